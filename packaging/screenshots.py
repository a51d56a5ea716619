"""Makes the pictures of the guide and of the README, from the real window on the sample articles.

    python packaging/screenshots.py

in an environment with the app and its English model. The pictures go to `resources/guide/en/pictures`; they are made
without a screen, in the light theme, at one and a half times the size that they are shown in.
"""

import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "resources" / "guide" / "en" / "pictures"
ARTICLE = "rockets-hit-base-north-of-baghdad"
SIZE = 1180, 740
LOW = 1180, 560
"""For pictures of the article alone."""
ENVIRONMENT = {"QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": "1.5", "LANGUAGE": "en", "LC_ALL": "C.UTF-8"}
PATIENCE_S = 300.0


def main() -> int:
    """Make all pictures; the exit code."""
    os.environ.update(ENVIRONMENT)
    sys.path.insert(0, str(ROOT))
    with tempfile.TemporaryDirectory() as folder:
        os.environ["ANNOTATOR_HOME"] = str(Path(folder) / "home")
        articles = Path(folder) / "articles"
        articles.mkdir()
        for path in (ROOT / "seeds").glob("*.txt"):
            shutil.copy(path, articles)
        _take(articles)
    return 0


def _take(articles: Path) -> None:
    from PySide6.QtWidgets import QApplication, QWidget

    from annotator import settings
    from annotator.jobs import Job
    from annotator.model.annotation import Kind, Layer, Status
    from annotator.model.target import Target
    from annotator.operations.opening import open_paths
    from annotator.settings import Settings, Theme
    from annotator.ui.application import compose

    settings.save(Settings(name="ana", theme=Theme.LIGHT, language="en"))
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
        PICTURES.mkdir(parents=True, exist_ok=True)
        widget.grab().save(str(PICTURES / f"{name}.png"))

    window.open_project(open_paths([articles], Job()).project)
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


if __name__ == "__main__":
    raise SystemExit(main())
