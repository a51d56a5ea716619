"""How soon the window is there, printed as JSON: `python -m tests.benchmarks.start [ROUNDS [PROGRAM]]`.

PROGRAM is measured instead of this checkout, such as that of the frozen app. Seconds from the start of a process, each
the median of 5 rounds unless told otherwise: `painted` is the window's first paint, `highlighted` the first paint of an
article with suggestions, on a new project of the seed articles; `spacy` is a program that imports spaCy, loads the
English pipeline and reads that article; `bare` the first paint of an empty window of PySide6. `reopened` and
`reopened_highlighted` are those of a project that has its suggestions. `stall` is the longest time (of all rounds) that
the interface was late while suggestions were made. Needs Xvfb, openbox and xdotool.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from tests.displays import display

ROOT = Path(__file__).parents[2]
PATIENCE = 60.0  # seconds for one start
SPACY = """
import sys, spacy
from annotator.nlp.pipeline import default_name
spacy.load(default_name())(open(sys.argv[1], encoding="utf-8").read())
"""
BARE = """
import sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        QTimer.singleShot(0, lambda: (print(time.monotonic(), flush=True), QApplication.quit()))
application = QApplication(sys.argv[:1])
window = Window()
window.resize(1360, 860)
window.show()
application.exec()
"""


def start(
    program: Sequence[str], paths: list[Path], home: Path, until: str, environment: Mapping[str, str]
) -> Iterator[tuple[str, float]]:
    """Start the app and end it when it says `until`; what it said, in seconds since its start."""
    file = home / "timings"
    file.unlink(missing_ok=True)
    begun = time.monotonic()
    process = subprocess.Popen(
        [*program, *map(str, paths)], cwd=ROOT,
        env={**environment, "ANNOTATOR_HOME": str(home), "ANNOTATOR_TIMINGS": str(file)})
    try:
        while time.monotonic() - begun < PATIENCE:
            lines = [json.loads(line) for line in file.read_text().splitlines()] if file.exists() else []
            if any(line["what"] == until for line in lines):
                break
            time.sleep(0.05)
        else:
            raise TimeoutError(f"the app did not say {until!r}")
    finally:
        process.terminate()
        process.wait()
    for line in lines:
        yield line["what"], line["seconds"] if line["what"] == "stall" else line["at"] - begun


def one_round(program: Sequence[str], folder: Path, environment: Mapping[str, str]) -> Iterator[tuple[str, float]]:
    """The figures of one round by name."""
    seeds = folder / "seeds"
    shutil.copytree(ROOT / "seeds", seeds)
    begun = time.monotonic()
    subprocess.run([sys.executable, "-c", SPACY, min(seeds.glob("*.txt"))], cwd=ROOT, env=environment, check=True)
    yield "spacy", time.monotonic() - begun
    yield from start(program, [seeds], folder, "idle", environment)
    for name, value in start(program, [seeds.with_suffix(".annot")], folder, "highlighted", environment):
        yield {"painted": "reopened"}.get(name, f"reopened_{name}"), value
    begun = time.monotonic()
    said = subprocess.run([sys.executable, "-c", BARE], env=environment, check=True, capture_output=True, text=True)
    yield "bare", float(said.stdout) - begun


def main() -> None:
    """Measure on a screen of its own."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    program = sys.argv[2:3] or [sys.executable, "-m", "annotator"]
    figures: dict[str, list[float]] = defaultdict(list)
    with display() as screen, tempfile.TemporaryDirectory() as bytecode:
        environment = {
            **os.environ, "DISPLAY": screen, "QT_QPA_PLATFORM": "xcb", "PYTHONPYCACHEPREFIX": bytecode,
            "PYTHONDONTWRITEBYTECODE": "",
        }
        for number in range(1 + rounds):
            with tempfile.TemporaryDirectory() as folder:
                for name, value in one_round(program, Path(folder), environment):
                    if number:  # the first round compiles the modules, as an installation does
                        figures[name].append(value)
    report: dict[str, float | int | None] = {
        name: round((max if name.endswith("stall") else statistics.median)(values), 3)
        for name, values in sorted(figures.items())
    }
    report["stalls_over_10_ms"] = len(figures.get("stall", []))
    report["highlighted_to_spacy"] = round(
        statistics.median(figures["highlighted"]) / statistics.median(figures["spacy"]), 2)
    report["processors"] = os.cpu_count()
    sys.stdout.write(json.dumps(report, indent=1) + "\n")


if __name__ == "__main__":
    main()
