"""Words found in article and project, and edits made to all of them at once."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from annotator.errors import UserError
from annotator.jobs import Cancelled
from annotator.model.annotation import Entity
from annotator.session.propagation import label_all
from annotator.ui.items.hits import Line
from annotator.ui.language import counted, said, tr
from annotator.ui.steps import apply_all

if TYPE_CHECKING:
    from annotator.session.commands import Command
    from annotator.ui.dialogs.search import SearchDialog
    from annotator.ui.window import Window


class Finding:
    """The window's searches, and what is done everywhere."""

    def __init__(self, window: "Window") -> None:
        self._window = window
        self._dialog: SearchDialog | None = None

    @property
    def dialog(self) -> "SearchDialog":
        """The search, which stays beside the window."""
        from annotator.ui.dialogs.search import SearchDialog

        if self._dialog is None:
            self._dialog = SearchDialog(self._window)
            self._dialog.opened.connect(self.show)
            self._dialog.marked.connect(self.mark)
        return self._dialog

    def attend(self) -> None:
        """Another article or project is open, or the schema is another."""
        if self._dialog is not None:
            editor, project = self._window.editor, self._window.project
            self._dialog.attend(project, editor.document, editor.session.schema if editor.session else None)
            if project is None:
                self._dialog.close()

    def search_article(self) -> None:
        """Search in the open article, for the selected text if there is some."""
        self._ask(0)

    def search_project(self) -> None:
        """Search in the whole project, for the selected text if there is some."""
        self._ask(1)

    def _ask(self, scope: int) -> None:
        editor = self._window.editor
        text = editor.document.surface(editor.text) if editor.document and editor.text else ""
        dialog = self.dialog
        self.attend()
        dialog.ask(scope, " ".join(text.split()))

    def show(self, line: Line) -> None:
        """Show a place in its article."""
        window = self._window
        window.open_article(line.document_id)
        editor = window.editor
        if editor.document is None or editor.document.id != line.document_id:
            return
        if line.target is not None and editor.whole and line.target.id in editor.whole.of(line.target.kind):
            editor.drop_text()
            editor.select(line.target)
        elif line.span.end <= len(editor.document.text):
            editor.select(None)
            editor.select_text(line.span)

    def mark(self, lines: Sequence[Line], label: str) -> None:
        """Give places a label, as one step."""
        spans: dict[str, list[Line]] = {}
        for line in lines:
            spans.setdefault(line.document_id, []).append(line)
        made = {key: label_all([line.span for line in found], label) for key, found in spans.items()}
        self._apply(made, len(lines))

    def everywhere(self) -> None:
        """Do to all mentions that are alike what is chosen for one."""
        from annotator.ui.dialogs.everywhere import MARK, MOVE, EverywhereDialog, Wish

        window, editor = self._window, self._window.editor
        if editor.whole is None:
            return
        situation, session = editor.situation(), editor.session
        if situation is None or session is None or window.project is None:
            return
        item = situation.item
        span = item.span if isinstance(item, Entity) else situation.marked(None)
        if span is None:
            window.tell(tr("Select a mention or some text first."))
            return
        move = editor.last_move if isinstance(item, Entity) and editor.moved_last == item.id else None
        labels = [each.label for each in session.schema.entities]
        label = item.label if isinstance(item, Entity) else next(iter(labels), "")
        wish = Wish(MOVE if move else MARK, situation.document.surface(span), label, move)
        dialog = EverywhereDialog(window.project, situation.document, session.schema, wish, window)
        if dialog.exec():
            commands = dialog.commands()
            self._apply(commands, len(dialog.hits.model.checked))

    def _apply(self, commands: "dict[str, Command]", places: int) -> None:
        session = self._window.editor.session
        if session is None or not commands:
            return
        name = next(iter(commands.values())).name
        try:
            apply_all(self._window, session, name, commands)
        except UserError as problem:
            self._window.complain(said(problem))
            return
        except Cancelled:
            self._window.tell(tr("{title} was cancelled.", title=name))
            return
        articles = len(commands)
        self._window.tell(
            counted(
                "{name}: {places} places in {count} article; undo takes it back.",
                "{name}: {places} places in {count} articles; undo takes it back.", articles, name=name, places=places))
