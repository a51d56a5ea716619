"""An article as the quote rules read it: spaCy's tokens as plain lists, with paragraphs, sentences and quotations.

The rules touch every token several times; lists are several times faster than spaCy's token objects. Sentences are
found anew from punctuation because parsers break them inside quotation marks.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from annotator.model.annotation import Entity
from annotator.model.text import paragraphs
from annotator.nlp.quotes.lexicon import Lexicon
from annotator.nlp.quotes.marks import Quoted, quoted

if TYPE_CHECKING:
    from spacy.tokens import Doc

SENTENCE_END = frozenset({".", "?", "!", "…", "...", "....", ".."})
MARKS = frozenset("“”„«»\"‟‘’'‚‛‹›") | {"``", "''"}
AFTER_END = SENTENCE_END | MARKS | {")", "]"}


@dataclass(frozen=True, slots=True)
class Saying:
    """Something in quotation marks, as tokens [first, last], marks included; `paragraph` is the index of its own."""

    mark: Quoted
    first: int
    last: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph that is not blank: its tokens [first, last] and what is quoted in it."""

    first: int
    last: int
    sayings: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """Lists have one item a token; `saying_at` is an index into `sayings` or -1, `entity_at` into `entities` or -1.

    `head`, `children`, `left` and `right` (edges of the subtree) are those of a sentence of one token each where the
    pipeline has no parser, and `parsed` is then false. `tagged` is false where it gives no parts of speech. `letters`
    and `quoted_letters` count letters and digits before each code point, all and those in quotation marks.
    """

    text: str
    lexicon: Lexicon
    words: list[str]
    lower: list[str]
    start: list[int]
    end: list[int]
    pos: list[str]
    tag: list[str]
    dep: list[str]
    head: list[int]
    children: list[list[int]]
    left: list[int]
    right: list[int]
    sentence_first: list[int]
    sentence_last: list[int]
    paragraph_of: list[int]
    paragraphs: list[Paragraph]
    sayings: list[Saying]
    saying_at: list[int]
    entities: Sequence[Entity]
    entity_at: list[int]
    letters: list[int]
    quoted_letters: list[int]
    parsed: bool
    tagged: bool

    def __len__(self) -> int:
        return len(self.words)

    def is_blank(self, token: int) -> bool:
        """Whether a token is white space."""
        return not self.words[token].strip()

    def is_word(self, token: int) -> bool:
        """Whether a token has a letter or a digit."""
        return any(character.isalnum() for character in self.words[token])


def read(doc: Doc, entities: Sequence[Entity], lexicon: Lexicon) -> Reading:
    """The reading of a parsed document; needs nothing but tokens, and uses what annotation there is."""
    parsed = doc.has_annotation("DEP")
    tagged = doc.has_annotation("TAG") or doc.has_annotation("POS")
    tokens = list(doc)  # making a token costs more than all that is asked of it
    words = [token.text for token in tokens]
    start = [token.idx for token in tokens]
    end = [at + len(word) for at, word in zip(start, words, strict=True)]
    count = len(words)
    head = [token.head.i for token in tokens] if parsed else list(range(count))
    children: list[list[int]] = [[] for _ in range(count)]
    for token, governor in enumerate(head):
        if governor != token:
            children[governor].append(token)
    blocks, sayings, paragraph_of = _blocks(doc.text, start)
    saying_at = [-1] * count
    for index, saying in enumerate(sayings):
        for token in range(saying.first, saying.last + 1):
            saying_at[token] = index
    sentence_first, sentence_last = _sentences(words, start, end, blocks)
    letters, quoted_letters = _letters(doc.text, sayings)
    return Reading(
        text=doc.text,
        lexicon=lexicon,
        words=words,
        lower=[word.lower() for word in words],
        start=start,
        end=end,
        pos=[token.pos_ for token in tokens],
        tag=[token.tag_ for token in tokens],
        dep=[token.dep_ for token in tokens] if parsed else [""] * count,
        head=head,
        children=children,
        left=[token.left_edge.i for token in tokens] if parsed else list(range(count)),
        right=[token.right_edge.i for token in tokens] if parsed else list(range(count)),
        sentence_first=sentence_first,
        sentence_last=sentence_last,
        paragraph_of=paragraph_of,
        paragraphs=blocks,
        sayings=sayings,
        saying_at=saying_at,
        entities=entities,
        entity_at=_entities_at(entities, start, end),
        letters=letters,
        quoted_letters=quoted_letters,
        parsed=parsed,
        tagged=tagged,
    )


def tokens_of(start: list[int], begin: int, end: int) -> tuple[int, int]:
    """The first and last token of [begin, end) in code points, given where tokens start."""
    return max(0, bisect_left(start, begin + 1) - 1), bisect_left(start, end) - 1


def _blocks(text: str, start: list[int]) -> tuple[list[Paragraph], list[Saying], list[int]]:
    blocks: list[Paragraph] = []
    sayings: list[Saying] = []
    paragraph_of = [-1] * len(start)
    for a, b in paragraphs(text):
        first, last = bisect_left(start, a), bisect_left(start, b) - 1
        if not text[a:b].strip() or last < first:
            continue
        numbers = []
        for mark in quoted(text, a, b):
            low, high = tokens_of(start, mark.start, mark.end)
            low = max(first, low)
            if high >= low:
                numbers.append(len(sayings))
                sayings.append(Saying(mark, low, high, len(blocks)))
        for token in range(first, last + 1):
            paragraph_of[token] = len(blocks)
        blocks.append(Paragraph(first, last, tuple(numbers)))
    return blocks, sayings, paragraph_of


def _sentences(
    words: list[str], start: list[int], end: list[int], blocks: list[Paragraph]
) -> tuple[list[int], list[int]]:
    """The first and last token of each token's sentence, by punctuation, within its paragraph."""
    firsts, lasts = list(range(len(words))), list(range(len(words)))
    for block in blocks:
        begin = token = block.first
        while token <= block.last:
            last = token
            if words[token] in SENTENCE_END or token == block.last:
                while last < block.last and start[last + 1] == end[last] and words[last + 1] in AFTER_END:
                    last += 1
                for i in range(begin, last + 1):
                    firsts[i], lasts[i] = begin, last
                begin = last + 1
            token = last + 1
    return firsts, lasts


def _entities_at(entities: Sequence[Entity], start: list[int], end: list[int]) -> list[int]:
    at = [-1] * len(start)
    for index, entity in enumerate(entities):
        token = bisect_left(end, entity.span.start + 1)
        while token < len(start) and start[token] < entity.span.end:
            at[token] = index
            token += 1
    return at


def _letters(text: str, sayings: list[Saying]) -> tuple[list[int], list[int]]:
    mask = bytearray(len(text))
    for saying in sayings:
        mask[saying.mark.start : saying.mark.end] = b"\1" * (saying.mark.end - saying.mark.start)
    letters = list(accumulate(map(str.isalnum, text), initial=0))
    inside = (character.isalnum() and bool(within) for character, within in zip(text, mask, strict=True))
    return letters, list(accumulate(inside, initial=0))
