"""A list for as many rows as an article may have annotations, or a project articles."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractListModel, QEvent, QItemSelectionModel, QModelIndex, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget


class RowList(QTableView):
    """Rows of one height, of which only those in sight cost anything.

    A list view, and a tree view too, would ask the model for every row when one changes, or all do; a table of one
    column does not.
    """

    def __init__(
        self, model: QAbstractListModel, row_height: Callable[[QFontMetrics], int], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._row_height = row_height
        self.setModel(model)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._set_row_height()

    def changeEvent(self, event: QEvent) -> None:
        """Keep the rows as tall as the font asks for."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._set_row_height()

    def _set_row_height(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._row_height(self.fontMetrics()))

    def choose(self, row: int) -> None:
        """Select a row; one that is out of sight comes to the middle, so that the next ones are seen too."""
        index = self.model().index(row, 0)
        room, place = self.viewport().rect(), self.visualRect(index)
        if place.top() < room.top() or place.bottom() > room.bottom():
            self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Home and End go to the first and last row, as in a list."""
        rows = self.model().rowCount()
        if rows and action is QAbstractItemView.CursorAction.MoveHome:
            return self.model().index(0, 0)
        if rows and action is QAbstractItemView.CursorAction.MoveEnd:
            return self.model().index(rows - 1, 0)
        return super().moveCursor(action, modifiers)
