from dataclasses import replace

from annotator.model.annotation import Kind, Layer, Status
from annotator.model.change import apply, put
from annotator.model.document import Document
from annotator.model.target import Part, Target
from annotator.session.review import at, next_suggestion, open_count, open_suggestions, previous_suggestion
from tests.documents import span, storm


def decided(document: Document, *targets: Target) -> Document:
    items = [document.entities.get(t.id) or document.events.get(t.id) or document.quotes[t.id] for t in targets]
    return apply(document, [put(document, replace(item, status=Status.ACCEPTED)) for item in items])


def test_open_suggestions_stand_in_reading_order() -> None:
    assert [target.id for target in open_suggestions(storm())] == ["e1", "e2", "q1", "v1", "e3"]


def test_next_goes_through_all_and_round() -> None:
    document, here, seen = storm(), Target(Kind.ENTITY, "e1"), []
    for _ in range(5):
        following = next_suggestion(document, here)
        assert following is not None
        here = following
        seen.append(here.id)
    assert seen == ["e2", "q1", "v1", "e3", "e1"]


def test_previous_goes_back() -> None:
    document = storm()
    assert previous_suggestion(document, Target(Kind.ENTITY, "e2")) == Target(Kind.ENTITY, "e1")
    assert previous_suggestion(document, Target(Kind.ENTITY, "e1")) == Target(Kind.ENTITY, "e3")


def test_the_way_goes_on_from_what_was_just_decided() -> None:
    document = decided(storm(), Target(Kind.ENTITY, "e2"))
    assert next_suggestion(document, Target(Kind.ENTITY, "e2")) == Target(Kind.QUOTE, "q1")


def test_an_offset_and_some_layers_will_do() -> None:
    document = storm()
    assert next_suggestion(document, span("left").start, {Layer.EVENTS}) == Target(Kind.EVENT, "v1")
    assert next_suggestion(document, 0, {Layer.QUOTES}) == Target(Kind.QUOTE, "q1")


def test_where_nothing_else_is_open_there_is_no_next() -> None:
    document = decided(storm(), *(t for t in open_suggestions(storm()) if t.id != "e1"))
    assert next_suggestion(document, Target(Kind.ENTITY, "e1")) is None
    assert next_suggestion(decided(document, Target(Kind.ENTITY, "e1")), 0) is None


def test_at_names_the_smallest_first_with_its_part() -> None:
    document = storm()
    assert at(document, span("Lund", 1).start) == [
        Target(Kind.ENTITY, "e3", Part.MENTION, 0),
        Target(Kind.EVENT, "v1", Part.ARGUMENT, 1),
        Target(Kind.QUOTE, "q1", Part.CONTENT, 0),
    ]
    assert at(document, span("army").start) == []


def test_rejected_annotations_are_not_there() -> None:
    assert at(storm(Status.REJECTED), span("Lund").start) == []


def test_open_count_is_by_layer() -> None:
    assert [open_count(storm(), layer) for layer in Layer] == [3, 1, 1]
