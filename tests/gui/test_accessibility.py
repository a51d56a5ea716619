"""Every window, panel and dialog: each control has a name, is reached in order, and all fits on a small screen."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from annotator.model.annotation import Kind
from annotator.model.target import Target
from annotator.session.commands import add_event
from annotator.ui.dialogs.conflicts import ConflictsDialog
from annotator.ui.dialogs.lint import LintDialog
from annotator.ui.dialogs.sync import SyncDialog
from annotator.ui.dialogs.train import TrainDialog
from annotator.ui.panels.hits import Hits
from annotator.ui.window import Window
from tests.gui.conftest import span
from tests.gui.dialogs import DIALOGS, written
from tests.gui.test_window import press

SMALL = 640, 460
"""Logical pixels that every window can be made as small as: half of 1,280 × 720 with room for a frame, and less."""


def controls(top: QWidget) -> Iterator[QWidget]:
    """What the keyboard can reach in a window, but for the insides of Qt's own controls."""
    for widget in top.findChildren(QWidget):
        inside = isinstance(widget.parent(), QAbstractSpinBox) or widget.objectName().startswith("qt_")
        if widget.focusPolicy() is not Qt.FocusPolicy.NoFocus and widget.isVisibleTo(top) and not inside:
            yield widget


def name_of(widget: QWidget) -> str:
    """What a screen reader calls a control."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name).strip()


def nameless(top: QWidget) -> list[str]:
    return [
        f"{type(widget).__name__} {widget.objectName()!r} in {type(widget.parent()).__name__}"
        for widget in controls(top) if not name_of(widget)
    ]


@pytest.fixture(params=DIALOGS, ids=lambda dialog: dialog.__name__)
def dialog(request: pytest.FixtureRequest, window: Window, qtbot: QtBot) -> QDialog:
    """Each dialog in turn, shown over the window."""
    made = DIALOGS[request.param](window)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    qtbot.waitUntil(lambda: not any(hits.busy for hits in made.findChildren(Hits)))
    return made


def test_every_dialog_is_looked_at() -> None:
    assert set(DIALOGS) == written()


def test_every_control_of_the_window_has_a_name(window: Window) -> None:
    chosen = (None, Target(Kind.ENTITY, "e1"), Target(Kind.QUOTE, "q1"), Target(Kind.EVENT, "v1"))
    window.editor.do(add_event(span("hit"), "Conflict.Attack", "human:ana"))
    for target in chosen:
        window.editor.select(target)
        window.inspector.show_selection()
        for tabs in (window.inspector.tabs, window.inspector.below):
            for page in range(tabs.count()):
                tabs.setCurrentIndex(page)
                assert nameless(window) == []
    window.complain("Something could not be done.", "Because.\nReally.")
    assert nameless(window) == []


def test_every_control_of_the_start_page_has_a_name(window: Window) -> None:
    window.close_project()
    assert nameless(window) == []


def test_the_window_fits_on_a_small_screen(window: Window) -> None:
    window.resize(*SMALL)
    assert (window.width(), window.height()) == SMALL


def reached(top: QWidget) -> list[QWidget]:
    """The controls that Tab goes through, from the one that has the focus until one comes again."""
    found: list[QWidget] = []
    while top.focusWidget() not in found:
        found.append(top.focusWidget())
        QTest.keyClick(found[-1], Qt.Key.Key_Tab)
    return found


def place(widget: QWidget) -> QRect:
    """Where a control stands in its window."""
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())


def follows(before: QRect, after: QRect) -> bool:
    """Whether a control may come after another: to its right on a line, below it, or in a column further right."""
    if after.left() >= before.right() and after.center().y() < before.bottom():
        return True
    return after.center().y() > before.center().y() if after.top() < before.bottom() else True


def test_a_dialog_is_named_walked_through_in_order_and_fits_on_a_small_screen(dialog: QDialog) -> None:
    assert dialog.windowTitle()
    assert nameless(dialog) == []
    least = dialog.minimumSizeHint().expandedTo(dialog.minimumSize())
    assert (least.width() <= SMALL[0], least.height() <= SMALL[1]) == (True, True), least
    if dialog.focusWidget() is dialog:
        dialog.focusNextChild()
    walked = reached(dialog)
    expected = [
        widget for widget in controls(dialog)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled() and widget.focusProxy() is None
    ]
    assert {name_of(widget) for widget in expected} <= {name_of(widget) for widget in walked}
    start = min(range(len(walked)), key=lambda i: (place(walked[i]).center().y() // 20, place(walked[i]).left()))
    order = walked[start:] + walked[:start]
    wrong = [
        (name_of(one), name_of(other)) for one, other in pairwise(order) if not follows(place(one), place(other))
    ]
    assert wrong == []


@pytest.mark.parametrize("by_key", [True, False], ids=["Escape", "its frame"])
@pytest.mark.parametrize("kind", DIALOGS, ids=lambda kind: kind.__name__)
def test_a_dialog_closes(window: Window, kind: type[QDialog], qtbot: QtBot, by_key: bool) -> None:
    made = DIALOGS[kind](window)
    made.show()
    qtbot.waitExposed(made)

    def is_closed() -> bool:
        if isValid(made) and made.isVisible():
            QTest.keyClick(made, Qt.Key.Key_Escape) if by_key else made.close()
        return not isValid(made) or not made.isVisible()

    qtbot.waitUntil(is_closed)


@pytest.mark.parametrize("kind", [SyncDialog, TrainDialog, LintDialog, ConflictsDialog])
def test_what_is_about_a_project_closes_with_it(window: Window, kind: type[QDialog], qtbot: QtBot) -> None:
    made = DIALOGS[kind](window)
    made.show()
    qtbot.waitExposed(made)
    window.close_project()
    assert not made.isVisible()


@pytest.mark.parametrize("kind", DIALOGS, ids=lambda kind: kind.__name__)
def test_a_dialog_fits_in_german_too(german: None, window: Window, kind: type[QDialog], qtbot: QtBot) -> None:
    del german
    made = DIALOGS[kind](window)
    qtbot.addWidget(made)
    made.show()
    least = made.minimumSizeHint().expandedTo(made.minimumSize())
    assert (least.width() <= SMALL[0], least.height() <= SMALL[1]) == (True, True), least
    assert nameless(made) == []


def test_the_window_fits_in_german_too(german: None, window: Window) -> None:
    del german
    assert window.made["guide"].text() != "&User Guide"
    window.resize(*SMALL)
    assert (window.width(), window.height()) == SMALL


def test_the_articles_are_walked_through_in_order(window: Window) -> None:
    press(window, "Ctrl+Shift+L")
    walked = [name_of(widget) for widget in reached(window)[:6]]
    assert walked[0] == "Filter articles by text"
    assert walked[1:5] == [f"Show articles that are {status}" for status in ("new", "in progress", "done", "skipped")]
    assert walked[5] == "Articles of the project"


def test_side_panels_give_their_room_to_the_text_and_come_back(window: Window) -> None:
    wide = window.pane.width()
    press(window, "Ctrl+6", "Ctrl+7")
    window.repaint()
    QApplication.processEvents()
    assert window.pane.width() > wide
    press(window, "F6")
    assert window.focusWidget() is window.pane.view
    press(window, "Ctrl+Shift+L")
    assert window.focusWidget() is window.articles.filter
    window.pane.view.setFocus()
    press(window, "Tab", ";")
    assert window.inspector.isVisible()
