"""`kill -9` at any moment loses nothing that was said to be done."""

import random
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from annotator.store.project import Action, open_project
from tests.documents import plain
from tests.unit.store.samples import new_project

WORK = """
import sys, threading
from pathlib import Path
from annotator.model.document import Document
from annotator.store.project import open_project
from tests.documents import place
from tests.unit.store.samples import edit

first = int(sys.argv[2])
print_lock = threading.Lock()

def say(*words):
    with print_lock:
        print(*words, flush=True)

with open_project(Path(sys.argv[1])) as project:
    def work():
        documents = (Document(id=f"n{i}", text=f"{i} " * 500) for i in range(first, first + 100_000))
        with project.another_connection() as own:
            for added in own.add(documents, "import:test"):
                say("added", added.id)

    threading.Thread(target=work, daemon=True).start()
    for number in range(first, first + 100_000):
        edit(project, "a", place(number, note="why " * (number % 300)))
        say("edited", f"e{number}")
"""

ROUNDS = 8


def killed_at_work(path: Path, first: int, pause: float) -> list[list[str]]:
    """Let a process edit and import, kill it some moment later; what it said was done until then."""
    with subprocess.Popen(
        [sys.executable, "-c", WORK, str(path), str(first)], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        said = [process.stdout.readline()]
        time.sleep(pause)
        process.kill()
        said += process.stdout.readlines()
    # The last line may be cut off.
    return [line.split() for line in said if line.endswith("\n")]


def test_what_was_said_to_be_done_is_there_after_kill(tmp_path: Path) -> None:
    path = new_project(tmp_path, plain("a"))
    moments = random.Random(14)
    edited: list[str] = []
    added: list[str] = []
    for number in range(ROUNDS):
        said = killed_at_work(path, number * 1_000_000, moments.random() * 0.3)
        edited += [name for what, name in said if what == "edited"]
        added += [name for what, name in said if what == "added"]
        with closing(sqlite3.connect(path)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        with open_project(path) as project:
            found = list(project.read("a").document.entities)
            done = [row.changes[0].id for row in project.journal("a") if row.action is Action.DO]
            assert found == done, "each edit has its journal row"
            assert project.row("a").decided == len(found)
            # One edit a round may be done and not yet said.
            assert set(edited) <= set(found)
            assert len(found) - len(edited) <= number + 1
            assert set(added) <= set(project.ids())
    assert edited
    if not added:
        pytest.fail("the import was never under way: the pauses are too short for this machine")
