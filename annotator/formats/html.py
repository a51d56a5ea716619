"""Web pages: the main text in paragraphs, with title, date, author, address and language from the page's head.

The main text is what trafilatura finds, where that is installed (the extra `web`): it knows far more of what stands
around articles. Without it, and where it finds no paragraphs, a plain reader goes by the elements of the page.
"""

import logging
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from selectolax.lexbor import LexborHTMLParser, LexborNode

from annotator.formats.articles import read_article
from annotator.formats.encoding import Decoded, NotText
from annotator.formats.problem import Problem
from annotator.jobs import Job
from annotator.model.annotation import Span
from annotator.model.document import Document, Header, Zone

# What surrounds an article on a page: https://html.spec.whatwg.org/multipage/sections.html and common practice.
SURROUNDINGS = (
    "head", "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "form", "button", "select",
    "nav", "aside", "footer", "dialog", "menu", "[role=navigation]", "[role=complementary]", "[role=banner]",
    "[role=contentinfo]", "[role=search]", "[hidden]", "[aria-hidden=true]",
)
MAIN = ("[itemprop~=articleBody]", "article", "main", "[role=main]")
INLINE = frozenset((
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "mark", "q",
    "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
))
# White space of HTML; a no-break space is a character like others.
BLANKS = re.compile(r"[ \t\n\f\r]+")
META = {
    "title": ("og:title", "twitter:title", "dc.title"),
    "source": ("og:site_name", "application-name", "publisher"),
    "url": ("og:url",),
    "date": ("article:published_time", "date", "dc.date", "dc.date.issued", "pubdate", "parsely-pub-date"),
    "author": ("author", "article:author", "dc.creator", "parsely-author"),
}
# What lxml and the libraries above it end in on damaged pages.
UNREADABLE = (ValueError, TypeError, LookupError, AttributeError, AssertionError, RecursionError, SyntaxError, OSError)
MIN_MAIN = 250
"""Characters of a main text: where it finds less, trafilatura takes all there is on the page, or runs it together."""
CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]+)", re.IGNORECASE)


def read(path: Path, job: Job) -> Iterator[Document | Problem]:
    """The document of a page, or what is wrong with the file."""
    return read_article(path, job, _make_main, _declared)


def _declared(data: bytes) -> str | None:
    found = CHARSET.search(data[:4096])
    return found[1].decode("ascii") if found else None


def _make_main(document_id: str, decoded: Decoded) -> Document:
    return make(document_id, decoded, _extracted(decoded.text))


def make(document_id: str, decoded: Decoded, main: str = "") -> Document:
    """The document of a page, of which `main` may be the part that matters; raises NotText where it has no text."""
    page = LexborHTMLParser(decoded.text)
    meta = _meta(page)
    heading = page.css_first("h1")
    title = _line(heading.text()) if heading is not None else ""
    title = title or meta.get("title", "") or _line(_text_of(page, "title"))
    blocks = _paragraphs(LexborHTMLParser(main).body) if main else []
    if len(blocks) < 2 or sum(len(text) for _, text in blocks) < MIN_MAIN:
        for node in page.css(", ".join(SURROUNDINGS)):
            node.decompose()
        blocks = _paragraphs(_main(page))
    parts = [(kind, text) for kind, text in blocks if text != title]
    if not parts:
        raise NotText("holds no article text")
    return _document(document_id, title, parts, meta)


def _extracted(text: str) -> str:
    """The main text of a page as simpler HTML, by trafilatura; empty without it, and where it finds none."""
    try:
        trafilatura: Any = import_module("trafilatura")
    except ModuleNotFoundError:
        return ""
    for name in ("trafilatura", "htmldate", "courlan"):  # they would warn about pages, of which we tell ourselves
        logging.getLogger(name).setLevel(logging.CRITICAL)
    try:
        found = trafilatura.extract(
            text, output_format="html", include_comments=False, include_tables=False, include_formatting=False)
    except UNREADABLE:
        return ""
    return found if isinstance(found, str) else ""


def _paragraphs(root: LexborNode | None) -> list[tuple[str, str]]:
    return list(_blocks(root)) if root is not None else []


def _document(document_id: str, title: str, parts: list[tuple[str, str]], meta: dict[str, str]) -> Document:
    """The paragraphs with a blank line between each two, the headline first."""
    texts: list[str] = []
    zones: list[Zone] = []
    length = 0
    for kind, text in ([("headline", title)] if title else []) + parts:
        start = length + 2 if texts else 0
        length = start + len(text)
        texts.append(text)
        if zones and zones[-1].kind == kind == "body":
            zones[-1] = Zone("body", Span(zones[-1].span.start, length))
        else:
            zones.append(Zone(kind, Span(start, length)))
    if title:
        meta = {"title": title} | meta | {"title": title}
    return Document(id=document_id, text="\n\n".join(texts), header=Header(meta=meta, zones=tuple(zones)))


def _meta(page: LexborHTMLParser) -> dict[str, str]:
    given: dict[str, str] = {}
    for node in page.css("meta[content]"):
        name = node.attributes.get("property") or node.attributes.get("name") or node.attributes.get("itemprop") or ""
        given.setdefault(name.lower(), _line(node.attributes.get("content") or ""))
    found = {
        field: value for field, names in META.items() if (value := next((given[n] for n in names if given.get(n)), ""))
    }
    for field, selector, attribute in (
        ("url", "link[rel=canonical]", "href"), ("date", "time[datetime]", "datetime"), ("language", "html", "lang"),
    ):
        element = page.css_first(selector)
        value = _line(element.attributes.get(attribute) or "") if element is not None else ""
        if value:
            found.setdefault(field, value)
    return found


def _main(page: LexborHTMLParser) -> LexborNode | None:
    """The element that holds the article: a marked one with a good part of all paragraphs, or their common parent."""
    body = page.body
    if body is None:
        return None
    whole = _weight(body)
    for selector in MAIN:
        marked = page.css(selector)
        best = max(marked, key=_weight, default=body)
        if marked and whole and _weight(best) >= 0.4 * whole:
            return best
    weights: dict[int, tuple[int, LexborNode]] = {}
    for paragraph in page.css("p"):
        if (parent := paragraph.parent) is not None:
            before = weights[parent.mem_id][0] if parent.mem_id in weights else 0
            weights[parent.mem_id] = before + len(_line(paragraph.text())), parent
    heaviest, holder = max(weights.values(), key=lambda pair: pair[0], default=(0, body))
    return holder if heaviest > 0.5 * whole else body


def _weight(node: LexborNode) -> int:
    return sum(len(_line(paragraph.text())) for paragraph in node.css("p"))


def _blocks(root: LexborNode) -> Iterator[tuple[str, str]]:
    """The kind and text of each paragraph under an element, in order, without recursion: pages nest at will.

    A list item that is nothing but a link leads away from the article and is left out.
    """
    waiting: list[str] = []
    linked = False  # whether all of what is waiting stands in links
    kind = "body"

    def flush() -> Iterator[tuple[str, str]]:
        lines = [BLANKS.sub(" ", line).strip(" ") for line in "".join(waiting).split("\v")]
        text = "\n".join(line for line in lines if line)
        waiting.clear()
        if text.strip() and not (linked and in_item):
            yield kind, text

    in_item = False
    stack: list[tuple[LexborNode, bool, str]] = [(root, False, "enter")]
    while stack:
        node, in_link, step = stack.pop()
        tag = node.tag or ""
        if tag == "-text":
            text = node.text(deep=False) or ""
            if text.strip():
                linked = (linked or not "".join(waiting).strip()) and in_link
            waiting.append(text)
            continue
        if tag == "br":
            waiting.append("\v")
            continue
        if tag.startswith(("-", "!")):
            continue
        if tag not in INLINE:
            yield from flush()
            in_item = tag == "li" and step == "enter"
            if tag == "figcaption":
                kind = "caption" if step == "enter" else "body"
        if step == "enter":
            if tag not in INLINE:
                stack.append((node, in_link, "leave"))
            children = list(node.iter(include_text=True))
            stack.extend((child, in_link or tag == "a", "enter") for child in reversed(children))
    yield from flush()


def _text_of(page: LexborHTMLParser, selector: str) -> str:
    node = page.css_first(selector)
    return node.text() if node is not None else ""


def _line(text: str) -> str:
    return BLANKS.sub(" ", text).strip(" ")
