"""Export: what is written, where, and how it is divided."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QWidget,
)

from annotator.errors import UserError
from annotator.formats.registry import FORMATS, NOTHING, Format, format_named
from annotator.jobs import Job
from annotator.model.document import DocumentStatus
from annotator.operations.checking import check
from annotator.operations.exporting import ExportOptions
from annotator.store.project import Project
from annotator.training.lint import Finding
from annotator.training.split import Split, parse_split
from annotator.ui.bridge import Work
from annotator.ui.dialogs.form import FormDialog, PathField
from annotator.ui.items.articles import STATUS_NAMES
from annotator.ui.language import counted, said, tr


class ExportDialog(FormDialog):
    """Gives `destination` and `options`; looks meanwhile for what would spoil training.

    `check_asked` tells that the person wants to see that first.
    """

    check_asked = Signal()

    def __init__(self, project: Project, parent: QWidget | None = None) -> None:
        super().__init__(parent, tr("Export"), tr("Export"), 540)
        self._project = project
        self._options: ExportOptions | None = None
        self._format = QComboBox(self)
        for known in FORMATS:
            if known.writer is not None:
                self._format.addItem(tr(known.title), known.name)
        self._loses = QLabel(self)
        self._loses.setProperty("muted", True)
        self._loses.setWordWrap(True)
        self._place = PathField(self._choose, parent=self)
        self._include = QComboBox(self)
        self._include.addItem(tr("Accepted annotations"), False)
        self._include.addItem(tr("Accepted annotations and open suggestions"), True)
        boxes = QWidget(self)
        row = QHBoxLayout(boxes)
        row.setContentsMargins(0, 0, 0, 0)
        self._statuses = {status: QCheckBox(tr(STATUS_NAMES[status]), boxes) for status in DocumentStatus}
        for box in self._statuses.values():
            box.setChecked(True)
            row.addWidget(box)
        row.addStretch(1)
        self._split = QLineEdit(self)
        self._split.setPlaceholderText(tr("all in one file"))
        self._seed = QSpinBox(self)
        self._seed.setRange(0, 2**31 - 1)
        self.add(tr("&Format"), self._format)
        self.form.addRow("", self._loses)
        self.add(tr("&To"), self._place)
        self.add(tr("&Include"), self._include)
        self.add(tr("Articles"), boxes)
        self.add(tr("&Split train/dev/test"), self._split)
        self.add(tr("See&d of the split"), self._seed)
        self.spoils = QLabel(self)
        self.spoils.setWordWrap(True)
        self.check_button = QPushButton(tr("Sho&w Them"), self)
        self.check_button.setAutoDefault(False)
        self.check_button.setVisible(False)
        self.check_button.clicked.connect(self._show_findings)
        checked = QHBoxLayout()
        checked.addWidget(self.spoils, 1)
        checked.addWidget(self.check_button)
        self.form.addRow(tr("Check"), checked)
        self._format.currentIndexChanged.connect(self._show_format)
        self._show_format()
        self._look()

    def _look(self) -> None:
        """Say what would spoil training, while the rest is chosen."""
        project = self._project

        def work(job: Job) -> list[Finding]:
            with project.another_connection() as mine:
                return check(mine, Split(), job)

        self.spoils.setText(tr("Looking for what would spoil training…"))
        self._work = Work(work, self)
        self._work.finished.connect(self._looked)
        self._work.failed.connect(lambda sentence, report: self.spoils.setText(sentence))
        self._work.start()

    def _looked(self, found: list[Finding]) -> None:
        self.spoils.setText(counted(
            "{count} thing would spoil training.", "{count} things would spoil training.", len(found))
            if found else tr("Nothing that would spoil training."))
        self.check_button.setVisible(bool(found))

    def _show_findings(self) -> None:
        self.reject()
        self.check_asked.emit()

    def done(self, result: int) -> None:
        """Whatever is decided, nothing is looked for any more."""
        self._work.stop()
        super().done(result)

    @property
    def destination(self) -> Path:
        """The file, or the folder, to write."""
        return Path(self._place.line.text().strip()).expanduser()

    @property
    def options(self) -> ExportOptions:
        """What to write; asked for after the dialog was accepted."""
        assert self._options is not None
        return self._options

    def accept(self) -> None:
        statuses = tuple(status for status, box in self._statuses.items() if box.isChecked())
        if not self._place.line.text().strip():
            self.refuse(tr("Say where to write."))
            return
        if not statuses:
            self.refuse(tr("Choose at least one kind of articles."))
            return
        shares = self._split.text().strip()
        try:
            split = parse_split(shares, self._seed.value()) if shares else None
        except UserError as problem:
            self.refuse(said(problem))
            return
        everything = len(statuses) == len(self._statuses)
        self._options = ExportOptions(
            format=str(self._format.currentData()), suggested=bool(self._include.currentData()),
            statuses=() if everything else statuses, split=split)
        super().accept()

    def _show_format(self) -> None:
        known = self._known()
        kept = tr("Keeps everything.") if known.loses == NOTHING else tr(
            "Keeps everything but {loses}.", loses=tr(known.loses))
        self._loses.setText(kept)
        self._split.setText("80/10/10" if known.always_split else "")
        path = self._project.path
        folder, file = path.with_name(f"{path.stem}-{known.name}"), path.with_suffix(known.suffixes[0])
        self._place.line.setText(str(folder if known.folder else file))

    def _known(self) -> Format:
        return format_named(str(self._format.currentData()))

    def _choose(self) -> str:
        if self._known().folder or self._split.text().strip():
            return QFileDialog.getExistingDirectory(self, tr("Export to Folder"), str(self._project.path.parent))
        name, _ = QFileDialog.getSaveFileName(self, tr("Export"), self._place.line.text())
        return name
