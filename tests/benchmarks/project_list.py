"""Times of the list of a project of 100,000 articles in the window, printed as JSON.

`python -m tests.benchmarks.project_list [--articles N]`. Milliseconds until the list has been painted: "open" from the
file to the first article shown beside the list, "filter" by a text that a sixteenth of the titles have, "all" without
one again, "status" by a status, "scroll" to a place far away, "end" and "up" by key, "select" all and name them.
"""

import argparse
import gc
import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from annotator.model.document import Document, DocumentStatus, Header
from annotator.settings import Settings
from annotator.settings import Theme as Look
from annotator.store.project import create, open_project
from annotator.ui.icons import Icons
from annotator.ui.theme import Theme
from annotator.ui.window import Window
from tests.benchmarks.article_view import SCHEMA, SENTENCES, measured

ARTICLES = 100_000
TOWNS = [f"{name}{ending}" for name in ("Vell", "Kass", "Port", "Lund") for ending in ("mar", "el", "hof", "by")]


def articles(count: int) -> Iterator[Document]:
    """Short articles with a title each."""
    for i in range(count):
        yield Document(
            id=f"news-{i:06}", text=f"{SENTENCES[i % 4]} {i}",
            header=Header(
                meta={"title": f"{TOWNS[i % len(TOWNS)]} votes again on pier {i}"},
                status=DocumentStatus.DONE if i % 5 == 0 else DocumentStatus.NEW))


def run(application: QApplication, count: int) -> dict[str, object]:
    """The figures of a project of some articles."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["ANNOTATOR_HOME"] = folder
        path = Path(folder) / "project.annot"
        create(path, SCHEMA)
        with open_project(path) as project:
            for _ in project.add(articles(count), "import:jsonl"):
                pass
        look = Theme(application, Look.LIGHT)
        window = Window(look, Icons(look), Settings(name="ana", theme=Look.LIGHT, suggest=False))
        window.resize(1360, 860)
        window.show()

        def painted(act: Callable[[int], object]) -> Callable[[int], None]:
            def act_and_paint(i: int) -> None:
                act(i)
                for _ in range(3):
                    application.processEvents()

            return act_and_paint

        def find(text: str) -> None:
            panel.filter.setText(text)
            panel.filter.returnPressed.emit()

        panel = window.articles
        bar, chip = panel.list.verticalScrollBar(), panel.findChildren(QToolButton, "chip")[0]
        painted(lambda _: None)(0)
        gc.collect()
        figures: dict[str, object] = {"open": measured(painted(lambda _: window.open_project(path)), 1)}
        figures["filter"] = measured(painted(lambda i: find(TOWNS[i % len(TOWNS)])), 10)
        figures["all"] = measured(painted(lambda _: find("")), 1)
        figures["status"] = measured(painted(lambda _: chip.click()), 10)
        figures["scroll"] = measured(painted(lambda i: bar.setValue(bar.maximum() * (i * 7 % 20) // 20)), 20)
        figures["end"] = measured(painted(lambda _: QTest.keyClick(panel.list, Qt.Key.Key_End)), 1)
        figures["up"] = measured(painted(lambda _: QTest.keyClick(panel.list, Qt.Key.Key_Up)), 20)
        panel.list.selectAll()
        figures["select"] = measured(lambda _: panel.selected(), 3)
        window.close()
        return figures


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=ARTICLES)
    count = parser.parse_args().articles
    json.dump(run(QApplication(sys.argv[:1]), count), sys.stdout, indent=1)
    sys.stdout.write("\n")


if __name__ == "__main__":
    main()
