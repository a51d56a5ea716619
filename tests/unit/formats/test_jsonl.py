"""Native JSONL: what is read, what is named, and how exactly it is written."""

from pathlib import Path

import orjson
import pytest

from annotator.errors import UserError
from annotator.formats import json_lines, jsonl
from annotator.formats.problem import Problem
from annotator.formats.writing import Writing
from annotator.jobs import Cancelled, Job, Progress
from annotator.model.annotation import Status
from annotator.model.document import Document
from annotator.model.schema import Schema
from tests.documents import storm

SCHEMA = Schema(name="test", title="Test")


def read(path: Path) -> tuple[list[Document], list[Problem]]:
    found = list(jsonl.read(path, Job()))
    return [item for item in found if isinstance(item, Document)], [item for item in found if isinstance(item, Problem)]


def lines(tmp_path: Path, *values: bytes) -> Path:
    path = tmp_path / "articles.jsonl"
    path.write_bytes(b"\n".join(values))
    return path


def test_a_bad_line_is_named_and_the_rest_is_read(tmp_path: Path) -> None:
    path = lines(
        tmp_path, b'{"id": "a", "text": "One."}', b'{"id": "b", "text": ', b"[1, 2]", b'{"id": "", "text": "x"}',
        b'{"id": "c"}', b"", b'{"id": "d", "text": "Two."}', b'{"id": "e", "text": "\xff"}',
        b'{"id": "f", "text": "\\ud800"}',
    )
    documents, problems = read(path)
    assert [document.id for document in documents] == ["a", "d"]
    assert [(problem.line, problem.field) for problem in problems] == [
        (2, None), (3, None), (4, "id"), (5, "text"), (8, None), (9, None)]
    assert all(str(problem).startswith(f"{path}, line {problem.line}") for problem in problems)
    assert "not UTF-8" in problems[4].reason


def test_a_bad_annotation_is_named_by_its_field_and_its_article_is_kept(tmp_path: Path) -> None:
    entities = [{"id": "e1", "start": 0, "end": 3, "label": "ORG"}, {"id": "e2", "start": 2, "end": 99, "label": "ORG"}]
    path = lines(tmp_path, orjson.dumps({"id": "a", "text": "One.", "entities": entities}))
    (document,), (problem,) = read(path)
    assert list(document.entities) == ["e1"]
    assert (problem.file, problem.line, problem.field) == (str(path), 1, "entities[1].start")


def test_what_is_nested_too_deeply_to_be_written_again_is_not_read(tmp_path: Path) -> None:
    deep = b"[" * 300 + b"]" * 300
    documents, problems = read(lines(tmp_path, b'{"id": "a", "text": "x", "meta": {"m": ' + deep + b"}}"))
    assert not documents
    assert "nested" in problems[0].reason


@pytest.mark.parametrize(
    ("data", "reason"),
    [(b"", "empty"), ('{"id": "a", "text": "x"}'.encode("utf-16"), "UTF-16")], ids=["empty", "utf-16"],
)
def test_a_file_that_is_none_is_one_problem(tmp_path: Path, data: bytes, reason: str) -> None:
    documents, problems = read(lines(tmp_path, data))
    assert not documents
    assert len(problems) == 1
    assert reason in problems[0].reason


def test_a_byte_order_mark_is_no_part_of_the_first_line(tmp_path: Path) -> None:
    (document,), problems = read(lines(tmp_path, b'\xef\xbb\xbf{"id": "a", "text": "x"}\r'))
    assert (document.id, problems) == ("a", [])


def test_a_line_without_end_does_not_fill_the_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_lines, "MAX_LINE", 64)
    path = lines(tmp_path, b"x" * 64 * 3, b'{"id": "a", "text": "x"}', b"y" * 100)
    documents, problems = read(path)
    assert [document.id for document in documents] == ["a"]
    assert [problem.line for problem in problems] == [1, 3]


def test_a_vanished_file_is_a_problem(tmp_path: Path) -> None:
    documents, problems = read(tmp_path / "gone.jsonl")
    assert not documents
    assert "not there" in problems[0].reason


def test_reading_tells_bytes_and_can_be_stopped(tmp_path: Path) -> None:
    path = lines(tmp_path, *[b'{"id": "a", "text": "x"}'] * 3)
    heard: list[Progress] = []
    list(jsonl.read(path, Job(heard.append)))
    assert [(progress.done, progress.total) for progress in heard] == [(0, 74), (25, 74), (50, 74)]
    job = Job()
    stream = jsonl.read(path, job)
    next(stream)
    job.cancel()
    with pytest.raises(Cancelled):
        next(stream)


def test_keys_are_written_in_their_order(tmp_path: Path) -> None:
    jsonl.write([storm(Status.ACCEPTED)], tmp_path / "out.jsonl", Writing(SCHEMA))
    record = orjson.loads((tmp_path / "out.jsonl").read_bytes())
    assert list(record) == [
        "id", "text", "meta", "zones", "status", "complete", "entities", "events", "quotes", "relations", "speakers",
        "labels", "time_spent_s"]
    assert list(record["quotes"][0])[:6] == ["id", "type", "content", "cue", "source", "speaker"]


@pytest.mark.parametrize(("suggested", "kept"), [(False, 0), (True, 3)], ids=["accepted", "suggested"])
def test_suggestions_are_written_only_when_wanted_and_marked_as_such(
    tmp_path: Path, suggested: bool, kept: int
) -> None:
    written = jsonl.write([storm(Status.SUGGESTED)], tmp_path / "out.jsonl", Writing(SCHEMA, suggested))
    (document,), problems = read(tmp_path / "out.jsonl")
    assert problems == []
    assert [entity.status for entity in document.entities.values()] == [Status.SUGGESTED] * kept
    assert written.annotations["entity"] == kept


def test_an_export_is_there_complete_or_as_it_was_before(tmp_path: Path) -> None:
    def broken() -> list[Document]:
        raise UserError("The project is damaged.")

    path = tmp_path / "out.jsonl"
    path.write_text("before")
    with pytest.raises(UserError):
        jsonl.write((document for document in [storm(), *broken()]), path, Writing(SCHEMA))
    assert path.read_text() == "before"
    assert list(tmp_path.iterdir()) == [path]


def test_parts_go_to_a_file_each(tmp_path: Path) -> None:
    writing = Writing(SCHEMA, parts=("train", "dev"), part=lambda document: "train")
    jsonl.write([storm()], tmp_path / "out", writing)
    assert (tmp_path / "out/train.jsonl").stat().st_size > 0
    assert (tmp_path / "out/dev.jsonl").stat().st_size == 0


@pytest.mark.parametrize("name", ["a folder", "a file/out.jsonl"])
def test_a_destination_that_cannot_be_written_is_one_sentence(tmp_path: Path, name: str) -> None:
    (tmp_path / "a folder").mkdir()
    (tmp_path / "a file").touch()
    with pytest.raises(UserError, match=r"folder"):
        jsonl.write([storm()], tmp_path / name, Writing(SCHEMA))


def test_whole_numbers_of_any_size_are_kept(tmp_path: Path) -> None:
    lines = b"".join(
        b'{"id":"%d","text":"One.","meta":{"n":%d,"half":0.12345678901234567890,"not":"%d"}}\n' % (i, number, number)
        for i, number in enumerate((2**63 - 1, 2**64 - 1, 2**64, -(2**63), -(2**64), 10**50)))
    path = tmp_path / "in.jsonl"
    path.write_bytes(lines)
    found = [item for item in jsonl.read(path, Job()) if isinstance(item, Document)]
    assert [document.header.meta["n"] for document in found] == [
        2**63 - 1, 2**64 - 1, 2**64, -(2**63), -(2**64), 10**50]
    jsonl.write(found, tmp_path / "out.jsonl", Writing(Schema(name="a", title="A")))
    assert list(jsonl.read(tmp_path / "out.jsonl", Job())) == found


def test_a_line_with_a_number_beyond_reading_is_named(tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    path.write_bytes(b'{"id":"a","text":"A.","n":[' + b"9" * 5000 + b']}\n{"id":"b","text":"B."}\n')
    first, second = jsonl.read(path, Job())
    assert isinstance(first, Problem)
    assert first.line == 1
    assert isinstance(second, Document)
