"""The fields of a frame in the details: an event's arguments, a quote's parts and its speaker."""

from collections.abc import Callable, Hashable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from annotator.model.annotation import Event, Kind, Quote, SpeakerReference
from annotator.model.document import Document
from annotator.model.schema import Schema
from annotator.model.target import Part, Target
from annotator.session import commands
from annotator.ui.editing import Editor
from annotator.ui.icons import Icons
from annotator.ui.language import tr
from annotator.ui.panels.elided import Elided
from annotator.ui.panels.fields import combo, show_names
from annotator.ui.panels.flow import flowing
from annotator.ui.words import PARTS

NEW, RENAME, NOBODY = "\0new", "\0rename", ""
KEPT = 6
"""Grids of different shapes that are kept, to be filled again: to make one takes longer than all else in a panel."""
SEPARATOR = None

Shape = TypeVar("Shape", bound=Hashable)


class Grid(QWidget):
    """Rows of fields in columns."""

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons = icons
        self.cells = QGridLayout(self)
        self.cells.setContentsMargins(0, 0, 0, 0)
        self.cells.setHorizontalSpacing(4)
        self.cells.setVerticalSpacing(4)

    def button(self, icon: str) -> QToolButton:
        """A small button of a row."""
        button = QToolButton(self)
        button.setObjectName("flat")
        self._icons.dress(button, icon, "muted")
        return button

    def heading(self, text: str) -> QLabel:
        """What stands before a row."""
        label = QLabel(text, self)
        label.setProperty("muted", True)
        label.setMinimumWidth(52)
        label.setContentsMargins(0, 0, 4, 0)
        return label


G = TypeVar("G", bound=Grid)


class Frame(QWidget, Generic[Shape, G]):
    """Shows one of some grids, which differ in how many rows they have."""

    def __init__(self, editor: Editor, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = editor
        self.icons = icons
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._grids: dict[Shape, G] = {}  # the one that is shown is the last
        self._filled: object = None

    def grid_for(self, shape: Shape, content: object, made: Callable[[Shape], G]) -> G | None:
        """The grid of a shape, which is shown from now on, to be filled; None where it has that content already."""
        before = next(reversed(self._grids.values()), None)
        grid = self._grids.pop(shape, None)
        if grid is None:
            grid = made(shape)
            self._layout.addWidget(grid)
        self._grids[shape] = grid
        if grid is not before:
            if before is not None:
                before.hide()
            grid.show()
        while len(self._grids) > KEPT:
            self._grids.pop(next(iter(self._grids))).deleteLater()
        if grid is before and content == self._filled:
            return None
        self._filled = content
        return grid


def name(button: QToolButton, text: str) -> None:
    """Say what a button without a text does."""
    button.setAccessibleName(text)
    button.setToolTip(text)


class ArgumentsGrid(Grid):
    """Role and filler of each argument, and a row to add one."""

    def __init__(self, count: int, icons: Icons, parent: QWidget) -> None:
        super().__init__(icons, parent)
        self.roles: list[QComboBox] = []
        self.fillers: list[Elided] = []
        self.removes: list[QToolButton] = []
        self.cells.setColumnStretch(0, 2)
        self.cells.setColumnStretch(1, 3)
        for row in range(count):
            box, filler, remove = combo("", self), Elided(self), self.button("reject")
            for column, widget in enumerate((box, filler, remove)):
                self.cells.addWidget(widget, row, column)
            self.roles.append(box)
            self.fillers.append(filler)
            self.removes.append(remove)
        self.role = combo(tr("Role for the selected text"), self)
        self.add = self.button("insert")
        name(self.add, tr("Let the selected text fill this role"))
        self.add.setText(tr("Use selected text"))
        self.add.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        field, adding = flowing(self)  # below each other where there is no room side by side
        adding.addWidget(self.role)
        adding.addWidget(self.add)
        self.cells.addWidget(field, count, 0, 1, 3)


class EventFields(Frame[int, ArgumentsGrid]):
    """The arguments of an event: role, filler, and a row to add one."""

    _event: Event | None = None

    def show_event(self, event: Event, document: Document, schema: Schema) -> None:
        """Show the arguments of an event."""
        self._event = event
        surfaces = tuple(document.surface(argument.span) for argument in event.arguments)
        definition = schema.event(event.type)
        named = definition.roles if definition else ()
        roles = {role.role: role.role + (" *" if role.required else "") for role in named}
        content = event.id, event.type, event.arguments, surfaces, roles
        grid = self.grid_for(len(event.arguments), content, self._made)
        if grid is None:
            return
        for argument, text, box, filler, remove in zip(
            event.arguments, surfaces, grid.roles, grid.fillers, grid.removes, strict=True
        ):
            box.setAccessibleName(tr("Role of {text}", text=text))
            show_names(box, roles, argument.role)
            filler.set_text(text)
            name(remove, tr("Remove the argument {text}", text=text))
        grid.role.setVisible(bool(roles))
        grid.add.setVisible(bool(roles))
        if roles:
            filled = {argument.role for argument in event.arguments}
            show_names(grid.role, roles, next((role for role in roles if role not in filled), next(iter(roles))))

    def _made(self, count: int) -> ArgumentsGrid:
        grid = ArgumentsGrid(count, self.icons, self)
        for row, (box, remove) in enumerate(zip(grid.roles, grid.removes, strict=True)):
            box.activated.connect(lambda _, row=row, box=box: self._set_role(row, box.currentData()))
            remove.clicked.connect(lambda _=False, row=row: self._remove(row))
        grid.add.clicked.connect(lambda: self.editor.frames.add_argument(grid.role.currentData()))
        return grid

    def _set_role(self, index: int, role: str) -> None:
        session = self.editor.session
        if session is not None and self._event is not None:
            self.editor.do(commands.set_role(self._event.id, index, role, session.origin))

    def _remove(self, index: int) -> None:
        if self._event is not None:
            self.editor.delete(Target(Kind.EVENT, self._event.id, Part.ARGUMENT, index))


class PartsGrid(Grid):
    """Content, cue and source, so many of each, then the speaker."""

    def __init__(self, counts: Sequence[tuple[Part, int]], icons: Icons, parent: QWidget) -> None:
        super().__init__(icons, parent)
        self.texts: dict[tuple[Part, int], Elided] = {}
        self.uses: dict[Part, QToolButton] = {}
        self.removes: dict[tuple[Part, int], QToolButton] = {}
        self._offered: Sequence[tuple[str, str] | None] = ()
        self.cells.setColumnStretch(1, 1)
        row = 0
        for part, count in counts:
            self.cells.addWidget(self.heading(tr(PARTS[part])), row, 0)
            use = self.uses[part] = self.button("insert")
            name(use, tr("Add the selected text as {part}", part=tr(part)))
            for index in range(count):
                self._add_text(row + index, part, index, lonely=count == 1, last=index == count - 1)
            if not count:
                none = QLabel(tr("none"), self)
                none.setProperty("muted", True)
                self.cells.addWidget(none, row, 1)
                self.cells.addWidget(use, row, 2, Qt.AlignmentFlag.AlignRight)
            row += max(1, count)
        self.speaker = combo(tr("Speaker"), self)
        self.cells.addWidget(self.heading(tr("Speaker")), row, 0)
        self.cells.addWidget(self.speaker, row, 1, 1, 2)

    def _add_text(self, row: int, part: Part, index: int, *, lonely: bool, last: bool) -> None:
        label = self.texts[part, index] = Elided(self)
        self.cells.addWidget(label, row, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(0)
        if part is not Part.CONTENT or not lonely:
            remove = self.removes[part, index] = self.button("reject")
            name(remove, tr("Remove this {part}", part=tr(part)))
            buttons.addWidget(remove)
        if last:
            buttons.addWidget(self.uses[part])
        self.cells.addLayout(buttons, row, 2, Qt.AlignmentFlag.AlignRight)

    def offer(self, speakers: Sequence[tuple[str, str] | None]) -> None:
        """Offer speakers: texts with what each stands for, None for a line between them."""
        if speakers == self._offered:
            return
        self._offered = speakers
        self.speaker.clear()
        for each in speakers:
            if each is None:
                self.speaker.insertSeparator(self.speaker.count())
            else:
                self.speaker.addItem(*each)


class QuoteFields(Frame[tuple[tuple[Part, int], ...], PartsGrid]):
    """The frame of a quote: content, cue and source with buttons for the selected text, and the speaker."""

    _quote: Quote | None = None

    def show_quote(self, quote: Quote, document: Document) -> None:
        """Show the parts and the speaker of a quote."""
        self._quote = quote
        spans = ((Part.CONTENT, quote.content), (Part.CUE, quote.cue), (Part.SOURCE, quote.source))
        texts = {(part, i): document.surface(span) for part, found in spans for i, span in enumerate(found)}
        speakers = self._speakers(quote, document)
        content = quote.id, quote.speaker, texts, speakers
        grid = self.grid_for(tuple((part, len(found)) for part, found in spans), content, self._made)
        if grid is None:
            return
        for key, label in grid.texts.items():
            label.set_text(texts[key])
        grid.offer(speakers)
        if quote.speaker is not None and quote.speaker.entity_id is None:
            grid.speaker.setCurrentIndex(1)
        else:
            current = quote.speaker.entity_id if quote.speaker else None
            grid.speaker.setCurrentIndex(max(0, grid.speaker.findData(current or NOBODY)))

    def _made(self, counts: tuple[tuple[Part, int], ...]) -> PartsGrid:
        grid = PartsGrid(counts, self.icons, self)
        for part, use in grid.uses.items():
            use.clicked.connect(lambda _=False, part=part: self.editor.frames.add_part(part))
        for key, remove in grid.removes.items():
            remove.clicked.connect(lambda _=False, key=key: self._take_out(*key))
        grid.speaker.activated.connect(lambda _: self._choose_speaker(grid.speaker))
        return grid

    def _take_out(self, part: Part, index: int) -> None:
        session = self.editor.session
        if session is not None and self._quote is not None:
            self.editor.do(commands.remove_part(Target(Kind.QUOTE, self._quote.id, part, index), session.origin))

    def _speakers(self, quote: Quote, document: Document) -> list[tuple[str, str] | None]:
        """What is offered as the quote's speaker: texts with what each stands for, None between them."""
        lettered = {speaker.id for _, speaker in self.editor.speakers}
        named = quote.speaker is not None and quote.speaker.entity_id is None
        return [
            (tr("nobody yet"), NOBODY),
            *([(quote.speaker.name, quote.speaker.name)] if quote.speaker is not None and named else []),
            *((f"{letter}   {speaker.name}", speaker.id or speaker.name) for letter, speaker in self.editor.speakers),
            *((f"    {speaker.name}", key) for key, speaker in document.speakers.items() if key not in lettered),
            SEPARATOR,
            (tr("New speaker…"), NEW),
            *([(tr("Rename speaker…"), RENAME)] if quote.speaker is not None and not named else []),
        ]

    def _choose_speaker(self, box: QComboBox) -> None:
        chosen, document = box.currentData(), self.editor.document
        if document is None or self._quote is None:
            return
        self._filled = None  # what was chosen in the box does not stand until it is done
        self.show_quote(self._quote, document)
        if chosen in (NEW, RENAME):
            self.ask_speaker(rename=chosen == RENAME)
        elif chosen == NOBODY:
            self.editor.frames.set_speaker(None)
        else:
            self.editor.frames.choose_speaker(chosen)

    def ask_speaker(self, *, rename: bool) -> None:
        """Ask for the name of a new speaker, or another name for this quote's."""
        from annotator.ui.dialogs.asking import ask_text

        item = self.editor.item
        if not isinstance(item, Quote):
            return
        if rename and item.speaker is not None and item.speaker.entity_id is not None:
            name = ask_text(self, tr("Rename speaker"), tr("Name in all quotes of this speaker"), item.speaker.name)
            if name:
                self.editor.do(commands.rename_speaker(item.speaker.entity_id, name))
            return
        document = self.editor.document
        given = document.surface(item.source[0]) if document and item.source else ""
        name = ask_text(self, tr("New speaker"), tr("Name of the speaker"), " ".join(given.split()))
        if name:
            self.editor.frames.set_speaker(SpeakerReference(name=name))
