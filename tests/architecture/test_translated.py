"""What the window shows goes through the translator."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

UI = Path(__file__).resolve().parents[2] / "annotator" / "ui"
SHOWN = {
    "setText": 0, "setToolTip": 0, "setPlaceholderText": 0, "setWindowTitle": 0, "setAccessibleName": 0,
    "setAccessibleDescription": 0, "setTitle": 0, "setSuffix": 0, "setInformativeText": 0, "addTab": 1, "addRow": 0,
    "addMenu": 0, "addAction": 0, "QLabel": 0, "QPushButton": 0, "QCheckBox": 0, "QGroupBox": 0, "tell": 0,
    "complain": 0, "say": 0, "refuse": 0,
}
"""Which argument of a call is shown."""
NAMES = {"Annotator", "{} — Annotator", "en"}
"""What is the same in every language."""


def bare(path: Path) -> Iterator[str]:
    """Words that are shown as they stand in the code."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        place = SHOWN.get(name, len(node.args))
        if place < len(node.args):
            words = "".join(_words(node.args[place]))
            if re.search(r"[A-Za-z]{2}", words) and words not in NAMES and "://" not in words:
                yield f"{path.relative_to(UI.parent.parent)}:{node.lineno}: {words}"


def _words(shown: ast.expr) -> Iterator[str]:
    match shown:
        case ast.Constant(value=str(text)):
            yield text
        case ast.JoinedStr(values=values):
            for value in values:
                yield str(value.value) if isinstance(value, ast.Constant) else "{}"


def test_no_text_is_shown_as_it_stands_in_the_code() -> None:
    assert [found for path in sorted(UI.rglob("*.py")) for found in bare(path)] == []
