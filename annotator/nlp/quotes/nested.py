"""Quotes within quotes: “He told me ‘go away’,” she said."""

from annotator.nlp.quotes.cues import Cue
from annotator.nlp.quotes.frames import Frame
from annotator.nlp.quotes.reading import Reading, tokens_of
from annotator.nlp.quotes.sources import phrase_before, subject

REACH = 4  # tokens between the cue and what it announces


def nested(reading: Reading, cues: list[Cue]) -> list[Frame]:
    """Frames of what is quoted within a quotation and has a cue of its own there, just before it or after."""
    speech = {cue.head: cue for cue in cues if "speech" in cue.frames and reading.saying_at[cue.head] >= 0}
    found: list[Frame] = []
    for saying in reading.sayings if speech else ():
        for mark in saying.mark.inner:
            first, last = tokens_of(reading.start, mark.start, mark.end)
            near = (*range(first - 1, first - 1 - REACH, -1), *range(last + 1, last + 1 + REACH))
            cue = next((speech[i] for i in near if i in speech and saying.first <= i <= saying.last), None)
            if cue is None:
                continue
            source = subject(reading, cue.head)[0] or phrase_before(reading, cue.head, saying.first)
            why = f"quotation within a quotation + “{reading.lower[cue.head]}”"
            found.append(Frame(((mark.start, mark.end),), cue, source, reading.lexicon.places["within_quotation"], why))
    return found
