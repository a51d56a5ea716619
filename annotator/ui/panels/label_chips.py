"""The labels of an open article as chips: to be selected, accepted, rejected and taken away by the mouse."""

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from annotator.model.annotation import DocumentLabel, Status
from annotator.model.document import Document
from annotator.model.schema import Schema
from annotator.ui.icons import Icons
from annotator.ui.language import tr
from annotator.ui.panels.flow import flowing
from annotator.ui.words import STATUSES

CROSS = 11
"""Side of a chip's cross in pixels."""


class LabelChips(QWidget):
    """A chip for each document label that is not rejected.

    `decided` carries a label and its new status, `selected` and `removed` a label, `menu_asked` a label and where on
    the screen its menu is wanted.
    """

    decided = Signal(str, object)
    selected = Signal(str)
    removed = Signal(str)
    menu_asked = Signal(str, QPoint)

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._chips: dict[str, QToolButton] = {}
        self._chosen: str | None = None
        self._shown: object = None
        field, self._flow = flowing(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(field)
        self._field = field

    def show_labels(self, document: Document, schema: Schema | None) -> None:
        """Show the labels of a document."""
        if (document.labels, schema) == self._shown:
            return
        self._shown = document.labels, schema
        self._chips.clear()
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for label in document.labels.values():
            if label.status is not Status.REJECTED:
                definition = schema.label(label.label) if schema else None
                self._add(label, definition.title if definition else label.label)
        self.setVisible(bool(self._chips))
        self.updateGeometry()

    def show_chosen(self, name: str | None) -> None:
        """Show which label is selected."""
        self._chosen = name
        for each, chip in self._chips.items():
            chip.setChecked(each == name)

    def _add(self, label: DocumentLabel, title: str) -> None:
        name, open_ = label.label, label.status is Status.SUGGESTED
        whole = QWidget(self._field)
        chip, cross = QToolButton(whole), QToolButton(whole)
        chip.setObjectName("chip")
        chip.setCheckable(True)
        chip.setChecked(name == self._chosen)
        shown = title.replace("&", "&&")  # one alone would underline the next letter
        chip.setText(f"{shown}  ?" if open_ else shown)
        chip.setAccessibleName(tr("Document label {label}, {status}", label=name, status=tr(STATUSES[label.status])))
        if label.flag:
            self._icons.dress(chip, "flag", "bad")
            chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        said = tr("Suggested by {origin}; click to accept", origin=label.origin) if open_ else tr("Click to select")
        chip.setToolTip("\n".join((said, tr("Note: {note}", note=label.note))) if label.note else said)
        chip.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        chip.customContextMenuRequested.connect(lambda at: self.menu_asked.emit(name, chip.mapToGlobal(at)))
        cross.setObjectName("flat")
        cross.setIconSize(QSize(CROSS, CROSS))
        self._icons.dress(cross, "close", "muted")
        cross.setToolTip(tr("Reject") if open_ else tr("Remove"))
        cross.setAccessibleName(
            tr("Reject document label {label}", label=name) if open_ else
            tr("Remove document label {label}", label=name))
        if open_:
            chip.clicked.connect(lambda: self.decided.emit(name, Status.ACCEPTED))
            cross.clicked.connect(lambda: self.decided.emit(name, Status.REJECTED))
        else:
            chip.clicked.connect(lambda: self._select(name))
            cross.clicked.connect(lambda: self.removed.emit(name))
        layout = QHBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for button in (chip, cross):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            layout.addWidget(button)
        self._chips[name] = chip
        self._flow.addWidget(whole)
        whole.show()

    def _select(self, name: str) -> None:
        self.show_chosen(name)
        self.selected.emit(name)
