"""Version 1.0: the tables of a project.

`documents` is what the list of articles reads, so it holds no text and no metadata; both stand apart. `removed` is 1
for a document that undo can bring back, and 2 for one that was replaced for good, whose journal remains. `items` are
the annotations, speakers and header of each document in their order; `data` is the native record, the columns beside it
are for counting and searching: `speaker` is whom a quote is attributed to, folded. The `changes` of a journal row are
JSON, compressed by zlib when long. `history` is the stack of undo and redo: `step` is the first journal row of what was
last written for an entry. `schemas` is the journal of the schema: TOML before and after, compressed by zlib.
"""

import sqlite3

TABLES = (
    """CREATE TABLE properties (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID""",
    """CREATE TABLE holder (
        one INTEGER PRIMARY KEY CHECK (one = 1),
        name TEXT NOT NULL, host TEXT NOT NULL, pid INTEGER NOT NULL, since TEXT NOT NULL
    )""",
    """CREATE TABLE documents (
        key INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL, status TEXT NOT NULL, removed INTEGER NOT NULL DEFAULT 0,
        open INTEGER NOT NULL, decided INTEGER NOT NULL, length INTEGER NOT NULL,
        revision INTEGER NOT NULL DEFAULT 1, time_spent_s REAL NOT NULL, complete TEXT NOT NULL,
        title TEXT NOT NULL, folded TEXT NOT NULL
    )""",
    """CREATE UNIQUE INDEX documents_id ON documents (id) WHERE removed < 2""",
    """CREATE TABLE texts (
        document INTEGER PRIMARY KEY REFERENCES documents (key), hash BLOB NOT NULL, text BLOB NOT NULL
    )""",
    """CREATE INDEX texts_hash ON texts (hash)""",
    """CREATE TABLE items (
        document INTEGER NOT NULL REFERENCES documents (key), position INTEGER NOT NULL,
        kind TEXT NOT NULL, id TEXT NOT NULL, status TEXT, label TEXT, origin TEXT, "start" INTEGER, "end" INTEGER,
        speaker TEXT, data BLOB NOT NULL,
        PRIMARY KEY (document, position)
    ) WITHOUT ROWID""",
    """CREATE UNIQUE INDEX items_id ON items (document, kind, id)""",
    """CREATE INDEX items_label ON items (kind, label, document, position, status, origin)""",
    """CREATE INDEX items_speaker ON items (speaker, document, position, status, origin, label)
        WHERE speaker IS NOT NULL""",
    """CREATE TABLE journal (
        number INTEGER PRIMARY KEY, entry INTEGER NOT NULL, document INTEGER NOT NULL REFERENCES documents (key),
        time TEXT NOT NULL, actor TEXT NOT NULL, command TEXT NOT NULL, action TEXT NOT NULL, changes BLOB NOT NULL
    )""",
    """CREATE INDEX journal_entry ON journal (entry)""",
    """CREATE INDEX journal_document ON journal (document)""",
    """CREATE INDEX journal_suggest ON journal (document, command) WHERE action = 'suggest'""",
    """CREATE TABLE schemas (
        number INTEGER PRIMARY KEY, entry INTEGER NOT NULL,
        time TEXT NOT NULL, actor TEXT NOT NULL, command TEXT NOT NULL, action TEXT NOT NULL,
        before BLOB NOT NULL, after BLOB NOT NULL
    )""",
    """CREATE INDEX schemas_entry ON schemas (entry)""",
    """CREATE TABLE history (
        number INTEGER PRIMARY KEY, command TEXT NOT NULL, undone INTEGER NOT NULL DEFAULT 0, step INTEGER NOT NULL
    )""",
)


def run(connection: sqlite3.Connection) -> None:
    """Make the tables in an empty database."""
    for statement in TABLES:
        connection.execute(statement)
