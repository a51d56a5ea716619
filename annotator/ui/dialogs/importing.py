"""Import: which files or folder, and how they are read."""

from pathlib import Path

from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QWidget,
)

from annotator.formats.registry import FORMATS, format_named
from annotator.ui.dialogs.form import FormDialog
from annotator.ui.language import tr


class ImportDialog(FormDialog):
    """Gives `sources`, `format` (None: by each file's name) and `fields`, the columns or keys that hold them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, tr("Import"), tr("Import"), 520)
        self.sources: list[Path] = []
        self.fields: dict[str, str] = {}
        self._list = QListWidget(self)
        self._list.setMinimumHeight(90)
        files, folder = QPushButton(tr("Add &files…"), self), QPushButton(tr("Add f&older…"), self)
        buttons = QWidget(self)
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        for button in (files, folder):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        files.clicked.connect(self._add_files)
        folder.clicked.connect(self._add_folder)
        self._format = QComboBox(self)
        self._format.addItem(tr("By each file's name"), None)
        for known in FORMATS:
            if known.reader is not None:
                self._format.addItem(f"{tr(known.title)}  ({', '.join(known.suffixes)})", known.name)
        self._columns = QLineEdit(self)
        self._columns.setPlaceholderText(tr("those with usual names; else such as text=body, title=headline"))
        self._columns.setToolTip(tr("Which column or key of a table or of JSON holds text, title and so on"))
        self.add(tr("&Sources"), self._list)
        self.form.addRow("", buttons)
        self.add(tr("&Read as"), self._format)
        self.add(tr("&Columns"), self._columns)
        self._format.currentIndexChanged.connect(self._show_columns)
        self._show_columns()
        hint = QLabel(tr("Files and folders can also be dropped onto the window."), self)
        hint.setProperty("muted", True)
        self.form.addRow("", hint)
        self.do.setEnabled(False)
        files.setFocus()

    @property
    def format(self) -> str | None:
        """The name of the format to read everything as."""
        return str(self._format.currentData()) if self._format.currentData() else None

    def accept(self) -> None:
        """Take the columns, where they make sense."""
        known = self._fields()
        self.fields = {}
        for pair in filter(None, map(str.strip, self._columns.text().split(","))) if known else ():
            name, _, column = (part.strip() for part in pair.partition("="))
            if name not in known or not column:
                self.refuse(tr(
                    "“{pair}” does not say which column holds what; write such as text=body, with one of {fields}.",
                    pair=pair, fields=", ".join(known)))
                return
            self.fields[name] = column
        super().accept()

    def _fields(self) -> tuple[str, ...]:
        """The fields that the chosen format lets be chosen."""
        return format_named(self.format).fields if self.format else ()

    def _show_columns(self) -> None:
        self._columns.setEnabled(bool(self._fields()))

    def add_sources(self, paths: list[Path]) -> None:
        """Add files and folders to the list."""
        for path in paths:
            if path not in self.sources:
                self.sources.append(path)
                self._list.addItem(str(path))
        self.do.setEnabled(bool(self.sources))

    def _add_files(self) -> None:
        suffixes = " ".join(f"*{suffix}" for known in FORMATS if known.reader for suffix in known.suffixes)
        names, _ = QFileDialog.getOpenFileNames(
            self, tr("Files of Articles"), str(Path.home()),
            tr("Articles ({suffixes});;All files (*)", suffixes=suffixes))
        self.add_sources([Path(name) for name in names])

    def _add_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, tr("Folder of Articles"), str(Path.home()))
        if name:
            self.add_sources([Path(name)])
