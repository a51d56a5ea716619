"""The box of a span stands on exactly the letters of `text[start:end]`, whatever the text is made of.

What Qt itself paints behind those letters when they are selected says where they are.
"""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QApplication

from annotator.model.annotation import Span
from annotator.model.document import Document
from annotator.model.schema import Schema
from annotator.model.text import Utf16
from annotator.ui.textview.layout import ChunkLayout, Row, reads_leftwards
from annotator.ui.textview.palette import LIGHT
from annotator.ui.textview.surface import Surface
from annotator.ui.textview.typography import Typography

PIECES = [
    "word", "Diallo", " ", " ", "\u00a0", "\t", "e\u0301", "q\u0323\u0307", "😀", "👨‍👩‍👧", "👍🏽", "🇲🇱", "“", "”",
    "3.5", "—", "שלום", "מרחבא", "مرحبا", "الوزيرة", "إن", "\u2028", "ﬁ", "देश", "漢字", ".", "(", ")",
]
BREAKS = ["\r\n", "\n", "\r", "\u2029"]
WIDTH = 260.0
INK = QColor(255, 0, 255)


@pytest.fixture(scope="module", autouse=True)
def _application() -> QApplication:
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    return application


@st.composite
def spans(draw: st.DrawFn, *, breaks: bool) -> tuple[str, int, int]:
    text = "".join(draw(st.lists(st.sampled_from(PIECES + (BREAKS if breaks else [])), min_size=1, max_size=30)))
    start = draw(st.integers(0, len(text) - 1))
    return text, start, draw(st.integers(start + 1, len(text)))


def painted(layout: ChunkLayout, text: str, start: int, end: int) -> QImage:
    """What Qt fills behind [start, end) on the same lines."""
    twin = QTextLayout(text, layout.style.font)
    leftwards = reads_leftwards(text)
    option = QTextOption(Qt.AlignmentFlag.AlignRight if leftwards else Qt.AlignmentFlag.AlignLeft)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if leftwards else Qt.LayoutDirection.LeftToRight)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTabStopDistance(layout.tab)
    twin.setTextOption(option)
    twin.beginLayout()
    for row in layout.rows:
        line = twin.createLine()
        line.setLineWidth(WIDTH)
        line.setPosition(QPointF(0.0, row.baseline - line.ascent()))
    twin.endLayout()
    units = Utf16.of(text)
    selection = QTextLayout.FormatRange()
    selection.start, selection.length = units.units(start), units.units(end) - units.units(start)
    ink = QTextCharFormat()
    ink.setBackground(INK)
    ink.setForeground(INK)
    selection.format = ink
    image = QImage(int(WIDTH) + 200, int(layout.height) + 60, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    twin.draw(painter, QPointF(100.0, 0.0), [selection])
    painter.end()
    return image


def is_filled(image: QImage, x: int, row: Row) -> bool:
    """Whether there is anything of the fill in a column of a line: coloured emoji hide most of it."""
    column = range(round(row.upper) - 4, round(row.lower))
    return any(image.pixelColor(x + 100, y) == INK for y in column)


@settings(max_examples=150, deadline=None)
@given(spans(breaks=False))
def test_boxes_stand_where_qt_paints_the_selection(case: tuple[str, int, int]) -> None:
    text, start, end = case
    layout = ChunkLayout(text, 0, Typography().body, WIDTH)
    image = painted(layout, text, *layout.cluster(start, end))
    boxes = list(layout.boxes(start, end))
    for number, row in enumerate(layout.rows):
        hanging = row.end if number + 1 == len(layout.rows) else row.start + len(text[row.start : row.end].rstrip())
        blanks = [box for _, box in layout.boxes(hanging, row.end)]
        for x in range(2, int(WIDTH) - 2):
            if any(box.left() - 2 <= x <= box.right() + 2 for box in blanks):
                continue  # blanks that hang over the edge of a wrapped line are not boxed
            near = [is_filled(image, x + d, row) for d in (-1, 0, 1)]
            if any(near) != all(near):
                continue  # at an edge, within a pixel
            inside = any(box.left() <= x <= box.right() for at, box in boxes if at == number)
            assert inside == near[0], (number, x, row)


@settings(max_examples=60, deadline=None)
@given(spans(breaks=True))
def test_boxes_on_the_page_are_those_of_the_stored_offsets(case: tuple[str, int, int]) -> None:
    text, start, end = case
    surface = Surface(Typography(), LIGHT)
    surface.resize(900.0, 4000.0)
    surface.load(Document(id="a", text=text), Schema(name="s", title="S"))
    expected = [
        box.translated(seen.x, seen.y)
        for seen in surface.page()
        for _, box in ChunkLayout(
            text[seen.layout.start : seen.layout.end], seen.layout.start, Typography().body, surface.column
        ).boxes(start, end)
    ]
    assert surface.boxes(Span(start, end)) == expected
    for offset in (at for at in range(start, end) if not text[at].isspace()):
        for box in surface.boxes(Span(offset, offset + 1)):
            assert any(_holds(whole, box) for whole in expected)


def _holds(whole: QRectF, part: QRectF) -> bool:
    return whole.top() == part.top() and whole.left() - 1 <= part.left() and part.right() <= whole.right() + 1
