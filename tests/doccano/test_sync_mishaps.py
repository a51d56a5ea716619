"""Servers that die, answers that are lost, things that vanish: nothing is lost, nothing comes twice."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest

from annotator.errors import UserError
from annotator.jobs import Cancelled, Job, Progress
from annotator.model.annotation import Entity, Kind, Span, Status
from annotator.model.change import drop, put
from annotator.model.document import Document
from annotator.operations.syncing.conflicts import resolve_all, unsettled
from annotator.operations.syncing.linking import link_new
from annotator.operations.syncing.report import Did, Thing
from annotator.operations.syncing.running import SyncOptions, for_side, sync
from annotator.operations.syncing.troubles import Trouble, keep, sentence, take
from annotator.sync.errors import Gone
from annotator.sync.mapping import state_of
from annotator.sync.plan import Side
from annotator.sync.wire import Patience
from tests.doccano.articles import STORY, at, story, trap
from tests.doccano.desks import Desk, Desks, is_quiet, new_desk, new_project
from tests.doccano.projects import QUICK, Administrator, connected, row
from tests.doccano.proxy import Fault, Proxy, proxy_to
from tests.doccano.server import Doccano


@pytest.fixture
def proxy(server: Doccano) -> Iterator[Proxy]:
    """A way to the server on which things go wrong."""
    with proxy_to(server.port) as way:
        yield way


def is_same(desk: Desk, key: str) -> bool:
    """Whether the server has what is here, each thing once."""
    state = state_of(desk.document(key), desk.project.schema())
    marks = desk.there.marks(desk.example(key))
    assert marks is not None
    links = Counter(link.label for link in state.links.values())
    return (
        Counter(value.label for value in state.spans.values()) == Counter(span.label for span in marks.spans)
        and links == Counter(each.type for each in marks.relations))


def edited(desk: Desk) -> None:
    """Edits of every kind: added, moved, relabelled, removed, with relations."""
    document = desk.document("story")
    desk.edit(
        "story",
        put(document, Entity(id="e9", span=at("dark"), label="DATE", origin="human:ana")),
        put(document, replace(document.entities["e1"], span=Span(at("Ana Berg").start + 4, at("Ana Berg").end))),
        put(document, replace(document.events["v2"], arguments=document.events["v2"].arguments[1:])),
        put(document, replace(document.quotes["q2"], cue=(at("Berg added", 0),), status=Status.ACCEPTED)),
        drop(document, Kind.RELATION, "r1"),
    )


@pytest.mark.parametrize("seed", range(3))
def test_a_storm_of_faults_neither_loses_nor_doubles(
    server: Doccano, proxy: Proxy, tmp_path: Path, seed: int
) -> None:
    quick = replace(QUICK, answer_s=2.0)
    with connected(server) as calm, connected(server, url=proxy.url, patience=quick) as rough:
        project = tmp_path / "p"
        project.mkdir()
        with new_project(project, story(), trap("emoji"), trap("crlf")) as opened:
            desk = new_desk(opened, calm)
            proxy.storm(seed, 0.15)
            for part in range(2):
                for _ in range(12):
                    try:
                        if sync(opened, rough, desk.remote, SyncOptions(), Job()).is_clean:
                            break
                    except UserError:
                        continue
                if part == 0:
                    edited(desk)
            proxy.storm(seed, 0)
            before = desk.document("story")
            desk.sync()
            assert desk.sync().is_clean
            assert is_quiet(desk.sync())
            after = desk.document("story")
            assert (after.entities, after.events, after.quotes) == (before.entities, before.events, before.quotes)
            assert all(is_same(desk, key) for key in ("story", "emoji", "crlf"))
            assert len(list(desk.there.examples())) == 3


@pytest.mark.parametrize("fault", [Fault.DROPPED, Fault.HELD, Fault.DOUBLED, Fault.FAILED, Fault.CUT])
def test_a_span_that_arrived_without_an_answer_is_not_sent_again(
    server: Doccano, proxy: Proxy, desks: Desks, fault: Fault
) -> None:
    desk = desks.new(story())
    desk.sync()
    edited(desk)
    with connected(server, url=proxy.url, patience=replace(QUICK, answer_s=1.0)) as rough:
        proxy.harm(fault, "POST", "/spans$")
        proxy.harm(fault, "POST", "/relations$")
        sync(desk.project, rough, desk.remote, SyncOptions(), Job())
        proxy.released.set()
    desk.sync()
    assert is_quiet(desk.sync())
    assert is_same(desk, "story")


def test_a_server_that_dies_in_the_middle_of_a_push(mortal_server: Doccano, tmp_path: Path) -> None:
    articles = [story(), *(Document(id=f"a{i}", text=f"Ann {i} met Bob.", entities={
        "e1": Entity(id="e1", span=Span(0, 3), label="PERSON")}) for i in range(30))]
    impatient = Patience(connect_s=1.0, answer_s=5.0, tries=2, pause_s=0.05, import_s=20.0)
    with connected(mortal_server, patience=impatient) as signed_in, new_project(tmp_path, *articles) as project:
        desk = new_desk(project, signed_in)
        killed: list[int] = []

        def kill(progress: Progress) -> None:
            if progress.total and not killed:
                killed.append(progress.total)
                mortal_server.kill_web()

        with pytest.raises(UserError):
            sync(project, signed_in, desk.remote, SyncOptions(), Job(kill))
        assert killed
        mortal_server.start()
        desk.sync()
        edited(desk)
        mortal_server.kill_worker()
        project_articles = project.add([trap("emoji")], "test")
        assert all(project_articles)
        late = desk.sync()
        assert late.problems
        mortal_server.start()
        for _ in range(5):
            if desk.sync().is_clean:
                break
        assert is_quiet(desk.sync())
        texts = Counter(example.text for example in desk.there.examples())
        assert set(texts.values()) == {1}
        assert len(texts) == len(articles) + 1
        assert is_same(desk, "story")


def test_a_project_that_was_deleted_is_named_and_nothing_is_lost_here(server: Doccano, desks: Desks) -> None:
    desk = desks.new(story())
    desk.sync()
    before = desk.document("story")
    Administrator(server).ask("DELETE", f"/projects/{desk.remote.project}")
    with pytest.raises(Gone):
        desk.sync()
    assert desk.document("story") == before
    again = Desk(desk.project, desks.server, link_new(desk.project, desks.server, "After the deletion"))
    assert again.sync().is_clean
    assert is_same(again, "story")


def test_a_label_that_was_deleted_takes_nothing_away_here(server: Doccano, desks: Desks) -> None:
    desk = desks.new(story())
    desk.sync()
    label = next(each for each in desk.there.span_types() if each.name == "GPE")
    Administrator(server).ask("DELETE", f"/projects/{desk.remote.project}/span-types/{label.id}")
    report = desk.sync()
    assert report.conflicts == 1
    assert desk.document("story") == story()
    (conflict,) = unsettled(desk.project).conflicts
    assert [each.theirs for each in conflict.spans] == [None]
    assert resolve_all(desk.project, Side.OURS, Job()) == 1
    assert not unsettled(desk.project).conflicts
    assert desk.sync().is_clean
    assert "Lund/GPE" in desk.spans("story")
    assert is_same(desk, "story")


def test_a_deleted_label_is_asked_about_also_when_it_has_come_back(server: Doccano, desks: Desks) -> None:
    desk = desks.new(story(), trap("plain"))
    desk.sync()
    label = next(each for each in desk.there.span_types() if each.name == "PERSON")
    kind = next(each for each in desk.there.relation_types() if each.name == "Cue")
    administrator = Administrator(server)
    administrator.ask("DELETE", f"/projects/{desk.remote.project}/span-types/{label.id}")
    administrator.ask("DELETE", f"/projects/{desk.remote.project}/relation-types/{kind.id}")
    # The first article brings the label back before the second is looked at.
    desk.put("story", Entity(id="e9", span=at("dark"), label="PERSON", origin="human:ana"))
    before = [desk.document(key) for key in ("story", "plain")]
    for _ in range(2):
        assert desk.sync().conflicts
        assert [desk.document(key) for key in ("story", "plain")] == before
    desk.sync(ask=for_side(Side.OURS))
    assert is_quiet(desk.sync())
    assert all(is_same(desk, key) for key in ("story", "plain"))


def test_an_article_that_was_deleted_there_is_asked_about(server: Doccano, desks: Desks) -> None:
    desk = desks.new(story(), trap("plain"), trap("rtl"))
    desk.sync()
    for key in ("story", "plain"):
        Administrator(server).ask("DELETE", f"/projects/{desk.remote.project}/examples/{desk.example(key)}")
    report = desk.sync()
    assert report.troubles == 2
    assert desk.document("story") == story()
    story_gone, plain_gone = unsettled(desk.project).troubles
    assert [(each.document_id, each.trouble) for each in (story_gone, plain_gone)] == [
        ("story", Trouble.DELETED), ("plain", Trouble.DELETED)]
    keep(desk.project, story_gone)
    take(desk.project, plain_gone, "human:ana")
    assert desk.sync().counts[Side.THEIRS, Thing.ARTICLE, Did.ADDED] == 1
    assert is_quiet(desk.sync())
    assert is_same(desk, "story")
    assert desk.project.ids() == ["story", "rtl"]


def test_another_copy_of_an_article_takes_nothing_away(server: Doccano, desks: Desks) -> None:
    desk = desks.new(story())
    desk.sync()
    first = desk.example("story")
    assert not desk.there.import_examples([row(STORY, (0, 2, "PRODUCT"), annotator={"doc": "story"})]).problems
    report = desk.sync()
    assert not report.counts
    assert any("more than once" in str(note) for note in report.notes)
    Administrator(server).ask("DELETE", f"/projects/{desk.remote.project}/examples/{first}")
    assert desk.sync().is_clean
    assert desk.example("story") != first
    assert desk.document("story").entities.keys() > story().entities.keys()
    assert is_same(desk, "story")
    assert is_quiet(desk.sync())


def test_a_text_that_was_changed_there_is_left_alone(server: Doccano, desks: Desks) -> None:
    desk = desks.new(story())
    desk.sync()
    path = f"/projects/{desk.remote.project}/examples/{desk.example('story')}"
    Administrator(server).ask("PATCH", path, {"text": f"Oh! {story().text}"})
    desk.put("story", Entity(id="e9", span=at("dark"), label="DATE", origin="human:ana"))
    before = desk.there.marks(desk.example("story"))
    report = desk.sync()
    assert report.troubles == 1
    assert not report.counts
    (problem,) = report.problems
    assert "after 0 characters it goes on with “Oh! 😀 Ana" in problem
    assert desk.there.marks(desk.example("story")) == before
    (about,) = unsettled(desk.project).troubles
    assert sentence(about, story().text) == problem
    Administrator(server).ask("PATCH", path, {"text": story().text})
    assert desk.sync().counts[Side.THEIRS, Thing.SPAN, Did.ADDED] == 1
    assert is_same(desk, "story")
    assert is_quiet(desk.sync())


@pytest.mark.parametrize("taken", [False, True], ids=["keep", "take"])
def test_a_text_that_was_changed_there_can_be_kept_apart(server: Doccano, desks: Desks, *, taken: bool) -> None:
    desk = desks.new(story())
    desk.sync()
    example = desk.example("story")
    path = f"/projects/{desk.remote.project}/examples/{example}"
    Administrator(server).ask("PATCH", path, {"text": STORY.replace("cold", "very cold")})
    desk.put("story", Entity(id="e9", span=at("dark"), label="DATE", origin="human:ana"))
    desk.sync()
    before, there = desk.document("story"), desk.there.marks(example)
    (about,) = unsettled(desk.project).troubles
    if taken:
        take(desk.project, about, "human:ana")
    else:
        keep(desk.project, about)
    assert not unsettled(desk.project).troubles
    report = desk.sync()
    assert report.is_clean, report.problems
    assert desk.document("story") == before
    assert desk.there.marks(example) == there
    assert [each.id for each in desk.there.examples()] == [example]
    assert is_quiet(desk.sync())
    ids = desk.project.ids()
    assert len(ids) == 1 + taken
    if taken:
        assert desk.document(ids[1]).text == STORY.replace("cold", "very cold")
        assert ("Lund", "GPE") in desk.words_here(ids[1])
    else:
        Administrator(server).ask("PATCH", path, {"text": STORY})
        assert desk.sync().counts[Side.THEIRS, Thing.SPAN, Did.ADDED] == 1
        assert is_same(desk, "story")
    Administrator(server).ask("DELETE", path)
    assert [each.split(" ")[0] for each in desk.sync().problems] == [ids[-1]]


def test_a_stopped_sync_goes_on_where_it_was(desks: Desks) -> None:
    desk = desks.new(*(trap(name) for name in ("plain", "emoji", "crlf", "rtl")))
    for _ in range(3):
        stop = Event()
        job = Job(lambda progress, stop=stop: stop.set() if progress.total else None, stop)  # type: ignore[misc]
        with pytest.raises(Cancelled):
            sync(desk.project, desk.server, desk.remote, SyncOptions(), job)
    desk.sync()
    assert is_quiet(desk.sync())
    assert all(is_same(desk, key) for key in desk.project.ids())
