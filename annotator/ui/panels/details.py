"""The selected annotation with all its fields, to be read and edited."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from annotator.model.annotation import (
    LAYER_OF,
    DocumentLabel,
    Entity,
    Event,
    Kind,
    Quote,
    Relation,
    SpeakerReference,
    Status,
    name_of,
    spans_of,
)
from annotator.model.document import Document
from annotator.model.schema import Schema
from annotator.model.target import Target
from annotator.phrases import phrase
from annotator.session import commands
from annotator.session.arguing import misfits
from annotator.session.review import target_of
from annotator.ui.choices import NOBODY, Item, Named, named, of, quoted
from annotator.ui.editing import Editor
from annotator.ui.icons import Icons
from annotator.ui.language import tr
from annotator.ui.panels.elided import Elided
from annotator.ui.panels.fields import Chooser, Note
from annotator.ui.panels.flow import flowing
from annotator.ui.panels.frame_fields import EventFields, QuoteFields
from annotator.ui.reasons import reason

WORDS = "\0words"
STATUS_TEXT = {
    Status.SUGGESTED: phrase("Suggested"), Status.ACCEPTED: phrase("Accepted"), Status.REJECTED: phrase("Rejected")}


class Details(QWidget):
    """Shows what the editor has selected; what is changed here goes to the editor at once."""

    def __init__(self, editor: Editor, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Details of the selected annotation"))
        self._editor = editor
        self._target: Target | None = None
        self._empty = QLabel(tr("Nothing is selected.\n\nTab goes to the next suggestion."), self)
        self._empty.setProperty("muted", True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._body = QWidget(self)
        self._title = Elided(self._body)
        self._title.setProperty("heading", True)
        self._origin = QLabel(self._body)
        self._origin.setProperty("muted", True)
        self._origin.setWordWrap(True)
        self._origin.setTextFormat(Qt.TextFormat.PlainText)
        self._accept = self._button(
            tr("Accept"), "accept", "good", icons, lambda: self._decide(Status.ACCEPTED), "Enter")
        self._reject = self._button(
            tr("Reject"), "reject", "bad", icons, lambda: self._decide(Status.REJECTED), "Backspace")
        self._delete = self._button(tr("Delete"), "delete", "text", icons, self._remove, "Delete")
        self._name = Chooser(tr("Label"), self._body)
        self._name.named.connect(self._rename)
        self._event = EventFields(editor, icons, self._body)
        self._quote = QuoteFields(editor, icons, self._body)
        self._warning = QLabel(self._body)
        self._warning.setObjectName("warning")
        self._warning.setWordWrap(True)
        self._warning.setTextFormat(Qt.TextFormat.PlainText)
        self._warning.setAccessibleName(tr("Arguments that do not fit the type"))
        self._note = Note(self._body)
        self._note.changed.connect(self._annotate)
        self._lay_out()
        self.show_situation()

    def _button(
        self, text: str, icon: str, tone: str, icons: Icons, do: Callable[[], None], key: str
    ) -> QPushButton:
        button = QPushButton(text, self._body)
        button.setToolTip(f"{text} ({key})")
        icons.dress(button, icon, tone)
        button.clicked.connect(do)
        return button

    def _lay_out(self) -> None:
        field, buttons = flowing(self._body)
        for button in (self._accept, self._reject, self._delete):
            buttons.addWidget(button)
        body = QVBoxLayout(self._body)
        body.setContentsMargins(12, 10, 12, 12)
        body.setSpacing(7)
        for widget in (self._title, self._name, self._event, self._warning, self._quote):
            body.addWidget(widget)
        body.addWidget(field)
        body.addWidget(self._note)
        body.addWidget(self._origin)
        body.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._empty, 1)
        layout.addWidget(self._body, 1)

    def show_situation(self) -> None:
        """Show what is selected now."""
        item, document, session = self._editor.item, self._editor.document, self._editor.session
        self._body.setVisible(item is not None)
        self._empty.setVisible(item is None)
        if item is None or document is None or session is None:
            self._target = None
            return
        self._note.flush()
        self._target = target_of(item)
        writable = self._editor.writable
        names = _names(session.schema, item)
        self._title.set_text(_title(document, names, item))
        self._name.setVisible(not isinstance(item, DocumentLabel))  # which is its label: another one is another
        self._name.set_heading(tr("Label") if isinstance(item, Entity | Relation) else tr("Type"))
        self._name.show_names({name: each.title for name, each in names.items()}, name_of(item))
        self._event.setVisible(isinstance(item, Event))
        self._quote.setVisible(isinstance(item, Quote))
        self._warning.setVisible(False)
        if isinstance(item, Event):
            self._event.show_event(item, document, session.schema)
            wrong = misfits(document, session.schema, item)
            self._warning.setText("\n".join(f"{item.arguments[i].role}: {reason}" for i, reason in wrong))
            self._warning.setVisible(bool(wrong))
        elif isinstance(item, Quote):
            self._quote.show_quote(item, document)
        self._note.show_note(item.note or "", difficult=item.flag is not None)
        self._origin.setText(_origin(item))
        for widget in (self._name, self._event, self._quote, self._note, self._delete):
            widget.setEnabled(writable)
        self._accept.setEnabled(writable and item.status is not Status.ACCEPTED)
        self._reject.setEnabled(writable and item.status is not Status.REJECTED)

    def focus_note(self) -> None:
        """Put the caret into the note."""
        if self._target is not None:
            self._note.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_first(self) -> bool:
        """Put the focus into the first field; whether there is one."""
        if self._target is not None:
            first = self._note.text if self._target.kind is Kind.LABEL else self._name.box
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return self._target is not None

    def choose_speaker(self) -> None:
        """Choose the speaker of the selected quote by name."""
        from annotator.ui.dialogs.chooser import choose_or_type

        document, item = self._editor.document, self._editor.item
        if document is None or not isinstance(item, Quote):
            return
        lettered = {speaker.id for _, speaker in self._editor.speakers}
        selected = self._editor.text
        says = tr("as selected") if selected else tr("as the source says")
        span = selected or next(iter(item.source), None)
        words = " ".join(document.surface(span).split()) if span else ""
        known = {form for _, each in self._editor.speakers for form in (each.name, *each.aliases)}
        names = {
            **({WORDS: f"{words}   ({says})"} if words and words not in known else {}),
            **{speaker.id or speaker.name: f"{letter}   {speaker.name}" for letter, speaker in self._editor.speakers},
            **{key: f"    {each.name}" for key, each in document.speakers.items() if key not in lettered},
        }
        asked = tr("The speaker of {quote} is", quote=quoted(document, item.content[0]))
        chosen, typed = choose_or_type(
            self, asked, {**names, NOBODY: tr("Nobody")}, lambda name: tr("New speaker “{name}”", name=name))
        if typed is not None:
            self._editor.frames.set_speaker(SpeakerReference(name=typed))
        elif chosen == WORDS:
            self._editor.frames.set_speaker(SpeakerReference(name=words))
        elif chosen is not None:
            self._editor.frames.choose_speaker(chosen)

    def toggle_difficult(self) -> None:
        """Flag the selected annotation as difficult, or take the flag away."""
        item = self._editor.item
        if item is not None:
            self._note.flush()
            flag = None if item.flag else "difficult"
            self._editor.do(commands.annotate(target_of(item), flag=flag, note=item.note))

    def _decide(self, status: Status) -> None:
        self._editor.decide(status)

    def _remove(self) -> None:
        if self._target is not None:
            self._editor.delete(self._target)

    def _rename(self, name: str) -> None:
        session = self._editor.session
        if self._target is not None and session is not None:
            self._editor.do(commands.relabel(self._target, name, session.origin))

    def _annotate(self, note: str, difficult: bool) -> None:
        if self._target is not None:
            flag = "difficult" if difficult else None
            self._editor.do(commands.annotate(self._target, flag=flag, note=note or None))


def _names(schema: Schema, item: Item) -> Mapping[str, Named]:
    if isinstance(item, Relation):
        return {relation.label: relation for relation in schema.relations}
    if isinstance(item, DocumentLabel):
        return {label.label: label for label in schema.labels}
    return named(schema, LAYER_OF[target_of(item).kind])


def _title(document: Document, names: Mapping[str, Named], item: Item) -> str:
    match item:
        case DocumentLabel():
            return names[item.label].title if item.label in names else item.label
        case Relation():
            return of(document, item)
        case _:
            return document.surface(next(spans_of(item)))


def _origin(item: Item) -> str:
    said = f"{tr(STATUS_TEXT[item.status])} · {item.origin}"
    if item.score is not None:
        said += f" · {item.score:.0%}"
    return f"{said}\n{reason(item.why)}" if item.why else said
