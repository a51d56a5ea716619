"""The time a person works on an article: from input to input, longer pauses left out."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject

IDLE = 60.0  # seconds without input after which nobody is taken to be working
INPUT = frozenset({
    QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel,
    QEvent.Type.TouchUpdate,
})


class Stopwatch:
    """Adds up the seconds between inputs. `now` gives seconds that only grow."""

    def __init__(self, now: Callable[[], float] = time.monotonic, idle: float = IDLE) -> None:
        self._now = now
        self._idle = idle
        self._last: float | None = None
        self._total = 0.0

    def touch(self) -> None:
        """There was input."""
        now = self._now()
        if self._last is not None and now - self._last <= self._idle:
            self._total += now - self._last
        self._last = now

    def take(self) -> float:
        """The seconds since the last time they were taken, the pause that lasts now included if it is short."""
        now = self._now()
        if self._last is not None and now - self._last <= self._idle:
            self._total += now - self._last
            self._last = now
        seconds, self._total = self._total, 0.0
        return seconds


class InputWatch(QObject):
    """Lets a stopwatch hear of the keys and the mouse of a window; install it on the window's QWindow."""

    def __init__(self, watch: Stopwatch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._watch = watch

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        if event.type() in INPUT:
            self._watch.touch()
        return False
