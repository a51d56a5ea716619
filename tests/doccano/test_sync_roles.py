"""Projects that others made, users without rights, several users, and any edits on both sides."""

import random
from dataclasses import replace
from itertools import count

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from annotator.model.annotation import Argument, Entity, Event, Kind, Relation, Span
from annotator.model.change import drop, mended, put
from annotator.model.document import Document
from annotator.operations.syncing.report import Did, Thing
from annotator.operations.syncing.running import Direction, for_side
from annotator.store.project import Entry
from annotator.sync.client import sign_in
from annotator.sync.credentials import Login
from annotator.sync.mapping import is_there
from annotator.sync.offsets import Offsets
from annotator.sync.plan import Side
from annotator.sync.remote import RemoteMarks
from tests.doccano.articles import TRAPS, at, story, trap
from tests.doccano.desks import Desk, Desks, is_quiet
from tests.doccano.projects import Administrator, connected
from tests.doccano.server import PASSWORD, Doccano

_numbers = count(1)


def user(server: Doccano, number: int, role: str) -> Login:
    """A new member of a project, signed in."""
    administrator, name = Administrator(server), f"{role}{next(_numbers)}"
    identity = administrator.add_user(name, PASSWORD)
    record = next(each for each in administrator.ask("GET", "/projects?limit=1000")["results"] if each["id"] == number)
    roles = administrator.ask("GET", "/roles")
    wanted = next(each["id"] for each in roles if each["name"] == role)
    administrator.ask("POST", f"/projects/{record['id']}/members", {"user": identity, "role": wanted})
    return Login(token=sign_in(server.url, name, PASSWORD))


@pytest.mark.parametrize("flags", [
    {"allow_overlapping": False}, {"use_relation": False}, {"grapheme_mode": True}, {"random_order": True},
    {"collaborative_annotation": False},
], ids=lambda flags: next(iter(flags)))
def test_projects_that_others_set_up_differently(server: Doccano, desks: Desks, flags: dict[str, bool]) -> None:
    articles = [story(), *(trap(name) for name in TRAPS)]
    desk = desks.new(*articles)
    Administrator(server).set_flags(desk.remote.project, **flags)
    first = desk.sync()
    assert not first.conflicts
    assert [desk.document(each.id) for each in articles] == articles
    again = desk.sync()
    assert not again.counts
    other = desks.another(desk.remote.project)
    other.sync()
    for each in articles:
        here = {(entity.span, entity.label) for entity in other.document(each.id).entities.values()}
        there = {(entity.span, entity.label) for entity in each.entities.values() if is_there(entity)}
        assert here <= there
        if "allow_overlapping" not in flags and "grapheme_mode" not in flags:
            assert here == there
    assert not other.sync().counts
    assert not desk.sync().counts
    if "allow_overlapping" in flags:
        assert any("overlap" in str(problem) for problem in first.problems)
    elif "grapheme_mode" not in flags:
        assert first.is_clean, first.problems


@pytest.mark.parametrize("role", ["annotator", "annotation_approver"])
def test_somebody_without_rights_syncs_what_they_may(server: Doccano, desks: Desks, role: str) -> None:
    desk = desks.new(story())
    desk.sync()
    with connected(server, login=user(server, desk.remote.project, role)) as signed_in:
        theirs = desks.another(desk.remote.project, trap("plain"), server=signed_in)
        report = theirs.sync()
        assert any("administrator" in str(problem) for problem in report.problems)
        assert theirs.document("story").text == story().text
        entity = next(each for each in theirs.document("story").entities.values() if each.label == "GPE")
        theirs.put("story", replace(entity, label="LOC"))
        assert theirs.sync().counts[Side.THEIRS, Thing.SPAN, Did.CHANGED] == 1
        theirs.put("story", replace(entity, label="NEVER SEEN"))
        assert any("NEVER SEEN" in str(problem) for problem in theirs.sync().problems)
        assert theirs.document("story").entities[entity.id].label == "NEVER SEEN"
    assert desk.sync().is_clean
    assert desk.document("story").entities["e2"].label == "LOC"


def test_pushing_changes_nothing_here_and_pulling_nothing_there(desks: Desks) -> None:
    desk = desks.new(story())
    desk.sync(direction=Direction.PUSH)
    labels = {each.name: each for each in desk.there.span_types()}
    desk.there.add_span(desk.example("story"), 0, 2, labels["PRODUCT"])
    desk.put("story", Entity(id="e9", span=at("dark"), label="DATE", origin="human:ana"))
    before = desk.document("story")
    desk.sync(direction=Direction.PUSH)
    assert desk.document("story") == before
    assert "dark/DATE" in desk.spans("story")
    desk.put("story", Entity(id="e10", span=at("cold"), label="LOC", origin="human:ana"))
    marks = desk.there.marks(desk.example("story"))
    desk.sync(direction=Direction.PULL)
    assert desk.there.marks(desk.example("story")) == marks
    assert ("😀", "PRODUCT") in desk.words_here("story")
    assert desk.sync().is_clean
    assert {"😀/PRODUCT", "cold/LOC"} <= desk.spans("story").keys()
    assert is_quiet(desk.sync())


LABELS = ("PERSON", "ORG", "GPE", "Cue", "Source", "argument", "event:Conflict.Attack", "Content:direct")
TYPES = ("Attacker", "Target", "Cue", "Source", "Content", "LocatedIn")


def edit_there(desk: Desk, key: str, draw: random.Random) -> None:
    """One edit as a person at the web page could make it."""
    text, example = desk.document(key).text, desk.example(key)
    marks = desk.there.marks(example) or RemoteMarks()
    labels = {each.name: each for each in desk.there.span_types()}
    kinds = {each.name: each for each in desk.there.relation_types()}
    match draw.choice(("add", "add", "relabel", "remove", "link", "retype", "unlink", "confirm")):
        case "relabel" if marks.spans:
            desk.there.relabel_span(example, draw.choice(marks.spans), labels[draw.choice(LABELS)])
        case "remove" if marks.spans:
            desk.there.remove_span(example, draw.choice(marks.spans))
        case "link" if len(marks.spans) > 1:
            one, other = draw.sample(marks.spans, 2)
            desk.there.add_relation(example, one.id, other.id, kinds[draw.choice([t for t in TYPES if t in kinds])])
        case "retype" if marks.relations:
            wanted = kinds[draw.choice([t for t in TYPES if t in kinds])]
            desk.there.retype_relation(example, draw.choice(marks.relations), wanted)
        case "unlink" if marks.relations:
            desk.there.remove_relation(example, draw.choice(marks.relations))
        case "confirm":
            desk.there.confirm(example, draw.random() < 0.5)
        case _:
            at = Offsets.of(text).to_server(span(text, draw))
            assert at is not None
            desk.there.add_span(example, *at, labels[draw.choice(LABELS)])


def span(text: str, draw: random.Random) -> Span:
    start = draw.randrange(len(text))
    return Span(start, draw.randrange(start + 1, min(start + 6, len(text)) + 1))


def edit_here(desk: Desk, key: str, draw: random.Random) -> None:
    """One edit in the window."""
    document = desk.document(key)
    number = f"new{next(_numbers)}"
    entities = list(document.entities.values())
    change = put(document, Entity(id=number, span=span(document.text, draw), label=draw.choice(LABELS[:3])))
    match draw.choice(("add", "relabel", "move", "remove", "event", "relation", "drop")):
        case "relabel" if entities:
            change = put(document, replace(draw.choice(entities), label=draw.choice(LABELS[:3])))
        case "move" if entities:
            change = put(document, replace(draw.choice(entities), span=span(document.text, draw)))
        case "remove" if entities:
            change = drop(document, Kind.ENTITY, draw.choice(entities).id)
        case "event":
            filler = draw.choice(entities) if entities else None
            arguments: tuple[Argument, ...] = (Argument(role="Target", span=span(document.text, draw)),)
            if filler:
                arguments += (Argument(role="Attacker", span=filler.span, entity=filler.id),)
            change = put(document, Event(
                id=number, type="Conflict.Attack", trigger=span(document.text, draw), arguments=arguments))
        case "relation" if len(entities) > 1:
            one, other = draw.sample(entities, 2)
            change = put(document, Relation(id=number, label="LocatedIn", source=one.id, target=other.id))
        case "drop" if document.events or document.quotes:
            kind = Kind.EVENT if document.events else Kind.QUOTE
            change = drop(document, kind, draw.choice(list(document.of(kind))))
    revision = desk.project.read(key).revision
    desk.project.write(Entry("Edit", ((key, mended(document, (change,))),)), "human:ana", {key: revision})


def told(document: Document) -> object:
    """What the server can keep, without ids."""
    return (
        sorted((e.span, e.label) for e in document.entities.values() if e.status != "rejected"),
        sorted((v.type, v.trigger, sorted({(a.role, a.span) for a in v.arguments}))
               for v in document.events.values() if v.status != "rejected"),
        sorted((q.type, q.content[0], sorted(q.content), sorted(set(q.cue)), sorted(set(q.source)))
               for q in document.quotes.values() if q.status != "rejected"),
    )


def test_any_edits_on_both_sides_end_in_the_same(desks: Desks) -> None:
    articles = [story(), trap("emoji"), trap("crlf")]
    desk = desks.new(*articles)
    desk.sync()
    other = desks.another(desk.remote.project)
    other.sync()

    @settings(max_examples=12, deadline=None, derandomize=True, phases=[Phase.generate],
              suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
    @given(st.integers(0, 2**32))
    def play(seed: int) -> None:
        draw = random.Random(seed)
        for _ in range(draw.randrange(1, 8)):
            draw.choice((edit_here, edit_there))(desk, draw.choice(articles).id, draw)
        report = desk.sync(ask=for_side(draw.choice(list(Side))))
        assert not report.problems, (seed, report.problems)
        assert is_quiet(desk.sync()), seed
        taken = other.sync(ask=for_side(Side.THEIRS))
        assert not taken.problems
        assert not [line for line in taken.lines if line.side is Side.THEIRS and line.did is Did.REMOVED], seed
        # A span that was drawn anew gets its relations back from whoever remembers them.
        assert any(is_quiet(desk.sync()) and is_quiet(other.sync()) for _ in range(4)), seed
        for article in articles:
            assert told(desk.document(article.id)) == told(other.document(article.id)), seed

    play()
