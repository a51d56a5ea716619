"""Starting and ending: killed, twice on one project, without a display, in a read-only folder, dark and enlarged."""

import json
import os
import random
import re
import shlex
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.e2e.driving import BAGHDAD, ROOT, App, annotator, copy_seeds, document, journal, pending, until
from tests.programs import needs

pytestmark = pytest.mark.slow
on_screen = needs("Xvfb", "openbox", "xdotool")

EDITS = ["Tab", "Return", "p", "BackSpace", "bracketright", "Return", "braceright", "ctrl+z", "Return", "ctrl+y"]


@on_screen
def test_kill_loses_nothing_that_was_shown(start: Callable[..., App], tmp_path: Path) -> None:
    seeds, chance = copy_seeds(tmp_path), random.Random(7)
    project = seeds.with_suffix(".annot")
    shown: list[str] = []
    for _ in range(4):
        app = start(project if project.exists() else seeds, eye=True)
        app.wait_for("seeds")
        until(lambda: project.exists() and not pending(project), "every article has its suggestions")
        app.ask("idle")
        assert app.ask("article") == BAGHDAD
        edits = chance.randint(1, 12)
        while edits:
            app.press(*chance.choices(EDITS, k=chance.randint(1, 8)))
            app.process.stdin.write(b'{"ask": "article"}\n')  # type: ignore[union-attr]
            app.process.stdin.flush()  # type: ignore[union-attr]
            while edits and "shown" in (line := app.hear()):
                shown.append(line["shown"])
                edits -= 1
        app.process.kill()
        app.process.wait()
        rest = app.process.stdout.read().splitlines()  # type: ignore[union-attr]
        shown += [line["shown"] for line in map(json.loads, rest) if "shown" in line]
        done = [row.command for row in journal(project) if row.action in ("do", "undo", "redo")]
        # The last edit may be on the disk before it is shown, never the other way round.
        assert done[: len(shown)] == shown
        assert len(done) <= len(shown) + 1
        shown = done
    assert len(shown) > 10
    before = document(project)
    again = start(project)
    again.wait_for("seeds")
    again.close()
    assert (document(project), again.errors) == (before, "")


@on_screen
def test_second_window_reads_only_and_names_the_holder(start: Callable[..., App], tmp_path: Path) -> None:
    seeds = copy_seeds(tmp_path)
    project, home = seeds.with_suffix(".annot"), tmp_path / "home"
    (home / "config").mkdir(parents=True)
    (home / "config" / "settings.json").write_text(json.dumps({"name": "Ana Gómez"}))
    first = start(seeds)
    first.wait_for("seeds")
    until(lambda: project.exists() and not pending(project), "every article has its suggestions")
    second = start(project, eye=True)
    said = second.ask("banner")
    assert re.search(r"seeds\.annot is open in another window \(Ana Gómez on host .+ since \d\d:\d\d\)", said)
    before = document(project)
    second.press("Tab", "Return", "p", "ctrl+z", "alt+1")
    assert second.ask("article") == BAGHDAD  # the keys have been heard
    assert document(project) == before
    refused = annotator("import", project, next(seeds.glob("*.txt")), home=home)
    assert (refused.returncode, refused.stdout, refused.stderr) == (1, "", f"{said}\n")
    second.close()
    first.close()
    assert first.errors == second.errors == ""
    assert annotator("import", project, next(seeds.glob("*.txt")), home=home).returncode == 0


def test_without_a_display_the_command_line_is_named(tmp_path: Path) -> None:
    seeds = copy_seeds(tmp_path)
    run = annotator(seeds.name, home=tmp_path / "home", folder=tmp_path)
    assert (run.returncode, run.stdout) == (1, "")
    sentence, commands = run.stderr.split(": ", 1)
    assert sentence == "There is no display to show the window on; the command line does the same"
    for command in commands.split(" && "):
        name, *arguments = shlex.split(command)
        assert name == "annotator"
        done = annotator(*arguments, home=tmp_path / "home", folder=tmp_path)
        assert done.returncode == 0, f"{command}: {done.stderr}"
    assert list(tmp_path.rglob("train.spacy"))


@on_screen
@pytest.mark.skipif(
    os.name != "posix" or (os.geteuid() == 0 and shutil.which("setpriv") is None),
    reason="setpriv not found, without which root may write everywhere; on Debian: apt-get install util-linux")
def test_start_line_in_a_read_only_folder(start: Callable[..., App], tmp_path: Path) -> None:
    line = re.search(r"<!-- start on Debian -->\n```sh\n(.*)\n```", (ROOT / "README.md").read_text())
    assert line is not None
    program, *arguments = shlex.split(line[1].split(" && ")[-1])
    assert program == ".venv/bin/annotator"
    folder = tmp_path / "folder"
    folder.mkdir()
    copy_seeds(folder).chmod(0o555)
    folder.chmod(0o555)
    try:
        # Root may write anywhere, unless that right is taken.
        less = ("setpriv", "--bounding-set=-dac_override") if os.geteuid() == 0 else ()
        app = start(*arguments, folder=folder, command=less)
        app.wait_for("seeds")
        data = tmp_path / "home" / "data"
        project = until(lambda: list(data.glob("*/seeds.annot")), "a project of its own")[0]
        until(lambda: not pending(project), "every article has its suggestions")
        app.press("Tab", "Return")
        until(lambda: any(row.action == "do" for row in journal(project)), "an edit is kept")
        app.close()
        assert app.errors == ""
        assert [path.name for path in folder.iterdir()] == ["seeds"]
    finally:
        folder.chmod(0o755)
        (folder / "seeds").chmod(0o755)


@on_screen
@pytest.mark.parametrize(("theme", "scale"), [("light", 1), ("dark", 1), ("light", 2), ("dark", 2)])
def test_themes_and_scales_start_without_a_warning(
    start: Callable[..., App], tmp_path: Path, theme: str, scale: int
) -> None:
    seeds = copy_seeds(tmp_path)
    config = tmp_path / "home" / "config"
    config.mkdir(parents=True)
    (config / "settings.json").write_text(json.dumps({"theme": theme}))
    app = start(seeds, eye=True, environment={"QT_SCALE_FACTOR": str(scale)})
    app.wait_for("seeds")
    app.ask("idle")
    look = app.ask("look")
    assert look["ratio"] == scale
    assert (look["lightness"] < 100) == (theme == "dark")
    app.close()
    assert app.errors == ""
    assert [line for line in app.log.splitlines() if " INFO " not in line] == []
