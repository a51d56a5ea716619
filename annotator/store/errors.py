"""What can go wrong with a project file, each as one sentence for the person who meets it."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from annotator.errors import UserError
from annotator.store.holder import Holder


class NotAProject(UserError):
    """There is no file of that name, or something else than a project is in it."""


class ProjectDamaged(UserError):
    """The file is a project, but a part of it is missing or overwritten."""


class ProjectTooNew(UserError):
    """A newer release made the project; this one could lose what it does not know."""


class ProjectHeld(UserError):
    """Somebody else has the project open for writing; `holder` is None where that could not be found out."""

    def __init__(self, path: Path, holder: Holder | None) -> None:
        who = f" ({holder})" if holder else ""
        super().__init__(f"{path.name} is open in another window{who}; it can be changed here once it is closed there.")
        self.holder = holder


class ReadOnly(UserError):
    """The project was opened for reading only; the message is `Project.reason`."""


class Unwritable(UserError):
    """The disk took no more: it is full, failing, or may not be written. The last good state stays."""


class Stale(Exception):
    """A document was changed since it was read: read it again and work the edit out anew."""


class DiskFull(Unwritable):
    """There is no space left."""


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn what SQLite says about the file, the disk and other programs into a sentence; bugs stay what they are."""
    try:
        yield
    except sqlite3.Error as error:
        # Absent when the error comes from Python's module, not from SQLite. Extended codes keep the primary one below.
        match getattr(error, "sqlite_errorcode", 0) & 0xFF:
            case sqlite3.SQLITE_FULL:
                raise DiskFull(
                    "The disk with {name} is full: the last step was not saved, all before it was; free some "
                    "space and do it again.", name=path.name) from error
            case sqlite3.SQLITE_IOERR:
                raise Unwritable(
                    "The disk with {name} failed ({error}): the last step was not saved, all before it was; check "
                    "that the disk is connected and has space.", name=path.name, error=error) from error
            case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM:
                raise Unwritable(
                    "{name} may not be written here: the last step was not saved, all before it was; check the "
                    "permissions of the file and its folder.", name=path.name) from error
            case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
                raise Unwritable(
                    "Another program is using {name}: the last step was not saved, all before it was; close that "
                    "program and do it again.", name=path.name) from error
            case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
                raise ProjectDamaged(damage(path, str(error))) from error
            case sqlite3.SQLITE_CANTOPEN:
                raise NotAProject(
                    "{name} cannot be opened; check that it is still there and may be read.", name=path.name) from error
        raise


def damage(path: Path, what: str) -> str:
    """The sentence for a project of which a part is lost."""
    return f"{path.name} is damaged ({what}); open its last backup or copy instead, and keep this file for a repair."
