"""All keys, from the table of actions and the palette's grammar."""

from collections.abc import Iterator
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from annotator.model.annotation import Layer
from annotator.model.schema import Schema
from annotator.ui.actions import actions
from annotator.ui.choices import keys_of, named
from annotator.ui.menus import plain

MOVING = (
    ("Arrows", "Move the caret; Up and Down by lines"), ("Ctrl+Left, Ctrl+Right", "Move by words"),
    ("Shift with any of these", "Select text"), ("Home, End", "To the line's ends"),
    ("Ctrl+Home, Ctrl+End", "To the text's ends"), ("PgUp, PgDown", "By pages"), ("Ctrl+C", "Copy the stored text"),
)
GRAMMAR = (
    ("Letter", "What the palette below the text shows: a label for the selected text or the word at the caret"),
    ("Letter, annotation selected", "Its label or type becomes that one"),
    ("Letter, event selected, text selected or caret on an entity", "That becomes the role"),
    ("C, U, S, quote and text selected", "The text becomes the quote's content, cue or source"),
    ("Shift+Letter, quote selected", "The speaker of that letter says it"),
)


class KeyboardDialog(QDialog):
    """A page to read."""

    def __init__(self, schema: Schema | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Keyboard")
        self.resize(640, 560)
        self.page = QTextBrowser(self)
        self.page.setAccessibleName("Keys")
        self.page.setHtml(html(schema))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.page)
        layout.addWidget(buttons)
        self.page.setFocus(Qt.FocusReason.OtherFocusReason)


def html(schema: Schema | None) -> str:
    """The page."""
    return "".join(_sections(schema))


def _sections(schema: Schema | None) -> Iterator[str]:
    yield _section("In the text", MOVING)
    yield _section("Letters", GRAMMAR)
    menus: dict[str, list[tuple[str, str]]] = {}
    for action in actions():
        keys = ", ".join(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in action.keys)
        if action.menu:
            menus.setdefault(plain(action.menu).replace("/", " > "), []).append((keys, plain(action.text)))
    for menu, rows in menus.items():
        yield _section(menu, rows)
    if schema is not None:
        for layer in Layer:
            names = named(schema, layer)
            keys_by_name = keys_of({name: each.key for name, each in names.items()})
            rows = [((key or "").upper(), names[name].title) for name, key in keys_by_name.items() if key]
            yield _section(f"Letters for {layer}", sorted(rows))


def _section(title: str, rows: object) -> str:
    assert isinstance(rows, list | tuple)
    lines = "".join(
        f"<tr><td style='padding: 2px 24px 2px 0' width='42%'><b>{escape(keys)}</b></td>"
        f"<td style='padding: 2px 0'>{escape(text)}</td></tr>"
        for keys, text in rows
    )
    return f"<h3>{escape(title)}</h3><table width='100%' cellspacing='0'>{lines}</table>"
