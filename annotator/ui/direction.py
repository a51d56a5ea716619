"""Where things lie for languages that are written from right to left."""

import unicodedata

from PySide6.QtCore import QRect, QRectF, Qt

LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute


def reading_direction(text: str) -> Qt.LayoutDirection:
    """Which way a text runs, by its first letter that has a direction."""
    for character in text:
        match unicodedata.bidirectional(character):
            case "R" | "AL":
                return Qt.LayoutDirection.RightToLeft
            case "L":
                return Qt.LayoutDirection.LeftToRight
    return Qt.LayoutDirection.LeftToRight


def leading(window: Qt.LayoutDirection) -> Qt.AlignmentFlag:
    """The side at which lines begin in a window of a direction, whichever way their own text runs."""
    return RIGHT if window is Qt.LayoutDirection.RightToLeft else LEFT


def turned(window: Qt.LayoutDirection, within: QRect, box: QRectF | QRect) -> QRectF:
    """A box inside another where it lies in a window of a direction: as it is, or mirrored."""
    found = QRectF(box)
    if window is Qt.LayoutDirection.RightToLeft:
        found.moveLeft(within.left() + within.right() + 1 - found.right())
    return found
