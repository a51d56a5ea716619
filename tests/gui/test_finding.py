"""Search, and what is done everywhere at once, in the real window."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.model.annotation import Entity, Kind, Status
from annotator.model.document import Document
from annotator.model.target import Target
from annotator.ui.dialogs.everywhere import MOVE, EverywhereDialog
from annotator.ui.window import Window
from tests.gui.conftest import span
from tests.gui.test_window import press, select_text

Read = Callable[[str], Document]


def when_open(kind: type[EverywhereDialog], act: Callable[[EverywhereDialog], object]) -> list[str]:
    """Do something with the next dialog of a kind, then accept it; what went wrong is in the list."""
    problems: list[str] = []

    def wait() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, kind) or dialog.hits.busy:
            QTimer.singleShot(10, wait)
            return
        try:
            act(dialog)
        except AssertionError as problem:
            problems.append(str(problem))
        dialog.accept()

    QTimer.singleShot(0, wait)
    return problems



def test_words_are_searched_in_project_and_opened(window: Window, qtbot: QtBot) -> None:
    press(window, "Ctrl+Shift+F")
    dialog = window.finding.dialog
    qtbot.waitUntil(dialog.text.hasFocus)
    QTest.keyClicks(dialog.text, "more")
    QTest.keyClick(dialog.text, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not dialog.hits.busy)
    assert [(line.document_id, line.match) for line in dialog.hits.model.lines] == [("a1", "More"), ("a2", "More")]
    assert dialog.hits.table.hasFocus()
    QTest.keyClick(dialog.hits.table, Qt.Key.Key_Down)
    QTest.keyClick(dialog.hits.table, Qt.Key.Key_Return)
    assert window.editor.document is not None
    assert window.editor.document.id == "a2"
    assert window.editor.text is not None
    assert window.editor.document.surface(window.editor.text) == "More"


def test_labels_and_speakers_are_searched_in_the_article(window: Window, qtbot: QtBot) -> None:
    press(window, "Ctrl+F")
    dialog = window.finding.dialog
    dialog.label.setCurrentIndex(dialog.label.findData("GPE"))
    dialog.look()
    qtbot.waitUntil(lambda: not dialog.hits.busy)
    assert [line.target for line in dialog.hits.model.lines] == [Target(Kind.ENTITY, "e2")]
    QTest.mouseClick(dialog.open_button, Qt.MouseButton.LeftButton)
    assert window.editor.target == Target(Kind.ENTITY, "e2")


def test_a_bad_pattern_is_told(window: Window, qtbot: QtBot) -> None:
    press(window, "Ctrl+F")
    dialog = window.finding.dialog
    dialog.text.setText("(")
    dialog.regex.setChecked(True)
    dialog.look()
    assert dialog.problem.isVisible()


def test_checked_hits_are_marked_as_one_step(window: Window, stored: Read, qtbot: QtBot) -> None:
    press(window, "Ctrl+Shift+F")
    dialog = window.finding.dialog
    dialog.text.setText("more")
    dialog.look()
    qtbot.waitUntil(lambda: not dialog.hits.busy)
    QTest.keyClick(dialog.hits.table, Qt.Key.Key_Space)
    assert [line.document_id for line in dialog.hits.model.checked] == ["a2"]
    QTest.keyClick(dialog.hits.table, Qt.Key.Key_Space)
    dialog.as_label.setCurrentIndex(dialog.as_label.findData("ORG"))
    QTest.mouseClick(dialog.mark_button, Qt.MouseButton.LeftButton)
    for key in ("a1", "a2"):
        (entity,) = stored(key).entities.values()
        assert (entity.label, entity.origin, entity.status) == ("ORG", "propagated", Status.ACCEPTED)
    window.editor.undo()
    assert not stored("a1").entities
    assert not stored("a2").entities


def test_a_label_goes_everywhere_after_a_look(window: Window, stored: Read) -> None:
    select_text(window, "said")
    seen: list[int] = []

    def act(dialog: EverywhereDialog) -> None:
        seen.append(len(dialog.hits.model.lines))
        dialog.label.setCurrentIndex(dialog.label.findData("LAW"))
        dialog.hits.model.check([0], on=False)

    problems = when_open(EverywhereDialog, act)
    press(window, "*")
    assert (problems, seen) == ([], [2])
    made = [entity for entity in stored("a0").entities.values() if entity.label == "LAW"]
    assert [(entity.span.start, entity.origin) for entity in made] == [
        (stored("a0").text.rindex("said"), "propagated")]
    window.editor.undo()
    assert "LAW" not in {entity.label for entity in stored("a0").entities.values()}


def test_a_moved_end_goes_everywhere(window: Window, stored: Read) -> None:
    press(window, "Tab", "]")
    seen: list[str] = []
    problems = when_open(EverywhereDialog, lambda dialog: seen.append(dialog.act.currentData()))
    press(window, "*")
    assert (problems, seen) == ([], [MOVE])
    moved = stored("a0").entities["e1"]
    assert isinstance(moved, Entity)
    assert stored("a0").surface(moved.span) == "Balad in"


@pytest.mark.parametrize(("act", "left"), [("reject", {Status.REJECTED}), ("mark", {Status.ACCEPTED})])
def test_a_suggested_label_is_decided_everywhere(window: Window, stored: Read, act: str, left: set[Status]) -> None:
    press(window, "Ctrl+Home", *["Right"] * span("Iraq").start, "Space")

    def choose(dialog: EverywhereDialog) -> None:
        dialog.act.setCurrentIndex(dialog.act.findData(act))
        dialog.switches["only_unlabelled"].setChecked(False)
        dialog.scope.setCurrentIndex(1)
        dialog.look()
        while dialog.hits.busy:
            QApplication.processEvents()

    problems = when_open(EverywhereDialog, choose)
    press(window, "*")
    assert problems == []
    assert {stored("a0").entities["e2"].status} == left
