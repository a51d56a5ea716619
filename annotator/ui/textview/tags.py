"""Finds room for the small tags in the space above a line. No Qt; all lengths are pixels."""

from collections.abc import Sequence
from dataclasses import dataclass

LEAST = 14.0
"""A tag is not cut narrower than this."""
ASIDE = 26.0
"""A tag does not stand further than this from its letters' start, nor beyond them, if cutting its neighbours helps."""
FAR_ASIDE = 48.0
"""The same where they would have to be cut until they cannot be read."""
GAP = 4.0
CUTS = (1.0, 0.8, 0.62, 0.48, 0.36, 0.0)


@dataclass(frozen=True, slots=True)
class Wish:
    """A tag that would like to stand at `left`, over letters that reach to `right`; `width` is what it needs.

    A firm one is cut only where cutting all others does not help.
    """

    left: float
    width: float
    right: float = 0.0
    firm: bool = False

    def is_led_astray(self, left: float, aside: float = ASIDE) -> bool:
        """Whether a tag at `left` would seem to belong to something else."""
        return not self.left - aside <= left <= max(
            self.left + aside, self.right - LEAST + aside - ASIDE)


def place_tags(wishes: Sequence[Wish], right: float) -> list[tuple[float, float]]:
    """The (left, width) of each tag, wishes being in order of `left`; none covers another, all end before `right`.

    Tags that would cover each other move apart, as little as can be; where that is too far, they are cut.
    """
    groups: list[list[Wish]] = []
    for wish in wishes:
        groups.append([wish])
        while len(groups) > 1 and _left(groups[-2], right) + _length(groups[-2]) + GAP > _left(groups[-1], right):
            last = groups.pop()
            groups[-1].extend(last)
    found: list[tuple[float, float]] = []
    for group in groups:
        found.extend(_placed(group, right))
    return found


def _placed(group: list[Wish], right: float) -> list[tuple[float, float]]:
    """The members of a group side by side, written out as far as none is led astray."""
    ways = (
        *((cut, 1.0, aside) for cut in CUTS if cut > 0.6 for aside in (ASIDE, FAR_ASIDE)),
        *((cut, 1.0, ASIDE) for cut in CUTS), *((0.0, cut, ASIDE) for cut in CUTS))
    for cut, firm_cut, aside in ways:
        members = [
            Wish(wish.left, max(min(LEAST, wish.width), wish.width * (firm_cut if wish.firm else cut)))
            for wish in group
        ]
        at, placed = _left(members, right), []
        for member in members:
            placed.append((at, member.width))
            at += member.width + GAP
        if not any(wish.is_led_astray(left, aside) for (left, _), wish in zip(placed, group, strict=True)):
            break
    return placed


def _length(group: list[Wish]) -> float:
    return sum(wish.width for wish in group) + GAP * (len(group) - 1)


def _left(group: list[Wish], right: float) -> float:
    """Where a group begins so that its members stand as near to their wishes as can be (least squares)."""
    offset = total = 0.0
    for wish in group:
        total += wish.left - offset
        offset += wish.width + GAP
    return min(max(total / len(group), min(0.0, group[0].left)), right - _length(group))
