"""The guide: every page is reached, every link and picture is there, and every key it names is the action's."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QUrl
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from annotator.assets import resource
from annotator.ui.actions import actions
from annotator.ui.dialogs.guide import GuideDialog, guide_folder, pages
from annotator.ui.window import Window
from tests.gui.test_window import press

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


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
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
