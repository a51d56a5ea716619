from annotator.model.annotation import (
    Argument,
    Entity,
    Event,
    Kind,
    Layer,
    Quote,
    Span,
    SpeakerReference,
    Status,
)
from annotator.model.document import Document
from annotator.model.target import Part, Target
from annotator.ui.textview.decoration import (
    Fragment,
    Look,
    Shape,
    chosen_spans,
    decorate,
    look_of,
    next_outwards,
    targets_at,
)
from annotator.ui.textview.lanes import StableLanes
from annotator.ui.textview.related import Attention
from annotator.ui.textview.spans import SpanIndex

EVERYTHING = frozenset(Layer)
TEXT = "“We will stay,” said Amina Diallo of the Bank of Mali. “Until it rains.”"


def span(surface: str) -> Span:
    start = TEXT.index(surface)
    return Span(start, start + len(surface))


DOCUMENT = Document(
    id="a", text=TEXT,
    entities={
        "e1": Entity(id="e1", span=span("Bank of Mali"), label="ORG", status=Status.SUGGESTED, origin="model:m@1"),
        "e2": Entity(id="e2", span=span("Mali"), label="GPE", origin="human:ana"),
    },
    events={
        "v1": Event(id="v1", type="Contact.Meet", trigger=span("stay"), origin="rule:r", arguments=(
            Argument(role="Entity", span=span("Amina Diallo")),)),
    },
    quotes={
        "q1": Quote(
            id="q1", type="direct", content=(span("“We will stay,”"), span("“Until it rains.”")), cue=(span("said"),),
            source=(span("Amina Diallo"),), speaker=SpeakerReference(name="Amina Diallo")),
    },
)
INDEX = SpanIndex(DOCUMENT)


def fragments(
    start: int = 0, end: int = len(TEXT), layers: frozenset[Layer] = EVERYTHING, focus: Target | None = None
) -> list[Fragment]:
    return decorate(DOCUMENT, INDEX, start, end, layers, Attention(focus), {}, StableLanes())


def of(shape: Shape, found: list[Fragment]) -> list[Fragment]:
    return [fragment for fragment in found if fragment.shape is shape]


def test_nested_entities_are_drawn_outer_first_in_lanes_of_their_own() -> None:
    assert [(box.name, box.lane) for box in of(Shape.BOX, fragments())] == [("ORG", 0), ("GPE", 1)]


def test_a_suggestion_an_accepted_one_and_one_made_by_hand_look_different() -> None:
    looks = {fragment.target.id: fragment.look for fragment in fragments()}
    assert looks == {"e1": Look.SUGGESTED, "e2": Look.MADE, "v1": Look.ACCEPTED, "q1": Look.ACCEPTED}
    assert look_of(DOCUMENT.quotes["q1"]) is Look.ACCEPTED


def test_arguments_are_shown_with_their_role_while_their_event_is_selected() -> None:
    assert of(Shape.ARGUMENT, fragments()) == []
    shown = of(Shape.ARGUMENT, fragments(focus=Target(Kind.EVENT, "v1")))
    assert [(fragment.caption, fragment.focused) for fragment in shown] == [("Entity", True)]


def test_a_trigger_is_called_by_the_telling_part_of_its_type() -> None:
    assert [fragment.caption for fragment in of(Shape.TRIGGER, fragments())] == ["Meet"]


def test_a_split_quote_has_one_bracket_over_all_of_it_with_its_speaker() -> None:
    (bracket,) = of(Shape.BRACKET, fragments())
    assert (bracket.start, bracket.end, bracket.caption) == (0, len(TEXT), "Amina Diallo")
    assert len(of(Shape.CONTENT, fragments())) == 2


def test_a_span_is_cut_at_the_edges_of_the_chunk_and_tells_so() -> None:
    (content,) = of(Shape.CONTENT, fragments(5, 10))
    assert (content.start, content.end, content.opens, content.closes) == (5, 10, False, False)


def test_layers_that_are_hidden_are_not_drawn_and_cannot_be_hit() -> None:
    only = frozenset({Layer.ENTITIES})
    assert {fragment.shape for fragment in fragments(layers=only)} == {Shape.BOX}
    assert targets_at(INDEX, TEXT.index("stay"), only, Attention()) == []


def test_a_hit_finds_the_innermost_first_and_hidden_arguments_never() -> None:
    at = TEXT.index("Amina")
    assert [target.part for target in targets_at(INDEX, at, EVERYTHING, Attention())] == [Part.SOURCE]
    assert [target.part for target in targets_at(INDEX, at, EVERYTHING, Attention(Target(Kind.EVENT, "v1")))] == [
        Part.ARGUMENT, Part.SOURCE]


def test_clicking_again_goes_outwards_and_around() -> None:
    inner, outer = Target(Kind.ENTITY, "e2", Part.MENTION), Target(Kind.ENTITY, "e1", Part.MENTION)
    hits = targets_at(INDEX, TEXT.index("Mali"), EVERYTHING, Attention())
    assert hits == [inner, outer]
    assert next_outwards(hits, None) == inner
    assert next_outwards(hits, inner) == outer
    assert next_outwards(hits, outer) == inner
    assert next_outwards(hits, inner.whole) == outer
    assert next_outwards(hits, Target(Kind.EVENT, "v1")) == inner
    assert next_outwards([], inner) is None


def test_a_click_on_an_argument_of_the_chosen_event_chooses_that_first() -> None:
    event, mention = Target(Kind.EVENT, "v1"), Target(Kind.ENTITY, "e1", Part.MENTION)
    arguments = [Target(Kind.EVENT, "v1", Part.ARGUMENT, i) for i in range(2)]
    hits = [mention, *arguments]
    assert next_outwards(hits, None) == mention
    assert next_outwards(hits, event) == arguments[0]
    assert next_outwards(hits, arguments[0]) == arguments[1]
    assert next_outwards(hits, arguments[1]) == mention


def test_the_ends_that_can_be_moved_are_those_of_the_part_or_of_what_it_is_known_by() -> None:
    assert chosen_spans(DOCUMENT, Target(Kind.ENTITY, "e2")) == [
        (Target(Kind.ENTITY, "e2", Part.MENTION), span("Mali"))]
    assert chosen_spans(DOCUMENT, Target(Kind.EVENT, "v1", Part.ARGUMENT, 0)) == [
        (Target(Kind.EVENT, "v1", Part.ARGUMENT), span("Amina Diallo"))]
    assert [target.index for target, _ in chosen_spans(DOCUMENT, Target(Kind.QUOTE, "q1"))] == [0, 1]
    assert chosen_spans(DOCUMENT, Target(Kind.QUOTE, "q1", Part.CUE, 7)) == []
    assert chosen_spans(DOCUMENT, Target(Kind.ENTITY, "gone")) == []


def lanes_of(text: str, *spans: Span) -> list[int]:
    document = Document(id="b", text=text, quotes={
        f"q{i}": Quote(id=f"q{i}", type="direct", content=(span,)) for i, span in enumerate(spans)})
    index = SpanIndex(document)
    found = decorate(document, index, 0, len(text), EVERYTHING, Attention(), {}, StableLanes())
    return [fragment.lane for fragment in found if fragment.shape is Shape.BRACKET]


def test_brackets_stand_beside_each_other_only_where_they_can_meet_on_a_line() -> None:
    text = "One two three.\nFour five six. " + "x " * 200 + "end"
    assert lanes_of(text, Span(0, 3), Span(8, 13)) == [0, 1]
    assert lanes_of(text, Span(8, 13), Span(15, 19)) == [0, 0]
    assert lanes_of(text, Span(15, 19), Span(len(text) - 3, len(text))) == [0, 0]
    assert lanes_of(text, Span(0, 25), Span(15, 19)) == [0, 1]
