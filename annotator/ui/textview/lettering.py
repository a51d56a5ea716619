"""Short texts in one font, measured and shaped once and painted often."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QStaticText, QTransform

MOST = 2000


class Lettering:
    """The labels and names written in one font; there are few of them, over and over."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self._metrics = QFontMetricsF(font)
        self.ascent = self._metrics.ascent()
        self.height = self._metrics.height()
        self._shaped: dict[str, tuple[float, QStaticText]] = {}

    def width(self, text: str) -> float:
        """The room that a text needs, in pixels."""
        return self._known(text)[0]

    def shaped(self, text: str) -> QStaticText:
        """The text ready to be drawn."""
        return self._known(text)[1]

    def cut(self, text: str, room: float) -> str:
        """The text, or as much of it as goes into `room` pixels."""
        return text if self.width(text) <= room else self._metrics.elidedText(
            text, Qt.TextElideMode.ElideRight, room)

    def _known(self, text: str) -> tuple[float, QStaticText]:
        found = self._shaped.get(text)
        if found is None:
            if len(self._shaped) >= MOST:
                self._shaped.clear()
            static = QStaticText(text)
            static.setTextFormat(Qt.TextFormat.PlainText)
            static.prepare(QTransform(), self.font)
            found = self._shaped[text] = self._metrics.horizontalAdvance(text), static
        return found
