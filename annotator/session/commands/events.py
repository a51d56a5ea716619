"""Edits to events and their arguments."""

from dataclasses import replace

from annotator.model.annotation import Argument, Event, Kind, Span
from annotator.model.change import Changes, put
from annotator.model.document import Document, fresh_ids
from annotator.session.commands.command import Command, checked, entity_at, held, mine


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
