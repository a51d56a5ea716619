"""An annotated article as one HTML page that is laid out as the view is, with its links drawn, and needs nothing else.

Each line stands where the view has it, on a picture (SVG within the page) of what is annotated. The words are text, to
be selected, searched and read aloud; with another font than here they are fitted to their places.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from html import escape

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF, QPainterPath

from annotator.ui.textview.layout import RIGHT_TO_LEFT
from annotator.ui.textview.linking import Drawn
from annotator.ui.textview.masthead_words import masthead
from annotator.ui.textview.page import FOOT, Seen
from annotator.ui.textview.painter import DASHES, NUMBERS
from annotator.ui.textview.picture import CORNER, TAG_ROOM, Box, Picture, Tag
from annotator.ui.textview.surface import Surface
from annotator.ui.textview.zones import roles

TOGETHER = 8
"""Lines of a paragraph that stay on one sheet when the page is printed."""
LEAST = 640
"""Pixels that the page is never narrower than: a window of 1,280 shows the whole of it at twice the size."""
WORD = re.compile(r"\S+")
DOTS = [1.0, 2.0]
CURVES = {
    QPainterPath.ElementType.MoveToElement: "M", QPainterPath.ElementType.LineToElement: "L",
    QPainterPath.ElementType.CurveToElement: "C",
}


@dataclass(frozen=True, slots=True)
class Strip:
    """Some lines of a paragraph, from `top` to `foot` of the page, and their SVG, what lies lowest first."""

    top: float
    foot: float
    headline: bool
    under: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    over: list[str] = field(default_factory=list)


def laid_out_page(surface: Surface, *, numbered: bool = False) -> str:
    """The page of a surface that is as high as its text; `numbered` counts paragraphs of running text."""
    return "".join(_pieces(surface, numbered=numbered))


def _pieces(surface: Surface, *, numbered: bool) -> Iterator[str]:
    document = surface.document
    if document is None:
        return
    head = masthead(document, roles(document, surface.chunks).values())
    yield f'<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>{escape(document.title)}</title>'
    yield f"<style>{_style(surface)}</style></head>\n<body>\n"
    if head.line or head.title:
        line = f'<p class="line" dir="auto">{escape(head.line)}</p>' if head.line else ""
        title = f'<h1 class="title" dir="auto">{escape(head.title)}</h1>' if head.title else ""
        yield f"<header>{line}{title}</header>\n"
    for strip in _strips(surface, numbered=numbered):
        tag, height = "h1" if strip.headline else "p", strip.foot - strip.top
        yield f'<{tag}><svg viewBox="0 {_short(strip.top)} {_short(surface.width)} {_short(height)}">'
        yield from (*strip.under, *strip.words, *strip.over)
        yield f"</svg></{tag}>\n"
    yield "</body></html>\n"


def _style(surface: Surface) -> str:
    palette, kinds = surface.palette, surface.typography
    left, right = (
        f"{100 * room / surface.width:.2f}%"
        for room in (surface.margin, surface.width - surface.margin - surface.column))
    texts = "".join(
        f".{name} {{ font: {_font(style.font, 'serif')}; fill: {palette.muted if style.muted else palette.text}; }}\n"
        for name, style in (("body", kinds.body), ("headline", kinds.headline), ("aside", kinds.aside)))
    return f"""
:root {{ color-scheme: only light; }}
body {{ background: {palette.background}; margin: 1.5em auto; width: {_short(surface.width)}px;
  max-width: 100%; min-width: {LEAST}px; }}
p, h1 {{ margin: 0; break-inside: avoid; }}
h1 {{ break-after: avoid; }}
svg {{ display: block; width: 100%; height: auto; overflow: visible; }}
text {{ white-space: pre; }}
path {{ fill: none; }}
{texts}.tag, .name {{ user-select: none; -webkit-user-select: none; }}
.tag {{ font: {_font(kinds.tag, "sans-serif")}; }}
.name {{ font: {_font(kinds.caption, "sans-serif")}; }}
.link {{ shape-rendering: crispEdges; }}
header {{ margin: 0 {right} 1em {left}; padding-bottom: .6em; border-bottom: 1px solid #ccc; }}
.line {{ font: {_font(kinds.aside.font, "serif")}; color: {palette.muted}; }}
.title {{ font: {_font(kinds.headline.font, "serif")}; color: {palette.text}; }}
@media print {{
  body {{ margin: 0; min-width: 0; }}
  * {{ print-color-adjust: exact; -webkit-print-color-adjust: exact; }}
}}
"""


def _strips(surface: Surface, *, numbered: bool) -> list[Strip]:
    """The text with everything that is drawn on it, cut between lines."""
    seen = [each for each in surface.page() if not surface.is_gap(each.chunk)]
    parts = [(each, first) for each in seen for first in range(0, len(each.layout.rows), TOGETHER)]
    tops = [each.y + each.layout.rows[first].top for each, first in parts]
    feet = [*tops[1:], seen[-1].y + seen[-1].layout.height + FOOT / 2] if seen else []
    strips: list[Strip] = []
    for (each, first), top, foot in zip(parts, tops, feet, strict=True):
        strips.append(Strip(top, foot, each.layout.style is surface.typography.headline))
        strips[-1].words.append(_text(surface, each, first))
    for each in seen:
        _draw(_Board(strips, tops, QPointF(each.x, each.y)), surface.picture(each.chunk), surface.palette.background)
        number = surface.paragraph_number(each.chunk) if numbered else None
        if number is not None:
            at = QPointF(surface.margin + surface.column + NUMBERS, each.y + each.layout.rows[0].baseline)
            strips[bisect_right(tops, at.y()) - 1].over.append(
                f'<text class="name" {_place(at)} text-anchor="end" fill="{surface.palette.muted}">{number}</text>')
    _draw_links(_Board(strips, tops, QPointF()), surface.links())
    return strips


class _Board:
    """Where shapes are put: into the strip that they stand on; lines that run over several are cut."""

    def __init__(self, strips: Sequence[Strip], tops: Sequence[float], origin: QPointF) -> None:
        self._strips = strips
        self._tops = tops
        self.origin = origin

    def at(self, y: float) -> Strip:
        """The strip at a height, counted from the origin."""
        return self._strips[self._number(y + self.origin.y())]

    def draw(self, lines: Iterable[QLineF], attributes: str) -> None:
        """Draw lines, of which those that are upright may be long."""
        found: dict[int, list[str]] = {}
        for line in lines:
            moved = line.translated(self.origin)
            x, y = (moved.x1(), moved.x2()), sorted((moved.y1(), moved.y2()))
            first, last = map(self._number, y)
            for number in range(first, last + 1) if x[0] == x[1] else (first,):
                low = moved.y1() if x[0] != x[1] else max(y[0], self._tops[number] if number > first else y[0])
                high = moved.y2() if x[0] != x[1] else min(y[1], self._strips[number].foot if number < last else y[1])
                found.setdefault(number, []).append(f"M{_pair(x[0], low)}L{_pair(x[1], high)}")
        for number, pieces in found.items():
            self._strips[number].over.append(f'<path d="{"".join(pieces)}" {attributes}/>')

    def _number(self, y: float) -> int:
        return max(0, bisect_right(self._tops, y) - 1)


def _draw(board: _Board, picture: Picture, background: str) -> None:
    """What is painted on a chunk besides its text: see `painter`."""
    for color, wash in picture.washes:
        board.at(wash.center().y()).under.append(_rectangle(wash.translated(board.origin), color))
    for box in picture.boxes:
        board.at(box.rect.center().y()).under.append(_box(box, board.origin))
    for stroke in picture.strokes:
        board.draw(stroke.lines, _pen(stroke.color, stroke.width, stroke.style))
    for tag in picture.tags:
        over, side, color = board.at(tag.box.center().y()).over, 0.0, tag.color
        if tag.filled is not None:
            side, color = TAG_ROOM, background if tag.filled == tag.color else tag.color
            over.append(_rectangle(tag.box.translated(board.origin), tag.filled, CORNER))
        over.append(_label("tag", tag, board.origin + QPointF(side, -0.5), color))
    for caption in picture.captions:
        board.at(caption.box.center().y()).over.append(_label("name", caption, board.origin, caption.color))


def _draw_links(board: _Board, links: Sequence[Drawn]) -> None:
    pens: dict[tuple[str, bool], list[QLineF]] = {}
    for drawn in links:
        pens.setdefault((drawn.color, drawn.link.suggested), []).extend(drawn.lines)
    for (color, suggested), lines in pens.items():
        style = Qt.PenStyle.DashLine if suggested else Qt.PenStyle.SolidLine
        board.draw(lines, f'class="link" {_pen(color, 1.0, style)}')


def _text(surface: Surface, seen: Seen, first: int) -> str:
    """The words of some lines of a chunk, each word where the view has it.

    Where directions meet the browser orders a line as the view does, so that its beginning and length are enough.
    """
    text, layout = surface.chunks.text, seen.layout
    pieces: list[str] = []
    for number in range(first, min(first + TOGETHER, len(layout.rows))):
        row = layout.rows[number]
        line, y = text[row.start : row.end], seen.y + row.baseline
        if layout.leftwards or RIGHT_TO_LEFT.search(line):
            left, right = layout.edges(number)
            at = QPointF(seen.x + (right if layout.leftwards else left), y)
            pieces.append(f"{_fitted('tspan', at, line.rstrip(), right - left)} ")
            continue
        done = 0
        for word in WORD.finditer(line):
            boxes = [box for _, box in layout.boxes(row.start + word.start(), row.start + word.end())]
            if not boxes:  # nothing is seen of it
                continue
            left, right = min(box.left() for box in boxes), max(box.right() for box in boxes)
            pieces.append(line[done : word.start()])
            pieces.append(_fitted("tspan", QPointF(seen.x + left, y), word.group(), right - left))
            done = word.end()
        pieces.append(line[done:])
    kinds = surface.typography
    name = "headline" if layout.style is kinds.headline else "aside" if layout.style is kinds.aside else "body"
    direction = ' direction="rtl"' if layout.leftwards else ""
    return f'<text class="{name}"{direction}>{"".join(pieces)}</text>'


def _label(name: str, tag: Tag, origin: QPointF, color: str) -> str:
    text, metrics = tag.text.text(), QFontMetricsF(tag.font)
    slant = ' font-style="italic"' if tag.font.italic() else ""
    at = tag.box.topLeft() + origin + QPointF(0.0, metrics.ascent())
    return _fitted("text", at, text, metrics.horizontalAdvance(text), f' class="{name}" fill="{color}"{slant}')


def _fitted(element: str, at: QPointF, text: str, width: float, attributes: str = "") -> str:
    fit = f' textLength="{_short(width)}" lengthAdjust="spacingAndGlyphs"' if width > 0 else ""
    return f"<{element}{attributes} {_place(at)}{fit}>{escape(text, quote=False)}</{element}>"


def _rectangle(rect: QRectF, fill: str, corner: float = 0.0, attributes: str = "") -> str:
    rounded = f' rx="{_short(corner)}"' if corner else ""
    size = f'width="{_short(rect.width())}" height="{_short(rect.height())}"'
    return f'<rect {_place(rect.topLeft())} {size}{rounded} fill="{fill}"{attributes}/>'


def _box(box: Box, origin: QPointF) -> str:
    edge = f" {_pen(box.edge, 1.0, box.style)}" if box.edge else ""
    if box.cut is None:
        return _rectangle(box.rect.translated(origin), box.fill, CORNER, edge)
    path = box.cut.translated(origin)
    elements = (path.elementAt(i) for i in range(path.elementCount()))
    steps = "".join(f"{CURVES.get(each.type, ' ')}{_pair(each.x, each.y)}" for each in elements)
    return f'<path d="{steps}" style="fill:{box.fill}"{edge}/>'


def _pen(color: str, width: float, style: Qt.PenStyle) -> str:
    pattern = {
        Qt.PenStyle.DashLine: [dash / max(1.0, width / 1.4) for dash in DASHES], Qt.PenStyle.DotLine: DOTS,
    }.get(style)
    dashes = f' stroke-dasharray="{" ".join(_short(dash * width) for dash in pattern)}"' if pattern else ""
    return f'stroke="{color}" stroke-width="{_short(width)}"{dashes}'


def _font(font: QFont, otherwise: str) -> str:
    """The font for a style sheet, in pixels as on the screen."""
    metrics = QFontMetricsF(font)
    size = font.pixelSize() if font.pixelSize() > 0 else font.pointSizeF() * metrics.fontDpi() / 72
    names = dict.fromkeys(name.replace('"', "") for name in (QFontInfo(font).family(), *font.families()))
    families = ", ".join(f'"{name}"' for name in names)
    return f"{int(font.weight())} {size:.2f}px {families}, {otherwise}"


def _place(at: QPointF) -> str:
    return f'x="{_short(at.x())}" y="{_short(at.y())}"'


def _pair(x: float, y: float) -> str:
    return f"{_short(x)} {_short(y)}"


def _short(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")
