"""Journeys through the window by keyboard alone, on a real project file."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from annotator import settings
from annotator.model.annotation import Event, Kind, Layer, Quote, Status
from annotator.model.document import Document, DocumentStatus
from annotator.model.target import Target
from annotator.settings import Theme
from annotator.ui.icons import Icons
from annotator.ui.theme import Theme as Colours
from annotator.ui.window import Window
from tests.gui.conftest import Opener, span

Read = Callable[[str], Document]


def press(window: Window, *keys: str) -> None:
    """Press keys where the focus is; a name such as "Ctrl+Z" is a key with its modifiers."""
    for name in keys:
        QTest.keySequence(window.focusWidget(), QKeySequence(name))


def select_text(window: Window, surface: str) -> None:
    """Select text by keyboard: the caret goes to its start, and Shift+Right to its end."""
    press(window, "Ctrl+Home", *["Right"] * span(surface).start, *["Shift+Right"] * len(surface))
    assert window.editor.text == span(surface)


def statuses(document: Document) -> dict[str, Status]:
    return {item.id: item.status for item in document.annotations()}


def test_the_first_article_is_open_and_the_keys_go_to_the_text(window: Window) -> None:
    assert window.editor.document is not None
    assert window.editor.document.id == "a0"
    assert window.focusWidget() is window.pane.view
    assert window.articles.position == (1, 3)


def test_suggestions_are_decided_with_a_key_each(window: Window, stored: Read) -> None:
    press(window, "Tab")
    assert window.editor.target == Target(Kind.ENTITY, "e1")
    press(window, "Return")
    assert window.editor.target == Target(Kind.ENTITY, "e2")
    press(window, "Backspace")
    assert window.editor.target == Target(Kind.QUOTE, "q1")
    press(window, "Return")
    assert statuses(stored("a0")) == {"e1": Status.ACCEPTED, "e2": Status.REJECTED, "q1": Status.ACCEPTED}
    assert stored("a0").header.status is DocumentStatus.IN_PROGRESS
    assert "No suggestion" in window.status.said


def test_suggestions_are_walked_through_in_reading_order_and_around(window: Window) -> None:
    seen = []
    for _ in range(4):
        press(window, "Tab")
        seen.append(window.editor.target)
    press(window, "Shift+Tab")
    ids = [target.id for target in seen if target]
    assert ids == ["e1", "e2", "q1", "e1"]
    assert window.editor.target is not None
    assert window.editor.target.id == "q1"


def test_an_entity_is_relabelled_resized_deleted_and_all_is_undone(window: Window, stored: Read) -> None:
    press(window, "Tab", "g")
    assert stored("a0").entities["e1"].label == "GPE"
    assert stored("a0").entities["e1"].origin == "human:ana"
    press(window, "]", "]", "}", "[", "{")
    assert stored("a0").surface(stored("a0").entities["e1"].span) == "Balad in"
    press(window, "Del")
    assert "e1" not in stored("a0").entities
    press(window, *["Ctrl+Z"] * 7)
    assert stored("a0").entities["e1"].label == "ORG"
    assert stored("a0").entities["e1"].status is Status.SUGGESTED
    press(window, "Ctrl+Shift+Z")
    assert stored("a0").entities["e1"].label == "GPE"


def test_a_word_at_the_caret_is_marked_with_one_key(window: Window, stored: Read) -> None:
    press(window, "1", "Ctrl+Home", *["Right"] * span("on Sunday").start, "d")
    made = [entity for entity in stored("a0").entities.values() if entity.label == "DATE"]
    assert [stored("a0").surface(entity.span) for entity in made] == ["on"]


def test_selected_text_is_marked(window: Window, stored: Read) -> None:
    select_text(window, "Omar Aziz")
    press(window, "p")
    made = [entity for entity in stored("a0").entities.values() if entity.label == "PERSON"]
    assert [(entity.span, entity.status) for entity in made] == [(span("Omar Aziz"), Status.ACCEPTED)]
    assert window.editor.text is None


def test_an_event_with_its_arguments(window: Window, stored: Read) -> None:
    press(window, "2")
    select_text(window, "hit")
    press(window, "a")
    palette = window.editor.palette()
    assert palette is not None
    assert palette.heading == "The Attack “hit” has, or is"
    select_text(window, "Iraq")
    palette = window.editor.palette()
    assert palette is not None
    place = next(choice for choice in palette.choices if choice.name == "Place")
    assert place.key is not None
    press(window, place.key)
    (event,) = stored("a0").events.values()
    assert isinstance(event, Event)
    assert event.type == "Conflict.Attack"
    assert [(part.role, part.span, part.entity) for part in event.arguments] == [("Place", span("Iraq"), "e2")]


def test_a_quote_is_built_and_attributed(window: Window, stored: Read) -> None:
    press(window, "Tab", "Shift+Tab", "Del", "3")
    assert not stored("a0").quotes
    press(window, "Ctrl+Home", *["Right"] * (span("saw").start), "d")
    select_text(window, "said")
    press(window, "u")
    select_text(window, "Omar Aziz")
    press(window, "s", "Shift+A")
    (quote,) = stored("a0").quotes.values()
    assert isinstance(quote, Quote)
    assert (quote.type, quote.content, quote.cue, quote.source) == (
        "direct", (span("“We saw it,”"),), (span("said"),), (span("Omar Aziz"),))
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.speaker.entity_id) == ("Omar Aziz", "x1")


def test_document_labels_have_keys_and_a_chip(window: Window, stored: Read) -> None:
    press(window, "4")
    palette = window.editor.palette()
    assert palette is not None
    first = palette.choices[0]
    assert first.key is not None
    press(window, first.key)
    assert list(stored("a0").labels) == [first.name]
    press(window, first.key)
    assert not stored("a0").labels


def test_letters_in_a_field_are_letters(window: Window, stored: Read) -> None:
    before = stored("a0")
    press(window, "Tab", "Ctrl+Shift+L")
    QTest.keyClicks(window.focusWidget(), "bank1[")
    assert window.articles.filter.text() == "bank1["
    press(window, "Backspace", "Backspace", "Return")
    assert window.articles.model.rowCount() == 1
    assert window.editor.document is not None
    assert window.editor.document.id == "a1"
    assert stored("a0") == before


def test_done_and_skip_go_to_the_next_article(window: Window, stored: Read) -> None:
    press(window, "Ctrl+Return")
    assert window.editor.document is not None
    assert window.editor.document.id == "a1"
    press(window, "Ctrl+Backspace", "Ctrl+PgUp")
    assert window.editor.document.id == "a1"
    assert [stored(name).header.status for name in ("a0", "a1", "a2")] == [
        DocumentStatus.DONE, DocumentStatus.SKIPPED, DocumentStatus.NEW]
    assert stored("a0").header.complete == frozenset(Layer)


def test_a_layer_is_marked_complete_and_taken_back(window: Window, stored: Read) -> None:
    press(window, "3", "Shift+Return")
    assert stored("a0").header.complete == {Layer.QUOTES}
    press(window, "Shift+Return")
    assert stored("a0").header.complete == set()


def test_hidden_layers_are_left_out_on_the_way(window: Window) -> None:
    press(window, "Ctrl+1", "Tab")
    assert window.editor.target == Target(Kind.QUOTE, "q1")
    press(window, "1")
    assert window.editor.visible == frozenset(Layer)


def test_escape_lets_go_of_text_then_of_the_annotation(window: Window) -> None:
    press(window, "Tab", "Shift+Right")
    assert window.pane.view.text_selection() is not None
    press(window, "Esc")
    assert window.editor.text is None
    assert window.editor.item is not None
    press(window, "Esc")
    assert window.editor.item is None


def test_space_selects_what_is_at_the_caret(window: Window) -> None:
    press(window, "Ctrl+Home", *["Right"] * span("Iraq").start, "Space")
    assert window.editor.target is not None
    assert window.editor.target.id == "e2"


def test_undo_reaches_over_a_restart(window: Window, opened: Opener, project_file: Path, stored: Read) -> None:
    press(window, "Tab", "Return")
    window.close()
    again = opened(project_file)
    assert again.made["undo"].text() == "&Undo Accept"
    press(again, "Ctrl+Z")
    assert stored("a0").entities["e1"].status is Status.SUGGESTED


def test_a_second_window_is_read_only_and_says_who_has_it(
    window: Window, opened: Opener, project_file: Path, stored: Read
) -> None:
    before = stored("a0")
    second = opened(project_file)
    assert second.banner.isVisible()
    assert "ana" in second.banner.text
    assert not second.made["accept"].isEnabled()
    assert not second.made["import"].isEnabled()
    press(second, "Tab", "Return", "g", "Ctrl+Return")
    assert stored("a0") == before
    assert window.editor.writable


def test_articles_are_removed_and_undo_brings_them_back(
    window: Window, monkeypatch: pytest.MonkeyPatch, stored: Read
) -> None:
    monkeypatch.setattr("annotator.ui.dialogs.asking.confirmed", lambda *_: True)
    press(window, "Ctrl+Del")
    assert window.articles.model.rowCount() == 2
    assert window.editor.document is not None
    assert window.editor.document.id == "a1"
    press(window, "Ctrl+Z")
    assert window.articles.model.rowCount() == 3
    assert not stored("a0").header.removed


def test_the_place_is_kept(window: Window, opened: Opener, project_file: Path) -> None:
    press(window, "Ctrl+PgDown", "Ctrl+PgDown")
    settings_of = window.settings
    window.close()
    assert f"place:{project_file}" in window.settings.layout
    assert settings_of.recent == window.settings.recent


def test_time_at_work_is_written_down(window: Window, stored: Read, qtbot: QtBot) -> None:
    assert stored("a0").time_spent_s == 0
    handle = window.windowHandle()
    assert handle is not None
    for _ in range(2):
        QTest.keyClick(handle, Qt.Key.Key_Right)
        qtbot.wait(150)
    press(window, "Ctrl+PgDown")
    assert stored("a0").time_spent_s > 0


def test_text_is_zoomed_and_remembered(window: Window) -> None:
    size = window.settings.text_size
    press(window, "Ctrl++", "Ctrl++", "Ctrl+-")
    assert window.settings.text_size == size + 1
    press(window, "Ctrl+0")
    assert window.settings.text_size == size


def test_panes_are_reached_in_turn(window: Window) -> None:
    press(window, "Tab")
    reached: list[QWidget | None] = []
    for _ in range(4):
        press(window, "F6")
        reached.append(window.focusWidget())
    assert reached[-1] is window.pane.view
    assert window.articles.list in reached
    assert window.inspector.lists[Layer.ENTITIES] in reached


def test_what_is_shown_beside_the_text_stays_so(opened: Opener, project_file: Path) -> None:
    first = opened(project_file)
    assert (first.shown.links, first.shown.numbers) == (False, False)
    guideline = first.shown.guideline
    press(first, "Ctrl+4", "Ctrl+5", "F9")
    first.close()
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    colours = Colours(application, Theme.LIGHT)
    again = Window(colours, Icons(colours), settings.load())
    assert (again.shown.links, again.shown.numbers, again.shown.guideline) == (True, True, not guideline)
    again.shown.toggle_links()
    assert settings.load().layout["shown"].split() == (
        ["numbers"] if guideline else ["numbers", "guideline"])
    again.close()
