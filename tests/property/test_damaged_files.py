"""A damaged file of any format that is read ends in documents and problems, and never in a traceback."""

import json
import tempfile
import zlib
from importlib import import_module
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import DocBin
from spacy.tokens import Span as TokenSpan

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


def corpus() -> bytes:
    """A spaCy corpus as spaCy writes it, before it is compressed."""
    nlp = spacy.blank("en")
    doc = nlp("Ada met Bob. It rained.")
    doc.ents = [TokenSpan(doc, 0, 1, label="PERSON")]
    doc.spans["sc"] = [TokenSpan(doc, 1, 3, label="Cue")]
    doc.cats = {"Rain": 1.0}
    return zlib.decompress(DocBin(docs=[doc, nlp("Rain")], store_user_data=True).to_bytes())


PAGE = (
    b'<html lang="en"><head><meta charset="utf-8"><title>Rain</title></head><body><div><h1>Rain</h1>'
    + b"".join(b"<p>It fell on Monday, and on day %d it fell again, they said.</p>" % day for day in range(9))
    + b"</div><div><ul><li><a href='/'>More</a></li></ul></div></body></html>")
WHOLE = {
    "html": PAGE,
    "jsonl": b'{"id": "a", "text": "Ada met", "quotes": [{"id": "q", "type": "x", "content": [{"start": 0, "end": 3, '
             b'"x": 1}], "speaker": {"name": "A", "entity_id": "x1"}}], "n": 123456789012345678901234567890}\n',
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

CORPUS = corpus()


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


@settings(max_examples=200)
@given(
    changes=st.lists(st.tuples(st.floats(0, 0.999), st.binary(max_size=6), st.integers(0, 9)), max_size=3),
    cut=st.floats(0, 1))
def test_a_corpus_damaged_inside_ends_in_documents_and_problems(
    changes: list[tuple[float, bytes, int]], cut: float
) -> None:
    data = CORPUS
    for at, put, gone in changes:
        start = int(at * len(data))
        data = data[:start] + put + data[start + gone :]
    for item in read("spacy", zlib.compress(data[: int(cut * len(data)) or None])):
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
