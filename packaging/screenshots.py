"""Makes the pictures of the guide in each language, and so of the README, from the real window on the sample articles.

    python packaging/screenshots.py

in an environment with the app and its English model. The pictures go to `resources/guide/LANGUAGE/pictures`; they are
made without a screen, in the light theme, at one and a half times the size that they are shown in.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

ROOT = Path(__file__).resolve().parents[1]
GUIDE = ROOT / "resources" / "guide"
ARTICLE = "rockets-hit-base-north-of-baghdad"
SIZE = 1180, 740
LOW = 1180, 560
"""For pictures of the article alone."""
ENVIRONMENT = {"QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": "1.5", "LANGUAGE": "en", "LC_ALL": "C.UTF-8"}
PATIENCE_S = 300.0
COLORS = 256
SMALLEST = 0
"""What Qt calls the quality of a PNG that was compressed best."""


def main() -> int:
    """Make the pictures of the language that is named, or of all languages, each in a process of its own."""
    if not sys.argv[1:]:
        for language in sorted(path.name for path in GUIDE.iterdir() if path.is_dir()):
            subprocess.run([sys.executable, __file__, language], check=True)
        return 0
    os.environ.update(ENVIRONMENT)
    sys.path.insert(0, str(ROOT))
    with tempfile.TemporaryDirectory() as folder:
        os.environ["ANNOTATOR_HOME"] = str(Path(folder) / "home")
        articles = Path(folder) / "articles"
        articles.mkdir()
        for path in (ROOT / "seeds").glob("*.txt"):
            shutil.copy(path, articles)
        _take(articles, sys.argv[1])
    return 0


def _take(articles: Path, language: str) -> None:
    from PySide6.QtWidgets import QApplication, QWidget

    from annotator import settings
    from annotator.jobs import Job
    from annotator.model.annotation import Kind, Layer, Status
    from annotator.model.target import Target
    from annotator.operations.creating import default_schema
    from annotator.operations.opening import open_paths
    from annotator.settings import Settings, Theme
    from annotator.ui.application import compose
    from annotator.ui.schema_texts import translated

    settings.save(Settings(name="ana", theme=Theme.LIGHT, language=language))
    application = QApplication([])
    window = compose(application)
    window.resize(*SIZE)
    window.show()

    def wait(ready: Callable[[], bool]) -> None:
        end = time.monotonic() + PATIENCE_S
        while not ready():
            if time.monotonic() > end:
                raise SystemExit("The window was not ready in time.")
            application.processEvents()
            time.sleep(0.01)
        for _ in range(20):
            application.processEvents()
            time.sleep(0.01)

    def keep(widget: QWidget, name: str) -> None:
        wait(lambda: True)
        _write(widget.grab().toImage(), GUIDE / language / "pictures" / f"{name}.png")

    window.open_project(open_paths([articles], Job(), lambda: translated(default_schema())).project)
    project = window.project
    assert project is not None
    wait(lambda: len(project.suggested()) == len(project.ids()) and not window.suggestions.busy)
    window.open_article(ARTICLE)
    editor, document = window.editor, window.editor.document
    assert document is not None
    for entity in list(document.entities.values())[:10]:
        editor.decide(Status.ACCEPTED, Target(Kind.ENTITY, entity.id))
    editor.go_on()
    keep(window, "window")
    window.resize(*LOW)
    editor.activate(Layer.ENTITIES)
    for layer in (Layer.EVENTS, Layer.QUOTES):
        editor.toggle_layer(layer)
    keep(window.pane, "entities")
    for layer in (Layer.EVENTS, Layer.QUOTES):
        editor.toggle_layer(layer)
    event = max(document.events.values(), key=lambda each: (len(each.arguments), -each.trigger.start))
    editor.select(Target(Kind.EVENT, event.id))
    keep(window.pane, "events")
    quote = next(each for each in document.quotes.values() if each.source and each.cue)
    editor.select(Target(Kind.QUOTE, quote.id))
    keep(window.pane, "quotes")
    window.close()
    application.processEvents()


def _write(image: "QImage", path: Path) -> None:
    """Write a picture as a PNG of its 256 most frequent colours, a third as large; a rare one becomes one near it."""
    import numpy as np
    from PySide6.QtGui import QImage

    image = image.convertToFormat(QImage.Format.Format_RGB32)
    width, height = image.width(), image.height()
    pixels = np.frombuffer(image.constBits(), np.uint32).reshape(height, width)
    colors, places, counts = np.unique(pixels, return_inverse=True, return_counts=True)
    kept = colors[np.argsort(-counts)[:COLORS]]
    parts, near = (
        np.stack([each >> 16 & 255, each >> 8 & 255, each & 255], -1).astype(np.int32) for each in (colors, kept))
    index = ((parts[:, None] - near) ** 2).sum(-1).argmin(1).astype(np.uint8)
    small = QImage(index[places].reshape(height, width).tobytes(), width, height, width, QImage.Format.Format_Indexed8)
    small.setColorTable(kept.tolist())
    path.parent.mkdir(exist_ok=True)
    small.save(str(path), quality=SMALLEST)


if __name__ == "__main__":
    raise SystemExit(main())
