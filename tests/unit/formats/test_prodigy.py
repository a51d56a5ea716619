"""Prodigy's exports of every view, as tools in the field write them."""

from pathlib import Path

import orjson
import pytest

from annotator.formats import prodigy
from annotator.formats.problem import Problem
from annotator.formats.writing import Writing
from annotator.jobs import Job
from annotator.model.annotation import Span, Status
from annotator.model.document import Document
from annotator.model.schema import Schema
from tests.documents import storm

TEXT = "Ada met Bob."
TOKENS = [
    {"text": "Ada", "start": 0, "end": 3, "id": 0}, {"text": "met", "start": 4, "end": 7, "id": 1},
    {"text": "Bob", "start": 8, "end": 11, "id": 2}, {"text": ".", "start": 11, "end": 12, "id": 3},
]
ADA = {"start": 0, "end": 3, "token_start": 0, "token_end": 0, "label": "PERSON"}
BOB = {"start": 8, "end": 11, "token_start": 2, "token_end": 2, "label": "PERSON"}


def read(folder: Path, *tasks: object, name: str = "tasks.jsonl") -> tuple[list[Document], list[str]]:
    path = folder / name
    path.write_bytes(b"\n".join(orjson.dumps(task) for task in tasks))
    found = list(prodigy.read(path, Job()))
    problems = [str(item).removeprefix(f"{path}, ") for item in found if isinstance(item, Problem)]
    return [item for item in found if isinstance(item, Document)], problems


def task(**more: object) -> dict[str, object]:
    return {"text": TEXT, "tokens": TOKENS, "answer": "accept", "_input_hash": 1, "_task_hash": 2, **more}


def test_entities_of_a_manual_task(tmp_path: Path) -> None:
    (document,), problems = read(tmp_path, task(spans=[ADA, BOB], meta={"source": "wire"}))
    assert [(document.surface(e.span), e.label, e.origin) for e in document.entities.values()] == [
        ("Ada", "PERSON", "import:prodigy"), ("Bob", "PERSON", "import:prodigy")]
    assert (document.id, document.header.meta, problems) == ("tasks-1", {"source": "wire"}, [])


@pytest.mark.parametrize("known", [{"head_span": ADA, "child_span": BOB}, {}], ids=["spans", "last tokens"])
def test_relations_lead_from_head_to_child(tmp_path: Path, known: dict[str, object]) -> None:
    link = {"head": 0, "child": 2, "label": "MET", "color": "#fff", **known}
    (document,), _ = read(tmp_path, task(spans=[ADA, BOB], relations=[link], _view_id="relations"))
    (relation,) = document.relations.values()
    assert (relation.source, relation.label, relation.target) == ("e1", "MET", "e2")


def test_spans_by_tokens_alone_count_the_last_one_in(tmp_path: Path) -> None:
    (document,), _ = read(tmp_path, task(spans=[{"token_start": 0, "token_end": 2, "label": "X"}]))
    assert document.surface(document.entities["e1"].span) == "Ada met Bob"


def test_an_end_that_counts_inclusively_is_seen_by_the_text(tmp_path: Path) -> None:
    (document,), _ = read(tmp_path, task(spans=[{"start": 8, "end": 10, "text": "Bob", "label": "X"}]))
    assert document.surface(document.entities["e1"].span) == "Bob"


def test_choices_and_binary_labels_are_document_labels(tmp_path: Path) -> None:
    options = [{"id": "sport", "text": "Sport"}]
    documents, _ = read(tmp_path, {"text": "a", "options": options, "accept": ["sport"]}, {"text": "b", "label": "war"})
    assert [list(document.labels) for document in documents] == [["sport"], ["war"]]


def test_a_choice_about_a_span_stays_with_it(tmp_path: Path) -> None:
    choice = {"options": [{"id": "Q7259", "html": "…"}], "accept": ["Q7259"], "_view_id": "choice"}
    (document,), _ = read(tmp_path, task(spans=[ADA], **choice))
    assert document.entities["e1"].attributes == {"choice": "Q7259"}
    assert document.labels == {}


def test_what_was_not_accepted_is_named_and_left_out(tmp_path: Path) -> None:
    documents, problems = read(tmp_path, task(answer="reject"), task(answer="ignore"), task())
    assert len(documents) == 1
    assert problems == [
        "line 1, answer: is 'reject', and only accepted tasks hold annotations; the line was skipped",
        "line 2, answer: is 'ignore', and only accepted tasks hold annotations; the line was skipped",
    ]


def test_bad_spans_and_relations_are_named_and_the_rest_is_read(tmp_path: Path) -> None:
    spans = [ADA, {"start": 8, "end": 99, "label": "X"}, {"start": "8", "end": 9, "label": "X"}, "x"]
    (document,), problems = read(tmp_path, task(spans=spans, relations=[{"head": 0, "child": 9, "label": "R"}]))
    assert len(document.entities) == 1
    assert [problem.partition(": ")[0] for problem in problems] == [
        "line 1, spans[1].start", "line 1, spans[2].start", "line 1, spans[3]", "line 1, relations[0].child"]


FLAT = 'The mayor said: "We win." "Never," Bob replied, "will I." Rain fell.'


def test_flat_source_cue_and_content_become_quotes(tmp_path: Path) -> None:
    labels = [
        ("Source", "The mayor"), ("Cue", "said"), ("Content", '"We win."'), ("Content", '"Never,"'),
        ("Source", "Bob"), ("Cue", "replied"), ("Content", '"will I."')]
    spans = [
        {"start": FLAT.index(surface), "end": FLAT.index(surface) + len(surface), "label": label}
        for label, surface in labels]
    (document,), problems = read(tmp_path, {"text": FLAT, "spans": spans})
    found = [
        [[document.surface(span) for span in part] for part in (quote.content, quote.cue, quote.source)]
        for quote in document.quotes.values()]
    assert found == [
        [['"We win."'], ["said"], ["The mayor"]], [['"Never,"', '"will I."'], ["replied"], ["Bob"]]]
    assert {quote.type for quote in document.quotes.values()} == {"direct"}
    assert (document.entities, problems) == ({}, [])


def test_a_cue_without_any_content_is_named(tmp_path: Path) -> None:
    (document,), problems = read(tmp_path, {"text": FLAT, "spans": [{"start": 10, "end": 14, "label": "Cue"}]})
    assert not document.quotes
    assert problems == ["line 1, spans 10-14: is the cue of a quote without content; it was left out"]


def test_the_published_sample_of_quotes_counts_ends_inclusively(tmp_path: Path) -> None:
    record = {
        "metadata": {"title": "Rain"},
        "paragraphs": ["Rain fell.\n", 'She said, "it pours.\n', '"And it will."\n'],
        "entities": [
            {"span_text": "She", "span_label": "Source", "span_start": 0, "span_end": 2, "paragraph_start": 1},
            {"span_label": "Cue", "span_start": 4, "span_end": 7, "paragraph_start": 1},
            {"span_text": '"it pours.\n"And it will."', "span_label": "Content", "span_start": 11, "span_end": 40,
             "paragraph_start": 1},
        ],
    }
    path = tmp_path / "sample.json"
    path.write_bytes(orjson.dumps(record, option=orjson.OPT_INDENT_2))
    (document,) = prodigy.read(path, Job())
    assert isinstance(document, Document)
    (quote,) = document.quotes.values()
    assert [document.surface(span) for span in (*quote.source, *quote.cue, *quote.content)] == [
        "She", "said", '"it pours.\n"And it will."']
    assert document.title == "Rain"


def test_tasks_have_what_prodigy_asks_for(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    prodigy.write([storm(Status.ACCEPTED)], path, Writing(Schema(name="t", title="T")))
    record = orjson.loads(path.read_bytes())
    tokens = record["tokens"]
    assert record["_view_id"] == "relations"
    assert [token["id"] for token in tokens] == list(range(len(tokens)))
    assert all(record["text"][token["start"] : token["end"]] == token["text"] for token in tokens)
    for span in record["spans"]:
        assert (tokens[span["token_start"]]["start"], tokens[span["token_end"]]["end"]) == (span["start"], span["end"])
    for link in record["relations"]:
        assert link["head"] == link["head_span"]["token_end"]
        assert link["child"] == link["child_span"]["token_end"]


@pytest.mark.parametrize(
    ("ends", "view"), [([], "ner_manual"), ([(0, 3)], "ner_manual"), ([(0, 3), (0, 7)], "spans_manual")])
def test_the_simplest_view_is_named(tmp_path: Path, ends: list[tuple[int, int]], view: str) -> None:
    spans = [{"start": start, "end": end, "label": "X"} for start, end in ends]
    (document,), _ = read(tmp_path, task(spans=spans))
    assert [entity.span for entity in document.entities.values()] == [Span(*pair) for pair in ends]
    path = tmp_path / "out.jsonl"
    prodigy.write([document], path, Writing(Schema(name="t", title="T")))
    assert orjson.loads(path.read_bytes())["_view_id"] == view
