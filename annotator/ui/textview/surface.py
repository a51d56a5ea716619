"""The page behind the view with what is annotated on it: how that looks, and what lies under a point. No widget.

Points and boxes are logical pixels from the upper left corner of the view, offsets code points of the text.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont

from annotator.model.annotation import LAYER_OF, Kind, Layer, Relation, Span
from annotator.model.change import Changes
from annotator.model.document import Document
from annotator.model.schema import Schema
from annotator.model.target import Target
from annotator.ui.textview.decoration import chosen_spans, decorate, targets_at
from annotator.ui.textview.inks import Inks
from annotator.ui.textview.lanes import StableLanes
from annotator.ui.textview.lettering import Lettering
from annotator.ui.textview.linking import Drawn, drawn_links, link_at, shown_links
from annotator.ui.textview.page import KEPT, Page
from annotator.ui.textview.palette import Ink, TextPalette
from annotator.ui.textview.picture import TAG_RISE, Frame, Picture, compose
from annotator.ui.textview.recent import Recent
from annotator.ui.textview.related import Attention, relation_ends, relations_by_end
from annotator.ui.textview.spans import Placed, SpanIndex, placed
from annotator.ui.textview.typography import Typography

MANY = 2000
"""With more changes at once the page is made anew."""


@dataclass(frozen=True, slots=True)
class Handle:
    """An end of the chosen annotation that can be dragged."""

    target: Target
    span: Span
    start: bool
    at: QPointF


class Surface(Page):
    """A document with its annotations on an endless page, of which a part is seen."""

    def __init__(self, typography: Typography, palette: TextPalette) -> None:
        super().__init__(typography)
        self.palette = palette
        self.document: Document | None = None
        self.schema = Schema(name="", title="")
        self.layers = frozenset(Layer)
        self.attention = Attention()
        self.relations: dict[str, list[Relation]] = {}
        self.index = SpanIndex()
        self._brackets = StableLanes()
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
        self.document, self.schema = document, schema
        self.index = SpanIndex(document)
        self._brackets = StableLanes()
        self._inks = Inks(schema, self.palette)
        self.relations = relations_by_end(document) if document else {}
        self.attention = Attention(links=self.attention.links)
        self.show_text(document)

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
                self.show_header(document)
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
        self.show_header(document)
        self._pictures.clear()

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

    def set_typography(self, typography: Typography) -> None:
        """Set the text in another size or measure; the text at the upper edge stays there."""
        self._letters = _lettering(typography)
        super().set_typography(typography)

    def lay_out_again(self) -> None:
        """Forget all lines and pictures."""
        super().lay_out_again()
        self._pictures.clear()
        self._links = None

    @property
    def has_links(self) -> bool:
        """Whether there may be links on the page."""
        return next(shown_links(self), None) is not None

    def links(self) -> list[Drawn]:
        """The links on the page."""
        state = self.anchor, self.width, self.height, self.typography, self.attention, self.layers
        if self._links is None or self._links[0] != state:
            self._links = state, drawn_links(self)
        return self._links[1]

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

    def targets_at(self, point: QPointF) -> list[Target]:
        """The annotations under a point: by tag, name or bracket, else those of the character, innermost first."""
        seen = self.seen_at(point.y())
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

    def chunks_of(self, target: Target | None) -> set[int]:
        """The chunks in which an annotation stands, or what is related to it."""
        return {chunk for span in self._all_spans(target) for chunk in self.chunks.touching(*span)}

    def _attend(self, attention: Attention, changed: Iterable[Target | None]) -> set[int]:
        touched = {chunk for target in changed for chunk in self.chunks_of(target)}
        self.attention = attention
        self._pictures.drop(touched)
        return touched

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

    def _fit(self, *, force: bool) -> bool:
        fitted = super()._fit(force=force)
        if fitted:
            self._pictures.clear()
        return fitted


def _lettering(typography: Typography) -> tuple[Lettering, Lettering, Lettering]:
    """The letters of tags, of names, and of names that are only suggested."""
    slanted = QFont(typography.caption)
    slanted.setItalic(True)
    return Lettering(typography.tag), Lettering(typography.caption), Lettering(slanted)
