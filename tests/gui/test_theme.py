"""The window takes on other colours while it is open, in all its parts."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from annotator.settings import Theme
from annotator.ui.textview import palette
from annotator.ui.textview.palette import TextPalette
from annotator.ui.theme import DARK, LIGHT, Tones
from annotator.ui.window import Window


def ground(widget: QWidget) -> str:
    """The commonest colour of a widget."""
    image = widget.grab().toImage()
    seen = [image.pixel(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)]
    return QColor(max(set(seen), key=seen.count)).name()


@pytest.mark.parametrize(
    ("before", "after", "tones", "page"),
    [(Theme.LIGHT, Theme.DARK, DARK, palette.DARK), (Theme.DARK, Theme.LIGHT, LIGHT, palette.LIGHT)])
def test_every_part_changes(
    window: Window, before: Theme, after: Theme, tones: Tones, page: TextPalette, qtbot: QtBot
) -> None:
    for theme in (before, after):
        window.preferences.settings = replace(window.settings, theme=theme)
        window.preferences.apply()
    qtbot.waitUntil(lambda: ground(window.pane.view.viewport()) == page.background)
    assert ground(window.articles.list.viewport()) == tones.base
    assert ground(window.pane.palette_panel) == tones.raised
    assert ground(window.status) == tones.window
    window.complain("Something.")
    assert ground(window.banner) == tones.notice
    window.close_project()
    assert ground(window.start) == tones.base
