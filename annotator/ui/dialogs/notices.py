"""Whose work ships with the app, and under which licences."""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from annotator.assets import notices
from annotator.ui.language import tr

MARGIN = 18
WITHOUT_STOPS = (
    Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    | Qt.TextInteractionFlag.LinksAccessibleByMouse)
"""Tab leads out of the page at once, and not from one of its hundred links to the next."""


class NoticesDialog(QDialog):
    """Shows the page that ships with the app; it is in English, as the licences are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Third-Party Notices"))
        self.page = QTextBrowser(self)
        self.page.setAccessibleName(tr("Third-Party Notices"))
        self.page.setOpenLinks(False)
        self.page.setTextInteractionFlags(WITHOUT_STOPS)
        self.page.anchorClicked.connect(_open)
        self.page.setMarkdown(notices().read_text(encoding="utf-8"))
        self.page.document().setDocumentMargin(MARGIN)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.page, 1)
        layout.addWidget(buttons)
        self.resize(860, 620)


def _open(link: QUrl) -> None:
    if link.scheme() == "https":  # others name files that stand beside the page in the repository only
        QDesktopServices.openUrl(link)
