from dataclasses import replace

from annotator.model.annotation import Argument, Entity, Event, Kind, Layer, Quote, Relation, Span, Status
from annotator.model.document import Document
from annotator.model.target import Part, Target
from annotator.ui.textview.decoration import Fragment, Shape, decorate
from annotator.ui.textview.lanes import StableLanes
from annotator.ui.textview.related import Attention, links_of, relations_by_end
from annotator.ui.textview.spans import SpanIndex

TEXT = "“Go,” Ana of Mali told us.\n“Stay,” she said. Rebels hit Mali."
ALL = frozenset(Layer)


def span(surface: str, occurrence: int = 0) -> Span:
    start = -1
    for _ in range(occurrence + 1):
        start = TEXT.index(surface, start + 1)
    return Span(start, start + len(surface))


DOCUMENT = Document(
    id="a", text=TEXT,
    entities={
        "e1": Entity(id="e1", span=span("Ana"), label="PERSON"), "e2": Entity(id="e2", span=span("Mali"), label="GPE")},
    events={"v1": Event(
        id="v1", type="Attack", trigger=span("hit"), arguments=(Argument(role="Target", span=span("Mali", 1)),))},
    quotes={"q1": Quote(
        id="q1", type="direct", content=(span("“Go,”"), span("“Stay,”")), cue=(span("told"), span("said")),
        source=(span("Ana"),))},
    relations={"r1": Relation(id="r1", label="From", source="e1", target="e2", status=Status.SUGGESTED)})


def captions(attention: Attention, document: Document = DOCUMENT) -> list[Fragment]:
    found = decorate(
        document, SpanIndex(document), 0, len(TEXT), ALL, attention, relations_by_end(document), StableLanes())
    return [fragment for fragment in found if fragment.shape is Shape.RELATION]


def links(target: Target, layers: frozenset[Layer] = ALL) -> list[tuple[Target, Span, Span]]:
    return [(link.target, link.source[1], link.end[1])
            for link in links_of(DOCUMENT, target, relations_by_end(DOCUMENT), layers)]


def test_a_trigger_is_linked_to_each_argument() -> None:
    assert links(Target(Kind.EVENT, "v1")) == [
        (Target(Kind.EVENT, "v1", Part.ARGUMENT), span("hit"), span("Mali", 1))]


def test_cue_and_source_are_linked_to_the_end_of_the_content_beside_them() -> None:
    end_of_first, end_of_second = span("”"), span("”", 1)
    assert [(source, end) for _, source, end in links(Target(Kind.QUOTE, "q1"))] == [
        (end_of_first, span("told")), (end_of_second, span("said")), (end_of_first, span("Ana"))]


def test_a_relation_is_a_link_of_both_its_ends_and_of_itself() -> None:
    relation = (Target(Kind.RELATION, "r1"), span("Ana"), span("Mali"))
    for target in (Target(Kind.ENTITY, "e1"), Target(Kind.ENTITY, "e2"), Target(Kind.RELATION, "r1")):
        assert links(target) == [relation]
    assert links(Target(Kind.ENTITY, "e1"), frozenset({Layer.EVENTS})) == []


def test_a_relation_is_named_at_its_end_while_it_or_an_end_is_looked_at_or_all_are() -> None:
    assert captions(Attention()) == []
    assert captions(Attention(Target(Kind.EVENT, "v1"))) == []
    for attention in (
        Attention(Target(Kind.ENTITY, "e1")), Attention(hovered=Target(Kind.ENTITY, "e2")), Attention(links=True),
        Attention(Target(Kind.RELATION, "r1")),
    ):
        (fragment,) = captions(attention)
        assert (fragment.start, fragment.caption, fragment.target) == (
            span("Mali").start, "From", Target(Kind.RELATION, "r1"))
        assert fragment.focused is (attention.focus == Target(Kind.RELATION, "r1"))


def test_what_is_rejected_is_not_related() -> None:
    rejected = replace(DOCUMENT.entities["e2"], status=Status.REJECTED)
    document = replace(DOCUMENT, entities={**DOCUMENT.entities, "e2": rejected})
    assert captions(Attention(links=True), document) == []
    assert list(links_of(document, Target(Kind.RELATION, "r1"), relations_by_end(document), ALL)) == []
