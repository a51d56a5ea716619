"""The open article, or what is selected of it, on paper: printed, or saved as PDF, SVG or HTML."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from annotator.errors import UserError
from annotator.phrases import phrase
from annotator.ui.language import said, tr

if TYPE_CHECKING:
    from annotator.ui.textview.printing import Copy
    from annotator.ui.window import Window

KINDS = {phrase("PDF (*.pdf)"): ".pdf", phrase("Web page (*.html)"): ".html", phrase("Picture (*.svg)"): ".svg"}


class Paper:
    """What the window puts on paper looks as it does in the view."""

    def __init__(self, window: "Window") -> None:
        self._window = window

    def save(self) -> None:
        """Choose a file and save there what is shown."""
        copy = self.copy()
        if copy is None:
            return
        project = self._window.project
        start = (project.path.parent if project else Path.home()) / f"{_file_name(copy.document.title)}.pdf"
        kinds = {tr(kind): ending for kind, ending in KINDS.items()}
        name, kind = QFileDialog.getSaveFileName(self._window, tr("Save Article As"), str(start), ";;".join(kinds))
        if name:
            path = Path(name)
            self.save_as(path if path.suffix else path.with_suffix(kinds[kind]))

    def save_as(self, path: Path) -> None:
        """Save what is shown to a file; its ending says as what."""
        from annotator.ui.textview.printing import save

        copy = self.copy()
        if copy is None:
            return
        try:
            save(copy, path)
        except UserError as problem:
            self._window.complain(said(problem))
        else:
            self._window.tell(tr("Saved as {path}.", path=path))

    def print(self) -> None:
        """Choose a printer and print what is shown."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        from annotator.ui.textview.printing import print_on

        copy = self.copy()
        if copy is None:
            return
        printer = QPrinter()
        printer.setDocName(copy.document.title)
        if QPrintDialog(printer, self._window).exec():
            print_on(copy, printer)

    def copy(self) -> "Copy | None":
        """What is shown: the selected text with what is annotated in it, else the whole article."""
        from annotator.ui.textview.excerpt import excerpt
        from annotator.ui.textview.printing import Copy

        window, editor = self._window, self._window.editor
        document, session = editor.whole, editor.session
        if document is None or session is None:
            return None
        shown = excerpt(document, editor.text) if editor.text is not None else document
        return Copy(
            shown, session.schema, editor.visible, window.pane.view.surface.typography, links=window.shown.links,
            numbered=window.shown.numbers)


def _file_name(title: str) -> str:
    kept = "".join(sign if sign.isalnum() or sign in " -_" else " " for sign in title)
    return " ".join(kept.split())[:80] or "article"
