"""Finds room for the small tags in the space above a line. No Qt; all lengths are pixels."""

from collections.abc import Sequence
from dataclasses import dataclass

LEAST = 14.0
"""A tag is not cut narrower than this."""


@dataclass(frozen=True, slots=True)
class Wish:
    """A tag that would like to stand at `left` and is `width` wide when it is written out."""

    left: float
    width: float


def place_tags(wishes: Sequence[Wish], right: float, gap: float = 4.0) -> list[tuple[float, float]]:
    """The (left, width) of each tag, wishes being in order of `left`: none covers another, all stand before `right`.

    A tag that would run into the next one is cut; where both begin together the later one moves aside.
    """
    found: list[tuple[float, float]] = []
    free = float("-inf")
    for i, wish in enumerate(wishes):
        left = max(wish.left, free)
        follower = wishes[i + 1].left if i + 1 < len(wishes) else right + gap
        room = follower - gap - left
        width = wish.width if room < LEAST else min(wish.width, room)
        if left + width > right:
            left = max(free, right - width) if free < right else left
        found.append((left, width))
        free = left + width + gap
    return found
