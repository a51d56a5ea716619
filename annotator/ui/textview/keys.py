"""The keys that the article view answers itself."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from annotator.ui.textview.movement import Move

Standard = QKeySequence.StandardKey

MOVES: tuple[tuple[Standard, Standard, Move], ...] = (
    (Standard.MoveToPreviousChar, Standard.SelectPreviousChar, Move.CHARACTER_BACK),
    (Standard.MoveToNextChar, Standard.SelectNextChar, Move.CHARACTER_ON),
    (Standard.MoveToPreviousWord, Standard.SelectPreviousWord, Move.WORD_BACK),
    (Standard.MoveToNextWord, Standard.SelectNextWord, Move.WORD_ON),
    (Standard.MoveToPreviousLine, Standard.SelectPreviousLine, Move.LINE_UP),
    (Standard.MoveToNextLine, Standard.SelectNextLine, Move.LINE_DOWN),
    (Standard.MoveToStartOfLine, Standard.SelectStartOfLine, Move.LINE_START),
    (Standard.MoveToEndOfLine, Standard.SelectEndOfLine, Move.LINE_END),
    (Standard.MoveToPreviousPage, Standard.SelectPreviousPage, Move.PAGE_UP),
    (Standard.MoveToNextPage, Standard.SelectNextPage, Move.PAGE_DOWN),
    (Standard.MoveToStartOfDocument, Standard.SelectStartOfDocument, Move.TEXT_START),
    (Standard.MoveToEndOfDocument, Standard.SelectEndOfDocument, Move.TEXT_END),
)
MOVING = frozenset({
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End,
    Qt.Key.Key_PageUp, Qt.Key.Key_PageDown,
})


def movement_of(event: QKeyEvent) -> tuple[Move, bool] | str | None:
    """The movement a key asks for and whether it extends the selection; "copy", "all", or None for every other key.

    Follows the platform's own bindings, as far as they are on arrows, Home, End and the page keys.
    """
    if event.matches(Standard.Copy):
        return "copy"
    if event.matches(Standard.SelectAll):
        return "all"
    if event.key() not in MOVING:
        return None
    for plain, extending, move in MOVES:
        if event.matches(plain):
            return move, False
        if event.matches(extending):
            return move, True
    return None
