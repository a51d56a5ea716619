"""What happens to bugs: they are logged, and told in one apologetic sentence with a report that can be copied."""

import logging
import platform
import sys
import threading
import traceback
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QObject, Qt, QtMsgType, Signal, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QMessageBox

from annotator import __version__
from annotator.errors import UserError
from annotator.ui.language import said, tr

logger = logging.getLogger(__name__)
LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def report_of(problem: BaseException) -> str:
    """What a programmer needs to know about a bug: versions, and where it happened."""
    head = f"Annotator {__version__}, Python {platform.python_version()}, {platform.platform()}"
    return f"{head}\n\n{''.join(traceback.format_exception(problem))}"


class Trouble(QObject):
    """Catches what nothing else caught, on whichever thread, and shows it on the interface thread."""

    _caught = Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._showing = False
        self._caught.connect(self.show)

    def watch(self) -> None:
        """Begin to catch."""
        sys.excepthook = self._hook
        threading.excepthook = self._thread_hook
        qInstallMessageHandler(_log_qt)

    def _hook(
        self, kind: type[BaseException], problem: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        if isinstance(problem, UserError):
            self._caught.emit(said(problem), "")
            return
        logger.error("Uncaught", exc_info=(kind, problem, trace))
        self._caught.emit(
            tr("Something went wrong that is our fault. Your work is saved; you can go on."), report_of(problem))

    def _thread_hook(self, told: threading.ExceptHookArgs) -> None:
        if told.exc_value is not None and not issubclass(told.exc_type, SystemExit):
            self._hook(told.exc_type, told.exc_value, told.exc_traceback)

    def show(self, sentence: str, report: str = "") -> None:
        """Show a sentence, and a report that can be copied; one at a time."""
        if self._showing:
            return
        self._showing = True
        try:
            box = QMessageBox(
                QMessageBox.Icon.Warning, "Annotator", sentence, QMessageBox.StandardButton.Ok,
                QApplication.activeWindow())
            box.setTextFormat(Qt.TextFormat.PlainText)
            box.setDefaultButton(QMessageBox.StandardButton.Ok)
            if report:
                box.setDetailedText(report)
                copy = box.addButton(tr("Copy report"), QMessageBox.ButtonRole.ActionRole)
                copy.clicked.disconnect()
                copy.clicked.connect(lambda: QApplication.clipboard().setText(report))
            box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)  # it may also go with its window meanwhile
            box.exec()
        finally:
            self._showing = False


def _log_qt(kind: QtMsgType, context: QMessageLogContext, message: str | None) -> None:
    del context
    logger.log(LEVELS.get(kind, logging.WARNING), "Qt: %s", message)
