from annotator.model.annotation import Span
from annotator.model.document import Document, Header, Zone
from annotator.ui.textview.chunks import Chunks
from annotator.ui.textview.zones import Role, roles

TEXT = "\nBank closes\nBy Ann Lee\n\nThe bank closed."


def of(header: Header) -> dict[int, Role]:
    return roles(Document(id="a", text=TEXT, header=header), Chunks(TEXT))


def test_zones_tell_the_headline_and_what_stands_aside() -> None:
    zones = (Zone("headline", Span(1, 12)), Zone("byline", Span(13, 23)), Zone("body", Span(25, 41)))
    assert of(Header(zones=zones)) == {1: Role.HEADLINE, 2: Role.ASIDE}


def test_a_first_paragraph_that_is_the_title_is_the_headline() -> None:
    assert of(Header(meta={"title": "Bank  closes"})) == {1: Role.HEADLINE}


def test_without_zones_or_title_everything_is_running_text() -> None:
    assert of(Header()) == {}
    assert of(Header(meta={"title": "Another title"})) == {}
