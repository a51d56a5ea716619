"""What the dialogs share: a form with its buttons, a line with a button to choose a file."""

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtGui import QIcon, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.ui.language import tr


class FormDialog(QDialog):
    """A titled form with a button that does it and one that does not."""

    def __init__(self, parent: QWidget | None, title: str, do: str, width: int = 460) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(width)
        self.form = QFormLayout()
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.form.setVerticalSpacing(9)
        self.problem = QLabel(self)
        self.problem.setWordWrap(True)
        self.problem.setVisible(False)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setIcon(QIcon())
        self.do = self.buttons.addButton(do, QDialogButtonBox.ButtonRole.AcceptRole)
        self.do.setDefault(True)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(12)
        layout.addLayout(self.form, 1)
        layout.addWidget(self.problem)
        layout.addWidget(self.buttons)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        tab_as_shown(self.buttons)

    def refuse(self, sentence: str) -> None:
        """Say why it cannot be done so."""
        self.problem.setText(sentence)
        self.problem.setVisible(True)

    def add(self, name: str, field: QWidget) -> None:
        """Add a row; its name is also the field's for screen readers."""
        field.setAccessibleName(name.replace("&", ""))
        self.form.addRow(name, field)


def tab_as_shown(buttons: QDialogButtonBox) -> None:
    """Let Tab go through buttons as they stand, which differs from system to system."""
    order = sorted(buttons.buttons(), key=lambda button: button.x())
    for one, other in pairwise(order):
        QWidget.setTabOrder(one, other)


class PathField(QWidget):
    """A path that can be typed or chosen."""

    def __init__(self, choose: Callable[[], str], text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit(text, self)
        button = QPushButton(tr("Choose…"), self)
        button.setAutoDefault(False)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.line, 1)
        layout.addWidget(button)
        self.setFocusProxy(self.line)
        self._choose = choose
        button.clicked.connect(self._take)

    def setAccessibleName(self, name: str) -> None:
        """The name of the line."""
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)

    def _take(self) -> None:
        chosen = self._choose()
        if chosen:
            self.line.setText(chosen)
