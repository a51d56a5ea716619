"""doccano's JSONL of sequence labelling, with and without relations.

Its web page counts UTF-16 units, or graphemes where the project says so, and its server takes numbers as they come:
measured on doccano 1.8.4. Files are written in UTF-16 units, so that the page shows spans where they belong.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from annotator.formats.fields import list_of, name_of, number_of, record_of, text_of
from annotator.formats.flat import Found, Labelled, Link, flatten, unflatten
from annotator.formats.json_lines import read_records, write_lines
from annotator.formats.offsets import Units, fitting, graphemes, utf16_units
from annotator.formats.problem import Problem, printable
from annotator.formats.writing import Writing, Written
from annotator.jobs import Job
from annotator.model.annotation import EMPTY, Span
from annotator.model.document import Document
from annotator.model.record import Unreadable
from annotator.model.text import Utf16

ORIGIN = "import:doccano"
OURS = "annotator"
"""The one key of metadata: doccano refuses a batch whose rows have different ones."""
OWN = frozenset({"id", "text", "data", "label", "labels", "entities", "relations", "Comments", "cats", OURS})
Record = Mapping[str, Any]


def read(path: Path, job: Job) -> Iterator[Document | Problem]:
    """The document of every line."""
    stem = printable(path.stem)
    return read_records(path, job, lambda value, line, problems: _document(
        record_of(value, "line"), f"{stem}-{line}", problems))


def write(documents: Iterable[Document], destination: Path, writing: Writing) -> Written:
    """Write a line for each document, as doccano's import of relations takes it."""
    return write_lines(documents, destination, writing, lambda document, written: _record(document))


def _document(record: Record, name: str, problems: list[Unreadable]) -> Document:
    text = text_of(record, "data" if "data" in record and "text" not in record else "text")
    given = record.get(OURS)
    ours: Record = given if isinstance(given, dict) else {}
    raw, labels = _raw(record, problems)
    units = _units(text, [(start, end) for _, start, end, _, _ in raw], ours, problems)
    spans = []
    for key, start, end, label, at in raw:
        try:
            spans.append(Labelled(key, _span(text, start, end, units, at), label))
        except Unreadable as problem:
            problems.append(problem)
    links = []
    for i, value in enumerate(list_of(record, "relations")):
        at = f"relations[{i}]"
        try:
            relation = record_of(value, at)
            source, target = number_of(relation, "from_id", f"{at}."), number_of(relation, "to_id", f"{at}.")
            links.append(Link(str(source), str(target), text_of(relation, "type", f"{at}.")))
        except Unreadable as problem:
            problems.append(problem)
    meta = ours.get("meta")
    others = {key: value for key, value in record.items() if key not in OWN}
    labels += [label for label in map(name_of, ours["labels"]) if label] if isinstance(ours.get("labels"), list) else []
    return unflatten(
        Found(
            id=name_of(ours.get("id")) or name_of(record.get("id")) or name, text=text, spans=spans, links=links,
            meta=(dict(meta) if isinstance(meta, dict) else others) or EMPTY, labels=dict.fromkeys(labels),
            origin=ORIGIN,
        ), problems)


def _raw(record: Record, problems: list[Unreadable]) -> tuple[list[tuple[str, int, int, str, str]], list[str]]:
    """Spans (key, start, end, label, field) in the units of the file, and labels of the document."""
    spans, labels = [], []
    for i, value in enumerate(list_of(record, "entities")):
        at = f"entities[{i}]."
        try:
            if isinstance(value, list):  # of projects for intent and slots
                value = {"id": i, **dict(zip(("start_offset", "end_offset", "label"), value, strict=False))}
            entity = record_of(value, at.rstrip("."))
            key = name_of(entity.get("id")) or f"entity {i}"
            spans.append((
                key, number_of(entity, "start_offset", at), number_of(entity, "end_offset", at),
                text_of(entity, "label", at), at))
        except Unreadable as problem:
            problems.append(problem)
    for name in ("label", "labels", "cats"):
        for i, value in enumerate(list_of(record, name)):
            match value:
                case str() if value:
                    labels.append(value)
                case [int(start), int(end), str(label)] if label:
                    spans.append((f"{name} {i}", start, end, label, f"{name}[{i}]."))
                case _:
                    problems.append(Unreadable(f"{name}[{i}]", "is neither a label nor [start, end, label]"))
    return spans, labels


def _units(text: str, spans: list[tuple[int, int]], ours: Record, problems: list[Unreadable]) -> Units:
    utf16 = utf16_units(text)
    if ours.get("offsets") == "utf-16":
        return utf16
    clusters = graphemes(text)
    if not spans or (utf16 is None and clusters is None):
        return None
    candidates = [utf16, clusters, None]
    return fitting(text, spans, candidates)


def _span(text: str, start: int, end: int, units: Units, at: str) -> Span:
    last = len(text) if units is None else len(units) - 1
    if not 0 <= start < end <= last:
        raise Unreadable(f"{at}start_offset", f"[{start}, {end}) is not inside the text")
    first, stop = (start, end) if units is None else (units[start], units[end])
    if first >= stop:
        raise Unreadable(f"{at}start_offset", f"[{start}, {end}) is half a character")
    return Span(first, stop)


def _record(document: Document) -> dict[str, object]:
    flat = flatten(document)
    units = Utf16.of(document.text)
    number = {span.key: i for i, span in enumerate(flat.spans)}
    ours: dict[str, object] = {"id": document.id, "offsets": "utf-16", "meta": dict(document.header.meta)}
    if document.labels:
        ours["labels"] = list(document.labels)
    return {
        "text": document.text,
        "entities": [
            {
                "id": number[span.key], "start_offset": units.units(span.span.start),
                "end_offset": units.units(span.span.end), "label": span.label,
            }
            for span in flat.spans
        ],
        "relations": [
            {"id": i, "from_id": number[link.source], "to_id": number[link.target], "type": link.label}
            for i, link in enumerate(flat.links)
        ],
        OURS: ours,
    }
