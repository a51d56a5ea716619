"""A bug in the window: it is told with a report to copy, logged, and nothing is lost; a crash is told afterwards."""

import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, QTimer, QUrl, Slot, qInstallMessageHandler
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox
from pytestqt.qtbot import QtBot

from annotator.log import log_file, start_log, stop_log
from annotator.model.annotation import Status
from annotator.model.document import Document
from annotator.ui.crashes import Crashes
from annotator.ui.trouble import Trouble
from annotator.ui.window import Window
from tests.gui.test_window import press

Read = Callable[[str], Document]
IMPORTS = "import faulthandler, sys; from pathlib import Path; from annotator.ui.crashes import Crashes\n"
BEGIN = "crashes = Crashes(Path(sys.argv[1])); crashes.watch()\n"


@pytest.fixture
def watched(window: Window, monkeypatch: pytest.MonkeyPatch) -> Iterator[Window]:
    """The window as the program shows it: bugs are caught, and there is a log."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    stop_log()
    start_log()
    trouble = Trouble()
    trouble.watch()
    yield window
    qInstallMessageHandler(None)
    stop_log()


def told(qtbot: QtBot, cause: Callable[[], object]) -> tuple[str, str]:
    """What the dialog says that comes of a cause, and what its button copies; it is closed by Enter."""
    found: list[tuple[str, str]] = []

    def look() -> None:
        box = QApplication.activeModalWidget()
        if not isinstance(box, QMessageBox):
            QTimer.singleShot(20, look)
            return
        copy = next(button for button in box.buttons() if button.text() == "Copy report")
        copy.click()
        assert box.isVisible()
        found.append((box.text(), QApplication.clipboard().text()))
        box.defaultButton().click()

    QTimer.singleShot(20, look)
    cause()
    qtbot.waitUntil(lambda: bool(found))
    return found[0]


@pytest.mark.qt_no_exception_capture
def test_a_bug_is_told_with_a_report_and_the_work_goes_on(watched: Window, stored: Read, qtbot: QtBot) -> None:
    press(watched, "Tab", "Return")

    def broken() -> None:
        raise ZeroDivisionError("a bug")

    watched.made["reject"].triggered.connect(broken)
    sentence, report = told(qtbot, watched.made["reject"].trigger)
    assert "Your work is saved" in sentence
    assert report.startswith("Annotator ")
    assert "ZeroDivisionError: a bug" in report
    assert "in broken" in report
    assert "ZeroDivisionError: a bug" in log_file().read_text(encoding="utf-8")
    assert stored("a0").entities["e1"].status is Status.ACCEPTED
    watched.activateWindow()
    qtbot.waitUntil(watched.isActiveWindow)
    press(watched, "Ctrl+Z")
    assert stored("a0").entities["e2"].status is Status.SUGGESTED


@pytest.mark.qt_no_exception_capture
def test_a_bug_in_a_thread_is_told_too(watched: Window, qtbot: QtBot) -> None:
    del watched

    def broken() -> None:
        raise LookupError("elsewhere")

    _, report = told(qtbot, threading.Thread(target=broken).start)
    assert "LookupError: elsewhere" in report


def run(code: str, folder: Path) -> int:
    """The exit code of a program in a process of its own."""
    return subprocess.run(
        [sys.executable, "-c", IMPORTS + BEGIN + code, str(folder)], check=False, cwd=Path(__file__).parents[2],
        capture_output=True).returncode


def test_a_crash_is_told_once_at_the_next_start(tmp_path: Path) -> None:
    assert run("faulthandler._sigsegv()", tmp_path) != 0
    crashes = Crashes(tmp_path)
    report = crashes.left()
    assert "Segmentation fault" in report
    assert report.startswith("Annotator ")
    assert crashes.left() == ""


def test_a_program_that_ends_well_leaves_nothing(tmp_path: Path) -> None:
    assert run("crashes.rest()", tmp_path) == 0
    assert list(tmp_path.iterdir()) == []


TAKE: Any = "take"
"""The stub of PySide6 asks for bytes, but it takes strings only."""


class Opened(QObject):
    """Takes what would be opened by the system."""

    def __init__(self) -> None:
        super().__init__()
        self.urls: list[QUrl] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.urls.append(url)


def test_the_log_is_opened_from_help(watched: Window) -> None:
    log_file().unlink(missing_ok=True)
    stop_log()
    press(watched, "Ctrl+F1")
    assert str(log_file()) in watched.status.said
    log_file().parent.mkdir(parents=True, exist_ok=True)
    log_file().write_text("something\n")
    opened = Opened()
    QDesktopServices.setUrlHandler("file", opened, TAKE)
    try:
        press(watched, "Ctrl+F1")
    finally:
        QDesktopServices.unsetUrlHandler("file")
    assert [url.toLocalFile() for url in opened.urls] == [str(log_file())]
    assert not any(isinstance(child, QDialog) and child.isVisible() for child in watched.children())
