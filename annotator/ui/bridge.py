"""Long work beside the window: a function runs in a thread of its own and its progress comes back as Qt signals."""

import logging
import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot

from annotator.errors import UserError
from annotator.jobs import Cancelled, Job, Progress
from annotator.ui.language import said, tr

logger = logging.getLogger(__name__)


class Work(QObject):
    """One function at work in a thread. Its signals arrive on the thread that made it.

    Exactly one of `finished` (with what the function returned), `failed` (with a sentence for the user, and a report
    where it is a bug) and `cancelled` is emitted, then `ended`.
    """

    progress = Signal(object)
    finished = Signal(object)
    failed = Signal(str, str)
    cancelled = Signal()
    ended = Signal()
    _reported = Signal(object)
    _returned = Signal(object, object)

    def __init__(self, function: Callable[[Job], Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._function = function
        self._job = Job(listener=self._reported.emit)
        self._thread = threading.Thread(target=self._run, name=getattr(function, "__name__", "work"))
        self._reported.connect(self._relay, Qt.ConnectionType.QueuedConnection)
        self._returned.connect(self._end, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def cancel(self) -> None:
        """Ask the work to stop at its next step; what it finished until then stays."""
        self._job.cancel()

    def stop(self, seconds: float = 10.0) -> bool:
        """Cancel and wait for the thread; whether it has ended. No signal is emitted afterwards."""
        self._job.cancel()
        self._reported.disconnect(self._relay)
        self._returned.disconnect(self._end)
        if self._thread.is_alive():
            self._thread.join(seconds)
        return not self._thread.is_alive()

    def _run(self) -> None:
        try:
            result = self._function(self._job)
        except (Cancelled, UserError) as problem:
            self._returned.emit(None, problem)
        except Exception as problem:
            logger.exception("Work failed")
            self._returned.emit(None, problem)
        else:
            self._returned.emit(result, None)

    @Slot(object)
    def _relay(self, progress: Progress) -> None:
        self.progress.emit(progress)

    @Slot(object, object)
    def _end(self, result: object, problem: Exception | None) -> None:
        match problem:
            case None:
                self.finished.emit(result)
            case Cancelled():
                self.cancelled.emit()
            case UserError():
                self.failed.emit(said(problem), "")
            case _:
                from annotator.ui.trouble import report_of

                self.failed.emit(tr("Something went wrong in the background."), report_of(problem))
        self.ended.emit()
