"""Documents in the tables: the list of them, and each one whole."""

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import orjson

from annotator.model.annotation import KIND_OF, Decided, Entity, Kind, Layer, Quote, Status, name_of, spans_of
from annotator.model.document import Document, DocumentStatus, Header, Item
from annotator.model.record import VALUES, item_record
from annotator.model.text import content_hash
from annotator.store.encoding import column_text, dump, folded, load_all, shown, text_column
from annotator.store.items import DECODERS
from annotator.store.values import Row, Stored

BATCH = 1000
"""Records that are read in one go."""
OF_ALL = "'header', 'speaker', 'label'"
"""The kinds of what belongs to a document as a whole."""

ADD_ITEM = """
    INSERT INTO items (document, position, kind, id, status, label, origin, "start", "end", speaker, data)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
PUT_ITEM = f"""{ADD_ITEM}
    ON CONFLICT (document, kind, id) DO UPDATE SET
        status = excluded.status, label = excluded.label, origin = excluded.origin,
        "start" = excluded."start", "end" = excluded."end", speaker = excluded.speaker, data = excluded.data
"""


@dataclass(frozen=True, slots=True)
class Found:
    """Where a document stands in the tables."""

    key: int
    revision: int
    removed: bool


def find(connection: sqlite3.Connection, text: str, statuses: Collection[DocumentStatus]) -> list[int]:
    """The keys of the documents that are not removed, in order, by a part of title or id and by status (none: all)."""
    query, values = "SELECT key FROM documents WHERE removed = 0", []
    if statuses:
        query += " AND status IN (SELECT value FROM json_each(?))"
        values.append(_json(statuses))
    if text:
        query += " AND instr(folded, ?)"
        values.append(folded(text))
    return [key for (key,) in connection.execute(f"{query} ORDER BY key", values)]


def rows(connection: sqlite3.Connection, keys: Sequence[int]) -> list[Row]:
    """The lines of the list for some keys, in their order; those of removed documents are left out."""
    query = """
        SELECT key, id, title, status, complete, open, decided, length FROM documents
        WHERE key IN (SELECT value FROM json_each(?)) AND removed = 0
    """
    found = {record[0]: _row(record) for record in connection.execute(query, (_json(keys),))}
    return [found[key] for key in keys if key in found]


def _row(record: tuple[Any, ...]) -> Row:
    key, document_id, title, status, complete, *counts = record
    layers = frozenset(map(Layer, complete.split()))
    return Row(key, column_text(document_id), title, DocumentStatus(status), layers, *counts)


def ids(
    connection: sqlite3.Connection, statuses: Collection[DocumentStatus] = (), keys: Collection[int] | None = None
) -> list[str]:
    """The ids of the documents that are not removed, in order, by status (none: all) and key (None: all)."""
    query, values = "SELECT id FROM documents WHERE removed = 0", []
    if statuses:
        query += " AND status IN (SELECT value FROM json_each(?))"
        values.append(_json(statuses))
    if keys is not None:
        query += " AND key IN (SELECT value FROM json_each(?))"
        values.append(_json(keys))
    return [column_text(found) for (found,) in connection.execute(f"{query} ORDER BY key", values)]


def locate(connection: sqlite3.Connection, document_id: str) -> Found | None:
    """Where the document of an id stands, removed or not; None when there is none."""
    query = "SELECT key, revision, removed FROM documents WHERE id = ? AND removed < 2"
    record = connection.execute(query, (text_column(document_id),)).fetchone()
    return Found(record[0], record[1], bool(record[2])) if record else None


def read(
    connection: sqlite3.Connection, document_id: str, *, end: int | None = None, text: str | None = None
) -> Stored | None:
    """A document whole, also a removed one; None when there is none of that id.

    With an `end`, only its text, what belongs to it as a whole, and the annotations that begin before that offset. A
    `text` that was read already is not read again. Raises KeyError, TypeError or ValueError when records are damaged.
    """
    query = "SELECT key, revision, time_spent_s FROM documents WHERE id = ? AND removed < 2"
    found = connection.execute(query, (text_column(document_id),)).fetchone()
    if found is None:
        return None
    key, revision, seconds = found
    query = "SELECT kind, data FROM items WHERE document = ? ORDER BY position"
    if end is None:
        rows = connection.execute(query, (key,))
    else:
        query = query.replace("ORDER", f"AND (kind IN ({OF_ALL}) OR start < ?) ORDER")
        rows = connection.execute(query, (key, end))
    items: dict[str, dict[str, Any]] = {kind.value: {} for kind in Kind}
    while stored := rows.fetchmany(BATCH):  # all at once would take as much memory again as the document itself
        for (kind, _), record in zip(stored, load_all([data for _, data in stored]), strict=True):
            item = DECODERS[kind](record)
            items[kind]["" if isinstance(item, Header) else item.id] = item
    document = Document(
        id=document_id, text=read_text(connection, key) if text is None else text, header=items["header"][""],
        entities=items["entity"], events=items["event"], quotes=items["quote"], relations=items["relation"],
        speakers=items["speaker"], labels=items["label"], time_spent_s=seconds,
    )
    return Stored(document, revision)


def insert(connection: sqlite3.Connection, document: Document) -> int:
    """Put a new document at the end of the list; its key."""
    header = document.header
    statuses = [annotation.status for annotation in document.annotations()]
    open_ = statuses.count(Status.SUGGESTED)
    cursor = connection.execute(
        """
        INSERT INTO documents (id, status, removed, open, decided, length, time_spent_s, complete, title, folded)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        (
            text_column(document.id), header.status, header.removed, open_, len(statuses) - open_,
            len(document.text), document.time_spent_s, _layers(header), *_titles(document),
        ),
    )
    key = cursor.lastrowid
    assert key is not None
    connection.execute(
        "INSERT INTO texts (document, hash, text) VALUES (?, ?, ?)",
        (key, digest(document.text), document.text.encode("utf-8", "surrogatepass")),
    )
    everything: Iterable[Item] = (header, *document.speakers.values(), *document.annotations())
    connection.executemany(ADD_ITEM, (item_columns(key, at, item) for at, item in enumerate(everything)))
    return key


def update_header(connection: sqlite3.Connection, key: int, document_id: str, header: Header) -> None:
    """Bring a document's line in the list up to its header."""
    # The title may have to be looked for in the text, which is otherwise not read for an edit.
    text = "" if header.title else read_text(connection, key)
    connection.execute(
        "UPDATE documents SET status = ?, removed = ?, complete = ?, title = ?, folded = ? WHERE key = ?",
        (header.status, header.removed, _layers(header),
         *_titles(Document(id=document_id, text=text, header=header)), key),
    )


def read_text(connection: sqlite3.Connection, key: int) -> str:
    """The text of a document."""
    stored: bytes = connection.execute("SELECT text FROM texts WHERE document = ?", (key,)).fetchone()[0]
    return stored.decode("utf-8", "surrogatepass")


def spend(connection: sqlite3.Connection, document_id: str, seconds: float) -> None:
    """Add to the time that was spent on a document."""
    connection.execute(
        "UPDATE documents SET time_spent_s = time_spent_s + ? WHERE id = ? AND removed < 2",
        (seconds, text_column(document_id)),
    )


def time_spent(connection: sqlite3.Connection) -> float:
    """The seconds spent on all documents that are not removed."""
    seconds: float = connection.execute("SELECT total(time_spent_s) FROM documents WHERE removed = 0").fetchone()[0]
    return seconds


def purge(connection: sqlite3.Connection, key: int) -> None:
    """Let go of a removed document for good; its journal stays, and what undo could do with it goes."""
    connection.execute("UPDATE documents SET removed = 2, title = '', folded = '' WHERE key = ?", (key,))
    connection.execute("DELETE FROM items WHERE document = ?", (key,))
    connection.execute("DELETE FROM texts WHERE document = ?", (key,))
    connection.execute(
        """
        DELETE FROM history WHERE number IN (SELECT entry FROM journal WHERE document = ?) AND NOT EXISTS (
            SELECT 1 FROM journal JOIN documents ON key = document WHERE entry = history.number AND removed < 2)
        AND NOT EXISTS (SELECT 1 FROM schemas WHERE entry = history.number)
        """,
        (key,),
    )


def item_columns(key: int, position: int, item: Item) -> tuple[object, ...]:
    """The row of an item for PUT_ITEM and ADD_ITEM; the span is the one it is known by.

    Members of enumerations are bound by their values: for a subclass of `str` sqlite3 searches an adapter each time.
    """
    record = dump(item_record(item))
    if type(item) is Entity:  # the many: half the time of what is below
        return (
            key, position, "entity", text_column(item.id), VALUES[item.status], text_column(item.label),
            text_column(item.origin), item.span.start, item.span.end, None, record,
        )
    if isinstance(item, Header):
        return key, position, "header", "", None, None, None, None, None, None, record
    span = next(spans_of(item), None)
    status, origin = (VALUES[item.status], text_column(item.origin)) if isinstance(item, Decided) else (None, None)
    return (
        key, position, KIND_OF[type(item)].value, text_column(item.id), status, text_column(name_of(item)), origin,
        span.start if span else None, span.end if span else None,
        folded(item.speaker.name) if isinstance(item, Quote) and item.speaker else None, record,
    )


def same_text(connection: sqlite3.Connection, text: str) -> Iterator[str]:
    """The ids of the documents that have a text and are not removed, in order."""
    query = """
        SELECT id FROM texts JOIN documents ON key = document WHERE hash = ? AND removed = 0 ORDER BY key
    """
    for (found,) in connection.execute(query, (digest(text),)):
        yield column_text(found)


def has_text(connection: sqlite3.Connection, key: int, text: str) -> bool:
    """Whether a document has exactly that text."""
    query = "SELECT 1 FROM texts WHERE document = ? AND hash = ?"
    return connection.execute(query, (key, digest(text))).fetchone() is not None


def digest(text: str) -> bytes:
    """The hash of a text as it stands in the table."""
    return bytes.fromhex(content_hash(text))


def _layers(header: Header) -> str:
    return " ".join(layer for layer in Layer if layer in header.complete)


def _titles(document: Document) -> tuple[str, str]:
    """The title to show, and what a search looks in."""
    return shown(document.title), folded(f"{document.title}\n{document.id}")


def _json(values: Iterable[object]) -> str:
    """Values for `json_each`: unlike parameters, as many as there are."""
    return orjson.dumps(list(values)).decode()
