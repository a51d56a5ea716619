"""A full or failing disk: the step is refused with a sentence, and the last good state stays."""

import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.store import database
from annotator.store.project import Project, Unwritable, open_project
from tests.documents import place, plain
from tests.unit.store.samples import edit, fill, new_project

LONG = "not to be compressed " * 400

FAILING = """
import resource, sys
from pathlib import Path
from annotator.store.project import open_project
from tests.documents import place
from tests.unit.store.samples import edit
path = Path(sys.argv[1])
with open_project(path) as project:
    edit(project, "a", place(1))
    resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size, path.stat().st_size))
    number = 1
    try:
        while True:
            number += 1
            edit(project, "a", place(number, note="x" * 5000))
    except Exception as error:
        print(type(error).__name__, error)
    print(number, *project.read("a").document.entities)
"""


FULL_FROM_THE_START = """
import resource, sys
from pathlib import Path
from annotator.store.project import open_project
resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
with open_project(Path(sys.argv[1])) as project:
    print(project.read_only, project.ids(), project.reason)
"""


@pytest.fixture
def cramped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project for which SQLite finds little space left: the error is the one that a full disk gives."""
    path = new_project(tmp_path, plain("a"))
    connect = database.connect

    def connected(path: Path, mode: database.Mode) -> sqlite3.Connection:
        connection = connect(path, mode)
        ((pages,),) = connection.execute("PRAGMA page_count").fetchall()
        connection.execute(f"PRAGMA max_page_count = {pages + 3}")
        return connection

    monkeypatch.setattr(database, "connect", connected)
    return path


def test_an_edit_that_finds_the_disk_full_is_refused_whole(cramped: Path) -> None:
    with open_project(cramped) as project:
        entities = fill_disk(project)
        before = project.read("a")
        assert list(before.document.entities) == entities
        assert len(list(project.journal("a"))) == len(entities) + 1
        assert project.row("a").decided == len(entities)
    with open_project(cramped) as project:
        assert project.read("a") == before


def fill_disk(project: Project) -> list[str]:
    """Edit until the disk is full; the ids of the entities that were said to be saved."""
    saved: list[str] = []
    with pytest.raises(Unwritable, match=r"The disk with news\.annot is full"):
        saved.extend(saving(project))
    return saved


def saving(project: Project) -> Iterator[str]:
    """One edit after the other."""
    for number in range(1000):
        edit(project, "a", place(number, note=LONG))
        yield f"e{number}"


def test_an_import_that_finds_the_disk_full_keeps_what_it_told(cramped: Path) -> None:
    with open_project(cramped) as project:
        assert len(fill(project, plain("small", "x"))) == 1
        with pytest.raises(Unwritable, match="is full"):
            fill(project, *(plain(f"n{i}", f"{i} {LONG}") for i in range(50)))
        assert project.ids() == ["a", "small"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on the size of files")
def test_a_disk_that_fails_is_told_and_loses_nothing(tmp_path: Path) -> None:
    path = new_project(tmp_path, plain("a"))
    run = subprocess.run([sys.executable, "-c", FAILING, str(path)], capture_output=True, text=True, check=True)
    told, seen = run.stdout.splitlines()
    assert told.startswith("Unwritable The disk with news.annot")
    last, *entities = seen.split()
    assert entities == [f"e{i}" for i in range(1, int(last))]
    with open_project(path) as project:
        assert list(project.read("a").document.entities) == entities


def test_a_damaged_page_met_while_reading_is_told(tmp_path: Path) -> None:
    path = new_project(tmp_path, plain("a"))
    with open_project(path) as project:
        shutil.copy(path, tmp_path / "whole.annot")
        with path.open("r+b") as file:
            file.seek(4096)
            file.write(b"\xff" * 4096 * 8)
        with project.another_connection() as other, pytest.raises(Exception, match="is damaged"):
            other.read("a")
        (tmp_path / "whole.annot").replace(path)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on the size of files")
def test_a_project_on_a_disk_without_space_can_still_be_read(tmp_path: Path) -> None:
    path = new_project(tmp_path, plain("a"))
    command = [sys.executable, "-c", FULL_FROM_THE_START, str(path)]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    assert run.stdout.startswith("True ['a'] news.annot can only be read here (disk I/O error)")
