"""How likely a reported quote is right: the figure of its frame, less for what makes reports doubtful."""

from collections.abc import Iterator
from dataclasses import replace

from annotator.nlp.quotes.frames import Frame
from annotator.nlp.quotes.reading import Reading

FEW = 4  # words
LONGEST_WORD = 50  # code points


def weighed(reading: Reading, frame: Frame) -> Frame | None:
    """A frame of reported speech with its score, or None when it is too doubtful to be worth correcting.

    Each doubt multiplies the odds of the frame's own score; the factors are the lexicon's.
    """
    odds = frame.score / (1.0 - frame.score)
    for doubt in _doubts(reading, frame):
        odds *= reading.lexicon.doubts[doubt]
    score = odds / (1.0 + odds)
    return replace(frame, score=score) if score >= reading.lexicon.least_score else None


def _doubts(reading: Reading, frame: Frame) -> Iterator[str]:
    cue = frame.cue
    if cue is not None and cue.kind == "verb":
        verb = cue.head
        if reading.tag[verb] == "VB":
            yield "base_form"
        if reading.dep[verb] == "relcl":
            yield "relative"
        if any(reading.dep[child] == "neg" for child in reading.children[verb]):
            yield "negated"
    if frame.source is None:
        yield "no_source"
    if _is_short(reading, frame):
        yield "few_words"


def _is_short(reading: Reading, frame: Frame) -> bool:
    if sum(end - start for start, end in frame.content) > FEW * LONGEST_WORD:
        return False
    words = (word for start, end in frame.content for word in reading.text[start:end].split())
    return sum(any(map(str.isalnum, word)) for word in words) < FEW
