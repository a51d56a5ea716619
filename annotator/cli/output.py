"""Standard output: reports as text or JSON, and what to do where it takes nothing."""

import json
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, is_dataclass
from pathlib import Path
from typing import TextIO

import orjson

from annotator.errors import UserError
from annotator.formats.problem import printable


class NotWritten(UserError):
    """Standard output takes no report."""


def write_lines(lines: Iterable[str]) -> None:
    """Write lines of text; raises NotWritten."""
    with _output() as stream:
        for line in lines:
            stream.write(f"{line}\n")


def write_json(record: object) -> None:
    """Write one report; raises NotWritten."""
    with _output() as stream:
        stream.flush()
        stream.buffer.write(_json(record))
        stream.buffer.flush()


@contextmanager
def _output() -> Iterator[TextIO]:
    """Standard output, of which all is written at the end; a reader that went away is for the caller."""
    if sys.stdout is None:
        raise NotWritten("The work is done, but its report was not written: standard output is closed.")
    try:
        yield sys.stdout
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        discard_output()
        raise NotWritten(
            "The work is done, but its report was not written ({reason}).", reason=error.strerror) from error


def discard_output() -> None:
    """Let go of what could not be written: it would fail again when the program ends."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _json(record: object) -> bytes:
    try:
        return orjson.dumps(record, default=_plain, option=orjson.OPT_APPEND_NEWLINE | orjson.OPT_NON_STR_KEYS)
    except TypeError:  # half a character, from a file's name or a text
        return json.dumps(record, default=_plain, separators=(",", ":")).encode() + b"\n"


def _plain(value: object) -> object:
    match value:
        case Path():
            return printable(value)
        case Mapping():
            return dict(value)
        case frozenset() | set():
            return sorted(value)
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    raise TypeError(type(value).__name__)
