"""CoNLL columns, tables, and rows for Hugging Face."""

import csv
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

import orjson
import pytest

from annotator.errors import UserError
from annotator.formats import conll, huggingface, parquet, tables
from annotator.formats.columns import untagged
from annotator.formats.problem import Problem
from annotator.formats.registry import NO_FIELDS
from annotator.formats.writing import Writing
from annotator.jobs import Job
from annotator.model.annotation import Entity, Span, Status
from annotator.model.document import Document
from annotator.model.schema import Schema
from tests.documents import storm

WRITING = Writing(Schema(name="t", title="T"))


def read(path: Path, fields: Mapping[str, str] = NO_FIELDS) -> tuple[list[Document], list[str]]:
    found = list(conll.read(path, Job(), fields))
    problems = [str(item).removeprefix(f"{path}, ") for item in found if isinstance(item, Problem)]
    return [item for item in found if isinstance(item, Document)], problems


def surfaces(document: Document) -> list[tuple[str, str]]:
    return [(document.surface(entity.span), entity.label) for entity in document.entities.values()]


@pytest.mark.parametrize(
    "tags",
    ["B-A I-A B-A O B-B", "I-A I-A B-A O I-B", "B-A E-A S-A O S-B", "B-A L-A U-A O U-B"],
    ids=["IOB2", "IOB1", "BIOES", "BILOU"],
)
def test_every_scheme_of_tags(tags: str) -> None:
    assert untagged(tags.split()) == [(0, 2, "A"), (2, 3, "A"), (4, 5, "B")]


def test_documents_and_sentences(tmp_path: Path) -> None:
    path = tmp_path / "eng.conll"
    path.write_text("-DOCSTART- -X- -X- O\n\nAda NNP B-NP B-PER\nmet VBD B-VP O\n\nBob NNP B-NP I-PER\n\n"
                    "-DOCSTART- -X- -X- O\n\nRain NN B-NP O\n")
    documents, problems = read(path)
    assert [(document.id, document.text) for document in documents] == [("eng-1", "Ada met\nBob"), ("eng-2", "Rain")]
    assert surfaces(documents[0]) == [("Ada", "PER"), ("Bob", "PER")]
    assert problems == []


def test_columns_can_be_chosen(tmp_path: Path) -> None:
    path = tmp_path / "a.bio"
    path.write_text("# sent 1\n1\tAda\tB-PER\t_\n2\tmet\tO\t_\nbad\n")
    (document,), problems = read(path, {"token": "2", "tag": "3"})
    assert surfaces(document) == [("Ada", "PER")]
    assert problems == ["line 4: has 1 columns; the line was left out"]
    with pytest.raises(UserError, match="no column"):
        read(path, {"tag": "last"})


def test_spacy_converts_what_we_write(tmp_path: Path) -> None:
    conll.write([storm(Status.ACCEPTED), Document(id="b", text="Rain.")], tmp_path / "out", WRITING)
    converters: Any = import_module("spacy.training.converters")
    text = (tmp_path / "out/entities.conll").read_text(encoding="utf-8")
    docs = list(converters.conll_ner_to_docs(text, no_print=True))
    assert [(ent.text, ent.label_) for ent in docs[0].ents] == [
        ("Lund", "GPE"), ("Ana Berg", "PERSON"), ("Lund", "GPE")]
    assert docs[1].text.strip() == "Rain ."


def test_every_layer_has_its_file_and_quotes_come_back(tmp_path: Path) -> None:
    conll.write([storm(Status.ACCEPTED)], tmp_path / "out", WRITING)
    names = {path.stem: read(path)[0][0] for path in (tmp_path / "out").iterdir()}
    assert set(names) == {"entities", "events", "arguments", "quotes"}
    (event,) = names["events"].events.values()
    assert (event.type, names["events"].surface(event.trigger)) == ("Movement.Transport", "left")
    (quote,) = names["quotes"].quotes.values()
    assert [names["quotes"].surface(span) for span in (*quote.content, *quote.cue, *quote.source)] == [
        '" We left Lund at dawn . "', "said", "Ana Berg"]


def test_what_tags_cannot_say_is_reported(tmp_path: Path) -> None:
    spans = [Span(0, 4), Span(0, 9), Span(5, 12), Span(13, 16), Span(20, 22)]
    document = Document(id="a", text="Rain fell on\nLundish  \n\n  x", entities={
        f"e{i}": Entity(id=f"e{i}", span=span, label="X") for i, span in enumerate(spans)})
    written = conll.write([document], tmp_path / "out", WRITING)
    assert [(misfit.annotation, misfit.reason) for misfit in written.misfits] == [
        ("e2", "overlaps e1"), ("e0", "overlaps e1"), ("e3", "begins or ends inside a token"),
        ("e4", "is nothing but white space")]


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def test_tables_have_a_row_for_each(tmp_path: Path) -> None:
    tables.write([storm(Status.ACCEPTED)], tmp_path / "out", WRITING)
    (quote,) = rows(tmp_path / "out/quotes.csv")
    assert (quote["speaker"], quote["cue"], quote["content"]) == ("Ana Berg", "said", '"We left Lund at dawn."')
    (event,) = rows(tmp_path / "out/events.csv")
    assert (event["trigger"], event["arguments"]) == ("left", "Artifact: We; Origin: Lund")
    entities = rows(tmp_path / "out/entities.csv")
    assert [(row["text"], row["label"], row["name"]) for row in entities] == [
        ("Lund", "GPE", ""), ("Ana Berg", "PERSON", "Ana Berg"), ("Lund", "GPE", "")]
    assert storm().text[int(entities[1]["start"]) : int(entities[1]["end"])] == "Ana Berg"


def test_rows_for_hugging_face_fit_their_features(tmp_path: Path) -> None:
    huggingface.write([storm(Status.ACCEPTED)], tmp_path / "out", WRITING)
    (line,) = (tmp_path / "out/train.jsonl").read_bytes().splitlines()
    row, features = orjson.loads(line), orjson.loads((tmp_path / "out/features.json").read_bytes())
    assert row.keys() == features.keys()
    names = features["ner_tags"]["feature"]["names"]
    assert set(row["ner_tags"]) <= set(names)
    tagged = [(token, tag) for token, tag in zip(row["tokens"], row["ner_tags"], strict=True) if tag != "O"]
    assert tagged == [("Lund", "B-GPE"), ("Ana", "B-PERSON"), ("Berg", "I-PERSON"), ("Lund", "B-GPE")]


def test_parquet_says_what_its_numbers_mean(tmp_path: Path) -> None:
    parquet.write([storm(Status.ACCEPTED)], tmp_path / "out", WRITING)
    arrow: Any = import_module("pyarrow.parquet")
    table = arrow.read_table(tmp_path / "out/train.parquet")
    info = orjson.loads(table.schema.metadata[b"huggingface"])["info"]["features"]
    (row,) = table.to_pylist()
    names = info["ner_tags"]["feature"]["names"]
    assert [names[tag] for tag in row["ner_tags"] if tag] == ["B-GPE", "B-PERSON", "I-PERSON", "B-GPE"]
    assert set(info) == set(row)


def test_parquet_is_written_in_groups_of_rows(tmp_path: Path) -> None:
    articles = [Document(id=f"a{number}", text=f"Rain fell {number} times.") for number in range(parquet.GROUP + 1)]
    parquet.write(articles, tmp_path, WRITING)
    arrow: Any = import_module("pyarrow.parquet")
    file = arrow.ParquetFile(tmp_path / "train.parquet")
    assert [file.metadata.row_group(i).num_rows for i in range(file.num_row_groups)] == [parquet.GROUP, 1]
    assert [row["text"] for row in file.read().to_pylist()] == [article.text for article in articles]
