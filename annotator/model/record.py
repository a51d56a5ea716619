"""Documents and annotations as plain JSON values (the native record), and back.

The record is that of the native JSONL. Reading is forgiving: what cannot be read is left out and named, the rest stays.
"""

import math
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import replace
from enum import StrEnum
from operator import itemgetter
from typing import Any, TypeGuard, TypeVar

from annotator.model.annotation import (
    EMPTY,
    KIND_OF,
    Argument,
    Decided,
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
from annotator.model.document import PREFIX, Document, DocumentStatus, Header, Item, Zone

Record = dict[str, Any]
T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)


# A table is three times as fast as a call of the enumeration.
MEMBERS: Mapping[type[StrEnum], Mapping[str, StrEnum]] = {
    kind: {member.value: member for member in kind} for kind in (Status, Layer, DocumentStatus)}


class Unreadable(Exception):
    """A value that cannot be read: the field's path and what is wrong with it."""

    def __init__(self, field: str, reason: str) -> None:
        super().__init__(f"{field}: {reason}")
        self.field, self.reason = field, reason


def document_record(document: Document) -> Record:
    """The native record of a document, keys in their documented order, unknown keys last."""
    header = document.header
    return {
        "id": document.id,
        "text": document.text,
        "meta": dict(header.meta),
        "zones": [{"kind": zone.kind, **_span(zone.span), **zone.extra} for zone in header.zones],
        "status": header.status.value,
        "complete": [layer.value for layer in Layer if layer in header.complete],
        "entities": [item_record(entity) for entity in document.entities.values()],
        "events": [item_record(event) for event in document.events.values()],
        "quotes": [item_record(quote) for quote in document.quotes.values()],
        "relations": [item_record(relation) for relation in document.relations.values()],
        "speakers": [item_record(speaker) for speaker in document.speakers.values()],
        "labels": [item_record(label) for label in document.labels.values()],
        "time_spent_s": document.time_spent_s,
        **header.extra,
    }


def item_record(item: Item) -> Record:
    """The native record of one annotation, speaker or header."""
    match item:
        case Entity():
            own: Record = {"id": item.id, "start": item.span.start, "end": item.span.end, "label": item.label}
            if item.entity_id is not None:
                own["entity_id"] = item.entity_id
        case Event():
            own = {
                "id": item.id,
                "type": item.type,
                "trigger": _said(item, "trigger", item.trigger),
                "arguments": [_argument(argument) for argument in item.arguments],
            }
            if item.attributes:  # before the status here, after it elsewhere: so the format has it
                own["attributes"] = dict(item.attributes)
        case Quote():
            own = {"id": item.id, "type": item.type}
            own |= {part: [_said(item, part, span) for span in getattr(item, part)] for part in PARTS[Quote]}
            if item.speaker is not None:
                own["speaker"] = _speaker(item.speaker)
        case Relation():
            own = {"id": item.id, "label": item.label, "from": item.source, "to": item.target}
        case DocumentLabel():
            own = {"label": item.label}
        case Speaker():
            own = {"id": item.id, "name": item.name, "label": item.label, "aliases": list(item.aliases)}
            return own | dict(item.extra)
        case Header():
            return {
                "meta": dict(item.meta),
                "zones": [{"kind": zone.kind, **_span(zone.span), **zone.extra} for zone in item.zones],
                "status": item.status.value,
                "complete": [layer.value for layer in Layer if layer in item.complete],
                "removed": item.removed,
                "extra": dict(item.extra),
            }
    return own | _decided(item)


def _span(span: Span) -> Record:
    return {"start": span.start, "end": span.end}


def _said(item: Event | Quote, part: str, span: Span) -> Record:
    """The record of a part's span, with what a file said about it as long as it stands where it stood."""
    record = _span(span)
    known = item.extra.get(part) if item.extra else None
    for said in known if isinstance(known, list) else ():
        if said["start"] == span.start and said["end"] == span.end:
            return {**record, **said}
    return record


def _argument(argument: Argument) -> Record:
    record = {"role": argument.role, **_span(argument.span)}
    if argument.entity is not None:
        record["entity"] = argument.entity
    return record | dict(argument.extra)


def _speaker(speaker: SpeakerReference) -> Record:
    record: Record = {"name": speaker.name}
    if speaker.entity_id is not None:
        record["entity_id"] = speaker.entity_id
    return record | dict(speaker.extra)


def _decided(item: Decided) -> Record:
    record: Record = {"status": VALUES[item.status], "origin": item.origin}
    if item.score is not None:
        record["score"] = item.score
    if item.why is not None:
        record["why"] = item.why
    if item.attributes:
        record["attributes"] = dict(item.attributes)
    if item.flag is not None:
        record["flag"] = item.flag
    if item.note is not None:
        record["note"] = item.note
    if item.extra:
        parts = PARTS.get(type(item), ())
        record |= {name: value for name, value in item.extra.items() if name not in parts}
    return record


PARTS: Mapping[type, tuple[str, ...]] = {Event: ("trigger",), Quote: ("content", "cue", "source")}
"""Under these names the `extra` of events and quotes keeps the records of spans that have keys of their own."""
ARGUMENT = frozenset({"role", "start", "end", "entity"})
DECIDED = frozenset({"status", "origin", "score", "why", "attributes", "flag", "note"})
HEADER = frozenset({"meta", "zones", "status", "complete"})
OWN = {
    Kind.ENTITY: frozenset({"id", "start", "end", "label", "entity_id"}) | DECIDED,
    Kind.EVENT: frozenset({"id", "type", "trigger", "arguments"}) | DECIDED,
    Kind.QUOTE: frozenset({"id", "type", "content", "cue", "source", "speaker"}) | DECIDED,
    Kind.RELATION: frozenset({"id", "label", "from", "to"}) | DECIDED,
    Kind.LABEL: frozenset({"label"}) | DECIDED,
    Kind.SPEAKER: frozenset({"id", "name", "label", "aliases"}),
}
STATUSES: Mapping[str, Status] = {status.value: status for status in Status}
VALUES: Mapping[Status, str] = {status: value for value, status in STATUSES.items()}
TAKEN = itemgetter("id", "start", "end", "label", "status", "origin")
PLAIN_ENTITY = frozenset({"id", "start", "end", "label", "status", "origin", "score", "entity_id"})
# Keys of an annotation about which nothing more is said than its status and origin.
PLAIN = frozenset().union(*OWN.values()) - DECIDED | {"status", "origin"}
LISTS = {
    Kind.ENTITY: "entities", Kind.EVENT: "events", Kind.QUOTE: "quotes", Kind.RELATION: "relations",
    Kind.SPEAKER: "speakers", Kind.LABEL: "labels",
}
DOCUMENT = frozenset(LISTS.values()) | HEADER | {"id", "text", "time_spent_s"}


def read_document(record: object) -> tuple[Document, tuple[Unreadable, ...]]:
    """A document from its native record, and what was left out of it, by field.

    Raises Unreadable when the record is no JSON object with a string `id` (not empty) and a string `text`.
    """
    if not isinstance(record, dict):
        raise Unreadable("line", "is not a JSON object")
    key, text = record.get("id"), record.get("text")
    if not isinstance(key, str) or not key:
        raise Unreadable("id", "is missing or not a text")
    if not isinstance(text, str):
        raise Unreadable("text", "is missing or not a text")
    problems: list[Unreadable] = []
    fields = {kind: dict(_read_list(record, kind, len(text), problems)) for kind in LISTS}
    entities = {key: item for key, item in fields[Kind.ENTITY].items() if isinstance(item, Entity)}
    speakers = {key: item for key, item in fields[Kind.SPEAKER].items() if isinstance(item, Speaker)}
    entities = {key: _named(item, speakers, problems) for key, item in entities.items()}
    events = {
        key: item for key, item in fields[Kind.EVENT].items()
        if isinstance(item, Event) and _known(item, (a.entity for a in item.arguments), entities, problems)
    }
    quotes = {
        key: _attributed(item, speakers, problems) for key, item in fields[Kind.QUOTE].items()
        if isinstance(item, Quote)
    }
    ends = entities.keys() | events.keys() | quotes.keys()
    relations = {
        key: item for key, item in fields[Kind.RELATION].items()
        if isinstance(item, Relation) and _known(item, (item.source, item.target), ends, problems)
    }
    document = Document(
        id=key,
        text=text,
        header=replace(
            _read_header(record, len(text), problems),
            extra={name: value for name, value in record.items() if name not in DOCUMENT},
        ),
        entities=entities,
        events=events,
        quotes=quotes,
        relations=relations,
        speakers=speakers,
        labels={key: item for key, item in fields[Kind.LABEL].items() if isinstance(item, DocumentLabel)},
        time_spent_s=_forgiven(lambda: _seconds(record.get("time_spent_s", 0.0)), 0.0, problems),
    )
    return document, tuple(problems)


def read_item(kind: Kind, record: object, length: int) -> Item:
    """One annotation, speaker or header of a text of `length` code points; raises Unreadable."""
    if not isinstance(record, dict):
        raise Unreadable(kind, "is not a JSON object")
    if kind is Kind.HEADER:
        problems: list[Unreadable] = []
        header = _read_header(record, length, problems)
        if problems:
            raise problems[0]
        return replace(
            header, removed=record.get("removed") is True, extra=_mapping(record.get("extra", EMPTY), "extra"))
    own = OWN[kind]
    extra = {} if record.keys() <= own else {name: value for name, value in record.items() if name not in own}
    if kind is Kind.EVENT or kind is Kind.QUOTE:
        extra |= said_of_spans(record, Event if kind is Kind.EVENT else Quote)
    if kind is Kind.SPEAKER:
        return Speaker(
            id=_text(record, "id"),
            name=_text(record, "name"),
            label=_text(record, "label", "PERSON"),
            aliases=tuple(_texts(record.get("aliases", []), "aliases")),
            extra=extra or EMPTY,
        )
    decided = _read_decided(record, extra)
    match kind:
        case Kind.ENTITY:
            return Entity(
                id=_text(record, "id"), span=_read_span(record, "", length), label=_text(record, "label"),
                entity_id=_optional(record, "entity_id"), **decided,
            )
        case Kind.EVENT:
            return Event(
                id=_text(record, "id"), type=_text(record, "type"),
                trigger=_read_span(record.get("trigger"), "trigger", length),
                arguments=tuple(
                    _read_argument(argument, f"arguments[{i}]", length)
                    for i, argument in enumerate(_list(record.get("arguments", []), "arguments"))
                ),
                **decided,
            )
        case Kind.QUOTE:
            content = _read_spans(record, "content", length)
            if not content:
                raise Unreadable("content", "is empty")
            return Quote(
                id=_text(record, "id"), type=_text(record, "type"), content=content,
                cue=_read_spans(record, "cue", length), source=_read_spans(record, "source", length),
                speaker=_read_speaker(record.get("speaker")), **decided,
            )
        case Kind.RELATION:
            return Relation(
                id=_text(record, "id"), label=_text(record, "label"),
                source=_text(record, "from"), target=_text(record, "to"), **decided,
            )
        case _:
            return DocumentLabel(label=_text(record, "label"), **decided)


def said_of_spans(record: Record, kind: type) -> dict[str, list[Record]]:
    """The spans of an event's or quote's record that have keys of their own, by the part they belong to."""
    found: dict[str, list[Record]] = {}
    for part in PARTS[kind]:
        value = record.get(part)
        spans = value if isinstance(value, list) else [value]
        if said := [span for span in spans if isinstance(span, dict) and len(span) > 2]:
            found[part] = said
    return found


def _plain_entity(record: Record, length: int) -> Entity | None:
    """The entity of a record that has nothing unusual; None for any other, which `read_item` judges.

    Entities are the many: this takes a third of the time.
    """
    try:
        key, start, end, label, status, origin = TAKEN(record)
    except KeyError:
        return None
    score, named = record.get("score"), record.get("entity_id")
    if (
        record.keys() <= PLAIN_ENTITY and type(start) is type(end) is int and 0 <= start < end <= length
        and type(key) is type(label) is type(origin) is type(status) is str and key and label and origin
        and status in STATUSES and (score is None or type(score) is float) and (named is None or type(named) is str)
    ):
        return Entity(
            id=key, span=Span(start, end), label=label, entity_id=named, status=STATUSES[status], origin=origin,
            score=score, attributes=EMPTY, extra=EMPTY)
    return None


def _read_list(record: Record, kind: Kind, length: int, problems: list[Unreadable]) -> Iterator[tuple[str, Item]]:
    name = LISTS[kind]
    given = record.get(name, [])
    if given == []:
        return
    seen: set[str] = set()
    values: list[object] = _forgiven(lambda: _list(given, name), [], problems)
    named: set[str] | None = None
    for i, value in enumerate(values):
        try:
            if isinstance(value, dict) and "id" not in value and kind is not Kind.LABEL:
                if named is None:
                    named = {v["id"] for v in values if isinstance(v, dict) and isinstance(v.get("id"), str)}
                value = {"id": _unused(f"{PREFIX[kind]}{i + 1}", named | seen)} | value
            plain = _plain_entity(value, length) if kind is Kind.ENTITY and isinstance(value, dict) else None
            item = plain or read_item(kind, value, length)
        except Unreadable as problem:
            problems.append(Unreadable(f"{name}[{i}].{problem.field}", problem.reason))
            continue
        assert not isinstance(item, Header)
        if item.id in seen:
            problems.append(Unreadable(f"{name}[{i}].id", f"{item.id!r} stands there twice"))
            continue
        seen.add(item.id)
        yield item.id, item


def _named(entity: Entity, speakers: Container[str], problems: list[Unreadable]) -> Entity:
    """A mention as it is, or without the link to a speaker that is not there; its attributes keep the id."""
    key = entity.entity_id
    if key is None or key in speakers:
        return entity
    problems.append(_unlinked(f"entities {entity.id}.entity_id", key))
    return replace(entity, entity_id=None, attributes={**entity.attributes, "entity_id": key})


def _attributed(quote: Quote, speakers: Container[str], problems: list[Unreadable]) -> Quote:
    """The same for a quote, which keeps the speaker's name."""
    key = quote.speaker.entity_id if quote.speaker else None
    if quote.speaker is None or key is None or key in speakers:
        return quote
    problems.append(_unlinked(f"quotes {quote.id}.speaker.entity_id", key))
    return replace(
        quote, speaker=replace(quote.speaker, entity_id=None), attributes={**quote.attributes, "entity_id": key})


def _unlinked(field: str, key: str) -> Unreadable:
    return Unreadable(field, f"{key!r} is none of the speakers; the attributes keep it, as a link")


def _known(
    item: Event | Relation, ids: Iterable[str | None], known: Container[str], problems: list[Unreadable]
) -> bool:
    for key in ids:
        if key is not None and key not in known:
            place = f"{LISTS[KIND_OF[type(item)]]} {item.id}"
            problems.append(Unreadable(place, f"points at {key!r}, which is not there"))
            return False
    return True


def _read_header(record: Record, length: int, problems: list[Unreadable]) -> Header:
    zones: list[Zone] = []
    parts: list[object] = _forgiven(lambda: _list(record.get("zones", []), "zones"), [], problems)
    for i, value in enumerate(parts):
        try:
            zones.append(_read_zone(value, f"zones[{i}]", length))
        except Unreadable as problem:
            problems.append(problem)
    complete: set[Layer] = set()
    layers: list[object] = _forgiven(lambda: _list(record.get("complete", []), "complete"), [], problems)
    for name in layers:
        try:
            complete.add(_one_of(Layer, name, "complete"))
        except Unreadable as problem:
            problems.append(problem)
    return Header(
        meta=_forgiven(lambda: _mapping(record.get("meta", EMPTY), "meta"), EMPTY, problems),
        zones=tuple(zones),
        status=_forgiven(
            lambda: _one_of(DocumentStatus, record.get("status", "new"), "status"), DocumentStatus.NEW, problems),
        complete=frozenset(complete),
    )


def _read_decided(record: Record, extra: Mapping[str, object]) -> dict[str, Any]:
    if not extra and record.keys() <= PLAIN:  # most annotations: nothing but who proposed it and what became of it
        return {
            "status": _one_of(Status, record.get("status", "accepted"), "status"),
            "origin": _text(record, "origin", "import:jsonl"),
        }
    score = record.get("score")
    if score is not None and not _is_number(score):
        raise Unreadable("score", "is not a number")
    return {
        "status": _one_of(Status, record.get("status", "accepted"), "status"),
        "origin": _text(record, "origin", "import:jsonl"),
        "score": None if score is None else float(score),
        "why": _optional(record, "why"),
        "attributes": _mapping(record.get("attributes", EMPTY), "attributes") or EMPTY,
        "flag": _optional(record, "flag"),
        "note": _optional(record, "note"),
        "extra": extra or EMPTY,
    }


def _read_span(value: object, field: str, length: int) -> Span:
    if not isinstance(value, dict):
        raise Unreadable(field, "is not an object with start and end")
    at = f"{field}." if field else ""
    start, end = value.get("start"), value.get("end")
    if type(start) is not int or type(end) is not int:
        start, end = _offset(value, "start", at), _offset(value, "end", at)
    if not 0 <= start < end <= length:
        raise Unreadable(f"{at}start", f"[{start}, {end}) is not inside the text, which has {length} characters")
    return Span(start, end)


def _offset(record: Mapping[str, object], name: str, at: str) -> int:
    value = record.get(name)
    if not isinstance(value, int) or isinstance(value, bool):
        raise Unreadable(f"{at}{name}", "is not a whole number")
    return value


def _read_spans(record: Record, name: str, length: int) -> tuple[Span, ...]:
    values = _list(record.get(name, []), name)
    return tuple(_read_span(value, f"{name}[{i}]", length) for i, value in enumerate(values))


def _read_zone(value: object, field: str, length: int) -> Zone:
    span = _read_span(value, field, length)
    assert isinstance(value, dict)
    extra = {name: item for name, item in value.items() if name not in ("kind", "start", "end")}
    return Zone(_text(value, "kind"), span, extra or EMPTY)


def _read_argument(value: object, field: str, length: int) -> Argument:
    span = _read_span(value, field, length)
    assert isinstance(value, dict)
    plain = value.keys() <= ARGUMENT
    extra = EMPTY if plain else {name: item for name, item in value.items() if name not in ARGUMENT}
    return Argument(role=_text(value, "role"), span=span, entity=_optional(value, "entity"), extra=extra)


def _read_speaker(value: object) -> SpeakerReference | None:
    if value is None:
        return None
    record = _mapping(value, "speaker")
    extra = {name: item for name, item in record.items() if name not in ("name", "entity_id")}
    return SpeakerReference(
        name=_text(record, "name"), entity_id=_optional(record, "entity_id"), extra=extra or EMPTY)


def _forgiven(read: Callable[[], T], otherwise: T, problems: list[Unreadable]) -> T:
    try:
        return read()
    except Unreadable as problem:
        problems.append(problem)
        return otherwise


def _text(record: Mapping[str, object], name: str, default: str | None = None) -> str:
    value = record.get(name, default)
    if not isinstance(value, str) or not value:
        raise Unreadable(name, "is missing or not a text")
    return value


def _optional(record: Mapping[str, object], name: str) -> str | None:
    value = record.get(name)
    if value is not None and not isinstance(value, str):
        raise Unreadable(name, "is not a text")
    return value


def _texts(value: object, name: str) -> list[str]:
    values = _list(value, name)
    if not all(isinstance(item, str) for item in values):
        raise Unreadable(name, "is not a list of texts")
    return values


def _list(value: object, name: str) -> list[Any]:
    if not isinstance(value, list):
        raise Unreadable(name, "is not a list")
    return value


def _mapping(value: object, name: str) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise Unreadable(name, "is not a JSON object")
    return value


def _one_of(choices: type[E], value: object, name: str) -> E:
    found = MEMBERS[choices].get(value) if isinstance(value, str) else None
    if isinstance(found, choices):
        return found
    raise Unreadable(name, f"{value!r} is none of {', '.join(choice.value for choice in choices)}")


def _seconds(value: object) -> float:
    if not _is_number(value) or value < 0:
        raise Unreadable("time_spent_s", "is not a number of seconds")
    return float(value)


def _is_number(value: object) -> TypeGuard[int | float]:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)


def _unused(name: str, taken: Container[str]) -> str:
    while name in taken:
        name += "_"
    return name
