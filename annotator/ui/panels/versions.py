"""One side of a conflict in its text: the passage with what that side has marked and named."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QLabel, QTextBrowser, QVBoxLayout, QWidget

from annotator.model.annotation import Span
from annotator.ui.language import tr
from annotator.ui.theme import mixed

WASH = 0.16
"""How much of the accent lies under marked words."""
AROUND = 160
"""Code points of text shown before and after what is disputed."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A span as one side has it, with its label, which may be none; code points of the text."""

    span: Span
    label: str


class VersionColumn(QFrame):
    """Shows what one side has: marked words with their labels, then its links, a line each."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = QLabel(title, self)
        self._title.setProperty("heading", True)
        self.text = QTextBrowser(self)
        self.text.setAccessibleName(title.replace("&", ""))
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._title)
        layout.addWidget(self.text, 1)

    def show_version(self, text: str, passage: Span, marked: Sequence[Marked], links: Sequence[str]) -> None:
        """Show a passage of a text with what is marked in it; nothing marked means that this side has nothing there."""
        muted = self.palette().color(QPalette.ColorRole.PlaceholderText).name()
        lines = [f'<p dir="auto" style="line-height:150%">{self._passage(text, passage, marked)}</p>']
        if not marked and not links:
            lines.append(f'<p style="color:{muted}">{escape(tr("Nothing is marked here."))}</p>')
        lines += [f"<p>{escape(link)}</p>" for link in links]
        self.text.setHtml("".join(lines))

    def _passage(self, text: str, passage: Span, marked: Sequence[Marked]) -> str:
        link, base = (self.palette().color(role) for role in (QPalette.ColorRole.Link, QPalette.ColorRole.Base))
        accent, wash = link.name(), mixed(link, base.name(), WASH).name()
        parts, at = [], passage.start
        for each in sorted(marked, key=lambda one: (one.span.start, -one.span.end)):
            start, end = max(each.span.start, at), min(each.span.end, passage.end)
            if start >= end:  # within another one: named after it
                parts += [f' <small style="color:{accent}">[{escape(each.label)}]</small>'] if each.label else []
                continue
            parts.append(_plain(text[at:start]))
            parts.append(
                f'<span style="background:{wash};text-decoration:underline">'
                f"{_plain(text[start:end])}</span>"
                + (f' <small style="color:{accent}"><b>{escape(each.label)}</b></small>' if each.label else ""))
            at = end
        parts.append(_plain(text[at : passage.end]))
        before = "… " if passage.start > 0 else ""
        return before + "".join(parts) + (" …" if passage.end < len(text) else "")


def passage_of(text: str, spans: Sequence[Span]) -> Span:
    """The words around spans: from some way before the first to some way after the last."""
    start, end = min(span.start for span in spans), max(span.end for span in spans)
    left, right = max(start - AROUND, 0), min(end + AROUND, len(text))
    if left > 0:
        left = text.find(" ", left, start) + 1 or left
    if right < len(text):
        right = max(text.rfind(" ", end, right), end) if " " in text[end:right] else right
    return Span(left, right)


def _plain(text: str) -> str:
    return escape(text).replace("\n", "<br>")
