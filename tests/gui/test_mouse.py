"""Journeys through the panels by mouse alone."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from annotator.model.annotation import Kind, Layer, Status
from annotator.model.document import Document
from annotator.model.target import Target
from annotator.session import commands
from annotator.ui.window import Window
from tests.gui.conftest import span
from tests.gui.test_window import press

Read = Callable[[str], Document]
LEFT = Qt.MouseButton.LeftButton


def click_row(view: QAbstractItemView, row: int) -> None:
    rect = view.visualRect(view.model().index(row, 0))
    QTest.mouseClick(view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, rect.center())


def buttons(place: QWidget, name: str) -> list[QAbstractButton]:
    """The visible buttons of a name that can be clicked."""
    return [
        each for each in place.findChildren(QAbstractButton)
        if each.isVisible() and each.isEnabled() and name in (each.text(), each.accessibleName())
    ]


def click(place: QWidget, name: str, qtbot: QtBot) -> None:
    """Click a button as soon as it is there: panels show a change after the text has."""
    qtbot.waitUntil(lambda: bool(buttons(place, name)))
    QTest.mouseClick(buttons(place, name)[0], LEFT)


def speakers(window: Window, current: str | None, qtbot: QtBot) -> QComboBox:
    """The box of speakers, as soon as it shows the one of an id."""
    def found() -> list[QComboBox]:
        return [
            box for box in window.inspector.details.findChildren(QComboBox)
            if box.accessibleName() == "Speaker" and box.isVisible() and (box.currentData() or None) == current
        ]

    qtbot.waitUntil(lambda: bool(found()))
    return found()[0]


def test_suggestions_are_decided_in_the_inspector(window: Window, stored: Read, qtbot: QtBot) -> None:
    click_row(window.inspector.lists[Layer.ENTITIES], 0)
    assert window.editor.target == Target(Kind.ENTITY, "e1")
    assert window.focusWidget() is window.pane.view
    click(window.inspector.details, "Accept", qtbot)
    click(window.inspector.details, "Reject", qtbot)
    document = stored("a0")
    assert (document.entities["e1"].status, document.entities["e2"].status) == (Status.ACCEPTED, Status.REJECTED)


def test_the_palette_is_clickable(window: Window, stored: Read, qtbot: QtBot) -> None:
    click_row(window.inspector.lists[Layer.ENTITIES], 0)
    click(window.pane.palette_panel, "Country, city or state", qtbot)
    assert stored("a0").entities["e1"].label == "GPE"
    click(window.pane.palette_panel, "Labels", qtbot)
    palette = window.editor.palette()
    assert palette is not None
    click(window.pane.palette_panel, palette.choices[0].title, qtbot)
    assert list(stored("a0").labels) == [palette.choices[0].name]


def test_a_quote_is_completed_in_the_details(
    window: Window, stored: Read, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.editor.select(Target(Kind.QUOTE, "q1"))
    window.pane.view.select_text(span("Omar Aziz"))
    window.pane.view.text_selected.emit(span("Omar Aziz"))
    click(window.inspector.details, "Add the selected text as source", qtbot)
    assert stored("a0").quotes["q1"].source == (span("Omar Aziz"),)
    click(window.inspector.details, "Remove this cue", qtbot)
    assert stored("a0").quotes["q1"].cue == ()
    box = speakers(window, None, qtbot)
    box.activated.emit(_choose(box, "x2"))
    speaker = stored("a0").quotes["q1"].speaker
    assert speaker is not None
    assert speaker.name == "police"
    monkeypatch.setattr("annotator.ui.dialogs.asking.ask_text", lambda *_: "The police")
    box = speakers(window, "x2", qtbot)
    box.activated.emit(_choose(box, "\0rename"))
    renamed = stored("a0").quotes["q1"].speaker
    assert renamed is not None
    assert renamed.name == "The police"


def _choose(box: QComboBox, name: str) -> int:
    index = box.findData(name)
    assert index >= 0
    box.setCurrentIndex(index)
    return index


def test_a_note_is_kept_when_the_field_is_left(window: Window, stored: Read, qtbot: QtBot) -> None:
    window.editor.select(Target(Kind.ENTITY, "e1"))
    window.inspector.focus_note()
    QTest.keyClicks(window.focusWidget(), "Town or base?")
    click_row(window.inspector.lists[Layer.ENTITIES], 1)
    entity = stored("a0").entities["e1"]
    assert (entity.note, entity.status) == ("Town or base?", Status.SUGGESTED)
    assert stored("a0").entities["e2"].note is None
    assert window.editor.target == Target(Kind.ENTITY, "e2")


def test_a_note_is_seen_while_it_is_written_and_escape_goes_back_to_the_text(
    window: Window, stored: Read, qtbot: QtBot
) -> None:
    window.inspector.splitter.setSizes([2000, 1, 1])  # so that not all details fit
    window.editor.do(commands.accept([Target(Kind.QUOTE, "q1")]))
    window.editor.select(Target(Kind.QUOTE, "q1"))
    window.inspector.show_selection()
    press(window, ";")
    note = window.focusWidget()
    area = window.inspector.below.currentWidget()
    qtbot.waitUntil(lambda: area.rect().contains(note.mapTo(area, note.rect().bottomLeft())))
    QTest.keyClicks(note, "Who?")
    QTest.keyClick(note, Qt.Key.Key_Escape)
    assert window.pane.view.hasFocus()
    assert stored("a0").quotes["q1"].note == "Who?"


def test_articles_are_chosen_in_the_list(window: Window) -> None:
    click_row(window.articles.list, 2)
    assert window.editor.document is not None
    assert window.editor.document.id == "a2"
    assert window.articles.position == (3, 3)


def test_the_list_is_filtered_by_status(window: Window, qtbot: QtBot) -> None:
    click(window.articles, "Show articles that are done", qtbot)
    qtbot.waitUntil(lambda: window.articles.model.rowCount() == 0)
    click(window.articles, "Show articles that are new", qtbot)
    qtbot.waitUntil(lambda: window.articles.model.rowCount() == 3)


def test_everything_fits_into_a_small_window(window: Window, qtbot: QtBot) -> None:
    window.resize(1280, 720)
    window.editor.select(Target(Kind.QUOTE, "q1"))

    def cut_off() -> list[str]:
        found = []
        for panel in (window.inspector.details, window.pane.palette_panel, window.articles):
            for each in panel.findChildren(QAbstractButton):
                if each.isVisible() and not isinstance(each.parentWidget(), QLineEdit):
                    left = each.mapTo(window, QPoint(0, 0)).x()
                    inside = 0 <= left <= window.width() - each.width()
                    if not inside or each.width() < each.minimumSizeHint().width():
                        found.append(each.accessibleName() or each.text())
        return found

    qtbot.waitUntil(lambda: bool(buttons(window.inspector.details, "Remove this cue")) and not cut_off())
    assert (window.width(), window.height()) == (1280, 720)
