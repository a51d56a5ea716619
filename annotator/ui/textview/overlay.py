"""What lies over the page for a moment: letters to choose by, and a link that is being drawn."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from annotator.model.annotation import Span
from annotator.ui.textview.joining import Joining
from annotator.ui.textview.surface import Surface

Hint = tuple[Span, str]
"""A span that can be chosen, and the letter that chooses it."""


def paint_hints(painter: QPainter, surface: Surface, hints: Sequence[Hint]) -> None:
    """A key cap with its letter on each span that can be chosen; of those on one place, beside each other."""
    palette = surface.palette
    font = QFont(surface.typography.tag)
    font.setPointSizeF(font.pointSizeF() * 1.3)
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    taken: list[QRectF] = []
    for span, letter in hints:
        boxes = surface.boxes(span)
        if not boxes:
            continue
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(palette.accent), 1.0))
        for box in boxes:
            painter.drawRoundedRect(box.adjusted(-2.0, -1.5, 2.0, 1.5), 3.0, 3.0)
        side = metrics.height() + 1.0
        width = max(side, metrics.horizontalAdvance(letter) + 7.0)
        cap = QRectF(boxes[0].left() - 3.0, boxes[0].top() - side + 3.0, width, side)
        while any(cap.intersects(other) for other in taken):
            cap.translate(width + 1.0, 0.0)
        taken.append(cap)
        painter.setPen(QPen(QColor(palette.background), 1.0))
        painter.setBrush(QColor(palette.accent))
        painter.drawRoundedRect(cap, 3.5, 3.5)
        painter.setPen(QColor(palette.background))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, letter)


def paint_joining(painter: QPainter, surface: Surface, joining: Joining) -> None:
    """What can be linked to, the line to the pointer, and why what is there cannot be."""
    palette = surface.palette
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(palette.accent), 1.2, Qt.PenStyle.DotLine))
    for span in joining.lit():
        for box in surface.boxes(span):
            painter.drawRoundedRect(box.adjusted(-2.5, -2.0, 2.5, 2.0), 4.0, 4.0)
    refused = joining.refusal is not None
    color = QColor(palette.problem if refused else palette.accent)
    glow = QColor(color)
    glow.setAlpha(46)
    painter.setPen(QPen(color, 2.0))
    painter.setBrush(glow)
    for span in joining.end_spans():
        for box in surface.boxes(span):
            painter.drawRoundedRect(box.adjusted(-2.5, -2.0, 2.5, 2.0), 4.0, 4.0)
    painter.setPen(QPen(color, 1.6))
    painter.drawLine(joining.start, joining.at)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    for end, radius in ((joining.start, 3.0), (joining.at, 4.0)):
        painter.drawEllipse(end, radius, radius)
    if joining.refusal:
        _bubble(painter, surface, joining.at, joining.refusal)


def _bubble(painter: QPainter, surface: Surface, at: QPointF, text: str) -> None:
    """A sentence beside the pointer, within the page."""
    palette = surface.palette
    font = QFont()
    painter.setFont(font)
    room = QRectF(0.0, 0.0, min(320.0, surface.width - 40.0), 400.0)
    box = QFontMetricsF(font).boundingRect(room, Qt.TextFlag.TextWordWrap, text).adjusted(-9.0, -6.0, 9.0, 6.0)
    x = min(max(8.0, at.x() + 14.0), surface.width - box.width() - 8.0)
    y = at.y() + 20.0 if at.y() + 20.0 + box.height() < surface.height else at.y() - box.height() - 12.0
    box.moveTo(x, y)
    painter.setPen(QPen(QColor(palette.problem), 1.0))
    painter.setBrush(QColor(palette.background))
    painter.drawRoundedRect(box, 5.0, 5.0)
    painter.setPen(QColor(palette.problem))
    painter.drawText(box.adjusted(9.0, 6.0, -9.0, -6.0), Qt.TextFlag.TextWordWrap, text)
