"""The way of the quiet lines between the parts of a frame: horizontal and vertical pieces only. No Qt."""

from collections.abc import Sequence
from dataclasses import dataclass

Segment = tuple[float, float, float, float]
"""x and y of one end, x and y of the other, in pixels."""


@dataclass(frozen=True, slots=True)
class Joint:
    """Where a line meets a part: the middle of its underside, and the height of the free channel below its line.

    `seen` is False for a part off the page; then only the direction of `channel` counts.
    """

    x: float
    foot: float
    channel: float
    seen: bool = True


def routes(hub: Joint, ends: Sequence[Joint], gutter: float) -> list[Segment]:
    """Lines from each end to the hub: under the line both stand on, or by the gutter beside the column.

    What several ends share is one line.
    """
    segments: list[Segment] = []
    turns = [end for end in ends if not (end.seen and hub.seen and end.channel == hub.channel)]
    for end in ends:
        if end.seen:
            segments.append((end.x, end.foot, end.x, end.channel))
            segments.append((end.x, end.channel, gutter if end in turns else hub.x, end.channel))
    if hub.seen and ends:
        segments.append((hub.x, hub.foot, hub.x, hub.channel))
        if turns:
            segments.append((hub.x, hub.channel, gutter, hub.channel))
    if turns:
        heights = [hub.channel, *(end.channel for end in turns)]
        segments.append((gutter, min(heights), gutter, max(heights)))
    return segments
