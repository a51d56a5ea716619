"""From the records in a project back to annotations, without the checks that foreign files need.

Only `annotator.model.record.item_record` writes these records, so a document of 20,000 annotations opens at once.
The names that many annotations share are kept in memory once.
Raises KeyError, TypeError or ValueError where a record is damaged.
"""

from collections.abc import Callable, Mapping
from sys import intern
from typing import Any

from annotator.model.annotation import (
    EMPTY,
    Argument,
    DocumentLabel,
    Entity,
    Event,
    Kind,
    Layer,
    Quote,
    Relation,
    Span,
    Speaker,
    SpeakerReference,
    Status,
)
from annotator.model.document import DocumentStatus, Header, Item, Zone
from annotator.model.record import said_of_spans

Record = dict[str, Any]
# A table is three times as fast as a call of the enumeration.
STATUS: Mapping[str, Status] = {status.value: status for status in Status}


def decode(kind: Kind, record: Record) -> Item:
    """The item of a record, which is used up: what is left of its keys is the item's `extra`."""
    return DECODERS[kind](record)


def _entity(record: Record) -> Entity:
    # The keywords of `_decided` are written out here: entities are the many, and a dictionary between costs a third.
    pop = record.pop
    return Entity(
        id=pop("id"), span=Span(pop("start"), pop("end")), label=intern(pop("label")), entity_id=pop("entity_id", None),
        status=STATUS[pop("status")], origin=intern(pop("origin")), score=pop("score", None), why=pop("why", None),
        attributes=pop("attributes", EMPTY), flag=pop("flag", None), note=pop("note", None), extra=record or EMPTY,
    )


def _event(record: Record) -> Event:
    said = said_of_spans(record, Event)
    pop = record.pop
    return Event(
        id=pop("id"), type=intern(pop("type")), trigger=_span(pop("trigger")),
        arguments=tuple(_argument(each) for each in pop("arguments")), **_decided(record | said if said else record),
    )


def _quote(record: Record) -> Quote:
    said = said_of_spans(record, Quote)
    pop = record.pop
    return Quote(
        id=pop("id"), type=intern(pop("type")), content=_spans(pop("content")), cue=_spans(pop("cue")),
        source=_spans(pop("source")), speaker=_reference(pop("speaker", None)),
        **_decided(record | said if said else record),
    )


def _relation(record: Record) -> Relation:
    pop = record.pop
    return Relation(
        id=pop("id"), label=pop("label"), source=pop("from"), target=pop("to"), **_decided(record))


def _label(record: Record) -> DocumentLabel:
    return DocumentLabel(label=record.pop("label"), **_decided(record))


def _speaker(record: Record) -> Speaker:
    pop = record.pop
    return Speaker(
        id=pop("id"), name=pop("name"), label=pop("label"), aliases=tuple(pop("aliases")), extra=record or EMPTY)


def _header(record: Record) -> Header:
    return Header(
        meta=record["meta"], zones=tuple(_zone(each) for each in record["zones"]),
        status=DocumentStatus(record["status"]), complete=frozenset(Layer(each) for each in record["complete"]),
        removed=record["removed"], extra=record["extra"],
    )


DECODERS: Mapping[Kind, Callable[[Record], Item]] = {
    Kind.ENTITY: _entity, Kind.EVENT: _event, Kind.QUOTE: _quote, Kind.RELATION: _relation, Kind.LABEL: _label,
    Kind.SPEAKER: _speaker, Kind.HEADER: _header,
}


def _decided(record: Record) -> Record:
    """What every annotation carries; to be called last, for the keys that are left are its `extra`."""
    pop = record.pop
    return {
        "status": STATUS[pop("status")], "origin": intern(pop("origin")), "score": pop("score", None),
        "why": pop("why", None), "attributes": pop("attributes", EMPTY), "flag": pop("flag", None),
        "note": pop("note", None), "extra": record or EMPTY,
    }


def _span(record: Record) -> Span:
    return Span(record["start"], record["end"])


def _spans(records: list[Record]) -> tuple[Span, ...]:
    return tuple(Span(each["start"], each["end"]) for each in records)


def _argument(record: Record) -> Argument:
    pop = record.pop
    return Argument(
        role=intern(pop("role")), span=Span(pop("start"), pop("end")), entity=pop("entity", None),
        extra=record or EMPTY)


def _reference(record: Record | None) -> SpeakerReference | None:
    if record is None:
        return None
    return SpeakerReference(
        name=record.pop("name"), entity_id=record.pop("entity_id", None), extra=record or EMPTY)


def _zone(record: Record) -> Zone:
    pop = record.pop
    return Zone(pop("kind"), Span(pop("start"), pop("end")), record or EMPTY)
