import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMainWindow, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from annotator.model.annotation import Span
from annotator.model.document import Document
from annotator.ui.textview.view import ArticleView
from tests.gui.textview.conftest import SCHEMA, TEXT, Heard, span

Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


def press(view: ArticleView, key: Key, modifiers: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
    for _ in range(times):
        QTest.keyClick(view, key, modifiers)


def test_the_caret_walks_by_characters_and_takes_a_line_break_as_one(view: ArticleView) -> None:
    view.set_caret(span("Mali").end)
    press(view, Key.Key_Right)
    assert view.caret == span("Mali").end + len("\r\n")
    press(view, Key.Key_Left)
    assert view.caret == span("Mali").end


def test_the_caret_never_stands_within_a_cluster(view: ArticleView) -> None:
    text = "a👨‍👩‍👧e\u0301z"
    view.show_document(Document(id="b", text=text), SCHEMA)
    stops = [0]
    while stops[-1] < len(text):
        press(view, Key.Key_Right)
        stops.append(view.caret)
    assert stops == [0, 1, 6, 8, 9]
    for stop in reversed(stops[:-1]):
        press(view, Key.Key_Left)
        assert view.caret == stop


def test_words_lines_and_the_whole_text(view: ArticleView) -> None:
    view.set_caret(span("heard").start)
    press(view, Key.Key_Right, CTRL)
    assert view.caret == span("heard").end
    press(view, Key.Key_Left, CTRL, times=2)
    assert view.caret == span("was").start
    press(view, Key.Key_Home)
    assert view.caret == TEXT.index("Nothing")
    press(view, Key.Key_End, CTRL)
    assert view.caret == len(TEXT)
    press(view, Key.Key_Home, CTRL)
    assert view.caret == 0


def test_end_stays_on_its_line(view: ArticleView) -> None:
    view.set_caret(TEXT.index("Nothing"))
    before = view.surface.caret_box(view.caret)
    press(view, Key.Key_End)
    after = view.surface.caret_box(view.caret)
    assert before is not None
    assert after is not None
    assert after.top() == before.top()
    assert after.left() > before.left() + 300


def test_up_and_down_keep_their_column(view: ArticleView) -> None:
    view.set_caret(span("Diallo").end)
    start = view.caret
    press(view, Key.Key_Down, times=3)
    assert view.caret > TEXT.index("Nothing")
    press(view, Key.Key_Up, times=3)
    assert view.caret == start


def test_shift_extends_and_an_arrow_collapses(view: ArticleView, heard: Heard) -> None:
    view.set_caret(span("heard").start)
    press(view, Key.Key_Right, SHIFT, times=5)
    assert view.text_selection() == span("heard")
    assert heard.text_selected[-1] == span("heard")
    press(view, Key.Key_Left)
    assert (view.text_selection(), view.caret) == (None, span("heard").start)
    assert heard.text_selected[-1] is None


def test_pages_move_the_text_and_come_back(view: ArticleView) -> None:
    view.show_document(Document(id="b", text="\n".join(f"Paragraph {i} of a long one." for i in range(500))), SCHEMA)
    press(view, Key.Key_PageDown, times=3)
    assert view.caret > 0
    assert view.surface.caret_box(view.caret) is not None
    press(view, Key.Key_PageUp, times=4)
    assert view.caret == 0


def test_copying_gives_the_stored_text(view: ArticleView) -> None:
    text = "one\r\ntwo\u2028three\u00a0four\u2029\tfive 👨‍👩‍👧 e\u0301"
    view.show_document(Document(id="b", text=text), SCHEMA)
    press(view, Key.Key_A, CTRL)
    assert view.text_selection() == Span(0, len(text))
    press(view, Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == text


@pytest.mark.parametrize("key", ["Tab", "Shift+Tab", "Return", "P", "Backspace", "Delete", "Esc", "Space", "Alt+Left"])
def test_all_other_keys_are_left_to_the_window(qtbot: QtBot, key: str) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    inner = QWidget()
    layout = QVBoxLayout(inner)
    view, other = ArticleView(), QLineEdit()
    layout.addWidget(view)
    layout.addWidget(other)
    window.setCentralWidget(inner)
    action = QAction(window)
    action.setShortcut(QKeySequence(key))
    window.addAction(action)
    window.show()
    view.show_document(Document(id="b", text="Some text"), SCHEMA)
    window.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    done: list[bool] = []
    action.triggered.connect(lambda: done.append(True))
    QTest.keySequence(window.windowHandle(), QKeySequence(key))
    assert len(done) == 1
    assert view.hasFocus()
    assert view.caret == 0
