"""The SQLite file of a project: what it must begin with, connections, transactions, integrity, upgrades."""

import os
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Literal
from urllib.parse import quote

from annotator.errors import UserError
from annotator.store.errors import NotAProject, ProjectDamaged, ProjectTooNew, damage, explained
from annotator.store.migrations import MIGRATIONS, Migration, missing
from annotator.store.version import Version

MAGIC = b"SQLite format 3\x00"
APPLICATION_ID = int.from_bytes(b"Anot")
# How long other programs may keep us from writing; the connections of one process take turns (`lock.Lock.turn`).
BUSY_TIMEOUT_S = 10.0
# Pages are in kibibytes when negative. More makes nothing here faster (the system keeps the file in memory too), but
# is full once a large article has been read, in every connection.
CACHE_KIB = 4_096
# A check reads the whole file: 0.4 s for 600 MB in memory, several seconds from a slow disk. What can damage a file at
# rest is rare, so a large one is checked only when it was not closed in order; its length always is.
ALWAYS_CHECKED_BYTES = 50_000_000

Mode = Literal["create", "write", "query", "ro", "immutable"]
# A reader that could write does not, but clears the log away when it is the last to close. One that may not write
# would leave its log behind, as files that the owner perhaps may not write: it makes none and takes the file as it is.
OPTIONS: Mapping[Mode, str] = {
    "create": "mode=rwc", "write": "mode=rw", "query": "mode=rw", "ro": "mode=ro", "immutable": "mode=ro&immutable=1",
}
# FULL: an edit that is shown as saved also survives the loss of power, not only of the process. It costs one flush to
# disk, 0.3 to 4 ms an edit (tests/benchmarks/store.py), which nobody notices.
WRITING = ("journal_mode = WAL", "synchronous = FULL")
PRAGMAS: Mapping[Mode, tuple[str, ...]] = {
    "create": WRITING, "write": WRITING, "query": ("query_only = ON",), "ro": (), "immutable": (),
}
# What SQLite says where it cannot make the log or the log's index: no permission, or no space.
UNWRITABLE = (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_FULL)


def inspect(path: Path) -> None:
    """Raise NotAProject or ProjectDamaged for what can be told from a file's first page, before SQLite opens it."""
    try:
        with path.open("rb") as file:
            head = file.read(100)
            size = file.seek(0, os.SEEK_END)
    except FileNotFoundError as error:
        raise NotAProject(
            "There is no project {name} in {parent}; check the name or make a new one.",
            name=path.name, parent=path.parent) from error
    except IsADirectoryError as error:
        raise NotAProject("{name} is a folder, not a project; choose the file NAME.annot.", name=path.name) from error
    except OSError as error:
        raise NotAProject(
            "{name} cannot be read ({reason}); check its permissions and the disk.",
            name=path.name, reason=error.strerror) from error
    if not head:
        raise NotAProject(
            "{name} is an empty file, not a project; restore it from a copy or make a new one.", name=path.name)
    if not MAGIC.startswith(head[:16]):
        raise NotAProject(
            "{name} is not an Annotator project; to add articles, open a project and import them.", name=path.name)
    if len(head) < 100:
        raise ProjectDamaged(damage(path, "its first page is cut off"))
    if int.from_bytes(head[68:72]) != APPLICATION_ID:
        raise NotAProject("{name} is a database of another application, not an Annotator project.", name=path.name)
    if size < _stated_size(head) and not _has_log(path):
        raise ProjectDamaged(damage(path, "its end is cut off"))


def is_project(path: Path) -> bool:
    """Whether a file is a project, of any version and in any condition."""
    if not path.is_file():  # reading a pipe would wait for ever
        return False
    try:
        with path.open("rb") as file:
            head = file.read(100)
    except OSError:
        return False
    return head.startswith(MAGIC) and int.from_bytes(head[68:72]) == APPLICATION_ID


def _stated_size(head: bytes) -> int:
    """The size in bytes that the header of a database states; 0 where it does not hold.

    Offsets and the rule of the two counters: https://www.sqlite.org/fileformat.html, "In-header database size".
    """
    page = int.from_bytes(head[16:18])
    pages = int.from_bytes(head[28:32]) if head[24:28] == head[92:96] else 0
    return pages * (65_536 if page == 1 else page)


def _has_log(path: Path) -> bool:
    """Whether a write-ahead log stands beside the file, with what its writer had no time to put into it."""
    log = log_file(path)
    return log.exists() and log.stat().st_size > 0


def log_file(path: Path) -> Path:
    """The write-ahead log that SQLite keeps beside an open database."""
    return path.with_name(f"{path.name}-wal")


def connect(path: Path, mode: Mode) -> sqlite3.Connection:
    """A connection that begins no transaction of its own accord."""
    name = path.absolute().as_posix()
    name = name if name.startswith("/") else f"/{name}"  # C:/… on Windows
    connection = sqlite3.connect(
        f"file://{quote(os.fsencode(name))}?{OPTIONS[mode]}", uri=True, timeout=BUSY_TIMEOUT_S, isolation_level=None)
    try:
        for pragma in (f"cache_size = -{CACHE_KIB}", "foreign_keys = ON", "trusted_schema = OFF", *PRAGMAS[mode]):
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection


def connect_for_reading(path: Path) -> sqlite3.Connection:
    """A connection that can only read, also where the file or its folder may not be written.

    Raises NotAProject where its last edits stand in a log that cannot be read there: without them it would be a lie.
    """
    if may_write(path):
        with _forgiving():
            return connect(path, "query")
    if log_file(path).exists():
        with _forgiving():
            return connect(path, "ro")
    if _has_log(path):
        raise NotAProject(
            "The last edits of {name} stand in {log}, which cannot be read here; copy both files to a folder "
            "that you may write to and open the copy.", name=path.name, log=log_file(path).name)
    return connect(path, "immutable")


def may_write(path: Path) -> bool:
    """Whether this user may write a file; whether SQLite can work in its folder shows when it tries."""
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


@contextmanager
def _forgiving() -> Iterator[None]:
    """Go on where SQLite cannot make the files it wants beside a database."""
    try:
        yield
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF not in UNWRITABLE:
            raise


@contextmanager
def reading(connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """All that is read inside is of one moment."""
    connection.execute("BEGIN")
    try:
        yield connection
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


@contextmanager
def writing(connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """All that is written inside is written, or nothing is. Other connections wait."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield connection
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # SQLite ends it itself after some errors
            connection.execute("ROLLBACK")
        raise


def version(connection: sqlite3.Connection) -> Version:
    """The version of the file."""
    return Version.unpacked(connection.execute("PRAGMA user_version").fetchone()[0])


def check_version(connection: sqlite3.Connection, path: Path, migrations: Sequence[Migration] = MIGRATIONS) -> None:
    """Raise ProjectTooNew for a file that only a newer release may write."""
    found, newest = version(connection), migrations[-1].to
    if found == Version(0, 0):
        raise ProjectDamaged(damage(path, "its version is missing"))
    if found.major == 0:
        raise NotAProject(
            "{name} is a project of version {version}, from before the first release, and cannot be read; "
            "open it with the program that made it.", name=path.name, version=found)
    if found.major > newest.major:
        raise ProjectTooNew(
            "{name} was made by a newer release of Annotator (project version {found}, this one knows up to "
            "{newest}); install the newer release to open it.", name=path.name, found=found, newest=newest)


def check_current(connection: sqlite3.Connection, path: Path) -> None:
    """Raise UserError for a file that has to be brought up to date before it can be read."""
    if missing(version(connection), MIGRATIONS):
        raise UserError(
            "{name} was made by an older release of Annotator and has to be brought up to date; open it once "
            "where it can be written.", name=path.name)


def check_integrity(connection: sqlite3.Connection, path: Path) -> None:
    """Raise ProjectDamaged where a page of the file is not what it should be; reads all of it."""
    found = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    if found != "ok":
        raise ProjectDamaged(damage(path, " ".join(str(found).split())))


def make_tables(connection: sqlite3.Connection) -> None:
    """Turn an empty database into a project of the newest version."""
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    with writing(connection):
        _run(connection, MIGRATIONS)


def migrate(connection: sqlite3.Connection, path: Path, migrations: Sequence[Migration] = MIGRATIONS) -> Path | None:
    """Bring a project up to the newest version, all or nothing; the backup made before, or None if nothing was to do.

    The backup stands beside the project as `NAME.annot.backup-vMAJOR.MINOR`, with the version it has.
    """
    found = version(connection)
    steps = missing(found, migrations)
    if not steps:
        return None
    backup = path.with_name(f"{path.name}.backup-v{found}")
    part = backup.with_name(f"{backup.name}.part")
    try:
        with explained(backup), closing(sqlite3.connect(part)) as copy:
            connection.backup(copy)
        part.replace(backup)
    finally:
        part.unlink(missing_ok=True)
    with writing(connection):
        _run(connection, steps)
    return backup


def _run(connection: sqlite3.Connection, steps: Sequence[Migration]) -> None:
    for step in steps:
        step.run(connection)
    connection.execute(f"PRAGMA user_version = {steps[-1].to.packed}")
