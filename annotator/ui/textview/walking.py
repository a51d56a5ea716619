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
            return _character_beside(surface, caret, on=move is Move.CHARACTER_ON)
        case Move.WORD_BACK | Move.WORD_ON:
            return next_word(text, caret) if move is Move.WORD_ON else previous_word(text, caret)
        case Move.LINE_START | Move.LINE_END:
            return _line_edge(surface, caret, end=move is Move.LINE_END)
        case Move.TEXT_START | Move.TEXT_END:
            return 0 if move is Move.TEXT_START else len(text)
        case Move.LINE_UP | Move.LINE_DOWN:
            return _line_beside(surface, caret, column, down=move is Move.LINE_DOWN)
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


def _character_beside(surface: Surface, offset: int, *, on: bool) -> int:
    """The next place for the caret, or the one before; a line break is one step."""
    chunk = surface.chunks.at(offset)
    layout = surface.layout(chunk)
    if on:
        if offset < layout.end:
            return layout.after(offset)
        return surface.chunks.starts[chunk + 1] if chunk + 1 < len(surface.chunks) else offset
    if offset > layout.start:
        return layout.before(min(offset, layout.end)) if offset <= layout.end else layout.end
    if chunk == 0:
        return offset
    end = surface.chunks.ends[chunk - 1]
    return end if end < offset else surface.layout(chunk - 1).before(end)


def _line_edge(surface: Surface, offset: int, *, end: bool) -> int:
    """The start or the end of the line that an offset stands in."""
    layout = surface.layout(surface.chunks.at(offset))
    number = layout.row_of(offset)
    row = layout.rows[number]
    if not end:
        return row.start
    return layout.before(row.end) if number + 1 < len(layout.rows) else row.end


def _line_beside(surface: Surface, offset: int, x: float, *, down: bool) -> int:
    """The place for the caret on the next line, or the one before, nearest to a horizontal position."""
    chunk = surface.chunks.at(offset)
    layout = surface.layout(chunk)
    number = layout.row_of(offset) + (1 if down else -1)
    if not 0 <= number < len(layout.rows):
        chunk += 1 if down else -1
        if not 0 <= chunk < len(surface.chunks):
            return len(surface.chunks.text) if down else 0
        layout = surface.layout(chunk)
        number = 0 if down else len(layout.rows) - 1
    row = layout.rows[number]
    return layout.offset_at(x - surface.margin, (row.upper + row.lower) / 2)
