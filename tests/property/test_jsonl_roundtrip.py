"""read(write(document)) == document, for documents of every shape."""

import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from annotator.formats import jsonl
from annotator.formats.selection import without
from annotator.formats.writing import Writing
from annotator.jobs import Job
from annotator.model.annotation import Status
from annotator.model.document import Document
from annotator.model.schema import Schema
from tests.any_documents import documents

SCHEMA = Schema(name="test", title="Test")


@given(st.lists(documents(), min_size=1, max_size=3))
def test_what_was_written_is_read(originals: list[Document]) -> None:
    kept = [without(document, {Status.REJECTED}) for document in originals]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "out.jsonl")
        jsonl.write(originals, path, Writing(SCHEMA, suggested=True))
        assert list(jsonl.read(path, Job())) == kept


@given(documents())
def test_an_export_of_accepted_annotations_never_holds_another(original: Document) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "out.jsonl")
        jsonl.write([original], path, Writing(SCHEMA))
        (read,) = jsonl.read(path, Job())
        assert isinstance(read, Document)
        assert {annotation.status for annotation in read.annotations()} <= {Status.ACCEPTED}
        assert (read.id, read.text, read.header) == (original.id, original.text, original.header)


@given(st.binary(max_size=200))
def test_any_bytes_end_in_documents_and_problems(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "in.jsonl")
        path.write_bytes(data)
        for item in jsonl.read(path, Job()):
            assert str(item)


@given(documents(), st.data())
def test_a_damaged_line_ends_in_documents_and_problems(original: Document, data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "in.jsonl")
        jsonl.write([replace(original, time_spent_s=1.0)], path, Writing(SCHEMA, suggested=True))
        whole = path.read_bytes()
        start = data.draw(st.integers(0, len(whole) - 1))
        path.write_bytes(whole[:start] + data.draw(st.binary(max_size=4)) + whole[start + 1 :])
        for item in jsonl.read(path, Job()):
            assert str(item)
