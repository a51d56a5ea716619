"""The page behind the view: what is laid out, where it stands, and what lies under a point. No widget.

Points and boxes are logical pixels from the upper left corner of the view, offsets code points of the text.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont

from annotator.model.annotation import LAYER_OF, Kind, Layer, Relation, Span
from annotator.model.change import Changes
from annotator.model.document import Document
from annotator.model.schema import Schema
from annotator.model.target import Target
from annotator.ui.textview.chunks import Chunks
from annotator.ui.textview.decoration import chosen_spans, decorate, targets_at
from annotator.ui.textview.inks import Inks
from annotator.ui.textview.lanes import StableLanes
from annotator.ui.textview.layout import ChunkLayout
from annotator.ui.textview.lettering import Lettering
from annotator.ui.textview.linking import Drawn, drawn_links, link_at
from annotator.ui.textview.masthead import MastheadLayout
from annotator.ui.textview.masthead_words import Masthead, masthead
from annotator.ui.textview.palette import Ink, TextPalette
from annotator.ui.textview.picture import TAG_RISE, Frame, Picture, compose
from annotator.ui.textview.recent import Recent
from annotator.ui.textview.related import Attention, relation_ends, relations_by_end
from annotator.ui.textview.scroll import Anchor, Estimate, lowest, on_page, scrolled
from annotator.ui.textview.spans import Placed, SpanIndex, placed
from annotator.ui.textview.typography import Style, Typography
from annotator.ui.textview.zones import Role, roles

KEPT = 160
"""Chunks that stay laid out."""
MANY = 2000
"""With more changes at once the page is made anew."""
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


@dataclass(frozen=True, slots=True)
class Handle:
    """An end of the chosen annotation that can be dragged."""

    target: Target
    span: Span
    start: bool
    at: QPointF


class Surface:
    """A document on an endless page, of which a part is seen."""

    def __init__(self, typography: Typography, palette: TextPalette) -> None:
        self.typography = typography
        self.palette = palette
        self.document: Document | None = None
        self.schema = Schema(name="", title="")
        self.layers = frozenset(Layer)
        self.attention = Attention()
        self.relations: dict[str, list[Relation]] = {}
        self.anchor = Anchor()
        self.width = self.height = 0.0
        self.column = self.margin = 0.0
        self.chunks = Chunks("")
        self.index = SpanIndex()
        self._roles: dict[int, Role] = {}
        self._written_gaps = False
        self._masthead = Masthead()
        self._head: MastheadLayout | None = None
        self._numbers: list[int] | None = None
        self._brackets = StableLanes()
        self._layouts: Recent[int, ChunkLayout] = Recent(KEPT)
        self._pictures: Recent[int, Picture] = Recent(KEPT)
        self._inks = Inks(self.schema, palette)
        self._letters = _lettering(typography)
        self._links: tuple[object, list[Drawn]] | None = None

    @property
    def focus(self) -> Target | None:
        """The annotation that is chosen, or the part of one."""
        return self.attention.focus

    def load(self, document: Document | None, schema: Schema) -> None:
        """Show another document from its top."""
        self.document, self.schema, self._links = document, schema, None
        self.chunks = Chunks(document.text if document else "")
        self.index = SpanIndex(document)
        self._roles = roles(document, self.chunks) if document else {}
        self._masthead = masthead(document, self._roles.values()) if document else Masthead()
        self._numbers = None
        self._written_gaps = self.chunks.gaps_are_written()
        self._brackets = StableLanes()
        self._inks = Inks(schema, self.palette)
        self.relations = relations_by_end(document) if document else {}
        self.attention, self.anchor = Attention(links=self.attention.links), Anchor()
        self.lay_out_again()

    def change(self, document: Document, changes: Changes) -> set[int]:
        """Take in an edit; returns the chunks that look different now."""
        self.document, self._links = document, None
        if len(changes) > MANY:
            for change in changes:
                if change.kind is Kind.QUOTE:
                    self._brackets.forget(change.id)
            self.complete(document, SpanIndex(document))
            return {seen.chunk for seen in self.page()}
        touched: set[int] = set()
        for change in changes:
            if change.kind is Kind.HEADER:
                self._show_header(document)
                continue
            if change.kind is Kind.QUOTE:
                self._brackets.forget(change.id)
            if change.kind is Kind.RELATION:
                touched.update(self._relation_chunks(change.before))
                touched.update(self._relation_chunks(change.after))
                self.relations = relations_by_end(document)
                continue
            for span in placed(change.before):
                self.index.remove(span)
                touched.update(self.chunks.touching(span.start, span.end))
            for span in placed(change.after):
                self.index.add(span)
                touched.update(self.chunks.touching(span.start, span.end))
        self._pictures.drop(touched)
        return touched

    def complete(self, document: Document, index: SpanIndex) -> None:
        """Show the same text with all annotations of a document, which are in the index already."""
        self.document, self.index, self._links = document, index, None
        self.relations = relations_by_end(document)
        self._show_header(document)
        self._pictures.clear()

    def _show_header(self, document: Document) -> None:
        fresh = roles(document, self.chunks)
        words = masthead(document, fresh.values())
        if (fresh, words) != (self._roles, self._masthead):
            self._roles, self._masthead, self._numbers = fresh, words, None
            self.lay_out_again()

    def set_schema(self, schema: Schema) -> None:
        """Draw with other colours and names."""
        self.schema, self._links = schema, None
        self._inks = Inks(schema, self.palette)
        self._pictures.clear()

    def set_palette(self, palette: TextPalette) -> None:
        """Draw in other colours."""
        self.palette = palette
        self.set_schema(self.schema)

    def set_layers(self, layers: frozenset[Layer]) -> None:
        """Show these layers only."""
        self.layers = layers
        self._pictures.clear()

    def set_focus(self, focus: Target | None) -> set[int]:
        """Choose an annotation; returns the chunks that look different now."""
        return self._attend(replace(self.attention, focus=focus), {focus, self.focus})

    def set_hovered(self, hovered: Target | None) -> set[int]:
        """Show the parts and links of what is under the pointer; returns the chunks that look different now."""
        return self._attend(replace(self.attention, hovered=hovered), {hovered, self.attention.hovered})

    def set_links_shown(self, shown: bool) -> None:
        """Show all links at once, with more room between the lines, or only those that attention is on."""
        self.attention = replace(self.attention, links=shown)
        self.set_typography(replace(self.typography, linked=shown))

    def _attend(self, attention: Attention, changed: Iterable[Target | None]) -> set[int]:
        touched: set[int] = set()
        for target in changed:
            touched.update(chunk for span in self._all_spans(target) for chunk in self.chunks.touching(*span))
        self.attention = attention
        self._pictures.drop(touched)
        return touched

    def links(self) -> list[Drawn]:
        """The links on the page."""
        state = self.anchor, self.width, self.height, self.typography, self.attention, self.layers
        if self._links is None or self._links[0] != state:
            self._links = state, drawn_links(self)
        return self._links[1]

    def set_typography(self, typography: Typography) -> None:
        """Set the text in another size or measure; the text at the upper edge stays there."""
        self.typography = typography
        self._letters = _lettering(typography)
        self._fit(force=True)

    def resize(self, width: float, height: float) -> None:
        """Give the page another size; the text at the upper edge stays there."""
        self.width, self.height = width, height
        self._fit(force=False)

    def lay_out_again(self) -> None:
        """Forget all lines and pictures."""
        self._layouts.clear()
        self._pictures.clear()
        self._head = self._links = None

    def layout(self, chunk: int) -> ChunkLayout:
        """The lines of a chunk."""
        found = self._layouts.get(chunk)
        if found is None:
            start, end = self.chunks.starts[chunk], self.chunks.ends[chunk]
            found = ChunkLayout(self.chunks.text[start:end], start, self._style(chunk), self.column)
            self._layouts.put(chunk, found)
        return found

    def picture(self, chunk: int) -> Picture:
        """What is painted on a chunk besides its text."""
        found = self._pictures.get(chunk)
        if found is None:
            found = Picture()
            if self.document is not None:
                layout = self.layout(chunk)
                fragments = decorate(
                    self.document, self.index, layout.start, layout.end, self.layers, self.attention,
                    self.relations, self._brackets)
                foot = self.block_height(chunk) - self._space(chunk)[0]
                frame = Frame(*self._letters, self.palette.muted, self.column, self.margin, foot)
                found = compose(layout, fragments, self._inks, frame)
            self._pictures.put(chunk, found)
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
        return [
            Seen(chunk, self.margin, top + self._space(chunk)[0], self.layout(chunk))
            for chunk, top in on_page(self.anchor, self.height, len(self.chunks), self.block_height)
        ]

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
        seen = self._seen_at(point.y())
        return seen.layout.offset_at(point.x() - seen.x, point.y() - seen.y) if seen else 0

    def character_at(self, point: QPointF) -> int | None:
        """The offset of the character under a point, if there is one."""
        seen = self._seen_at(point.y())
        return seen.layout.character_at(point.x() - seen.x, point.y() - seen.y) if seen else None

    def character_beside(self, offset: int, *, on: bool) -> int:
        """The next place for the caret, or the one before; a line break is one step."""
        chunk = self.chunks.at(offset)
        layout = self.layout(chunk)
        if on:
            if offset < layout.end:
                return layout.after(offset)
            return self.chunks.starts[chunk + 1] if chunk + 1 < len(self.chunks) else offset
        if offset > layout.start:
            return layout.before(min(offset, layout.end)) if offset <= layout.end else layout.end
        if chunk == 0:
            return offset
        end = self.chunks.ends[chunk - 1]
        return end if end < offset else self.layout(chunk - 1).before(end)

    def line_edge(self, offset: int, *, end: bool) -> int:
        """The start or the end of the line that an offset stands in."""
        layout = self.layout(self.chunks.at(offset))
        number = layout.row_of(offset)
        row = layout.rows[number]
        if not end:
            return row.start
        return layout.before(row.end) if number + 1 < len(layout.rows) else row.end

    def line_beside(self, offset: int, x: float, *, down: bool) -> int:
        """The place for the caret on the next line, or the one before, nearest to a horizontal position."""
        chunk = self.chunks.at(offset)
        layout = self.layout(chunk)
        number = layout.row_of(offset) + (1 if down else -1)
        if not 0 <= number < len(layout.rows):
            chunk += 1 if down else -1
            if not 0 <= chunk < len(self.chunks):
                return len(self.chunks.text) if down else 0
            layout = self.layout(chunk)
            number = 0 if down else len(layout.rows) - 1
        row = layout.rows[number]
        return layout.offset_at(x - self.margin, (row.upper + row.lower) / 2)

    def targets_at(self, point: QPointF) -> list[Target]:
        """The annotations under a point: by tag, name or bracket, else those of the character, innermost first."""
        seen = self._seen_at(point.y())
        if seen is None:
            return []
        local = point - QPointF(seen.x, seen.y)
        picture = self.picture(seen.chunk)
        for tag in (*picture.tags, *picture.captions):
            if tag.box.contains(local):
                return [tag.target]
        for box, target in picture.brackets:
            if box.contains(local):
                return [target]
        link = link_at(self.links(), point)
        if link is not None:
            return [link]
        offset = seen.layout.character_at(local.x(), local.y())
        return [] if offset is None else targets_at(self.index, offset, self.layers, self.attention)

    def handles(self) -> Iterator[Handle]:
        """The handles at the ends of the chosen annotation that are on the page."""
        if self.document is None or self.focus is None or LAYER_OF.get(self.focus.kind) not in self.layers:
            return
        for target, span in chosen_spans(self.document, self.focus):
            for offset, start in ((span.start, True), (span.end - 1, False)):
                boxes = self.boxes(Span(offset, offset + 1))
                if boxes:
                    box, leftwards = boxes[0], self.layout(self.chunks.at(offset)).is_leftwards(offset)
                    x = box.left() - 1.0 if start is not leftwards else box.right() + 1.0
                    yield Handle(target, span, start, QPointF(x, box.top() - 1.0 if start else box.bottom() + 1.0))

    def link_handle(self) -> QPointF | None:
        """Where a link from the chosen annotation can be drawn from, if that is on the page."""
        if self.document is None or self.focus is None or self.focus.kind not in LAYER_OF:
            return None
        spans = chosen_spans(self.document, self.focus.whole)
        if not spans or LAYER_OF[self.focus.kind] not in self.layers:
            return None
        start = spans[0][1].start
        boxes = self.boxes(Span(start, start + 1))
        if not boxes:
            return None
        x = boxes[0].right() + 1.0 if self.layout(self.chunks.at(start)).is_leftwards(start) else boxes[0].left() - 1.0
        return QPointF(x, boxes[0].bottom() + 2.0)

    def placed(self, target: Target) -> list[Placed]:
        """The spans of an annotation."""
        return list(placed(self.document.of(target.kind).get(target.id))) if self.document else []

    def ends_of(self, target: Target) -> list[Span]:
        """What a relation joins; nothing for any other annotation."""
        item = self.document.relations.get(target.id) if self.document and target.kind is Kind.RELATION else None
        ends = relation_ends(self.document, item) if self.document and item else None
        return [span for _, span in ends] if ends else []

    def first_offset(self) -> int:
        """The offset of the first character on the page, or before it in its chunk."""
        return self.chunks.starts[self.anchor.chunk]

    def ink(self, kind: Kind, name: str) -> Ink:
        """The colours of a label or type."""
        return self._inks.ink(kind, name)

    def lane_of(self, quote: str) -> int:
        """The lane of a quote's bracket in the margin."""
        return self._brackets.lane(quote, ())

    @property
    def tag_height(self) -> float:
        """How far tags reach above the letters of their line."""
        return self._letters[0].ascent + TAG_RISE

    def chunk_boxes(self, chunks: Iterable[int]) -> list[QRectF]:
        """The whole width of some chunks, with what of them reaches into their neighbours."""
        wanted = set(chunks)
        return [
            QRectF(0.0, seen.y - 8.0, self.width, self.block_height(seen.chunk) + 16.0)
            for seen in self.page()
            if seen.chunk in wanted
        ]

    def _row_box(self, offset: int) -> QRectF | None:
        box = self.caret_box(offset)
        return box if box is not None and box.bottom() > 0 and box.top() < self.height else None

    def _seen_at(self, y: float) -> Seen | None:
        page = self.page()
        return next(
            (seen for seen, after in pairwise(page) if y < after.y), page[-1] if page else None)

    def _all_spans(self, target: Target | None) -> Iterator[tuple[int, int]]:
        document = self.document
        if target is None or document is None:
            return
        item = document.of(target.kind).get(target.id)
        for relation in (item,) if isinstance(item, Relation) else self.relations.get(target.id, ()):
            for _, span in relation_ends(document, relation) or ():
                yield span.start, span.end
        for each in placed(item):
            yield each.start, each.end

    def _relation_chunks(self, item: object) -> Iterator[int]:
        if isinstance(item, Relation) and self.document is not None:
            for _, span in relation_ends(self.document, item) or ():
                yield from self.chunks.touching(span.start, span.end)

    def _fit(self, *, force: bool) -> None:
        """Work out the column anew; keeps the text that stands at the upper edge."""
        wanted = self.typography.column
        column = max(120.0, min(wanted, self.width - LEFT - RIGHT))
        margin = round(max(LEFT, (self.width - column) / 2))
        if not force and column == self.column and margin == self.margin:
            self.scroll(0.0)
            return
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
        self._pictures.clear()
        self.scroll(0.0)

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


def _lettering(typography: Typography) -> tuple[Lettering, Lettering, Lettering]:
    """The letters of tags, of names, and of names that are only suggested."""
    slanted = QFont(typography.caption)
    slanted.setItalic(True)
    return Lettering(typography.tag), Lettering(typography.caption), Lettering(slanted)
