"""The article view: shows a document with its annotations and turns mouse and keys into what a person means."""

from collections.abc import Iterable
from typing import cast

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, QTimer, Signal
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
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from annotator.model.annotation import Layer, Span
from annotator.model.change import Changes
from annotator.model.document import Document
from annotator.model.schema import Schema
from annotator.model.target import Target
from annotator.ui.language import tr
from annotator.ui.textview.decoration import chosen_spans
from annotator.ui.textview.joining import Judge
from annotator.ui.textview.keys import movement_of
from annotator.ui.textview.marks import Marks, OpenSuggestions
from annotator.ui.textview.minimap import Minimap
from annotator.ui.textview.movement import Move, Selection
from annotator.ui.textview.overlay import Hint
from annotator.ui.textview.painter import Shown, paint, placeholder
from annotator.ui.textview.palette import LIGHT, TextPalette
from annotator.ui.textview.place import show_place
from annotator.ui.textview.pointing import Pointing
from annotator.ui.textview.scroll import Anchor
from annotator.ui.textview.spans import SpanIndex
from annotator.ui.textview.surface import MANY, Surface
from annotator.ui.textview.typography import SPACING, Typography
from annotator.ui.textview.walking import VERTICAL, column_of, moved

COUNTING_MS = 120
"""After an edit, marks in the scroll bar follow so much later."""
NOTCH = 120
"""Eighths of a degree of one notch of a wheel."""


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
    linked = Signal(object, object)
    """Target and Target | Span: an annotation was dragged to another one, or to words, where that is allowed."""
    link_dragged = Signal(object, int, QPoint)
    """Target, offset and place on the screen, while a link is being drawn."""
    menu_asked = Signal(object, object, QPoint)
    """Target | None, Span | None and the place on the screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._surface: Surface | None = None  # events may come before the constructor is through
        super().__init__(parent)
        self._surface = Surface(Typography(), LIGHT)
        self._pointing = Pointing(self)
        self._minimap = Minimap(self._surface.offset_near, self)
        self.setVerticalScrollBar(self._minimap)
        self._hints: tuple[Hint, ...] = ()
        self._given_marks: Marks = {}
        self._open: OpenSuggestions | None = None
        self._numbered = False
        self._word: Span | None = None
        self._selection = Selection(0, 0)
        self._column: float | None = None  # where up and down would like to go
        self._placeholder = ""
        self._syncing = False
        self._painted: Anchor | None = None  # where the page stood when it was painted last
        self._counting = QTimer(self, singleShot=True)
        self._counting.timeout.connect(self._show_marks)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(tr("Article"))
        self.setAccessibleDescription(tr("The text of the open article with its annotations"))

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

    @property
    def selection(self) -> Selection:
        """What is selected, and from where to where."""
        return self._selection

    def caret_on_screen(self) -> QPoint:
        """The foot of the caret, or a place near the corner while it is not on the page."""
        box = self.surface.caret_box(self._selection.caret)
        return self.viewport().mapToGlobal(box.bottomLeft().toPoint() if box else QPoint(40, 40))

    def set_palette(self, palette: TextPalette) -> None:
        """Draw in other colours."""
        self.surface.set_palette(palette)
        self._minimap.set_palette(palette)
        self.viewport().update()

    def set_reading(self, point_size: float, measure: int, spacing: float = SPACING) -> None:
        """Set the text in another size, with so many characters a line where the window is wide enough.

        `spacing` is the line pitch in heights of the font's letters.
        """
        self.surface.set_typography(Typography(point_size, measure, spacing, self.surface.attention.links))
        self._sync_bar()
        self.viewport().update()

    def set_links_shown(self, shown: bool) -> None:
        """Show the links of all frames and all relations, or only those of what is chosen or under the pointer."""
        if shown != self.surface.attention.links:
            self.surface.set_links_shown(shown)
            self._sync_bar()
            self.viewport().update()

    def set_paragraph_numbers(self, shown: bool) -> None:
        """Count the paragraphs in the right margin, or not."""
        self._numbered = shown
        self.viewport().update()

    def set_link_judge(self, judge: Judge | None) -> None:
        """Let annotations be linked by dragging; the judge says why two cannot be, and None where they can.

        It is given what is dragged and what it is dragged to: an annotation, or a span of words that are none.
        """
        self._pointing.judge = judge
        self.viewport().update()

    def set_marks(self, marks: Marks) -> None:
        """Show marks in the scroll bar: offsets in order by the kind of what stands there ("problem", "gap", …).

        Open suggestions of the layers that are shown stand there anyway.
        """
        self._given_marks = marks
        self._counting.start(0)

    def set_word(self, word: Span | None) -> None:
        """Show at the caret what a letter would act on, or nothing."""
        if word != self._word:
            self._update_spans(self._word, word)
            self._word = word

    def show_hints(self, hints: Iterable[Hint]) -> None:
        """Put a key cap with a letter on each of some spans; none takes all away."""
        self._hints = tuple(hints)
        self.viewport().update()

    def show_document(self, document: Document | None, schema: Schema) -> None:
        """Show a document from its top; the caret goes there, and nothing is chosen."""
        self._pointing.forget()
        self._selection, self._column = Selection(0, 0), None
        self._hints, self._given_marks, self._word, self._open = (), {}, None, None
        self._minimap.set_marks({})
        self.surface.load(document, schema)
        self._counting.start(COUNTING_MS)
        self._sync_bar()
        self.viewport().update()

    def document_completed(self, document: Document, index: SpanIndex) -> None:
        """Show all annotations of the document that is shown, of which there were only those of the beginning."""
        self.surface.complete(document, index)
        self._open = None
        self._counting.start(COUNTING_MS)
        self.viewport().update()

    def set_schema(self, schema: Schema) -> None:
        """Draw with the names and colours of a schema that has changed."""
        self.surface.set_schema(schema)
        self.viewport().update()

    def document_changed(self, document: Document, changes: Changes) -> None:
        """Take in an edit; only what it touches is drawn anew. What is chosen stays so while it exists."""
        surface = self.surface
        linked = surface.has_links
        touched = surface.change(document, changes)
        if len(changes) > MANY:
            self._open = None
        elif self._open is not None:
            self._open.change(changes)
        focus = surface.focus
        if focus is not None and not chosen_spans(document, focus):
            alive = focus.id in document.of(focus.kind)
            touched |= surface.set_focus(focus.whole if alive else None)
        self._counting.start(COUNTING_MS)
        hovered = surface.attention.hovered is not None
        if linked or hovered or surface.has_links or any(change.after is None for change in changes):
            self.viewport().update()
        else:
            self._update_chunks(touched | surface.chunks_of(surface.focus))

    def select(self, target: Target | None, *, reveal: bool = True) -> None:
        """Choose an annotation, or a part of one; nothing is emitted."""
        surface = self.surface
        whole = surface.has_links
        touched = surface.set_focus(target)
        if reveal and target is not None and surface.document is not None:
            spans = [span for _, span in chosen_spans(surface.document, target)] or surface.ends_of(target)
            if spans and surface.reveal(spans[0].start, spans[0].end):
                self._sync_bar()
                whole = True
        self._show_place()
        if whole or surface.has_links:
            self.viewport().update()
        else:
            self._update_chunks(touched)

    def set_layers(self, layers: frozenset[Layer]) -> None:
        """Show these layers only."""
        self.surface.set_layers(layers)
        self._counting.start(COUNTING_MS)
        self.viewport().update()

    def text_selection(self) -> Span | None:
        """What is selected, if anything is."""
        return self._selection.span

    def select_text(self, span: Span | None) -> None:
        """Select a span, or nothing; the caret goes to its end. Nothing is emitted."""
        caret = self._selection.caret
        self._put_selection(Selection(caret, caret) if span is None else Selection(span.start, span.end))
        self._show_place()

    def set_caret(self, offset: int, *, reveal: bool = True) -> None:
        """Put the caret somewhere; what was selected no longer is. Nothing is emitted."""
        offset = max(0, min(offset, len(self.surface.chunks.text)))
        self._put_selection(Selection(offset, offset))
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
            self._painted = surface.anchor
            if surface.document is None:
                placeholder(painter, surface, self._placeholder, (self.viewport().width(), self.viewport().height()))
            else:
                caret = self._selection.caret if self.hasFocus() else None
                marks = Shown(
                    self._selection.span, caret, self._pointing.dragged, self._hints, self._numbered, self._word,
                    self._pointing.joining, linkable=self._pointing.judge is not None)
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
        self._minimap.set_scale((self.surface.estimate, id(self.surface.chunks)))
        self._syncing = True
        try:
            if self.surface.document is None:
                self._minimap.setRange(0, 0)
            else:
                show_place(self.surface, self._minimap)
        finally:
            self._syncing = False

    # Keys

    def event(self, event: QEvent) -> bool:
        """Escape ends a drag before it means anything else."""
        overrides = event.type() is QEvent.Type.ShortcutOverride and self._surface is not None
        if overrides and self._pointing.moving and cast(QKeyEvent, event).key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002
        """Tab is an action of the window."""
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the caret and the selection; all else is left to the window's actions."""
        if event.key() == Qt.Key.Key_Escape and self._pointing.moving:
            self._pointing.let_go()
            self.viewport().update()
            event.accept()
            return
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
            self.take_selection(Selection(0, len(self.surface.chunks.text)), reveal=False)

    def copy(self) -> None:
        """Put the stored text of the selection on the clipboard, exactly as it is."""
        span, document = self._selection.span, self.surface.document
        if span is not None and document is not None:
            QGuiApplication.clipboard().setText(document.surface(span))

    def _move(self, move: Move, *, extend: bool) -> None:
        surface, selection = self.surface, self._selection
        column = column_of(surface, selection.caret) if self._column is None else self._column
        if not extend and selection.span is not None and move in (Move.CHARACTER_BACK, Move.CHARACTER_ON):
            caret = selection.span.start if move is Move.CHARACTER_BACK else selection.span.end
        else:
            caret = moved(surface, selection.caret, move, column)
        self.take_selection(Selection(selection.origin if extend else caret, caret))
        self._column = column if move in VERTICAL else None

    def take_selection(self, selection: Selection, *, reveal: bool = True) -> None:
        """The person selects text, or puts the caret somewhere."""
        before = self._selection
        self._put_selection(selection)
        self._show_place()
        if reveal:
            self.surface.reveal(selection.caret, selection.caret)
            if self.surface.anchor != self._painted:  # the caret may have taken the page along already
                self._sync_bar()
                self.viewport().update()
        if before.span != selection.span:
            self.text_selected.emit(selection.span)

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click, a selection, or the move of an end."""
        self._pointing.press(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select the word."""
        self._pointing.double(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with what the button began; without one, show what could be done here."""
        if self._surface is not None:
            self._pointing.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End what the button began."""
        self._pointing.release(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu on what is under the pointer, or by key on what is chosen."""
        self._pointing.ask_for_menu(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Explain the annotation under the pointer."""
        if event.type() is QEvent.Type.ToolTip and self._surface is not None:
            self._pointing.explain(cast(QHelpEvent, event))
            return True
        if event.type() is QEvent.Type.Leave and self._surface is not None:
            self._pointing.point_at(None)
        return super().viewportEvent(event)

    def choose(self, target: Target | None) -> None:
        """The person chooses an annotation, or lets go of it."""
        self.surface.set_focus(target)
        self._show_place()
        self.viewport().update()
        self.selected.emit(target)

    def _show_place(self) -> None:
        """Let the scroll bar show where the selected text is, else what is chosen."""
        surface, span = self.surface, self._selection.span
        if span is None and surface.focus is not None and surface.document is not None:
            span = next((span for _, span in chosen_spans(surface.document, surface.focus)), None)
        self._minimap.set_selection(span)

    def _show_marks(self) -> None:
        """Let the scroll bar show where the open suggestions are, and what else was given."""
        surface = self.surface
        if surface.document is not None:
            if self._open is None:
                self._open = OpenSuggestions(surface.document)
            self._minimap.set_marks({"suggestion": self._open.of(surface.layers), **self._given_marks})

    def _put_selection(self, selection: Selection) -> None:
        """Have other text selected, or the caret elsewhere."""
        before, self._selection, self._column = self._selection, selection, None
        carets = Span(before.caret, before.caret), Span(selection.caret, selection.caret)
        self._update_spans(before.span, selection.span, *carets)

    def _update_spans(self, *spans: Span | None) -> None:
        """Draw anew the chunks that some spans stand in."""
        surface = self.surface
        touched = [surface.chunks.touching(span.start, span.end) for span in spans if span is not None]
        self._update_chunks({seen.chunk for seen in surface.page() if any(seen.chunk in each for each in touched)})

    def _update_chunks(self, chunks: set[int]) -> None:
        if self.surface.anchor != self._painted:
            self.viewport().update()
            return
        for box in self.surface.chunk_boxes(chunks):
            self.viewport().update(box.toAlignedRect())
