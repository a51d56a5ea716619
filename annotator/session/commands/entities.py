"""Edits that make entities, of one two, and of several one."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from annotator.model.annotation import Entity, Event, Kind, Span, Status
from annotator.model.change import Change, Changes, drop, put
from annotator.model.document import Document, fresh_ids
from annotator.session.commands.command import Command, Refused, checked, held, mine
from annotator.session.commands.relations import redirected


def add_entity(span: Span, label: str, by: str) -> Command:
    """Mark an entity. One that stands on the same span is relabelled; open suggestions it overlaps are rejected."""

    def changes(document: Document) -> Changes:
        at = checked(document, span)
        start, end = at.start, at.end
        near = [e for e in document.entities.values() if e.span.start < end and start < e.span.end]
        made = next((e for e in near if e.span == at), None)
        entity = mine(made, by, label=label) if made else Entity(
            id=next(fresh_ids(document, Kind.ENTITY)), span=at, label=label, origin=by)
        contradicted = (
            put(document, replace(other, status=Status.REJECTED))
            for other in near
            if other.status is Status.SUGGESTED and other.id != entity.id
        )
        return (put(document, entity), *contradicted)

    return Command(f"Mark {label}", changes)


def split_entity(entity_id: str, offset: int, by: str) -> Command:
    """Make an entity two at an offset within it, in code points. What points at it points at the first from then on."""

    def changes(document: Document) -> Changes:
        entity = held(document.entities, entity_id)
        if not entity.span.start < offset < entity.span.end:
            raise Refused("Put the caret inside the entity, where it is to be split.")
        first = checked(document, Span(entity.span.start, offset))
        second = checked(document, Span(offset, entity.span.end))
        return (
            put(document, mine(entity, by, span=first)),
            put(document, Entity(
                id=next(fresh_ids(document, Kind.ENTITY)), span=second, label=entity.label, origin=by)),
            *_fillers(document, {entity_id}, entity_id, first),
        )

    return Command("Split entity", changes)


def merge_entities(entity_ids: Iterable[str], by: str) -> Command:
    """Make entities that overlap or stand side by side one, the first of those given, which keeps its label.

    What points at one of them points at it. Refused where words stand between them.
    """
    chosen = tuple(dict.fromkeys(entity_ids))

    def changes(document: Document) -> Changes:
        if len(chosen) < 2:
            raise Refused("Select two entities to make them one.")
        entities = [held(document.entities, key) for key in chosen]
        _check_together(document, entities)
        span = Span(min(e.span.start for e in entities), max(e.span.end for e in entities))
        named = next((e.entity_id for e in entities if e.entity_id is not None), None)
        gone = frozenset(chosen[1:])
        return (
            put(document, mine(entities[0], by, span=span, entity_id=named)),
            *_fillers(document, {*chosen}, chosen[0], span),
            *redirected(document, gone, chosen[0]),
            *(drop(document, Kind.ENTITY, key) for key in gone),
        )

    return Command("Merge entities", changes)


def absorbed(document: Document, gone: str, into: str) -> Changes:
    """An entity goes, and what points at it points at another one on the same span."""
    span = held(document.entities, into).span
    return (
        *_fillers(document, {gone}, into, span),
        *redirected(document, {gone}, into),
        drop(document, Kind.ENTITY, gone),
    )


def _check_together(document: Document, entities: Sequence[Entity]) -> None:
    ordered = sorted(entities, key=lambda entity: entity.span)
    end = ordered[0].span.end
    for before, after in pairwise(ordered):
        if any(letter.isalnum() or letter in "\n\r\u2029" for letter in document.text[end : after.span.start]):
            raise Refused(
                "“{text}” and “{other}” do not stand side by side: only neighbours become one entity.",
                text=document.surface(before.span), other=document.surface(after.span))
        end = max(end, after.span.end)


def _fillers(document: Document, ids: Collection[str], into: str, span: Span) -> Iterator[Change]:
    """Arguments filled by entities are filled by one of them, on its span; none of them twice in the same role."""
    for event in document.events.values():
        if any(argument.entity in ids for argument in event.arguments):
            yield put(document, _refilled(event, ids, into, span))


def _refilled(event: Event, ids: Collection[str], into: str, span: Span) -> Event:
    moved = (
        replace(argument, entity=into, span=span) if argument.entity in ids else argument
        for argument in event.arguments
    )
    return replace(event, arguments=tuple({(a.role, a.span): a for a in moved}.values()))
