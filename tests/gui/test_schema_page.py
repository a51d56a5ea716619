"""The Schema page on a real project: names, colours, keys and guidelines change with the annotations that have them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.model.document import Document
from annotator.model.schema import parse_schema
from annotator.session import commands
from annotator.session.schema_edits import Place, Section
from annotator.ui.dialogs.schema import SchemaDialog
from annotator.ui.window import Window
from tests.gui.conftest import span
from tests.gui.test_mouse import buttons, click

Read = Callable[[str], Document]


@pytest.fixture
def page(window: Window, qtbot: QtBot) -> SchemaDialog:
    session = window.editor.session
    assert session is not None
    dialog = SchemaDialog(session, window)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_a_renamed_label_takes_its_annotations_along_and_back(
    window: Window, page: SchemaDialog, stored: Read, qtbot: QtBot
) -> None:
    page.choose(Place(Section.ENTITIES, "GPE"))
    page.name.clear()
    QTest.keyClicks(page.name, "PLACE")
    page.guideline.setPlainText("Where people live.")
    click(page, "Apply", qtbot)
    assert stored("a0").entities["e2"].label == "PLACE"
    assert page.place == Place(Section.ENTITIES, "PLACE")
    palette = window.editor.palette()
    assert palette is not None
    assert next(c.guideline for c in palette.choices if c.name == "PLACE") == "Where people live."
    window.editor.undo()
    assert stored("a0").entities["e2"].label == "GPE"
    window.editor.undo()
    session = window.editor.session
    assert session is not None
    gpe = session.schema.entity("GPE")
    assert gpe is not None
    assert gpe.guideline != "Where people live."


def test_labels_and_roles_are_added_merged_and_removed(
    window: Window, page: SchemaDialog, stored: Read, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    window.editor.do(commands.add_event(span("hit"), "Conflict.Attack", "human:ana"))
    event = next(iter(stored("a0").events))
    window.editor.do(commands.set_argument(event, "Place", span("Iraq"), "human:ana"))
    page.fill()
    monkeypatch.setattr("annotator.ui.dialogs.asking.ask_text", lambda *_: "Witness")
    page.choose(Place(Section.EVENTS, "Conflict.Attack"))
    click(page, "Add Role…", qtbot)
    assert page.place == Place(Section.EVENTS, "Conflict.Attack", "Witness")
    page.choose(Place(Section.EVENTS, "Conflict.Attack", "Place"))
    monkeypatch.setattr("annotator.ui.dialogs.chooser.choose", lambda *_: "Witness")
    click(page, "Merge into…", qtbot)
    assert stored("a0").events[event].arguments[0].role == "Witness"
    monkeypatch.setattr("annotator.ui.dialogs.asking.confirmed", lambda *_: True)
    page.choose(Place(Section.ENTITIES, "GPE"))
    assert "1 annotation" in page.used.text()
    click(page, "Remove…", qtbot)
    assert "e2" not in stored("a0").entities
    click(page, "Undo", qtbot)
    assert stored("a0").entities["e2"].label == "GPE"


def test_what_would_not_be_valid_is_refused_with_a_sentence(page: SchemaDialog, qtbot: QtBot) -> None:
    page.choose(Place(Section.ENTITIES, "GPE"))
    page.name.setText("PERSON")
    click(page, "Apply", qtbot)
    assert "already" in page.problem.text()


def test_a_schema_is_exported_and_imported(page: SchemaDialog, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "mine.toml"
    page.write_to(path)
    assert parse_schema(path.read_text(encoding="utf-8"), "mine") == page.schema
    path.write_text(path.read_text(encoding="utf-8").replace('"Person"', '"Human"'), encoding="utf-8")
    page.read_from(path)
    person = page.schema.entity("PERSON")
    assert person is not None
    assert person.title == "Human"
    path.write_text("entities = 3")
    page.read_from(path)
    assert "mine.toml, line 1" in page.problem.text()


def test_what_an_ontology_defines_is_added_and_undone(
    page: SchemaDialog, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    seen: dict[str, str] = {}

    def take(_: object, heading: str, titles: dict[str, str], notes: dict[str, str]) -> str:
        seen.update(heading=heading, title=titles["plover/PROTEST"], note=notes["plover/PROTEST"])
        assert "ace-2005/Conflict.Attack" not in titles  # it is in the schema
        return "plover/PROTEST"

    monkeypatch.setattr("annotator.ui.dialogs.chooser.choose", take)
    page.choose(Place(Section.EVENTS, "Conflict.Attack"))
    click(page, "From Ontology…", qtbot)
    assert seen == {
        "heading": "Add from an ontology (Event types)", "title": "PROTEST · Protest · PLOVER",
        "note": "Civilians act together in public against someone."}
    assert page.place == Place(Section.EVENTS, "PROTEST")
    assert page.guideline.toPlainText().startswith("Civilians act together")
    shown = page.tree.visualRect(page.tree.currentIndex())
    assert page.tree.viewport().rect().contains(shown)
    event = page.schema.event("PROTEST")
    assert event is not None
    assert [role.role for role in event.roles] == ["Actor", "Recipient", "Location", "Time"]
    click(page, "Undo", qtbot)
    assert page.schema.event("PROTEST") is None
    page.choose(Place(Section.QUOTES, "direct"))
    assert not buttons(page, "From Ontology…")


def test_a_schema_whose_maps_slip_is_imported_and_the_slip_told(page: SchemaDialog, tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    page.write_to(path)
    source = path.read_text(encoding="utf-8").replace('"Conflict.Attack" = ', '"Conflict.Atack" = ')
    path.write_text(source, encoding="utf-8")
    page.read_from(path)
    assert page.schema.map_event("Conflict.Atack") == "Conflict.Attack"
    line = source[: source.index('"Conflict.Atack"')].count("\n") + 1
    assert page.problem.text() == (
        f'mine.toml, line {line}: no ontology has an event type "Conflict.Atack"; did you mean "Conflict.Attack"?')


@pytest.mark.usefixtures("german")
def test_what_an_ontology_defines_is_said_in_the_language_of_the_window(
    page: SchemaDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("annotator.ui.dialogs.chooser.choose", lambda *_: "plover/PROTEST")
    page.choose(Place(Section.EVENTS, "Conflict.Attack"))
    page.adopt()
    event = page.schema.event("PROTEST")
    assert event is not None
    assert event.guideline == (
        "Zivilpersonen handeln gemeinsam und öffentlich gegen jemanden "
        "(demo, riot, strike-gen, strike-lim, strike-hun, boycott, obstruct).")
    assert event.roles[0].guideline == "Wer handelt; mehrere, wo sie gemeinsam handeln."
