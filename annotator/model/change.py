"""Changes: what an edit did to a document, each with its inverse.

Commands are not undone, changes are: a new command never needs an undo of its own.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import cast

from annotator.model.annotation import (
    KIND_OF,
    DocumentLabel,
    Entity,
    Event,
    Kind,
    Quote,
    Relation,
    Speaker,
)
from annotator.model.document import Document, Header, Item


@dataclass(frozen=True, slots=True)
class Change:
    """One item as it was before and as it is after; None where it did not, or does no longer, exist."""

    kind: Kind
    id: str
    before: Item | None
    after: Item | None

    def inverse(self) -> "Change":
        """The change that takes this one back."""
        return Change(self.kind, self.id, self.after, self.before)


Changes = tuple[Change, ...]


def inverse(changes: Iterable[Change]) -> Changes:
    """The changes that take all of these back, last first."""
    return tuple(change.inverse() for change in reversed(tuple(changes)))


def put(document: Document, item: Item) -> Change:
    """The change that adds an item, or puts it in the place of the one with its id."""
    kind, key = (Kind.HEADER, "") if isinstance(item, Header) else (KIND_OF[type(item)], item.id)
    return Change(kind, key, document.of(kind).get(key), item)


def drop(document: Document, kind: Kind, key: str) -> Change:
    """The change that removes an item; raises KeyError when the document has none of that id."""
    return Change(kind, key, document.of(kind)[key], None)


def apply(document: Document, changes: Iterable[Change]) -> Document:
    """The document with the changes made. Only what they touch is copied."""
    fields: dict[str, dict[str, Item]] = {}
    header = document.header
    for change in changes:
        if change.kind is Kind.HEADER:
            header = cast(Header, change.after)
            continue
        name = FIELDS[change.kind]
        items = fields.get(name)
        if items is None:
            items = fields[name] = dict(document.of(change.kind))
        if change.after is None:
            items.pop(change.id, None)
        else:
            items[change.id] = change.after
    return replace(
        document,
        header=header,
        entities=cast(Mapping[str, Entity], fields.get("entities", document.entities)),
        events=cast(Mapping[str, Event], fields.get("events", document.events)),
        quotes=cast(Mapping[str, Quote], fields.get("quotes", document.quotes)),
        relations=cast(Mapping[str, Relation], fields.get("relations", document.relations)),
        speakers=cast(Mapping[str, Speaker], fields.get("speakers", document.speakers)),
        labels=cast(Mapping[str, DocumentLabel], fields.get("labels", document.labels)),
    )


FIELDS = {
    Kind.ENTITY: "entities", Kind.EVENT: "events", Kind.QUOTE: "quotes", Kind.RELATION: "relations",
    Kind.SPEAKER: "speakers", Kind.LABEL: "labels",
}


def compact(changes: Iterable[Change]) -> Changes:
    """The same effect with one change an item, in order of first touch, and none that changes nothing."""
    merged: dict[tuple[Kind, str], Change] = {}
    for change in changes:
        key = (change.kind, change.id)
        earlier = merged.get(key)
        merged[key] = change if earlier is None else Change(change.kind, change.id, earlier.before, change.after)
    return tuple(change for change in merged.values() if change.before != change.after)


def mended(document: Document, changes: Changes) -> Changes:
    """The changes, and those that let go of what the document after them would point at in vain.

    An argument keeps its span when its entity goes, a quote keeps its speaker's name, a relation goes with either of
    its ends: so no sequence of edits leaves an id that leads nowhere.
    """
    after = apply(document, changes)
    return compact((*changes, *_repairs(after, changes)))


def _repairs(after: Document, changes: Changes) -> Iterator[Change]:
    gone = {change.kind for change in changes if change.after is None}

    def suspects(kind: Kind, because: bool) -> list[Item]:
        items = after.of(kind)
        if because:
            return list(items.values())
        touched = dict.fromkeys(change.id for change in changes if change.kind is kind)
        return [items[key] for key in touched if key in items]

    for event in suspects(Kind.EVENT, Kind.ENTITY in gone):
        assert isinstance(event, Event)
        if any(argument.entity is not None and argument.entity not in after.entities for argument in event.arguments):
            arguments = tuple(
                argument if argument.entity in after.entities else replace(argument, entity=None)
                for argument in event.arguments
            )
            yield put(after, replace(event, arguments=arguments))
    for quote in suspects(Kind.QUOTE, Kind.SPEAKER in gone):
        assert isinstance(quote, Quote)
        if quote.speaker and quote.speaker.entity_id is not None and quote.speaker.entity_id not in after.speakers:
            yield put(after, replace(quote, speaker=replace(quote.speaker, entity_id=None)))
    if Kind.SPEAKER in gone:
        lost = {change.id for change in changes if change.kind is Kind.SPEAKER and change.after is None}
        for entity in after.entities.values():
            if entity.entity_id in lost:
                yield put(after, replace(entity, entity_id=None))
    for relation in suspects(Kind.RELATION, bool(gone & {Kind.ENTITY, Kind.EVENT, Kind.QUOTE})):
        assert isinstance(relation, Relation)
        if not all(target(after, end) for end in (relation.source, relation.target)):
            yield drop(after, Kind.RELATION, relation.id)


def target(document: Document, key: str) -> Entity | Event | Quote | None:
    """The entity, event or quote of an id that a relation may point at."""
    return document.entities.get(key) or document.events.get(key) or document.quotes.get(key)
