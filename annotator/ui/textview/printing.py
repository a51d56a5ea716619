"""An annotated article on paper: printed, or saved as PDF, SVG or HTML, as it looks in the view. Always on white."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from annotator.errors import UserError
from annotator.model.annotation import Layer
from annotator.model.document import Document
from annotator.model.schema import Schema
from annotator.ui.textview.page import FOOT, LEFT, RIGHT
from annotator.ui.textview.painter import Shown, paint
from annotator.ui.textview.palette import LIGHT
from annotator.ui.textview.scroll import Anchor
from annotator.ui.textview.surface import Surface
from annotator.ui.textview.typography import Typography
from annotator.ui.textview.web_lines import laid_out_page
from annotator.ui.textview.web_page import web_page

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

POINTS = 10.5
"""Size of the text on a page of paper; a picture has that of the screen."""
MARGIN = 14.0
"""Millimetres around the page."""
LONGEST_PICTURE = 50_000
"""Code points that are drawn as one picture, at most."""
FOLIO = 26.0
"""Room for the page's number, in pixels of the screen."""


@dataclass(frozen=True, slots=True)
class Copy:
    """What is to be put on paper: a document, or an excerpt of one, and how it is shown."""

    document: Document
    schema: Schema
    layers: frozenset[Layer]
    typography: Typography
    links: bool = False
    numbered: bool = False


def save(copy: Copy, path: Path) -> None:
    """Save as PDF, SVG or HTML, by the ending of the name; UserError where that cannot be done."""
    ending = path.suffix.lower()
    if ending == ".pdf":
        content = pdf(copy)
    elif ending == ".svg":
        content = svg(copy)
    elif ending in (".html", ".htm"):
        content = html(copy).encode("utf-8", "replace")
    else:
        raise UserError("{name}: end the name in .pdf, .svg or .html to say what it is saved as.", name=path.name)
    try:
        path.write_bytes(content)
    except OSError as problem:
        raise UserError(
            "{path} cannot be written ({reason}). Choose another place.",
            path=path, reason=problem.strerror) from problem


def pdf(copy: Copy) -> bytes:
    """The copy as a PDF file of A4 pages."""
    buffer = _buffer()
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN), QPageLayout.Unit.Millimeter)
    writer.setTitle(copy.document.title)
    writer.setCreator("Annotator")
    writer.setResolution(round(_dots()))
    _print(copy, writer)
    return bytes(buffer.data().data())


def print_on(copy: Copy, printer: "QPrinter") -> None:
    """Print the copy."""
    printer.setResolution(round(_dots()))
    _print(copy, printer)


def svg(copy: Copy) -> bytes:
    """The copy as one SVG picture, its letters as shapes; UserError where the text is too long for that."""
    from PySide6.QtSvg import QSvgGenerator

    if len(copy.document.text) > LONGEST_PICTURE:
        raise UserError("The article is too long for one picture: select a part of it, or save it as PDF.")
    surface = _one_sheet(copy)
    width, height = round(surface.width), round(surface.height)
    buffer = _buffer()
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(round(_dots()))
    generator.setSize(QSize(width, height))
    generator.setViewBox(QRectF(0.0, 0.0, width, height))
    generator.setTitle(copy.document.title)
    painter = QPainter(generator)
    try:
        paint(painter, surface, QRectF(0.0, 0.0, width, height), Shown(numbered=copy.numbered, outlined=True))
    finally:
        painter.end()
    return bytes(buffer.data().data())


def html(copy: Copy) -> str:
    """The copy as one HTML page. With links it is laid out as the view is; else, and where it is long, it flows.

    A page that flows fits any window, and says by labels what links join.
    """
    if copy.links and len(copy.document.text) <= LONGEST_PICTURE:
        return laid_out_page(_one_sheet(copy), numbered=copy.numbered)
    return web_page(copy.document, copy.schema, copy.layers, links=copy.links, numbered=copy.numbered)


def sheets(surface: Surface) -> Iterator[tuple[Anchor, float]]:
    """Where each sheet of the surface's height begins, and how much of it is used: no line is cut."""
    anchor = Anchor()
    while True:
        surface.anchor = anchor
        cut, following = _cut(surface)
        yield anchor, cut
        if following is None:
            return
        anchor = following


def _cut(surface: Surface) -> tuple[float, Anchor | None]:
    """The height at which a sheet ends, before the first line that does not fit, and where the next one begins."""
    first = True
    for seen in surface.page():
        for row in seen.layout.rows:
            if seen.y + row.lower > surface.height and not first:
                above = surface.space_above(seen.chunk)
                return seen.y + row.top, Anchor(seen.chunk, above + row.top)
            first = first and seen.y + row.top <= 0
    return surface.height, None


def _print(copy: Copy, device: QPagedPaintDevice) -> None:
    painter = QPainter()
    if not painter.begin(device):
        raise UserError("Printing could not begin: the printer is not ready.")
    try:
        scale = device.logicalDpiX() / _dots()
        page = QSizeF(device.width() / scale, device.height() / scale)
        typography = Typography(
            POINTS, copy.typography.measure, copy.typography.spacing, copy.typography.linked)
        surface = _surface(copy, typography)
        surface.resize(page.width(), page.height() - FOLIO)
        layout = list(sheets(surface))
        for number, (anchor, cut) in enumerate(layout, 1):
            if number > 1:
                device.newPage()
            surface.anchor = anchor
            painter.save()
            painter.scale(scale, scale)
            painter.setClipRect(QRectF(0.0, 0.0, page.width(), cut))
            paint(painter, surface, QRectF(0.0, 0.0, page.width(), cut), Shown(numbered=copy.numbered))
            painter.setClipping(False)
            if len(layout) > 1:
                painter.setFont(surface.typography.caption)
                painter.setPen(QColor(LIGHT.muted))
                foot = QRectF(0.0, page.height() - FOLIO, page.width(), FOLIO)
                painter.drawText(foot, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom, str(number))
            painter.restore()
    finally:
        painter.end()


def _surface(copy: Copy, typography: Typography) -> Surface:
    surface = Surface(typography, LIGHT)
    surface.set_layers(copy.layers)
    surface.load(copy.document, copy.schema)
    surface.set_links_shown(copy.links)
    return surface


def _one_sheet(copy: Copy) -> Surface:
    """A surface as wide as its column needs, and as high as all of its text."""
    surface = _surface(copy, copy.typography)
    width = round(LEFT + surface.typography.column + RIGHT)
    surface.resize(width, 100.0)
    surface.resize(width, round(sum(map(surface.block_height, range(len(surface.chunks)))) - FOOT / 2))
    return surface


def _buffer() -> QBuffer:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return buffer


def _dots() -> float:
    """Dots an inch that fonts of the screen are measured with."""
    return QFontMetricsF(Typography().caption).fontDpi()
