"""Word documents: their paragraphs with a blank line between each two, headline and body."""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

from annotator.formats.articles import read_binary
from annotator.formats.encoding import NotText
from annotator.formats.pdf import DAMAGED
from annotator.formats.problem import Problem
from annotator.formats.size import MAX_FILE_BYTES
from annotator.jobs import Job
from annotator.model.annotation import Span
from annotator.model.document import Document, Header, Zone

TITLES = ("title", "heading 1")


def read(path: Path, job: Job) -> Iterator[Document | Problem]:
    """The document of a file, or what is wrong with the file."""
    return read_binary(path, job, _make)


def _make(document_id: str, data: bytes) -> Document:
    import docx

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > MAX_FILE_BYTES:
                raise NotText("is far larger inside than any article")
        word = docx.Document(io.BytesIO(data))
        paragraphs = [
            (each.text, str(each.style.name).lower() if each.style is not None else "") for each in word.paragraphs]
        properties = word.core_properties
        meta: dict[str, object] = {"title": properties.title, "author": properties.author}
        created = properties.created
    except (zipfile.BadZipFile, SyntaxError, *DAMAGED) as error:
        raise NotText("is no Word document (.docx) that can be read") from error
    if created is not None:
        meta["date"] = created.date().isoformat()
    texts: list[str] = []
    zones: list[Zone] = []
    length = 0
    for text, style in paragraphs:
        if not text.strip():
            continue
        start = length + 2 if texts else 0
        length = start + len(text)
        if not texts and style in TITLES:
            zones.append(Zone("headline", Span(start, length)))
            meta["title"] = text.strip()
        elif zones and zones[-1].kind == "body":
            zones[-1] = Zone("body", Span(zones[-1].span.start, length))
        else:
            zones.append(Zone("body", Span(start, length)))
        texts.append(text)
    if not texts:
        raise NotText("holds no article text")
    meta = {name: value for name, value in meta.items() if value}
    return Document(id=document_id, text="\n\n".join(texts), header=Header(meta=meta, zones=tuple(zones)))
