"""What becomes of a document's annotations when names of the schema change. Pure."""

from collections.abc import Callable
from dataclasses import replace

from annotator.model.annotation import DocumentLabel, Entity, Event, Kind, Quote, Relation, Status
from annotator.model.change import Changes, apply, compact, drop, put
from annotator.model.document import Document
from annotator.session.commands.entities import absorbed
from annotator.session.schema_edits.edit import Section

RANK = {Status.ACCEPTED: 2, Status.SUGGESTED: 1, Status.REJECTED: 0}
"""Of two annotations that become the same, what a person decided for stands."""

Edit = Callable[[Document], Changes]


def renaming(section: Section, old: str, new: str) -> Edit:
    """Annotations of a name get another one; two that become the same become one."""
    return {
        Section.ENTITIES: lambda document: _entities(document, old, new),
        Section.EVENTS: lambda document: _types(document, Kind.EVENT, old, new),
        Section.QUOTES: lambda document: _types(document, Kind.QUOTE, old, new),
        Section.LABELS: lambda document: _labels(document, old, new),
        Section.RELATIONS: lambda document: _relations(document, old, new),
    }[section]


def removing(section: Section, name: str) -> Edit:
    """Annotations of a name go; what pointed at them lets go of them."""

    def changes(document: Document) -> Changes:
        kind = {Section.ENTITIES: Kind.ENTITY, Section.EVENTS: Kind.EVENT, Section.QUOTES: Kind.QUOTE,
                Section.LABELS: Kind.LABEL, Section.RELATIONS: Kind.RELATION}[section]
        return tuple(
            drop(document, kind, key) for key, item in document.of(kind).items()
            if (isinstance(item, Entity | Relation | DocumentLabel) and item.label == name)
            or (isinstance(item, Event | Quote) and item.type == name)
        )

    return changes


def renaming_role(event_type: str, old: str, new: str) -> Edit:
    """Arguments of a role get another one; a span fills it once."""
    return _arguments(event_type, lambda role: new if role == old else role)


def removing_role(event_type: str, role: str) -> Edit:
    """Arguments of a role go."""
    return _arguments(event_type, lambda each: None if each == role else each)


def filled(document: Document, event_type: str, role: str) -> int:
    """How many arguments of events of a type have a role."""
    return sum(
        argument.role == role
        for event in document.events.values() if event.type == event_type for argument in event.arguments
    )


def _entities(document: Document, old: str, new: str) -> Changes:
    made: list[Changes] = []
    after = document
    for key, entity in document.entities.items():
        if entity.label != old:
            continue
        twin = next(
            (e for e in after.entities.values() if e.span == entity.span and e.label == new and e.id != key), None)
        step: Changes = (put(after, replace(entity, label=new)),)
        if twin is not None and Status.REJECTED not in (twin.status, entity.status):
            weaker, kept = (key, twin.id) if RANK[twin.status] >= RANK[entity.status] else (twin.id, key)
            step = (*step, *absorbed(after, weaker, kept))
        after = apply(after, step)
        made.append(step)
    speakers = tuple(
        put(document, replace(speaker, label=new)) for speaker in document.speakers.values() if speaker.label == old)
    return compact((*(change for step in made for change in step), *speakers))


def _types(document: Document, kind: Kind, old: str, new: str) -> Changes:
    return tuple(
        put(document, replace(item, type=new))
        for item in document.of(kind).values() if isinstance(item, Event | Quote) and item.type == old
    )


def _labels(document: Document, old: str, new: str) -> Changes:
    label, other = document.labels.get(old), document.labels.get(new)
    if label is None:
        return ()
    gone = drop(document, Kind.LABEL, old)
    if other is not None and RANK[other.status] >= RANK[label.status]:
        return (gone,)
    return gone, put(document, replace(label, label=new))


def _relations(document: Document, old: str, new: str) -> Changes:
    there = {(r.source, r.target): r for r in document.relations.values() if r.label == new}
    made = []
    for relation in document.relations.values():
        if relation.label != old:
            continue
        twin = there.get((relation.source, relation.target))
        if twin is not None and RANK[twin.status] >= RANK[relation.status]:
            made.append(drop(document, Kind.RELATION, relation.id))
            continue
        if twin is not None:
            made.append(drop(document, Kind.RELATION, twin.id))
        made.append(put(document, replace(relation, label=new)))
    return tuple(made)


def _arguments(event_type: str, role: Callable[[str], str | None]) -> Edit:
    def altered(event: Event) -> Event:
        if all(role(argument.role) == argument.role for argument in event.arguments):
            return event
        renamed = (replace(a, role=name) for a in event.arguments if (name := role(a.role)) is not None)
        return replace(event, arguments=tuple({(a.role, a.span): a for a in renamed}.values()))

    def changes(document: Document) -> Changes:
        return compact(put(document, altered(event)) for event in document.events.values() if event.type == event_type)

    return changes
