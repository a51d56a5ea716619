"""Work beside the window, and what becomes of bugs."""

import logging
import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimer, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from annotator.errors import UserError
from annotator.jobs import Job, Progress
from annotator.ui.bridge import Work
from annotator.ui.tasks import Tasks
from annotator.ui.trouble import Trouble


def test_progress_and_result_arrive_on_the_interface_thread(qtbot: QtBot) -> None:
    heard: list[object] = []
    threads: set[threading.Thread] = set()

    def count(job: Job) -> str:
        threads.add(threading.current_thread())
        for i in range(3):
            job.report(i, 3, "counting")
        return "counted"

    work = Work(count)
    work.progress.connect(heard.append)
    work.progress.connect(lambda _: threads.add(threading.current_thread()))
    work.finished.connect(heard.append)
    with qtbot.waitSignal(work.ended):
        work.start()
    assert heard == [*(Progress(i, 3, "counting") for i in range(3)), "counted"]
    assert len(threads) == 2


def test_an_error_of_the_user_is_a_sentence_and_a_bug_has_a_report(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    def refuse(job: Job) -> None:
        raise UserError("This cannot be read.")

    def break_down(job: Job) -> None:
        raise ZeroDivisionError

    told: list[tuple[str, str]] = []
    for function in (refuse, break_down):
        work = Work(function)
        work.failed.connect(lambda sentence, report: told.append((sentence, report)))
        with qtbot.waitSignal(work.ended), caplog.at_level(logging.CRITICAL, "annotator"):
            work.start()
    assert told[0] == ("This cannot be read.", "")
    assert "ZeroDivisionError" not in told[1][0]
    assert "ZeroDivisionError" in told[1][1]


def test_cancelled_work_says_so(qtbot: QtBot) -> None:
    def endless(job: Job) -> None:
        while True:
            job.check()

    work = Work(endless)
    work.start()
    with qtbot.waitSignal(work.cancelled):
        work.cancel()


def test_stopped_work_is_silent_and_gone(qtbot: QtBot) -> None:
    def endless(job: Job) -> None:
        while True:
            job.check()

    work = Work(endless)
    work.start()
    with qtbot.assertNotEmitted(work.ended, wait=50):
        assert work.stop()


def test_one_task_at_a_time(qtbot: QtBot) -> None:
    going = threading.Event()
    results: list[int] = []
    told: list[str] = []
    tasks = Tasks()
    tasks.told.connect(told.append)

    def wait(job: Job) -> int:
        going.wait(10)
        return 1

    assert tasks.run("Waiting", wait, results.append)
    assert not tasks.run("Hurrying", lambda job: 2, results.append)
    going.set()
    qtbot.waitUntil(lambda: not tasks.busy)
    assert results == [1]
    assert told == ["Wait until this is done: Waiting."]


@pytest.fixture
def trouble(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Trouble]:
    """Catches bugs for one test, then lets go of the hooks."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    handler = qInstallMessageHandler(None)
    watching = Trouble()
    watching.watch()
    yield watching
    qInstallMessageHandler(handler)


@pytest.mark.parametrize("problem", [ZeroDivisionError("deep inside"), UserError("The disk is full.")])
def test_nobody_is_shown_a_traceback(
    trouble: Trouble, problem: Exception, caplog: pytest.LogCaptureFixture, qtbot: QtBot
) -> None:
    shown: list[tuple[str, str]] = []

    def close() -> None:
        box = QApplication.activeModalWidget()
        if not isinstance(box, QMessageBox):
            QTimer.singleShot(20, close)
            return
        shown.append((box.text(), box.detailedText()))
        box.accept()

    QTimer.singleShot(0, close)
    with caplog.at_level(logging.CRITICAL, "annotator"):
        sys.excepthook(type(problem), problem, None)
    qtbot.waitUntil(lambda: bool(shown))
    sentence, report = shown[0]
    assert "ZeroDivisionError" not in sentence
    if isinstance(problem, UserError):
        assert (sentence, report) == ("The disk is full.", "")
    else:
        assert "deep inside" in report
