"""The rooms of the house import each other downwards only, and the core runs without Qt and starts without spaCy."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

IMPORT_ALL = """
import importlib, pkgutil, sys

blocked, *exempt = sys.argv[1:]

class Blocked:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] == blocked:
            raise ImportError(f"{name} is blocked in this test")

def stands_in(name, rooms):
    return any(name == room or name.startswith(room + ".") for room in rooms)

sys.meta_path.insert(0, Blocked())
import annotator

def modules(package):
    for module in pkgutil.iter_modules(package.__path__, package.__name__ + "."):
        if stands_in(module.name, exempt) or module.name.endswith("__main__"):
            continue
        loaded = importlib.import_module(module.name)
        yield module.name
        if module.ispkg:
            yield from modules(loaded)

print(*modules(annotator), sep="\\n")
"""


def test_imports_keep_the_contracts() -> None:
    linter = Path(sys.executable).with_name("lint-imports")
    run = subprocess.run([linter, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr


@pytest.mark.parametrize(
    ("library", "rooms"),
    [
        ("PySide6", ["annotator.ui"]),
        ("spacy", ["annotator.ui", "annotator.nlp", "annotator.training", "annotator.formats.spacy_corpus"]),
    ],
    ids=["headless", "light"],
)
def test_all_else_can_be_imported_without(library: str, rooms: list[str]) -> None:
    command = [sys.executable, "-c", IMPORT_ALL, library, *rooms]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert "annotator.model" in run.stdout.splitlines()
