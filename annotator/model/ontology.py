"""Ontologies: what there is in a published inventory of entity labels, event types and roles, each with a definition.

A schema says what a project annotates, an ontology what others have agreed on: the schema's maps lead from the one to
the other. A file holds `name`, `title` and the arrays of tables `entities`, `events` (with `roles`) and `labels`;
`values`, what fills roles without being an entity; and `roles`, what holds for a role in each type that does not say
otherwise. `resources/ontologies/ace-2005.toml` shows most of it, `plover.toml` the rest.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from annotator.model.schema import Problem


@dataclass(frozen=True, slots=True)
class LabelDefinition:
    """A label of entities, of documents or of what else fills a role."""

    label: str
    title: str
    definition: str


@dataclass(frozen=True, slots=True)
class RoleDefinition:
    """A role of an event type; `fillers` are the labels of entities and values that may fill it, none means anything.

    `also` are the names that some corpora have for it, or for a kind of it.
    """

    role: str
    definition: str
    fillers: tuple[str, ...] = ()
    required: bool = False
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EventDefinition:
    """An event type with its roles; `modes` are the kinds of it, `formerly` its names in earlier versions."""

    type: str
    title: str
    definition: str
    group: str
    roles: tuple[RoleDefinition, ...]
    modes: tuple[str, ...] = ()
    formerly: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """All names that the type is known by."""
        return (self.type, *self.formerly)


@dataclass(frozen=True, slots=True)
class Ontology:
    """A published inventory."""

    name: str
    title: str
    entities: tuple[LabelDefinition, ...] = ()
    values: tuple[LabelDefinition, ...] = ()
    events: tuple[EventDefinition, ...] = ()
    labels: tuple[LabelDefinition, ...] = ()


def parse_ontology(source: str) -> Ontology:
    """Read an ontology from TOML; those that ship are valid, as the tests see to."""
    import tomllib

    data = tomllib.loads(source)
    usual = {table["role"]: table for table in data.get("roles", ())}
    return Ontology(
        name=data["name"],
        title=data["title"],
        entities=tuple(LabelDefinition(**table) for table in data.get("entities", ())),
        values=tuple(LabelDefinition(**table) for table in data.get("values", ())),
        events=tuple(_event(table, usual) for table in data.get("events", ())),
        labels=tuple(LabelDefinition(**table) for table in data.get("labels", ())),
    )


def unknown_sources(source: str, where: str, ontologies: Iterable[Ontology]) -> tuple[Problem, ...]:
    """What the maps of a valid schema take event types and roles from that no ontology knows, each with its line.

    It is no mistake where an extractor has types of its own, but then nothing else gives that type. Labels of entities
    are not looked at: each pipeline may have others.
    """
    import tomllib

    from annotator.model.toml_lines import line_of, lines_of

    source = source.removeprefix("\ufeff").replace("\r\n", "\n")
    maps: Mapping[str, Any] = tomllib.loads(source).get("map", {})
    events = {name: event for ontology in ontologies for event in ontology.events for name in event.names}
    found = [*_unknown_events(maps, list(events)), *_unknown_roles(maps, events)]
    lines = lines_of(source) if found else {}
    problems = (Problem(where, line_of(lines, ("map", section, name)), reason) for section, name, reason in found)
    return tuple(sorted(problems, key=lambda problem: problem.line))


Unknown = tuple[str, str, str]
"""A map, the key in it, and what is said of that."""


def _unknown_events(maps: Mapping[str, Any], known: list[str]) -> Iterator[Unknown]:
    from annotator.model.schema_rules import nearest

    for name in maps.get("events", {}):
        if name not in known:
            yield "events", name, f'no ontology has an event type "{name}"{nearest(name, known)}'


def _unknown_roles(maps: Mapping[str, Any], events: Mapping[str, EventDefinition]) -> Iterator[Unknown]:
    from annotator.model.schema_rules import nearest

    every = list(dict.fromkeys(name for event in events.values() for name in _role_names(event)))
    for key in maps.get("roles", {}):
        event_type, _, name = key.rpartition(":")
        event = events.get(event_type)
        if event is not None and name not in _role_names(event):
            yield "roles", key, f'the event type "{event_type}" has no role "{name}"{nearest(name, _role_names(event))}'
        elif not event_type and name not in every:
            yield "roles", key, f'no ontology has a role "{name}"{nearest(name, every)}'


def _role_names(event: EventDefinition) -> list[str]:
    return [name for role in event.roles for name in (role.role, *role.also)]


def _event(table: Mapping[str, Any], usual: Mapping[str, Mapping[str, Any]]) -> EventDefinition:
    roles = tuple(_role({**usual.get(role["role"], {}), **role}) for role in table["roles"])
    names = {key: tuple(table.get(key, ())) for key in ("modes", "formerly")}
    return EventDefinition(**{**table, **names, "roles": roles})


def _role(table: Mapping[str, Any]) -> RoleDefinition:
    return RoleDefinition(**{**table, **{key: tuple(table.get(key, ())) for key in ("fillers", "also")}})
