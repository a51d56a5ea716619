"""Numbers of strings, held against spaCy's own."""

from importlib import import_module

from hypothesis import given
from hypothesis import strategies as st
from spacy.strings import get_string_id

from annotator.formats.spacy_strings import SYMBOLS, by_number


def test_the_names_that_spacy_uses_have_its_numbers() -> None:
    assert {name: number for number, name in enumerate(SYMBOLS)} == import_module("spacy.symbols").IDS


def test_words_of_all_lengths_have_the_numbers_that_spacy_gives_them() -> None:
    words = [letter * length for letter in ("a", "é", "漢", "😀", "\0") for length in range(1, 40)] + ["x" * 100_000]
    found = by_number(words)
    assert {get_string_id(word): word for word in words}.items() <= found.items()


@given(st.lists(st.text() | st.sampled_from(SYMBOLS)))
def test_all_strings_are_found_by_the_numbers_that_spacy_gives_them(strings: list[str]) -> None:
    found = by_number(strings)
    assert all(found[get_string_id(string)] == string for string in strings)
    assert found[0] == ""
