"""The window as the person before it sees it: what stands where, what each letter does, and keys to press."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from annotator.model.annotation import Layer, Span
from annotator.model.document import Document
from annotator.model.schema import Schema
from annotator.model.target import Target
from annotator.ui.choices import Act


@dataclass(frozen=True, slots=True)
class Offer:
    """Something that can be chosen: by its key now, or by a part of its line in the list of all."""

    act: Act
    name: str
    title: str
    key: str | None
    layer: Layer | None = None
    line: str = ""
    refusal: str = ""


@dataclass(frozen=True, slots=True)
class Sight:
    """What is to be seen at one time. `palette` is what letters do; `picks` are the letters shown in the text."""

    caret: int
    text: Span | None
    target: Target | None
    layer: Layer | None
    palette: tuple[Offer, ...]
    picks: tuple[tuple[str, str, Span], ...]


class Desk(Protocol):
    """A window with an article open in it."""

    @property
    def schema(self) -> Schema:
        """The schema of the project."""
        ...

    def document(self) -> Document:
        """The article as it is stored."""
        ...

    def look(self) -> Sight:
        """What is to be seen now."""
        ...

    def offered(self) -> tuple[Offer, ...]:
        """The list of all that can be chosen by name now."""
        ...

    def press(self, *keys: str, until: Callable[[], bool]) -> bool:
        """Press keys; whether something comes true by that."""
        ...

    def answer(self, key: str, *answers: str) -> None:
        """Press a key that opens a dialog, and type an answer and Enter into it and each that follows."""
        ...
