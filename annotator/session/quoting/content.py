"""What is said around an offset, by its quotation marks: over paragraphs, and on both sides of its attribution."""

from collections.abc import Collection
from dataclasses import dataclass

from annotator.model.annotation import Span
from annotator.nlp.quotes.marks import Quoted, quoted

REACH = 5_000  # code points looked at to each side of an offset: paragraphs beyond that are cut
BREAKS = ("\n", "\r", "\u2029")
FOLLOWING = 40  # paragraphs a quotation may run over, to each side


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph [start, end), and what stands in quotation marks in it."""

    start: int
    end: int
    quotations: tuple[Quoted, ...]


def paragraph_at(text: str, offset: int) -> Paragraph:
    """The paragraph that holds an offset, of which no more than REACH is looked at to each side."""
    low, high = max(0, offset - REACH), min(len(text), offset + REACH)
    start = max(low - 1, *(text.rfind(mark, low, offset) for mark in BREAKS)) + 1
    stops = [at for mark in BREAKS if (at := text.find(mark, offset, high)) >= 0]
    end = min(stops, default=high)
    return Paragraph(start, end, tuple(quoted(text, start, end)))


def next_paragraph(text: str, paragraph: Paragraph) -> Paragraph | None:
    """The next paragraph that is not blank."""
    at = paragraph.end
    while at < len(text) and text[at].isspace():
        at += 1
    return paragraph_at(text, at) if at < len(text) else None


def previous_paragraph(text: str, paragraph: Paragraph) -> Paragraph | None:
    """The last paragraph before that is not blank."""
    at = paragraph.start
    while at > 0 and text[at - 1].isspace():
        at -= 1
    return paragraph_at(text, at - 1) if at > 0 else None


def quotation(text: str, offset: int) -> Span | None:
    """The outermost quotation of the paragraph that holds or touches an offset, with its marks.

    One that its paragraph does not close runs to the paragraph's end, as it does where it goes on in the next.
    """
    found = quotation_at(paragraph_at(text, offset), offset)
    return Span(found.start, found.end) if found else None


def quotation_at(paragraph: Paragraph, offset: int, taken: Collection[Span] = ()) -> Quoted | None:
    """The outermost quotation that holds or touches an offset; one within, where the outer is `taken` already."""
    here = _holding(paragraph.quotations, offset)
    while here is not None and Span(here.start, here.end) in taken:
        inner = _holding(here.inner, offset)
        if inner is None:
            return here
        here = inner
    return here


def _holding(quotations: Collection[Quoted], offset: int) -> Quoted | None:
    """The one that holds an offset; of two that touch it, the one that begins there."""
    found = [each for each in quotations if each.start <= offset <= each.end]
    return found[-1] if found else None


def continued(text: str, paragraph: Paragraph, quotation: Quoted) -> list[tuple[Paragraph, Quoted]]:
    """A quotation with its parts in the paragraphs before and after: not closed there, opened anew in the next."""
    parts = [(paragraph, quotation)]
    while len(parts) < FOLLOWING and not parts[-1][1].closed and _ends(text, *parts[-1]):
        after = next_paragraph(text, parts[-1][0])
        if after is None or not after.quotations or after.quotations[0].start != _first(text, after):
            break
        parts.append((after, after.quotations[0]))
    while len(parts) < FOLLOWING and parts[0][1].start == _first(text, parts[0][0]) and parts[0][1].opened:
        before = previous_paragraph(text, parts[0][0])
        if before is None or not before.quotations:
            break
        last = before.quotations[-1]
        if last.closed or not _ends(text, before, last):
            break
        parts.insert(0, (before, last))
    return parts


def _first(text: str, paragraph: Paragraph) -> int:
    at = paragraph.start
    while at < paragraph.end and text[at].isspace():
        at += 1
    return at


def _ends(text: str, paragraph: Paragraph, quotation: Quoted) -> bool:
    return not text[quotation.end : paragraph.end].strip()
