from dataclasses import replace

import pytest

from annotator.assets import resource
from annotator.model.annotation import Argument, DocumentLabel, Entity, Event, Layer, Status
from annotator.model.change import apply
from annotator.model.document import Document, DocumentStatus, Header
from annotator.model.schema import Schema, parse_schema
from annotator.model.suggestion import Suggestions, fitted, received
from tests.documents import TEXT, span, storm


def schema(name: str) -> Schema:
    path = resource("schemas", f"{name}.toml")
    return parse_schema(path.read_text("utf-8"), str(path))


def found() -> Suggestions:
    document = storm()
    return Suggestions(
        entities=tuple(replace(entity, entity_id=None) for entity in document.entities.values()),
        events=tuple(document.events.values()),
        quotes=tuple(document.quotes.values()),
        speakers=tuple(document.speakers.values()),
    )


def empty(**header: object) -> Document:
    return Document(id="storm", text=TEXT, header=replace(Header(), **header))  # type: ignore[arg-type]


def take(document: Document, suggestions: Suggestions, *layers: Layer) -> Document:
    return apply(document, received(document, suggestions, layers or tuple(Layer)))


def test_a_new_document_takes_all_with_their_links() -> None:
    document = take(empty(), found())
    (event,) = document.events.values()
    (quote,) = document.quotes.values()
    assert len(document.entities) == 3
    assert document.entities[event.arguments[1].entity or ""].span == span("Lund", 1)
    assert quote.speaker is not None
    assert document.speakers[quote.speaker.entity_id or ""].name == "Ana Berg"
    assert all(item.status is Status.SUGGESTED for item in document.annotations())


def test_taking_the_same_again_changes_nothing_but_ids() -> None:
    once = take(empty(), found())
    twice = take(once, found())
    assert sorted(e.span for e in twice.entities.values()) == sorted(e.span for e in once.entities.values())
    assert [len(twice.events), len(twice.quotes), len(twice.speakers)] == [1, 1, 1]


def test_what_a_person_decided_stays_and_keeps_contradictions_away() -> None:
    document = take(empty(), found())
    first, second, third = document.entities.values()
    (event,), (quote,) = document.events.values(), document.quotes.values()
    decided = replace(
        document,
        entities={
            first.id: replace(first, label="LOC", status=Status.ACCEPTED),
            second.id: replace(second, status=Status.REJECTED),
            third.id: third,
        },
        events={event.id: replace(event, status=Status.REJECTED)},
        quotes={quote.id: replace(quote, status=Status.ACCEPTED)},
    )
    after = take(decided, found())
    assert [(e.label, e.status) for e in after.entities.values() if e.span == first.span] == [("LOC", Status.ACCEPTED)]
    assert [e.status for e in after.entities.values() if e.span == second.span] == [Status.REJECTED]
    assert [e.status for e in after.events.values()] == [Status.REJECTED]
    assert [q.status for q in after.quotes.values()] == [Status.ACCEPTED]


def test_a_complete_layer_takes_none() -> None:
    document = take(empty(complete=frozenset({Layer.EVENTS})), found())
    assert (len(document.entities), len(document.events)) == (3, 0)
    assert take(empty(status=DocumentStatus.DONE), found()) == empty(status=DocumentStatus.DONE)


def test_one_layer_again_leaves_the_others_alone() -> None:
    document = take(empty(), found())
    after = take(document, Suggestions(), Layer.QUOTES)
    assert (after.quotes, after.entities, after.events) == ({}, document.entities, document.events)


def test_an_entity_that_a_decided_event_points_at_outlives_new_suggestions() -> None:
    document = take(empty(), found())
    (event,) = document.events.values()
    decided = replace(document, events={event.id: replace(event, status=Status.ACCEPTED)})
    after = take(decided, Suggestions())
    assert [entity.span for entity in after.entities.values()] == [span("Lund", 1)]
    assert after.events[event.id].arguments == event.arguments


@pytest.mark.parametrize(("name", "label"), [("news", "GPE"), ("conll", "LOC"), ("plover", "GPE")])
def test_labels_are_those_of_the_schema(name: str, label: str) -> None:
    assert fitted(found(), schema(name)).entities[0].label == label


def test_what_the_schema_maps_to_nothing_is_left_out() -> None:
    odd = Suggestions(
        entities=(Entity(id="e1", span=span("Lund"), label="STARSHIP"),),
        events=(Event(id="v1", type="Party.Dance", trigger=span("left")),),
    )
    fit = fitted(odd, schema("news"))
    assert (fit.entities, fit.events) == ((), ())


def test_a_role_that_the_schema_does_not_allow_is_left_out() -> None:
    event = Event(
        id="v1", type="Conflict.Attack", trigger=span("hits"),
        arguments=(
            Argument(role="Attacker", span=span("Ana Berg"), entity="e2"),
            Argument(role="Baker", span=span("Storm")),
            Argument(role="Attacker", span=span("dawn"), entity="e9"),
        ),
    )
    dawn = Entity(id="e9", span=span("dawn"), label="TIME")
    fit = fitted(Suggestions(entities=(*storm().entities.values(), dawn), events=(event,)), schema("news"))
    assert [(a.role, a.entity) for a in fit.events[0].arguments] == [("Attacker", "e2")]


def test_document_labels_replace_open_ones_and_leave_decided_ones() -> None:
    def label(name: str, status: Status = Status.SUGGESTED) -> DocumentLabel:
        return DocumentLabel(label=name, status=status, origin="model:t@1")

    before = replace(empty(), labels={
        "Conflict": label("Conflict", Status.REJECTED), "Politics": label("Politics"),
        "Sport": label("Sport", Status.ACCEPTED)})
    found = Suggestions(labels=(label("Conflict"), label("Disaster"), label("Sport")))
    after = take(before, found, Layer.QUOTES)
    assert {name: each.status for name, each in after.labels.items()} == {
        "Conflict": Status.REJECTED, "Sport": Status.ACCEPTED, "Disaster": Status.SUGGESTED}
    assert take(before, Suggestions()).labels == before.labels
    done = empty(status=DocumentStatus.DONE)
    assert take(done, found) == done


def test_document_labels_that_the_schema_lacks_are_left_out() -> None:
    known = schema("news").labels[0].label
    found = Suggestions(labels=(DocumentLabel(label=known), DocumentLabel(label="No such label")))
    assert [label.label for label in fitted(found, schema("news")).labels or ()] == [known]
