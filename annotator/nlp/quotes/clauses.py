"""Reported speech without quotation marks, or with some of its words in them: content by the frame of its cue."""

from collections.abc import Mapping

from annotator.nlp.quotes.complements import complements
from annotator.nlp.quotes.cues import Cue
from annotator.nlp.quotes.frames import Frame
from annotator.nlp.quotes.insertions import around
from annotator.nlp.quotes.nominal import according, of_adjective, of_noun
from annotator.nlp.quotes.reading import Reading
from annotator.nlp.quotes.sources import is_passive, nearest_subject, subject

SHOWN: Mapping[str, str] = {"order": "object + infinitive", "gerund": "-ing form", "as": "as", "naming": "name"}


def reported(reading: Reading, cue: Cue) -> Frame | None:
    """The best frame of a cue whose content is in the grammar of its sentence, or None."""
    match cue.kind:
        case "according":
            return according(reading, cue)
        case "noun":
            return of_noun(reading, cue)
        case "adjective":
            return of_adjective(reading, cue)
    frame = around(reading, cue)
    if frame or not reading.parsed:
        return frame
    for name, content in complements(reading, cue):
        source = subject(reading, cue.head)[0]
        if source is None and not is_passive(reading, cue.head):
            source = nearest_subject(reading, cue.head)
        why = f"{reading.lower[cue.head]} + {SHOWN.get(name, name)}"
        return Frame((content,), cue, source, cue.frames[name], why)
    return None
