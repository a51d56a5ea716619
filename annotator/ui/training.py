"""Training from the window: its dialogs, the jump from a finding to its place, and the new pipeline put to use."""

from typing import TYPE_CHECKING

from annotator.errors import UserError
from annotator.model.annotation import Span
from annotator.training.lint import Finding
from annotator.ui.language import said

if TYPE_CHECKING:
    from annotator.ui.window import Window


def show_training(window: "Window") -> None:
    """Open the Train dialog beside the window."""
    from annotator.ui.dialogs.train import TrainDialog

    if window.project is not None:
        dialog = TrainDialog(window.project, window.suggestions.pipeline, window)
        dialog.chosen.connect(lambda folder: use_pipeline(window, folder))
        dialog.show()


def show_lint(window: "Window") -> None:
    """Open the list of what would spoil training beside the window."""
    from annotator.ui.dialogs.lint import LintDialog

    if window.project is not None:
        dialog = LintDialog(window.project, window)
        dialog.opened.connect(lambda finding: go_to(window, finding))
        dialog.show()


def go_to(window: "Window", finding: Finding) -> None:
    """Open the article of a finding and select its place."""
    if finding.document is None:
        return
    window.open_article(finding.document)
    if finding.start is not None and finding.end is not None:
        window.editor.select(None)
        window.editor.select_text(Span(finding.start, finding.end))


def use_pipeline(window: "Window", folder: str) -> None:
    """Suggest with a pipeline from now on, at once for all articles that wait for suggestions or have open ones."""
    if window.project is None:
        return
    try:
        window.project.set_value("pipeline", folder)
    except UserError as problem:
        window.complain(said(problem))
        return
    window.suggestions.choose(folder)
    window.suggestions.all_articles(again=True)
