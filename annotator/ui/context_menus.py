"""Menus on the spot: the same actions as in the menu bar, where they are needed."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from annotator.model.annotation import Span
from annotator.model.target import Target

if TYPE_CHECKING:
    from annotator.ui.window import Window

DECIDE = ("accept", "reject", "reopen", "delete", "", "label", "speaker", "note")
ON_TEXT = (*DECIDE, "", "copy", "", "done", "skip")
ON_ARTICLE = ("done", "skip", "again", "", "suggest", "metadata", "", "remove")


class ContextMenus:
    """Opens menus for what is under the pointer."""

    def __init__(self, window: "Window") -> None:
        self._window = window

    def on_text(self, target: Target | None, span: Span | None, at: QPoint) -> None:
        """For an annotation in the text, or for the selected text."""
        if target is not None and span is None:
            self._window.editor.select(target, reveal=False)
        self._open(at, ON_TEXT)

    def on_annotation(self, target: Target | None, at: QPoint) -> None:
        """For a row of the inspector."""
        if target is not None:
            self._window.editor.select(target)
            self._open(at, DECIDE)

    def on_article(self, at: QPoint) -> None:
        """For the list of articles."""
        self._open(at, ON_ARTICLE)

    def fill_recent(self, menu: QMenu) -> None:
        """Offer the projects that were open before."""
        menu.clear()
        for path in self._window.preferences.settings.recent:
            action = menu.addAction(path.replace("&", "&&"))
            action.triggered.connect(lambda _=False, path=path: self._window.open_project(Path(path)))
        if menu.isEmpty():
            menu.addAction("No project was open yet").setEnabled(False)

    def _open(self, at: QPoint, names: Sequence[str]) -> None:
        menu = QMenu(self._window)
        for name in names:
            if name:
                menu.addAction(self._window.made[name])
            else:
                menu.addSeparator()
        menu.exec(at)
        menu.deleteLater()
