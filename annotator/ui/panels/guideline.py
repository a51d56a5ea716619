"""What the schema says about the label in hand: the one under the pointer, else that of the selected annotation.

Where it says nothing, an ontology that has the label or event type does.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from annotator.model.annotation import DocumentLabel, Entity, Event, Layer, Quote, Relation, name_of
from annotator.model.schema import Schema
from annotator.model.target import Part, Target
from annotator.ui.choices import Act, Choice, Item, named
from annotator.ui.language import tr
from annotator.ui.panels.elided import Elided
from annotator.ui.schema_texts import definition_of


class Guideline(QWidget):
    """A heading and the guideline's text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Guideline"))
        self._title = Elided(self)
        self._title.setProperty("heading", True)
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self._text)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 6, 6, 6)
        layout.setSpacing(4)
        layout.addWidget(self._title)
        layout.addWidget(area, 1)
        self._selected = ("", "")
        self.show_item(None, None, None)

    @property
    def text(self) -> str:
        """What is shown."""
        return self._text.text()

    def show_item(self, item: Item | None, target: Target | None, schema: Schema | None) -> None:
        """Show what the schema says about the label of an annotation, or about the role of one of its arguments."""
        self._selected = _said(item, target, schema)
        self._show(*self._selected)

    def show_choice(self, choice: Choice | None) -> None:
        """Show what the schema says about a choice under the pointer; None shows the selected annotation's again."""
        if choice is None or choice.act is Act.SPEAKER:
            self._show(*self._selected)
        else:
            name = "" if choice.name == choice.title else f"   {choice.name}"
            self._show(f"{choice.title}{name}", choice.guideline or definition_of(choice.name))

    def _show(self, title: str, text: str) -> None:
        self._title.set_text(title or tr("Guideline"))
        self._text.setText("\n".join(" ".join(line.split()) for line in text.strip().splitlines()) or (
            tr("The schema says nothing about it.") if title
            else tr("Select an annotation, or point at a label, to read what the schema says about it.")))


def _said(item: Item | None, target: Target | None, schema: Schema | None) -> tuple[str, str]:
    if item is None or schema is None:
        return "", ""
    definition = None
    match item:
        case Entity():
            definition = named(schema, Layer.ENTITIES).get(item.label)
        case Quote():
            definition = named(schema, Layer.QUOTES).get(item.type)
        case Relation():
            definition = schema.relation(item.label)
        case DocumentLabel():
            definition = schema.label(item.label)
        case Event():
            event = schema.event(item.type)
            if event is not None and target is not None and target.part is Part.ARGUMENT:
                name = item.arguments[target.index].role if target.index < len(item.arguments) else ""
                role = event.role(name)
                if role is not None:
                    return f"{event.title}: {role.role}", role.guideline
            definition = event
    if definition is None:
        return name_of(item), ""
    text = definition.guideline
    if not text and isinstance(item, Entity | Event):
        text = definition_of(name_of(item))
    return definition.title, text
