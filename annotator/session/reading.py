"""The annotations of a document in reading order, kept so through edits. Pure; offsets are code points."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator

from annotator.model.annotation import KIND_OF, LAYER_OF, Annotation, Entity, Event, Layer, Quote, Status
from annotator.model.change import Change, Changes
from annotator.model.document import Document
from annotator.model.target import Part, Target

Framed = Entity | Event | Quote

# With more changes at once a row is sorted again: to put in one item moves all that follow it.
MANY = 200

# In reading order, annotations that begin together are decided from the smallest to the largest.
Place = tuple[int, int, str]


def layered(document: Document, layers: Collection[Layer]) -> Iterator[Framed]:
    """All entities, events and quotes of some layers."""
    if Layer.ENTITIES in layers:
        yield from document.entities.values()
    if Layer.EVENTS in layers:
        yield from document.events.values()
    if Layer.QUOTES in layers:
        yield from document.quotes.values()


def target_of(item: Annotation, part: Part | None = None, index: int = 0) -> Target:
    """The target that points at an annotation, or at a part of it."""
    return Target(KIND_OF[type(item)], item.id, part, index)


def place(item: Framed) -> Place:
    """Where an annotation stands in reading order."""
    match item:
        case Entity():
            span, layer = item.span, Layer.ENTITIES
        case Event():
            span, layer = item.trigger, Layer.EVENTS
        case Quote():
            span, layer = item.content[0], Layer.QUOTES
    return span.start, span.end, f"{layer.value}{item.id}"


class Row:
    """The annotations of one layer in reading order, and how many of them wait for a decision.

    Edits and questions cost two binary searches, but for the way over what is decided already.
    """

    __slots__ = ("items", "open")

    def __init__(self, items: Iterable[Framed]) -> None:
        self.items = sorted(items, key=place)
        self.open = sum(item.status is Status.SUGGESTED for item in self.items)

    def copy(self) -> "Row":
        """Another row of the same annotations."""
        row = Row(())
        row.items, row.open = self.items.copy(), self.open
        return row

    def change(self, changes: Collection[Change]) -> None:
        """Take in many edits at once, at the cost of one way through all items."""
        gone = {change.id for change in changes if change.before is not None}
        self.items = [item for item in self.items if item.id not in gone] if gone else self.items
        self.items += [change.after for change in changes if isinstance(change.after, Framed)]
        self.items.sort(key=place)
        self.open = sum(item.status is Status.SUGGESTED for item in self.items)

    def find(self, item: Framed) -> int | None:
        """The number of an annotation, as it stands here; None where it does not."""
        at = bisect_left(self.items, place(item), key=place)
        return at if at < len(self.items) and self.items[at].id == item.id else None

    def put_in(self, item: Framed) -> int:
        """Add an annotation; its number."""
        at = self.place_for(item)
        self.items.insert(at, item)
        self.open += item.status is Status.SUGGESTED
        return at

    def place_for(self, item: Framed) -> int:
        """The number that an annotation would have."""
        return bisect_left(self.items, place(item), key=place)

    def take_out(self, at: int) -> None:
        """Remove the annotation of a number."""
        self.open -= self.items.pop(at).status is Status.SUGGESTED

    def exchange(self, at: int, item: Framed) -> None:
        """Put an annotation in the place of one that stands at the same place."""
        self.open += (item.status is Status.SUGGESTED) - (self.items[at].status is Status.SUGGESTED)
        self.items[at] = item

    def neighbours(self, here: Place, *, forwards: bool) -> Iterator[Framed]:
        """The open suggestions beyond a place, then the others, each in the order of the way."""
        if not self.open:
            return
        if forwards:
            at = bisect_right(self.items, here, key=place)
            numbers = (range(at, len(self.items)), range(at))
        else:
            at = bisect_left(self.items, here, key=place)
            numbers = (range(at - 1, -1, -1), range(len(self.items) - 1, at - 1, -1))
        for each in numbers:
            for number in each:
                if self.items[number].status is Status.SUGGESTED:
                    yield self.items[number]


class Reading:
    """A document's annotations of all layers in reading order."""

    __slots__ = ("rows",)

    def __init__(self, document: Document | None) -> None:
        self.rows = {layer: Row(layered(document, (layer,)) if document else ()) for layer in Layer}

    def change(self, changes: Changes) -> None:
        """Take in an edit."""
        if len(changes) > MANY:
            for layer, row in self.rows.items():
                row.change([change for change in changes if LAYER_OF.get(change.kind) is layer])
            return
        for change in changes:
            if change.kind not in LAYER_OF:
                continue
            row = self.rows[LAYER_OF[change.kind]]
            if isinstance(change.before, Framed) and (at := row.find(change.before)) is not None:
                row.take_out(at)
            if isinstance(change.after, Framed):
                row.put_in(change.after)

    @property
    def open(self) -> int:
        """How many suggestions wait for a decision."""
        return sum(row.open for row in self.rows.values())

    def neighbour(
        self, document: Document, start: Target | int, layers: Collection[Layer], *, forwards: bool
    ) -> Target | None:
        """The open suggestion next to an annotation or an offset of the document; beyond the last, the first."""
        here = (start, -1, "") if isinstance(start, int) else _place_of(document, start)
        whole = None if isinstance(start, int) else start.whole
        found: list[tuple[bool, Place, Target]] = []
        for layer in layers:
            for item in self.rows[layer].neighbours(here, forwards=forwards):
                target = target_of(item)
                if target != whole:
                    there = place(item)
                    beyond = there > here if forwards else there < here
                    found.append((beyond, there, target))
                    break
        best = [each for each in found if each[0]] or found
        if not best:
            return None
        chosen = min(best, key=lambda each: each[1]) if forwards else max(best, key=lambda each: each[1])
        return chosen[2]


def _place_of(document: Document, target: Target) -> Place:
    item = document.of(target.kind).get(target.id)
    return place(item) if isinstance(item, Framed) else (-1, -1, "")
