"""A real window on a real project file, drawn to no screen."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.assets import resource
from annotator.model.annotation import Entity, Quote, Span, Speaker, Status
from annotator.model.change import put
from annotator.model.document import Document, Header
from annotator.model.schema import parse_schema
from annotator.settings import Settings, Theme
from annotator.store.project import Entry, Project, create, open_project
from annotator.ui.icons import Icons
from annotator.ui.language import speak
from annotator.ui.theme import Theme as Colours
from annotator.ui.window import Window

TEXT = "Rockets hit Balad in Iraq on Sunday.\n\n“We saw it,” Omar Aziz said. Nobody was hurt, police said."
TITLES = ("Rockets hit Balad", "Bank raises rates", "Mayor of Győr elected")
PIPELINE = "test@1"

Opener = Callable[[Path], Window]


def span(surface: str, text: str = TEXT) -> Span:
    """Where a surface stands in a text."""
    return Span(text.index(surface), text.index(surface) + len(surface))


def suggested(document: Document) -> Entry:
    """Suggestions for the first article: two entities and a quote."""
    status, origin = Status.SUGGESTED, f"model:{PIPELINE}"
    items = (
        Entity(id="e1", span=span("Balad"), label="ORG", status=status, origin=origin, score=0.9),
        Entity(id="e2", span=span("Iraq"), label="GPE", status=status, origin=origin, score=0.8),
        Quote(
            id="q1", type="direct", content=(span("“We saw it,”"),), cue=(span("said"),), status=status, origin=origin),
    )
    return Entry("Pre-annotate", ((document.id, tuple(put(document, item) for item in items)),))


@pytest.fixture
def project_file(tmp_path: Path) -> Path:
    """A project of three articles; the first has suggestions and two speakers, and none waits for any."""
    path = tmp_path / "articles.annot"
    create(path, parse_schema(resource("schemas", "news.toml").read_text(encoding="utf-8"), "news"))
    speakers = {"x1": Speaker(id="x1", name="Omar Aziz"), "x2": Speaker(id="x2", name="police", label="ORG")}
    with open_project(path) as project:
        documents = [
            Document(
                id=f"a{i}", text=TEXT if i == 0 else f"{title}\n\nMore about it.", header=Header(meta={"title": title}),
                speakers=speakers if i == 0 else {})
            for i, title in enumerate(TITLES)
        ]
        assert len(list(project.add(documents, "import:txt"))) == 3
        for document in documents:
            stored = project.read(document.id)
            entry = suggested(stored.document) if document.id == "a0" else Entry("Pre-annotate", ((document.id, ()),))
            project.suggest(entry, PIPELINE, {document.id: stored.revision})
    return path


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    """German for one test."""
    before = QLocale()
    speak(qapp, "de")
    yield
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(before)


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Opener]:
    """Opens windows on projects, as many as are asked for."""
    monkeypatch.setenv("ANNOTATOR_HOME", str(tmp_path / "home"))
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    colours = Colours(application, Theme.LIGHT)
    icons = Icons(colours)
    windows: list[Window] = []

    def open_window(path: Path) -> Window:
        window = Window(colours, icons, Settings(name="ana", theme=Theme.LIGHT))
        windows.append(window)
        qtbot.addWidget(window)
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        window.open_project(path)
        return window

    yield open_window
    for window in windows:
        window.close()


@pytest.fixture
def window(opened: Opener, project_file: Path) -> Window:
    """A window on the project, its first article open, the focus in the text."""
    return opened(project_file)


@pytest.fixture
def stored(project_file: Path) -> Callable[[str], Document]:
    """Reads an article as it stands in the file, through a connection of its own."""
    def read(document_id: str) -> Document:
        with open_project(project_file, write=False) as project:
            return _read(project, document_id)
    return read


def _read(project: Project, document_id: str) -> Document:
    return project.read(document_id).document
