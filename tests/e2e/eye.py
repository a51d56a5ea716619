"""The program as it is, and an eye on its window: `python -m tests.e2e.eye [PATH…]`.

Answers questions, one JSON object a line of standard input, about where things stand on the screen (pixels), which a
person sees and a test cannot; and says which edits the window has shown as done. It does nothing to the window.
"""

import json
import os
import sys
from typing import Any

from PySide6.QtCore import QPointF, QSocketNotifier
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QMenu, QWidget

from annotator.cli import main
from annotator.model.annotation import Span
from annotator.session.session import Announcement
from annotator.ui import application as program
from annotator.ui.choices import Choice, offered, spelled
from annotator.ui.window import Window

EDGE = 14
"""Pixels from the upper and lower edge of the page where a person would rather scroll than point."""
compose = program.compose
eyes: list[QSocketNotifier] = []


def composed(application: QApplication) -> Window:
    """The window with an eye on it."""
    window = compose(application)
    eye = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    eye.activated.connect(lambda: read(window, eye))
    eyes.append(eye)
    window.editor.announced.connect(shown)
    return window


def shown(announcement: Announcement) -> None:
    """Say what has been committed and is shown."""
    if announcement.changes and not announcement.opened:
        say({"shown": announcement.command})


def read(window: Window, eye: QSocketNotifier) -> None:
    """Answer the questions that have come."""
    lines = os.read(sys.stdin.fileno(), 65536).splitlines()
    if not lines:
        eye.setEnabled(False)
    for line in lines:
        question = json.loads(line)
        say({"answer": answer(window, question)})


def say(line: object) -> None:
    """Write one line at once."""
    os.write(sys.stdout.fileno(), json.dumps(line).encode() + b"\n")


def answer(window: Window, question: dict[str, Any]) -> object:
    """What is to be seen, None while it is not."""
    name = str(question.get("name", ""))
    match question["ask"]:
        case "idle":
            return not window.suggestions.busy and not window.tasks.busy and window.editor.document is not None
        case "banner":
            return window.banner.text if window.banner.isVisible() else None
        case "widget":
            found = [each for each in window.findChildren(QWidget) if each.isVisible() and name in names(each)]
            return middle(found[0]) if found else None
        case "row":
            return row(window, name, str(question["text"]))
        case "entry":
            return entry(name)
        case "sight":
            return sight(window)
        case "offered":
            return [[*fields(choice), spelled(choice)] for choice in chosen(window)]
    return page(window, question)


def page(window: Window, question: dict[str, Any]) -> object:
    """What is to be seen of the open article."""
    view = window.pane.view
    document, sheet = window.editor.document, view.viewport()
    match question["ask"]:
        case "article":
            return document and document.id
        case "text":
            boxes = view.boxes(Span(question["start"], question["end"]))
            return [[*at(sheet, box.topLeft()), box.width(), box.height()] for box in boxes]
        case "place":
            return place(window, Span(question["start"], question["end"]))
        case "pointer":
            return sheet.cursor().shape().name
        case "handles":
            return [[*at(sheet, handle.at), handle.start] for handle in view.surface.handles()]
        case "look":
            picture = sheet.grab().toImage()
            return {"lightness": picture.pixelColor(4, 4).lightness(), "ratio": picture.devicePixelRatio()}
    return None


def place(window: Window, span: Span) -> object:
    """Where a stretch of text stands: on the page as a whole, above or below it."""
    view = window.pane.view
    sheet, boxes = view.viewport().rect().adjusted(0, EDGE, 0, -EDGE), view.boxes(span)
    if boxes and all(sheet.top() < box.top() and box.bottom() < sheet.bottom() for box in boxes):
        surface = view.surface
        first, last = surface.offset_at(QPointF(sheet.topLeft())), surface.offset_at(QPointF(sheet.bottomRight()))
        if first <= span.start and span.end <= last:
            return "here"
    return "above" if span.start < view.surface.offset_at(QPointF(sheet.center())) else "below"


def entry(name: str) -> object:
    """Where an entry of the open menu stands."""
    menu = QApplication.activePopupWidget()
    if not isinstance(menu, QMenu):
        return None
    found = next((each for each in menu.actions() if each.text().replace("&", "") == name), None)
    return at(menu, QPointF(menu.actionGeometry(found).center())) if found else None


def sight(window: Window) -> object:
    """What stands in the text and in the palette."""
    editor = window.editor
    text, target, palette = editor.text, editor.target, editor.palette()
    return {
        "caret": window.pane.view.caret, "text": text and [text.start, text.end], "layer": editor.layer,
        "target": target and [target.kind, target.id, target.part, target.index],
        "palette": [[*fields(choice), ""] for choice in palette.choices] if palette else [],
        "picks": [[pick.letter, pick.name, pick.span.start, pick.span.end] for pick in editor.frames.picks],
    }


def chosen(window: Window) -> tuple[Choice, ...]:
    """What can be chosen by name."""
    situation, session = window.editor.situation(), window.editor.session
    return offered(session.schema, situation) if session and situation else ()


def fields(choice: Choice) -> list[object]:
    """What a person sees of a choice."""
    return [choice.act, choice.name, choice.title, choice.key, choice.layer, choice.refusal]


def names(widget: QWidget) -> set[str]:
    """What a person might call a widget."""
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return {widget.accessibleName(), text} - {""}


def row(window: Window, name: str, text: str) -> object:
    """Where the row of a list stands."""
    for view in window.findChildren(QAbstractItemView):
        if view.isVisible() and view.accessibleName() == name:
            for number in range(view.model().rowCount()):
                index = view.model().index(number, 0)
                if text in str(index.data()):
                    return at(view.viewport(), QPointF(view.visualRect(index).center()))
    return None


def middle(widget: QWidget) -> tuple[float, float]:
    """Where the middle of a widget stands on the screen."""
    return at(widget, QPointF(widget.rect().center()))


def at(widget: QWidget, point: QPointF) -> tuple[float, float]:
    """Where a point of a widget stands on the screen."""
    there = widget.mapToGlobal(point)
    return there.x(), there.y()


if __name__ == "__main__":
    program.compose = composed
    main()
