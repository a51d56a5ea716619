"""What stands around the text: the masthead, the numbers of paragraphs, letters to choose by, the minimap."""

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from annotator.model.annotation import Entity, Span, Status
from annotator.model.change import apply, put
from annotator.model.document import Document, Header
from annotator.ui.textview.view import ArticleView
from tests.gui.textview.conftest import DOCUMENT, SCHEMA, TEXT, Heard, span

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
LONG = "\n".join(f"Paragraph {i} of a long article with some words in it." for i in range(900))


def picture(view: ArticleView) -> QImage:
    return view.viewport().grab().toImage()


def test_source_author_and_date_stand_above_the_text_and_are_none_of_it(view: ArticleView) -> None:
    top = view.boxes(Span(0, 1))[0].top()
    header = Header(meta={**DOCUMENT.header.meta, "source": "Courier", "date": "2024-05-01"})
    change = put(DOCUMENT, header)
    view.document_changed(apply(DOCUMENT, (change,)), (change,))
    below = view.boxes(Span(0, 1))[0].top()
    assert below > top
    QTest.mouseClick(view.viewport(), LEFT, NONE, QPoint(300, 30))
    assert view.caret <= len("Rebels attack the Bank of Mali")
    QTest.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert view.text_selection() == Span(0, len(TEXT))
    undone = change.inverse()
    view.document_changed(DOCUMENT, (undone,))
    assert view.boxes(Span(0, 1))[0].top() == top


def test_a_title_that_the_text_lacks_is_shown_and_one_that_it_has_is_not_shown_twice(view: ArticleView) -> None:
    view.show_document(Document(id="b", text="Some text"), SCHEMA)
    bare = view.boxes(Span(0, 1))[0].top()
    view.show_document(Document(id="b", text="Some text", header=Header(meta={"title": "A title"})), SCHEMA)
    assert view.boxes(Span(0, 1))[0].top() > bare + 20
    view.show_document(Document(id="b", text="A title\n\nText", header=Header(meta={"title": "A title"})), SCHEMA)
    assert view.boxes(Span(0, 1))[0].top() < bare + 10


def test_paragraphs_are_counted_on_demand_without_headline_and_blank_lines(view: ArticleView) -> None:
    before = picture(view)
    view.set_paragraph_numbers(True)
    assert picture(view) != before
    numbers = [view.surface.paragraph_number(chunk) for chunk in range(len(view.surface.chunks))]
    assert [number for number in numbers if number] == [1, 2]
    view.set_paragraph_numbers(False)
    assert picture(view) == before


def test_hints_are_shown_and_taken_away(view: ArticleView) -> None:
    before = picture(view)
    view.show_hints([(span("nobody"), "a"), (span("town"), "b")])
    hinted = picture(view)
    assert hinted != before
    view.show_hints([(span("nobody"), "x"), (span("town"), "b")])
    assert picture(view) not in (before, hinted)
    view.show_hints([])
    assert picture(view) == before


def test_line_spacing_can_be_set(view: ArticleView) -> None:
    view.set_reading(13.0, 60, 1.5)
    narrow = view.surface.typography.body.pitch
    view.set_reading(13.0, 60, 2.2)
    assert view.surface.typography.body.pitch > narrow * 1.3


def test_the_minimap_shows_where_suggestions_and_problems_are(view: ArticleView) -> None:
    document = Document(id="b", text=LONG)
    view.show_document(document, SCHEMA)
    bar = view.verticalScrollBar()
    QTest.qWait(200)
    empty = bar.grab().toImage()
    suggestion = Entity(id="e1", span=Span(len(LONG) // 2, len(LONG) // 2 + 4), label="ORG", status=Status.SUGGESTED)
    change = put(document, suggestion)
    view.document_changed(apply(document, (change,)), (change,))
    QTest.qWait(250)
    suggested = bar.grab().toImage()
    rows = [y for y in range(bar.height()) if any(
        suggested.pixel(x, y) != empty.pixel(x, y) for x in range(bar.width()))]
    assert rows
    assert all(abs(y - bar.height() / 2) < bar.height() * 0.06 for y in rows)
    view.set_marks({"problem": [0], "gap": [len(LONG) - 1]})
    QTest.qWait(50)
    assert bar.grab().toImage() != suggested
    accepted = put(view.surface.document or document, replace(suggestion, status=Status.ACCEPTED))
    view.set_marks({})
    view.document_changed(apply(document, (accepted,)), (accepted,))
    QTest.qWait(250)
    assert bar.grab().toImage() == empty


def test_clicking_and_dragging_the_minimap_scrolls(view: ArticleView, heard: Heard) -> None:
    view.show_document(Document(id="b", text=LONG), SCHEMA)
    bar = view.verticalScrollBar()
    QTest.mouseClick(bar, LEFT, NONE, QPoint(8, bar.height() // 2))
    half = bar.value()
    assert abs(half - bar.maximum() / 2) < bar.maximum() * 0.05
    assert view.surface.anchor.chunk > 300
    QTest.mousePress(bar, LEFT, NONE, QPoint(8, bar.height() // 2))
    QTest.mouseMove(bar, QPoint(8, bar.height() - 1))
    QTest.mouseRelease(bar, LEFT, NONE, QPoint(8, bar.height() - 1))
    assert bar.value() == bar.maximum()
    assert view.boxes(Span(len(LONG) - 3, len(LONG))) != []
    assert heard.text_selected == []


def test_very_many_changes_at_once_look_like_the_article_opened_with_them(view: ArticleView) -> None:
    document = Document(id="a", text="Ana met Bob. " * 1200)
    view.show_document(document, SCHEMA)
    mentions = (Entity(id=f"e{at}", span=Span(at, at + 3), label="ORG") for at in range(0, len(document.text) - 3, 7))
    changes = tuple(put(document, mention) for mention in mentions)
    assert len(changes) > 2000
    after = apply(document, changes)
    view.document_changed(after, changes)
    shown = picture(view)
    view.show_document(document, SCHEMA)
    assert picture(view) != shown
    view.show_document(after, SCHEMA)
    assert picture(view) == shown
