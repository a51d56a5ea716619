"""The way through a document's open suggestions, and what lies at an offset. Pure; offsets are code points."""

from collections.abc import Collection, Iterator

from annotator.model.annotation import KIND_OF, LAYER_OF, Entity, Event, Layer, Quote, Relation, Status, spans_of
from annotator.model.document import Document
from annotator.model.target import Part, Target, parts

# In reading order, annotations that begin together are decided from the smallest to the largest.
Place = tuple[int, int, str]


def layered(document: Document, layers: Collection[Layer]) -> Iterator[Entity | Event | Quote]:
    """All entities, events and quotes of some layers."""
    if Layer.ENTITIES in layers:
        yield from document.entities.values()
    if Layer.EVENTS in layers:
        yield from document.events.values()
    if Layer.QUOTES in layers:
        yield from document.quotes.values()


def open_suggestions(document: Document, layers: Collection[Layer] = tuple(Layer)) -> list[Target]:
    """The open suggestions in reading order."""
    items = [item for item in layered(document, layers) if item.status is Status.SUGGESTED]
    return [target_of(item) for item in sorted(items, key=_place)]


def next_suggestion(
    document: Document, after: Target | int, layers: Collection[Layer] = tuple(Layer)
) -> Target | None:
    """The open suggestion that follows an annotation or an offset in reading order; at the end, the first one.

    The annotation given may be decided already, or gone; None when nothing else is open.
    """
    return _neighbour(document, after, layers, forwards=True)


def previous_suggestion(
    document: Document, before: Target | int, layers: Collection[Layer] = tuple(Layer)
) -> Target | None:
    """The open suggestion that precedes an annotation or an offset in reading order; at the start, the last one."""
    return _neighbour(document, before, layers, forwards=False)


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


def target_of(item: Entity | Event | Quote | Relation, part: Part | None = None, index: int = 0) -> Target:
    """The target that points at an annotation, or at a part of it."""
    return Target(KIND_OF[type(item)], item.id, part, index)


def _neighbour(document: Document, start: Target | int, layers: Collection[Layer], *, forwards: bool) -> Target | None:
    here = (start, -1, "") if isinstance(start, int) else _place_of(document, start)
    best: tuple[Place, Target] | None = None
    around: tuple[Place, Target] | None = None
    for item in layered(document, layers):
        if item.status is not Status.SUGGESTED:
            continue
        place, target = _place(item), target_of(item)
        if isinstance(start, Target) and (target.kind, target.id) == (start.kind, start.id):
            continue
        beyond = place > here if forwards else place < here
        if beyond and (best is None or (place < best[0]) == forwards):
            best = (place, target)
        if around is None or (place < around[0]) == forwards:
            around = (place, target)
    chosen = best or around
    return chosen[1] if chosen else None


def _place_of(document: Document, target: Target) -> Place:
    item = document.of(target.kind).get(target.id)
    return _place(item) if isinstance(item, Entity | Event | Quote) else (-1, -1, "")


def _place(item: Entity | Event | Quote) -> Place:
    first = next(spans_of(item))
    return first.start, first.end, f"{LAYER_OF[KIND_OF[type(item)]]}{item.id}"
