"""The arguments of an event: the frame of its type laid over the slots of its trigger, and time and place around it."""

from collections.abc import Iterator

from spacy.tokens import Token

from annotator.model.annotation import Argument, Span
from annotator.nlp.events.lexicon import Lexicon
from annotator.nlp.events.meanings import Meanings
from annotator.nlp.events.phrases import phrase
from annotator.nlp.events.slots import conjuncts, prepositions
from annotator.nlp.events.triggers import Trigger

TEMPORAL = frozenset({"DATE", "TIME"})
TIMES = frozenset({
    "npadvmod", "tmod", "poss", "compound", "nmod", "advmod", "obl:tmod", "nmod:poss", "dep", "amod",
})
UPWARD = frozenset({
    "dobj", "obj", "nsubj", "nsubjpass", "pobj", "prep", "conj", "xcomp", "amod", "acomp", "compound",
    "attr", "oprd",
})
CLAUSES = frozenset({"VERB", "AUX"})
UP = 3  # words above a trigger whose time and place count for it
MOST = 12  # arguments an event may have
PLACES = 2
INNER = ("object", "subject", "on", "against", "of")


def arguments_of(trigger: Trigger, lexicon: Lexicon, meanings: Meanings, placed: bool) -> tuple[Argument, ...]:
    """The arguments of a trigger, in order of the text; `placed` says whether its event type has the role Place."""
    found: dict[Span, Argument] = {}
    for role, token in _framed(trigger, lexicon, meanings):
        _put(found, role, token, trigger, meanings)
    for token in list(_times(trigger, lexicon, meanings))[:1]:
        _put(found, "Time", token, trigger, meanings)
    if placed:
        for token in list(_places(trigger, lexicon, meanings))[:PLACES]:
            _put(found, "Place", token, trigger, meanings)
    return tuple(sorted(found.values(), key=lambda argument: argument.span)[:MOST])


def _framed(trigger: Trigger, lexicon: Lexicon, meanings: Meanings) -> Iterator[tuple[str, Token]]:
    for slot, roles in lexicon.frames[trigger.sense.frame, trigger.part].items():
        for token in trigger.slots.get(slot, ()):
            classes = meanings.classes(token)
            if slot == "compound" and meanings.is_town(token):  # "the Boston bombing", not "the US bombing"
                yield "Place", token
                continue
            for role in roles:
                if token.pos_ in CLAUSES and role != "Crime":
                    break
                if lexicon.filling(trigger.sense.type, role).fits(classes):
                    yield role, token
                    break


def _put(found: dict[Span, Argument], role: str, token: Token, trigger: Trigger, meanings: Meanings) -> None:
    span, entity = phrase(token, meanings)
    at = trigger.token.idx
    if span.start <= at < span.end:
        if entity is not None:
            return
        span = Span(token.idx, token.idx + len(token))
        if span.start <= at < span.end:
            return
    found.setdefault(span, Argument(role=role, span=span, entity=entity.id if entity else None))


def _governing(trigger: Trigger) -> Iterator[Token]:
    """The trigger and the words above it that it shares a clause with, nearest first."""
    token = trigger.token
    for _ in range(UP):
        yield token
        if token.dep_ not in UPWARD or (token.dep_ == "conj" and trigger.part == "noun"):
            return
        token = token.head


def _times(trigger: Trigger, lexicon: Lexicon, meanings: Meanings) -> Iterator[Token]:
    for token in _governing(trigger):
        for name, filler in prepositions(token, meanings.tree):
            timely = name in lexicon.circumstances["time"] and "time" in meanings.classes(filler)
            if timely and not _is_duration(filler, lexicon, meanings):
                yield filler
        for child in meanings.tree.children(token):
            if child.dep_ in TIMES:
                entity = meanings.entity(child)
                if entity is not None and entity.label in TEMPORAL and not _is_duration(child, lexicon, meanings):
                    yield child


def _is_duration(token: Token, lexicon: Lexicon, meanings: Meanings) -> bool:
    """Whether a time is only so long, "several hours", and not when: "two days ago"."""
    if token.lower_ not in lexicon.circumstances["durations"]:
        return False
    near = (token, *meanings.tree.children(token), token.head, *meanings.tree.left(token.head))
    return not any(word.lower_ in lexicon.circumstances["counted"] for word in near)


def _places(trigger: Trigger, lexicon: Lexicon, meanings: Meanings) -> Iterator[Token]:
    for token in _governing(trigger):
        if _says_where(token, meanings) and meanings.is_site(token.head):
            yield token.head
        for name, filler in prepositions(token, meanings.tree):
            if name in lexicon.circumstances["place"] and meanings.is_site(filler):
                yield from _site(filler, meanings)
                for other in conjuncts(filler, meanings.tree):
                    if meanings.is_site(other):
                        yield other
            elif name in lexicon.circumstances["time"]:  # "on Monday in Basra", "during a march in Lima"
                yield from _inside(filler, meanings)
    # "killed three people in Basra": the parser may hang the place on the people
    for slot in INNER:
        for filler in trigger.slots.get(slot, ())[:2]:
            yield from _inside(filler, meanings)


def _says_where(token: Token, meanings: Meanings) -> bool:
    """Whether a verb stands in a clause that tells of a place: "the café where she was shot"."""
    return token.dep_ == "relcl" and any(child.tag_ == "WRB" for child in meanings.tree.left(token))


def _inside(filler: Token, meanings: Meanings) -> Iterator[Token]:
    """The places within a phrase: "the troops in Basra"."""
    for name, inner in prepositions(filler, meanings.tree):
        named = name == "on" and meanings.entity(inner) is not None  # "on a security office" is what was hit
        if (named or name in ("in", "at", "near")) and meanings.is_site(inner):
            yield from _site(inner, meanings)


def _site(filler: Token, meanings: Meanings) -> Iterator[Token]:
    """A place and what it lies in: "at a club in Lagos"."""
    place = _by_name(filler, meanings)
    yield place
    if place is not filler:
        return
    for name, inner in prepositions(filler, meanings.tree):
        if name in ("in", "of") and meanings.is_site(inner):
            yield _by_name(inner, meanings)


def _by_name(filler: Token, meanings: Meanings) -> Token:
    """Of "the city of Lagos" and "the capital, Abuja" the name; else the place itself, "a Lagos suburb", too."""
    named = meanings.entity(filler) is not None or any(map(meanings.is_town, meanings.tree.left(filler)))
    if named or "place" not in meanings.classes(filler):
        return filler
    return next((inner for inner in _parts(filler, meanings) if meanings.is_place(inner)), filler)


def _parts(filler: Token, meanings: Meanings) -> Iterator[Token]:
    for child in meanings.tree.right(filler):
        if child.dep_ == "appos":
            yield child
    for name, inner in prepositions(filler, meanings.tree):
        if name == "of":
            yield inner
