"""Plain text: the text exactly as it is, its first line as headline where a blank line sets it off."""

from collections.abc import Iterator
from pathlib import Path

from annotator.formats.articles import header, headline, read_article
from annotator.formats.encoding import Decoded
from annotator.formats.problem import Problem
from annotator.jobs import Job
from annotator.model.document import Document


def read(path: Path, job: Job) -> Iterator[Document | Problem]:
    """The document of a text file, or what is wrong with the file."""
    return read_article(path, job, _make)


def document(document_id: str, text: str) -> Document:
    """An article from a text, as a file or the clipboard holds it."""
    return Document(id=document_id, text=text, header=header(text, headline(text), {}))


def _make(document_id: str, decoded: Decoded) -> Document:
    return document(document_id, decoded.text)
