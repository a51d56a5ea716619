"""Commands: what a person can do to a document, as pure functions from a document to changes.

`by` is the origin of what a person makes or alters, `human:NAME`. An annotation that a person alters is accepted and
theirs: nobody else proposed it as it now stands. Offsets are code points of the document's text.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from annotator.errors import UserError
from annotator.model.annotation import (
    Annotation,
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
from annotator.model.change import Change, Changes, drop, put
from annotator.model.document import Document, DocumentStatus, Header, fresh_ids
from annotator.model.target import Part, Target, parts, with_part_span
from annotator.model.text import trim

A = TypeVar("A", bound=Annotation)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Command:
    """A named edit: its name stands in the Edit menu and in the journal; `changes` is pure."""

    name: str
    changes: Callable[[Document], Changes]


class Refused(UserError):
    """An edit that cannot be made here, and why."""


def add_entity(span: Span, label: str, by: str) -> Command:
    """Mark an entity. One that stands on the same span is relabelled; open suggestions it overlaps are rejected."""

    def changes(document: Document) -> Changes:
        at = _checked(document, span)
        made = next((e for e in document.entities.values() if e.span == at), None)
        entity = _mine(made, by, label=label) if made else Entity(
            id=next(fresh_ids(document, Kind.ENTITY)), span=at, label=label, origin=by)
        contradicted = (
            put(document, replace(other, status=Status.REJECTED))
            for other in document.entities.values()
            if other.status is Status.SUGGESTED and other.id != entity.id and other.span.overlaps(at)
        )
        return (put(document, entity), *contradicted)

    return Command(f"Mark {label}", changes)


def add_event(trigger: Span, type_: str, by: str) -> Command:
    """Mark an event by its trigger. An event that stands on the same trigger gets the type instead."""

    def changes(document: Document) -> Changes:
        at = _checked(document, trigger)
        made = next((e for e in document.events.values() if e.trigger == at), None)
        event = _mine(made, by, type=type_) if made else Event(
            id=next(fresh_ids(document, Kind.EVENT)), type=type_, trigger=at, origin=by)
        return (put(document, event),)

    return Command(f"Mark {type_}", changes)


def add_quote(
    content: Iterable[Span],
    type_: str,
    by: str,
    cue: Iterable[Span] = (),
    source: Iterable[Span] = (),
    speaker: SpeakerReference | None = None,
) -> Command:
    """Mark a quote; a speaker that the document does not know yet is added to it."""
    contents, cues, sources = tuple(content), tuple(cue), tuple(source)

    def changes(document: Document) -> Changes:
        quote = Quote(
            id=next(fresh_ids(document, Kind.QUOTE)),
            type=type_,
            content=tuple(_checked(document, span) for span in contents),
            cue=tuple(_checked(document, span) for span in cues),
            source=tuple(_checked(document, span) for span in sources),
            origin=by,
        )
        reference, coming = _known_speaker(document, speaker)
        return (*coming, put(document, replace(quote, speaker=reference)))

    return Command(f"Mark {type_} quote", changes)


def accept(targets: Iterable[Target]) -> Command:
    """Accept annotations with all their parts."""
    return _decide("Accept", targets, Status.ACCEPTED)


def reject(targets: Iterable[Target]) -> Command:
    """Reject annotations with all their parts; they stay on record as not being there."""
    return _decide("Reject", targets, Status.REJECTED)


def reopen(targets: Iterable[Target]) -> Command:
    """Make annotations suggestions again."""
    return _decide("Reopen", targets, Status.SUGGESTED)


def relabel(target: Target, name: str, by: str) -> Command:
    """Give an entity another label, an event or quote another type; an event keeps its arguments."""

    def changes(document: Document) -> Changes:
        item = _item(document, target)
        match item:
            case Event() | Quote():
                return (put(document, _mine(item, by, type=name)),)
            case Entity() | Relation():
                return (put(document, _mine(item, by, label=name)),)
            case DocumentLabel():
                raise Refused("A document label is not relabelled: remove it and set the other one.")

    return Command(f"Relabel as {name}", changes)


def resize(target: Target, span: Span, by: str) -> Command:
    """Give a part of an annotation another span. What points at an entity follows it."""

    def changes(document: Document) -> Changes:
        item, at = _item(document, target), _checked(document, span)
        if isinstance(item, Relation | DocumentLabel):
            raise Refused("A relation and a document label have no span of their own.")
        moved = _mine(with_part_span(item, target.part, target.index, at), by)
        if isinstance(item, Event) and isinstance(moved, Event):
            moved = replace(moved, arguments=tuple(
                argument if argument == before else replace(argument, entity=_entity_at(document, argument.span))
                for argument, before in zip(moved.arguments, item.arguments, strict=True)
            ))
        return (put(document, moved), *_followers(document, item, at))

    return Command("Move an end", changes)


def delete(targets: Iterable[Target]) -> Command:
    """Remove annotations with all their parts."""
    chosen = tuple(dict.fromkeys(target.whole for target in targets))

    def changes(document: Document) -> Changes:
        there = (target for target in chosen if target.id in document.of(target.kind))
        return tuple(drop(document, target.kind, target.id) for target in there)

    return Command("Delete", changes)


def set_argument(event_id: str, role: str, span: Span, by: str, entity: str | None = None) -> Command:
    """Let a span fill a role of an event; what filled another role there moves to this one."""

    def changes(document: Document) -> Changes:
        event, at = _of(document.events, event_id), _checked(document, span)
        filler = entity if entity in document.entities else _entity_at(document, at)
        others = tuple(argument for argument in event.arguments if argument.span != at)
        argument = Argument(role=role, span=at, entity=filler)
        return (put(document, _mine(event, by, arguments=(*others, argument))),)

    return Command(f"Set {role}", changes)


def set_role(event_id: str, index: int, role: str, by: str) -> Command:
    """Give an argument another role."""

    def changes(document: Document) -> Changes:
        event = _of(document.events, event_id)
        arguments = list(event.arguments)
        arguments[index] = replace(arguments[index], role=role)
        return (put(document, _mine(event, by, arguments=tuple(arguments))),)

    return Command(f"Set {role}", changes)


def add_part(quote_id: str, part: Part, span: Span, by: str) -> Command:
    """Add a content, cue or source span to a quote; a span that overlaps one of the same part takes its place."""

    def changes(document: Document) -> Changes:
        quote, at = _of(document.quotes, quote_id), _checked(document, span)
        spans = [other for name, _, other in parts(quote) if name is part and not other.overlaps(at)]
        return (put(document, _mine(quote, by, **{part.value: tuple(sorted((*spans, at)))})),)

    return Command(f"Set {part}", changes)


def remove_part(target: Target, by: str) -> Command:
    """Take an argument, cue, source or further content span out of its frame.

    Refuses to take an event's trigger or a quote's last content, without which there would be none.
    """

    def changes(document: Document) -> Changes:
        item = _item(document, target)
        if isinstance(item, Event) and target.part is Part.ARGUMENT:
            kept = tuple(argument for i, argument in enumerate(item.arguments) if i != target.index)
            return (put(document, _mine(item, by, arguments=kept)),)
        if isinstance(item, Quote) and target.part in (Part.CONTENT, Part.CUE, Part.SOURCE):
            spans = tuple(s for name, i, s in parts(item) if name is target.part and i != target.index)
            if target.part is Part.CONTENT and not spans:
                raise Refused("A quote needs some content: delete the whole quote instead.")
            return (put(document, _mine(item, by, **{target.part.value: spans})),)
        raise Refused("This part cannot be taken out: delete the whole annotation instead.")

    return Command(f"Remove {target.part or 'part'}", changes)


def set_speaker(quote_id: str, speaker: SpeakerReference | None, by: str) -> Command:
    """Say whom a quote's source stands for; a name the document does not know yet becomes a new speaker."""

    def changes(document: Document) -> Changes:
        reference, coming = _known_speaker(document, speaker)
        return (*coming, put(document, _mine(_of(document.quotes, quote_id), by, speaker=reference)))

    return Command("Set speaker", changes)


def add_speaker(name: str, label: str = "PERSON") -> Command:
    """Add a person or organisation that quotes can be attributed to."""

    def changes(document: Document) -> Changes:
        return _known_speaker(document, SpeakerReference(name=name), label)[1]

    return Command("Add speaker", changes)


def rename_speaker(speaker_id: str, name: str) -> Command:
    """Give a speaker another name in all of their quotes; the old name stays as an alias."""

    def changes(document: Document) -> Changes:
        speaker = _of(document.speakers, speaker_id)
        aliases = tuple(dict.fromkeys(a for a in (*speaker.aliases, speaker.name) if a != name))
        renamed = replace(speaker, name=name, aliases=aliases)
        return (put(document, renamed), *_attributed(document, speaker_id, renamed))

    return Command("Rename speaker", changes)


def merge_speakers(speaker_id: str, into: str) -> Command:
    """Make two speakers one: the quotes and mentions of the first go to the second, which keeps its name."""

    def changes(document: Document) -> Changes:
        gone, stays = _of(document.speakers, speaker_id), _of(document.speakers, into)
        names = (*stays.aliases, gone.name, *gone.aliases)
        merged = replace(stays, aliases=tuple(dict.fromkeys(name for name in names if name != stays.name)))
        mentions = (
            put(document, replace(entity, entity_id=into))
            for entity in document.entities.values()
            if entity.entity_id == speaker_id
        )
        return (
            put(document, merged),
            *_attributed(document, speaker_id, merged),
            *mentions,
            drop(document, Kind.SPEAKER, speaker_id),
        )

    return Command("Merge speakers", changes)


def toggle_label(name: str, by: str) -> Command:
    """Set a document label, or take it away where it is set; a suggested one is accepted."""

    def changes(document: Document) -> Changes:
        label = document.labels.get(name)
        if label is not None and label.status is Status.ACCEPTED:
            return (drop(document, Kind.LABEL, name),)
        return (put(document, _mine(label, by) if label else DocumentLabel(label=name, origin=by)),)

    return Command(f"Label {name}", changes)


def set_complete(layer: Layer, complete: bool) -> Command:
    """Say that a layer has been gone through to the end, or that it has not."""

    def changes(document: Document) -> Changes:
        header = document.header
        layers = header.complete | {layer} if complete else header.complete - {layer}
        status = header.status
        if not complete and status is DocumentStatus.DONE:
            status, layers = DocumentStatus.IN_PROGRESS, frozenset(Layer) - {layer}
        return (put(document, replace(header, complete=frozenset(layers), status=status)),)

    return Command(f"Mark {layer} {'complete' if complete else 'incomplete'}", changes)


def set_status(status: DocumentStatus) -> Command:
    """Say how far the work on the document is; a done one is complete in all layers."""

    def changes(document: Document) -> Changes:
        complete = frozenset(Layer) if status is DocumentStatus.DONE else document.header.complete
        return (put(document, replace(document.header, status=status, complete=complete)),)

    return Command(f"Mark {status.value.replace('_', ' ')}", changes)


def set_meta(meta: Mapping[str, object]) -> Command:
    """Put the document's metadata in the place of the old."""
    return _header("Edit metadata", lambda header: replace(header, meta=dict(meta)))


def remove_document() -> Command:
    """Take the document out of the project; undo brings it back."""
    return _header("Remove article", lambda header: replace(header, removed=True))


def annotate(target: Target, *, flag: str | None = None, note: str | None = None) -> Command:
    """Put a flag ("difficult") and a note on an annotation; None takes them away. The decision stays what it was."""

    def changes(document: Document) -> Changes:
        return (put(document, replace(_item(document, target), flag=flag, note=note)),)

    return Command("Edit note", changes)


def _header(name: str, alter: Callable[[Header], Header]) -> Command:
    return Command(name, lambda document: (put(document, alter(document.header)),))


def _decide(verb: str, targets: Iterable[Target], status: Status) -> Command:
    chosen = tuple(dict.fromkeys(target.whole for target in targets))

    def changes(document: Document) -> Changes:
        return tuple(put(document, replace(_item(document, target), status=status)) for target in chosen)

    return Command(verb if len(chosen) == 1 else f"{verb} {len(chosen)} annotations", changes)


def _mine(item: A, by: str, **fields: Any) -> A:
    return replace(item, status=Status.ACCEPTED, origin=by, score=None, why=None, **fields)


def _item(document: Document, target: Target) -> Annotation:
    item = document.of(target.kind).get(target.id)
    if item is None or isinstance(item, Header | Speaker):
        raise Refused(f"The {target.kind} {target.id} is no longer there.")
    return item


def _of(items: Mapping[str, T], key: str) -> T:
    if key not in items:
        raise Refused(f"{key} is no longer there.")
    return items[key]


def _checked(document: Document, span: Span) -> Span:
    """The span without white space at its edges, which spaCy would refuse; Refused where nothing else is in it."""
    start, end = trim(document.text, max(0, span.start), min(len(document.text), span.end))
    if start >= end:
        raise Refused("There is no text to mark here: select a word first.")
    return Span(start, end)


def _entity_at(document: Document, span: Span) -> str | None:
    found = (e.id for e in document.entities.values() if e.span == span and e.status is not Status.REJECTED)
    return next(found, None)


def _followers(document: Document, item: Annotation, span: Span) -> Iterator[Change]:
    """Arguments that an entity fills move with it."""
    if not isinstance(item, Entity):
        return
    for event in document.events.values():
        if any(argument.entity == item.id for argument in event.arguments):
            yield put(document, replace(event, arguments=tuple(
                replace(a, span=span) if a.entity == item.id and a.span == item.span else a for a in event.arguments
            )))


def _attributed(document: Document, speaker_id: str, speaker: Speaker) -> Iterator[Change]:
    for quote in document.quotes.values():
        if quote.speaker is not None and quote.speaker.entity_id == speaker_id:
            reference = replace(quote.speaker, name=speaker.name, entity_id=speaker.id)
            yield put(document, replace(quote, speaker=reference))


def _known_speaker(
    document: Document, speaker: SpeakerReference | None, label: str = "PERSON"
) -> tuple[SpeakerReference | None, Changes]:
    if speaker is None or speaker.entity_id in document.speakers:
        return speaker, ()
    for known in document.speakers.values():
        if speaker.name == known.name or speaker.name in known.aliases:
            return replace(speaker, name=known.name, entity_id=known.id), ()
    made = Speaker(id=next(fresh_ids(document, Kind.SPEAKER)), name=speaker.name, label=label)
    return replace(speaker, entity_id=made.id), (put(document, made),)
