"""Paints a surface: page, washes, boxes, selection, text, underlines, tags, then what is chosen."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from annotator.model.annotation import LAYER_OF, Span
from annotator.ui.textview.decoration import chosen_spans
from annotator.ui.textview.joining import Joining
from annotator.ui.textview.outlines import draw_number, draw_short
from annotator.ui.textview.overlay import Hint, paint_hints, paint_joining
from annotator.ui.textview.page import Seen
from annotator.ui.textview.palette import TextPalette
from annotator.ui.textview.picture import CORNER, TAG_ROOM, Picture, Tag
from annotator.ui.textview.surface import Surface

KNOB = 3.6
"""Radius of the handles at the ends of the chosen span."""
DASHES = [3.0, 2.2]
NUMBERS = 37.0
"""From the column to the right edge of the paragraphs' numbers."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What the view shows over the document.

    The selection, the caret, the span of an end that is dragged, letters to choose by; `numbered` counts paragraphs;
    `word` is what a letter would act on, `joining` a link that is being drawn, `linkable` offers a handle for that.
    """

    selection: Span | None = None
    caret: int | None = None
    dragged: Span | None = None
    hints: Sequence[Hint] = ()
    numbered: bool = False
    word: Span | None = None
    joining: Joining | None = None
    linkable: bool = False
    outlined: bool = False


def paint(painter: QPainter, surface: Surface, clip: QRectF, shown: Shown) -> None:
    """Paint what of the page lies in `clip`."""
    palette = surface.palette
    painter.fillRect(clip, QColor(palette.background))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    page = [
        seen for seen in surface.page()
        if seen.y - 8.0 < clip.bottom() and seen.y + surface.block_height(seen.chunk) + 8.0 > clip.top()
    ]
    pictures = [(QPointF(seen.x, seen.y), surface.picture(seen.chunk)) for seen in page]
    for at, picture in pictures:
        painter.translate(at)
        _paint_under(painter, picture)
        painter.translate(-at)
    if shown.selection is not None:
        _paint_selection(painter, surface, shown.selection)
    for seen in page:
        painter.setPen(QColor(palette.muted if seen.layout.style.muted else palette.text))
        seen.layout.draw(painter, QPointF(seen.x, seen.y), clip, outlined=shown.outlined)
    if page and page[0].chunk == 0 and surface.head.height:
        surface.head.draw(
            painter, QPointF(page[0].x, page[0].y - surface.head.height), palette,
            outlined=shown.outlined)
    if shown.numbered:
        _paint_numbers(painter, surface, page, outlined=shown.outlined)
    for at, picture in pictures:
        painter.translate(at)
        _paint_strokes(painter, picture)
        painter.translate(-at)
    _paint_links(painter, surface)
    for at, picture in pictures:
        painter.translate(at)
        _paint_tags(painter, palette, picture, outlined=shown.outlined)
        painter.translate(-at)
    _paint_chosen(painter, surface, shown.dragged, linkable=shown.linkable)
    if shown.caret is not None and shown.word is not None:
        _paint_word(painter, surface, shown.word)
    if shown.caret is not None and (caret := surface.caret_box(shown.caret)) is not None:
        painter.fillRect(caret, QColor(palette.caret))
    if shown.hints:
        paint_hints(painter, surface, shown.hints)
    if shown.joining is not None:
        paint_joining(painter, surface, shown.joining)


def _paint_under(painter: QPainter, picture: Picture) -> None:
    for color, wash in picture.washes:
        painter.fillRect(wash, QColor(color))
    # One call a box: Qt strokes and fills a path of many boxes ten times slower where a pixel is not a point.
    last: tuple[str, str | None, Qt.PenStyle] | None = None
    for box in picture.boxes:
        if last != (box.fill, box.edge, box.style):
            last = box.fill, box.edge, box.style
            painter.setPen(_pen(box.edge or box.fill, 1.0, box.style if box.edge else Qt.PenStyle.NoPen))
            painter.setBrush(QColor(box.fill))
        if box.cut is None:
            painter.drawRoundedRect(box.rect, CORNER, CORNER)
        else:
            painter.drawPath(box.cut)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _paint_selection(painter: QPainter, surface: Surface, selection: Span) -> None:
    color = QColor(surface.palette.selection)
    color.setAlpha(190)
    for box in surface.boxes(selection):
        painter.fillRect(box.adjusted(0.0, -2.0, 0.0, 2.0), color)


def _paint_word(painter: QPainter, surface: Surface, word: Span) -> None:
    color = QColor(surface.palette.caret)
    color.setAlpha(150)
    painter.setPen(_pen(color.name(QColor.NameFormat.HexArgb), 1.2, Qt.PenStyle.SolidLine))
    for box in surface.boxes(word):
        painter.drawLine(QLineF(box.left(), box.bottom() + 1.0, box.right(), box.bottom() + 1.0))


def _paint_numbers(painter: QPainter, surface: Surface, page: Sequence[Seen], *, outlined: bool) -> None:
    painter.setPen(QColor(surface.palette.muted))
    painter.setFont(surface.typography.caption)
    right = surface.margin + surface.column + NUMBERS
    for seen in page:
        number = surface.paragraph_number(seen.chunk)
        if number is not None:
            row = seen.layout.rows[0]
            box = QRectF(right - 60.0, seen.y + row.upper, 60.0, row.lower - row.upper)
            if outlined:
                draw_number(painter, surface.typography.caption, box, str(number))
            else:
                painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(number))


def _paint_strokes(painter: QPainter, picture: Picture) -> None:
    for stroke in picture.strokes:
        painter.setPen(_pen(stroke.color, stroke.width, stroke.style))
        painter.drawLines(stroke.lines)


def _paint_tags(painter: QPainter, palette: TextPalette, picture: Picture, *, outlined: bool) -> None:
    if picture.tags:
        painter.setFont(picture.tags[0].font)  # another one would shape the text anew
    for tag in picture.tags:
        color, side = tag.color, 0.0
        if tag.filled is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tag.filled))
            painter.drawRoundedRect(tag.box, CORNER, CORNER)
            color, side = palette.background if tag.filled == tag.color else tag.color, TAG_ROOM
        painter.setPen(QColor(color))
        _write(painter, tag, QPointF(tag.box.left() + side, tag.box.top() - 0.5), outlined=outlined)
    for caption in picture.captions:
        painter.setPen(QColor(caption.color))
        painter.setFont(caption.font)
        _write(painter, caption, caption.box.topLeft(), outlined=outlined)


def _write(painter: QPainter, tag: Tag, at: QPointF, *, outlined: bool) -> None:
    if outlined:
        draw_short(painter, tag.font, at, tag.text.text())
    else:
        painter.drawStaticText(at, tag.text)


def _paint_chosen(painter: QPainter, surface: Surface, dragged: Span | None, *, linkable: bool) -> None:
    """An outline around what is chosen, and the handles at its ends."""
    focus, document = surface.focus, surface.document
    if focus is None or document is None or LAYER_OF.get(focus.kind) not in surface.layers:
        return
    accent = surface.palette.accent
    spans = [span for _, span in chosen_spans(document, focus)] if dragged is None else [dragged]
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(accent, 2.0, Qt.PenStyle.SolidLine))
    for span in spans:
        painter.drawPath(_outline(surface.boxes(span)))
    if dragged is not None:
        return
    painter.setPen(_pen(surface.palette.background, 1.2, Qt.PenStyle.SolidLine))
    painter.setBrush(QColor(accent))
    for handle in surface.handles():
        painter.drawEllipse(handle.at, KNOB, KNOB)
    knob = surface.link_handle() if linkable else None
    if knob is not None:
        painter.setPen(_pen(accent, 1.6, Qt.PenStyle.SolidLine))
        painter.setBrush(QColor(surface.palette.background))
        painter.drawEllipse(knob, KNOB, KNOB)


def _outline(boxes: Sequence[QRectF]) -> QPainterPath:
    """One outline around the boxes of a span; lines that lie over each other are joined."""
    path = QPainterPath()
    grown = [box.adjusted(-2.5, -1.0, 2.5, 2.0) for box in boxes]
    for box, following in pairwise(grown):
        if following.left() < box.right() and box.left() < following.right() and following.top() > box.top():
            following.setTop(box.bottom() - 1.0)
    if len(grown) == 1:
        path.addRoundedRect(grown[0], 4.0, 4.0)
        return path
    path.setFillRule(Qt.FillRule.WindingFill)
    for box in grown:
        path.addRect(box)
    return path.simplified()


def _paint_links(painter: QPainter, surface: Surface) -> None:
    """The lines between the parts of frames and between related annotations, quiet ones first."""
    pens: dict[tuple[str, bool, bool], list[QLineF]] = {}
    for drawn in sorted(surface.links(), key=lambda drawn: drawn.focused):
        pens.setdefault((drawn.color, drawn.link.suggested, drawn.focused), []).extend(drawn.lines)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    for (color, suggested, _), lines in pens.items():
        painter.setPen(_pen(color, 1.0, Qt.PenStyle.DashLine if suggested else Qt.PenStyle.SolidLine))
        painter.drawLines(lines)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=True)


@lru_cache(maxsize=400)
def _pen(color: str, width: float, style: Qt.PenStyle) -> QPen:
    pen = QPen(QColor(color), width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if style is Qt.PenStyle.DashLine:
        pen.setDashPattern([dash / max(1.0, width / 1.4) for dash in DASHES])
    else:
        pen.setStyle(style)
    return pen


def placeholder(painter: QPainter, surface: Surface, text: str, room: Sequence[float]) -> None:
    """Write a hint on an empty page of the given width and height."""
    width, height = room
    painter.fillRect(QRectF(0.0, 0.0, width, height), QColor(surface.palette.background))
    painter.setFont(surface.typography.aside.font)
    painter.setPen(QColor(surface.palette.muted))
    box = QRectF(width / 2 - 210.0, 0.0, 420.0, height * 0.86)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, text)
