"""Finds the spans at an offset or on a page among very many, and takes edits of single ones. No Qt."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from annotator.model.annotation import Entity, Event, Kind, Quote, Status
from annotator.model.document import Document, Item
from annotator.model.target import Part, Target

BUCKET = 512
STACK = 16
"""Buckets that are filled together."""
STACKED = BUCKET * STACK


class Placed(NamedTuple):
    """A span of an annotation; without a part, the extent of a quote from its first content to its last."""

    start: int
    end: int
    kind: Kind
    id: str
    part: Part | None
    number: int

    @property
    def target(self) -> Target:
        """The annotation and the part of it that stands here."""
        return Target(self.kind, self.id, self.part, self.number)


class SpanIndex:
    """Spans by the buckets of 512 code points they touch: a query costs what it finds, an edit what it touches.

    The annotations of a document are sorted into stacks of 16 buckets first, which is quick; what is on a stack is put
    into its buckets when somebody asks for one of them.
    """

    def __init__(self, document: Document | None = None) -> None:
        self._buckets: dict[int, list[Placed]] = {}
        self._stacks: dict[int, list[Item]] = {} if document is None else _stacked(document)

    def add(self, placed: Placed) -> None:
        """Put in a span."""
        first, last = placed.start // BUCKET, (placed.end - 1) // BUCKET
        self._unstack(first, last)
        for number in range(first, last + 1):
            self._buckets.setdefault(number, []).append(placed)

    def remove(self, placed: Placed) -> None:
        """Take out a span; raises ValueError when it is not there."""
        first, last = placed.start // BUCKET, (placed.end - 1) // BUCKET
        self._unstack(first, last)
        for number in range(first, last + 1):
            self._buckets[number].remove(placed)

    def between(self, start: int, end: int) -> list[Placed]:
        """The spans that share a character with [start, end), in order of start, of two the longer one first."""
        first, last = start // BUCKET, (max(start, end - 1)) // BUCKET
        self._unstack(first, last)
        found = {
            placed
            for number in range(first, last + 1)
            for placed in self._buckets.get(number, ())
            if placed.start < end and start < placed.end
        }
        return sorted(found, key=_reading)

    def at(self, offset: int) -> list[Placed]:
        """The spans that hold the character at an offset, innermost first."""
        self._unstack(offset // BUCKET, offset // BUCKET)
        found = [placed for placed in self._buckets.get(offset // BUCKET, ()) if placed.start <= offset < placed.end]
        return sorted(found, key=_innermost)


    def _unstack(self, first: int, last: int) -> None:
        """Fill the buckets of all stacks that have one between two numbers."""
        for stack in range(first // STACK, last // STACK + 1):
            items = self._stacks.pop(stack, None)
            if items is None:
                continue
            low, high = stack * STACK, stack * STACK + STACK - 1
            for item in items:
                for span in placed(item):
                    for number in range(max(low, span.start // BUCKET), min(high, (span.end - 1) // BUCKET) + 1):
                        self._buckets.setdefault(number, []).append(span)


def _stacked(document: Document) -> dict[int, list[Item]]:
    """All items that stand in the text by the stacks of buckets that their spans touch; in one quick pass."""
    stacks: defaultdict[int, list[Item]] = defaultdict(list)
    for entity in document.entities.values():
        span = entity.span
        first, last = span.start // STACKED, (span.end - 1) // STACKED
        stacks[first].append(entity)
        if last != first:
            for number in range(first + 1, last + 1):
                stacks[number].append(entity)
    frames: tuple[Mapping[str, Event | Quote], ...] = (document.events, document.quotes)
    for items in frames:
        for item in items.values():
            touched = {
                number
                for span in placed(item)
                for number in range(span.start // STACKED, (span.end - 1) // STACKED + 1)
            }
            for number in touched:
                stacks[number].append(item)
    return dict(stacks)


def placed(item: Item | None) -> Sequence[Placed]:
    """The spans of one annotation; none for what is rejected or has no place in the text."""
    match item:
        case Entity() if item.status is not Status.REJECTED:
            span = item.span
            return (Placed(span.start, span.end, Kind.ENTITY, item.id, Part.MENTION, 0),)
        case Event() if item.status is not Status.REJECTED:
            trigger = Placed(item.trigger.start, item.trigger.end, Kind.EVENT, item.id, Part.TRIGGER, 0)
            return (trigger, *(
                Placed(argument.span.start, argument.span.end, Kind.EVENT, item.id, Part.ARGUMENT, i)
                for i, argument in enumerate(item.arguments)
            ))
        case Quote() if item.status is not Status.REJECTED:
            found = [
                Placed(span.start, span.end, Kind.QUOTE, item.id, part, i)
                for part, spans in ((Part.CONTENT, item.content), (Part.CUE, item.cue), (Part.SOURCE, item.source))
                for i, span in enumerate(spans)
            ]
            if item.content:
                start, end = min(span.start for span in item.content), max(span.end for span in item.content)
                found.append(Placed(start, end, Kind.QUOTE, item.id, None, 0))
            return found
        case _:
            return ()


RANK = {part: rank for rank, part in enumerate((*Part, None))}


def _reading(placed: Placed) -> tuple[int, int, int, str, int]:
    return placed.start, -placed.end, RANK[placed.part], placed.id, placed.number


def _innermost(placed: Placed) -> tuple[int, int, int, str, int]:
    return placed.end - placed.start, RANK[placed.part], placed.start, placed.id, placed.number
