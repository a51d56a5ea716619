"""The metadata of an article."""

from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from annotator.model.document import Document
from annotator.phrases import phrase
from annotator.ui.dialogs.form import FormDialog
from annotator.ui.language import tr

FIELDS = {
    "title": phrase("&Title"), "source": phrase("&Source"), "author": phrase("&Author"), "date": phrase("&Date"),
    "url": phrase("&URL"), "language": phrase("&Language"),
}


class MetadataDialog(FormDialog):
    """Edits what is known about an article; `meta` is what stands there now. Other keys stay as they are."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent, tr("Metadata"), tr("Keep"), 520)
        self._before = dict(document.header.meta)
        self._lines: dict[str, QLineEdit] = {}
        more = [name for name, value in self._before.items() if name not in FIELDS and isinstance(value, str)]
        for name, title in (*((name, tr(title)) for name, title in FIELDS.items()), *((name, name) for name in more)):
            value = self._before.get(name)
            self._lines[name] = QLineEdit("" if value is None else str(value), self)
            self._lines[name].setCursorPosition(0)
            self.add(title, self._lines[name])
        self._lines["date"].setPlaceholderText(tr("YYYY-MM-DD"))
        self._lines["language"].setPlaceholderText("en")
        minutes, seconds = divmod(round(document.time_spent_s), 60)
        facts = QLabel(
            tr("{id} · {count:,} characters · {minutes} min {seconds} s worked",
               id=document.id, count=len(document.text), minutes=minutes, seconds=seconds),
            self)
        facts.setProperty("muted", True)
        facts.setWordWrap(True)
        self.form.addRow("", facts)

    @property
    def meta(self) -> dict[str, object]:
        """The metadata as it is to be; what was emptied is gone."""
        meta = dict(self._before)
        for name, line in self._lines.items():
            text = line.text().strip()
            if text:
                if text != str(meta.get(name)):
                    meta[name] = text
            else:
                meta.pop(name, None)
        return meta
