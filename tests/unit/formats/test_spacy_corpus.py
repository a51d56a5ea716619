"""spaCy corpora, read back and trained on by spaCy itself."""

import subprocess
import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc, DocBin

from annotator.assets import seeds
from annotator.formats import jsonl, spacy_corpus
from annotator.formats.writing import Writing, Written
from annotator.jobs import Job
from annotator.model.annotation import DocumentLabel, Entity, Kind, Layer, Span, Status
from annotator.model.document import Document, DocumentStatus
from annotator.model.record import LISTS, read_item
from annotator.model.schema import DocumentLabel as Label
from annotator.model.schema import Schema
from annotator.training.split import PARTS, Split
from tests.documents import TEXT, storm

SCHEMA = Schema(
    name="test", title="Test",
    labels=(Label("Disaster", "Disaster", "#aa0000"), Label("Sport", "Sport", "#00aa00")))


def write(folder: Path, documents: Iterable[Document], *, suggested: bool = False) -> tuple[list[Doc], Written]:
    """All into the training part, and what spaCy reads there."""
    writing = Writing(SCHEMA, suggested, PARTS, lambda document: "train")
    written = spacy_corpus.write(documents, folder, writing)
    return read(folder, "train"), written


def read(folder: Path, part: str) -> list[Doc]:
    return list(DocBin().from_disk(folder / "corpus" / f"{part}.spacy").get_docs(spacy.blank("en").vocab))


def with_entities(text: str, *entities: Entity, status: DocumentStatus = DocumentStatus.NEW) -> Document:
    document = Document(id="a", text=text, entities={entity.id: entity for entity in entities})
    return replace(document, header=replace(document.header, status=status))


def entity(number: int, start: int, end: int, label: str = "GPE", status: Status = Status.ACCEPTED) -> Entity:
    return Entity(id=f"e{number}", span=Span(start, end), label=label, status=status)


def test_every_layer_has_its_place(tmp_path: Path) -> None:
    original = storm(Status.ACCEPTED)
    (doc,), written = write(tmp_path, [original])
    assert doc.text == TEXT
    assert [(ent.text, ent.label_, ent.ent_id_, ent.kb_id_) for ent in doc.ents] == [
        ("Lund", "GPE", "e1", ""), ("Ana Berg", "PERSON", "e2", "x1"), ("Lund", "GPE", "e3", "")]
    groups = {name: [(s.text, s.label_, s.id_) for s in group] for name, group in doc.spans.items()}
    assert groups["events"] == [("left", "Movement.Transport", "v1")]
    assert groups["event_args"] == [("We", "Artifact", "v1/0"), ("Lund", "Origin", "v1/1/e3")]
    assert groups["quotes"] == [
        ('"We left Lund at dawn."', "CONTENT", "q1/content/0"), ("said", "CUE", "q1/cue/0"),
        ("Ana Berg", "SOURCE", "q1/source/0")]
    assert doc.cats == {"Disaster": 1.0}
    assert doc.user_data["annotator"]["id"] == "storm"
    assert written.misfits == []
    for kind in (Kind.ENTITY, Kind.EVENT, Kind.QUOTE):
        frames = doc.spans[LISTS[kind]].attrs["frames"]
        assert [read_item(kind, frame, len(TEXT)) for frame in frames] == list(original.of(kind).values())


def test_a_token_nobody_looked_at_is_missing_and_no_negative(tmp_path: Path) -> None:
    lund = entity(1, 0, 4)
    done = with_entities("Lund is wet", lund, status=DocumentStatus.DONE)
    header = replace(done.header, status=DocumentStatus.NEW, complete=frozenset({Layer.ENTITIES}))
    complete = replace(done, id="b", header=header)
    docs, _ = write(tmp_path, [with_entities("Lund is wet", lund), done, complete])
    assert [[token.ent_iob_ for token in doc] for doc in docs] == [["B", "", ""], ["B", "O", "O"], ["B", "O", "O"]]


def test_document_labels_are_negative_only_where_the_article_is_done(tmp_path: Path) -> None:
    disaster = {"Disaster": DocumentLabel(label="Disaster", status=Status.REJECTED)}
    new = replace(with_entities("Wet."), labels=disaster)
    docs, _ = write(tmp_path, [new, with_entities("Wet.", status=DocumentStatus.DONE), with_entities("Wet.")])
    assert [doc.cats for doc in docs] == [{"Disaster": 0.0}, {"Disaster": 0.0, "Sport": 0.0}, {}]


def test_rejected_entities_are_known_to_be_wrong(tmp_path: Path) -> None:
    text = "Lund is wet"
    rejected = entity(2, 8, 11, status=Status.REJECTED)
    contradicted = entity(3, 0, 4, status=Status.REJECTED)
    (doc,), _ = write(tmp_path, [with_entities(text, entity(1, 0, 4), contradicted, rejected)])
    assert [(s.text, s.label_) for s in doc.spans["incorrect_spans"]] == [("wet", "GPE")]
    assert [ent.text for ent in doc.ents] == ["Lund"]


@pytest.mark.parametrize(("suggested", "expected"), [(False, []), (True, ["Lund"])])
def test_open_suggestions_are_written_only_when_wanted(tmp_path: Path, suggested: bool, expected: list[str]) -> None:
    (doc,), _ = write(
        tmp_path, [with_entities("Lund is wet", entity(1, 0, 4, status=Status.SUGGESTED))], suggested=suggested)
    assert [ent.text for ent in doc.ents] == expected


@pytest.mark.parametrize(
    ("text", "start", "end", "ents", "reason", "done"),
    [
        ("In Lund it rained", 2, 8, ["Lund"], "white space", "trimmed to [3, 7) 'Lund'"),
        ("In Lundish rain", 3, 7, ["Lundish"], "inside a token", "widened to [3, 10) 'Lundish'"),
        ("In \n\n rain", 2, 6, [], "nothing but white space", "left out"),
    ],
    ids=["edge", "token", "blank"],
)
def test_a_span_that_spacy_refuses_is_reported_with_what_was_done(
    tmp_path: Path, text: str, start: int, end: int, ents: list[str], reason: str, done: str
) -> None:
    (doc,), written = write(tmp_path, [with_entities(text, entity(7, start, end))])
    (misfit,) = written.misfits
    assert [ent.text for ent in doc.ents] == ents
    assert (misfit.document, misfit.annotation, misfit.start, misfit.end) == ("a", "e7", start, end)
    assert misfit.surface == text[start:end]
    assert reason in misfit.reason
    assert done in misfit.done
    assert doc.spans["entities"].attrs["frames"][0]["start"] == start


def test_of_overlapping_entities_the_longest_is_in_ents_and_all_are_in_the_group(tmp_path: Path) -> None:
    text = "Bank of Sweden fell"
    bank = with_entities(text, entity(1, 8, 14), entity(2, 0, 14, "ORG"))
    (doc,), written = write(tmp_path, [bank])
    assert [ent.text for ent in doc.ents] == ["Bank of Sweden"]
    assert [s.id_ for s in doc.spans["entities"]] == ["e1", "e2"]
    (misfit,) = written.misfits
    assert (misfit.annotation, misfit.reason) == ("e1", "overlaps e2")


def test_an_accepted_entity_goes_before_a_longer_suggestion(tmp_path: Path) -> None:
    bank = with_entities("Bank of Sweden fell", entity(1, 8, 14), entity(2, 0, 14, "ORG", Status.SUGGESTED))
    (doc,), _ = write(tmp_path, [bank], suggested=True)
    assert [ent.text for ent in doc.ents] == ["Sweden"]


def test_any_text_comes_back_code_point_for_code_point(tmp_path: Path) -> None:
    text = "a\r\n\u00a0\u200b b\u2028c  \n😀e\u0301 אבג \t"
    (doc,), _ = write(tmp_path, [with_entities(text)])
    assert doc.text == text


def test_languages_have_their_tokenizers(tmp_path: Path) -> None:
    documents = [
        replace(with_entities("Wet."), id=language, header=replace(Document(id="", text="").header, meta=meta))
        for language, meta in (("none", {}), ("sv", {"language": "sv-SE"}), ("qq", {"language": "qq"}))
    ]
    docs, written = write(tmp_path, documents)
    assert len(docs) == 3
    assert any("several languages (en: 1, qq: 1, sv: 1)" in note for note in written.notes)
    assert any("no tokenizer for 'qq'" in note for note in written.notes)


def test_a_readme_tells_what_is_where_and_none_of_the_users_is_replaced(tmp_path: Path) -> None:
    write(tmp_path, [storm()])
    ours = (tmp_path / "README.md").read_text(encoding="utf-8")
    for name in ("event_args", "quotes", "incorrect_spans", "frames", "doc.cats"):
        assert name in ours
    (tmp_path / "README.md").write_text("mine")
    write(tmp_path, [storm()])
    assert (tmp_path / "README.md").read_text() == "mine"


def test_an_empty_part_is_said(tmp_path: Path) -> None:
    _, written = write(tmp_path, [storm()])
    assert [note for note in written.notes if "fell to" in note] == [
        f"No article fell to {part}; with more articles, another seed or other shares some will."
        for part in ("dev", "test")]
    assert read(tmp_path, "dev") == []


@pytest.fixture(scope="module")
def gold_corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The English seed articles, many times over: spaCy wants a hundred for a new pipeline."""
    folder = tmp_path_factory.mktemp("gold")
    gold = [
        document for path in sorted((seeds() / "gold").glob("*.jsonl")) for document in jsonl.read(path, Job())
        if isinstance(document, Document) and document.header.meta["language"] == "en"
    ]
    rejected = Entity(id="e999", span=Span(0, 7), label="LAW", status=Status.REJECTED)
    copies = (
        replace(document, id=f"{document.id}-{number}", entities={**document.entities, "e999": rejected})
        for number in range(16) for document in gold
    )
    split = Split()
    spacy_corpus.write(copies, folder, Writing(SCHEMA, parts=PARTS, part=lambda document: split.part(document.id)))
    spacy_command(folder, "init", "config", "config.cfg", "--pipeline", "ner")
    return folder


def spacy_command(folder: Path, *arguments: str) -> str:
    command = [sys.executable, "-m", "spacy", *arguments]
    run = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    return run.stdout


PATHS = ("--paths.train", "corpus/train.spacy", "--paths.dev", "corpus/dev.spacy")


def test_debug_data_finds_no_error(gold_corpus: Path) -> None:
    found = spacy_command(gold_corpus, "debug", "data", "config.cfg", *PATHS)
    assert "✘" not in found


def test_spacy_trains_on_it(gold_corpus: Path) -> None:
    spacy_command(
        gold_corpus, "train", "config.cfg", *PATHS, "--output", "model", "--training.max_steps", "5",
        "--training.eval_frequency", "5", "--components.ner.incorrect_spans_key", "incorrect_spans")
    trained = spacy.load(gold_corpus / "model" / "model-last")
    assert "PERSON" in trained.pipe_labels["ner"]


def test_span_groups_train_too(gold_corpus: Path) -> None:
    spacy_command(gold_corpus, "init", "config", "quotes.cfg", "--pipeline", "spancat")
    found = spacy_command(
        gold_corpus, "debug", "data", "quotes.cfg", *PATHS, "--components.spancat.spans_key", "quotes")
    assert "✘" not in found


def test_spans_are_where_the_gold_has_them(gold_corpus: Path) -> None:
    docs = [doc for part in PARTS for doc in read(gold_corpus, part)]
    rockets = next(doc for doc in docs if doc.user_data["annotator"]["id"].startswith("rockets-"))
    frames = rockets.spans["entities"].attrs["frames"]
    assert [(s.start_char, s.end_char) for s in rockets.spans["entities"]] == [(f["start"], f["end"]) for f in frames]
