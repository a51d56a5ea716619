"""What may fill a role or end a relation, in which order it is offered, and why something may not."""

from dataclasses import replace

import pytest

from annotator.model.annotation import Argument, Entity, Event, Quote, Relation, Span, Status
from annotator.model.document import Document
from annotator.model.schema import EntityLabel, EventType, RelationLabel, Role, Schema
from annotator.session import arguing, relating

TEXT = "Ana Berg left Oslo. Bo Ek struck Lund with rockets near Malmö in Sweden.\nRiga slept."
COLOR = "#123456"
SCHEMA = Schema(
    name="s",
    title="S",
    entities=tuple(EntityLabel(label, label, COLOR) for label in ("PERSON", "GPE", "LOC", "FAC")),
    events=(EventType("Attack", "Attack", COLOR, roles=(
        Role("Attacker", fillers=("PERSON",)), Role("Place", fillers=("GPE", "LOC", "FAC")), Role("Instrument"))),),
    relations=(RelationLabel("LivesIn", "lives in", COLOR, sources=("PERSON",), targets=("GPE",)),
               RelationLabel("Same", "same", COLOR)),
)


def at(surface: str) -> Span:
    start = TEXT.index(surface)
    return Span(start, start + len(surface))


def entity(key: str, surface: str, label: str, status: Status = Status.ACCEPTED) -> Entity:
    return Entity(id=key, span=at(surface), label=label, status=status)


DOCUMENT = Document(
    id="a",
    text=TEXT,
    entities={each.id: each for each in (
        entity("e1", "Ana Berg", "PERSON"), entity("e2", "Oslo", "GPE"), entity("e3", "Bo Ek", "PERSON"),
        entity("e4", "Lund", "GPE"), entity("e5", "Malmö", "GPE"), entity("e6", "Sweden", "GPE", Status.REJECTED),
        entity("e7", "Riga", "GPE", Status.SUGGESTED),
    )},
    events={"v1": Event(id="v1", type="Attack", trigger=at("struck"), arguments=(
        Argument(role="Place", span=at("Lund"), entity="e4"),))},
)


def test_candidates_for_a_role_are_allowed_and_near_first() -> None:
    found = arguing.role_candidates(DOCUMENT, SCHEMA, "v1", "Place")
    assert [(each.id, each.letter) for each in found] == [("e5", "a"), ("e2", "s"), ("e7", "d")]


def test_parts_of_other_frames_come_after_the_entities() -> None:
    other = Event(id="v2", type="Attack", trigger=at("left"), arguments=(
        Argument(role="Instrument", span=at("Oslo")), Argument(role="Instrument", span=at("rockets"))))
    quote = Quote(id="q1", type="direct", content=(at("Riga slept"),), source=(at("Bo Ek"),))
    gone = Event(id="v3", type="Attack", trigger=at("slept"), status=Status.REJECTED)
    document = replace(
        DOCUMENT, events={**DOCUMENT.events, "v2": other, "v3": gone}, quotes={"q1": quote})
    found = arguing.role_candidates(document, SCHEMA, "v1", "Place")
    assert [each.id for each in found][:3] == ["e5", "e2", "e7"]
    assert [(each.id, each.span) for each in found][3:] == [
        (None, at("rockets")), (None, at("left")), (None, at("Riga slept"))]


def test_a_link_may_lead_to_events_and_quotes_where_its_label_lets_it() -> None:
    quote = Quote(id="q1", type="direct", content=(at("Riga slept"),))
    document = replace(DOCUMENT, quotes={"q1": quote})
    assert {"v1", "q1", "e4"} <= {each.id for each in relating.end_candidates(document, SCHEMA, "Same", "e3")}
    lives = relating.end_candidates(document, SCHEMA, "LivesIn", "e3")
    assert {each.id for each in lives} == {"e2", "e4", "e5", "e7"}


def test_selected_text_comes_first() -> None:
    found = arguing.role_candidates(DOCUMENT, SCHEMA, "v1", "Place", at("Sweden"))
    assert [(each.id, each.span) for each in found][:2] == [(None, at("Sweden")), ("e5", at("Malmö"))]
    chosen = arguing.role_candidates(DOCUMENT, SCHEMA, "v1", "Place", at("Riga"))
    assert [each.id for each in chosen] == ["e7", "e5", "e2"]
    refused = arguing.role_candidates(DOCUMENT, SCHEMA, "v1", "Place", at("Bo Ek"))
    assert at("Bo Ek") not in [each.span for each in refused]


def test_there_is_a_letter_for_each_candidate() -> None:
    many = {f"e{i}": Entity(id=f"e{i}", span=Span(i, i + 1), label="GPE") for i in range(60)}
    found = arguing.role_candidates(replace(DOCUMENT, entities=many), SCHEMA, "v1", "Place")
    assert len({each.letter for each in found}) == len(found) == 26


@pytest.mark.parametrize(
    ("role", "surface", "reason"),
    [
        ("Place", "Bo Ek", "Place takes GPE, LOC or FAC, this is a PERSON."),
        ("Attacker", "Lund", "Attacker takes PERSON, this is a GPE."),
        ("Victim", "Lund", "Attack has no role Victim."),
        ("Instrument", "struck", "The trigger itself fills no role of its event."),
        ("Place", "Malmö", None),
        ("Place", "Sweden", None),
        ("Instrument", "Bo Ek", None),
    ])
def test_a_filler_that_is_not_allowed_is_told_why(role: str, surface: str, reason: str | None) -> None:
    assert arguing.why_not(DOCUMENT, SCHEMA, "v1", role, at(surface)) == reason


def test_a_link_to_a_span_offers_every_role_with_its_reason() -> None:
    offered = arguing.open_roles(DOCUMENT, SCHEMA, "v1", at("Bo Ek"))
    assert [(role.role, reason is None) for role, reason in offered] == [
        ("Attacker", True), ("Place", False), ("Instrument", True)]


def test_arguments_that_a_type_does_not_allow_are_named() -> None:
    event = replace(DOCUMENT.events["v1"], arguments=(
        Argument(role="Place", span=at("Bo Ek")), Argument(role="Buyer", span=at("Lund")),
        Argument(role="Place", span=at("Malmö"))))
    document = replace(DOCUMENT, events={"v1": event})
    assert [index for index, _ in arguing.misfits(document, SCHEMA, event)] == [0, 1]


@pytest.mark.parametrize(
    ("label", "source", "target", "reason"),
    [
        ("LivesIn", "e1", "e2", None),
        ("LivesIn", "e2", "e1", "LivesIn starts from PERSON, not GPE."),
        ("LivesIn", "e1", "v1", "LivesIn leads to GPE, not Attack."),
        ("Same", "v1", "e1", None),
        ("Same", "e1", "e1", "A link needs two annotations: choose another one for its end."),
        ("Same", "e1", "e99", "The annotation is no longer there."),
        ("Near", "e1", "e2", "The schema has no relation label Near."),
    ])
def test_a_relation_has_the_ends_its_label_allows(label: str, source: str, target: str, reason: str | None) -> None:
    assert relating.why_not(DOCUMENT, SCHEMA, label, source, target) == reason


def test_ends_of_a_relation_are_offered_by_nearness() -> None:
    assert [each.id for each in relating.end_candidates(DOCUMENT, SCHEMA, "LivesIn", "e1")] == ["e2", "e4", "e5", "e7"]
    assert relating.end_candidates(DOCUMENT, SCHEMA, "LivesIn", "e2") == []
    linked = replace(DOCUMENT, relations={"r1": Relation(id="r1", label="Same", source="e1", target="e2")})
    assert [reason is None for _, reason in relating.open_labels(linked, SCHEMA, "e1", "e2")] == [True, True]
