import pytest

from annotator.model.annotation import Span
from annotator.ui.textview.chunks import Chunks
from annotator.ui.textview.movement import Grain, Selection, dragged, grown, next_word, previous_word, snap_edge

TEXT = "Said al-Taji of U.S. forces:\n“We will (not) stay,” 😀 he added."


def at(surface: str) -> int:
    return TEXT.index(surface)


def test_words_are_walked_by_their_ends_and_back_by_their_starts() -> None:
    ends, offset = [], 0
    while offset < len(TEXT):
        offset = next_word(TEXT, offset)
        ends.append(TEXT[:offset].rsplit(maxsplit=1)[-1].strip("“(,.”") if offset < len(TEXT) else "")
    assert ends[:4] == ["Said", "al-Taji", "of", "U.S"]
    assert previous_word(TEXT, at("forces")) == at("U.S.")
    assert previous_word(TEXT, at("Taji")) == at("al-Taji")
    assert previous_word(TEXT, 0) == 0
    assert next_word(TEXT, len(TEXT)) == len(TEXT)


def test_words_are_found_over_a_long_stretch_without_any() -> None:
    text = "one" + " " * 5000 + "two"
    assert next_word(text, 3) == len(text)
    assert previous_word(text, 5003) == 0


def test_a_selection_by_words_takes_whole_words_in_either_direction() -> None:
    chunks = Chunks(TEXT)
    middle = at("forces") + 2
    assert grown(chunks, Span(middle, middle), at("U.S.") + 1, Grain.WORD) == Selection(at("forces") + 6, at("U.S."))
    assert grown(chunks, Span(middle, middle), middle + 1, Grain.CHARACTER) == Selection(middle, middle + 1)


def test_a_selection_by_paragraphs_takes_whole_paragraphs() -> None:
    chunks = Chunks(TEXT)
    assert grown(chunks, Span(0, 28), at("stay"), Grain.PARAGRAPH) == Selection(0, len(TEXT))


@pytest.mark.parametrize(
    ("offset", "start", "expected"),
    [
        (at("forces") + 1, True, at("forces")),
        (at("forces") + 5, False, at("forces") + 6),
        (at("“We"), True, at("“We")),
        (at(",”") + 2, False, at(",”") + 2),
        (at(" forces"), True, at("forces")),
        (at("forces"), False, at(" forces")),
    ],
)
def test_an_end_that_is_dragged_snaps_to_words_but_not_over_quotation_marks(
    offset: int, expected: int, *, start: bool
) -> None:
    assert snap_edge(TEXT, offset, start=start) == expected


def test_an_end_never_passes_the_other() -> None:
    span = Span(at("forces"), at("forces") + 6)
    assert dragged(TEXT, span, len(TEXT), start=True, by_character=True) == Span(span.end - 1, span.end)
    assert dragged(TEXT, span, 0, start=False, by_character=False) == Span(span.start, span.start + 1)
    assert dragged(TEXT, span, span.end - 2, start=False, by_character=True) == Span(span.start, span.end - 2)
