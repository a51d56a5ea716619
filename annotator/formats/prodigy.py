"""Prodigy's tasks as JSONL, in the shapes of its views ner_manual, spans_manual and relations.

https://prodi.gy/docs/api-interfaces; what the docs leave open is as in explosion's published exports: `token_end`
counts inclusively, `head` and `child` of a relation are the last tokens of their spans. Read are also binary and choice
tasks, and the published sample of the JournalismAI quotes project, whose `span_end` counts inclusively too.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from annotator.formats.fields import list_of, name_of, number_of, record_of, score_of, span_of, text_of
from annotator.formats.flat import Flat, Found, Labelled, Link, flatten, unflatten
from annotator.formats.json_lines import documents_of, write_lines
from annotator.formats.json_values import read_values
from annotator.formats.problem import Problem, printable
from annotator.formats.tokens import covered, cut_tokens
from annotator.formats.writing import Writing, Written
from annotator.jobs import Job
from annotator.model.annotation import EMPTY, Span
from annotator.model.document import Document
from annotator.model.record import Unreadable

ORIGIN = "import:prodigy"
Record = Mapping[str, Any]


def read(path: Path, job: Job) -> Iterator[Document | Problem]:
    """The article of every accepted task; rejected and ignored ones are named."""
    stem = printable(path.stem)

    def make(value: object, line: int, problems: list[Unreadable]) -> Document:
        record = record_of(value, "line")
        return _sample(record, f"{stem}-{line}", problems) if "paragraphs" in record else _task(
            record, f"{stem}-{line}", problems)

    return documents_of(printable(path), read_values(path, job), make)


def write(documents: Iterable[Document], destination: Path, writing: Writing) -> Written:
    """Write a task for each document, in the simplest view that holds its annotations."""
    return write_lines(documents, destination, writing, lambda document, written: _record(document))


def _task(record: Record, name: str, problems: list[Unreadable]) -> Document:
    text = text_of(record, "text")
    answer = record.get("answer", "accept")
    if answer != "accept":
        raise Unreadable("answer", f"is {answer!r}, and only accepted tasks hold annotations")
    tokens = [token for token in list_of(record, "tokens") if isinstance(token, dict)]
    spans: list[Labelled] = []
    for i, value in enumerate(list_of(record, "spans")):
        try:
            spans.append(_span(value, f"spans[{i}].", f"span {i}", text, tokens))
        except Unreadable as problem:
            problems.append(problem)
    links: list[Link] = []
    for i, value in enumerate(list_of(record, "relations")):
        try:
            links += _links(value, f"relations[{i}]", spans, tokens)
        except Unreadable as problem:
            problems.append(problem)
    given = record.get("meta")
    meta = dict(given) if isinstance(given, dict) else {}
    chosen = [name_of(each) for each in list_of(record, "accept") if name_of(each)]
    if chosen and len(spans) == 1 and record.get("_view_id") == "choice":  # about the span: whom it names, most often
        only = spans[0]
        spans = [Labelled(only.key, only.span, only.label, only.score, {"choice": ", ".join(chosen)})]
        chosen = []
    if not spans and name_of(record.get("label")):
        chosen.append(name_of(record["label"]))
    document_id = name_of(meta.pop("id", "")) or name
    return unflatten(
        Found(id=document_id, text=text, spans=spans, links=links, meta=meta or EMPTY,
              labels=dict.fromkeys(chosen), origin=ORIGIN), problems)


def _span(value: object, at: str, key: str, text: str, tokens: Sequence[Record]) -> Labelled:
    record = record_of(value, at.rstrip("."))
    if "start" in record or not tokens:
        start, end = number_of(record, "start", at), number_of(record, "end", at)
    else:
        first, last = number_of(record, "token_start", at), number_of(record, "token_end", at)
        if not 0 <= first <= last < len(tokens):
            raise Unreadable(f"{at}token_start", "is no token of the text")
        start, end = number_of(tokens[first], "start", at), number_of(tokens[last], "end", at)
    span = span_of(start, end, len(text), f"{at}start")
    surface = record.get("text")
    if isinstance(surface, str) and text[start:end] != surface == text[start : end + 1]:
        span = Span(start, end + 1)
    return Labelled(name_of(record.get("id")) or key, span, text_of(record, "label", at), score_of(record, "score"))


def _links(value: object, at: str, spans: Sequence[Labelled], tokens: Sequence[Record]) -> Iterable[Link]:
    record = record_of(value, at)
    ends = []
    for end in ("head", "child"):
        place = record.get(f"{end}_span")
        if isinstance(place, dict):
            wanted = (place.get("start"), place.get("end"), place.get("label"))
            found = [span.key for span in spans if span.key == name_of(place.get("id"))] or [
                span.key for span in spans if (span.span.start, span.span.end, span.label) == wanted]
        else:
            index = number_of(record, end, f"{at}.")
            if not 0 <= index < len(tokens):
                raise Unreadable(f"{at}.{end}", "is no token of the text")
            stop = tokens[index].get("end")
            found = [span.key for span in spans if span.span.end == stop]
        if not found:
            raise Unreadable(f"{at}.{end}", "is no span of the task")
        ends.append(found[0])
    yield Link(ends[0], ends[1], text_of(record, "label", f"{at}."))


def _sample(record: Record, name: str, problems: list[Unreadable]) -> Document:
    """A record of the JournalismAI sample: paragraphs, and in them offsets of which the last counts inclusively."""
    texts = [text for text in list_of(record, "paragraphs") if isinstance(text, str)]
    starts = [0]
    for each in texts:
        starts.append(starts[-1] + len(each))
    text = "".join(texts)
    if not text:
        raise Unreadable("paragraphs", "hold no text")
    spans = []
    for i, value in enumerate(list_of(record, "entities")):
        at = f"entities[{i}]."
        try:
            spans.append(_sample_span(record_of(value, at.rstrip(".")), at, str(i), text, starts))
        except Unreadable as problem:
            problems.append(problem)
    meta = record.get("metadata")
    return unflatten(
        Found(id=name, text=text, spans=spans, meta=dict(meta) if isinstance(meta, dict) else EMPTY, origin=ORIGIN),
        problems)


def _sample_span(entity: Record, at: str, key: str, text: str, starts: Sequence[int]) -> Labelled:
    index = number_of(entity, "paragraph_start", at)
    if not 0 <= index < len(starts) - 1:
        raise Unreadable(f"{at}paragraph_start", "is no paragraph of the text")
    start = starts[index] + number_of(entity, "span_start", at)
    end = starts[index] + number_of(entity, "span_end", at) + 1
    surface = entity.get("span_text")
    if isinstance(surface, str) and surface and text[max(start, 0) : max(end, 0)] != surface:
        start = _nearest(text, surface, start)
        end = start + len(surface)
    return Labelled(key, span_of(start, end, len(text), f"{at}span_start"), text_of(entity, "span_label", at))


def _nearest(text: str, surface: str, start: int) -> int:
    before, after = text.rfind(surface, 0, max(start, 0) + len(surface)), text.find(surface, max(start, 0))
    found = [place for place in (before, after) if place >= 0]
    return min(found, key=lambda place: abs(place - start), default=start)


def _record(document: Document) -> dict[str, object]:
    flat = flatten(document)
    borders = {border for span in flat.spans for border in (span.span.start, span.span.end)}
    found = cut_tokens(document.text, borders)
    tokens = [
        {
            "text": document.surface(token), "start": token.start, "end": token.end, "id": i,
            "ws": document.text[token.end : token.end + 1].isspace(),
        }
        for i, token in enumerate(found)
    ]
    spans = {span.key: _span_record(span, found) for span in flat.spans}
    record: dict[str, object] = {
        "text": document.text, "meta": {**document.header.meta, "id": document.id}, "tokens": tokens,
        "spans": list(spans.values()), "answer": "accept", "_view_id": _view(flat),
    }
    if flat.links:
        record["relations"] = [
            {
                "head": spans[link.source].get("token_end"), "child": spans[link.target].get("token_end"),
                "head_span": spans[link.source], "child_span": spans[link.target], "label": link.label,
            }
            for link in flat.links
        ]
    if document.labels:
        record["options"] = [{"id": label, "text": label} for label in document.labels]
        record["accept"] = list(document.labels)
    return record


def _span_record(span: Labelled, tokens: Sequence[Span]) -> dict[str, object]:
    record: dict[str, object] = {
        "id": span.key, "start": span.span.start, "end": span.span.end, "label": span.label}
    touched = covered(tokens, span.span)
    if touched:
        record |= {"token_start": touched[0], "token_end": touched[-1]}
    return record


def _view(flat: Flat) -> str:
    if flat.links:
        return "relations"
    spans = sorted(span.span for span in flat.spans)
    overlapping = any(before.overlaps(after) for before, after in pairwise(spans))
    return "spans_manual" if overlapping else "ner_manual"
