from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from pytestqt.qtbot import QtBot

from annotator.model.annotation import Argument, Entity, Event, Quote, Span, SpeakerReference, Status
from annotator.model.document import Document, Header
from annotator.model.schema import EntityLabel, EventType, QuoteType, Role, Schema
from annotator.ui.textview.view import ArticleView

SCHEMA = Schema(
    name="test", title="Test",
    entities=(EntityLabel("PERSON", "Person", "#c8821e"), EntityLabel("ORG", "Organization", "#502896")),
    events=(EventType("Conflict.Attack", "Attack", "#b02a30", roles=(Role("Target"),)),),
    quotes=(QuoteType("direct", "Direct", "#1e64b4"),))
HEADLINE = "Rebels attack the Bank of Mali"
TEXT = (
    f"{HEADLINE}\r\n\r\n“We will stay,” said Amina Diallo of the Bank of Mali. “Until it rains.”\r\n\r\n"
    + "Nothing else was heard from the town that day, and nobody came to see what had been left of it. " * 3
)


def span(surface: str, occurrence: int = 0) -> Span:
    """Where a surface stands in the text, the `occurrence`-th time."""
    start = -1
    for _ in range(occurrence + 1):
        start = TEXT.index(surface, start + 1)
    return Span(start, start + len(surface))


DOCUMENT = Document(
    id="a", text=TEXT, header=Header(meta={"title": HEADLINE}),
    entities={
        "e1": Entity(id="e1", span=span("Bank of Mali", 1), label="ORG", status=Status.SUGGESTED, origin="model:m@1"),
        "e2": Entity(id="e2", span=span("Mali", 1), label="PERSON", origin="human:ana"),
        "e3": Entity(id="e3", span=span("Amina Diallo"), label="PERSON", origin="human:ana"),
    },
    events={
        "v1": Event(id="v1", type="Conflict.Attack", trigger=span("attack"), arguments=(
            Argument(role="Target", span=span("Bank of Mali")),)),
    },
    quotes={
        "q1": Quote(
            id="q1", type="direct", content=(span("“We will stay,”"), span("“Until it rains.”")), cue=(span("said"),),
            source=(span("Amina Diallo"),), speaker=SpeakerReference(name="Amina Diallo")),
    },
)


@dataclass
class Heard:
    """What the view told, in order."""

    selected: list[object] = field(default_factory=list)
    text_selected: list[object] = field(default_factory=list)
    resized: list[tuple[object, object]] = field(default_factory=list)
    menu_asked: list[tuple[object, object, object]] = field(default_factory=list)


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[ArticleView]:
    """A view of the article, shown and with the focus."""
    view = ArticleView()
    qtbot.addWidget(view)
    view.resize(1000, 700)
    view.show_document(DOCUMENT, SCHEMA)
    view.show()
    view.setFocus()
    qtbot.waitExposed(view)
    yield view
    view.close()


@pytest.fixture
def heard(view: ArticleView) -> Heard:
    """What the view tells from now on."""
    heard = Heard()
    view.selected.connect(heard.selected.append)
    view.text_selected.connect(heard.text_selected.append)
    view.resized.connect(lambda target, span: heard.resized.append((target, span)))
    view.menu_asked.connect(lambda target, span, at: heard.menu_asked.append((target, span, at)))
    return heard
