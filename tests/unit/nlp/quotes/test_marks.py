"""Quotation marks: pairs, wrong and missing marks, apostrophes."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.nlp.quotes.marks import quoted


def pieces(text: str) -> list[str]:
    return [text[mark.start : mark.end] for mark in quoted(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Yes,” she said. “No.”", ["“Yes,”", "“No.”"]),
        ('"Yes," she said. "No."', ['"Yes,"', '"No."']),
        ("«Oui», dit-elle.", ["«Oui»"]),
        ("„Ja“, sagte sie.", ["„Ja“"]),
        ("‘We lost the key,’ he said.", ["‘We lost the key,’"]),
        ("``Yes,'' she said.", ["``Yes,''"]),
    ],
)
def test_pairs_of_every_kind(text: str, expected: list[str]) -> None:
    assert pieces(text) == expected


def test_an_opening_mark_where_a_closing_one_belongs_closes() -> None:
    assert pieces("“The bridge is closed, “she added.") == ["“The bridge is closed, “"]


def test_a_missing_opening_mark_is_the_paragraphs_start() -> None:
    (mark,) = quoted("The bridge is closed,” she added.", 0, 33)
    assert (mark.start, mark.end, mark.opened) == (0, 22, False)


def test_a_missing_closing_mark_reaches_the_paragraphs_end() -> None:
    (mark,) = quoted("“The bridge is closed.", 0, 22)
    assert (mark.end, mark.closed) == (22, False)


def test_what_is_quoted_within_is_inner() -> None:
    text = "“He told me ‘go home’ and left,” she said."
    (mark,) = quoted(text, 0, len(text))
    assert [text[inner.start : inner.end] for inner in mark.inner] == ["‘go home’"]


def test_marks_of_one_kind_nest_when_they_balance() -> None:
    text = "“She read “The Ferry” aloud,” he said."
    (mark,) = quoted(text, 0, len(text))
    assert text[mark.start : mark.end] == "“She read “The Ferry” aloud,”"


@pytest.mark.parametrize(
    "text",
    [
        "The mayor’s dog isn’t lost.",
        "It's the '90s again.",
        "the farmers' market",
        "a man 6'2\" tall",
        "a group from ‘Iran.",
    ],
)
def test_apostrophes_and_inches_quote_nothing(text: str) -> None:
    assert pieces(text) == []


@given(st.text(alphabet="“”\"‘’'« a.,\n"))
def test_found_ranges_lie_in_order_within_the_text(text: str) -> None:
    marks = quoted(text, 0, len(text))
    assert all(0 <= mark.start < mark.end <= len(text) for mark in marks)
    assert all(before.end <= after.start for before, after in pairwise(marks))
