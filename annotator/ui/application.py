"""The window's program: everything is put together here, and nothing else is done."""

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from annotator import settings
from annotator.log import start_log
from annotator.ui.icons import Icons, application_icon
from annotator.ui.theme import Theme
from annotator.ui.trouble import Trouble
from annotator.ui.window import Window


def run(paths: Sequence[Path]) -> int:
    """Show the window on a project, on articles and folders, or on the project that was open last; the exit code."""
    start_log()
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    window = compose(application, paths)
    window.show()
    return application.exec()


def compose(application: QApplication, paths: Sequence[Path]) -> Window:
    """The window with all its parts, about to open what was asked for; not shown yet."""
    application.setApplicationName("annotator")
    application.setApplicationDisplayName("Annotator")
    QGuiApplication.setDesktopFileName("annotator")
    application.setStyle("Fusion")
    trouble = Trouble(application)
    trouble.watch()
    mine = settings.load()
    theme = Theme(application, mine.theme)
    icons = Icons(theme)
    application.setWindowIcon(application_icon())
    window = Window(theme, icons, mine)
    if len(paths) == 1 and paths[0].suffix == ".annot":
        window.open_project(paths[0])
    elif paths:
        QTimer.singleShot(0, lambda: window.files.open_paths(paths))
    elif mine.recent and Path(mine.recent[0]).exists():
        window.open_project(Path(mine.recent[0]))
    return window
