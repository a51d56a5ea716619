"""Build the sdist, the wheel from it, and try the wheel in a fresh environment."""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SHIPPED = ("resources", "seeds")
LIST_SHIPPED = """
import json, sys
from importlib.resources import files
from pathlib import Path
package = Path(str(files("annotator")))
shipped = (path for folder in sys.argv[1:] for path in (package / folder).rglob("*") if path.is_file())
print(json.dumps([str(package), sorted(path.relative_to(package).as_posix() for path in shipped)]))
"""


def run(*command: str | Path, within: Path) -> str:
    """Run a command with no trace of this environment in its own; its output, or SystemExit with all it said."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV"))}
    process = subprocess.run(command, cwd=within, env=environment, capture_output=True, text=True, check=False)
    if process.returncode != 0:
        words = " ".join(str(part) for part in command)
        raise SystemExit(f"{words}\nended with {process.returncode}:\n{process.stdout}{process.stderr}")
    return process.stdout


def build(destination: Path) -> Path:
    """The wheel that the sdist of this checkout builds to; both stand in `destination`."""
    run(sys.executable, "-m", "hatchling", "build", "-t", "sdist", "-d", destination, within=ROOT)
    (sdist,) = destination.glob("*.tar.gz")
    options = ("--no-deps", "--no-build-isolation", "--wheel-dir", destination)
    run(sys.executable, "-m", "pip", "wheel", *options, sdist, within=destination)
    (wheel,) = destination.glob("*.whl")
    return wheel


def install(wheel: Path, environment: Path) -> Path:
    """The folder of programs of a fresh environment that holds the wheel and its pinned dependencies, nothing else.

    The wheel may not reach for any package of its own, so the pinned ones are all that it asks for.
    """
    run(sys.executable, "-m", "venv", environment, within=ROOT)
    programs = environment / ("Scripts" if sys.platform == "win32" else "bin")
    pip = (programs / "python", "-m", "pip", "install")
    run(*pip, "--require-hashes", "-r", ROOT / "requirements.txt", within=ROOT)
    run(*pip, "--no-index", wheel, within=ROOT)
    return programs


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="annotator-smoke-") as temporary:
        folder = Path(temporary).resolve()
        empty = folder / "empty"
        empty.mkdir()
        wheel = build(folder / "dist")
        programs = install(wheel, folder / "environment")

        expected = sorted(
            path.relative_to(ROOT).as_posix() for name in SHIPPED for path in (ROOT / name).rglob("*") if path.is_file()
        )
        package, shipped = json.loads(run(programs / "python", "-c", LIST_SHIPPED, *SHIPPED, within=empty))
        if not Path(package).is_relative_to(folder) or shipped != expected:
            raise SystemExit(f"{package} holds {shipped}, not {expected}")

        version = run(programs / "annotator", "--version", within=empty).strip()
        pipelines = run(programs / "annotator", "pipelines", within=empty)
        if wheel.name.split("-")[1] not in version or "en_core_web_sm" not in pipelines:
            raise SystemExit(f"annotator --version: {version}\nannotator pipelines: {pipelines}")
        sys.stdout.write(f"{wheel.name} runs: {version}, {len(shipped)} files of {' and '.join(SHIPPED)} inside\n")


if __name__ == "__main__":
    main()
