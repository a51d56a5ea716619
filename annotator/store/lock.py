"""One writer a project: a lock of the operating system on a file beside it, so that it ends with its process."""

import os
from contextlib import suppress
from pathlib import Path
from threading import Lock as Mutex

from filelock import FileLock, Timeout

# Long enough to sit out a reader that only looks whether somebody holds the lock.
PATIENCE_S = 0.2


def lock_file(project: Path) -> Path:
    """The file the lock is on; it is there only while the project is open, or after its process was killed."""
    return project.with_name(f"{project.name}.lock")


class Lock:
    """The right to write a project, shared by the connections of one process; the last to let go releases it.

    `turn` is held by the connection that writes. The others wait for it as long as its step takes, which SQLite does
    not: it gives up after `database.BUSY_TIMEOUT_S`, and a step over 100,000 articles takes minutes.
    """

    def __init__(self, held: FileLock) -> None:
        self.turn = Mutex()
        self._held, self._shares, self._mutex = held, 1, Mutex()

    def share(self) -> "Lock":
        """The same lock for one more connection of this process; raises ValueError when it is released already."""
        with self._mutex:
            if not self._shares:
                raise ValueError("the project is closed")
            self._shares += 1
        return self

    @property
    def is_last(self) -> bool:
        """Whether nobody else shares it any more."""
        return self._shares == 1

    def release(self) -> None:
        """Let go of one share; with the last, the lock is free and its file is gone."""
        with self._mutex:
            self._shares -= 1
            if not self._shares:
                _release(self._held)


def acquire(project: Path) -> Lock | None:
    """The lock of a project, or None while another process (or another window of this one) has it.

    Raises OSError where no file can be made beside the project.
    """
    held = FileLock(lock_file(project), thread_local=False)
    try:
        held.acquire(timeout=PATIENCE_S, poll_interval=PATIENCE_S / 8)
    except Timeout:
        return None
    return Lock(held)


def is_held(project: Path) -> bool:
    """Whether somebody has the lock, as far as that can be told: where nothing can be written, nobody has."""
    if not lock_file(project).exists():
        return False
    probe = FileLock(lock_file(project), thread_local=False)
    try:
        probe.acquire(timeout=0)
    except Timeout:
        return True
    except OSError:
        return True  # a lock file of another user that may not be opened: the holder's name decides
    _release(probe)
    return False


def _release(held: FileLock) -> None:
    # Removed while it is locked: whoever opened it meanwhile finds it without a name and tries anew (filelock checks).
    # Windows removes no open file, and refuses where another process has opened it: then it stays for that one.
    path = Path(held.lock_file)
    with suppress(OSError):
        if os.name != "nt":
            path.unlink()
    held.release()
    with suppress(OSError):
        if os.name == "nt":
            path.unlink()
