"""What a project says about itself: its schema, its pipeline and the like, as texts by name."""

import sqlite3

from annotator.store.encoding import column_text, text_column


def get(connection: sqlite3.Connection, name: str) -> str | None:
    """The text under a name, or None."""
    found = connection.execute("SELECT value FROM properties WHERE name = ?", (name,)).fetchone()
    return column_text(found[0]) if found else None


def put(connection: sqlite3.Connection, name: str, value: str) -> None:
    """Put a text under a name, in the place of the one that is there."""
    connection.execute("INSERT OR REPLACE INTO properties (name, value) VALUES (?, ?)", (name, text_column(value)))
