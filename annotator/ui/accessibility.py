"""What a screen reader learns of the article view: its text, caret and selection, and the annotation in hand.

Qt has a text interface for its own text fields only, and of the one that PySide6 6.11 lets Python write, two functions
(`attributes` and `selection`, whose results are pointers) cannot be overridden. So the view's interface is written
here, and lends the text interface of a text field that is never shown and holds the same text, caret and selection. It
is filled when somebody asks for it, so it costs nothing where nobody does.
"""

from typing import Any

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
    QAccessibleTextCursorEvent,
    QAccessibleTextInsertEvent,
    QAccessibleTextRemoveEvent,
    QAccessibleTextSelectionEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QAccessibleWidget, QApplication, QPlainTextEdit, QWidget
from shiboken6 import Shiboken

from annotator.model.annotation import Span
from annotator.model.text import PLAIN, Utf16
from annotator.ui.editing import Editor
from annotator.ui.language import tr
from annotator.ui.textview.decoration import targets_at
from annotator.ui.textview.hover import explain
from annotator.ui.textview.view import ArticleView

NOTHING = Shiboken.VoidPtr(0)
"""No interface: Shiboken cannot make a null pointer of None here, and crashes."""
INSTALLED = "accessibleArticles"
MOVES = frozenset({QEvent.Type.KeyPress, QEvent.Type.MouseButtonRelease})
LONGEST = 20_000
"""Characters of an event that tells a screen reader of a new text; it asks for the rest."""


class Mirror(QObject):
    """A text field that is never shown, with the text, caret and selection of an article view.

    `moved` tells that a screen reader put caret or selection elsewhere in it: a Span, or the caret's offset.
    """

    moved = Signal(object)

    def __init__(self, view: ArticleView) -> None:
        super().__init__(view)
        self._view = view
        self._text: str | None = None
        self.units: Utf16 = PLAIN
        self._following = False
        self._field: QPlainTextEdit | None = None

    @property
    def field(self) -> QPlainTextEdit:
        """The text field, made when it is first asked for."""
        if self._field is None:
            field = self._field = QPlainTextEdit()
            field.setReadOnly(True)
            field.setUndoRedoEnabled(False)
            field.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
            field.cursorPositionChanged.connect(self._tell)
            field.selectionChanged.connect(self._tell)
            self._view.destroyed.connect(field.deleteLater)
        return self._field

    def follow(self) -> None:
        """Take over what the view shows."""
        view = self._view
        text, caret, span = view.surface.chunks.text, view.caret, view.text_selection()
        self._following = True
        try:
            if text is not self._text:
                self._text, self.units = text, Utf16.of(text)
                self.field.setPlainText(as_units(text))
            origin = caret if span is None else span.start if caret == span.end else span.end
            wanted = self.units.units(origin), self.units.units(caret)
            cursor = self.field.textCursor()
            if (cursor.anchor(), cursor.position()) != wanted:
                cursor.setPosition(wanted[0])
                cursor.setPosition(wanted[1], QTextCursor.MoveMode.KeepAnchor)
                self.field.setTextCursor(cursor)
            self._come_near()
        finally:
            self._following = False

    def _come_near(self) -> None:
        """Let the field's caret lie where the view's is: a magnifier asks the field for its place."""
        view = self._view
        font = view.surface.typography.body.font
        if self.field.font() != font:
            self.field.setFont(font)
        box = view.surface.caret_box(view.caret)
        if box is not None:
            there = view.viewport().mapToGlobal(box.center().toPoint())
            self.field.move(there - self.field.viewport().mapTo(self.field, self.field.cursorRect().center()))

    def _tell(self) -> None:
        if self._following:
            return
        cursor = self.field.textCursor()
        start, end = (self.units.points(at) for at in (cursor.selectionStart(), cursor.selectionEnd()))
        self.moved.emit(Span(start, end) if start < end else end)


class ArticleInterface(QAccessibleWidget):
    """The view as a read-only text of many lines."""

    def __init__(self, view: ArticleView) -> None:
        super().__init__(view, QAccessible.Role.EditableText)
        self._view = view

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        """A pointer to one of the interfaces of this one."""
        reader = reader_of(self._view)
        if kind is QAccessible.InterfaceType.TextInterface and reader is not None:
            reader.mirror.follow()
            return QAccessible.queryAccessibleInterface(reader.mirror.field).textInterface()
        found: object = super().interface_cast(kind)
        return NOTHING if found is None else found

    def state(self) -> QAccessible.State:
        """What can be done with it."""
        state = super().state()
        for name in ("multiLine", "readOnly", "selectableText"):
            setattr(state, name, True)
        return state

    def text(self, kind: QAccessible.Text) -> str:
        """As its name the article's title, as its description the annotation in hand."""
        reader, document = reader_of(self._view), self._view.surface.document
        match kind:
            case QAccessible.Text.Name if document is not None:
                return tr("Article: {title}", title=document.title)
            case QAccessible.Text.Description if document is not None and reader is not None:
                return reader.annotation()
            case QAccessible.Text.Value:
                return self._view.surface.chunks.text
        return super().text(kind)


class Reader(QObject):
    """Tells assistive technology what changes in an article view, and does what it asks for."""

    def __init__(self, editor: Editor, view: ArticleView) -> None:
        super().__init__(view)
        self._editor = editor
        self._view = view
        self.mirror = Mirror(view)
        self.mirror.moved.connect(self._move)
        self._text = ""
        self._caret = 0
        self._span: Span | None = None
        self._said = ""
        # What is shown comes first, and several changes at once are told as one.
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self.tell)
        for signal in (editor.situation_changed, editor.announced):
            signal.connect(self._later.start)
        for place in (view, view.viewport()):
            place.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The caret may move by this: look when the view has done its part."""
        if event.type() in MOVES:
            self._later.start()
        return super().eventFilter(watched, event)

    def tell(self) -> None:
        """Tell what is another since the last time."""
        if not QAccessible.isActive():
            return
        view = self._view
        if view.surface.chunks.text is not self._text:
            self._tell_text(view.surface.chunks.text)
        units, caret, span = self.mirror.units, view.caret, view.text_selection()
        if caret != self._caret:
            QAccessible.updateAccessibility(QAccessibleTextCursorEvent(view, units.units(caret)))
        if span != self._span:
            start, end = (span.start, span.end) if span else (caret, caret)
            QAccessible.updateAccessibility(QAccessibleTextSelectionEvent(view, units.units(start), units.units(end)))
        said = self.annotation()
        if said != self._said:
            QAccessible.updateAccessibility(QAccessibleEvent(view, QAccessible.Event.DescriptionChanged))
            announce(view, said)
        self._caret, self._span, self._said = caret, span, said

    def annotation(self) -> str:
        """The annotation in hand, else the innermost at the caret, in one sentence; empty where there is none."""
        surface = self._view.surface
        if surface.document is None:
            return ""
        here = targets_at(surface.index, self._view.caret, surface.layers, surface.attention)
        target = surface.focus or next(iter(here), None)
        return spoken(explain(surface.document, surface.schema, target)) if target is not None else ""

    def _tell_text(self, text: str) -> None:
        view, before = self._view, self._text
        self._text = text
        self.mirror.follow()
        if before:
            QAccessible.updateAccessibility(QAccessibleTextRemoveEvent(view, 0, before[:LONGEST]))
        if text:
            QAccessible.updateAccessibility(QAccessibleTextInsertEvent(view, 0, text[:LONGEST]))
        QAccessible.updateAccessibility(QAccessibleEvent(view, QAccessible.Event.NameChanged))

    def _move(self, to: object) -> None:
        if isinstance(to, Span):
            self._editor.select_text(to)
        elif isinstance(to, int):
            self._editor.drop_text()
            self._view.set_caret(to)
            self._editor.caret_moved()


def reader_of(view: ArticleView) -> Reader | None:
    """What reads a view to assistive technology, once it is made."""
    return next((child for child in view.children() if isinstance(child, Reader)), None)


def announce(widget: QWidget, sentence: str) -> None:
    """Let a screen reader say a sentence after what it says now."""
    if sentence and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, sentence))


def spoken(lines: str) -> str:
    """Lines as one sentence to be read out."""
    return ". ".join(line.replace(" · ", ", ") for line in lines.splitlines())


def as_units(text: str) -> str:
    """The text as a text field may take it without changing its length in UTF-16 units."""
    return text.replace("\r\n", " \n")


def install() -> None:
    """Make the interface of article views known to Qt, once in an application and before the first of them is made."""
    application = QApplication.instance()
    if application is not None and not application.property(INSTALLED):
        application.setProperty(INSTALLED, True)
        QAccessible.installFactory(_interface_of)


def _interface_of(_: str, thing: QObject) -> QAccessibleInterface | None:
    return ArticleInterface(thing) if isinstance(thing, ArticleView) else None
