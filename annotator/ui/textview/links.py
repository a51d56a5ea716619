"""The way of the quiet lines between annotations: horizontal and vertical pieces that cross no letters. No Qt.

Lines of text are numbered from the top of the page, and so are the channels between them: channel k runs above line k.
A line of the page leads from one part into the channel beside it; parts that stand on one line or on lines beside each
other share that channel, others are joined by a gutter at the side of the lines between them. Lengths are pixels.
"""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from annotator.ui.textview.lanes import lanes

T = TypeVar("T")
N = TypeVar("N", int, float)

Segment = tuple[float, float, float, float]
"""x and y of one end, x and y of the other."""

CHANNEL = 3.2
"""From the foot of a line's letters to the first lane below it."""
LANE = 3.0
"""From one lane to the next."""
GUTTER = 9.0
"""From the text to the first lane beside it."""
INSET = 5.0
"""A line does not meet a part nearer to its corner."""
BEYOND = 20.0
"""How far lines run over the edge of the page."""


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line of text on the page: where its tags begin, its letters end, and its left and right edge."""

    top: float
    foot: float
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Joint:
    """A piece of a part on one line: its edges, its underside, and its upper side, which a tag may make narrower."""

    line: int
    left: float
    right: float
    top: float
    foot: float
    tag: tuple[float, float] | None = None

    def x(self, towards: float, *, above: bool) -> float:
        """Where a line meets the piece that comes from the direction of `towards`."""
        left, right = self.tag if above and self.tag is not None else (self.left, self.right)
        inset = min(INSET, (right - left) / 2)
        return round(min(max(towards, left + inset), right - inset))

    @property
    def middle(self) -> float:
        """The middle between both edges."""
        return (self.left + self.right) / 2


@dataclass(frozen=True, slots=True)
class Wanted:
    """A link between the pieces of two parts; parts off the page have none, and `above` says on which side they are.

    Links of one `frame` may run in one lane. `bracket` is the place of the line in the margin that they start from,
    where they cannot be joined otherwise.
    """

    frame: Hashable
    sources: Sequence[Joint]
    ends: Sequence[Joint]
    source_above: bool = False
    end_above: bool = False
    bracket: float | None = None


@dataclass(slots=True)
class Way:
    """How a link goes: from `start` (x, y) into one channel, along a gutter into another, to `end`.

    An end is None where it is off the page, or the line in the margin.
    """

    wanted: Wanted
    start: tuple[float, float] | None
    end: tuple[float, float] | None
    first: int
    last: int
    gutter: float | None = None
    rightwards: bool = True


def routed(wanted: Sequence[Wanted], lines: Sequence[TextLine], height: float) -> list[list[Segment]]:
    """The pieces of each link, from its source to its end; none for what is wholly off a page of a given height."""
    ways = [_way(each, lines) for each in wanted]
    known = [way for way in ways if way is not None]
    beside = _gutter_lanes(known)
    between = _channel_lanes(known, beside)
    return [[] if way is None else list(_segments(way, lines, height, beside, between)) for way in ways]


def _way(wanted: Wanted, lines: Sequence[TextLine]) -> Way | None:
    if not wanted.sources and not wanted.ends:
        return None
    if not wanted.sources or not wanted.ends:
        return _way_off_the_page(wanted, lines)
    source, end = min(
        ((source, end) for source in wanted.sources for end in wanted.ends),
        key=lambda pair: (abs(pair[0].line - pair[1].line), _apart(*pair)))
    step = end.line - source.line
    if step == 0:
        start_x = source.x(end.middle, above=False)
        end_x = end.x(start_x, above=False)
        return Way(wanted, (start_x, source.foot), (end_x, end.foot), source.line + 1, source.line + 1)
    down = step > 0
    first, last = source.line + down, end.line + (not down)
    start = source.x(end.middle, above=not down), source.foot if down else source.top
    finish = end.x(start[0], above=down), end.top if down else end.foot
    if first == last:
        return Way(wanted, start, finish, first, last)
    if wanted.bracket is not None:
        return Way(wanted, None, finish, first, last, wanted.bracket, rightwards=False)
    gutter, rightwards = _gutter(lines[min(first, last) : max(first, last)], start[0], finish[0])
    return Way(wanted, start, finish, first, last, gutter, rightwards)


def _way_off_the_page(wanted: Wanted, lines: Sequence[TextLine]) -> Way:
    """The part that is seen, joined to the gutter that leads to the other one."""
    joints, above = (wanted.sources, wanted.end_above) if wanted.sources else (wanted.ends, wanted.source_above)
    joint = min(joints, key=lambda joint: joint.line if above else -joint.line)
    channel = joint.line if above else joint.line + 1
    far = -1 if above else len(lines) + 1
    crossed = lines[: joint.line] if above else lines[joint.line + 1 :]
    x = joint.x(joint.middle, above=above)
    gutter, rightwards = _gutter(crossed or lines[joint.line : joint.line + 1], x, x)
    if wanted.bracket is not None:
        gutter, rightwards = wanted.bracket, False
    at = (x, joint.top if above else joint.foot)
    if wanted.sources:
        return Way(wanted, at, None, channel, far, gutter, rightwards)
    return Way(wanted, None, at, far, channel, gutter, rightwards)


def _gutter(crossed: Sequence[TextLine], start: float, end: float) -> tuple[float, bool]:
    """The nearer side of some lines, and whether that is the right one."""
    left = min(line.left for line in crossed) - GUTTER
    right = max(line.right for line in crossed) + GUTTER
    if abs(start - left) + abs(end - left) < abs(start - right) + abs(end - right):
        return round(left), False
    return round(right), True


def _apart(one: Joint, other: Joint) -> float:
    return max(0.0, other.left - one.right, one.left - other.right)


def _gutter_lanes(ways: Sequence[Way]) -> dict[Hashable, int]:
    """The lanes beside the text: two frames that run beside the same lines on the same side have different ones."""
    extents: dict[tuple[bool, Hashable], tuple[int, int]] = {}
    for way in ways:
        if way.gutter is not None and way.wanted.bracket is None:
            _widen(extents, (way.rightwards, way.wanted.frame), way.first, way.last)
    found: dict[Hashable, int] = {}
    for side in (False, True):
        keys = [key for key in extents if key[0] is side]
        found.update(zip(keys, lanes([(extents[key][0], extents[key][1] + 1) for key in keys]), strict=True))
    return found


def _channel_lanes(ways: Sequence[Way], beside: Mapping[Hashable, int]) -> dict[Hashable, int]:
    """The lanes between lines of text: two frames that run over the same letters have different ones."""
    extents: dict[tuple[int, Hashable], tuple[float, float]] = {}
    for way in ways:
        gutter = _gutter_x(way, beside)
        for channel, at in ((way.first, way.start), (way.last, way.end)):
            other = gutter if gutter is not None else (way.end or way.start or (0.0, 0.0))[0]
            if at is not None:
                _widen(extents, (channel, way.wanted.frame), at[0], at[0])
                _widen(extents, (channel, way.wanted.frame), other, other)
    found: dict[Hashable, int] = {}
    for channel in {key[0] for key in extents}:
        keys = [key for key in extents if key[0] == channel]
        spans = [(round(extents[key][0]) - 2, round(extents[key][1]) + 3) for key in keys]
        found.update(zip(keys, lanes(spans), strict=True))
    return found


def _widen(extents: dict[tuple[T, Hashable], tuple[N, N]], key: tuple[T, Hashable], one: N, other: N) -> None:
    low, high = extents.get(key, (one, one))
    extents[key] = min(low, one, other), max(high, one, other)


def _gutter_x(way: Way, beside: Mapping[Hashable, int]) -> float | None:
    if way.gutter is None or way.wanted.bracket is not None:
        return way.gutter
    lane = beside[way.rightwards, way.wanted.frame]
    return way.gutter + (LANE if way.rightwards else -LANE) * lane


def _segments(
    way: Way, lines: Sequence[TextLine], height: float, beside: Mapping[Hashable, int], between: Mapping[Hashable, int]
) -> Iterable[Segment]:
    frame = way.wanted.frame
    first = channel_y(lines, way.first, between.get((way.first, frame), 0), height)
    last = channel_y(lines, way.last, between.get((way.last, frame), 0), height)
    gutter = _gutter_x(way, beside)
    if way.start is not None:
        x, y = way.start
        yield x, y, x, first
        yield x, first, gutter if gutter is not None else (way.end or way.start)[0], first
    if gutter is not None:
        yield gutter, first, gutter, last
    if way.end is not None:
        x, y = way.end
        if gutter is not None:
            yield gutter, last, x, last
        yield x, last, x, y


def channel_y(lines: Sequence[TextLine], channel: int, lane: int, height: float) -> float:
    """The height of a lane in a channel; beyond the page for one above its first or below its last line."""
    if channel < 0:
        return -BEYOND
    if channel > len(lines):
        return height + BEYOND
    if channel == 0:
        return round(lines[0].top - CHANNEL - LANE * lane) if lines else -BEYOND
    upper = lines[channel - 1].foot + CHANNEL
    room = lines[channel].top - upper if channel < len(lines) else 4 * LANE
    return round(upper + LANE * (lane % (1 + max(0, int(room / LANE)))))
