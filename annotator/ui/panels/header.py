"""Above the text: how far the work on the article is, and the document labels as chips."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from annotator.model.annotation import Layer
from annotator.model.document import Document
from annotator.model.schema import Schema
from annotator.ui.icons import Icons
from annotator.ui.items.articles import STATUS_NAMES
from annotator.ui.language import tr
from annotator.ui.panels.elided import Elided
from annotator.ui.panels.label_chips import LabelChips
from annotator.ui.words import LAYERS


class Header(QWidget):
    """Says how far the open article is. `labels_asked` tells that it is to be labelled."""

    labels_asked = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("articleHeader")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._line = Elided(self)
        self._line.setProperty("muted", True)
        self.chips = LabelChips(icons, self)
        self._add = QToolButton(self)
        self._add.setText(tr("Labels"))
        self._add.setToolTip(tr("Label the document (4)"))
        self._add.setObjectName("flat")
        self._add.setAccessibleName(tr("Label the document"))
        self._add.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._add.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._add.clicked.connect(self.labels_asked)
        icons.dress(self._add, "add", "muted")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 4, 12, 4)
        layout.setSpacing(10)
        layout.addWidget(self._line, 1)
        layout.addWidget(self.chips, 2)
        layout.addWidget(self._add)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def show_document(self, document: Document | None, schema: Schema | None, remark: str = "") -> None:
        """Show what belongs to an article as a whole, with a remark on it."""
        self.setVisible(document is not None)
        if document is None:
            return
        self._line.set_text("   ·   ".join(said for said in (_line(document), remark) if said))
        self.chips.show_labels(document, schema)

    def set_writable(self, writable: bool) -> None:
        """Offer labelling or not."""
        self._add.setEnabled(writable)
        self.chips.setEnabled(writable)


def _line(document: Document) -> str:
    complete = [tr(LAYERS[layer]) for layer in Layer if layer in document.header.complete]
    status = tr(STATUS_NAMES[document.header.status])
    if complete and len(complete) < len(Layer):
        return tr("{status}; complete: {layers}", status=status, layers=", ".join(complete))
    return status
