"""How likely a suggested event is right: the lexicon's figure for the word, moved by how it is said.

The score is a sum of log-odds, brought back to [0, 1]; the lexicon has the weights ([score]) and says how they were
set.
"""

import math
import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping

from spacy.tokens import Token

from annotator.model.annotation import Argument
from annotator.nlp.events.attributes import PLAIN
from annotator.nlp.events.lexicon import Lexicon
from annotator.nlp.events.tree import Tree

LEAST = 0.35  # a suggestion less likely than this costs an annotator more than it saves
CIRCUMSTANCES = frozenset({"Time", "Place"})
NOMINAL = frozenset({"NOUN", "PROPN", "ADJ"})
MARKS = re.compile('["“”\n]')


class Speech:
    """Where an article stands inside quotation marks; a mark that is left open ends with its paragraph."""

    def __init__(self, text: str) -> None:
        self._bounds: list[int] = []
        inside = False
        for match in MARKS.finditer(text):
            now = match[0] == "“" or (match[0] == '"' and not inside)
            if now != inside:
                self._bounds.append(match.start())
                inside = now

    def holds(self, at: int) -> bool:
        """Whether a code point is inside."""
        return bisect_right(self._bounds, at) % 2 == 1


def score_of(
    token: Token,
    base: float,
    arguments: Collection[Argument],
    attributes: Mapping[str, object],
    tree: Tree,
    lexicon: Lexicon,
    *,
    quoted: bool,
    carried: bool,
) -> float:
    """The probability in [0, 1] that a person would accept the event, to two places."""
    weights = lexicon.weights
    odds = weights["start"] + math.log(base / (1 - base))
    odds += sum(weights[feature] for feature in _features(token, arguments, tree, lexicon.attributes["definite"]))
    if attributes != PLAIN:
        odds += weights["unreal"]
    if quoted:
        odds += weights["quoted"]
    if carried:
        odds += weights["carried"]
    return round(1 / (1 + math.exp(-odds)), 2)


def _features(
    token: Token, arguments: Collection[Argument], tree: Tree, definite: frozenset[str]
) -> Iterator[str]:
    """How an event is said, by the names of the weights."""
    if token.pos_ == "PROPN" and not token.is_upper:  # in a line of capitals every word looks like a name
        yield "name"
    if token.tag_ == "VB":
        yield "infinitive"
    if token.dep_ == "xcomp":
        yield "aim"
    if token.dep_ == "ROOT" and token.pos_ == "VERB":
        yield "main"
    if token.pos_ in NOMINAL:
        yield "nominal"
    if token.pos_ == "NOUN" and _is_definite(token, tree, definite):
        yield "definite"
    if token.dep_ == "compound":
        yield "modifier"
    if not arguments:
        yield "bare"
    if len({argument.role for argument in arguments} - CIRCUMSTANCES) > 1:
        yield "full"


def _is_definite(token: Token, tree: Tree, definite: frozenset[str]) -> bool:
    """Whether a noun speaks of what is known: "the attack", "Friday's attack"."""
    return any(child.lower_ in definite or child.dep_ == "poss" for child in tree.left(token))
