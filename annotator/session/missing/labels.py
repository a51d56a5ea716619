"""Events that lack a required role or have what does not fit one, and names that the schema does not have."""

from collections.abc import Callable, Iterator
from functools import cache, reduce

from annotator.model.annotation import (
    KIND_OF,
    Annotation,
    DocumentLabel,
    Entity,
    Event,
    Quote,
    Relation,
    Span,
    Status,
    spans_of,
)
from annotator.model.change import target as end_of
from annotator.model.document import Document
from annotator.model.schema import Schema
from annotator.model.target import Part, Target
from annotator.phrases import Sentence
from annotator.session.arguing import labels_by_span, misfits, why_not
from annotator.session.commands import relabel, set_role
from annotator.session.missing.gap import Advice, Advise, Fix, Gap, GapKind, excerpt
from annotator.session.review import target_of


def roleless(document: Document, schema: Schema) -> Iterator[Gap]:
    """Events without a role that their type requires."""
    for event in document.events.values():
        definition = schema.event(event.type)
        if event.status is Status.REJECTED or definition is None:
            continue
        filled = {argument.role for argument in event.arguments}
        lacking = [role.role for role in definition.roles if role.required and role.role not in filled]
        if lacking:
            advise = _lacking(document.text, event.type, tuple(lacking))
            yield Gap(GapKind.NO_ROLE, event.trigger, target_of(event), advise)


def _lacking(text: str, event_type: str, roles: tuple[str, ...]) -> Advise:
    def advise(gap: Gap) -> Advice:
        return Advice(Sentence(
            "{type} “{trigger}” has no {roles}.", type=event_type, trigger=excerpt(text, gap.span),
            roles=reduce(_and_no, roles)))

    return advise


def _and_no(roles: str, role: str) -> Sentence:
    return Sentence("{roles} and no {role}", roles=roles, role=role)


def unfit(document: Document, schema: Schema) -> Iterator[Gap]:
    """Arguments that their role does not take; where another role of the event does, the fix gives them that."""
    there = labels_by_span(document)
    for event in document.events.values():
        definition = schema.event(event.type)
        if event.status is Status.REJECTED or definition is None:
            continue
        for index, reason in misfits(document, schema, event, there):
            argument = event.arguments[index]
            if definition.role(argument.role) is None:
                continue  # told as a name that the schema does not have
            fitting = [
                role.role for role in definition.roles
                if why_not(document, schema, event.id, role.role, argument.span, there) is None]
            advise = _misfit(document.text, reason, fitting[0] if len(fitting) == 1 else None)
            yield Gap(GapKind.MISFIT, argument.span, target_of(event, Part.ARGUMENT, index), advise)


def _misfit(text: str, reason: str, role: str | None) -> Advise:
    def advise(gap: Gap) -> Advice:
        sentence = Sentence("“{text}”: {reason}", text=excerpt(text, gap.span), reason=reason)
        return Advice(sentence, _rerolled(gap.target, role))

    return advise


def outside_schema(document: Document, schema: Schema) -> Iterator[Gap]:
    """Labels, types and roles that the schema does not have; with a fix where it tells what they are called there."""
    unknown = cache(_unknown)  # the same few names as a rule, many times
    for item in document.annotations():
        if item.status is Status.REJECTED:
            continue
        target = Target(KIND_OF[type(item)], item.id)
        match item:
            case Entity() if schema.entity(item.label) is None:
                known = schema.map_entity(item.label) or _alike(item.label, (e.label for e in schema.entities))
                advise = unknown(Sentence("entity label"), item.label, known)
                yield Gap(GapKind.NOT_IN_SCHEMA, _place(document, item), target, advise)
            case Event() if schema.event(item.type) is None:
                known = schema.map_event(item.type) or _alike(item.type, (e.type for e in schema.events))
                advise = unknown(Sentence("event type"), item.type, known)
                yield Gap(GapKind.NOT_IN_SCHEMA, _place(document, item), target, advise)
            case Event():
                yield from _unknown_roles(item, schema, unknown)
            case Quote() if schema.quote(item.type) is None:
                known = schema.map_quote(item.type) or _alike(item.type, (q.type for q in schema.quotes))
                advise = unknown(Sentence("quote type"), item.type, known)
                yield Gap(GapKind.NOT_IN_SCHEMA, _place(document, item), target, advise)
            case Relation() if schema.relation(item.label) is None:
                known = _alike(item.label, (r.label for r in schema.relations))
                advise = unknown(Sentence("relation label"), item.label, known)
                yield Gap(GapKind.NOT_IN_SCHEMA, _place(document, item), target, advise)
            case DocumentLabel() if schema.label(item.label) is None:
                advise = unknown(Sentence("document label"), item.label, None)
                yield Gap(GapKind.NOT_IN_SCHEMA, _place(document, item), target, advise)
            case _:
                pass


def _unknown_roles(
    event: Event, schema: Schema, unknown: Callable[[Sentence, str, str | None], Advise]
) -> Iterator[Gap]:
    definition = schema.event(event.type)
    assert definition is not None
    for index, argument in enumerate(event.arguments):
        if definition.role(argument.role) is None:
            known = _alike(argument.role, (role.role for role in definition.roles))
            advise = unknown(Sentence("role of {type}", type=event.type), argument.role, known)
            yield Gap(GapKind.NOT_IN_SCHEMA, argument.span, target_of(event, Part.ARGUMENT, index), advise)


def _unknown(what: Sentence, name: str, known: str | None) -> Advise:
    sentence = Sentence("The schema has no {what} “{name}”.", what=what, name=name)

    def advise(gap: Gap) -> Advice:
        is_role = gap.target is not None and gap.target.part is Part.ARGUMENT
        return Advice(sentence, _rerolled(gap.target, known) if is_role else _renamed(gap.target, known))

    return advise


def _place(document: Document, item: Annotation) -> Span:
    """Where an annotation stands; a relation where it starts, a document label at the start of the text."""
    known = end_of(document, item.source) if isinstance(item, Relation) else item
    return next(spans_of(known), Span(0, 0)) if known is not None else Span(0, 0)


def _alike(name: str, known: Iterator[str]) -> str | None:
    return next((each for each in known if each.casefold() == name.casefold()), None)


def _renamed(target: Target | None, name: str | None) -> Fix | None:
    return None if name is None or target is None else lambda by: relabel(target, name, by)


def _rerolled(argument: Target | None, role: str | None) -> Fix | None:
    if role is None or argument is None:
        return None
    return lambda by: set_role(argument.id, argument.index, role, by)
