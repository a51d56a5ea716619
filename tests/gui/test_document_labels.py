from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from annotator.model.annotation import DocumentLabel, Kind, Status
from annotator.model.change import Change
from annotator.model.document import Document
from annotator.model.suggestion import Suggestions, received
from annotator.model.target import Target
from annotator.session import commands
from annotator.session.commands import Command
from annotator.ui.panels.elided import Elided
from annotator.ui.panels.fields import Note
from annotator.ui.window import Window
from tests.gui.test_window import press

Read = Callable[[str], Document]

FOUND = tuple(
    DocumentLabel(label=name, status=Status.SUGGESTED, origin="model:m@1") for name in ("Conflict", "Disaster"))


@pytest.fixture
def suggested(window: Window) -> Window:
    """A window with two suggested labels on its article."""
    suggest(window)
    return window


def suggest(window: Window) -> None:
    """Let the pipeline find both labels."""
    def changes(document: Document) -> tuple[Change, ...]:
        return received(document, Suggestions(labels=FOUND))

    window.editor.do(Command("Pre-annotate", changes))


def button(window: Window, name: str) -> QToolButton:
    """A part of a chip by its accessible name."""
    found: list[QToolButton] = window.pane.header.chips.findChildren(QToolButton)
    return next(each for each in found if each.accessibleName() == name and each.isVisible())


def names(window: Window) -> list[str]:
    """What the chips and their crosses are called."""
    found: list[QToolButton] = window.pane.header.chips.findChildren(QToolButton)
    return [each.accessibleName() for each in found if each.isVisible()]


def statuses(stored: Read) -> dict[str, Status]:
    return {name: label.status for name, label in stored("a0").labels.items()}


def test_keys_walk_through_suggested_labels_as_through_others(suggested: Window, stored: Read) -> None:
    press(suggested, "4")
    press(suggested, "Tab")
    assert suggested.editor.target == Target(Kind.LABEL, "Conflict")
    press(suggested, "Backspace")
    assert suggested.editor.target == Target(Kind.LABEL, "Disaster")
    press(suggested, "Shift+Tab")
    assert suggested.editor.target == Target(Kind.LABEL, "Disaster")  # nothing else is open
    press(suggested, "Return")
    assert statuses(stored) == {"Conflict": Status.REJECTED, "Disaster": Status.ACCEPTED}
    press(suggested, "Ctrl+Z")
    press(suggested, "Ctrl+Z")
    assert statuses(stored) == dict.fromkeys(("Conflict", "Disaster"), Status.SUGGESTED)


def test_a_rejected_label_does_not_come_back(suggested: Window, stored: Read, qtbot: QtBot) -> None:
    QTest.mouseClick(button(suggested, "Reject document label Conflict"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Reject document label Conflict" not in names(suggested))
    suggest(suggested)
    assert statuses(stored) == {"Conflict": Status.REJECTED, "Disaster": Status.SUGGESTED}
    assert "Document label Conflict, suggested" not in names(suggested)


def test_a_chip_is_accepted_then_selected_then_taken_away(suggested: Window, stored: Read, qtbot: QtBot) -> None:
    QTest.mouseClick(button(suggested, "Document label Conflict, suggested"), Qt.MouseButton.LeftButton)
    assert statuses(stored)["Conflict"] is Status.ACCEPTED
    chip = button(suggested, "Document label Conflict, accepted")
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert suggested.editor.target == Target(Kind.LABEL, "Conflict")
    assert chip.isChecked()
    press(suggested, "Esc")
    qtbot.waitUntil(lambda: not chip.isChecked())
    QTest.mouseClick(button(suggested, "Remove document label Conflict"), Qt.MouseButton.LeftButton)
    assert list(stored("a0").labels) == ["Disaster"]


def test_an_ampersand_in_a_title_is_seen_on_the_chip(window: Window) -> None:
    window.editor.do(commands.toggle_label("Arts & Culture", "human:ana"))
    assert button(window, "Document label Arts & Culture, accepted").text() == "Arts && Culture"


def test_a_label_carries_a_note_and_a_flag(suggested: Window, stored: Read, qtbot: QtBot) -> None:
    press(suggested, "4")
    press(suggested, "Tab")
    press(suggested, "!")
    (note,) = suggested.inspector.details.findChildren(Note)
    qtbot.waitUntil(note.difficult.isChecked)
    press(suggested, ";")
    qtbot.waitUntil(note.text.hasFocus)
    QTest.keyClicks(note.text, "only its second half")
    suggested.pane.view.setFocus()
    label = stored("a0").labels["Conflict"]
    assert (label.flag, label.note, label.status) == ("difficult", "only its second half", Status.SUGGESTED)
    assert "only its second half" in button(suggested, "Document label Conflict, suggested").toolTip()


def test_the_list_of_labels_selects_and_decides(suggested: Window, stored: Read, qtbot: QtBot) -> None:
    press(suggested, "4")
    labels = suggested.inspector.labels
    qtbot.waitUntil(labels.isVisible)
    rows = {labels.item(row).text(): row for row in range(labels.count())}
    row = next(row for text, row in rows.items() if text.endswith("   suggested"))
    labels.setCurrentRow(row)
    assert suggested.editor.target == Target(Kind.LABEL, "Conflict")
    labels.setFocus()
    press(suggested, "Backspace")
    assert statuses(stored)["Conflict"] is Status.REJECTED
    qtbot.waitUntil(lambda: labels.item(row).text().endswith("   rejected"))


@pytest.mark.parametrize(
    "name", ["split", "merge", "link", "end_right", "start_left", "accept_alike", "copy", "source", "speaker_words"])
def test_what_makes_no_sense_for_a_label_changes_nothing(suggested: Window, stored: Read, name: str) -> None:
    press(suggested, "4")
    press(suggested, "Tab")
    before = stored("a0")
    suggested.made[name].trigger()
    after = stored("a0")
    assert (after.entities, after.relations, after.labels) == (before.entities, before.relations, before.labels)


def test_the_status_bar_counts_suggested_labels_as_the_list_of_articles_does(window: Window, qtbot: QtBot) -> None:
    def said() -> str:
        return next(each.text() for each in window.status.findChildren(Elided) if each.text().startswith("Article"))

    suggest(window)
    others = window.editor.reading.open
    qtbot.waitUntil(lambda: f" {others + 2} open suggestions" in said())
    press(window, "4")
    press(window, "Tab")
    press(window, "Return")
    qtbot.waitUntil(lambda: f" {others + 1} open suggestion" in said())
