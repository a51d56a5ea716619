"""Where a movement of the caret leads on the page. No widget."""

from PySide6.QtCore import QPointF

from annotator.ui.textview.movement import Move, next_word, previous_word
from annotator.ui.textview.surface import Surface

VERTICAL = frozenset({Move.LINE_UP, Move.LINE_DOWN, Move.PAGE_UP, Move.PAGE_DOWN})


def moved(surface: Surface, caret: int, move: Move, column: float) -> int:
    """The offset that a movement leads to; up and down keep to `column`, pages scroll the surface."""
    text = surface.chunks.text
    match move:
        case Move.CHARACTER_BACK | Move.CHARACTER_ON:
            return surface.character_beside(caret, on=move is Move.CHARACTER_ON)
        case Move.WORD_BACK | Move.WORD_ON:
            return next_word(text, caret) if move is Move.WORD_ON else previous_word(text, caret)
        case Move.LINE_START | Move.LINE_END:
            return surface.line_edge(caret, end=move is Move.LINE_END)
        case Move.TEXT_START | Move.TEXT_END:
            return 0 if move is Move.TEXT_START else len(text)
        case Move.LINE_UP | Move.LINE_DOWN:
            return surface.line_beside(caret, column, down=move is Move.LINE_DOWN)
        case Move.PAGE_UP | Move.PAGE_DOWN:
            pixels = surface.height - 2 * surface.typography.body.pitch
            return _paged(surface, caret, column, pixels if move is Move.PAGE_DOWN else -pixels)


def column_of(surface: Surface, caret: int) -> float:
    """The horizontal place of the caret."""
    return surface.margin + surface.layout(surface.chunks.at(caret)).x(caret)


def _paged(surface: Surface, caret: int, column: float, pixels: float) -> int:
    """Scroll by a page, and stay at the same height on it; at either end of the text, go to that end."""
    surface.reveal(caret, caret)
    box = surface.caret_box(caret)
    before = surface.anchor
    surface.scroll(pixels)
    if surface.anchor == before or box is None:
        return len(surface.chunks.text) if pixels > 0 else 0
    return surface.offset_at(QPointF(column, box.center().y()))
