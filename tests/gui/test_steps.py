"""Steps over many articles run in a thread while the window shows how far they are, and can be stopped."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from annotator.jobs import Cancelled, Job
from annotator.model.annotation import Entity, Span
from annotator.model.document import Document
from annotator.session.propagation import label_all
from annotator.session.schema_edits import Place, Section
from annotator.store.project import open_project
from annotator.ui.dialogs.schema import SchemaDialog
from annotator.ui.steps import FEW
from annotator.ui.waiting import WaitingDialog, waited
from annotator.ui.window import Window
from tests.gui.conftest import Opener
from tests.gui.test_mouse import click

MANY = 3 * FEW
TEXT = "Balad was hit again."


@pytest.fixture
def window(opened: Opener, project_file: Path) -> Window:
    with open_project(project_file) as project:
        entity = Entity(id="e1", span=Span(0, 5), label="GPE", origin="human:bo")
        list(project.add((Document(id=f"n{i}", text=TEXT, entities={"e1": entity}) for i in range(MANY)), "test"))
    window = opened(project_file)
    window.suggestions.cancel()
    return window


def labels(window: Window) -> list[set[str]]:
    """The labels in each of the many articles."""
    assert window.project is not None
    return [{e.label for e in window.project.read(f"n{i}").document.entities.values()} for i in range(MANY)]


def mark_everywhere(window: Window) -> None:
    session = window.editor.session
    assert session is not None
    from annotator.ui.steps import apply_all

    command = label_all([Span(10, 13)], "ORG")
    apply_all(window, session, command.name, {f"n{i}": command for i in range(MANY)})


def test_many_articles_are_edited_as_one_step_and_back(window: Window) -> None:
    window.open_article("n3")
    mark_everywhere(window)
    assert labels(window) == [{"GPE", "ORG"}] * MANY
    assert window.editor.document is not None
    assert {e.label for e in window.editor.document.entities.values()} == {"GPE", "ORG"}
    window.editor.undo()
    assert labels(window) == [{"GPE"}] * MANY
    window.editor.redo()
    assert labels(window) == [{"GPE", "ORG"}] * MANY


def test_a_schema_is_edited_with_many_articles_and_back(window: Window, qtbot: QtBot) -> None:
    window.open_article("n3")
    session = window.editor.session
    assert session is not None
    page = SchemaDialog(session, window)
    qtbot.addWidget(page)
    page.show()
    page.choose(Place(Section.ENTITIES, "GPE"))
    page.name.setText("PLACE")
    click(page, "Apply", qtbot)
    assert labels(window) == [{"PLACE"}] * MANY
    assert window.editor.document is not None
    assert {e.label for e in window.editor.document.entities.values()} == {"PLACE"}
    page.undo()
    assert labels(window) == [{"GPE"}] * MANY
    assert session.schema.entity("GPE") is not None


def test_many_articles_are_removed_and_brought_back(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("annotator.ui.dialogs.asking.confirmed", lambda *_: True)
    assert window.project is not None
    count = len(window.project.ids())
    window.articles.list.selectAll()
    window.work.remove()
    assert window.project.ids() == []
    assert window.articles.model.rowCount() == 0
    window.editor.undo()
    assert len(window.project.ids()) == count


def press_cancel() -> None:
    dialog = QApplication.activeModalWidget()
    if isinstance(dialog, WaitingDialog):
        dialog.buttons.button(QDialogButtonBox.StandardButton.Cancel).click()
    else:
        QTimer.singleShot(20, press_cancel)


def test_long_work_shows_how_far_it_is_and_stops_when_asked(window: Window) -> None:
    reached: list[int] = []

    def work(job: Job) -> None:
        for i in range(100_000):
            job.report(i, 100_000)
            job.stop.wait(0.005)
            reached.append(i)

    QTimer.singleShot(0, press_cancel)
    with pytest.raises(Cancelled):
        waited(window, "Counting", work)
    assert len(reached) < 100_000
    assert QApplication.activeModalWidget() is None


def test_short_work_shows_no_dialog(window: Window) -> None:
    before = set(QApplication.topLevelWidgets())
    assert waited(window, "Adding", lambda _: 1 + 1) == 2
    assert set(QApplication.topLevelWidgets()) == before
