"""What the words of one article stand for: their classes, from entities, from the noun list and from being numbers."""

from collections.abc import Iterable, Mapping

from spacy.tokens import Doc, Token

from annotator.model.annotation import Entity
from annotator.nlp.events.lexicon import NO_WORDS, Lexicon
from annotator.nlp.events.tree import Tree

EVENTFUL = ("Conflict.", "Life.")
NAMED = frozenset({"name"})
SITES = frozenset({"place", "facility"})


class Meanings:
    """The classes of the tokens of one article, and the entity mention a token stands in."""

    def __init__(self, doc: Doc, entities: Iterable[Entity], lexicon: Lexicon, tree: Tree) -> None:
        self.tree = tree
        self._lexicon = lexicon
        self._entities: Mapping[int, Entity] = _by_token(doc, entities)
        self._classes: dict[int, frozenset[str]] = {}

    def entity(self, token: Token) -> Entity | None:
        """The entity mention a token is part of."""
        return self._entities.get(token.i)

    def is_place(self, token: Token) -> bool:
        """Whether a token names a place."""
        entity = self._entities.get(token.i)
        return entity is not None and entity.label in ("GPE", "LOC")

    def is_site(self, token: Token) -> bool:
        """Whether something can be there: a place or a building, but nothing is "in office"."""
        if token.lower_ in self._lexicon.circumstances["nowhere"] and not self.tree.left(token):
            return False
        return not SITES.isdisjoint(self.classes(token))

    def is_town(self, token: Token) -> bool:
        """Whether a token names a place that is no country."""
        entity = self._entities.get(token.i)
        return entity is not None and entity.label in ("GPE", "LOC") and not self._is_country(token, entity)

    def _is_country(self, token: Token, entity: Entity) -> bool:
        name = token.doc.text[entity.span.start : entity.span.end]
        return name.removeprefix("the ").removeprefix("The ") in self._lexicon.countries

    def classes(self, token: Token) -> frozenset[str]:
        """The classes of the phrase a token is the head of: "a barrage of rockets" is a weapon, too."""
        found = self._classes.get(token.i)
        if found is None:
            found = self._own(token)
            if "quantity" in found or "number" in found:
                counted = part_of(token, self.tree)
                if counted is not None:
                    found |= self._own(counted)
            self._classes[token.i] = found
        return found

    def matches(self, token: Token, wanted: frozenset[str]) -> bool:
        """Whether a filler is of one of some classes, entity labels or lemmas; "any" takes all."""
        if "any" in wanted or not wanted.isdisjoint(self.classes(token)):
            return True
        if (token.lemma_ or token.lower_).lower() in wanted or token.lower_ in wanted:
            return True
        entity = self._entities.get(token.i)
        return entity is not None and entity.label in wanted

    def _own(self, token: Token) -> frozenset[str]:
        entity = self._entities.get(token.i)
        if entity is not None and entity.label in self._lexicon.labels:
            found = self._lexicon.labels[entity.label]
            # "Camp Taji" may be marked ORG, "rockets" PRODUCT: the noun says what it is, too
            return found | self._noun(token) if token.pos_ == "NOUN" else found
        pronoun = self._lexicon.pronouns.get(token.lower_)
        if pronoun is not None:
            return pronoun
        if token.pos_ == "NUM" or (token.like_num and token.pos_ != "NOUN"):
            return frozenset({"number"})
        found = self._noun(token)
        return NAMED if not found and token.pos_ == "PROPN" else found

    def _noun(self, token: Token) -> frozenset[str]:
        lemma = (token.lemma_ or token.lower_).lower()
        found = self._lexicon.nouns.get(lemma) or self._lexicon.nouns.get(token.lower_, NO_WORDS)
        if not found and token.pos_ == "PROPN":  # "Farmers" at the head of a sentence, taken for a name
            found = self._lexicon.nouns.get(token.lower_.removesuffix("s"), NO_WORDS)
        if not found and "-" in lemma:
            found = self._lexicon.nouns.get(lemma.rpartition("-")[2], NO_WORDS)
        senses = self._lexicon.senses["noun"].get(lemma, ())
        if token.pos_ != "VERB" and any(sense.type.startswith(EVENTFUL) for sense in senses):
            found = found | {"event"} if not found - {"abstract", "disaster", "crime"} else found
        return found


def part_of(token: Token, tree: Tree) -> Token | None:
    """What a quantity counts: "soldiers" of "dozens of soldiers", "two of the soldiers"; None when nothing follows."""
    for child in tree.right(token):
        if child.dep_ == "prep" and child.lower_ == "of":
            return next((inner for inner in tree.right(child) if inner.dep_ == "pobj"), None)
        if child.i > token.i + 4:
            return None
    return None


def _by_token(doc: Doc, entities: Iterable[Entity]) -> dict[int, Entity]:
    found: dict[int, Entity] = {}
    for entity in entities:
        span = doc.char_span(entity.span.start, entity.span.end, alignment_mode="expand")
        if span is not None:
            for i in range(span.start, span.end):
                found.setdefault(i, entity)
    return found
