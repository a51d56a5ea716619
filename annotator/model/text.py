"""Offsets, paragraphs and words of a stored text.

All offsets are Unicode code points of the text exactly as it is stored, half-open. Other counts (UTF-16 units of Qt, of
JavaScript) are converted here and nowhere else.
"""

import hashlib
import re
from bisect import bisect_left
from dataclasses import dataclass

PARAGRAPH_END = re.compile("\r\n|[\n\r\u2029]")
# Keeps "U.S.", "al-Taji", "3.5", "don’t" whole; without its final full stop, unless it is an abbreviation.
WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[\w\u0300-\u036f]+(?:[.,’'\-\u200d][\w\u0300-\u036f]+)*")
JOINT = re.compile("-|(?=['’][sS]$)")
ASTRAL = re.compile("[\U00010000-\U0010ffff]")


def content_hash(text: str) -> str:
    """A stable hash of a text (SHA-256, hexadecimal) that tells whether two texts are the same."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def paragraphs(text: str) -> list[tuple[int, int]]:
    """The [start, end) of each paragraph without its line break; empty lines are paragraphs too.

    Breaks at CRLF, LF, CR and U+2029 only: `str.splitlines` would also break at U+0085, U+2028 and others.
    """
    found, start = [], 0
    if "\r" not in text and "\u2029" not in text:  # the usual case, many times faster
        while (end := text.find("\n", start)) >= 0:
            found.append((start, end))
            start = end + 1
        found.append((start, len(text)))
        return found
    for match in PARAGRAPH_END.finditer(text):
        found.append((start, match.start()))
        start = match.end()
    found.append((start, len(text)))
    return found


def words(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """The [start, end) of each word between two offsets."""
    return [match.span() for match in WORD.finditer(text, start, len(text) if end is None else end)]


def word_at(text: str, offset: int) -> tuple[int, int] | None:
    """The [start, end) of the word that holds or touches an offset, or None; of two, the one that begins there."""
    reach = 64
    low = max(0, offset - reach)
    while low > 0 and not text[low].isspace():
        low -= 1
    best = None
    for start, end in words(text, low, min(len(text), offset + reach)):
        if start > offset:
            break
        if offset <= end:
            best = (start, end)
    return best


def pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The [start, end) of the words that a word is joined of by hyphens, and of its possessive ’s."""
    found = []
    for match in JOINT.finditer(text, start, end):
        found.append((start, match.start()))
        start = match.end()
    return [*found, (start, end)]


def snap_to_words(text: str, start: int, end: int) -> tuple[int, int]:
    """Widen a selection to whole words and drop the white space at its edges (offsets in code points).

    Of words joined by a hyphen each is one for itself, and so is a possessive ’s.
    """
    start, end = trim(text, start, end)
    if start >= end:
        return start, end
    first, last = word_at(text, start), word_at(text, end - 1)
    if first is not None:
        start = next((low for low, high in pieces(text, *first) if low < start < high), start)
    if last is not None:
        end = next((high for low, high in pieces(text, *last) if low < end < high), end)
    return start, end


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without white space at its edges; empty (start == end) when there is nothing else."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


@dataclass(frozen=True, slots=True)
class Utf16:
    """Converts offsets of one string between code points and UTF-16 units, in O(log n of its astral characters)."""

    astral: tuple[int, ...]
    shifted: tuple[int, ...]

    @staticmethod
    def of(text: str) -> "Utf16":
        """The map of one string, usually a paragraph."""
        if text.isascii():
            return PLAIN
        astral = tuple(match.start() for match in ASTRAL.finditer(text))
        return Utf16(astral, tuple(at + i for i, at in enumerate(astral))) if astral else PLAIN

    def units(self, offset: int) -> int:
        """The UTF-16 offset of a code point offset."""
        return offset + bisect_left(self.astral, offset) if self.astral else offset

    def points(self, units: int) -> int:
        """The code point offset of a UTF-16 offset; inside a surrogate pair, the character's start."""
        return units - bisect_left(self.shifted, units)


PLAIN = Utf16((), ())
