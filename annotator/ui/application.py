"""The window's program: everything is put together here, and nothing else is done."""

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from subprocess import Popen

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from annotator import settings
from annotator.log import start_log
from annotator.paths import log_folder
from annotator.ui.crashes import Crashes
from annotator.ui.garbage import Garbage
from annotator.ui.heap import share
from annotator.ui.icons import Icons, application_icon
from annotator.ui.language import speak, tr
from annotator.ui.open_requests import Application
from annotator.ui.theme import Theme
from annotator.ui.trouble import Trouble
from annotator.ui.window import Window

TURN = 0.0005  # seconds that a thread may keep the interface waiting; Python's own 0.005 adds up over one repaint


def run(paths: Sequence[Path], pipeline: Popen[bytes] | None = None) -> int:
    """Show the window on a project, on articles and folders, or on the project that was open last; the exit code.

    `pipeline` is a process of the pipeline that was started beforehand.
    """
    share()
    start_log()
    crashes = Crashes(log_folder())
    crashes.watch()
    sys.setswitchinterval(TURN)
    application = Application(sys.argv[:1])
    window = compose(application)
    application.asked.connect(lambda path: window.files.open_paths([path]))
    gc.freeze()  # all this stays: collecting garbage need not look through it again
    if timings := os.environ.get("ANNOTATOR_TIMINGS"):
        from annotator.ui.timings import Timings

        Timings(window, Path(timings))
    if pipeline is not None:
        window.suggestions.use(pipeline)
    begin(window, paths)
    window.show()
    if report := crashes.left():
        window.complain(tr("Annotator ended unexpectedly the last time. Every edit had been saved."), report)
    code = application.exec()
    crashes.rest()
    return code


def compose(application: QApplication) -> Window:
    """The window with all its parts; not shown yet."""
    application.setApplicationName("annotator")
    application.setApplicationDisplayName("Annotator")
    QGuiApplication.setDesktopFileName("annotator")
    application.setStyle("Fusion")
    Garbage(application)
    trouble = Trouble(application)
    trouble.watch()
    mine = settings.load()
    speak(application, mine.language)
    theme = Theme(application, mine.theme)
    icons = Icons(theme)
    application.setWindowIcon(application_icon())
    return Window(theme, icons, mine)


def begin(window: Window, paths: Sequence[Path]) -> None:
    """Open what was asked for, else the project that was open last, as soon as the window stands on the screen."""
    last = next((Path(path) for path in window.settings.recent[:1]), None)
    chosen = list(paths) or ([last] if last is not None and last.exists() else [])
    if chosen:
        window.expect()
        QTimer.singleShot(0, lambda: window.files.open_paths(chosen))
