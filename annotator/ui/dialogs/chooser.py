"""Choosing one of many by typing a part of its name."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from annotator.ui.language import tr

NAME = int(Qt.ItemDataRole.UserRole)
TO_LIST = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})


class Chooser(QDialog):
    """A field over a list that shrinks to what fits; Enter takes the marked one.

    With `title_of`, what was typed can be taken itself, as the last of the list under the title it makes of it; that is
    `typed` then. `notes` say more of some names; the marked one's is shown below the list.
    """

    def __init__(
        self, parent: QWidget | None, heading: str, titles: Mapping[str, str],
        title_of: Callable[[str], str] | None = None, notes: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Choose"))
        self.chosen: str | None = None
        self.typed: str | None = None
        self._title_of = title_of
        label = QLabel(heading, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(tr("Type a part of the name"))
        self.field.setAccessibleName(heading)
        self.list = QListWidget(self)
        self.list.setAccessibleName(tr("Names"))
        for name, title in titles.items():
            item = QListWidgetItem(title, self.list)
            item.setData(NAME, name)
        self._itself = QListWidgetItem(self.list) if title_of is not None else None
        layout = QVBoxLayout(self)
        for widget in (label, self.field, self.list):
            layout.addWidget(widget)
        self.resize(360, 380)
        if notes:
            self._add_note(layout, notes)
        self.field.textEdited.connect(self._filter)
        self.field.returnPressed.connect(self._take)
        self.list.itemActivated.connect(self._take)
        self.list.itemClicked.connect(self._take)
        self.field.installEventFilter(self)
        self._filter("")

    def _add_note(self, layout: QVBoxLayout, notes: Mapping[str, str]) -> None:
        note = QLabel(self)
        note.setTextFormat(Qt.TextFormat.PlainText)
        note.setWordWrap(True)
        note.setAlignment(Qt.AlignmentFlag.AlignTop)
        note.setMinimumHeight(4 * note.fontMetrics().lineSpacing())
        layout.addWidget(note)
        self.resize(480, 480)

        def show(item: QListWidgetItem | None) -> None:
            text = notes.get(str(item.data(NAME)), "") if item is not None else ""
            note.setText(text)
            self.list.setAccessibleDescription(text)

        self.list.currentItemChanged.connect(show)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() in TO_LIST:
            self.list.event(event)
            return True
        return super().eventFilter(watched, event)

    def _filter(self, text: str) -> None:
        first: QListWidgetItem | None = None
        for item in (self.list.item(row) for row in range(self.list.count())):
            fits = all(part in item.text().lower() for part in text.lower().split())
            if item is self._itself and self._title_of is not None:
                fits = bool(text.strip())
                item.setText(self._title_of(text.strip()))
            item.setHidden(not fits)
            first = first or (item if fits else None)
        if first is not None:
            self.list.setCurrentItem(first)
        else:
            self.list.clearSelection()

    def _take(self) -> None:
        item = next(iter(self.list.selectedItems()), None)
        if item is None or item.isHidden():
            return
        if item is self._itself:
            self.typed = self.field.text().strip()
            self.accept()
        else:
            self.chosen = str(item.data(NAME))
            self.accept()


def choose_or_type(
    parent: QWidget, heading: str, titles: Mapping[str, str], title_of: Callable[[str], str]
) -> tuple[str | None, str | None]:
    """The name that the person chose by its title, or None; and what they typed instead of one, or None."""
    dialog = Chooser(parent, heading, titles, title_of)
    dialog.exec()
    return dialog.chosen, dialog.typed


def choose(
    parent: QWidget, heading: str, titles: Mapping[str, str], notes: Mapping[str, str] | None = None
) -> str | None:
    """The name that the person chose by its title, or None; `notes` say more of some names."""
    dialog = Chooser(parent, heading, titles, notes=notes)
    dialog.exec()
    return dialog.chosen
