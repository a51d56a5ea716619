"""Menus on the spot: the same actions as in the menu bar, where they are needed."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu

from annotator.model.annotation import Kind, Span
from annotator.model.target import Target
from annotator.ui.choices import Act, Choice
from annotator.ui.joins import Join
from annotator.ui.language import tr

if TYPE_CHECKING:
    from annotator.ui.window import Window

DECIDE = ("accept", "reject", "reopen", "delete", "", "LABELS", "SPEAKERS", "link", "split", "merge", "", "everywhere",
          "note", "difficult")
ON_TEXT = (*DECIDE, "", "quote", "search", "search_project", "copy", "", "accept_paragraph", "done", "skip")
ON_LABEL = ("accept", "reject", "reopen", "delete", "", "note", "difficult")
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

    def on_link(self, source: Target, end: Target | Span) -> None:
        """For a link that was drawn: what it means, where it can mean several things."""
        window = self._window
        found = window.editor.frames.joins(source, end)
        possible = [join for join in found if not join.refusal]
        if len(possible) == 1:
            window.editor.frames.join(possible[0])
            return
        menu = QMenu(window)
        menu.setToolTipsVisible(True)
        for join in possible:
            menu.addAction(join.name.capitalize() if join.act is Act.PART else join.name).triggered.connect(
                partial(_join, window, join))
        impossible = [join for join in found if join.refusal]
        if impossible:
            menu.addSeparator()
        for join in impossible:
            action = menu.addAction(join.name)
            action.setEnabled(False)
            action.setToolTip(join.refusal)
        self.run(menu, QCursor.pos())

    def on_annotation(self, target: Target | None, at: QPoint) -> None:
        """For a row of the inspector."""
        if target is not None:
            self._window.editor.select(target)
            self._open(at, DECIDE)

    def on_label(self, name: str, at: QPoint) -> None:
        """For a document label."""
        self._window.editor.select(Target(Kind.LABEL, name))
        self._open(at, ON_LABEL)

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
            menu.addAction(tr("No project was open yet")).setEnabled(False)

    def _open(self, at: QPoint, names: Sequence[str]) -> None:
        menu = QMenu(self._window)
        for name in names:
            if name == "LABELS":
                self._add_labels(menu)
            elif name == "SPEAKERS":
                self._add_speakers(menu)
            elif name:
                menu.addAction(self._window.made[name])
            else:
                menu.addSeparator()
        self.run(menu, at)

    def _add_labels(self, menu: QMenu) -> None:
        """What the palette shows as a menu of its own."""
        editor, session = self._window.editor, self._window.editor.session
        situation = editor.situation()
        if session is None or situation is None:
            return
        labels = menu.addMenu(tr("&Label or Role"))
        labels.setEnabled(editor.writable)
        shown = editor.palette()
        for choice in shown.choices if shown else ():
            if choice.act is not Act.SPEAKER:
                self._add_choice(labels, choice)
        labels.addSeparator()
        labels.addAction(self._window.made["label"])

    def _add_speakers(self, menu: QMenu) -> None:
        shown = self._window.editor.palette()
        choices = [choice for choice in shown.choices if choice.act is Act.SPEAKER] if shown else []
        if not choices:
            return
        speakers = menu.addMenu(tr("Spea&ker"))
        speakers.setEnabled(self._window.editor.writable)
        for choice in choices:
            self._add_choice(speakers, choice)
        speakers.addSeparator()
        speakers.addAction(self._window.made["speaker"])

    def _add_choice(self, menu: QMenu, choice: Choice) -> None:
        action = menu.addAction(choice.title.replace("&", "&&"))
        action.setEnabled(not choice.refusal)
        action.setCheckable(choice.current)
        action.setChecked(choice.current)
        action.triggered.connect(lambda _=False: self._window.editor.frames.perform(choice))

    @staticmethod
    def run(menu: QMenu, at: QPoint) -> None:
        """Open a menu that is used once."""
        menu.exec(at)
        menu.deleteLater()


def _join(window: "Window", join: Join, checked: bool = False) -> None:
    del checked
    window.editor.frames.join(join)
