"""What files are that share a suffix."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from annotator.formats.registry import FORMATS, format_of
from annotator.formats.writing import Writing
from annotator.jobs import Job
from annotator.model.annotation import Status
from annotator.model.schema import Schema
from tests.documents import storm


def named(path: Path) -> str | None:
    known = format_of(path)
    return None if known is None else known.name


def written(folder: Path, name: str, data: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


@pytest.mark.parametrize(
    "name", [known.name for known in FORMATS if known.reader and known.writer and known.name != "csv"])
def test_what_is_written_is_recognised(name: str, tmp_path: Path) -> None:
    codec = next(known for known in FORMATS if known.name == name)
    parts = ("train",) if codec.always_split else ()
    destination = tmp_path / ("out" if codec.folder else f"out{codec.suffixes[0]}")
    codec.write(
        [storm(Status.ACCEPTED)], destination,
        Writing(Schema(name="a", title="A"), parts=parts, part=lambda document: "".join(parts)))
    files = [destination] if destination.is_file() else [
        path for path in destination.rglob("*") if path.suffix in codec.suffixes]
    assert files
    assert {named(path) for path in files} == {name}


@pytest.mark.parametrize(("data", "expected"), [
    ('{"id": "a", "text": "One.", "entities": [{"start": 0, "end": 3, "label": "X"}]}', "jsonl"),
    ('[{"id": "a", "text": "One."}]', "jsonl"),
    ('{"title": "A", "body": "One."}', "json"),
    ('[\n {"id": 1, "text": "One.", "url": "x"}]', "json"),
    ('{"id": 1, "text": "One.", "label": [[0, 3, "X"]]}', "doccano"),
    ('[{"id": 1, "text": "One.", "labels": ["X"]}]', "doccano"),
    ('{"text": "One.", "spans": [{"start": 0, "end": 3, "label": "X"}], "answer": "accept"}', "prodigy"),
    ('[{"data": {"text": "One."}, "annotations": []}]', "labelstudio"),
    ('{"%TYPES": {}, "%FEATURE_STRUCTURES": []}', "casjson"),
    ('{"name": "settings", "version": 1}', None),
    ("[1, 2, 3]", None),
    ("{", None),
    ("", None),
])
def test_json_by_its_first_object(data: str, expected: str | None, tmp_path: Path) -> None:
    assert named(written(tmp_path, "file.json", data)) == expected


@pytest.mark.parametrize(("lines", "expected"), [
    (['{"text": "One."}', '{"id": "b", "text": "Two."}'], "jsonl"),
    (["nonsense"], "jsonl"),
    (['{"text": "One.", "_view_id": "ner_manual"}'], "prodigy"),
    (['{"text": "One.", "label": []}'], "doccano"),
])
def test_lines_are_native_unless_they_show_that_they_are_not(
    lines: Sequence[str], expected: str, tmp_path: Path
) -> None:
    assert named(written(tmp_path, "file.jsonl", "\n".join(lines))) == expected


@pytest.mark.parametrize(("data", "expected"), [
    ('<?xml version="1.0"?>\n<!-- <html> --><rss version="2.0"/>', "feed"),
    ('<feed xmlns="http://www.w3.org/2005/Atom"/>', "feed"),
    ('<xmi:XMI xmlns:xmi="http://www.omg.org/XMI"/>', "xmi"),
    ('<!DOCTYPE html><html lang="en"/>', "html"),
    ("<typeSystemDescription/>", None),
    ("\ufeff<rss/>".encode("utf-16-le"), "feed"),
    ("no tags", None),
])
def test_xml_by_its_root(data: str | bytes, expected: str | None, tmp_path: Path) -> None:
    assert named(written(tmp_path, "file.xml", data)) == expected


def test_native_records_in_a_json_file_are_read(tmp_path: Path) -> None:
    path = written(tmp_path, "file.json", '[{"id": "a", "text": "One."},\n {"id": "b",\n "text": "Two."}, 3]')
    codec = format_of(path)
    assert codec is not None
    assert [getattr(item, "id", None) for item in codec.read(path, Job())] == ["a", "b"]
