"""Curves of a training while it runs: the loss falling, the score rising, a line a layer."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QWidget

from annotator.ui.language import tr

HUES = {"entities": 212, "events": 28, "quotes": 140, "labels": 280}
LEFT, RIGHT, TOP, BOTTOM = 44, 12, 20, 20
Point = tuple[float, float]


class Curves(QWidget):
    """One chart: points (step, value) by name. With `whole`, values are shares and the axis is from 0 to 100 %."""

    def __init__(self, title: str, *, whole: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._whole = title, whole
        self._points: dict[str, list[Point]] = {}
        self.setMinimumHeight(130)
        self.setAccessibleName(title)

    def sizeHint(self) -> QSize:
        """Wide enough for the steps to be told apart."""
        return QSize(360, 170)

    def clear(self) -> None:
        """Begin anew."""
        self._points.clear()
        self._redraw()

    def add(self, name: str, step: float, value: float) -> None:
        """Add a point at the end of a curve."""
        self._points.setdefault(name, []).append((step, value))
        self._redraw()

    def points(self, name: str) -> Sequence[Point]:
        """The points of a curve."""
        return self._points.get(name, ())

    def _redraw(self) -> None:
        said = ", ".join(f"{name} {self._said(points[-1][1])}" for name, points in self._points.items())
        self.setAccessibleDescription(said)
        self.update()

    def _said(self, value: float) -> str:
        return f"{value:.0%}" if self._whole else f"{value:,.0f}"

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the axes, the curves, and each one's name at its end."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        area = QRectF(self.rect()).adjusted(LEFT, TOP, -RIGHT, -BOTTOM)
        steps = max((point[0] for points in self._points.values() for point in points), default=1.0) or 1.0
        highest = max((point[1] for points in self._points.values() for point in points), default=1.0) or 1.0
        top = 1.0 if self._whole else highest
        self._draw_axes(painter, area, steps, top)
        dark = palette.color(QPalette.ColorRole.Base).lightness() < 128
        for name, points in self._points.items():
            painter.setPen(QPen(QColor.fromHsl(HUES.get(name, 0), 150, 170 if dark else 80), 2))
            placed = [self._place(area, point, steps, top) for point in points]
            if len(placed) == 1:
                painter.drawPoint(placed[0])
            painter.drawPolyline(placed)
        painter.setPen(palette.color(QPalette.ColorRole.WindowText))
        painter.drawText(QRectF(LEFT, 0, area.width(), TOP), Qt.AlignmentFlag.AlignLeft, self._title)
        self._draw_names(painter, area, dark=dark)

    def _draw_axes(self, painter: QPainter, area: QRectF, steps: float, top: float) -> None:
        muted = self.palette().color(QPalette.ColorRole.WindowText)
        muted.setAlphaF(0.55)
        faint = QColor(muted)
        faint.setAlphaF(0.18)
        for share in (0.0, 0.5, 1.0):
            y = area.bottom() - share * area.height()
            painter.setPen(faint)
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(muted)
            painter.drawText(
                QRectF(0, y - 8, LEFT - 6, 16), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
                self._said(share * top))
        painter.drawText(
            QRectF(area.left(), area.bottom() + 2, area.width(), BOTTOM), Qt.AlignmentFlag.AlignRight,
            tr("step {number:,.0f}", number=steps))

    def _draw_names(self, painter: QPainter, area: QRectF, *, dark: bool) -> None:
        x = area.right()
        for name in reversed(self._points):
            x -= painter.fontMetrics().horizontalAdvance(name) + 10
            painter.setPen(QColor.fromHsl(HUES.get(name, 0), 150, 170 if dark else 80))
            painter.drawText(QPointF(x, TOP - 6), name)

    @staticmethod
    def _place(area: QRectF, point: Point, steps: float, top: float) -> QPointF:
        return QPointF(area.left() + point[0] / steps * area.width(), area.bottom() - point[1] / top * area.height())
