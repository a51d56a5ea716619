"""Files of one JSON value a line, as streams; `write` for what has a record for each document."""

import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import BinaryIO

import orjson

from annotator.formats.problem import Problem, failure, printable
from annotator.formats.writing import Writing, Written, replacing
from annotator.jobs import Job
from annotator.model.document import Document
from annotator.model.record import Unreadable

MAX_LINE = 256 * 1024 * 1024
"""Bytes of the longest line that is read; it bounds the memory that a file without line ends can take."""
UTF8_MARK = b"\xef\xbb\xbf"
UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")

Found = tuple[int, object]
"""A value with the number of its line, from 1."""
Make = Callable[[object, int, list[Unreadable]], Document | None]
"""Makes a document of a value and its line, lists what it left out, and raises Unreadable where nothing is left."""


def read_lines(path: Path, job: Job) -> Iterator[Found | Problem]:
    """The value of every line that is not blank, and a problem for each that is no JSON. Reports bytes."""
    name = printable(path)
    try:
        with path.open("rb") as stream:
            size, done = path.stat().st_size, 0
            if not size:
                yield Problem(name, "is empty")
            if stream.read(2) in UTF16_MARKS:
                yield Problem(name, "is in UTF-16; JSON lines are UTF-8, so save it again as that")
                return
            stream.seek(0)
            for number, line in _lines(stream):
                job.report(done, size, name)
                done = stream.tell()
                yield from _read_line(name, number, line)
    except OSError as error:
        yield Problem(name, failure(error))


def write_lines(
    documents: Iterable[Document], destination: Path, writing: Writing, record: Callable[[Document, Written], object]
) -> Written:
    """Write a record a document to one file, or with a split to a file for each part in a folder.

    Complete or not at all. `record` may add to the misfits and notes of what was written.
    """
    written = Written()
    files = {part: destination / f"{part}.jsonl" for part in writing.parts} or {"": destination}
    with replacing(files.values()) as places, ExitStack() as stack:
        streams = {part: stack.enter_context(place.open("wb")) for part, place in zip(files, places, strict=True)}
        for document in documents:
            part, included = writing.part(document), writing.included(document)
            streams[part].write(json_bytes(record(included, written)) + b"\n")
            written.count(part, included)
    return written


def _lines(stream: BinaryIO) -> Iterator[tuple[int, bytes | None]]:
    """Every line with its number from 1; None in the place of one that is too long."""
    number = 0
    while line := stream.readline(MAX_LINE):
        number += 1
        if len(line) < MAX_LINE or line.endswith(b"\n"):
            yield number, line
            continue
        while len(line) == MAX_LINE and not line.endswith(b"\n"):
            line = stream.readline(MAX_LINE)
        yield number, None


def _read_line(name: str, number: int, line: bytes | None) -> Iterator[Found | Problem]:
    if line is None:
        yield Problem(name, f"the line has more than {MAX_LINE // 1024 // 1024} MB and was skipped", number)
        return
    line = line.removeprefix(UTF8_MARK) if number == 1 else line
    if not line.strip():
        return
    try:
        yield number, json_value(line)
    except Unreadable as error:
        yield Problem(name, f"{error.reason}; the line was skipped", number)


def read_records(path: Path, job: Job, make: Make) -> Iterator[Document | Problem]:
    """The document that `make` makes of each line, and problems for what it cannot, by line and field."""
    return documents_of(printable(path), read_lines(path, job), make)


def documents_of(name: str, values: Iterable[Found | Problem], make: Make) -> Iterator[Document | Problem]:
    """The documents that `make` makes of values, and problems for what it cannot, by line and field."""
    for found in values:
        if isinstance(found, Problem):
            yield found
            continue
        number, value = found
        problems: list[Unreadable] = []
        try:
            document = make(value, number, problems)
        except Unreadable as error:
            field = None if error.field == "line" else error.field
            yield Problem(name, f"{error.reason}; the line was skipped", number, field)
            continue
        for problem in problems:
            yield Problem(name, f"{problem.reason}; it was left out", number, problem.field)
        if document is not None:
            yield document


def json_bytes(value: object) -> bytes:
    """A value as JSON in UTF-8, also with whole numbers beyond 64 bits."""
    try:
        return orjson.dumps(value)
    except TypeError:
        return json.dumps(value, separators=(",", ":")).encode()


def json_value(data: bytes) -> object:
    """The value of a JSON text that can be stored; raises Unreadable for the field "line"."""
    try:
        value: object = orjson.loads(data)
        if LONG_NUMBER in data.translate(DIGITS):  # orjson makes a float of what 64 bits do not hold
            value = json.loads(data)
    except orjson.JSONDecodeError as error:
        try:
            data.decode("utf-8")
        except UnicodeDecodeError as wrong:
            raise Unreadable("line", f"is not UTF-8 (byte {wrong.start} of the line)") from error
        raise Unreadable("line", f"is not JSON ({error.msg})") from error
    except (ValueError, RecursionError) as error:  # a number of thousands of digits
        raise Unreadable("line", "holds a number that is too long") from error
    if data.count(b"[") + data.count(b"{") > MAX_DEPTH:  # otherwise it cannot be nested too deeply
        try:
            orjson.dumps(value)
        except TypeError as error:  # could be read, but not be written again
            if "recursion" in str(error).lower():
                raise Unreadable("line", "is nested too deeply") from error
    return value


MAX_DEPTH = 120
"""Fewer than orjson writes."""
DIGITS = bytes(ord("0") if chr(byte).isdigit() and byte < 128 else ord(" ") for byte in range(256))
LONG_NUMBER = b"0" * 19
"""What whole numbers of 64 bits and more look like once every digit is a nought."""
