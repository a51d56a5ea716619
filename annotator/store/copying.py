"""Making project files: an empty one, and a copy of one that is open. A half-made file never gets the name."""

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from annotator.errors import UserError
from annotator.jobs import Job
from annotator.store import database, lock
from annotator.store.errors import ProjectHeld, explained

# About 8 MB between two reports of progress.
PAGES = 2048


@contextmanager
def part_of(path: Path) -> Iterator[Path]:
    """A file beside `path` to be filled and renamed; it is gone afterwards, whatever happens."""
    try:
        descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
        os.close(descriptor)
        # Private is right for temporary files; a project is as open to others as the user's other files.
        mask = os.umask(0)
        os.umask(mask)
        Path(name).chmod(0o666 & ~mask)
    except OSError as error:
        raise UserError(
            "{name} cannot be made in {parent} ({reason}); choose a folder that you may write to.",
            name=path.name, parent=path.parent, reason=error.strerror) from error
    part = Path(name)
    try:
        yield part
    finally:
        for left in (part, database.log_file(part), part.with_name(f"{part.name}-shm")):
            left.unlink(missing_ok=True)


def publish(part: Path, path: Path) -> None:
    """Give a finished file its name, where none has it yet; raises FileExistsError."""
    if os.name == "nt":
        part.rename(path)  # refuses to replace a file
        return
    try:
        path.hardlink_to(part)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links
        if path.exists():
            raise FileExistsError(path) from None
        part.rename(path)


def copy(source: sqlite3.Connection, path: Path, destination: Path, job: Job) -> None:
    """Copy an open project, as it is at this moment, to a file of its own; replaces a file of that name.

    Raises UserError for a destination that is the project itself or cannot be written, ProjectHeld for an open one.
    """
    destination = destination.resolve()
    if destination == path or (destination.exists() and destination.samefile(path)):
        raise UserError(
            "{name} cannot be copied onto itself; choose another name or folder for the copy.", name=path.name)
    if destination.is_dir():
        raise UserError("{name} is a folder; choose a name for the copy in it.", name=destination.name)

    def progress(status: int, remaining: int, total: int) -> None:
        job.report(total - remaining, total, destination.name)

    with part_of(destination) as part:
        with explained(destination), closing(sqlite3.connect(part, isolation_level=None)) as target:
            # The open read transaction keeps later edits out; without it each of them would begin the copy anew.
            with database.reading(source):
                source.execute("SELECT count(*) FROM documents").fetchone()
                source.backup(target, pages=PAGES, progress=progress)
            target.execute("DELETE FROM holder")
        replace(part, destination)


def replace(part: Path, destination: Path) -> None:
    """Give a finished file its name instead of the one that has it, which nobody may have open."""
    try:
        held = lock.acquire(destination)
        if held is None:
            raise ProjectHeld(destination, None)
        try:
            # A log left by a killed process would be taken for that of the new file.
            database.log_file(destination).unlink(missing_ok=True)
            part.replace(destination)
        finally:
            held.release()
    except OSError as error:
        raise UserError(
            "{name} cannot be written ({reason}); choose another name or folder for the copy.",
            name=destination.name, reason=error.strerror) from error
