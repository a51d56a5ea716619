"""The word at the caret, and spans with an end moved by a token or a character. Offsets are code points of the text."""

import unicodedata
from enum import StrEnum

from annotator.model.annotation import Span
from annotator.model.text import word_at, words

REACH = 2_000  # characters looked at around an end


class Edge(StrEnum):
    """The two ends of a span."""

    START = "start"
    END = "end"


class Unit(StrEnum):
    """By how much an end moves."""

    WORD = "word"
    CHARACTER = "character"


def word_span(text: str, caret: int) -> Span | None:
    """The word that holds or touches the caret."""
    found = word_at(text, caret)
    return Span(*found) if found else None


def moved(text: str, span: Span, edge: Edge, unit: Unit, *, forwards: bool) -> Span:
    """The span with one end a token or character further; the same span where that would leave nothing of it."""
    at = span.start if edge is Edge.START else span.end
    if unit is Unit.CHARACTER:
        to = _next_character(text, at, forwards=forwards)
    else:
        to = _next_token(text, at, edge, forwards=forwards)
    changed = Span(to, span.end) if edge is Edge.START else Span(span.start, to)
    return changed if changed.start < changed.end else span


def _next_token(text: str, at: int, edge: Edge, *, forwards: bool) -> int:
    places = [start if edge is Edge.START else end for start, end in _tokens(text, at)]
    if forwards:
        return min((place for place in places if place > at), default=at)
    return max((place for place in places if place < at), default=at)


def _tokens(text: str, around: int) -> list[tuple[int, int]]:
    """Words near an offset, and each mark between them as a token of its own."""
    low, high = max(0, around - REACH), min(len(text), around + REACH)
    found: list[tuple[int, int]] = []
    at = low
    for start, end in (*words(text, low, high), (high, high)):
        found.extend((i, i + 1) for i in range(at, start) if not text[i].isspace())
        if end > start:
            found.extend(_parts(text, start, end))
        at = end
    return found


def _parts(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A word, and its possessive ’s as another."""
    possessive = end - start > 2 and text[end - 2] in "'’" and text[end - 1] in "sS"
    return [(start, end - 2), (end - 2, end)] if possessive else [(start, end)]


def _next_character(text: str, at: int, *, forwards: bool) -> int:
    """The next place between two characters as they are seen: never inside of one that is made of several."""
    step = 1 if forwards else -1
    to = at + step
    while 0 < to < len(text) and _continues(text, to):
        to += step
    return min(max(to, 0), len(text))


def _continues(text: str, at: int) -> bool:
    return (
        unicodedata.combining(text[at]) > 0
        or text[at] in "\u200d\ufe0e\ufe0f"
        or text[at - 1] == "\u200d"
        or text[at - 1 : at + 1] == "\r\n"
        or "\U0001f3fb" <= text[at] <= "\U0001f3ff"
    )
