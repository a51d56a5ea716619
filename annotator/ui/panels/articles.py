"""The articles of the project at the left: filter, list, position."""

from collections.abc import Iterable

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.model.document import DocumentStatus
from annotator.store.project import Project
from annotator.ui.icons import Icons
from annotator.ui.items.articles import STATUS_NAMES, ArticlesDelegate, ArticlesModel, row_height
from annotator.ui.language import counted, tr, within
from annotator.ui.panels.flow import flowing
from annotator.ui.panels.row_list import RowList
from annotator.ui.theme import Theme

MANY = 20  # with more rows to read again all that are in sight are
PAUSE = 120  # milliseconds without a key before the list is filtered


class Articles(QWidget):
    """Chooses the open article. `chosen` carries its id, `listed` tells that another set of articles is shown."""

    chosen = Signal(str)
    listed = Signal()
    menu_asked = Signal(object)
    clicked = Signal()

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("articles")
        self.setAccessibleName(tr("Articles"))
        self._current = ""
        self._place = 0
        self.model = ArticlesModel(self)
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(tr("Filter articles"))
        self.filter.setAccessibleName(tr("Filter articles by text"))
        self.filter.setClearButtonEnabled(True)
        self.filter.addAction(icons.icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self._chips = {status: self._chip(status) for status in DocumentStatus}
        self.list = RowList(self.model, row_height, self)
        self.list.setAccessibleName(tr("Articles of the project"))
        self.list.setItemDelegate(ArticlesDelegate(theme, icons, self.list))
        self.list.setMouseTracking(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(
            lambda at: self.menu_asked.emit(self.list.viewport().mapToGlobal(at)))
        self.count = QLabel(self)
        self.count.setProperty("muted", True)
        self._lay_out()
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self._find)
        self.filter.textChanged.connect(lambda _: self._timer.start())
        self.filter.returnPressed.connect(self._enter)
        self.list.selectionModel().currentChanged.connect(self._moved)
        self.list.clicked.connect(self.clicked)
        self.list.activated.connect(self.clicked)  # by Enter
        theme.changed.connect(self.list.viewport().update)

    def _chip(self, status: DocumentStatus) -> QToolButton:
        chip = QToolButton(self)
        chip.setText(tr(STATUS_NAMES[status]))
        chip.setCheckable(True)
        chip.setObjectName("chip")
        chip.setAccessibleName(tr("Show articles that are {status}", status=within(tr(STATUS_NAMES[status]))))
        chip.setToolTip(chip.accessibleName())
        chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        chip.toggled.connect(self._find)
        return chip

    def _lay_out(self) -> None:
        field, chips = flowing(self)
        for chip in self._chips.values():
            chips.addWidget(chip)
        top = QVBoxLayout()
        top.setContentsMargins(8, 8, 8, 6)
        top.setSpacing(6)
        top.addWidget(self.filter)
        top.addWidget(field)
        bottom = QHBoxLayout()
        bottom.setContentsMargins(10, 4, 10, 4)
        bottom.addWidget(self.count)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(top)
        whole.addWidget(self.list, 1)
        whole.addLayout(bottom)

    def attach(self, project: Project | None) -> None:
        """Show the articles of another project, or none."""
        self._current = ""
        self.model.attach(project)
        self._tell_count()

    @property
    def current(self) -> str:
        """The id of the open article."""
        return self._current

    @property
    def position(self) -> tuple[int, int]:
        """The number of the open article among those shown, counted from 1 (0: not shown), and how many are shown."""
        place = self.model.place(self._current) if self._current else None
        return (0 if place is None else place + 1), self.model.rowCount()

    def selected(self) -> list[str]:
        """The ids of the articles that are selected in the list; at least the open one."""
        selection = self.list.selectionModel().selection()
        ranges = (selection.at(i) for i in range(selection.count()))
        ids = self.model.ids(number for each in ranges for number in range(each.top(), each.bottom() + 1))
        return ids or ([self._current] if self._current else [])

    def show_current(self, document_id: str) -> None:
        """Let the list stand at an article that was opened otherwise."""
        self._current = document_id
        place = self.model.place(document_id) if document_id else None
        if place is not None:
            self._place = place
            index = self.model.index(place)
            if self.list.currentIndex() != index:
                self.list.selectionModel().setCurrentIndex(
                    index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.list.scrollTo(index)

    def step(self, by: int) -> bool:
        """Open the article that is `by` further in the list; whether there is one."""
        place = self.model.place(self._current) if self._current else None
        start = place if place is not None else self._place - (1 if by > 0 else 0)
        row = self.model.article(start + by)
        if row is not None:
            self.chosen.emit(row.id)
        return row is not None

    def open_first(self) -> None:
        """Open the first article of the list, if there is one."""
        row = self.model.article(0)
        if row is not None:
            self.chosen.emit(row.id)

    def refresh(self, document_ids: Iterable[str]) -> None:
        """Read the rows of some articles again."""
        document_ids = set(document_ids)
        if len(document_ids) > MANY:
            self.model.refresh_all()
            return
        for document_id in document_ids:
            self.model.refresh(document_id)

    def reload(self) -> None:
        """Find again, after articles came or went."""
        self._find()

    def focus_filter(self) -> None:
        """Put the caret into the filter."""
        self.show()
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    def _enter(self) -> None:
        self._timer.stop()
        self._find()
        if self.model.place(self._current) is None:
            self.open_first()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _find(self) -> None:
        statuses = {status for status, chip in self._chips.items() if chip.isChecked()}
        self.model.find(self.filter.text().strip(), statuses)
        self.show_current(self._current)
        self._tell_count()
        self.listed.emit()

    def _tell_count(self) -> None:
        count = self.model.rowCount()
        self.count.setText(counted("{count} article", "{count} articles", count))

    def _moved(self, index: QModelIndex) -> None:
        row = self.model.article(index.row()) if index.isValid() else None
        if row is not None and row.id != self._current:
            self.chosen.emit(row.id)
