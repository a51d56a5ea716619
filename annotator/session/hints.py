"""Candidates that a person picks by a letter shown on each, in the order in which they are likeliest meant. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass

from annotator.model.annotation import Entity, Span, Status
from annotator.model.document import Document
from annotator.session.quoting.content import paragraph_at
from annotator.session.quoting.words import sentences, split

LETTERS = "asdfghjklqwertyuiopzxcvbnm"
"""Hint letters, the home row first."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A span, the entity or other annotation of id `id` that stands on it (None: text only), and its hint letter."""

    span: Span
    id: str | None
    letter: str


Found = tuple[Span, str | None]
"""A span, and the id of what stands on it."""


def sentence_at(text: str, offset: int) -> Span:
    """The sentence that holds an offset, told by its marks alone, within its paragraph."""
    paragraph = paragraph_at(text, offset)
    found = split(text, paragraph.start, paragraph.end)
    for first, last in sentences(found, None):
        if found[last - 1].end > offset:
            return Span(found[first].start, found[last - 1].end)
    return Span(paragraph.start, paragraph.end)


def standing(document: Document) -> list[Entity]:
    """The entities that are not rejected."""
    return [entity for entity in document.entities.values() if entity.status is not Status.REJECTED]


def nearest(document: Document, found: Iterable[Found], place: Span) -> list[Found]:
    """What was found by its nearness to a place, the same sentence first."""
    sentence = sentence_at(document.text, place.start)

    def distance(entry: Found) -> tuple[bool, int, int]:
        span = entry[0]
        return not sentence.contains(span), max(span.start - place.end, place.start - span.end, 0), span.start

    return sorted(dict.fromkeys(found), key=distance)


def lettered(found: Iterable[Found]) -> list[Candidate]:
    """Candidates in the order given, as many as there are letters."""
    return [Candidate(span, key, letter) for (span, key), letter in zip(found, LETTERS, strict=False)]


def listed(names: Iterable[str]) -> str:
    """Names as they stand in a sentence: “GPE, LOC or FAC”."""
    *most, last = names
    return f"{', '.join(most)} or {last}" if most else last
