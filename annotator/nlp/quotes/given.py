"""Types and speakers of quotes whose spans are known already, from a trained component."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING

from annotator.model.annotation import Entity, Span, Speaker
from annotator.nlp.quotes.frames import Frame, quote_type, share_quoted
from annotator.nlp.quotes.lexicon import lexicon
from annotator.nlp.quotes.reading import Reading, read
from annotator.nlp.quotes.sources import Phrase
from annotator.nlp.quotes.speakers import speakers_of

if TYPE_CHECKING:
    from spacy.tokens import Doc


def frames_of_spans(
    doc: Doc, entities: Sequence[Entity], contents: Sequence[Sequence[Span]], sources: Sequence[Span | None]
) -> tuple[list[str], list[Speaker | None], list[Speaker]]:
    """For each quote, by its content and source, its type and its speaker if it has one; then all speakers.

    In a language without rules every quote is indirect, and a speaker is called what the source says.
    """
    words = lexicon(doc.lang_)
    if words is None or not len(doc):
        names = [doc.text[source.start : source.end] if source else None for source in sources]
        distinct = dict.fromkeys(name for name in names if name)
        named = {name: Speaker(id=f"x{number}", name=name) for number, name in enumerate(distinct, 1)}
        speakers = [named[name] if name else None for name in names]
        return ["indirect"] * len(contents), speakers, list(named.values())
    reading = read(doc, entities, words)
    frames = [
        Frame(tuple((s.start, s.end) for s in spans), None, _phrase(reading, source), 1.0, "")
        for spans, source in zip(contents, sources, strict=True)
    ]
    spoken, found = speakers_of(reading, frames)
    return [quote_type(share_quoted(reading, frame.content)) for frame in frames], spoken, found


def _phrase(reading: Reading, span: Span | None) -> Phrase | None:
    """The tokens [first, last] under a span."""
    if span is None:
        return None
    first, last = bisect_right(reading.end, span.start), bisect_left(reading.start, span.end) - 1
    return (first, last) if first <= last else None
