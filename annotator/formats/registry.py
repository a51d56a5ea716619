"""All formats: what each is called, reads, writes and loses. The codecs are imported when they are used."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import cast

from annotator.errors import UserError
from annotator.formats.problem import Problem, printable
from annotator.formats.size import MAX_BYTES, text_size
from annotator.formats.writing import Writing, Written
from annotator.jobs import Job
from annotator.model.document import Document
from annotator.phrases import phrase

NO_FIELDS: Mapping[str, str] = MappingProxyType({})
Reader = Callable[[Path, Job], Iterator[Document | Problem]]
FieldReader = Callable[[Path, Job, Mapping[str, str]], Iterator[Document | Problem]]
Writer = Callable[[Iterable[Document], Path, Writing], Written]


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A format by its `--format` name. `suffixes` are those of its files, in lower case.

    `loses` says what of a document is not kept. `reader` and `writer` are "module:function" or None; a format of
    `articles` holds one article a file, so its file's name is its id. A `shared` one has suffixes that files of others
    have too, so its files are looked into. `fields` are what of a record the user may choose the columns or keys of.
    A `folder` is written as a folder; one that is `always_split` has a file for each part of the data there. A `heavy`
    one is written with a library that takes long to import, best in another process; what is in an `extra` may not be
    installed. One that is `better_with` an extra works without it too.
    """

    name: str
    title: str
    suffixes: tuple[str, ...]
    loses: str
    reader: str | None = None
    writer: str | None = None
    articles: bool = False
    shared: bool = False
    fields: tuple[str, ...] = ()
    folder: bool = False
    always_split: bool = False
    heavy: bool = False
    extra: str | None = None
    better_with: str | None = None

    def read(self, path: Path, job: Job, fields: Mapping[str, str] = NO_FIELDS) -> Iterator[Document | Problem]:
        """What a file holds, as a stream; raises UserError when the format cannot be read, or has no such `fields`."""
        function = self._function(self.reader, "read")
        if unknown := [name for name in fields if name not in self.fields]:
            names = f"choose of {', '.join(self.fields)}" if self.fields else "none can be chosen"
            raise UserError(
                "The format {name} has no field {unknown!r}; {names}.", name=self.name, unknown=unknown[0], names=names)
        found = cast(FieldReader, function)(path, job, fields) if self.fields else cast(Reader, function)(path, job)
        return _of_fit_size(found, path)

    def write(self, documents: Iterable[Document], destination: Path, writing: Writing) -> Written:
        """Write a stream of documents; raises UserError when the format or the destination cannot be written."""
        return cast(Writer, self._function(self.writer, "written"))(documents, destination, writing)

    def require(self) -> None:
        """Raise UserError where a library that the format needs is not installed."""
        for place in filter(None, (self.reader, self.writer)) if self.extra else ():
            self._function(place, "used")

    def _function(self, place: str | None, use: str) -> object:
        if place is None:
            names = ", ".join(f.name for f in FORMATS if (f.reader if use == "read" else f.writer))
            raise UserError(
                "The format {name} cannot be {use}; these can: {names}.", name=self.name, use=use, names=names)
        module, _, function = place.partition(":")
        try:
            return getattr(import_module(module), function)
        except ModuleNotFoundError as error:
            if self.extra is None:
                raise
            raise UserError(
                "The format {name} needs {module}, which is not installed; install it with: pip install "
                "'annotator-desktop[{extra}]'", name=self.name, module=error.name, extra=self.extra) from error


def _of_fit_size(found: Iterable[Document | Problem], path: Path) -> Iterator[Document | Problem]:
    """What was found, with a problem in the place of each text that is no article, in whatever format it came."""
    for item in found:
        size = text_size(item.text) if isinstance(item, Document) else 0
        if isinstance(item, Document) and size > MAX_BYTES:
            yield Problem(printable(path), (
                f"article {item.id!r} has {size / 1e6:.0f} MB, an article may have {MAX_BYTES / 1e6:.0f}; "
                "it was left out: split it"))
        else:
            yield item


# What may be chosen of tables and JSON of articles.
FIELDS = ("text", "id", "title", "date", "author", "source", "url", "language")
NOTHING = phrase("nothing")
# What labelled spans with links between them cannot say.
FLAT = phrase(
    "ids, status, origins, scores, notes and attributes of annotations, speakers, the entity of an argument that "
    "stands elsewhere, the status of articles, zones")
TASKS = phrase(
    "ids, origins, scores, notes and attributes of annotations, speakers, the entity of an argument that stands "
    "elsewhere, the status of articles, zones")
CAS = phrase(
    "ids, status, origins, scores, notes and attributes of annotations, speakers, the entity of an argument that "
    "stands elsewhere, the status of articles, zones, metadata but the title, characters that XML cannot hold")
ROWS = phrase("relations, speakers' ids, and all that is said about annotations and articles")
FORMATS = (
    Format(
        name="txt", title=phrase("Plain text"), suffixes=(".txt", ".text"), loses=phrase("annotations"),
        reader="annotator.formats.plain_text:read", articles=True,
    ),
    Format(
        name="markdown", title="Markdown", suffixes=(".md", ".markdown"), loses=phrase("annotations"),
        reader="annotator.formats.markdown:read", articles=True,
    ),
    Format(
        name="html", title=phrase("Web page"), suffixes=(".html", ".htm", ".xhtml"),
        loses=phrase("annotations, layout, links, tables, what stands around the article"),
        reader="annotator.formats.html:read", articles=True, better_with="web",
    ),
    Format(
        name="pdf", title="PDF", suffixes=(".pdf",), loses=phrase("annotations, layout, pictures"),
        reader="annotator.formats.pdf:read", articles=True,
    ),
    Format(
        name="docx", title=phrase("Word document"), suffixes=(".docx",),
        loses=phrase("annotations, layout, tables, pictures"),
        reader="annotator.formats.docx:read", articles=True,
    ),
    Format(
        name="feed", title=phrase("RSS or Atom file"), suffixes=(".rss", ".atom", ".xml"),
        loses=phrase("annotations, layout, links"),
        reader="annotator.formats.feed:read",
    ),
    Format(
        name="jsonl", title=phrase("Native JSONL"), suffixes=(".jsonl", ".ndjson"),
        loses=phrase("what was rejected, which stays in the project"),
        reader="annotator.formats.jsonl:read", writer="annotator.formats.jsonl:write",
    ),
    Format(
        name="spacy", title=phrase("spaCy corpus"), suffixes=(".spacy",),
        loses=NOTHING,
        reader="annotator.formats.spacy_reading:read", writer="annotator.formats.spacy_corpus:write",
        heavy=True, always_split=True, folder=True,
    ),
    Format(
        name="prodigy", title="Prodigy JSONL", suffixes=(".jsonl",),
        loses=FLAT,
        reader="annotator.formats.prodigy:read", writer="annotator.formats.prodigy:write", shared=True,
    ),
    Format(
        name="doccano", title="doccano JSONL", suffixes=(".jsonl",),
        loses=FLAT,
        reader="annotator.formats.doccano:read", writer="annotator.formats.doccano:write", shared=True,
    ),
    Format(
        name="labelstudio", title="Label Studio JSON", suffixes=(".json",),
        loses=TASKS,
        reader="annotator.formats.label_studio:read", writer="annotator.formats.label_studio:write", shared=True,
    ),
    Format(
        name="brat", title=phrase("brat standoff"), suffixes=(".ann",), folder=True,
        loses=phrase(
            "status, origins, scores and flags of annotations, ids, speakers, document labels, metadata and zones, the "
            "entity of an argument that stands elsewhere, the status of articles; attributes become text"),
        reader="annotator.formats.brat:read", writer="annotator.formats.brat_writing:write",
    ),
    Format(
        name="conll", title="CoNLL-2003 (BIO) columns", suffixes=(".conll", ".bio", ".iob", ".conll2003"), folder=True,
        loses=phrase(
            "white space, ids, overlapping spans, links between spans, quote types, document labels, metadata, and all "
            "that is said about annotations and articles; layers stand in files of their own"),
        reader="annotator.formats.conll:read", writer="annotator.formats.conll:write", fields=("token", "tag"),
    ),
    Format(
        name="xmi", title="UIMA CAS XMI (INCEpTION)", suffixes=(".xmi",), folder=True, loses=CAS,
        reader="annotator.formats.cas:read_xmi", writer="annotator.formats.cas:write_xmi", extra="inception",
    ),
    Format(
        name="casjson", title="UIMA CAS JSON (INCEpTION)", suffixes=(".json",), folder=True, loses=CAS, shared=True,
        reader="annotator.formats.cas:read_json", writer="annotator.formats.cas:write_json", extra="inception",
    ),
    Format(
        name="huggingface", title="Hugging Face JSONL", suffixes=(".jsonl",), folder=True,
        loses=ROWS,
        writer="annotator.formats.huggingface:write",
    ),
    Format(
        name="parquet", title="Hugging Face Parquet", suffixes=(".parquet",), folder=True,
        loses=ROWS,
        writer="annotator.formats.parquet:write", extra="parquet",
    ),
    Format(
        name="csv", title=phrase("CSV: tables of quotes, events and entities, or articles"), suffixes=(".csv", ".tsv"),
        folder=True, loses=phrase("texts, relations and document labels; only articles are read, without annotations"),
        reader="annotator.formats.records:read_csv", writer="annotator.formats.tables:write", fields=FIELDS,
    ),
    Format(
        name="json", title=phrase("JSON of articles"), suffixes=(".json", ".jsonl"), loses=phrase("annotations"),
        reader="annotator.formats.records:read_json", shared=True, fields=FIELDS,
    ),
)
LINES = frozenset({".jsonl", ".ndjson"})
LOOKED_INTO = LINES | {".json", ".xml"}
"""Suffixes that several formats share, and feeds with type systems: what such a file holds tells its format."""
MARKED = frozenset({"prodigy", "doccano", "labelstudio"})
"""Formats whose records cannot be taken for native ones; lines that show no such marks are."""
ALIASES = {"md": "markdown", "text": "txt", "htm": "html"}


def format_named(name: str) -> Format:
    """The format of a `--format` name; raises UserError with the names there are."""
    for known in FORMATS:
        if known.name == ALIASES.get(name.lower(), name.lower()):
            return known
    raise UserError(
        "There is no format {name!r}; choose one of {names}.",
        name=name, names=", ".join(known.name for known in FORMATS))


def format_of(path: Path) -> Format | None:
    """The format that a file is read in by its suffix, and where that is shared by what it holds; or None."""
    suffix = path.suffix.lower()
    if suffix not in LOOKED_INTO:
        readable = (known for known in FORMATS if known.reader and not known.shared)
        return next((known for known in readable if suffix in known.suffixes), None)
    from annotator.formats.detection import detect

    found = detect(path)
    if suffix in LINES and found not in MARKED:
        found = "jsonl"
    return format_named(found) if found else None
