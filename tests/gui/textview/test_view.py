from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from annotator.model.annotation import Entity, Kind, Layer, Span, Status
from annotator.model.change import Change, apply, drop, put
from annotator.model.document import Document
from annotator.model.target import Part, Target
from annotator.ui.textview.palette import DARK
from annotator.ui.textview.view import ArticleView
from tests.gui.textview.conftest import DOCUMENT, SCHEMA, TEXT, Heard, span


def picture(view: ArticleView) -> QImage:
    return view.viewport().grab().toImage()


def edit(view: ArticleView, *changes: Change) -> Document:
    assert view.surface.document is not None
    document = apply(view.surface.document, changes)
    view.document_changed(document, changes)
    return document


def test_an_edit_changes_the_picture_as_opening_the_edited_document_does(view: ArticleView) -> None:
    before = picture(view)
    added = Entity(id="e9", span=span("nobody"), label="PERSON", status=Status.SUGGESTED)
    accepted = replace(DOCUMENT.entities["e1"], status=Status.ACCEPTED)
    document = edit(view, put(DOCUMENT, added), put(DOCUMENT, accepted), drop(DOCUMENT, Kind.EVENT, "v1"))
    edited = picture(view)
    assert edited != before
    view.show_document(document, SCHEMA)
    assert edited == picture(view)


def test_what_is_undone_looks_as_it_did(view: ArticleView) -> None:
    before = picture(view)
    change = put(DOCUMENT, replace(DOCUMENT.quotes["q1"], speaker=None))
    edit(view, change)
    assert picture(view) != before
    edit(view, change.inverse())
    assert picture(view) == before


def test_the_three_looks_differ_without_colour(view: ArticleView) -> None:
    grey = []
    for status, origin in (
        (Status.SUGGESTED, "model:m@1"), (Status.ACCEPTED, "model:m@1"), (Status.ACCEPTED, "human:ana"),
        (Status.REJECTED, "model:m@1"),
    ):
        document = Document(id="b", text=TEXT, entities={
            "e1": Entity(id="e1", span=span("nobody"), label="PERSON", status=status, origin=origin)})
        view.show_document(document, SCHEMA)
        grey.append(picture(view).convertToFormat(QImage.Format.Format_Mono, Qt.ImageConversionFlag.ThresholdDither))
    view.show_document(Document(id="b", text=TEXT), SCHEMA)
    bare = picture(view).convertToFormat(QImage.Format.Format_Mono, Qt.ImageConversionFlag.ThresholdDither)
    assert grey[3] == bare
    assert all(one != other for i, one in enumerate(grey) for other in grey[:i])


def test_choosing_from_outside_tells_nothing_and_goes_there(view: ArticleView, heard: Heard) -> None:
    text = "Filler words in a paragraph.\n" * 400 + "The end."
    entity = Entity(id="e1", span=Span(len(text) - 4, len(text) - 1), label="ORG")
    view.show_document(Document(id="b", text=text, entities={"e1": entity}), SCHEMA)
    assert view.boxes(entity.span) == []
    view.select(Target(Kind.ENTITY, "e1"))
    assert view.boxes(entity.span) != []
    assert heard.selected == []


def test_what_is_chosen_and_then_dropped_is_no_longer_chosen(view: ArticleView) -> None:
    view.select(Target(Kind.ENTITY, "e2", Part.MENTION))
    edit(view, drop(DOCUMENT, Kind.ENTITY, "e2"))
    assert view.surface.focus is None


def test_a_part_that_goes_leaves_its_frame_chosen(view: ArticleView) -> None:
    view.select(Target(Kind.EVENT, "v1", Part.ARGUMENT, 0))
    edit(view, put(DOCUMENT, replace(DOCUMENT.events["v1"], arguments=())))
    assert view.surface.focus == Target(Kind.EVENT, "v1")


def test_layers_can_be_hidden(view: ArticleView) -> None:
    both = picture(view)
    view.set_layers(frozenset())
    hidden = picture(view)
    view.show_document(Document(id="b", text=TEXT, header=DOCUMENT.header), SCHEMA)
    assert hidden == picture(view) != both
    view.set_layers(frozenset(Layer))


def test_the_end_of_the_scroll_bar_shows_the_end_of_the_text(view: ArticleView) -> None:
    text = "\n".join("A paragraph of uneven length. " * (i * 7 % 11) for i in range(300)) + " Last."
    view.show_document(Document(id="b", text=text), SCHEMA)
    bar = view.verticalScrollBar()
    assert bar.maximum() > 0
    bar.setValue(bar.maximum())
    assert view.boxes(Span(len(text) - 5, len(text))) != []
    bar.setValue(0)
    assert view.boxes(Span(0, 5)) == [] or view.surface.anchor.chunk == 0
    assert view.surface.anchor.hidden == 0


def test_a_short_text_has_no_scroll_bar(view: ArticleView) -> None:
    view.show_document(Document(id="b", text="One word"), SCHEMA)
    assert view.verticalScrollBar().maximum() == 0


def test_resizing_keeps_the_text_at_the_upper_edge(view: ArticleView) -> None:
    text = "\n".join("A paragraph of some length that goes over more than one line. " * 6 for _ in range(200))
    view.show_document(Document(id="b", text=text), SCHEMA)
    view.scroll_by(3210.0)
    seen = view.surface.page()[0]
    first = seen.layout.rows[seen.layout.row_at(-seen.y)].start
    for width in (600, 480, 1300):
        view.resize(width, 700)
        seen = view.surface.page()[0]
        row = seen.layout.rows[seen.layout.row_at(-seen.y)]
        assert row.start <= first <= row.end
        first = row.start


def test_text_size_and_measure_can_be_set(view: ArticleView) -> None:
    view.resize(1600, 700)
    view.set_reading(11.0, 60)
    narrow = view.boxes(Span(0, 1))[0]
    view.set_reading(22.0, 60)
    assert view.boxes(Span(0, 1))[0].height() > narrow.height() * 1.8


def test_hovering_explains(view: ArticleView) -> None:
    at = view.boxes(span("Mali", 1))[0].center().toPoint()
    QApplication.sendEvent(
        view.viewport(), QHelpEvent(QEvent.Type.ToolTip, at, view.viewport().mapToGlobal(at)))
    assert QToolTip.text().startswith("Person (PERSON)\nAccepted · human:ana")
    QToolTip.hideText()


def test_without_a_document_the_hint_is_shown(view: ArticleView) -> None:
    view.show_document(None, SCHEMA)
    view.placeholder = ""
    empty = picture(view)
    view.placeholder = "Import an article to begin."
    assert picture(view) != empty
    QApplication.sendEvent(view.viewport(), QHelpEvent(QEvent.Type.ToolTip, QPoint(5, 5), QPoint(5, 5)))


@pytest.mark.parametrize("text", ["", "\n", "\r\n\r\n", "x", "\u2028", "   ", "\u202ex"])
def test_the_smallest_texts_can_be_shown_and_walked(view: ArticleView, text: str) -> None:
    view.show_document(Document(id="b", text=text), SCHEMA)
    assert not picture(view).isNull()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_PageDown, Qt.Key.Key_Left, Qt.Key.Key_Up):
        QTest.keyClick(view, key)
        assert 0 <= view.caret <= len(text)


def test_dark_is_dark(view: ArticleView) -> None:
    view.set_palette(DARK)
    assert picture(view).pixelColor(2, 2).lightness() < 60


def test_the_view_has_a_name_for_screen_readers(view: ArticleView) -> None:
    assert view.accessibleName()
    assert view.accessibleDescription()
