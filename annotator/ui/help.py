"""What the Help menu opens: the guide and the log."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from annotator.log import log_file
from annotator.ui.language import tr

if TYPE_CHECKING:
    from annotator.ui.window import Window

TAIL = 400
"""Lines of the log that are shown where nothing on the system opens it."""


def show_guide(window: "Window") -> None:
    """Open the guide beside the window."""
    from annotator.ui.dialogs.guide import GuideDialog

    GuideDialog(window).show()


def show_log(window: "Window") -> None:
    """Open the log with what the system opens texts with, else show its end."""
    from annotator.ui.dialogs.reports import show_report

    path = log_file()
    if not path.exists():
        window.tell(tr("Nothing has been logged yet; the log will be {path}.", path=path))
    elif not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()[-TAIL:]
        show_report(window, tr("Log"), str(path), lines)
