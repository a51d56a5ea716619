from dataclasses import replace

from annotator.model.annotation import Entity, Event, Kind, Layer, Quote, Span, Status
from annotator.model.change import apply, drop, inverse, put
from annotator.model.document import Document, Header
from annotator.ui.textview.marks import OpenSuggestions, pixels_of


def test_marks_on_one_pixel_are_one() -> None:
    assert list(pixels_of([0, 3, 9, 10, 55, 99], [0, 10, 20, 30, 40, 50, 60, 70, 80, 90])) == [0, 1, 5, 9]
    assert list(pixels_of([], [0, 10])) == []
    assert list(pixels_of([5000], [0, 10])) == [1]


def test_pixels_without_text_of_their_own_are_left_out() -> None:
    assert list(pixels_of([0, 1, 2], [0, 0, 1, 1, 2, 2])) == [1, 3, 5]


def test_open_suggestions_of_the_layers_shown() -> None:
    suggested = Status.SUGGESTED
    document = Document(
        id="a", text="x" * 50,
        entities={"e1": Entity(id="e1", span=Span(9, 10), label="A", status=suggested),
                  "e2": Entity(id="e2", span=Span(1, 2), label="A")},
        events={"v1": Event(id="v1", type="T", trigger=Span(4, 5), status=suggested)},
        quotes={"q1": Quote(id="q1", type="direct", content=(Span(2, 3),), status=suggested)})
    found = OpenSuggestions(document)
    assert found.of(frozenset(Layer)) == [2, 4, 9]
    assert found.of(frozenset({Layer.EVENTS})) == [4]


def test_open_suggestions_are_kept_through_edits() -> None:
    entities = {f"e{i}": Entity(id=f"e{i}", span=Span(i % 7, 9), label="A", status=Status.SUGGESTED) for i in range(20)}
    quote = Quote(id="q1", type="direct", content=(Span(2, 3),), status=Status.SUGGESTED)
    document = Document(id="a", text="x" * 50, entities=entities, quotes={"q1": quote})
    found = OpenSuggestions(document)
    changes = (
        put(document, replace(entities["e3"], status=Status.ACCEPTED)), drop(document, Kind.ENTITY, "e7"),
        put(document, replace(entities["e9"], span=Span(30, 31))),
        put(document, Entity(id="e99", span=Span(40, 41), label="A", status=Status.SUGGESTED)),
        put(document, replace(quote, status=Status.REJECTED)), put(document, Header(meta={"title": "T"})))
    found.change(changes)
    fresh = OpenSuggestions(apply(document, changes))
    for layers in (frozenset(Layer), frozenset({Layer.ENTITIES}), frozenset({Layer.QUOTES})):
        assert found.of(layers) == fresh.of(layers)
    found.change(inverse(changes))
    assert found.of(frozenset(Layer)) == OpenSuggestions(document).of(frozenset(Layer))
