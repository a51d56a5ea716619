"""How likely a suggested event is right: the lexicon's figure for the word, moved by how it is said.

The score is a sum of log-odds, brought back to [0, 1]. The weights were set by hand, rounded, after a look at which
suggestions were right on articles with gold by others; no model was trained.
"""

import math
from collections.abc import Collection, Mapping

from spacy.tokens import Token

from annotator.model.annotation import Argument
from annotator.nlp.events.attributes import PLAIN
from annotator.nlp.events.tree import Tree

LEAST = 0.35  # a suggestion less likely than this costs an annotator more than it saves
CIRCUMSTANCES = frozenset({"Time", "Place"})
DEFINITE = frozenset({"the", "this", "that", "these", "those"})

START = -0.5
NAME = -1.2  # part of a name or headline, as far as the tagger can tell
INFINITIVE = -0.9
NOUN = -0.8
KNOWN = 0.6  # "the attack", "Friday's attack": one that was spoken of
UNREAL = -0.6  # planned, possible, denied
BARE = -0.7  # nobody and nothing takes part
MODIFIER = -0.4  # "attack survivors"
FULL = 0.4  # two roles or more


def score_of(
    token: Token, base: float, arguments: Collection[Argument], attributes: Mapping[str, object], tree: Tree
) -> float:
    """The probability in [0, 1] that a person would accept the event, to two places."""
    odds = START + math.log(base / (1 - base))
    if token.pos_ == "PROPN":
        odds += NAME
    if token.tag_ == "VB":
        odds += INFINITIVE
    if token.pos_ in ("NOUN", "PROPN", "ADJ"):
        odds += NOUN
    if token.pos_ == "NOUN" and _is_definite(token, tree):
        odds += KNOWN
    if attributes != PLAIN:
        odds += UNREAL
    if not arguments:
        odds += BARE
    if token.dep_ == "compound":
        odds += MODIFIER
    if len({argument.role for argument in arguments} - CIRCUMSTANCES) > 1:
        odds += FULL
    return round(1 / (1 + math.exp(-odds)), 2)


def _is_definite(token: Token, tree: Tree) -> bool:
    return any(child.lower_ in DEFINITE or child.dep_ == "poss" for child in tree.left(token))
