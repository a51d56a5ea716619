"""The word at the caret, and ends moved by tokens and characters."""

import pytest

from annotator.model.annotation import Span
from annotator.session.ends import Edge, Unit, moved, word_span

TEXT = "The U.S. struck al-Taji on Tuesday."


def test_a_possessive_is_a_token() -> None:
    text = "Iraq’s army"
    short = moved(text, Span(0, 6), Edge.END, Unit.WORD, forwards=False)
    assert surface(text, short) == "Iraq"
    assert surface(text, moved(text, short, Edge.END, Unit.WORD, forwards=True)) == "Iraq’s"


def surface(text: str, span: Span | None) -> str | None:
    return None if span is None else text[span.start : span.end]


@pytest.mark.parametrize(
    ("caret", "word"), [(0, "The"), (5, "U.S."), (18, "al-Taji"), (len(TEXT), None), (len(TEXT) - 1, "Tuesday")])
def test_word_at_the_caret(caret: int, word: str | None) -> None:
    assert surface(TEXT, word_span(TEXT, caret)) == word


@pytest.mark.parametrize(
    ("edge", "forwards", "result"),
    [
        (Edge.START, False, "U.S. struck al-Taji"),
        (Edge.START, True, "al-Taji"),
        (Edge.END, True, "struck al-Taji on"),
        (Edge.END, False, "struck"),
    ])
def test_an_end_moves_by_a_token(edge: Edge, forwards: bool, result: str) -> None:
    span = Span(TEXT.index("struck"), TEXT.index(" on"))
    assert surface(TEXT, moved(TEXT, span, edge, Unit.WORD, forwards=forwards)) == result


def test_marks_are_tokens_of_their_own() -> None:
    text = "He said “no”, twice."
    span = Span(text.index("no"), text.index("no") + 2)
    span = moved(text, span, Edge.START, Unit.WORD, forwards=False)
    span = moved(text, span, Edge.END, Unit.WORD, forwards=True)
    assert surface(text, span) == "“no”"
    assert surface(text, moved(text, span, Edge.END, Unit.WORD, forwards=True)) == "“no”,"


def test_nothing_is_left_of_no_span() -> None:
    one = Span(0, 3)
    for unit in Unit:
        assert moved("The", one, Edge.START, unit, forwards=False) == one
        assert moved("The", one, Edge.END, unit, forwards=True) == one
    assert moved("The", one, Edge.END, Unit.WORD, forwards=False) == one
    assert moved("a", Span(0, 1), Edge.START, Unit.CHARACTER, forwards=True) == Span(0, 1)


@pytest.mark.parametrize("character", ["é", "e\u0301", "👨‍👩‍👧", "👍🏽", "\r\n"])
def test_an_end_never_stops_inside_a_character(character: str) -> None:
    text = f"a{character}b"
    span = moved(text, Span(0, 1), Edge.END, Unit.CHARACTER, forwards=True)
    assert span == Span(0, 1 + len(character))
    assert moved(text, span, Edge.END, Unit.CHARACTER, forwards=False) == Span(0, 1)
