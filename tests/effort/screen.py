"""A desk at the program in a process of its own, by keys through the X server."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from annotator.model.annotation import Kind, Layer, Span
from annotator.model.document import Document
from annotator.model.schema import Schema
from annotator.model.target import Part, Target
from annotator.store.project import open_project
from annotator.ui.choices import Act
from tests.e2e.driving import App, document, until
from tests.effort.desk import Offer, Sight

NAMES = {
    "'": "apostrophe", "[": "bracketleft", "]": "bracketright", "{": "braceleft", "}": "braceright", ",": "comma",
    ".": "period", "Del": "Delete", "Space": "space", "Backspace": "BackSpace", "Ctrl": "ctrl", "Shift": "shift",
    "Alt": "alt",
}


class Screen:
    """Presses keys on a virtual screen, and sees what the eye sees."""

    def __init__(self, app: App, project: Path) -> None:
        self._app = app
        self._project = project
        self._read: Document | None = None
        with open_project(project, write=False) as opened:
            self._schema = opened.schema()

    @property
    def schema(self) -> Schema:
        """The schema of the project."""
        return self._schema

    def document(self) -> Document:
        """The article as it stands in the file."""
        if self._read is None:
            self._read = document(self._project)
        return self._read

    def look(self) -> Sight:
        """What is to be seen now."""
        return seen(self._app.ask("sight"))

    def offered(self) -> tuple[Offer, ...]:
        """The list of all that can be chosen by name now."""
        return tuple(map(_offer, self._app.ask("offered")))

    def press(self, *keys: str, until: Callable[[], bool]) -> bool:
        """Press keys, and wait until something comes true by that."""
        self._app.press(*map(x_name, keys))
        return self._wait(until)

    def _wait(self, condition: Callable[[], bool]) -> bool:
        def afresh() -> bool:
            self._read = None
            return condition()

        return until(afresh, "the keys do what they are for")

    def answer(self, key: str, *answers: str) -> None:
        """Press a key that opens a dialog, and type an answer and Enter into it and each that follows."""
        window = before = self._app.active
        self._app.press(x_name(key))
        for answer in answers:
            until(lambda: self._app.active not in ("", before), "a dialog has come")  # noqa: B023
            before = self._app.active
            self._app.type(answer)
            self._app.press("Return")
        self._app.wait_for(window)


def x_name(key: str) -> str:
    """What X calls a key."""
    *held, last = key.split("+")
    return "+".join([*(NAMES[each] for each in held), NAMES.get(last, last.lower() if len(last) == 1 else last)])


def seen(answer: Mapping[str, Any]) -> Sight:
    """What the eye answered about what is to be seen."""
    text, layer = answer["text"], answer["layer"]
    return Sight(
        answer["caret"], Span(*text) if text else None, _target(answer["target"]), Layer(layer) if layer else None,
        tuple(map(_offer, answer["palette"])),
        tuple((letter, name, Span(start, end)) for letter, name, start, end in answer["picks"]))


def _target(answer: Sequence[Any] | None) -> Target | None:
    if answer is None:
        return None
    kind, key, part, index = answer
    return Target(Kind(kind), key, Part(part) if part else None, index)


def _offer(answer: Sequence[Any]) -> Offer:
    act, name, title, key, layer, refusal, line = answer
    return Offer(Act(act), name, title, key, Layer(layer) if layer else None, line, refusal)
