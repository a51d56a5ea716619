"""Who has a project open for writing."""

import getpass
import os
import platform
import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime

from annotator.store.encoding import shown


@dataclass(frozen=True, slots=True)
class Holder:
    """The process that may write: its user's name, its host, its id there, and since when (with time zone)."""

    name: str
    host: str
    pid: int
    since: datetime

    def __str__(self) -> str:
        here = self.since.astimezone()
        today = here.date() == datetime.now(UTC).astimezone().date()
        return f"{self.name} on host {self.host} since {here:%H:%M}" if today else (
            f"{self.name} on host {self.host} since {here:%Y-%m-%d %H:%M}")


def this_process(name: str = "") -> Holder:
    """This process as a holder from now on, under the login name where no name is given."""
    return Holder(name or _login(), platform.node() or "this computer", os.getpid(), datetime.now(UTC))


def _login() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # a user id without a name: KeyError before Python 3.13; Windows: no pwd
        return "somebody"


def current(connection: sqlite3.Connection) -> Holder | None:
    """Who the project's file says has it open: a process that is there, or one that was killed."""
    found = connection.execute("SELECT name, host, pid, since FROM holder").fetchone()
    return Holder(found[0], found[1], found[2], datetime.fromisoformat(found[3])) if found else None


def enter(connection: sqlite3.Connection, holder: Holder) -> None:
    """Write down who has the project open from now on."""
    connection.execute(
        "INSERT OR REPLACE INTO holder (one, name, host, pid, since) VALUES (1, ?, ?, ?, ?)",
        (shown(holder.name), shown(holder.host), holder.pid, holder.since.isoformat()),
    )


def leave(connection: sqlite3.Connection) -> None:
    """Write down that nobody has the project open any more."""
    connection.execute("DELETE FROM holder")
