from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.errors import UserError
from annotator.jobs import Cancelled, Job, Progress
from annotator.model.annotation import Kind, Status
from annotator.model.change import put
from annotator.model.document import Document, Header
from annotator.model.target import Part, Target
from annotator.operations.searching import LONGEST, Hit, Query, search, search_document
from annotator.store.project import Project, open_project
from tests.documents import TEXT, plain, span, storm
from tests.unit.store.samples import commit, new_project

GPE = Query(labels=frozenset({"GPE"}))


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    accepted = replace(storm(Status.ACCEPTED, "human:ana"), id="accepted")
    rain = plain("rain", "Rain in lund; no storm.\nLundby too.")
    with open_project(new_project(tmp_path, storm(), rain, accepted)) as opened:
        yield opened


def found(project: Project, query: Query) -> list[tuple[str, str]]:
    return [(hit.document_id, hit.match) for hit in search(project, query, Job())]


def test_words_are_found_in_their_context(project: Project) -> None:
    hits = list(search(project, Query(text="left lund"), Job()))
    assert hits[0] == Hit(
        "storm", "Storm hits Lund", span("left Lund"), TEXT[: span("left Lund").start], "left Lund",
        TEXT[span("left Lund").end :])
    assert [hit.document_id for hit in hits] == ["storm", "accepted"]


@pytest.mark.parametrize(
    ("query", "matches"),
    [
        (Query(text="lund"), ["lund", "Lund"]),
        (Query(text="lund", match_case=True), ["lund"]),
        (Query(text="Lund", match_case=True), ["Lund"]),
        (Query(text="lund", whole_words=True), ["lund"]),
        (Query(text="l.nd|storm", regex=True), ["lund", "storm", "Lund"]),
        (Query(text="^L.nd", regex=True, match_case=True), ["Lund"]),
        (Query(text=r"l\w+d", regex=True, whole_words=True), ["lund"]),
        (Query(text="x*", regex=True), []),
        (Query(text="l.nd"), []),
        (Query(), []),
    ],
)
def test_the_switches_say_what_is_the_same(project: Project, query: Query, matches: list[str]) -> None:
    assert [match for key, match in found(project, query) if key == "rain"] == matches
    assert [hit.match for hit in search_document(project.read("rain").document, query)] == matches


@pytest.mark.parametrize(
    ("query", "matches"),
    [
        (GPE, [("storm", "Lund"), ("storm", "Lund"), ("accepted", "Lund"), ("accepted", "Lund")]),
        (replace(GPE, statuses=frozenset({Status.ACCEPTED})), [("accepted", "Lund")] * 2),
        (replace(GPE, origin="model:"), [("storm", "Lund")] * 2),
        (Query(origin="human:ana", statuses=frozenset({Status.ACCEPTED})), [
            ("accepted", "Lund"), ("accepted", "Ana Berg"), ("accepted", "Lund")]),
        (Query(event_types=frozenset({"Movement.Transport"})), [("storm", "left"), ("accepted", "left")]),
        (Query(speaker="BERG", statuses=frozenset({Status.SUGGESTED})), [("storm", '"We left Lund at dawn."')]),
        (Query(speaker="Bo Ek"), []),
        (Query(labels=frozenset({"PERSON"}), event_types=frozenset({"Movement.Transport"}), origin="rule:"), [
            ("storm", "left"), ("accepted", "left")]),
        (Query(statuses=frozenset({Status.REJECTED})), []),
        (Query(text="army", labels=frozenset({"GPE"})), []),
    ],
)
def test_annotations_are_found_by_what_they_are(
    project: Project, query: Query, matches: list[tuple[str, str]]
) -> None:
    assert found(project, query) == matches


def test_rejected_annotations_are_found_when_asked_for(project: Project) -> None:
    document = project.read("storm").document
    commit(project, "storm", (put(document, replace(document.entities["e1"], status=Status.REJECTED)),))
    assert found(project, replace(GPE, origin="model:")) == [("storm", "Lund")]
    (hit,) = search(project, replace(GPE, statuses=frozenset({Status.REJECTED})), Job())
    assert (hit.span, hit.target) == (span("Lund"), Target(Kind.ENTITY, "e1"))


def test_a_text_is_looked_for_in_the_parts_of_annotations(project: Project) -> None:
    query = Query(text="berg", speaker="ana", event_types=frozenset({"Movement.Transport"}))
    hits = [hit for hit in search(project, query, Job()) if hit.document_id == "storm"]
    assert [(hit.match, hit.target) for hit in hits] == [("Ana Berg", Target(Kind.QUOTE, "q1", Part.SOURCE))]


def test_edits_are_found_at_once_and_removed_articles_are_not(project: Project) -> None:
    document = project.read("storm").document
    quote = document.quotes["q1"]
    assert quote.speaker is not None
    commit(project, "storm", (put(document, replace(quote, speaker=replace(quote.speaker, name="Bo Ek"))),))
    assert found(project, Query(speaker="bo ek")) == [("storm", '"We left Lund at dawn."')]
    assert [key for key, _ in found(project, Query(speaker="berg"))] == ["accepted"]
    commit(project, "storm", (put(document, replace(document.header, removed=True)),))
    assert {key for key, _ in found(project, GPE)} == {"accepted"}
    assert {key for key, _ in found(project, Query(text="storm"))} == {"rain", "accepted"}


@pytest.mark.parametrize("pattern", ["(", "[a", "*", "a{9999999}", "(a{1000}){1000}", "a" * 2000, "(?<x", "\\"])
def test_a_pattern_that_is_none_is_a_sentence(project: Project, pattern: str) -> None:
    with pytest.raises(UserError, match=r"\.$"):
        search(project, Query(text=pattern, regex=True), Job())


def test_a_pattern_without_end_is_stopped_and_named(tmp_path: Path) -> None:
    endless = plain("endless", "a" * 5000 + "b", title="Endless")
    with open_project(new_project(tmp_path, endless)) as project:
        hits = search(project, Query(text="(a|aa)+$", regex=True), Job())
        with pytest.raises(UserError, match="too long in “Endless”"):
            next(hits)
        assert found(project, Query(text="ab", regex=True)) == [("endless", "ab")]


@pytest.mark.parametrize("query", [GPE, Query(text="lund")])
def test_a_search_can_be_stopped_and_hits_come_before_its_end(project: Project, query: Query) -> None:
    job = Job()
    hits = search(project, query, job)
    assert next(hits).document_id == "storm"
    assert project.read("rain").document.id == "rain"
    job.cancel()
    with pytest.raises(Cancelled):
        list(hits)


@pytest.mark.parametrize(("query", "total"), [(GPE, 2), (Query(text="lund"), 3)])
def test_it_tells_how_far_it_is(project: Project, query: Query, total: int) -> None:
    told: list[Progress] = []
    list(search(project, query, Job(told.append)))
    assert {progress.total for progress in told} == {total}
    assert [progress.done for progress in told] == sorted(progress.done for progress in told)
    assert told[-1].done == total


def test_what_is_long_is_shown_in_part() -> None:
    document = Document(id="d", text="x" * 1000 + "\n", header=Header(meta={"title": "T"}))
    (hit,) = search_document(document, Query(text="x+", regex=True))
    assert (len(hit.match), hit.span.end, hit.after) == (LONGEST, 1000, "\n")


@pytest.mark.parametrize("text", ["\ud800 Lund", "e\u0301 Lund 😀", "\r\nLund\u2028"])
def test_any_text_is_searched(tmp_path: Path, text: str) -> None:
    with open_project(new_project(tmp_path, plain("any", text))) as project:
        for query in (Query(text="Lund", match_case=True), Query(text="lund"), Query(text="Lu?nd", regex=True)):
            assert found(project, query) == [("any", "Lund")]
        assert found(project, Query(text="\ud800", match_case=True)) == [("any", "\ud800")] * text.count("\ud800")
