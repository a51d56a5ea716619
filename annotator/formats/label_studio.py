"""Label Studio's JSON of tasks, with the labelling configuration that shows them written beside.

https://labelstud.io/guide/task_format. Each kind of annotation has a control of its own: entities, events (triggers),
arguments, quotes, labels (of the document) and relations. Read is what other configurations call `labels` too.
Offsets are code points; those of Label Studio before 1.4 are UTF-16 units, which the text of a region tells.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any
from xml.sax.saxutils import quoteattr

import orjson

from annotator.formats.fields import list_of, name_of, number_of, record_of, score_of, text_of
from annotator.formats.flat import ARGUMENT, PART, TRIGGER, Found, Labelled, Link, flatten, unflatten
from annotator.formats.json_lines import documents_of
from annotator.formats.json_values import read_values
from annotator.formats.offsets import utf16_units
from annotator.formats.problem import Problem, printable
from annotator.formats.writing import Writing, Written, replacing
from annotator.jobs import Job
from annotator.model.annotation import EMPTY, Span, Status
from annotator.model.document import Document
from annotator.model.record import Unreadable
from annotator.model.schema import Schema

ORIGIN = "import:labelstudio"
Record = Mapping[str, Any]


def read(path: Path, job: Job) -> Iterator[Document | Problem]:
    """The document of every task; of several annotations the first that was not cancelled, of predictions the last."""
    stem = printable(path.stem)
    return documents_of(printable(path), read_values(path, job), lambda value, line, problems: _document(
        record_of(value, "line"), f"{stem}-{line}", problems))


def write(documents: Iterable[Document], destination: Path, writing: Writing) -> Written:
    """Write one list of tasks, or with a split one for each part in a folder, and the labelling configuration."""
    written = Written()
    files = {part: destination / f"{part}.json" for part in writing.parts} or {"": destination}
    configuration = (destination if writing.parts else destination.parent) / f"{destination.stem}.config.xml"
    labels: dict[str, dict[str, None]] = {name: {} for name in (*CONTROLS, "labels", "relations")}
    with replacing([*files.values(), configuration]) as places:
        streams = {part: place.open("wb") for part, place in zip(files, places, strict=False)}
        try:
            for part in files:
                streams[part].write(b"[")
            for document in documents:
                part, included = writing.part(document), writing.included(document)
                task = _task(included, labels)
                streams[part].write((b",\n" if written.documents[part] else b"\n") + orjson.dumps(task))
                written.count(part, included)
            for stream in streams.values():
                stream.write(b"\n]\n")
        finally:
            for stream in streams.values():
                stream.close()
        places[-1].write_text(_configuration(writing.schema, labels), encoding="utf-8")
    written.notes.append(f"The labelling configuration is in {configuration}.")
    return written


def _document(record: Record, name: str, problems: list[Unreadable]) -> Document:
    data = record_of(record.get("data"), "data")
    text_name = "text" if isinstance(data.get("text"), str) else next(
        (key for key, value in data.items() if isinstance(value, str) and len(value) > 100), "text")
    text = text_of(data, text_name, "data.")
    work = [
        (each, Status.ACCEPTED) for each in list_of(record, "annotations") or list_of(record, "completions")
        if isinstance(each, dict) and not each.get("was_cancelled")
    ][:1]
    work += [(each, Status.SUGGESTED) for each in list_of(record, "predictions") if isinstance(each, dict)][-1:]
    found = _Regions(text, problems)
    for each, status in work:
        origin = f"model:{each['model_version']}" if name_of(each.get("model_version")) else ""
        for i, value in enumerate(list_of(each, "result")):
            try:
                found.add(record_of(value, f"result[{i}]"), f"result[{i}].", status, origin)
            except Unreadable as problem:
                problems.append(problem)
    given = data.get("meta")
    meta = dict(given) if isinstance(given, dict) else {
        key: value for key, value in data.items() if key not in (text_name, "id", "meta")}
    document_id = name_of(data.get("id")) or name_of(record.get("id")) or name
    return unflatten(
        Found(id=document_id, text=text, spans=found.spans, links=found.links, meta=meta or EMPTY,
              labels=found.labels, origin=ORIGIN), problems)


class _Regions:
    """The regions, choices and relations of a task."""

    def __init__(self, text: str, problems: list[Unreadable]) -> None:
        self.spans: list[Labelled] = []
        self.links: list[Link] = []
        self.labels: dict[str, None] = {}
        self._text, self._problems = text, problems
        self._units = utf16_units(text)

    def add(self, region: Record, at: str, status: Status, origin: str) -> None:
        """Take one result."""
        kind = region.get("type")
        if kind == "relation":
            names = [name_of(label) for label in list_of(region, "labels", at)]
            source, target = text_of(region, "from_id", at), text_of(region, "to_id", at)
            if region.get("direction") == "left":
                source, target = target, source
            self.links.append(Link(source, target, next(filter(None, names), "relation")))
            return
        value = record_of(region.get("value"), f"{at}value")
        if kind == "choices":
            self.labels.update(dict.fromkeys(filter(None, map(name_of, list_of(value, "choices", f"{at}value.")))))
            return
        names = [name_of(label) for label in list_of(value, str(kind), f"{at}value.")] if kind else []
        if "start" not in value or not any(names):
            raise Unreadable(f"{at}type", f"is {kind!r}, which has no place here")
        span = self._span(value, f"{at}value.")
        control = region.get("from_name")
        given = name_of(region.get("id")) or f"region {len(self.spans)}"
        for i, label in enumerate(filter(None, names)):
            if control == "events" and not label.startswith(TRIGGER):
                label = TRIGGER + label
            key = f"{given}/{i}" if i else given
            self.spans.append(Labelled(key, span, label, score_of(region, "score"), status=status, origin=origin))

    def _span(self, value: Record, at: str) -> Span:
        """The span of a region: as it says, in the units of old releases, or where its text stands nearest."""
        start, end = number_of(value, "start", at), number_of(value, "end", at)
        surface, text = value.get("text"), self._text
        inside = 0 <= start < end <= len(text)
        if inside and (not isinstance(surface, str) or not surface or text[start:end] == surface):
            return Span(start, end)
        if self._units is not None and 0 <= start < end < len(self._units):
            first, last = self._units[start], self._units[end]
            if first < last and (not isinstance(surface, str) or text[first:last] == surface):
                return Span(first, last)
        if isinstance(surface, str) and surface:
            places = [text.find(surface, max(start, 0)), text.rfind(surface, 0, max(start, 0) + len(surface))]
            near = min((place for place in places if place >= 0), key=lambda place: abs(place - start), default=None)
            if near is not None:
                return Span(near, near + len(surface))
        if not inside:
            raise Unreadable(f"{at}start", f"[{start}, {end}) is not inside the text")
        self._problems.append(Unreadable(f"{at}text", "is another text than stands there; the offsets were kept, it"))
        return Span(start, end)


CONTROLS = ("entities", "events", "arguments", "quotes")


def _control(label: str) -> tuple[str, str]:
    """The control that a span belongs to, and what it is called there."""
    if label.startswith(TRIGGER):
        return "events", label.removeprefix(TRIGGER)
    if label == ARGUMENT:
        return "arguments", label
    return ("quotes" if PART.fullmatch(label) else "entities"), label


def _task(document: Document, labels: dict[str, dict[str, None]]) -> dict[str, object]:
    """The task of a document: accepted annotations as its annotation, open suggestions as a prediction."""
    flat = flatten(document)
    status = {span.key: span.status for span in flat.spans}
    results: dict[Status, list[dict[str, object]]] = {Status.ACCEPTED: [], Status.SUGGESTED: []}
    for span in flat.spans:
        control, label = _control(span.label)
        labels[control].setdefault(label)
        results[span.status].append({
            "id": span.key, "from_name": control, "to_name": "text", "type": "labels",
            "value": {
                "start": span.span.start, "end": span.span.end, "text": document.surface(span.span), "labels": [label],
            },
            **({} if span.score is None else {"score": span.score}),
        })
    for link in flat.links:
        labels["relations"].setdefault(link.label)
        suggested = Status.SUGGESTED in (status[link.source], status[link.target])
        results[Status.SUGGESTED if suggested else Status.ACCEPTED].append({
            "type": "relation", "from_id": link.source, "to_id": link.target, "direction": "right",
            "labels": [link.label],
        })
    for item in document.labels.values():
        labels["labels"].setdefault(item.label)
        results[item.status].append({
            "id": f"label:{item.label}", "from_name": "labels", "to_name": "text", "type": "choices",
            "value": {"choices": [item.label]},
        })
    task: dict[str, object] = {
        "data": {"text": document.text, "id": document.id, "meta": dict(document.header.meta)},
        "annotations": [{"result": results[Status.ACCEPTED]}],
    }
    if results[Status.SUGGESTED]:
        task["predictions"] = [{"model_version": "annotator", "result": results[Status.SUGGESTED]}]
    return task


def _configuration(schema: Schema, labels: Mapping[str, Mapping[str, None]]) -> str:
    """The labelling configuration: a control a kind, with the schema's labels and what else occurs."""
    colors = {item.label: item.color for item in schema.entities} | {item.type: item.color for item in schema.events}
    known = {
        "entities": [item.label for item in schema.entities],
        "events": [item.type for item in schema.events],
        "arguments": [ARGUMENT] if schema.events else [],
        "quotes": [*(f"Content:{item.type}" for item in schema.quotes), *(("Cue", "Source") if schema.quotes else ())],
        "labels": [item.label for item in schema.labels],
        "relations": [
            *dict.fromkeys(role.role for event in schema.events for role in event.roles),
            *(("Content", "Cue", "Source") if schema.quotes else ()), *(item.label for item in schema.relations),
        ],
    }
    lines = ["<View>"]
    for name in CONTROLS:
        if every := dict.fromkeys([*known[name], *labels[name]]):
            lines.append(f'  <Labels name="{name}" toName="text">')
            lines += [
                f"    <Label value={quoteattr(label)}"
                + (f" background={quoteattr(colors[label])}/>" if label in colors else "/>") for label in every]
            lines.append("  </Labels>")
    lines.append("  <Relations>")
    lines += [f"    <Relation value={quoteattr(label)}/>" for label in dict.fromkeys(
        [*known["relations"], *labels["relations"]])]
    lines.append("  </Relations>")
    if every := dict.fromkeys([*known["labels"], *labels["labels"]]):
        lines.append('  <Choices name="labels" toName="text" choice="multiple">')
        lines += [f"    <Choice value={quoteattr(label)}/>" for label in every]
        lines.append("  </Choices>")
    return "\n".join([*lines, '  <Text name="text" value="$text"/>', "</View>", ""])
