"""What goes in and out of a project."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from annotator.model.annotation import Kind, Layer, Status
from annotator.model.change import Changes
from annotator.model.document import Document, DocumentStatus
from annotator.model.schema import Schema


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the list of documents, without the text.

    `open` counts its suggestions that nobody has decided on, `decided` the accepted and rejected annotations; `length`
    is that of the text in code points.
    """

    key: int
    id: str
    title: str
    status: DocumentStatus
    complete: frozenset[Layer]
    open: int
    decided: int
    length: int


@dataclass(frozen=True, slots=True)
class Text:
    """A document's text as it is stored, with what it is listed under."""

    id: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Page:
    """Documents that stand together in the list, by the keys of the first and the last; `documents` counts them."""

    first: int
    last: int
    documents: int


@dataclass(frozen=True, slots=True)
class Wanted:
    """What annotations are looked for: each condition that is not empty has to hold.

    `kinds` has the labels or types wanted of each kind, none for all of them; `speaker` is a part of the name, whatever
    the case, and asked of quotes only; `origin` is the beginning of it.
    """

    kinds: Mapping[Kind, frozenset[str]]
    statuses: frozenset[Status] = frozenset()
    origin: str = ""
    speaker: str = ""


@dataclass(frozen=True, slots=True)
class Stored:
    """A document as it was read; its revision grows with every write."""

    document: Document
    revision: int


@dataclass(frozen=True, slots=True)
class Entry:
    """One undoable step over one or many documents: a command's name, and the changes by document id."""

    command: str
    changes: tuple[tuple[str, Changes], ...]


@dataclass(frozen=True, slots=True)
class SchemaChange:
    """The schema before and after a step."""

    before: Schema
    after: Schema


@dataclass(frozen=True, slots=True)
class Step:
    """What undo or redo would do next: how many documents it changes, and the schema, where it does."""

    number: int
    command: str
    documents: int
    schema: SchemaChange | None


@dataclass(frozen=True, slots=True)
class Rewriting:
    """One undoable step over any number of documents, which are read and written one by one.

    `edit` is given each document of `ids`, those with an annotation that is `wanted`, and those with a speaker labelled
    `speakers`; `schema` makes the new schema of the present one. Both may raise, which takes everything back.
    """

    command: str
    edit: Callable[[Document], Changes]
    ids: tuple[str, ...] = ()
    wanted: Wanted | None = None
    speakers: str = ""
    schema: Callable[[Schema], Schema] | None = None


class Outcome(StrEnum):
    """What became of a document that was to be added."""

    ADDED = "added"
    DUPLICATE = "duplicate"
    """A document of the same id and text is there: not added again."""
    SAME_TEXT = "same text"
    """Added, though another document has the same text."""
    CONFLICT = "conflict"
    """A document of the same id with another text is there: refused."""


@dataclass(frozen=True, slots=True)
class Added:
    """What became of a document of id `id`; for SAME_TEXT, `other` is the document with that text."""

    id: str
    outcome: Outcome
    other: str | None = None


@dataclass(frozen=True, slots=True)
class Copy:
    """An article that a server has too, by its id here and there.

    `base` is the last common state of both sides; `theirs` what the server had when a conflict was found there, `open`
    how many there are, and `trouble` what is the matter with the article as a whole.
    """

    document_id: str
    example: int
    base: bytes
    theirs: bytes | None = None
    open: int = 0
    trouble: str = ""


class Action(StrEnum):
    """How a row came into the journal."""

    DO = "do"
    UNDO = "undo"
    REDO = "redo"
    SUGGEST = "suggest"
    """Written beside the history, as the suggestions of a pipeline are: undo does not take it back."""
    IMPORT = "import"


@dataclass(frozen=True, slots=True)
class JournalRow:
    """What was written to one document in one step. Rows of one entry belong to the same command."""

    number: int
    entry: int
    document: str
    time: datetime
    actor: str
    command: str
    action: Action
    changes: Changes


@dataclass(frozen=True, slots=True)
class Counts:
    """How many there are: documents by status; annotations by kind, then label (or type) and status, then origin."""

    documents: Mapping[DocumentStatus, int]
    labels: Mapping[Kind, Mapping[str, Mapping[Status, int]]]
    origins: Mapping[Kind, Mapping[str, int]]
    open: int
