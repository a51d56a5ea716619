"""`annotator [PATH…]`: what starts the window, how little is imported for it, and what is said without a display."""

import subprocess
import sys
from pathlib import Path

import pytest

from annotator.cli import window
from tests.unit.cli.conftest import Command, environment

pytestmark = pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="there always is a display there")

REPORT = """
import sys
import types

def show(paths, pipeline):
    if pipeline is not None:
        pipeline.kill()
        pipeline.communicate()
    heavy = {"typer", "rich", "spacy", "selectolax", "charset_normalizer"} & sys.modules.keys()
    print(*map(str, paths), "|", *sorted(heavy))
    return 7

stand_in = types.ModuleType("annotator.ui.application")
stand_in.run = show
sys.modules["annotator.ui.application"] = stand_in
from annotator.cli import main
main()
"""


def start(tmp_path: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", REPORT, *arguments]
    variables = environment(QT_QPA_PLATFORM="offscreen")
    return subprocess.run(command, cwd=tmp_path, env=variables, capture_output=True, text=True, check=False)


def test_paths_and_nothing_start_the_window_and_import_nothing_heavy(tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "export").mkdir()
    for arguments, paths in (((), ""), (("articles",), "articles"), (("articles", "./export"), "articles export")):
        run = start(tmp_path, *arguments)
        assert (run.returncode, run.stdout.strip()) == (7, f"{paths} |".strip()), run.stderr


def test_what_is_neither_path_nor_command_is_said(tmp_path: Path) -> None:
    run = start(tmp_path, "improt")
    assert run.returncode == 1
    assert "improt" in run.stderr
    assert run.stdout == ""


@pytest.mark.parametrize("display", ["", ":4711", "unix:4711.0"])
def test_without_a_display_one_sentence_names_the_commands(
    annotator: Command, articles: Path, display: str
) -> None:
    run = annotator(articles.name, DISPLAY=display)
    assert run.returncode == 1
    (sentence,) = run.stderr.splitlines()
    assert "annotator new articles.annot && annotator import articles.annot articles" in sentence
    assert "annotator prelabel articles.annot" in sentence


def test_the_commands_that_are_named_do_what_they_say(annotator: Command, articles: Path) -> None:
    sentence = annotator(articles.name).stderr
    steps = [step.split()[1:] for step in sentence.partition("same: ")[2].split(" && ")]
    assert [annotator(*step).returncode for step in steps] == [0, 0, 0, 0]


def test_a_project_that_is_there_is_not_made_again(tmp_path: Path) -> None:
    (tmp_path / "p.annot").touch()
    sentence = window.without_display([tmp_path / "p.annot"])
    assert "annotator new" not in sentence
    assert "annotator import" not in sentence
