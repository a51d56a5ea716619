"""Gaps, speakers, links, many decisions at once, guideline and paper: in the real window."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from annotator.model.annotation import Event, Kind, Speaker, SpeakerReference, Status
from annotator.model.document import Document
from annotator.model.schema import Schema
from annotator.model.target import Target
from annotator.session import commands
from annotator.session.missing import GapKind
from annotator.session.schema_edits import Section, alter, rename
from annotator.store.project import create
from annotator.ui.panels.inspector import MISSING, SPEAKERS
from annotator.ui.steps import edit_schema
from annotator.ui.theme import LIGHT
from annotator.ui.window import Window
from tests.gui.conftest import Opener, span
from tests.gui.test_mouse import click, click_row
from tests.gui.test_window import press

Read = Callable[[str], Document]


def kinds(window: Window) -> list[GapKind]:
    return [gap.kind for gap in window.pane.gaps.found]


@pytest.fixture
def gappy(opened: Opener, project_file: Path, qtbot: QtBot) -> Window:
    """A window on an article with a quote without speaker."""
    window = opened(project_file)
    window.editor.do(commands.reject([Target(Kind.ENTITY, "e1"), Target(Kind.QUOTE, "q1")]))
    window.editor.do(commands.add_quote([span("“We saw it,”")], "direct", "human:ana", source=[span("Omar Aziz")]))
    qtbot.waitUntil(lambda: GapKind.NO_SPEAKER in kinds(window))
    return window


def test_gaps_are_gone_through_and_mended_with_a_key_each(gappy: Window, stored: Read, qtbot: QtBot) -> None:
    press(gappy, "Ctrl+Home", "F8")
    gap = gappy.pane.gaps.in_hand
    assert gap is not None
    assert gap.kind is GapKind.NO_SPEAKER
    qtbot.waitUntil(lambda: "has no speaker" in (gappy.pane.gaps.heading))
    said = f"{len(gappy.pane.gaps.found)} missing"
    assert any(said in label.text() for label in gappy.status.findChildren(QLabel))
    before = stored("a0")
    press(gappy, "Esc")
    assert gappy.pane.gaps.in_hand is None
    assert stored("a0") == before
    press(gappy, "F8", "Return")
    quote = next(quote for quote in stored("a0").quotes.values() if quote.status is Status.ACCEPTED)
    assert quote.speaker is not None or gap.fix is None


def test_a_gap_is_dismissed_for_good(window: Window, stored: Read, qtbot: QtBot) -> None:
    window.editor.do(commands.delete([Target(Kind.QUOTE, "q1")]))
    qtbot.waitUntil(lambda: GapKind.MARKS in kinds(window))
    press(window, "Ctrl+Home", "F8")
    gap = window.pane.gaps.in_hand
    assert gap is not None
    assert gap.kind is GapKind.MARKS
    press(window, "Backspace")
    (quote,) = stored("a0").quotes.values()
    assert quote.status is Status.REJECTED
    qtbot.waitUntil(lambda: GapKind.MARKS not in kinds(window))


def test_gaps_are_mended_by_mouse(window: Window, stored: Read, qtbot: QtBot) -> None:
    window.editor.do(commands.delete([Target(Kind.QUOTE, "q1")]))
    qtbot.waitUntil(lambda: GapKind.MARKS in kinds(window))
    window.inspector.below.setCurrentIndex(MISSING)
    click_row(window.inspector.missing.list, kinds(window).index(GapKind.MARKS))
    click(window.inspector.missing, "Mend", qtbot)
    (quote,) = stored("a0").quotes.values()
    assert (quote.status, quote.content, quote.source) == (
        Status.ACCEPTED, (span("“We saw it,”"),), (span("Omar Aziz"),))


def test_speakers_are_renamed_merged_labelled_and_all_is_undone_as_one(
    window: Window, stored: Read, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    panel = window.inspector.speakers
    window.inspector.below.setCurrentIndex(SPEAKERS)
    window.editor.do(commands.set_speaker("q1", SpeakerReference(name="Omar Aziz", entity_id="x1"), "human:ana"))
    qtbot.waitUntil(lambda: panel.list.topLevelItemCount() >= 2)
    first = panel.list.topLevelItem(0)
    assert first is not None
    panel.list.setCurrentItem(first)
    monkeypatch.setattr("annotator.ui.dialogs.asking.ask_text", lambda *_: "O. Aziz")
    click(panel, "Rename…", qtbot)
    quote = stored("a0").quotes["q1"]
    assert quote.speaker is not None
    assert (stored("a0").speakers["x1"].name, quote.speaker.name) == ("O. Aziz", "O. Aziz")
    monkeypatch.setattr("annotator.ui.dialogs.chooser.choose", lambda *_: "ORG")
    click(panel, "Label…", qtbot)
    assert stored("a0").speakers["x1"].label == "ORG"
    monkeypatch.setattr("annotator.ui.dialogs.chooser.choose", lambda *_: "x2")
    click(panel, "Merge…", qtbot)
    assert list(stored("a0").speakers) == ["x2"]
    merged = stored("a0").quotes["q1"].speaker
    assert merged is not None
    assert merged.entity_id == "x2"
    press(window, "Ctrl+Z", "Ctrl+Z", "Ctrl+Z")
    assert stored("a0").speakers["x1"] == Speaker(id="x1", name="Omar Aziz")
    assert stored("a0").quotes["q1"].speaker == SpeakerReference(name="Omar Aziz", entity_id="x1")


def test_a_paragraph_is_accepted_as_one(window: Window, stored: Read) -> None:
    press(window, "Ctrl+Home", "Ctrl+Shift+P")
    document = stored("a0")
    assert {e.status for e in document.entities.values()} == {Status.ACCEPTED}
    assert document.quotes["q1"].status is Status.SUGGESTED
    press(window, "Ctrl+Z")
    assert {e.status for e in stored("a0").entities.values()} == {Status.SUGGESTED}


def test_suggestions_are_decided_by_their_score(
    window: Window, stored: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("annotator.ui.dialogs.asking.ask_percent", lambda *_: 0.85)
    press(window, "Ctrl+Alt+A", "Ctrl+Alt+B")
    assert [stored("a0").entities[key].status for key in ("e1", "e2")] == [Status.ACCEPTED, Status.REJECTED]
    assert stored("a0").quotes["q1"].status is Status.SUGGESTED


def test_a_link_is_drawn_with_the_mouse(window: Window, stored: Read, qtbot: QtBot) -> None:
    window.editor.do(commands.relabel(Target(Kind.ENTITY, "e1"), "GPE", "human:ana"))
    window.editor.do(commands.add_event(span("hit"), "Conflict.Attack", "human:ana"))
    event = Target(Kind.EVENT, next(iter(stored("a0").events)))
    assert window.editor.frames.why_not(event, span("hit")) is not None
    found = window.editor.frames.joins(event, Target(Kind.ENTITY, "e1"))
    assert [join.name for join in found if not join.refusal]
    assert all(join.refusal for join in found[[bool(join.refusal) for join in found].index(True):])
    place = next(join for join in found if join.name == "Place")
    window.editor.frames.join(place)
    (made,) = stored("a0").events.values()
    assert [(a.role, a.entity) for a in made.arguments] == [("Place", "e1")]


def test_a_kept_role_that_does_not_fit_is_marked(window: Window, qtbot: QtBot) -> None:
    window.editor.do(commands.add_event(span("hit"), "Conflict.Attack", "human:ana"))
    event = next(iter(window.editor.document.events)) if window.editor.document else ""
    window.editor.do(commands.set_argument(event, "Attacker", span("Rockets"), "human:ana"))
    window.editor.select(Target(Kind.EVENT, event))
    warning = window.inspector.details.findChild(QLabel, "warning")
    assert warning is not None
    qtbot.waitUntil(lambda: window.inspector.details.isVisible() and not warning.isVisible())
    window.editor.do(commands.relabel(Target(Kind.EVENT, event), "Life.Marry", "human:ana"))
    qtbot.waitUntil(warning.isVisible)
    assert "Attacker" in warning.text()
    item = window.editor.item
    assert isinstance(item, Event)
    assert len(item.arguments) == 1


def test_the_guideline_follows_selection_and_pointer(window: Window, qtbot: QtBot) -> None:
    schema = window.editor.session.schema if window.editor.session else None
    assert schema is not None
    press(window, "Tab")
    org, person = schema.entity("ORG"), schema.entity("PERSON")
    assert org is not None
    assert person is not None
    words = org.guideline.split()[:4]
    qtbot.waitUntil(lambda: window.inspector.guideline.text.split()[:4] == words)
    palette = window.editor.palette()
    assert palette is not None
    window.pane.palette_panel.pointed.emit(next(choice for choice in palette.choices if choice.name == "PERSON"))
    assert window.inspector.guideline.text.split()[:4] == person.guideline.split()[:4]
    window.pane.palette_panel.pointed.emit(None)
    assert window.inspector.guideline.text.split()[:4] == words
    press(window, "F9")
    assert not window.inspector.guideline.isVisible()


def test_an_ontology_says_what_the_schema_does_not(window: Window, qtbot: QtBot) -> None:
    session = window.editor.session
    assert session is not None
    place = Target(Kind.ENTITY, "e2")
    edit_schema(window, session, alter(Section.ENTITIES, "GPE", guideline=""))
    window.editor.select(place)
    text = "A place with a government of its own, or that government. (ACE 2005)"
    qtbot.waitUntil(lambda: window.inspector.guideline.text == text)
    edit_schema(window, session, rename(Section.ENTITIES, "GPE", "REALM"))
    window.editor.select(place)
    qtbot.waitUntil(lambda: window.inspector.guideline.text == "The schema says nothing about it.")


def test_difficult_is_one_key(window: Window, stored: Read) -> None:
    press(window, "Tab", "!")
    assert stored("a0").entities["e1"].flag == "difficult"
    assert stored("a0").entities["e1"].status is Status.SUGGESTED
    press(window, "!")
    assert stored("a0").entities["e1"].flag is None


@pytest.mark.parametrize("ending", ["pdf", "html", "svg"])
def test_article_and_selection_are_saved_as_they_look(window: Window, tmp_path: Path, ending: str) -> None:
    whole, part = tmp_path / f"whole.{ending}", tmp_path / f"part.{ending}"
    press(window, "Ctrl+4", "Ctrl+5")
    assert window.made["show_links"].isChecked()
    window.paper.save_as(whole)
    press(window, "Ctrl+Home", "Ctrl+Shift+Right")
    window.paper.save_as(part)
    assert whole.read_bytes()[:5] in (b"%PDF-", b"<!DOC", b"<!doc", b"<html", b"<?xml")
    assert 0 < part.stat().st_size < whole.stat().st_size


@pytest.mark.parametrize("width", [700, 1280])
@pytest.mark.usefixtures("german")
def test_details_need_no_scrolling_sideways(opened: Opener, project_file: Path, width: int) -> None:
    window = opened(project_file)
    window.resize(width, 720)
    window.editor.do(commands.add_event(span("said"), "Contact.Meet", "human:ana"))
    document = window.editor.document
    assert document is not None
    event = next(each for each in document.events.values() if each.type == "Contact.Meet")
    window.editor.do(commands.set_argument(event.id, "Entity", span("Omar Aziz"), "human:ana"))
    area = window.inspector.below.currentWidget()
    assert isinstance(area, QScrollArea)
    for target in (Target(Kind.EVENT, event.id), Target(Kind.QUOTE, next(iter(document.quotes)))):
        window.editor.select(target)
        for _ in range(5):
            QApplication.processEvents()
        assert area.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize(("width", "drawn"), [(240, True), (100, False)])
def test_the_bar_of_an_article_is_drawn_beside_its_counts_or_not_at_all(
    window: Window, width: int, drawn: bool
) -> None:
    image = QImage(width, 60, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    option = QStyleOptionViewItem()
    option.rect, option.font = image.rect(), window.font()
    painter = QPainter(image)
    window.articles.list.itemDelegate().paint(painter, option, window.articles.model.index(0))
    painter.end()
    bar = QColor(LIGHT.line).rgb()
    assert drawn is any(image.pixel(x, y) == bar for x in range(width) for y in range(60))


def test_an_empty_project_says_how_articles_come_in(opened: Opener, tmp_path: Path) -> None:
    create(tmp_path / "empty.annot", Schema(name="empty", title="Empty"))
    window = opened(tmp_path / "empty.annot")
    assert window.editor.document is None
    assert "Import…" in window.pane.view.placeholder
