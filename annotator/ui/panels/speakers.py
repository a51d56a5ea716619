"""The people and organisations of the article, with the letters that attribute quotes to them."""

from collections import Counter

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.model.annotation import Quote, Speaker, Status
from annotator.session import commands
from annotator.ui.editing import Editor
from annotator.ui.language import tr
from annotator.ui.panels.flow import flowing

NAME = int(Qt.ItemDataRole.UserRole)


class SpeakersPanel(QWidget):
    """Lists speakers. A double click gives the selected quote to one; names and labels are edited here."""

    def __init__(self, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._shown: object = None
        self.list = QTreeWidget(self)
        self.list.setAccessibleName(tr("Speakers of the article"))
        self.list.setHeaderLabels(["", tr("Name"), tr("Label"), tr("Quotes")])
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header = self.list.header()
        header.setStretchLastSection(False)
        for column in range(4):
            header.setSectionResizeMode(
                column, QHeaderView.ResizeMode.Stretch if column == 1 else QHeaderView.ResizeMode.ResizeToContents)
        field, buttons = flowing(self)
        self._buttons = {
            name: QPushButton(title, field) for name, title in (
                ("give", tr("Speaks")), ("add", tr("Add…")), ("rename", tr("Rename…")), ("merge", tr("Merge…")),
                ("label", tr("Label…")))}
        tips = (
            tr("Give the selected quote this speaker"), tr("Add a person or organisation"),
            tr("Another name in all quotes"),
            tr("Make two speakers one in all quotes"), tr("Person, organisation or another label"))
        acts = (self.give, self.add, self.rename, self.merge, self.label)
        for button, tip, act in zip(self._buttons.values(), tips, acts, strict=True):
            button.setToolTip(tip)
            button.clicked.connect(lambda _=False, act=act: act())
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 4)
        layout.addWidget(self.list, 1)
        layout.addWidget(field)
        self.list.itemActivated.connect(lambda *_: self.give())
        self.list.itemDoubleClicked.connect(lambda *_: self.give())
        self.list.currentItemChanged.connect(lambda *_: self._enable())
        self.list.customContextMenuRequested.connect(self._menu)
        self._enable()

    def show_situation(self) -> None:
        """Show the speakers of the open article, that of the selected quote marked."""
        document, item = self._editor.document, self._editor.item
        letters = self._editor.speakers if document else ()
        quotes = Counter(
            quote.speaker.entity_id for quote in document.quotes.values()
            if quote.speaker and quote.status is not Status.REJECTED) if document else Counter[str | None]()
        without = [s for key, s in document.speakers.items() if key not in {each.id for _, each in letters}] \
            if document else []
        rows = [*letters, *(("", speaker) for speaker in without)]
        shown = (rows, tuple(quotes.items()))
        if shown != self._shown:
            self._shown = shown
            self._fill(rows, quotes)
        current = item.speaker.entity_id if isinstance(item, Quote) and item.speaker else None
        for row in range(self.list.topLevelItemCount()):
            line = self.list.topLevelItem(row)
            if line is not None:
                font = line.font(1)
                font.setBold(current is not None and line.data(0, NAME) == current)
                line.setFont(1, font)
        self._enable()

    def _fill(self, rows: list[tuple[str, Speaker]], quotes: Counter[str | None]) -> None:
        held = self._chosen
        self.list.clear()
        for letter, speaker in rows:
            count = quotes[speaker.id] if speaker.id else 0
            line = QTreeWidgetItem(self.list, [letter, speaker.name, speaker.label, str(count) if count else ""])
            line.setData(0, NAME, speaker.id or speaker.name)
            line.setToolTip(1, ", ".join((speaker.name, *speaker.aliases)))
            if not speaker.id:
                line.setForeground(1, self.palette().placeholderText())
                line.setToolTip(1, tr("{name}: mentioned, with no quote so far", name=speaker.name))
            if line.data(0, NAME) == held:
                self.list.setCurrentItem(line)

    @property
    def _chosen(self) -> str:
        line = self.list.currentItem()
        return str(line.data(0, NAME)) if line is not None else ""

    @property
    def _speaker(self) -> Speaker | None:
        document = self._editor.document
        return document.speakers.get(self._chosen) if document else None

    def _enable(self) -> None:
        writable, known = self._editor.writable, self._speaker is not None
        quote = isinstance(self._editor.item, Quote)
        for name, enabled in (
            ("give", bool(self._chosen) and quote), ("add", True), ("rename", known), ("merge", known),
            ("label", known),
        ):
            self._buttons[name].setEnabled(writable and enabled)

    def _menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        for button in self._buttons.values():
            action = menu.addAction(button.text())
            action.setEnabled(button.isEnabled())
            action.triggered.connect(button.click)
        menu.exec(self.list.viewport().mapToGlobal(at))
        menu.deleteLater()

    # Edits

    def give(self) -> None:
        """Give the selected quote the chosen speaker."""
        if self._chosen and self._editor.writable:
            self._editor.frames.choose_speaker(self._chosen)

    def add(self) -> None:
        """Add a speaker by name."""
        from annotator.ui.dialogs.asking import ask_text

        text, document = self._editor.text, self._editor.document
        given = document.surface(text) if document and text else ""
        name = ask_text(self, tr("Add Speaker"), tr("Name of the person or organisation"), " ".join(given.split()))
        if name:
            self._editor.do(commands.add_speaker(name))

    def rename(self) -> None:
        """Give the chosen speaker another name in all of their quotes."""
        from annotator.ui.dialogs.asking import ask_text

        speaker = self._speaker
        if speaker is not None:
            name = ask_text(self, tr("Rename Speaker"), tr("Name in all quotes of this speaker"), speaker.name)
            if name:
                self._editor.do(commands.rename_speaker(speaker.id, name))

    def merge(self) -> None:
        """Give all quotes of the chosen speaker to another one."""
        from annotator.ui.dialogs.chooser import choose

        speaker, document = self._speaker, self._editor.document
        if speaker is None or document is None:
            return
        others = {key: other.name for key, other in document.speakers.items() if key != speaker.id}
        into = choose(self, tr("{name} is the same as", name=speaker.name), others)
        if into is not None:
            self._editor.do(commands.merge_speakers(speaker.id, into))

    def label(self) -> None:
        """Say what the chosen speaker is."""
        from annotator.ui.dialogs.chooser import choose

        speaker, session = self._speaker, self._editor.session
        if speaker is None or session is None:
            return
        titles = {entity.label: f"{entity.title}   {entity.label}" for entity in session.schema.entities}
        label = choose(self, tr("{name} is a", name=speaker.name), titles)
        if label is not None:
            self._editor.do(commands.label_speaker(speaker.id, label))
