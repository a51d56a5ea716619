"""A sample article's suggestions corrected to its gold with the mouse alone in the real window."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from annotator.model.record import read_document
from tests.e2e.driving import BAGHDAD, ROOT, App, document, pending, until
from tests.e2e.pointing import Pointer
from tests.effort.gold import Gold
from tests.programs import needs

pytestmark = [pytest.mark.slow, needs("Xvfb", "openbox", "xdotool")]


def test_suggestions_corrected_to_gold_by_mouse(start: Callable[..., App], tmp_path: Path) -> None:
    (tmp_path / "news").mkdir()
    shutil.copy(ROOT / "seeds" / f"{BAGHDAD}.txt", tmp_path / "news")
    project = tmp_path / "news.annot"
    app = start(tmp_path / "news", eye=True)
    app.wait_for("news — Annotator")
    until(lambda: project.exists() and not pending(project), "the article has its suggestions")
    app.ask("idle")

    record = (ROOT / "seeds" / "gold" / f"{BAGHDAD}.jsonl").read_text(encoding="utf-8")
    gold = Gold(read_document(json.loads(record))[0])
    assert gold.differences(document(project)), "nothing is left to correct"
    Pointer(app, project, gold).work()

    assert gold.differences(document(project)) == []
    app.screenshot(tmp_path / "mouse.png")
    app.close()
    assert app.errors == ""
