"""What can be picked in the text by a letter shown there: fillers of a role, parts of a quote, ends of a link.

Pure, no Qt. Offsets are code points of the text.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from annotator.model.annotation import Quote, Span
from annotator.model.document import Document
from annotator.model.schema import Schema
from annotator.model.target import Part
from annotator.nlp.quotes.lexicon import Lexicon
from annotator.session.arguing import role_candidates
from annotator.session.hints import LETTERS, Candidate
from annotator.session.quoting import candidates
from annotator.session.relating import end_candidates
from annotator.ui.choices import Act

CUES, SOURCES = 4, 9
"""How many other cues and sources a drafted quote offers at once."""


@dataclass(frozen=True, slots=True)
class Pick:
    """A span that its letter takes: `act` and `name` say as what (a role, a part, a relation label) of which item.

    `id` is what stands on the span, if anything does.
    """

    letter: str
    span: Span
    act: Act
    name: str
    item: str
    id: str | None = None


def fillers(document: Document, schema: Schema, event_id: str, role: str) -> tuple[Pick, ...]:
    """What may fill a role of an event."""
    return _picks(role_candidates(document, schema, event_id, role), Act.ROLE, role, event_id)


def ends(document: Document, schema: Schema, label: str, source: str) -> tuple[Pick, ...]:
    """Where a link of a label may lead to from an annotation."""
    return _picks(end_candidates(document, schema, label, source), Act.LINK, label, source)


def parts_of(
    document: Document, quote: Quote, wanted: Collection[Part], lexicon: Lexicon | None, taken: Collection[str]
) -> tuple[Pick, ...]:
    """Other cues and sources for a quote, with letters that mean nothing else now."""
    found: list[tuple[Part, Span]] = []
    held = {Part.CUE: quote.cue, Part.SOURCE: quote.source}
    for part, most in ((Part.SOURCE, SOURCES), (Part.CUE, CUES)):
        if part in wanted:
            others = [span for span in candidates(document, quote, part, lexicon) if span not in held[part]]
            found.extend((part, span) for span in (others if len(wanted) == 1 else others[:most]))
    free = (letter for letter in LETTERS if letter not in taken)
    return tuple(
        Pick(letter, span, Act.PART, part, quote.id) for (part, span), letter in zip(found, free, strict=False))


def _picks(found: Iterable[Candidate], act: Act, name: str, item: str) -> tuple[Pick, ...]:
    return tuple(Pick(each.letter, each.span, act, name, item, each.id) for each in found)
