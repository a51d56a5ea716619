"""Work that has to be done before a person can go on, with its progress and a way to stop it."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QProgressBar, QVBoxLayout, QWidget

from annotator.errors import UserError
from annotator.jobs import Cancelled, Job, Progress
from annotator.ui.bridge import Work
from annotator.ui.language import tr

T = TypeVar("T")
PATIENCE_MS = 250
"""Work that ends sooner shows no dialog."""
INPUT_WAITS = QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents


class WaitingDialog(QDialog):
    """Shows how far a work is. To close it, however that is done, asks the work to stop."""

    def __init__(self, title: str, work: Work, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.setMinimumWidth(380)
        self.what = QLabel(title, self)
        self.bar = QProgressBar(self)
        self.bar.setAccessibleName(title)
        self.bar.setRange(0, 0)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setIcon(QIcon())
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(12)
        for widget in (self.what, self.bar, self.buttons):
            layout.addWidget(widget)
        self._work = work
        work.progress.connect(self._show_progress)

    def reject(self) -> None:
        """Ask the work to stop; the dialog goes when it has."""
        self.buttons.setEnabled(False)
        self.what.setText(tr("Stopping…"))
        self._work.cancel()

    def _show_progress(self, progress: Progress) -> None:
        self.bar.setRange(0, progress.total)
        self.bar.setValue(progress.done)


def waited(parent: QWidget | None, title: str, function: Callable[[Job], T]) -> T:
    """What a function returns that runs in a thread meanwhile; the window is painted, and waits.

    Raises what the function raises: UserError, or Cancelled when the person stops it. A bug is in the log.
    """
    outcome: list[T] = []
    problems: list[UserError | Cancelled] = []

    def tried(job: Job) -> None:
        try:
            outcome.append(function(job))
        except (UserError, Cancelled) as problem:
            problems.append(problem)

    loop = QEventLoop()
    work = Work(tried)
    work.failed.connect(lambda sentence, _: problems.append(UserError(sentence)))
    work.ended.connect(loop.quit)
    work.start()
    QTimer.singleShot(PATIENCE_MS, loop, loop.quit)
    loop.exec(INPUT_WAITS)
    if not outcome and not problems:
        dialog = WaitingDialog(title, work, parent)
        dialog.show()
        loop.exec()
        dialog.deleteLater()
        dialog.hide()
    work.deleteLater()
    if problems:
        raise problems[0]
    return outcome[0]
