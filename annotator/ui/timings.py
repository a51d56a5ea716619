"""When the window was painted and when it stalled, for benchmarks: lines of JSON in the file ANNOTATOR_TIMINGS names.

{"what": "painted"}, {"what": "highlighted"} (first with annotations), {"what": "idle"} (suggestions are made) with the
moment as "at", in seconds of the monotonic clock; {"what": "stall", "seconds"} where the interface came late to a
timer of 5 ms after the first paint, for more than 10 ms.
"""

import json
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer

if TYPE_CHECKING:
    from annotator.ui.window import Window

VARIABLE = "ANNOTATOR_TIMINGS"
TICK = 5  # milliseconds
LATE = 0.010  # seconds


class Timings(QObject):
    """Watches a window from before it is shown."""

    def __init__(self, window: "Window", file: Path) -> None:
        super().__init__(window)
        self._window, self._file = window, file
        self._said: set[str] = set()
        self._last = 0.0
        self._timer = QTimer(self, interval=TICK, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._page = window.pane.view.viewport()
        for widget in (window, self._page):
            widget.installEventFilter(self)
        window.suggestions.changed.connect(self._worked)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            if watched is self._window:
                self._say_once("painted")
            elif (document := self._window.editor.document) is not None and document.entities:
                self._say_once("highlighted")
        return super().eventFilter(watched, event)

    def _say_once(self, what: str) -> None:
        if what not in self._said:
            self._said.add(what)
            QTimer.singleShot(0, lambda: self._say(what))  # when the painting that begins now is on the screen

    def _say(self, what: str, **more: float) -> None:
        if what == "painted":
            self._last = time.monotonic()
            self._timer.start()
        with self._file.open("a", encoding="utf-8") as stream:
            stream.write(json.dumps({"what": what, "at": time.monotonic(), **more}) + "\n")

    def _tick(self) -> None:
        now = time.monotonic()
        late, self._last = now - self._last - TICK / 1000, now
        if late > LATE:
            self._say("stall", seconds=late)

    def _worked(self) -> None:
        if self._window.suggestions.last and not self._window.suggestions.busy:
            self._say_once("idle")
