"""RSS and Atom files: an article of every entry, from its content or else its summary."""

import io
from collections.abc import Iterator
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Any

from annotator.formats.encoding import Decoded, NotText
from annotator.formats.html import make
from annotator.formats.problem import Problem, failure, printable
from annotator.formats.size import MAX_FILE_BYTES
from annotator.jobs import Job
from annotator.model.document import Document


def read(path: Path, job: Job) -> Iterator[Document | Problem]:
    """The document of every entry, and a problem for each without text."""
    name = printable(path)
    job.report(0, 0, name)
    try:
        if path.stat().st_size > MAX_FILE_BYTES:
            yield Problem(name, f"has more than {MAX_FILE_BYTES // 1_000_000} MB; split it into smaller feeds")
            return
        data = path.read_bytes()
    except OSError as error:
        yield Problem(name, failure(error))
        return
    parser: Any = import_module("feedparser")  # has no types
    try:
        feed = parser.parse(io.BytesIO(data))
    except (ValueError, LookupError, TypeError, AttributeError, AssertionError, RecursionError) as error:
        yield Problem(name, f"is no feed that can be read ({type(error).__name__})")
        return
    if not feed.entries:
        yield Problem(name, "is no RSS or Atom feed, or has no entries")
    stem, source = printable(path.stem), str(feed.feed.get("title") or "")
    for number, entry in enumerate(feed.entries, 1):
        job.check()
        document_id = str(entry.get("id") or entry.get("link") or f"{stem}-{number}")
        try:
            yield _article(document_id, entry, source, str(feed.feed.get("language") or ""))
        except NotText as error:
            yield Problem(name, f"{error}; the entry was skipped", None, f"entry {number}")


def _article(document_id: str, entry: Any, source: str, language: str) -> Document:
    contents = [str(part.get("value") or "") for part in entry.get("content") or ()]
    body = max(contents, key=len, default="") or str(entry.get("summary") or "")
    if not body.strip():
        raise NotText("holds no article text")
    if "<" not in body:
        body = "".join(f"<p>{line}</p>" for line in body.split("\n") if line.strip())
    elif "<p" not in body.lower():
        body = f"<p>{body}</p>"
    title = str(entry.get("title") or "")
    document = make(document_id, Decoded(f"<h1>{title}</h1><article>{body}</article>", "utf-8"))
    about = {
        "source": source, "url": entry.get("link"), "date": entry.get("published") or dict.get(entry, "updated"),
        "author": entry.get("author"), "language": language,
    }
    meta = {**document.header.meta, **{name: str(value) for name, value in about.items() if value}}
    return replace(document, header=replace(document.header, meta=meta))
