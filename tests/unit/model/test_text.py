from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.text import Utf16, content_hash, paragraphs, pieces, snap_to_words, trim, word_at, words


def surfaces(text: str, spans: list[tuple[int, int]]) -> list[str]:
    return [text[start:end] for start, end in spans]


def test_paragraphs_break_at_the_four_line_ends_and_no_others() -> None:
    text = "one\r\ntwo\nthree\rfour\u2029five\u2028still\x85five\x0b\n"
    assert surfaces(text, paragraphs(text)) == ["one", "two", "three", "four", "five\u2028still\x85five\x0b", ""]


@given(st.text(alphabet="ab\r\n\u2028\u2029 😀"))
def test_paragraphs_cover_all_but_line_breaks(text: str) -> None:
    between = [*paragraphs(text), (len(text), len(text))]
    gaps = [text[end:start] for (_, end), (start, _) in pairwise(between)]
    assert set(gaps) <= {"\r\n", "\n", "\r", "\u2029", ""}
    assert all("\n" not in line and "\r" not in line for line in surfaces(text, paragraphs(text)))


def test_words_keep_names_abbreviations_and_numbers_whole() -> None:
    text = "U.S. forces re-enter al-Taji, 3.5 km on; don’t “wait”."
    assert surfaces(text, words(text)) == ["U.S.", "forces", "re-enter", "al-Taji", "3.5", "km", "on", "don’t", "wait"]


@pytest.mark.parametrize(("offset", "word"), [(0, "A"), (2, "barrage"), (9, "barrage"), (10, None), (13, "of")])
def test_word_at(offset: int, word: str | None) -> None:
    text = "A barrage,  of"
    found = word_at(text, offset)
    assert (text[found[0] : found[1]] if found else None) == word


def test_a_selection_snaps_to_whole_words_without_blanks_at_its_edges() -> None:
    text = "At least two Iraqi soldiers"
    assert text[slice(*snap_to_words(text, 10, 16))] == "two Iraqi"
    assert text[slice(*snap_to_words(text, 8, 13))] == "two"
    assert snap_to_words(text, 8, 9)[0] == snap_to_words(text, 8, 9)[1]


def test_trim_keeps_what_is_not_white_space() -> None:
    assert trim("\u00a0 a b\t", 0, 6) == (2, 5)
    assert trim("   ", 0, 3) == (3, 3)


@given(st.text())
def test_utf16_offsets_agree_with_the_encoder(text: str) -> None:
    convert = Utf16.of(text)
    for offset in range(len(text) + 1):
        units = len(text[:offset].encode("utf-16-le", "surrogatepass")) // 2
        assert convert.units(offset) == units
        assert convert.points(units) == offset


def test_an_offset_inside_a_surrogate_pair_is_the_characters_start() -> None:
    assert Utf16.of("a😀b").points(2) == 1


def test_a_hash_tells_texts_apart_that_look_the_same() -> None:
    assert content_hash("a b") != content_hash("a\u00a0b")
    assert content_hash("\ud800") == content_hash("\ud800")


@pytest.mark.parametrize(
    ("start", "end", "snapped"), [(0, 1, "US"), (1, 2, "US"), (4, 6, "Jordan"), (1, 5, "US-Jordan"), (12, 13, "Iraq"),
                                  (12, 16, "Iraq’s"), (18, 19, "wasn’t")])
def test_words_joined_by_a_hyphen_are_selected_each_for_itself(start: int, end: int, snapped: str) -> None:
    text = "US-Jordan, Iraq’s wasn’t"
    assert text[slice(*snap_to_words(text, start, end))] == snapped


def test_the_pieces_of_a_word() -> None:
    text = "Jean-Luc’s"
    assert [text[slice(*each)] for each in pieces(text, 0, len(text))] == ["Jean", "Luc", "’s"]
    assert pieces("word", 0, 4) == [(0, 4)]
