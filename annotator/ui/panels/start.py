"""What is shown while no project is open: a short welcome, ways to begin, and the projects that were open before."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from annotator.ui.icons import Icons
from annotator.ui.language import tr

WIDTH = 380
SHOWN = 5
"""Projects that were open before; File > Open Recent has more."""


class StartPage(QScrollArea):
    """Offers to begin. The signals say what was asked for."""

    folder_asked = Signal()
    new_asked = Signal()
    open_asked = Signal()
    seeds_asked = Signal()
    guide_asked = Signal()
    recent_asked = Signal(str)

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._page = QWidget(self)
        self._page.setObjectName("startPage")
        self._page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWidget(self._page)
        title = self._line(tr("Annotator"))
        title.setStyleSheet("font-size: 22pt; font-weight: 600;")
        what = self._line(tr("Turn news articles into training data: entities, events and quotes."), muted=True)
        self._welcome = self._line(tr(
            "Suggestions appear by themselves; Tab goes to the next one, Enter accepts it, Backspace rejects it. "
            "Every edit is saved at once, and nothing leaves this computer."))
        whole = QHBoxLayout(self._page)
        whole.setContentsMargins(24, 24, 24, 24)
        layout = QVBoxLayout()
        layout.setSpacing(8)
        whole.addStretch(1)
        whole.addLayout(layout)
        whole.addStretch(1)
        layout.addStretch(2)
        for line in (title, what, self._welcome):
            layout.addWidget(line)
        layout.addSpacing(8)
        self._buttons = [
            self._button(text, icon, icons, signal) for text, icon, signal in (
                (tr("Open a &folder of articles…"), "folder", self.folder_asked),
                (tr("Open a &project…"), "project", self.open_asked),
                (tr("&New project…"), "add", self.new_asked),
                (tr("Try the &sample articles"), "sample", self.seeds_asked),
                (tr("Read the &guide"), "guide", self.guide_asked),
            )]
        for button in self._buttons:
            layout.addWidget(button)
        self._heading = self._line(tr("Recent projects"), muted=True)
        layout.addSpacing(8)
        layout.addWidget(self._heading)
        self._recent = QVBoxLayout()
        layout.addLayout(self._recent)
        layout.addStretch(3)
        self.setFocusProxy(self._buttons[0])
        self.show_recent(())

    def _line(self, text: str, *, muted: bool = False) -> QLabel:
        label = QLabel(text, self._page)
        label.setProperty("muted", muted)
        label.setWordWrap(True)
        label.setFixedWidth(WIDTH)
        return label

    def _button(self, text: str, icon: str, icons: Icons, signal: SignalInstance) -> QPushButton:
        button = QPushButton(text, self._page)
        button.setMinimumSize(WIDTH, 38)
        button.setStyleSheet("text-align: left; padding: 6px 12px;")
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        icons.dress(button, icon, "accent")
        button.clicked.connect(signal)
        return button

    def show_recent(self, paths: Sequence[str]) -> None:
        """Offer projects that were open before; the welcome is for those who have none."""
        while (item := self._recent.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._welcome.setVisible(not paths)
        self._heading.setVisible(bool(paths))
        for path in paths[:SHOWN]:
            place = Path(path)
            link = QPushButton(self._page)
            room = WIDTH - 24
            link.setText(link.fontMetrics().elidedText(
                f"{place.stem}   {place.parent}".replace("&", "&&"), Qt.TextElideMode.ElideRight, room))
            link.setAccessibleName(place.stem)
            link.setAccessibleDescription(path)
            link.setToolTip(path)
            link.setFlat(True)
            link.setMinimumSize(WIDTH, 30)
            link.setStyleSheet("text-align: left; padding: 2px 12px;")
            link.clicked.connect(lambda _=False, path=path: self.recent_asked.emit(path))
            self._recent.addWidget(link)
            link.show()
