"""read(write(document)) == document for spaCy corpora, and what spaCy reads is what it would have written itself."""

import tempfile
import zlib
from pathlib import Path

import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import DocBin

from annotator.formats import spacy_corpus, spacy_reading
from annotator.formats.problem import Problem
from annotator.formats.selection import without
from annotator.formats.writing import Writing
from annotator.jobs import Job
from annotator.model.annotation import Status
from annotator.model.document import Document
from tests.any_documents import documents
from tests.interchange import SCHEMA, accepted


def written(folder: str, document: Document) -> Path:
    destination = Path(folder) / "out"
    spacy_corpus.write([document], destination, Writing(SCHEMA, parts=("train",), part=lambda each: "train"))
    return destination / "corpus" / "train.spacy"


@settings(max_examples=40)
@given(documents())
def test_what_was_written_is_read(original: Document) -> None:
    document = without(original, {Status.SUGGESTED})
    with tempfile.TemporaryDirectory() as folder:
        assert list(spacy_reading.read(written(folder, document), Job())) == [document]


@settings(max_examples=25)
@given(documents())
def test_spacy_writes_the_same_again(original: Document) -> None:
    """What spaCy reads of our file and writes by its own code reads as the same document."""
    document = without(original, {Status.SUGGESTED})
    with tempfile.TemporaryDirectory() as folder:
        path = written(folder, document)
        vocab = spacy.blank("en").vocab
        docs = list(DocBin().from_disk(path).get_docs(vocab))
        assert [doc.text for doc in docs] == [document.text]
        DocBin(attrs=["ENT_IOB", "ENT_TYPE", "ENT_KB_ID", "ENT_ID"], store_user_data=True, docs=docs).to_disk(path)
        assert list(spacy_reading.read(path, Job())) == [document]


@settings(max_examples=40)
@given(documents(), st.floats(0, 0.999), st.binary(max_size=4), st.booleans())
def test_a_damaged_file_ends_in_documents_and_problems(original: Document, at: float, put: bytes, inside: bool) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = written(folder, accepted(original))
        whole = zlib.decompress(path.read_bytes()) if inside else path.read_bytes()
        start = int(at * len(whole))
        broken = whole[:start] + put + whole[start + len(put) :]
        path.write_bytes(zlib.compress(broken) if inside else broken)
        for item in spacy_reading.read(path, Job()):
            assert isinstance(item, Document | Problem)
