"""Which chunks of a text are its headline, and which stand aside from the running text. No Qt."""

from enum import Enum, auto

from annotator.model.document import Document
from annotator.ui.textview.chunks import Chunks


class Role(Enum):
    """How a paragraph is set."""

    BODY = auto()
    HEADLINE = auto()
    ASIDE = auto()


ZONES = {"headline": Role.HEADLINE, "byline": Role.ASIDE, "caption": Role.ASIDE}


def roles(document: Document, chunks: Chunks) -> dict[int, Role]:
    """The chunks that are not running text: by the document's zones, else a first paragraph that is its title."""
    found = {
        chunk: ZONES[zone.kind]
        for zone in document.header.zones
        if zone.kind in ZONES
        for chunk in chunks.touching(zone.span.start, zone.span.end)
        if zone.span.start <= chunks.starts[chunk]
    }
    first = next((chunk for chunk in range(min(len(chunks), 50)) if not chunks.blank(chunk)), None)
    title = " ".join(document.header.title.split())
    if Role.HEADLINE not in found.values() and title and first is not None:
        paragraph = document.text[chunks.starts[first] : chunks.ends[first]]
        if chunks.closes(first) and " ".join(paragraph.split()) == title:
            found[first] = Role.HEADLINE
    return found
