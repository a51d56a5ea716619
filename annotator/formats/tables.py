"""CSV for spreadsheets and R: quotes.csv, events.csv and entities.csv, a row for each."""

import csv
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path

from annotator.formats.writing import Writing, Written, replacing
from annotator.model.annotation import Entity, Event, Quote, Span
from annotator.model.document import Document

# Start and end are code points from 0; the text of several spans is joined by an ellipsis.
COLUMNS = {
    "quotes": ("article", "title", "date", "quote", "type", "speaker", "source", "cue", "content"),
    "events": ("article", "title", "date", "event", "type", "trigger", "arguments"),
    "entities": ("article", "title", "date", "entity", "label", "text", "name"),
}
COMMON = ("start", "end", "status", "origin", "score", "note")
Cell = str | int | float | None


def write(documents: Iterable[Document], destination: Path, writing: Writing) -> Written:
    """Write three files into a folder, or into one for each part; with a byte-order mark, which spreadsheets want."""
    written = Written()
    files = {(part, name): destination / part / f"{name}.csv" for part in writing.parts or ("",) for name in COLUMNS}
    with replacing(files.values()) as places, ExitStack() as stack:
        tables = {}
        for (part, name), place in zip(files, places, strict=True):
            stream = stack.enter_context(place.open("w", encoding="utf-8-sig", errors="replace", newline=""))
            tables[part, name] = csv.writer(stream)
            tables[part, name].writerow((*COLUMNS[name], *COMMON))
        for document in documents:
            part, included = writing.part(document), writing.included(document)
            for name, row in _rows(included):
                tables[part, name].writerow(row)
            written.count(part, included)
    return written


def _rows(document: Document) -> Iterator[tuple[str, list[Cell]]]:
    date = document.header.meta.get("date")
    about: list[Cell] = [document.id, document.title, date if isinstance(date, str) else ""]
    for quote in document.quotes.values():
        speaker = quote.speaker.name if quote.speaker else ""
        texts = [_texts(document, spans) for spans in (quote.source, quote.cue, quote.content)]
        yield "quotes", [*about, quote.id, quote.type, speaker, *texts, *_common(quote, quote.content)]
    for event in document.events.values():
        arguments = "; ".join(f"{each.role}: {_texts(document, [each.span])}" for each in event.arguments)
        trigger = _texts(document, [event.trigger])
        yield "events", [*about, event.id, event.type, trigger, arguments, *_common(event, [event.trigger])]
    for entity in document.entities.values():
        named = document.speakers.get(entity.entity_id or "")
        name = named.name if named else ""
        text = _texts(document, [entity.span])
        yield "entities", [*about, entity.id, entity.label, text, name, *_common(entity, [entity.span])]


def _texts(document: Document, spans: Iterable[Span]) -> str:
    return " … ".join(document.surface(span) for span in spans)


def _common(item: Entity | Event | Quote, spans: Iterable[Span]) -> list[Cell]:
    places = list(spans)
    return [
        min(span.start for span in places), max(span.end for span in places), item.status.value, item.origin,
        item.score, item.note,
    ]
