"""The table of actions, and names for those who do not see the window."""

from collections import Counter

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from annotator import settings
from annotator.model.annotation import Kind
from annotator.model.target import Target
from annotator.ui.actions import actions
from annotator.ui.dialogs.keyboard import ACTION, KeyboardDialog
from annotator.ui.keymap import refusal
from annotator.ui.menus import plain
from annotator.ui.window import Window
from tests.gui.test_window import press

MATCH = Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive
NAMED = (QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit)


def in_menus(window: Window) -> set[QAction]:
    found: set[QAction] = set()
    menus = [action.menu() for action in window.menuBar().actions()]
    while menus:
        menu = menus.pop()
        if isinstance(menu, QMenu):
            found.update(menu.actions())
            menus.extend(action.menu() for action in menu.actions())
    return found


def test_every_action_stands_in_a_menu_with_its_key(window: Window) -> None:
    shown = in_menus(window)
    for action in actions():
        if action.menu:
            assert window.made[action.id] in shown, action.id
            assert action.keys or action.id in ("copy", "about"), action.id
        keys = [key.toString() for key in window.made[action.id].shortcuts()]
        assert keys == [QKeySequence(key).toString() for key in action.keys]
        assert all(keys), action.id


def test_no_key_does_two_things() -> None:
    counted = Counter(QKeySequence(key).toString() for action in actions() for key in action.keys)
    assert [key for key, count in counted.items() if count > 1] == []


def test_letters_and_marks_work_only_in_the_text() -> None:
    for action in actions():
        typed = [key for key in action.keys if len(key) == 1]
        assert not typed or action.typing, action.id


def test_the_keyboard_page_lists_every_action(window: Window, qtbot: QtBot) -> None:
    dialog = KeyboardDialog(window.editor.session.schema if window.editor.session else None, {}, window)
    qtbot.addWidget(dialog)
    for action in actions():
        if action.menu:
            (row,) = [
                item for item in dialog.list.findItems(plain(action.text), MATCH) if item.data(0, ACTION) == action.id]
            assert row.text(1) or not action.keys


def test_a_key_is_changed_and_kept_and_conflicts_are_told(window: Window, qtbot: QtBot) -> None:
    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, KeyboardDialog) or not dialog.isActiveWindow():
            QTimer.singleShot(5, answer)
            return
        for key in (Qt.Key.Key_Backspace, Qt.Key.Key_F4):
            dialog.edit.setKeySequence(QKeySequence(key))
            QTest.mouseClick(dialog.set, Qt.MouseButton.LeftButton)
            said.append(dialog.said.text())
        dialog.accept()

    said: list[str] = []
    QTimer.singleShot(0, answer)
    window.preferences.edit_keys("accept")
    assert said == ["Backspace is taken by “Reject”: give that another key first.", "“Accept” has F4 now."]
    assert settings.load().keys == {"accept": ("F4",)}
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    press(window, "Tab", "F4")
    assert window.editor.target == Target(Kind.ENTITY, "e2")
    press(window, "Return")
    assert window.editor.target == Target(Kind.ENTITY, "e2")


def test_letters_and_the_caret_keep_their_keys() -> None:
    accept = next(action for action in actions() if action.id == "accept")
    undo = next(action for action in actions() if action.id == "undo")
    assert "labels" in refusal(accept, "k", {})
    assert "labels" in refusal(accept, "Shift+K", {})
    assert "caret" in refusal(accept, "Shift+Left", {})
    assert "typed" in refusal(undo, "#", {})
    assert not refusal(accept, "#", {})
    assert not refusal(undo, "Ctrl+Z", {})
    assert not refusal(accept, "Backspace", {"reject": ("F7",)})


def test_every_control_has_a_name(window: Window) -> None:
    window.editor.go_on()
    nameless = [widget for widget in window.findChildren(QWidget) if isinstance(widget, NAMED) and not _name(widget)]
    assert nameless == []


def _name(widget: QWidget) -> str:
    if widget.objectName().startswith("qt_") or isinstance(widget.parentWidget(), QLineEdit):
        return "Qt's own"
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName() or text or ("hidden" if not widget.isVisible() else "")
