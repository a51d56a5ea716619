"""`annotator [PATH…]`: the window. Imports little, so that it shows soon."""

import os
import re
import shlex
import socket
import sys
from contextlib import suppress
from pathlib import Path

from annotator.errors import UserError
from annotator.nlp.process import start

X_SOCKETS = Path("/", "tmp", ".X11-unix")
"""Where X servers listen, each at its display's number: X(7), "Display names"."""


def run(arguments: list[str]) -> int:
    """Show the window on projects, article files and folders until it is closed; the exit code."""
    paths = [Path(argument) for argument in arguments]
    for path in paths:
        if not path.exists():
            return _refuse(
                f"There is no file or folder {path}, and no command of that name; annotator --help names the commands.")
    if not has_display():
        return _refuse(without_display(paths))
    # Articles will want suggestions: the pipeline's process gets ready while the window does.
    pipeline = start() if any(path.suffix != ".annot" for path in paths) else None
    try:
        from annotator.ui.application import run as show

        return show(paths, pipeline)
    except UserError as error:
        return _refuse(str(error))


def has_display() -> bool:
    """Whether a window can be shown: on Linux and its like a display that answers, or Qt's platform, must be named."""
    if sys.platform in ("win32", "darwin") or any(map(os.environ.get, ("WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))):
        return True
    display = os.environ.get("DISPLAY", "")
    local = re.fullmatch(r"(?:unix)?:(\d+)(?:\.\d+)?", display)
    return _answers(X_SOCKETS / f"X{local[1]}") if local else bool(display)


def _answers(place: Path) -> bool:
    """Whether an X server listens at a socket, or at its abstract namesake; Qt would abort where none does."""
    for address in (str(place), f"\0{place}"):
        with socket.socket(socket.AF_UNIX) as client, suppress(OSError):
            client.connect(address)
            return True
    return False


def without_display(paths: list[Path]) -> str:
    """What to do where there is no display, as one sentence with the commands for these paths."""
    project = next((path for path in paths if path.suffix == ".annot"), None)
    sources = [path for path in paths if path != project]
    if project is None:
        first = sources[0].resolve() if sources else Path("articles")
        project = Path(f"{first.name if first.is_dir() else first.stem}.annot")
        sources = sources or [first]
    name = shlex.quote(str(project))
    steps = [] if project.exists() else [f"annotator new {name}"]
    if sources:
        steps.append(f"annotator import {name} {shlex.join(map(str, sources))}")
    steps += [f"annotator prelabel {name}", f"annotator export {name} corpus --format spacy"]
    return f"There is no display to show the window on; the command line does the same: {' && '.join(steps)}"


def _refuse(sentence: str) -> int:
    sys.stderr.write(f"{sentence}\n")
    return 1
