"""Taking labels and event types over from an ontology, with their definitions and the map that leads to them. Pure."""

from dataclasses import replace

from annotator.model.ontology import EventDefinition, LabelDefinition, Ontology, RoleDefinition
from annotator.model.schema import DocumentLabel, EntityLabel, EventType, Role, Schema
from annotator.session.schema_edits.edit import WORD, SchemaEdit, Section, identity, items_of, valid, with_items
from annotator.session.schema_edits.maps import without_lost_roles

Definition = EventDefinition | LabelDefinition


def offered(schema: Schema, section: Section, ontology: Ontology) -> list[Definition]:
    """What an ontology has for a section and the schema has not."""
    every: dict[Section, tuple[Definition, ...]] = {
        Section.ENTITIES: ontology.entities, Section.EVENTS: ontology.events, Section.LABELS: ontology.labels}
    there = {identity(item) for item in items_of(schema, section)}
    return [each for each in every.get(section, ()) if name_of(each) not in there]


def name_of(definition: Definition) -> str:
    """The name of what is defined."""
    return definition.type if isinstance(definition, EventDefinition) else definition.label


def adopt(section: Section, definition: Definition, ontology: Ontology, color: str) -> SchemaEdit:
    """Add what an ontology defines at the end of a section, and let suggestions of that name lead there.

    `color` is #rrggbb; an event type of a group that the schema has one of already takes that one's. The fillers of a
    role are what the schema calls them; a role that may be filled by what the schema does not have takes anything.
    """
    name = name_of(definition)

    def schema(before: Schema) -> Schema:
        match definition:
            case EventDefinition():
                event = EventType(
                    name, definition.title, _color_of_group(before, definition, ontology) or color,
                    guideline=_guideline(definition), roles=tuple(_role(before, role) for role in definition.roles))
                after = with_items(before, section, (*before.events, event))
                return valid(without_lost_roles(_mapped(after, definition)))
            case LabelDefinition() if section is Section.LABELS:
                label = DocumentLabel(name, definition.title, color, guideline=definition.definition)
                return valid(with_items(before, section, (*before.labels, label)))
            case LabelDefinition():
                entity = EntityLabel(name, definition.title, color, guideline=definition.definition)
                after = with_items(before, section, (*before.entities, entity))
                # A schema that maps nothing takes its own labels from a pipeline.
                return valid(replace(after, entity_map=after.entity_map and {**after.entity_map, name: name}))

    return SchemaEdit(f"Add {WORD[section]} {name}", schema)


def _guideline(event: EventDefinition) -> str:
    return f"{event.definition.removesuffix('.')} ({', '.join(event.modes)})." if event.modes else event.definition


def _color_of_group(schema: Schema, event: EventDefinition, ontology: Ontology) -> str | None:
    group = {each.type for each in ontology.events if each.group == event.group}
    return next((each.color for each in schema.events if each.type in group), None)


def _role(schema: Schema, role: RoleDefinition) -> Role:
    names = [schema.map_entity(filler) for filler in role.fillers]
    fillers = tuple(dict.fromkeys(name for name in names if name is not None)) if None not in names else ()
    return Role(role.role, required=role.required, fillers=fillers, guideline=role.definition)


def _mapped(schema: Schema, event: EventDefinition) -> Schema:
    """The schema with its maps leading to an event type of the ontology's name, and to its roles by their own names."""
    roles = {key: value for key, value in schema.role_map.items() if key.rpartition(":")[0] not in event.names}
    moved = {
        f"{name}:{source}": role.role
        for name in event.names for role in event.roles for source in (role.role, *role.also)
        if roles.get(source, source) != role.role
    }
    types = {**schema.event_map, **dict.fromkeys(event.names, event.type)}
    return replace(schema, event_map=types, role_map={**roles, **moved})
