"""What tells a Linux desktop and its shells about the app, checked by the programs that read it there."""

import os
import re
import runpy
import struct
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from annotator import __version__
from annotator.assets import resource
from annotator.model.schema import parse_schema
from annotator.store.project import create
from tests.programs import needs

ROOT = Path(__file__).parents[2]
PACKAGING = ROOT / "packaging"
LINUX = PACKAGING / "linux"
MEDIA_TYPE = "application/x-annotator-project"
TYPE_OF = """
import sys
from PySide6.QtCore import QMimeDatabase
types = QMimeDatabase()
for file in sys.argv[1:]:
    print(types.mimeTypeForFile(file).name(), types.mimeTypeForFile(file, QMimeDatabase.MatchContent).name())
"""


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The manual page and the completions, freshly made."""
    return made("documents.py", tmp_path_factory.mktemp("documents"))


@pytest.fixture(scope="module")
def icons(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All icons, freshly drawn."""
    return made("icons.py", tmp_path_factory.mktemp("icons"))


def made(script: str, folder: Path) -> Path:
    """What a script of `packaging` writes to a folder."""
    told = {**os.environ, "PYTHONPATH": str(ROOT)}
    subprocess.run([sys.executable, PACKAGING / script, folder], env=told, check=True, capture_output=True, text=True)
    return folder


def said(*command: object, **environment: str) -> str:
    """What a program says, which must end well."""
    run = subprocess.run(
        [str(part) for part in command], env={**os.environ, **environment}, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    return run.stdout + run.stderr


@needs("desktop-file-validate")
def test_the_desktop_entry_is_valid() -> None:
    assert said("desktop-file-validate", LINUX / "annotator.desktop") == ""


@needs("appstreamcli")
def test_the_metadata_is_valid_and_tells_of_this_version() -> None:
    (file,) = LINUX.glob("*.metainfo.xml")
    said("appstreamcli", "validate", "--no-net", file)
    assert f'<release version="{__version__}"' in file.read_text(encoding="utf-8")


@needs("update-mime-database")
def test_a_project_is_known_by_its_name_and_by_what_is_in_it(tmp_path: Path) -> None:
    packages = tmp_path / "data" / "mime" / "packages"
    packages.mkdir(parents=True)
    (packages / "annotator.xml").write_bytes((LINUX / "annotator.xml").read_bytes())
    said("update-mime-database", packages.parent)
    project, other = tmp_path / "project", tmp_path / "empty.annot"
    create(project, parse_schema(resource("schemas", "news.toml").read_text(encoding="utf-8"), "news"))
    other.touch()
    types = said(sys.executable, "-c", TYPE_OF, project, other, XDG_DATA_HOME=str(packages.parents[1]))
    assert types.splitlines()[0].split() == [MEDIA_TYPE, MEDIA_TYPE]
    assert types.splitlines()[1].split()[0] == MEDIA_TYPE


@needs("man")
def test_the_manual_page_has_every_command_and_no_mistake(documents: Path) -> None:
    page = said("man", "--warnings", "--local-file", documents / "annotator.1", LC_ALL="C.UTF-8", MANWIDTH="100")
    assert "warning" not in page
    for command in ("new PROJECT", "import PROJECT SOURCE...", "train PROJECT", "schema check FILE"):
        assert re.search(rf"^ +{re.escape(command)}$", page, re.MULTILINE), command
    assert "@" not in page


@needs("bash")
@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (["pre"], "prelabel"), (["export", "--f"], "--format"), (["export", "x", "y", "--format", "spa"], "spacy"),
        (["new", "--schema", "plo"], "plover"), (["schema", "ch"], "check"), (["info", "art"], "articles.annot"),
    ],
    ids=str,
)
def test_bash_completes(documents: Path, tmp_path: Path, words: list[str], offered: str) -> None:
    (tmp_path / "articles.annot").touch()
    line = f"""
        compopt() {{ :; }}  # works within a real completion only
        cd {tmp_path}; . {documents}/annotator.bash
        COMP_WORDS=(annotator {' '.join(words)}); COMP_CWORD={len(words)}; _annotator
        printf '%s\\n' "${{COMPREPLY[@]}}"
    """
    assert offered in said("bash", "-c", line).splitlines()


@needs("zsh", "fish")
def test_zsh_and_fish_read_what_they_complete(documents: Path) -> None:
    assert said("zsh", "--no-exec", documents / "_annotator") == ""
    offered = said("fish", "--no-config", "--command",
                   f"source {documents}/annotator.fish; complete --do-complete 'annotator export x y --format spa'")
    assert offered.split("\t")[0] == "spacy"


def test_icons_come_in_all_sizes_and_kinds(icons: Path) -> None:
    for kind, name in (("apps", "annotator"), ("mimetypes", MEDIA_TYPE.replace("/", "-"))):
        for side in (16, 32, 48, 256, 512):
            image = (icons / "hicolor" / f"{side}x{side}" / kind / f"{name}.png").read_bytes()
            assert struct.unpack(">II", image[16:24]) == (side, side)
        assert (icons / "hicolor" / "scalable" / kind / f"{name}.svg").is_file()
    for name in ("annotator", "project"):
        windows, mac = (icons / f"{name}.ico").read_bytes(), (icons / f"{name}.icns").read_bytes()
        count = struct.unpack("<H", windows[4:6])[0]
        last = struct.unpack("<II", windows[6 + 16 * (count - 1) + 8 : 6 + 16 * count])
        assert sum(last) == len(windows)
        assert (mac[:4], struct.unpack(">I", mac[4:8])[0]) == (b"icns", len(mac))


def test_all_that_is_shipped_is_named() -> None:
    notices = (ROOT / "THIRD_PARTY_NOTICES.md").read_text(encoding="utf-8").lower()
    pinned = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    names = re.findall(r"^([a-z0-9][a-z0-9_.-]*)==(?!.*(?:win32|Windows|darwin))", pinned, re.MULTILINE)
    for name in set(names) - runpy.run_path(str(PACKAGING / "notices.py"))["NOT_SHIPPED"]:
        assert re.search(rf"^\| \[?{re.sub('[-_.]', '[-_.]', name)}\b", notices, re.MULTILINE), name
    for file in (ROOT / "resources").rglob("*.toml"):
        assert f"`{file.relative_to(ROOT).as_posix()}`" in notices


def test_the_citation_is_of_this_version() -> None:
    citation = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    assert f"\nversion: {__version__}\n" in citation
    assert tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["license"] == "MIT"
