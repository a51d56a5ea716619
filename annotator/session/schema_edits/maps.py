"""What a schema's maps become when names change, so that pipelines still find their labels. Pure."""

from collections.abc import Mapping
from dataclasses import replace

from annotator.model.schema import Schema
from annotator.session.schema_edits.edit import Section


def remapped(schema: Schema, section: Section, old: str, new: str | None) -> Schema:
    """The schema with its maps leading to `new` where they led to `old`; with None, what led there leads nowhere."""
    match section:
        case Section.ENTITIES:
            return replace(schema, entity_map=_moved(schema.entity_map, old, new))
        case Section.QUOTES:
            mapped = _moved(schema.quote_map, old, new)
            # A type of that name needs no entry in the map until it is called something else.
            return replace(schema, quote_map={old: new, **mapped} if new is not None and old not in mapped else mapped)
        case Section.EVENTS:
            return replace(schema, event_map=_moved(schema.event_map, old, new))
        case _:
            return schema


def with_role_moved(schema: Schema, event_type: str, old: str, new: str) -> Schema:
    """The schema with its map of roles leading to `new` in an event type where it led to `old`.

    `schema` still has the role `old`; other types of events, which may have one of that name too, keep theirs.
    """
    sources = {old, *(source.rpartition(":")[2] for source, target in schema.role_map.items() if target == old)}
    moved = {
        f"{ace}:{source}": new
        for ace, target in schema.event_map.items() if target == event_type
        for source in sorted(sources) if schema.map_role(ace, source) == old
    }
    return replace(schema, role_map={**schema.role_map, **moved})


def without_lost_roles(schema: Schema) -> Schema:
    """The schema without what its map of roles says about types and roles that it lost."""

    def is_kept(source: str, target: str) -> bool:
        ace = source.rpartition(":")[0]
        if not ace:
            return any(event.role(target) for event in schema.events)
        event = schema.event(schema.event_map.get(ace, ""))
        return event is not None and event.role(target) is not None

    return replace(schema, role_map={key: value for key, value in schema.role_map.items() if is_kept(key, value)})


def _moved(pairs: Mapping[str, str], old: str, new: str | None) -> dict[str, str]:
    moved = {source: new if target == old else target for source, target in pairs.items()}
    return {source: target for source, target in moved.items() if target is not None}
