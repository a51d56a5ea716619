"""Training and checking from the window."""

import math
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QToolButton
from pytestqt.qtbot import QtBot

from annotator.jobs import Progress
from annotator.model.annotation import Layer, Span, Status
from annotator.model.document import Document
from annotator.operations.training import Comparison, TrainReport
from annotator.training.lint import Finding, Kind
from annotator.ui.curves import Curves, scale_of
from annotator.ui.dialogs.lint import LintDialog
from annotator.ui.dialogs.train import TrainDialog
from annotator.ui.training import show_lint, show_training
from annotator.ui.window import Window
from tests.gui.conftest import TEXT
from tests.unit.operations.stories import story

SECONDS = 60_000
D = TypeVar("D", bound=QDialog)


def dialog_of(window: Window, kind: type[D]) -> D:
    dialogs: list[D] = window.findChildren(kind)
    return next(dialog for dialog in dialogs if dialog.isVisible())


def test_a_finding_leads_to_its_place(window: Window, qtbot: QtBot) -> None:
    window.editor.complete(Layer.ENTITIES)
    show_lint(window)
    dialog = dialog_of(window, LintDialog)
    qtbot.waitUntil(dialog.again_button.isEnabled, timeout=SECONDS)
    assert "spoil" in dialog.said.text() or "look at" in dialog.said.text()
    at = TEXT.index("Balad")
    dialog.show_findings([Finding(Kind.FEW, "entity GPE has 1 example", "a0", "e1", at, at + 5)])
    heading = dialog.tree.topLevelItem(0)
    assert heading is not None
    dialog.tree.itemActivated.emit(heading.child(0), 0)
    document = window.editor.document
    assert document is not None
    assert document.id == "a0"
    assert window.pane.view.text_selection() == Span(at, at + 5)
    dialog.close()


def test_training_with_nothing_to_train_on_says_so(window: Window, qtbot: QtBot) -> None:
    show_training(window)
    dialog = dialog_of(window, TrainDialog)
    dialog.begin_button.click()
    assert not dialog.begin_button.isEnabled()
    assert dialog.close_button.text() == "Cancel"
    qtbot.waitUntil(dialog.begin_button.isEnabled, timeout=SECONDS)
    assert "nothing to train with" in dialog.said.text()
    dialog.close()


def test_curves_table_and_use_of_the_pipeline(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    show_training(window)
    dialog = dialog_of(window, TrainDialog)
    for step, loss in ((0, 90.0), (100, 30.0)):
        best = {"best": step / 200, "best_at": float(step)}
        dialog.show_progress(Progress(step, step + 800, "quotes", {"loss": loss, "score": step / 200, **best}))
    dialog.show_progress(Progress(140, 900, "quotes", {"best": 0.5, "best_at": 100.0}))
    assert list(dialog.score.points("quotes")) == [(0, 0.0), (100, 0.5)]
    assert dialog.said.text() == (
        "Training quotes: step 140. Best so far 50.0%, at step 100; it stops at step 900 if it gets no better.")
    QApplication.processEvents()
    rows = (Comparison("quotes", "", 12, 0.4, 0.6), Comparison("quotes", "CUE", 5, 0.7, 0.5))
    dialog.show_report(TrainReport(tmp_path / "pipe", {"quotes": 0.6}, "test", 3, rows))
    said = [item.text() for row in range(2) if (item := dialog.table.item(row, 4)) is not None]
    assert said == ["better", "worse"]
    with qtbot.waitSignal(dialog.chosen) as signal:
        dialog.use_button.click()
    assert signal.args == [str(tmp_path / "pipe")]
    assert window.project is not None
    assert window.project.value("pipeline") == str(tmp_path / "pipe")
    window.suggestions.cancel()


@pytest.mark.parametrize(
    ("losses", "lines"),
    [([1018.0, 397.0, 83.0], (100.0, 1000.0)), ([39_748.0, 13.0, 1.0], (1.0, 100.0, 10_000.0)),
     ([31.0, 44.0], (20.0, 50.0)), ([0.0], (1.0, 2.0)), ([], (1.0, 2.0))])
def test_a_loss_that_falls_to_a_hundredth_is_told_apart_to_its_end(
    losses: list[float], lines: tuple[float, ...]
) -> None:
    scale = scale_of(losses)
    shares = [scale.share(loss) for loss in losses]
    assert all(0.0 <= share <= 1.0 for share in shares)
    assert scale.lines == lines
    for before, after in pairwise(losses):
        assert (scale.share(before) > scale.share(after)) is (before > after)
        assert abs(scale.share(before) - scale.share(after)) > 0.2


def test_a_loss_that_is_no_number_leaves_the_curve_as_it_was(qtbot: QtBot) -> None:
    curves = Curves("Loss of a step", whole=False)
    qtbot.addWidget(curves)
    for step, loss in enumerate((31.0, math.inf, math.nan, 12.0)):
        curves.add("entities", step, loss)
    assert curves.points("entities") == [(0, 31.0), (3, 12.0)]
    curves.show()
    qtbot.waitExposed(curves)
    assert not curves.grab().isNull()


@pytest.mark.slow
def test_a_real_training_is_compared_and_its_labels_are_suggested(window: Window, qtbot: QtBot) -> None:
    """From the dialog to a chip above the text, with nothing put in place of the trainer."""
    project = window.project
    assert project is not None
    fresh = told_by_words(99)
    list(project.add([*map(told_by_words, range(20)), Document(id="fresh", text=fresh.text)], "import:test"))
    show_training(window)
    dialog = dialog_of(window, TrainDialog)
    for layer in ("entities", "events", "quotes"):
        dialog.box(layer).setChecked(False)
    dialog.begin_button.click()
    qtbot.waitUntil(dialog.use_button.isVisible, timeout=5 * SECONDS)
    assert len(dialog.loss.points("labels")) > 1
    names = [item.text() for row in range(dialog.table.rowCount()) if (item := dialog.table.item(row, 0)) is not None]
    assert {"Labels", "Conflict", "Politics"} <= set(names)
    dialog.use_button.click()
    qtbot.waitUntil(lambda: bool(project.read("fresh").document.labels), timeout=2 * SECONDS)
    window.open_article("fresh")
    qtbot.waitUntil(lambda: "Conflict" in chips(window), timeout=SECONDS)
    chips(window)["Conflict"].click()
    qtbot.waitUntil(lambda: not chips(window), timeout=SECONDS)
    label = project.read("fresh").document.labels["Conflict"]
    assert (label.status, label.origin) == (Status.ACCEPTED, "model:en_articles@1.0.0")


def told_by_words(number: int) -> Document:
    """A story whose label its words tell."""
    document = story(number)
    return replace(document, text=document.text + ("Guns and bombs." if number % 2 else "Votes and parties."))


def chips(window: Window) -> dict[str, QToolButton]:
    """The document labels above the text that are only suggested, by name."""
    found: list[QToolButton] = window.pane.header.findChildren(QToolButton, "chip")
    return {chip.accessibleName().split()[2].rstrip(","): chip for chip in found if chip.text().endswith("?")}
