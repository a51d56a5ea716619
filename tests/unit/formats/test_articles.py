"""Articles from text, Markdown and HTML files: the text as it came, with title, zones and metadata."""

import json
import sys
from pathlib import Path

import pytest

from annotator.formats.problem import Problem
from annotator.formats.registry import format_of
from annotator.formats.size import MAX_BYTES
from annotator.jobs import Job
from annotator.model.document import Document


def read(path: Path) -> tuple[Document | None, list[Problem]]:
    codec = format_of(path)
    assert codec is not None
    found = list(codec.read(path, Job()))
    documents = [item for item in found if isinstance(item, Document)]
    return documents[0] if documents else None, [item for item in found if isinstance(item, Problem)]


def made(tmp_path: Path, name: str, text: str | bytes) -> Document:
    path = tmp_path / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    document, problems = read(path)
    assert document is not None
    assert problems == []
    return document


def zones(document: Document) -> list[tuple[str, str]]:
    return [(zone.kind, document.surface(zone.span)) for zone in document.header.zones]


EXACT = "Headline\r\n\r\nOne\u00a0two \t\r\nthree\u2028four\x85\ffive 😀  \n\n"


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_the_text_is_stored_exactly_as_it_came(tmp_path: Path, name: str) -> None:
    document = made(tmp_path, name, EXACT)
    assert (document.id, document.text) == ("a", EXACT)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_of_the_bytes_only_the_mark_goes(tmp_path: Path, encoding: str) -> None:
    assert made(tmp_path, "a.txt", EXACT.encode(encoding)).text == EXACT


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_its_mark_is_made_out(tmp_path: Path, encoding: str) -> None:
    assert made(tmp_path, "a.txt", EXACT.encode(encoding)).text == EXACT


def test_a_first_line_set_off_by_a_blank_one_is_the_headline(tmp_path: Path) -> None:
    document = made(tmp_path, "a.txt", "\n Storm hits Lund \n \nIt rained.\n\nA lot.\n")
    assert zones(document) == [("headline", "Storm hits Lund"), ("body", "It rained.\n\nA lot.")]
    assert document.title == "Storm hits Lund"


@pytest.mark.parametrize("text", ["It rained.\nA lot.\n", f"{'It rained. ' * 30}\n\nA lot.", "It rained."])
def test_other_texts_are_all_body(tmp_path: Path, text: str) -> None:
    document = made(tmp_path, "a.txt", text)
    assert zones(document) == [("body", text.strip())]
    assert "title" not in document.header.meta


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        ("# Storm hits Lund #\n\nIt *rained*.\n", "Storm hits Lund", "It *rained*."),
        ("Storm hits Lund\r\n===\r\n\r\nIt rained.", "Storm hits Lund", "It rained."),
        ('---\ntitle: "Storm"\ndate: 2020-03-14\n---\n# Storm hits Lund\n\nIt rained.', "Storm", "It rained."),
        ("Lead.\nMore.\n\n## Background\n\nIt rained.", "Lead.", "Lead.\nMore.\n\n## Background\n\nIt rained."),
    ],
    ids=["hash", "lined", "front matter", "section"],
)
def test_markdown_has_its_title_from_its_heading(tmp_path: Path, text: str, title: str, body: str) -> None:
    document = made(tmp_path, "a.md", text)
    assert document.text == text
    assert document.title == title
    assert zones(document)[-1] == ("body", body)


PAGE = """<!doctype html><html lang="en"><head><title>Storm hits Lund - The Paper</title>
<meta property="og:site_name" content="The Paper"><meta name="author" content="Ana Berg">
<meta property="article:published_time" content="2020-03-14"><link rel="canonical" href="https://paper.example/storm">
<script>var x = "<p>no</p>";</script></head><body>
<header><nav><ul><li><a href="/">Home</a></li></ul></nav></header>
<main><article><h1>Storm   hits
 Lund</h1><p>It rained<b>,
 she</b> said.&nbsp;A lot.</p><!-- no --><p>First line<br>second line</p>
<figure><img src="x.png"><figcaption>Rain in Lund</figcaption></figure>
<ul><li>wind</li><li><a href="/more">Read more about storms</a></li></ul>
<div>Loose text</div><p> </p></article></main><aside><p>Buy an umbrella, they are cheap today.</p></aside>
<footer><p>Copyright</p></footer></body></html>"""


def test_a_page_gives_its_main_text_in_paragraphs(tmp_path: Path) -> None:
    document = made(tmp_path, "a.html", PAGE)
    assert document.text == (
        "Storm hits Lund\n\nIt rained, she said.\u00a0A lot.\n\nFirst line\nsecond line\n\nRain in Lund\n\nwind\n\n"
        "Loose text")
    assert zones(document) == [
        ("headline", "Storm hits Lund"), ("body", "It rained, she said.\u00a0A lot.\n\nFirst line\nsecond line"),
        ("caption", "Rain in Lund"), ("body", "wind\n\nLoose text")]
    assert document.header.meta == {
        "title": "Storm hits Lund", "source": "The Paper", "author": "Ana Berg", "date": "2020-03-14",
        "url": "https://paper.example/storm", "language": "en"}


def test_a_page_without_marked_article_gives_the_heaviest_part(tmp_path: Path) -> None:
    document = made(tmp_path, "a.htm", (
        "<title>T</title><body><div><p>Menu</p></div><div><p>The storm came at night and stayed.</p>"
        "<p>It left at dawn.</p></div>"))
    assert document.text == "T\n\nThe storm came at night and stayed.\n\nIt left at dawn."


def test_a_page_says_its_encoding(tmp_path: Path) -> None:
    page = '<meta charset="iso-8859-1"><p>Málaga “x”</p>'
    assert made(tmp_path, "a.html", page.encode("cp1252")).text == "Málaga “x”"


def test_a_page_nested_without_end_is_read(tmp_path: Path) -> None:
    assert "deep" in made(tmp_path, "a.html", f"{'<div>' * 5000}<p>deep</p>").text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Größe und Maß, sagte er. Die Straße bleibt gesperrt, hieß es.", "cp1252"),
        ("Hello world, it’s a day", "cp1252"),
        ("Привет мир, сказал президент России в четверг.", "cp1251"),
        ("日本の首相は木曜日に記者会見を開いた。", "shift_jis"),
    ],
)
def test_an_encoding_that_had_to_be_guessed_is_said(tmp_path: Path, text: str, encoding: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode(encoding))
    document, (problem,) = read(path)
    assert document is not None
    assert document.text == text
    assert "not UTF-8" in problem.reason


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b" \r\n\t\n", "white space"),
        ("a.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0", "binary"),
        ("a.txt", bytes(range(256)) * 4, "binary"),
        ("a.md", b"\xff\xfe\x00\xd8x", "UTF-16"),
        ("a.html", b"<p></p>", "no article text"),
    ],
    ids=["empty", "blank", "png", "bytes", "wrong mark", "no text"],
)
def test_a_file_that_is_no_article_is_one_problem(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    document, (problem,) = read(path)
    assert document is None
    assert problem.file == str(path)
    assert reason in problem.reason


SENTENCES = (
    "The ferry line that has linked the islands for sixty years filed for bankruptcy on Monday, said its owner.",
    "“We have run out of time and money,” said Marta Lind, its chief executive, in the hall at the harbour.",
    "Unions said they had been told by e-mail. “That is how you treat parcels,” their spokesman told reporters.",
    "Buses will run to the bridge until the end of the month, the government said, but gave no further date.",
)
UNMARKED = f"""<html><head><title>Ferry line files for bankruptcy | The Post</title></head><body>
<div id="cookie-banner"><p>We use cookies to improve your experience. By continuing you accept our policy.</p></div>
<div class="nav"><a href="/">Home</a> <a href="/news">News</a></div>
<div class="content"><h1>Ferry line files for bankruptcy</h1><div class="article-body">
<p>{SENTENCES[0]}</p><p>{SENTENCES[1]}</p><p>{SENTENCES[2]}</p><p>{SENTENCES[3]}</p>
<div class="related"><h3>Read more</h3><ul><li><a href="/a">Bridge closed for repairs</a></li></ul></div></div></div>
<div class="newsletter"><p>Sign up to our newsletter and get the best of the Post every morning.</p></div>
</body></html>"""


def test_the_main_text_of_a_page_without_marked_parts_is_found(tmp_path: Path) -> None:
    document = made(tmp_path, "a.html", UNMARKED)
    assert document.text.split("\n\n") == ["Ferry line files for bankruptcy", *SENTENCES]


def test_a_page_is_read_without_trafilatura(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    document = made(tmp_path, "a.html", UNMARKED)
    assert set(document.text.split("\n\n")) >= {"Ferry line files for bankruptcy", *SENTENCES}
    assert made(tmp_path, "b.html", PAGE).title == "Storm hits Lund"


def test_a_file_of_50_mb_is_one_problem_and_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as stream:
        stream.truncate(50_000_000)
    monkeypatch.setattr(Path, "read_bytes", None)
    document, (problem,) = read(path)
    assert document is None
    assert "50 MB" in problem.reason


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "a.jsonl", "a.csv", "a.json"])
def test_an_article_has_one_greatest_size_in_every_format(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    text = "The storm hit Lund. " * (MAX_BYTES // 20 + 1)
    match path.suffix:
        case ".html":
            path.write_text(f"<article><p>{text}</p></article>")
        case ".jsonl" | ".json":
            path.write_text(json.dumps({"id": "a", "text": text, "status": "new"}))
        case ".csv":
            path.write_text(f"id,text\na,{text}\n")
        case _:
            path.write_text(text)
    document, problems = read(path)
    assert document is None
    assert problems
    assert path.name in problems[0].file


def test_a_vanished_file_is_one_problem(tmp_path: Path) -> None:
    document, (problem,) = read(tmp_path / "gone.txt")
    assert document is None
    assert "not there" in problem.reason
