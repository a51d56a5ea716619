"""Where each letter of a line stands, asked from its glyphs.

Where a text runs from right to left, Qt's places for the caret are those of the line's own direction, and off by the
blanks that hang over the end of a wrapped line. Offsets here are UTF-16 units of the layout, widths logical pixels.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QTextLine


@dataclass(frozen=True, slots=True)
class Cell:
    """The box of a letter, or of letters written as one; `stops` are the places for the caret in it, first to last."""

    left: float
    right: float
    stops: tuple[int, ...]
    leftwards: bool

    def x(self, units: int) -> float:
        """Where the caret stands before an offset in the cell."""
        part = next((i for i, stop in enumerate(self.stops) if stop >= units), len(self.stops) - 1)
        share = (self.right - self.left) * part / (len(self.stops) - 1)
        return self.right - share if self.leftwards else self.left + share

    def part(self, x: float) -> float:
        """How far into the cell a place is, as it is read: from 0 to 1."""
        share = (x - self.left) / max(1e-6, self.right - self.left)
        return min(1.0, max(0.0, 1.0 - share if self.leftwards else share))


def cells_of(line: QTextLine, clusters: Iterable[tuple[int, int]]) -> list[Cell]:
    """The cells of a line's clusters [start, end), in their order; none for what has no glyphs."""
    found: list[Cell] = []
    for start, end in clusters:
        runs = [run for run in line.glyphRuns(start, end - start) if run.boundingRect().width() > 0]
        if runs:
            left = min(run.boundingRect().left() for run in runs)
            right = max(run.boundingRect().right() for run in runs)
            last = found[-1] if found else None
            if last is not None and abs(last.left - left) < 0.01 and abs(last.right - right) < 0.01:
                found[-1] = Cell(left, right, (*last.stops, end), last.leftwards)
            else:
                found.append(Cell(left, right, (start, end), runs[0].isRightToLeft()))
    return found


def caret_x(cells: Sequence[Cell], units: int, *, leftwards: bool) -> float | None:
    """Where the caret stands before the letter at an offset; after all letters, at the end of a line so directed."""
    for cell in cells:
        if cell.stops[0] <= units < cell.stops[-1]:
            return cell.x(units)
    if not cells:
        return None
    following = next((cell for cell in cells if cell.stops[0] > units), None)
    if following is not None:
        return following.x(following.stops[0])
    return min(cell.left for cell in cells) if leftwards else max(cell.right for cell in cells)


def stop_at(cells: Sequence[Cell], x: float) -> int | None:
    """The place for the caret nearest to a horizontal position."""
    cell = _nearest(cells, x)
    return None if cell is None else cell.stops[round(cell.part(x) * (len(cell.stops) - 1))]


def letter_at(cells: Sequence[Cell], x: float) -> int | None:
    """The offset of the letter at a horizontal position; None beside all of them."""
    cell = _nearest(cells, x)
    if cell is None or not cell.left - 1.0 <= x <= cell.right + 1.0:
        return None
    return cell.stops[min(len(cell.stops) - 2, int(cell.part(x) * (len(cell.stops) - 1)))]


def _nearest(cells: Sequence[Cell], x: float) -> Cell | None:
    return min(cells, key=lambda cell: max(cell.left - x, x - cell.right), default=None)
