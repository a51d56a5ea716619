import re
from html import unescape
from html.parser import HTMLParser

from annotator.model.annotation import Argument, Entity, Event, Layer, Quote, Span, SpeakerReference, Status
from annotator.model.document import Document, Header
from annotator.model.schema import EntityLabel, Schema
from annotator.ui.textview.web_page import STYLE, web_page

TEXT = "A <b> & c\n\n“Go,” Ana Diallo told Mali.\r\nالسلام عليكم"
SCHEMA = Schema(name="s", title="S", entities=(EntityLabel("PERSON", "Person", "#c8821e"),))


def at(surface: str) -> Span:
    start = TEXT.index(surface)
    return Span(start, start + len(surface))


DOCUMENT = Document(
    id="a", text=TEXT, header=Header(meta={"title": "On <Mali>", "source": "Courier", "date": "2024-05-01"}),
    entities={"e1": Entity(id="e1", span=at("Ana Diallo"), label="PERSON", origin="human:ana"),
              "e2": Entity(id="e2", span=at("Diallo told"), label="PERSON", status=Status.SUGGESTED)},
    events={"v1": Event(id="v1", type="Contact.Meet", trigger=at("told"), arguments=(
        Argument(role="Entity", span=at("Mali")),))},
    quotes={"q1": Quote(
        id="q1", type="direct", content=(at("“Go,”"),), cue=(at("told"),), speaker=SpeakerReference(name="Ana"))})


class Balance(HTMLParser):
    """Fails where a tag is closed that is not open."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def words(page: str) -> str:
    without = re.sub(r'<span class="(tags|speaker)">(.*?)</span></span>', "", page[page.index("<body>") :])
    return unescape(re.sub("<[^>]+>", "", without))


def test_the_page_is_well_formed_and_holds_the_text_as_it_is() -> None:
    page = web_page(DOCUMENT, SCHEMA, frozenset(Layer))
    parser = Balance()
    parser.feed(page)
    assert parser.open == []
    for paragraph in ("A <b> & c", "“Go,” Ana Diallo told Mali.", "السلام عليكم"):
        assert paragraph in words(page)
    assert "Courier  ·  2024-05-01" in words(page)
    assert "<title>On &lt;Mali&gt;</title>" in page


def test_labels_looks_and_speakers_are_written() -> None:
    page = web_page(DOCUMENT, SCHEMA, frozenset(Layer))
    assert "• PERSON</b>" in page
    assert "PERSON?</b>" in page
    assert ">Meet</b>" in page
    assert ">Ana</span>" in page
    assert "Entity</b>" not in page
    assert "Entity</b>" in web_page(DOCUMENT, SCHEMA, frozenset(Layer), links=True)


def test_paragraphs_are_numbered_on_demand_and_their_words_stay_alone() -> None:
    page = web_page(DOCUMENT, SCHEMA, frozenset(Layer), numbered=True)
    assert re.findall('data-number="([0-9]+)"', page) == ["1", "2", "3"]
    assert words(page) == words(web_page(DOCUMENT, SCHEMA, frozenset(Layer)))


def test_layers_that_are_hidden_are_not_written() -> None:
    page = web_page(DOCUMENT, SCHEMA, frozenset({Layer.EVENTS}))
    assert "PERSON" not in page
    assert ">Ana</span>" not in page


def test_text_makes_room_for_labels_longer_than_itself() -> None:
    close = Document(id="c", text="a b c", entities={
        key: Entity(id=key, span=Span(at, at + 1), label="PERSON", origin="human:ana")
        for key, at in (("e1", 0), ("e2", 2))})
    apart = Document(id="d", text="Ana Diallo of Bamako met b", entities={
        key: Entity(id=key, span=span, label="PERSON", origin="human:ana")
        for key, span in (("e1", Span(0, 10)), ("e2", Span(25, 26)))})
    assert web_page(close, SCHEMA, frozenset(Layer)).count("padding-left:") == STYLE.count("padding-left:") + 1
    assert web_page(apart, SCHEMA, frozenset(Layer)).count("padding-left:") == STYLE.count("padding-left:")
