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


@dataclass(slots=True)
class Group:
    """Tags that stand side by side, `length` pixels together.

    `total` is the sum of the places at which each of them would have the whole group begin.
    """

    wishes: list[Wish]
    total: float
    length: float

    def left(self, right: float) -> float:
        """Where it begins so that its members stand as near to their wishes as can be (least squares)."""
        wanted = max(self.total / len(self.wishes), min(0.0, self.wishes[0].left))
        return min(wanted, right - self.length)

    def take(self, other: "Group") -> None:
        """Let another group stand at the right of this one."""
        self.total += other.total - len(other.wishes) * (self.length + GAP)
        self.length += GAP + other.length
        self.wishes += other.wishes


def place_tags(wishes: Sequence[Wish], right: float) -> list[tuple[float, float]]:
    """The (left, width) of each tag, wishes being in order of `left`; none covers another, all end before `right`.

    Tags that would cover each other move apart, as little as can be; where that is too far, they are cut.
    """
    groups: list[Group] = []
    for wish in wishes:
        groups.append(Group([wish], wish.left, wish.width))
        while len(groups) > 1 and groups[-2].left(right) + groups[-2].length + GAP > groups[-1].left(right):
            last = groups.pop()
            groups[-1].take(last)
    found: list[tuple[float, float]] = []
    for group in groups:
        found.extend(_placed(group.wishes, right))
    return found


WAYS = (
    *((cut, 1.0, aside) for cut in CUTS if cut > 0.6 for aside in (ASIDE, FAR_ASIDE)),
    *((cut, 1.0, ASIDE) for cut in CUTS if cut <= 0.6),
    *((0.0, cut, ASIDE) for cut in CUTS),
)
"""How much is left of tags, of firm ones, and how far they may be led astray for it: first come, first served."""


def _placed(wishes: list[Wish], right: float) -> list[tuple[float, float]]:
    """The members of a group side by side, written out as far as none is led astray."""
    for cut, firm_cut, aside in WAYS:
        widths = [max(min(LEAST, wish.width), wish.width * (firm_cut if wish.firm else cut)) for wish in wishes]
        placed = _in_a_row(wishes, widths, right)
        if not any(wish.is_led_astray(left, aside) for wish, (left, _) in zip(wishes, placed, strict=True)):
            break
    return placed


def _in_a_row(wishes: list[Wish], widths: list[float], right: float) -> list[tuple[float, float]]:
    total = offset = 0.0
    for wish, width in zip(wishes, widths, strict=True):
        total += wish.left - offset
        offset += width + GAP
    at = Group(wishes, total, offset - GAP).left(right)
    placed = []
    for width in widths:
        placed.append((at, width))
        at += width + GAP
    return placed
