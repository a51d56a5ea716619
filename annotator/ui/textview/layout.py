"""One chunk of text laid out in lines: the boxes of spans, and the offset under a point.

Offsets are code points of the document's text; points and boxes are logical pixels from the chunk's upper left corner.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QTextLayout, QTextLine, QTextOption

from annotator.model.text import Utf16
from annotator.ui.textview.cells import Cell, caret_x, cells_of, letter_at, stop_at
from annotator.ui.textview.outlines import draw_outlines
from annotator.ui.textview.typography import Style

# Hebrew, Arabic and their neighbours, old scripts written leftwards, and marks that turn the direction.
RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff"
                           "\u200f\u202b\u202e\u2067]")
TABS = re.compile("\t")
TAB = 4
"""Letters from one tab stop to the next."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line: the offsets it holds, and its place. Letters stand from `upper` to `lower`."""

    start: int
    end: int
    top: float
    upper: float
    baseline: float
    lower: float


class ChunkLayout:
    """The lines of one chunk at a width. It owns its QTextLayout: lines must not outlive it."""

    def __init__(self, text: str, start: int, style: Style, width: float) -> None:
        self.start = start
        self.end = start + len(text)
        self.style = style
        self._map = Utf16.of(text)
        self._text = text
        self._layout = QTextLayout(text, style.font)
        self._layout.setCacheEnabled(True)
        self._plain = text.isascii()
        self._mixed = RIGHT_TO_LEFT.search(text) is not None
        self.leftwards = reads_leftwards(text)
        self._cells: dict[int, list[Cell]] = {}
        option = QTextOption(Qt.AlignmentFlag.AlignRight if self.leftwards else Qt.AlignmentFlag.AlignLeft)
        option.setTextDirection(
            Qt.LayoutDirection.RightToLeft if self.leftwards else Qt.LayoutDirection.LeftToRight)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.tab = TAB * style.ascent * 0.6
        option.setTabStopDistance(self.tab)
        self._layout.setTextOption(option)
        self.rows = self._lay_out(width)
        self._starts = [row.start for row in self.rows]

    @property
    def height(self) -> float:
        """From the top of the first line to the foot of the last."""
        return self.rows[-1].lower

    def draw(self, painter: QPainter, at: QPointF, clip: QRectF, *, outlined: bool = False) -> None:
        """Draw the lines that meet `clip` with the painter's pen; all of them, as shapes, when `outlined`."""
        if outlined:
            draw_outlines(painter, self._layout, at)
        else:
            self._layout.draw(painter, at, [], clip)

    def edges(self, number: int) -> tuple[float, float]:
        """Where the letters of a line begin at its left and end at its right."""
        line = self._layout.lineAt(number)
        rect = line.naturalTextRect()
        return rect.left(), rect.right()

    def row_of(self, offset: int) -> int:
        """The number of the line that an offset stands in; where a line wraps, the later one."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def boxes(self, start: int, end: int) -> Iterator[tuple[int, QRectF]]:
        """The number of a line and a box for each run that the letters of [start, end) form on it.

        What begins or ends within a cluster (a letter with its marks, a joined emoji) gets the whole cluster's box.
        """
        if start >= end or not self.rows:
            return
        for number in range(self.row_of(max(start, self.start)), len(self.rows)):
            row = self.rows[number]
            if row.start >= end:
                return
            low, high = max(start, row.start), min(end, row.end)
            if low < high and row.end < end:  # without the blanks that hang over the edge of a wrapped line
                high = max(low + 1, low + len(self._text[low - self.start : high - self.start].rstrip()))
            if low < high:
                for left, right in self._runs(number, low, high):
                    yield number, QRectF(left, row.upper, right - left, row.lower - row.upper)

    def x(self, offset: int, row: int | None = None) -> float:
        """Where the caret stands before an offset."""
        number = self.row_of(offset) if row is None else row
        if self._mixed:
            x = caret_x(self._cells_of(number), self._units(offset), leftwards=self.leftwards)
            if x is not None:
                return x
        return _x(self._layout.lineAt(number), self._units(offset))

    def is_leftwards(self, offset: int) -> bool:
        """Whether the letter at an offset is written from right to left."""
        if not self._mixed:
            return False
        units = self._units(offset)
        cells = self._cells_of(self.row_of(offset))
        return next((cell.leftwards for cell in cells if cell.stops[0] <= units < cell.stops[-1]), self.leftwards)

    def offset_at(self, x: float, y: float) -> int:
        """The place for the caret nearest to a point."""
        number = self.row_at(y)
        row = self.rows[number]
        stop = stop_at(self._cells_of(number), x) if self._mixed else None
        found = self._points(self._layout.lineAt(number).xToCursor(x) if stop is None else stop)
        if found >= row.end and number + 1 < len(self.rows) and row.end > row.start:
            return self.before(row.end)  # the end of a wrapped line is the start of the next one
        return found

    def character_at(self, x: float, y: float) -> int | None:
        """The offset of the character under a point; None beside the text."""
        number = self.row_at(y)
        line, row = self._layout.lineAt(number), self.rows[number]
        if self._mixed:
            letter = letter_at(self._cells_of(number), x) if row.top <= y < row.lower else None
            return None if letter is None else self._points(letter)
        if not row.top <= y < row.lower or not line.naturalTextRect().adjusted(-1, 0, 1, 0).contains(
                QPointF(x, line.y() + 1)):
            return None
        found = self._points(line.xToCursor(x, QTextLine.CursorPosition.CursorOnCharacter))
        return found if found < self.end else None

    def row_at(self, y: float) -> int:
        """The number of the line at a height; above the first and below the last, those."""
        return next((i for i, row in enumerate(self.rows) if y < row.lower), len(self.rows) - 1)

    def after(self, offset: int) -> int:
        """The next place for the caret; never within a cluster."""
        return self._points(self._layout.nextCursorPosition(self._units(offset)))

    def before(self, offset: int) -> int:
        """The place for the caret before; never within a cluster."""
        return self._points(self._layout.previousCursorPosition(self._units(offset)))

    def cluster(self, start: int, end: int) -> tuple[int, int]:
        """[start, end) widened to whole clusters."""
        first, last = self._clusters(start, end)
        return self._points(first), self._points(last)

    def _lay_out(self, width: float) -> list[Row]:
        rows: list[Row] = []
        style, y = self.style, 0.0
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            ascent = max(style.ascent, min(line.ascent(), style.ascent * 1.5))
            baseline = y + style.lead + ascent
            line.setPosition(QPointF(0.0, baseline - line.ascent()))
            units = line.textStart()
            start, end = self._points(units), self._points(units + line.textLength())
            lower = baseline + style.descent
            rows.append(Row(start, end, y, baseline - style.ascent, baseline, lower))
            y = lower
        self._layout.endLayout()
        return rows

    def _runs(self, number: int, start: int, end: int) -> list[tuple[float, float]]:
        """The [left, right) of each run of characters that stand side by side."""
        line = self._layout.lineAt(number)
        first, last = self._clusters(start, end)
        if not self._mixed:
            left, right = _x(line, first), _x(line, last)
            return [(min(left, right), max(left, right))]
        # Where directions meet, neighbours in the text may stand apart: ask the glyphs. A tab has none, but always the
        # paragraph's own direction, so that the places of the caret around it are its edges.
        found = [
            (rect.left(), rect.right())
            for run in line.glyphRuns(first, last - first)
            if (rect := run.boundingRect()).width() > 0
        ]
        for at in (match.start() for match in TABS.finditer(self._text, start - self.start, end - self.start)):
            one, other = _x(line, self._map.units(at)), _x(line, self._map.units(at + 1))
            found.append((min(one, other), max(one, other)))
        return _joined(sorted(found))

    def _cells_of(self, number: int) -> list[Cell]:
        found = self._cells.get(number)
        if found is None:
            row = self.rows[number]
            layout, at, end = self._layout, self._units(row.start), self._units(row.end)
            clusters: list[tuple[int, int]] = []
            while at < end and (after := layout.nextCursorPosition(at)) > at:
                clusters.append((at, after))
                at = after
            found = self._cells[number] = cells_of(self._layout.lineAt(number), clusters)
        return found

    def _clusters(self, start: int, end: int) -> tuple[int, int]:
        first, last = self._units(start), self._units(end)
        if self._plain:
            return first, last
        layout = self._layout
        if not layout.isValidCursorPosition(first):
            first = layout.previousCursorPosition(first)
        if not layout.isValidCursorPosition(last):
            last = layout.nextCursorPosition(last)
        return first, last

    def _units(self, offset: int) -> int:
        return self._map.units(min(max(offset, self.start), self.end) - self.start)

    def _points(self, units: int) -> int:
        return self.start + self._map.points(units)


def reads_leftwards(text: str) -> bool:
    """Whether the first letter that has a direction is written from right to left (Unicode's rules P2 and P3)."""
    if RIGHT_TO_LEFT.search(text) is None:
        return False
    kinds = (unicodedata.bidirectional(letter) for letter in text)
    return next((kind in ("R", "AL") for kind in kinds if kind in ("L", "R", "AL")), False)


def _x(line: QTextLine, units: int) -> float:
    # The stubs say object; it is the coordinate, and the cursor position it belongs to.
    return cast(tuple[float, int], line.cursorToX(units))[0]


def _joined(runs: list[tuple[float, float]]) -> list[tuple[float, float]]:
    joined: list[tuple[float, float]] = []
    for left, right in runs:
        if joined and left <= joined[-1][1] + 1.0:
            joined[-1] = (joined[-1][0], max(joined[-1][1], right))
        else:
            joined.append((left, right))
    return joined
