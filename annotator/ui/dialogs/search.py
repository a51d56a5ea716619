"""Search in the article and in the project: text, patterns, labels, event types, speakers; what is found is opened."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.errors import UserError
from annotator.jobs import Job
from annotator.model.document import Document
from annotator.model.schema import Schema
from annotator.operations.searching import Hit, Query, search, search_document
from annotator.store.project import Project
from annotator.ui.items.hits import Line
from annotator.ui.language import said, tr
from annotator.ui.panels.flow import flowing
from annotator.ui.panels.hits import Hits

ARTICLE, PROJECT = range(2)


class SearchDialog(QDialog):
    """Stays beside the window. `opened` carries a line to show, `marked` lines and the label they are to get."""

    opened = Signal(object)
    marked = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Search"))
        self.resize(860, 460)
        self._project: Project | None = None
        self._document: Document | None = None
        self.text = QLineEdit(self)
        self.text.setPlaceholderText(tr("Text"))
        self.text.setAccessibleName(tr("Text to search"))
        self.text.setClearButtonEnabled(True)
        self.scope = self._box(tr("Where"), [(tr("in this article"), ""), (tr("in the whole project"), "")])
        self.regex, self.case, self.whole = (
            QCheckBox(title, self) for title in (tr("&Pattern"), tr("Same &case"), tr("&Whole words")))
        self.regex.setToolTip(tr("The text is a regular expression"))
        self.label = self._box(tr("Entity label"), [])
        self.event_type = self._box(tr("Event type"), [])
        self.speaker = QLineEdit(self)
        self.speaker.setPlaceholderText(tr("Speaker"))
        self.speaker.setAccessibleName(tr("Speaker of quotes"))
        self.find_button = QPushButton(tr("&Find"), self)
        self.find_button.setDefault(True)
        self.hits = Hits(self)
        self.problem = QLabel(self)
        self.problem.setWordWrap(True)
        self.problem.hide()
        self.open_button = QPushButton(tr("&Open"), self)
        self.mark_button = QPushButton(tr("&Mark Checked as"), self)
        self.as_label = self._box(tr("Label for the checked places"), [])
        close = QPushButton(tr("Close"), self)
        for button in (self.open_button, self.mark_button, close):
            button.setAutoDefault(False)
        close.clicked.connect(self.close)
        self._lay_out(close)
        self.find_button.clicked.connect(self.look)
        self.open_button.clicked.connect(self._open_current)
        self.mark_button.clicked.connect(lambda: self.marked.emit(self.hits.model.checked, self.as_label.currentData()))
        self.hits.opened.connect(self.opened)
        self.hits.changed.connect(self._enable)
        self.hits.failed.connect(self._complain)
        self._enable()

    def _box(self, name: str, items: list[tuple[str, str]]) -> QComboBox:
        box = QComboBox(self)
        box.setAccessibleName(name)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(16)
        for title, value in items:
            box.addItem(title, value)
        return box

    def _lay_out(self, close: QPushButton) -> None:
        first, last = QHBoxLayout(), QHBoxLayout()
        first.addWidget(self.text, 1)
        first.addWidget(self.scope)
        first.addWidget(self.find_button)
        field, second = flowing(self)
        for widget in (self.regex, self.case, self.whole, self.label, self.event_type, self.speaker):
            second.addWidget(widget)
        last.addWidget(self.open_button)
        last.addStretch(1)
        last.addWidget(self.mark_button)
        last.addWidget(self.as_label)
        last.addWidget(close)
        layout = QVBoxLayout(self)
        layout.addLayout(first)
        layout.addWidget(field)
        layout.addWidget(self.hits, 1)
        layout.addWidget(self.problem)
        layout.addLayout(last)

    def attend(self, project: Project | None, document: Document | None, schema: Schema | None) -> None:
        """Search another project or article from now on."""
        self._project, self._document = project, document
        entities = [(f"{each.title}   {each.label}", each.label) for each in schema.entities] if schema else []
        events = [(f"{each.title}   {each.type}", each.type) for each in schema.events] if schema else []
        for box, items in (
            (self.label, [(tr("any label"), ""), *entities]), (self.event_type, [(tr("any event"), ""), *events]),
            (self.as_label, entities),
        ):
            if [(box.itemText(i), box.itemData(i)) for i in range(box.count())] != items:
                box.clear()
                for title, value in items:
                    box.addItem(title, value)
        self._enable()

    def ask(self, scope: int, text: str = "") -> None:
        """Come to the front, ready to type; with a text, search it."""
        self.scope.setCurrentIndex(scope)
        if text:
            self.text.setText(text)
        self.show()
        self.raise_()
        self.activateWindow()
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.text.selectAll()
        if text:
            self.look()

    @property
    def query(self) -> Query:
        """What is looked for."""
        label, event = self.label.currentData(), self.event_type.currentData()
        return Query(
            self.text.text(), self.regex.isChecked(), self.case.isChecked(), self.whole.isChecked(),
            frozenset({label} if label else ()), frozenset({event} if event else ()), self.speaker.text().strip())

    def look(self) -> None:
        """Search."""
        self.problem.hide()
        query, project, document = self.query, self._project, self._document
        if project is None or document is None:
            return

        def in_project(job: Job) -> Iterator[Line]:
            with project.another_connection() as mine:
                yield from map(_line, search(mine, query, job))

        whole = self.scope.currentIndex() == PROJECT
        try:
            search_document(Document(id="", text=""), query)  # says at once what is wrong with a pattern
        except UserError as problem:
            self._complain(said(problem))
            return
        self.hits.look_for(in_project if whole else lambda _: map(_line, search_document(document, query)))
        self.hits.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_current(self) -> None:
        row = self.hits.table.currentIndex().row()
        if self.hits.model.lines:
            self.opened.emit(self.hits.model.lines[max(0, row)])

    def _enable(self) -> None:
        found = bool(self.hits.model.lines)
        self.open_button.setEnabled(found)
        writable = self._project is not None and not self._project.read_only
        self.mark_button.setEnabled(bool(self.hits.model.checked) and not self.hits.busy and writable)
        if found and not self.hits.table.currentIndex().isValid():
            self.hits.table.selectRow(0)

    def _complain(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.show()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._enable()

    def done(self, result: int) -> None:
        """Look no further."""
        self.hits.stop()
        super().done(result)


def _line(hit: Hit) -> Line:
    return Line(hit.document_id, hit.title, hit.span, hit.before, hit.match, hit.after, hit.target)
