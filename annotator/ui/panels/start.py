"""What is shown while no project is open."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from annotator.ui.icons import Icons
from annotator.ui.language import tr

WIDTH = 380


class StartPage(QWidget):
    """Offers to begin. The signals say what was asked for."""

    folder_asked = Signal()
    new_asked = Signal()
    open_asked = Signal()
    seeds_asked = Signal()
    recent_asked = Signal(str)

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("startPage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        title = QLabel(tr("Annotator"), self)
        title.setStyleSheet("font-size: 22pt; font-weight: 600;")
        what = QLabel(tr("Turn news articles into training data: entities, events and quotes."), self)
        what.setProperty("muted", True)
        what.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(8)
        layout.addStretch(2)
        for widget in (title, what):
            widget.setMaximumWidth(WIDTH)
            layout.addWidget(widget, 0)
            layout.setAlignment(widget, Qt.AlignmentFlag.AlignHCenter)
        what.setMinimumWidth(WIDTH)
        title.setMinimumWidth(WIDTH)
        layout.addSpacing(8)
        for text, icon, signal in (
            (tr("Open a &folder of articles…"), "folder", self.folder_asked),
            (tr("Open a &project…"), "project", self.open_asked),
            (tr("&New project…"), "add", self.new_asked),
            (tr("Try the &sample articles"), "sample", self.seeds_asked),
        ):
            button = QPushButton(text, self)
            button.setMinimumSize(WIDTH, 38)
            button.setStyleSheet("text-align: left; padding: 6px 12px;")
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            icons.dress(button, icon, "accent")
            button.clicked.connect(signal)
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        self._recent = QVBoxLayout()
        layout.addLayout(self._recent)
        layout.addStretch(3)

    def show_recent(self, paths: Sequence[str]) -> None:
        """Offer projects that were open before."""
        while (item := self._recent.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for path in paths[:5]:
            link = QPushButton(Path(path).name, self)
            link.setToolTip(path)
            link.setFlat(True)
            link.setMinimumSize(WIDTH, 30)
            link.setStyleSheet("text-align: left; padding: 2px 12px;")
            link.clicked.connect(lambda _=False, path=path: self.recent_asked.emit(path))
            self._recent.addWidget(link, 0, Qt.AlignmentFlag.AlignHCenter)
