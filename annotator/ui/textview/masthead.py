"""The words above an article, laid out and painted."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QTextLayout, QTextOption

from annotator.ui.textview.layout import reads_leftwards
from annotator.ui.textview.masthead_words import Masthead
from annotator.ui.textview.outlines import draw_outlines
from annotator.ui.textview.palette import TextPalette
from annotator.ui.textview.typography import Style, Typography

RULE = 11.0
"""From the line of metadata to the rule below it."""
BELOW = 16.0
"""From the rule to the text."""


class MastheadLayout:
    """The masthead laid out at a width; its height is 0 when there is nothing to say."""

    def __init__(self, words: Masthead, typography: Typography, width: float) -> None:
        self._width = width
        self._rows: list[tuple[QTextLayout, float, bool]] = []
        y = 0.0
        for text, style, muted in ((words.line, typography.aside, True), (words.title, typography.headline, False)):
            if text:
                y = self._add(text, style, y, muted=muted)
        self._rule = y + RULE
        self.height = y + RULE + BELOW if self._rows else 0.0

    def draw(self, painter: QPainter, at: QPointF, palette: TextPalette, *, outlined: bool = False) -> None:
        """Draw it with its upper left corner at a point."""
        for layout, y, muted in self._rows:
            painter.setPen(QColor(palette.muted if muted else palette.text))
            if outlined:
                draw_outlines(painter, layout, at + QPointF(0.0, y))
            else:
                layout.draw(painter, at + QPointF(0.0, y))
        rule = QColor(palette.muted)
        rule.setAlpha(90)
        painter.fillRect(QRectF(at.x(), round(at.y() + self._rule), self._width, 1.0), rule)

    def _add(self, text: str, style: Style, y: float, *, muted: bool) -> float:
        layout = QTextLayout(text, style.font)
        leftwards = reads_leftwards(text)
        option = QTextOption(Qt.AlignmentFlag.AlignRight if leftwards else Qt.AlignmentFlag.AlignLeft)
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if leftwards else Qt.LayoutDirection.LeftToRight)
        layout.setTextOption(option)
        layout.beginLayout()
        height = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self._width)
            line.setPosition(QPointF(0.0, height))
            height += style.ascent + style.descent + (0.0 if muted else 4.0)
        layout.endLayout()
        self._rows.append((layout, y, muted))
        return y + height + (0.0 if muted else 2.0)
