"""What stands where in a text, gathered for the minimap: a pixel is as good as all that lies under it. No Qt."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

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


def pixels_of(offsets: Sequence[int], pixels: int, first: Callable[[int], int]) -> Iterator[int]:
    """The pixels under which an offset stands; `first` tells the first offset of a pixel, also of the one after all.

    Costs a binary search a mark that is shown, whatever the number of offsets.
    """
    at = pixel = 0
    while at < len(offsets):
        low, high = pixel, pixels
        while low + 1 < high:  # the last pixel that begins at or before the offset
            middle = (low + high) // 2
            if first(middle) <= offsets[at]:
                low = middle
            else:
                high = middle
        yield low
        pixel = low + 1
        if pixel >= pixels:
            return
        at = bisect_left(offsets, first(pixel), at)
