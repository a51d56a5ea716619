"""What lies over the page for a moment: letters to choose by."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from annotator.model.annotation import Span
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
