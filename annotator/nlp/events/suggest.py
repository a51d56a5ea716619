"""Events of an article: triggers, their arguments and attributes, put together and scored."""

from collections.abc import Sequence

from spacy.tokens import Doc

from annotator.model.annotation import Entity, Event, Span, Status
from annotator.nlp.events.arguments import arguments_of
from annotator.nlp.events.attributes import attributes_of
from annotator.nlp.events.lexicon import Lexicon, lexicon
from annotator.nlp.events.meanings import Meanings
from annotator.nlp.events.triggers import Trigger, triggers

ORIGIN = "rule:events"
UNTIMED = frozenset({"Movement.Transport", "Justice.Extradite", "Contact.Phone-Write"})  # have no role Place


def suggest_events(doc: Doc, entities: Sequence[Entity]) -> tuple[Event, ...]:
    """The events of an article with ACE 2005's types and roles, as suggestions; offsets are code points of `doc.text`.

    `entities` fill roles where they coincide with an argument. Nothing is found in a language without a lexicon; without a
    parse, only words whose meaning needs no context, and no arguments.
    """
    words = lexicon(doc.lang_)
    if words is None or not len(doc):
        return ()
    meanings = Meanings(doc, entities, words)
    found = [_event(trigger, words, meanings) for trigger in triggers(doc, words, meanings)]
    return tuple(_numbered(found))


def _event(trigger: Trigger, words: Lexicon, meanings: Meanings) -> Event:
    parsed = bool(trigger.slots)
    circumstances = frozenset({"Time"} if trigger.sense.type in UNTIMED else {"Time", "Place"})
    arguments = arguments_of(trigger, words, meanings, circumstances) if parsed else ()
    token = trigger.token
    return Event(
        id="",
        type=trigger.sense.type,
        trigger=Span(token.idx, token.idx + len(token)),
        arguments=arguments,
        attributes=attributes_of(token, trigger.part) if parsed else {},
        status=Status.SUGGESTED,
        origin=ORIGIN,
        score=_score(trigger, len(arguments)),
        why=_why(trigger),
    )


def _score(trigger: Trigger, arguments: int) -> float:
    """The lexicon's estimate for the word, a little more with each role that is filled."""
    return round(min(0.97, trigger.sense.score + 0.04 * min(arguments, 3)), 2)


def _why(trigger: Trigger) -> str:
    context = f" with “{trigger.light.text}”" if trigger.light is not None else ""
    return f"{trigger.lemma} ({trigger.part}){context}"


def _numbered(events: list[Event]) -> list[Event]:
    from dataclasses import replace

    return [replace(event, id=f"v{number}") for number, event in enumerate(events, 1)]
