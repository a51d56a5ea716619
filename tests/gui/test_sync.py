"""Syncing from the window, with a real doccano."""

import socket
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from annotator.model.annotation import Kind
from annotator.model.document import Document
from annotator.model.target import Target
from annotator.session import commands
from annotator.sync.client import ProjectOnServer
from annotator.ui.dialogs.conflicts import ConflictsDialog
from annotator.ui.dialogs.sign_in import SignInDialog
from annotator.ui.dialogs.sync import SyncDialog
from annotator.ui.syncing import show_conflicts, show_sync
from annotator.ui.window import Window
from tests.doccano.conftest import server
from tests.doccano.projects import Administrator, connected
from tests.doccano.server import PASSWORD, USERNAME, Doccano
from tests.gui.conftest import TEXT

__all__ = ["server"]
SECONDS = 60_000
BALAD = Target(Kind.ENTITY, "e1")
Stored = Callable[[str], Document]


def opened(window: Window, qtbot: QtBot, name: str) -> SyncDialog:
    """The dialog, signed in through its own question, with a new project chosen."""
    dialog = show_sync(window)
    assert dialog is not None
    qtbot.waitUntil(dialog.connect_button.isEnabled, timeout=SECONDS)
    dialog.name.setText(name)
    return dialog


def sign_in(dialog: SyncDialog, qtbot: QtBot, url: str) -> None:
    def answer() -> None:
        question = QApplication.activeModalWidget()
        if not isinstance(question, SignInDialog):
            QTimer.singleShot(50, answer)
            return
        for keys, last in ((USERNAME, Qt.Key.Key_Tab), (PASSWORD, Qt.Key.Key_Return)):  # by the keyboard alone
            field = question.focusWidget()
            assert isinstance(field, QLineEdit)
            QTest.keyClicks(field, keys)
            QTest.keyClick(field, last)

    dialog.server.setEditText(url)
    QTimer.singleShot(50, answer)
    dialog.sign_in_button.click()
    qtbot.waitUntil(dialog.sync_button.isEnabled, timeout=SECONDS)


def look_first(dialog: SyncDialog, qtbot: QtBot) -> None:
    """The first press of Sync with a project that was never synced with."""
    assert dialog.sync_button.text() == "&Sync"
    dialog.sync_button.click()
    qtbot.waitUntil(lambda: dialog.sync_button.isEnabled() and dialog.sync_button.text() == "&Sync Now",
                    timeout=SECONDS)


def run(dialog: SyncDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.ended, timeout=SECONDS):
        dialog.sync_button.click()
    qtbot.waitUntil(dialog.sync_button.isEnabled, timeout=SECONDS)


def test_a_project_goes_to_a_server_and_a_conflict_is_decided(
    window: Window, qtbot: QtBot, server: Doccano, stored: Stored, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    window.editor.do(commands.accept([BALAD]))  # what a person decided, no suggestion replaces
    dialog = opened(window, qtbot, "From the window")
    sign_in(dialog, qtbot, server.url)
    assert "token is kept in" in dialog.said.text()
    look_first(dialog, qtbot)
    assert "3 articles go to the new project From the window" in dialog.said.text()
    with connected(server) as signed_in:
        assert "From the window" not in {each.name for each in signed_in.projects()}
    run(dialog, qtbot)
    assert "3 × article added" in dialog.said.text()
    assert not dialog.decide_button.isEnabled()
    with connected(server) as signed_in:
        number = next(each.id for each in signed_in.projects() if each.name == "From the window")
        there = signed_in.project(number)
        example = next(each.id for each in there.examples() if each.text == TEXT)
        relabel(there, example, "Balad", "GPE")
    window.editor.do(commands.relabel(BALAD, "FAC", "human:ana"))
    run(dialog, qtbot)
    assert "1 conflict stays open" in dialog.said.text()
    qtbot.waitUntil(dialog.decide_button.isEnabled, timeout=SECONDS)
    conflicts = show_conflicts(window)
    assert conflicts is not None
    qtbot.waitUntil(conflicts.ours_button.isEnabled, timeout=SECONDS)
    shown = {name: column.text.toPlainText() for name, column in conflicts.columns.items()}
    assert "Balad ORG" in shown["base"]
    assert "Balad FAC" in shown["ours"]
    assert "Balad GPE" in shown["theirs"]
    QTest.keyClick(conflicts, Qt.Key.Key_2)
    qtbot.waitUntil(lambda: conflicts.case is None, timeout=SECONDS)
    assert stored("a0").entities["e1"].label == "GPE"

    def is_shown() -> bool:
        document = window.editor.document
        return document is not None and document.entities["e1"].label == "GPE"

    qtbot.waitUntil(is_shown, timeout=SECONDS)
    conflicts.close()
    run(dialog, qtbot)
    assert dialog.said.text().count("nothing changes") == 2
    dialog.close()
    window.editor.do(commands.relabel(BALAD, "LOC", "human:ana"))
    again = show_sync(window)
    assert again is not None
    qtbot.waitUntil(lambda: "1 × span changed" in again.said.text(), timeout=SECONDS)
    again.close()


def test_both_versions_are_kept_and_a_changed_text_is_shown(
    window: Window, qtbot: QtBot, server: Doccano, stored: Stored, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ANNOTATOR_DOCCANO_USERNAME", USERNAME)
    monkeypatch.setenv("ANNOTATOR_DOCCANO_PASSWORD", PASSWORD)
    window.editor.do(commands.accept([BALAD]))
    dialog = opened(window, qtbot, "Both versions")
    dialog.server.setEditText(server.url)
    dialog.connect_button.click()
    qtbot.waitUntil(dialog.sync_button.isEnabled, timeout=SECONDS)
    dialog.remote.setCurrentIndex(dialog.remote.findData(0))
    look_first(dialog, qtbot)
    run(dialog, qtbot)
    with connected(server) as signed_in:
        number = next(each.id for each in signed_in.projects() if each.name == "Both versions")
        there = signed_in.project(number)
        examples = {each.text: each.id for each in there.examples()}
        relabel(there, examples.pop(TEXT), "Balad", "GPE")
        text, changed = next(iter(examples.items()))
        Administrator(server).ask("PATCH", f"/projects/{number}/examples/{changed}", {"text": f"Oh! {text}"})
    window.editor.do(commands.relabel(BALAD, "FAC", "human:ana"))
    run(dialog, qtbot)
    assert f"goes on with “Oh! {text[:10]}" in dialog.said.text()
    conflicts = show_conflicts(window)
    assert conflicts is not None
    qtbot.waitUntil(conflicts.both_button.isEnabled, timeout=SECONDS)
    QTest.keyClick(conflicts, Qt.Key.Key_3)
    qtbot.waitUntil(lambda: "Oh! " in conflicts.heading.text() and conflicts.ours_button.isEnabled(), timeout=SECONDS)
    entities = stored("a0").entities
    assert sorted(each.label for each in entities.values() if each.span == entities["e1"].span) == ["FAC", "GPE"]
    assert conflicts.both_button.isHidden()
    assert conflicts.columns["base"].isHidden()
    assert f"Oh! {text[:10]}" in conflicts.columns["theirs"].text.toPlainText()
    assert "Oh!" not in conflicts.columns["ours"].text.toPlainText()
    QTest.keyClick(conflicts, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: conflicts.case is None, timeout=SECONDS)
    conflicts.close()
    run(dialog, qtbot)
    assert "it is not synced" in dialog.said.text()
    dialog.close()


def test_a_look_writes_nothing(window: Window, qtbot: QtBot, server: Doccano, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ANNOTATOR_DOCCANO_USERNAME", USERNAME)
    monkeypatch.setenv("ANNOTATOR_DOCCANO_PASSWORD", PASSWORD)
    with connected(server) as signed_in:
        number = signed_in.create_project("To be looked at").id
    dialog = opened(window, qtbot, "")
    dialog.server.setEditText(server.url)
    dialog.connect_button.click()
    qtbot.waitUntil(dialog.sync_button.isEnabled, timeout=SECONDS)
    dialog.remote.setCurrentIndex(dialog.remote.findData(number))
    dialog.look_button.click()
    qtbot.waitUntil(dialog.look_button.isEnabled, timeout=SECONDS)
    assert "3 × article added" in dialog.said.text()
    assert dialog.tree.topLevelItemCount() == 1
    with connected(server) as signed_in:
        assert list(signed_in.project(number).examples()) == []
    dialog.close()


def test_the_first_sync_with_a_project_is_looked_at_before(
    window: Window, qtbot: QtBot, server: Doccano, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ANNOTATOR_DOCCANO_USERNAME", USERNAME)
    monkeypatch.setenv("ANNOTATOR_DOCCANO_PASSWORD", PASSWORD)
    with connected(server) as signed_in:
        first, other = (signed_in.create_project(name).id for name in ("One to begin with", "Another one"))
    dialog = opened(window, qtbot, "")
    dialog.server.setEditText(server.url)
    dialog.connect_button.click()
    qtbot.waitUntil(dialog.sync_button.isEnabled, timeout=SECONDS)
    dialog.remote.setCurrentIndex(dialog.remote.findData(first))
    look_first(dialog, qtbot)
    assert "3 × article added" in dialog.said.text()
    dialog.direction.setCurrentIndex(1)
    look_first(dialog, qtbot)  # another way is another sync
    with connected(server) as signed_in:
        assert list(signed_in.project(first).examples()) == []
    run(dialog, qtbot)
    with connected(server) as signed_in:
        assert len(list(signed_in.project(first).examples())) == 3
    dialog.remote.setCurrentIndex(dialog.remote.findData(other))
    assert not dialog.said.text()  # what it said was about the first one
    assert dialog.tree.topLevelItemCount() == 0
    look_first(dialog, qtbot)
    assert "cannot be said beforehand" in dialog.said.text()
    assert dialog.leaving.isVisible()
    assert "synced with One to begin with" in dialog.leaving.text()
    with connected(server) as signed_in:
        assert list(signed_in.project(other).examples()) == []
    dialog.remote.setCurrentIndex(dialog.remote.findData(first))
    assert dialog.leaving.isHidden()
    run(dialog, qtbot)  # at once, as with every project that is synced already
    dialog.close()


def test_a_wrong_address_is_one_sentence(window: Window, qtbot: QtBot) -> None:
    dialog = opened(window, qtbot, "")
    dialog.server.setEditText("doccano")
    dialog.connect_button.click()
    qtbot.waitUntil(lambda: "begins with https://" in dialog.said.text(), timeout=SECONDS)
    assert not dialog.sync_button.isEnabled()
    dialog.close()


@pytest.mark.parametrize("way", ["connect_button", "sign_in_button"])
def test_no_password_is_asked_for_where_no_server_answers(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    monkeypatch.setenv("NO_PROXY", "*")
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    asked: list[SignInDialog] = []

    def ask(question: SignInDialog) -> int:
        asked.append(question)
        return 0

    monkeypatch.setattr(SignInDialog, "exec", ask)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))  # taken, and not listened at
        dialog = opened(window, qtbot, "")
        dialog.server.setEditText(f"http://127.0.0.1:{free.getsockname()[1]}")
        getattr(dialog, way).click()
        qtbot.waitUntil(lambda: "does not answer" in dialog.said.text(), timeout=SECONDS)
    assert not asked
    dialog.close()


def test_nothing_to_decide_is_said(window: Window, qtbot: QtBot) -> None:
    dialog = show_conflicts(window)
    assert isinstance(dialog, ConflictsDialog)
    qtbot.waitUntil(lambda: "Nothing is left" in dialog.heading.text(), timeout=SECONDS)
    assert not dialog.ours_button.isEnabled()
    dialog.close()


def relabel(there: ProjectOnServer, example: int, words: str, label: str) -> None:
    """What a person does on the server's page."""
    marks = there.marks(example)
    assert marks is not None
    start = TEXT.index(words)
    span = next(each for each in marks.spans if each.start == start)
    types = {each.name: each for each in there.span_types()}
    there.relabel_span(example, span, types[label])
