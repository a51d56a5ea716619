"""The fields of the details: choosing a label, an event's arguments, a quote's frame and speaker, a note."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.model.annotation import Event, Kind, Quote, Span, SpeakerReference
from annotator.model.document import Document
from annotator.model.schema import Schema
from annotator.model.target import Part, Target
from annotator.session import commands
from annotator.ui.editing import Editor
from annotator.ui.icons import Icons
from annotator.ui.language import tr
from annotator.ui.panels.elided import Elided
from annotator.ui.words import PARTS

NEW, WORDS, RENAME, NOBODY = "\0new", "\0words", "\0rename", ""


class Chooser(QWidget):
    """A heading and a list of names to choose one of; `named` carries the chosen one."""

    named = Signal(str)

    def __init__(self, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = QLabel(heading, self)
        self._heading.setProperty("muted", True)
        self._heading.setMinimumWidth(52)
        self.box = combo(heading, self)
        self._heading.setBuddy(self.box)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._heading)
        layout.addWidget(self.box, 1)
        self.box.activated.connect(lambda _: self.named.emit(self.box.currentData()))

    def set_heading(self, heading: str) -> None:
        """Say what is chosen here."""
        self._heading.setText(heading)
        self.box.setAccessibleName(heading)

    def show_names(self, titles: Mapping[str, str], current: str) -> None:
        """Offer names by their titles; the current one also where it is not among them."""
        show_names(self.box, titles, current)


def combo(name: str, parent: QWidget) -> QComboBox:
    """A box to choose from that shrinks with its panel and does not turn under a scrolling wheel."""
    box = QComboBox(parent)
    box.setAccessibleName(name)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(6)
    box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    box.installEventFilter(_Still(box))
    return box


class _Still(QObject):
    """Keeps the wheel from choosing something else while the panel is scrolled."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return False


def show_names(box: QComboBox, titles: Mapping[str, str], current: str) -> None:
    """Fill a box with titles, each standing for a name, unless it holds them already."""
    unknown = {} if current in titles else {current: tr("{name} (not in the schema)", name=current)}
    wanted = {**unknown, **titles}
    if [(box.itemData(i), box.itemText(i)) for i in range(box.count())] != list(wanted.items()):
        box.clear()
        for name, title in wanted.items():
            box.addItem(title, name)
    box.setCurrentIndex(list(wanted).index(current))


class Rows(QWidget):
    """A grid of rows that is built anew when what it shows is another."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.icons = icons
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._inner: QWidget | None = None
        self._shown: object = None

    def grid_for(self, shown: object) -> QGridLayout | None:
        """A fresh grid to fill, or None where the same is shown already."""
        if shown == self._shown and self._inner is not None:
            return None
        self._shown = shown
        if self._inner is not None:
            self._layout.removeWidget(self._inner)
            self._inner.hide()
            self._inner.deleteLater()
        self._inner = QWidget(self)
        self._layout.addWidget(self._inner)
        grid = QGridLayout(self._inner)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(4)
        grid.setVerticalSpacing(4)
        self._inner.show()
        return grid

    def button(self, icon: str, name: str) -> QToolButton:
        """A small button of a row."""
        button = QToolButton(self._inner)
        button.setObjectName("flat")
        button.setAccessibleName(name)
        button.setToolTip(name)
        self.icons.dress(button, icon, "muted")
        return button


class EventFields(Rows):
    """The arguments of an event: role, filler, and a row to add one."""

    def __init__(self, editor: Editor, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(icons, parent)
        self._editor = editor

    def show_event(self, event: Event, document: Document, schema: Schema) -> None:
        """Show the arguments of an event."""
        surfaces = tuple(document.surface(argument.span) for argument in event.arguments)
        grid = self.grid_for((event.id, event.type, event.arguments, surfaces))
        if grid is None:
            return
        definition = schema.event(event.type)
        named = definition.roles if definition else ()
        roles = {role.role: role.role + (" *" if role.required else "") for role in named}
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        for row, argument in enumerate(event.arguments):
            box = combo(tr("Role of {text}", text=surfaces[row]), self)
            show_names(box, roles, argument.role)
            box.activated.connect(lambda _, row=row, box=box: self._set_role(event.id, row, box.currentData()))
            filler = Elided(self)
            filler.set_text(surfaces[row])
            remove = self.button("reject", tr("Remove the argument {text}", text=surfaces[row]))
            target = Target(Kind.EVENT, event.id, Part.ARGUMENT, row)
            remove.clicked.connect(lambda _=False, target=target: self._editor.delete(target))
            for column, widget in enumerate((box, filler, remove)):
                grid.addWidget(widget, row, column)
        if roles:
            self._add_row(grid, len(event.arguments), event, roles)

    def _add_row(self, grid: QGridLayout, row: int, event: Event, roles: Mapping[str, str]) -> None:
        filled = {argument.role for argument in event.arguments}
        box = combo(tr("Role for the selected text"), self)
        show_names(box, roles, next((role for role in roles if role not in filled), next(iter(roles))))
        add = self.button("insert", tr("Let the selected text fill this role"))
        add.setText(tr("Use selected text"))
        add.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        add.clicked.connect(lambda: self._editor.frames.add_argument(box.currentData()))
        grid.addWidget(box, row, 0)
        grid.addWidget(add, row, 1, 1, 2, Qt.AlignmentFlag.AlignLeft)

    def _set_role(self, event_id: str, index: int, role: str) -> None:
        session = self._editor.session
        if session is not None:
            self._editor.do(commands.set_role(event_id, index, role, session.origin))


class QuoteFields(Rows):
    """The frame of a quote: content, cue and source with buttons for the selected text, and the speaker."""

    def __init__(self, editor: Editor, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(icons, parent)
        self._editor = editor

    def show_quote(self, quote: Quote, document: Document) -> None:
        """Show the parts and the speaker of a quote."""
        spans = ((Part.CONTENT, quote.content), (Part.CUE, quote.cue), (Part.SOURCE, quote.source))
        texts = {part: tuple(document.surface(span) for span in found) for part, found in spans}
        speakers = self._editor.speakers, tuple(document.speakers.values())
        grid = self.grid_for((quote.id, quote.speaker, spans, tuple(texts.items()), speakers))
        if grid is None:
            return
        grid.setColumnStretch(1, 1)
        row = 0
        for part, found in spans:
            row = self._show_part(grid, row, quote, part, found, texts[part])
        heading = QLabel(tr("Speaker"), self)
        heading.setProperty("muted", True)
        grid.addWidget(heading, row, 0)
        grid.addWidget(self._speaker_box(quote, document), row, 1, 1, 2)

    def _show_part(
        self, grid: QGridLayout, row: int, quote: Quote, part: Part, spans: tuple[Span, ...], texts: tuple[str, ...]
    ) -> int:
        heading = QLabel(tr(PARTS[part]), self)
        heading.setProperty("muted", True)
        heading.setMinimumWidth(52)
        grid.addWidget(heading, row, 0)
        use = self.button("insert", tr("Add the selected text as {part}", part=tr(part)))
        use.clicked.connect(lambda: self._editor.frames.add_part(part))
        for index, text in enumerate(texts):
            label = Elided(self)
            label.set_text(text)
            grid.addWidget(label, row, 1)
            buttons = QHBoxLayout()
            buttons.setSpacing(0)
            if part is not Part.CONTENT or len(spans) > 1:
                remove = self.button("reject", tr("Remove this {part}", part=tr(part)))
                target = Target(Kind.QUOTE, quote.id, part, index)
                remove.clicked.connect(lambda _=False, target=target: self._take_out(target))
                buttons.addWidget(remove)
            if index == len(texts) - 1:
                buttons.addWidget(use)
            grid.addLayout(buttons, row, 2, Qt.AlignmentFlag.AlignRight)
            row += 1
        if not texts:
            none = QLabel(tr("none"), self)
            none.setProperty("muted", True)
            grid.addWidget(none, row, 1)
            grid.addWidget(use, row, 2, Qt.AlignmentFlag.AlignRight)
            row += 1
        return row

    def _take_out(self, target: Target) -> None:
        session = self._editor.session
        if session is not None:
            self._editor.do(commands.remove_part(target, session.origin))

    def _speaker_box(self, quote: Quote, document: Document) -> QComboBox:
        box = combo(tr("Speaker"), self)
        box.addItem(tr("nobody yet"), NOBODY)
        lettered = {speaker.id for _, speaker in self._editor.speakers}
        for letter, speaker in self._editor.speakers:
            box.addItem(f"{letter}   {speaker.name}", speaker.id or speaker.name)
        for speaker_id in document.speakers:
            if speaker_id not in lettered:
                box.addItem(f"    {document.speakers[speaker_id].name}", speaker_id)
        box.insertSeparator(box.count())
        box.addItem(tr("New speaker…"), NEW)
        current = quote.speaker.entity_id if quote.speaker else None
        if current is not None:
            box.addItem(tr("Rename speaker…"), RENAME)
        if quote.speaker is not None and current is None:
            box.insertItem(1, quote.speaker.name, quote.speaker.name)
            box.setCurrentIndex(1)
        else:
            box.setCurrentIndex(max(0, box.findData(current or NOBODY)))
        at = box.currentIndex()
        box.activated.connect(lambda _: self._choose_speaker(box, at))
        return box

    def _choose_speaker(self, box: QComboBox, before: int) -> None:
        chosen, document = box.currentData(), self._editor.document
        box.setCurrentIndex(before)
        if document is None:
            return
        if chosen in (NEW, RENAME):
            self.ask_speaker(rename=chosen == RENAME)
        elif chosen == NOBODY:
            self._editor.frames.set_speaker(None)
        else:
            self._editor.frames.choose_speaker(chosen)

    def ask_speaker(self, *, rename: bool) -> None:
        """Ask for the name of a new speaker, or another name for this quote's."""
        from annotator.ui.dialogs.asking import ask_text

        item = self._editor.item
        if not isinstance(item, Quote):
            return
        if rename and item.speaker is not None and item.speaker.entity_id is not None:
            name = ask_text(self, tr("Rename speaker"), tr("Name in all quotes of this speaker"), item.speaker.name)
            if name:
                self._editor.do(commands.rename_speaker(item.speaker.entity_id, name))
            return
        document = self._editor.document
        given = document.surface(item.source[0]) if document and item.source else ""
        name = ask_text(self, tr("New speaker"), tr("Name of the speaker"), " ".join(given.split()))
        if name:
            self._editor.frames.set_speaker(SpeakerReference(name=name))


class Note(QWidget):
    """A note on an annotation and whether it is difficult; `changed` carries both when either was edited."""

    changed = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.difficult = QCheckBox(tr("Difficult"), self)
        self.difficult.setToolTip(tr("Flag this annotation for a second look"))
        self.text = QPlainTextEdit(self)
        self.text.setPlaceholderText(tr("Note"))
        self.text.setAccessibleName(tr("Note on the annotation"))
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(self.text.fontMetrics().height() * 2 + 14)
        self.text.installEventFilter(self)
        self._shown = ("", False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.text)
        layout.addWidget(self.difficult)
        self.difficult.clicked.connect(self.flush)

    def show_note(self, note: str, *, difficult: bool) -> None:
        """Show another note."""
        if self._shown != (note, difficult):
            self._shown = (note, difficult)
            self.text.setPlainText(note)
            self.difficult.setChecked(difficult)

    def flush(self) -> None:
        """Tell of what was edited, if anything was."""
        now = (self.text.toPlainText().strip(), self.difficult.isChecked())
        if now != self._shown:
            self._shown = now
            self.changed.emit(*now)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusOut:
            self.flush()
        return super().eventFilter(watched, event)
