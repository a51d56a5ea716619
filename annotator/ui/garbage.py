"""Collects Python's cyclic garbage on the interface thread alone.

Python collects in whatever thread happens to allocate. A Qt object in a cycle would then be destroyed in a thread of
work while the interface uses it, and the program dies of it.
"""

import gc

from PySide6.QtCore import QObject, QTimer

INTERVAL_MS = 1000
MUCH = 50_000
"""More new objects than these come from a thread that reads something large, and most of them stay."""
PATIENCE = 10
"""So many times they are not looked through: when all is read it is kept, and need not be."""


class Garbage(QObject):
    """Turns automatic collection off and collects from the event loop of the thread that makes it, until it is deleted.

    The generations and their thresholds stay Python's own (see `gc.set_threshold`), so an old object is looked through
    about once in two minutes of steady work.
    """

    def __init__(self, parent: QObject, interval_ms: int = INTERVAL_MS) -> None:
        super().__init__(parent)
        if gc.isenabled():
            gc.disable()
            self.destroyed.connect(gc.enable)
        self._put_off = 0
        timer = QTimer(self)
        timer.timeout.connect(self._collect)
        timer.start(interval_ms)

    def _collect(self) -> None:
        counts = gc.get_count()
        if counts[0] > MUCH and self._put_off < PATIENCE:
            self._put_off += 1
            return
        self._put_off = 0
        thresholds = gc.get_threshold()
        due = [i for i, (count, threshold) in enumerate(zip(counts, thresholds, strict=True)) if count > threshold]
        if due:
            gc.collect(due[-1])


def keep() -> None:
    """Look no more through what is there now: it is much and stays for long, and counting references frees it."""
    gc.freeze()
