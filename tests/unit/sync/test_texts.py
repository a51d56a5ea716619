"""What the text of an article says otherwise on the server."""

import pytest

from annotator.model.annotation import Span
from annotator.sync.texts import CUT, LONGEST, text_change


@pytest.mark.parametrize(("ours", "theirs", "here", "words"), [
    ("It was cold.", "It was very cold.", Span(7, 7), "very "),
    ("It was very cold.", "It was cold.", Span(7, 12), ""),
    ("It was cold.", "It is cold.", Span(3, 5), "i"),
    ("\U0001f600 cold", "\U0001f600 warm", Span(2, 6), "warm"),
    ("aaa", "aaaa", Span(3, 3), "a"),
    ("", "new", Span(0, 0), "new"),
    ("old", "", Span(0, 3), ""),
])
def test_a_change_is_told_from_its_first_to_its_last_difference(ours: str, theirs: str, here: Span, words: str) -> None:
    change = text_change(ours, theirs)
    assert (change.span_here, change.words) == (here, words)
    assert change.there(ours) == theirs
    assert change.span_there == Span(here.start, here.start + len(words))


def test_no_more_of_it_is_kept_than_is_shown() -> None:
    change = text_change("a" * 2 * LONGEST, "b" * 2 * LONGEST)
    assert change.words == "b" * LONGEST + CUT
    assert change.span_here == Span(0, LONGEST)
