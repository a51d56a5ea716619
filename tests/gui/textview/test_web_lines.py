import re
from html import unescape
from html.parser import HTMLParser

import pytest

from annotator.model.annotation import Argument, Entity, Event, Layer, Relation, Span, Status
from annotator.model.document import Document, Header
from annotator.ui.textview.palette import LIGHT
from annotator.ui.textview.printing import LONGEST_PICTURE, Copy, html
from annotator.ui.textview.surface import Surface
from annotator.ui.textview.typography import Typography
from annotator.ui.textview.web_lines import laid_out_page
from tests.gui.textview.conftest import DOCUMENT, SCHEMA

ROOM = 3.0
"""Pixels that a line's end may lie off a strip's edge, and numbers be rounded by."""
VOID = ("meta", "rect", "path")


class Reader(HTMLParser):
    """The words of a page by the class of their text, its lines, and its strips; fails where tags do not match."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[tuple[str, dict[str, str]]] = []
        self.words: dict[str, list[str]] = {}
        self.links: list[tuple[float, ...]] = []
        self.dashed = 0
        self.strips: list[tuple[float, float]] = []
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {key: value or "" for key, value in attrs}
        assert tag != "script"
        if tag == "svg":
            _, top, _, height = map(float, found["viewbox"].split())
            self.strips.append((top, top + height))
        if tag == "path" and found.get("class") == "link":
            pieces = re.findall(r"M(\S+) (\S+)L(\S+) ([^M]+)", found["d"])
            self.links += [tuple(map(float, piece)) for piece in pieces]
            self.dashed += "stroke-dasharray" in found
        if tag == "text":
            self.words.setdefault(found["class"], []).append("")
        if tag not in VOID:
            self.open.append((tag, found))

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        text = next((found for tag, found in reversed(self.open) if tag == "text"), None)
        if text is not None:
            self.words[text["class"]][-1] += data


def surface_of(document: Document, typography: Typography | None = None) -> Surface:
    surface = Surface(typography or Typography(linked=True), LIGHT)
    surface.load(document, SCHEMA)
    surface.set_links_shown(True)
    surface.resize(760.0, 100.0)
    surface.resize(760.0, sum(map(surface.block_height, range(len(surface.chunks)))))
    return surface


def copy(document: Document, *, links: bool = True) -> Copy:
    return Copy(document, SCHEMA, frozenset(Layer), Typography(linked=links), links=links)


@pytest.mark.usefixtures("qapp")
def test_the_words_of_the_page_are_those_of_the_text_in_its_order() -> None:
    text = "Über <b> & c, 100\u00a0% of   it\twent “home”.\n\nA sentence of Ana Diallo's. " + "It goes on and on. " * 60
    document = Document(id="a", text=text, entities={
        "e1": Entity(id="e1", span=Span(text.index("Ana"), text.index("'s")), label="PERSON")})
    read = Reader(laid_out_page(surface_of(document)))
    assert len(read.words["body"]) > 2
    assert " ".join(read.words["body"]).split() == text.split()
    assert read.words["tag"] == ["PERSON"]


@pytest.mark.usefixtures("qapp")
def test_links_are_drawn_where_the_view_draws_them() -> None:
    surface = surface_of(DOCUMENT)
    read = Reader(laid_out_page(surface))
    drawn = [line for link in surface.links() for line in link.lines]
    assert drawn
    wanted = sum(abs(line.dx()) + abs(line.dy()) for line in drawn)
    assert sum(abs(x2 - x1) + abs(y2 - y1) for x1, y1, x2, y2 in read.links) == pytest.approx(wanted, abs=ROOM)
    ends = {(round(line.x1()), round(line.y1())) for line in drawn}
    assert ends <= {(round(x), round(y)) for x1, y1, x2, y2 in read.links for x, y in ((x1, y1), (x2, y2))}


@pytest.mark.usefixtures("qapp")
def test_a_link_over_many_lines_is_cut_where_the_page_may_be() -> None:
    text = "Rebels attack. " + "Words that fill a paragraph of many lines. " * 60 + "\n\nThe end of Mali."
    mali = Span(text.index("Mali"), len(text) - 1)
    document = Document(id="a", text=text, events={"v1": Event(
        id="v1", type="Conflict.Attack", trigger=Span(7, 13), status=Status.SUGGESTED,
        arguments=(Argument(role="Target", span=mali),))})
    read = Reader(laid_out_page(surface_of(document)))
    assert read.dashed == len([strip for strip in read.strips if strip[1] > strip[0]])
    for x1, y1, _, y2 in read.links:
        assert any(top - ROOM <= min(y1, y2) and max(y1, y2) <= foot + ROOM for top, foot in read.strips), x1
    assert [one[1] for one in read.strips[:-1]] == pytest.approx([other[0] for other in read.strips[1:]], abs=0.2)


@pytest.mark.usefixtures("qapp")
def test_text_from_right_to_left_begins_at_the_right() -> None:
    text = "قال الوزير أحمد علي يوم الجمعة\n\nAna met שלום there" + " and \u200b went\ton" * 20
    page = laid_out_page(surface_of(Document(id="a", text=text)))
    starts = re.findall(r'<text class="body"( direction="rtl")?><tspan x="([0-9.]+)"', page)
    assert [bool(leftwards) for leftwards, _ in starts] == [True, False]
    arabic, latin = (float(x) for _, x in starts)
    assert arabic > latin + 400.0
    assert re.search(r">Ana met שלום there[^<]*</tspan>", page)  # one piece, which the browser puts in order
    assert " ".join(Reader(page).words["body"]).split() == text.split()


@pytest.mark.usefixtures("qapp")
def test_masthead_and_relations_are_there_and_numbers_on_demand() -> None:
    document = Document(
        id="a", text="Ana in Mali.", header=Header(meta={"title": "On <Mali>"}), entities={
            "e1": Entity(id="e1", span=Span(0, 3), label="PERSON"),
            "e2": Entity(id="e2", span=Span(7, 11), label="ORG")},
        relations={"r1": Relation(id="r1", label="In", source="e1", target="e2")})
    page = laid_out_page(surface_of(document), numbered=True)
    read = Reader(page)
    assert unescape(page).count("On <Mali>") == 2
    assert read.words["tag"] == ["PERSON", "ORG", "In"]
    assert read.words["name"] == ["1"]
    assert len(read.links) == 3 + 2  # and the head of the arrow


@pytest.mark.usefixtures("qapp")
def test_a_page_flows_without_links_and_where_it_is_long() -> None:
    assert "<svg" in html(copy(DOCUMENT))
    assert "<svg" not in html(copy(DOCUMENT, links=False))
    assert "<svg" not in html(copy(Document(id="a", text="word " * (LONGEST_PICTURE // 5 + 1))))
    assert "<svg" not in html(copy(Document(id="a", text=""), links=False))
    assert "</html>" in html(copy(Document(id="a", text="")))
