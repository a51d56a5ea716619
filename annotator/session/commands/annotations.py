"""Edits to annotations of any kind: decide, relabel, resize, delete, take a part out, flag."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from annotator.model.annotation import (
    Annotation,
    DocumentLabel,
    Entity,
    Event,
    Quote,
    Relation,
    Span,
    Status,
)
from annotator.model.change import Change, Changes, drop, put
from annotator.model.document import Document
from annotator.model.target import Part, Target, parts, with_part_span
from annotator.session.commands.command import Command, Refused, checked, entity_at, item_of, mine


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
        item = item_of(document, target)
        match item:
            case Event() | Quote():
                return (put(document, mine(item, by, type=name)),)
            case Entity() | Relation():
                return (put(document, mine(item, by, label=name)),)
            case DocumentLabel():
                raise Refused("A document label is not relabelled: remove it and set the other one.")

    return Command(f"Relabel as {name}", changes)


def resize(target: Target, span: Span, by: str) -> Command:
    """Give a part of an annotation another span. What points at an entity follows it."""

    def changes(document: Document) -> Changes:
        item, at = item_of(document, target), checked(document, span)
        if isinstance(item, Relation | DocumentLabel):
            raise Refused("A relation and a document label have no span of their own.")
        moved = mine(with_part_span(item, target.part, target.index, at), by)
        if isinstance(item, Event) and isinstance(moved, Event):
            moved = replace(moved, arguments=tuple(
                argument if argument == before else replace(argument, entity=entity_at(document, argument.span))
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


def remove_part(target: Target, by: str) -> Command:
    """Take an argument, cue, source or further content span out of its frame.

    Refuses to take an event's trigger or a quote's last content, without which there would be none.
    """

    def changes(document: Document) -> Changes:
        item = item_of(document, target)
        if isinstance(item, Event) and target.part is Part.ARGUMENT:
            kept = tuple(argument for i, argument in enumerate(item.arguments) if i != target.index)
            return (put(document, mine(item, by, arguments=kept)),)
        if isinstance(item, Quote) and target.part in (Part.CONTENT, Part.CUE, Part.SOURCE):
            spans = tuple(s for name, i, s in parts(item) if name is target.part and i != target.index)
            if target.part is Part.CONTENT and not spans:
                raise Refused("A quote needs some content: delete the whole quote instead.")
            return (put(document, mine(item, by, **{target.part.value: spans})),)
        raise Refused("This part cannot be taken out: delete the whole annotation instead.")

    return Command(f"Remove {target.part or 'part'}", changes)


def annotate(target: Target, *, flag: str | None = None, note: str | None = None) -> Command:
    """Put a flag ("difficult") and a note on an annotation; None takes them away. The decision stays what it was."""

    def changes(document: Document) -> Changes:
        return (put(document, replace(item_of(document, target), flag=flag, note=note)),)

    return Command("Edit note", changes)


def _decide(verb: str, targets: Iterable[Target], status: Status) -> Command:
    chosen = tuple(dict.fromkeys(target.whole for target in targets))

    def changes(document: Document) -> Changes:
        return tuple(put(document, replace(item_of(document, target), status=status)) for target in chosen)

    return Command(verb if len(chosen) == 1 else f"{verb} {len(chosen)} annotations", changes)


def _followers(document: Document, item: Annotation, span: Span) -> Iterator[Change]:
    """Arguments that an entity fills move with it."""
    if not isinstance(item, Entity):
        return
    for event in document.events.values():
        if any(argument.entity == item.id for argument in event.arguments):
            yield put(document, replace(event, arguments=tuple(
                replace(a, span=span) if a.entity == item.id and a.span == item.span else a for a in event.arguments
            )))
