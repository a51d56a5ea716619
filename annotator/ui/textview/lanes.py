"""Gives what overlaps lanes of its own, so that nothing hides anything. No Qt."""

from collections.abc import Iterable, Sequence


def lanes(spans: Sequence[tuple[int, int]]) -> list[int]:
    """The lane of each [start, end), by greedy colouring: two that overlap never share one.

    In order of start, the longer first: so what is nested gets a higher lane than what holds it.
    """
    result = [0] * len(spans)
    open_until: list[int] = []
    for i in sorted(range(len(spans)), key=lambda i: (spans[i][0], -spans[i][1], i)):
        start, end = spans[i]
        lane = next((lane for lane, until in enumerate(open_until) if until <= start), len(open_until))
        if lane == len(open_until):
            open_until.append(end)
        else:
            open_until[lane] = end
        result[i] = lane
    return result


class StableLanes:
    """Lanes given on first sight and kept, so that nothing jumps while a text is scrolled."""

    def __init__(self) -> None:
        self._lanes: dict[str, int] = {}

    def lane(self, key: str, neighbours: Iterable[str]) -> int:
        """The lane of `key`: the lowest that no neighbour has, unless it has one already."""
        lane = self._lanes.get(key)
        if lane is None:
            taken = {self._lanes.get(neighbour, -1) for neighbour in neighbours}
            lane = self._lanes[key] = next(lane for lane in range(len(taken) + 1) if lane not in taken)
        return lane

    def forget(self, key: str) -> None:
        """Let a lane go: what had it has changed or is no more."""
        self._lanes.pop(key, None)
