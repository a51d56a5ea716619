"""Arguments of events: what may fill a role, and why something may not. Pure; offsets are code points of the text."""

from collections.abc import Collection, Iterator, Mapping

from annotator.model.annotation import Event, Span, Status
from annotator.model.document import Document
from annotator.model.schema import Role, Schema
from annotator.phrases import Sentence
from annotator.session.hints import Candidate, Found, lettered, listed, nearest, standing

OTHERS = 8
"""How many spans that are no entities a role offers."""
Labels = Mapping[Span, Collection[str]]
"""The labels of the entities that stand on a span."""


def labels_by_span(document: Document, wanted: Collection[Span] | None = None) -> dict[Span, list[str]]:
    """The labels of the entities that are not rejected, by the spans they stand on: all, or those wanted."""
    found: dict[Span, list[str]] = {}
    starts = None if wanted is None else {span.start for span in wanted}
    for entity in standing(document):
        if starts is None or entity.span.start in starts:  # which costs a tenth of looking up the span
            found.setdefault(entity.span, []).append(entity.label)
    return found


def role_candidates(
    document: Document, schema: Schema, event_id: str, role: str, selection: Span | None = None
) -> list[Candidate]:
    """What may fill a role of an event: selected text first, then the entities that the schema allows, then others.

    The others are triggers and arguments of other events, and contents and sources of quotes, where no entity stands.
    All by nearness to the trigger, its sentence first; what fills the role already and the trigger are left out. Empty
    where the event or its role is unknown.
    """
    event, definition = document.events.get(event_id), _role(document, schema, event_id, role)
    if event is None or definition is None:
        return []
    filled = {argument.span for argument in event.arguments if argument.role == role}
    found: list[Found] = [
        (entity.span, entity.id) for entity in standing(document)
        if entity.span not in filled and entity.span != event.trigger and definition.allows(entity.label)
    ]
    taken = {*filled, event.trigger, *(entity.span for entity in standing(document))}
    others = nearest(document, ((span, None) for span in _spans(document, event) if span not in taken), event.trigger)
    near = [*nearest(document, found, event.trigger), *others[:OTHERS]]
    if selection is not None and why_not(document, schema, event_id, role, selection) is None:
        here = next((key for span, key in found if span == selection), None)
        near = [(selection, here), *(entry for entry in near if entry[0] != selection)]
    return lettered(near)


def _spans(document: Document, event: Event) -> Iterator[Span]:
    """The parts of other frames that may fill a role of an event."""
    for other in document.events.values():
        if other.id != event.id and other.status is not Status.REJECTED:
            yield other.trigger
            yield from (argument.span for argument in other.arguments)
    for quote in document.quotes.values():
        if quote.status is not Status.REJECTED:
            yield from quote.content
            yield from quote.source


def why_not(
    document: Document, schema: Schema, event_id: str, role: str, span: Span, standing_there: Labels | None = None
) -> str | None:
    """Why a span cannot fill a role of an event, as a sentence; None when it can.

    "Place takes GPE, LOC or FAC, this is a PERSON." `standing_there` has the labels of all entities by their spans, for
    who asks often.
    """
    event = document.events.get(event_id)
    if event is None:
        return Sentence("The event is no longer there.")
    definition = _role(document, schema, event_id, role)
    if definition is None:
        return Sentence("{type} has no role {role}.", type=event.type, role=role)
    if not 0 <= span.start < span.end <= len(document.text):
        return Sentence("There is no text to fill the role with: select a word first.")
    if span == event.trigger:
        return Sentence("The trigger itself fills no role of its event.")
    labels: Collection[str] = (
        standing_there.get(span, ()) if standing_there is not None
        else {entity.label for entity in standing(document) if entity.span == span})
    if labels and not any(map(definition.allows, labels)):
        return Sentence(
            "{role} takes {labels}, this is {label}.",
            role=role, labels=listed(definition.fillers), label=_article(min(labels)))
    return None


def open_roles(document: Document, schema: Schema, event_id: str, span: Span) -> list[tuple[Role, str | None]]:
    """The roles of an event, each with why a span cannot fill it or None: what a link dragged there offers."""
    event = document.events.get(event_id)
    definition = schema.event(event.type) if event else None
    roles = definition.roles if definition else ()
    return [(role, why_not(document, schema, event_id, role.role, span)) for role in roles]


def misfits(
    document: Document, schema: Schema, event: Event, standing_there: Labels | None = None
) -> list[tuple[int, str]]:
    """The arguments that an event's type does not allow, by index, with the reason: those a relabelled event kept."""
    there = standing_there
    if there is None:
        there = labels_by_span(document, [argument.span for argument in event.arguments])
    reasons = ((i, why_not(document, schema, event.id, a.role, a.span, there)) for i, a in enumerate(event.arguments))
    return [(i, reason) for i, reason in reasons if reason is not None]


def _role(document: Document, schema: Schema, event_id: str, role: str) -> Role | None:
    event = document.events.get(event_id)
    definition = schema.event(event.type) if event else None
    return definition.role(role) if definition else None


def _article(label: str) -> str:
    return f"{'an' if label[:1] in 'AEIOaeio' else 'a'} {label}"
