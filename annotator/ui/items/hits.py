"""Words in their context as the rows of a table, each of which can be checked."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from annotator.model.annotation import Span
from annotator.model.target import Target
from annotator.phrases import phrase
from annotator.ui.language import tr

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
CONTEXT, MATCH, AFTER, ARTICLE = range(4)
HEADINGS = ("", phrase("Words"), "", phrase("Article"))


@dataclass(frozen=True, slots=True)
class Line:
    """Words at a place of an article, with what stands around them; `target` is what is annotated there, if anything.

    `span` is in code points of the article's text; `note` says what matters about the place.
    """

    document_id: str
    title: str
    span: Span
    before: str
    match: str
    after: str
    target: Target | None = None
    note: str = ""


class HitsModel(QAbstractTableModel):
    """Lines in reading order; all are checked at first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: list[Line] = []
        self._unchecked: set[int] = set()

    def show(self, lines: Sequence[Line]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self.lines, self._unchecked = list(lines), set()
        self.endResetModel()

    @property
    def checked(self) -> list[Line]:
        """The lines that are checked."""
        return [line for row, line in enumerate(self.lines) if row not in self._unchecked]

    def check(self, rows: Iterable[int], *, on: bool) -> None:
        """Check some lines, or not."""
        self._unchecked = self._unchecked - set(rows) if on else self._unchecked | set(rows)
        if self.lines:
            self.dataChanged.emit(self.index(0, CONTEXT), self.index(len(self.lines) - 1, CONTEXT))

    def is_checked(self, row: int) -> bool:
        """Whether a line is checked."""
        return row not in self._unchecked

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(HEADINGS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr(HEADINGS[section])
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == CONTEXT else flags

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        if not index.isValid():
            return None
        line, column = self.lines[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                text = (line.before, line.match, line.after, line.title)[column]
                return " ".join(text.split()) if column != CONTEXT else " ".join(text.split())[-60:]
            case Qt.ItemDataRole.TextAlignmentRole if column == CONTEXT:
                return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            case Qt.ItemDataRole.CheckStateRole if column == CONTEXT:
                return Qt.CheckState.Checked if self.is_checked(index.row()) else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.FontRole if column == MATCH:
                font = QFont()
                font.setBold(True)
                return font
            case Qt.ItemDataRole.ToolTipRole:
                return line.note or f"{line.before}{line.match}{line.after}"
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{line.match}, in {line.title}: {line.before} {line.match} {line.after}"
        return None

    def setData(self, index: Index, value: object, role: int = int(Qt.ItemDataRole.EditRole)) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.check([index.row()], on=Qt.CheckState(value) is Qt.CheckState.Checked)
        return True
