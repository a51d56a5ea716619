"""What is painted anew, and only that, leaves on the screen what painting all of it would."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.model.annotation import Argument, Kind, Layer, Relation, Span, Status
from annotator.model.change import Change, apply, drop, put
from annotator.model.target import Part, Target
from annotator.ui.textview.view import ArticleView
from tests.gui.textview.conftest import DOCUMENT, SCHEMA, TEXT, span

TARGETS = (
    None, Target(Kind.ENTITY, "e1"), Target(Kind.ENTITY, "e2"), Target(Kind.EVENT, "v1"), Target(Kind.QUOTE, "q1"),
    Target(Kind.EVENT, "v1", Part.ARGUMENT), Target(Kind.QUOTE, "q1", Part.CONTENT, 1), Target(Kind.RELATION, "r1"))
OFFSETS = st.integers(0, len(TEXT))
KEYS = (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_Home)


def spans() -> st.SearchStrategy[Span]:
    return st.tuples(OFFSETS, OFFSETS).filter(lambda ends: ends[0] < ends[1]).map(lambda ends: Span(*ends))


ACTS = st.one_of(
    st.tuples(st.just("select"), st.sampled_from(TARGETS)),
    st.tuples(st.just("caret"), OFFSETS),
    st.tuples(st.just("mark"), spans()),
    st.tuples(st.just("word"), st.none() | spans()),
    st.tuples(st.just("key"), st.sampled_from(KEYS)),
    st.tuples(st.just("extend"), st.sampled_from(KEYS)),
    st.tuples(st.just("edit"), st.sampled_from(("decide", "rename", "argue", "relate", "unrelate", "remove", "add"))),
    st.tuples(st.just("hide"), st.sampled_from(tuple(Layer))),
)


def on_screen(view: ArticleView) -> QImage:
    """The text as it stands on the screen, painted bit by bit."""
    QApplication.processEvents()
    return QGuiApplication.primaryScreen().grabWindow(view.winId()).toImage().copy(view.viewport().geometry())


def edit(view: ArticleView, kind: str) -> None:
    document = view.surface.document
    assert document is not None
    entity, event = document.entities.get("e1"), document.events["v1"]
    changes: tuple[Change, ...] = ()
    match kind:
        case "decide" if entity is not None:
            decided = Status.ACCEPTED if entity.status is Status.SUGGESTED else Status.SUGGESTED
            changes = (put(document, replace(entity, status=decided)),)
        case "rename" if entity is not None:
            changes = (put(document, replace(entity, label="PERSON" if entity.label == "ORG" else "ORG")),)
        case "argue":
            arguments = () if event.arguments else (Argument(role="Target", span=span("Amina Diallo")),)
            changes = (put(document, replace(event, arguments=arguments)),)
        case "relate" if "e2" in document.entities:
            changes = (put(document, Relation(id="r1", label="SAME", source="e3", target="e2")),)
        case "unrelate" if "r1" in document.relations:
            changes = (drop(document, Kind.RELATION, "r1"),)
        case "remove" if entity is not None:
            changes = (drop(document, Kind.ENTITY, "e1"),)
        case "add" if entity is None:
            changes = (put(document, DOCUMENT.entities["e1"]),)
    if changes:
        view.document_changed(apply(document, changes), changes)


def act(view: ArticleView, what: str, value: object) -> None:
    match what, value:
        case "select", Target() | None:
            view.select(value)
        case "caret", int():
            view.set_caret(value)
        case "mark", Span():
            view.select_text(value)
        case "word", Span() | None:
            view.set_word(value)
        case "key", Qt.Key():
            QTest.keyClick(view, value)
        case "extend", Qt.Key():
            QTest.keyClick(view, value, Qt.KeyboardModifier.ShiftModifier)
        case "edit", str():
            edit(view, value)
        case "hide", Layer():
            view.set_layers(view.surface.layers ^ {value})


@pytest.mark.parametrize("height", [700, 220])
@given(acts=st.lists(ACTS, min_size=1, max_size=8))
@example([("key", Qt.Key.Key_Down)])
@example([("caret", 110), ("key", Qt.Key.Key_PageDown)])
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_painting_only_what_changed_leaves_nothing_behind(
    view: ArticleView, height: int, acts: list[tuple[str, object]]
) -> None:
    view.resize(1000, height)
    view.show_document(DOCUMENT, SCHEMA)
    view.set_layers(frozenset(Layer))
    on_screen(view)
    for what, value in acts:
        act(view, what, value)
        seen = on_screen(view)
        view.viewport().update()
        assert seen == on_screen(view), (what, value)
