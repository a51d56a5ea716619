"""Names the pipeline did not see at all: abbreviations, and the places and agencies that news begin with."""

import re
from collections.abc import Iterator, Sequence

import numpy as np
from spacy.tokens import Doc

from annotator.nlp.entities.mentions import Mention
from annotator.nlp.entities.names import Names

LETTERS = (3, 4, 5, 6)  # of an abbreviation
LINE = re.compile(r"^[^\S\n]*([^\W\d_a-z]{2,})(?!\w)", re.MULTILINE)  # that begins with capitals
DASHES = frozenset({"-", "--", "–", "—"})
DATELINE = 14  # words a dateline may have
CITY = 3  # words of its first place


def with_unseen(doc: Doc, text: str, mentions: Sequence[Mention], names: Names) -> list[Mention]:
    """The mentions, those of datelines put right, and abbreviations outside them."""
    places = {place.start: place for place in _datelines(doc, text, names)}
    covered = {i for place in places.values() for i in range(place.start, place.end)}
    kept = [mention for mention in mentions if covered.isdisjoint(range(mention.start, mention.end))]
    taken = covered.union(*(range(mention.start, mention.end) for mention in kept))
    found = [*kept, *places.values(), *_abbreviations(doc, taken, names)]
    return sorted(found, key=lambda mention: mention.start)


def _abbreviations(doc: Doc, taken: set[int], names: Names) -> Iterator[Mention]:
    """Proper nouns of a few capitals: organisations, most of them. Among other capitals, a headline's words look so."""
    parts, upper, alpha, lengths = doc.to_array(["POS", "IS_UPPER", "IS_ALPHA", "LENGTH"]).T
    looks = (parts == doc.vocab.strings["PROPN"]) & (upper == 1) & (alpha == 1) & np.isin(lengths, LETTERS)
    for i in np.flatnonzero(looks).tolist():
        unknown = i not in taken and doc[i].text not in names.never
        if unknown and not _is_more(doc, i - 1, taken) and not _is_more(doc, i + 1, taken):
            yield Mention(i, i + 1, "ORG", "an abbreviation")


def _is_more(doc: Doc, i: int, taken: set[int]) -> bool:
    """Whether a neighbour belongs to a longer name or to words in capitals."""
    return i in taken or _shouts(doc, i) or (0 <= i < len(doc) and doc[i].pos_ == "PROPN" and doc[i].is_title)


def _shouts(doc: Doc, i: int) -> bool:
    return 0 <= i < len(doc) and doc[i].is_upper and doc[i].is_alpha and len(doc[i]) > 1


def _datelines(doc: Doc, text: str, names: Names) -> Iterator[Mention]:
    """The first places of each dateline: "GRAZ, Austria (XNA) —", "GRAZ/LINZ, March 3 -", "GRAZ:"."""
    for line in LINE.finditer(text):
        span = doc.char_span(line.start(1), line.end(1), alignment_mode="expand")
        if span is None:
            continue
        first = span[0]
        places, end = _places(doc, first.i)
        if not places or end >= len(doc) or sum(len(doc[i]) for i in range(first.i, end)) < 4:
            continue
        known = all(names.known.get(doc[start:stop].text.title()) == "GPE" for start, stop in places)
        opens = doc[end].text in DASHES or (doc[end].text == ":" and known)
        if opens or (doc[end].text in (",", "(") and _closes(doc, end)):
            for start, stop in places:
                yield Mention(start, stop, "GPE", "a dateline")


def _places(doc: Doc, start: int) -> tuple[list[tuple[int, int]], int]:
    """The places in capitals with which a dateline begins, and its first token behind them: "GRAZ/NEW LINZ"."""
    places, end = [], start
    while end < len(doc):
        begin = end
        while end < len(doc) and end - begin < CITY and _shouts(doc, end):
            end += 1
        if end == begin:
            return [], end
        places.append((begin, end))
        if end + 1 >= len(doc) or doc[end].text != "/" or not _shouts(doc, end + 1):
            break
        end += 1
    return places, end


def _closes(doc: Doc, start: int) -> bool:
    """Whether a dash ends the dateline soon: in brackets, a date or a country may stand before it."""
    for i in range(start + 1, min(len(doc), start + DATELINE)):
        token = doc[i]
        if token.text in DASHES:
            return doc[i - 1].text in (")", ",") or doc[i - 1].is_title or doc[i - 1].is_digit or doc[i - 1].is_punct
        if "\n" in token.text or (token.is_lower and token.is_alpha):
            return False
    return False
