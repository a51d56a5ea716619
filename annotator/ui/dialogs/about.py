"""What this is."""

from PySide6.QtWidgets import QMessageBox, QWidget

from annotator import __version__
from annotator.log import log_file
from annotator.settings import settings_file


def show_about(parent: QWidget) -> None:
    """Say name, version, licence, and where things are kept."""
    box = QMessageBox(parent)
    box.setWindowTitle("About Annotator")
    box.setIconPixmap(parent.windowIcon().pixmap(64, 64))
    box.setText(f"<b>Annotator {__version__}</b><br>Turns news articles into training data.")
    box.setInformativeText(
        f"Free software under the MIT licence. Nothing ever leaves your computer.\n\n"
        f"Settings: {settings_file()}\nLog: {log_file()}")
    box.exec()
