"""An article from the clipboard or the keyboard."""

import re
from dataclasses import replace
from itertools import count

from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from annotator.errors import UserError
from annotator.formats.plain_text import document
from annotator.store.project import Outcome, Project
from annotator.ui.dialogs.form import FormDialog
from annotator.ui.language import tr


class PasteDialog(FormDialog):
    """Takes the text and what is known about it. The text is stored as it is on the clipboard, unless it is edited."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, tr("Paste Article"), tr("Add Article"), 620)
        self._given = QApplication.clipboard().text()
        self._title = QLineEdit(self)
        self._title.setPlaceholderText(tr("its first line"))
        self._source = QLineEdit(self)
        self._date = QLineEdit(self)
        self._date.setPlaceholderText(tr("YYYY-MM-DD"))
        self._text = QPlainTextEdit(self._given, self)
        self._text.setTabChangesFocus(True)
        self._text.setMinimumHeight(240)
        for name, field in (
            (tr("&Title"), self._title), (tr("&Source"), self._source), (tr("&Date"), self._date),
            (tr("Te&xt"), self._text)
        ):
            self.add(name, field)
        self._shown = self._text.toPlainText()
        self._text.textChanged.connect(self._check)
        self._check()
        self._title.setFocus()

    @property
    def text(self) -> str:
        """The article: the widget's text only where it was edited, as a widget alters line ends and blanks."""
        now = self._text.toPlainText()
        return self._given if now == self._shown else now

    def add_to(self, project: Project) -> str:
        """Add the article to a project; its id. UserError where the project has the very same already."""
        made = document(_id(self._title.text().strip() or self.text), self.text)
        meta = {"title": self._title, "source": self._source, "date": self._date}
        said = {name: field.text().strip() for name, field in meta.items() if field.text().strip()}
        made = replace(made, header=replace(made.header, meta={**made.header.meta, **said}))
        for number in count(2):
            added = next(iter(project.add([made], "import:paste")))
            match added.outcome:
                case Outcome.DUPLICATE:
                    raise UserError("This article is in the project already.")
                case Outcome.CONFLICT:
                    made = replace(made, id=f"{_id(self._title.text().strip() or self.text)}-{number}")
                case _:
                    return made.id
        raise AssertionError("numbers do not end")

    def _check(self) -> None:
        self.do.setEnabled(bool(self._text.toPlainText().strip()))


def _id(text: str) -> str:
    words = re.findall(r"\w+", text.lower())[:6]
    return "-".join(words)[:60] or "article"
