"""PDF: the text of all pages, with the lines of each paragraph as they are."""

import io
import re
import struct
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path

from annotator.formats.articles import header, headline, read_binary
from annotator.formats.encoding import NotText
from annotator.formats.problem import Problem
from annotator.jobs import Job
from annotator.model.document import Document

# What reading a damaged file may end in, deep in its objects.
DAMAGED = (
    ValueError, KeyError, IndexError, TypeError, AttributeError, RecursionError, ArithmeticError, AssertionError,
    NotImplementedError, OSError, EOFError, struct.error, zlib.error, StopIteration, MemoryError,
)
BROKEN_WORD = re.compile(r"(?<=[^\W\d_])-\n(?=[a-zà-ÿ])")


def read(path: Path, job: Job) -> Iterator[Document | Problem]:
    """The document of a file, or what is wrong with the file."""
    return read_binary(path, job, _make)


def _make(document_id: str, data: bytes) -> Document:
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise NotText("is locked with a password; save it again without one")
        pages = [page.extract_text() for page in reader.pages]
        about: Mapping[str, object] = dict(reader.metadata or {})
    except PyPdfError as error:
        raise NotText(f"is no PDF that can be read ({error})") from error
    except DAMAGED as error:
        raise NotText("is a damaged PDF") from error
    text = "\n\n".join(filled for page in pages if (filled := BROKEN_WORD.sub("", page).strip()))
    if not text:
        raise NotText("holds no text; its pages may be pictures, which a program for text recognition has to read")
    text = text.encode("utf-8", "replace").decode()
    meta = {
        name: value for name, key in (("title", "/Title"), ("author", "/Author"))
        if isinstance(value := about.get(key), str) and value.strip()
    }
    return Document(id=document_id, text=text, header=header(text, headline(text), meta))
