"""What the window is opened on: a project, or articles that get one beside them."""

import hashlib
import os
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import orjson

from annotator import paths as folders
from annotator.errors import UserError
from annotator.jobs import Job
from annotator.model.schema import Schema
from annotator.operations.creating import create_project, default_schema
from annotator.operations.importing import ImportReport, Source, find_files, import_files
from annotator.store.project import Project, ProjectHeld, open_project

SUFFIX = ".annot"
SEEN = "opened files"
"""The project's value that names the files imported by opening their folder, with size and time: none is read twice."""


@dataclass(frozen=True, slots=True)
class Opened:
    """The project to show, and what became of the articles that were given with it."""

    project: Path
    report: ImportReport = field(default_factory=ImportReport)


def open_paths(paths: Sequence[Path], job: Job, schema: Callable[[], Schema] = default_schema) -> Opened:
    """The project for what a person named: one project, articles and folders, or both.

    Articles without a project get one, or the one they had: FOLDER.annot beside their folder or first file; in the
    user's data folder where nothing can be written beside it. What is new since the last time is imported, unless the
    project is open elsewhere. `schema` makes the one that a new project gets. Raises UserError.
    """
    projects = [path for path in paths if is_project(path)]
    sources = [path for path in paths if path not in projects]
    if len(projects) > 1:
        raise UserError("One window shows one project; open the others in windows of their own.")
    for path in paths:
        if not path.exists():
            raise UserError(
                "{path} is not there; check its name, or make a project with: annotator new {path}", path=path)
    if not sources:
        return Opened(projects[0])
    report = ImportReport()
    files = [file for source in sources for file in find_files(source, None, report)]
    place = projects[0] if projects else _place(sources[0])
    if not place.exists():
        if not files:
            raise UserError("{problems}.", problems=report.problems[0])
        create_project(place, schema())
    _import_new(place, files, report, job)
    return Opened(place, report)


def is_project(path: Path) -> bool:
    """Whether a path is meant as a project: by its suffix, or as it is a SQLite file."""
    if path.suffix.lower() == SUFFIX:
        return not path.is_dir()
    if not path.is_file():  # reading a pipe would wait for ever
        return False
    try:
        with path.open("rb") as stream:
            return stream.read(16) == b"SQLite format 3\0"
    except OSError:
        return False


def _place(source: Path) -> Path:
    """Where the project of articles is or is to be made."""
    source = source.resolve()
    name = source.name if source.is_dir() else source.stem
    beside = source.with_name(f"{name}{SUFFIX}")
    if beside.exists() or _can_write(source.parent):
        return beside
    # Folders of one name in different places are different projects.
    mark = hashlib.sha256(os.fsencode(source)).hexdigest()[:8]
    earlier = folders.data_folder() / f"{name}-{mark}{SUFFIX}"  # where it was put at first
    if earlier.exists():
        return earlier
    folder = folders.data_folder() / mark
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(
            "Neither {parent} nor {folder} can be written; open a copy of the articles.",
            parent=source.parent, folder=folder) from error
    return folder / f"{name}{SUFFIX}"


def _can_write(folder: Path) -> bool:
    """Whether a file can be made in a folder; only trying tells on every system."""
    try:
        with tempfile.TemporaryFile(dir=folder):
            return True
    except OSError:
        return False


def _import_new(place: Path, files: Sequence[Source], report: ImportReport, job: Job) -> None:
    """Import the files that the project has not seen as they are now."""
    try:
        project = open_project(place)
    except ProjectHeld:
        return
    with project:
        if project.read_only:
            return
        seen = _seen(project)
        stamps = {str(path.resolve()): stamp for path, _ in files if (stamp := _stamp(path)) is not None}
        new = [file for file in files if (key := str(file[0].resolve())) not in stamps or seen.get(key) != stamps[key]]
        if new:
            import_files(project, new, report, job)
            project.set_value(SEEN, orjson.dumps(seen | stamps).decode())


def _seen(project: Project) -> dict[str, list[int]]:
    stored = project.value(SEEN)
    seen: dict[str, list[int]] = orjson.loads(stored) if stored else {}
    return seen


def _stamp(path: Path) -> list[int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return [status.st_size, status.st_mtime_ns]
