"""Putting new documents into a project."""

import sqlite3
from collections.abc import Iterable, Iterator

from annotator.model.document import Document
from annotator.store import documents, journal
from annotator.store.values import Action, Added, Outcome

# Of a batch that is one transaction: small enough that an edit in the window hardly waits for it.
DOCUMENTS = 200
CHARACTERS = 4_000_000

COMMAND = "Import"


def add(connection: sqlite3.Connection, batch: Iterable[Document], origin: str) -> list[Added]:
    """Put documents at the end of the list, those that are new, with a journal row each: what became of them."""
    entry = journal.next_entry(connection)
    return [_add(connection, document, origin, entry) for document in batch]


def _add(connection: sqlite3.Connection, document: Document, origin: str, entry: int) -> Added:
    found = documents.locate(connection, document.id)
    if found is not None and not found.removed:
        same = documents.has_text(connection, found.key, document.text)
        return Added(document.id, Outcome.DUPLICATE if same else Outcome.CONFLICT)
    if found is not None:
        documents.purge(connection, found.key)
    other = next(documents.same_text(connection, document.text), None)
    key = documents.insert(connection, document)
    journal.note(connection, entry, key, origin, COMMAND, Action.IMPORT, ())
    return Added(document.id, Outcome.ADDED if other is None else Outcome.SAME_TEXT, other)


class Batch:
    """Documents that wait for their transaction."""

    def __init__(self) -> None:
        self._documents: list[Document] = []
        self._characters = 0

    def put(self, document: Document) -> bool:
        """Take a document; whether the batch is full now."""
        self._documents.append(document)
        self._characters += len(document.text)
        return len(self._documents) >= DOCUMENTS or self._characters >= CHARACTERS

    def take(self) -> Iterator[Document]:
        """All documents; the batch is empty from now on."""
        taken, self._documents, self._characters = self._documents, [], 0
        return iter(taken)

    def __len__(self) -> int:
        return len(self._documents)
