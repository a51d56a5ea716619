"""Edits of the schema take the project's annotations along, as one step that undo takes back whole."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.assets import resource
from annotator.jobs import Cancelled, Job
from annotator.model.annotation import Argument, DocumentLabel, Entity, Kind, Relation, Speaker, Status
from annotator.model.change import Change, put
from annotator.model.document import Document
from annotator.model.ontology import Ontology
from annotator.model.schema import EntityLabel, Role, Schema, parse_schema
from annotator.model.target import Target
from annotator.operations.ontologies import ontologies
from annotator.session import commands, schema_edits, session
from annotator.session.commands import Refused
from annotator.session.schema_edits import Place, SchemaEdit, Section, name_of
from annotator.session.schema_edits.adopting import Definition
from annotator.session.session import Session
from annotator.store.project import Project, create, open_project
from tests.documents import span, storm

TRANSPORT = "Movement.Transport"


@pytest.fixture(scope="module")
def news() -> Schema:
    source = resource("schemas", "news.toml")
    return parse_schema(source.read_text("utf-8"), str(source))


@pytest.fixture
def path(tmp_path: Path, news: Schema) -> Path:
    create(tmp_path / "p.annot", news)
    with open_project(tmp_path / "p.annot") as project:
        other = replace(storm(Status.ACCEPTED), id="other")
        list(project.add([storm(), other, Document(id="plain", text="a")], "test"))
    return tmp_path / "p.annot"


@pytest.fixture
def editing(path: Path) -> Iterator[Session]:
    with open_project(path) as project:
        made = Session(project, "ana")
        made.open("storm")
        yield made


def state(project: Project) -> tuple[Schema, dict[str, Document]]:
    return project.schema(), {key: project.read(key).document for key in project.ids()}


def labels(document: Document) -> list[str]:
    return [entity.label for entity in document.entities.values()]


EDITS = [
    schema_edits.add(EntityLabel("SHIP", "Ship", "#123456")),
    schema_edits.alter(Section.ENTITIES, "GPE", color="#654321", key="9", guideline="Where a mayor is."),
    schema_edits.move(Section.ENTITIES, "GPE", 0),
    schema_edits.rename(Section.ENTITIES, "GPE", "PLACE"),
    schema_edits.rename(Section.ENTITIES, "PERSON", "HUMAN"),
    schema_edits.rename(Section.EVENTS, TRANSPORT, "Move"),
    schema_edits.rename(Section.QUOTES, "direct", "verbatim"),
    schema_edits.rename(Section.LABELS, "Disaster", "Storms"),
    schema_edits.rename(Section.RELATIONS, "LocatedIn", "In"),
    schema_edits.merge(Section.ENTITIES, "GPE", "LOC"),
    schema_edits.merge(Section.EVENTS, TRANSPORT, "Conflict.Attack"),
    schema_edits.merge(Section.QUOTES, "direct", "mixed"),
    schema_edits.merge(Section.LABELS, "Disaster", "Conflict"),
    schema_edits.merge(Section.RELATIONS, "LocatedIn", "PartOf"),
    schema_edits.remove(Section.ENTITIES, "GPE", delete=True),
    schema_edits.remove(Section.EVENTS, TRANSPORT, delete=True),
    schema_edits.remove(Section.LABELS, "Disaster", delete=True),
    schema_edits.remove(Section.ENTITIES, "LANGUAGE"),
    schema_edits.add_role(TRANSPORT, Role("Route")),
    schema_edits.alter_role(TRANSPORT, "Origin", required=True, fillers=("GPE",)),
    schema_edits.rename_role(TRANSPORT, "Origin", "From"),
    schema_edits.merge_role(TRANSPORT, "Origin", "Destination"),
    schema_edits.remove_role(TRANSPORT, "Origin", delete=True),
]


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.command)
def test_every_edit_is_one_step_that_undo_takes_back_after_reopening(path: Path, edit: SchemaEdit) -> None:
    with open_project(path) as project:
        before = state(project)
        made = Session(project, "ana")
        made.open("storm")
        announcement = made.edit_schema(edit)
        assert announcement.opened
        assert announcement.schema_changed
        after = state(project)
        assert made.schema == after[0] != before[0]
        assert made.document == after[1]["storm"]
    with open_project(path) as project:
        made = Session(project, "bo")
        assert made.can_undo == edit.command
        made.undo()
        assert state(project) == before
        assert made.schema == before[0]
        made.redo()
        assert state(project) == after
        assert made.can_redo is None
        made.undo()
        assert state(project) == before


def test_a_renamed_label_is_renamed_wherever_it_stands(editing: Session) -> None:
    editing.edit_schema(schema_edits.rename(Section.ENTITIES, "PERSON", "HUMAN"))
    schema = editing.schema
    assert schema.entity("PERSON") is None
    assert schema.map_entity("PERSON") == "HUMAN"
    assert not any("PERSON" in (*each.sources, *each.targets) for each in schema.relations)
    assert not any("PERSON" in role.fillers for event in schema.events for role in event.roles)
    for key in ("storm", "other"):
        document = editing.project.read(key).document
        assert labels(document) == ["GPE", "HUMAN", "GPE"]
        assert document.speakers["x1"].label == "HUMAN"
    entity = editing.project.read("other").document.entities["e2"]
    assert (entity.status, entity.origin) == (Status.ACCEPTED, "model:test@1")


def test_pipelines_still_find_what_was_renamed(editing: Session) -> None:
    before = editing.schema
    editing.edit_schema(schema_edits.rename(Section.QUOTES, "direct", "verbatim"))
    editing.edit_schema(schema_edits.rename_role(TRANSPORT, "Origin", "From"))
    editing.edit_schema(schema_edits.rename(Section.EVENTS, TRANSPORT, "Move"))
    assert editing.schema.map_quote("direct") == "verbatim"
    assert editing.schema.map_event(TRANSPORT) == "Move"
    assert editing.schema.map_role(TRANSPORT, "Origin") == "From"
    others = [(ace, role.role) for ace, name in before.event_map.items() if name != TRANSPORT
              for role in (before.event(name) or before.events[0]).roles]
    assert all(editing.schema.map_role(*each) == before.map_role(*each) for each in others)


def test_labels_that_become_one_leave_no_doubles(editing: Session) -> None:
    entity = editing.project.read("storm").document.entities["e3"]
    twin = Entity(id="e9", span=entity.span, label="LOC", origin="human:ana")
    link = Relation(id="r9", label="PartOf", source="e3", target="e9")
    editing.apply(commands.Command("Put", lambda d: (
        *_put(d, twin), *_put(d, link), *_put(d, DocumentLabel(label="Conflict", origin="human:ana")))))
    editing.edit_schema(schema_edits.merge(Section.ENTITIES, "GPE", "LOC"))
    document = editing.project.read("storm").document
    assert list(document.entities) == ["e1", "e2", "e9"], "the accepted one stays"
    assert document.events["v1"].arguments[1].entity == "e9"
    assert list(document.relations) == ["r1"]
    editing.edit_schema(schema_edits.merge(Section.LABELS, "Disaster", "Conflict"))
    assert editing.project.read("storm").document.labels["Conflict"].status is Status.ACCEPTED
    editing.undo()
    editing.undo()
    assert editing.document is not None
    assert "e3" in editing.document.entities


def _put(document: Document, item: Entity | Relation | DocumentLabel | Speaker) -> tuple[Change, ...]:
    return (put(document, item),)


def test_a_merged_event_type_brings_its_roles_along(editing: Session) -> None:
    editing.edit_schema(schema_edits.merge(Section.EVENTS, TRANSPORT, "Conflict.Attack"))
    attack = editing.schema.event("Conflict.Attack")
    assert attack is not None
    event = editing.project.read("storm").document.events["v1"]
    assert event.type == "Conflict.Attack"
    assert all(attack.role(argument.role) for argument in event.arguments)


def test_a_role_merged_into_another_is_filled_once_by_a_span(editing: Session) -> None:
    event = editing.project.read("storm").document.events["v1"]
    doubled = replace(event, arguments=(*event.arguments, Argument(role="Destination", span=event.arguments[1].span)))
    editing.apply(commands.Command("Put", lambda d: (put(d, doubled),)))
    editing.edit_schema(schema_edits.merge_role(TRANSPORT, "Origin", "Destination"))
    arguments = editing.project.read("storm").document.events["v1"].arguments
    assert [argument.role for argument in arguments] == ["Artifact", "Destination"]


@pytest.mark.parametrize(
    ("edit", "why"),
    [
        (schema_edits.remove(Section.ENTITIES, "GPE"), r"GPE is used by 4 annotations in 2 articles"),
        (schema_edits.remove_role(TRANSPORT, "Origin"), r"Origin of .* is used by 2 annotations in 2 articles"),
        (schema_edits.rename(Section.ENTITIES, "GPE", "LOC"), "already: merge"),
        (schema_edits.rename(Section.ENTITIES, "GPE", " "), "not be valid"),
        (schema_edits.rename(Section.ENTITIES, "NONE", "LOC2"), "has no entity label NONE"),
        (schema_edits.merge(Section.ENTITIES, "GPE", "GPE"), "another name"),
        (schema_edits.merge(Section.ENTITIES, "GPE", "NONE"), "has no entity label NONE"),
        (schema_edits.add(EntityLabel("GPE", "Place", "#123456")), "there already"),
        (schema_edits.alter(Section.ENTITIES, "GPE", key="p"), "there already"),
        (schema_edits.alter(Section.ENTITIES, "GPE", color="red"), "colour"),
        (schema_edits.add_role("Nothing", Role("Route")), "no event type Nothing"),
        (schema_edits.rename_role(TRANSPORT, "Origin", "Destination"), "already: merge"),
    ],
    ids=lambda each: each if isinstance(each, str) else each.command)
def test_what_cannot_be_is_refused_and_nothing_changes(editing: Session, edit: SchemaEdit, why: str) -> None:
    before = state(editing.project)
    with pytest.raises(Refused, match=why):
        editing.edit_schema(edit)
    assert state(editing.project) == before
    assert editing.can_undo is None


def test_a_label_that_stands_in_annotations_only_can_be_merged(editing: Session) -> None:
    editing.apply(commands.relabel(Target(Kind.ENTITY, "e1"), "TOWN", "human:ana"))
    editing.edit_schema(schema_edits.merge(Section.ENTITIES, "TOWN", "GPE"))
    assert labels(editing.project.read("storm").document) == ["GPE", "PERSON", "GPE"]


def test_deleting_a_label_lets_go_of_what_pointed_at_it(editing: Session) -> None:
    editing.edit_schema(schema_edits.remove(Section.ENTITIES, "GPE", delete=True))
    document = editing.project.read("storm").document
    assert labels(document) == ["PERSON"]
    assert not document.relations
    argument = document.events["v1"].arguments[1]
    assert (argument.entity, argument.span) == (None, span("Lund", 1))


def test_a_cancelled_edit_has_changed_nothing(editing: Session) -> None:
    before = state(editing.project)
    job = Job()
    job.cancel()
    with pytest.raises(Cancelled):
        editing.edit_schema(schema_edits.rename(Section.ENTITIES, "GPE", "PLACE"), job)
    assert state(editing.project) == before


def test_uses_are_counted(editing: Session) -> None:
    assert str(schema_edits.uses(editing.project, Place(Section.LABELS, "Disaster"))) == "2 annotations in 2 articles"
    assert schema_edits.uses(editing.project, Place(Section.EVENTS, TRANSPORT, "Artifact")).annotations == 2
    assert schema_edits.uses(editing.project, Place(Section.ENTITIES, "NONE")).documents == 0


def test_an_edit_of_another_connection_is_seen_after_reloading(editing: Session) -> None:
    with editing.project.another_connection() as other:
        changed = schema_edits.make(other, schema_edits.rename(Section.ENTITIES, "GPE", "PLACE"), "ana")
    assert changed == {"storm", "other"}
    announcement = editing.reload("Rename", changed)
    assert announcement.also == {"other"}
    assert editing.schema.entity("PLACE") is not None
    assert editing.document is not None
    assert labels(editing.document)[0] == "PLACE"
    step = editing.project.undo_step()
    assert step is not None
    assert session.is_large(step)
    with editing.project.another_connection() as other:
        session.replay_step(other, step, "ana", undo=True)
    assert editing.reload().schema_changed
    assert editing.schema.entity("PLACE") is None


def test_edits_of_documents_and_schema_are_undone_in_their_order(editing: Session) -> None:
    states = [state(editing.project)]
    steps: list[Callable[[], object]] = [
        lambda: editing.apply(commands.relabel(Target(Kind.ENTITY, "e2"), "GPE", "human:ana")),
        lambda: editing.edit_schema(schema_edits.rename(Section.ENTITIES, "GPE", "PLACE")),
        lambda: editing.apply(commands.delete([Target(Kind.ENTITY, "e1")])),
        lambda: editing.edit_schema(schema_edits.add(EntityLabel("SHIP", "Ship", "#123456"))),
        lambda: editing.edit_schema(schema_edits.merge(Section.ENTITIES, "PLACE", "SHIP")),
        lambda: editing.apply_everywhere(commands.remove_document(), ["other"]),
    ]
    for step in steps:
        step()
        states.append(state(editing.project))
    for expected in reversed(states[:-1]):
        editing.undo()
        assert state(editing.project) == expected
    for expected in states[1:]:
        editing.redo()
        assert state(editing.project) == expected


def test_a_step_over_very_many_documents_is_made_and_undone_one_by_one(
    editing: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session, "MANY", 1)
    before = state(editing.project)
    editing.apply_everywhere(commands.toggle_label("Conflict", "human:ana"), ["storm", "other"])
    assert all("Conflict" in editing.project.read(key).document.labels for key in ("storm", "other"))
    assert editing.document is not None
    assert "Conflict" in editing.document.labels
    editing.undo()
    assert state(editing.project) == before


def defined(ontology: str, name: str) -> tuple[Ontology, Definition]:
    inventory = next(each for each in ontologies() if each.name == ontology)
    every: tuple[Definition, ...] = (*inventory.events, *inventory.entities, *inventory.labels)
    return inventory, next(each for each in every if name_of(each) == name)


def test_an_event_type_of_an_ontology_comes_with_its_roles_and_its_map() -> None:
    source = resource("schemas", "plover.toml")
    before = parse_schema(source.read_text("utf-8"), str(source))
    ontology, attack = defined("ace-2005", "Conflict.Attack")
    assert attack in schema_edits.offered(before, Section.EVENTS, ontology)
    after = schema_edits.adopt(Section.EVENTS, attack, ontology, "#4a6fa5").schema(before)
    assert attack not in schema_edits.offered(after, Section.EVENTS, ontology)
    event = after.event("Conflict.Attack")
    assert event is not None
    assert (event.title, event.color, event.guideline) == (
        "Attack", "#4a6fa5", "A violent act that does or is meant to do harm.")
    assert {role.role: role.fillers for role in event.roles} == {
        "Attacker": ("PERSON", "ORG", "GPE"), "Target": (), "Instrument": (), "Time": (),
        "Place": ("GPE", "LOC", "FAC")}
    assert after.map_event("Conflict.Attack") == "Conflict.Attack"
    assert [after.map_role("Conflict.Attack", role) for role in ("Attacker", "Place", "Time-Within")] == [
        "Attacker", "Place", "Time"]
    # what else was mapped leads where it led
    assert [after.map_event("Life.Die"), after.map_role("Life.Die", "Place")] == ["ASSAULT", "Location"]
    _, demonstration = defined("ace-2005", "Conflict.Demonstrate")
    both = schema_edits.adopt(Section.EVENTS, demonstration, ontology, "#123456").schema(after)
    assert [each.color for each in both.events[-2:]] == ["#4a6fa5", "#4a6fa5"]  # of one group


def test_an_event_type_keeps_its_earlier_names_and_what_it_requires(news: Schema) -> None:
    ontology, request = defined("plover", "REQUEST")
    after = schema_edits.adopt(Section.EVENTS, request, ontology, "#123456").schema(news)
    assert (after.map_event("DEMAND"), after.map_role("DEMAND", "SRC")) == ("REQUEST", "Actor")
    event = after.event("REQUEST")
    assert event is not None
    assert [role.role for role in event.roles if role.required] == ["Actor"]
    assert event.guideline.endswith("in words (assist, change, yield, meet).")


def test_labels_of_an_ontology_are_taken_over(news: Schema) -> None:
    ontology, misc = defined("conll-2003", "MISC")
    after = schema_edits.adopt(Section.ENTITIES, misc, ontology, "#123456").schema(news)
    assert (after.map_entity("MISC"), after.map_entity("Misc")) == ("MISC", "NORP")
    assert after.entities[-1].guideline.startswith("A name that is none of the others")
    ontology, cyber = defined("plover", "cyber")
    labelled = schema_edits.adopt(Section.LABELS, cyber, ontology, "#123456").schema(after)
    assert labelled.labels[-1].label == "cyber"
    unmapped = replace(news, entity_map={})
    ontology, person = defined("conll-2003", "PER")
    assert schema_edits.adopt(Section.ENTITIES, person, ontology, "#123456").schema(unmapped).entity_map == {}
