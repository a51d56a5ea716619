"""What stands where in a text, gathered for the minimap: a pixel is as good as all that lies under it. No Qt."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterator, Mapping, Sequence

from annotator.model.annotation import LAYER_OF, Entity, Event, Layer, Quote, Status, spans_of
from annotator.model.change import Changes
from annotator.model.document import Document, Item

Marks = Mapping[str, Sequence[int]]
"""Offsets in order, by the kind of what stands there."""


class OpenSuggestions:
    """Where the suggestions begin that nobody has decided about, kept in order through edits."""

    def __init__(self, document: Document) -> None:
        suggested = Status.SUGGESTED
        self._starts = {
            Layer.ENTITIES: sorted(e.span.start for e in document.entities.values() if e.status is suggested),
            Layer.EVENTS: sorted(e.trigger.start for e in document.events.values() if e.status is suggested),
            Layer.QUOTES: sorted(
                q.content[0].start for q in document.quotes.values() if q.status is suggested and q.content),
        }

    def change(self, changes: Changes) -> None:
        """Take in an edit, at the cost of a binary search for each change."""
        for change in changes:
            starts = self._starts.get(LAYER_OF[change.kind]) if change.kind in LAYER_OF else None
            if starts is None:
                continue
            before, after = _start(change.before), _start(change.after)
            if before is not None:
                del starts[bisect_left(starts, before)]
            if after is not None:
                insort(starts, after)

    def of(self, layers: frozenset[Layer]) -> list[int]:
        """Those of some layers, in order."""
        found = [start for layer in Layer if layer in layers for start in self._starts[layer]]
        found.sort()  # quick: a few runs that are in order each
        return found


def _start(item: Item | None) -> int | None:
    if not isinstance(item, Entity | Event | Quote) or item.status is not Status.SUGGESTED:
        return None
    return next((span.start for span in spans_of(item)), None)


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
