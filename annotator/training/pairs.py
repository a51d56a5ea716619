"""Which spans a linker may link: the pairs of a document, and the noun phrases that can be the tail of one."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Span

NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
WITHIN = ("compound", "flat", "goeswith")
"""Begins the relations of nouns that are part of the phrase of another one, in all schemes of spaCy's pipelines."""
LONGEST = 25
"""Tokens of a noun phrase that can be a tail."""
FEW = 50
"""Spans that are not too many in a document of any size."""

Spans = list[Span]
Pair = tuple[Span, Span]
Place = tuple[int, int]
Key = tuple[int, int, str, int, int, str]


@dataclass(frozen=True, slots=True)
class Rules:
    """Which spans a linker links: tails to heads at most `reach` tokens away.

    `heads` are labels among those of the group, none for all; where heads and tails are of one group, all other labels
    are tails, and a head may be the tail of one before it (words of a quote that goes on). With `several`, a tail may
    belong to more than one head. Ids of frames begin with `prefix`. What rules link in the groups whose keys begin
    with `hints` is known to the model; there are none without it.

    Of the labels in `single` a frame takes the likeliest tail, if any, and may share it with others. For those in
    `phrases` the noun phrases of the parse at most `near` tokens away are candidates, too, whether anything found them
    or not. With `syntax` the model knows how the parse connects a pair. All three need one group.
    """

    heads_key: str
    tails_key: str
    heads: frozenset[str] = frozenset()
    several: bool = False
    reach: int = 100
    threshold: float = 0.5
    prefix: str = "v"
    hints: str = ""
    single: frozenset[str] = frozenset()
    phrases: frozenset[str] = frozenset()
    near: int = 25
    syntax: bool = False

    @property
    def one_group(self) -> bool:
        """Whether heads and tails stand in one group."""
        return self.heads_key == self.tails_key

    def is_head(self, span: Span) -> bool:
        """Whether a span of the heads' group is a head."""
        return not self.heads or span.label_ in self.heads

    def tails(self, doc: Doc) -> Spans:
        """What may be a tail: the spans of the group in their order, then the phrases that are not among them."""
        found = list(doc.spans.get(self.tails_key, ()))
        known = {place_of(span) for span in found}
        proposed = [] if not self.phrases else [
            Span(doc, start, end, label=label) for start, end in noun_phrases(doc, f"{self.hints}entities")
            for label in sorted(self.phrases)]
        return [*found, *(span for span in proposed if place_of(span) not in known)]

    def pairs(self, doc: Doc) -> list[Pair]:
        """All pairs (tail, head) of a document that may be linked, each pair of places once; none where spans are more
        than half of the tokens, as `spancat` finds them before it has learnt anything: that would be millions.
        """
        heads = [span for span in doc.spans.get(self.heads_key, ()) if self.is_head(span)]
        found = len(doc.spans.get(self.tails_key, ()))
        if not heads or max(len(heads), found) > max(FEW, len(doc) // 2):
            return []
        tails = self.tails(doc)
        return _distinct((tail, head) for head in heads for tail in self._of(head, tails, found))

    def links(self, doc: Doc) -> Iterator[Key]:
        """The links that the ids of a document's spans tell."""
        frames: dict[str, Spans] = {}
        for head in doc.spans.get(self.heads_key, ()):
            if self.is_head(head):
                frames.setdefault(_frame(head), []).append(head)
        for tail in doc.spans.get(self.tails_key, ()):
            for head in frames.get(_frame(tail), ()) if _frame(tail) else ():
                if apart(tail, head) <= self.reach and not self._is_forbidden(tail, head):
                    yield key_of(tail, head)

    def _of(self, head: Span, tails: Spans, found: int) -> Iterator[Span]:
        """The tails that may be linked to a head; the first `found` are of the group."""
        start, end = head.start, head.end
        for number, tail in enumerate(tails):
            far = max(0, tail.start - end, start - tail.end)
            if number < found:
                if far <= self.reach and not self._is_forbidden(tail, head):
                    yield tail
            elif far <= self.near and not (start <= tail.start and tail.end <= end):
                yield tail

    def _is_forbidden(self, tail: Span, head: Span) -> bool:
        """A head goes on from one before it, not the other way round, and never from itself."""
        return self.one_group and self.is_head(tail) and head.end > tail.start


def noun_phrases(doc: Doc, entities: str) -> list[Place]:
    """Half-open ranges of tokens: the phrase of each noun without what follows it, and whole, and what stands in the
    span group `entities`; nothing where there is no parse.
    """
    if not doc.has_annotation("DEP"):
        return []
    words = [token.text for token in doc]
    found = {(span.start, span.end) for span in doc.spans.get(entities, ())}
    for token in doc:
        if token.pos_ not in NOUNS or token.dep_.startswith(WITHIN):
            continue
        first = token.left_edge.i
        for last in {token.i, token.right_edge.i}:
            start, end = _without_marks(words, first, last + 1)
            if start <= token.i < end <= start + LONGEST:
                found.add((start, end))
    return sorted(found)


def apart(one: Span, other: Span) -> int:
    """Tokens between two spans, 0 where they touch or overlap."""
    return max(0, one.start - other.end, other.start - one.end)


def place_of(span: Span) -> tuple[int, int, str]:
    """What tells a span from others of its group, but for its frame."""
    return span.start, span.end, span.label_


def key_of(tail: Span, head: Span) -> Key:
    """What tells a pair from others, in code points."""
    return tail.start_char, tail.end_char, tail.label_, head.start_char, head.end_char, head.label_


def _frame(span: Span) -> str:
    return str(span.id_).partition("/")[0]


def _distinct(pairs: Iterable[Pair]) -> list[Pair]:
    """Each pair of places once: an argument of two events stands in the group twice."""
    return list({(*place_of(tail), *place_of(head)): (tail, head) for tail, head in pairs}.values())


def _without_marks(words: list[str], start: int, end: int) -> Place:
    while start < end and not words[start][:1].isalnum():
        start += 1
    while start < end and not words[end - 1][-1:].isalnum():
        end -= 1
    return start, end
