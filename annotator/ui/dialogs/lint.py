"""What would spoil training, as a list beside the window; each line leads to its place."""

from collections import Counter

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.jobs import Job, Progress
from annotator.operations.checking import check
from annotator.phrases import phrase
from annotator.store.project import Project
from annotator.training.lint import Finding, Kind
from annotator.training.split import Split
from annotator.ui.bridge import Work
from annotator.ui.language import said, tr

TITLES = {
    Kind.MISALIGNED: phrase("Begins or ends inside a token"), Kind.BLANK: phrase("White space at an end"),
    Kind.OVERLAP: phrase("Entities that overlap"), Kind.FEW: phrase("Few examples"),
    Kind.TWO_LABELS: phrase("One string, two labels"),
    Kind.EMPTY: phrase("Articles without text"), Kind.DUPLICATE: phrase("Articles that are there twice"),
    Kind.ONE_SIDED: phrase("Labels missing in a part"),
}


class LintDialog(QDialog):
    """Looks as soon as it is shown. `opened` carries a Finding with a place, to go there."""

    opened = Signal(object)

    def __init__(self, project: Project, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Check Training Data"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(640, 440)
        self._project = project
        self._work: Work | None = None
        self.said = QLabel(self)
        self.said.setWordWrap(True)
        self.tree = QTreeWidget(self)
        self.tree.setHeaderLabels([tr("What"), tr("Article")])
        self.tree.setColumnWidth(0, 460)
        self.tree.setAccessibleName(tr("What would spoil training"))
        self.tree.itemActivated.connect(self._open)
        self.tree.itemClicked.connect(self._open)
        self.again_button = QPushButton(tr("Check &Again"), self)
        self.again_button.clicked.connect(self.look)
        close = QPushButton(tr("Close"), self)
        close.clicked.connect(self.close)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.again_button)
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.addWidget(self.said)
        layout.addWidget(self.tree, 1)
        layout.addLayout(buttons)
        self.look()

    def look(self) -> None:
        """Look at the project as it is now."""
        project = self._project

        def work(job: Job) -> list[Finding]:
            with project.another_connection() as mine:
                return check(mine, Split(), job)

        self.again_button.setEnabled(False)
        self.said.setText(tr("Looking…"))
        self._work = Work(work, self)
        self._work.progress.connect(self._show_progress)
        self._work.finished.connect(self.show_findings)
        self._work.failed.connect(lambda sentence, report: self.said.setText(sentence))
        self._work.ended.connect(self._end)
        self._work.start()

    def show_findings(self, found: list[Finding]) -> None:
        """Show findings by kind."""
        self.tree.clear()
        counts = Counter(finding.kind for finding in found)
        for kind in (kind for kind in Kind if counts[kind]):
            parent = QTreeWidgetItem(self.tree, [f"{tr(TITLES[kind])} ({counts[kind]:,})"])
            parent.setFirstColumnSpanned(True)
            for finding in (finding for finding in found if finding.kind is kind):
                line = QTreeWidgetItem(parent, [said(finding.sentence), finding.document or ""])
                line.setData(0, Qt.ItemDataRole.UserRole, finding)
            parent.setExpanded(counts[kind] <= 50)
        self.said.setText(
            tr("{count:,} to look at. A click leads there.", count=len(found)) if found
            else tr("Nothing that would spoil training."))

    def done(self, result: int) -> None:
        """Closing stops the search."""
        if self._work is not None:
            self._work.stop()
            self._work = None
        super().done(result)

    def _show_progress(self, progress: Progress) -> None:
        self.said.setText(tr("Looking: {done:,} of {total:,} articles", done=progress.done, total=progress.total))

    def _end(self) -> None:
        self._work = None
        self.again_button.setEnabled(True)

    def _open(self, item: QTreeWidgetItem) -> None:
        finding = item.data(0, Qt.ItemDataRole.UserRole)
        if isinstance(finding, Finding) and finding.document is not None:
            self.opened.emit(finding)
