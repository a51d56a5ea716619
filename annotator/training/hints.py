"""Vectors of words that know more than the words: how a text was parsed, and what rules said of it.

A few hundred articles teach a network little about where a reported clause ends; a parser and rules know it. They are
told to it token by token, and it learns when to believe them, as in stacked generalisation (Wolpert 1992).
"""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any, cast

import numpy as np
import spacy
from spacy.language import Language
from spacy.ml.models.tok2vec import MaxoutWindowEncoder
from spacy.strings import get_string_id
from spacy.tokens import Doc
from spacy.util import registry
from thinc.api import HashEmbed, Maxout, Model, chain, concatenate, with_array
from thinc.types import Floats2d, Ints2d

ATTRIBUTES = ("TAG", "DEP")
OWN = 3
"""Columns of the parse beside ATTRIBUTES: lemma of the head, depth, place in quotation marks."""
EACH, ROWS = 32, 1000
DEEPEST = 8
OPENING, CLOSING, STRAIGHT = "“„«", "”»", '"'

Tokens = Model[list[Doc], list[Floats2d]]
hashed = lru_cache(100_000)(get_string_id)


def build_hinted(words: Tokens, width: int, depth: int, hints: Sequence[str]) -> Tokens:
    """Vectors of `width` from those of `words` and what the document holds besides, encoded by `depth` layers.

    `hints` are span groups, "hint_events", or the spans of a label in one, "hint_quotes/CUE".
    """
    columns = len(ATTRIBUTES) + OWN + 2 * len(hints)
    embed: Tokens = chain(
        _columns(tuple(hints)),
        with_array(chain(
            concatenate(*(HashEmbed(nO=EACH, nV=ROWS, column=column, seed=column + 7) for column in range(columns))),
            Maxout(nO=width, nI=EACH * columns, nP=2, normalize=True, dropout=0.0))))
    model: Tokens = chain(
        concatenate(words, embed),
        with_array(Maxout(nO=width, nI=words.get_dim("nO") + width, nP=2, normalize=True, dropout=0.0)),
        MaxoutWindowEncoder(width=width, window_size=1, maxout_pieces=3, depth=depth))
    model.set_dim("nO", width)
    model.set_ref("words", words)
    return model


def take_vectors(source: str, component: str) -> Callable[[Language], Language]:
    """Begin the words of a component with what the `tok2vec` of another pipeline knows about them."""
    def take(nlp: Language) -> Language:
        other: Any = spacy.load(source, exclude=["vocab"]).get_pipe("tok2vec")
        mine: Any = nlp.get_pipe(component)
        mine.model.get_ref("words").from_bytes(other.model.to_bytes())
        return nlp

    return take


def table(doc: Doc, hints: Sequence[str]) -> Ints2d:
    """A row of hashes for each token, shape (tokens, columns)."""
    attributes = doc.to_array(list(ATTRIBUTES)).reshape(len(doc), len(ATTRIBUTES))
    own = [_heads(doc), _depths(doc), marks(doc)]
    for hint in hints:
        own += _hinted(doc, hint)
    hashes = [[hashed(f"{number} {value}") for value in column] for number, column in enumerate(own)]
    return cast(Ints2d, np.hstack([attributes, np.asarray(hashes, dtype="uint64").reshape(len(own), len(doc)).T]))


def _columns(hints: tuple[str, ...]) -> Model[list[Doc], list[Ints2d]]:
    def forward(model: Model[list[Doc], list[Ints2d]], docs: list[Doc], is_train: bool) -> tuple[list[Ints2d], Any]:
        return [model.ops.asarray2i(table(doc, hints), dtype="uint64") for doc in docs], lambda gradient: []

    return Model("hint_columns", forward)


def _heads(doc: Doc) -> list[str]:
    return [token.head.lemma_ for token in doc]


def _depths(doc: Doc) -> list[str]:
    """How far each token is from the root of its sentence, and whether it begins one."""
    depths: list[str] = []
    for token in doc:
        steps, at = 0, token
        while at.head.i != at.i and steps < DEEPEST:
            steps, at = steps + 1, at.head
        depths.append(f"{steps} {token.is_sent_start is True}")
    return depths


def marks(doc: Doc) -> list[str]:
    """Whether each token stands in quotation marks, which end with their paragraph at the latest."""
    inside, found = False, []
    for token in doc:
        if "\n" in token.text or token.text in CLOSING:
            inside = False
        elif token.text in OPENING:
            inside = True
        elif token.text == STRAIGHT:
            inside = not inside
        found.append(str(inside))
    return found


def _hinted(doc: Doc, hint: str) -> tuple[list[str], list[str]]:
    """For each token its place in a span of a hint (BILUO) with the label, and what is said about that span."""
    key, _, only = hint.partition("/")
    places, about = ["O"] * len(doc), [""] * len(doc)
    for span in doc.spans.get(key, ()):
        if only and span.label_ != only:
            continue
        last = span.end - 1
        for at in range(span.start, span.end):
            place = ("U" if at == last else "B") if at == span.start else "L" if at == last else "I"
            places[at], about[at] = f"{place}-{span.label_}", span.kb_id_
    return places, about


registry.architectures("annotator.HintedTok2Vec.v1", func=build_hinted)
registry.callbacks("annotator.take_vectors.v1", func=take_vectors)
