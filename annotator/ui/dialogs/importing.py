"""Import: which files or folder, and how they are read."""

from pathlib import Path

from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QLabel, QListWidget, QPushButton, QWidget

from annotator.formats.registry import FORMATS
from annotator.ui.dialogs.form import FormDialog
from annotator.ui.language import tr


class ImportDialog(FormDialog):
    """Gives `sources` and `format` (None: by each file's name)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, tr("Import"), tr("Import"), 520)
        self.sources: list[Path] = []
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
                self._format.addItem(f"{known.title}  ({', '.join(known.suffixes)})", known.name)
        self.add(tr("&Sources"), self._list)
        self.form.addRow("", buttons)
        self.add(tr("&Read as"), self._format)
        hint = QLabel(tr("Files and folders can also be dropped onto the window."), self)
        hint.setProperty("muted", True)
        self.form.addRow("", hint)
        self.do.setEnabled(False)
        files.setFocus()

    @property
    def format(self) -> str | None:
        """The name of the format to read everything as."""
        return str(self._format.currentData()) if self._format.currentData() else None

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
