"""Small questions."""

from PySide6.QtWidgets import QInputDialog, QLineEdit, QMessageBox, QWidget


def ask_text(parent: QWidget, title: str, question: str, text: str = "") -> str | None:
    """One line of text, or None when the person thought better of it or left it empty."""
    said, agreed = QInputDialog.getText(parent, title, question, QLineEdit.EchoMode.Normal, text)
    return " ".join(said.split()) or None if agreed else None


def ask_percent(parent: QWidget, title: str, question: str, percent: int) -> float | None:
    """A share in [0, 1], or None when the person thought better of it."""
    said, agreed = QInputDialog.getInt(parent, title, question, percent, 0, 100, 5)
    return said / 100 if agreed else None


def confirmed(parent: QWidget, title: str, question: str, yes: str) -> bool:
    """Whether the person agrees to what `yes` names."""
    box = QMessageBox(QMessageBox.Icon.Question, title, question, QMessageBox.StandardButton.Cancel, parent)
    agree = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(agree)
    box.exec()
    return box.clickedButton() is agree
