"""Fields of the details: choosing a label, a note."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from annotator.ui.language import tr


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
