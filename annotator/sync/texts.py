"""What the text of an article says otherwise on the server."""

from dataclasses import dataclass
from itertools import takewhile
from operator import eq

from annotator.model.annotation import Span

LONGEST = 400
"""Code points of what differs that are kept, and shown."""
CUT = "…"


@dataclass(frozen=True, slots=True)
class TextChange:
    """What differs, from the first to the last difference: [start, end) of the text here, and the words there."""

    start: int
    end: int
    words: str

    def there(self, text: str) -> str:
        """The text there, as far as it is known, by the text here."""
        return text[: self.start] + self.words + text[self.end :]

    @property
    def span_here(self) -> Span:
        """What differs, in the text here; no more of it than is shown, and nothing where words were added there."""
        return Span(self.start, min(self.end, self.start + LONGEST))

    @property
    def span_there(self) -> Span:
        """What differs, in the text there; empty where words were taken away there."""
        return Span(self.start, self.start + len(self.words))


def text_change(ours: str, theirs: str) -> TextChange:
    """How the text of the server differs from that here."""
    start = _same(ours, theirs)
    same = _same(ours[start:][::-1], theirs[start:][::-1])
    words = theirs[start : len(theirs) - same]
    return TextChange(start, len(ours) - same, words if len(words) <= LONGEST else words[:LONGEST] + CUT)


def _same(one: str, other: str) -> int:
    """How many characters both begin with."""
    return sum(1 for _ in takewhile(bool, map(eq, one, other)))
