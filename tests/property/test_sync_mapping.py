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
from annotator.sync.mapping import remote_state, state_of, suggested_keys
from annotator.sync.offsets import Offsets
from annotator.sync.plan import Plan, applied, plan
from annotator.sync.rebuilding import rebuilt
from annotator.sync.state import Labelled, State
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
def documents(draw: st.DrawFn, texts: st.SearchStrategy[str] = TEXTS) -> Document:
    """Documents with annotations that stand close together, share spans and are called as other things are."""
    text = draw(texts)
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


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Document, Document]:
    """Two documents of one text, where people often quote the same words and name another source."""
    one = draw(documents())
    other = draw(documents(st.just(one.text)))
    sources = st.lists(spans(one.text), max_size=2).map(tuple)
    again = [
        replace(quote, id=f"x{key}", source=draw(sources)) for key, quote in one.quotes.items() if draw(st.booleans())]
    return one, replace(other, quotes=dict(other.quotes) | {quote.id: quote for quote in again})


def heads(state: State) -> list[Labelled]:
    return sorted(value for value in state.spans.values() if meaning(value.label, SCHEMA).family in HEADS)


def there_in(document: Document) -> list[Quote]:
    return [quote for quote in document.quotes.values() if quote.status is not Status.REJECTED]


def is_within(quote: Quote, other: Quote) -> bool:
    return (quote.type, quote.content[0]) == (other.type, other.content[0]) and all(
        set(part) <= set(more) for part, more in (
            (quote.content, other.content), (quote.cue, other.cue), (quote.source, other.source)))


@settings(max_examples=200)
@given(pairs())
def test_what_both_sides_add_stands_side_by_side(two: tuple[Document, Document]) -> None:
    one, other = two
    theirs = read_back(other, state_of(other, SCHEMA), first=100)
    aligned = align(Base(), state_of(one, SCHEMA), theirs)
    made = plan(aligned.base, aligned.ours, aligned.theirs)
    assert not made.conflicts
    document = apply(one, rebuilt(one, aligned, made.ours).changes)
    after = applied(aligned.theirs, made.theirs)
    assert heads(state_of(document, SCHEMA)) == heads(after)
    assert {(e.span, e.label) for e in document.entities.values() if e.status is not Status.REJECTED} == {
        (e.span, e.label) for each in two for e in each.entities.values() if e.status is not Status.REJECTED}
    result, sources = there_in(document), [set(quote.source) for each in two for quote in there_in(each)]
    for quote in (*there_in(one), *there_in(other)):
        assert any(is_within(quote, now) for now in result)
    for quote in result:  # of two sources that contradict each other none is made that nobody has named
        assert set(quote.source) in sources
    again = align(Base(), state_of(document, SCHEMA), read_back(document, after))
    assert not plan(again.base, again.ours, again.theirs).conflicts
    assert heads(again.ours) == heads(again.theirs)


AT = Span(0, 3)


def sides(one: Document, other: Document, **options: bool) -> tuple[Aligned, Plan]:
    aligned = align(
        Base(), state_of(one, SCHEMA), read_back(other, state_of(other, SCHEMA)), suggested=suggested_keys(one),
        **options)
    return aligned, plan(aligned.base, aligned.ours, aligned.theirs)


def labelled(label: str, status: Status = Status.ACCEPTED) -> Document:
    return Document(id="d", text="Ann met", entities={"1": Entity(id="1", span=AT, label=label, status=status)})


def test_two_labels_on_one_span_are_both_kept_and_identical_ones_become_one() -> None:
    aligned, made = sides(labelled("PERSON"), labelled("GPE"))
    assert not made.conflicts
    assert [value and value.label for value in made.ours.spans.values()] == ["GPE"]
    assert [value and value.label for value in made.theirs.spans.values()] == ["PERSON"]
    aligned, made = sides(labelled("PERSON"), labelled("PERSON"))
    assert not made
    assert not made.conflicts
    assert len(aligned.ours.spans) == 1


def test_two_labels_on_one_span_are_in_conflict_where_spans_may_not_overlap() -> None:
    _, made = sides(labelled("PERSON"), labelled("GPE"), overlapping=False)
    assert not made
    (conflict,) = made.conflicts
    assert len(conflict.spans) == 1


def test_a_suggestion_gives_way_to_what_the_server_has_at_its_place() -> None:
    one = labelled("PERSON", Status.SUGGESTED)
    aligned, made = sides(one, labelled("GPE"))
    assert not made.conflicts
    assert not made.theirs
    document = apply(one, rebuilt(one, aligned, made.ours).changes)
    assert [(each.label, each.status) for each in document.entities.values()] == [("GPE", Status.ACCEPTED)]


def quoted(source: tuple[Span, ...] = (), cue: tuple[Span, ...] = ()) -> Document:
    quote = Quote(id="1", type="direct", content=(Span(0, 3),), source=source, cue=cue)
    return Document(id="d", text="Yes Ann Bob said", quotes={"1": quote})


def test_quotes_whose_sources_differ_are_both_kept_and_those_that_complete_each_other_become_one() -> None:
    ann, bob, said = Span(4, 7), Span(8, 11), Span(12, 16)
    one = quoted(source=(ann,), cue=(said,))
    for other, sources in (
            (quoted(source=(bob,), cue=(said,)), [(ann,), (bob,)]), (quoted(source=(ann,)), [(ann,)]),
            (quoted(cue=(said,)), [(ann,)]), (quoted(), [(ann,)])):
        aligned, made = sides(one, other)
        document = apply(one, rebuilt(one, aligned, made.ours).changes)
        assert [quote.source for quote in document.quotes.values()] == sources
        assert {quote.cue for quote in document.quotes.values()} == {(said,)}
        aligned, made = sides(other, one)
        document = apply(other, rebuilt(other, aligned, made.ours).changes)
        assert {quote.source for quote in document.quotes.values()} == set(sources)


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
