"""The middle of the window: header, text and palette, and the letter keys that mean something there."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.model.annotation import Event, Kind, Layer, Span
from annotator.model.target import Target
from annotator.ui.choices import Situation
from annotator.ui.editing import Editor
from annotator.ui.gaps import Gaps
from annotator.ui.icons import Icons
from annotator.ui.language import tr
from annotator.ui.panels.header import Header
from annotator.ui.panels.palette import Palette
from annotator.ui.textview.view import ArticleView
from annotator.ui.theme import Theme

NO_KEYS = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
WORDS = (Layer.ENTITIES, Layer.EVENTS)  # of these the caret's word is what a letter marks
MOVES = frozenset({QEvent.Type.KeyPress, QEvent.Type.MouseButtonRelease})


class ArticlePane(QWidget):
    """Puts the parts together that show the open article; actions for typing belong to it."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("articlePane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Article"))
        self.view = ArticleView(self)
        self.view.placeholder = tr("No article is open. “Import…” in the menu “File” adds articles.")
        self.editor = Editor(self.view, self)
        self.remarks: Mapping[str, str] = {}
        """Remarks on articles, by their ids."""
        self.gaps = Gaps(self.editor, self.view, self)
        self.header = Header(icons, self)
        self.palette_panel = Palette(theme, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.palette_panel)
        self.palette_panel.chosen.connect(self.editor.frames.perform)
        self.palette_panel.layer_asked.connect(self.editor.activate)
        chips = self.header.chips
        chips.decided.connect(lambda name, status: self.editor.decide(status, Target(Kind.LABEL, name)))
        chips.selected.connect(lambda name: self.editor.select(Target(Kind.LABEL, name)))
        chips.removed.connect(lambda name: self.editor.delete(Target(Kind.LABEL, name)))
        self.editor.announced.connect(self.show_header)
        self._look = QTimer(self, singleShot=True, interval=0)
        self._look.timeout.connect(self.show_situation)
        # The text is painted first, and several changes at once are shown as one.
        self.editor.situation_changed.connect(self._look.start)
        self.editor.frames.picks_changed.connect(self._look.start)
        self.gaps.changed.connect(self._look.start)
        self.setFocusProxy(self.view)
        self.view.installEventFilter(self)
        self.view.viewport().installEventFilter(self)

    def show_situation(self) -> None:
        """Show what can be done now."""
        editor, target = self.editor, self.editor.target
        self.header.chips.show_chosen(target.id if target is not None and target.kind is Kind.LABEL else None)
        choices = editor.palette()
        said = editor.frames.heading or self.gaps.heading
        if choices is not None and said:
            choices = replace(choices, heading=said)
        self.palette_panel.show_layer(editor.layer)
        self.palette_panel.show_choices(choices, writable=editor.writable)
        situation = editor.situation()
        self.view.set_word(_meant(situation) if situation is not None else None)

    def show_header(self) -> None:
        """Show what belongs to the article as a whole."""
        session, document = self.editor.session, self.editor.document
        remark = self.remarks.get(document.id, "") if document is not None else ""
        self.header.show_document(document, session.schema if session else None, remark)
        self.header.set_writable(self.editor.writable)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A letter takes what it stands on in the text, else does what the palette shows; with Shift to all alike."""
        letter = chr(event.key()) if Qt.Key.Key_A <= event.key() <= Qt.Key.Key_Z else ""
        plain, shifted = event.modifiers() == NO_KEYS, event.modifiers() == SHIFT
        if letter and plain and self.editor.writable and self.editor.frames.pick(letter.lower()):
            return
        choices = self.editor.palette() if letter and (plain or shifted) and self.editor.writable else None
        choice = choices.by_key(letter if shifted else letter.lower()) if choices else None
        if choice is not None:
            self.editor.frames.perform(choice)
            return
        choice = choices.by_key(letter.lower()) if choices and shifted else None
        if choice is None or not self.editor.frames.perform_alike(choice):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The caret may move by this, and with it what the letters do: look when the view has done its part."""
        if event.type() in MOVES:
            self._look.start()
        return super().eventFilter(watched, event)


def _meant(situation: Situation) -> Span | None:
    """What a letter marks at the caret: a mention, a trigger, or that of another event than the selected one."""
    if situation.text is not None:
        return None
    if isinstance(situation.item, Event):
        return situation.elsewhere(situation.item)
    return situation.marked() if situation.target is None and situation.layer in WORDS else None
