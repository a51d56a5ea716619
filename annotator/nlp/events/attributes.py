"""Polarity and modality of an event: said not to have happened, or only to be possible, planned or wished."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from spacy.tokens import Token

from annotator.nlp.events.lexicon import Lexicon
from annotator.nlp.events.tree import Tree

FAR = 3
CLAUSES = frozenset({"relcl", "acl", "advcl", "ccomp", "appos", "parataxis"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})


PLAIN: Mapping[str, object] = MappingProxyType({"polarity": "positive", "modality": "asserted"})
"""Of an event that is said to have happened."""


def attributes_of(trigger: Token, part: str, lexicon: Lexicon, tree: Tree) -> Mapping[str, object]:
    """Polarity ("positive", "negative") and modality ("asserted", "other") in ACE 2005's words, always both."""
    chain = list(_governors(trigger, part))
    negated = any(_is_negated(token, lexicon, tree) for token in chain)
    unreal = any(_is_unreal(token, governs, lexicon, tree) for governs, token in enumerate(chain))
    return {"polarity": "negative" if negated else "positive", "modality": "other" if unreal else "asserted"}


def _governors(trigger: Token, part: str) -> Iterator[Token]:
    """The trigger and the words whose negation or mood reaches it: its verb, the verb that plans or denies it."""
    yield trigger
    token = trigger
    for _ in range(FAR):
        above = token.head
        if above.i == token.i:
            return
        # A clause says for itself whether it is so; a noun shares the mood of the verb it is subject of.
        if token.dep_ in CLAUSES and not (token.dep_ == "ccomp" and above.lemma_ in ("deny", "doubt")):
            return
        if token.dep_ in SUBJECTS and part == "verb":
            return
        if token.dep_ in ("pobj", "prep") and above.pos_ not in ("ADP", "VERB") and token.i != trigger.i:
            return
        token = above
        yield token


def _is_negated(token: Token, lexicon: Lexicon, tree: Tree) -> bool:
    if token.pos_ == "VERB" and token.lemma_ in lexicon.attributes["negating"]:
        return True
    negations = lexicon.attributes["negations"]
    return any(
        child.dep_ == "neg" or (child.dep_ in ("det", "preconj", "cc") and child.lower_ in negations)
        for child in tree.children(token)
    )


def _is_unreal(token: Token, governs: int, lexicon: Lexicon, tree: Tree) -> bool:
    words = lexicon.attributes
    if governs and token.lemma_ in words["unreal"]:
        return True
    return any(
        (child.dep_ == "aux" and child.lower_ in words["modals"])
        or (child.dep_ == "mark" and child.lower_ in words["conditions"])
        or (child.dep_ in ("amod", "advmod") and child.lower_ in words["unreal"])
        for child in tree.children(token)
    )
