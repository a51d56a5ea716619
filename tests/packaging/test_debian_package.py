"""The Debian package: built, installed, used in a real window with no Python on the path, and purged."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
import spacy
from spacy.tokens import DocBin

from annotator.model.annotation import Status
from tests.displays import display
from tests.e2e.driving import BAGHDAD, App, document, journal, pending, until
from tests.programs import needs

ROOT = Path(__file__).parents[2]
PACKAGING = ROOT / "packaging"
MAX_UNPACKED = 450e6
"""Bytes; what the frozen app may take on the disk."""
UNCOMPRESSED = ("uses-no-compression-for-control-tarball", "uses-no-compression-for-data-tarball")
"""What lintian says of a package that was built for a test."""
FEED = """<rss version="2.0"><channel><title>News</title><item><title>A flood</title>
<description>The river rose by two metres.</description></item></channel></rss>"""

pytestmark = [
    pytest.mark.slow,
    needs("dpkg-deb", "dpkg-shlibdeps", "fakeroot", "lintian", "objdump", "patchelf", "Xvfb", "openbox", "xdotool"),
]


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The environment of the builds; that which ANNOTATOR_ENVIRONMENT names is taken, and made where there is none."""
    kept = os.environ.get("ANNOTATOR_ENVIRONMENT")
    folder = Path(kept) if kept else tmp_path_factory.mktemp("builds") / "environment"
    if not folder.exists():
        run(sys.executable, "-m", "venv", folder)
        run(folder / "bin/python", "-m", "pip", "install", "--require-hashes", "-r", PACKAGING / "requirements.txt")
    return folder


@pytest.fixture(scope="module")
def frozen(environment: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The frozen app."""
    folder = tmp_path_factory.mktemp("frozen")
    run(sys.executable, PACKAGING / "bundle.py", folder, "--environment", environment)
    return folder / "annotator"


@pytest.fixture(scope="module")
def package(environment: Path, frozen: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Debian package of the frozen app."""
    folder = tmp_path_factory.mktemp("package")
    run(sys.executable, PACKAGING / "deb.py", folder, "--environment", environment, "--bundle", frozen,
        "--compression", "none")
    (file,) = folder.glob("*.deb")
    return file


@pytest.fixture(scope="module")
def system(package: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The root of a system of its own where the package is installed; this one is left alone."""
    root = tmp_path_factory.mktemp("system")
    before = files(root)
    dpkg(root, "--install", package)
    yield root
    dpkg(root, "--purge", "annotator")
    assert files(root) == before  # nothing is left behind


def dpkg(root: Path, *arguments: object) -> None:
    """Run dpkg on a root of its own, where no other package is: what this one needs, the system of the tests has."""
    state = root / "var" / "lib" / "dpkg"
    for folder in ("info", "updates", "triggers"):
        (state / folder).mkdir(parents=True, exist_ok=True)
    (state / "status").touch()
    run("fakeroot", "dpkg", "--root", root, "--force-depends", "--log", root / "dpkg.log", *arguments)


def files(root: Path) -> list[Path]:
    """All files below a root, but for dpkg's own."""
    return sorted(
        path.relative_to(root) for path in root.rglob("*")
        if path.relative_to(root).parts[:1] != ("var",) and path.name != "dpkg.log")


def run(*command: object, **more: str) -> str:
    """The output of a program that must end well; with `more` that is all its environment."""
    done = subprocess.run(
        [str(part) for part in command], env=more or None, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def program(system: Path, home: Path, *arguments: object) -> str:
    """Run the installed program, with nothing on its path and nothing in its environment."""
    return run(system / "usr" / "bin" / "annotator", *arguments, HOME=str(home), PATH=str(home))


# The builds take minutes, so each of the first tests waits for one.


def test_what_ships_is_named_with_its_licence(environment: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    run(environment / "bin/python", PACKAGING / "notices.py", "--page", page)
    named = (ROOT / "THIRD_PARTY_NOTICES.md").read_text(encoding="utf-8").splitlines()
    assert set(page.read_text(encoding="utf-8").splitlines()) <= set(named)


def test_the_frozen_app_is_small_and_finds_its_pipeline(frozen: Path, tmp_path: Path) -> None:
    sizes = [path.stat().st_size for path in frozen.rglob("*") if not path.is_symlink() and path.is_file()]
    assert sum(sizes) < MAX_UNPACKED
    assert "en_core_web_sm" in run(frozen / "annotator", "pipelines", HOME=str(tmp_path))


def test_lintian_finds_no_error(package: Path) -> None:
    said = run("lintian", "--allow-root", "--suppress-tags", ",".join(UNCOMPRESSED), package)
    assert [line for line in said.splitlines() if line.startswith(("E:", "W:"))] == []


@needs("apt-get")
def test_what_it_needs_can_be_had(package: Path) -> None:
    run("apt-get", "install", "--simulate", "--no-install-recommends", package)


def test_an_article_is_corrected_and_exported(system: Path, tmp_path: Path) -> None:
    folder, home = tmp_path / "articles", tmp_path / "home"
    folder.mkdir()
    shutil.copy(system / "usr/lib/annotator/_internal/annotator/seeds" / f"{BAGHDAD}.txt", folder)
    project = folder.with_suffix(".annot")
    with display() as screen:
        app = App(screen, home, folder, program=(str(system / "usr" / "bin" / "annotator"),),
                  environment={"PATH": str(tmp_path), "PYTHONPATH": ""})
        try:
            app.wait_for("articles")
            until(lambda: project.exists() and not pending(project), "the article has its suggestions")
            suggested = document(project).events
            app.press("Tab", "bracketright")  # its end a word further, which accepts it
            until(lambda: any(row.action == "do" for row in journal(project)), "the span is right")
            app.close()
            assert app.errors == ""
        finally:
            app.end()
    (corrected,) = [one for one in document(project).events.values() if one.status is Status.ACCEPTED]
    trigger = corrected.trigger
    assert trigger.end > suggested[corrected.id].trigger.end

    program(system, home, "export", project, tmp_path / "corpus", "--format", "spacy")
    parts = [DocBin().from_disk(file) for file in (tmp_path / "corpus").rglob("*.spacy")]
    (exported,) = [text for part in parts for text in part.get_docs(spacy.blank("en").vocab)]
    spans = [(span.start_char, span.end_char, span.label_) for group in exported.spans.values() for span in group]
    assert (trigger.start, trigger.end, corrected.type) in spans


def test_what_is_imported_when_it_is_needed_is_there(system: Path, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("<html><body><article><p>Rockets hit a base.</p></article></body></html>")
    (tmp_path / "feed.rss").write_text(FEED)
    word = docx.Document()
    word.add_paragraph("The bank raised its rates.")
    word.save(str(tmp_path / "word.docx"))
    project, found = tmp_path / "all.annot", sorted(file for file in tmp_path.iterdir() if file.is_file())
    program(system, tmp_path, "new", project)
    report = json.loads(program(system, tmp_path, "import", project, *found, "--json"))
    assert (report["added"], report["problems"]) == (3, [])
    old = tmp_path / "old.txt"
    old.write_bytes("Der Zug fährt über die Brücke, sagte er später.".encode("latin-1"))
    guessed = subprocess.run(
        [str(system / "usr/bin/annotator"), "import", str(project), str(old)], env={"HOME": str(tmp_path)},
        capture_output=True, text=True, check=False)
    assert "it was read as cp125" in guessed.stderr
    for name in ("xmi", "casjson", "huggingface", "brat"):
        program(system, tmp_path, "export", project, tmp_path / name, "--format", name)


def test_a_pipeline_is_trained_and_suggests(system: Path, tmp_path: Path) -> None:
    gold, articles, pipeline = tmp_path / "gold.annot", tmp_path / "articles.annot", tmp_path / "pipeline"
    seeds = system / "usr/lib/annotator/_internal/annotator/seeds"
    program(system, tmp_path, "new", gold)
    program(system, tmp_path, "import", gold, *sorted((seeds / "gold").glob("*.jsonl")))
    program(system, tmp_path, "train", gold, "--layers", "entities", "--max-steps", "20", "--output", pipeline)
    program(system, tmp_path, "new", articles)
    program(system, tmp_path, "import", articles, seeds / f"{BAGHDAD}.txt")
    report = json.loads(program(system, tmp_path, "prelabel", articles, "--pipeline", pipeline, "--json"))
    assert report["documents"] == 1
    assert report["pipeline"].startswith("model:en_gold@")
