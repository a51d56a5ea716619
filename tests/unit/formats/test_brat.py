"""brat standoff as brat and shared tasks write it, and as we do."""

from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from annotator.formats import brat, brat_writing
from annotator.formats.problem import Problem
from annotator.formats.writing import Writing
from annotator.jobs import Job
from annotator.model.annotation import Span, Status
from annotator.model.document import Document
from annotator.model.schema import Schema
from tests.documents import storm

TEXT = "We saw Ann and then also Bob fight.\n"
ANN = """\
T1\tPerson 7 10\tAnn
T2\tPerson 25 28\tBob
T3\tFight 29 34\tfight
E1\tFight:T3 Agent:T1 Agent2:T2
T4\tSee 3 6\tsaw
E2\tSee:T4 Theme:E1
A1\tNegation E1
A2\tModality E1 Future
M1\tSpeculation E2
R1\tKnows Arg1:T1 Arg2:T2
*\tEquiv T1 T2
N1\tReference T1 Wikidata:Q42\tAnn
#1\tAnnotatorNotes T2\twho?
T5\tGroup 7 10;25 28\tAnn Bob
"""


def read(folder: Path, ann: str = ANN, text: str = TEXT) -> tuple[Document, list[str]]:
    (folder / "a.txt").write_bytes(text.encode())
    (folder / "a.ann").write_bytes(ann.encode())
    found = list(brat.read(folder / "a.ann", Job()))
    problems = [str(item).removeprefix(f"{folder / 'a.ann'}, ") for item in found if isinstance(item, Problem)]
    (document,) = (item for item in found if isinstance(item, Document))
    return document, problems


def test_everything_of_an_ann_file_has_its_place(tmp_path: Path) -> None:
    document, problems = read(tmp_path)
    assert problems == []
    assert [(e.id, e.label, document.surface(e.span)) for e in document.entities.values()] == [
        ("e1", "Person", "Ann"), ("e2", "Person", "Bob"), ("e3", "Group", "Ann and then also Bob")]
    fight, see = document.events.values()
    assert [(a.role, a.entity) for a in fight.arguments] == [("Agent", "e1"), ("Agent", "e2")]
    assert [(a.role, a.entity, a.extra, document.surface(a.span)) for a in see.arguments] == [
        ("Theme", None, {"event": "v1"}, "fight")]
    assert fight.attributes == {"Negation": True, "Modality": "Future"}
    assert see.attributes == {"Speculation": True}
    assert [(r.label, r.source, r.target) for r in document.relations.values()] == [
        ("Knows", "e1", "e2"), ("Equiv", "e1", "e2")]
    assert document.entities["e1"].attributes == {"Reference": "Wikidata:Q42"}
    assert document.entities["e2"].note == "who?"


def test_a_discontinuous_annotation_is_its_hull_and_is_written_as_it_was(tmp_path: Path) -> None:
    document, _ = read(tmp_path)
    assert document.entities["e3"].attributes == {"fragments": [[7, 10], [25, 28]]}
    brat_writing.write([document], tmp_path / "out", Writing(Schema(name="t", title="T")))
    lines = (tmp_path / "out" / "a.ann").read_text().splitlines()
    assert "T3\tGroup 7 10;25 28\tAnn Bob" in lines
    assert "E2\tSee:T5 Theme:E1" in lines
    assert "*\tEquiv T1 T2" in lines
    assert list(brat.read(tmp_path / "out" / "a.ann", Job())) == [document]


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("T9\tPerson 7 99\tAnn", "line 15, offsets: [7, 99) is not inside the text of 36 characters"),
        ("T9\tPerson x y\tAnn", "line 15, line: is no text-bound annotation (TYPE START END, a tab, the text)"),
        ("E9\tFight:T77", "line 15, E9: its trigger T77 is not there"),
        ("E9\tFight:T3 Agent:T77", "line 15, E9 Agent: T77 is not there"),
        ("R9\tKnows Arg1:T1", "line 15, R9: has not two arguments"),
        ("R9\tKnows Arg1:T1 Arg2:T77", "line 15, Knows: T1 or T77 is no annotation"),
        ("A9\tNegation E77", "line 15, E77: is no annotation"),
        ("X9\twhat", "line 15, X9: is of no known kind"),
        ("nonsense", "line 15, line: has no tab behind its id"),
    ],
)
def test_a_bad_line_is_named_and_the_rest_is_read(tmp_path: Path, line: str, problem: str) -> None:
    document, problems = read(tmp_path, ANN + line + "\n")
    assert [found.rpartition("; ")[0] for found in problems] == [problem]
    assert len(document.entities) == 3


def test_a_missing_text_is_said(tmp_path: Path) -> None:
    (tmp_path / "a.ann").write_text(ANN)
    (problem,) = brat.read(tmp_path / "a.ann", Job())
    assert str(problem).startswith(str(tmp_path / "a.txt"))


def test_the_configuration_names_all_types(tmp_path: Path) -> None:
    brat_writing.write([storm(Status.ACCEPTED)], tmp_path / "out", Writing(Schema(name="t", title="T")))
    known = (tmp_path / "out/annotation.conf").read_text().splitlines()
    assert [line for line in known if line.startswith("[")] == ["[entities]", "[relations]", "[events]", "[attributes]"]
    types = {line.split("\t")[0] for line in known}
    ann = (tmp_path / "out/storm.ann").read_text().splitlines()
    assert {line.split("\t")[1].split()[0].partition(":")[0] for line in ann if line[0] in "TERA"} <= types
    assert "Movement_x2e_Transport | Movement.Transport" in (tmp_path / "out/visual.conf").read_text()


def test_spans_over_lines_stay_on_one_line(tmp_path: Path) -> None:
    document, _ = read(tmp_path, "T1\tX 0 8\tab cd ef\n", "ab\r\ncd\tf")
    assert document.entities["e1"].span == Span(0, 8)
    brat_writing.write([document], tmp_path / "out", Writing(Schema(name="t", title="T")))
    assert (tmp_path / "out/a.ann").read_text() == "T1\tX 0 8\tab  cd f\n"
    assert (tmp_path / "out/a.txt").read_bytes() == b"ab\r\ncd\tf"


def test_another_reader_of_brat_finds_the_same(tmp_path: Path) -> None:
    bioc: Any = import_module("bioc.brat")
    document = storm(Status.ACCEPTED)
    brat_writing.write([document], tmp_path, Writing(Schema(name="t", title="T")))
    with (
        (tmp_path / "storm.txt").open(encoding="utf-8", newline="") as text,
        (tmp_path / "storm.ann").open(encoding="utf-8") as annotations,
    ):
        found = bioc.load(text, annotations)
    places = {each.id: Span(each.locations.begin(), each.locations.end()) for each in found.entities}
    assert all(document.surface(places[each.id]) == each.text for each in found.entities)
    entities = document.entities.values()
    assert {(entity.span, entity.label) for entity in entities} <= {(places[e.id], e.type) for e in found.entities}
    frames = {each.type: each for each in found.events}
    event, quote = document.events["v1"], document.quotes["q1"]
    assert places[frames["Movement_x2e_Transport"].trigger_id] == event.trigger
    assert {role: places[key] for role, key in frames["Movement_x2e_Transport"].arguments.items()} == {
        argument.role: argument.span for argument in event.arguments}
    assert places[frames["Quote-direct"].trigger_id] == quote.content[0]
    assert {role: places[key] for role, key in frames["Quote-direct"].arguments.items()} == {
        "Cue": quote.cue[0], "Source": quote.source[0]}
    (relation,) = found.relations
    assert [places[key] for key in relation.arguments.values()] == [
        document.entities["e2"].span, document.entities["e1"].span]
