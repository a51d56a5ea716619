"""Where the caret goes and what a selection grows to. No Qt; offsets are code points, order is that of the text."""

from dataclasses import dataclass
from enum import Enum, auto

from annotator.model.annotation import Span
from annotator.model.text import pieces, snap_to_words, word_at, words
from annotator.ui.textview.chunks import Chunks

REACH = 400


class Move(Enum):
    """A movement of the caret that a key asks for."""

    CHARACTER_BACK = auto()
    CHARACTER_ON = auto()
    WORD_BACK = auto()
    WORD_ON = auto()
    LINE_UP = auto()
    LINE_DOWN = auto()
    LINE_START = auto()
    LINE_END = auto()
    PAGE_UP = auto()
    PAGE_DOWN = auto()
    TEXT_START = auto()
    TEXT_END = auto()


class Grain(Enum):
    """What a selection made with the mouse grows by."""

    CHARACTER = auto()
    WORD = auto()
    PARAGRAPH = auto()


@dataclass(frozen=True, slots=True)
class Selection:
    """A selection from the place it was begun at to the caret, in either direction."""

    origin: int
    caret: int

    @property
    def span(self) -> Span | None:
        """What is selected, if anything is."""
        if self.origin == self.caret:
            return None
        return Span(min(self.origin, self.caret), max(self.origin, self.caret))


def next_word(text: str, offset: int) -> int:
    """The end of the word at or after an offset, or the end of the text."""
    reach = REACH
    while True:
        limit = min(len(text), offset + reach)
        for start, end in words(text, _word_start(text, offset), limit):
            if end > offset and (end < limit or limit == len(text)) and start < limit:
                return end
        if limit == len(text):
            return limit
        reach *= 4


def previous_word(text: str, offset: int) -> int:
    """The start of the word before an offset, or the start of the text."""
    reach = REACH
    while True:
        limit = max(0, offset - reach)
        starts = [start for start, _ in words(text, limit, offset) if start < offset and (start > limit or limit == 0)]
        if starts:
            return starts[-1]
        if limit == 0:
            return 0
        reach *= 4


def grown(chunks: Chunks, origin: Span, offset: int, grain: Grain) -> Selection:
    """The selection from where it was begun (a character, word or paragraph) to an offset, grown to whole grains."""
    text = chunks.text
    start, end = min(origin.start, offset), max(origin.end, offset)
    if grain is Grain.WORD:
        start, end = snap_to_words(text, start, end)
    elif grain is Grain.PARAGRAPH:
        start, end = chunks.paragraph(chunks.at(start))[0], chunks.paragraph(chunks.at(max(start, end - 1)))[1]
    return Selection(end, start) if offset < origin.start else Selection(start, end)


def snap_edge(text: str, offset: int, *, start: bool) -> int:
    """An end of a span that is dragged, moved to the nearer end of the word it stands in and off white space.

    A punctuation mark is a word of its own here: quotation marks belong to a quote's content.
    """
    word = word_at(text, offset)
    for low, high in pieces(text, *word) if word is not None else ():
        if low < offset < high:
            offset = low if offset - low <= high - offset else high
            break
    if start:
        while offset < len(text) - 1 and text[offset].isspace():
            offset += 1
    else:
        while offset > 1 and text[offset - 1].isspace():
            offset -= 1
    return offset


def dragged(text: str, span: Span, offset: int, *, start: bool, by_character: bool) -> Span:
    """The span with one end moved to an offset; it keeps at least one character."""
    if not by_character:
        offset = snap_edge(text, offset, start=start)
    if start:
        return Span(max(0, min(offset, span.end - 1)), span.end)
    return Span(span.start, min(len(text), max(offset, span.start + 1)))


def _word_start(text: str, offset: int) -> int:
    word = word_at(text, offset)
    return word[0] if word is not None and word[0] < offset < word[1] else offset
