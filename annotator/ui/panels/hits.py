"""A table of words in their context: found beside the window, checked, opened."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from annotator.jobs import Job
from annotator.ui.bridge import Work
from annotator.ui.items.hits import AFTER, ARTICLE, CONTEXT, MATCH, HitsModel, Line
from annotator.ui.language import counted, tr

MOST = 20_000
"""Of more lines no person could look at any."""
LOOK = 150  # milliseconds between looks at what was found so far

Find = Callable[[Job], Iterable[Line]]


class _Before(QStyledItemDelegate):
    """What stands before the words is shortened at its far end."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        option.textElideMode = Qt.TextElideMode.ElideLeft


class Hits(QWidget):
    """Runs one search at a time. `opened` carries a line that is to be shown in its article, `changed` tells of others.

    Space checks the selected lines or not, Enter opens the current one.
    """

    opened = Signal(object)
    changed = Signal()
    failed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = HitsModel(self)
        self.table = QTableView(self)
        self.table.setModel(self.model)
        self.table.setAccessibleName(tr("What was found"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(self.table.fontMetrics().height() + 8)
        self.table.setItemDelegateForColumn(CONTEXT, _Before(self.table))
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(CONTEXT, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(MATCH, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(AFTER, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(ARTICLE, QHeaderView.ResizeMode.Interactive)
        header.resizeSection(ARTICLE, 150)
        header.setMinimumSectionSize(60)
        header.setStretchLastSection(False)
        self.said = QLabel(self)
        self.said.setProperty("muted", True)
        self.all = self._button(tr("Check All"), lambda: self._check(on=True))
        self.none = self._button(tr("Check None"), lambda: self._check(on=False))
        self.stop_button = self._button(tr("Stop"), self.stop)
        line = QHBoxLayout()
        line.addWidget(self.said, 1)
        for button in (self.stop_button, self.all, self.none):
            line.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.table, 1)
        layout.addLayout(line)
        self._work: Work | None = None
        self._coming: list[Line] = []
        self._look = QTimer(self, interval=LOOK)
        self._look.timeout.connect(self._take)
        self.table.doubleClicked.connect(lambda index: self.opened.emit(self.model.lines[index.row()]))
        self.table.installEventFilter(self)
        self.model.dataChanged.connect(lambda *_: self._changed())
        self._changed()

    def _button(self, text: str, do: Callable[[], None]) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _=False: do())
        return button

    @property
    def busy(self) -> bool:
        """Whether a search is on its way."""
        return self._work is not None

    def look_for(self, find: Find) -> None:
        """Show what a function finds, in a thread of its own, in the place of what is shown."""
        self.stop()
        self.model.show(())
        coming: list[Line] = []
        self._coming = coming

        def run(job: Job) -> None:
            for line in find(job):
                job.check()
                coming.append(line)
                if len(coming) >= MOST:
                    return

        work = self._work = Work(run, self)
        work.failed.connect(lambda sentence, _: self.failed.emit(sentence))
        work.ended.connect(self._end)
        work.start()
        self._look.start()
        self._changed()

    def stop(self) -> None:
        """Look no further; what was found stays."""
        if self._work is not None:
            self._work.stop()
            self._end()

    def _end(self) -> None:
        self._look.stop()
        if self._work is not None:
            self._work.deleteLater()
            self._work = None
        self._take()
        self._changed()

    def _take(self) -> None:
        if len(self._coming) != len(self.model.lines):
            self.model.show(tuple(self._coming))
            self._changed()

    def _check(self, *, on: bool) -> None:
        self.model.check(range(len(self.model.lines)), on=on)

    def _changed(self) -> None:
        lines, checked = self.model.lines, self.model.checked
        articles = len({line.document_id for line in lines})
        said = [tr("Looking…")] if self.busy else []
        if lines:
            said.append(counted(
                "{hits:,} in {count} article, {checked:,} checked", "{hits:,} in {count} articles, {checked:,} checked",
                articles, hits=len(lines), checked=len(checked)))
        else:
            said.append(tr("Nothing found"))
        if len(lines) >= MOST:
            said.append(tr("There are more."))
        self.said.setText("  ".join(said))
        self.stop_button.setVisible(self.busy)
        self.all.setEnabled(bool(lines))
        self.none.setEnabled(bool(lines))
        self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and self.model.lines:
            current = self.table.currentIndex().row()
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and current >= 0:
                self.opened.emit(self.model.lines[current])
                return True
            if event.key() == Qt.Key.Key_Space and current >= 0:
                rows = {index.row() for index in self.table.selectedIndexes()} or {current}
                self.model.check(rows, on=not self.model.is_checked(current))
                return True
        return super().eventFilter(watched, event)
