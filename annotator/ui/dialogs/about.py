"""What this is."""

from PySide6.QtWidgets import QMessageBox, QWidget

from annotator import __version__
from annotator.log import log_file
from annotator.settings import settings_file
from annotator.ui.language import tr


def show_about(parent: QWidget) -> None:
    """Say name, version, licence, where things are kept, and whose work it stands on."""
    box = QMessageBox(parent)
    box.setWindowTitle(tr("About Annotator"))
    box.setIconPixmap(parent.windowIcon().pixmap(64, 64))
    box.setText(tr("<b>Annotator {version}</b><br>Turns news articles into training data.", version=__version__))
    box.setInformativeText(
        tr("Free software under the MIT licence. Nothing ever leaves your computer.") + "\n"
        + tr("Annotator uses Qt under the LGPL 3, spaCy and the work of others.") + "\n\n"
        + tr("Settings: {settings}\nLog: {log}", settings=settings_file(), log=log_file()))
    others = box.addButton(tr("&Third-Party Notices…"), QMessageBox.ButtonRole.ActionRole)
    box.addButton(QMessageBox.StandardButton.Ok)
    box.setEscapeButton(QMessageBox.StandardButton.Ok)
    box.setDefaultButton(QMessageBox.StandardButton.Ok)
    box.exec()
    if box.clickedButton() is others:
        from annotator.ui.dialogs.notices import NoticesDialog

        NoticesDialog(parent).exec()
