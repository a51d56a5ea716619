"""What an edit of the schema is: what becomes of the schema, and of the annotations that it names."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from annotator.model.annotation import Kind
from annotator.model.change import Changes
from annotator.model.document import Document
from annotator.model.schema import (
    DocumentLabel,
    EntityLabel,
    EventType,
    QuoteType,
    RelationLabel,
    Role,
    Schema,
    SchemaError,
    Shown,
    dump_schema,
    parse_schema,
)
from annotator.session.commands import Refused


class Section(StrEnum):
    """The parts of a schema that hold names; its value is the name of the field."""

    ENTITIES = "entities"
    EVENTS = "events"
    QUOTES = "quotes"
    LABELS = "labels"
    RELATIONS = "relations"


WORD: Mapping[Section, str] = {
    Section.ENTITIES: "entity label", Section.EVENTS: "event type", Section.QUOTES: "quote type",
    Section.LABELS: "document label", Section.RELATIONS: "relation label",
}
KIND: Mapping[Section, Kind] = {
    Section.ENTITIES: Kind.ENTITY, Section.EVENTS: Kind.EVENT, Section.QUOTES: Kind.QUOTE,
    Section.LABELS: Kind.LABEL, Section.RELATIONS: Kind.RELATION,
}
SECTION_OF: Mapping[type, Section] = {
    EntityLabel: Section.ENTITIES, EventType: Section.EVENTS, QuoteType: Section.QUOTES,
    DocumentLabel: Section.LABELS, RelationLabel: Section.RELATIONS,
}


@dataclass(frozen=True, slots=True)
class Place:
    """Where annotations stand that an edit is about: those of a section with a name; with `role`, arguments of it."""

    section: Section
    name: str
    role: str | None = None

    def __str__(self) -> str:
        return f"{self.role} of {self.name}" if self.role is not None else self.name


@dataclass(frozen=True, slots=True)
class SchemaEdit:
    """An edit of the schema: `schema` makes the new one, `changes` what becomes of a document that has the `place`.

    Both are pure and may raise Refused. `place` is None where no annotations can be concerned. With `only_unused` it is
    refused where there are annotations.
    """

    command: str
    schema: Callable[[Schema], Schema]
    place: Place | None = None
    changes: Callable[[Document], Changes] | None = None
    only_unused: bool = False


def identity(item: Shown) -> str:
    """The name of an item of a schema."""
    return item.type if isinstance(item, EventType | QuoteType) else item.label


def items_of(schema: Schema, section: Section) -> tuple[Shown, ...]:
    """The items of a section in their order."""
    found: tuple[Shown, ...] = getattr(schema, section.value)
    return found


def item_of(schema: Schema, section: Section, name: str) -> Shown:
    """The item of a name; Refused where the schema has none."""
    for item in items_of(schema, section):
        if identity(item) == name:
            return item
    raise Refused("The schema has no {kind} {name}.", kind=WORD[section], name=name)


def role_of(schema: Schema, event_type: str, role: str) -> Role:
    """The role of an event type; Refused where the schema has none."""
    found = type_of(schema, event_type).role(role)
    if found is None:
        raise Refused("{event_type} has no role {role}.", event_type=event_type, role=role)
    return found


def type_of(schema: Schema, event_type: str) -> EventType:
    """The event type of a name; Refused where the schema has none."""
    found = schema.event(event_type)
    if found is None:
        raise Refused("The schema has no event type {event_type}.", event_type=event_type)
    return found


def named(item: Shown, name: str) -> Shown:
    """An item under another name."""
    fields: dict[str, Any] = {"type" if isinstance(item, EventType | QuoteType) else "label": name}
    return replace(item, **fields)


def with_items(schema: Schema, section: Section, items: tuple[Shown, ...]) -> Schema:
    """The schema with other items in a section."""
    fields: dict[str, Any] = {section.value: items}
    return replace(schema, **fields)


def with_item(schema: Schema, section: Section, name: str, item: Shown) -> Schema:
    """The schema with another item in the place of the one of a name."""
    items = tuple(item if identity(each) == name else each for each in items_of(schema, section))
    return with_items(schema, section, items)


def with_roles(schema: Schema, event_type: str, roles: tuple[Role, ...]) -> Schema:
    """The schema with other roles for an event type."""
    return with_item(schema, Section.EVENTS, event_type, replace(type_of(schema, event_type), roles=roles))


def valid(schema: Schema) -> Schema:
    """The schema as its file would be read back; Refused with what is wrong with it."""
    try:
        return parse_schema(dump_schema(schema), "the schema")
    except SchemaError as error:
        reasons = (problem.reason for problem in error.problems)
        raise Refused("The schema would not be valid: {names}.", names="; ".join(dict.fromkeys(reasons))) from error
