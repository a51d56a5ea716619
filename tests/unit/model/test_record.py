import json
from dataclasses import replace

import pytest
from hypothesis import given

from annotator.model.annotation import Layer, Span, SpeakerReference, Status
from annotator.model.document import Document, DocumentStatus
from annotator.model.record import Unreadable, document_record, item_record, read_document
from tests.any_documents import documents
from tests.documents import storm


@given(documents())
def test_a_document_survives_its_record(document: Document) -> None:
    record = json.loads(json.dumps(document_record(document)))
    again, problems = read_document(record)
    assert problems == ()
    assert again == document


def test_only_id_and_text_are_required() -> None:
    document, problems = read_document(record_with("entities", {"start": 0, "end": 3, "label": "PERSON"}))
    (entity,) = document.entities.values()
    assert problems == ()
    assert document.header.status is DocumentStatus.NEW
    assert (entity.span, entity.status, entity.origin) == (Span(0, 3), Status.ACCEPTED, "import:jsonl")


@pytest.mark.parametrize(
    "record", [[], "x", None, {"text": "a"}, {"id": "a"}, {"id": 1, "text": "a"}, {"id": "", "text": "a"}])
def test_what_is_no_document_is_refused(record: object) -> None:
    with pytest.raises(Unreadable):
        read_document(record)


def record_with(layer: str, *values: object) -> dict[str, object]:
    return {"id": "a", "text": "Ana left.", layer: [*values]}


@pytest.mark.parametrize(
    ("layer", "value", "field"),
    [
        ("entities", {"id": "e1", "start": 0, "end": 99, "label": "X"}, "entities[1].start"),
        ("entities", {"id": "e1", "start": 3, "end": 3, "label": "X"}, "entities[1].start"),
        ("entities", {"id": "e1", "start": "0", "end": 3, "label": "X"}, "entities[1].start"),
        ("entities", {"id": "e1", "start": 0, "end": True, "label": "X"}, "entities[1].end"),
        ("entities", {"id": 7, "start": 0, "end": 3, "label": "X"}, "entities[1].id"),
        ("entities", {"id": "e1", "start": 0, "end": 3, "label": "X", "status": "maybe"}, "entities[1].status"),
        ("entities", {"id": "e1", "start": 0, "end": 3, "label": "X", "score": "high"}, "entities[1].score"),
        ("entities", "Ana", "entities[1].entity"),
        ("events", {"id": "v1", "type": "T", "trigger": [0, 3]}, "events[1].trigger"),
        ("events", {"id": "v1", "type": "T", "trigger": {"start": 0, "end": 3}, "arguments": [
            {"role": "R", "start": 4, "end": 40}]}, "events[1].arguments[0].start"),
        ("events", {"id": "v1", "type": "T", "trigger": {"start": 0, "end": 3}, "arguments": [
            {"role": "R", "start": 4, "end": 8, "entity": "e9"}]}, "events v1"),
        ("quotes", {"id": "q1", "type": "direct", "content": []}, "quotes[1].content"),
        ("relations", {"id": "r1", "label": "L", "from": "e1", "to": "e2"}, "relations r1"),
        ("zones", {"kind": "headline", "start": 0, "end": 10}, "zones[1].start"),
        ("complete", "everything", "complete"),
    ],
)
def test_what_cannot_be_read_is_named_and_the_rest_stays(layer: str, value: object, field: str) -> None:
    good = {
        "entities": {"id": "good", "start": 0, "end": 3, "label": "PERSON"},
        "events": {"id": "good", "type": "T", "trigger": {"start": 4, "end": 8}},
        "quotes": {"id": "good", "type": "direct", "content": [{"start": 0, "end": 8}]},
        "zones": {"kind": "body", "start": 0, "end": 9},
        "complete": "entities",
    }.get(layer)
    document, problems = read_document(record_with(layer, *([good] if good else []), value))
    assert [problem.field.replace("relations[0]", "relations r1") for problem in problems] == [field]
    kept = {
        "entities": document.entities, "events": document.events, "quotes": document.quotes,
        "zones": document.header.zones, "complete": document.header.complete, "relations": {"none": None},
    }[layer]
    assert len(kept) == 1


def test_an_id_that_stands_twice_is_named() -> None:
    mention = {"id": "e1", "start": 0, "end": 3, "label": "PERSON"}
    document, problems = read_document(record_with("entities", mention, mention | {"label": "ORG"}))
    assert document.entities["e1"].label == "PERSON"
    assert [problem.field for problem in problems] == ["entities[1].id"]


def test_unknown_keys_are_kept() -> None:
    record = document_record(storm())
    record["wire"] = {"agency": "X"}
    record["entities"][0]["reviewer"] = "bo"
    record["quotes"][0]["speaker"]["gender"] = "f"
    document, _ = read_document(record)
    again = document_record(document)
    assert again["wire"] == {"agency": "X"}
    assert again["entities"][0]["reviewer"] == "bo"
    assert document.quotes["q1"].speaker == SpeakerReference(name="Ana Berg", entity_id="x1", extra={"gender": "f"})


def test_unknown_keys_of_spans_are_kept_while_the_spans_stand() -> None:
    record = document_record(storm())
    record["events"][0]["trigger"]["lemma"] = "leave"
    record["quotes"][0]["content"][0]["marks"] = 2
    record["quotes"][0]["cue"][0] |= {"lemma": "say", "tense": "past"}
    document, problems = read_document(record)
    assert problems == ()
    assert document_record(document) == record
    quote = document.quotes["q1"]
    moved = replace(quote, cue=(replace(quote.cue[0], end=quote.cue[0].end + 1),))
    assert "lemma" not in item_record(moved)["cue"][0]
    assert item_record(moved)["content"][0]["marks"] == 2


def test_a_link_to_no_speaker_is_named_and_let_go() -> None:
    spans = [{"start": 0, "end": 3}]
    document, problems = read_document({
        "id": "a", "text": "Ana left.",
        "entities": [{"id": "e1", "start": 0, "end": 3, "label": "PERSON", "entity_id": "x9", "attributes": {"a": 1}}],
        "quotes": [{"id": "q1", "type": "direct", "content": spans, "speaker": {"name": "Ana", "entity_id": "x8"}}],
    })
    assert [problem.field for problem in problems] == ["entities e1.entity_id", "quotes q1.speaker.entity_id"]
    assert document.entities["e1"].entity_id is None
    assert document.entities["e1"].attributes == {"a": 1, "entity_id": "x9"}
    assert document.quotes["q1"].speaker == SpeakerReference(name="Ana")
    assert document.quotes["q1"].attributes == {"entity_id": "x8"}


def test_keys_stand_in_their_documented_order() -> None:
    record = document_record(storm())
    assert list(record) == [
        "id", "text", "meta", "zones", "status", "complete", "entities", "events", "quotes", "relations", "speakers",
        "labels", "time_spent_s",
    ]
    assert list(record["entities"][0]) == ["id", "start", "end", "label", "status", "origin", "score"]
    assert list(record["events"][0])[:4] == ["id", "type", "trigger", "arguments"]


def test_layers_are_written_in_their_order() -> None:
    document, _ = read_document({"id": "a", "text": "a", "complete": ["quotes", "entities"]})
    assert document_record(document)["complete"] == [Layer.ENTITIES, Layer.QUOTES]
