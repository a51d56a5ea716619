"""A chunk's fragments as shapes ready to be painted: pixels from the chunk's upper left corner."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QFont, QPainterPath, QStaticText

from annotator.model.target import Target
from annotator.ui.language import tr
from annotator.ui.textview.decoration import FILLED, MARKS, TAGGED, Fragment, Look, Shape
from annotator.ui.textview.inks import Inks
from annotator.ui.textview.layout import ChunkLayout, Row
from annotator.ui.textview.lettering import Lettering
from annotator.ui.textview.palette import Ink
from annotator.ui.textview.tags import Wish, place_tags

STEP = 7.0
"""From one bracket in the margin to the next."""
NEAREST = 15.0
"""From the text to the first bracket."""
NAME_GAP = 7.0
"""Around the speakers' names."""
TAG_ROOM = 3.0
MERGED = frozenset({Shape.ARGUMENT, Shape.RELATION})
TAG_RISE = 3.0
"""From the letters of a line to the foot of its tags, and their frame."""
CORNER = 3.0


@dataclass(frozen=True, slots=True)
class Tag:
    """A label above a line, or a name in the margin; `others` are what it stands for beside its `target`."""

    box: QRectF
    text: QStaticText
    font: QFont
    color: str
    target: Target
    filled: str | None = None
    others: tuple[Target, ...] = ()


@dataclass(frozen=True, slots=True)
class Stroke:
    """Lines of one pen."""

    color: str
    width: float
    style: Qt.PenStyle
    lines: tuple[QLineF, ...]


@dataclass(frozen=True, slots=True)
class Box:
    """A filled box; without rounded ends, where the span goes on in another line, it has an outline of its own."""

    lane: int
    fill: str
    edge: str | None
    style: Qt.PenStyle
    rect: QRectF
    cut: QPainterPath | None


@dataclass(slots=True)
class Picture:
    """All that is painted on a chunk besides its text, what lies lowest first."""

    washes: list[tuple[str, QRectF]] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)
    strokes: list[Stroke] = field(default_factory=list)
    tags: list[Tag] = field(default_factory=list)
    captions: list[Tag] = field(default_factory=list)
    brackets: list[tuple[QRectF, Target]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Frame:
    """What a picture is drawn for.

    The letters of tags and of names (slanted for suggestions), the widths of the column and of the margin at its left,
    and the height of the chunk with the space below it.
    """

    tags: Lettering
    names: Lettering
    slanted: Lettering
    muted: str
    column: float
    margin: float
    height: float


def compose(layout: ChunkLayout, fragments: Sequence[Fragment], inks: Inks, frame: Frame) -> Picture:
    """The picture of a chunk's fragments."""
    picture = Picture()
    wishes: dict[int, list[Labelled]] = {}
    quotes: list[tuple[Fragment, Ink]] = []
    for fragment in fragments:
        ink = inks.ink(fragment.target.kind, fragment.name)
        if fragment.shape is Shape.BRACKET:
            _bracket(picture, layout, fragment, ink, frame)
            quotes.append((fragment, ink))
            continue
        boxes = list(layout.boxes(fragment.start, fragment.end))
        if not boxes:
            continue
        _mark(picture, layout.rows, fragment, ink, boxes)
        if fragment.opens and fragment.shape in TAGGED:
            row = boxes[0][0]
            first = [box for number, box in boxes if number == row]
            left, right = min(box.left() for box in first), max(box.right() for box in first)
            wishes.setdefault(row, []).append(Labelled(left, right, fragment, ink))
    picture.boxes.sort(key=lambda box: box.lane)
    for row, wanted in sorted(wishes.items()):
        _tags(picture, layout.rows[row], wanted, frame, leftwards=layout.leftwards)
    _captions(picture, layout, quotes, frame)
    return picture




def _mark(
    picture: Picture, rows: Sequence[Row], fragment: Fragment, ink: Ink, boxes: Sequence[tuple[int, QRectF]]
) -> None:
    suggested = fragment.look is Look.SUGGESTED
    match fragment.shape:
        case Shape.BOX:
            style = Qt.PenStyle.DashLine if suggested else Qt.PenStyle.SolidLine
            edge = ink.outline if fragment.look is not Look.ACCEPTED or fragment.lane else None
            fill = ink.faint if suggested else ink.fill
            for i, (_, letters) in enumerate(boxes):
                rect = in_lane(letters, fragment.lane)
                begins, ends = fragment.opens and i == 0, fragment.closes and i == len(boxes) - 1
                cut = None if begins and ends else cut_off(rect, begins=begins, ends=ends)
                picture.boxes.append(Box(fragment.lane, fill, edge, style, rect, cut))
        case Shape.CONTENT:
            color = ink.faint if fragment.focused else ink.wash
            picture.washes.extend((color, box.adjusted(-1.0, -2.0, 1.0, 2.0)) for _, box in boxes)
        case Shape.TRIGGER:
            style = Qt.PenStyle.DashLine if suggested else Qt.PenStyle.SolidLine
            picture.strokes.append(Stroke(ink.outline, 2.4, style, _below(rows, boxes, 3.4)))
        case Shape.ARGUMENT:
            picture.strokes.append(Stroke(ink.outline, 1.4, Qt.PenStyle.SolidLine, _below(rows, boxes, 4.4)))
        case Shape.CUE:
            picture.strokes.append(Stroke(ink.outline, 1.8, Qt.PenStyle.DotLine, _below(rows, boxes, 3.2)))
        case Shape.SOURCE:
            picture.strokes.append(Stroke(
                ink.outline, 1.0, Qt.PenStyle.SolidLine, (*_below(rows, boxes, 2.2), *_below(rows, boxes, 4.6))))


def in_lane(box: QRectF, lane: int) -> QRectF:
    """The box of a span's letters as it is filled: what is nested stands inside what holds it."""
    side, inset = max(-1.0, 1.5 - lane), 2.2 * min(lane, 3)
    return box.adjusted(-side, inset - 0.5, side, 0.5 - inset)


def cut_off(box: QRectF, *, begins: bool, ends: bool) -> QPainterPath:
    """The outline of a box, open and square where the span goes on in another line."""
    path = QPainterPath()
    left, top, right, foot = box.left(), box.top(), box.right(), box.bottom()
    if begins:
        path.moveTo(right, top)
        path.lineTo(left + CORNER, top)
        path.quadTo(left, top, left, top + CORNER)
        path.lineTo(left, foot - CORNER)
        path.quadTo(left, foot, left + CORNER, foot)
        path.lineTo(right, foot)
    elif ends:
        path.moveTo(left, top)
        path.lineTo(right - CORNER, top)
        path.quadTo(right, top, right, top + CORNER)
        path.lineTo(right, foot - CORNER)
        path.quadTo(right, foot, right - CORNER, foot)
        path.lineTo(left, foot)
    else:
        path.moveTo(left, top)
        path.lineTo(right, top)
        path.lineTo(right, foot)
        path.lineTo(left, foot)
    return path


def _below(rows: Sequence[Row], boxes: Sequence[tuple[int, QRectF]], distance: float) -> tuple[QLineF, ...]:
    return tuple(
        QLineF(box.left(), rows[row].baseline + distance, box.right(), rows[row].baseline + distance)
        for row, box in boxes
    )


@dataclass(frozen=True, slots=True)
class Labelled:
    """A fragment that wants its label above the letters from `left` to `right`."""

    left: float
    right: float
    fragment: Fragment
    ink: Ink


def _tags(picture: Picture, row: Row, wanted: list[Labelled], frame: Frame, *, leftwards: bool) -> None:
    letters = frame.tags
    made: list[tuple[Wish, str, float, Labelled, tuple[Target, ...]]] = []
    for labelled, others in _called_alike(wanted):
        text = MARKS[labelled.fragment.look].format(labelled.fragment.caption)
        room = 2 * TAG_ROOM if labelled.fragment.target.kind in FILLED else 0.0
        width = letters.width(text) + room + 0.5
        left = max(-1.0, labelled.right - width) if leftwards else labelled.left - 1.0
        made.append((Wish(left, width, labelled.right, firm=labelled.fragment.focused), text, room, labelled, others))
    made.sort(key=lambda entry: entry[0].left)
    places = place_tags([entry[0] for entry in made], frame.column + 30.0)
    high = letters.ascent + 1.0
    for (_, text, room, labelled, others), (left, width) in zip(made, places, strict=True):
        shown = letters.shaped(letters.cut(text, width - room))
        ink, fragment = labelled.ink, labelled.fragment
        filled = (ink.tag if fragment.focused else ink.faint) if room else None
        box = QRectF(left, row.upper - letters.ascent - TAG_RISE, width, high)
        picture.tags.append(Tag(box, shown, letters.font, ink.tag, fragment.target, filled, others))


def _called_alike(wanted: list[Labelled]) -> list[tuple[Labelled, tuple[Target, ...]]]:
    """The labels to write, each with what it stands for too: the same role of several events is written once."""
    found: list[tuple[Labelled, list[Target]]] = []
    known: dict[object, list[Target]] = {}
    for labelled in wanted:
        fragment = labelled.fragment
        others: list[Target] = []
        if fragment.shape in MERGED and not fragment.focused:
            key = fragment.shape, fragment.start, fragment.end, fragment.caption, fragment.look, labelled.ink
            if key in known:
                known[key].append(fragment.target)
                continue
            known[key] = others
        found.append((labelled, others))
    return [(labelled, tuple(others)) for labelled, others in found]


def _bracket(picture: Picture, layout: ChunkLayout, fragment: Fragment, ink: Ink, frame: Frame) -> None:
    rows = layout.rows
    first, last = rows[layout.row_of(fragment.start)], rows[layout.row_of(max(fragment.start, fragment.end - 1))]
    x = -NEAREST - STEP * fragment.lane
    top = first.upper if fragment.opens else 0.0
    foot = last.lower if fragment.closes else frame.height
    style = Qt.PenStyle.DashLine if fragment.look is Look.SUGGESTED else Qt.PenStyle.SolidLine
    picture.strokes.append(Stroke(ink.outline, 1.0, style, (QLineF(x, top, x, foot),)))
    bars: list[tuple[float, float]] = []
    for start, end in fragment.parts:
        upper = rows[layout.row_of(start)].upper if start > layout.start or fragment.opens else 0.0
        lower = rows[layout.row_of(end - 1)].lower if end < layout.end or fragment.closes else frame.height
        if bars and upper <= bars[-1][1]:
            bars[-1] = bars[-1][0], max(bars[-1][1], lower)
        else:
            bars.append((upper, lower))
    width = 3.4 if fragment.focused else 2.2
    lines = [QLineF(x, upper, x, lower) for upper, lower in bars]
    if fragment.opens:
        lines.append(QLineF(x, top + width / 2, x + 5.0, top + width / 2))
    if fragment.closes:
        lines.append(QLineF(x, foot - width / 2, x + 5.0, foot - width / 2))
    picture.strokes.append(Stroke(ink.outline, width, style, tuple(lines)))
    picture.brackets.append((QRectF(x - 3.0, top, 7.0, foot - top), fragment.target))


def _captions(picture: Picture, layout: ChunkLayout, quotes: Sequence[tuple[Fragment, Ink]], frame: Frame) -> None:
    """The speakers' names, left of all brackets, below each other where they begin on one line."""
    line_height = frame.names.height * 0.95
    right = -NEAREST - STEP * max((fragment.lane for fragment, _ in quotes), default=0) - NAME_GAP
    room = frame.margin + right - NAME_GAP
    begun = [(layout.rows[layout.row_of(fragment.start)].upper - 1.0, fragment, ink)
             for fragment, ink in quotes if fragment.opens]
    begun.sort(key=lambda entry: entry[0])
    foot = float("-inf")
    for i, (top, fragment, ink) in enumerate(begun):
        y = max(top, foot)
        name = MARKS[fragment.look].format(fragment.caption or tr("no speaker"))
        follower = begun[i + 1][0] if i + 1 < len(begun) else float("inf")
        letters = frame.slanted if fragment.look is Look.SUGGESTED else frame.names
        for line in _wrapped(name, letters, room, two=follower >= y + 2 * line_height):
            width = letters.width(line)
            box = QRectF(right - width, y, width, letters.height)
            color = ink.tag if fragment.caption else frame.muted
            picture.captions.append(Tag(box, letters.shaped(line), letters.font, color, fragment.target))
            y += line_height
        foot = y


def _wrapped(text: str, letters: Lettering, room: float, *, two: bool) -> list[str]:
    """The text on one line, or where there are two on those when it is too long for one; what does not fit is cut."""
    if not two or letters.width(text) <= room or " " not in text:
        return [letters.cut(text, room)]
    words = text.split(" ")
    count = next((i for i in range(len(words) - 1, 0, -1) if letters.width(" ".join(words[:i])) <= room), 1)
    return [letters.cut(" ".join(part), room) for part in (words[:count], words[count:])]
