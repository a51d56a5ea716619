"""The pipeline of a project."""

from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QLabel, QPushButton, QWidget

from annotator.nlp.client import Worker
from annotator.ui.bridge import Work
from annotator.ui.dialogs.form import FormDialog
from annotator.ui.language import tr

DEFAULT = ""


class PipelineDialog(FormDialog):
    """Gives `pipeline` ("" is the app's default) and whether to suggest `again` with it.

    The installed ones are asked for in a process of their own, as that imports spaCy.
    """

    def __init__(self, current: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, tr("Pipeline"), tr("Use"), 520)
        self._box = QComboBox(self)
        self._box.addItem(tr("Default: the English model"), DEFAULT)
        if current:
            self._offer(current)
            self._box.setCurrentIndex(1)
        folder = QPushButton(tr("A pipeline in a &folder…"), self)
        folder.setAutoDefault(False)
        folder.clicked.connect(self._choose_folder)
        self._again = QCheckBox(tr("Suggest for all articles &again"), self)
        self._again.setChecked(bool(current))
        remark = QLabel(tr("Open suggestions are replaced, decisions stay."), self)
        remark.setProperty("muted", True)
        remark.setWordWrap(True)
        self._state = QLabel(tr("Looking for installed pipelines…"), self)
        self._state.setProperty("muted", True)
        self._state.setWordWrap(True)
        self.add(tr("&Pipeline"), self._box)
        self.form.addRow("", folder)
        self.form.addRow("", self._again)
        self.form.addRow("", remark)
        self.form.addRow("", self._state)
        self._work = Work(lambda job: _installed(), self)
        self._work.finished.connect(self._show)
        self._work.failed.connect(lambda sentence, report: self._state.setText(sentence))
        self._work.start()

    @property
    def pipeline(self) -> str:
        """The name or folder of the chosen one."""
        return str(self._box.currentData())

    @property
    def again(self) -> bool:
        """Whether all articles get new suggestions."""
        return self._again.isChecked()

    def done(self, result: int) -> None:
        """Close; the search for pipelines is no longer wanted."""
        self._work.stop()
        super().done(result)

    def _show(self, found: list[dict[str, object]]) -> None:
        problems = []
        for info in found:
            if info.get("problem"):
                problems.append(f"{info['name']}: {info['problem']}")
            else:
                self._offer(str(info["name"]), f"{info['name']} {info.get('version', '')}")
        self._state.setText("\n".join(problems))

    def _offer(self, name: str, title: str = "") -> None:
        at = self._box.findData(name)
        if at < 0:
            self._box.addItem(title or name, name)
        elif title:
            self._box.setItemText(at, title)

    def _choose_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, tr("Pipeline"), str(Path.home()))
        if name:
            self._offer(name)
            self._box.setCurrentIndex(self._box.findData(name))


def _installed() -> list[dict[str, object]]:
    worker = Worker.start()
    try:
        return worker.pipelines()
    finally:
        worker.stop()
