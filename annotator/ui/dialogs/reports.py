"""What came of an import or export, in sentences."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from annotator.operations.exporting import ExportReport
from annotator.operations.importing import ImportReport
from annotator.ui.language import counted, tr


def import_lines(report: ImportReport) -> tuple[str, list[str]]:
    """What was imported in one sentence, and a line for each thing to know."""
    added, again = len(report.added), len(report.duplicates)
    said = [counted("{count} article imported", "{count} articles imported", added)]
    if again:
        said.append(counted("{count} was there already", "{count} were there already", again))
    lines = [str(problem) for problem in report.problems]
    lines += [tr("{new}: has the same text as {old}", new=new, old=old) for new, old in report.same_text]
    lines += [tr("{new}: another text was there under the name {old}", new=new, old=old) for old, new in report.renamed]
    return ", ".join(said) + ".", lines


def export_lines(destination: Path, report: ExportReport) -> tuple[str, list[str]]:
    """What was exported in one sentence, and a line for each thing to know."""
    total = sum(report.documents.values())
    said = counted(
        "{count} article written to {place}.", "{count} articles written to {place}.", total, place=destination)
    parts = ", ".join(f"{count:,} {part}" for part, count in report.documents.items() if part)
    return f"{said} ({parts})" if parts else said, list(report.sentences)


def show_report(parent: QWidget, title: str, sentence: str, lines: Sequence[str]) -> None:
    """Show a sentence, and the lines below it in a field to read and copy."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(title)
    label = QLabel(sentence, dialog)
    label.setWordWrap(True)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(16, 14, 16, 14)
    layout.addWidget(label)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok, dialog)
    buttons.accepted.connect(dialog.accept)
    if lines:
        label.setText(f"{sentence}\n" + counted("{count} thing to know:", "{count} things to know:", len(lines)))
        field = QPlainTextEdit("\n".join(lines), dialog)
        field.setReadOnly(True)
        field.setAccessibleName(tr("What to know"))
        layout.addWidget(field, 1)
        copy = buttons.addButton(tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QApplication.clipboard().setText("\n".join(lines)))
        dialog.resize(620, 340)
    layout.addWidget(buttons)
    dialog.exec()
    dialog.deleteLater()
