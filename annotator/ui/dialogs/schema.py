"""The Schema page: labels, types and roles of the project, edited together with the annotations that have them."""

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QColorDialog,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.errors import UserError
from annotator.jobs import Cancelled
from annotator.model.schema import EventType, Schema, dump_schema, parse_schema
from annotator.phrases import phrase
from annotator.session.schema_edits import (
    Place,
    SchemaEdit,
    Section,
    adopt,
    merge,
    merge_role,
    move,
    name_of,
    offered,
    remove,
    remove_role,
    uses,
)
from annotator.session.session import Session
from annotator.ui.choices import pressed
from annotator.ui.keymap import native
from annotator.ui.language import said, tr
from annotator.ui.panels.flow import flowing
from annotator.ui.schema_form import NEW_COLOR, TITLES, Fields, adding, edits, fields, found, identity, names
from annotator.ui.schema_texts import translated_definition
from annotator.ui.steps import count_uses, edit_schema, turn

PLACE = int(Qt.ItemDataRole.UserRole)
FILES = phrase("Schemas (*.toml)")
GAP = 8
"""Logical pixels between the tree's border and the form."""
ADOPTING = frozenset({Section.ENTITIES, Section.EVENTS, Section.LABELS})
"""What there are ontologies of."""


class SchemaDialog(QDialog):
    """A tree of names beside a form. Every edit is one step of the history."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Schema"))
        self.resize(900, 600)
        self._session = session
        self._before: Fields | None = None
        self.tree = QTreeWidget(self)
        self.tree.setAccessibleName(tr("Labels, types and roles"))
        self.tree.setHeaderLabels([tr("Name"), tr("Key")])
        self.tree.header().setStretchLastSection(False)
        self.tree.header().setSectionResizeMode(0, self.tree.header().ResizeMode.Stretch)
        self.tree.header().setSectionResizeMode(1, self.tree.header().ResizeMode.ResizeToContents)
        self.tree.setUniformRowHeights(True)
        self.name, self.title, self.key = QLineEdit(self), QLineEdit(self), QLineEdit(self)
        self.key.setMaxLength(1)
        self.key.setPlaceholderText(tr("none: a free letter"))
        self.color = QPushButton(self)
        self.color.setAutoDefault(False)
        self.required = QCheckBox(tr("Worth naming where it is missing"), self)
        self.fillers, self.sources, self.targets = QLineEdit(self), QLineEdit(self), QLineEdit(self)
        for line in (self.fillers, self.sources, self.targets):
            line.setPlaceholderText(tr("anything; else labels, separated by commas"))
        self.guideline = QPlainTextEdit(self)
        self.guideline.setTabChangesFocus(True)
        self.form = QFormLayout()
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for heading, field in (
            (tr("&Name"), self.name), (tr("&Title"), self.title), (tr("&Colour"), self.color), (tr("&Key"), self.key),
            (tr("Re&quired"), self.required), (tr("&Fillers"), self.fillers), (tr("F&rom"), self.sources),
            (tr("T&o"), self.targets),
            (tr("&Guideline"), self.guideline),
        ):
            field.setAccessibleName(heading.replace("&", ""))
            self.form.addRow(heading, field)
        self.problem = QLabel(self)
        self.problem.setWordWrap(True)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.used = QLabel(self)
        self.used.setProperty("muted", True)
        self._buttons: dict[str, QPushButton] = {}
        self._lay_out()
        self.color.clicked.connect(self._choose_color)
        self.tree.currentItemChanged.connect(lambda *_: self._show())
        self.fill()

    def _button(self, text: str, tip: str, do: Callable[[], None], parent: QWidget) -> QPushButton:
        button = QPushButton(text, parent)
        button.setToolTip(tip)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _=False: do())
        self._buttons[text] = button
        return button

    def _lay_out(self) -> None:
        left, right = QWidget(self), QWidget(self)
        field, flow = flowing(left)
        for text, tip, do in (
            (tr("Add…"), tr("A new name in this section"), self.add),
            (tr("Add Role…"), tr("A new role of this type"), self.add_role),
            (tr("From Ontology…"), tr("Add what a published inventory defines, with its roles"), self.adopt),
            (tr("Merge into…"), tr("Make this part of another one, with its annotations"), self.merge),
            (tr("Remove…"), tr("Take this away"), self.remove),
            (tr("Up"), tr("Earlier in the list"), lambda: self._move(-1)),
            (tr("Down"), tr("Later in the list"), lambda: self._move(1)),
        ):
            flow.addWidget(self._button(text, tip, do, field))
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tree, 1)
        column.addWidget(field)
        apply = self._button(tr("Apply"), tr("Keep these values"), self.apply, right)
        line = QHBoxLayout()
        line.addWidget(self.used, 1)
        line.addWidget(apply)
        column = QVBoxLayout(right)
        column.setContentsMargins(GAP, 0, 0, 0)
        column.addLayout(self.form, 1)
        column.addLayout(line)
        halves = QSplitter(Qt.Orientation.Horizontal, self)
        halves.addWidget(left)
        halves.addWidget(right)
        halves.setSizes([420, 480])
        halves.setChildrenCollapsible(False)
        line = QHBoxLayout()
        whole = tr("Put a schema file in the place of this schema")
        line.addWidget(self._button(tr("Import…"), whole, self.read, self))
        line.addWidget(self._button(tr("Export…"), tr("Save this schema as a file"), self.write, self))
        line.addStretch(1)
        line.addWidget(self._button(tr("Undo"), tr("Take the last step back"), self.undo, self))
        line.addWidget(self._button(tr("Close"), tr("Close this page"), self.accept, self))
        layout = QVBoxLayout(self)
        layout.addWidget(halves, 1)
        layout.addWidget(self.problem)
        layout.addLayout(line)

    # What is shown

    @property
    def schema(self) -> Schema:
        """The project's schema as it is now."""
        return self._session.schema

    @property
    def place(self) -> Place | None:
        """What is chosen: with an empty name, a section."""
        item = self.tree.currentItem()
        place = item.data(0, PLACE) if item is not None else None
        return place if isinstance(place, Place) else None

    def fill(self, chosen: Place | None = None) -> None:
        """Show the schema as it is now, a place of it chosen."""
        chosen = chosen or self.place
        unfolded = {str(item.data(0, PLACE)) for item in self._rows() if item.isExpanded()}
        first = not unfolded
        self.tree.blockSignals(True)
        self.tree.clear()
        for section in Section:
            top = self._row(self.tree, tr(TITLES[section]), "", Place(section, ""))
            for item in getattr(self.schema, section.value):
                line = self._row(top, identity(item), item.key or "", Place(section, identity(item)), item.color)
                for role in item.roles if isinstance(item, EventType) else ():
                    self._row(line, role.role, role.key or "", Place(section, identity(item), role.role))
            top.setExpanded(first and section is Section.ENTITIES)
        for row in self._rows():
            if str(row.data(0, PLACE)) in unfolded:
                row.setExpanded(True)
            if row.data(0, PLACE) == chosen:
                self.tree.setCurrentItem(row)
        first_row = self.tree.topLevelItem(0)
        if self.tree.currentItem() is None and first_row is not None:
            self.tree.setCurrentItem(first_row)
        self.tree.scrollTo(self.tree.currentIndex())  # now that all is unfolded
        self.tree.blockSignals(False)
        self._show()

    def choose(self, place: Place) -> None:
        """Choose a place of the schema."""
        for item in self._rows():
            if item.data(0, PLACE) == place:
                self.tree.setCurrentItem(item)

    def _rows(self) -> Iterable[QTreeWidgetItem]:
        waiting = [self.tree.topLevelItem(i) for i in range(self.tree.topLevelItemCount())]
        while waiting:
            row = waiting.pop()
            if row is not None:
                yield row
                waiting.extend(row.child(i) for i in range(row.childCount()))

    @staticmethod
    def _row(
        parent: QTreeWidget | QTreeWidgetItem, name: str, key: str, place: Place, color: str = ""
    ) -> QTreeWidgetItem:
        row = QTreeWidgetItem(parent, [name, native(pressed(key))])
        row.setData(0, PLACE, place)
        if color:
            pixmap = QPixmap(12, 12)
            pixmap.fill(QColor(color))
            row.setIcon(0, QIcon(pixmap))
        return row

    def _show(self) -> None:
        place = self.place
        item = found(self.schema, place) if place and place.name else None
        self._before = now = fields(item) if item is not None else None
        for field, value in (
            (self.name, now.name if now else None), (self.title, now.title if now else None),
            (self.key, now.key if now else None), (self.fillers, now.fillers if now else None),
            (self.sources, now.sources if now else None), (self.targets, now.targets if now else None),
        ):
            field.setText(value or "")
            self.form.setRowVisible(field, value is not None)
        self.guideline.setPlainText(now.guideline if now else "")
        self.form.setRowVisible(self.guideline, now is not None)
        self.form.setRowVisible(self.color, now is not None and now.color is not None)
        self.form.setRowVisible(self.required, now is not None and now.required is not None)
        self.required.setChecked(bool(now and now.required))
        self._set_color(now.color if now and now.color else "")
        count = uses(self._session.project, place) if place and place.name and place.role is None else None
        self.used.setText(tr("Used by {count}", count=count) if count and count.annotations else "")
        self.problem.setText("")
        writable = not self._session.read_only
        for text, enabled in (
            (tr("Apply"), now is not None), (tr("Add…"), place is not None), (tr("Merge into…"), now is not None),
            (tr("Add Role…"), place is not None and place.section is Section.EVENTS and bool(place.name)),
            (tr("From Ontology…"), place is not None and place.section in ADOPTING),
            (tr("Remove…"), now is not None), (tr("Up"), now is not None and place is not None and place.role is None),
            (tr("Down"), now is not None and place is not None and place.role is None), (tr("Import…"), True),
            (tr("Undo"), self._session.can_undo is not None),
        ):
            self._buttons[text].setEnabled(writable and enabled)

    def _set_color(self, color: str) -> None:
        self.color.setText(color)
        pixmap = QPixmap(16, 16)
        pixmap.fill(QColor(color) if color else Qt.GlobalColor.transparent)
        self.color.setIcon(QIcon(pixmap))

    def _choose_color(self) -> None:
        color = QColorDialog.getColor(QColor(self.color.text()), self, tr("Colour"))
        if color.isValid():
            self._set_color(color.name())

    # Edits

    def apply(self) -> None:
        """Keep what the form says."""
        place, before = self.place, self._before
        if place is None or before is None:
            return
        after = Fields(
            self.name.text().strip(), self.title.text().strip() if before.title is not None else None,
            self.color.text() if before.color is not None else None, self.key.text().strip(),
            self.guideline.toPlainText(),
            self.required.isChecked() if before.required is not None else None,
            *(field.text() if value is not None else None for field, value in (
                (self.fillers, before.fillers), (self.sources, before.sources), (self.targets, before.targets))))
        renamed = Place(place.section, place.name, after.name) if place.role else Place(place.section, after.name)
        for edit in edits(place, before, after):
            if not self._make(edit, renamed):
                return

    def add(self) -> None:
        """Ask for a name and add it to the section, or a role beside the chosen one."""
        place = self.place
        if place is not None:
            self._add(place.section, place.name if place.role is not None else "")

    def add_role(self) -> None:
        """Ask for a name and add it to the roles of the chosen event type."""
        place = self.place
        if place is not None:
            self._add(place.section, place.name)

    def _add(self, section: Section, event_type: str) -> None:
        from annotator.ui.dialogs.asking import ask_text

        role = tr("Name of the role of {event_type}", event_type=event_type)
        what = role if event_type else tr("Name ({section})", section=tr(TITLES[section]))
        name = ask_text(self, tr("Add"), what)
        if name:
            self._make(
                adding(section, name, event_type),
                Place(section, event_type, name) if event_type else Place(section, name))

    def adopt(self) -> None:
        """Choose what to add to the section from the ontologies that ship with the app."""
        from annotator.operations.ontologies import ontologies
        from annotator.ui.dialogs.chooser import choose

        place = self.place
        if place is None:
            return
        found = {
            f"{ontology.name}/{name_of(each)}": (ontology, translated_definition(each))
            for ontology in ontologies() for each in offered(self.schema, place.section, ontology)}
        chosen = choose(
            self, tr("Add from an ontology ({section})", section=tr(TITLES[place.section])),
            {key: f"{name_of(each)} · {each.title} · {ontology.title}" for key, (ontology, each) in found.items()},
            {key: each.definition for key, (_, each) in found.items()})
        if chosen is not None:
            ontology, each = found[chosen]
            self._make(adopt(place.section, each, ontology, NEW_COLOR), Place(place.section, name_of(each)))

    def merge(self) -> None:
        """Choose what the chosen one becomes part of."""
        from annotator.ui.dialogs.chooser import choose

        place = self.place
        if place is None or not place.name:
            return
        item = found(self.schema, Place(place.section, place.name))
        roles = [role.role for role in item.roles] if isinstance(item, EventType) else []
        others = roles if place.role is not None else names(self.schema, place.section)
        mine = place.role or place.name
        into = choose(self, tr("{place} becomes part of", place=place), {name: name for name in others if name != mine})
        if into is None:
            return
        if place.role is not None:
            self._make(merge_role(place.name, place.role, into), Place(place.section, place.name, into))
        else:
            self._make(merge(place.section, place.name, into), Place(place.section, into))

    def remove(self) -> None:
        """Take the chosen one away; where it is used, with its annotations, after a question."""
        from annotator.ui.dialogs.asking import confirmed

        place = self.place
        if place is None or not place.name:
            return
        try:
            count = count_uses(self, self._session, place)
        except (UserError, Cancelled) as problem:
            self._complain(problem)
            return
        if count.annotations and not confirmed(
            self, tr("Remove"),
            tr("Remove {place} and delete {count} with it? Undo brings both back.", place=place, count=count),
            tr("Remove")):
            return
        delete = count.annotations > 0
        if place.role is not None:
            self._make(remove_role(place.name, place.role, delete=delete), Place(place.section, place.name))
        else:
            self._make(remove(place.section, place.name, delete=delete), Place(place.section, ""))

    def _move(self, by: int) -> None:
        place = self.place
        if place is not None and place.name:
            listed = names(self.schema, place.section)
            at = listed.index(place.name) + by
            if 0 <= at < len(listed):
                self._make(move(place.section, place.name, at), place)

    def undo(self) -> None:
        """Take the last step of the project back."""
        try:
            turn(self, self._session, undo=True)
        except (UserError, Cancelled) as problem:
            self._complain(problem)
            return
        self.fill()

    def read(self) -> None:
        """Choose a schema file and put it in the place of this schema."""
        name, _ = QFileDialog.getOpenFileName(self, tr("Import Schema"), "", tr(FILES))
        if name:
            self.read_from(Path(name))

    def read_from(self, path: Path) -> None:
        """Put the schema of a file in the place of this one; annotations it has no names for stay, and are told of.

        What its maps name that no ontology has is told too.
        """
        from annotator.operations.ontologies import doubts

        try:
            schema = parse_schema(path.read_text(encoding="utf-8"), path.name)
        except (OSError, UnicodeError) as problem:
            self.problem.setText(tr("{path} cannot be read ({problem}).", path=path, problem=problem))
            return
        except UserError as problem:
            self.problem.setText(said(problem))
            return
        if self._make(SchemaEdit(f"Import schema {schema.name}", lambda _: schema), Place(Section.ENTITIES, "")):
            self.problem.setText("\n".join(map(str, doubts(path, path.name))))

    def write(self) -> None:
        """Choose where to save this schema."""
        name, _ = QFileDialog.getSaveFileName(self, tr("Export Schema"), f"{self.schema.name}.toml", tr(FILES))
        if name:
            self.write_to(Path(name))

    def write_to(self, path: Path) -> None:
        """Save this schema as a TOML file."""
        try:
            path.write_text(dump_schema(self.schema), encoding="utf-8")
        except OSError as problem:
            self.problem.setText(
                tr("{path} cannot be written ({reason}). Choose another place.", path=path, reason=problem.strerror))
        else:
            self.problem.setText(tr("Saved as {path}.", path=path))

    def _complain(self, problem: UserError | Cancelled) -> None:
        cancelled = tr("Cancelled: nothing was changed.")
        self.problem.setText(said(problem) if isinstance(problem, UserError) else cancelled)

    def _make(self, edit: SchemaEdit, then: Place) -> bool:
        try:
            edit_schema(self, self._session, edit)
        except (UserError, Cancelled) as problem:
            self._complain(problem)
            return False
        self.fill(then)
        return True
