"""spaCy's DocBin of any size: in memory stands one document at a time, and what the file says once for all.

A DocBin is one MessagePack map under zlib, with a value for all documents under each key. It is unpacked into a place
beside, in memory as long as it is small; a walk over the heads of its values finds where each begins, and then all are
read side by side, document by document. https://github.com/msgpack/msgpack/blob/master/spec.md
"""

import os
import tempfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from typing import IO, Any

import numpy as np

from annotator.formats.docbin import DAMAGED, MSGPACK, SPAN, Bin, Damaged, Group
from annotator.jobs import Job

CHUNK = 1 << 20
SMALL = 16 << 20
"""Bytes of an unpacked file that stay in memory; a larger one is laid down on the disk."""
MAX_VALUE = 2**31 - 1
"""Bytes of what is said about one document."""
# Bytes behind the head of a value of a fixed size, and those that hold the size of another, with what comes on top.
FIXED = {
    0xC0: 0, 0xC2: 0, 0xC3: 0, 0xCA: 4, 0xCB: 8, 0xCC: 1, 0xCD: 2, 0xCE: 4, 0xCF: 8, 0xD0: 1, 0xD1: 2, 0xD2: 4,
    0xD3: 8, 0xD4: 2, 0xD5: 3, 0xD6: 5, 0xD7: 9, 0xD8: 17,
}
BYTES = {0xC4: 1, 0xC5: 2, 0xC6: 4, 0xD9: 1, 0xDA: 2, 0xDB: 4}
EXTENSIONS = {0xC7: 1, 0xC8: 2, 0xC9: 4}
ARRAYS, MAPS = {0xDC: 2, 0xDD: 4}, {0xDE: 2, 0xDF: 4}


@dataclass(frozen=True, slots=True)
class Contents:
    """What a file holds: its strings, how many documents, and these one by one."""

    strings: list[str]
    count: int
    bins: Iterator[Bin | Damaged]


@contextmanager
def reading(stream: IO[bytes], job: Job) -> Iterator[Contents]:
    """What a file holds, while it is open; raises Damaged, and Cancelled when the job is stopped."""
    with tempfile.SpooledTemporaryFile(max_size=SMALL) as place:
        _unpack(stream, place, job)
        try:
            contents = _contents(place)
        except DAMAGED as error:
            raise Damaged("is a damaged spaCy corpus") from error
        yield contents


def _unpack(stream: IO[bytes], place: IO[bytes], job: Job) -> None:
    unpacking = zlib.decompressobj()
    try:
        while chunk := unpacking.unconsumed_tail or stream.read(CHUNK):
            place.write(unpacking.decompress(chunk, CHUNK))
            job.check()
        while rest := unpacking.flush(CHUNK):
            place.write(rest)
    except zlib.error as error:
        raise Damaged("is no spaCy corpus, or a damaged one") from error
    if not unpacking.eof:
        raise Damaged("is no spaCy corpus, or a damaged one")


@dataclass(frozen=True, slots=True)
class _Value:
    """Where a value's bytes or elements begin, and how many there are."""

    start: int
    count: int


def _contents(place: IO[bytes]) -> Contents:
    values = _values(place)
    attributes = [int(each) for each in _elements(place, values["attrs"])]
    lengths = np.frombuffer(_bytes(place, values["lengths"]), dtype="int32").tolist()
    total = sum(lengths)
    whole = total * len(attributes) * 8 == values["tokens"].count and total == values["spaces"].count
    if not whole or min(lengths, default=0) < 0:
        raise Damaged("is a damaged spaCy corpus: its tokens are not all there")
    strings = [str(each) for each in _elements(place, values["strings"])]
    return Contents(strings, len(lengths), _bins(place, values, attributes, lengths))


def _bins(
    place: IO[bytes], values: Mapping[str, _Value], attributes: list[int], lengths: list[int]
) -> Iterator[Bin | Damaged]:
    unpacking = _Unpacking()
    about = {
        name: _elements(place, values[name]) if name in values else iter(())
        for name in ("cats", "flags", "span_groups", "user_data")
    }
    row = len(attributes) * 8
    first = 0
    for length in lengths:
        tokens = _bytes(place, _Value(values["tokens"].start + first * row, length * row))
        spaces = _bytes(place, _Value(values["spaces"].start + first, length))
        first += length
        try:
            cats, flags, groups, user_data = (next(each, None) for each in about.values())
            columns = np.frombuffer(tokens, dtype="uint64").reshape(length, len(attributes))
            unknown = isinstance(flags, dict) and bool(flags.get("has_unknown_spaces"))
            data = unpacking.unpack(user_data) if user_data else {}
            yield Bin(
                columns={attribute: columns[:, i] for i, attribute in enumerate(attributes)},
                spaces=None if unknown else np.frombuffer(spaces, dtype=bool),
                cats={str(label): value for label, value in (cats or {}).items()},
                groups=tuple(_groups(unpacking, groups)),
                user_data=data if isinstance(data, dict) else {},
            )
        except DAMAGED:
            yield Damaged("is damaged")


def _groups(unpacking: "_Unpacking", data: Any) -> Iterator[Group]:
    found = unpacking.unpack(data) if data else []
    for each in found:  # a list in old files, the keys of a mapping in new ones
        group = unpacking.unpack(each)
        packed = group["spans"]
        if any(len(span) != SPAN.size for span in packed):
            raise ValueError("spans of another version of spaCy")
        spans = tuple(SPAN.iter_unpack(b"".join(packed)))
        for name in found[each] if isinstance(found, dict) else [group["name"]]:
            yield str(name), dict(group["attrs"]), spans


class _Unpacking:
    """Values from MessagePack by one unpacker: to make one takes longer than to use it."""

    def __init__(self) -> None:
        self._unpacker: Any = None

    def unpack(self, data: bytes) -> Any:
        """The value of some bytes, its arrays as lists; raises one of DAMAGED."""
        if self._unpacker is None:
            self._unpacker = _unpacker()
        unpacker, self._unpacker = self._unpacker, None  # one that failed is in the middle of a value
        try:
            unpacker.feed(data)
            value = unpacker.unpack()
        except TypeError:  # an array is a key, as in all that spaCy's extensions say
            again = _unpacker(lists=False)
            again.feed(data)
            return _listed(again.unpack())
        self._unpacker = unpacker
        return value


def _unpacker(stream: "_From | None" = None, *, lists: bool = True) -> Any:
    return MSGPACK.Unpacker(stream, raw=False, use_list=lists, strict_map_key=False, max_buffer_size=MAX_VALUE)


def _listed(value: Any) -> Any:
    """A value with lists in the place of tuples, but for those that are keys."""
    if isinstance(value, dict):
        return {key: _listed(each) for key, each in value.items()}
    return [_listed(each) for each in value] if isinstance(value, tuple) else value


class _From:
    """A stream of its own over a place that others read too."""

    def __init__(self, place: IO[bytes], start: int) -> None:
        self._place, self._at = place, start

    def read(self, size: int) -> bytes:
        """The next bytes."""
        self._place.seek(self._at)
        data = self._place.read(min(size, CHUNK))
        self._at += len(data)
        return data


def _elements(place: IO[bytes], value: _Value) -> Iterator[Any]:
    """The elements of a list, one by one."""
    return islice(_unpacker(_From(place, value.start)), value.count)


def _bytes(place: IO[bytes], value: _Value) -> bytes:
    place.seek(value.start)
    return place.read(value.count)


def _values(place: IO[bytes]) -> dict[str, _Value]:
    """Where the value of each key of the map is; raises one of DAMAGED."""
    end = place.seek(0, os.SEEK_END)
    place.seek(0)
    head = place.read(1)[0]
    if not (0x80 <= head <= 0x8F or head in MAPS):
        raise Damaged("is no spaCy corpus")
    values: dict[str, _Value] = {}
    for _ in range(head & 0xF if head <= 0x8F else _number(place, MAPS[head])):
        size = _size_of_bytes(place, place.read(1)[0])
        name = place.read(size or 0).decode()
        start = place.tell()
        head = place.read(1)[0]
        if (size := _size_of_bytes(place, head)) is not None:
            values[name] = _Value(place.tell(), size)
        elif 0x90 <= head <= 0x9F or head in ARRAYS:
            count = head & 0xF if head <= 0x9F else _number(place, ARRAYS[head])
            values[name] = _Value(place.tell(), count)
        place.seek(start)
        _skip(place)
    if place.tell() > end:
        raise Damaged("is a damaged spaCy corpus: its end is missing")
    return values


def _skip(place: IO[bytes]) -> None:
    """Go behind the value that begins here, without recursion: damaged files nest at will."""
    left = 1
    while left:
        left -= 1
        head = place.read(1)[0]
        if (size := _size_of_bytes(place, head)) is not None:
            place.seek(size, os.SEEK_CUR)
        elif head <= 0x7F or head >= 0xE0:
            continue
        elif head <= 0x8F:
            left += 2 * (head & 0xF)
        elif head <= 0x9F:
            left += head & 0xF
        elif head in ARRAYS:
            left += _number(place, ARRAYS[head])
        elif head in MAPS:
            left += 2 * _number(place, MAPS[head])
        elif head in EXTENSIONS:
            place.seek(_number(place, EXTENSIONS[head]) + 1, os.SEEK_CUR)
        else:
            place.seek(FIXED[head], os.SEEK_CUR)


def _size_of_bytes(place: IO[bytes], head: int) -> int | None:
    """How many bytes a text or binary value has, or None for any other."""
    if 0xA0 <= head <= 0xBF:
        return head & 0x1F
    return _number(place, BYTES[head]) if head in BYTES else None


def _number(place: IO[bytes], size: int) -> int:
    data = place.read(size)
    if len(data) < size:
        raise Damaged("is a damaged spaCy corpus: its end is missing")
    return int.from_bytes(data)
