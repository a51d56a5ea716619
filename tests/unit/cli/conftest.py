"""Running commands as a terminal does."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]

Command = Callable[..., "subprocess.CompletedProcess[str]"]


def environment(**variables: str) -> dict[str, str]:
    """The environment of this run, in which the package is found and no display is."""
    kept = {
        name: value for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    path = os.pathsep.join((str(ROOT), kept.get("PYTHONPATH", "")))
    return kept | {"PYTHONPATH": path, "PYTHONIOENCODING": "utf-8"} | variables


@pytest.fixture
def annotator(tmp_path: Path) -> Command:
    """Runs the real command in an empty folder."""
    def run(*arguments: str | Path, **variables: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "annotator", *map(str, arguments)]
        return subprocess.run(
            command, cwd=tmp_path, env=environment(**variables), capture_output=True, encoding="utf-8", check=False)

    return run


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """A folder of two articles."""
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "storm.txt").write_text('Storm hits Lund\n\nAna Berg said: "We left Lund at dawn."\n', encoding="utf-8")
    (folder / "vote.txt").write_text("Vote in Győr\n\nVoters elected Eszter Nagy on Sunday 🎉.\n", encoding="utf-8")
    return folder
