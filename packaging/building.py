"""What all builds share: running a program on its own, the wheel, and an environment that holds it."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def run(*command: str | Path, within: Path = ROOT, **more: str) -> str:
    """Run a command with no trace of this environment in its own; its output, or SystemExit with all it said.

    `more` are variables of its environment.
    """
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV"))}
    process = subprocess.run(
        command, cwd=within, env=environment | more, capture_output=True, text=True, errors="replace", check=False)
    if process.returncode != 0:
        words = " ".join(str(part) for part in command)
        raise SystemExit(f"{words}\nended with {process.returncode}:\n{process.stdout}{process.stderr}")
    return process.stdout


def build_wheel(destination: Path, python: str | Path = sys.executable) -> Path:
    """The wheel that the sdist of this checkout builds to, beside it in `destination`; `python` has hatchling."""
    run(python, "-m", "hatchling", "build", "-t", "sdist", "-d", destination)
    (sdist,) = destination.glob("*.tar.gz")
    options = ("--no-deps", "--no-build-isolation", "--wheel-dir", destination)
    run(python, "-m", "pip", "wheel", *options, sdist, within=destination)
    (wheel,) = destination.glob("*.whl")
    return wheel


def make_environment(folder: Path, requirements: Path) -> Path:
    """The Python of a fresh environment that holds what `requirements` pins, and nothing else."""
    run(sys.executable, "-m", "venv", folder)
    python = python_of(folder)
    run(python, "-m", "pip", "install", "--require-hashes", "-r", requirements)
    return python


def python_of(environment: Path) -> Path:
    """The Python of an environment; it need not exist."""
    return environment / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def install(wheel: Path, python: Path) -> None:
    """Put the wheel into an environment. It may reach for no package of its own, so all that it asks for is pinned."""
    run(python, "-m", "pip", "install", "--no-index", "--force-reinstall", "--no-deps", wheel)
    run(python, "-m", "pip", "check")
