"""The table of actions, and names for those who do not see the window."""

from collections import Counter

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
)

from annotator.ui.actions import actions
from annotator.ui.dialogs.keyboard import html
from annotator.ui.menus import plain
from annotator.ui.window import Window

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


def test_the_keyboard_page_lists_every_action() -> None:
    page = html(None)
    for action in actions():
        if action.menu:
            assert plain(action.text).replace("&", "&amp;") in page


def test_every_control_has_a_name(window: Window) -> None:
    window.editor.go_on()
    nameless = [widget for widget in window.findChildren(QWidget) if isinstance(widget, NAMED) and not _name(widget)]
    assert nameless == []


def _name(widget: QWidget) -> str:
    if widget.objectName().startswith("qt_") or isinstance(widget.parentWidget(), QLineEdit):
        return "Qt's own"
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName() or text or ("hidden" if not widget.isVisible() else "")
