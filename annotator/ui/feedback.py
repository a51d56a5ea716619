"""What the window says about itself: what can be done now, what is saved, what is at work, where one is."""

from typing import TYPE_CHECKING

from annotator.model.annotation import Status
from annotator.ui import menus
from annotator.ui.actions import Needs
from annotator.ui.language import command_name, counted, tr

if TYPE_CHECKING:
    from annotator.ui.window import Window


class Feedback:
    """Keeps menus and status bar true."""

    def __init__(self, window: "Window") -> None:
        self._window = window
        self._undo: str | None = None
        self._redo: str | None = None
        self._there: Needs | None = None

    def show_actions(self) -> None:
        """Enable what can be done now."""
        window, there = self._window, Needs.NOTHING
        editor, session = window.editor, window.editor.session
        if session is not None:
            there |= Needs.PROJECT
            if not session.read_only:
                there |= Needs.WRITABLE
                there |= (Needs.UNDO if self._undo else Needs.NOTHING) | (Needs.REDO if self._redo else Needs.NOTHING)
        if editor.document is not None:
            there |= Needs.ARTICLE
        if editor.item is not None:
            there |= Needs.SELECTION
        if window.tasks.busy or window.suggestions.busy:
            there |= Needs.JOB
        menus.enable_actions(window.made, self._there, there)
        self._there = there
        menus.check_actions(window, window.made)

    def show_history(self) -> None:
        """Say what undo would take back and redo make again."""
        session = self._window.editor.session
        self._undo, self._redo = (session.can_undo, session.can_redo) if session is not None else (None, None)
        for name, verb, command in (("undo", tr("&Undo"), self._undo), ("redo", tr("&Redo"), self._redo)):
            self._window.made[name].setText(f"{verb} {command_name(command)}" if command else verb)

    def show_place(self) -> None:
        """Say which article is open and what is left in it."""
        number, count = self._window.articles.position
        document = self._window.editor.document
        if document is None:
            self._window.status.show_place("")
            return
        left = self._window.editor.reading.open + sum(
            each.status is Status.SUGGESTED for each in (*document.labels.values(), *document.relations.values()))
        place = tr("Article {number:,} of {count:,}", number=number, count=count)
        said = [
            place if number else tr("Not in the filtered list"),
            counted("{count} open suggestion", "{count} open suggestions", left),
        ]
        if gaps := len(self._window.pane.gaps.found):
            said.append(counted("{count} missing", "{count} missing", gaps))
        self._window.status.show_place(" · ".join(said))

    def show_saved(self) -> None:
        """Say that all is saved, or why nothing can be."""
        project, status = self._window.project, self._window.status
        if project is None:
            status.show_saved("")
        elif project.read_only:
            holder = project.holder
            status.show_saved(tr("Read-only: {name} has it open", name=holder.name) if holder else tr("Read-only"))
        else:
            status.show_saved(tr("All changes saved"))

    def show_work(self) -> None:
        """Say what is at work in the background and how far it is."""
        tasks, suggestions, status = self._window.tasks, self._window.suggestions, self._window.status
        if tasks.busy:
            progress, title = tasks.progress, tr(tasks.title)
        elif suggestions.busy:
            progress, title = suggestions.progress, tr("Suggestions")
            if progress.what == "loading the pipeline":
                title = tr("Loading the pipeline")
        else:
            status.show_work("")
            self._window.made["cancel"].setEnabled(False)
            return
        text = f"{title} {progress.done:,}/{progress.total:,}" if progress.total else f"{title}…"
        status.show_work(text, progress.done, progress.total, busy=True)
        self._window.made["cancel"].setEnabled(True)
