"""Collects Python's cyclic garbage on the interface thread alone.

Python collects in whatever thread happens to allocate. A Qt object in a cycle would then be destroyed in a thread of
work while the interface uses it, and the program dies of it.
"""

import gc

from PySide6.QtCore import QObject, QTimer

INTERVAL_MS = 1000


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
        timer = QTimer(self)
        timer.timeout.connect(_collect)
        timer.start(interval_ms)


def keep() -> None:
    """Look no more through what is there now: it is much and stays for long, and counting references frees it."""
    gc.freeze()


def _collect() -> None:
    due = [
        generation
        for generation, (count, threshold) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
        if count > threshold
    ]
    if due:
        gc.collect(due[-1])
