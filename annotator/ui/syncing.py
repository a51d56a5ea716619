"""Syncing from the window: its dialogs, and what was written by a sync shown at once."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from annotator.model.annotation import Span

if TYPE_CHECKING:
    from annotator.ui.dialogs.conflicts import ConflictsDialog
    from annotator.ui.dialogs.sync import SyncDialog
    from annotator.ui.window import Window

SHOW_EVERY = 250  # milliseconds: many articles a second may arrive


class Arrivals(QObject):
    """Shows what was written beside the window: now and then while it goes on, and all of it at the end."""

    def __init__(self, window: "Window", parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._ids: set[str] = set()
        self._timer = QTimer(self, interval=SHOW_EVERY, singleShot=True)
        self._timer.timeout.connect(self._show)

    def take(self, document_id: str) -> None:
        """An article was written."""
        self._ids.add(document_id)
        if not self._timer.isActive():
            self._timer.start()

    def end(self, fresh: bool) -> None:
        """Nothing more comes; there may be `fresh` articles, which want suggestions."""
        self._timer.stop()
        self._show()
        if fresh and self._window.project is not None:
            self._window.work.came_or_went()

    def _show(self) -> None:
        window, ids = self._window, self._ids
        self._ids = set()
        session = window.editor.session
        if session is None:
            return
        if session.document is not None and session.document.id in ids:
            session.refresh()
        window.articles.refresh(ids)


def show_sync(window: "Window") -> "SyncDialog | None":
    """Open the Sync dialog beside the window."""
    from annotator.ui.dialogs.sync import SyncDialog

    if window.project is None:
        return None
    dialog = SyncDialog(window.project, window)
    arrivals = Arrivals(window, dialog)
    dialog.arrived.connect(arrivals.take)
    dialog.ended.connect(arrivals.end)

    def decide() -> None:
        conflicts = show_conflicts(window)
        if conflicts is not None:
            conflicts.destroyed.connect(dialog.count_open)

    dialog.conflicts_asked.connect(decide)
    dialog.show()
    return dialog


def show_conflicts(window: "Window") -> "ConflictsDialog | None":
    """Open what a sync left to decide beside the window."""
    from annotator.ui.dialogs.conflicts import ConflictsDialog

    session = window.editor.session
    if window.project is None or session is None:
        return None
    dialog = ConflictsDialog(window.project, session.actor, window)
    arrivals = Arrivals(window, dialog)
    dialog.decided.connect(arrivals.take)
    dialog.opened.connect(lambda document_id, span: _go_to(window, document_id, span))
    dialog.show()
    return dialog


def _go_to(window: "Window", document_id: str, span: Span | None) -> None:
    window.open_article(document_id)
    if span is not None:
        window.editor.select(None)
        window.editor.select_text(span)
