"""The scroll bar of the article: it shows where suggestions, problems and the selection are."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QWidget

from annotator.model.annotation import Span
from annotator.ui.language import tr
from annotator.ui.textview.marks import Marks, pixels_of
from annotator.ui.textview.palette import LIGHT, TextPalette

WIDTH = 16
LEAST = 24.0
"""The least height of the part that shows the page."""
TALL = 2.0
"""Height of a mark."""


EDGE = 190
"""How opaque the edge of the page is, of 255: as much as lets it be seen."""


class Minimap(QScrollBar):
    """A scroll bar with marks. Suggestions stand at its left, all other marks at its right; a click goes there.

    `place` is told by the view: the first offset at a fraction of the text's height.
    """

    def __init__(self, place: Callable[[float], int], parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._place = place
        self._palette = LIGHT
        self._marks: Marks = {}
        self._firsts: list[int] = []
        self._rows: dict[str, list[QRectF]] = {}
        self._state: object = None
        self._selection: Span | None = None
        self._held: float | None = None
        self.setAccessibleName(tr("Place in the article"))
        self.setMouseTracking(True)

    def set_palette(self, palette: TextPalette) -> None:
        """Draw in other colours."""
        self._palette = palette
        self.update()

    def set_marks(self, marks: Marks) -> None:
        """Show these marks."""
        self._marks = marks
        self._rows = {}
        self.update()

    def set_scale(self, scale: object) -> None:
        """Tell what places depend on: with another scale, the same offsets may stand elsewhere."""
        if scale != self._state:
            self._state = scale
            self._firsts = []
            self.update()

    def set_selection(self, span: Span | None) -> None:
        """Show where the selected text or annotation is."""
        if span != self._selection:
            self._selection = span
            self.update()

    def sizeHint(self) -> QSize:
        """Narrow, but not too narrow to be hit."""
        return QSize(WIDTH, 60)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the part that is the page, then the marks."""
        palette, painter = self._palette, QPainter(self)
        try:
            width, height = float(self.width()), self.height()
            painter.fillRect(self.rect(), QColor(palette.background))
            line = QColor(palette.muted)
            line.setAlpha(60)
            painter.fillRect(QRectF(0.0, 0.0, 1.0, height), line)
            if self.maximum() > 0:
                page = self._page()
                shade = QColor(palette.muted)
                shade.setAlpha(80 if self._held is not None or self.underMouse() else 48)
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                edge = QColor(palette.muted)
                edge.setAlpha(EDGE)
                painter.setPen(edge)
                painter.setBrush(shade)
                painter.drawRoundedRect(page.adjusted(2.5, 0.5, -1.5, -0.5), 3.0, 3.0)
                painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
            for kind, rows in self._seen(width).items():
                suggested = kind == "suggestion"
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(palette.accent if suggested else palette.problem))
                painter.drawRects(rows)
            if self._selection is not None:
                for pixel in pixels_of([self._selection.start], self._firsts):
                    painter.fillRect(QRectF(1.0, pixel * TALL, width - 1.0, TALL), QColor(palette.text))
        finally:
            painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the page, or go to where the click is."""
        if event.button() is not Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        page = self._page()
        at = event.position().y()
        self._held = at - page.top() if page.top() <= at < page.bottom() else page.height() / 2
        self._drag(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go along with the pointer."""
        if self._held is not None:
            self._drag(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self._held = None
        self.update()

    def _drag(self, point: QPointF) -> None:
        room = self.height() - self._page().height()
        if room > 0 and self._held is not None:
            part = min(1.0, max(0.0, (point.y() - self._held) / room))
            self.setValue(round(part * self.maximum()))
        self.update()

    def _page(self) -> QRectF:
        """The part of the bar that stands for what is seen."""
        height, total = float(self.height()), self.maximum() + self.pageStep()
        tall = max(LEAST, height * self.pageStep() / max(1, total))
        return QRectF(0.0, (height - tall) * self.value() / max(1, self.maximum()), self.width(), min(tall, height))

    def _seen(self, width: float) -> dict[str, list[QRectF]]:
        """The marks by their kind, worked out anew only when something has changed."""
        pixels = max(1, int(self.height() / TALL))
        if len(self._firsts) != pixels:
            self._firsts = [self._place(pixel / pixels) for pixel in range(pixels)]
            self._rows = {}
        if not self._rows:
            for kind, offsets in self._marks.items():
                left, right = (4.0, width / 2) if kind == "suggestion" else (width / 2 + 1.0, width - 3.0)
                self._rows[kind] = [
                    QRectF(left, pixel * TALL, right - left, TALL - 0.5) for pixel in pixels_of(offsets, self._firsts)]
        return self._rows
