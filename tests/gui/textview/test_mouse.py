from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.model.annotation import Kind, Span
from annotator.model.document import Document
from annotator.model.target import Part, Target
from annotator.ui.textview.view import ArticleView
from tests.gui.textview.conftest import DOCUMENT, SCHEMA, TEXT, Heard, span

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


def middle(view: ArticleView, place: Span) -> QPoint:
    return view.boxes(place)[0].center().toPoint()


def edge(view: ArticleView, offset: int) -> QPoint:
    box = view.boxes(Span(offset, offset + 1))[0]
    return QPoint(round(box.left()) + 1, round(box.center().y()))


def click(view: ArticleView, at: QPoint, modifiers: Qt.KeyboardModifier = NONE) -> None:
    QTest.mouseClick(view.viewport(), LEFT, modifiers, at)


def drag(view: ArticleView, start: QPoint, end: QPoint, modifiers: Qt.KeyboardModifier = NONE) -> None:
    QTest.mousePress(view.viewport(), LEFT, modifiers, start)
    for part in (0.3, 0.7, 1.0):
        at = QPointF(start) + (QPointF(end) - QPointF(start)) * part
        move(view, at.toPoint(), modifiers)
    QTest.mouseRelease(view.viewport(), LEFT, modifiers, end)


def move(view: ArticleView, at: QPoint, modifiers: Qt.KeyboardModifier = NONE) -> None:
    # QTest.mouseMove knows neither buttons nor modifiers.
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QMouseEvent

    to = view.viewport().mapToGlobal(QPointF(at))
    event = QMouseEvent(QEvent.Type.MouseMove, QPointF(at), to, Qt.MouseButton.NoButton, LEFT, modifiers)
    QApplication.sendEvent(view.viewport(), event)


def test_a_click_chooses_the_innermost_and_again_the_next_outwards(view: ArticleView, heard: Heard) -> None:
    at = middle(view, span("Mali", 1))
    click(view, at)
    QTest.qWait(QApplication.doubleClickInterval() + 20)
    click(view, at)
    assert heard.selected == [Target(Kind.ENTITY, "e2", Part.MENTION), Target(Kind.ENTITY, "e1", Part.MENTION)]


def test_a_click_beside_everything_lets_go(view: ArticleView, heard: Heard) -> None:
    view.select(Target(Kind.ENTITY, "e2"))
    click(view, middle(view, span("nobody")))
    assert heard.selected == [None]
    assert span("nobody").start <= view.caret <= span("nobody").end


def test_a_click_on_a_tag_and_on_the_bracket_chooses_what_they_belong_to(view: ArticleView, heard: Heard) -> None:
    trigger = view.boxes(span("attack"))[0]
    click(view, QPoint(round(trigger.left()) + 8, round(trigger.top()) - 5))
    content = view.boxes(span("“We will stay,”"))[0]
    click(view, QPoint(round(content.left()) - 15, round(content.center().y())))
    assert heard.selected == [Target(Kind.EVENT, "v1", Part.TRIGGER), Target(Kind.QUOTE, "q1")]


def test_dragging_selects_whole_words_and_keeps_what_is_chosen(view: ArticleView, heard: Heard) -> None:
    view.select(Target(Kind.EVENT, "v1"))
    drag(view, edge(view, span("heard").start + 2), edge(view, span("town").start + 1))
    assert view.text_selection() == Span(span("heard").start, span("town").end)
    assert heard.text_selected[-1] == view.text_selection()
    assert heard.selected == []


def test_dragging_with_alt_selects_characters(view: ArticleView) -> None:
    start = span("heard").start
    drag(view, edge(view, start + 1), edge(view, start + 4), Qt.KeyboardModifier.AltModifier)
    assert view.text_selection() == Span(start + 1, start + 4)


def test_a_double_click_takes_a_word_and_gives_back_what_was_chosen(view: ArticleView, heard: Heard) -> None:
    chosen = Target(Kind.EVENT, "v1")
    view.select(chosen)
    at = middle(view, span("nobody"))
    click(view, at)
    QTest.mouseDClick(view.viewport(), LEFT, NONE, at)
    assert view.text_selection() == span("nobody")
    assert heard.selected == [None, chosen]


def test_a_third_click_takes_the_paragraph(view: ArticleView) -> None:
    at = middle(view, span("said"))
    click(view, at)
    QTest.mouseDClick(view.viewport(), LEFT, NONE, at)
    click(view, at)
    assert view.text_selection() == Span(span("“We").start, span("rains.”").end)


def test_a_shift_click_extends(view: ArticleView) -> None:
    drag(view, edge(view, span("heard").start), edge(view, span("heard").end))
    click(view, middle(view, span("nobody")), Qt.KeyboardModifier.ShiftModifier)
    assert view.text_selection() == Span(span("heard").start, span("nobody").end)


def test_dragging_an_end_resizes_by_words(view: ArticleView, heard: Heard) -> None:
    target = Target(Kind.ENTITY, "e3", Part.MENTION)
    view.select(target)
    (handle,) = [handle for handle in view.surface.handles() if not handle.start]
    drag(view, handle.at.toPoint(), middle(view, span("Bank", 1)) + QPoint(12, 0))
    assert heard.resized == [(target, Span(span("Amina").start, span("Bank", 1).end))]


def test_dragging_an_end_with_alt_resizes_by_characters(view: ArticleView, heard: Heard) -> None:
    view.select(Target(Kind.ENTITY, "e3"))
    (handle,) = [handle for handle in view.surface.handles() if handle.start]
    drag(view, handle.at.toPoint(), edge(view, span("mina").start), Qt.KeyboardModifier.AltModifier)
    assert heard.resized == [(Target(Kind.ENTITY, "e3", Part.MENTION), span("mina Diallo"))]


def test_an_end_put_back_resizes_nothing(view: ArticleView, heard: Heard) -> None:
    view.select(Target(Kind.ENTITY, "e3"))
    (handle,) = [handle for handle in view.surface.handles() if handle.start]
    drag(view, handle.at.toPoint(), handle.at.toPoint() + QPoint(2, 2))
    assert heard.resized == []


def test_the_menu_is_asked_for_what_is_under_the_pointer(view: ArticleView, heard: Heard) -> None:
    view.select_text(span("nobody"))
    at = middle(view, span("said"))
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, view.viewport().mapToGlobal(at))
    QApplication.sendEvent(view.viewport(), event)
    cue = Target(Kind.QUOTE, "q1", Part.CUE)
    assert heard.selected == [cue]
    assert heard.menu_asked == [(cue, span("nobody"), view.viewport().mapToGlobal(at))]


def test_dragging_below_the_edge_scrolls_on(view: ArticleView) -> None:
    view.resize(1000, 200)
    view.show_document(DOCUMENT, view.surface.schema)
    start = edge(view, span("attack").start)
    QTest.mousePress(view.viewport(), LEFT, NONE, start)
    outside = QPoint(300, view.viewport().height() + 40)
    view.cursor().setPos(view.viewport().mapToGlobal(outside))
    move(view, outside)
    before = view.surface.anchor
    QTest.qWait(200)
    QTest.mouseRelease(view.viewport(), LEFT, NONE, outside)
    assert view.surface.anchor != before
    selection = view.text_selection()
    assert selection is not None
    assert selection.start == span("attack").start
    assert selection.end > TEXT.index("“We")


def test_dragging_over_words_written_leftwards_selects_what_is_seen(view: ArticleView) -> None:
    text = "قال وزير الخارجية Ahmed Jubouri يوم الأحد"
    view.show_document(Document(id="b", text=text), SCHEMA)
    for words in ("وزير الخارجية", "Ahmed Jubouri"):
        start = text.index(words)
        place = Span(start, start + len(words))
        first = view.boxes(Span(place.start, place.start + 1))[0]
        last = view.boxes(Span(place.end - 1, place.end))[0]
        view.select_text(None)
        drag(view, first.center().toPoint(), last.center().toPoint())
        assert view.text_selection() == place
    view.set_caret(text.index("Ahmed"))
    caret, letter = view.surface.caret_box(view.caret), view.boxes(Span(view.caret, view.caret + 1))[0]
    assert caret is not None
    assert abs(caret.left() - letter.left()) < 2
