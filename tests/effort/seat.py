"""A desk in this process: the real window, drawn to no screen or to one."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit

from annotator.model.document import Document
from annotator.model.schema import Schema
from annotator.ui.choices import Choice, offered, spelled
from annotator.ui.window import Window
from tests.effort.desk import Offer, Sight

NO_KEYS = Qt.KeyboardModifier.NoModifier
TURN_MS = 5
PATIENCE = 200
"""Turns that a dialog may take to come."""


class Seat:
    """Presses keys in a window."""

    def __init__(self, window: Window) -> None:
        self._window = window

    @property
    def schema(self) -> Schema:
        """The schema of the open project."""
        session = self._window.editor.session
        assert session is not None
        return session.schema

    def document(self) -> Document:
        """The open article."""
        document = self._window.editor.document
        assert document is not None
        return document

    def look(self) -> Sight:
        """What is to be seen now."""
        return sight(self._window)

    def offered(self) -> tuple[Offer, ...]:
        """The list of all that can be chosen by name now."""
        return listed(self._window)

    def press(self, *keys: str, until: Callable[[], bool]) -> bool:
        """Press keys; whether something comes true by that."""
        for key in keys:
            QTest.keySequence(self._window.focusWidget(), QKeySequence(key))
        if not all(key.removeprefix("Shift+").removeprefix("Ctrl+") in ("Left", "Right") for key in keys):
            QApplication.processEvents()
        return until()

    def answer(self, key: str, *answers: str) -> None:
        """Press a key that opens a dialog, and type an answer and Enter into it and each that follows."""
        waiting = list(answers)
        seen: list[QDialog] = []

        def reply(patience: int = PATIENCE) -> None:
            dialog = QApplication.activeModalWidget()
            if not isinstance(dialog, QDialog) or dialog in seen or not isinstance(dialog.focusWidget(), QLineEdit):
                if patience:
                    QTimer.singleShot(TURN_MS, lambda: reply(patience - 1))
                elif isinstance(dialog, QDialog):
                    dialog.reject()
                return
            seen.append(dialog)
            field = dialog.focusWidget()
            for letter in waiting.pop(0):  # QTest types no more than ASCII
                QApplication.sendEvent(field, QKeyEvent(QEvent.Type.KeyPress, 0, NO_KEYS, letter))
            if waiting:
                QTimer.singleShot(TURN_MS, reply)
            QTest.keyClick(field, Qt.Key.Key_Return)

        QTimer.singleShot(0, reply)
        QTest.keySequence(self._window.focusWidget(), QKeySequence(key))
        QApplication.processEvents()
        self._window.activateWindow()  # without a window manager nothing else does after a dialog
        while not self._window.isActiveWindow():
            QApplication.processEvents()


def sight(window: Window) -> Sight:
    """What a window shows now."""
    editor = window.editor
    palette = editor.palette()
    return Sight(
        window.pane.view.caret, editor.text, editor.target, editor.layer,
        tuple(map(offer, palette.choices)) if palette else (),
        tuple((pick.letter, pick.name, pick.span) for pick in editor.frames.picks))


def listed(window: Window) -> tuple[Offer, ...]:
    """What a window offers by name now."""
    situation, session = window.editor.situation(), window.editor.session
    return tuple(map(offer, offered(session.schema, situation))) if session and situation else ()


def offer(choice: Choice) -> Offer:
    """A choice as it is seen."""
    return Offer(choice.act, choice.name, choice.title, choice.key, choice.layer, spelled(choice), choice.refusal)


