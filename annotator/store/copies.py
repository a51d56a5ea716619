"""What is known of the articles that a server has too."""

import sqlite3
from collections.abc import Iterable

from annotator.store.documents import locate
from annotator.store.encoding import column_text, text_column
from annotator.store.values import Copy

COLUMNS = "id, example, base, theirs, copies.open, trouble"


def examples(connection: sqlite3.Connection) -> dict[str, int]:
    """The ids on the server by those here, of the articles that are not removed, in the order of the list."""
    query = "SELECT id, example FROM copies JOIN documents ON key = document WHERE removed = 0 ORDER BY key"
    return {column_text(document_id): example for document_id, example in connection.execute(query)}


def removed(connection: sqlite3.Connection) -> dict[int, str]:
    """The ids here of the articles that were removed, and may come back by undo, by those on the server."""
    query = "SELECT example, id FROM copies JOIN documents ON key = document WHERE removed = 1"
    return {example: column_text(document_id) for example, document_id in connection.execute(query)}


def hashes(connection: sqlite3.Connection) -> dict[str, str]:
    """The hashes of all texts as `model.text.content_hash` makes them, by the ids of the articles, in list order."""
    query = "SELECT id, hash FROM texts JOIN documents ON key = document WHERE removed = 0 ORDER BY key"
    return {column_text(document_id): found.hex() for document_id, found in connection.execute(query)}


def get(connection: sqlite3.Connection, document_id: str) -> Copy | None:
    """What is known of one article; None where it has no copy."""
    query = f"SELECT {COLUMNS} FROM copies JOIN documents ON key = document WHERE id = ? AND removed < 2"  # noqa: S608
    found = connection.execute(query, (text_column(document_id),)).fetchone()
    return _copy(found) if found else None


def unsettled(connection: sqlite3.Connection) -> list[Copy]:
    """The articles about which a person has to decide something, in the order of the list."""
    query = f"""
        SELECT {COLUMNS} FROM copies JOIN documents ON key = document
        WHERE (copies.open > 0 OR trouble != '') AND removed = 0 ORDER BY key
    """  # noqa: S608
    return [_copy(row) for row in connection.execute(query)]


def put(connection: sqlite3.Connection, copies: Iterable[Copy]) -> None:
    """Remember copies, in the place of what was known; articles that were removed meanwhile are left out."""
    for copy in copies:
        found = locate(connection, copy.document_id)
        if found is not None:
            connection.execute(
                "INSERT OR REPLACE INTO copies (document, example, base, theirs, open, trouble) "
                "VALUES (?, ?, ?, ?, ?, ?)",
                (found.key, copy.example, copy.base, copy.theirs, copy.open, copy.trouble))


def drop(connection: sqlite3.Connection, document_id: str) -> None:
    """Forget the copy of an article."""
    found = locate(connection, document_id)
    if found is not None:
        connection.execute("DELETE FROM copies WHERE document = ?", (found.key,))


def clear(connection: sqlite3.Connection) -> None:
    """Forget all copies."""
    connection.execute("DELETE FROM copies")


def _copy(row: tuple[str | bytes, int, bytes, bytes | None, int, str]) -> Copy:
    return Copy(column_text(row[0]), *row[1:])
