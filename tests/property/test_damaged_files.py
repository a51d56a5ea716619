"""A damaged file of any format that is read ends in documents and problems, and never in a traceback."""

import json
import tempfile
from importlib import import_module
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.formats.problem import Problem
from annotator.formats.registry import FORMATS, format_named
from annotator.jobs import Job
from annotator.model.document import Document
from tests.unit.formats.test_records import FEED, pdf


def word() -> bytes:
    """A Word document."""
    docx: Any = import_module("docx")
    document, stream = docx.Document(), BytesIO()
    document.add_heading("Rain", 0)
    document.add_paragraph("It fell.")
    document.save(stream)
    return stream.getvalue()


WHOLE = {
    "pdf": pdf("Rain fell."),
    "docx": word(),
    "feed": FEED.encode(),
    "csv": b'id,title,text\n1,Rain,"It fell,\nand fell."\n2,Sun,It shone.\n',
    "json": b'[{"id": 1, "text": "Rain"}, {"id": 2, "text": ["Sun", "Wind"], "title": "x"}]',
    "conll": b"-DOCSTART- -X- O O\n\nAda -X- _ B-PER\nmet -X- _ O\n\nBob -X- _ I-PER\n",
    "prodigy": b'{"text": "Ada met", "spans": [{"start": 0, "end": 3, "label": "Cue"}], "relations": [{"head": 0}]}\n',
    "doccano": '{"text": "Ada 😀 met", "label": [[0, 3, "Content"]], "relations": [{"from_id": 1}]}\n'.encode(),
    "labelstudio": b'[{"data": {"text": "Ada"}, "annotations": [{"result": [{"type": "labels", "value": {}}]}]}]',
}


def read(name: str, data: bytes) -> list[Document | Problem]:
    codec = format_named(name)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"file{codec.suffixes[0]}")
        path.write_bytes(data)
        return list(codec.read(path, Job()))


@pytest.mark.parametrize("name", WHOLE)
@settings(max_examples=60)
@given(changes=st.lists(st.tuples(st.floats(0, 0.999), st.binary(max_size=4), st.integers(0, 4)), max_size=3))
def test_a_damaged_file_ends_in_documents_and_problems(name: str, changes: list[tuple[float, bytes, int]]) -> None:
    data = WHOLE[name]
    for at, put, gone in changes:
        start = int(at * len(data))
        data = data[:start] + put + data[start + gone :]
    for item in read(name, data):
        assert isinstance(item, Document | Problem)
        assert str(item)


@pytest.mark.parametrize("name", [known.name for known in FORMATS if known.reader])
@settings(max_examples=40)
@given(data=st.binary(max_size=200))
def test_any_bytes_end_in_documents_and_problems(name: str, data: bytes) -> None:
    for item in read(name, data):
        assert isinstance(item, Document | Problem)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(
        st.sampled_from([
            "text", "spans", "relations", "tokens", "meta", "start", "end", "label", "head", "child", "head_span",
            "data", "annotations", "result", "value", "type", "labels", "entities", "id", "from_id", "to_id",
            "paragraphs", "span_start", "span_end", "paragraph_start", "span_label", "options", "accept", "answer",
            "predictions", "from_name", "choices", "annotator", "start_offset", "end_offset", "cats", "completions",
        ]), inner, max_size=4),
    max_leaves=20)


@pytest.mark.parametrize("name", ["jsonl", "prodigy", "doccano", "labelstudio", "json"])
@settings(max_examples=120)
@given(value=JSON)
def test_any_json_ends_in_documents_and_problems(name: str, value: object) -> None:
    records = [value, {"text": "Ada met", "spans": value, "relations": value, "label": value, "entities": value}]
    records.append({"data": {"text": "Ada met"}, "annotations": [{"result": value}]})
    records.append({"paragraphs": ["Ada met"], "entities": value})
    for item in read(name, "\n".join(map(json.dumps, records)).encode()):
        assert isinstance(item, Document | Problem)
