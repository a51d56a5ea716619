"""Articles in, data out, and suggestions from a real pipeline, through the window."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from annotator.model.annotation import Kind, Status
from annotator.model.document import Document
from annotator.model.target import Target
from annotator.session import commands
from annotator.store.project import Action, open_project
from annotator.ui.dialogs.exporting import ExportDialog
from annotator.ui.dialogs.importing import ImportDialog
from annotator.ui.dialogs.metadata import MetadataDialog
from annotator.ui.dialogs.new_project import NewProject
from annotator.ui.dialogs.paste import PasteDialog
from annotator.ui.dialogs.settings import SettingsDialog
from annotator.ui.window import Window
from tests.gui.conftest import Opener

Read = Callable[[str], Document]


def answer(kind: type[QDialog], fill: Callable[[QDialog], object]) -> list[str]:
    """Fill the next dialog of a kind in and accept it; what went wrong is in the list."""
    problems: list[str] = []

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, kind):
            problems.append(f"{dialog} is not a {kind.__name__}")
            if isinstance(dialog, QDialog):
                dialog.reject()
            return
        fill(dialog)
        dialog.accept()
        if dialog.isVisible():
            problems.append("it was refused")
            dialog.reject()

    QTimer.singleShot(0, act)
    return problems


def line(dialog: QDialog, name: str) -> QLineEdit:
    """The field of a name."""
    return next(field for field in dialog.findChildren(QLineEdit) if field.accessibleName() == name)


def test_a_pasted_article_is_stored_as_it_was(window: Window, stored: Read) -> None:
    text = "Storm\u00a0hits\r\n\r\nTrees fell. 😀 \u2028End "
    QApplication.clipboard().setText(text)
    problems = answer(PasteDialog, lambda dialog: line(dialog, "Source").setText("Wire"))
    window.files.paste()
    assert problems == []
    document = window.editor.document
    assert document is not None
    assert stored(document.id).text == text
    assert stored(document.id).header.meta["source"] == "Wire"
    assert window.articles.model.rowCount() == 4


def test_dropped_files_are_imported_and_problems_told(
    window: Window, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[list[str]] = []
    monkeypatch.setattr("annotator.ui.dialogs.reports.show_report", lambda *words: told.append(list(words[3])))
    (tmp_path / "good.txt").write_text("Good news\n\nAll is well.")
    (tmp_path / "bad.txt").write_bytes(b"\x00\x01\x02" * 100)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / name)) for name in ("good.txt", "bad.txt")])
    window.dropEvent(QDropEvent(
        QPointF(10, 10), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier))
    qtbot.waitUntil(lambda: window.articles.model.rowCount() == 4)
    qtbot.waitUntil(lambda: bool(told))
    assert any("bad.txt" in sentence for sentence in told[0])
    qtbot.waitUntil(lambda: not window.suggestions.busy, timeout=60_000)


def test_columns_of_a_table_are_chosen(window: Window, stored: Read, tmp_path: Path, qtbot: QtBot) -> None:
    table = tmp_path / "table.csv"
    table.write_text("nr;what\nx1;Storm hits the coast.\n", encoding="utf-8")

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, ImportDialog)
        dialog.add_sources([table])
        columns, formats = line(dialog, "Columns"), dialog.findChild(QComboBox)
        assert formats is not None
        assert not columns.isEnabled()
        formats.setCurrentIndex(formats.findData("csv"))
        columns.setText("text=what, id")
        dialog.accept()
        assert "id" in dialog.problem.text()
        columns.setText("text=what, id=nr")

    problems = answer(ImportDialog, fill)
    window.files.import_files()
    assert problems == []
    qtbot.waitUntil(lambda: not window.tasks.busy)
    assert stored("x1").text == "Storm hits the coast."


def test_export_writes_what_was_accepted(
    window: Window, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr("annotator.ui.dialogs.reports.show_report", lambda *words: told.append(words[2]))
    window.editor.go_on()
    window.editor.decide(Status.ACCEPTED)
    destination = tmp_path / "out.jsonl"

    def fill(dialog: QDialog) -> None:
        formats = next(box for box in dialog.findChildren(QComboBox) if box.accessibleName() == "Format")
        formats.setCurrentIndex(formats.findData("jsonl"))
        line(dialog, "To").setText(str(destination))

    problems = answer(ExportDialog, fill)
    window.files.export()
    assert problems == []
    qtbot.waitUntil(lambda: bool(told), timeout=30_000)
    first = json.loads(destination.read_text(encoding="utf-8").splitlines()[0])
    assert [entity["label"] for entity in first["entities"]] == ["ORG"]
    assert "3 articles" in told[0]


def test_a_corpus_for_training_is_written_apart(
    window: Window, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr("annotator.ui.dialogs.reports.show_report", lambda *words: told.append(words[2]))

    def fill(dialog: QDialog) -> None:
        formats = next(box for box in dialog.findChildren(QComboBox) if box.accessibleName() == "Format")
        formats.setCurrentIndex(formats.findData("spacy"))
        assert line(dialog, "To").text() == str(tmp_path / "articles-spacy")
        assert line(dialog, "Split train/dev/test").text() == "80/10/10"

    problems = answer(ExportDialog, fill)
    window.files.export()
    assert problems == []
    qtbot.waitUntil(lambda: bool(told) or window.banner.isVisible(), timeout=60_000)
    assert "3 articles" in told[0]
    assert (tmp_path / "articles-spacy" / "corpus" / "train.spacy").is_file()


def test_a_copy_is_saved_while_the_project_is_open(
    window: Window, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "copy"), ""))
    window.files.backup()
    qtbot.waitUntil(lambda: not window.tasks.busy)
    with open_project(tmp_path / "copy.annot", write=False) as copy:
        assert copy.ids() == ["a0", "a1", "a2"]


def test_a_new_project_has_the_chosen_schema(window: Window, tmp_path: Path) -> None:
    def fill(dialog: QDialog) -> None:
        line(dialog, "Project").setText(str(tmp_path / "fresh"))
        schemas = dialog.findChildren(QComboBox)[0]
        schemas.setCurrentIndex(schemas.findData("conll"))

    problems = answer(NewProject, fill)
    window.files.new()
    assert problems == []
    assert window.project is not None
    assert window.project.path == tmp_path / "fresh.annot"
    assert window.project.schema().name == "conll"
    assert window.editor.document is None


@pytest.mark.usefixtures("german")
def test_a_project_made_in_german_has_its_schema_in_german(window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    folder = tmp_path / "artikel"
    folder.mkdir()
    (folder / "a.txt").write_text("Rebels attacked the town.", encoding="utf-8")
    window.files.open_paths([folder])
    qtbot.waitUntil(lambda: window.project is not None and window.project.path.name == "artikel.annot")
    with open_project(tmp_path / "artikel.annot", write=False) as project:
        schema = project.schema()
    attack, person = schema.event("Conflict.Attack"), schema.entity("PERSON")
    assert attack is not None
    assert person is not None
    assert (schema.name, schema.title, attack.title, person.key) == ("news", "Nachrichten", "Angriff", "p")
    assert attack.guideline.startswith("Eine Gewalttat, die schadet")
    assert attack.roles[0].guideline == "Wer angreift."
    assert schema.map_event("Conflict.Attack") == "Conflict.Attack"
    place, own = tmp_path / "eigen.annot", tmp_path / "own.toml"
    own.write_text('name = "own"\ntitle = "Own"\n[[entities]]\nlabel = "X"\ntitle = "Weapon"\ncolor = "#123456"\n')

    def fill(dialog: QDialog) -> None:
        combo = dialog.findChild(QComboBox)
        assert combo is not None
        assert combo.itemText(0) == "Nachrichten  (news)"
        lines = dialog.findChildren(QLineEdit)
        lines[0].setText(str(place))
        combo.setCurrentIndex(combo.count() - 1)
        lines[1].setText(str(own))

    problems = answer(NewProject, fill)
    window.files.new()
    assert problems == []
    with open_project(place, write=False) as project:
        assert [each.title for each in project.schema().entities] == ["Weapon"]  # a file's texts are its own


def test_metadata_is_edited_and_undone(window: Window, stored: Read) -> None:
    problems = answer(MetadataDialog, lambda dialog: line(dialog, "Source").setText("Wire"))
    window.work.edit_metadata()
    assert problems == []
    assert stored("a0").header.meta == {"title": "Rockets hit Balad", "source": "Wire"}
    window.editor.undo()
    assert "source" not in stored("a0").header.meta


def test_the_name_in_the_settings_stands_in_origins(window: Window, stored: Read) -> None:
    problems = answer(SettingsDialog, lambda dialog: line(dialog, "Your name").setText("Györgyi"))
    window.preferences.edit()
    assert problems == []
    palette = window.editor.palette()
    assert palette is not None
    window.editor.frames.perform(palette.choices[0])
    assert "human:Györgyi" in {entity.origin for entity in stored("a0").entities.values()}


def test_what_is_no_project_is_said_and_the_old_one_stays(window: Window, tmp_path: Path) -> None:
    (tmp_path / "no.annot").write_text("Nothing of the kind")
    assert not window.open_project(tmp_path / "no.annot")
    assert "no.annot" in window.banner.text
    assert window.project is not None
    assert window.project.path.name == "articles.annot"


def test_the_open_article_gets_suggestions_first(opened: Opener, project_file: Path, qtbot: QtBot) -> None:
    with open_project(project_file) as project:
        new = [
            Document(id=f"n{i}", text=f"{city} celebrates\n\n“We won,” Mayor Ana Berg told reporters in {city}.")
            for i, city in enumerate(("Paris", "Lagos", "Lima"))
        ]
        list(project.add(new, "import:txt"))
    window = opened(project_file)
    window.open_article("n2")

    def suggested() -> list[str]:
        with open_project(project_file, write=False) as project:
            rows = [row.document for row in project.journal() if row.action is Action.SUGGEST]
            return [key for key in rows if key in {document.id for document in new}]

    qtbot.waitUntil(lambda: {document.id for document in new} <= set(suggested()), timeout=90_000)
    assert suggested().index("n2") <= 1  # one text may have been in hand already when it was opened
    qtbot.waitUntil(lambda: bool(window.editor.document and window.editor.document.entities), timeout=10_000)
    document = window.editor.document
    assert document is not None
    assert {item.status for item in document.annotations()} == {Status.SUGGESTED}
    assert {entity.label for entity in document.entities.values()} >= {"GPE", "PERSON"}
    assert [quote.speaker.name for quote in document.quotes.values() if quote.speaker] == ["Ana Berg"]


def test_what_would_spoil_training_is_told_before_an_export(window: Window, qtbot: QtBot) -> None:
    assert window.project is not None
    window.editor.do(commands.accept([Target(Kind.ENTITY, "e1"), Target(Kind.ENTITY, "e2")]))
    dialog = ExportDialog(window.project, window)
    asked: list[bool] = []
    dialog.check_asked.connect(lambda: asked.append(True))
    dialog.show()
    qtbot.waitUntil(dialog.check_button.isVisible, timeout=60_000)
    assert "would spoil training" in dialog.spoils.text()
    dialog.check_button.click()
    assert asked == [True]
    assert not dialog.isVisible()
