"""The time a person works on an article: from input to input, longer pauses left out. No Qt."""

import time
from collections.abc import Callable

IDLE = 60.0  # seconds without input after which nobody is taken to be working


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
