"""What many spans cover together."""

from bisect import bisect_left
from collections.abc import Iterable

from annotator.model.annotation import Span


class Cover:
    """Tells whether a span shares a character with any of many, in O(log n); the many may overlap each other."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self.starts: list[int] = []
        self.ends: list[int] = []
        for span in sorted(spans):
            if self.ends and span.start <= self.ends[-1]:
                self.ends[-1] = max(self.ends[-1], span.end)
            else:
                self.starts.append(span.start)
                self.ends.append(span.end)

    def touches(self, span: Span) -> bool:
        """Whether a span shares a character with any of them."""
        before = bisect_left(self.starts, span.end)
        return before > 0 and self.ends[before - 1] > span.start
