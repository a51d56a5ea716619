"""A text laid out on an endless page: where it stands, where its lines are, what lies under a point. No widget.

Points and boxes are logical pixels from the upper left corner of the view, offsets code points of the text.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF

from annotator.model.annotation import Span
from annotator.model.document import Document
from annotator.ui.textview.chunks import Chunks
from annotator.ui.textview.layout import ChunkLayout
from annotator.ui.textview.masthead import MastheadLayout
from annotator.ui.textview.masthead_words import Masthead, masthead
from annotator.ui.textview.recent import Recent
from annotator.ui.textview.scroll import Anchor, Estimate, lowest, on_page, scrolled
from annotator.ui.textview.typography import Style, Typography
from annotator.ui.textview.zones import Role, roles

KEPT = 160
"""Chunks that stay laid out."""
HEAD, FOOT = 26.0, 64.0
"""Empty space above the first and below the last line."""
LEFT, RIGHT = 96.0, 40.0
"""The least width of the margins: names of speakers stand at the left, links run at the right."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A chunk on the page: its layout, and where that begins."""

    chunk: int
    x: float
    y: float
    layout: ChunkLayout


class Page:
    """A document's text with its masthead, of which a part is seen."""

    def __init__(self, typography: Typography) -> None:
        self.typography = typography
        self.anchor = Anchor()
        self.width = self.height = 0.0
        self.column = self.margin = 0.0
        self.chunks = Chunks("")
        self._roles: dict[int, Role] = {}
        self._written_gaps = False
        self._masthead = Masthead()
        self._head: MastheadLayout | None = None
        self._numbers: list[int] | None = None
        self._layouts: Recent[int, ChunkLayout] = Recent(KEPT)
        self._page: tuple[object, list[Seen]] | None = None

    def show_text(self, document: Document | None) -> None:
        """Show the text of another document from its top."""
        self.chunks = Chunks(document.text if document else "")
        self._roles = roles(document, self.chunks) if document else {}
        self._masthead = masthead(document, self._roles.values()) if document else Masthead()
        self._numbers = None
        self._written_gaps = self.chunks.gaps_are_written()
        self.anchor = Anchor()
        self.lay_out_again()

    def show_header(self, document: Document) -> None:
        """Show what belongs to the document as a whole, where that is no longer the same."""
        fresh = roles(document, self.chunks)
        words = masthead(document, fresh.values())
        if (fresh, words) != (self._roles, self._masthead):
            self._roles, self._masthead, self._numbers = fresh, words, None
            self.lay_out_again()

    def set_typography(self, typography: Typography) -> None:
        """Set the text in another size or measure; the text at the upper edge stays there."""
        self.typography = typography
        self._fit(force=True)

    def resize(self, width: float, height: float) -> None:
        """Give the page another size; the text at the upper edge stays there."""
        self.width, self.height = width, height
        self._fit(force=False)

    def lay_out_again(self) -> None:
        """Forget all lines."""
        self._layouts.clear()
        self._page = None
        self._head = None

    def layout(self, chunk: int) -> ChunkLayout:
        """The lines of a chunk."""
        found = self._layouts.get(chunk)
        if found is None:
            start, end = self.chunks.starts[chunk], self.chunks.ends[chunk]
            found = ChunkLayout(self.chunks.text[start:end], start, self._style(chunk), self.column)
            self._layouts.put(chunk, found)
        return found

    @property
    def head(self) -> MastheadLayout:
        """What stands above the text."""
        if self._head is None:
            self._head = MastheadLayout(self._masthead, self.typography, self.column)
        return self._head

    def paragraph_number(self, chunk: int) -> int | None:
        """Which paragraph of running text a chunk begins, counted from 1; None for all others."""
        if self._numbers is None:
            count, self._numbers = 0, []
            for each in range(len(self.chunks)):
                counts = self._roles.get(each) is not Role.HEADLINE and self.chunks.opens(each)
                counts = counts and not self.chunks.blank(each)
                count += counts
                self._numbers.append(count if counts else 0)
        return self._numbers[chunk] or None

    def block_height(self, chunk: int) -> float:
        """The height of a chunk with the space around it."""
        if self.is_gap(chunk):
            return self.typography.gap * (0.95 if self._written_gaps else 0.4) + sum(self._space(chunk))
        return self.layout(chunk).height + sum(self._space(chunk))

    def page(self) -> list[Seen]:
        """The chunks on the page, from top to bottom."""
        state = self.anchor, self.height, self.margin
        if self._page is None or self._page[0] != state:
            self._page = state, [
                Seen(chunk, self.margin, top + self._space(chunk)[0], self.layout(chunk))
                for chunk, top in on_page(self.anchor, self.height, len(self.chunks), self.block_height)
            ]
        return self._page[1]

    def scroll(self, pixels: float) -> None:
        """Move the page over the text."""
        self.anchor = scrolled(self.anchor, pixels, self.height, len(self.chunks), self.block_height)

    @property
    def estimate(self) -> Estimate:
        """The guess of the text's height."""
        pitch = self.typography.body.pitch
        letters = max(8.0, self.typography.measure * self.column / max(1.0, self.typography.column))
        return Estimate(pitch / letters, pitch * 0.5 + (0.0 if self._written_gaps else self.typography.gap))

    def offset_near(self, part: float) -> int:
        """About where in the text a part of its height is reached; costs a binary search."""
        estimate, chunks = self.estimate, self.chunks
        value = part * estimate.total(chunks)
        low = max(0, bisect_right(range(len(chunks)), value, key=lambda chunk: estimate.top(chunks, chunk)) - 1)
        top, below = estimate.top(chunks, low), estimate.top(chunks, low + 1)
        within = (value - top) / (below - top) if below > top else 0.0
        start = chunks.starts[low]
        return start + round(max(0.0, min(1.0, within)) * (chunks.ends[low] + 1 - start))

    def fits(self) -> bool:
        """Whether all of the text is on one page."""
        end = lowest(self.height, len(self.chunks), self.block_height)
        return end == Anchor()

    def reveal(self, start: int, end: int) -> bool:
        """Scroll as little as shows a span with some text around it; returns whether anything moved."""
        before = self.anchor
        rest = 2.0 * self.typography.body.pitch
        box = self._row_box(start)
        if box is None:
            chunk = self.chunks.at(start)
            layout = self.layout(chunk)
            row = layout.rows[layout.row_of(start)]
            self.anchor = Anchor(chunk, self._space(chunk)[0] + row.top)
            self.scroll(-self.height / 3)
        else:
            last = self._row_box(max(start, end - 1)) or box
            foot = min(last.bottom(), box.top() + self.height - 2 * rest)
            if box.top() < rest:
                self.scroll(box.top() - rest)
            elif foot > self.height - rest:
                self.scroll(foot - self.height + rest)
        return self.anchor != before

    def boxes(self, span: Span) -> list[QRectF]:
        """The boxes of a span's letters, as far as they are on the page."""
        return [box for _, box in self.rows_of(span)]

    def rows_of(self, span: Span) -> Iterator[tuple[float, QRectF]]:
        """The boxes of a span's letters on the page, each with the foot of its line."""
        for seen in self.page():
            if seen.layout.start < span.end and span.start < seen.layout.end:
                for number, box in seen.layout.boxes(span.start, span.end):
                    yield seen.layout.rows[number].lower + seen.y, box.translated(seen.x, seen.y)

    def caret_box(self, offset: int) -> QRectF | None:
        """Where the caret stands, if that is on the page."""
        chunk = self.chunks.at(offset)
        for seen in self.page():
            if seen.chunk == chunk:
                number = seen.layout.row_of(offset)
                row = seen.layout.rows[number]
                return QRectF(
                    seen.x + seen.layout.x(offset, number), seen.y + row.upper - 1.0, 1.6, row.lower - row.upper + 2.0)
        return None

    def offset_at(self, point: QPointF) -> int:
        """The place for the caret nearest to a point."""
        seen = self.seen_at(point.y())
        return seen.layout.offset_at(point.x() - seen.x, point.y() - seen.y) if seen else 0

    def character_at(self, point: QPointF) -> int | None:
        """The offset of the character under a point, if there is one."""
        seen = self.seen_at(point.y())
        return seen.layout.character_at(point.x() - seen.x, point.y() - seen.y) if seen else None

    def chunk_boxes(self, chunks: Iterable[int]) -> list[QRectF]:
        """The whole width of some chunks, with what of them reaches into their neighbours."""
        wanted = set(chunks)
        return [
            QRectF(0.0, seen.y - 8.0, self.width, max(self.block_height(seen.chunk), seen.layout.height) + 16.0)
            for seen in self.page()
            if seen.chunk in wanted
        ]

    def space_above(self, chunk: int) -> float:
        """The height above the first line of a chunk that belongs to it."""
        return self._space(chunk)[0]

    def is_gap(self, chunk: int) -> bool:
        """Whether a chunk is a blank line between paragraphs."""
        return len(self.chunks) > 1 and self.chunks.blank(chunk)

    def _space(self, chunk: int) -> tuple[float, float]:
        """The space above and below a chunk."""
        above = HEAD + self.head.height if chunk == 0 else 0.0
        below = 0.0
        if self.chunks.closes(chunk) and not self._written_gaps and not self.is_gap(chunk):
            below = self.typography.gap
        return above, below + (FOOT if chunk == len(self.chunks) - 1 else 0.0)

    def seen_at(self, y: float) -> Seen | None:
        """The chunk at a height of the view, or the last one above it."""
        page = self.page()
        return next(
            (seen for seen, after in pairwise(page) if y < after.y), page[-1] if page else None)

    def _row_box(self, offset: int) -> QRectF | None:
        box = self.caret_box(offset)
        return box if box is not None and box.bottom() > 0 and box.top() < self.height else None

    def _fit(self, *, force: bool) -> bool:
        """Work out the column anew, and whether it is another; keeps the text that stands at the upper edge."""
        wanted = self.typography.column
        column = max(120.0, min(wanted, self.width - LEFT - RIGHT))
        margin = round(max(LEFT, (self.width - column) / 2))
        if not force and column == self.column and margin == self.margin:
            self.scroll(0.0)
            return False
        if force or column != self.column:
            kept = self._upper_edge()
            self.column, self.margin = column, margin
            self.lay_out_again()
            if kept is not None:
                chunk, offset, below = kept
                layout = self.layout(chunk)
                top = layout.rows[layout.row_of(offset)].top
                self.anchor = Anchor(chunk, max(0.0, top + below))
        self.margin = margin
        self.scroll(0.0)
        return True

    def _upper_edge(self) -> tuple[int, int, float] | None:
        """Chunk and offset of the line at the upper edge, and how far the edge is below its top."""
        layout = self._layouts.get(self.anchor.chunk)
        if layout is None or self.anchor.hidden <= 0:
            return None
        row = layout.rows[layout.row_at(self.anchor.hidden)]
        return self.anchor.chunk, row.start, self.anchor.hidden - row.top

    def _style(self, chunk: int) -> Style:
        match self._roles.get(chunk):
            case Role.HEADLINE:
                return self.typography.headline
            case Role.ASIDE:
                return self.typography.aside
            case _:
                return self.typography.body
