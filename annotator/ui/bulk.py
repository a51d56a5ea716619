"""Many decisions with one gesture: a paragraph, or all above or below a score."""

from typing import TYPE_CHECKING

from annotator.session import bulk
from annotator.session.commands import Command
from annotator.ui.language import counted, tr

if TYPE_CHECKING:
    from annotator.model.target import Target
    from annotator.ui.window import Window


class Bulk:
    """Decides many suggestions of the open article, of the layers that are shown, as one step."""

    def __init__(self, window: "Window") -> None:
        self._window = window

    def accept_open(self) -> None:
        """Accept all suggestions that are still open."""
        editor = self._window.editor
        document = editor.whole
        if document is not None:
            found = bulk.open_all(document, editor.visible)
            self._decide(found, bulk.accept_open(editor.visible), tr("in this article"), accept=True)

    def accept_paragraph(self) -> None:
        """Accept all suggestions of the paragraph at the caret."""
        self._paragraph(accept=True)

    def reject_paragraph(self) -> None:
        """Reject all suggestions of the paragraph at the caret."""
        self._paragraph(accept=False)

    def _paragraph(self, *, accept: bool) -> None:
        editor = self._window.editor
        document = editor.whole
        if document is None:
            return
        span = bulk.paragraph_at(document.text, self._window.pane.view.caret)
        found = bulk.open_in(document, span, editor.visible)
        make = bulk.accept_in if accept else bulk.reject_in
        self._decide(found, make(span, editor.visible), tr("in this paragraph"), accept=accept)

    def accept_from(self) -> None:
        """Ask for a score, and accept all suggestions that have at least that."""
        score = self._ask(tr("Accept all suggestions whose score is at least"), 90)
        editor = self._window.editor
        document = editor.whole
        if score is not None and document is not None:
            found = bulk.open_from(document, score, editor.visible)
            accept = bulk.accept_from(score, editor.visible)
            self._decide(found, accept, tr("from {score:.0%}", score=score), accept=True)

    def reject_below(self) -> None:
        """Ask for a score, and reject all suggestions that have less."""
        score = self._ask(tr("Reject all suggestions whose score is below"), 30)
        editor = self._window.editor
        document = editor.whole
        if score is not None and document is not None:
            found = bulk.open_below(document, score, editor.visible)
            reject = bulk.reject_below(score, editor.visible)
            self._decide(found, reject, tr("below {score:.0%}", score=score), accept=False)

    def _decide(self, found: "list[Target]", command: Command, where: str, *, accept: bool) -> None:
        if not found:
            self._window.tell(tr("No suggestion is open {where}.", where=where))
        elif self._window.editor.do(command) is not None:
            done = tr("accepted") if accept else tr("rejected")
            self._window.tell(counted(
                "{count} suggestion {where} {done}; undo takes it back.",
                "{count} suggestions {where} {done}; undo takes it back.", len(found), where=where, done=done))

    def _ask(self, question: str, percent: int) -> float | None:
        from annotator.ui.dialogs.asking import ask_percent

        asked = tr("{question} (percent)", question=question)
        return ask_percent(self._window, tr("All by Their Score"), asked, percent)
