"""What a schema file must be: everything that is wrong with one, each with its place in the file."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from annotator.model.toml_lines import Path

Table = Mapping[str, Any]
Finding = tuple[Path, str]
"""The place of a problem, and what is wrong there."""

COLOR = re.compile(r"#[0-9A-Fa-f]{6}")


@dataclass(frozen=True, slots=True)
class Rule:
    """What a value must be; `check` is given the value, `wanted` says it to the user."""

    wanted: str
    check: Callable[[Any], bool]
    required: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """The tables of one array: what names a table, and the keys it may have."""

    name: str
    identity: str
    rules: Mapping[str, Rule]
    references: tuple[str, ...] = ()
    """The keys that list entity labels."""
    parts: "tuple[Section, ...]" = field(default=())


def _is_line(value: object) -> bool:
    return isinstance(value, str) and value.splitlines() == [value] and value == value.strip()


def _is_key(value: object) -> bool:
    return isinstance(value, str) and len(value) == 1 and value.isprintable() and not value.isspace()


def _is_names(value: object) -> bool:
    return isinstance(value, list) and all(map(_is_line, value)) and len(set(value)) == len(value)


def _is_tables(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(table, dict) for table in value)


LINE = Rule("text on one line without white space at its ends", _is_line)
NAME = Rule(LINE.wanted, _is_line, required=True)
TEXT = Rule("text", lambda value: isinstance(value, str))
COLOUR = Rule(
    'a colour such as "#1f6fb2"', lambda value: isinstance(value, str) and bool(COLOR.fullmatch(value)), required=True
)
KEY = Rule("a single character", _is_key)
FLAG = Rule("true or false", lambda value: isinstance(value, bool))
NAMES = Rule('a list such as ["PERSON", "ORG"] that names nothing twice', _is_names)
VERSION = Rule("a whole number from 1", lambda value: type(value) is int and value >= 1)
TABLES = Rule("tables, each under a header in double brackets", _is_tables)
MAP = Rule("a table", lambda value: isinstance(value, dict))

SHOWN = {"title": NAME, "color": COLOUR, "key": KEY, "guideline": TEXT}
ROLES = Section(
    "events.roles", "role", {"role": NAME, "key": KEY, "required": FLAG, "fillers": NAMES, "guideline": TEXT},
    references=("fillers",),
)
SECTIONS = (
    Section("entities", "label", {"label": NAME, **SHOWN}),
    Section("events", "type", {"type": NAME, **SHOWN, "roles": TABLES}, parts=(ROLES,)),
    Section("quotes", "type", {"type": NAME, **SHOWN}),
    Section("labels", "label", {"label": NAME, **SHOWN}),
    Section("relations", "label", {"label": NAME, **SHOWN, "from": NAMES, "to": NAMES}, references=("from", "to")),
)
HEAD = {"name": NAME, "title": NAME, "description": TEXT, "version": VERSION, "map": MAP}
MAPS = {"entities": MAP, "events": MAP, "roles": MAP, "quotes": MAP}


def findings(data: Table) -> Iterator[Finding]:
    """Every problem of a schema as `tomllib` reads it; none when it is valid."""
    yield from _table(data, HEAD | {section.name: TABLES for section in SECTIONS}, (), "the schema")
    if not any(data.get(section.name) for section in SECTIONS):
        yield (), "the schema has no labels; give it [[entities]], [[events]], [[quotes]] or [[labels]]"
    labels = _names(data, "entities", "label")
    for section in SECTIONS:
        yield from _section(section, data, (), labels)
    yield from _maps(data, labels)


def _section(section: Section, data: Table, path: Path, labels: list[str]) -> Iterator[Finding]:
    name = section.name.rpartition(".")[2]
    seen: dict[tuple[str, str], str] = {}
    for index, table in enumerate(_tables(data, name)):
        here = (*path, name, index)
        yield from _table(table, section.rules, here, f"[[{section.name}]]")
        for key in (section.identity, "key"):
            value = table.get(key)
            if not isinstance(value, str):
                continue
            if (key, value) in seen:
                whose = "" if key == section.identity else f' of "{seen[key, value]}"'
                yield (*here, key), f'the {key} "{value}" is there already{whose}'
            else:
                seen[key, value] = str(table.get(section.identity, "?"))
        for key in section.references:
            for label in table.get(key, ()) if _is_names(table.get(key)) else ():
                if label not in labels:
                    yield (*here, key), f'there is no entity label "{label}"{nearest(label, labels)}'
        for part in section.parts:
            yield from _section(part, table, here, labels)


def _table(table: Table, rules: Mapping[str, Rule], path: Path, place: str) -> Iterator[Finding]:
    meant = set()
    for key, value in table.items():
        rule = rules.get(key)
        if rule is None:
            absent = [name for name in rules if name not in table]
            guess = _nearest_of(key, absent)
            meant.add(guess)
            hint = f'; did you mean "{guess}"?' if guess else f"; known are {', '.join(rules)}"
            yield (*path, key), f'{place} knows no "{key}"{hint}'
        elif not rule.check(value):
            yield (*path, key), f'"{key}" must be {rule.wanted}, not {_shown(value)}'
    for key, rule in rules.items():
        if rule.required and key not in table and key not in meant:
            yield path, f'{place} lacks "{key}"'


def _maps(data: Table, labels: list[str]) -> Iterator[Finding]:
    maps = data.get("map", {})
    if not isinstance(maps, dict):
        return
    yield from _table(maps, MAPS, ("map",), "[map]")
    types = _names(data, "events", "type")
    targets = {"entities": labels, "events": types, "quotes": _names(data, "quotes", "type")}
    for name, wanted in (("entities", "entity label"), ("events", "event type"), ("quotes", "quote type")):
        for source, target in _pairs(maps, name):
            if not isinstance(target, str):
                yield ("map", name, source), f'"{source}" must be {TEXT.wanted}, not {_shown(target)}'
            elif target not in targets[name]:
                yield ("map", name, source), f'there is no {wanted} "{target}"{nearest(target, targets[name])}'
    yield from _role_map(data, maps)


def _role_map(data: Table, maps: Table) -> Iterator[Finding]:
    roles = {str(event.get("type")): _names(event, "roles", "role") for event in _tables(data, "events")}
    every = [role for names in roles.values() for role in names]
    types = dict(_pairs(maps, "events"))
    for source, target in _pairs(maps, "roles"):
        path = ("map", "roles", source)
        event_type = source.rpartition(":")[0]
        if not isinstance(target, str):
            yield path, f'"{source}" must be {TEXT.wanted}, not {_shown(target)}'
        elif event_type and event_type not in types:
            yield path, f'the event type "{event_type}" is not in [map.events]{nearest(event_type, list(types))}'
        elif event_type:
            known = roles.get(str(types[event_type]), [])
            if target not in known:
                yield path, f'the event type "{types[event_type]}" has no role "{target}"{nearest(target, known)}'
        elif target not in every:
            yield path, f'no event type has a role "{target}"{nearest(target, every)}'


def _tables(data: Table, name: str) -> list[Table]:
    tables = data.get(name)
    return tables if isinstance(tables, list) and _is_tables(tables) else []


def _names(data: Table, name: str, key: str) -> list[str]:
    return [table[key] for table in _tables(data, name) if isinstance(table.get(key), str)]


def _pairs(maps: Table, name: str) -> list[tuple[str, object]]:
    pairs = maps.get(name)
    return list(pairs.items()) if isinstance(pairs, dict) else []


def _nearest_of(name: str, known: list[str]) -> str:
    from difflib import get_close_matches

    folded = {item.casefold(): item for item in known}
    close = get_close_matches(name.casefold(), list(folded), n=1)
    return folded[close[0]] if close else ""


def nearest(name: str, known: list[str]) -> str:
    """What to say after the name of something that is not known: the known one that it looks like, if there is any."""
    guess = _nearest_of(name, known)
    return f'; did you mean "{guess}"?' if guess else ""


def _shown(value: object) -> str:
    match value:
        case str():
            return f'"{value}"' if len(value) <= 40 else f'"{value[:39]}…"'
        case bool():
            return str(value).lower()
        case list():
            return "[" + ", ".join(map(_shown, value[:3])) + (", …]" if len(value) > 3 else "]")
        case dict():
            return "a table"
        case _:
            return str(value)
