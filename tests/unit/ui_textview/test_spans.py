from dataclasses import replace

from annotator.model.annotation import Argument, Entity, Event, Kind, Quote, Span, Status
from annotator.model.document import Document
from annotator.model.target import Part, Target
from annotator.ui.textview.spans import BUCKET, STACK, Placed, SpanIndex, placed

ENTITY = Entity(id="e1", span=Span(500, 530), label="ORG")
EVENT = Event(
    id="v1", type="Conflict.Attack", trigger=Span(10, 13), arguments=(Argument(role="Place", span=Span(20, 25)),))
QUOTE = Quote(id="q1", type="direct", content=(Span(600, 640), Span(700, 2000)), cue=(Span(645, 649),))


def entity(start: int, end: int, key: str) -> Placed:
    return Placed(start, end, Kind.ENTITY, key, Part.MENTION, 0)


def filled(*spans: Placed) -> SpanIndex:
    index = SpanIndex()
    for span in spans:
        index.add(span)
    return index


def test_a_span_over_the_edge_of_a_bucket_is_found_from_both_sides_and_once() -> None:
    index = filled(entity(500, 530, "e1"))
    assert [found.id for found in index.between(0, 505)] == ["e1"]
    assert [found.id for found in index.between(520, 900)] == ["e1"]
    assert [found.id for found in index.between(0, 900)] == ["e1"]
    assert index.between(0, 500) == []
    assert index.between(530, 900) == []


def test_at_gives_the_innermost_first() -> None:
    index = filled(entity(0, 30, "outer"), entity(10, 20, "inner"), entity(12, 30, "other"))
    assert [found.id for found in index.at(15)] == ["inner", "other", "outer"]
    assert [found.id for found in index.at(29)] == ["other", "outer"]
    assert index.at(30) == []


def test_what_is_removed_is_not_found_again() -> None:
    index = filled(entity(500, 1600, "long"), entity(510, 515, "short"))
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
    assert {found.id for found in SpanIndex(document).between(0, 3000)} == {"v1"}


def test_a_document_is_found_as_if_each_span_had_been_put_in() -> None:
    far = BUCKET * STACK
    items = (
        replace(ENTITY, span=Span(far - 5, far + 5)), replace(ENTITY, id="e2", span=Span(3, 2 * far + 9)),
        replace(EVENT, arguments=(replace(EVENT.arguments[0], span=Span(far * 2, far * 2 + 4)),)),
        replace(QUOTE, content=(Span(0, 4), Span(far * 3, far * 3 + 4)), cue=(Span(far, far + 2),)))
    document = Document(
        id="a", text="x" * far * 4, entities={item.id: item for item in items if isinstance(item, Entity)},
        events={"v1": items[2]}, quotes={"q1": items[3]})
    alike = filled(*(span for item in items for span in placed(item)))
    index = SpanIndex(document)
    for start in (far * 2, 0, far - 2, far * 3, far + 1):
        assert index.between(start, start + 3) == alike.between(start, start + 3)
        assert index.at(start) == alike.at(start)
    assert index.between(0, far * 4) == alike.between(0, far * 4)


def test_an_edit_before_anything_was_asked_for_counts() -> None:
    index = SpanIndex(Document(id="a", text="x" * 3000, entities={"e1": ENTITY}, quotes={"q1": QUOTE}))
    for span in placed(ENTITY):
        index.remove(span)
    index.add(entity(505, 515, "e2"))
    assert [found.id for found in index.between(500, 530)] == ["e2"]
    assert index.at(650) != []
