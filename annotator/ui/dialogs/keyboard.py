"""All keys, from the table of actions and the palette's grammar; those of actions can be changed."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.model.annotation import Layer
from annotator.model.schema import Schema
from annotator.phrases import phrase
from annotator.ui.actions import Action, actions
from annotator.ui.choices import keys_of, named, pressed
from annotator.ui.keymap import Keys, keys_of_action, native, normal, refusal, with_keys
from annotator.ui.language import tr
from annotator.ui.menus import plain

ACTION = int(Qt.ItemDataRole.UserRole)
MOVING = (
    (phrase("Arrows"), phrase("Move the caret; Up and Down by lines")),
    (phrase("Ctrl+Left, Ctrl+Right"), phrase("Move by words")),
    (phrase("Shift with any of these"), phrase("Select text")), (phrase("Home, End"), phrase("To the line's ends")),
    (phrase("Ctrl+Home, Ctrl+End"), phrase("To the text's ends")), (phrase("PgUp, PgDown"), phrase("By pages")),
    (phrase("Ctrl+C"), phrase("Copy the stored text")),
)
GRAMMAR = (
    (phrase("Letter"),
     phrase("What the palette below the text shows: a label for the selected text or what the caret is in")),
    (phrase("Letter, mention selected"), phrase("Its label becomes that one")),
    (phrase("Shift+Letter, entities"), phrase("The label goes to all mentions alike in the article as well")),
    (phrase("Letter, event selected"),
     phrase("The role for the selected text or the entity at the caret, else for one of a letter")),
    (phrase("Letter that stands in the text"), phrase("That is taken")),
    (phrase("Shift+Letter, event selected"), phrase("Its type becomes that one; elsewhere, another event is marked")),
    (phrase("Letter, quotes, nothing selected"),
     phrase("What is said at the caret becomes a quote with cue, source and speaker")),
    (phrase("U, S, quote selected"), phrase("Letters stand on others; outside the quote, what is there")),
    (phrase("C, caret outside the quote"), phrase("What is in quotation marks there becomes more of its content")),
    (phrase("W, N, quote selected"), phrase("The source's words, or nobody, as the speaker")),
    (phrase("C, U, S, quote and text selected"), phrase("The text becomes the quote's content, cue or source")),
    (phrase("Shift+Letter, quote selected"), phrase("The speaker of that letter says it")),
)


class KeyboardDialog(QDialog):
    """A page to read and to change keys on; `keys` is what they are to be."""

    def __init__(self, schema: Schema | None, keys: Keys, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keyboard"))
        self.resize(990, 600)
        self.keys = dict(keys)
        self._rows: dict[str, QTreeWidgetItem] = {}
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(tr("Find an action or a key"))
        self.filter.setAccessibleName(tr("Find an action or a key"))
        self.filter.setClearButtonEnabled(True)
        self.list = QTreeWidget(self)
        self.list.setAccessibleName(tr("Keys"))
        self.list.setHeaderLabels([tr("What it does"), tr("Keys")])
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.list.header().setStretchLastSection(False)
        self.list.setUniformRowHeights(True)
        self._fill(schema)
        self.edit = QKeySequenceEdit(self)
        self.edit.setMaximumSequenceLength(1)
        self.edit.setAccessibleName(tr("New key"))
        self.said = QLabel(tr("Choose an action to change its keys."), self)
        self.said.setProperty("muted", True)
        self.said.setWordWrap(True)
        self.set = self._button(tr("Set"), tr("Let this key alone do it"), lambda: self._take(add=False))
        self.add = self._button(tr("Add"), tr("Let this key do it too"), lambda: self._take(add=True))
        self.none = self._button(tr("None"), tr("Let no key do it"), self._remove)
        self.reset = self._button(tr("Reset"), tr("Give it its usual keys again"), self._reset)
        self.reset_all = self._button(tr("Reset All"), tr("Give all actions their usual keys again"), self._reset_all)
        self._lay_out()
        self.filter.textChanged.connect(self._filter)
        self.list.currentItemChanged.connect(self._choose)
        self._choose()
        self.filter.setFocus(Qt.FocusReason.OtherFocusReason)

    def _button(self, text: str, tip: str, do: Callable[[], None]) -> QPushButton:
        button = QPushButton(text, self)
        button.setToolTip(tip)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _=False: do())
        return button

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.addWidget(self.edit, 1)
        for button in (self.set, self.add, self.none, self.reset):
            line.addWidget(button)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.accept)
        close = buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setAutoDefault(False)
        buttons.addButton(self.reset_all, QDialogButtonBox.ButtonRole.ResetRole)
        layout = QVBoxLayout(self)
        layout.addWidget(self.filter)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.said)
        layout.addLayout(line)
        layout.addWidget(buttons)

    def _fill(self, schema: Schema | None) -> None:
        self._section(tr("In the text"), [(tr(keys), tr(text)) for keys, text in MOVING])
        self._section(tr("Letters"), [(tr(keys), tr(text)) for keys, text in GRAMMAR])
        menus: dict[str, QTreeWidgetItem] = {}
        for action in actions():
            if action.menu:
                title = plain(tr(action.menu)).replace("/", " > ")
                if title not in menus:
                    menus[title] = self._section(title, ())
                row = QTreeWidgetItem(menus[title], [plain(tr(action.text)), ""])
                row.setData(0, ACTION, action.id)
                self._rows[action.id] = row
        self._show_keys()
        if schema is not None:
            for layer in Layer:
                names = named(schema, layer)
                found = keys_of(
                    {name: each.key for name, each in names.items()}, capitals=layer is not Layer.QUOTES)
                self._section(
                    tr("Letters for {layer}", layer=tr(layer.value)),
                    ((native(pressed(key)), names[name].title)
                     for key, name in sorted(((key, name) for name, key in found.items() if key), key=_small_first)))
        self.list.expandAll()

    def _section(self, title: str, rows: Iterable[tuple[str, str]]) -> QTreeWidgetItem:
        section = QTreeWidgetItem(self.list, [title, ""])
        font = section.font(0)
        font.setBold(True)
        section.setFont(0, font)
        section.setFlags(Qt.ItemFlag.ItemIsEnabled)
        for keys, text in rows:
            QTreeWidgetItem(section, [text, keys])
        return section

    def _show_keys(self) -> None:
        for action in actions():
            row = self._rows.get(action.id)
            if row is not None:
                row.setText(1, ", ".join(map(native, keys_of_action(action, self.keys))))
                font = row.font(1)
                font.setBold(action.id in self.keys)
                row.setFont(1, font)

    @property
    def action(self) -> Action | None:
        """The action that is chosen."""
        item = self.list.currentItem()
        chosen = item.data(0, ACTION) if item is not None else None
        return next((action for action in actions() if action.id == chosen), None)

    def choose(self, action_id: str) -> None:
        """Choose an action."""
        self.list.setCurrentItem(self._rows[action_id])

    def _choose(self, *_: object) -> None:
        action = self.action
        for widget in (self.edit, self.set, self.add, self.none, self.reset):
            widget.setEnabled(action is not None)
        self.edit.clear()
        self.said.setText(
            tr("Press a new key for “{title}” in the field.", title=plain(tr(action.text))) if action
            else tr("Choose an action to change its keys."))

    def _take(self, *, add: bool) -> None:
        action = self.action
        if action is None:
            return
        key = normal(self.edit.keySequence().toString(QKeySequence.SequenceFormat.PortableText))
        problem = refusal(action, key, self.keys)
        if problem:
            self.said.setText(problem)
            return
        self._keep(action, tuple(dict.fromkeys((*keys_of_action(action, self.keys), key))) if add else (key,))

    def _remove(self) -> None:
        if self.action is not None:
            self._keep(self.action, ())

    def _reset(self) -> None:
        action = self.action
        if action is None:
            return
        problems = [refusal(action, key, with_keys(self.keys, action, ())) for key in action.keys]
        problem = next(filter(None, problems), "")
        if problem:
            self.said.setText(problem)
        else:
            self._keep(action, action.keys)

    def _reset_all(self) -> None:
        self.keys = {}
        self._show_keys()
        self.said.setText(tr("All actions have their usual keys."))

    def _keep(self, action: Action, keys: tuple[str, ...]) -> None:
        self.keys = with_keys(self.keys, action, keys)
        self._show_keys()
        self.edit.clear()
        now = ", ".join(map(native, keys)) or tr("no key")
        self.said.setText(tr("“{title}” has {keys} now.", title=plain(tr(action.text)), keys=now))

    def _filter(self, text: str) -> None:
        wanted = text.lower().split()
        for section in (self.list.topLevelItem(i) for i in range(self.list.topLevelItemCount())):
            if section is None:
                continue
            rows = [row for i in range(section.childCount()) if (row := section.child(i)) is not None]
            for row in rows:
                said = f"{section.text(0)} {row.text(0)} {row.text(1)}".lower()
                row.setHidden(not all(word in said for word in wanted))
            section.setHidden(all(row.isHidden() for row in rows))


def _small_first(entry: tuple[str, str]) -> tuple[bool, str]:
    return entry[0].isupper(), entry[0]
