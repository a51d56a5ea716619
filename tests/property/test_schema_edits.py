"""Any edits of the schema, and undo of all of them, leave schema and documents as they were; no id dangles between."""

import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.model.annotation import DocumentLabel as SetLabel
from annotator.model.change import apply, inverse, mended, target
from annotator.model.document import Document
from annotator.model.schema import (
    DocumentLabel,
    EntityLabel,
    EventType,
    QuoteType,
    RelationLabel,
    Role,
    Schema,
    dump_schema,
    parse_schema,
)
from annotator.session import schema_edits
from annotator.session.commands import Refused
from annotator.session.schema_edits import SchemaEdit, Section
from annotator.session.session import Session
from annotator.store.project import create, open_project
from tests.any_documents import documents

COLOR = "#336699"
NAMES = ("A", "B", "C")
SCHEMA = Schema(
    name="s", title="S",
    entities=tuple(EntityLabel(name, name, COLOR, key=name.lower()) for name in NAMES),
    events=tuple(
        EventType(name, name, COLOR, roles=(Role("A", fillers=("A", "B")), Role("B"), Role(f"Only{name}", key="o")))
        for name in NAMES
    ),
    quotes=tuple(QuoteType(name, name, COLOR) for name in NAMES),
    labels=tuple(DocumentLabel(name, name, COLOR) for name in NAMES),
    relations=tuple(RelationLabel(name, name, COLOR, sources=("A",), targets=("B", "C")) for name in NAMES),
    entity_map={"PER": "A", "LOC": "B"}, event_map={"X.Y": "A", "X.Z": "B"},
    role_map={"Agent": "A", "X.Y:Theme": "OnlyA"}, quote_map={"direct": "A"},
)
names = st.sampled_from([*NAMES, "D"])
sections = st.sampled_from(Section)
edits: st.SearchStrategy[SchemaEdit] = st.one_of(
    st.builds(schema_edits.rename, sections, names, names),
    st.builds(schema_edits.merge, sections, names, names),
    st.builds(schema_edits.remove, sections, names, delete=st.booleans()),
    st.builds(schema_edits.move, sections, names, st.integers(0, 3)),
    st.builds(schema_edits.rename_role, names, names, names),
    st.builds(schema_edits.merge_role, names, names, names),
    st.builds(schema_edits.remove_role, names, names, delete=st.booleans()),
    st.builds(schema_edits.add, st.builds(EntityLabel, names, names, st.just(COLOR))),
)


@st.composite
def labelled(draw: st.DrawFn, document_id: str) -> Document:
    """Any document in the names of the schema."""
    found = draw(documents())
    entities = {key: replace(entity, label=draw(names)) for key, entity in found.entities.items()}
    relations = {key: replace(relation, label=draw(names)) for key, relation in found.relations.items()}
    events = {
        key: replace(event, type=draw(names), arguments=tuple(replace(a, role=draw(names)) for a in event.arguments))
        for key, event in found.events.items()
    }
    quotes = {key: replace(quote, type=draw(names)) for key, quote in found.quotes.items()}
    labels = {name: SetLabel(label=name) for name in draw(st.sets(names))}
    return replace(
        found, id=document_id, entities=entities, relations=relations, events=events, quotes=quotes, labels=labels)


def check(document: Document) -> None:
    for event in document.events.values():
        assert all(a.entity is None or a.entity in document.entities for a in event.arguments)
    for quote in document.quotes.values():
        assert quote.speaker is None or quote.speaker.entity_id in {None, *document.speakers}
    for relation in document.relations.values():
        assert target(document, relation.source)
        assert target(document, relation.target)


@settings(max_examples=300, deadline=None)
@given(labelled("a"), st.lists(edits, max_size=6))
def test_documents_and_schema_stay_sound(document: Document, made: list[SchemaEdit]) -> None:
    schema = SCHEMA
    for edit in made:
        try:
            schema = edit.schema(schema)
        except Refused:
            continue
        assert parse_schema(dump_schema(schema), "s") == schema
        changes = mended(document, edit.changes(document)) if edit.changes else ()
        after = apply(document, changes)
        assert apply(after, inverse(changes)) == document
        check(after)
        document = after


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.data_too_large, HealthCheck.too_slow])
@given(labelled("a"), labelled("b"), st.lists(edits, min_size=1, max_size=5))
def test_undo_restores_schema_and_every_document(first: Document, second: Document, made: list[SchemaEdit]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "p.annot"
        create(path, SCHEMA)
        with open_project(path) as project:
            list(project.add([first, second], "test"))
            session = Session(project, "ana")
            session.open("a")
            states = [(project.schema(), [project.read(key).document for key in ("a", "b")])]
            for edit in made:
                try:
                    session.edit_schema(edit)
                except Refused:
                    continue
                now = (project.schema(), [project.read(key).document for key in ("a", "b")])
                if now != states[-1]:
                    states.append(now)
            for expected in reversed(states[:-1]):
                session.undo()
                assert (session.schema, session.document) == (expected[0], expected[1][0])
                assert (project.schema(), [project.read(key).document for key in ("a", "b")]) == expected
            assert session.can_undo is None
