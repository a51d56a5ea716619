"""Articles from CSV and JSON of any origin: the columns or keys that hold text, title and so on can be chosen."""

import csv
import io
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from annotator.formats.articles import header
from annotator.formats.encoding import SAMPLE, NotText, decode
from annotator.formats.fields import name_of, record_of
from annotator.formats.json_lines import documents_of
from annotator.formats.json_values import read_values
from annotator.formats.problem import Problem, failure, printable
from annotator.formats.registry import FIELDS
from annotator.formats.size import MAX_BYTES
from annotator.jobs import Job
from annotator.model.document import Document
from annotator.model.record import Unreadable

# What such columns are often called, where none is chosen.
USUAL = {
    "text": ("text", "body", "content", "article", "fulltext", "full_text", "article_text", "maintext", "articlebody"),
    "id": ("id", "uuid", "guid", "article_id", "doc_id", "identifier"),
    "title": ("title", "headline", "heading"),
    "date": ("date", "published", "publish_date", "published_at", "publication_date", "pubdate", "datepublished"),
    "author": ("author", "authors", "byline"),
    "source": ("source", "publisher", "publication", "outlet", "newspaper"),
    "url": ("url", "link", "uri"),
    "language": ("language", "lang"),
}


def read_csv(path: Path, job: Job, fields: Mapping[str, str]) -> Iterator[Document | Problem]:
    """An article of every row of a table with a line of headings; comma, semicolon, tab or bar between columns."""
    name, stem = printable(path), printable(path.stem)
    try:
        with path.open("rb") as raw:
            decoded = decode(raw.read(SAMPLE).rpartition(b"\n")[0] or path.read_bytes()[:SAMPLE])
            raw.seek(0)
            size = path.stat().st_size
            csv.field_size_limit(MAX_BYTES)
            encoding = "utf-8-sig" if decoded.encoding == "utf-8" else decoded.encoding
            stream = io.TextIOWrapper(raw, encoding, errors="replace", newline="")
            heading = decoded.text.partition("\n")[0]
            delimiter = max(",;\t|", key=heading.count)
            rows = csv.reader(stream, delimiter=delimiter)
            yield from _rows(name, stem, rows, fields, job, size)
        if decoded.guessed:
            yield Problem(name, f"is not UTF-8; it was read as {decoded.encoding}, so check its accents")
    except NotText as error:
        yield Problem(name, str(error))
    except OSError as error:
        yield Problem(name, failure(error))


def read_json(path: Path, job: Job, fields: Mapping[str, str]) -> Iterator[Document | Problem]:
    """An article of every object; `fields` may name keys inside others, such as text=body.plain."""
    stem = printable(path.stem)

    def make(value: object, line: int, problems: list[Unreadable]) -> Document:
        record = record_of(value, "line")
        names = _names(list(record), fields)
        return _article({field: _inside(record, key) for field, key in names.items()}, f"{stem}-{line}")

    return documents_of(printable(path), read_values(path, job), make)


def _rows(
    name: str, stem: str, rows: Any, fields: Mapping[str, str], job: Job, size: int
) -> Iterator[Document | Problem]:
    headings: list[str] = []
    names: dict[str, str] = {}
    number = 0
    while True:
        line = rows.line_num + 1
        try:
            row = next(rows, None)
        except csv.Error as error:
            yield Problem(name, f"is no row of a table ({error}); it was skipped", line)
            continue
        job.report(0, size, name)
        if row is None:
            break
        if not any(cell.strip() for cell in row):
            continue
        if not headings:
            headings = [heading.strip().lstrip("\ufeff") for heading in row]
            names = _names(headings, fields)
            if "text" not in names:
                shown = ", ".join(heading for heading in headings[:20] if heading)
                yield Problem(name, f"has no column for the text; say which one is, as text=NAME, of: {shown}", line)
                return
            if missing := [column for column in names.values() if column not in headings]:
                yield Problem(name, f"has no column {missing[0]!r}", line)
                return
            continue
        number += 1
        cells = dict(zip(headings, row, strict=False))
        try:
            yield _article({field: cells.get(column) for field, column in names.items()}, f"{stem}-{number}")
        except Unreadable as error:
            yield Problem(name, f"{error.reason}; the row was skipped", line, names.get(error.field, error.field))
    if not number:
        yield Problem(name, "holds no rows")


def _names(known: list[str], fields: Mapping[str, str]) -> dict[str, str]:
    """The column of each field: the one that was chosen, or one with a usual name."""
    folded: dict[str, str] = {}
    for name in known:
        folded.setdefault(name.strip().casefold(), name)
    usual = {
        field: folded[name] for field, names in reversed(USUAL.items()) for name in reversed(names) if name in folded}
    return {**usual, **fields}


def _inside(record: Mapping[str, Any], key: str) -> object:
    if key in record:
        return record[key]
    value: object = record
    for step in key.split("."):
        value = value.get(step) if isinstance(value, dict) else None
    return value


def _article(values: Mapping[str, object], otherwise: str) -> Document:
    text = values.get("text")
    if isinstance(text, list):  # of paragraphs
        text = "\n\n".join(each for each in text if isinstance(each, str))
    if not isinstance(text, str) or not text.strip():
        raise Unreadable("text", "is missing or not a text")
    meta = {
        field: ", ".join(map(str, value)) if isinstance(value, list) else str(value) for field in FIELDS[2:]
        if (value := values.get(field)) not in (None, "", [], {}) and not isinstance(value, dict)
    }
    return Document(id=name_of(values.get("id")).strip() or otherwise, text=text, header=header(text, None, meta))
