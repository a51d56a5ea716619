"""Times of the whole window with an article open, printed as JSON: `python -m tests.benchmarks.window [--size L]`.

The articles are those of `tests.benchmarks.article_view`, in a project file, with lists, details, palette and status
bar as a person has them. Milliseconds until everything that the act sets off has been done and painted, but for what
works in threads; "key" is the caret a word on, "page" PageDown, "tab" the next suggestion, "accept" Enter, "label" a
letter on a word, "undo" taking it back; their "text_p95" counts only until the text itself is painted, which comes
before all beside it, "text_cpu_p95" the processor's share of that. The article is chosen in the list some times:
"painted" is the time until its first page stands there with its annotations, "open" until all beside it does, "bare"
the same for a QPlainTextEdit with the text alone, all three in milliseconds of the processor; "stall" is the longest
time that the interface was late in the seconds after that, while threads read the rest and look for gaps. "megabytes"
are those of the process, which have no pipeline in them, after all of this; `tests.benchmarks.memory` measures a window
of its own.
"""

import argparse
import gc
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from annotator.settings import Settings
from annotator.settings import Theme as Look
from annotator.store.project import create, open_project
from annotator.ui.application import TURN
from annotator.ui.garbage import Garbage
from annotator.ui.icons import Icons
from annotator.ui.theme import Theme
from annotator.ui.window import Window
from tests.benchmarks.article_view import SCHEMA, SIZES, article, measured, p95
from tests.benchmarks.memory import resident

MODIFIERS = Qt.KeyboardModifier.NoModifier
SETTLED_S = 0.5
PATIENCE_S = 60.0
OPENINGS = 5


class Bench:
    """A window on a project of one large article and one small one."""

    def __init__(self, application: QApplication, project: Path) -> None:
        self.application = application
        sys.setswitchinterval(TURN)
        Garbage(application)
        look = Theme(application, Look.LIGHT)
        self.window = Window(look, Icons(look), Settings(name="ana", theme=Look.LIGHT, suggest=False))
        self.window.resize(1360, 860)
        self.window.show()
        self.window.open_project(project)
        self.window.activateWindow()
        self.view = self.window.pane.view
        self.view.setFocus()
        self.paint()
        gc.freeze()

    def paint(self) -> None:
        """Do what is due now, also what was put off until the text was painted."""
        for _ in range(3):
            self.application.processEvents()

    def settle(self) -> float:
        """Let the threads finish; the longest time in milliseconds that the interface was late meanwhile."""
        longest, begun = 0.0, time.monotonic()
        quiet = begun
        while time.monotonic() - quiet < SETTLED_S and time.monotonic() - begun < PATIENCE_S:
            before = time.perf_counter()
            self.application.processEvents()
            late = (time.perf_counter() - before) * 1000
            longest = max(longest, late)
            if late > 5 or self.window.pane.gaps.busy or self.window.work.reading:
                quiet = time.monotonic()
            time.sleep(0.002)
        return round(longest, 1)

    def open(self, i: int) -> None:
        """Open the article, from another one."""
        self.window.open_article("benchmark" if i % 2 == 0 else "small")
        self.paint()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = MODIFIERS) -> None:
        """Press a key in the text."""
        QTest.keyClick(self.view, key, modifiers)
        self.paint()

    def label(self, i: int) -> None:
        """Mark a word with a letter."""
        self.window.editor.select(None)
        self.press(Qt.Key.Key_P if i % 2 else Qt.Key.Key_O)


class Painted(QObject):
    """Notes how long it takes until the text is painted: milliseconds of the clock, and of the processor."""

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self._begun: tuple[float, float] | None = None
        self.taken: list[float] = []
        self.worked: list[float] = []
        bench.view.viewport().installEventFilter(self)

    def begin(self) -> None:
        """Something is done that is seen in the text."""
        self._begun = time.perf_counter(), time.thread_time()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and self._begun is not None:
            begun, working = self._begun
            self._begun = None
            watched.removeEventFilter(self)
            QApplication.sendEvent(watched, event)
            watched.installEventFilter(self)
            self.taken.append((time.perf_counter() - begun) * 1000)
            self.worked.append((time.thread_time() - working) * 1000)
            return True
        return False


def opened(bench: Bench) -> float:
    """Open the article; the milliseconds of the processor until it and all beside it is painted."""
    begun = time.thread_time()
    bench.open(0)
    return (time.thread_time() - begun) * 1000


def acted(bench: Bench, act: Callable[[int], object], times: int) -> dict[str, float]:
    """`measured` for something that a person does, with the times until the text is painted."""
    painted = Painted(bench)

    def act_and_note(i: int) -> None:
        painted.begin()
        act(i)

    figures = measured(act_and_note, times)
    return figures | {"text_p95": p95(painted.taken), "text_cpu_p95": p95(painted.worked)}


def bare(application: QApplication, text: str) -> float:
    """The same for a QPlainTextEdit that shows the text without any annotation."""
    begun = time.thread_time()
    edit = QPlainTextEdit()
    edit.resize(700, 800)
    edit.setPlainText(text)
    edit.show()
    for _ in range(3):
        application.processEvents()
    taken = (time.thread_time() - begun) * 1000
    edit.close()
    edit.deleteLater()
    return taken


def summary(milliseconds: list[float]) -> dict[str, float]:
    """Median and maximum."""
    return {"median": round(statistics.median(milliseconds), 1), "max": round(max(milliseconds), 1)}


def run(application: QApplication, name: str) -> dict[str, object]:
    """The figures of one size."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["ANNOTATOR_HOME"] = folder
        path = Path(folder) / "project.annot"
        create(path, SCHEMA)
        with open_project(path) as project:
            large = article(SIZES[name], one_paragraph=name == "P")
            small = type(large)(id="small", text="A short article.")
            list(project.add([small, large], "import:jsonl"))
        del large
        bench = Bench(application, path)
        bench.settle()
        painted, openings, stalls = Painted(bench), [], []
        for _ in range(OPENINGS):
            painted.begin()
            openings.append(opened(bench))
            stalls.append(bench.settle())
            bench.open(1)
            bench.settle()
        figures: dict[str, object] = {"painted": summary(painted.worked), "open": summary(openings)}
        bench.open(0)
        bench.settle()
        figures["stall"] = summary(stalls)
        bench.view.set_caret(0)
        bench.paint()
        figures |= {
            "key": acted(bench, lambda _: bench.press(Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier), 60),
            "page": acted(bench, lambda _: bench.press(Qt.Key.Key_PageDown), 60),
            "tab": acted(bench, lambda _: bench.press(Qt.Key.Key_Tab), 30),
            "accept": acted(bench, lambda _: bench.press(Qt.Key.Key_Return), 40),
        }
        bench.settle()
        figures["label"] = acted(bench, bench.label, 20)
        figures["undo"] = acted(bench, lambda _: bench.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier), 20)
        bench.settle()
        gc.collect()
        figures["megabytes"] = round(resident(os.getpid()), 1)
        figures["bare"] = summary([bare(application, bench.view.surface.chunks.text) for _ in range(OPENINGS)])
        bench.window.close()
        return figures


def main() -> None:
    """Measure the sizes asked for, each in a process of its own."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", action="append", choices=list(SIZES))
    sizes = parser.parse_args().size or list(SIZES)
    if len(sizes) == 1:
        report = {sizes[0]: run(QApplication(sys.argv[:1]), sizes[0])}
    else:
        report = {}
        for size in sizes:
            command = [sys.executable, "-m", "tests.benchmarks.window", "--size", size]
            report |= json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    json.dump(report, sys.stdout, indent=1)
    sys.stdout.write("\n")


if __name__ == "__main__":
    main()
