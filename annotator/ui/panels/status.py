"""The line at the bottom: what is saved, what works in the background, where one is."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QStatusBar, QToolButton, QWidget

from annotator.ui.icons import Icons
from annotator.ui.language import tr
from annotator.ui.panels.elided import Elided

LONG = 6_000  # milliseconds a sentence stands


class StatusLine(QStatusBar):
    """`cancel_asked` tells that the work in the background is to stop."""

    cancel_asked = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._saved = Elided(self)
        self._said = Elided(self)
        self._said.setProperty("muted", True)
        self._work = Elided(self)
        self._bar = QProgressBar(self)
        self._bar.setFixedWidth(110)
        self._bar.setTextVisible(False)
        self._bar.setMaximumHeight(8)
        self._bar.setAccessibleName(tr("Progress of the work in the background"))
        self._cancel = QToolButton(self)
        self._cancel.setToolTip(tr("Cancel (Ctrl+.)"))
        self._cancel.setObjectName("flat")
        self._cancel.setAccessibleName(tr("Cancel the work in the background"))
        icons.dress(self._cancel, "stop", "muted")
        self._cancel.clicked.connect(self.cancel_asked)
        self._place = Elided(self)
        self._timer = QTimer(self, singleShot=True, interval=LONG)
        self._timer.timeout.connect(lambda: self._said.set_text(""))
        left, right = QWidget(self), QWidget(self)
        for widget, parts, stretch in (
            (left, (self._saved, self._said), 1), (right, (self._work, self._bar, self._cancel, self._place), 0),
        ):
            layout = QHBoxLayout(widget)
            layout.setContentsMargins(8, 2, 8, 2)
            layout.setSpacing(12 if stretch else 8)
            for part in parts:
                layout.addWidget(part, stretch if part is self._said else 0)
        self.addWidget(left, 1)
        self.addPermanentWidget(right)
        # As high with the bar as without: the text above must not jump.
        self.setMinimumHeight(self._cancel.sizeHint().height() + 10)
        self.show_work("")

    def say(self, text: str) -> None:
        """Show a sentence for some seconds."""
        self._said.set_text(text)
        self._timer.start()

    @property
    def said(self) -> str:
        """The sentence that stands there."""
        return self._said.text()

    def show_saved(self, text: str) -> None:
        """Say whether all is saved, or that the project is read-only."""
        self._saved.set_text(text)

    def show_place(self, text: str) -> None:
        """Say which article of how many is open, and what is left in it."""
        self._place.set_text(text)

    def show_work(self, text: str, done: int = 0, total: int = 0, *, busy: bool = False) -> None:
        """Say what works in the background and how far it is; `total` 0 while that is unknown."""
        self._work.set_text(text)
        self._bar.setVisible(busy)
        self._cancel.setVisible(busy)
        self._bar.setRange(0, total)
        self._bar.setValue(done)
