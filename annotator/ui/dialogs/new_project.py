"""A new project: where it stands and with which schema."""

from pathlib import Path

from PySide6.QtWidgets import QComboBox, QFileDialog, QLabel, QWidget

from annotator.errors import UserError
from annotator.model.schema import Schema
from annotator.operations.creating import create_project, find_schema, schema_names
from annotator.ui.dialogs.form import FormDialog, PathField
from annotator.ui.language import said, tr
from annotator.ui.schema_texts import schema_text, translated

OWN = "\0own"


class NewProject(FormDialog):
    """Makes the project when it is accepted; `path` is where."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, tr("New Project"), tr("Make Project"), 520)
        self.path = Path()
        self._place = PathField(self._choose_place, parent=self)
        self._schema = QComboBox(self)
        for name in schema_names():
            self._schema.addItem(f"{schema_text(find_schema(name).title)}  ({name})", name)
        self._schema.addItem(tr("From a file…"), OWN)
        self._own = PathField(self._choose_schema, parent=self)
        self._about = QLabel(self)
        self._about.setWordWrap(True)
        self._about.setProperty("muted", True)
        self._about.setMinimumHeight(self._about.fontMetrics().height() * 3)
        self.add(tr("&Project"), self._place)
        self.add(tr("&Schema"), self._schema)
        self.add(tr("Schema &file"), self._own)
        self.form.addRow("", self._about)
        self._schema.currentIndexChanged.connect(self._explain)
        self._own.line.textChanged.connect(self._explain)
        self._explain()

    def accept(self) -> None:
        place = self._place.line.text().strip()
        if not place:
            self.refuse(tr("Say where the project is to stand."))
            return
        path = Path(place).expanduser()
        if path.suffix != ".annot":
            path = path.with_name(f"{path.name}.annot")
        try:
            create_project(path, self._chosen())
        except UserError as problem:
            self.refuse(said(problem))
            return
        self.path = path
        super().accept()

    def _chosen(self) -> Schema:
        name = str(self._schema.currentData())
        if name == OWN:
            return find_schema(str(Path(self._own.line.text().strip()).expanduser().absolute()))
        return translated(find_schema(name))

    def _explain(self) -> None:
        own = self._schema.currentData() == OWN
        self.form.setRowVisible(self._own, own)
        self.problem.setVisible(False)
        if own and not self._own.line.text().strip():
            self._about.setText(tr("A TOML file like those that ship with the app."))
            return
        try:
            schema = self._chosen()
        except UserError as problem:
            self._about.setText("")
            self.refuse(said(problem))
            return
        counts = tr(
            "{entities} entity labels, {events} event types, {labels} labels",
            entities=len(schema.entities), events=len(schema.events), labels=len(schema.labels))
        self._about.setText(f"{schema.description}\n{counts}.")

    def _choose_place(self) -> str:
        name, _ = QFileDialog.getSaveFileName(
            self, tr("New Project"), str(Path.home() / "articles.annot"), tr("Annotator projects (*.annot)"))
        return name

    def _choose_schema(self) -> str:
        name, _ = QFileDialog.getOpenFileName(self, tr("Schema"), str(Path.home()), tr("Schemas (*.toml)"))
        return name
