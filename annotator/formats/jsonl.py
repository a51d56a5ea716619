"""Native JSONL: one document a line, nothing lost; `model.record` says what a line holds."""

from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import BinaryIO

import orjson

from annotator.formats.problem import Problem, failure, printable
from annotator.formats.writing import Writing, Written, replacing
from annotator.jobs import Job
from annotator.model.document import Document
from annotator.model.record import Unreadable, document_record, read_document

MAX_LINE = 256 * 1024 * 1024
"""Bytes of the longest line that is read; it bounds the memory that a file without line ends can take."""
UTF8_MARK = b"\xef\xbb\xbf"
UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


def read(path: Path, job: Job) -> Iterator[Document | Problem]:
    """Every document of a file, and a problem for each line or annotation that cannot be read. Reports bytes."""
    name = printable(path)
    try:
        with path.open("rb") as stream:
            size, done = path.stat().st_size, 0
            if not size:
                yield Problem(name, "is empty")
            if stream.read(2) in UTF16_MARKS:
                yield Problem(name, "is in UTF-16; native JSONL is UTF-8, so save it again as that")
                return
            stream.seek(0)
            for number, line in _lines(stream):
                job.report(done, size, name)
                done = stream.tell()
                yield from _read_line(name, number, line)
    except OSError as error:
        yield Problem(name, failure(error))


def write(documents: Iterable[Document], destination: Path, writing: Writing) -> Written:
    """Write documents to one file, or with a split to a file for each part in a folder; complete or not at all."""
    written = Written()
    files = {part: destination / f"{part}.jsonl" for part in writing.parts} or {"": destination}
    with replacing(files.values()) as places, ExitStack() as stack:
        streams = {part: stack.enter_context(place.open("wb")) for part, place in zip(files, places, strict=True)}
        for document in documents:
            part, included = writing.part(document), writing.included(document)
            streams[part].write(orjson.dumps(document_record(included), option=orjson.OPT_APPEND_NEWLINE))
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


def _read_line(name: str, number: int, line: bytes | None) -> Iterator[Document | Problem]:
    if line is None:
        yield Problem(name, f"the line has more than {MAX_LINE // 1024 // 1024} MB and was skipped", number)
        return
    line = line.removeprefix(UTF8_MARK) if number == 1 else line
    if not line.strip():
        return
    try:
        document, problems = read_document(_value(line))
    except Unreadable as error:
        field = None if error.field == "line" else error.field
        yield Problem(name, f"{error.reason}; the line was skipped", number, field)
        return
    for problem in problems:
        yield Problem(name, f"{problem.reason}; it was left out", number, problem.field)
    yield document


def _value(line: bytes) -> object:
    try:
        value = orjson.loads(line)
    except orjson.JSONDecodeError as error:
        try:
            line.decode("utf-8")
        except UnicodeDecodeError as wrong:
            raise Unreadable("line", f"is not UTF-8 (byte {wrong.start} of the line)") from error
        raise Unreadable("line", f"is not JSON ({error.msg})") from error
    try:
        orjson.dumps(value)
    except TypeError as error:  # what is nested too deeply could be read, but not be written again
        raise Unreadable("line", "is nested too deeply") from error
    return value
