"""The slots around a trigger in the dependency parse: subject, object, modifiers, prepositions, whatever the voice.

Reads the labels of spaCy's English pipelines (ClearNLP style) and those of Universal Dependencies. Chains are followed
a fixed number of steps, so that no parse, however odd, takes more than linear time.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from annotator.nlp.events.tree import Tree

Slots = dict[str, list[Token]]

SUBJECTS = frozenset({"nsubj", "csubj", "expl"})
PASSIVE_SUBJECTS = frozenset({"nsubjpass", "nsubj:pass", "csubjpass"})
OBJECTS = frozenset({"dobj", "obj"})
INDIRECT = frozenset({"dative", "iobj"})
PASSIVE_MARKS = frozenset({"auxpass", "aux:pass", "nsubjpass", "nsubj:pass", "agent"})
PREPOSITION_OBJECTS = frozenset({"pobj", "pcomp"})
COMPLEMENTS = frozenset({"attr", "oprd", "acomp", "xcomp", "ccomp"})
CAUSATIVE = frozenset({"see", "find", "leave", "get", "have", "hear", "watch", "want"})
WHITHER = frozenset({"home", "abroad", "there", "here", "overseas"})
COMPOUNDS = frozenset({"compound", "nmod", "npadvmod"})
NOUN_SLOTS = {
    "amod": "modifier", "poss": "possessive", "nmod:poss": "possessive", "nummod": "number", "det": "number",
}
LONGEST = 12  # conjuncts that are followed
FAR = 6  # steps up or along a chain


def slots_of(token: Token, part: str, tree: Tree) -> Slots:
    """The slots of a "verb", a "noun" or an "adjective" that is a trigger, with the heads of their fillers in order."""
    if part == "verb":
        found = _verb(token, tree)
    elif part == "noun":
        found = _noun(token, tree)
    else:
        found = _adjective(token, tree)
    return {slot: _spread(fillers, tree) for slot, fillers in found.items()}


def is_passive(token: Token, tree: Tree) -> bool:
    """Whether a verb form is passive, also a bare participle ("the soldiers killed in …")."""
    if token.tag_ == "JJ" and token.dep_ == "amod":  # "the ousted president"
        return not token.lower_.endswith("ing")
    if token.tag_ not in ("VBN", "VBD") and "Pass" not in token.morph.get("Voice", []):
        return False
    children = [child.dep_ for child in tree.children(token)]
    if any(dep in PASSIVE_MARKS for dep in children):
        return True
    if any(dep in OBJECTS for dep in children):
        return False
    if token.dep_ in ("acl", "amod", "advcl"):  # the tagger may take the participle for a past tense
        return not any(dep == "aux" or dep in SUBJECTS for dep in children)
    if _is_small(token):
        return "aux" not in children
    if token.dep_ == "conj" and token.tag_ == "VBN" and not any(dep in SUBJECTS or dep == "aux" for dep in children):
        return token.head.i < token.i and token.head.tag_ == "VBN" and is_passive(token.head, tree)
    return False


def _is_small(token: Token) -> bool:
    """Whether a participle makes a clause of its own below a verb: "saw a woman killed"."""
    return token.dep_ == "ccomp" and token.tag_ == "VBN" and token.head.lemma_ in CAUSATIVE


def add(slots: Slots, name: str, token: Token) -> None:
    """Put a filler into a slot once."""
    fillers = slots.setdefault(name, [])
    if token not in fillers:
        fillers.append(token)


def prepositions(token: Token, tree: Tree) -> Iterator[tuple[str, Token]]:
    """Each preposition that hangs on a token with its object; "out of" and "from near" count with both words."""
    for child in tree.children(token):
        if child.dep_ in ("prep", "agent", "dative") and child.pos_ in ("ADP", "SCONJ", "PART", "VERB", "ADV"):
            yield from _objects(child, child.lower_, tree)
        elif child.dep_ in ("obl", "nmod", "obl:agent"):
            for case in tree.children(child):
                if case.dep_ == "case":
                    yield case.lower_, child
        elif child.dep_ == "advmod":
            for inner in tree.children(child):
                if inner.dep_ == "prep":
                    yield from _objects(inner, inner.lower_, tree)


def _objects(preposition: Token, name: str, tree: Tree) -> Iterator[tuple[str, Token]]:
    for child in tree.children(preposition):
        if child.dep_ in PREPOSITION_OBJECTS:
            yield name, child
        elif child.dep_ == "prep":
            for inner in tree.children(child):
                if inner.dep_ in PREPOSITION_OBJECTS:
                    yield name, inner
                    yield child.lower_, inner


def _verb(verb: Token, tree: Tree) -> Slots:
    found: Slots = {}
    passive = is_passive(verb, tree)
    for child in tree.children(verb):
        dep = child.dep_
        if dep in SUBJECTS and not (passive and _is_small(verb)):
            add(found, "subject", _antecedent(child, verb))
        elif dep in SUBJECTS or dep in PASSIVE_SUBJECTS or dep in OBJECTS:
            add(found, "object", _antecedent(child, verb))
        elif dep in INDIRECT and child.pos_ not in ("ADP", "PART"):
            add(found, "indirect", child)
        elif dep in ("prt", "compound:prt"):
            add(found, "particle", child)
        elif dep in COMPLEMENTS or (dep == "advmod" and child.lower_ in WHITHER):
            add(found, "complement", child)
    for name, filler in prepositions(verb, tree):
        if name == "by" and passive and filler.tag_ != "VBG":
            add(found, "subject", filler)
        add(found, name, filler)
    _inherit(verb, found, "object" if passive else "subject", tree)
    if verb.dep_ == "relcl" and not passive and "object" not in found and not _has_relative(verb, tree):
        add(found, "object", verb.head)
    add(found, "head", verb.head)
    return found


def _inherit(verb: Token, found: Slots, slot: str, tree: Tree) -> None:
    """Fill the slot of the grammatical subject from the clauses above, when the verb has none of its own."""
    if slot in found:
        return
    dep, head = verb.dep_, verb.head
    if dep in ("acl", "relcl", "amod", "acl:relcl"):
        for filler in _described(verb, tree):
            add(found, slot, filler)
        return
    for _ in range(FAR):
        if dep not in ("conj", "xcomp", "advcl", "pcomp", "ccomp", "dep", "prep") or head is verb:
            return
        if dep == "ccomp" and verb.tag_ not in ("VB", "VBG"):
            return
        if dep == "advcl" and verb.tag_ not in ("VBG", "VBN", "VB"):
            return
        if head.pos_ not in ("VERB", "AUX"):
            dep, head = head.dep_, head.head
            continue
        controlled = [c for c in tree.children(head) if c.dep_ in OBJECTS] if dep in ("xcomp", "ccomp", "pcomp") else []
        subjects = controlled or [
            _antecedent(c, head) for c in tree.children(head) if c.dep_ in SUBJECTS or c.dep_ in PASSIVE_SUBJECTS
        ]
        if subjects:
            for subject in subjects:
                add(found, slot, subject)
            return
        if head.dep_ in ("acl", "relcl") and head.head.pos_ in ("NOUN", "PROPN", "PRON", "NUM"):
            add(found, slot, head.head)
            return
        dep, head = head.dep_, head.head


def _described(verb: Token, tree: Tree) -> list[Token]:
    """What a verb that hangs on a noun speaks of: the noun, or "the group" of "the group's decision to attack"."""
    noun = verb.head
    if verb.dep_ == "acl" and verb.tag_ == "VB":
        return [child for child in tree.left(noun) if NOUN_SLOTS.get(child.dep_) == "possessive"]
    return [noun] if noun.pos_ in ("NOUN", "PROPN", "PRON", "NUM") else []


def _noun(noun: Token, tree: Tree) -> Slots:
    found: Slots = {}
    for child in tree.children(noun):
        dep = child.dep_
        if dep in COMPOUNDS and child.pos_ != "ADP":
            add(found, "compound", child)
            for inner in tree.children(child):
                if inner.dep_ in COMPOUNDS or inner.dep_ == "amod":
                    add(found, "compound", inner)
        elif dep in NOUN_SLOTS:
            add(found, NOUN_SLOTS[dep], child)
        elif (dep == "acl" and child.tag_ == "VBN") or dep == "relcl":
            for name, filler in prepositions(child, tree):
                if dep == "acl" or name == "by":
                    add(found, name, filler)
    _add_prepositions(found, noun, tree)
    add(found, "head", noun.head)
    if noun.dep_ == "pobj":
        add(found, "head", noun.head.head)
    return found


def _adjective(adjective: Token, tree: Tree) -> Slots:
    found: Slots = {}
    head = adjective.head
    add(found, "head", head)
    if adjective.dep_ in ("amod", "nmod", "compound"):
        _describing(head, found, tree)
    else:
        _predicated(adjective, head, found, tree)
    _add_prepositions(found, head, tree)
    _add_prepositions(found, adjective, tree)
    return found


def _describing(head: Token, found: Slots, tree: Tree) -> None:
    """What an adjective before a noun says it of: "former minister Ines Abreu"."""
    add(found, "subject", head)
    for child in tree.children(head):
        if child.dep_ == "appos":
            add(found, "appositive", child)
        elif child.dep_ == "compound":
            add(found, "compound", child)
    if head.dep_ == "appos":
        add(found, "appositive", head.head)
    elif head.dep_ == "conj" and head.head.dep_ == "appos":
        add(found, "appositive", head.head.head)
    elif head.dep_ == "compound":
        add(found, "appositive", head.head)


def _predicated(adjective: Token, head: Token, found: Slots, tree: Tree) -> None:
    """What an adjective after a verb says it of: "six are dead", "left six dead"."""
    for child in tree.children(head):
        if child.dep_ in SUBJECTS or child.dep_ in PASSIVE_SUBJECTS:
            add(found, "subject", _antecedent(child, head))
        elif child.dep_ in OBJECTS and adjective.dep_ in ("oprd", "xcomp", "acomp", "advcl"):
            found["subject"] = [child]
    if "subject" not in found:
        _inherit(head, found, "subject", tree)


def _add_prepositions(found: Slots, token: Token, tree: Tree) -> None:
    for name, filler in prepositions(token, tree):
        add(found, name, filler)


def _antecedent(token: Token, verb: Token) -> Token:
    """The noun a relative pronoun stands for; any other token itself."""
    if token.tag_ in ("WDT", "WP") or token.lower_ == "that":
        clause = verb
        for _ in range(FAR):
            if clause.dep_ in ("relcl", "acl:relcl", "acl"):
                return clause.head if clause.head.pos_ in ("NOUN", "PROPN", "PRON", "NUM") else token
            if clause.dep_ != "conj":
                break
            clause = clause.head
    return token


def _has_relative(verb: Token, tree: Tree) -> bool:
    return any(child.tag_ in ("WDT", "WP") for child in tree.children(verb) if child.dep_ in SUBJECTS)


def _spread(fillers: list[Token], tree: Tree) -> list[Token]:
    """The fillers and what is coordinated with each."""
    found = list(fillers)
    for filler in fillers:
        found += (other for other in conjuncts(filler, tree) if other not in found)
    return found


def conjuncts(token: Token, tree: Tree) -> Iterator[Token]:
    """What is coordinated with a token and follows it, in order."""
    last = token
    for _ in range(LONGEST):
        following = next((child for child in tree.right(last) if child.dep_ == "conj"), None)
        if following is None:
            return
        yield following
        last = following
