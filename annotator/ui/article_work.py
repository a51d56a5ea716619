"""What is done with whole articles: opened, finished, skipped, described, removed; and the time it took."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QApplication

from annotator.errors import UserError
from annotator.jobs import Cancelled
from annotator.model.document import DocumentStatus
from annotator.phrases import phrase
from annotator.session import commands
from annotator.ui.clock import InputWatch
from annotator.ui.language import counted, said, tr
from annotator.ui.opening import Opening
from annotator.ui.steps import apply_all
from annotator.ui.stopwatch import Stopwatch

if TYPE_CHECKING:
    from annotator.ui.window import Window

SPEND_EVERY = 30_000  # milliseconds between writing down the time worked
LAST = phrase("That was the last article of the list.")


class ArticleWork(QObject):
    """The window's dealings with articles as a whole."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self._stopwatch = Stopwatch()
        self._input = InputWatch(self._stopwatch, self)
        self._timer = QTimer(self, interval=SPEND_EVERY)
        self._timer.timeout.connect(self._spend_now_and_then)
        self._timer.start()
        self._opening = Opening(window.editor, self)
        self._opening.failed.connect(window.complain)

    @property
    def reading(self) -> bool:
        """Whether the rest of the open article is still being read."""
        return self._opening.busy

    def stop(self) -> None:
        """Let what is being read of the open article be."""
        self._opening.stop()

    def watch(self, handle: QWindow) -> None:
        """Take the input of a window for work."""
        handle.installEventFilter(self._input)

    def _spend_now_and_then(self) -> None:
        if QApplication.activeModalWidget() is None:  # which may wait for a thread that writes
            self.spend()

    def spend(self) -> None:
        """Write down the time worked on the open article since the last time."""
        seconds, project, document = self._stopwatch.take(), self._window.project, self._window.editor.document
        if project is not None and document is not None and not project.read_only and seconds >= 0.1:
            try:
                project.spend(document.id, seconds)
            except UserError as problem:
                self._window.complain(said(problem))

    def open(self, document_id: str) -> None:
        """Open an article of the project."""
        session = self._window.editor.session
        if session is None or (session.document is not None and session.document.id == document_id):
            return
        self.spend()
        try:
            self._opening.open(document_id)
        except UserError as problem:
            self._window.complain(said(problem))

    def open_last(self) -> None:
        """Open the article that was open when the project was closed, else the first."""
        window = self._window
        assert window.project is not None
        last = window.preferences.place(window.project.path)
        if last and window.articles.model.place(last) is not None:
            self.open(last)
        else:
            window.articles.open_first()
        if window.editor.document is None:
            window.pane.view.show_document(None, window.project.schema())
            window.pane.show_header()
            window.tell(tr("There are no articles yet: import some (Ctrl+I), drop files here, or paste one (Ctrl+V)."))

    def came_or_went(self) -> None:
        """Show another list after an import, and have the new articles annotated."""
        window = self._window
        window.articles.reload()
        if window.editor.document is None:
            window.articles.open_first()
        if window.project is not None and not window.project.read_only and window.settings.suggest:
            window.suggestions.all_articles()
        window.show_situation()

    def leave_removed(self) -> None:
        """Go on from an article that is no longer in the project."""
        session, articles = self._window.editor.session, self._window.articles
        if session is not None:
            session.close()
        if not articles.step(1) and not articles.step(-1):
            articles.open_first()

    def finish(self) -> None:
        """Mark the article done and go to the next."""
        if self._window.editor.set_status(DocumentStatus.DONE):
            self._go_to_next()

    def skip(self) -> None:
        """Mark the article skipped and go to the next."""
        if self._window.editor.set_status(DocumentStatus.SKIPPED):
            self._go_to_next()

    def resume(self) -> None:
        """Take done or skipped back."""
        self._window.editor.set_status(DocumentStatus.IN_PROGRESS)

    def _go_to_next(self) -> None:
        if not self._window.articles.step(1):
            self._window.tell(tr(LAST))

    def remove(self) -> None:
        """Take the selected articles out of the project; undo brings them back."""
        from annotator.ui.dialogs.asking import confirmed

        session, ids = self._window.editor.session, self._window.articles.selected()
        if session is None or not ids:
            return
        question = counted(
            "Remove this article from the project? Undo brings it back.",
            "Remove these {count} articles from the project? Undo brings them back.", len(ids))
        if not confirmed(self._window, tr("Remove"), question, tr("Remove")):
            return
        self.spend()
        command = commands.remove_document()
        try:
            apply_all(self._window, session, command.name, dict.fromkeys(ids, command))
        except UserError as problem:
            self._window.complain(said(problem))
        except Cancelled:
            self._window.tell(tr("{title} was cancelled.", title=tr(command.name)))

    def edit_metadata(self) -> None:
        """Edit title, source and the like."""
        from annotator.ui.dialogs.metadata import MetadataDialog

        document = self._window.editor.document
        if document is not None:
            dialog = MetadataDialog(document, self._window)
            if dialog.exec() and dialog.meta != dict(document.header.meta):
                self._window.editor.do(commands.set_meta(dialog.meta))
