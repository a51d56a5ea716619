"""From a parsed document to quotes and speakers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from annotator.model.annotation import Entity, Quote, Span, Speaker, SpeakerReference, Status
from annotator.nlp.quotes.attribution import attributed
from annotator.nlp.quotes.captions import captioned
from annotator.nlp.quotes.clauses import reported
from annotator.nlp.quotes.cues import Cue, find_cues
from annotator.nlp.quotes.frames import Frame, quote_type, share_quoted
from annotator.nlp.quotes.labels import labelled
from annotator.nlp.quotes.lexicon import lexicon
from annotator.nlp.quotes.nested import nested
from annotator.nlp.quotes.overlap import without_overlap
from annotator.nlp.quotes.reading import Reading, read
from annotator.nlp.quotes.scoring import weighed
from annotator.nlp.quotes.speakers import speakers_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

ORIGIN = "rule:quotes"


def has_rules(language: str) -> bool:
    """Whether there are quote rules for a language (ISO 639-1)."""
    return lexicon(language) is not None


def suggest_quotes(doc: Doc, entities: Sequence[Entity]) -> tuple[tuple[Quote, ...], tuple[Speaker, ...]]:
    """Quotes of a document and those who said them, as suggestions with scores; nothing for a language without rules.

    Works best over a dependency parse; without one, only quotation marks and words beside them count.
    """
    words = lexicon(doc.lang_)
    if words is None or not len(doc):
        return (), ()
    reading = read(doc, entities, words)
    frames = find_frames(reading)
    spoken, speakers = speakers_of(reading, frames)
    quotes = (
        _quote(reading, number, frame, speaker)
        for number, (frame, speaker) in enumerate(zip(frames, spoken, strict=True), 1)
    )
    return tuple(quotes), tuple(speakers)


def find_frames(reading: Reading) -> list[Frame]:
    """All quotes in order of their content; none within another, but for what is quoted there."""
    cues = find_cues(reading)
    frames = [*attributed(reading, cues), *labelled(reading, cues), *captioned(reading)]
    used = {frame.cue.head for frame in frames if frame.cue}
    free = (cue for cue in cues if cue.head not in used and reading.saying_at[cue.head] < 0)
    reports = (reported(reading, cue) for cue in free)
    frames.extend(frame for report in reports if report and (frame := weighed(reading, report)))
    kept = [*without_overlap(reading, frames), *nested(reading, cues)]
    return sorted(kept, key=lambda frame: (frame.start, -frame.end))


def _quote(reading: Reading, number: int, frame: Frame, speaker: Speaker | None) -> Quote:
    cue = frame.cue
    return Quote(
        id=f"q{number}",
        type="direct" if frame.spoken else quote_type(share_quoted(reading, frame.content)),
        content=tuple(Span(start, end) for start, end in frame.content),
        cue=_spans(reading, cue) if cue else (),
        source=(Span(reading.start[frame.source[0]], reading.end[frame.source[1]]),) if frame.source else (),
        speaker=SpeakerReference(name=speaker.name, entity_id=speaker.id) if speaker else None,
        status=Status.SUGGESTED,
        origin=ORIGIN,
        score=round(frame.score, 3),
        why=frame.why,
    )


def _spans(reading: Reading, cue: Cue) -> tuple[Span, ...]:
    spans: list[Span] = []
    for token in cue.tokens:
        if spans and token > 0 and spans[-1].end == reading.end[token - 1]:
            spans[-1] = replace(spans[-1], end=reading.end[token])
        else:
            spans.append(Span(reading.start[token], reading.end[token]))
    return tuple(spans)
