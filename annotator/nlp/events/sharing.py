"""What events of one sentence tell each other: "the attack in Basra on Friday killed six" has one time and place."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from annotator.model.annotation import Argument, Event
from annotator.nlp.events.triggers import Trigger

HARM = frozenset({"Life.Die", "Life.Injure"})
VIOLENCE = frozenset({"Conflict.Attack"})
LINKS = ("subject", "in", "during", "by", "after", "from")
# Role of the attack -> role of the harm it does, and back.
DOWN: Mapping[str, str] = MappingProxyType({
    "Time": "Time", "Place": "Place", "Attacker": "Agent", "Instrument": "Instrument",
})
UP: Mapping[str, str] = MappingProxyType({"Time": "Time", "Place": "Place", "Agent": "Attacker"})


def shared(found: Sequence[tuple[Trigger, Event]]) -> list[Event]:
    """The events with the arguments that an attack and the harm it did have in common."""
    events = {trigger.token.i: event for trigger, event in found}
    for trigger, event in found:
        if event.type not in HARM:
            continue
        for cause in _causes(trigger):
            attack = events.get(cause)
            if attack is not None and attack.type in VIOLENCE:
                harm = events[trigger.token.i]
                events[trigger.token.i] = _with(harm, attack, DOWN)
                events[cause] = _with(attack, harm, UP)
                break
    return list(events.values())


def _causes(trigger: Trigger) -> Iterator[int]:
    """Where the attack may stand that did the harm: its subject, a phrase with "in", the verb it hangs on."""
    for slot in LINKS:
        for filler in trigger.slots.get(slot, ()):
            yield filler.i
    token = trigger.token
    if token.dep_ in ("advcl", "conj", "xcomp", "prep", "pcomp"):
        yield token.head.i


def _with(event: Event, other: Event, roles: Mapping[str, str]) -> Event:
    has = {argument.role for argument in event.arguments}
    taken = {argument.span for argument in event.arguments}
    more = [
        Argument(role=roles[argument.role], span=argument.span, entity=argument.entity)
        for argument in other.arguments
        if argument.role in roles and roles[argument.role] not in has and argument.span not in taken
        and not argument.span.overlaps(event.trigger)
    ]
    if not more:
        return event
    return replace(event, arguments=tuple(sorted((*event.arguments, *more), key=lambda argument: argument.span)))
