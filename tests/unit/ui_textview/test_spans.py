from dataclasses import replace

from annotator.model.annotation import Argument, Entity, Event, Kind, Quote, Span, Status
from annotator.model.document import Document
from annotator.model.target import Part, Target
from annotator.ui.textview.spans import Placed, SpanIndex, placed, placed_spans

ENTITY = Entity(id="e1", span=Span(500, 530), label="ORG")
EVENT = Event(
    id="v1", type="Conflict.Attack", trigger=Span(10, 13), arguments=(Argument(role="Place", span=Span(20, 25)),))
QUOTE = Quote(id="q1", type="direct", content=(Span(600, 640), Span(700, 2000)), cue=(Span(645, 649),))


def entity(start: int, end: int, key: str) -> Placed:
    return Placed(start, end, Kind.ENTITY, key, Part.MENTION, 0)


def test_a_span_over_the_edge_of_a_bucket_is_found_from_both_sides_and_once() -> None:
    index = SpanIndex([entity(500, 530, "e1")])
    assert [found.id for found in index.between(0, 505)] == ["e1"]
    assert [found.id for found in index.between(520, 900)] == ["e1"]
    assert [found.id for found in index.between(0, 900)] == ["e1"]
    assert index.between(0, 500) == []
    assert index.between(530, 900) == []


def test_at_gives_the_innermost_first() -> None:
    index = SpanIndex([entity(0, 30, "outer"), entity(10, 20, "inner"), entity(12, 30, "other")])
    assert [found.id for found in index.at(15)] == ["inner", "other", "outer"]
    assert [found.id for found in index.at(29)] == ["other", "outer"]
    assert index.at(30) == []


def test_what_is_removed_is_not_found_again() -> None:
    index = SpanIndex([entity(500, 1600, "long"), entity(510, 515, "short")])
    index.remove(entity(500, 1600, "long"))
    assert [found.id for found in index.between(0, 5000)] == ["short"]


def test_a_quote_has_its_parts_and_its_whole_extent() -> None:
    assert {(found.part, found.start, found.end) for found in placed(QUOTE)} == {
        (Part.CONTENT, 600, 640), (Part.CONTENT, 700, 2000), (Part.CUE, 645, 649), (None, 600, 2000),
    }


def test_the_target_of_a_place_names_the_part() -> None:
    assert [found.target for found in placed(EVENT)] == [
        Target(Kind.EVENT, "v1", Part.TRIGGER), Target(Kind.EVENT, "v1", Part.ARGUMENT),
    ]


def test_what_is_rejected_has_no_place() -> None:
    document = Document(
        id="a", text="x" * 3000, entities={"e1": replace(ENTITY, status=Status.REJECTED)}, events={"v1": EVENT})
    assert {found.id for found in placed_spans(document)} == {"v1"}
