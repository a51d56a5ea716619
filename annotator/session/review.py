"""The way through a document's open suggestions, and what lies at an offset. Pure; offsets are code points.

Each question looks through the whole document. Who asks often keeps a `Reading`.
"""

from collections.abc import Collection

from annotator.model.annotation import Layer, Status
from annotator.model.document import Document
from annotator.model.target import Target, parts
from annotator.session.reading import Reading, layered, place, target_of

__all__ = [
    "at", "layered", "next_suggestion", "open_count", "open_suggestions", "previous_suggestion", "target_of",
]


def open_suggestions(document: Document, layers: Collection[Layer] = tuple(Layer)) -> list[Target]:
    """The open suggestions in reading order."""
    items = [item for item in layered(document, layers) if item.status is Status.SUGGESTED]
    return [target_of(item) for item in sorted(items, key=place)]


def next_suggestion(
    document: Document, after: Target | int, layers: Collection[Layer] = tuple(Layer)
) -> Target | None:
    """The open suggestion that follows an annotation or an offset in reading order; at the end, the first one.

    The annotation given may be decided already, or gone; None when nothing else is open.
    """
    return Reading(document).neighbour(document, after, layers, forwards=True)


def previous_suggestion(
    document: Document, before: Target | int, layers: Collection[Layer] = tuple(Layer)
) -> Target | None:
    """The open suggestion that precedes an annotation or an offset in reading order; at the start, the last one."""
    return Reading(document).neighbour(document, before, layers, forwards=False)


def at(document: Document, offset: int, layers: Collection[Layer] = tuple(Layer)) -> list[Target]:
    """What stands at an offset, with the part that does, the shortest span first; nothing that was rejected."""
    found = [
        (span.end - span.start, span.start, i, target_of(item, part, index))
        for i, item in enumerate(layered(document, layers))
        if item.status is not Status.REJECTED
        for part, index, span in parts(item)
        if span.start <= offset < span.end
    ]
    return [target for *_, target in sorted(found, key=lambda entry: entry[:3])]


def open_count(document: Document, layer: Layer) -> int:
    """How many suggestions of a layer wait for a decision."""
    return sum(item.status is Status.SUGGESTED for item in layered(document, (layer,)))
