"""A window for languages that are written from right to left: all of it is mirrored, and no text of the article."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QWidget

from annotator.model.annotation import Kind, Layer
from annotator.model.target import Target
from annotator.ui.direction import turned
from annotator.ui.theme import LIGHT
from annotator.ui.window import Window
from tests.gui.test_window import press

LEFTWARDS = Qt.LayoutDirection.RightToLeft


@pytest.fixture
def leftwards(window: Window) -> Iterator[Window]:
    """The window, leftwards."""
    QApplication.setLayoutDirection(LEFTWARDS)
    QApplication.processEvents()
    yield window
    QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def colored(image: QImage, color: str, x: int) -> int:
    """How many pixels of a column have a colour."""
    wanted = QColor(color).rgb()
    return sum(image.pixel(x, y) == wanted for y in range(image.height()))


def row(view: QWidget) -> QImage:
    """A picture of a list's viewport."""
    return view.grab().toImage()


def test_a_box_is_mirrored_within_another() -> None:
    within = QRect(10, 0, 100, 20)
    assert turned(LEFTWARDS, within, QRectF(10, 2, 30, 10)) == QRectF(80, 2, 30, 10)
    assert turned(Qt.LayoutDirection.LeftToRight, within, QRectF(10, 2, 30, 10)) == QRectF(10, 2, 30, 10)


def test_panels_change_sides(leftwards: Window) -> None:
    assert leftwards.articles.x() > leftwards.pane.x() > leftwards.inspector.x()


def test_rows_of_the_lists_are_mirrored(leftwards: Window) -> None:
    leftwards.editor.select(Target(Kind.ENTITY, "e1"))
    leftwards.inspector.show_selection()
    for view in (leftwards.articles.list, leftwards.inspector.lists[Layer.ENTITIES]):
        image = row(view.viewport())
        assert colored(image, LIGHT.accent, image.width() - 2) > 10
        assert colored(image, LIGHT.accent, 1) == 0


def test_the_text_stays_as_it_is_and_the_keys_mean_the_same(leftwards: Window) -> None:
    press(leftwards, "Ctrl+Home", "Right", "Right")
    assert leftwards.pane.view.caret == 2
    first, second = (leftwards.pane.view.surface.caret_box(offset) for offset in (0, 2))
    assert first is not None
    assert second is not None
    assert first.left() < second.left()
