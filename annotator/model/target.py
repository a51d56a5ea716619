"""What a person points at: an annotation, and the part of it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from annotator.model.annotation import Annotation, Entity, Event, Kind, Quote, Span, Speaker


class Part(StrEnum):
    """The parts of an annotation that are spans."""

    MENTION = "mention"
    TRIGGER = "trigger"
    ARGUMENT = "argument"
    CONTENT = "content"
    CUE = "cue"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class Target:
    """An annotation by kind and id; with `part`, one of its spans, the `index`-th of that part."""

    kind: Kind
    id: str
    part: Part | None = None
    index: int = 0

    @property
    def whole(self) -> "Target":
        """The annotation itself, no part of it."""
        return Target(self.kind, self.id)


def parts(item: Annotation | Speaker) -> Iterator[tuple[Part, int, Span]]:
    """Every span of an annotation with the part it is and its index there."""
    match item:
        case Entity():
            yield Part.MENTION, 0, item.span
        case Event():
            yield Part.TRIGGER, 0, item.trigger
            for i, argument in enumerate(item.arguments):
                yield Part.ARGUMENT, i, argument.span
        case Quote():
            for part, spans in ((Part.CONTENT, item.content), (Part.CUE, item.cue), (Part.SOURCE, item.source)):
                for i, span in enumerate(spans):
                    yield part, i, span


def part_span(item: Annotation | Speaker, part: Part | None, index: int = 0) -> Span | None:
    """The span of a part; without a part, the one the annotation is known by; None when there is none."""
    for name, i, span in parts(item):
        if part is None or (name, i) == (part, index):
            return span
    return None


def with_part_span(item: Entity | Event | Quote, part: Part | None, index: int, span: Span) -> Entity | Event | Quote:
    """The annotation with another span for one of its parts; raises IndexError when it has no such part.

    An argument whose span moves off its entity's keeps its role and lets go of the entity only when told to elsewhere.
    """
    match item:
        case Entity():
            return replace(item, span=span)
        case Event() if part in (None, Part.TRIGGER):
            return replace(item, trigger=span)
        case Event():
            moved = replace(item.arguments[index], span=span)
            return replace(item, arguments=(*item.arguments[:index], moved, *item.arguments[index + 1 :]))
        case Quote():
            if part is Part.CUE:
                return replace(item, cue=_replaced(item.cue, index, span))
            if part is Part.SOURCE:
                return replace(item, source=_replaced(item.source, index, span))
            return replace(item, content=_replaced(item.content, index, span))


def _replaced(spans: tuple[Span, ...], index: int, span: Span) -> tuple[Span, ...]:
    spans[index]  # an index that is not there is an error, not an addition
    return (*spans[:index], span, *spans[index + 1 :])
