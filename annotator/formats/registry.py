"""All formats: what each is called, reads, writes and loses. The codecs are imported when they are used."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import cast

from annotator.errors import UserError
from annotator.formats.problem import Problem
from annotator.formats.writing import Writing, Written
from annotator.jobs import Job
from annotator.model.document import Document

Reader = Callable[[Path, Job], Iterator[Document | Problem]]
Writer = Callable[[Iterable[Document], Path, Writing], Written]


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A format by its `--format` name. `suffixes` are those of the files it is known by, in lower case.

    `loses` says what of a document is not kept. `reader` and `writer` are "module:function" or None; a format of
    `articles` holds one article a file, so its file's name is its id. A `heavy` one brings a library that takes long to
    import, and is best used in another process. One that is `always_split` has a file for each part of the data.
    """

    name: str
    title: str
    suffixes: tuple[str, ...]
    loses: str
    reader: str | None = None
    writer: str | None = None
    articles: bool = False
    heavy: bool = False
    always_split: bool = False

    def read(self, path: Path, job: Job) -> Iterator[Document | Problem]:
        """What a file holds, as a stream; raises UserError when the format cannot be read."""
        return cast(Reader, self._function(self.reader, "read"))(path, job)

    def write(self, documents: Iterable[Document], destination: Path, writing: Writing) -> Written:
        """Write a stream of documents; raises UserError when the format or the destination cannot be written."""
        return cast(Writer, self._function(self.writer, "written"))(documents, destination, writing)

    def _function(self, place: str | None, use: str) -> object:
        if place is None:
            names = ", ".join(f.name for f in FORMATS if (f.reader if use == "read" else f.writer))
            raise UserError(f"The format {self.name} cannot be {use}; these can: {names}.")
        module, _, function = place.partition(":")
        return getattr(import_module(module), function)


FORMATS = (
    Format(
        name="txt", title="Plain text", suffixes=(".txt", ".text"), loses="annotations",
        reader="annotator.formats.plain_text:read", articles=True,
    ),
    Format(
        name="markdown", title="Markdown", suffixes=(".md", ".markdown"), loses="annotations",
        reader="annotator.formats.markdown:read", articles=True,
    ),
    Format(
        name="html", title="Web page", suffixes=(".html", ".htm", ".xhtml"), loses="annotations, layout, links",
        reader="annotator.formats.html:read", articles=True,
    ),
    Format(
        name="jsonl", title="Native JSONL", suffixes=(".jsonl", ".ndjson"), loses="nothing",
        reader="annotator.formats.jsonl:read", writer="annotator.formats.jsonl:write",
    ),
    Format(
        name="spacy", title="spaCy corpus", suffixes=(".spacy",),
        loses="rejected events and quotes",
        writer="annotator.formats.spacy_corpus:write", heavy=True, always_split=True,
    ),
)
ALIASES = {"md": "markdown", "text": "txt", "htm": "html"}


def format_named(name: str) -> Format:
    """The format of a `--format` name; raises UserError with the names there are."""
    for known in FORMATS:
        if known.name == ALIASES.get(name.lower(), name.lower()):
            return known
    raise UserError(f"There is no format {name!r}; choose one of {', '.join(known.name for known in FORMATS)}.")


def format_of(path: Path) -> Format | None:
    """The format that a file is read in by its suffix, or None."""
    return next((known for known in FORMATS if known.reader and path.suffix.lower() in known.suffixes), None)
