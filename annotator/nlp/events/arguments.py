"""The arguments of an event: the frame of its type laid over the slots of its trigger, and time and place around it."""

from collections.abc import Iterator

from spacy.tokens import Token

from annotator.model.annotation import Argument, Span
from annotator.nlp.events.lexicon import Frame, Lexicon
from annotator.nlp.events.meanings import Meanings
from annotator.nlp.events.phrases import phrase
from annotator.nlp.events.slots import LONGEST, prepositions
from annotator.nlp.events.triggers import Trigger

TEMPORAL = frozenset({"DATE", "TIME"})
UP = 3
MOST = 12  # arguments an event may have


def arguments_of(
    trigger: Trigger, lexicon: Lexicon, meanings: Meanings, roles: frozenset[str]
) -> tuple[Argument, ...]:
    """The arguments of a trigger, in order of the text; `roles` are those its event type has."""
    frame = lexicon.frames[trigger.sense.frame, trigger.part]
    found: dict[tuple[int, int], Argument] = {}
    for role, token in _framed(trigger, frame, lexicon, meanings):
        _put(found, role, token, trigger, meanings)
    for role, token in _circumstances(trigger, lexicon, meanings):
        if role in roles:
            _put(found, role, token, trigger, meanings)
    return tuple(sorted(found.values(), key=lambda argument: argument.span)[:MOST])


def _framed(trigger: Trigger, frame: Frame, lexicon: Lexicon, meanings: Meanings) -> Iterator[tuple[str, Token]]:
    for slot, roles in frame.items():
        for token in trigger.slots.get(slot, ()):
            classes = meanings.classes(token)
            for role in roles:
                if lexicon.filling(trigger.sense.type, role).fits(classes):
                    yield role, token
                    break


def _put(
    found: dict[tuple[int, int], Argument], role: str, token: Token, trigger: Trigger, meanings: Meanings
) -> None:
    span, entity = phrase(token, meanings)
    at = trigger.token.idx
    if span.start <= at < span.end:
        if entity is not None:
            return
        span = Span(token.idx, token.idx + len(token))
        if span.start <= at < span.end:
            return
    found.setdefault((span.start, span.end), Argument(role=role, span=span, entity=entity.id if entity else None))


def _circumstances(trigger: Trigger, lexicon: Lexicon, meanings: Meanings) -> Iterator[tuple[str, Token]]:
    """Times and places on the trigger, or on the verb that governs it, nearest first."""
    times = places = 0
    token = trigger.token
    for step in range(UP):
        for name, filler in prepositions(token):
            classes = meanings.classes(filler)
            if "time" in classes and not times and name in lexicon.circumstances["time"]:
                times += 1
                yield "Time", filler
            elif (
                not classes.isdisjoint(("place", "facility")) and places < 2 and name in lexicon.circumstances["place"]
            ):
                places += 1
                yield "Place", filler
        for number, child in enumerate(token.children):
            if number == LONGEST * 2 or times:
                break
            entity = meanings.entity(child)
            if child.dep_ in ("npadvmod", "tmod", "poss", "compound", "nmod", "advmod", "obl:tmod", "nmod:poss", "dep", "amod") and (
                entity is not None and entity.label in TEMPORAL
            ):
                times += 1
                yield "Time", child
        if step == 0 and trigger.part == "verb":
            for slot in ("object", "subject"):
                for filler in trigger.slots.get(slot, ())[:1]:
                    for name, inner in prepositions(filler):
                        classes = meanings.classes(inner)
                        if name in ("in", "at", "near") and not classes.isdisjoint(("place", "facility")) and not places:
                            places += 1
                            yield "Place", inner
        if token.dep_ not in ("dobj", "nsubj", "nsubjpass", "pobj", "prep", "conj", "xcomp", "amod", "acomp", "obj", "compound"):
            return
        if token.dep_ == "conj" and trigger.part == "noun":
            return
        token = token.head
