"""The gold of a sample article from nothing, by keys alone in the real window."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from annotator.model.record import read_document
from tests.e2e.driving import BAGHDAD, ROOT, App, document, journal, until
from tests.effort.gold import Gold
from tests.effort.screen import Screen
from tests.effort.typist import Typist
from tests.programs import needs

pytestmark = [pytest.mark.slow, needs("Xvfb", "openbox", "xdotool")]


def test_gold_from_nothing_by_keys(start: Callable[..., App], tmp_path: Path) -> None:
    (tmp_path / "news").mkdir()
    shutil.copy(ROOT / "seeds" / f"{BAGHDAD}.txt", tmp_path / "news")
    settings = tmp_path / "home" / "config" / "settings.json"
    settings.parent.mkdir(parents=True)
    settings.write_text(json.dumps({"suggest": False}))
    project = tmp_path / "news.annot"
    app = start(tmp_path / "news", eye=True)
    app.wait_for("news — Annotator")
    until(lambda: project.exists() and app.ask("article") == BAGHDAD, "the article is open")

    record = (ROOT / "seeds" / "gold" / f"{BAGHDAD}.jsonl").read_text(encoding="utf-8")
    gold = Gold(read_document(json.loads(record))[0])
    desk = Screen(app, project)
    assert not list(desk.document().annotations())
    Typist(desk, gold).work()
    label(app, desk, gold)

    now = document(project)
    assert gold.differences(now) == []
    assert set(now.labels) == set(gold.document.labels)
    assert {item.origin.partition(":")[0] for item in now.annotations()} == {"human", "propagated"}
    assert not any("Pre-annotate" in row.command for row in journal(project))
    app.screenshot(tmp_path / "keys.png")
    app.close()
    assert app.errors == ""


def label(app: App, desk: Screen, gold: Gold) -> None:
    """The labels of the article as a whole."""
    desk.press("4", until=lambda: desk.look().layer is None)
    for name in gold.document.labels:
        offer = next(each for each in desk.look().palette if each.name == name)
        assert offer.key is not None
        desk.press(offer.key, until=lambda name=name: name in desk.document().labels)  # type: ignore[misc]
    app.press("Escape")
