import re
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtSvg import QSvgRenderer

from annotator.errors import UserError
from annotator.model.annotation import Span
from annotator.model.document import Document
from annotator.ui.textview import printing
from annotator.ui.textview.excerpt import excerpt
from annotator.ui.textview.palette import DARK, LIGHT
from annotator.ui.textview.surface import Surface
from annotator.ui.textview.typography import Typography
from annotator.ui.textview.view import ArticleView
from tests.gui.textview.conftest import DOCUMENT, SCHEMA, TEXT, span

LONG = Document(id="b", text="\n\n".join(f"Paragraph {i}. " + "Words of a long article. " * 30 for i in range(60)))


def copy(view: ArticleView, part: Span | None = None) -> printing.Copy:
    surface, document = view.surface, view.surface.document
    assert document is not None
    shown = document if part is None else excerpt(document, part)
    return printing.Copy(shown, surface.schema, surface.layers, surface.typography, surface.attention.links)


def pages(pdf: bytes) -> int:
    return len(re.findall(rb"/Type /Page\b", pdf))


def test_an_article_is_saved_in_each_format(view: ArticleView, tmp_path: Path) -> None:
    view.set_links_shown(True)
    for ending, start in (("pdf", b"%PDF-"), ("svg", b"<?xml"), ("html", b"<!DOCTYPE html>")):
        path = tmp_path / f"article.{ending}"
        printing.save(copy(view), path)
        assert path.read_bytes().startswith(start)


def test_every_line_of_a_long_article_is_on_exactly_one_sheet(view: ArticleView) -> None:
    view.show_document(LONG, SCHEMA)
    surface = Surface(Typography(10.5), LIGHT)
    surface.load(LONG, SCHEMA)
    surface.resize(600.0, 700.0)
    printed: list[int] = []
    for anchor, cut in printing.sheets(surface):
        surface.anchor = anchor
        assert cut <= surface.height
        printed += [
            row.start for seen in surface.page() for row in seen.layout.rows
            if seen.y + row.top >= 0 and seen.y + row.lower <= cut]
    assert printed == sorted(set(printed))
    rows = [row.start for chunk in range(len(surface.chunks)) for row in surface.layout(chunk).rows]
    assert printed == rows
    assert pages(printing.pdf(copy(view))) > 3


def test_a_picture_has_the_colours_of_paper_and_no_need_of_fonts(view: ArticleView) -> None:
    view.set_palette(DARK)
    drawn = printing.svg(copy(view))
    assert b"<text" not in drawn
    renderer = QSvgRenderer(QByteArray(drawn))
    assert renderer.isValid()
    assert DARK.background.encode() not in drawn
    assert LIGHT.background.encode() in drawn


def test_a_selection_is_saved_alone(view: ArticleView, tmp_path: Path) -> None:
    path = tmp_path / "part.html"
    printing.save(copy(view, Span(span("“We").start, span("Mali", 1).end)), path)
    page = path.read_text(encoding="utf-8")
    assert "Amina Diallo" in page
    assert "Rebels" not in page.split("<body>")[1]
    assert "nobody" not in page


def test_what_cannot_be_saved_is_said(view: ArticleView, tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"\.pdf, \.svg or \.html"):
        printing.save(copy(view), tmp_path / "article.docx")
    with pytest.raises(UserError, match="cannot be written"):
        printing.save(copy(view), tmp_path / "nowhere" / "article.html")
    view.show_document(Document(id="b", text="x" * (printing.LONGEST_PICTURE + 1)), SCHEMA)
    with pytest.raises(UserError, match="too long"):
        printing.save(copy(view), tmp_path / "article.svg")


def test_a_printer_gets_the_same(view: ArticleView, tmp_path: Path) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printing.print_on(copy(view), printer)
    assert pages((tmp_path / "printed.pdf").read_bytes()) == 1


def test_printing_leaves_the_view_as_it_was(view: ArticleView) -> None:
    def picture() -> QImage:
        return view.viewport().grab().toImage()

    before = picture()
    printing.pdf(copy(view))
    QGuiApplication.processEvents()
    assert picture() == before
    assert view.surface.document is DOCUMENT
    assert TEXT
