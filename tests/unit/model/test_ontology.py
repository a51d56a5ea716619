"""The ontologies that ship, held against their sources and against the schemas that take from them."""

import pytest

from annotator.assets import resource
from annotator.model.ontology import Ontology, parse_ontology, unknown_sources
from annotator.model.schema import parse_schema
from annotator.operations.ontologies import ontologies
from tests.unit.model.test_schema import ACE, ONTONOTES, PLOVER, SHIPPED, WITHOUT_PLACE


def ontology(name: str) -> Ontology:
    return next(each for each in ontologies() if each.name == name)


def test_each_file_is_the_ontology_of_its_name() -> None:
    files = sorted(resource("ontologies").glob("*.toml"))
    assert [each.name for each in ontologies()] == [path.stem for path in files]
    assert [path.stem for path in files] == ["ace-2005", "conll-2003", "ontonotes-5", "plover"]


def test_the_inventories_are_whole() -> None:
    ace = ontology("ace-2005")
    assert {event.type: [role.role for role in event.roles] for event in ace.events} == {
        name: [*roles.split(), "Time", *(() if name in WITHOUT_PLACE else ("Place",))] for name, roles in ACE.items()}
    assert len({event.group for event in ace.events}) == 8
    assert [each.label for each in ace.entities] == ["PER", "ORG", "GPE", "LOC", "FAC", "VEH", "WEA"]
    assert [each.label for each in ontology("ontonotes-5").entities] == ONTONOTES
    assert [each.label for each in ontology("conll-2003").entities] == ["PER", "LOC", "ORG", "MISC"]
    plover = ontology("plover")
    assert [event.type for event in plover.events] == PLOVER
    assert len({event.group for event in plover.events}) == 4
    receiving = [
        event.type for event in plover.events for role in event.roles if role.role == "Recipient" and role.required]
    assert receiving == ["COOPERATE", "AID", "SANCTION"]
    assert {"military", "election", "cyber"} <= {each.label for each in plover.labels}


@pytest.mark.parametrize("each", ontologies(), ids=lambda each: each.name)
def test_all_is_defined_and_named_once(each: Ontology) -> None:
    labels = [*each.entities, *each.values, *each.labels]
    names = [name for event in each.events for name in event.names]
    assert len(names) == len(set(names))
    assert len(labels) == len({label.label for label in labels})
    described = [(label.title, label.definition) for label in labels]
    described += [(event.title, event.definition) for event in each.events]
    for title, definition in described:
        assert title
        assert definition.endswith(".")
    known = {label.label for label in labels}
    for event in each.events:
        assert event.group
        for role in event.roles:
            assert role.definition.endswith("."), (event.type, role.role)
            assert set(role.fillers) <= known


@pytest.mark.parametrize("name", SHIPPED)
def test_shipped_schemas_agree_with_the_ontologies(name: str) -> None:
    source = resource("schemas", f"{name}.toml").read_text(encoding="utf-8")
    assert unknown_sources(source, name, ontologies()) == ()
    defined = {event.type: event for each in ontologies() for event in each.events}
    for event in parse_schema(source, name).events:
        assert {role.role for role in event.roles} == {role.role for role in defined[event.type].roles}


def test_what_no_ontology_has_is_named_in_file_order() -> None:
    source = """\
name = "mine"
title = "Mine"
[[events]]
type = "Fight"
title = "Fight"
color = "#123456"
[[events.roles]]
role = "Who"
[map.entities]
Whatever = "X"
[map.events]
"Conflict.Attack" = "Fight"
"Conflict:Atack" = "Fight"
Xyzzy = "Fight"
[map.roles]
Atacker = "Who"
"Conflict.Attack:Xyz" = "Who"
"Conflict.Attack:Target" = "Who"
"Xyzzy:Anybody" = "Who"
""".replace("\n", "\r\n")
    assert [str(each) for each in unknown_sources(source, "mine.toml", ontologies())] == [
        'mine.toml, line 13: no ontology has an event type "Conflict:Atack"; did you mean "Conflict.Attack"?',
        'mine.toml, line 14: no ontology has an event type "Xyzzy"',
        'mine.toml, line 16: no ontology has a role "Atacker"; did you mean "Attacker"?',
        'mine.toml, line 17: the event type "Conflict.Attack" has no role "Xyz"',
    ]


def test_a_role_is_what_its_event_type_says_and_else_what_holds_for_all() -> None:
    small = parse_ontology("""\
name = "small"
title = "Small"
[[entities]]
label = "PER"
title = "Person"
definition = "Somebody."
[[roles]]
role = "Who"
fillers = ["PER"]
definition = "Who does it."
[[events]]
type = "Go"
group = "Moves"
title = "Going"
definition = "Somebody goes."
roles = [{ role = "Who" }, { role = "Where", definition = "Where to." }]
[[events]]
type = "Wait"
group = "Moves"
title = "Waiting"
definition = "Somebody waits."
roles = [{ role = "Who", definition = "Who waits.", required = true }]
""")
    go, wait = small.events
    assert [(role.role, role.fillers, role.definition, role.required) for role in (*go.roles, *wait.roles)] == [
        ("Who", ("PER",), "Who does it.", False), ("Where", (), "Where to.", False),
        ("Who", ("PER",), "Who waits.", True),
    ]
