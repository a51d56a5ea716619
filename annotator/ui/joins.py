"""What a link that is drawn with the mouse can mean. Pure, no Qt. Offsets are code points of the text."""

from collections.abc import Iterator
from dataclasses import dataclass

from annotator.model.annotation import Entity, Event, Kind, Quote, Span, Status
from annotator.model.document import Document
from annotator.model.schema import Schema
from annotator.model.target import Part, Target, part_span
from annotator.session.arguing import open_roles
from annotator.session.relating import open_labels
from annotator.ui.choices import Act
from annotator.ui.language import tr

End = Target | Span
"""What a link leads to: an annotation, or words that are none."""


@dataclass(frozen=True, slots=True)
class Join:
    """One meaning of a link: `act` and `name` (a role, a part, a relation label) of the annotation `item`.

    `span` and `id` are what it leads to; `refusal` says why it cannot be, empty where it can.
    """

    act: Act
    name: str
    item: str
    span: Span
    id: str | None = None
    refusal: str = ""


def joins(document: Document, schema: Schema, source: Target, end: End) -> list[Join]:
    """All that a link from an annotation to something could mean, what is possible first."""
    found = list(_joins(document, schema, source, end))
    return sorted(found, key=lambda join: bool(join.refusal))


def why_not(document: Document, schema: Schema, source: Target, end: End) -> str | None:
    """Why nothing can be linked so, as a sentence; None where something can."""
    found = joins(document, schema, source, end)
    if not found:
        return tr("Nothing can be linked so in the schema of this project.")
    return found[0].refusal or None


def _joins(document: Document, schema: Schema, source: Target, end: End) -> Iterator[Join]:
    span = end if isinstance(end, Span) else _span(document, end)
    if span is None:
        return
    key = end.id if isinstance(end, Target) else None
    entity = key if isinstance(end, Target) and end.kind is Kind.ENTITY else _entity_on(document, span)
    if source.kind is Kind.EVENT:
        for role, refusal in open_roles(document, schema, source.id, span):
            if entity is not None or isinstance(end, Span):
                yield Join(Act.ROLE, role.role, source.id, span, entity, refusal or "")
    if source.kind is Kind.QUOTE and (entity is not None or isinstance(end, Span)):
        for part in (Part.SOURCE, Part.CUE):
            yield Join(Act.PART, part, source.id, span, entity)
    if source.kind is Kind.ENTITY and isinstance(end, Target) and end.kind is Kind.EVENT:
        here = _span(document, source)
        for role, refusal in open_roles(document, schema, end.id, here) if here else ():
            yield Join(Act.ROLE, role.role, end.id, here or span, source.id, refusal or "")
    other = key or entity
    if other is not None and other != source.id:
        for label, refusal in open_labels(document, schema, source.id, other):
            yield Join(Act.LINK, label.label, source.id, span, other, refusal or "")


def _span(document: Document, target: Target) -> Span | None:
    item = document.of(target.kind).get(target.id)
    return part_span(item, None) if isinstance(item, Entity | Event | Quote) else None


def _entity_on(document: Document, span: Span) -> str | None:
    entities = document.entities.values()
    return next((e.id for e in entities if e.span == span and e.status is not Status.REJECTED), None)
