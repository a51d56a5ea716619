import pytest

from annotator.ui.textview.chunks import LIMIT, Chunks


def ranges(text: str) -> list[tuple[int, int]]:
    chunks = Chunks(text)
    return list(zip(chunks.starts, chunks.ends, strict=True))


def test_an_empty_text_is_one_empty_chunk() -> None:
    assert ranges("") == [(0, 0)]


def test_paragraphs_end_at_line_breaks_of_every_kind_but_not_at_line_separators() -> None:
    text = "one\r\ntwo\rthree\u2028still three\u2029four\n"
    assert [text[start:end] for start, end in ranges(text)] == ["one", "two", "three\u2028still three", "four", ""]


def test_an_offset_within_a_line_break_belongs_to_the_paragraph_before() -> None:
    chunks = Chunks("one\r\ntwo")
    assert [chunks.at(offset) for offset in (0, 3, 4, 5, 8)] == [0, 0, 0, 1, 1]


def test_a_long_paragraph_is_cut_after_blanks_and_nothing_is_lost() -> None:
    text = "word " * 2000
    pieces = ranges(text)
    assert "".join(text[start:end] for start, end in pieces) == text
    assert max(end - start for start, end in pieces) <= LIMIT
    assert all(text[end - 1] == " " for _, end in pieces)


@pytest.mark.parametrize("cluster", ["e\u0301", "👨‍👩‍👧", "👍🏽", "ki\u0308\u0323"])
def test_a_paragraph_without_blanks_is_never_cut_within_a_character(cluster: str) -> None:
    text = cluster * LIMIT
    assert all(start % len(cluster) == 0 for start, _ in ranges(text))


def test_the_parts_of_a_paragraph_know_it() -> None:
    chunks = Chunks("head\n" + "word " * 2000 + "\nfoot")
    assert [chunks.opens(i) for i in range(len(chunks))] == [True, True, False, False, False, True]
    assert [chunks.closes(i) for i in range(len(chunks))] == [True, False, False, False, True, True]
    assert chunks.paragraph(2) == (5, 10_005)


def test_touching_names_the_chunks_that_share_a_character() -> None:
    chunks = Chunks("aa\nbb\ncc")
    assert list(chunks.touching(0, 2)) == [0]
    assert list(chunks.touching(1, 4)) == [0, 1]
    assert list(chunks.touching(3, 3)) == [1]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Head\n\nOne paragraph.\n\nAnother one.", True),
        ("Head\nOne paragraph.\nAnother one.\nA third.", False),
        ("Head\n\n" + "A very long paragraph that nobody cut by hand. " * 3 + "\nAnother\nThird\nFourth", False),
        ("These lines\nare cut by hand\nat a narrow measure\n\nand here\na new paragraph\nbegins", True),
    ],
)
def test_it_is_seen_whether_the_text_sets_its_paragraphs_apart(text: str, *, written: bool) -> None:
    assert Chunks(text).gaps_are_written() is written
