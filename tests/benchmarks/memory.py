"""How much memory the window takes, printed as JSON: `python -m tests.benchmarks.memory [--size L]`.

Megabytes of the window's own process (resident set, after it has opened a project with one article of a size, and
after that was read through to its end), without the process of the pipeline. Needs Linux, Xvfb and openbox.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from annotator.store.project import create, open_project
from tests.benchmarks.article_view import SCHEMA, SIZES, article
from tests.displays import display

ROOT = Path(__file__).parents[2]
PATIENCE = 60.0  # seconds until the article is painted
PAGES = 60


def resident(process: int) -> float:
    """Megabytes that a process has in memory."""
    for line in Path(f"/proc/{process}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    raise RuntimeError(f"process {process} is gone")


@contextmanager
def window(project: Path, home: Path, screen: str) -> Iterator[int]:
    """The process of a window on a project, once its article is painted."""
    timings = home / "timings"
    process = subprocess.Popen(
        [sys.executable, "-m", "annotator", project], cwd=ROOT, stderr=subprocess.DEVNULL,
        env={**os.environ, "DISPLAY": screen, "QT_QPA_PLATFORM": "xcb", "ANNOTATOR_HOME": str(home),
             "ANNOTATOR_TIMINGS": str(timings)})
    try:
        begun = time.monotonic()
        while not timings.exists() or '"highlighted"' not in timings.read_text():
            if time.monotonic() - begun > PATIENCE or process.poll() is not None:
                raise TimeoutError("the window did not show the article")
            time.sleep(0.1)
        time.sleep(2.0)
        yield process.pid
    finally:
        process.terminate()
        process.wait()


def measured(name: str) -> dict[str, float]:
    """The figures of one size."""
    with tempfile.TemporaryDirectory() as folder, display() as screen:
        path = Path(folder) / "project.annot"
        create(path, SCHEMA)
        with open_project(path) as project:
            list(project.add([article(SIZES[name], one_paragraph=name == "P")], "import:jsonl"))
        with window(path, Path(folder), screen) as process:
            opened = resident(process)
            environment = {**os.environ, "DISPLAY": screen}
            for _ in range(PAGES):
                subprocess.run(["xdotool", "key", "Next"], env=environment, check=False)
            subprocess.run(["xdotool", "key", "ctrl+End"], env=environment, check=False)
            time.sleep(1.0)
            return {"opened": round(opened, 1), "read": round(resident(process), 1)}


def main() -> None:
    """Measure the sizes asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", action="append", choices=list(SIZES))
    sizes = parser.parse_args().size or list(SIZES)
    json.dump({name: measured(name) for name in sizes}, sys.stdout, indent=1)
    sys.stdout.write("\n")


if __name__ == "__main__":
    main()
