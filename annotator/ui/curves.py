"""Curves of a training while it runs: the loss falling, the score rising, a line a layer."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QWidget

from annotator.ui.language import tr

HUES = {"entities": 212, "events": 28, "quotes": 140, "labels": 280}
LEFT, RIGHT, TOP, BOTTOM = 44, 12, 20, 20
LINES = 4
"""Lines across a chart, at most."""
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Scale:
    """Where values are between the bottom (0.0) and the top (1.0) of a chart, and which have a line across it.

    A `logarithmic` one tells factors apart: a loss falls to a hundredth, and most of that in the first steps.
    """

    low: float
    high: float
    lines: tuple[float, ...]
    logarithmic: bool = False

    def share(self, value: float) -> float:
        """How far up a value is; what is under the lowest line is on it."""
        if self.logarithmic:
            return math.log(max(value, self.low) / self.low) / math.log(self.high / self.low)
        return (value - self.low) / (self.high - self.low)


SHARES = Scale(0.0, 1.0, (0.0, 0.5, 1.0))


def scale_of(values: Sequence[float]) -> Scale:
    """A logarithmic scale for values from 0 up, from a round number under the least above 0 to one over the most."""
    above = [value for value in values if value > 0]
    first = math.floor(math.log10(min(above, default=1.0)))
    last = math.ceil(math.log10(max(above, default=1.0)))
    rounds = [factor * 10.0**power for power in range(first, last + 1) for factor in (1, 2, 5)]
    low = max(number for number in rounds if number <= min(above, default=1.0) * (1 + 1e-9))
    high = min((number for number in rounds if number > low and number >= max(above, default=1.0)), default=low * 10)
    within = [number for number in rounds if low <= number <= high]
    powers = [10.0**power for power in range(first, last + 1) if low <= 10.0**power <= high]
    lines = within if len(within) <= LINES else powers if len(powers) > 1 else [low, high]
    every = -(-len(lines) // LINES)
    return Scale(low, high, tuple(lines[::every]), logarithmic=True)


class Curves(QWidget):
    """One chart: points (step, value) by name. With `whole`, values are shares and the axis is from 0 to 100 %; without
    it, they are above 0 and the axis is logarithmic.
    """

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
        """Add a point at the end of a curve; one that is no number, as of a training gone astray, is left out."""
        if not math.isfinite(value):
            return
        self._points.setdefault(name, []).append((step, value))
        self._redraw()

    def points(self, name: str) -> Sequence[Point]:
        """The points of a curve."""
        return self._points.get(name, ())

    def _redraw(self) -> None:
        said = ", ".join(f"{tr(name)} {self._said(points[-1][1])}" for name, points in self._points.items())
        self.setAccessibleDescription(said)
        self.update()

    def _said(self, value: float) -> str:
        return f"{value:.0%}" if self._whole else f"{value:,.0f}" if value >= 1 else f"{value:.1g}"

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the axes, the curves, and each one's name at its end."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        area = QRectF(self.rect()).adjusted(LEFT, TOP, -RIGHT, -BOTTOM)
        steps = max((point[0] for points in self._points.values() for point in points), default=1.0) or 1.0
        values = [point[1] for points in self._points.values() for point in points]
        scale = SHARES if self._whole else scale_of(values)
        self._draw_axes(painter, area, steps, scale)
        dark = palette.color(QPalette.ColorRole.Base).lightness() < 128
        for name, points in self._points.items():
            painter.setPen(QPen(QColor.fromHsl(HUES.get(name, 0), 150, 170 if dark else 80), 2))
            placed = [self._place(area, point, steps, scale) for point in points]
            if len(placed) == 1:
                painter.drawPoint(placed[0])
            painter.drawPolyline(placed)
        painter.setPen(palette.color(QPalette.ColorRole.WindowText))
        painter.drawText(QRectF(LEFT, 0, area.width(), TOP), Qt.AlignmentFlag.AlignLeft, self._title)
        self._draw_names(painter, area, dark=dark)

    def _draw_axes(self, painter: QPainter, area: QRectF, steps: float, scale: Scale) -> None:
        muted = self.palette().color(QPalette.ColorRole.WindowText)
        muted.setAlphaF(0.55)
        faint = QColor(muted)
        faint.setAlphaF(0.18)
        for value in scale.lines:
            y = area.bottom() - scale.share(value) * area.height()
            painter.setPen(faint)
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(muted)
            painter.drawText(
                QRectF(0, y - 8, LEFT - 6, 16), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
                self._said(value))
        painter.drawText(
            QRectF(area.left(), area.bottom() + 2, area.width(), BOTTOM), Qt.AlignmentFlag.AlignRight,
            tr("step {number:,.0f}", number=steps))

    def _draw_names(self, painter: QPainter, area: QRectF, *, dark: bool) -> None:
        x = area.right()
        for name in reversed(self._points):
            x -= painter.fontMetrics().horizontalAdvance(tr(name)) + 10
            painter.setPen(QColor.fromHsl(HUES.get(name, 0), 150, 170 if dark else 80))
            painter.drawText(QPointF(x, TOP - 6), tr(name))

    @staticmethod
    def _place(area: QRectF, point: Point, steps: float, scale: Scale) -> QPointF:
        x = area.left() + point[0] / steps * area.width()
        return QPointF(x, area.bottom() - scale.share(point[1]) * area.height())
