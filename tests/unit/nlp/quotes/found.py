"""Quotes in words, as tests read them."""

from dataclasses import dataclass

from spacy.tokens import Doc

from annotator.model.annotation import Entity, Quote, Span


@dataclass(frozen=True)
class Found:
    """A quote in words: its content spans, cue and source as they stand in the text."""

    content: list[str]
    cue: str
    source: str
    speaker: str | None
    type: str
    score: float
    why: str


def entities_of(doc: Doc) -> tuple[Entity, ...]:
    return tuple(
        Entity(id=f"e{i}", span=Span(ent.start_char, ent.end_char), label=ent.label_)
        for i, ent in enumerate(doc.ents, 1)
    )


def in_words(text: str, quote: Quote) -> Found:
    assert quote.score is not None
    assert quote.why
    return Found(
        content=[text[span.start : span.end] for span in quote.content],
        cue=" ".join(text[span.start : span.end] for span in quote.cue),
        source=" ".join(text[span.start : span.end] for span in quote.source),
        speaker=quote.speaker.name if quote.speaker else None,
        type=quote.type,
        score=quote.score,
        why=quote.why,
    )
