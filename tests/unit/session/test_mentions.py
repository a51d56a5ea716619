"""The name, date or amount at the caret."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.annotation import Span
from annotator.model.document import Document, Header
from annotator.model.text import word_at
from annotator.session.mentions import mention_at, mention_of, mention_words

ENGLISH = mention_words("en")


def surface(text: str, word: str, language: str = "en") -> str | None:
    """What is marked with the caret in a word."""
    found = mention_at(text, text.index(word) + 1, mention_words(language))
    return None if found is None else text[found.start : found.end]


@pytest.mark.parametrize(
    ("text", "word", "mention"),
    [
        ("Then Omar Aziz left.", "Aziz", "Omar Aziz"),
        ("Then Omar Aziz left.", "left", "left"),
        ("the Bank of Norland said", "Norland", "Bank of Norland"),
        ("the Bank of Norland said", "of", "of"),
        ("The Norland Bank said", "Norland", "Norland Bank"),
        ("The Norland Bank said", "The", "The"),
        ("in The Hague Group", "Hague", "The Hague Group"),
        ("President Ada Silva spoke", "Silva", "Ada Silva"),
        ("Finance Minister Ada Silva", "Finance", "Finance"),
        ("Norland’s Ada Silva", "Norland", "Norland"),
        ("Norland’s Ada Silva", "Ada", "Ada Silva"),
        ("the Port Amsel-based firm", "Port", "Port Amsel"),
        ("Jean-Luc Marat", "Jean", "Jean-Luc Marat"),
        ("Ada Silva, Bo Lind", "Silva", "Ada Silva"),
        ("in Norland Monday", "Norland", "Norland"),
        ("on 3 May 2020 in Norland", "May", "3 May 2020"),
        ("on Monday, May 3, 2020, in", "2020", "Monday, May 3, 2020"),
        ("paid $3.5 million for", "million", "$3.5 million"),
        ("paid US$3 million for", "million", "US$3 million"),
        ("rose 12.5% in", "12", "12.5%"),
        ("rose 3 percent in", "percent", "3 percent"),
        ("since last week", "week", "last week"),
        ("a 2020 Norland", "Norland", "Norland"),
    ])
def test_what_the_caret_means(text: str, word: str, mention: str) -> None:
    assert surface(text, word) == mention


def test_without_words_of_the_language_capitals_tell() -> None:
    assert surface("og Ada Silva sa", "Ada", "da") == "Ada Silva"
    assert surface("kl. 3 May", "3", "da") == "3"


def test_the_language_is_that_of_the_metadata() -> None:
    text = "on 3 May"
    danish = Document(id="a", text=text, header=Header(meta={"language": "da-DK"}))
    assert mention_of(Document(id="a", text=text), 4) == Span(3, 8)
    assert mention_of(danish, 3) == Span(3, 4)


def test_nothing_where_no_word_is() -> None:
    assert mention_at("a  …  b", 4, ENGLISH) is None
    assert mention_at("", 0, ENGLISH) is None


def test_in_a_long_line_little_is_read() -> None:
    text = "Ada " * 100_000
    found = mention_at(text, 200_000, ENGLISH)
    assert found is not None
    assert found.start < 200_000 < found.end < 200_400


@given(st.text(alphabet="Ab1 .,’s-$%\n“\u0301é五", max_size=60), st.integers(0, 60))
def test_it_holds_the_word_at_the_caret(text: str, caret: int) -> None:
    caret = min(caret, len(text))
    word, found = word_at(text, caret), mention_at(text, caret, ENGLISH)
    assert (word is None) == (found is None)
    if word is not None and found is not None:
        assert 0 <= found.start <= word[0] < found.end <= len(text)
