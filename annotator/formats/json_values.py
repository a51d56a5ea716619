"""Files of JSON as a stream of their objects: one a line, the elements of one long list, or one spread over lines."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import orjson

from annotator.formats.json_lines import MAX_LINE, UTF8_MARK, UTF16_MARKS, Found, json_value, read_lines
from annotator.formats.problem import Problem, failure, printable
from annotator.jobs import Job
from annotator.model.record import Unreadable

CHUNK = 1 << 20
# A string whole (the group is empty while its end is still to be read), or a bracket.
TOKEN = re.compile(rb'"(?:[^"\\]++|\\.)*+("?)|[{}\[\]]', re.DOTALL)


def read_values(path: Path, job: Job) -> Iterator[Found | Problem]:
    """Every object of a file with its line, and a problem for what is no JSON; in memory stands one at a time."""
    try:
        with path.open("rb") as stream:
            whole_lines = _has_lines(stream)
    except OSError as error:
        yield Problem(printable(path), failure(error))
        return
    yield from read_lines(path, job) if whole_lines else _elements(path, job)


def first_object(stream: BinaryIO) -> bytes | None:
    """The bytes of the first object of a file of any form, or None where there is none or its end is missing."""
    return next((data for _, data in _pieces(stream)), None)


def _has_lines(stream: BinaryIO) -> bool:
    """Whether a file is read line by line: its first line is an object, or the file is no JSON of any form."""
    head = stream.read(CHUNK).removeprefix(UTF8_MARK).lstrip()
    if head.startswith(UTF16_MARKS) or not head.startswith((b"{", b"[")):
        return True
    line = head.partition(b"\n")[0]
    try:
        return isinstance(orjson.loads(line), dict)
    except orjson.JSONDecodeError:
        # A first line that is damaged has another object behind it.
        return head.startswith(b"{") and line.rstrip().endswith(b"}")


def _elements(path: Path, job: Job) -> Iterator[Found | Problem]:
    name = printable(path)
    try:
        with path.open("rb") as stream:
            size = path.stat().st_size
            for line, data in _pieces(stream):
                job.report(min(stream.tell(), size), size, name)
                if data is None:
                    reason = "ends in the middle of a value, or has one that is too long; it was skipped"
                    yield Problem(name, reason, line)
                    return
                try:
                    yield line, json_value(data)
                except Unreadable as error:
                    yield Problem(name, f"{error.reason}; it was skipped", line)
    except OSError as error:
        yield Problem(name, failure(error))


def _pieces(stream: BinaryIO) -> Iterator[tuple[int, bytes | None]]:
    """The bytes of each object of a list, or of each on the top level, with its line; None for one without end."""
    waiting = stream.read(CHUNK).removeprefix(UTF8_MARK)
    outside = 1 if waiting.lstrip().startswith(b"[") else 0
    depth, at, start, line = 0, 0, -1, 1
    while True:
        for token in TOKEN.finditer(waiting, at):
            if token[0].startswith(b'"'):
                if not token[1]:
                    break
            elif token[0] in b"{[":
                if depth == outside:
                    start = token.start()
                depth += 1
            else:
                depth -= 1
                if depth == outside and start >= 0:
                    yield line + waiting.count(b"\n", 0, start), waiting[start : token.end()]
                    start = -1
            at = token.end()
        cut = start if start >= 0 else at
        line += waiting.count(b"\n", 0, cut)
        waiting, at, start = waiting[cut:], at - cut, 0 if start >= 0 else -1
        more = stream.read(CHUNK) if len(waiting) < MAX_LINE else b""
        if not more:
            break
        waiting += more
    if start >= 0 or depth > 0:
        yield line, None
