"""Projects that go to a real doccano and come back."""

from dataclasses import replace

import pytest

from annotator.errors import UserError
from annotator.model.annotation import Argument, Entity, Quote, Span, Status
from annotator.model.change import put
from annotator.model.document import Document, DocumentStatus
from annotator.operations.syncing.conflicts import keep_both, resolve, unsettled
from annotator.operations.syncing.report import Did, Thing
from annotator.operations.syncing.running import for_side
from annotator.sync.plan import Side
from tests.doccano.articles import STORY, TRAPS, at, story, trap
from tests.doccano.desks import Desks, is_quiet
from tests.doccano.projects import Administrator
from tests.doccano.server import Doccano


def test_a_project_with_every_trap_goes_there_and_comes_back(desks: Desks) -> None:
    originals = [story(), *(trap(name) for name in TRAPS)]
    desk = desks.new(*originals)
    pushed = desk.sync()
    assert pushed.is_clean, pushed.problems
    assert pushed.counts[Side.THEIRS, Thing.ARTICLE, Did.ADDED] == len(originals)
    assert {example.text for example in desk.there.examples()} == {each.text for each in originals}
    for name in TRAPS:
        words = {key.partition("/")[0] for key in desk.spans(name)}
        assert words == {each.surface(entity.span) for each in [trap(name)] for entity in each.entities.values()}
    assert is_quiet(desk.sync())
    assert [desk.document(each.id) for each in originals] == originals
    other = desks.another(desk.remote.project)
    pulled = other.sync()
    assert pulled.is_clean, pulled.problems
    assert is_quiet(other.sync())
    assert is_quiet(desk.sync())
    for each in originals:
        copy = other.document(each.id)
        assert copy.text == each.text
        assert told(copy) == told(each)


def told(document: Document) -> tuple[object, ...]:
    """What the server can keep of a document, without ids."""
    there = [each for each in document.annotations() if each.status is not Status.REJECTED]
    entities = {key: (e.span, e.label) for key, e in document.entities.items() if e in there}
    return (
        sorted(entities.values()),
        sorted((v.type, v.trigger, sorted((a.role, a.span, entities.get(a.entity or "", ())) for a in v.arguments))
               for v in document.events.values() if v in there),
        sorted((q.type, q.content, q.cue, q.source) for q in document.quotes.values() if q in there),
        sorted(r.label for r in document.relations.values() if r in there),
    )


def test_edits_of_both_sides_come_together(desks: Desks) -> None:
    desk = desks.new(story())
    desk.sync()
    there, example, spans = desk.there, desk.example("story"), desk.spans("story")
    labels = {each.name: each for each in there.span_types()}
    there.relabel_span(example, spans["Lund/GPE"], labels["LOC"])
    there.add_span(example, 0, 2, labels["PRODUCT"])
    there.remove_span(example, spans["army/ORG"])
    there.confirm(example, True)
    before = desk.document("story")
    desk.put("story", replace(before.entities["e1"], span=Span(at("Ana Berg").start, at("Ana Berg").end - 1)))
    desk.put("story", Entity(id="e9", span=at("dark"), label="DATE", origin="human:ana"))
    seen = desk.sync(dry_run=True)
    assert desk.document("story").entities["e2"].label == "GPE"
    report = desk.sync()
    assert report.is_clean, report.problems
    assert seen.counts == report.counts
    now = desk.document("story")
    assert (now.entities["e2"].label, now.entities["e2"].origin) == ("LOC", "doccano")
    assert now.entities["e3"].status is Status.REJECTED
    assert {now.surface(each.span) for each in now.entities.values() if each.label == "PRODUCT"} == {"😀"}
    assert now.header.status is DocumentStatus.DONE
    assert now.events["v1"].arguments[1].entity == "e2"
    kept = now.entities["e1"]
    assert (kept.note, kept.score, kept.attributes, kept.entity_id) == ("the major", 0.9, {"gender": "f"}, "x1")
    after = desk.spans("story")
    assert after["Ana Ber/PERSON"].id == spans["Ana Berg/PERSON"].id
    assert "dark/DATE" in after
    assert is_quiet(desk.sync())
    assert desk.project.undo_command() == "Sync with doccano"


def test_the_same_span_relabelled_on_both_sides_is_asked_about(desks: Desks) -> None:
    desk = desks.new(story())
    desk.sync()
    labels = {each.name: each for each in desk.there.span_types()}
    span = desk.spans("story")["Lund/GPE"]
    desk.there.relabel_span(desk.example("story"), span, labels["LOC"])
    desk.put("story", replace(desk.document("story").entities["e2"], label="FAC"))
    report = desk.sync()
    assert (report.conflicts, report.counts) == (1, {})
    assert desk.document("story").entities["e2"].label == "FAC"
    assert "Lund/LOC" in desk.spans("story")
    settled = desk.sync(ask=for_side(Side.OURS))
    assert settled.conflicts == 0
    assert desk.spans("story")["Lund/FAC"].id == span.id
    assert is_quiet(desk.sync())


def test_both_versions_of_a_span_can_be_kept(desks: Desks) -> None:
    desk = desks.new(story())
    desk.sync()
    labels = {each.name: each for each in desk.there.span_types()}
    span = desk.spans("story")["Lund/GPE"]
    desk.there.relabel_span(desk.example("story"), span, labels["LOC"])
    desk.put("story", replace(desk.document("story").entities["e2"], label="FAC", note="a camp"))
    event = desk.document("story").events["v2"]
    place = Argument(role="Place", span=at("Lund"), entity="e2")
    desk.edit("story", put(desk.document("story"), replace(event, arguments=(*event.arguments, place))))
    desk.sync()
    (conflict,) = unsettled(desk.project).conflicts
    assert len(conflict.links) == 1
    assert conflict.both
    keep_both(desk.project, conflict)
    assert not unsettled(desk.project).conflicts
    assert {("Lund", "LOC"), ("Lund", "FAC")} <= set(desk.words_here("story"))
    assert {each.note for each in desk.document("story").entities.values() if each.label == "FAC"} == {"a camp"}
    assert desk.project.undo_command() == "Keep both versions"
    assert place in desk.document("story").events["v2"].arguments
    assert desk.sync().counts == {
        (Side.THEIRS, Thing.SPAN, Did.ADDED): 1, (Side.THEIRS, Thing.RELATION, Did.ADDED): 1}
    assert desk.spans("story")["Lund/LOC"].id == span.id
    assert "Lund/FAC" in desk.spans("story")
    assert is_quiet(desk.sync())


def test_what_people_make_with_plain_spans_comes_back_as_events_and_quotes(desks: Desks) -> None:
    desk = desks.new(replace(story(), entities={}, events={}, quotes={}, relations={}))
    desk.sync()
    there, example = desk.there, desk.example("story")
    for name in ("Conflict.Attack", "Content"):
        there.add_span_type(name)
    labels = {each.name: each for each in there.span_types()}
    kinds = {each.name: each for each in there.relation_types()}

    def mark(words: str, label: str, number: int = 0) -> int:
        start = len(STORY[: at(words, number).start].encode("utf-16-le")) // 2
        return there.add_span(example, start, start + len(words), labels[label])

    left, berg, we = mark("left", "Conflict.Attack"), mark("Ana Berg", "PERSON"), mark("We", "argument")
    there.add_relation(example, left, berg, kinds["Attacker"])
    there.add_relation(example, left, we, kinds["Target"])
    first, second = mark('"It was cold,"', "Content"), mark('"and dark."', "Content")
    there.add_relation(example, first, second, kinds["Content"])
    there.add_relation(example, first, mark("added", "Cue"), kinds["Cue"])
    loose = mark("said", "Cue")
    report = desk.sync()
    assert report.is_clean, report.problems
    now = desk.document("story")
    (event,) = now.events.values()
    assert event.type == "Conflict.Attack"
    assert [(a.role, now.surface(a.span), a.entity is None) for a in event.arguments] == [
        ("Attacker", "Ana Berg", False), ("Target", "We", True)]
    (quote,) = now.quotes.values()
    assert [now.surface(span) for span in (*quote.content, *quote.cue)] == ['"It was cold,"', '"and dark."', "added"]
    assert quote.type == "direct"
    assert any("said" in str(note) for note in report.notes)
    assert is_quiet(desk.sync())
    marks = there.marks(example)
    assert marks is not None
    assert loose in {each.id for each in marks.spans}


def test_flat_labels_and_plain_relations_become_quotes(desks: Desks) -> None:
    desk = desks.new(replace(story(), entities={}, events={}, quotes={}, relations={}))
    desk.sync()
    there, example = desk.there, desk.example("story")
    there.add_span_type("Content")
    labels = {each.name: each for each in there.span_types()}
    kinds = {each.name: each for each in there.relation_types()}

    def mark(words: str, label: str, number: int = 0) -> int:
        start = len(STORY[: at(words, number).start].encode("utf-16-le")) // 2
        return there.add_span(example, start, start + len(words), labels[label])

    first = mark('"We left Lund."', "Content")
    there.add_relation(example, mark("Ana Berg", "PERSON"), first, kinds["Source"])
    for words, label, number in (("said", "Cue", 0), ('"It was cold,"', "Content", 0), ("Berg", "Source", 1)):
        mark(words, label, number)
    report = desk.sync()
    assert report.is_clean, report.problems
    document = desk.document("story")
    told_of = {
        document.surface(each.content[0]): [document.surface(span) for span in (*each.cue, *each.source)]
        for each in document.quotes.values()}
    assert told_of == {'"We left Lund."': ["said", "Ana Berg"], '"It was cold,"': ["Berg"]}
    assert not document.relations
    assert is_quiet(desk.sync())
    other = desks.another(desk.remote.project)
    other.sync()
    assert told(other.document("story")) == told(document)
    assert is_quiet(other.sync())


def test_an_article_that_was_removed_here_stays_removed(desks: Desks) -> None:
    desk = desks.new(story(), trap("plain"))
    desk.sync()
    header = desk.document("plain").header
    desk.edit("plain", put(desk.document("plain"), replace(header, removed=True)))
    report = desk.sync()
    assert not report.counts
    assert any("plain was removed here" in str(note) for note in report.notes)
    assert desk.project.ids() == ["story"]
    desk.edit("plain", put(desk.document("plain"), header))
    assert is_quiet(desk.sync())
    assert desk.project.ids() == ["story", "plain"]


def test_people_with_the_same_articles_share_them(desks: Desks) -> None:
    desk = desks.new(story(), trap("plain"))
    desk.sync()
    bare = replace(story(), entities={}, events={}, quotes={}, relations={}, labels={})
    renamed = replace(trap("plain"), id="by another name", entities={
        "e1": Entity(id="e1", span=Span(0, 3), label="ORG", origin="human:bo")})
    other = desks.another(desk.remote.project, bare, renamed)
    report = other.sync()
    assert report.counts[Side.OURS, Thing.ARTICLE, Did.ADDED] == 0
    assert len(list(desk.there.examples())) == 2
    assert told(other.document("story")) == told(story())
    assert report.is_clean, report.problems
    both = {("Ann", "ORG"), ("Ann", "PERSON")}
    assert both <= set(other.words_here("by another name"))
    assert is_quiet(other.sync())
    desk.sync()
    assert both <= set(desk.words_here("plain"))
    assert is_quiet(desk.sync())


def test_what_both_add_in_one_place_is_kept_side_by_side(desks: Desks) -> None:
    desk = desks.new(story())
    desk.sync()
    other = desks.another(desk.remote.project)
    other.sync()
    first = Quote(id="q8", type="direct", content=(at('"It was cold,"'),), source=(at("Berg", 1),), origin="human:ana")
    for each, label, quote in ((desk, "DATE", first), (other, "LOC", replace(first, source=(at("Ana Berg"),)))):
        each.put("story", Entity(id="e9", span=at("dark"), label=label, origin="human:ana"))
        each.edit("story", put(each.document("story"), quote))
    for each in (desk, other, desk):
        report = each.sync()
        assert report.is_clean, report.problems
    for each in (desk, other):
        assert is_quiet(each.sync())
        assert {("dark", "DATE"), ("dark", "LOC")} <= set(each.words_here("story"))
        document = each.document("story")
        assert sorted(
            [document.surface(span) for span in quote.source] for quote in document.quotes.values()
            if quote.content == first.content) == [["Ana Berg"], ["Berg"]]


def test_labels_of_one_place_are_in_conflict_where_spans_may_not_overlap(server: Doccano, desks: Desks) -> None:
    desk = desks.new(replace(story(), entities={}, events={}, quotes={}, relations={}))
    desk.sync()
    Administrator(server).set_flags(desk.remote.project, allow_overlapping=False)
    labels = {each.name: each for each in desk.there.span_types()}
    desk.there.add_span(desk.example("story"), 0, 2, labels["PRODUCT"])
    desk.put("story", Entity(id="e9", span=Span(0, 1), label="ORG", origin="human:ana"))
    assert desk.sync().conflicts == 1
    (conflict,) = unsettled(desk.project).conflicts
    (span,) = conflict.spans
    assert span.base is None
    assert span.ours is not None
    assert span.theirs is not None
    assert (span.ours.label, span.theirs.label) == ("ORG", "PRODUCT")
    assert not conflict.both
    resolve(desk.project, conflict, Side.THEIRS)
    assert desk.document("story").entities["e9"].label == "PRODUCT"
    with pytest.raises(UserError):
        resolve(desk.project, conflict, Side.THEIRS)
    assert is_quiet(desk.sync())


def test_what_one_side_takes_away_and_the_other_builds_on_is_asked_about(desks: Desks) -> None:
    desk = desks.new(story())
    desk.sync()
    desk.there.remove_span(desk.example("story"), desk.spans("story")["army/ORG"])
    event = desk.document("story").events["v1"]
    filler = Argument(role="Vehicle", span=at("army"), entity="e3")
    desk.edit("story", put(desk.document("story"), replace(event, arguments=(*event.arguments, filler))))
    desk.put("story", replace(desk.document("story").entities["e3"], status=Status.ACCEPTED))
    before = desk.document("story")
    assert desk.sync().conflicts == 1
    assert desk.document("story") == before
    (conflict,) = unsettled(desk.project).conflicts
    assert [each.theirs for each in conflict.spans] == [None]
    assert [each.ours and each.ours.label for each in conflict.links] == ["Vehicle"]
    resolve(desk.project, conflict, Side.OURS)
    assert not unsettled(desk.project).conflicts
    assert desk.sync().is_clean
    assert "army/ORG" in desk.spans("story")
    assert is_quiet(desk.sync())
    assert desk.document("story") == before
