from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.model.annotation import Kind, Relation, Span
from annotator.model.change import apply, drop, put
from annotator.model.target import Part, Target
from annotator.ui.textview.view import ArticleView
from tests.gui.textview.conftest import DOCUMENT, SCHEMA, Heard, span

LEFT = Qt.MouseButton.LeftButton
NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
EVENT, QUOTE = Target(Kind.EVENT, "v1"), Target(Kind.QUOTE, "q1")
RELATED = replace(DOCUMENT, relations={"r1": Relation(id="r1", label="MemberOf", source="e3", target="e1")})


def picture(view: ArticleView) -> QImage:
    return view.viewport().grab().toImage()


def drawn(view: ArticleView) -> set[Target]:
    return {link.link.target for link in view.surface.links()}


def middle(view: ArticleView, place: Span) -> QPoint:
    return view.boxes(place)[0].center().toPoint()


def send(view: ArticleView, kind: QEvent.Type, at: QPoint, modifiers: Qt.KeyboardModifier = NONE) -> None:
    button = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else LEFT
    held = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseButtonRelease else LEFT
    event = QMouseEvent(kind, QPointF(at), view.viewport().mapToGlobal(QPointF(at)), button, held, modifiers)
    QApplication.sendEvent(view.viewport(), event)


def hold(view: ArticleView, start: QPoint, end: QPoint, modifiers: Qt.KeyboardModifier = NONE) -> None:
    send(view, QEvent.Type.MouseButtonPress, start, modifiers)
    for part in (0.5, 1.0):
        send(view, QEvent.Type.MouseMove, (QPointF(start) + QPointF(end - start) * part).toPoint(), modifiers)


def release(view: ArticleView, at: QPoint) -> None:
    send(view, QEvent.Type.MouseButtonRelease, at)


def test_links_are_those_of_what_is_chosen(view: ArticleView) -> None:
    assert drawn(view) == set()
    view.select(EVENT)
    assert drawn(view) == {Target(Kind.EVENT, "v1", Part.ARGUMENT)}
    view.select(QUOTE)
    assert drawn(view) == {Target(Kind.QUOTE, "q1", Part.CUE), Target(Kind.QUOTE, "q1", Part.SOURCE)}


def test_all_links_are_shown_on_a_switch_with_room_between_the_lines(view: ArticleView) -> None:
    view.show_document(RELATED, SCHEMA)
    before, pitch = picture(view), view.surface.typography.body.pitch
    view.set_links_shown(True)
    assert {target.whole for target in drawn(view)} == {EVENT, QUOTE, Target(Kind.RELATION, "r1")}
    assert view.surface.typography.body.pitch > pitch
    view.set_links_shown(False)
    assert picture(view) == before


def test_the_links_of_what_the_pointer_rests_on_are_shown(view: ArticleView) -> None:
    at = middle(view, span("attack"))
    QTest.mouseMove(view.viewport(), at)
    QTest.qWait(250)
    assert drawn(view) == {Target(Kind.EVENT, "v1", Part.ARGUMENT)}
    QTest.mouseMove(view.viewport(), middle(view, span("nobody")))
    QTest.qWait(250)
    assert drawn(view) == set()


def test_a_click_on_a_line_chooses_what_it_stands_for(view: ArticleView, heard: Heard) -> None:
    view.show_document(RELATED, SCHEMA)
    view.select(Target(Kind.ENTITY, "e3"))
    (link,) = view.surface.links()
    line = max(link.lines, key=lambda line: line.length())
    QTest.mouseClick(view.viewport(), LEFT, NONE, line.center().toPoint())
    assert heard.selected == [Target(Kind.RELATION, "r1")]
    assert drawn(view) == {Target(Kind.RELATION, "r1")}


def test_a_relation_that_comes_goes_or_loses_an_end_is_drawn_so(view: ArticleView) -> None:
    view.set_links_shown(True)
    without = picture(view)
    made = put(DOCUMENT, RELATED.relations["r1"])
    document = apply(DOCUMENT, (made,))
    view.document_changed(document, (made,))
    assert Target(Kind.RELATION, "r1") in drawn(view)
    gone = drop(document, Kind.RELATION, "r1")
    view.document_changed(apply(document, (gone,)), (gone,))
    assert picture(view) == without


def test_dragging_a_chosen_trigger_links_it(view: ArticleView) -> None:
    asked: list[object] = []
    linked: list[tuple[object, object]] = []
    view.set_link_judge(lambda source, end: asked.append((source, end)))
    view.linked.connect(lambda source, end: linked.append((source, end)))
    view.select(EVENT)
    end = middle(view, span("Mali", 1))
    hold(view, middle(view, span("attack")), end)
    release(view, end)
    assert linked == [(EVENT, Target(Kind.ENTITY, "e2"))]
    assert (EVENT, Target(Kind.ENTITY, "e2")) in asked


def test_words_that_are_no_annotation_can_be_linked(view: ArticleView) -> None:
    linked: list[tuple[object, object]] = []
    view.set_link_judge(lambda source, end: None)
    view.linked.connect(lambda source, end: linked.append((source, end)))
    view.select(EVENT)
    for place, selected in ((span("nobody"), None), (span("the town that day"), span("the town that day"))):
        view.select_text(selected)
        end = view.boxes(place)[0].center().toPoint()
        hold(view, middle(view, span("attack")), end)
        release(view, end)
    assert [end for _, end in linked] == [span("nobody"), span("the town that day")]


def test_what_is_illegal_says_why_and_links_nothing(view: ArticleView) -> None:
    linked: list[object] = []
    view.set_link_judge(lambda source, end: "Not here.")
    view.linked.connect(lambda *ends: linked.append(ends))
    view.select(EVENT)
    end = middle(view, span("nobody"))
    hold(view, middle(view, span("attack")), end)
    refused = picture(view)
    view.set_link_judge(lambda source, end: None)
    release(view, end)
    assert linked == []
    view.select(EVENT)
    hold(view, middle(view, span("attack")), end)
    assert picture(view) != refused
    release(view, end)
    assert len(linked) == 1


def test_a_quote_is_linked_from_its_bracket_and_anything_with_control(view: ArticleView) -> None:
    linked: list[tuple[object, object]] = []
    view.set_link_judge(lambda source, end: None)
    view.linked.connect(lambda source, end: linked.append((source, end)))
    view.select(QUOTE)
    content = view.boxes(span("“We will stay,”"))[0]
    bracket, end = QPoint(round(content.left()) - 15, round(content.center().y())), middle(view, span("nobody"))
    hold(view, bracket, end)
    release(view, end)
    view.select(None)
    hold(view, middle(view, span("Mali", 1)), end, CTRL)
    release(view, end)
    assert [source for source, _ in linked] == [QUOTE, Target(Kind.ENTITY, "e2")]


def test_an_entity_is_linked_from_its_handle(view: ArticleView) -> None:
    linked: list[object] = []
    view.set_link_judge(lambda source, end: None)
    view.linked.connect(lambda source, end: linked.append(source))
    view.select(Target(Kind.ENTITY, "e3"))
    knob = view.surface.link_handle()
    assert knob is not None
    end = middle(view, span("nobody"))
    hold(view, knob.toPoint(), end)
    release(view, end)
    assert linked == [Target(Kind.ENTITY, "e3")]


def test_escape_ends_a_link_and_without_a_judge_there_is_none(view: ArticleView, heard: Heard) -> None:
    linked: list[object] = []
    view.linked.connect(lambda *ends: linked.append(ends))
    view.select(EVENT)
    end = middle(view, span("nobody"))
    view.set_link_judge(lambda source, end: None)
    before = picture(view)
    hold(view, middle(view, span("attack")), end)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert picture(view) == before
    release(view, end)
    view.set_link_judge(None)
    hold(view, middle(view, span("attack")), end)
    release(view, end)
    assert linked == []
    assert heard.text_selected[-1] is not None
