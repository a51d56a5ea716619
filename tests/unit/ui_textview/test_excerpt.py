from annotator.model.annotation import Argument, Entity, Event, Quote, Relation, Span
from annotator.model.document import Document, Header
from annotator.ui.textview.excerpt import excerpt

TEXT = "0123456789" * 4
DOCUMENT = Document(
    id="a", text=TEXT, header=Header(meta={"title": "T"}),
    entities={"e1": Entity(id="e1", span=Span(12, 15), label="A"), "e2": Entity(id="e2", span=Span(8, 12), label="A"),
              "e3": Entity(id="e3", span=Span(18, 20), label="A")},
    events={"v1": Event(id="v1", type="T", trigger=Span(11, 12), arguments=(
        Argument(role="R", span=Span(13, 14)), Argument(role="R", span=Span(30, 31)))),
        "v2": Event(id="v2", type="T", trigger=Span(30, 31))},
    quotes={"q1": Quote(id="q1", type="direct", content=(Span(5, 12), Span(35, 38)), cue=(Span(2, 3),)),
            "q2": Quote(id="q2", type="direct", content=(Span(0, 3),), cue=(Span(14, 15),))},
    relations={"r1": Relation(id="r1", label="L", source="e1", target="e3"),
               "r2": Relation(id="r2", label="L", source="e1", target="e2")})


def test_an_excerpt_holds_what_lies_in_it_at_its_own_offsets() -> None:
    part = excerpt(DOCUMENT, Span(10, 25))
    assert part.text == TEXT[10:25]
    assert {key: item.span for key, item in part.entities.items()} == {"e1": Span(2, 5), "e3": Span(8, 10)}
    assert list(part.events) == ["v1"]
    assert [argument.span for argument in part.events["v1"].arguments] == [Span(3, 4)]
    assert {key: item.content for key, item in part.quotes.items()} == {"q1": (Span(0, 2),)}
    assert part.quotes["q1"].cue == ()
    assert list(part.relations) == ["r1"]
    assert part.header == Header()
