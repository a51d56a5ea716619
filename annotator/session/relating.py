"""Relations between annotations: what may be linked to what under which label, and why not. Pure."""

from annotator.model.annotation import Entity, Layer, Span, Status, spans_of
from annotator.model.change import target as end_of
from annotator.model.document import Document
from annotator.model.schema import RelationLabel, Schema
from annotator.phrases import Sentence
from annotator.session.hints import Candidate, lettered, listed, nearest
from annotator.session.review import layered


def why_not(document: Document, schema: Schema, label: str, source: str, target: str) -> str | None:
    """Why an annotation cannot be linked to another under a label, by their ids, as a sentence; None when it can."""
    definition = schema.relation(label)
    if definition is None:
        return Sentence("The schema has no relation label {label}.", label=label)
    if source == target:
        return Sentence("A link needs two annotations: choose another one for its end.")
    return (
        _misfit(document, source, definition.sources, Sentence("{label} starts from", label=label))
        or _misfit(document, target, definition.targets, Sentence("{label} leads to", label=label))
    )


def _misfit(document: Document, key: str, allowed: tuple[str, ...], wants: str) -> str | None:
    end = end_of(document, key)
    if end is None:
        return Sentence("The annotation is no longer there.")
    if not allowed or (isinstance(end, Entity) and end.label in allowed):
        return None
    what = end.label if isinstance(end, Entity) else end.type
    return f"{wants} {listed(allowed)}, not {what}."


def open_labels(
    document: Document, schema: Schema, source: str, target: str
) -> list[tuple[RelationLabel, str | None]]:
    """All relation labels, each with why it cannot link two annotations or None: what a link dragged there offers."""
    return [(each, why_not(document, schema, each.label, source, target)) for each in schema.relations]


def end_candidates(document: Document, schema: Schema, label: str, source: str) -> list[Candidate]:
    """The annotations a relation of a label may lead to from one, by nearness, its sentence first.

    Entities, events by their triggers and quotes by their content, as far as the label allows them.
    """
    start = end_of(document, source)
    if start is None:
        return []
    place = next(spans_of(start), Span(0, 0))
    found = [
        (next(spans_of(item)), item.id) for item in layered(document, tuple(Layer))
        if item.status is not Status.REJECTED and why_not(document, schema, label, source, item.id) is None
    ]
    return lettered(nearest(document, found, place))
