"""What is missing in the article, as a list to go through."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from annotator.session.missing import Gap
from annotator.ui.gaps import Gaps
from annotator.ui.language import said, tr
from annotator.ui.panels.flow import flowing

MOST = 500
"""More are counted, but not listed."""


class MissingPanel(QWidget):
    """Lists gaps in reading order; a click goes to one, buttons close it."""

    def __init__(self, gaps: Gaps, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gaps = gaps
        self._listed: tuple[Gap, ...] = ()
        self.list = QListWidget(self)
        self.list.setAccessibleName(tr("What is missing"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setWordWrap(True)
        self._said = QLabel(tr("Nothing is missing here."), self)
        self._said.setProperty("muted", True)
        self._said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.mend = QPushButton(tr("Mend"), self)
        self.mend.setToolTip(tr("Do what is offered (Enter)"))
        self.dismiss = QPushButton(tr("It Is Right So"), self)
        self.dismiss.setToolTip(tr("Nothing is missing there (Backspace)"))
        self.next = QPushButton(tr("Next"), self)
        self.next.setToolTip(tr("Go to the next gap (F8)"))
        field, buttons = flowing(self)
        field.setContentsMargins(8, 4, 8, 6)
        for button, do in ((self.mend, gaps.mend), (self.dismiss, gaps.dismiss), (self.next, gaps.step)):
            button.clicked.connect(lambda _=False, do=do: do())
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._said, 1)
        layout.addWidget(self.list, 1)
        layout.addWidget(field)
        self.list.itemClicked.connect(self._go)
        self.list.itemActivated.connect(self._go)
        self.show_gaps()

    def show_gaps(self) -> None:
        """Show what is missing now; a list that is not seen follows when it is."""
        if not self.isVisible():
            return
        found, held = self._gaps.found[:MOST], self._gaps.in_hand
        if found != self._listed:
            self._listed = found
            self.list.clear()
            for gap in found:
                item = QListWidgetItem(said(gap.sentence), self.list)
                kind = tr(gap.kind)
                item.setToolTip(kind[:1].upper() + kind[1:])
        self.list.setVisible(bool(found))
        self._said.setVisible(not found)
        self.list.setCurrentRow(found.index(held) if held in found else -1)
        self.mend.setEnabled(held is not None and held.fix is not None)
        self.dismiss.setEnabled(held is not None and held.dismiss is not None)
        self.next.setEnabled(bool(found))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.show_gaps()

    def _go(self, item: QListWidgetItem) -> None:
        row = self.list.row(item)
        if row < len(self._listed):
            self._gaps.go_to(self._listed[row])
