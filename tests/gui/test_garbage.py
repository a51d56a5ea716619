"""Where cyclic garbage is collected while threads of work allocate."""

import gc
import threading
import weakref

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from annotator.jobs import Job
from annotator.ui.bridge import Work
from annotator.ui.garbage import Garbage


class Knot:
    """An object that only the collector can free; it notes the thread that did."""

    def __init__(self, freed_in: list[threading.Thread]) -> None:
        self.itself = self
        self.freed_in = freed_in

    def __del__(self) -> None:
        self.freed_in.append(threading.current_thread())


def test_garbage_is_collected_in_the_interface_thread_only(qtbot: QtBot) -> None:
    freed_in: list[threading.Thread] = []
    owner = QObject()
    Garbage(owner, interval_ms=10)

    def allocate(job: Job) -> int:
        kept: list[list[int]] = []
        for _ in range(300):
            Knot(freed_in)
            kept.extend([number] for number in range(1000))
        return len(kept)

    work = Work(allocate)
    with qtbot.waitSignal(work.ended, timeout=20_000):
        work.start()
    last = weakref.ref(Knot(freed_in))
    kept = [[number] for number in range(1000)]
    qtbot.waitUntil(lambda: last() is None, timeout=20_000)
    assert len(kept) == 1000
    assert set(freed_in) == {threading.current_thread()}


def test_automatic_collection_comes_back_with_the_end_of_the_window(qtbot: QtBot) -> None:
    was = gc.isenabled()
    gc.enable()
    try:
        owner = QObject()
        Garbage(owner)
        assert not gc.isenabled()
        with qtbot.waitSignal(owner.destroyed):
            owner.deleteLater()
        assert gc.isenabled()
    finally:
        (gc.enable if was else gc.disable)()
