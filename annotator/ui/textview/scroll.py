"""Where in a text a view stands, when only what is seen has a known height. No Qt.

The place is an anchor: a chunk and how much of it is hidden above the view. The value of a scroll bar is an estimate,
linear in characters and paragraphs; so opening and resizing cost no more than a page.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from annotator.ui.textview.chunks import Chunks

Height = Callable[[int], float]
"""The height of a chunk in pixels, the space around it included."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """The first chunk seen, and how many pixels of it are hidden above the upper edge of the view."""

    chunk: int = 0
    hidden: float = 0.0


def on_page(anchor: Anchor, page: float, count: int, height: Height) -> Iterator[tuple[int, float]]:
    """The chunks seen on a page of `page` pixels, each with the distance of its top from the page's."""
    top = -anchor.hidden
    for chunk in range(anchor.chunk, count):
        if top >= page:
            return
        yield chunk, top
        top += height(chunk)


def scrolled(anchor: Anchor, pixels: float, page: float, count: int, height: Height) -> Anchor:
    """The anchor moved down by some pixels (up when negative), no further than to either end of the text."""
    chunk, hidden = anchor.chunk, anchor.hidden + pixels
    while hidden < 0 and chunk > 0:
        chunk -= 1
        hidden += height(chunk)
    while chunk < count - 1 and hidden >= (tall := height(chunk)):
        hidden -= tall
        chunk += 1
    hidden = max(0.0, hidden)
    below = -hidden
    for following in range(chunk, count):
        below += height(following)
        if below >= page:
            return Anchor(chunk, hidden)
    return lowest(page, count, height)


def lowest(page: float, count: int, height: Height) -> Anchor:
    """The anchor that shows the end of the text at the foot of the page; the top of a text shorter than it."""
    left = page
    for chunk in range(count - 1, -1, -1):
        left -= height(chunk)
        if left <= 0:
            return Anchor(chunk, -left)
    return Anchor()


@dataclass(frozen=True, slots=True)
class Estimate:
    """The guess of a text's height: so much a character, and so much a chunk."""

    a_character: float
    a_chunk: float

    def top(self, chunks: Chunks, chunk: int) -> float:
        """The estimated distance of a chunk's top from the top of the text, in pixels."""
        start = chunks.starts[chunk] if chunk < len(chunks) else len(chunks.text)
        return start * self.a_character + chunk * self.a_chunk

    def total(self, chunks: Chunks) -> float:
        """The estimated height of the text, in pixels."""
        return self.top(chunks, len(chunks))

    def value(self, chunks: Chunks, anchor: Anchor, height: Height) -> float:
        """The estimated distance from the top of the text at which an anchor stands."""
        top, below = self.top(chunks, anchor.chunk), self.top(chunks, anchor.chunk + 1)
        return top + (below - top) * min(1.0, anchor.hidden / max(1.0, height(anchor.chunk)))

    def anchor(self, chunks: Chunks, value: float, height: Height) -> Anchor:
        """The anchor at an estimated distance from the top of the text."""
        chunk = max(0, bisect_left(range(len(chunks)), value + 1e-6, key=lambda i: self.top(chunks, i)) - 1)
        top, below = self.top(chunks, chunk), self.top(chunks, chunk + 1)
        part = (value - top) / (below - top) if below > top else 0.0
        return Anchor(chunk, max(0.0, min(1.0, part)) * height(chunk))
