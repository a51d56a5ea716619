"""How many documents and annotations there are."""

import sqlite3
from collections import defaultdict

from annotator.model.annotation import Kind, Status
from annotator.model.document import DocumentStatus
from annotator.store.encoding import column_text
from annotator.store.values import Counts

ANNOTATIONS = """
    SELECT kind, label, items.status, origin, count(*) FROM items JOIN documents ON key = document
    WHERE removed = 0 AND items.status IS NOT NULL GROUP BY 1, 2, 3, 4 ORDER BY 1, 2
"""


def count(connection: sqlite3.Connection) -> Counts:
    """The counts over all documents that are not removed; reads every row of theirs."""
    by_status = dict(connection.execute("SELECT status, count(*) FROM documents WHERE removed = 0 GROUP BY status"))
    labels: dict[Kind, dict[str, dict[Status, int]]] = {}
    origins: dict[Kind, dict[str, int]] = {}
    open_ = 0
    for name, label, status, origin, number in connection.execute(ANNOTATIONS):
        kind, decision = Kind(name), Status(status)
        statuses = labels.setdefault(kind, {}).setdefault(column_text(label), dict.fromkeys(Status, 0))
        statuses[decision] += number
        made = origins.setdefault(kind, defaultdict(int))
        made[column_text(origin)] += number
        open_ += number if decision is Status.SUGGESTED else 0
    return Counts(
        documents={status: by_status.get(status.value, 0) for status in DocumentStatus},
        labels=labels,
        origins={kind: dict(made) for kind, made in origins.items()},
        open=open_,
    )
