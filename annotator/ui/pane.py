"""The middle of the window: header, text and palette, and the letter keys that mean something there."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.model.annotation import Quote
from annotator.ui.editing import Editor
from annotator.ui.icons import Icons
from annotator.ui.panels.header import Header
from annotator.ui.panels.palette import Palette
from annotator.ui.textview.view import ArticleView
from annotator.ui.theme import Theme

NO_KEYS = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class ArticlePane(QWidget):
    """Puts the parts together that show the open article; actions for typing belong to it."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("articlePane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("Article")
        self.view = ArticleView(self)
        self.editor = Editor(self.view, self)
        self.header = Header(icons, self)
        self.palette_panel = Palette(theme, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.palette_panel)
        self.palette_panel.chosen.connect(self.editor.perform)
        self.palette_panel.layer_asked.connect(self.editor.activate)
        self.editor.situation_changed.connect(self.show_situation)
        self.editor.announced.connect(self.show_header)
        self.setFocusProxy(self.view)

    def show_situation(self) -> None:
        """Show what can be done now."""
        self.palette_panel.show_layer(self.editor.layer)
        self.palette_panel.show_choices(self.editor.palette(), writable=self.editor.writable)

    def show_header(self) -> None:
        """Show what belongs to the article as a whole."""
        session = self.editor.session
        self.header.show_document(self.editor.document, session.schema if session else None)
        self.header.set_writable(self.editor.writable)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A letter does what the palette shows; with Shift, it is a speaker of the selected quote."""
        letter = chr(event.key()) if Qt.Key.Key_A <= event.key() <= Qt.Key.Key_Z else ""
        choices = self.editor.palette() if letter and self.editor.writable else None
        if choices is None:
            super().keyPressEvent(event)
        elif event.modifiers() == NO_KEYS and (choice := choices.by_key(letter.lower())) is not None:
            self.editor.perform(choice)
        elif event.modifiers() == SHIFT and isinstance(self.editor.item, Quote):
            self.editor.attribute(letter)
        else:
            super().keyPressEvent(event)
