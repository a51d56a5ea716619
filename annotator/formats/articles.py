"""What the article formats share: reading the file, its id, and finding its headline."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from annotator.formats.encoding import Decoded, NotText, decode
from annotator.formats.problem import Problem, failure, printable
from annotator.formats.size import MAX_BYTES, MAX_FILE_BYTES
from annotator.jobs import Job
from annotator.model.annotation import Span
from annotator.model.document import Document, Header, Zone
from annotator.model.text import paragraphs, trim

MAX_HEADLINE = 200

Make = Callable[[str, Decoded], Document]
"""Makes a document of an id and what its file holds."""


def read_article(
    path: Path, job: Job, make: Make, declared: Callable[[bytes], str | None] = lambda data: None
) -> Iterator[Document | Problem]:
    """The one document of a file, or what is wrong with the file; both where its encoding had to be guessed."""
    for data in _bytes(path, job, MAX_BYTES):
        if isinstance(data, Problem):
            yield data
            return
        name = printable(path)
        try:
            decoded = decode(data, declared(data))
            document = make(article_id(path), decoded)
        except NotText as error:
            yield Problem(name, str(error))
            return
        if decoded.guessed:
            yield Problem(name, (
                f"is not UTF-8; it was read as {decoded.encoding}, so check its accents and quotation marks "
                "or save it again as UTF-8"))
        yield document


def read_binary(path: Path, job: Job, make: Callable[[str, bytes], Document]) -> Iterator[Document | Problem]:
    """The same for files that are no text: `make` has their bytes, and raises NotText."""
    for data in _bytes(path, job, MAX_FILE_BYTES):
        if isinstance(data, Problem):
            yield data
            return
        try:
            yield make(article_id(path), data)
        except NotText as error:
            yield Problem(printable(path), str(error))


def _bytes(path: Path, job: Job, limit: int) -> Iterator[bytes | Problem]:
    """What a file holds, or why it cannot be read."""
    name = printable(path)
    job.report(0, 0, name)
    try:
        size = path.stat().st_size
        if size > limit:
            yield Problem(name, (
                f"has {size / 1e6:.0f} MB, an article may have {limit / 1e6:.0f}; "
                "split it into its articles, or import them as JSONL"))
            return
        yield path.read_bytes()
    except OSError as error:
        yield Problem(name, failure(error))


def article_id(path: Path) -> str:
    """The id of an article: its file's name without suffix."""
    return printable(path.stem) or printable(path.name)


def headline(text: str, start: int = 0) -> Span | None:
    """The first line from an offset on that is not blank, if it is short and a blank line sets it off."""
    lines = [(start + first, start + last) for first, last in paragraphs(text[start:])]
    for i, (first, last) in enumerate(lines):
        first, last = trim(text, first, last)
        if first < last:
            followed = i + 2 < len(lines) and not text[lines[i + 1][0] : lines[i + 1][1]].strip()
            return Span(first, last) if followed and last - first <= MAX_HEADLINE else None
    return None


def header(text: str, title: Span | None, meta: Mapping[str, object], body: int = 0) -> Header:
    """Metadata and zones of a text with its headline, if any, at `title`, and the body from `body` or behind it on."""
    zones: list[Zone] = []
    if title is not None:
        zones.append(Zone("headline", title))
        meta = {"title": text[title.start : title.end], **meta}
    start, end = trim(text, max(body, title.end if title else 0), len(text))
    if start < end:
        zones.append(Zone("body", Span(start, end)))
    return Header(meta=meta, zones=tuple(zones))
