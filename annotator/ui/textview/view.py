"""The article view: shows a document with its annotations and turns mouse and keys into what a person means."""

from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from annotator.model.annotation import Layer, Span
from annotator.model.change import Changes
from annotator.model.document import Document
from annotator.model.schema import Schema
from annotator.model.target import Target
from annotator.model.text import word_at
from annotator.ui.textview.decoration import chosen_spans, next_outwards
from annotator.ui.textview.hover import explain
from annotator.ui.textview.keys import movement_of
from annotator.ui.textview.movement import Grain, Move, Selection, dragged, grown, next_word, previous_word
from annotator.ui.textview.painter import KNOB, Marks, paint, placeholder
from annotator.ui.textview.palette import LIGHT, TextPalette
from annotator.ui.textview.surface import Handle, Surface
from annotator.ui.textview.typography import Typography

AUTO_SCROLL_MS = 30
NOTCH = 120
"""Eighths of a degree of one notch of a wheel."""

VERTICAL = frozenset({Move.LINE_UP, Move.LINE_DOWN, Move.PAGE_UP, Move.PAGE_DOWN})


@dataclass(slots=True)
class Drag:
    """A mouse button held down: where it went down, what is being selected from there, or which end is being moved."""

    pressed: QPointF
    origin: Span
    grain: Grain
    handle: Handle | None = None
    moved: bool = False


class ArticleView(QAbstractScrollArea):
    """A document to read, choose annotations in, and select text of. It changes nothing itself.

    Offsets of all signals and methods are code points of the document's text.
    """

    selected = Signal(object)
    """Target | None: the person chose an annotation, or a part of one, in the text."""
    text_selected = Signal(object)
    """Span | None."""
    resized = Signal(object, object)
    """Target (with its part) and Span: an end was dragged."""
    menu_asked = Signal(object, object, QPoint)
    """Target | None, Span | None and the place on the screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._surface: Surface | None = None  # events may come before the constructor is through
        super().__init__(parent)
        self._surface = Surface(Typography(), LIGHT)
        self._selection = Selection(0, 0)
        self._drag: Drag | None = None
        self._dragged: Span | None = None
        self._column_x: float | None = None
        self._before_click: Target | None = None
        self._doubled: tuple[int, QPointF] | None = None
        self._placeholder = ""
        self._syncing = False
        self._auto_scroll = QTimer(self)
        self._auto_scroll.setInterval(AUTO_SCROLL_MS)
        self._auto_scroll.timeout.connect(self._scroll_and_drag)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName("Article")
        self.setAccessibleDescription("The text of the open article with its annotations")

    # What the window tells the view

    @property
    def surface(self) -> Surface:
        """The page: what is laid out, and where it stands."""
        assert self._surface is not None
        return self._surface

    @property
    def placeholder(self) -> str:
        """What is written while no document is shown."""
        return self._placeholder

    @placeholder.setter
    def placeholder(self, text: str) -> None:
        self._placeholder = text
        self.viewport().update()

    @property
    def caret(self) -> int:
        """Where the caret stands."""
        return self._selection.caret

    def set_palette(self, palette: TextPalette) -> None:
        """Draw in other colours."""
        self.surface.set_palette(palette)
        self.viewport().update()

    def set_reading(self, point_size: float, measure: int) -> None:
        """Set the text in another size, and with so many characters a line where the window is wide enough."""
        self.surface.set_typography(Typography(point_size, measure))
        self._sync_bar()
        self.viewport().update()

    def show_document(self, document: Document | None, schema: Schema) -> None:
        """Show a document from its top; the caret goes there, and nothing is chosen."""
        self._let_go()
        self._selection, self._column_x = Selection(0, 0), None
        self.surface.load(document, schema)
        self._sync_bar()
        self.viewport().update()

    def set_schema(self, schema: Schema) -> None:
        """Draw with the names and colours of a schema that has changed."""
        self.surface.set_schema(schema)
        self.viewport().update()

    def document_changed(self, document: Document, changes: Changes) -> None:
        """Take in an edit; only what it touches is drawn anew. What is chosen stays so while it exists."""
        surface = self.surface
        touched = surface.change(document, changes)
        focus = surface.focus
        if focus is not None and not chosen_spans(document, focus):
            alive = focus.id in document.of(focus.kind)
            touched |= surface.set_focus(focus.whole if alive else None)
        if focus is not None or any(change.after is None for change in changes):
            self.viewport().update()
        else:
            self._update_chunks(touched)

    def select(self, target: Target | None, *, reveal: bool = True) -> None:
        """Choose an annotation, or a part of one; nothing is emitted."""
        surface = self.surface
        surface.set_focus(target)
        if reveal and target is not None and surface.document is not None:
            spans = chosen_spans(surface.document, target)
            if spans and surface.reveal(spans[0][1].start, spans[0][1].end):
                self._sync_bar()
        self.viewport().update()

    def set_layers(self, layers: frozenset[Layer]) -> None:
        """Show these layers only."""
        self.surface.set_layers(layers)
        self.viewport().update()

    def text_selection(self) -> Span | None:
        """What is selected, if anything is."""
        return self._selection.span

    def select_text(self, span: Span | None) -> None:
        """Select a span, or nothing; the caret goes to its end. Nothing is emitted."""
        caret = self._selection.caret
        self._selection = Selection(caret, caret) if span is None else Selection(span.start, span.end)
        self._column_x = None
        self.viewport().update()

    def set_caret(self, offset: int, *, reveal: bool = True) -> None:
        """Put the caret somewhere; what was selected no longer is. Nothing is emitted."""
        offset = max(0, min(offset, len(self.surface.chunks.text)))
        self._selection, self._column_x = Selection(offset, offset), None
        if reveal and self.surface.reveal(offset, offset):
            self._sync_bar()
        self.viewport().update()

    def boxes(self, span: Span) -> list[QRectF]:
        """The boxes of a span's letters in the viewport, as far as they are on the page."""
        return self.surface.boxes(span)

    # Painting and size

    def sizeHint(self) -> QSize:
        """Room for the measure and both margins."""
        return QSize(860, 700)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is asked for."""
        if self._surface is None:
            return
        painter = QPainter(self.viewport())
        try:
            surface = self._surface
            if surface.document is None:
                placeholder(painter, surface, self._placeholder, (self.viewport().width(), self.viewport().height()))
            else:
                marks = Marks(self._selection.span, self._selection.caret if self.hasFocus() else None, self._dragged)
                paint(painter, surface, QRectF(event.rect()), marks)
        finally:
            painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the text at the upper edge where it is."""
        super().resizeEvent(event)
        if self._surface is not None:
            self._surface.resize(self.viewport().width(), self.viewport().height())
            self._sync_bar()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the caret."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the caret."""
        super().focusOutEvent(event)
        self.viewport().update()

    # Scrolling

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Go where the scroll bar says."""
        if self._surface is None or self._syncing:
            return
        surface, bar = self._surface, self.verticalScrollBar()
        if bar.value() >= bar.maximum():
            surface.anchor = surface.estimate.anchor(surface.chunks, float("inf"), surface.block_height)
        else:
            surface.anchor = surface.estimate.anchor(surface.chunks, bar.value(), surface.block_height)
        surface.scroll(0.0)
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll by pixels where the device counts them, else by lines."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return
        pixels = float(event.pixelDelta().y())
        if not pixels:
            lines = QGuiApplication.styleHints().wheelScrollLines()
            pixels = event.angleDelta().y() / NOTCH * lines * self.surface.typography.body.pitch * 0.7
        self.scroll_by(-pixels)
        event.accept()

    def scroll_by(self, pixels: float) -> None:
        """Move the page over the text; down when positive."""
        self.surface.scroll(pixels)
        self._sync_bar()
        self.viewport().update()

    def _sync_bar(self) -> None:
        """Let the scroll bar show, as an estimate, where the page stands."""
        surface, bar = self.surface, self.verticalScrollBar()
        self._syncing = True
        try:
            if surface.document is None or surface.fits():
                bar.setRange(0, 0)
                return
            total = surface.estimate.total(surface.chunks)
            bar.setPageStep(max(1, self.viewport().height()))
            bar.setSingleStep(round(surface.typography.body.pitch))
            bar.setRange(0, max(1, round(total - self.viewport().height())))
            value = surface.estimate.value(surface.chunks, surface.anchor, surface.block_height)
            before = surface.anchor
            surface.scroll(1.0)
            at_end = surface.anchor == before
            surface.anchor = before
            bar.setValue(bar.maximum() if at_end else min(round(value), bar.maximum() - 1))
        finally:
            self._syncing = False

    # Keys

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002
        """Tab is an action of the window."""
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the caret and the selection; all else is left to the window's actions."""
        asked = movement_of(event)
        if self.surface.document is None or asked is None:
            event.ignore()
            return
        if isinstance(asked, str):
            self._whole_text_key(asked)
        else:
            move, extend = asked
            self._move(move, extend=extend)
        event.accept()

    def _whole_text_key(self, what: str) -> None:
        if what == "copy":
            self.copy()
        else:
            self._set_selection(Selection(0, len(self.surface.chunks.text)), reveal=False)

    def copy(self) -> None:
        """Put the stored text of the selection on the clipboard, exactly as it is."""
        span, document = self._selection.span, self.surface.document
        if span is not None and document is not None:
            QGuiApplication.clipboard().setText(document.surface(span))

    def _move(self, move: Move, *, extend: bool) -> None:
        selection = self._selection
        if not extend and selection.span is not None and move in (Move.CHARACTER_BACK, Move.CHARACTER_ON):
            caret = selection.span.start if move is Move.CHARACTER_BACK else selection.span.end
        else:
            caret = self._moved(move)
        column = self._column_x if move in VERTICAL else None
        self._set_selection(Selection(selection.origin if extend else caret, caret))
        self._column_x = column

    def _moved(self, move: Move) -> int:
        """Where a movement leads from the caret."""
        surface, caret = self.surface, self._selection.caret
        text = surface.chunks.text
        match move:
            case Move.CHARACTER_BACK | Move.CHARACTER_ON:
                return surface.character_beside(caret, on=move is Move.CHARACTER_ON)
            case Move.WORD_BACK:
                return previous_word(text, caret)
            case Move.WORD_ON:
                return next_word(text, caret)
            case Move.LINE_START | Move.LINE_END:
                return surface.line_edge(caret, end=move is Move.LINE_END)
            case Move.TEXT_START:
                return 0
            case Move.TEXT_END:
                return len(text)
            case Move.LINE_UP | Move.LINE_DOWN:
                return surface.line_beside(caret, self._caret_column(), down=move is Move.LINE_DOWN)
            case _:
                pixels = self.viewport().height() - 2 * surface.typography.body.pitch
                return self._paged(pixels if move is Move.PAGE_DOWN else -pixels)

    def _paged(self, pixels: float) -> int:
        """Scroll by a page and return the place at the caret's height on it; at either end of the text, that end."""
        surface, caret = self.surface, self._selection.caret
        surface.reveal(caret, caret)
        box = surface.caret_box(caret)
        before = surface.anchor
        x = self._caret_column()
        surface.scroll(pixels)
        if surface.anchor == before or box is None:
            return len(surface.chunks.text) if pixels > 0 else 0
        return surface.offset_at(QPointF(x, box.center().y()))

    def _caret_column(self) -> float:
        if self._column_x is None:
            chunk = self.surface.chunks.at(self._selection.caret)
            self._column_x = self.surface.margin + self.surface.layout(chunk).x(self._selection.caret)
        return self._column_x

    def _set_selection(self, selection: Selection, *, reveal: bool = True) -> None:
        before, self._selection = self._selection, selection
        self._column_x = None
        if reveal:
            self.surface.reveal(selection.caret, selection.caret)
            self._sync_bar()
        self.viewport().update()
        if before.span != selection.span:
            self.text_selected.emit(selection.span)

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click, a selection, or the move of an end."""
        if event.button() is not Qt.MouseButton.LeftButton or self.surface.document is None:
            event.ignore()
            return
        point = event.position()
        offset = self.surface.offset_at(point)
        handle = self._handle_at(point)
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and handle is None:
            origin = self._selection.origin
            self._drag = Drag(point, Span(origin, origin), self._grain(event), moved=True)
            self._drag_to(point, by_character=self._by_character(event))
            return
        if self._is_third_click(event):
            paragraph = Span(*self.surface.chunks.paragraph(self.surface.chunks.at(offset)))
            self._drag = Drag(point, paragraph, Grain.PARAGRAPH, moved=True)
            self._set_selection(Selection(paragraph.start, paragraph.end), reveal=False)
            return
        self._drag = Drag(point, Span(offset, offset), self._grain(event), handle)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select the word; what was chosen before the first click is chosen again, to take the word for a part."""
        if event.button() is not Qt.MouseButton.LeftButton or self.surface.document is None:
            event.ignore()
            return
        point = event.position()
        offset = self.surface.offset_at(point)
        word = word_at(self.surface.chunks.text, offset)
        if self.surface.focus != self._before_click:
            self._choose(self._before_click)
        if word is not None:
            self._set_selection(Selection(*word), reveal=False)
            self._drag = Drag(point, Span(*word), Grain.WORD, moved=True)
        self._doubled = event.timestamp(), point

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with what the button began; without one, show what could be done here."""
        drag, point = self._drag, event.position()
        if self._surface is None or self._surface.document is None:
            return
        if drag is None:
            self._show_pointer(point)
            return
        if not drag.moved:
            distance = (point - drag.pressed).manhattanLength()
            drag.moved = distance >= QGuiApplication.styleHints().startDragDistance() / 2
        if drag.moved:
            self._drag_to(point, by_character=self._by_character(event))
            outside = not 0 <= point.y() < self.viewport().height()
            if outside and not self._auto_scroll.isActive():
                self._auto_scroll.start()
            elif not outside:
                self._auto_scroll.stop()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the selection or the move; a button that did not move was a click."""
        drag = self._drag
        if event.button() is not Qt.MouseButton.LeftButton or drag is None:
            event.ignore()
            return
        span = self._dragged
        self._let_go()
        if drag.handle is not None:
            self.viewport().update()
            if span is not None and span != drag.handle.span:
                self.resized.emit(drag.handle.target, span)
        elif not drag.moved:
            self._click(event.position())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu on what is under the pointer, or by key on what is chosen."""
        surface = self.surface
        if surface.document is None:
            event.ignore()
            return
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            box = surface.caret_box(self._selection.caret)
            at = self.viewport().mapToGlobal(box.bottomLeft().toPoint() if box else QPoint(40, 40))
            self.menu_asked.emit(surface.focus, self._selection.span, at)
            return
        hits = surface.targets_at(QPointF(event.pos()))
        target = surface.focus if surface.focus in hits else next(iter(hits), None)
        if target is not None and target != surface.focus:
            self._choose(target)
        self.menu_asked.emit(target, self._selection.span, event.globalPos())

    def viewportEvent(self, event: QEvent) -> bool:
        """Explain the annotation under the pointer."""
        if event.type() is QEvent.Type.ToolTip and self._surface is not None:
            help_event = cast(QHelpEvent, event)
            surface = self._surface
            hits = surface.targets_at(QPointF(help_event.pos())) if surface.document else []
            text = explain(surface.document, surface.schema, hits[0]) if hits and surface.document else ""
            QToolTip.showText(help_event.globalPos(), text, self.viewport())
            return True
        return super().viewportEvent(event)

    def _click(self, point: QPointF) -> None:
        surface = self.surface
        self._before_click = surface.focus
        target = next_outwards(surface.targets_at(point), surface.focus)
        offset = surface.offset_at(point)
        self._set_selection(Selection(offset, offset), reveal=False)
        if target != surface.focus:
            self._choose(target)

    def _choose(self, target: Target | None) -> None:
        self.surface.set_focus(target)
        self.viewport().update()
        self.selected.emit(target)

    def _drag_to(self, point: QPointF, *, by_character: bool) -> None:
        drag, surface = self._drag, self.surface
        if drag is None:
            return
        offset = surface.offset_at(point)
        if drag.handle is not None:
            self._dragged = dragged(
                surface.chunks.text, drag.handle.span, offset, start=drag.handle.start, by_character=by_character)
            self.viewport().update()
            return
        grain = Grain.CHARACTER if by_character and drag.grain is Grain.WORD else drag.grain
        self._set_selection(grown(surface.chunks, drag.origin, offset, grain), reveal=False)

    def _scroll_and_drag(self) -> None:
        point = QPointF(self.viewport().mapFromGlobal(self.cursor().pos()))
        over = point.y() if point.y() < 0 else point.y() - self.viewport().height()
        self.scroll_by(max(-60.0, min(60.0, over)))
        by_character = bool(QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.AltModifier)
        self._drag_to(point, by_character=by_character)

    def _let_go(self) -> None:
        self._drag = self._dragged = None
        self._auto_scroll.stop()

    def _handle_at(self, point: QPointF) -> Handle | None:
        reach = KNOB + 3.0
        return next(
            (handle for handle in self.surface.handles() if (handle.at - point).manhattanLength() <= reach), None)

    def _show_pointer(self, point: QPointF) -> None:
        surface = self.surface
        if self._handle_at(point) is not None:
            shape = Qt.CursorShape.SizeHorCursor
        elif surface.character_at(point) is None and surface.targets_at(point):
            shape = Qt.CursorShape.PointingHandCursor
        else:
            shape = Qt.CursorShape.IBeamCursor
        if self.viewport().cursor().shape() is not shape:
            self.viewport().setCursor(shape)

    def _is_third_click(self, event: QMouseEvent) -> bool:
        doubled, self._doubled = self._doubled, None
        if doubled is None:
            return False
        soon = event.timestamp() - doubled[0] < QGuiApplication.styleHints().mouseDoubleClickInterval()
        return soon and (event.position() - doubled[1]).manhattanLength() < 8

    def _grain(self, event: QMouseEvent) -> Grain:
        return Grain.CHARACTER if self._by_character(event) else Grain.WORD

    def _by_character(self, event: QMouseEvent) -> bool:
        return bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)

    def _update_chunks(self, chunks: set[int]) -> None:
        for box in self.surface.chunk_boxes(chunks):
            self.viewport().update(box.toAlignedRect())
