"""Training and checking from the window."""

from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from annotator.jobs import Progress
from annotator.model.annotation import Layer, Span
from annotator.operations.training import Comparison, TrainReport
from annotator.training.lint import Finding, Kind
from annotator.ui.dialogs.lint import LintDialog
from annotator.ui.dialogs.train import TrainDialog
from annotator.ui.training import show_lint, show_training
from annotator.ui.window import Window
from tests.gui.conftest import TEXT

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
        dialog.show_progress(Progress(step, 1000, "quotes", {"loss": loss, "score": step / 200}))
    assert list(dialog.score.points("quotes")) == [(0, 0.0), (100, 0.5)]
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
