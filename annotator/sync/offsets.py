"""Offsets of a doccano project to code points and back, never guessed.

Its web page counts UTF-16 units, or grapheme clusters where the project says so; the server takes any number. Measured
on doccano 1.8.4.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from annotator.model.annotation import Span
from annotator.model.text import Utf16


@dataclass(frozen=True, slots=True)
class Offsets:
    """Converts the spans of one text. `edges` are the code point offsets of its grapheme clusters; None: UTF-16."""

    length: int
    utf16: Utf16
    edges: Sequence[int] | None = None

    @staticmethod
    def of(text: str, *, graphemes: bool = False) -> "Offsets":
        """The map of a text, in the unit of a project with `grapheme_mode` or without."""
        if not graphemes:
            return Offsets(len(text), Utf16.of(text))
        import regex

        edges = [*(match.start() for match in regex.finditer(r"\X", text)), len(text)]
        return Offsets(len(text), Utf16.of(""), edges)

    def to_server(self, span: Span) -> tuple[int, int] | None:
        """The server's offsets of a span; None where an edge of it stands inside a grapheme cluster."""
        if self.edges is None:
            return self.utf16.units(span.start), self.utf16.units(span.end)
        first, last = bisect_left(self.edges, span.start), bisect_left(self.edges, span.end)
        if last >= len(self.edges) or self.edges[first] != span.start or self.edges[last] != span.end:
            return None
        return first, last

    def from_server(self, start: int, end: int) -> Span | None:
        """The span of the server's offsets; None where they lie outside the text or inside a surrogate pair."""
        if not 0 <= start < end:
            return None
        if self.edges is not None:
            return Span(self.edges[start], self.edges[end]) if end < len(self.edges) else None
        span = Span(self.utf16.points(start), self.utf16.points(end))
        return span if span.end <= self.length and self.to_server(span) == (start, end) else None
