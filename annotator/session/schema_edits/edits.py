"""The edits of a schema that a person can make: add, alter, rename, merge, remove. Pure.

A rename or merge takes the project's annotations along. A removal is refused while there are annotations, unless it is
said what becomes of them: `delete` removes them, a merge gives them another name.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from annotator.model.schema import EventType, Role, Schema, Shown
from annotator.session.commands import Refused
from annotator.session.schema_edits import annotations
from annotator.session.schema_edits.edit import (
    SECTION_OF,
    WORD,
    Place,
    SchemaEdit,
    Section,
    identity,
    item_of,
    items_of,
    named,
    role_of,
    type_of,
    valid,
    with_item,
    with_items,
    with_roles,
)
from annotator.session.schema_edits.maps import remapped, with_role_moved, without_lost_roles


def add(item: Shown) -> SchemaEdit:
    """Add a label or type, at the end of its section."""
    section = SECTION_OF[type(item)]

    def schema(before: Schema) -> Schema:
        return valid(with_items(before, section, (*items_of(before, section), item)))

    return SchemaEdit(f"Add {WORD[section]} {identity(item)}", schema)


def alter(section: Section, name: str, **fields: Any) -> SchemaEdit:
    """Change title, color, key or guideline of a label or type; of a relation label also its sources and targets."""

    def schema(before: Schema) -> Schema:
        return valid(with_item(before, section, name, replace(item_of(before, section, name), **fields)))

    return SchemaEdit(f"Change {WORD[section]} {name}", schema)


def rename(section: Section, old: str, new: str) -> SchemaEdit:
    """Give a label or type another name, in the schema, its maps and all annotations."""

    def schema(before: Schema) -> Schema:
        item = item_of(before, section, old)
        if any(identity(each) == new for each in items_of(before, section)):
            raise Refused("There is a {kind} {new} already: merge the two instead.", kind=WORD[section], new=new)
        after = with_item(before, section, old, named(item, new))
        return valid(remapped(_relabelled(after, section, old, new), section, old, new))

    return SchemaEdit(
        f"Rename {old} to {new}", schema, Place(section, old), annotations.renaming(section, old, new))


def merge(section: Section, name: str, into: str) -> SchemaEdit:
    """Make one label or type part of another, which keeps its title, colour, key and guideline.

    An event type gets the roles it lacked. `name` may be one that stands in annotations only.
    """

    def schema(before: Schema) -> Schema:
        _check_different(name, into)
        kept = item_of(before, section, into)
        gone = next((each for each in items_of(before, section) if identity(each) == name), None)
        if isinstance(kept, EventType) and isinstance(gone, EventType):
            kept = replace(kept, roles=_with_missing(kept.roles, gone.roles))
        after = with_item(before, section, into, kept)
        after = with_items(after, section, tuple(e for e in items_of(after, section) if identity(e) != name))
        return valid(without_lost_roles(remapped(_relabelled(after, section, name, into), section, name, into)))

    return SchemaEdit(
        f"Merge {name} into {into}", schema, Place(section, name), annotations.renaming(section, name, into))


def remove(section: Section, name: str, *, delete: bool = False) -> SchemaEdit:
    """Take a label or type away; refused while it is used, unless its annotations are to be deleted with it.

    A role or relation that only an entity label taken away could fill may be filled by anything from then on.
    """

    def schema(before: Schema) -> Schema:
        item_of(before, section, name)
        items = tuple(each for each in items_of(before, section) if identity(each) != name)
        after = remapped(_relabelled(with_items(before, section, items), section, name, None), section, name, None)
        return valid(without_lost_roles(after))

    changes = annotations.removing(section, name) if delete else None
    return SchemaEdit(f"Remove {WORD[section]} {name}", schema, Place(section, name), changes, only_unused=not delete)


def move(section: Section, name: str, index: int) -> SchemaEdit:
    """Put a label or type at another place in its section, which is the order it is shown in."""

    def schema(before: Schema) -> Schema:
        item = item_of(before, section, name)
        others = [each for each in items_of(before, section) if identity(each) != name]
        others.insert(index, item)
        return valid(with_items(before, section, tuple(others)))

    return SchemaEdit(f"Move {name}", schema)


def add_role(event_type: str, role: Role) -> SchemaEdit:
    """Add a role to an event type, as its last."""
    return _of_roles(
        f"Add role {role.role} of {event_type}", event_type, lambda before: (*type_of(before, event_type).roles, role))


def alter_role(event_type: str, role: str, **fields: Any) -> SchemaEdit:
    """Change key, required, fillers or guideline of a role."""

    def roles(before: Schema) -> tuple[Role, ...]:
        altered = replace(role_of(before, event_type, role), **fields)
        return tuple(altered if each.role == role else each for each in type_of(before, event_type).roles)

    return _of_roles(f"Change role {role} of {event_type}", event_type, roles)


def rename_role(event_type: str, old: str, new: str) -> SchemaEdit:
    """Give a role of an event type another name, in the schema, its map and all events of that type."""

    def schema(before: Schema) -> Schema:
        renamed = replace(role_of(before, event_type, old), role=new)
        if type_of(before, event_type).role(new):
            raise Refused(
                "{event_type} has a role {new} already: merge the two instead.", event_type=event_type, new=new)
        roles = tuple(renamed if each.role == old else each for each in type_of(before, event_type).roles)
        return _with_role_gone(before, event_type, old, new, roles)

    return SchemaEdit(
        f"Rename {old} of {event_type} to {new}", schema, Place(Section.EVENTS, event_type, old),
        annotations.renaming_role(event_type, old, new))


def merge_role(event_type: str, role: str, into: str) -> SchemaEdit:
    """Make one role of an event type part of another, which may then be filled by what either could."""

    def schema(before: Schema) -> Schema:
        _check_different(role, into)
        gone, kept = role_of(before, event_type, role), role_of(before, event_type, into)
        fillers = tuple(dict.fromkeys((*kept.fillers, *gone.fillers))) if kept.fillers and gone.fillers else ()
        widened = replace(kept, fillers=fillers)
        roles = tuple(
            widened if each.role == into else each
            for each in type_of(before, event_type).roles if each.role != role
        )
        return _with_role_gone(before, event_type, role, into, roles)

    return SchemaEdit(
        f"Merge {role} of {event_type} into {into}", schema, Place(Section.EVENTS, event_type, role),
        annotations.renaming_role(event_type, role, into))


def remove_role(event_type: str, role: str, *, delete: bool = False) -> SchemaEdit:
    """Take a role of an event type away; refused while it is filled, unless its arguments are to be deleted with it."""

    def schema(before: Schema) -> Schema:
        role_of(before, event_type, role)
        kept = tuple(each for each in type_of(before, event_type).roles if each.role != role)
        return valid(without_lost_roles(with_roles(before, event_type, kept)))

    return SchemaEdit(
        f"Remove role {role} of {event_type}", schema, Place(Section.EVENTS, event_type, role),
        annotations.removing_role(event_type, role) if delete else None, only_unused=not delete)


def _of_roles(command: str, event_type: str, roles: Callable[[Schema], tuple[Role, ...]]) -> SchemaEdit:
    return SchemaEdit(command, lambda before: valid(with_roles(before, event_type, roles(before))))


def _with_role_gone(before: Schema, event_type: str, old: str, new: str, roles: tuple[Role, ...]) -> Schema:
    moved = with_role_moved(before, event_type, old, new)
    return valid(without_lost_roles(with_roles(moved, event_type, roles)))


def _check_different(name: str, into: str) -> None:
    if name == into:
        raise Refused("Choose another name than {name} to merge it into.", name=name)


def _with_missing(roles: tuple[Role, ...], others: tuple[Role, ...]) -> tuple[Role, ...]:
    """Roles and those of others that are not among them, whose keys give way."""
    names, keys = {role.role for role in roles}, {role.key for role in roles}
    coming = (
        role if role.key not in keys else replace(role, key=None) for role in others if role.role not in names)
    return (*roles, *coming)


def _relabelled(schema: Schema, section: Section, old: str, new: str | None) -> Schema:
    """The schema with what refers to an entity label referring to another one, or no more to it."""
    if section is not Section.ENTITIES:
        return schema

    def names(found: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(each for name in found if (each := new if name == old else name) is not None))

    events = tuple(
        replace(event, roles=tuple(replace(role, fillers=names(role.fillers)) for role in event.roles))
        for event in schema.events
    )
    relations = tuple(
        replace(each, sources=names(each.sources), targets=names(each.targets)) for each in schema.relations)
    return replace(schema, events=events, relations=relations)
