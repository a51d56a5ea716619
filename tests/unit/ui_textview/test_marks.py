from annotator.model.annotation import Entity, Event, Layer, Quote, Span, Status
from annotator.model.document import Document
from annotator.ui.textview.marks import open_suggestions, pixels_of, sorted_marks


def test_marks_on_one_pixel_are_one() -> None:
    assert list(pixels_of([0, 3, 9, 10, 55, 99], [0, 10, 20, 30, 40, 50, 60, 70, 80, 90])) == [0, 1, 5, 9]
    assert list(pixels_of([], [0, 10])) == []
    assert list(pixels_of([5000], [0, 10])) == [1]


def test_pixels_without_text_of_their_own_are_left_out() -> None:
    assert list(pixels_of([0, 1, 2], [0, 0, 1, 1, 2, 2])) == [1, 3, 5]


def test_marks_are_put_in_order_by_kind() -> None:
    assert sorted_marks([(9, "gap"), (5, "problem"), (1, "gap")]) == {"gap": [1, 9], "problem": [5]}


def test_open_suggestions_of_the_layers_shown() -> None:
    suggested = Status.SUGGESTED
    document = Document(
        id="a", text="x" * 50,
        entities={"e1": Entity(id="e1", span=Span(9, 10), label="A", status=suggested),
                  "e2": Entity(id="e2", span=Span(1, 2), label="A")},
        events={"v1": Event(id="v1", type="T", trigger=Span(4, 5), status=suggested)},
        quotes={"q1": Quote(id="q1", type="direct", content=(Span(2, 3),), status=suggested)})
    assert open_suggestions(document, frozenset(Layer)) == [2, 4, 9]
    assert open_suggestions(document, frozenset({Layer.EVENTS})) == [4]
