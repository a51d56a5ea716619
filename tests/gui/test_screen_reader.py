"""What a screen reader gets of the article: its text, the caret, what is selected and the annotation in hand."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface

from annotator.ui.window import Window
from tests.gui.conftest import TEXT, span
from tests.gui.test_window import press


@pytest.fixture
def listening(qapp: object) -> Iterator[None]:
    """As if assistive technology were there."""
    del qapp
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.fixture
def article(listening: None, window: Window) -> QAccessibleInterface:
    """The article view as assistive technology sees it."""
    del listening
    return QAccessible.queryAccessibleInterface(window.pane.view)


def test_the_view_is_a_read_only_text_named_by_its_article(article: QAccessibleInterface) -> None:
    assert article.role() is QAccessible.Role.EditableText
    assert article.text(QAccessible.Text.Name) == "Article: Rockets hit Balad"
    state = article.state()
    assert (state.readOnly, state.multiLine, state.selectableText, state.focusable) == (True,) * 4


def test_the_whole_text_and_the_caret_are_there(article: QAccessibleInterface, window: Window) -> None:
    text = article.textInterface()
    assert text.characterCount() == len(TEXT)
    assert text.text(0, text.characterCount()) == TEXT
    press(window, "Ctrl+Home", *["Right"] * 8)
    text = article.textInterface()
    assert text.cursorPosition() == 8
    caret = window.pane.view.surface.caret_box(8)
    assert caret is not None
    there = window.pane.view.viewport().mapToGlobal(caret.center().toPoint())
    assert (text.characterRect(8).center() - there).manhattanLength() <= text.characterRect(8).width()


def test_what_is_selected_is_there(article: QAccessibleInterface, window: Window) -> None:
    press(window, "Ctrl+Home", *["Shift+Right"] * 7)
    assert article.textInterface().selectionCount() == 1
    press(window, "Esc")
    assert article.textInterface().selectionCount() == 0


def test_a_screen_reader_can_move_the_caret_and_select(article: QAccessibleInterface, window: Window) -> None:
    article.textInterface().setCursorPosition(12)
    assert window.pane.view.caret == 12
    article.textInterface().setSelection(0, span("Balad").start, span("Balad").end)
    assert window.editor.text == span("Balad")


def test_the_annotation_in_hand_is_the_description(article: QAccessibleInterface, window: Window) -> None:
    press(window, "Tab")
    assert article.text(QAccessible.Text.Description).startswith("Organization (ORG). Suggestion, model:test@1, 90%")
    press(window, "Esc", "Ctrl+Home")
    assert article.text(QAccessible.Text.Description) == ""
    press(window, *["Right"] * span("Iraq").start)
    assert article.text(QAccessible.Text.Description).startswith("Country, city or state (GPE). Suggestion")
