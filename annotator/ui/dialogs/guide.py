"""The user guide: pages that ship with the app, with a list of contents, in a window beside the work."""

from pathlib import Path

from PySide6.QtCore import QByteArray, Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument, QTextTable
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from annotator.assets import resource
from annotator.ui.language import tr

PAGE = int(Qt.ItemDataRole.UserRole)
MARGIN = 18
ROOM = 8
"""Logical pixels above and below a table."""
SCROLL_BAR = 20
LEAST = 300
"""Pixels that a picture is wide at least."""
ENGLISH = "en"


def guide_folder(language: str = ENGLISH) -> Path:
    """Where the pages of a language lie, by its ISO 639 code; the English ones where there are no others."""
    folder = resource("guide", language)
    return folder if folder.is_dir() else resource("guide", ENGLISH)


def pages(folder: Path) -> list[tuple[str, Path]]:
    """The title and file of each page, in their order; the title is the page's first line."""
    found = []
    for path in sorted(folder.glob("*.md")):
        with path.open(encoding="utf-8") as lines:
            found.append((lines.readline().lstrip("# ").strip(), path))
    return found


class Page(QTextBrowser):
    """A page whose pictures are as wide as there is room for."""

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """A part of the page; pictures are shrunk to its width."""
        found: object = super().loadResource(kind, name)
        if kind != QTextDocument.ResourceType.ImageResource.value or not isinstance(found, bytes | QByteArray):
            return found
        picture, ratio = QImage.fromData(found), self.devicePixelRatioF()
        room = round(ratio * max(LEAST, self.viewport().width() - 2 * MARGIN - SCROLL_BAR))
        if picture.width() > room:
            picture = picture.scaledToWidth(room, Qt.TransformationMode.SmoothTransformation)
        picture.setDevicePixelRatio(ratio)
        return picture


class GuideDialog(QDialog):
    """Shows one page at a time; links lead from one to the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("User Guide"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.contents = QListWidget(self)
        self.contents.setAccessibleName(tr("Contents"))
        self.page = Page(self)
        self.page.setAccessibleName(tr("Page of the guide"))
        self.page.setOpenExternalLinks(True)
        self.page.document().setDocumentMargin(MARGIN)
        for title, path in pages(guide_folder(self.locale().name().partition("_")[0])):
            item = QListWidgetItem(title, self.contents)
            item.setData(PAGE, str(path))
        parts = QSplitter(Qt.Orientation.Horizontal, self)
        parts.addWidget(self.contents)
        parts.addWidget(self.page)
        parts.setSizes([230, 690])
        parts.setStretchFactor(1, 1)
        parts.setChildrenCollapsible(False)
        back, on, close = (
            QPushButton(text, self) for text in (tr("&Back"), tr("&Forward"), tr("Close")))
        line = QHBoxLayout()
        line.addWidget(back)
        line.addWidget(on)
        line.addStretch(1)
        line.addWidget(close)
        layout = QVBoxLayout(self)
        layout.addWidget(parts, 1)
        layout.addLayout(line)
        self.resize(940, 640)
        for button, do in ((back, self.page.backward), (on, self.page.forward), (close, self.close)):
            button.setAutoDefault(False)
            button.clicked.connect(do)
        for button, there in ((back, self.page.backwardAvailable), (on, self.page.forwardAvailable)):
            button.setEnabled(False)
            there.connect(button.setEnabled)
        self.contents.currentItemChanged.connect(self._turn)
        self.page.sourceChanged.connect(self._mark)
        self.contents.setCurrentRow(0)

    def _turn(self, item: QListWidgetItem | None) -> None:
        if item is not None and self.page.source().toLocalFile() != item.data(PAGE):
            self.page.setSource(QUrl.fromLocalFile(item.data(PAGE)))

    def _mark(self, source: QUrl) -> None:
        """Let the contents follow a link."""
        self.page.document().setDocumentMargin(MARGIN)
        for frame in self.page.document().rootFrame().childFrames():
            if isinstance(frame, QTextTable):  # Markdown leaves no room around it
                form = frame.format()
                form.setTopMargin(ROOM)
                form.setBottomMargin(ROOM)
                form.setBorderBrush(self.palette().mid())
                frame.setFormat(form)
        for row in range(self.contents.count()):
            if self.contents.item(row).data(PAGE) == source.toLocalFile():
                self.contents.setCurrentRow(row)
