"""Articles from tables, JSON, PDF, Word and feeds."""

from importlib import import_module
from pathlib import Path
from typing import Any

import orjson
import pytest

from annotator.errors import UserError
from annotator.formats.problem import Problem
from annotator.formats.registry import format_named
from annotator.jobs import Job
from annotator.model.document import Document


def read(name: str, path: Path, **fields: str) -> tuple[list[Document], list[str]]:
    found = list(format_named(name).read(path, Job(), fields))
    problems = [str(item).removeprefix(str(path)).lstrip(", :") for item in found if isinstance(item, Problem)]
    return [item for item in found if isinstance(item, Document)], problems


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_a_table_with_usual_headings(tmp_path: Path, delimiter: str) -> None:
    path = tmp_path / "a.csv"
    rows = [["ID", "Headline", "Body"], ["7", "Rain", '"It fell.\nIt stopped."'], ["8", "Sun", "It shone."]]
    path.write_text("\n".join(delimiter.join(row) for row in rows), encoding="utf-8-sig")
    documents, problems = read("csv", path)
    assert [(document.id, document.title, document.text) for document in documents] == [
        ("7", "Rain", "It fell.\nIt stopped."), ("8", "Sun", "It shone.")]
    assert problems == []


def test_columns_are_chosen_and_missing_ones_named(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("nr,what\n1,Rain fell.\n2,\n")
    (document,), problems = read("csv", path, text="what", id="nr")
    assert (document.id, document.text) == ("1", "Rain fell.")
    assert problems == ["line 3, what: is missing or not a text; the row was skipped"]
    assert read("csv", path)[1] == [
        "line 1: has no column for the text; say which one is, as text=NAME, of: nr, what"]
    assert read("csv", path, text="who")[1] == ["line 1: has no column 'who'"]
    with pytest.raises(UserError, match="no field 'colour'"):
        read("csv", path, colour="nr")


@pytest.mark.parametrize("layout", ["list", "lines", "pretty"])
def test_json_in_any_layout(tmp_path: Path, layout: str) -> None:
    records = [{"uuid": "a", "article": {"body": "Rain fell."}}, {"uuid": "b", "article": {"body": ["Sun.", "Wind."]}}]
    data = {
        "list": orjson.dumps(records, option=orjson.OPT_INDENT_2),
        "lines": b"\n".join(map(orjson.dumps, records)),
        "pretty": b"\n".join(orjson.dumps(record, option=orjson.OPT_INDENT_2) for record in records),
    }[layout]
    path = tmp_path / "a.json"
    path.write_bytes(data)
    documents, problems = read("json", path, text="article.body")
    assert [(document.id, document.text) for document in documents] == [("a", "Rain fell."), ("b", "Sun.\n\nWind.")]
    assert problems == []


def test_an_element_that_is_broken_is_named_and_the_rest_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text('[\n{"text": "Rain"},\n{"text": Rain},\n{"text": "Sun"}, {"text": ""}\n]')
    documents, problems = read("json", path)
    assert [document.text for document in documents] == ["Rain", "Sun"]
    assert [problem.partition(":")[0] for problem in problems] == ["line 3", "line 4, text"]


def test_json_longer_than_a_chunk_streams(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    texts = [f"{i} " + 'a "quoted" \\ [brace} ' * 20_000 for i in range(6)]
    path.write_bytes(orjson.dumps([{"text": text} for text in texts]))
    documents, problems = read("json", path)
    assert ([document.text for document in documents], problems) == (texts, [])


def test_a_pdf_gives_its_text(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf("Rain fell in Lund."))
    (document,), problems = read("pdf", path)
    assert (document.id, document.text, problems) == ("a", "Rain fell in Lund.", [])


FONTS = b"<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>"


def pdf(text: str) -> bytes:
    """The smallest file with a line of text."""
    stream = f"BT /F1 12 Tf 50 700 Td ({text}) Tj ET".encode()
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources " + FONTS,
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
    ]
    data, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return data + b"xref\n0 5\n0000000000 65535 f \n" + table + (
        b"trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % len(data))


def test_a_word_document_gives_its_paragraphs(tmp_path: Path) -> None:
    docx: Any = import_module("docx")
    word = docx.Document()
    word.add_heading("Rain", 0)
    word.add_paragraph("It fell.")
    word.add_paragraph("")
    word.add_paragraph("It stopped.")
    word.save(tmp_path / "a.docx")
    (document,), problems = read("docx", tmp_path / "a.docx")
    assert (document.text, document.title, problems) == ("Rain\n\nIt fell.\n\nIt stopped.", "Rain", [])
    assert [(zone.kind, document.surface(zone.span)) for zone in document.header.zones] == [
        ("headline", "Rain"), ("body", "It fell.\n\nIt stopped.")]


FEED = """<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Wire</title><language>en</language>
<item><title>Rain</title><guid>urn:1</guid><link>http://example.org/1</link><pubDate>Mon, 01 Jan 2024</pubDate>
<description>Short.</description><content:encoded>&lt;p&gt;It fell &amp;amp; fell.&lt;/p&gt;</content:encoded></item>
<item><title>Sun</title><description>It shone.</description></item><item><title>None</title></item></channel></rss>"""


def test_a_feed_gives_an_article_an_entry(tmp_path: Path) -> None:
    path = tmp_path / "wire.rss"
    path.write_text(FEED)
    documents, problems = read("feed", path)
    assert [(document.id, document.text) for document in documents] == [
        ("urn:1", "Rain\n\nIt fell & fell."), ("wire-2", "Sun\n\nIt shone.")]
    assert dict(documents[0].header.meta) == {
        "title": "Rain", "source": "Wire", "url": "http://example.org/1", "date": "Mon, 01 Jan 2024", "language": "en"}
    assert problems == ["entry 3: holds no article text; the entry was skipped"]
