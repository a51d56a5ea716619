"""All three layers go to the server as spans and relations and come back; offsets hit the same words both ways."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.model.annotation import Argument, Entity, Event, Quote, Relation, Span, Status
from annotator.model.change import apply
from annotator.model.document import Document
from annotator.model.schema import EntityLabel, EventType, QuoteType, Role, Schema
from annotator.sync.identity import Aligned, Base, Known, KnownLink, align
from annotator.sync.labels import meaning
from annotator.sync.mapping import remote_state, state_of
from annotator.sync.offsets import Offsets
from annotator.sync.plan import plan
from annotator.sync.rebuilding import rebuilt
from annotator.sync.state import State
from tests.served import served

SCHEMA = Schema(
    name="test", title="Test",
    entities=tuple(EntityLabel(label, label, "#123456") for label in ("PERSON", "GPE", "Source")),
    events=(EventType("Attack", "Attack", "#123456", roles=(Role("Attacker"), Role("Place"))),),
    quotes=(QuoteType("direct", "Direct", "#123456"),))
PIECES = [
    "Ann ", "👩‍👩‍👧", "😀", " met", "\r\n", "e\u0301", "é", "שלום", "\u202e", " ", "\ufeff", "\u2028", "नि",
    "🇩🇪", '"No."',
]
TEXTS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=10).map("".join)
LABELS = st.sampled_from([
    "PERSON", "GPE", "Source", "Cue", "argument", "content", "event:Attack", "entity:PERSON", "Attack", "direct", "ORG",
])
ROLES = st.sampled_from(["Attacker", "Place", "Other", "Content", "Source"])
RELATIONS = st.sampled_from(["MemberOf", "Attacker", "relation:X", "Content", "Cue"])
STATUSES = st.sampled_from([Status.ACCEPTED, Status.ACCEPTED, Status.SUGGESTED, Status.REJECTED])


def spans(text: str) -> st.SearchStrategy[Span]:
    return st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).filter(
        lambda pair: pair[0] != pair[1]).map(lambda pair: Span(min(pair), max(pair)))


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Documents with annotations that stand close together, share spans and are called as other things are."""
    text = draw(TEXTS)
    span = spans(text)
    entities = {
        key: Entity(id=key, span=draw(span), label=draw(LABELS), status=draw(STATUSES))
        for key in draw(st.sets(st.sampled_from("123")))}
    events = {}
    for key in draw(st.sets(st.sampled_from("12"))):
        arguments = []
        for role in draw(st.lists(ROLES, max_size=3)):
            entity = entities.get(draw(st.sampled_from("123")))
            arguments.append(
                Argument(role=role, span=entity.span, entity=entity.id) if entity and draw(st.booleans())
                else Argument(role=role, span=draw(span)))
        events[key] = Event(
            id=key, type=draw(st.sampled_from(["Attack", "Meet"])), trigger=draw(span), arguments=tuple(arguments),
            status=draw(STATUSES))
    quotes = {
        key: Quote(
            id=key, type=draw(st.sampled_from(["direct", "indirect", "x"])), status=draw(STATUSES),
            content=tuple(draw(st.lists(span, min_size=1, max_size=3))), cue=tuple(draw(st.lists(span, max_size=2))),
            source=tuple(draw(st.lists(span, max_size=2))))
        for key in draw(st.sets(st.sampled_from("67")))}
    ends = sorted({*entities, *events, *quotes})
    relations = {
        key: Relation(
            id=key, label=draw(RELATIONS), source=draw(st.sampled_from(ends)), target=draw(st.sampled_from(ends)))
        for key in (draw(st.sets(st.sampled_from("89"))) if ends else ())}
    return Document(
        id="d", text=text, entities=entities, events=events, quotes=quotes, relations=relations)


def read_back(document: Document, state: State, first: int = 1) -> State:
    found, lost = remote_state(
        served(state, document.text, first=first), document.text, Offsets.of(document.text), SCHEMA,
        confirmed=state.confirmed)
    assert not lost
    return found


@settings(max_examples=150)
@given(documents())
def test_what_is_pushed_is_read_back_as_the_same(document: Document) -> None:
    ours = state_of(document, SCHEMA)
    aligned = align(Base(), ours, read_back(document, ours))
    assert aligned.ours == aligned.theirs


@settings(max_examples=150)
@given(documents())
def test_what_is_pulled_into_an_empty_article_says_the_same(original: Document) -> None:
    ours = state_of(original, SCHEMA)
    theirs = read_back(original, ours)
    empty = Document(id="d", text=original.text)
    aligned = align(Base(), state_of(empty, SCHEMA), theirs)
    made = plan(aligned.base, aligned.ours, aligned.theirs)
    assert not made.theirs
    document = apply(empty, rebuilt(empty, aligned, made.ours).changes)
    again = align(Base(), state_of(document, SCHEMA), theirs)
    assert again.ours == again.theirs
    assert {(e.span, e.label) for e in document.entities.values()} == {
        (e.span, e.label) for e in original.entities.values() if e.status is not Status.REJECTED}
    assert sorted(told(each) for each in document.quotes.values()) == sorted(
        told(each) for each in original.quotes.values() if each.status is not Status.REJECTED)


def told(quote: Quote) -> tuple[object, ...]:
    first, *others = quote.content
    return quote.type, first, sorted(set(others)), sorted(set(quote.cue)), sorted(set(quote.source))


def base_of(aligned: Aligned) -> Base:
    return Base(
        {key: Known(value, aligned.local[key], aligned.remote[key]) for key, value in aligned.ours.spans.items()},
        {key: KnownLink(link, aligned.remote_links[key][0]) for key, link in aligned.ours.links.items()},
        aligned.ours.confirmed)


@settings(max_examples=150)
@given(documents(), st.data())
def test_edits_on_the_server_arrive(original: Document, data: st.DataObject) -> None:
    ours = state_of(original, SCHEMA)
    base = base_of(align(Base(), ours, read_back(original, ours)))
    marks = served(ours, original.text)
    gone = data.draw(st.sets(st.sampled_from([span.id for span in marks.spans] or [0])))
    relabelled = data.draw(st.sets(st.sampled_from([span.id for span in marks.spans] or [0])))
    label = data.draw(LABELS)
    kept = tuple(
        replace(span, label=label) if span.id in relabelled else span for span in marks.spans if span.id not in gone)
    marks = replace(marks, spans=kept, relations=tuple(
        link for link in marks.relations if link.from_id not in gone and link.to_id not in gone))
    theirs, _ = remote_state(marks, original.text, Offsets.of(original.text), SCHEMA, confirmed=False)
    aligned = align(base, ours, theirs)
    made = plan(aligned.base, aligned.ours, aligned.theirs)
    assert not made.conflicts
    assert not made.theirs
    document = apply(original, rebuilt(original, aligned, made.ours).changes)
    after = state_of(document, SCHEMA)
    # Parts whose quote or event is gone stay on the server only; all that stands for an annotation is here.
    here = sorted(value for value in after.spans.values() if meaning(value.label, SCHEMA).family in HEADS)
    there = sorted(value for value in theirs.spans.values() if meaning(value.label, SCHEMA).family in HEADS)
    assert here == there


HEADS = ("entity", "event", "quote")


@settings(max_examples=200)
@given(TEXTS, st.data())
def test_spans_hit_the_same_words_in_the_units_of_a_web_page(text: str, data: st.DataObject) -> None:
    span = data.draw(spans(text))
    offsets = Offsets.of(text)
    at = offsets.to_server(span)
    assert at is not None
    units = text.encode("utf-16-le")
    assert units[2 * at[0] : 2 * at[1]].decode("utf-16-le") == text[span.start : span.end]
    assert offsets.from_server(*at) == span


@settings(max_examples=200)
@given(TEXTS, st.integers(-3, 90), st.integers(-3, 90), st.booleans())
def test_any_numbers_of_the_server_are_a_span_of_the_text_or_none(
    text: str, start: int, end: int, graphemes: bool
) -> None:
    offsets = Offsets.of(text, graphemes=graphemes)
    span = offsets.from_server(start, end)
    if span is not None:
        assert 0 <= span.start < span.end <= len(text)
        assert offsets.to_server(span) == (start, end)


@pytest.mark.parametrize(("word", "utf16", "graphemes"), [("Bob", (20, 23), (12, 15)), ("Zed", (33, 36), (24, 27))])
def test_offsets_are_those_of_a_real_page(word: str, utf16: tuple[int, int], graphemes: tuple[int, int]) -> None:
    text = "Ann 👩‍👩‍👧 met 😀 Bob in cafe\u0301 Zed."
    span = Span(text.index(word), text.index(word) + 3)
    assert Offsets.of(text).to_server(span) == utf16
    assert Offsets.of(text, graphemes=True).to_server(span) == graphemes
    assert Offsets.of(text, graphemes=True).from_server(*graphemes) == span


def test_a_line_break_of_two_characters_is_one_grapheme() -> None:
    text = "A\r\nBob met Eve"
    assert Offsets.of(text).to_server(Span(3, 6)) == (3, 6)
    assert Offsets.of(text, graphemes=True).to_server(Span(3, 6)) == (2, 5)
    assert Offsets.of(text, graphemes=True).to_server(Span(2, 6)) is None


def test_half_a_character_is_no_span() -> None:
    assert Offsets.of("😀 Bob").from_server(1, 2) is None
