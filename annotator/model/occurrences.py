"""Where the words of a mention occur again in a text. Offsets are code points."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from annotator.model.annotation import Entity, Span, Status
from annotator.model.cover import Cover
from annotator.model.document import Document

# What a word goes on with: as in `annotator.model.text.WORD`, marks that combine with the letter before belong to it.
IN_WORD = "\\w\u0300-\u036f\u200d"
APOSTROPHE = "'’"
# Of “Iraq's”, with the apostrophe of either kind, also in capitals.
POSSESSIVE = f"[{APOSTROPHE}][sS](?![{IN_WORD}])"
# An apostrophe between letters is inside a word: the “O” of “O’Neill” is none.
ENDS = f"(?![{IN_WORD}])(?![{APOSTROPHE}][{IN_WORD}])"
ENDS_OR_POSSESSIVE = f"(?:(?={POSSESSIVE})|{ENDS})"
WORD_END = re.compile(ENDS_OR_POSSESSIVE)
WORD_SIGN = re.compile(f"[{IN_WORD}]")
CONTEXT = 60
"""How many code points of the text are shown on either side."""


@dataclass(frozen=True, slots=True)
class Switches:
    """What counts as the same words.

    `possessives`: “Iraq” is found in “Iraq’s” although only whole words count. `only_unlabelled` leaves out what shares
    a character with an entity that was not rejected.
    """

    match_case: bool = True
    whole_words: bool = True
    possessives: bool = True
    only_unlabelled: bool = True


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A place where the words occur, with the text around, and the entity that stands exactly there, if one does.

    `inside` says that it lies in, or cuts across, another entity.
    """

    span: Span
    before: str
    after: str
    entity: Entity | None = None
    inside: bool = False


def places(text: str, surface: str, switches: Switches) -> Iterator[Span]:
    """Where a surface occurs in a text, from left to right and never overlapping."""
    if surface:
        for match in _pattern(surface, switches.match_case, switches.whole_words, switches.possessives).finditer(text):
            yield Span(*match.span())


def occurrences(document: Document, surface: str, switches: Switches) -> list[Occurrence]:
    """The occurrences of a surface in a document, in reading order.

    An entity at one that was rejected is shown, for the person knows why; it does not count as a label.
    """
    found = list(places(document.text, surface, switches))
    if not found:
        return []
    at: dict[Span, Entity] = {}
    for entity in document.entities.values():
        if entity.span not in at or at[entity.span].status is Status.REJECTED:
            at[entity.span] = entity
    labelled = Cover(entity.span for entity in document.entities.values() if entity.status is not Status.REJECTED)
    made = []
    for span in found:
        touched, entity_there = labelled.touches(span), at.get(span)
        if touched and switches.only_unlabelled:
            continue
        exact = entity_there is not None and entity_there.status is not Status.REJECTED
        made.append(Occurrence(span, *around(document.text, span), entity_there, touched and not exact))
    return made


def around(text: str, span: Span, size: int = CONTEXT) -> tuple[str, str]:
    """The text before and after a span, `size` code points at most."""
    return text[max(0, span.start - size) : span.start], text[span.end : span.end + size]


def begins_a_word(text: str, start: int) -> bool:
    """Whether no word goes on over an offset, from the left."""
    return start == 0 or not WORD_SIGN.match(text, start) or not WORD_SIGN.match(text, start - 1)


def ends_a_word(text: str, end: int) -> bool:
    """Whether no word goes on over an offset; the ’s of a possessive is another word."""
    return end == 0 or not WORD_SIGN.match(text, end - 1) or WORD_END.match(text, end) is not None


@lru_cache(maxsize=64)
def _pattern(surface: str, match_case: bool, whole_words: bool, possessives: bool) -> re.Pattern[str]:
    literal, begins, ends = re.escape(surface), "", ""
    if whole_words and WORD_SIGN.match(surface):
        begins = f"(?<![{IN_WORD}]{literal})"  # looked at last: a pattern that begins with letters is found much faster
    if whole_words and WORD_SIGN.match(surface[-1]):
        ends = ENDS_OR_POSSESSIVE if possessives else ENDS
    return re.compile(literal + begins + ends, 0 if match_case else re.IGNORECASE)
