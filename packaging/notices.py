"""Whose work ships with Annotator: `python packaging/notices.py` writes THIRD_PARTY_NOTICES.md anew.

`--texts FILE` writes the licences of all of them in full, as the frozen app brings them. Both are read from the
packages of the Python that runs this: one whose environment holds packaging/requirements.txt.
"""

import argparse
import re
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, distributions
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
NOTICES = ROOT / "THIRD_PARTY_NOTICES.md"
TEXTS = HERE / "licences"
NOT_SHIPPED = {
    "altgraph", "annotator-desktop", "hatchling", "pathspec", "pip", "pluggy", "pyinstaller",
    "pyinstaller-hooks-contrib", "setuptools", "tomlkit", "trove-classifiers", "wheel",
    "anyio", "click", "cloudpathlib", "h11", "httpcore", "httpx", "jinja2", "markupsafe", "pycparser", "smart-open",
    "weasel", "wrapt",
}
"""What only builds, and what others ask for but the frozen app never loads: see annotator.spec."""
NAMED_OTHERWISE = {
    "Apache License Version 2.0": "Apache-2.0", "Apache Software License": "Apache-2.0", "Apache License": "Apache-2.0",
    "Apache 2": "Apache-2.0", "Apache 2.0": "Apache-2.0", "BSD License": "BSD-3-Clause", "BSD": "BSD-3-Clause",
    "ISC License": "ISC", "MIT License": "MIT", "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
}
"""SPDX identifiers of what packages call their licence."""
HOME = ("home", "source", "repo", "git", "doc", "bug", "issue")
"""What the address of a package's home is called, the best first."""
BESIDES = (
    ("CPython", "PSF-2.0", "https://www.python.org", "the interpreter and its library"),
    ("Qt", "LGPL-3.0-only", "https://www.qt.io", "Core, Gui, Widgets, Svg, Print Support, and what these need"),
    ("ICU", "Unicode-3.0", "https://icu.unicode.org", "comes with Qt"),
    ("OpenBLAS", "BSD-3-Clause", "https://www.openblas.net", "comes with NumPy"),
    ("libgfortran, libquadmath", "GPL-3.0-or-later WITH GCC-exception-3.1", "https://gcc.gnu.org", "come with NumPy"),
    ("libxml2, libxslt", "MIT", "https://gitlab.gnome.org/GNOME/libxml2", "come with lxml"),
    ("lexbor", "Apache-2.0", "https://lexbor.com", "comes with selectolax"),
    ("OpenSSL", "Apache-2.0", "https://www.openssl.org", "comes with CPython"),
    ("SQLite", "blessing", "https://www.sqlite.org", "comes with CPython"),
    ("zlib, bzip2, XZ Utils, Zstandard, libffi, libuuid", "Zlib, bzip2-1.0.6, 0BSD, BSD-3-Clause, MIT, BSD-3-Clause",
     "https://sourceware.org/bzip2", "come with CPython"),
    ("libxcb, libxkbcommon", "MIT", "https://xcb.freedesktop.org", "Qt's way to an X server"),
    ("PyInstaller's bootloader", "GPL-2.0-or-later WITH Bootloader-exception", "https://pyinstaller.org",
     "starts the frozen app; may be shipped with programs under any licence"),
)
"""What is no Python package: name, licence, home, and why it is there."""


@dataclass(frozen=True, slots=True)
class Package:
    """A Python package that the app needs."""

    name: str
    licence: str
    home: str
    summary: str
    texts: tuple[tuple[str, str], ...]


def main() -> None:
    """Write what the command line asks for."""
    parser = argparse.ArgumentParser(description="Write the notices of others' work.")
    parser.add_argument("--page", type=Path, default=NOTICES, help="the file to write the page to")
    parser.add_argument("--texts", type=Path, help="the file to write all licences to, in full")
    chosen = parser.parse_args()
    packages = shipped()
    if chosen.texts is None:
        chosen.page.write_text(notices(packages), encoding="utf-8")
        sys.stdout.write(f"{chosen.page}: {len(packages)} packages\n")
    else:
        chosen.texts.write_text("".join(in_full(packages)), encoding="utf-8")


def shipped() -> list[Package]:
    """The packages of this environment that go into the frozen app, by name."""
    found = {plain(one.name): one for one in distributions()}
    return [package(found[name]) for name in sorted(found.keys() - NOT_SHIPPED)]


def plain(name: str) -> str:
    """A package's name as indexes compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def package(one: Distribution) -> Package:
    """What a package says of itself."""
    said = one.metadata.json
    stated = [str(said.get("license_expression", "")), str(said.get("license", "")).strip().split("\n")[0]]
    stated += [line.rpartition("::")[2].strip() for line in said.get("classifier", ()) if "License ::" in line]
    licence = next((words for words in stated if words), "")
    homes = dict(line.split(", ", 1) for line in said.get("project_url", ()))
    wanted = (homes[name] for part in HOME for name in homes if part in name.lower())
    home = str(said.get("home_page", "")) or next(wanted, "")
    texts = tuple(
        (path.name, path.locate().read_text(encoding="utf-8", errors="replace"))  # type: ignore[attr-defined]
        for path in one.files or ()
        if ".dist-info" in path.parts[0] and re.match("(?i)licen[cs]e|copying|notice|authors", path.name))
    summary = str(said.get("summary", "")).rstrip(".").replace("|", "/")
    return Package(one.name, NAMED_OTHERWISE.get(licence, licence), home, summary, texts)


def notices(packages: list[Package]) -> str:
    """The page of all of them."""
    parts = {
        "LEXICONS": "\n".join(lexicons()),
        "PACKAGES": "\n".join(f"| {linked(one)} | {one.licence} | {one.summary} |" for one in packages),
        "BESIDES": "\n".join(f"| [{name}]({home}) | {licence} | {why} |" for name, licence, home, why in BESIDES),
    }
    template = (TEXTS / "THIRD_PARTY_NOTICES.md.in").read_text(encoding="utf-8")
    return re.sub(r"@([A-Z]+)@", lambda match: parts[match[1]], template)


def linked(one: Package) -> str:
    """A package's name, which leads to its home where it names one."""
    return f"[{one.name}]({one.home})" if one.home else one.name


def lexicons() -> Iterator[str]:
    """A line for each lexicon and schema that ships, with the source that it names on top."""
    for path in sorted((ROOT / "resources").rglob("*.toml")):
        tomllib.loads(path.read_text(encoding="utf-8"))  # a damaged one must not ship
        lines = path.read_text(encoding="utf-8").splitlines()
        end = next((number for number, line in enumerate(lines) if "Licence:" in line), None)
        if end is None or not all(line.startswith("#") for line in lines[: end + 1]):
            raise SystemExit(f"{path} does not say on top where it comes from and under which licence.")
        top = [line.lstrip("# ") for line in lines[: end + 1]]
        yield f"| `{path.relative_to(ROOT).as_posix()}` | {' '.join(top)} |"


def in_full(packages: list[Package]) -> Iterator[str]:
    """All licences, one after the other."""
    for path in sorted(TEXTS.glob("*.txt")):
        yield section(path.stem, path.read_text(encoding="utf-8"))
    for one in packages:
        for name, text in one.texts:
            yield section(f"{one.name} ({one.licence}): {name}", text)


def section(title: str, text: str) -> str:
    """A licence under its title."""
    return f"{'=' * 80}\n{title}\n{'=' * 80}\n\n{text.strip()}\n\n"


if __name__ == "__main__":
    main()
