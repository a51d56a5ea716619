"""Schemas: the labels, types and roles a project annotates with, and the TOML they are written in.

A schema file holds `name`, `title`, `description`, `version`, the arrays of tables `entities`, `events` (with `roles`),
`quotes`, `labels` and `relations`, and `map` with what the labels of pipelines are called here.
`resources/schemas/news.toml` shows all of it.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from annotator.errors import UserError


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in a schema file that makes it invalid; `line` counts from 1."""

    where: str
    line: int
    reason: str

    def __str__(self) -> str:
        return f"{self.where}, line {self.line}: {self.reason}"


class SchemaError(UserError):
    """A schema file is invalid; the message has a line for each problem."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class _Label:
    """What is called a label. `color` is the base hue (#rrggbb) for light, `key` the character that applies it."""

    label: str
    title: str
    color: str
    key: str | None = None
    guideline: str = ""


@dataclass(frozen=True, slots=True)
class _Type:
    """The same for what is called a type."""

    type: str
    title: str
    color: str
    key: str | None = None
    guideline: str = ""


@dataclass(frozen=True, slots=True)
class EntityLabel(_Label):
    """A label of entity mentions."""


@dataclass(frozen=True, slots=True)
class Role:
    """A role of an event's arguments; a required one is the core of the event, worth naming where it is missing."""

    role: str
    key: str | None = None
    required: bool = False
    fillers: tuple[str, ...] = ()
    """The entity labels that may fill the role; none means anything may."""
    guideline: str = ""

    def allows(self, label: str | None) -> bool:
        """Whether an entity of a label may fill the role; a span that is no entity mention (None) always may."""
        return label is None or not self.fillers or label in self.fillers


@dataclass(frozen=True, slots=True)
class EventType(_Type):
    """A type of events with its roles."""

    roles: tuple[Role, ...] = ()
    _roles: Mapping[str, Role] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_roles", {role.role: role for role in self.roles})

    def role(self, name: str) -> Role | None:
        """The role of a name, if the type has it."""
        return self._roles.get(name)


@dataclass(frozen=True, slots=True)
class QuoteType(_Type):
    """A type of quotes."""


@dataclass(frozen=True, slots=True)
class DocumentLabel(_Label):
    """A label for a document as a whole."""


@dataclass(frozen=True, slots=True)
class RelationLabel(_Label):
    """A label of relations between two annotations."""

    sources: tuple[str, ...] = ()
    """The entity labels a relation may start from; none means anything. In the file: `from`."""
    targets: tuple[str, ...] = ()
    """The entity labels a relation may lead to; none means anything. In the file: `to`."""


Shown = EntityLabel | EventType | QuoteType | DocumentLabel | RelationLabel
"""What is shown to be chosen from: with a title, a colour, a key and a guideline."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Schema:
    """All labels and types of a project in file order, and what pipelines call them.

    One from `parse_schema` is valid: names and keys are unique in their section, and what refers to a name finds it.
    """

    name: str
    title: str
    description: str = ""
    version: int = 1
    entities: tuple[EntityLabel, ...] = ()
    events: tuple[EventType, ...] = ()
    quotes: tuple[QuoteType, ...] = ()
    labels: tuple[DocumentLabel, ...] = ()
    relations: tuple[RelationLabel, ...] = ()
    entity_map: Mapping[str, str] = field(default_factory=dict, hash=False)
    """Entity label of a pipeline to the label here."""
    event_map: Mapping[str, str] = field(default_factory=dict, hash=False)
    """Event type of ACE 2005, or of another extractor, to the type here."""
    role_map: Mapping[str, str] = field(default_factory=dict, hash=False)
    """Role, or "Type:Role" where one type differs, to the role here."""
    quote_map: Mapping[str, str] = field(default_factory=dict, hash=False)
    """Quote type of a pipeline to the type here."""
    _entities: Mapping[str, EntityLabel] = field(init=False, repr=False, compare=False)
    _events: Mapping[str, EventType] = field(init=False, repr=False, compare=False)
    _quotes: Mapping[str, QuoteType] = field(init=False, repr=False, compare=False)
    _labels: Mapping[str, DocumentLabel] = field(init=False, repr=False, compare=False)
    _relations: Mapping[str, RelationLabel] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_entities", {entity.label: entity for entity in self.entities})
        object.__setattr__(self, "_events", {event.type: event for event in self.events})
        object.__setattr__(self, "_quotes", {quote.type: quote for quote in self.quotes})
        object.__setattr__(self, "_labels", {label.label: label for label in self.labels})
        object.__setattr__(self, "_relations", {relation.label: relation for relation in self.relations})

    def entity(self, label: str) -> EntityLabel | None:
        """The entity label of a name, if the schema has it."""
        return self._entities.get(label)

    def event(self, event_type: str) -> EventType | None:
        """The event type of a name, if the schema has it."""
        return self._events.get(event_type)

    def quote(self, quote_type: str) -> QuoteType | None:
        """The quote type of a name, if the schema has it."""
        return self._quotes.get(quote_type)

    def label(self, label: str) -> DocumentLabel | None:
        """The document label of a name, if the schema has it."""
        return self._labels.get(label)

    def relation(self, label: str) -> RelationLabel | None:
        """The relation label of a name, if the schema has it."""
        return self._relations.get(label)

    def map_entity(self, pipeline_label: str) -> str | None:
        """The label for what a pipeline calls so; None where it is not mapped and so not suggested.

        A schema that maps nothing at all takes the labels that it shares with the pipeline.
        """
        if not self.entity_map:
            return pipeline_label if pipeline_label in self._entities else None
        return self.entity_map.get(pipeline_label)

    def map_event(self, ace_type: str) -> str | None:
        """The event type for one of ACE 2005 (`Conflict.Attack`); None where it is not mapped and so not suggested."""
        return self.event_map.get(ace_type)

    def map_role(self, ace_type: str, role: str) -> str | None:
        """The role for one of an ACE 2005 type; the same name where none is given, None if the type here lacks it."""
        event = self._events.get(self.event_map.get(ace_type, ""))
        mapped = self.role_map.get(f"{ace_type}:{role}", self.role_map.get(role, role))
        return mapped if event and event.role(mapped) else None

    def map_quote(self, quote_type: str) -> str | None:
        """The quote type for one of a pipeline; the same name where none is given, None where the schema lacks it."""
        mapped = self.quote_map.get(quote_type, quote_type)
        return mapped if mapped in self._quotes else None


def parse_schema(source: str, where: str) -> Schema:
    """Read a schema from TOML; `where` names the file in messages.

    Raises SchemaError with every problem found, each with its line.
    """
    import tomllib

    from annotator.model.schema_rules import findings
    from annotator.model.toml_lines import line_of, lines_of

    source = source.removeprefix("\ufeff").replace("\r\n", "\n")
    try:
        data = tomllib.loads(source)
    except (ValueError, RecursionError) as error:  # beyond TOMLDecodeError: a number of 5,000 digits, endless nesting
        raise SchemaError((_syntax_problem(error, source, where),)) from error
    found = list(findings(data))
    if found:
        lines = lines_of(source)
        problems = [Problem(where, line_of(lines, path), reason) for path, reason in found]
        raise SchemaError(tuple(sorted(problems, key=lambda problem: problem.line)))
    return _schema(data)


def dump_schema(schema: Schema) -> str:
    """Write a schema as TOML that `parse_schema` reads back to an equal one."""
    blocks = [_rows(_head(schema))]
    blocks += [_block("entities", _shown(entity, "label")) for entity in schema.entities]
    for event in schema.events:
        blocks.append(_block("events", _shown(event, "type")))
        blocks += [_block("events.roles", _role(role)) for role in event.roles]
    blocks += [_block("quotes", _shown(quote, "type")) for quote in schema.quotes]
    blocks += [_block("labels", _shown(label, "label")) for label in schema.labels]
    blocks += [
        _block("relations", [*_shown(relation, "label"), ("from", relation.sources), ("to", relation.targets)])
        for relation in schema.relations
    ]
    maps = {
        "entities": schema.entity_map, "events": schema.event_map, "roles": schema.role_map, "quotes": schema.quote_map,
    }
    blocks += [f"[map.{name}]\n{_rows(_quoted_keys(pairs))}" for name, pairs in maps.items() if pairs]
    return "\n".join(blocks)


def _syntax_problem(error: Exception, source: str, where: str) -> Problem:
    import re

    reason = "brackets are nested too deeply" if isinstance(error, RecursionError) else str(error)
    place = re.search(r" \(at line (\d+), column \d+\)$| \(at end of document\)$", reason)
    if place is None:
        return Problem(where, 1, f"not valid TOML: {reason}")
    line = int(place[1]) if place[1] else source.rstrip("\n").count("\n") + 1
    return Problem(where, line, f"not valid TOML: {reason[: place.start()]}")


def _schema(data: Mapping[str, Any]) -> Schema:
    maps = data.get("map", {})
    return Schema(
        name=data["name"],
        title=data["title"],
        description=data.get("description", ""),
        version=data.get("version", 1),
        entities=tuple(EntityLabel(**table) for table in data.get("entities", ())),
        events=tuple(
            EventType(**table | {"roles": tuple(map(_read_role, table.get("roles", ())))})
            for table in data.get("events", ())
        ),
        quotes=tuple(QuoteType(**table) for table in data.get("quotes", ())),
        labels=tuple(DocumentLabel(**table) for table in data.get("labels", ())),
        relations=tuple(map(_read_relation, data.get("relations", ()))),
        entity_map=maps.get("entities", {}),
        event_map=maps.get("events", {}),
        role_map=maps.get("roles", {}),
        quote_map=maps.get("quotes", {}),
    )


def _read_role(table: dict[str, Any]) -> Role:
    return Role(**table | {"fillers": tuple(table.get("fillers", ()))})


def _read_relation(table: dict[str, Any]) -> RelationLabel:
    shown = {key: value for key, value in table.items() if key not in {"from", "to"}}
    return RelationLabel(**shown, sources=tuple(table.get("from", ())), targets=tuple(table.get("to", ())))


Value = str | int | bool | tuple[str, ...] | None
Row = tuple[str, Value]


def _head(schema: Schema) -> list[Row]:
    return [
        ("name", schema.name), ("title", schema.title),
        ("description", schema.description), ("version", schema.version),
    ]


def _shown(item: Shown, identity: str) -> list[Row]:
    name = item.type if isinstance(item, EventType | QuoteType) else item.label
    return [
        (identity, name), ("title", item.title), ("color", item.color),
        ("key", item.key), ("guideline", item.guideline),
    ]


def _role(role: Role) -> list[Row]:
    return [
        ("role", role.role), ("key", role.key), ("required", role.required), ("fillers", role.fillers),
        ("guideline", role.guideline),
    ]


def _block(header: str, rows: list[Row]) -> str:
    return f"[[{header}]]\n{_rows(rows)}"


def _quoted_keys(pairs: Mapping[str, str]) -> Iterator[Row]:
    return ((_value(key), value) for key, value in pairs.items())


def _rows(rows: Iterable[Row]) -> str:
    """Lines of keys and values; what is absent or empty is left out, as it is read back the same."""
    return "".join(f"{key} = {_value(value)}\n" for key, value in rows if value)


def _value(value: Value) -> str:
    import json

    if isinstance(value, tuple):
        return f"[{', '.join(map(_value, value))}]"
    # JSON writes true, numbers and strings as TOML does, but leaves DEL as it is.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
