"""`annotator [PATH…]`: the window. Imports little, so that it shows soon."""

import os
import shlex
import sys
from pathlib import Path

from annotator.errors import UserError


def run(arguments: list[str]) -> int:
    """Show the window on projects, article files and folders until it is closed; the exit code."""
    paths = [Path(argument) for argument in arguments]
    for path in paths:
        if not path.exists():
            return _refuse(
                f"There is no file or folder {path}, and no command of that name; annotator --help names the commands.")
    if not has_display():
        return _refuse(without_display(paths))
    try:
        from annotator.ui.application import run as show

        return show(paths)
    except UserError as error:
        return _refuse(str(error))


def has_display() -> bool:
    """Whether a window can be shown: on Linux and its like a display or another platform of Qt must be named."""
    if sys.platform in ("win32", "darwin"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


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
