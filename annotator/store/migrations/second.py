"""Version 1.1: what a project knows of its articles on a server.

`copies` has an article's id there, the last common state of both sides and, where something is open, the state of the
server that was seen last; `open` counts what a person has to decide, `trouble` names what is the matter with the
article as a whole, or is empty. Older releases leave the table alone: the next sync finds what they changed.
"""

import sqlite3

TABLES = (
    """CREATE TABLE copies (
        document INTEGER PRIMARY KEY REFERENCES documents (key), example INTEGER NOT NULL,
        base BLOB NOT NULL, theirs BLOB, open INTEGER NOT NULL, trouble TEXT NOT NULL
    )""",
    """CREATE INDEX copies_open ON copies (document) WHERE open > 0 OR trouble != ''""",
)


def run(connection: sqlite3.Connection) -> None:
    """Make the table."""
    for statement in TABLES:
        connection.execute(statement)
