"""Common states and what the server had, as bytes for the project's file."""

import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import orjson

from annotator.model.annotation import Span
from annotator.sync.identity import Base, Known, KnownLink
from annotator.sync.state import Labelled, Link, State
from annotator.sync.texts import TextChange

LARGE = 1000
"""Bytes from which on compressing pays."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What the server had of a document when it was read last.

    `doubtful` are the spans whose label was deleted, `overlapping` says whether spans of the project may share words.
    `change` says how its text differs, where it does.
    """

    state: State
    doubtful: frozenset[str] = field(default_factory=frozenset)
    overlapping: bool = True
    change: TextChange | None = None


def dump_base(base: Base) -> bytes:
    """The bytes of a common state."""
    return _packed({
        "spans": [
            [key, *_labelled(known.value), known.local, known.remote, known.parked]
            for key, known in base.spans.items()],
        "links": [[key, *_link(known.value), known.remote, known.parked] for key, known in base.links.items()],
        "confirmed": base.confirmed,
    })


def load_base(data: bytes) -> Base:
    """The common state of `dump_base`."""
    record = _unpacked(data)
    return Base(
        {key: Known(Labelled(Span(start, end), label), *others)
         for key, start, end, label, *others in record["spans"]},
        {key: KnownLink(Link(source, target, label), *others)
         for key, source, target, label, *others in record["links"]},
        record["confirmed"])


def dump_seen(seen: Seen) -> bytes:
    """The bytes of what the server had."""
    return _packed({
        "spans": [[key, *_labelled(value)] for key, value in seen.state.spans.items()],
        "links": [[key, *_link(link)] for key, link in seen.state.links.items()],
        "confirmed": seen.state.confirmed, "doubtful": sorted(seen.doubtful),
        "overlapping": seen.overlapping,
        "change": seen.change and [seen.change.start, seen.change.end, seen.change.words],
    })


def load_seen(data: bytes) -> Seen:
    """What `dump_seen` wrote."""
    record = _unpacked(data)
    state = State(
        {key: Labelled(Span(start, end), label) for key, start, end, label in record["spans"]},
        {key: Link(*values) for key, *values in record["links"]}, record["confirmed"])
    change = record.get("change")
    return Seen(
        state, frozenset(record["doubtful"]), record.get("overlapping", True), TextChange(*change) if change else None)


def _labelled(value: Labelled) -> tuple[int, int, str]:
    return value.span.start, value.span.end, value.label


def _link(value: Link) -> tuple[str, str, str]:
    return value.source, value.target, value.label


def _packed(record: Mapping[str, object]) -> bytes:
    try:
        data = orjson.dumps(record)
    except TypeError:  # ids may hold lone surrogates
        data = json.dumps(record).encode()
    return data if len(data) < LARGE else zlib.compress(data, 1)


def _unpacked(data: bytes) -> Any:
    data = data if data.startswith(b"{") else zlib.decompress(data)
    try:
        return orjson.loads(data)
    except orjson.JSONDecodeError:
        return json.loads(data)
