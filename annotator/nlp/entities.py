"""Entities of an article: what the pipeline finds."""

from spacy.tokens import Doc

from annotator.model.annotation import Entity, Span, Status

PRIOR = 0.8


def suggest_entities(doc: Doc, origin: str) -> tuple[Entity, ...]:
    """The pipeline's entities as suggestions; offsets are code points of `doc.text`."""
    return tuple(
        Entity(
            id=f"e{number}",
            span=Span(ent.start_char, ent.end_char),
            label=ent.label_,
            status=Status.SUGGESTED,
            origin=origin,
            score=PRIOR,
        )
        for number, ent in enumerate(doc.ents, 1)
    )
