"""Large articles are shown by their beginning, and are whole soon after, or as soon as that matters."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.model.annotation import Entity, Kind, Layer, Relation, Span, Speaker, Status
from annotator.model.document import Document
from annotator.model.target import Target
from annotator.store.project import open_project
from annotator.ui.opening import BEGINNING, LARGE
from annotator.ui.window import Window
from tests.gui.conftest import Opener

WORD = "Balad was hit again today. "
COUNT = LARGE + 500
LAST = f"e{COUNT - 1}"


def article(key: str) -> Document:
    """An article of more annotations than are read at once."""
    entities = {
        f"e{i}": Entity(id=f"e{i}", span=Span(at := i * len(WORD), at + 5), label="GPE", status=Status.SUGGESTED)
        for i in range(COUNT)
    }
    relations = {"r1": Relation(id="r1", label="SAME", source="e0", target=LAST)}
    return Document(
        id=key, text=WORD * COUNT, entities=entities, relations=relations, speakers={"x1": Speaker(id="x1", name="B")})


@pytest.fixture
def window(opened: Opener, project_file: Path) -> Window:
    with open_project(project_file) as project:
        list(project.add([article("large"), article("second")], "import:jsonl"))
    window = opened(project_file)
    window.open_article("a1")
    window.suggestions.cancel()
    return window


def stored(window: Window, key: str = "large") -> Document:
    assert window.project is not None
    return window.project.read(key).document


def shown(window: Window) -> Document:
    assert window.editor.document is not None
    return window.editor.document


def test_the_beginning_is_there_at_once_and_the_rest_follows(window: Window, qtbot: QtBot) -> None:
    window.open_article("large")
    document = shown(window)
    assert document.text == WORD * COUNT
    assert set(document.entities) == {key for key, e in stored(window).entities.items() if e.span.start < BEGINNING}
    assert set(document.speakers) == {"x1"}
    assert window.pane.view.surface.index.between(0, 10)
    window.pane.view.set_caret(400)
    window.editor.select(Target(Kind.ENTITY, "e2"))
    qtbot.waitUntil(lambda: not window.work.reading, timeout=20_000)
    assert shown(window) == stored(window)
    assert shown(window).text is document.text
    end = len(document.text)
    assert window.pane.view.surface.index.between(end - len(WORD), end)
    assert window.inspector.models[Layer.ENTITIES].rowCount() == COUNT
    assert window.editor.reading.open == COUNT
    assert window.editor.target == Target(Kind.ENTITY, "e2")
    assert window.pane.view.caret == 2 * len(WORD)


def test_an_edit_waits_for_nothing_and_meets_the_whole_article(window: Window, qtbot: QtBot) -> None:
    window.open_article("large")
    window.editor.select(Target(Kind.ENTITY, "e1"))
    QTest.keyClick(window.pane.view, Qt.Key.Key_Return)
    assert shown(window) == stored(window)
    assert shown(window).entities["e1"].status is Status.ACCEPTED
    assert LAST in shown(window).entities
    qtbot.waitUntil(lambda: not window.work.reading, timeout=20_000)
    assert shown(window) == stored(window)
    window.editor.undo()
    assert shown(window).entities["e1"].status is Status.SUGGESTED


def test_the_suggestion_before_the_first_is_the_last_of_the_whole_article(window: Window) -> None:
    window.open_article("large")
    window.editor.go_on()
    assert window.editor.target == Target(Kind.ENTITY, "e0")
    assert LAST not in shown(window).entities
    window.editor.go_on(forwards=False)
    assert window.editor.target == Target(Kind.ENTITY, LAST)


def test_accepting_all_means_all_of_the_article(window: Window) -> None:
    window.open_article("large")
    window.bulk.accept_open()
    assert all(entity.status is Status.ACCEPTED for entity in stored(window).entities.values())


def test_another_article_is_not_disturbed_by_what_was_still_being_read(window: Window, qtbot: QtBot) -> None:
    window.open_article("large")
    qtbot.wait(60)
    window.open_article("second")
    window.open_article("a0")
    qtbot.waitUntil(lambda: not window.work.reading, timeout=20_000)
    assert shown(window) == stored(window, "a0")
    window.open_article("second")
    qtbot.waitUntil(lambda: not window.work.reading, timeout=20_000)
    assert shown(window) == stored(window, "second")


def test_a_window_closes_while_an_article_is_read(window: Window, qtbot: QtBot, project_file: Path) -> None:
    window.open_article("large")
    qtbot.wait(60)
    window.close()
    with open_project(project_file) as project:  # it is locked no longer
        assert not project.read_only
