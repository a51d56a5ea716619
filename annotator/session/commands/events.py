"""Edits to events and their arguments."""

from collections.abc import Iterable
from dataclasses import replace

from annotator.model.annotation import Argument, Event, Kind, Span
from annotator.model.change import Changes, drop, put
from annotator.model.document import Document, fresh_ids
from annotator.session.commands.command import Command, Refused, checked, entity_at, held, mine
from annotator.session.commands.relations import redirected


def add_event(trigger: Span, type_: str, by: str) -> Command:
    """Mark an event by its trigger. An event that stands on the same trigger gets the type instead."""

    def changes(document: Document) -> Changes:
        at = checked(document, trigger)
        made = next((e for e in document.events.values() if e.trigger == at), None)
        event = mine(made, by, type=type_) if made else Event(
            id=next(fresh_ids(document, Kind.EVENT)), type=type_, trigger=at, origin=by)
        return (put(document, event),)

    return Command(f"Mark {type_}", changes)


def set_argument(event_id: str, role: str, span: Span, by: str, entity: str | None = None) -> Command:
    """Let a span fill a role of an event; what filled another role there moves to this one."""

    def changes(document: Document) -> Changes:
        event, at = held(document.events, event_id), checked(document, span)
        filler = entity if entity in document.entities else entity_at(document, at)
        others = tuple(argument for argument in event.arguments if argument.span != at)
        argument = Argument(role=role, span=at, entity=filler)
        return (put(document, mine(event, by, arguments=(*others, argument))),)

    return Command(f"Set {role}", changes)


def set_role(event_id: str, index: int, role: str, by: str) -> Command:
    """Give an argument another role."""

    def changes(document: Document) -> Changes:
        event = held(document.events, event_id)
        arguments = list(event.arguments)
        arguments[index] = replace(arguments[index], role=role)
        return (put(document, mine(event, by, arguments=tuple(arguments))),)

    return Command(f"Set {role}", changes)


def split_event(event_id: str, offset: int, by: str) -> Command:
    """Make an event two at an offset within its trigger, in code points: “killed and wounded”, each with the arguments.

    What points at the event points at the first from then on.
    """

    def changes(document: Document) -> Changes:
        event = held(document.events, event_id)
        if not event.trigger.start < offset < event.trigger.end:
            raise Refused("Put the caret inside the trigger, where the event is to be split.")
        first = checked(document, Span(event.trigger.start, offset))
        second = checked(document, Span(offset, event.trigger.end))
        return (
            put(document, mine(event, by, trigger=first)),
            put(document, Event(
                id=next(fresh_ids(document, Kind.EVENT)), type=event.type, trigger=second, arguments=event.arguments,
                attributes=event.attributes, origin=by)),
        )

    return Command("Split event", changes)


def merge_events(event_ids: Iterable[str], by: str) -> Command:
    """Make several mentions of one event one, the first of those given, with the arguments of all.

    It keeps its trigger and type, and what fills one of its roles keeps that one.
    """
    chosen = tuple(dict.fromkeys(event_ids))

    def changes(document: Document) -> Changes:
        if len(chosen) < 2:
            raise Refused("Select two events to make them one.")
        events = [held(document.events, key) for key in chosen]
        arguments = list(events[0].arguments)
        for argument in (argument for event in events[1:] for argument in event.arguments):
            if argument.span not in {events[0].trigger, *(each.span for each in arguments)}:
                arguments.append(argument)
        gone = frozenset(chosen[1:])
        return (
            put(document, mine(events[0], by, arguments=tuple(arguments))),
            *redirected(document, gone, chosen[0]),
            *(drop(document, Kind.EVENT, key) for key in gone),
        )

    return Command("Merge events", changes)
