"""Candidates for the content of quotes, for spaCy's `spancat`: what stands in marks, clauses and sentences.

Where a parser was at work, also what hangs on one word, and what rules found (`annotator_hints`). n-grams up to the
length of quotes are a hundred times as many, and take gigabytes.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from spacy.tokens import Doc
from spacy.util import registry
from thinc.api import get_current_ops
from thinc.types import Ragged

OPENING = frozenset({'"', "“", "„", "«", "»", "``", "‘", "'", "‹", "”"})
CLOSING = frozenset({'"', "”", "“", "»", "«", "''", "’", "'", "›"})
HINTS = "hint_quotes"
VERBS = frozenset({"VERB", "AUX"})
CLAUSES = frozenset({"ccomp", "xcomp", "advcl", "acl", "relcl", "pcomp", "parataxis", "csubj", "conj", "ROOT"})
STOPS = frozenset({".", "!", "?", "…"})
COMMAS = frozenset({",", ";", ":", "-", "--", "—", "–"})
# Words that open a reported clause, or that stand before one; other languages have their marks alone.
OPEN_CLAUSE = frozenset({
    "that", "whether", "if", "how", "why", "to", "said", "says", "say", "saying", "told", "tells", "asked",
    "believes", "believed", "thinks", "claimed", "claims", "added", "according", "warned", "argued", "announced",
    "denied", "insisted", "noted", "wrote",
})


def quote_suggester(max_length: int = 150, ngrams: int = 0) -> Callable[..., Ragged]:
    """Make the suggester: candidates of at most `max_length` tokens, and all n-grams up to `ngrams` beside them."""

    def suggest(docs: Iterable[Doc], *, ops: Any = None) -> Ragged:
        ops = ops or get_current_ops()
        found = [
            sorted({*candidates(doc, max_length), *parsed(doc, max_length), *hinted(doc), *_ngrams(len(doc), ngrams)})
            for doc in docs]
        rows = [row for spans in found for row in spans]
        lengths = ops.asarray1i([len(spans) for spans in found])
        return Ragged(ops.asarray2i(rows) if rows else ops.alloc2i(0, 2), lengths)

    return suggest


def candidates(doc: Doc, max_length: int) -> Iterator[tuple[int, int]]:
    """Half-open ranges of tokens that could be the content of a quote: from mark to mark, and between any two of the
    places inside a paragraph where a clause may begin or end.
    """
    first = 0
    for i in range(len(doc) + 1):
        if i == len(doc) or (doc[i].is_space and "\n" in doc[i].text):
            yield from _of_paragraph([doc[j].text for j in range(first, i)], first, max_length)
            first = i + 1


def hinted(doc: Doc) -> Iterator[tuple[int, int]]:
    """What rules took for parts of quotes."""
    yield from ((span.start, span.end) for span in doc.spans.get(HINTS, ()))


def parsed(doc: Doc, max_length: int) -> Iterator[tuple[int, int]]:
    """What hangs on a verb or heads a clause, whole and without what comes before or behind, in its marks if it has
    any; nothing where there is no parse.
    """
    if not doc.has_annotation("DEP"):
        return
    words = [token.text for token in doc]
    for token in doc:
        if token.pos_ not in VERBS and token.dep_ not in CLAUSES:
            continue
        left, right = token.left_edge.i, token.right_edge.i + 1
        starts = {left, token.i, *(child.left_edge.i for child in token.children)}
        ends = {right, *(child.right_edge.i + 1 for child in token.rights)}
        for start, end in {*((start, right) for start in starts), *((left, end) for end in ends)}:
            inner = _without_marks(words, start, end)
            if 0 < inner[1] - inner[0] <= max_length:
                yield inner
                yield _with_marks(words, *inner)


def _without_marks(words: list[str], start: int, end: int) -> tuple[int, int]:
    while start < end and not words[start][:1].isalnum():
        start += 1
    while start < end and not words[end - 1][-1:].isalnum():
        end -= 1
    return start, end


def _with_marks(words: list[str], start: int, end: int) -> tuple[int, int]:
    """The same with the quotation marks around it, or the stop behind it."""
    if start and words[start - 1] in OPENING:
        closed = next((i for i in range(end, min(end + 2, len(words))) if words[i] in CLOSING), None)
        return start - 1, end if closed is None else closed + 1
    return start, end + 1 if end < len(words) and words[end] in STOPS else end


def _of_paragraph(words: list[str], first: int, max_length: int) -> Iterator[tuple[int, int]]:
    for sentence_start, sentence_end in _sentences(words):
        starts = [i for i in range(sentence_start, sentence_end) if _may_begin(words, i, sentence_start)]
        ends = [i for i in range(sentence_start + 1, sentence_end + 1) if _may_end(words, i, sentence_end)]
        for start in starts:
            yield from ((first + start, first + end) for end in ends if start < end <= start + max_length)
    opened = [i for i, word in enumerate(words) if word in OPENING]
    closed = [i for i, word in enumerate(words) if word in CLOSING]
    for start in opened:  # over several sentences
        for end in [i for i in closed if start < i < start + max_length][:3]:
            yield first + start, first + end + 1
        if start + max_length >= len(words):  # left open at the end of the paragraph
            yield first + start, first + len(words)


def _sentences(words: list[str]) -> Iterator[tuple[int, int]]:
    start = 0
    for i, word in enumerate(words):
        following = words[i + 1] if i + 1 < len(words) else ""
        if (word in STOPS and following not in CLOSING) or (word in CLOSING and i and words[i - 1] in STOPS):
            yield start, i + 1
            start = i + 1
    if start < len(words):
        yield start, len(words)


def _may_begin(words: list[str], i: int, start: int) -> bool:
    before = words[i - 1].lower() if i else ""
    return i == start or words[i] in OPENING or before in COMMAS | CLOSING | STOPS | OPEN_CLAUSE or (
        words[i].lower() in OPEN_CLAUSE)


def _may_end(words: list[str], end: int, last: int) -> bool:
    following = words[end] if end < len(words) else ""
    return end >= last - 1 or words[end - 1] in CLOSING or following in COMMAS | STOPS | OPENING


def _ngrams(length: int, longest: int) -> Iterator[tuple[int, int]]:
    for size in range(1, longest + 1):
        yield from ((start, start + size) for start in range(length - size + 1))


registry.misc("annotator.quote_suggester.v1", func=quote_suggester)
