"""Work that a person asked for and waits for, one at a time: import, export, copy."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from annotator.jobs import Job, Progress
from annotator.ui.bridge import Work
from annotator.ui.language import tr

T = TypeVar("T")


class Tasks(QObject):
    """Runs one task after the other is done. `changed` tells that there is another state to show."""

    changed = Signal()
    failed = Signal(str, str)
    told = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work: Work | None = None
        self.title = ""
        self.progress = Progress(0, 0)

    @property
    def busy(self) -> bool:
        """Whether a task is at work."""
        return self._work is not None

    def run(
        self, title: str, function: Callable[[Job], T], done: Callable[[T], object],
        otherwise: Callable[[], object] = lambda: None,
    ) -> bool:
        """Run a function in a thread and hand on what it returns; False, and a sentence, while another is at work.

        `otherwise` is called where it returns nothing, as it failed or was cancelled.
        """
        if self._work is not None:
            self.told.emit(tr("Wait until this is done: {title}.", title=self.title))
            return False
        self.title, self.progress = title, Progress(0, 0)
        work = self._work = Work(function, self)
        work.progress.connect(self._report)
        work.finished.connect(partial(self._finish, done))
        work.failed.connect(self._fail)
        work.cancelled.connect(self._cancelled)
        work.failed.connect(lambda *_: otherwise())
        work.cancelled.connect(otherwise)
        work.start()
        self.changed.emit()
        return True

    def cancel(self) -> None:
        """Ask the task to stop; what it finished stays."""
        if self._work is not None:
            self._work.cancel()

    def stop(self) -> None:
        """Cancel the task and wait for it."""
        if self._work is not None:
            self._work.stop()
            self._end()

    def _report(self, progress: Progress) -> None:
        self.progress = progress
        self.changed.emit()

    def _finish(self, done: Callable[[T], object], result: T) -> None:
        self._end()
        done(result)

    def _fail(self, sentence: str, report: str) -> None:
        self._end()
        self.failed.emit(sentence, report)

    def _cancelled(self) -> None:
        title = self.title
        self._end()
        self.told.emit(tr("{title} was cancelled.", title=title))

    def _end(self) -> None:
        if self._work is not None:
            self._work.deleteLater()
        self._work = None
        self.changed.emit()
