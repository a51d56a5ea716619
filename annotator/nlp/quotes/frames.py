"""A quote on its way: content, cue and source as the rules find them, before speakers and ids."""

from dataclasses import dataclass

from annotator.nlp.quotes.cues import Cue
from annotator.nlp.quotes.reading import MARKS, Reading
from annotator.nlp.quotes.sources import Phrase

Segment = tuple[int, int]  # [start, end) in code points
DIRECT_SHARE, INDIRECT_SHARE = 0.9, 0.02  # of letters in quotation marks, as quote corpora draw the lines


@dataclass(frozen=True, slots=True)
class Frame:
    """One quote; `content` in code points, `source` in tokens [first, last], `why` for a reader.

    `spoken` marks words that are somebody's own although no quotation marks say so, as in a transcript; `credit` a
    source that said nothing.
    """

    content: tuple[Segment, ...]
    cue: Cue | None
    source: Phrase | None
    score: float
    why: str
    spoken: bool = False
    credit: bool = False

    @property
    def start(self) -> int:
        """Where the first content span starts."""
        return self.content[0][0]

    @property
    def end(self) -> int:
        """Where the last content span ends."""
        return self.content[-1][1]


def segment(reading: Reading, first: int, last: int) -> Segment | None:
    """The code points of tokens [first, last], whole quotations and no loose punctuation at the edges, or None."""
    first, last = _unblank(reading, first, last)
    while first <= last and not reading.is_word(first) and not _is_mark_of(reading, first):
        first += 1
    while last >= first and not reading.is_word(last) and not _is_mark_of(reading, last):
        last -= 1
    if first > last:
        return None
    start, end = reading.start[first], reading.end[last]
    for edge in (first, last):
        index = reading.saying_at[edge]
        if index >= 0:
            mark = reading.sayings[index].mark
            if not mark.single or mark.end - mark.start < 200:
                start, end = min(start, mark.start), max(end, mark.end)
    return start, end


def _unblank(reading: Reading, first: int, last: int) -> tuple[int, int]:
    while first <= last and reading.is_blank(first):
        first += 1
    while last >= first and reading.is_blank(last):
        last -= 1
    return first, last


def _is_mark_of(reading: Reading, token: int) -> bool:
    return reading.saying_at[token] >= 0 and reading.words[token] in MARKS


def share_quoted(reading: Reading, content: tuple[Segment, ...]) -> float:
    """The share of a content's letters and digits that stand in quotation marks."""
    letters = sum(reading.letters[end] - reading.letters[start] for start, end in content)
    inside = sum(reading.quoted_letters[end] - reading.quoted_letters[start] for start, end in content)
    return inside / letters if letters else 0.0


def quote_type(share: float) -> str:
    """Direct, mixed or indirect, by the share of letters in quotation marks."""
    if share >= DIRECT_SHARE:
        return "direct"
    return "indirect" if share <= INDIRECT_SHARE else "mixed"
