"""The annotations of one layer as a list in reading order."""

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.model.annotation import (
    LAYER_OF,
    Entity,
    Event,
    Layer,
    Quote,
    Span,
    Status,
    name_of,
    spans_of,
)
from annotator.model.change import Changes
from annotator.model.document import Document
from annotator.model.schema import Schema
from annotator.model.target import Target
from annotator.session.reading import Framed, Row, target_of
from annotator.ui.choices import named
from annotator.ui.direction import leading, reading_direction, turned
from annotator.ui.icons import Icons
from annotator.ui.language import tr
from annotator.ui.theme import Theme, mixed, shade

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
ITEM = int(Qt.ItemDataRole.UserRole)
SHOWN = 120  # characters of a text that a row asks for
MANY = 50  # with more changes at once the list is shown anew


class AnnotationsModel(QAbstractListModel):
    """Entities, events or quotes of the open article."""

    def __init__(self, layer: Layer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.layer = layer
        self._document: Document | None = None
        self._schema: Schema | None = None
        self._row = Row(())

    def show(self, document: Document | None, schema: Schema | None, row: Row) -> None:
        """Show the annotations of an article, which are given in their order."""
        self.beginResetModel()
        self._document, self._schema = document, schema
        self._row = row.copy()
        self.endResetModel()

    def take(self, document: Document, changes: Changes, row: Row) -> None:
        """Show the article as it is after an edit; `row` are its annotations then."""
        mine = [change for change in changes if LAYER_OF.get(change.kind) is self.layer]
        if len(mine) > MANY:
            self.show(document, self._schema, row)
            return
        self._document = document
        for change in mine:
            before, after = change.before, change.after
            at = self._row.find(before) if isinstance(before, Framed) else None
            if at is not None and isinstance(after, Framed) and self._row.find(after) == at:
                self._row.exchange(at, after)
                self.dataChanged.emit(self.index(at), self.index(at))
                continue
            if at is not None:
                self.beginRemoveRows(ROOT, at, at)
                self._row.take_out(at)
                self.endRemoveRows()
            if isinstance(after, Framed):
                at = self._row.place_for(after)
                self.beginInsertRows(ROOT, at, at)
                self._row.put_in(after)
                self.endInsertRows()

    def place(self, target: Target | None) -> int | None:
        """The number of an annotation's row."""
        if target is None or self._document is None or LAYER_OF.get(target.kind) is not self.layer:
            return None
        item = self._document.of(target.kind).get(target.id)
        return self._row.find(item) if isinstance(item, Framed) else None

    def target(self, number: int) -> Target | None:
        """The annotation of a row."""
        return target_of(self._row.items[number]) if 0 <= number < len(self._row.items) else None

    @property
    def open(self) -> int:
        """How many suggestions wait for a decision."""
        return self._row.open

    def color(self, item: Entity | Event | Quote) -> str:
        """The colour that the schema gives to an annotation."""
        definition = named(self._schema, self.layer).get(name_of(item)) if self._schema else None
        return definition.color if definition else "#808080"

    def title(self, item: Entity | Event | Quote) -> str:
        """The title that the schema gives to an annotation's label or type."""
        definition = named(self._schema, self.layer).get(name_of(item)) if self._schema else None
        return definition.title if definition else tr("{name} (not in the schema)", name=name_of(item))

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._row.items)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        if not index.isValid() or self._document is None:
            return None
        item = self._row.items[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return _text(self._document, item)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{_text(self._document, item)}, {self.title(item)}, {item.status}"
            case Qt.ItemDataRole.ToolTipRole:
                return f"{self.title(item)}\n{_text(self._document, item)}"
            case int() if role == ITEM:
                return item
        return None


def row_height(metrics: QFontMetrics) -> int:
    """Pixels that a row is tall in a font."""
    return metrics.height() + 10


def _text(document: Document, item: Entity | Event | Quote) -> str:
    span = next(spans_of(item))
    text = " ".join(document.surface(Span(span.start, min(span.end, span.start + SHOWN))).split())
    if isinstance(item, Quote) and item.speaker is not None:
        return f"{item.speaker.name}: {text}"
    return text


class AnnotationsDelegate(QStyledItemDelegate):
    """Draws an annotation: what was decided, its text, its label."""

    def __init__(self, theme: Theme, icons: Icons, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons = icons
        self._letters: tuple[QFont, QFont, dict[Status, QFont]] | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del index
        return QSize(120, row_height(option.fontMetrics))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model, item = index.model(), index.data(ITEM)
        if not isinstance(model, AnnotationsModel) or not isinstance(item, Entity | Event | Quote):
            return
        tones = self._theme.tones
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        font: QFont = option.font
        painter.save()
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if state & QStyle.StateFlag.State_Selected:
                painter.fillRect(rect, QColor(tones.accent_wash))
                bar = QRect(rect.left(), rect.top(), 3, rect.height())
                painter.fillRect(turned(option.direction, rect, bar), QColor(tones.accent))
            elif state & QStyle.StateFlag.State_MouseOver:
                painter.fillRect(rect, QColor(tones.raised))
            tone = {Status.ACCEPTED: tones.good, Status.REJECTED: tones.bad, Status.SUGGESTED: tones.muted}[item.status]
            ratio = painter.device().devicePixelRatioF()
            pixmap = self._icons.pixmap(item.status.value, tone, round(14 * ratio))
            glyph = turned(option.direction, rect, QRectF(rect.left() + 9, rect.center().y() - 6.5, 14, 14))
            painter.drawPixmap(glyph, pixmap, QRectF(pixmap.rect()))
            chip = self._draw_label(painter, option, model, item)
            painter.setFont(self._fonts(font)[1][item.status])
            painter.setPen(QColor(tones.muted if item.status is Status.REJECTED else tones.text))
            inner = turned(
                option.direction, rect,
                QRect(rect.left() + 29, rect.top(), round(chip) - rect.left() - 35, rect.height())).toRect()
            text = str(index.data(int(Qt.ItemDataRole.DisplayRole)))
            text = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
            painter.setLayoutDirection(reading_direction(text))
            painter.drawText(inner, int(leading(option.direction)), text)
        finally:
            painter.restore()

    def _fonts(self, font: QFont) -> tuple[QFont, dict[Status, QFont]]:
        """The font of labels, and that of texts by what was decided about them."""
        if self._letters is None or self._letters[0] != font:
            small = QFont(font)
            small.setPointSizeF(font.pointSizeF() * 0.85)
            fonts = {status: QFont(font) for status in Status}
            fonts[Status.REJECTED].setStrikeOut(True)
            fonts[Status.SUGGESTED].setItalic(True)
            self._letters = QFont(font), small, fonts
        return self._letters[1:]

    def _draw_label(
        self, painter: QPainter, option: QStyleOptionViewItem, model: AnnotationsModel, item: Entity | Event | Quote
    ) -> float:
        """Draw the label at the end of the row; where it begins, from left to right."""
        tones, rect = self._theme.tones, option.rect
        painter.setFont(self._fonts(option.font)[0])
        color = shade(model.color(item), tones)
        metrics = painter.fontMetrics()
        text = metrics.elidedText(
            name_of(item).rpartition(".")[2], Qt.TextElideMode.ElideRight, max(30, rect.width() // 2 - 30))
        width = metrics.horizontalAdvance(text) + 12
        height = metrics.height() + 2
        box = QRectF(rect.right() - width - 8, rect.center().y() - height / 2 + 0.5, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(mixed(color, tones.base, 0.18))
        shown = turned(option.direction, rect, box)
        painter.drawRoundedRect(shown, 4, 4)
        painter.setPen(QColor(tones.text))
        painter.drawText(QPointF(shown.left() + 6, shown.top() + 1 + metrics.ascent()), text)
        return box.left()
