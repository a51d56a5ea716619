"""The three-way merge on any three states: it loses nothing a person made, converges, and prefers neither side."""

from collections.abc import Mapping

from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.model.annotation import Span
from annotator.sync.plan import Conflict, Edits, Plan, Side, applied, plan, settled
from annotator.sync.state import Labelled, Link, State

KEYS = st.sampled_from("abcde")
LABELS = st.sampled_from(["PERSON", "ORG", "GPE"])
SPANS = st.dictionaries(KEYS, st.builds(Labelled, st.builds(Span, st.integers(0, 2), st.integers(3, 5)), LABELS))
LINKS = st.dictionaries(
    st.sampled_from("uvwxyz"), st.builds(Link, KEYS, KEYS, st.sampled_from(["Source", "Target", "Place"])))


def valid(spans: Mapping[str, Labelled], links: Mapping[str, Link], confirmed: bool) -> State:
    """A state as a side can have it: what a link leads to is there."""
    return State(spans, {k: v for k, v in links.items() if set(v.ends) <= spans.keys()}, confirmed)


states = st.builds(valid, SPANS, LINKS, st.booleans())


@st.composite
def edited(draw: st.DrawFn, base: State) -> State:
    """A state that a person made of another by a few edits."""
    spans, links = dict(base.spans) | draw(SPANS), dict(base.links)
    for key in draw(st.sets(KEYS, max_size=2)):
        spans.pop(key, None)
    links.update(draw(LINKS))
    for key in draw(st.sets(st.sampled_from("uvwxyz"), max_size=2)):
        links.pop(key, None)
    return valid(spans, links, draw(st.booleans()))


triples = st.tuples(states, states, states) | states.flatmap(
    lambda base: st.tuples(st.just(base), edited(base), edited(base)))


def after(made: Plan, ours: State, theirs: State) -> tuple[State, State]:
    return applied(ours, made.ours), applied(theirs, made.theirs)


def is_whole(state: State) -> bool:
    return all(end in state.spans for link in state.links.values() for end in link.ends)


@settings(max_examples=200)
@given(triples)
def test_the_result_converges(three: tuple[State, State, State]) -> None:
    base, ours, theirs = three
    first = plan(base, ours, theirs)
    ours, theirs = after(first, ours, theirs)
    assert is_whole(ours)
    assert is_whole(theirs)
    again = plan(first.common, ours, theirs)
    assert not again
    assert again.conflicts == first.conflicts
    assert again.common == first.common
    if not first.conflicts:
        assert ours == theirs == first.common


@settings(max_examples=200)
@given(triples)
def test_nothing_that_a_person_made_is_lost(three: tuple[State, State, State]) -> None:
    base, ours, theirs = three
    made = plan(base, ours, theirs)
    open_spans = {key for conflict in made.conflicts for key in conflict.spans}
    open_links = {key for conflict in made.conflicts for key in conflict.links}
    for before, side, result in zip((ours, theirs), (theirs, ours), after(made, ours, theirs), strict=True):
        for key, value in before.spans.items():
            was, now = base.spans.get(key), result.spans.get(key)
            if key in open_spans or was is None:
                assert now == value
            elif value != was:
                assert now is not None
                assert value.span in (now.span, was.span)
                assert value.label in (now.label, was.label)
            elif now is None:
                assert key not in side.spans
        for key, link in before.links.items():
            was_link, now_link = base.links.get(key), result.links.get(key)
            if key in open_links or was_link is None:
                assert now_link == link
            elif link != was_link:
                assert now_link is not None
                assert link.ends in (now_link.ends, was_link.ends)
                assert link.label in (now_link.label, was_link.label)
            elif now_link is None:
                assert key not in side.links
    assert made.common.confirmed == (theirs.confirmed if ours.confirmed == base.confirmed else ours.confirmed)


@settings(max_examples=200)
@given(states, states)
def test_a_sync_of_equal_sides_is_empty(base: State, side: State) -> None:
    made = plan(base, side, side)
    assert not made
    assert not made.conflicts
    assert made.common == side


@settings(max_examples=150)
@given(triples)
def test_swapped_sides_swap_the_result(three: tuple[State, State, State]) -> None:
    base, ours, theirs = three
    one, other = plan(base, ours, theirs), plan(base, theirs, ours)
    assert (one.ours, one.theirs) == (other.theirs, other.ours)
    assert one.conflicts == other.conflicts
    assert one.common == other.common


@settings(max_examples=150)
@given(triples)
def test_one_sided_changes_are_taken_whole(three: tuple[State, State, State]) -> None:
    base, ours, _ = three
    made = plan(base, ours, base)
    assert not made.conflicts
    assert not made.ours
    assert applied(base, made.theirs) == ours


@settings(max_examples=150)
@given(triples, st.sampled_from(Side))
def test_settling_every_conflict_for_a_side_leaves_none(three: tuple[State, State, State], side: Side) -> None:
    base, ours, theirs = three
    first = plan(base, ours, theirs)
    wanted = ours if side is Side.OURS else theirs
    for conflict in first.conflicts:
        base = settled(base, ours, theirs, conflict, side)
    made = plan(base, ours, theirs)
    assert not made.conflicts
    here, there = after(made, ours, theirs)
    assert here == there
    assert is_whole(here)
    for conflict in first.conflicts:
        assert all(here.spans.get(key) == wanted.spans.get(key) for key in conflict.spans)
        assert all(here.links.get(key) == wanted.links.get(key) for key in conflict.links)


@settings(max_examples=200)
@given(triples, st.sets(KEYS))
def test_what_is_doubtful_is_asked_about(three: tuple[State, State, State], doubtful: set[str]) -> None:
    base, ours, theirs = three
    made = plan(base, ours, theirs, doubtful)
    asked = {key for conflict in made.conflicts for key in conflict.spans}
    for key in doubtful:
        assert (key in asked) == (ours.spans.get(key) != theirs.spans.get(key)) or key in asked
        assert key not in made.ours.spans
        assert key not in made.theirs.spans


def test_a_conflict_holds_no_links_that_are_the_same_on_both_sides() -> None:
    spans = {"a": Labelled(Span(0, 3), "PERSON"), "b": Labelled(Span(5, 9), "GPE")}
    links = {"u": Link("a", "b", "LivesIn")}
    ours, theirs = (State(spans | {"b": Labelled(Span(5, 9), label)}, links) for label in ("ORG", "FAC"))
    made = plan(State(spans, links), ours, theirs)
    assert made.conflicts == (Conflict(("b",), ()),)
    assert made.common.links == links


def test_a_span_that_one_side_took_away_and_the_other_linked_to_is_asked_about_with_its_links() -> None:
    person, place = Labelled(Span(0, 3), "PERSON"), Labelled(Span(5, 9), "GPE")
    base = State({"a": person, "b": place})
    linked = State(base.spans, {"u": Link("a", "b", "LivesIn")})
    without = State({"a": person})
    made = plan(base, linked, without)
    assert made.conflicts == (Conflict(("b",), ("u",)),)
    assert made.ours == made.theirs == Edits()
