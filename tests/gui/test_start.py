"""The page before any project: what it offers, the projects that were open before, and a small window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from annotator import settings
from annotator.settings import Settings, Theme
from annotator.ui.application import begin
from annotator.ui.dialogs.guide import GuideDialog
from annotator.ui.icons import Icons
from annotator.ui.theme import Theme as Colours
from annotator.ui.window import Window


@pytest.fixture
def fresh(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Window]:
    """A window as it is at the first start."""
    monkeypatch.setenv("ANNOTATOR_HOME", str(tmp_path / "home"))
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    colours = Colours(application, Theme.LIGHT)
    window = Window(colours, Icons(colours), Settings(name="ana", theme=Theme.LIGHT))
    qtbot.addWidget(window)
    begin(window, [])
    window.show()
    qtbot.waitExposed(window)
    yield window
    window.close()


def buttons(window: Window) -> dict[str, QPushButton]:
    """The visible buttons of the page, by their names."""
    found = (button for button in window.start.findChildren(QPushButton) if button.isVisible())
    return {button.accessibleName() or button.text().replace("&", ""): button for button in found}


def said(window: Window) -> str:
    return " ".join(label.text() for label in window.start.findChildren(QLabel) if label.isVisible())


def test_the_first_start_welcomes_and_offers_four_ways_and_the_guide(fresh: Window) -> None:
    assert fresh.stack.currentWidget() is fresh.start
    assert "Tab goes to the next one" in said(fresh)
    assert list(buttons(fresh)) == [
        "Open a folder of articles…", "Open a project…", "New project…", "Try the sample articles", "Read the guide"]
    buttons(fresh)["Read the guide"].click()
    assert any(isinstance(child, GuideDialog) and child.isVisible() for child in fresh.children())


def test_a_folder_of_ones_own_is_opened_by_keyboard(
    fresh: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "one.txt").write_text("Rain in Lyon\n\nIt rained in Lyon.", encoding="utf-8")
    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getExistingDirectory", lambda *_: str(folder))
    fresh.activateWindow()
    fresh.start.setFocus()
    QTest.keyClick(QApplication.focusWidget() or fresh, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: fresh.project is not None, timeout=30_000)
    assert fresh.project is not None
    assert fresh.project.path == tmp_path / "mine.annot"
    fresh.close_project()
    assert "mine" in buttons(fresh)
    assert "Tab goes to the next one" not in said(fresh)
    buttons(fresh)["mine"].click()
    assert fresh.project is not None
    assert settings.load().recent == (str(tmp_path / "mine.annot"),)


def test_all_of_the_page_is_reached_in_a_small_window(fresh: Window, tmp_path: Path, qtbot: QtBot) -> None:
    fresh.start.show_recent([str(tmp_path / f"{'long' * 12} {number}.annot") for number in range(9)])
    fresh.resize(640, 400)
    assert (fresh.width(), fresh.height()) == (640, 400)
    recent = [button for name, button in buttons(fresh).items() if name.startswith("long")]
    assert len(recent) == 5
    fresh.start.ensureWidgetVisible(recent[-1])
    qtbot.waitUntil(lambda: not recent[-1].visibleRegion().isEmpty())
