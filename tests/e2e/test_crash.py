"""A program that dies of a fault loses nothing, and says at the next start that it did."""

import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from annotator.model.annotation import Status
from tests.e2e.driving import App, copy_seeds, document, pending, until
from tests.programs import needs


@pytest.mark.slow
@needs("Xvfb", "openbox", "xdotool")
@pytest.mark.skipif(sys.platform == "win32", reason="signals are those of Unix")
def test_a_fault_is_told_at_the_next_start_and_no_edit_is_lost(start: Callable[..., App], tmp_path: Path) -> None:
    seeds = copy_seeds(tmp_path)
    project = seeds.with_suffix(".annot")
    app = start(seeds, eye=True)
    app.wait_for("seeds")
    until(lambda: project.exists() and not pending(project), "every article has its suggestions")
    app.ask("idle")
    app.press("Tab", "Return")
    until(lambda: any(item.status is Status.ACCEPTED for item in document(project).annotations()), "an edit is kept")
    before = document(project)
    app.process.send_signal(signal.SIGSEGV)
    assert app.process.wait() != 0
    again = start(project, eye=True)
    again.wait_for("seeds")
    assert "ended unexpectedly" in again.ask("banner")
    assert document(project) == before
    again.close()
    third = start(project, eye=True)
    third.wait_for("seeds")
    third.ask("idle")
    assert third.glance("banner") is None
