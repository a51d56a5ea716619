"""Steps over any number of documents, and over the schema: one transaction, one document in the memory at a time."""

import sqlite3
import zlib
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial
from typing import Protocol

import orjson

from annotator.jobs import Job
from annotator.model.annotation import Kind
from annotator.model.change import Changes, inverse
from annotator.model.document import Document
from annotator.model.schema import Schema, dump_schema, parse_schema
from annotator.store import documents, journal, properties, searching
from annotator.store.encoding import column_text, load_changes, text_column
from annotator.store.errors import Stale
from annotator.store.values import Action, Rewriting, SchemaChange, Step, Stored

Read = Callable[[str], Stored | None]
"""Reads a document by its id on the same connection; raises UserError where its records are damaged."""


class Replayed(Protocol):
    """Says what is to be changed in a document, as it is now, for changes that are to be made to it."""

    def __call__(self, document: Document, changes: Changes) -> Changes: ...


SCHEMA = "schema"
PAGE = 200  # journal rows read at a time


def rewrite(
    connection: sqlite3.Connection, read: Read, rewriting: Rewriting, actor: str, job: Job
) -> frozenset[str]:
    """Make a step; the ids of the documents that changed. One that changes nothing is none."""
    number = journal.next_entry(connection)
    writer = _Writer(connection, read, number, rewriting.command, actor, Action.DO)
    ids = _ids(connection, rewriting)
    schema = _schema_changed(connection, writer, rewriting.schema)
    for done, document_id in enumerate(ids):
        job.report(done, len(ids), document_id)
        writer.write(document_id, rewriting.edit)
    if writer.changed or schema:
        journal.push(connection, number, rewriting.command, writer.step)
    return frozenset(writer.changed)


def replay(
    connection: sqlite3.Connection, read: Read, step: Step, actor: str, edit: Replayed, job: Job, *, undo: bool
) -> frozenset[str]:
    """Undo or redo a step; the ids of the documents that changed. Raises Stale when it is not the next one any more.

    `edit` is given each document as it is now with the changes to be made, inverted already for undo, and says what is
    to be changed.
    """
    found = journal.next_command(connection, undo=undo)
    if found is None or found[0] != step.number:
        raise Stale(f"entry {step.number}")
    number, command, first = found
    writer = _Writer(connection, read, number, command, actor, Action.UNDO if undo else Action.REDO)
    if step.schema is not None:
        target = step.schema.before if undo else step.schema.after
        _schema_changed(connection, writer, lambda _: target)
    for done, (document_id, changes) in enumerate(_rows(connection, number, first)):
        job.report(done, step.documents, document_id)
        wanted = inverse(changes) if undo else changes
        writer.write(document_id, partial(edit, changes=wanted))
    journal.turn(connection, number, writer.step, undo=undo)
    return frozenset(writer.changed)


def next_step(connection: sqlite3.Connection, *, undo: bool) -> Step | None:
    """What undo, or redo, would do next, without its changes."""
    found = journal.next_command(connection, undo=undo)
    if found is None:
        return None
    number, command, step = found
    query = "SELECT count(DISTINCT document) FROM journal WHERE entry = ? AND number >= ?"
    count = connection.execute(query, (number, step)).fetchone()[0]
    return Step(number, command, count, _schema_of(connection, number))


def uses(connection: sqlite3.Connection, kind: Kind, label: str) -> tuple[int, int]:
    """How many annotations of a kind have a label or type, in how many documents that are not removed."""
    query = """
        SELECT count(*), count(DISTINCT document) FROM items JOIN documents ON key = document
        WHERE kind = ? AND label = ? AND removed = 0
    """
    found = connection.execute(query, (kind, text_column(label))).fetchone()
    return found[0], found[1]


class _Writer:
    """Writes the documents of one entry; `step` is its first journal row."""

    def __init__(
        self, connection: sqlite3.Connection, read: Read, number: int, command: str, actor: str, action: Action
    ) -> None:
        self.connection = connection
        self.read = read
        self.number = number
        self.command = command
        self.actor = actor
        self.action = action
        self.step: int | None = None
        self.changed: set[str] = set()

    def write(self, document_id: str, edit: Callable[[Document], Changes]) -> None:
        stored, found = self.read(document_id), documents.locate(self.connection, document_id)
        changes = edit(stored.document) if stored else ()
        if not changes or found is None:
            return
        journal.make(self.connection, found.key, document_id, changes)
        row = journal.note(
            self.connection, self.number, found.key, self.actor, self.command, self.action, changes)
        self.step = row if self.step is None else self.step
        self.changed.add(document_id)


def _ids(connection: sqlite3.Connection, rewriting: Rewriting) -> tuple[str, ...]:
    """The documents to be edited, in the order of the list; removed ones are left as they are."""
    keys = set(searching.holding(connection, rewriting.wanted)) if rewriting.wanted else set()
    if rewriting.speakers:
        query = "SELECT DISTINCT document FROM items WHERE kind = ? AND instr(data, ?)"
        part = b'"label":' + orjson.dumps(rewriting.speakers)
        keys.update(key for (key,) in connection.execute(query, (Kind.SPEAKER, part)))
    query = """
        SELECT id FROM documents WHERE key IN (SELECT value FROM json_each(?)) AND removed = 0 ORDER BY key
    """
    found = (column_text(each) for (each,) in connection.execute(query, (orjson.dumps(sorted(keys)).decode(),)))
    return tuple(dict.fromkeys((*rewriting.ids, *found)))


def _rows(connection: sqlite3.Connection, number: int, first: int) -> Iterator[tuple[str, Changes]]:
    """What was written last for an entry, in the direction of the command itself, a page at a time."""
    query = """
        SELECT journal.number, id, action, changes FROM journal JOIN documents ON key = document
        WHERE entry = ? AND journal.number >= ? AND journal.number <= ? AND removed < 2 ORDER BY journal.number LIMIT ?
    """
    last = connection.execute("SELECT ifnull(max(number), 0) FROM journal").fetchone()[0]
    while page := connection.execute(query, (number, first, last, PAGE)).fetchall():
        for row, document_id, action, data in page:
            changes = load_changes(data)
            yield column_text(document_id), inverse(changes) if action == Action.UNDO else changes
            first = row + 1


def _schema_changed(
    connection: sqlite3.Connection, writer: _Writer, change: Callable[[Schema], Schema] | None
) -> bool:
    """Change the schema and note it in its journal; whether it is another one now."""
    text = properties.get(connection, SCHEMA) or ""
    before = parse_schema(text, "the schema")
    after = change(before) if change else before
    if after == before:
        return False
    properties.put(connection, SCHEMA, dump_schema(after))
    now = datetime.now(UTC).isoformat(timespec="milliseconds")
    connection.execute(
        "INSERT INTO schemas (entry, time, actor, command, action, before, after) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            writer.number, now, text_column(writer.actor), text_column(writer.command), writer.action,
            _packed(before), _packed(after),
        ),
    )
    return True


def _schema_of(connection: sqlite3.Connection, number: int) -> SchemaChange | None:
    """How an entry changed the schema when it was made first."""
    query = "SELECT before, after FROM schemas WHERE entry = ? ORDER BY number LIMIT 1"
    found = connection.execute(query, (number,)).fetchone()
    return SchemaChange(*map(_unpacked, found)) if found else None


def _packed(schema: Schema) -> bytes:
    return zlib.compress(dump_schema(schema).encode())


def _unpacked(data: bytes) -> Schema:
    return parse_schema(zlib.decompress(data).decode(), "the schema")
