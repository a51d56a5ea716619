"""Tokens of a text for formats that want some: words and single marks, without a language's rules."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from annotator.model.annotation import Span
from annotator.model.text import WORD, paragraphs

TOKEN = re.compile(rf"{WORD.pattern}|\S")


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """The words and marks between two offsets, without the white space between them."""
    return [Span(*match.span()) for match in TOKEN.finditer(text, start, len(text) if end is None else end)]


def cut_tokens(text: str, borders: Iterable[int]) -> list[Span]:
    """The words and marks of a text, each cut in two where it spans one of the borders."""
    places = sorted(set(borders))
    found: list[Span] = []
    for token in tokens(text):
        at = token.start
        for border in places[bisect_right(places, token.start) : bisect_left(places, token.end)]:
            found.append(Span(at, border))
            at = border
        found.append(Span(at, token.end))
    return found


def sentences(text: str) -> list[list[Span]]:
    """The tokens of a text in groups that models read at once: its paragraphs, without those that have none."""
    return [found for start, end in paragraphs(text) if (found := tokens(text, start, end))]


def covered(found: Sequence[Span], span: Span) -> range:
    """The places of the tokens that a span touches."""
    first = bisect_right(found, span.start, key=lambda token: token.end)
    last = bisect_left(found, span.end, key=lambda token: token.start)
    return range(first, last)
