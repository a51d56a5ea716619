"""The guide: every page is reached, every link and picture is there, and every key it names is the action's."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QTimer, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from annotator.assets import resource
from annotator.ui.actions import actions
from annotator.ui.dialogs.guide import GuideDialog, guide_folder, pages
from annotator.ui.dialogs.notices import NoticesDialog
from annotator.ui.language import LANGUAGES
from annotator.ui.menus import plain
from annotator.ui.window import Window
from tests.gui.conftest import Opener
from tests.gui.test_window import press

GERMAN_KEYS = {
    "Ctrl": "Strg", "Shift": "Umschalt", "Enter": "Eingabe", "Backspace": "Rücktaste", "Delete": "Entf",
    "Space": "Leertaste", "Left": "Links", "Right": "Rechts", "Up": "Hoch", "Down": "Herunter"}
PAGES = sorted(resource("guide").rglob("*.md"))


@pytest.fixture
def guide(window: Window, qtbot: QtBot) -> GuideDialog:
    """The guide, opened by its key."""
    press(window, "Shift+F1")
    found = next(child for child in window.children() if isinstance(child, GuideDialog))
    qtbot.waitExposed(found)
    return found


def test_every_page_stands_in_the_contents_and_is_shown(guide: GuideDialog) -> None:
    titles = [guide.contents.item(row).text() for row in range(guide.contents.count())]
    assert titles == [title for title, _ in pages(guide_folder("en"))]
    assert {"Entities", "Events", "Quotes", "Keys", "doccano", "Training", "Command line"} <= set(titles)
    for row, title in enumerate(titles):
        guide.contents.setCurrentRow(row)
        assert guide.page.toPlainText().startswith(title)


def test_a_link_leads_to_its_page_and_back_leads_back(guide: GuideDialog) -> None:
    guide.contents.setCurrentRow(1)
    guide.page.setSource(guide.page.source().resolved(QUrl("40-quotes.md")))
    assert guide.contents.currentItem().text() == "Quotes"
    guide.page.backward()
    assert guide.contents.currentItem().text() == "Entities"


def test_a_picture_is_no_wider_than_the_page(guide: GuideDialog) -> None:
    picture = guide.page.loadResource(
        QTextDocument.ResourceType.ImageResource.value, guide.page.source().resolved(QUrl("pictures/window.png")))
    assert not isinstance(picture, QByteArray)
    assert 300 < picture.deviceIndependentSize().width() <= guide.page.viewport().width()  # type: ignore[attr-defined]


@pytest.mark.usefixtures("german")
def test_the_guide_speaks_the_language_of_the_window(opened: Opener, project_file: Path, qtbot: QtBot) -> None:
    window = opened(project_file)
    window.made["guide"].trigger()
    guide = next(child for child in window.children() if isinstance(child, GuideDialog))
    qtbot.waitExposed(guide)
    titles = [guide.contents.item(row).text() for row in range(guide.contents.count())]
    assert titles == [title for title, _ in pages(guide_folder("de"))]
    assert titles[1] == "Entitäten"
    guide.contents.setCurrentRow(1)
    place = re.search(r"!\[[^]]*\]\(([^)]+)\)", (guide_folder("de") / "20-entities.md").read_text(encoding="utf-8"))
    assert place is not None
    picture = guide.page.loadResource(
        QTextDocument.ResourceType.ImageResource.value, guide.page.source().resolved(QUrl(place[1])))
    assert picture.deviceIndependentSize().width() > 300  # type: ignore[attr-defined]


def test_about_leads_to_the_notices(opened: Opener, project_file: Path) -> None:
    window = opened(project_file)
    shown: list[str] = []

    def click() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        button = next(each for each in box.buttons() if each.text().startswith("&Third-Party"))
        QTimer.singleShot(0, read)
        button.click()

    def read() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, NoticesDialog):  # the box is still closing
            QTimer.singleShot(10, read)
            return
        shown.append(dialog.page.toPlainText())
        dialog.reject()

    QTimer.singleShot(0, click)
    window.made["about"].trigger()
    assert shown
    assert "GNU Lesser General Public License" in shown[0]


def test_a_language_without_a_guide_gets_the_english_one() -> None:
    assert guide_folder("eo") == guide_folder("en")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: f"{page.parent.name}/{page.stem}")
def test_links_and_pictures_are_there_and_pictures_are_described(page: Path) -> None:
    for text, place in re.findall(r"!?\[([^]]*)\]\(([^)]+)\)", page.read_text(encoding="utf-8")):
        assert text.strip()
        assert "://" in place or (page.parent / place).is_file(), place


def test_the_keys_of_the_guide_are_those_of_the_actions() -> None:
    known = {key for action in actions() for key in action.keys}
    text = (guide_folder("en") / "60-keys.md").read_text(encoding="utf-8")
    first = " ".join(re.findall(r"^\| ([^|]+) \|", text, re.MULTILINE))
    named = set(re.findall(r"(?:Ctrl|Alt|F\d)\S*", first))
    assert len(named) > 15
    assert {key.rstrip(",") for key in named} <= {*known, "Ctrl"}


@pytest.mark.parametrize("language", [code for code in LANGUAGES if code != "en"])
def test_a_translated_guide_says_as_much_as_the_english_one(language: str) -> None:
    english, other = guide_folder("en"), guide_folder(language)
    assert [path.name for path in sorted(other.rglob("*.*"))] == [path.name for path in sorted(english.rglob("*.*"))]
    for page in sorted(english.glob("*.md")):
        first, second = (_form(folder / page.name) for folder in (english, other))
        assert second == first, page.name


@pytest.mark.parametrize("page", sorted(guide_folder("de").glob("*.md")), ids=lambda page: page.stem)
def test_the_german_guide_names_the_same_keys(page: Path) -> None:
    english = (guide_folder("en") / page.name).read_text(encoding="utf-8")
    for key, name in GERMAN_KEYS.items():
        english = re.sub(rf"\b{key}\b", name, english)
    german = page.read_text(encoding="utf-8")
    assert _keys(german) == _keys(english)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_guide_names_menus_and_actions_as_the_window_does(
    language: str, opened: Opener, project_file: Path, request: pytest.FixtureRequest
) -> None:
    if language == "de":
        request.getfixturevalue("german")
    entries = {
        plain(menu.text()): [plain(action.text()) for action in menu.menu().actions()]  # type: ignore[attr-defined]
        for menu in opened(project_file).menuBar().actions()
    }
    told = 0
    for page in sorted(guide_folder(language).glob("*.md")):
        for menu, rest in re.findall(r"(\w+) > (.{2,40})", " ".join(page.read_text(encoding="utf-8").split())):
            assert any(rest.startswith(entry) for entry in entries[menu] if entry), (page.name, menu, rest)
            told += 1
    assert told > 12


def _form(page: Path) -> list[tuple[str, int]]:
    """What a page is made of, in its order: headings by their level, items, rows, pictures and links by their page."""
    text = page.read_text(encoding="utf-8")
    marks = re.findall(r"^(#+ |- |\d+\. |\|)|(!?)\[[^]]*\]\(([^)]+)\)", text, re.MULTILINE)
    return [(begun or f"{kind}{Path(place).name}", len(begun)) for begun, kind, place in marks]


def _keys(text: str) -> set[str]:
    return set(re.findall(r"(?:\b(?:Ctrl|Strg|Alt|Shift|Umschalt)\+[^\s,|);.:]+|\bF\d+|`[^\w\s`]`)", text))
