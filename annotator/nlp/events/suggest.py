"""Events of an article: triggers, their arguments and attributes, put together and scored."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from spacy.tokens import Doc

from annotator.model.annotation import Entity, Event, Span, Status
from annotator.nlp.events.arguments import arguments_of
from annotator.nlp.events.attributes import PLAIN, attributes_of
from annotator.nlp.events.lexicon import Lexicon, lexicon
from annotator.nlp.events.meanings import Meanings
from annotator.nlp.events.scoring import LEAST, Speech, score_of
from annotator.nlp.events.sharing import shared
from annotator.nlp.events.tree import Tree
from annotator.nlp.events.triggers import Trigger, triggers
from annotator.nlp.inventory import inventory

ORIGIN = "rule:events"
PLACE = "Place"


def suggest_events(doc: Doc, entities: Sequence[Entity]) -> tuple[Event, ...]:
    """The events of an article with ACE 2005's types and roles, as suggestions; offsets are code points of `doc.text`.

    `entities` fill roles where they coincide with an argument. Nothing is found in a language without a lexicon;
    without a parse, only words whose meaning needs no context, and no arguments.
    """
    words = lexicon(doc.lang_)
    if words is None or not len(doc):
        return ()
    meanings = Meanings(doc, entities, words, Tree(doc))
    speech = Speech(doc.text)
    found = ((trigger, _event(trigger, words, meanings, speech)) for trigger in triggers(doc, words, meanings))
    likely = shared([(trigger, event) for trigger, event in found if event.score is not None and event.score >= LEAST])
    return tuple(replace(event, id=f"v{number}") for number, event in enumerate(likely, 1))


@cache
def _placeless() -> frozenset[str]:
    """The types that ACE 2005 gives no role for a place."""
    events = inventory("ace-2005").events
    return frozenset(event.type for event in events if all(role.role != PLACE for role in event.roles))


def _event(trigger: Trigger, words: Lexicon, meanings: Meanings, speech: Speech) -> Event:
    parsed = bool(trigger.slots)
    arguments = arguments_of(trigger, words, meanings, trigger.sense.type not in _placeless()) if parsed else ()
    token = trigger.token
    attributes = attributes_of(token, trigger.part, words, meanings.tree) if parsed else PLAIN
    score = (
        score_of(
            token, trigger.sense.score, arguments, attributes, meanings.tree, words, quoted=speech.holds(token.idx),
            carried=trigger.light is not None)
        if parsed else trigger.sense.score
    )
    return Event(
        id="",
        type=trigger.sense.type,
        trigger=Span(token.idx, token.idx + len(token)),
        arguments=arguments,
        attributes=attributes,
        status=Status.SUGGESTED,
        origin=ORIGIN,
        score=score,
        why=_why(trigger),
    )


def _why(trigger: Trigger) -> str:
    context = f" with “{trigger.light.text}”" if trigger.light is not None else ""
    return f"{trigger.lemma} ({trigger.part}){context}"

