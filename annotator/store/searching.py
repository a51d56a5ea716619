"""Finding documents by their text and by what is annotated in them."""

import sqlite3

import orjson

from annotator.model.annotation import Kind, Status
from annotator.store.encoding import column_text, folded, text_column
from annotator.store.values import Page, Text, Wanted

# So much is read at a time: enough to be quick, not so much that a stop would have to wait or the memory fill.
DOCUMENTS = 500
CHARACTERS = 4_000_000


# Each is answered from its index alone.
BY_SPEAKER = """
    SELECT DISTINCT document, label FROM items
    WHERE speaker IS NOT NULL AND instr(speaker, ?) AND status IN (SELECT value FROM json_each(?))
        AND substr(origin, 1, length(?)) = ?
"""
BY_LABEL = """
    SELECT DISTINCT document FROM items
    WHERE kind = ? AND label = ? AND status IN (SELECT value FROM json_each(?)) AND substr(origin, 1, length(?)) = ?
"""
BY_KIND = """
    SELECT DISTINCT document FROM items INDEXED BY items_label
    WHERE kind = ? AND status IN (SELECT value FROM json_each(?)) AND substr(origin, 1, length(?)) = ?
"""


def pages(connection: sqlite3.Connection) -> list[Page]:
    """All documents that are not removed, in order, in pieces that fit into the memory with their texts."""
    found: list[Page] = []
    first, last, count, characters = 0, 0, 0, 0
    for key, length in connection.execute("SELECT key, length FROM documents WHERE removed = 0 ORDER BY key"):
        if count and (count == DOCUMENTS or characters + length > CHARACTERS):
            found.append(Page(first, last, count))
            count = characters = 0
        first, last = first if count else key, key
        count, characters = count + 1, characters + length
    return [*found, Page(first, last, count)] if count else found


def texts(connection: sqlite3.Connection, page: Page, containing: str) -> list[Text]:
    """The texts of a page that contain some characters exactly so, or all of them."""
    query = """
        SELECT id, title, text FROM documents JOIN texts ON document = key
        WHERE key BETWEEN ? AND ? AND removed = 0 AND instr(text, ?) ORDER BY key
    """
    part = containing.encode("utf-8", "surrogatepass")
    return [
        Text(column_text(document_id), title, text.decode("utf-8", "surrogatepass"))
        for document_id, title, text in connection.execute(query, (page.first, page.last, part))
    ]


def holding(connection: sqlite3.Connection, wanted: Wanted) -> list[int]:
    """The keys of the documents with an annotation that is wanted, in order; removed ones may be among them."""
    found: set[int] = set()
    origin = text_column(wanted.origin)
    decided = (orjson.dumps(list(wanted.statuses or Status)).decode(), origin, origin)
    for kind, names in wanted.kinds.items():
        if kind is Kind.QUOTE and wanted.speaker:
            rows = connection.execute(BY_SPEAKER, (folded(wanted.speaker), *decided))
            found.update(key for key, label in rows if not names or column_text(label) in names)
            continue
        for name in names:
            found.update(key for (key,) in connection.execute(BY_LABEL, (kind, text_column(name), *decided)))
        if not names:
            found.update(key for (key,) in connection.execute(BY_KIND, (kind, *decided)))
    return sorted(found)
