"""What is joined to what: the links of frames, and relations by the annotations at their ends. No Qt."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from annotator.model.annotation import (
    LAYER_OF,
    Entity,
    Event,
    Kind,
    Layer,
    Quote,
    Relation,
    Span,
    Status,
    name_of,
)
from annotator.model.change import target as end_of
from annotator.model.document import Document
from annotator.model.target import Part, Target, part_span
from annotator.model.text import PARAGRAPH_END


@dataclass(frozen=True, slots=True)
class Attention:
    """What the person looks at: the annotation that is chosen, the one under the pointer, or all links at once."""

    focus: Target | None = None
    hovered: Target | None = None
    links: bool = False

    def holds(self, kind: Kind, key: str) -> bool:
        """Whether an annotation is the one that is chosen."""
        return self.focus is not None and self.focus.id == key and self.focus.kind is kind

    def unfolds(self, kind: Kind, key: str) -> bool:
        """Whether the parts of an annotation are shown, and the lines between them."""
        return self.links or self.holds(kind, key) or (
            self.hovered is not None and self.hovered.id == key and self.hovered.kind is kind)


@dataclass(frozen=True, slots=True)
class Link:
    """A line to draw from `source` to `end`; `target` is what it stands for, and is chosen by a click on it.

    `name` gives the colour; `frame` is what the lines that may run together have in common.
    """

    target: Target
    name: str
    source: tuple[Target, Span]
    end: tuple[Target, Span]
    suggested: bool

    @property
    def frame(self) -> tuple[Kind, str]:
        """The annotation that the line belongs to."""
        return self.target.kind, self.target.id


def relations_by_end(document: Document) -> dict[str, list[Relation]]:
    """The relations that are not rejected, by the ids of both annotations they join."""
    found: dict[str, list[Relation]] = {}
    for relation in document.relations.values():
        if relation.status is not Status.REJECTED:
            for end in {relation.source, relation.target}:
                found.setdefault(end, []).append(relation)
    return found


def known_by(item: Entity | Event | Quote) -> tuple[Target, Span] | None:
    """The part that stands for an annotation at the end of a relation, and its span."""
    match item:
        case Entity():
            target = Target(Kind.ENTITY, item.id, Part.MENTION)
        case Event():
            target = Target(Kind.EVENT, item.id, Part.TRIGGER)
        case Quote():
            target = Target(Kind.QUOTE, item.id, Part.CONTENT)
    span = part_span(item, target.part)
    return (target, span) if span is not None else None


def relation_ends(
    document: Document, relation: Relation, layers: frozenset[Layer] | None = None
) -> tuple[tuple[Target, Span], tuple[Target, Span]] | None:
    """Where a relation begins and ends; None when either annotation is not shown."""
    ends = []
    for key in (relation.source, relation.target):
        item = end_of(document, key)
        known = known_by(item) if item is not None and item.status is not Status.REJECTED else None
        if known is None or (layers is not None and LAYER_OF[known[0].kind] not in layers):
            return None
        ends.append(known)
    return ends[0], ends[1]


def links_of(
    document: Document, target: Target, relations: Mapping[str, list[Relation]], layers: frozenset[Layer]
) -> Iterator[Link]:
    """The links of one annotation: to its parts, and to what it is related to."""
    item = document.of(target.kind).get(target.id)
    if isinstance(item, Relation):
        yield from _relation_link(document, item, layers)
        return
    if not isinstance(item, Entity | Event | Quote) or item.status is Status.REJECTED:
        return
    for relation in relations.get(target.id, ()):
        yield from _relation_link(document, relation, layers)
    if LAYER_OF[target.kind] not in layers:
        return
    suggested = item.status is Status.SUGGESTED
    if isinstance(item, Event):
        hub = Target(Kind.EVENT, item.id, Part.TRIGGER), item.trigger
        for i, argument in enumerate(item.arguments):
            end = Target(Kind.EVENT, item.id, Part.ARGUMENT, i)
            yield Link(end, item.type, hub, (end, argument.span), suggested)
    elif isinstance(item, Quote) and item.content:
        for part, spans in ((Part.CUE, item.cue), (Part.SOURCE, item.source)):
            for i, span in enumerate(spans):
                end = Target(Kind.QUOTE, item.id, part, i)
                yield Link(end, item.type, nearest_content(document.text, item, span), (end, span), suggested)


def nearest_content(text: str, quote: Quote, part: Span) -> tuple[Target, Span]:
    """The content next to a cue or source, and its nearest character; all of it where one holds the other.

    What stands in another paragraph is further away than anything in the same one.
    """

    def distance(i: int) -> tuple[bool, int]:
        span = quote.content[i]
        low, high = min(span.end, part.end), max(span.start, part.start)
        return low < high and PARAGRAPH_END.search(text, low, high) is not None, max(0, high - low)

    i = min(range(len(quote.content)), key=distance)
    span = quote.content[i]
    if span.end <= part.start:
        span = Span(span.end - 1, span.end)
    elif part.end <= span.start:
        span = Span(span.start, span.start + 1)
    return Target(Kind.QUOTE, quote.id, Part.CONTENT, i), span


def _relation_link(document: Document, relation: Relation, layers: frozenset[Layer]) -> Iterator[Link]:
    ends = relation_ends(document, relation, layers)
    if ends is not None and relation.status is not Status.REJECTED:
        yield Link(
            Target(Kind.RELATION, relation.id), name_of(relation), ends[0], ends[1],
            relation.status is Status.SUGGESTED)
