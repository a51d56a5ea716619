"""Which of several quotes that share text stays."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Sequence

from annotator.nlp.quotes.frames import Frame
from annotator.nlp.quotes.reading import Reading


def without_overlap(reading: Reading, frames: Sequence[Frame]) -> list[Frame]:
    """Frames in order of their content, of which none shares content with another.

    What reports goes before what is reported within it, then the better score, then the longer one.
    """
    starts = sorted(start for frame in frames for start, _ in frame.content)
    ends = sorted(end for frame in frames for _, end in frame.content)

    def rank(frame: Frame) -> tuple[int, float, int, int]:
        at = reading.start[frame.cue.head] if frame.cue else -1
        depth = bisect_right(starts, at) - bisect_right(ends, at)
        return depth, -round(frame.score, 1), frame.start - frame.end, frame.start

    kept: list[Frame] = []
    taken: list[tuple[int, int]] = []
    for frame in sorted(frames, key=rank):
        if not any(_touches(taken, start, end) for start, end in frame.content):
            kept.append(frame)
            for content in frame.content:
                insort(taken, content)
    return sorted(kept, key=lambda frame: (frame.start, frame.end))


def _touches(taken: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether [start, end) shares text with one of disjoint, sorted spans."""
    after = bisect_left(taken, (start, start))
    return (after < len(taken) and taken[after][0] < end) or (after > 0 and taken[after - 1][1] > start)
