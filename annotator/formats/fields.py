"""Values of a foreign record, checked: each raises Unreadable with the field's path and what is wrong there."""

import math
from collections.abc import Mapping
from typing import Any

from annotator.model.annotation import Span
from annotator.model.record import Unreadable

Record = Mapping[str, Any]


def record_of(value: object, field: str) -> dict[str, Any]:
    """A JSON object."""
    if not isinstance(value, dict):
        raise Unreadable(field, "is not a JSON object")
    return value


def list_of(record: Record, name: str, at: str = "") -> list[Any]:
    """A list; none where the field is missing or null."""
    value = record.get(name)
    if value is None:
        return []
    if not isinstance(value, list):
        raise Unreadable(f"{at}{name}", "is not a list")
    return value


def text_of(record: Record, name: str, at: str = "") -> str:
    """A text that is not empty."""
    value = record.get(name)
    if not isinstance(value, str) or not value:
        raise Unreadable(f"{at}{name}", "is missing or not a text")
    return value


def number_of(record: Record, name: str, at: str = "") -> int:
    """A whole number."""
    value = record.get(name)
    if not isinstance(value, int) or isinstance(value, bool):
        raise Unreadable(f"{at}{name}", "is not a whole number")
    return value


def score_of(record: Record, name: str) -> float | None:
    """A number, or None where there is none."""
    value = record.get(name)
    if not isinstance(value, int | float) or isinstance(value, bool) or not math.isfinite(value):
        return None
    return float(value)


def name_of(value: object) -> str:
    """A text or number as the name of something; empty for all else."""
    return str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""


def span_of(start: int, end: int, length: int, field: str) -> Span:
    """A span of a text of `length` code points."""
    if not 0 <= start < end <= length:
        raise Unreadable(field, f"[{start}, {end}) is not inside the text, which has {length} characters")
    return Span(start, end)


def identity(record: Record, otherwise: str) -> str:
    """The id of a record, or another where it has none."""
    return name_of(record.get("id")) or otherwise
