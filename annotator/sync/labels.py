"""What our annotations are called on the server, and what a label there means here.

An entity is a span with its bare label. An event is a span `event:TYPE` with a link for each argument, which bears the
role and leads to an entity or to a span `argument`. A quote is a span `Content:TYPE` with links `Content`, `Cue` and
`Source` to spans `Content:continued`, `Cue` and `Source`. A relation is a link with its label, `relation:LABEL` where
an event or quote is at an end. `--format doccano` reads the same names.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from annotator.model.schema import Schema

TRIGGER = "event:"
QUOTE = "Content:"
RELATION = "relation:"
ENTITY = "entity:"
CONTENT, CUE, SOURCE = "Content", "Cue", "Source"
CONTINUED, ARGUMENT = "Content:continued", "argument"
PARTS = frozenset({CONTINUED, CUE, SOURCE, ARGUMENT})
GREY = "#808080"
LONGEST = 100
"""Characters of a label that doccano takes."""

QUOTE_PART = re.compile(r"(content|cue|source)(?::(.+))?", re.IGNORECASE | re.DOTALL)


class Family(StrEnum):
    """What a labelled span stands for."""

    ENTITY = "entity"
    EVENT = "event"
    QUOTE = "quote"
    CONTENT = "Content:continued"
    CUE = "Cue"
    SOURCE = "Source"
    ARGUMENT = "argument"


HEADS = frozenset({Family.ENTITY, Family.EVENT, Family.QUOTE})
"""Spans that stand for an annotation; the others are parts of one."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a label means: the family, and the label or type within it; empty where it says none."""

    family: Family
    name: str = ""

    @property
    def label(self) -> str:
        """The label that both sides are compared by."""
        match self.family:
            case Family.EVENT:
                return TRIGGER + self.name
            case Family.QUOTE:
                return QUOTE + self.name
            case Family.ENTITY:
                return self.name
            case part:
                return part.value


def meaning(label: str, schema: Schema) -> Meaning:
    """What a label on the server means; plain names of event and quote types are understood, the rest are entities'."""
    if label.startswith(TRIGGER) and len(label) > len(TRIGGER):
        return Meaning(Family.EVENT, label.removeprefix(TRIGGER))
    if part := QUOTE_PART.fullmatch(label):
        if label.casefold() == CONTINUED.casefold():
            return Meaning(Family.CONTENT)
        name = part[1].capitalize()
        return Meaning(Family.QUOTE, part[2] or "") if name == CONTENT else Meaning(Family(name))
    if label.casefold() == ARGUMENT:
        return Meaning(Family.ARGUMENT)
    if label.startswith(ENTITY) and len(label) > len(ENTITY):
        return Meaning(Family.ENTITY, entity_label(label.removeprefix(ENTITY), schema))
    if schema.entity(label) is None:
        if schema.event(label) is not None:
            return Meaning(Family.EVENT, label)
        if schema.quote(label) is not None:
            return Meaning(Family.QUOTE, label)
    return Meaning(Family.ENTITY, label)


def entity_label(label: str, schema: Schema) -> str:
    """What an entity's label is called on the server: itself, unless it would mean something else there."""
    if label.startswith(ENTITY) or meaning(label, schema) != Meaning(Family.ENTITY, label):
        return ENTITY + label
    return label


def family(label: str) -> Family:
    """The family of a label as both sides are compared by it."""
    if label.startswith(TRIGGER):
        return Family.EVENT
    if label in PARTS:
        return Family(label)
    return Family.QUOTE if label.startswith(QUOTE) else Family.ENTITY


def name(label: str) -> str:
    """The label or type of an annotation whose span has a label."""
    for prefix in (TRIGGER, QUOTE, ENTITY):
        if label.startswith(prefix):
            return label.removeprefix(prefix)
    return label


def is_sendable(label: str) -> bool:
    """Whether the server takes a label and gives it back as it is."""
    try:
        label.encode()
    except UnicodeEncodeError:
        return False
    return 0 < len(label) <= LONGEST and label == label.strip() and "\0" not in label


@dataclass(frozen=True, slots=True)
class Needed:
    """A label or type that the server is to have, with its colour and the key that chooses it there, if one does."""

    name: str
    colour: str = GREY
    key: str | None = None


def span_labels(schema: Schema) -> Iterator[Needed]:
    """The labels of spans that a project with a schema needs on the server."""
    for entity in schema.entities:
        yield Needed(entity_label(entity.label, schema), entity.color, entity.key)
    for event in schema.events:
        yield Needed(TRIGGER + event.type, event.color)
    if schema.events:
        yield Needed(ARGUMENT)
    for quote in schema.quotes:
        yield Needed(QUOTE + quote.type, quote.color)
    if schema.quotes:
        yield from map(Needed, (CONTINUED, CUE, SOURCE))


def relation_labels(schema: Schema) -> Iterator[Needed]:
    """The types of relations that a project with a schema needs on the server, each once."""
    roles = dict.fromkeys(role.role for event in schema.events for role in event.roles)
    parts = (CONTENT, CUE, SOURCE) if schema.quotes else ()
    relations = {relation.label: relation.color for relation in schema.relations}
    for each in dict.fromkeys((*roles, *parts, *relations)):
        yield Needed(each, relations.get(each, GREY))
