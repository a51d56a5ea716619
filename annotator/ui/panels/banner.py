"""One sentence above everything, with what can be done about it, until it is closed or no longer true."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from annotator.ui.icons import Icons
from annotator.ui.language import tr


class Banner(QFrame):
    """Says something that matters without standing in the way."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._button = QPushButton(self)
        self._close = QToolButton(self)
        self._close.setObjectName("flat")
        self._close.setAccessibleName(tr("Close this message"))
        self._close.setToolTip(tr("Close"))
        icons.dress(self._close, "close", "on_notice")
        self._close.clicked.connect(self.hide)
        self._button.clicked.connect(self._act)
        self._do: Callable[[], object] | None = None
        self.kind = ""
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 6, 8, 6)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._button)
        layout.addWidget(self._close)
        self.hide()

    @property
    def text(self) -> str:
        """What it says."""
        return self._text.text()

    def say(self, text: str, kind: str = "", button: str = "", do: Callable[[], object] | None = None) -> None:
        """Show a sentence. `kind` names it for `unsay`; with `do`, a button offers it."""
        self._text.setText(text)
        self.setAccessibleName(text)
        self.kind, self._do = kind, do
        self._button.setText(button)
        self._button.setVisible(do is not None)
        self.show()

    def unsay(self, kind: str) -> None:
        """Hide the sentence of a kind, if it still stands there."""
        if self.kind == kind:
            self.hide()

    def _act(self) -> None:
        self.hide()
        if self._do is not None:
            self._do()
