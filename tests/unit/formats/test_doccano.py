"""doccano's JSONL, in the units its page counts in."""

from pathlib import Path

import orjson
import pytest

from annotator.formats import doccano
from annotator.formats.problem import Problem
from annotator.formats.writing import Writing
from annotator.jobs import Job
from annotator.model.annotation import Status
from annotator.model.document import Document
from annotator.model.schema import Schema
from tests.documents import storm

EMOJI = "Ann 👩‍👩‍👧 met 😀 Bob in café Zed."


def read(folder: Path, *rows: object) -> tuple[list[Document], list[str]]:
    path = folder / "all.jsonl"
    path.write_bytes(b"\n".join(orjson.dumps(row) for row in rows))
    found = list(doccano.read(path, Job()))
    problems = [str(item).removeprefix(f"{path}, ") for item in found if isinstance(item, Problem)]
    return [item for item in found if isinstance(item, Document)], problems


def surfaces(document: Document) -> list[tuple[str, str]]:
    return [(document.surface(entity.span), entity.label) for entity in document.entities.values()]


@pytest.mark.parametrize("name", ["label", "labels"])
def test_plain_rows(tmp_path: Path, name: str) -> None:
    row = {"id": 829, "text": "Ann met Bob", name: [[8, 11, "PER"]], "Comments": ["?"], "source": "wire"}
    (document,), problems = read(tmp_path, row)
    assert (document.id, surfaces(document), document.header.meta) == ("829", [("Bob", "PER")], {"source": "wire"})
    assert problems == []


def test_rows_with_relations(tmp_path: Path) -> None:
    entities = [
        {"id": 12005, "label": "PER", "start_offset": 0, "end_offset": 3},
        {"id": 12006, "label": "PER", "start_offset": 8, "end_offset": 11},
    ]
    relation = {"id": 4002, "from_id": 12005, "to_id": 12006, "type": "MET"}
    (document,), _ = read(tmp_path, {"text": "Ann met Bob", "entities": entities, "relations": [relation]})
    assert surfaces(document) == [("Ann", "PER"), ("Bob", "PER")]
    assert [(r.source, r.label, r.target) for r in document.relations.values()] == [("e1", "MET", "e2")]


@pytest.mark.parametrize(
    ("bob", "zed"), [((20, 23), (33, 36)), ((12, 15), (24, 27)), ((16, 19), (29, 32))],
    ids=["UTF-16", "graphemes", "code points"],
)
def test_offsets_in_any_unit_find_their_words(tmp_path: Path, bob: tuple[int, int], zed: tuple[int, int]) -> None:
    text = EMOJI.replace("é", "e\u0301")
    (document,), _ = read(tmp_path, {"text": text, "label": [[*bob, "PER"], [*zed, "PER"]]})
    assert surfaces(document) == [("Bob", "PER"), ("Zed", "PER")]


def test_document_labels(tmp_path: Path) -> None:
    (document,), _ = read(tmp_path, {"text": "x", "label": ["sport", "war"]})
    assert list(document.labels) == ["sport", "war"]


def test_what_is_wrong_is_named(tmp_path: Path) -> None:
    relation = {"from_id": 1, "to_id": 2, "type": "R"}
    rows = [{"text": "Ann", "label": [[0, 9, "X"], [0, "x"]], "relations": [relation]}, 7]
    documents, problems = read(tmp_path, *rows)
    assert len(documents) == 1
    assert [problem.partition(": ")[0] for problem in problems] == [
        "line 1, label[1]", "line 1, label[0].start_offset", "line 1, relations[0]", "line 2"]


def test_rows_are_as_the_import_wants_them(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    documents = [storm(Status.ACCEPTED), Document(id="b", text="Rain")]
    doccano.write(documents, path, Writing(Schema(name="t", title="T")))
    rows = [orjson.loads(line) for line in path.read_bytes().splitlines()]
    assert {tuple(row) for row in rows} == {("text", "entities", "relations", "annotator")}
    ids = [entity["id"] for entity in rows[0]["entities"]]
    assert len(set(ids)) == len(ids)
    assert all({link["from_id"], link["to_id"]} <= set(ids) for link in rows[0]["relations"])
    units = documents[0].text.encode("utf-16-le")
    assert {
        units[2 * entity["start_offset"] : 2 * entity["end_offset"]].decode("utf-16-le")
        for entity in rows[0]["entities"]
    } >= {"Ana Berg", "Lund", "left", "said"}
