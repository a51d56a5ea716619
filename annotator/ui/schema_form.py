"""A label, type or role of a schema as the fields of a form, and the edits that other values mean. No Qt."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from annotator.model.schema import (
    DocumentLabel,
    EntityLabel,
    EventType,
    QuoteType,
    RelationLabel,
    Role,
    Schema,
    Shown,
)
from annotator.phrases import phrase
from annotator.session.schema_edits import (
    Place,
    SchemaEdit,
    Section,
    add,
    add_role,
    alter,
    alter_role,
    rename,
    rename_role,
)

TITLES = {
    Section.ENTITIES: phrase("Entity labels"), Section.EVENTS: phrase("Event types"),
    Section.QUOTES: phrase("Quote types"), Section.LABELS: phrase("Document labels"),
    Section.RELATIONS: phrase("Relation labels"),
}
NEW_COLOR = "#4a6fa5"


@dataclass(frozen=True, slots=True)
class Fields:
    """What can be said of a label, type or role; names are separated by commas. None where it cannot be said of it."""

    name: str
    title: str | None = None
    color: str | None = None
    key: str = ""
    guideline: str = ""
    required: bool | None = None
    fillers: str | None = None
    sources: str | None = None
    targets: str | None = None


def names(schema: Schema, section: Section) -> list[str]:
    """The names of a section in their order."""
    return [identity(item) for item in getattr(schema, section.value)]


def identity(item: Shown) -> str:
    """The name of a label or type."""
    return item.type if isinstance(item, EventType | QuoteType) else item.label


def found(schema: Schema, place: Place) -> Shown | Role | None:
    """What stands at a place of a schema."""
    item: Shown | None = next(
        (each for each in getattr(schema, place.section.value) if identity(each) == place.name), None)
    if place.role is not None:
        return item.role(place.role) if isinstance(item, EventType) else None
    return item


def fields(item: Shown | Role) -> Fields:
    """A label, type or role as the fields of a form."""
    if isinstance(item, Role):
        return Fields(
            item.role, key=item.key or "", guideline=item.guideline, required=item.required,
            fillers=", ".join(item.fillers))
    ends = (", ".join(item.sources), ", ".join(item.targets)) if isinstance(item, RelationLabel) else (None, None)
    return Fields(
        identity(item), item.title, item.color, item.key or "", item.guideline, sources=ends[0], targets=ends[1])


def edits(place: Place, before: Fields, after: Fields) -> Iterator[SchemaEdit]:
    """The edits that make other values of a form true: what changed beside the name first, then the name."""
    changed: dict[str, Any] = {}
    for name in ("title", "color", "guideline", "required"):
        if getattr(after, name) != getattr(before, name):
            changed[name] = getattr(after, name)
    if after.key != before.key:
        changed["key"] = after.key or None
    for name in ("fillers", "sources", "targets"):
        value = getattr(after, name)
        if value != getattr(before, name) and value is not None:
            changed[name] = tuple(part.strip() for part in value.split(",") if part.strip())
    if changed:
        if place.role is not None:
            yield alter_role(place.name, place.role, **changed)
        else:
            yield alter(place.section, place.name, **changed)
    if after.name != before.name:
        if place.role is not None:
            yield rename_role(place.name, place.role, after.name)
        else:
            yield rename(place.section, place.name, after.name)


def adding(section: Section, name: str, event_type: str = "") -> SchemaEdit:
    """A new label or type of a section; with `event_type`, a new role of that type."""
    if event_type:
        return add_role(event_type, Role(name))
    match section:
        case Section.ENTITIES:
            return add(EntityLabel(name, name, NEW_COLOR))
        case Section.EVENTS:
            return add(EventType(name, name.rpartition(".")[2], NEW_COLOR))
        case Section.QUOTES:
            return add(QuoteType(name, name, NEW_COLOR))
        case Section.LABELS:
            return add(DocumentLabel(name, name, NEW_COLOR))
        case Section.RELATIONS:
            return add(RelationLabel(name, name, NEW_COLOR))
