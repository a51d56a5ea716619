"""Text drawn as shapes, which look the same where its font is missing."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPainterPath, QTextLayout


def draw_outlines(painter: QPainter, layout: QTextLayout, at: QPointF) -> None:
    """Fill the letters of a layout with the colour of the painter's pen."""
    color = painter.pen().color()
    for number in range(layout.lineCount()):
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        for run in layout.lineAt(number).glyphRuns():
            font = run.rawFont()
            for glyph, place in zip(run.glyphIndexes(), run.positions(), strict=True):
                path.addPath(font.pathForGlyph(glyph).translated(at + place))
        painter.fillPath(path, color)


def draw_short(painter: QPainter, font: QFont, at: QPointF, text: str) -> None:
    """The same for a text on one line; `at` is its upper left corner."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    line = layout.createLine()
    if line.isValid():
        line.setLineWidth(10_000.0)
    layout.endLayout()
    draw_outlines(painter, layout, at)


def draw_number(painter: QPainter, font: QFont, box: QRectF, text: str) -> None:
    """The same for a text at the right of a box, in the middle of its height."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(10_000.0)
    layout.endLayout()
    draw_outlines(
        painter, layout, QPointF(box.right() - line.naturalTextWidth(), box.center().y() - line.height() / 2))
