"""What a reader could not read and a writer could not write, by place."""

import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Problem:
    """A place in a file, and in one sentence without a subject what is wrong there and what became of it.

    `line` counts from 1; `field` is the path of the value in its record, such as `entities[3].start`.
    """

    file: str
    reason: str
    line: int | None = None
    field: str | None = None

    def __str__(self) -> str:
        line = "" if self.line is None else f", line {self.line}"
        field = "" if self.field is None else f", {self.field}"
        return f"{self.file}{line}{field}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Misfit:
    """A span that a format cannot hold as it stands, and what was written in its place.

    `start` and `end` are code points of the stored text, `surface` is the text between them.
    """

    document: str
    annotation: str
    start: int
    end: int
    surface: str
    reason: str
    done: str

    def __str__(self) -> str:
        place = f"{self.document}, {self.annotation} [{self.start}, {self.end}) {self.surface!r}"
        return f"{place}: {self.reason}; {self.done}"


def printable(path: Path | str) -> str:
    """A path as text that can be stored and shown: bytes of a name that are no UTF-8 are replaced."""
    return os.fsencode(path).decode("utf-8", "replace")


def failure(error: OSError) -> str:
    """Why a file could not be read, as the reason of a Problem."""
    match error:
        case FileNotFoundError():
            return "is not there (any more); check its name and place"
        case PermissionError():
            return "may not be read; check its permissions"
        case IsADirectoryError():
            return "is a folder, not a file"
        case _:
            return f"cannot be read ({error.strerror or error}); check the disk it is on"
