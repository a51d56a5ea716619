"""The list of articles: rows are read from the project when they come into sight."""

from collections.abc import Collection, Iterable

from PySide6.QtCore import (
    QAbstractListModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.errors import UserError
from annotator.model.document import DocumentStatus
from annotator.phrases import phrase
from annotator.store.project import Project, Row
from annotator.ui.direction import leading, reading_direction, turned
from annotator.ui.icons import Icons
from annotator.ui.language import tr, within
from annotator.ui.theme import Theme

PAGE = 64  # rows read at once
Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
ROW = int(Qt.ItemDataRole.UserRole)
BAR = 48  # pixels that the bar of what is decided is long
STATUS_NAMES = {
    DocumentStatus.NEW: phrase("New"),
    DocumentStatus.IN_PROGRESS: phrase("In progress"),
    DocumentStatus.DONE: phrase("Done"),
    DocumentStatus.SKIPPED: phrase("Skipped"),
}


class ArticlesModel(QAbstractListModel):
    """The articles of a project that a filter leaves, in its order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project: Project | None = None
        self._keys: list[int] = []
        self._places: dict[int, int] | None = None
        self._known: dict[str, int] = {}  # the keys of articles that were asked for by their ids
        self._pages: dict[int, list[Row]] = {}
        self._text = ""
        self._statuses: frozenset[DocumentStatus] = frozenset()

    def attach(self, project: Project | None) -> None:
        """Show another project, or none."""
        self._project = project
        self.find(self._text, self._statuses)

    def find(self, text: str, statuses: Collection[DocumentStatus]) -> None:
        """Show the articles with a text and of some statuses; no statuses are all."""
        self.beginResetModel()
        self._text, self._statuses = text, frozenset(statuses)
        self._keys = self._project.find(text, self._statuses) if self._project else []
        self._places = None
        self._known.clear()
        self._pages.clear()
        self.endResetModel()

    def again(self) -> None:
        """Find again, after articles came or went."""
        self.find(self._text, self._statuses)

    def article(self, number: int) -> Row | None:
        """The row of a number, if there is such."""
        if self._project is None or not 0 <= number < len(self._keys):
            return None
        page = number // PAGE
        if page not in self._pages:
            self._pages[page] = self._project.rows(self._keys[page * PAGE : (page + 1) * PAGE])
        rows = self._pages[page]
        return rows[number % PAGE] if number % PAGE < len(rows) else None

    def ids(self, numbers: Iterable[int]) -> list[str]:
        """The ids of the articles of some rows, in their order."""
        return self._project.ids([self._keys[number] for number in sorted(numbers)]) if self._project else []

    def place(self, document_id: str) -> int | None:
        """The number of an article's row, if the filter leaves it."""
        if self._project is None:
            return None
        if document_id not in self._known and self._read(document_id) is None:
            return None
        return self._place_of(self._known[document_id])

    def _place_of(self, key: int) -> int | None:
        if self._places is None:
            self._places = {each: number for number, each in enumerate(self._keys)}
        return self._places.get(key)

    def _read(self, document_id: str) -> Row | None:
        """The row of an article as it is stored now."""
        try:
            row = self._project.row(document_id) if self._project is not None else None
        except UserError:  # it was removed
            row = None
        if row is None:
            self._known.pop(document_id, None)
        else:
            self._known[document_id] = row.key
        return row

    def refresh(self, document_id: str) -> None:
        """Read one article's row again; it stays in the list even where the filter would not find it any more."""
        row = self._read(document_id)
        number = self._place_of(row.key) if row is not None else None
        if row is None or number is None:
            return
        page = self._pages.get(number // PAGE)
        if page is not None and number % PAGE < len(page) and page[number % PAGE].key == row.key:
            page[number % PAGE] = row
        else:
            self._pages.pop(number // PAGE, None)
        index = self.index(number)
        self.dataChanged.emit(index, index)

    def refresh_all(self) -> None:
        """Read again what is in sight."""
        self._pages.clear()
        if self._keys:
            self.dataChanged.emit(self.index(0), self.index(len(self._keys) - 1))

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._keys)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        row = self.article(index.row()) if index.isValid() else None
        if row is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return row.title or row.id
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{row.title or row.id}, {within(tr(STATUS_NAMES[row.status]))}, {_counted(row)}"
            case int() if role == ROW:
                return row
        return None


def _counted(row: Row) -> str:
    number = QLocale().toString
    said = [tr("{count} open", count=number(row.open))] if row.open else []
    if row.decided:
        said.append(tr("{count} decided", count=number(row.decided)))
    return " · ".join(said) or tr("no suggestions")


def row_height(metrics: QFontMetrics) -> int:
    """Pixels that a row is tall in a font."""
    return metrics.height() * 2 + 18


class ArticlesDelegate(QStyledItemDelegate):
    """Draws an article: status, title, what is open, and how far it is."""

    def __init__(self, theme: Theme, icons: Icons, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons = icons

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del index
        return QSize(120, row_height(option.fontMetrics))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW)
        if not isinstance(row, Row):
            return
        tones = self._theme.tones
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        font: QFont = option.font
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if chosen:
                painter.fillRect(rect, QColor(tones.accent_wash))
                bar = QRect(rect.left(), rect.top(), 3, rect.height())
                painter.fillRect(turned(option.direction, rect, bar), QColor(tones.accent))
            elif state & QStyle.StateFlag.State_MouseOver:
                painter.fillRect(rect, QColor(tones.raised))
            self._draw_glyph(painter, option, row)
            inner = turned(option.direction, rect, rect.adjusted(32, 7, -10, -8)).toRect()
            painter.setFont(font)
            painter.setPen(QColor(tones.muted if row.status is DocumentStatus.SKIPPED else tones.text))
            metrics = painter.fontMetrics()
            title = metrics.elidedText(row.title or row.id, Qt.TextElideMode.ElideRight, inner.width())
            line = QRect(inner.left(), inner.top(), inner.width(), metrics.height())
            painter.setLayoutDirection(reading_direction(title))
            painter.drawText(line, int(leading(option.direction)), title)
            painter.setLayoutDirection(option.direction)
            self._draw_counts(painter, inner, row, metrics.height())
        finally:
            painter.restore()

    def _draw_glyph(self, painter: QPainter, option: QStyleOptionViewItem, row: Row) -> None:
        tones, rect = self._theme.tones, option.rect
        color = {DocumentStatus.DONE: tones.good, DocumentStatus.IN_PROGRESS: tones.accent}.get(row.status, tones.muted)
        ratio = painter.device().devicePixelRatioF()
        pixmap = self._icons.pixmap(row.status.value, color, round(16 * ratio))
        place = turned(option.direction, rect, QRectF(rect.left() + 10, rect.top() + 7, 16, 16))
        painter.drawPixmap(place, pixmap, QRectF(pixmap.rect()))

    def _draw_counts(self, painter: QPainter, inner: QRect, row: Row, height: int) -> None:
        tones = self._theme.tones
        small = QFont(painter.font())
        small.setPointSizeF(small.pointSizeF() * 0.88)
        painter.setFont(small)
        painter.setPen(QColor(tones.muted))
        direction, metrics = painter.layoutDirection(), painter.fontMetrics()
        line = QRectF(inner.left(), inner.top() + height + 2, inner.width(), metrics.height())
        counts = metrics.elidedText(_counted(row), Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(line, int(leading(direction)), counts)
        total = row.open + row.decided
        if total and metrics.horizontalAdvance(counts) + BAR + 6 <= inner.width():  # else the numbers say it alone
            bar = turned(direction, inner, QRectF(inner.right() - BAR, line.top() + metrics.ascent() - 5, BAR, 4))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tones.line))
            painter.drawRoundedRect(bar, 2, 2)
            painter.setBrush(QColor(tones.accent))
            done = QRectF(bar.left(), bar.top(), bar.width() * row.decided / total, 4)
            painter.drawRoundedRect(turned(direction, bar.toRect(), done), 2, 2)
