"""Writing changes with their journal, and the stack of undo and redo.

The journal only grows. What undo takes back next is the newest entry of `history` that is not undone; its changes are
those that the journal says were written last for it, so a redo makes exactly what the undo took away.
"""

import sqlite3
from collections.abc import Mapping
from datetime import UTC, datetime

from annotator.model.annotation import Decided, Status
from annotator.model.change import Changes, inverse
from annotator.model.document import Header, Item
from annotator.store.documents import PUT_ITEM, item_columns, locate, update_header
from annotator.store.encoding import column_text, dump_changes, load_changes, text_column
from annotator.store.errors import Stale
from annotator.store.values import Action, Entry, JournalRow

PAGE = 200


def write(
    connection: sqlite3.Connection, entry: Entry, actor: str, revisions: Mapping[str, int], action: Action,
    number: int | None = None,
) -> tuple[int, int | None, dict[str, int]]:
    """Make the changes of an entry: its number, its first journal row (None without changes), the new revisions.

    Without a number it is a new entry. Raises Stale when a document is no longer at its revision.
    """
    number = next_entry(connection) if number is None else number
    step: int | None = None
    after: dict[str, int] = {}
    for document_id, changes in entry.changes:
        if not changes:
            continue
        found = locate(connection, document_id)
        if found is None or found.revision != after.get(document_id, revisions[document_id]):
            raise Stale(document_id)
        make(connection, found.key, document_id, changes)
        after[document_id] = found.revision + 1
        row = note(connection, number, found.key, actor, entry.command, action, changes)
        step = row if step is None else step
    return number, step, after


def note_suggested(connection: sqlite3.Connection, entry: Entry, actor: str, number: int) -> None:
    """Say in the journal that documents were looked at for suggestions and took none."""
    for document_id, changes in entry.changes:
        found = None if changes else locate(connection, document_id)
        if found is not None:
            note(connection, number, found.key, actor, entry.command, Action.SUGGEST, ())


def suggested(connection: sqlite3.Connection) -> dict[str, set[str]]:
    """The commands by which each document was looked at for suggestions, by its id."""
    query = """
        SELECT DISTINCT id, command FROM journal JOIN documents ON key = document
        WHERE action = 'suggest' AND removed = 0
    """
    found: dict[str, set[str]] = {}
    for document_id, command in connection.execute(query):
        found.setdefault(column_text(document_id), set()).add(column_text(command))
    return found


def make(connection: sqlite3.Connection, key: int, document_id: str, changes: Changes) -> None:
    """Make changes to the items of one document, its counts and its revision."""
    last = connection.execute("SELECT max(position) FROM items WHERE document = ?", (key,)).fetchone()[0]
    position, open_, decided = last or 0, 0, 0
    for change in changes:
        open_ += _is_open(change.after) - _is_open(change.before)
        decided += _is_decided(change.after) - _is_decided(change.before)
        if change.after is None:
            place = (key, change.kind, text_column(change.id))
            connection.execute("DELETE FROM items WHERE document = ? AND kind = ? AND id = ?", place)
            continue
        position += 1  # for a new one; what is there keeps its place
        connection.execute(PUT_ITEM, item_columns(key, position, change.after))
        if isinstance(change.after, Header):
            update_header(connection, key, document_id, change.after)
    connection.execute(
        "UPDATE documents SET open = open + ?, decided = decided + ?, revision = revision + 1 WHERE key = ?",
        (open_, decided, key),
    )


def _is_open(item: Item | None) -> bool:
    return isinstance(item, Decided) and item.status is Status.SUGGESTED


def _is_decided(item: Item | None) -> bool:
    return isinstance(item, Decided) and item.status is not Status.SUGGESTED


def note(
    connection: sqlite3.Connection, entry: int, key: int, actor: str, command: str, action: Action, changes: Changes
) -> int:
    """Write one row of the journal; its number."""
    now = datetime.now(UTC).isoformat(timespec="milliseconds")
    cursor = connection.execute(
        """
        INSERT INTO journal (entry, document, time, actor, command, action, changes) VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        (entry, key, now, text_column(actor), text_column(command), action, dump_changes(changes)),
    )
    assert cursor.lastrowid is not None
    return cursor.lastrowid


def next_entry(connection: sqlite3.Connection) -> int:
    """The number for a new entry."""
    query = "SELECT 1 + max(ifnull((SELECT max(entry) FROM journal), 0), ifnull((SELECT max(entry) FROM schemas), 0))"
    number: int = connection.execute(query).fetchone()[0]
    return number


def push(connection: sqlite3.Connection, number: int, command: str, step: int | None) -> None:
    """Put a new entry on the stack of undo; what could be redone until now cannot any more.

    `step` is None for an entry that changed the schema and no document: its rows would begin behind the last one.
    """
    connection.execute("DELETE FROM history WHERE undone = 1")
    if step is None:
        step = connection.execute("SELECT ifnull(max(number), 0) + 1 FROM journal").fetchone()[0]
    connection.execute(
        "INSERT INTO history (number, command, step) VALUES (?, ?, ?)", (number, text_column(command), step))


def turn(connection: sqlite3.Connection, number: int, step: int | None, *, undo: bool) -> None:
    """Move an entry to the stack of redo, or back; raises Stale when another connection has moved it already."""
    moved = connection.execute(
        "UPDATE history SET undone = ?, step = ifnull(?, step) WHERE number = ? AND undone = ?",
        (undo, step, number, not undo),
    )
    if not moved.rowcount:
        raise Stale(f"entry {number}")


def next_command(connection: sqlite3.Connection, *, undo: bool) -> tuple[int, str, int] | None:
    """Number, command and first journal row of what would be undone, or redone, next; None when there is nothing."""
    newest_done = "SELECT number, command, step FROM history WHERE undone = 0 ORDER BY number DESC LIMIT 1"
    oldest_undone = "SELECT number, command, step FROM history WHERE undone = 1 ORDER BY number LIMIT 1"
    found = connection.execute(newest_done if undo else oldest_undone).fetchone()
    return None if found is None else (found[0], column_text(found[1]), found[2])


def next_step(connection: sqlite3.Connection, *, undo: bool) -> tuple[int, Entry] | None:
    """What would be undone, or redone, next, as changes in the direction of the command itself."""
    found = next_command(connection, undo=undo)
    if found is None:
        return None
    number, command, step = found
    steps = [
        (column_text(document), load_changes(changes), action)
        for document, action, changes in connection.execute(
            """
            SELECT id, action, changes FROM journal JOIN documents ON key = document
            WHERE entry = ? AND number >= ? AND removed < 2 ORDER BY number
            """,
            (number, step),
        )
    ]
    made = [(document, inverse(changes) if action == Action.UNDO else changes) for document, changes, action in steps]
    return number, Entry(command, tuple(made))


def page(connection: sqlite3.Connection, after: int, document_id: str | None) -> list[JournalRow]:
    """The rows of the journal after a number, PAGE at most, of one document or of all."""
    if document_id is None:
        found = connection.execute(
            """
            SELECT number, entry, id, time, actor, command, action, changes
            FROM journal JOIN documents ON key = document
            WHERE number > ? ORDER BY number LIMIT ?
            """,
            (after, PAGE),
        )
    else:
        found = connection.execute(
            """
            SELECT number, entry, id, time, actor, command, action, changes
            FROM journal JOIN documents ON key = document
            WHERE document IN (SELECT key FROM documents WHERE id = ?) AND number > ? ORDER BY number LIMIT ?
            """,
            (text_column(document_id), after, PAGE),
        )
    return [
        JournalRow(
            number, entry, column_text(document), datetime.fromisoformat(time), column_text(actor),
            column_text(command), Action(action), load_changes(changes),
        )
        for number, entry, document, time, actor, command, action, changes in found
    ]

