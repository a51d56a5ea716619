"""What is to be drawn on one chunk of a text: a document's annotations as fragments. No Qt.

Offsets are code points of the document's text.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from annotator.model.annotation import LAYER_OF, Decided, Entity, Event, Kind, Layer, Quote, Relation, Span, Status
from annotator.model.document import Document
from annotator.model.target import Part, Target, part_span
from annotator.model.text import PARAGRAPH_END
from annotator.ui.textview.lanes import StableLanes, lanes
from annotator.ui.textview.related import Attention, relation_ends
from annotator.ui.textview.spans import Placed, SpanIndex

NEAR = 160
"""Two quotes closer than this many characters may meet on one line, and get brackets beside each other."""


class Shape(Enum):
    """How a fragment is drawn."""

    BOX = auto()
    TRIGGER = auto()
    ARGUMENT = auto()
    CONTENT = auto()
    CUE = auto()
    SOURCE = auto()
    BRACKET = auto()
    RELATION = auto()


class Look(Enum):
    """What a person has to do with it: told apart without colour."""

    SUGGESTED = auto()
    ACCEPTED = auto()
    MADE = auto()


@dataclass(frozen=True, slots=True)
class Fragment:
    """The part of an annotation's span that lies in one chunk.

    `kind` and `name` (label, event type, quote type) give the colour, `caption` what is written beside it. `opens` and
    `closes` say whether the span begins and ends here; `lane` counts from 0, the outermost. `parts` are the pieces of
    content that a bracket holds.
    """

    shape: Shape
    start: int
    end: int
    target: Target
    name: str
    caption: str
    look: Look
    lane: int = 0
    opens: bool = True
    closes: bool = True
    focused: bool = False
    parts: tuple[tuple[int, int], ...] = ()


TAGGED = frozenset({Shape.BOX, Shape.TRIGGER, Shape.ARGUMENT, Shape.RELATION})
"""What has its name written above it."""
ASIDE = frozenset({Part.ARGUMENT, Part.CUE, Part.SOURCE})
"""Parts that a frame is not known by."""
FILLED = frozenset({Kind.EVENT, Kind.RELATION})
"""Whose names stand on a ground of their own."""
MARKS: Mapping[Look, str] = {Look.SUGGESTED: "{}?", Look.ACCEPTED: "{}", Look.MADE: "• {}"}
"""How a name is written."""

SHAPES = {
    Part.MENTION: Shape.BOX, Part.TRIGGER: Shape.TRIGGER, Part.ARGUMENT: Shape.ARGUMENT, Part.CONTENT: Shape.CONTENT,
    Part.CUE: Shape.CUE, Part.SOURCE: Shape.SOURCE, None: Shape.BRACKET,
}


def look_of(item: Decided) -> Look:
    """How an annotation is shown: as a suggestion, as accepted, or as made by a person."""
    if item.status is Status.SUGGESTED:
        return Look.SUGGESTED
    return Look.MADE if item.origin.startswith("human:") else Look.ACCEPTED


def short_type(event_type: str) -> str:
    """The telling part of an event type: `Attack` of `Conflict.Attack`."""
    return event_type.rpartition(".")[2] or event_type


def decorate(
    document: Document,
    index: SpanIndex,
    start: int,
    end: int,
    layers: frozenset[Layer],
    attention: Attention,
    relations: Mapping[str, list[Relation]],
    brackets: StableLanes,
) -> list[Fragment]:
    """The fragments of the chunk [start, end), outer ones first.

    An event's arguments and what leads to an annotation by a relation are shown only while `attention` is on them.
    `relations` holds these by the ids at their ends; `brackets` remembers the lanes of quotes.
    """
    seen = [
        placed
        for placed in index.between(start, max(end, start + 1))
        if LAYER_OF[placed.kind] in layers
        and (placed.part is not Part.ARGUMENT or attention.unfolds(placed.kind, placed.id))
    ]
    boxes = [placed for placed in seen if placed.part is Part.MENTION]
    box_lanes = dict(zip(boxes, lanes([(box.start, box.end) for box in boxes]), strict=True))
    found: list[Fragment] = []
    for placed in seen:
        lane = box_lanes.get(placed, 0)
        if placed.part is None:
            lane = brackets.lane(placed.id, _neighbours(document.text, index, placed))
        name, caption, look = _described(document, placed)
        found.append(Fragment(
            SHAPES[placed.part], max(start, placed.start), min(end, placed.end), placed.target, name, caption, look,
            lane=lane, opens=placed.start >= start, closes=placed.end <= end,
            focused=attention.holds(placed.kind, placed.id), parts=_content(document, placed, start, end),
        ))
    if relations:
        found.extend(_led_to(document, seen, start, end, layers, attention, relations))
    return found


def _led_to(
    document: Document,
    seen: list[Placed],
    start: int,
    end: int,
    layers: frozenset[Layer],
    attention: Attention,
    relations: Mapping[str, list[Relation]],
) -> Iterator[Fragment]:
    """The labels of relations, at the annotations they lead to."""
    for key in dict.fromkeys(placed.id for placed in seen):
        for relation in relations.get(key, ()):
            ends = relation_ends(document, relation, layers) if relation.target == key else None
            if ends is None or not unfolds_relation(document, relation, attention):
                continue
            span = ends[1][1]
            if span.start < end and start < span.end:
                yield Fragment(
                    Shape.RELATION, max(start, span.start), min(end, span.end), Target(Kind.RELATION, relation.id),
                    relation.label, relation.label, look_of(relation), opens=span.start >= start,
                    closes=span.end <= end, focused=attention.holds(Kind.RELATION, relation.id))


def unfolds_relation(document: Document, relation: Relation, attention: Attention) -> bool:
    """Whether a relation is shown: with everything, or while it or one of its ends is looked at."""
    return attention.unfolds(Kind.RELATION, relation.id) or any(
        target is not None and target.id in (relation.source, relation.target) and target.id in document.of(target.kind)
        for target in (attention.focus, attention.hovered))


def _content(document: Document, placed: Placed, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """What of a quote's content lies in [start, end), for the quote's extent only."""
    item = document.quotes.get(placed.id) if placed.part is None else None
    if item is None:
        return ()
    return tuple(
        (max(start, span.start), min(end, span.end)) for span in item.content if span.start < end and start < span.end)


def _described(document: Document, placed: Placed) -> tuple[str, str, Look]:
    """The name that gives the colour, the caption, and the look of an annotation."""
    match document.of(placed.kind)[placed.id]:
        case Entity() as entity:
            return entity.label, entity.label, look_of(entity)
        case Event() as event if placed.part is Part.ARGUMENT:
            return event.type, event.arguments[placed.number].role, look_of(event)
        case Event() as event:
            return event.type, short_type(event.type), look_of(event)
        case Quote() as quote:
            return quote.type, quote.speaker.name if quote.speaker else "", look_of(quote)
        case item:
            raise TypeError(f"{type(item).__name__} has no place in the text")


def _neighbours(text: str, index: SpanIndex, extent: Placed) -> Iterator[str]:
    """The quotes that may share a line with one, looked for at both ends and inside."""
    for placed in index.between(max(0, extent.start - NEAR), extent.end + NEAR):
        if placed.part is None and placed.id != extent.id:
            gap = min(placed.end, extent.end), max(placed.start, extent.start)
            if gap[0] > gap[1] or PARAGRAPH_END.search(text, *gap) is None:
                yield placed.id


def targets_at(index: SpanIndex, offset: int, layers: Collection[Layer], attention: Attention) -> list[Target]:
    """What can be chosen at an offset, innermost first; arguments only of events that are unfolded."""
    return [
        placed.target
        for placed in index.at(offset)
        if placed.part is not None
        and LAYER_OF[placed.kind] in layers
        and (placed.part is not Part.ARGUMENT or attention.unfolds(placed.kind, placed.id))
    ]


def next_outwards(targets: list[Target], chosen: Target | None) -> Target | None:
    """What a click chooses: the innermost annotation, or when one of them is chosen already the next outwards.

    Of a frame that is chosen its argument, cue or source comes first, whatever stands on it.
    """
    if not targets:
        return None
    if chosen in targets:
        return targets[(targets.index(chosen) + 1) % len(targets)]
    aside = [each for each in targets if chosen and each.whole == chosen.whole and each.part in ASIDE]
    if aside:
        return aside[0]
    same = [i for i, target in enumerate(targets) if chosen is not None and target.whole == chosen.whole]
    return targets[(same[-1] + 1) % len(targets)] if same else targets[0]


def chosen_spans(document: Document, focus: Target) -> list[tuple[Target, Span]]:
    """The spans of an annotation whose ends can be moved: of the part chosen, else of what it is known by."""
    item = document.of(focus.kind).get(focus.id)
    if isinstance(item, Quote) and focus.part is None:
        return [(Target(Kind.QUOTE, item.id, Part.CONTENT, i), span) for i, span in enumerate(item.content)]
    if not isinstance(item, Entity | Event | Quote):
        return []
    part = focus.part or (Part.MENTION if isinstance(item, Entity) else Part.TRIGGER)
    span = part_span(item, part, focus.index)
    return [(Target(focus.kind, focus.id, part, focus.index), span)] if span is not None else []
