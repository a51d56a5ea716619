"""Train: what is trained and where it goes, curves while it runs, and at the end what became better and what worse."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.jobs import Job, Progress
from annotator.operations.training import TrainOptions, TrainReport, train
from annotator.phrases import phrase
from annotator.store.project import Project
from annotator.training.configs import LAYERS
from annotator.ui.bridge import Work
from annotator.ui.curves import Curves
from annotator.ui.dialogs.form import PathField
from annotator.ui.language import counted, said, tr

TITLES = {
    "entities": phrase("&Entities"), "events": phrase("E&vents"), "quotes": phrase("&Quotes"),
    "labels": phrase("Document &labels")}
HEADINGS = ("", phrase("Accepted"), phrase("F before"), phrase("F now"), "")


class TrainDialog(QDialog):
    """Trains beside the window, so that work goes on. `chosen` carries the folder of a pipeline to suggest with."""

    chosen = Signal(str)

    def __init__(self, project: Project, pipeline: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Train a Pipeline"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._project, self._pipeline = project, pipeline
        self._work: Work | None = None
        self._report: TrainReport | None = None
        self._boxes = {layer: QCheckBox(tr(TITLES[layer]), self) for layer in LAYERS}
        row = QHBoxLayout()
        for box in self._boxes.values():
            box.setChecked(True)
            row.addWidget(box)
        row.addStretch(1)
        place = project.path.with_name(f"{project.path.stem}-pipeline")
        self._place = PathField(self._choose, str(place), self)
        self._place.setAccessibleName(tr("Folder of the pipeline"))
        form = QFormLayout()
        form.addRow(tr("Layers"), row)
        form.addRow(tr("&To"), self._place)
        self.said = QLabel(
            tr("What is complete is learnt from; a tenth of the articles is kept back to compare."), self)
        self.said.setWordWrap(True)
        self.loss = Curves(tr("Loss of a step"), whole=False, parent=self)
        self.score = Curves(tr("Score on the dev part"), whole=True, parent=self)
        self.table = _table(self)
        self.begin_button = QPushButton(tr("T&rain"), self)
        self.begin_button.setDefault(True)
        self.use_button = QPushButton(tr("&Use This Pipeline for Suggestions"), self)
        self.use_button.setVisible(False)
        self.close_button = QPushButton(tr("Close"), self)
        self._lay_out(form)
        self.begin_button.clicked.connect(self.begin)
        self.use_button.clicked.connect(self._use)
        self.close_button.clicked.connect(self._close_or_cancel)

    def _lay_out(self, form: QFormLayout) -> None:
        charts, buttons = QHBoxLayout(), QHBoxLayout()
        charts.addWidget(self.loss)
        charts.addWidget(self.score)
        buttons.addStretch(1)
        for button in (self.use_button, self.begin_button, self.close_button):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.addLayout(form)
        layout.addWidget(self.said)
        layout.addLayout(charts, 1)
        layout.addWidget(self.table, 1)
        layout.addLayout(buttons)
        self.resize(760, 420)

    def box(self, layer: str) -> QCheckBox:
        """The box of a layer."""
        return self._boxes[layer]

    def begin(self) -> None:
        """Train the chosen layers."""
        layers = tuple(layer for layer, box in self._boxes.items() if box.isChecked())
        folder = self._place.line.text().strip()
        if not layers or not folder:
            self.said.setText(tr("Choose at least one layer.") if not layers else tr("Say where the pipeline goes."))
            return
        project, options = self._project, TrainOptions(Path(folder).expanduser(), layers, self._pipeline or None)

        def work(job: Job) -> TrainReport:
            with project.another_connection() as mine:
                return train(mine, options, job)

        self.loss.clear()
        self.score.clear()
        self._work = Work(work, self)
        self._work.progress.connect(self.show_progress)
        self._work.finished.connect(self.show_report)
        self._work.failed.connect(lambda sentence, report: self.said.setText(sentence))
        self._work.cancelled.connect(lambda: self.said.setText(tr("Cancelled; nothing was written.")))
        self._work.ended.connect(self._end)
        self.said.setText(tr("Starting…"))
        self.table.setVisible(False)
        self._show_buttons()
        self._work.start()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing stops the training; nothing of it stays."""
        if self._work is not None:
            self._work.stop()
            self._work = None
        super().closeEvent(event)

    def reject(self) -> None:
        """Escape closes only where nothing runs, so that no hour of training is lost to a key."""
        if self._work is None:
            super().reject()

    def _close_or_cancel(self) -> None:
        if self._work is not None:
            self.said.setText(tr("Stopping…"))
            self._work.cancel()
        else:
            self.close()

    def show_progress(self, progress: Progress) -> None:
        """Say how far it is, and draw what was measured."""
        figures = progress.figures
        if "loss" in figures:
            self.loss.add(progress.what, progress.done, figures["loss"])
            self.score.add(progress.what, progress.done, figures["score"])
        if "best" in figures:
            self.said.setText(
                tr("Training {what}: step {done:,}. Best so far {best:.1%}, at step {at:,.0f}; it stops at step "
                   "{end:,} if it gets no better.",
                   what=tr(progress.what), done=progress.done, best=figures["best"], at=figures["best_at"],
                   end=progress.total))
        elif progress.total:
            self.said.setText(
                tr("{what}: {done:,} of {total:,}", what=_begun(progress), done=progress.done, total=progress.total))
        else:
            self.said.setText(f"{_begun(progress)}…")

    def show_report(self, report: TrainReport) -> None:
        """Show what became better and what worse, and offer the new pipeline."""
        self._report = report
        measured = counted(
            "F on {count} article of {part}, before and now.", "F on {count} articles of {part}, before and now.",
            report.documents, part=report.measured_on)
        told = [measured, *map(said, report.notes)]
        self.said.setText("\n".join(told))
        self.table.setRowCount(len(report.comparison))
        for number, row in enumerate(report.comparison):
            change = row.now - row.before
            cells = (
                row.label or tr(row.layer.capitalize()), f"{row.wanted:,}", f"{row.before:.1%}", f"{row.now:.1%}",
                tr("better") if change > 0 else tr("worse") if change < 0 else "")
            for column, text in enumerate(cells):
                item = QTableWidgetItem(text)
                if column in (1, 2, 3):
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                if not row.label:
                    font = item.font()
                    font.setBold(True)
                    item.setFont(font)
                self.table.setItem(number, column, item)
        self.table.setVisible(True)
        self._show_buttons()
        self.resize(max(self.width(), 760), max(self.height(), 620))

    def _end(self) -> None:
        self._work = None
        self._show_buttons()

    def _show_buttons(self) -> None:
        running = self._work is not None
        for widget in (*self._boxes.values(), self._place, self.begin_button):
            widget.setEnabled(not running)
        self.close_button.setText(tr("Cancel") if running else tr("Close"))
        self.use_button.setVisible(self._report is not None and not running)

    def _use(self) -> None:
        assert self._report is not None
        self.chosen.emit(str(self._report.output))
        self.close()

    def _choose(self) -> str:
        return QFileDialog.getExistingDirectory(self, tr("Folder of the Pipeline"), str(self._project.path.parent))


def _table(parent: QWidget) -> QTableWidget:
    table = QTableWidget(0, len(HEADINGS), parent)
    table.setHorizontalHeaderLabels([tr(each) for each in HEADINGS])
    table.setAccessibleName(tr("F before and now"))
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
    table.verticalHeader().setVisible(False)
    table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    table.setVisible(False)
    return table


def _begun(progress: Progress) -> str:
    what = tr(progress.what)
    return what[:1].upper() + what[1:]
