"""Markdown: the text exactly as it is, marks included; title from the front matter or the first heading."""

import re
from collections.abc import Iterator
from pathlib import Path

from annotator.formats.articles import header, headline, read_article
from annotator.formats.encoding import Decoded
from annotator.formats.problem import Problem
from annotator.jobs import Job
from annotator.model.annotation import Span
from annotator.model.document import Document

# Front matter as site generators write it: simple "key: value" lines between two lines of three hyphens.
FRONT_MATTER = re.compile(r"---[ \t]*\r?\n(.*?)^---[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
FIELD = re.compile(r"^(title|date|author|source|url|language|lang):[ \t]+(.+?)[ \t]*\r?$", re.MULTILINE)
HASH_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+(\S.*?)[ \t]*#*[ \t]*\r?$", re.MULTILINE)
LINED_HEADING = re.compile(r"^ {0,3}(\S[^\r\n]*?)[ \t]*\r?\n {0,3}(?:=+|-{2,})[ \t]*\r?$", re.MULTILINE)


def read(path: Path, job: Job) -> Iterator[Document | Problem]:
    """The document of a Markdown file, or what is wrong with the file."""
    return read_article(path, job, _make)


def _make(document_id: str, decoded: Decoded) -> Document:
    text = decoded.text
    front = FRONT_MATTER.match(text)
    start = front.end() if front else 0
    meta = {_meta_name(name): value.strip("\"'") for name, value in FIELD.findall(front[1])} if front else {}
    headings = [match for pattern in (HASH_HEADING, LINED_HEADING) if (match := pattern.search(text, start))]
    # Further down a heading is a section's.
    on_top = [match for match in headings if not text[start : match.start()].strip()]
    if on_top:
        return Document(id=document_id, text=text, header=header(text, Span(*on_top[0].span(1)), meta, on_top[0].end()))
    return Document(id=document_id, text=text, header=header(text, headline(text, start), meta, start))


def _meta_name(name: str) -> str:
    return "language" if name == "lang" else name
