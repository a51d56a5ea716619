"""What the schemas and ontologies that ship say, in the language of the window.

A project takes its schema's texts over when it is made, and keeps them: they are the project's, whoever opens it.
"""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication

from annotator.model.ontology import EventDefinition, LabelDefinition
from annotator.model.schema import EventType, Role, Schema, Shown
from annotator.operations.ontologies import ontologies
from annotator.session.schema_edits.adopting import Definition, name_of

CONTEXT = "schemas"


def schema_text(text: str) -> str:
    """A text of a schema or ontology that ships, in the language of the window. Any thread may ask."""
    return QCoreApplication.translate(CONTEXT, text) if text else ""


def translated(schema: Schema) -> Schema:
    """A schema that ships, with titles and guidelines in the language of the window; names stay as they are."""
    sections: dict[str, Any] = {
        name: tuple(map(_shown, getattr(schema, name)))
        for name in ("entities", "events", "quotes", "labels", "relations")}
    return replace(
        schema, title=schema_text(schema.title), description=schema_text(schema.description), **sections)


def translated_definition(definition: Definition) -> Definition:
    """What an ontology defines, with title and definitions in the language of the window."""
    title, text = schema_text(definition.title), schema_text(definition.definition)
    match definition:
        case EventDefinition():
            roles = tuple(replace(role, definition=schema_text(role.definition)) for role in definition.roles)
            return replace(definition, title=title, definition=text, roles=roles)
        case LabelDefinition():
            return replace(definition, title=title, definition=text)


def definition_of(name: str) -> str:
    """What an ontology says of an entity label or event type, and which one says so; empty where none has it."""
    for ontology in ontologies():
        known: tuple[Definition, ...] = (*ontology.events, *ontology.entities)
        for each in known:
            if name_of(each) == name:
                return f"{schema_text(each.definition)} ({ontology.title})"
    return ""


def _shown(item: Shown) -> Shown:
    fields: dict[str, Any] = {"title": schema_text(item.title), "guideline": schema_text(item.guideline)}
    if isinstance(item, EventType):
        fields["roles"] = tuple(map(_role, item.roles))
    return replace(item, **fields)


def _role(role: Role) -> Role:
    return replace(role, guideline=schema_text(role.guideline))
