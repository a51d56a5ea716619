"""What a person means with the mouse: presses, moves and releases become selections, choices and moved ends. No widget.

Points are logical pixels from the upper left corner of the view, times milliseconds.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF

from annotator.model.annotation import Span
from annotator.model.target import Target
from annotator.model.text import word_at
from annotator.ui.textview.decoration import next_outwards
from annotator.ui.textview.movement import Grain, Selection, dragged, grown
from annotator.ui.textview.surface import Handle, Surface

REACH = 7.0
"""How far from a handle it can still be taken."""
STILL = 5.0
"""A button that moved less was a click."""


@dataclass(frozen=True, slots=True)
class Select:
    """Select text, or just put the caret somewhere."""

    selection: Selection


@dataclass(frozen=True, slots=True)
class Choose:
    """Choose an annotation, or let go of it."""

    target: Target | None


@dataclass(frozen=True, slots=True)
class Resize:
    """Give a part of an annotation another span."""

    target: Target
    span: Span


@dataclass(frozen=True, slots=True)
class Aim:
    """Draw a link from an annotation, from where the button went down to the pointer."""

    source: Target
    start: QPointF
    point: QPointF


@dataclass(frozen=True, slots=True)
class Join:
    """Link an annotation to what is under the pointer."""

    source: Target
    point: QPointF


Intent = Select | Choose | Resize | Aim | Join


@dataclass(slots=True)
class Drag:
    """A button held down: where it went down, and what it does.

    That is what is selected from there and by what, or which end is being moved, or what is being linked.
    """

    pressed: QPointF
    origin: Span
    grain: Grain
    handle: Handle | None = None
    source: Target | None = None
    moved: bool = False


class Gestures:
    """Follows the left button over a surface; clicks not further than `interval` from each other belong together."""

    def __init__(self, surface: Surface, interval: int) -> None:
        self._surface = surface
        self._interval = interval
        self._drag: Drag | None = None
        self._chosen_before: Target | None = None
        self._doubled: tuple[int, QPointF] | None = None
        self.dragged: Span | None = None
        """The span that an end being moved would make."""

    @property
    def held(self) -> bool:
        """Whether the button is down."""
        return self._drag is not None

    @property
    def moving(self) -> bool:
        """Whether the button is down and has moved."""
        return self._drag is not None and self._drag.moved

    def let_go(self) -> None:
        """Forget the button."""
        self._drag = self.dragged = None

    def press(
        self, point: QPointF, time: int, selection: Selection, *, extend: bool, by_character: bool,
        source: Target | None = None,
    ) -> Iterator[Intent]:
        """The button goes down; `source` is the annotation that is linked if it is dragged."""
        surface = self._surface
        grain = Grain.CHARACTER if by_character else Grain.WORD
        handle = self.handle_at(point)
        offset = surface.offset_at(point)
        third, self._doubled = self._is_third(point, time), None
        if handle is None and extend:
            self._drag = Drag(point, Span(selection.origin, selection.origin), grain, moved=True)
            yield from self.move(point, by_character=by_character)
        elif third:
            paragraph = Span(*surface.chunks.paragraph(surface.chunks.at(offset)))
            self._drag = Drag(point, paragraph, Grain.PARAGRAPH, moved=True)
            yield Select(Selection(paragraph.start, paragraph.end))
        else:
            self._drag = Drag(point, Span(offset, offset), grain, handle, source if handle is None else None)

    def double(self, point: QPointF, time: int) -> Iterator[Intent]:
        """The second click selects the word; what the first one let go of is chosen again, to take it as a part."""
        surface = self._surface
        word = word_at(surface.chunks.text, surface.offset_at(point))
        self._doubled = time, point
        if surface.focus != self._chosen_before:
            yield Choose(self._chosen_before)
        if word is not None:
            self._drag = Drag(point, Span(*word), Grain.WORD, moved=True)
            yield Select(Selection(*word))

    def move(self, point: QPointF, *, by_character: bool) -> Iterator[Intent]:
        """The button is down and the pointer moves, or the page under it."""
        drag, surface = self._drag, self._surface
        if drag is None:
            return
        drag.moved = drag.moved or (point - drag.pressed).manhattanLength() >= STILL
        if not drag.moved:
            return
        if drag.source is not None:
            yield Aim(drag.source, drag.pressed, point)
            return
        offset = surface.offset_at(point)
        if drag.handle is not None:
            self.dragged = dragged(
                surface.chunks.text, drag.handle.span, offset, start=drag.handle.start, by_character=by_character)
            return
        grain = Grain.CHARACTER if by_character and drag.grain is Grain.WORD else drag.grain
        yield Select(grown(surface.chunks, drag.origin, offset, grain))

    def release(self, point: QPointF) -> Iterator[Intent]:
        """The button comes up: an end has been moved, text selected, or what is under the pointer clicked."""
        drag, span = self._drag, self.dragged
        self.let_go()
        if drag is None:
            return
        if drag.handle is not None:
            if span is not None and span != drag.handle.span:
                yield Resize(drag.handle.target, span)
        elif not drag.moved:
            yield from self._click(point)
        elif drag.source is not None:
            yield Join(drag.source, point)

    def handle_at(self, point: QPointF) -> Handle | None:
        """The handle that can be taken at a point."""
        near = ((handle, (handle.at - point).manhattanLength()) for handle in self._surface.handles())
        reached = [(distance, handle) for handle, distance in near if distance <= REACH]
        return min(reached, key=lambda entry: entry[0])[1] if reached else None

    def _click(self, point: QPointF) -> Iterator[Intent]:
        surface = self._surface
        self._chosen_before = surface.focus
        target = next_outwards(surface.targets_at(point), surface.focus)
        offset = surface.offset_at(point)
        yield Select(Selection(offset, offset))
        if target != surface.focus:
            yield Choose(target)

    def _is_third(self, point: QPointF, time: int) -> bool:
        if self._doubled is None:
            return False
        before, at = self._doubled
        return time - before < self._interval and (point - at).manhattanLength() < 2 * STILL
