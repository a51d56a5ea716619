"""The right side: the layers as lists, and the details of what is selected."""

from PySide6.QtCore import QLocale, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.model.annotation import Kind, Layer, Status
from annotator.model.change import Change
from annotator.model.document import Document
from annotator.model.schema import Schema
from annotator.model.target import Target
from annotator.session.session import Announcement
from annotator.ui.editing import Editor
from annotator.ui.gaps import Gaps
from annotator.ui.icons import Icons
from annotator.ui.items.annotations import AnnotationsDelegate, AnnotationsModel, row_height
from annotator.ui.language import counted, tr
from annotator.ui.panels.details import Details
from annotator.ui.panels.guideline import Guideline
from annotator.ui.panels.missing import MissingPanel
from annotator.ui.panels.row_list import RowList
from annotator.ui.panels.speakers import SpeakersPanel
from annotator.ui.theme import Theme
from annotator.ui.words import LAYERS, STATUSES

NAME = int(Qt.ItemDataRole.UserRole)
DETAILS, SPEAKERS, MISSING = range(3)


class Inspector(QWidget):
    """Lists every annotation of the article and edits the selected one."""

    menu_asked = Signal(object, object)
    clicked = Signal()
    escaped = Signal()

    def __init__(self, editor: Editor, gaps: Gaps, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("inspector")
        self.setAccessibleName(tr("Inspector"))
        self._editor = editor
        self._schema: Schema | None = None
        self._labels: object = None
        self._changes: list[Change] | None = []  # that the lists do not show yet; None: they are to be made anew
        self._behind = False
        self._showing = False
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName(tr("Layers of the article"))
        self.tabs.setUsesScrollButtons(False)
        self.lists: dict[Layer, RowList] = {}
        self.models: dict[Layer, AnnotationsModel] = {}
        for layer in Layer:
            self._add_layer(layer, theme, icons)
        self.labels = QListWidget(self.tabs)
        self.labels.setAccessibleName(tr("Document labels"))
        self.labels.itemChanged.connect(self._label_changed)
        self.labels.currentItemChanged.connect(self._label_chosen)
        self.tabs.addTab(self.labels, tr("Labels"))
        self.details = Details(editor, icons, self)
        self.splitter = QSplitter(Qt.Orientation.Vertical, self)
        self.splitter.addWidget(self.tabs)
        self.speakers = SpeakersPanel(editor, self)
        self.missing = MissingPanel(gaps, self)
        self.guideline = Guideline(self)
        self.below = QTabWidget(self)
        self.below.setDocumentMode(True)
        self.below.setAccessibleName(tr("Details, speakers and what is missing"))
        self.below.setUsesScrollButtons(False)
        for tabs in (self.tabs, self.below):
            tabs.setElideMode(Qt.TextElideMode.ElideMiddle)  # so that the counts stay
        for page, title in (
            (self.details, tr("Details")), (self.speakers, tr("Speakers")), (self.missing, tr("Missing")),
        ):
            self.below.addTab(_scrolling(page), title)
        self.splitter.addWidget(self.below)
        self.splitter.addWidget(self.guideline)
        self.splitter.setChildrenCollapsible(False)
        for number, stretch in enumerate((3, 4, 1)):
            self.splitter.setStretchFactor(number, stretch)
        self.splitter.setSizes([230, 330, 90])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)
        self.tabs.currentChanged.connect(self._tab_changed)
        editor.announced.connect(self.hear)
        self._gaps = gaps
        gaps.changed.connect(self.show_gaps)
        # The text is painted first, and several changes at once are shown as one.
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self.show_selection)
        editor.situation_changed.connect(self._later.start)
        self.below.currentChanged.connect(self.show_selection)

    @property
    def room(self) -> int:
        """Logical pixels that it is wide where no tab is cut short, with counts of two digits."""
        bar = self.tabs.tabBar()
        return bar.sizeHint().width() + bar.count() * bar.fontMetrics().horizontalAdvance(" 00")

    def _add_layer(self, layer: Layer, theme: Theme, icons: Icons) -> None:
        model = AnnotationsModel(layer, self)
        view = RowList(model, row_height, self.tabs)
        view.setItemDelegate(AnnotationsDelegate(theme, icons, view))
        view.setMouseTracking(True)
        view.setAccessibleName(tr("{layer} of the article", layer=tr(LAYERS[layer])))
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(
            lambda at, view=view, model=model: self.menu_asked.emit(
                model.target(view.indexAt(at).row()), view.viewport().mapToGlobal(at)))
        view.selectionModel().currentChanged.connect(self._row_chosen)
        view.clicked.connect(self._row_chosen)
        view.clicked.connect(self.clicked)
        theme.changed.connect(view.viewport().update)
        self.models[layer], self.lists[layer] = model, view
        self.tabs.addTab(view, tr(LAYERS[layer]))

    def hear(self, announcement: Announcement) -> None:
        """Show what an edit changed, as soon as the text has been painted."""
        anew = announcement.opened or announcement.completed or announcement.schema_changed
        if anew or announcement.document is None:
            self._changes = None
        elif self._changes is not None:
            self._changes.extend(announcement.changes)
        self._behind = True
        self._later.start()

    def _catch_up(self) -> None:
        """Let the lists show all that was edited."""
        if not self._behind:
            return
        session, document, changes = self._editor.session, self._editor.document, self._changes
        self._behind, self._changes = False, []
        self._schema = session.schema if session else None
        self._showing = True
        for index, (layer, model) in enumerate(self.models.items()):
            if changes is None or document is None:
                model.show(document, self._schema, self._editor.reading.rows[layer])
            else:
                model.take(document, tuple(changes), self._editor.reading.rows[layer])
            waiting = model.open
            title = f"{tr(LAYERS[layer])} {model.rowCount()}"
            if title != self.tabs.tabText(index):  # the tabs would be laid out again
                self.tabs.setTabText(index, title)
            open_ones = counted("{count} open suggestion", "{count} open suggestions", waiting)
            self.tabs.setTabToolTip(index, open_ones if waiting else tr("None open"))
        self._show_labels(document)
        self._showing = False

    def show_gaps(self) -> None:
        """Show what is missing now."""
        count = len(self._gaps.found)
        self.below.setTabText(MISSING, f"{tr('Missing')} {QLocale().toString(count)}" if count else tr("Missing"))
        self.missing.show_gaps()

    def focus_note(self) -> None:
        """Put the caret into the note of the selected annotation."""
        self.show()
        self.show_selection()
        self.below.setCurrentIndex(DETAILS)
        self.details.focus_note()
        area, note = self.below.currentWidget(), self.details.focusWidget()
        if isinstance(area, QScrollArea) and note is not None:  # below many fields it may be out of sight
            QTimer.singleShot(0, note, lambda: area.ensureWidgetVisible(note))  # when they have their places

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the text."""
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def _show_labels(self, document: Document | None, *, again: bool = False) -> None:
        shown = (document.id, document.labels, self._schema) if document is not None else None
        if shown == self._labels and not again:
            return
        self._labels = shown
        self.labels.clear()
        if document is None or self._schema is None:
            return
        held = {label.label: label.status for label in document.labels.values()}
        titles = {label.label: label.title for label in self._schema.labels}
        for name in (*titles, *(name for name in held if name not in titles)):
            title = titles.get(name, tr("{name} (not in the schema)", name=name))
            status = held.get(name, Status.ACCEPTED)
            item = QListWidgetItem(
                title if status is Status.ACCEPTED else f"{title}   {tr(STATUSES[status])}", self.labels)
            item.setData(NAME, name)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsSelectable)
            checked = held.get(name) is Status.ACCEPTED
            item.setCheckState(Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked)
        count = sum(status is Status.ACCEPTED for status in held.values())
        self.tabs.setTabText(len(Layer), tr("Labels {count}", count=count))

    def _label_changed(self, item: QListWidgetItem) -> None:
        if not self._showing and self._editor.session is not None:
            from annotator.session.commands import toggle_label

            if self._editor.do(toggle_label(str(item.data(NAME)), self._editor.session.origin)) is None:
                self._showing = True
                self._show_labels(self._editor.document, again=True)
                self._showing = False

    def _label_chosen(self, item: QListWidgetItem | None) -> None:
        document, name = self._editor.document, str(item.data(NAME)) if item is not None else ""
        if not self._showing and document is not None and name in document.labels:
            self._editor.select(Target(Kind.LABEL, name))

    def show_selection(self) -> None:
        """Show what is selected now, in lists that are up to date."""
        self._catch_up()
        self._showing = True
        layer = self._editor.layer
        self.tabs.setCurrentIndex(list(Layer).index(layer) if layer else len(Layer))
        target: Target | None = self._editor.target
        for each, view in self.lists.items():
            place = self.models[each].place(target)
            selection = view.selectionModel()
            if place is None:
                selection.clear()
            elif view.currentIndex().row() != place or not selection.hasSelection():
                view.choose(place)
        names = [self.labels.item(row).data(NAME) for row in range(self.labels.count())]
        if target is not None and target.kind is Kind.LABEL and target.id in names:
            self.labels.setCurrentRow(names.index(target.id))
        self._showing = False
        self.details.show_situation()
        if self.below.currentIndex() == SPEAKERS:  # one that is not seen need not be right
            self.speakers.show_situation()
        self.guideline.show_item(self._editor.item, target, self._schema)

    def _row_chosen(self, index: QModelIndex) -> None:
        model = index.model()
        if self._showing or not isinstance(model, AnnotationsModel):
            return
        target, document = model.target(index.row()), self._editor.document
        if target is None or document is None or target.id not in document.of(target.kind):
            return
        if self._editor.target is None or self._editor.target.whole != target:
            self._editor.select(target)

    def _tab_changed(self, number: int) -> None:
        if not self._showing:
            self._editor.activate(list(Layer)[number] if number < len(Layer) else None)


def _scrolling(page: QWidget) -> QScrollArea:
    """A page that scrolls where there is too little room for it."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(page)
    return area
