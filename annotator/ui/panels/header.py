"""Above the text: how far the work on the article is, and the document labels as chips."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from annotator.model.annotation import Status
from annotator.model.document import Document
from annotator.model.schema import Schema
from annotator.ui.icons import Icons
from annotator.ui.items.articles import STATUS_NAMES
from annotator.ui.language import tr
from annotator.ui.panels.elided import Elided
from annotator.ui.panels.flow import flowing
from annotator.ui.words import STATUSES


class Header(QWidget):
    """Says which article is open. `label_asked` carries a document label that was clicked."""

    label_asked = Signal(str)
    labels_asked = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("articleHeader")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._line = Elided(self)
        self._line.setProperty("muted", True)
        self._chips, self._flow = flowing(self)
        self._add = QToolButton(self)
        self._add.setText(tr("Labels"))
        self._add.setToolTip(tr("Label the document (4)"))
        self._add.setObjectName("flat")
        self._add.setAccessibleName(tr("Label the document"))
        self._add.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._add.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._add.clicked.connect(self.labels_asked)
        icons.dress(self._add, "add", "muted")
        self._icons = icons
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 4, 12, 4)
        layout.setSpacing(10)
        layout.addWidget(self._line, 1)
        layout.addWidget(self._chips, 2)
        layout.addWidget(self._add)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def show_document(self, document: Document | None, schema: Schema | None, remark: str = "") -> None:
        """Show what belongs to an article as a whole, with a remark on it."""
        self.setVisible(document is not None)
        if document is None:
            return
        self._line.set_text("   ·   ".join(said for said in (_line(document), remark) if said))
        self._show_labels(document, schema)

    def set_writable(self, writable: bool) -> None:
        """Offer labelling or not."""
        self._add.setEnabled(writable)
        self._chips.setEnabled(writable)

    def _show_labels(self, document: Document, schema: Schema | None) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        shown = [label for label in document.labels.values() if label.status is not Status.REJECTED]
        for label in shown:
            definition = schema.label(label.label) if schema else None
            chip = QToolButton(self._chips)
            chip.setObjectName("chip")
            chip.setText((definition.title if definition else label.label) + (
                "" if label.status is Status.ACCEPTED else "  ?"))
            chip.setAccessibleName(
                tr("Document label {label}, {status}", label=label.label, status=tr(STATUSES[label.status])))
            accepted = label.status is Status.ACCEPTED
            suggested = tr("Suggested by {origin}; click to accept", origin=label.origin)
            chip.setToolTip(tr("Click to remove") if accepted else suggested)
            chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            chip.clicked.connect(lambda _=False, name=label.label: self.label_asked.emit(name))
            self._flow.addWidget(chip)
            chip.show()
        self._chips.setVisible(bool(shown))
        self._chips.updateGeometry()


def _line(document: Document) -> str:
    complete = [layer.value for layer in sorted(document.header.complete)]
    status = tr(STATUS_NAMES[document.header.status])
    if complete and len(complete) < 3:
        status += f" ({', '.join(complete)} complete)"
    return status
