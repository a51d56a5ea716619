"""Which format a file is in whose suffix several share: told by its first record, or its root element."""

import re
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

import orjson

from annotator.formats.encoding import MARKS
from annotator.formats.json_values import first_object
from annotator.formats.size import MAX_BYTES

LOOKS = (1_000_000, 3 * MAX_BYTES)
"""Bytes of a file that are looked at, the second time when its first object has no end in them; room for an article."""
ROOTS = {"rss": "feed", "feed": "feed", "RDF": "feed", "XMI": "xmi", "html": "html"}
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
# The first tag that is no declaration, without its prefix.
ROOT = re.compile(r"<(?:[\w.-]+:)?([A-Za-z][\w.-]*)")
ARTICLE = frozenset({
    "text", "body", "content", "article", "fulltext", "full_text", "article_text", "maintext", "articlebody"})
PRODIGY = frozenset({"_view_id", "_input_hash", "_task_hash", "answer", "spans", "paragraphs"})
NATIVE = frozenset({
    "meta", "zones", "status", "complete", "entities", "events", "quotes", "relations", "speakers", "labels",
    "time_spent_s"})


def detect(path: Path) -> str | None:
    """The name of the format of a file in JSON or XML, or None where it is none that is read here."""
    if not path.is_file():  # reading a pipe would wait for ever
        return None
    try:
        with path.open("rb") as stream:
            head = stream.read(LOOKS[0])
            if head.lstrip().startswith(b"<") or path.suffix.lower() == ".xml":
                return _of_xml(head)
            if len(head) == LOOKS[0] and first_object(BytesIO(head)) is None:
                head += stream.read(LOOKS[1])
    except OSError:
        return None
    return _of_json(head)


def _of_xml(head: bytes) -> str | None:
    encoding = next((encoding for mark, encoding in MARKS if head.startswith(mark)), "utf-8")
    root = ROOT.search(COMMENT.sub("", head[:100_000].decode(encoding, "replace")))
    return ROOTS.get(root[1]) if root else None


def _of_json(head: bytes) -> str | None:
    data = first_object(BytesIO(head))
    if data is None:  # one that is too long; only a CAS has all of an article in one
        return "casjson" if b'"%FEATURE_STRUCTURES"' in head or b'"%TYPES"' in head else None
    try:
        record = orjson.loads(data)
    except orjson.JSONDecodeError:
        return None
    return _of_record(record)


def _of_record(record: Mapping[str, Any]) -> str | None:
    keys = record.keys()
    if {"%TYPES", "%FEATURE_STRUCTURES", "%VIEWS"} & keys:
        return "casjson"
    if isinstance(record.get("data"), dict):
        return "labelstudio"
    if not isinstance(record.get("text"), str) and "paragraphs" not in keys:
        return "doccano" if "data" in keys and "label" in keys else _of_article(keys)
    if _is_doccano(record):
        return "doccano"
    if PRODIGY & keys:
        return "prodigy"
    if isinstance(record.get("id"), str) and (NATIVE & keys or len(keys) == 2):
        return "jsonl"
    return "json"


def _is_doccano(record: Mapping[str, Any]) -> bool:
    labels = record.get("label", record.get("labels"))
    if isinstance(labels, list) and not (labels and isinstance(labels[0], dict)):
        return "label" in record or bool(labels)
    entities = record.get("entities")
    first = entities[0] if isinstance(entities, list) and entities else None
    return (isinstance(first, dict) and "start_offset" in first) or "Comments" in record or "annotator" in record


def _of_article(keys: Any) -> str | None:
    return "json" if any(key.casefold() in ARTICLE for key in keys) else None
