"""What stands above an article as on a news page: source, author, date, a title that the text does not hold. No Qt."""

from collections.abc import Collection
from dataclasses import dataclass

from annotator.model.document import Document
from annotator.ui.textview.zones import Role

SEPARATOR = "  ·  "
NAMED = ("source", "author", "date")
"""The metadata that are shown, in this order."""


@dataclass(frozen=True, slots=True)
class Masthead:
    """The words above an article, either may be empty."""

    title: str = ""
    line: str = ""


def masthead(document: Document, roles: Collection[Role]) -> Masthead:
    """The words above an article; no title where the text has a headline of its own."""
    meta = document.header.meta
    line = SEPARATOR.join(" ".join(str(meta[name]).split()) for name in NAMED if meta.get(name))
    title = "" if Role.HEADLINE in roles else " ".join(document.header.title.split())
    return Masthead(title, line)
