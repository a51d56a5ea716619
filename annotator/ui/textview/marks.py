"""What stands where in a text, gathered for the minimap: a pixel is as good as all that lies under it. No Qt."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence

from annotator.model.annotation import Layer, Status
from annotator.model.document import Document

Marks = Mapping[str, Sequence[int]]
"""Offsets in order, by the kind of what stands there."""


def sorted_marks(marks: Iterable[tuple[int, str]]) -> Marks:
    """Marks by their kind, in order."""
    found: dict[str, list[int]] = {}
    for offset, kind in marks:
        found.setdefault(kind, []).append(offset)
    for offsets in found.values():
        offsets.sort()
    return found


def open_suggestions(document: Document, layers: frozenset[Layer]) -> list[int]:
    """Where the suggestions of some layers begin that nobody has decided about, in order."""
    suggested = Status.SUGGESTED
    found: list[int] = []
    if Layer.ENTITIES in layers:
        found += [entity.span.start for entity in document.entities.values() if entity.status is suggested]
    if Layer.EVENTS in layers:
        found += [event.trigger.start for event in document.events.values() if event.status is suggested]
    if Layer.QUOTES in layers:
        found += [quote.content[0].start for quote in document.quotes.values()
                  if quote.status is suggested and quote.content]
    found.sort()
    return found


def pixels_of(offsets: Sequence[int], firsts: Sequence[int]) -> Iterator[int]:
    """The pixels under which an offset stands; `firsts` holds the first offset of each pixel.

    Costs two binary searches a pixel that is shown, whatever the number of offsets.
    """
    at = 0
    while at < len(offsets):
        pixel = max(0, bisect_right(firsts, offsets[at]) - 1)
        yield pixel
        if pixel + 1 >= len(firsts):
            return
        at = bisect_left(offsets, firsts[pixel + 1], at)
