"""What is left of a program that ended without a chance to say why: where it was, for the next start to tell. No Qt."""

import faulthandler
import os
import platform
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import TextIO

from annotator import __version__

NAME = "crash-{process}.txt"
OLD_S = 7 * 24 * 3600
"""Seconds after which an empty file is one of a program that was killed."""


class Crashes:
    """Keeps, in a folder, a file for this process that Python fills when the process dies of a fault."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file: TextIO | None = None

    def watch(self) -> None:
        """Begin; not on Windows, where faults that something catches would be written down too."""
        if sys.platform == "win32":
            return
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            self._file = (self._folder / NAME.format(process=os.getpid())).open("w", encoding="utf-8")
            faulthandler.enable(self._file)

    def left(self) -> str:
        """The reports of processes that died since this was asked last; empty where there is none."""
        found: list[str] = []
        for path in sorted(self._folder.glob(NAME.format(process="*"))):
            if self._file is not None and path == Path(self._file.name):
                continue
            with suppress(OSError):
                report = path.read_text(encoding="utf-8", errors="replace")
                if report:
                    found.append(report)
                if report or time.time() - path.stat().st_mtime > OLD_S:
                    path.unlink()
        if not found:
            return ""
        head = f"Annotator {__version__}, Python {platform.python_version()}, {platform.platform()}"
        return "\n\n".join((head, *found))

    def rest(self) -> None:
        """Stop watching, as the program ends as it should."""
        if self._file is not None:
            faulthandler.disable()
            self._file.close()
            Path(self._file.name).unlink(missing_ok=True)
            self._file = None
