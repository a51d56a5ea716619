"""What this is."""

from PySide6.QtWidgets import QMessageBox, QWidget

from annotator import __version__
from annotator.log import log_file
from annotator.settings import settings_file
from annotator.ui.language import tr


def show_about(parent: QWidget) -> None:
    """Say name, version, licence, and where things are kept."""
    box = QMessageBox(parent)
    box.setWindowTitle(tr("About Annotator"))
    box.setIconPixmap(parent.windowIcon().pixmap(64, 64))
    box.setText(tr("<b>Annotator {version}</b><br>Turns news articles into training data.", version=__version__))
    box.setInformativeText(
        tr("Free software under the MIT licence. Nothing ever leaves your computer.") + "\n\n"
        + tr("Settings: {settings}\nLog: {log}", settings=settings_file(), log=log_file()))
    box.exec()
