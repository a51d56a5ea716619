"""A text cut into the pieces that are laid out one by one: paragraphs, and parts of very long ones. No Qt."""

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator

from annotator.model.text import paragraphs

LIMIT = 3000
"""Code points of the longest chunk: drawing a layout costs in proportion to all its lines, seen or not."""

JOINERS = "\u200d\ufe0e\ufe0f"


class Chunks:
    """The chunks of one text, in order, without the line breaks between paragraphs.

    There is always at least one. Offsets are code points of the text.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        pieces = [
            (start, end, number)
            for number, paragraph in enumerate(paragraphs(text))
            for start, end in (_pieces(text, *paragraph) if paragraph[1] - paragraph[0] > LIMIT else (paragraph,))
        ]
        self.starts = [start for start, _, _ in pieces]
        self.ends = [end for _, end, _ in pieces]
        self.paragraphs = [number for _, _, number in pieces]

    def __len__(self) -> int:
        return len(self.starts)

    def at(self, offset: int) -> int:
        """The chunk an offset stands in; at a seam the later one, inside a line break the one before it."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def touching(self, start: int, end: int) -> range:
        """The chunks that share a character with [start, end)."""
        return range(self.at(start), self.at(max(start, end - 1)) + 1)

    def opens(self, chunk: int) -> bool:
        """Whether a chunk begins its paragraph."""
        return chunk == 0 or self.paragraphs[chunk] != self.paragraphs[chunk - 1]

    def closes(self, chunk: int) -> bool:
        """Whether a chunk ends its paragraph."""
        return chunk + 1 == len(self) or self.paragraphs[chunk] != self.paragraphs[chunk + 1]

    def blank(self, chunk: int) -> bool:
        """Whether nothing but white space stands in a chunk."""
        start, end = self.starts[chunk], self.ends[chunk]
        return start == end or self.text[start:end].isspace()

    def paragraph(self, chunk: int) -> tuple[int, int]:
        """The [start, end) of the paragraph that a chunk belongs to."""
        first = last = chunk
        while not self.opens(first):
            first -= 1
        while not self.closes(last):
            last += 1
        return self.starts[first], self.ends[last]

    def gaps_are_written(self) -> bool:
        """Whether the text itself sets its paragraphs apart, by blank lines or because its lines are cut by hand."""
        sample = range(min(len(self), 400))
        blank = sum(self.blank(chunk) for chunk in sample)
        longest = max(self.ends[chunk] - self.starts[chunk] for chunk in sample)
        return blank * 3 >= len(sample) or (blank > 0 and longest <= 100)


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > LIMIT:
        cut = _seam(text, start, start + LIMIT)
        yield start, cut
        start = cut
    yield start, end


def _seam(text: str, start: int, limit: int) -> int:
    """Where a long paragraph can be cut at or before `limit`: after white space, or at least between two characters."""
    space = max(text.rfind(" ", start + LIMIT // 2, limit), text.rfind("\t", start + LIMIT // 2, limit))
    if space >= 0:
        return space + 1
    return next((at for at in range(limit, start + LIMIT // 2, -1) if not _joined(text, at)), limit)


def _joined(text: str, at: int) -> bool:
    before, after = text[at - 1], text[at]
    return (
        unicodedata.category(after).startswith("M") or after in JOINERS or before in JOINERS
        or "\U0001f3fb" <= after <= "\U0001f3ff" or "\U0001f1e6" <= after <= "\U0001f1ff"
    )
