"""What a sync left open, decided without a server."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotator.operations.syncing.troubles import Trouble, remembered
from annotator.store.project import Copy
from annotator.sync.identity import Base
from annotator.sync.records import dump_base
from annotator.sync.texts import text_change
from annotator.ui.dialogs.conflicts import ConflictsDialog
from annotator.ui.window import Window


def test_a_changed_text_is_shown_as_it_is_and_kept_apart(window: Window, qtbot: QtBot) -> None:
    project = window.project
    assert project is not None
    text = project.read("a0").document.text
    change = text_change(text, f"<b>Oh!</b> {text}")
    project.keep_copies([remembered(Copy("a0", 7, dump_base(Base())), 7, Trouble.TEXT, change)])
    dialog = ConflictsDialog(project, "human:ana", window)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(dialog.ours_button.isEnabled)
    assert "“<b>Oh!</b>" in dialog.heading.text()
    assert dialog.heading.textFormat() is Qt.TextFormat.PlainText
    assert "<b>Oh!</b>" in dialog.columns["theirs"].text.toPlainText()
    dialog.ours_button.click()
    qtbot.waitUntil(lambda: dialog.case is None and dialog.close_button.isEnabled())
    copy = project.copy_of("a0")
    assert copy is not None
    assert copy.trouble == Trouble.APART
