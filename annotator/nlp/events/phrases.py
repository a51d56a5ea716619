"""The span of an argument: the entity mention, or else the noun phrase around its head, without clauses that follow."""

from spacy.tokens import Doc, Token

from annotator.model.annotation import Entity, Span
from annotator.nlp.events.meanings import Meanings, part_of

BEFORE = frozenset({
    "det", "amod", "compound", "nummod", "poss", "quantmod", "nmod", "predet", "advmod", "nmod:poss", "punct", "case",
    "neg", "npadvmod",
})
NAMED = frozenset({"PERSON", "PER", "ORG", "GPE", "FAC"})
COUNTS = frozenset({"CARDINAL", "QUANTITY"})
WIDEST = 24  # tokens to the left of a head; no phrase worth marking has more


def phrase(token: Token, meanings: Meanings) -> tuple[Span, Entity | None]:
    """The span that a filler's head stands for, and its entity mention if that is what it is."""
    entity = meanings.entity(token) or _named_behind(token, meanings)
    counts = "quantity" in meanings.classes(token) or token.pos_ == "NUM"
    counted = part_of(token, meanings.tree) if counts else None
    if entity is not None and (counted is None or entity.label not in COUNTS):
        return entity.span, entity
    doc, end = token.doc, token.i
    start = _start(token)
    if counted is not None and counted.i - token.i < WIDEST:
        end = counted.i
    span = trimmed(doc, start, end + 1)
    return span, None


def _named_behind(token: Token, meanings: Meanings) -> Entity | None:
    """The name in apposition: "a commander, Idris Bello"."""
    for child in meanings.tree.right(token)[:4]:
        if child.dep_ == "appos":
            entity = meanings.entity(child)
            return entity if entity is not None and entity.label in NAMED else None
    return None


def trimmed(doc: Doc, start: int, end: int) -> Span:
    """The characters of the tokens [start, end) without white space and punctuation at either edge."""
    while start < end - 1 and (doc[start].is_punct or doc[start].is_space):
        start += 1
    while end - 1 > start and (doc[end - 1].is_punct or doc[end - 1].is_space):
        end -= 1
    return Span(doc[start].idx, doc[end - 1].idx + len(doc[end - 1]))


def _start(token: Token) -> int:
    """The first token of the phrase: what stands before the head and hangs on it, without a gap."""
    start = token.i
    if token.pos_ == "VERB":
        return start
    for i in range(token.i - 1, max(-1, token.i - WIDEST), -1):
        left = token.doc[i]
        if left.is_space or not _hangs_on(left, token):
            break
        start = i
    return start


def _hangs_on(left: Token, token: Token) -> bool:
    for _ in range(4):
        if left.dep_ not in BEFORE and not (left.dep_ in ("conj", "cc") and left.i < token.i):
            return False
        left = left.head
        if left.i == token.i:
            return True
    return False
