"""Choosing one of many by typing a part of its name."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from annotator.ui.language import tr

NAME = int(Qt.ItemDataRole.UserRole)
TO_LIST = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})


class Chooser(QDialog):
    """A field over a list that shrinks to what fits; Enter takes the marked one."""

    def __init__(self, parent: QWidget | None, heading: str, titles: Mapping[str, str]) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Choose"))
        self.chosen: str | None = None
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
        layout = QVBoxLayout(self)
        for widget in (label, self.field, self.list):
            layout.addWidget(widget)
        self.resize(360, 380)
        self.field.textEdited.connect(self._filter)
        self.field.returnPressed.connect(self._take)
        self.list.itemActivated.connect(self._take)
        self.list.itemClicked.connect(self._take)
        self.field.installEventFilter(self)
        self._filter("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() in TO_LIST:
            self.list.event(event)
            return True
        return super().eventFilter(watched, event)

    def _filter(self, text: str) -> None:
        first: QListWidgetItem | None = None
        for item in (self.list.item(row) for row in range(self.list.count())):
            fits = all(part in item.text().lower() for part in text.lower().split())
            item.setHidden(not fits)
            first = first or (item if fits else None)
        if first is not None:
            self.list.setCurrentItem(first)
        else:
            self.list.clearSelection()

    def _take(self) -> None:
        item = next(iter(self.list.selectedItems()), None)
        if item is not None and not item.isHidden():
            self.chosen = str(item.data(NAME))
            self.accept()


def choose(parent: QWidget, heading: str, titles: Mapping[str, str]) -> str | None:
    """The name that the person chose by its title, or None."""
    dialog = Chooser(parent, heading, titles)
    dialog.exec()
    return dialog.chosen
