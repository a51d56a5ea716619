"""Trigger words: looked up by lemma and part of speech, told apart by what stands around them."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from spacy.tokens import Doc, Token

from annotator.nlp.events.lexicon import Context, Lexicon, Sense
from annotator.nlp.events.meanings import Meanings
from annotator.nlp.events.slots import Slots, add, is_passive, prepositions, slots_of
from annotator.nlp.events.tree import Tree

NO_TRIGGERS = frozenset({
    "PERSON", "PER", "ORG", "GPE", "LOC", "FAC", "PRODUCT", "WORK_OF_ART", "LAW", "LANGUAGE", "NORP", "MONEY",
})
MISTAKEN = frozenset({"PERSON", "PER", "ORG", "GPE", "LOC", "NORP"})
DATED = frozenset({"DATE", "EVENT"})  # "March 3", "World War II"
PARTS = {"VERB": ("verb", "adjective"), "AUX": ("verb",), "NOUN": ("noun",), "ADJ": ("adjective", "verb")}
PAST = frozenset({"VBD", "VBN"})  # "found" is no form of "to found" where the lemma is another
AROUND = 3


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that evokes an event: its token and part of speech, the sense that fits and the slots around it."""

    token: Token
    part: str
    lemma: str
    sense: Sense
    slots: Slots
    light: Token | None = None  # the verb that carries a noun ("launched")


def triggers(doc: Doc, lexicon: Lexicon, meanings: Meanings) -> Iterator[Trigger]:
    """The triggers of an article in order; without a parse, only words that need no context."""
    parsed = doc.has_annotation("DEP")
    tagged = doc.has_annotation("POS") or doc.has_annotation("TAG")
    for i in _candidates(doc, lexicon):
        token = doc[i]
        for part, lemma in _readings(token, lexicon, tagged):
            found = _trigger(token, part, lemma, lexicon, meanings) if parsed else _bare(token, part, lemma, lexicon)
            if found is not None and not _named(token, meanings):
                yield found
                break


def _candidates(doc: Doc, lexicon: Lexicon) -> Iterator[int]:
    """The words that stand in the lexicon by their form or lemma; all are looked up at once, most are not there."""
    known = np.array(lexicon.hashes, dtype=np.uint64)
    yield from np.flatnonzero(np.isin(doc.to_array(["LOWER", "LEMMA"]), known).any(axis=1)).tolist()


def _readings(token: Token, lexicon: Lexicon, tagged: bool) -> list[tuple[str, str]]:
    """Parts of speech and lemmas under which a word may stand in the lexicon."""
    if not tagged:
        return list(lexicon.forms.get(token.lower_, ()))
    pos, lemma = token.pos_, (token.lemma_ or token.lower_).lower()
    if pos == "PROPN":  # a headline, or capitals throughout
        forms = lexicon.forms.get(token.lower_, ())
        return sorted(
            (part, base) for part, base in forms if part != "verb" or base != token.lower_ or token.is_upper
        )
    found: list[tuple[str, str]] = []
    for part in PARTS.get(pos, ()):
        senses = lexicon.senses[part]
        if part == "verb" and pos == "ADJ":  # "kidnapped": a participle the tagger took for an adjective
            forms = lexicon.forms.get(token.lower_, ())
            found += [(kind, base) for kind, base in forms if kind == "verb" and base != token.lower_]
        elif lemma in senses:
            found.append((part, lemma))
        elif token.lower_ in senses and token.tag_ not in PAST:
            found.append((part, token.lower_))
        else:  # no lemmatizer, or one that erred ("fined" is none of "fin")
            forms = lexicon.forms.get(token.lower_, ())
            found += [(kind, base) for kind, base in forms if kind == part and base != token.lower_]
    return found


def _named(token: Token, meanings: Meanings) -> bool:
    entity = meanings.entity(token)
    if entity is None:
        return False
    if token.pos_ == "VERB" and entity.label in MISTAKEN:  # "Novak Calls on Lima": no name holds a verb
        return False
    return entity.label in NO_TRIGGERS or (token.pos_ == "PROPN" and entity.label in DATED)


def _bare(token: Token, part: str, lemma: str, lexicon: Lexicon) -> Trigger | None:
    for sense in lexicon.senses[part][lemma]:
        if not sense.require and not sense.particle and (not sense.forms or token.lower_ in sense.forms):
            return Trigger(token, part, lemma, sense, {})
    return None


def _trigger(token: Token, part: str, lemma: str, lexicon: Lexicon, meanings: Meanings) -> Trigger | None:
    senses = lexicon.senses[part][lemma]
    slots = slots_of(token, part, meanings.tree)
    light = _lend(token, slots, lexicon, meanings.tree) if part == "noun" else None
    for sense in senses:
        if sense.forms and token.lower_ not in sense.forms:
            continue
        if sense.particle and not _has_particle(token, sense.particle, slots):
            continue
        if sense.require and not any(holds(context, token, slots, meanings) for context in sense.require):
            continue
        if any(holds(context, token, slots, meanings) for context in sense.forbid):
            continue
        return Trigger(token, part, lemma, sense, slots, light)
    return None


def holds(context: Context, token: Token, slots: Slots, meanings: Meanings) -> bool:
    """Whether every slot of a context has a filler of the kind it names."""
    for slot, wanted in context.items():
        fillers = _around(token) if slot == "near" else slots.get(slot, [])
        if not any(meanings.matches(filler, wanted) for filler in fillers) and not ("none" in wanted and not fillers):
            return False
    return True


def _around(token: Token) -> list[Token]:
    doc = token.doc
    return [doc[i] for i in range(max(0, token.i - AROUND), min(len(doc), token.i + AROUND + 1)) if i != token.i]


def _has_particle(token: Token, particle: str, slots: Slots) -> bool:
    if any(child.lower_ == particle for child in slots.get("particle", ())):
        return True
    after = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    return after is not None and after.lower_ == particle and after.pos_ in ("ADP", "ADV", "PART")


def _lend(noun: Token, slots: Slots, lexicon: Lexicon, tree: Tree) -> Token | None:
    """Give a noun the subject and the prepositions of the light verb that carries it."""
    carried = _carried(noun, lexicon)
    verb, role = carried.head, carried.dep_
    exists = role == "attr" and any(child.dep_ == "expl" for child in tree.left(verb))  # "there was an explosion"
    if verb.pos_ != "VERB" and not exists:
        return None
    lemma = _light(verb, lexicon)
    own = slots_of(verb, "verb", tree)
    passive = is_passive(verb, tree)
    if role in ("dobj", "obj") or (role in ("nsubjpass", "nsubj:pass") and passive):
        slot = "subject" if lemma in lexicon.light["subject"] else "object" if lemma in lexicon.light["object"] else ""
        if not slot:
            return None
        for filler in own.get("subject", ()):
            if filler.i != noun.i:
                add(slots, slot, filler)
    elif role == "nsubj" and lemma in lexicon.striking:
        for filler in own.get("object", ()):
            add(slots, "against", filler)
    elif not exists and not (role == "nsubj" and lemma in lexicon.occurrence):
        return None
    for name, filler in prepositions(verb, tree):
        if filler.i != noun.i and not (name == "by" and filler.tag_ == "VBG"):
            add(slots, name, filler)
    return verb


def _light(verb: Token, lexicon: Lexicon) -> str:
    """The lemma of a verb; of "staged", where the lemmatizer says "stag", the one the lexicon has."""
    lemma = verb.lemma_.lower()
    return lemma + "e" if lemma not in lexicon.light["subject"] and lemma + "e" in lexicon.light["subject"] else lemma


def _carried(noun: Token, lexicon: Lexicon) -> Token:
    """The word a verb governs for a noun: the first of those coordinated, "series" for "a series of attacks"."""
    carried = noun
    for _ in range(3):
        above = carried.head
        if carried.dep_ == "conj":
            carried = above
        elif carried.dep_ == "pobj" and above.lower_ == "of" and "quantity" in lexicon.nouns.get(above.head.lemma_, ()):
            carried = above.head
        else:
            break
    return carried
