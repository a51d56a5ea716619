"""Lets a stopwatch hear of the keys and the mouse of a window."""

from PySide6.QtCore import QEvent, QObject

from annotator.ui.stopwatch import Stopwatch

INPUT = frozenset({
    QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel,
    QEvent.Type.TouchUpdate,
})


class InputWatch(QObject):
    """Touches a stopwatch at every input; install it on the window's QWindow, which gets nothing but input."""

    def __init__(self, watch: Stopwatch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._watch = watch

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        if event.type() in INPUT:
            self._watch.touch()
        return False
