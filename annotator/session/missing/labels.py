"""Events that lack a required role or have what does not fit one, and names that the schema does not have."""

from collections.abc import Iterator

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
from annotator.session.missing.gap import Fix, Gap, GapKind, excerpt
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
            trigger = excerpt(document.text, event.trigger)
            sentence = Sentence(
                "{type} “{trigger}” has no {roles}.", type=event.type, trigger=trigger, roles=" and no ".join(lacking))
            yield Gap(GapKind.NO_ROLE, event.trigger, target_of(event), sentence)


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
            fix = _rerolled(event.id, index, fitting[0]) if len(fitting) == 1 else None
            sentence = Sentence("“{text}”: {reason}", text=excerpt(document.text, argument.span), reason=reason)
            yield Gap(GapKind.MISFIT, argument.span, target_of(event, Part.ARGUMENT, index), sentence, fix)


def outside_schema(document: Document, schema: Schema) -> Iterator[Gap]:
    """Labels, types and roles that the schema does not have; with a fix where it tells what they are called there."""
    for item in document.annotations():
        if item.status is Status.REJECTED:
            continue
        target = Target(KIND_OF[type(item)], item.id)
        match item:
            case Entity() if schema.entity(item.label) is None:
                known = schema.map_entity(item.label) or _alike(item.label, (e.label for e in schema.entities))
                what = Sentence("entity label")
                yield _unknown(what, item.label, _place(document, item), target, _renamed(target, known))
            case Event() if schema.event(item.type) is None:
                known = schema.map_event(item.type) or _alike(item.type, (e.type for e in schema.events))
                what = Sentence("event type")
                yield _unknown(what, item.type, _place(document, item), target, _renamed(target, known))
            case Event():
                yield from _unknown_roles(item, schema)
            case Quote() if schema.quote(item.type) is None:
                known = schema.map_quote(item.type) or _alike(item.type, (q.type for q in schema.quotes))
                what = Sentence("quote type")
                yield _unknown(what, item.type, _place(document, item), target, _renamed(target, known))
            case Relation() if schema.relation(item.label) is None:
                known = _alike(item.label, (r.label for r in schema.relations))
                what = Sentence("relation label")
                yield _unknown(what, item.label, _place(document, item), target, _renamed(target, known))
            case DocumentLabel() if schema.label(item.label) is None:
                yield _unknown(Sentence("document label"), item.label, _place(document, item), target, None)
            case _:
                pass


def _unknown_roles(event: Event, schema: Schema) -> Iterator[Gap]:
    definition = schema.event(event.type)
    assert definition is not None
    for index, argument in enumerate(event.arguments):
        if definition.role(argument.role) is None:
            known = _alike(argument.role, (role.role for role in definition.roles))
            fix = _rerolled(event.id, index, known) if known else None
            what = Sentence("role of {type}", type=event.type)
            yield _unknown(what, argument.role, argument.span, target_of(event, Part.ARGUMENT, index), fix)


def _unknown(what: str, name: str, span: Span, target: Target, fix: Fix | None) -> Gap:
    sentence = Sentence("The schema has no {what} “{name}”.", what=what, name=name)
    return Gap(GapKind.NOT_IN_SCHEMA, span, target, sentence, fix)


def _place(document: Document, item: Annotation) -> Span:
    """Where an annotation stands; a relation where it starts, a document label at the start of the text."""
    known = end_of(document, item.source) if isinstance(item, Relation) else item
    return next(spans_of(known), Span(0, 0)) if known is not None else Span(0, 0)


def _alike(name: str, known: Iterator[str]) -> str | None:
    return next((each for each in known if each.casefold() == name.casefold()), None)


def _renamed(target: Target, name: str | None) -> Fix | None:
    return None if name is None else lambda by: relabel(target, name, by)


def _rerolled(event_id: str, index: int, role: str) -> Fix:
    return lambda by: set_role(event_id, index, role, by)
