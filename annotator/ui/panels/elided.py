"""A label of one line that is shortened rather than cut off."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QStyle, QStyleOption, QWidget

from annotator.ui.direction import leading, reading_direction


class Elided(QLabel):
    """Shows as much of a text as there is room for; the whole stands in its tooltip and for screen readers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = ""
        self.setTextFormat(Qt.TextFormat.PlainText)

    def set_text(self, text: str) -> None:
        """Show another text."""
        text = " ".join(text.split())
        if text == self._whole:
            return
        self._whole = text
        self.setToolTip(self._whole)
        self.setAccessibleName(self._whole)
        self.setText(self._whole)

    def minimumSizeHint(self) -> QSize:
        return QSize(20, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        try:
            option = QStyleOption()
            option.initFrom(self)
            self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)
            rect = self.contentsRect()
            text = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, rect.width())
            painter.setPen(self.palette().color(self.foregroundRole()))
            painter.setLayoutDirection(reading_direction(text))
            painter.drawText(rect, int(leading(self.layoutDirection())), text)
        finally:
            painter.end()
