"""A link that is being drawn with the mouse: what it would join, whether that is allowed, and what else is."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QPointF

from annotator.model.annotation import LAYER_OF, Span
from annotator.model.target import Part, Target
from annotator.model.text import word_at
from annotator.ui.textview.surface import Surface

End = Target | Span
"""What a link can lead to: an annotation, or words that are none."""
Judge = Callable[[Target, End], str | None]
"""Why an annotation cannot be linked to something; None where it can."""
KNOB_REACH = 7.0
"""How far from the link handle it can still be taken."""
STANDING = frozenset({Part.MENTION, Part.TRIGGER, Part.CONTENT})


class Joining:
    """A link from an annotation to the pointer. What the judge said is remembered while it lasts."""

    def __init__(self, surface: Surface, judge: Judge, source: Target, start: QPointF) -> None:
        self._surface = surface
        self._judge = judge
        self._said: dict[End, str | None] = {}
        self.source = source
        self.start = start
        """Where the line begins."""
        self.at = start
        """Where the pointer is."""
        self.end: End | None = None
        """What is under the pointer."""
        self.refusal: str | None = None
        """Why it cannot be linked to."""

    def move(self, point: QPointF, selection: Span | None) -> None:
        """The pointer is elsewhere; selected text there is taken as a whole."""
        self.at = point
        hits = [hit.whole for hit in self._surface.targets_at(point) if hit.whole != self.source]
        words = self._words(point, selection)
        ends: list[End] = [*hits, *([words] if words is not None else [])]
        self.end = next((end for end in ends if self._refusal(end) is None), ends[0] if ends else None)
        self.refusal = self._refusal(self.end) if self.end is not None else None

    @property
    def legal(self) -> End | None:
        """What would be joined if the button came up now."""
        return self.end if self.refusal is None else None

    def lit(self) -> Iterator[Span]:
        """The spans on the page that could be linked to."""
        surface = self._surface
        page = surface.page()
        if not page:
            return
        first, last = page[0].layout.start, page[-1].layout.end
        for placed in surface.index.between(first, max(first + 1, last)):
            if placed.part not in STANDING or LAYER_OF[placed.kind] not in surface.layers:
                continue
            whole = Target(placed.kind, placed.id)
            if whole != self.source and self._refusal(whole) is None:
                yield Span(placed.start, placed.end)

    def end_spans(self) -> list[Span]:
        """The spans of what is under the pointer."""
        if isinstance(self.end, Span) or self.end is None:
            return [self.end] if self.end is not None else []
        return [Span(placed.start, placed.end) for placed in self._surface.placed(self.end) if placed.part in STANDING]

    def _words(self, point: QPointF, selection: Span | None) -> Span | None:
        offset = self._surface.character_at(point)
        if offset is None:
            return None
        if selection is not None and selection.start <= offset < selection.end:
            return selection
        word = word_at(self._surface.chunks.text, offset)
        return Span(*word) if word is not None and word[0] <= offset < word[1] else None

    def _refusal(self, end: End) -> str | None:
        if end not in self._said:
            self._said[end] = self._judge(self.source, end)
        return self._said[end]


def link_source(surface: Surface, point: QPointF, *, asked: bool) -> Target | None:
    """The annotation that a press begins to link; None where it means something else.

    What is chosen is linked from its link handle, an event also from its trigger and a quote from its bracket or name;
    where a link is `asked` for, whatever is under the pointer.
    """
    focus = surface.focus
    knob = surface.link_handle()
    if focus is not None and knob is not None and (knob - point).manhattanLength() <= KNOB_REACH:
        return focus.whole
    hits = surface.targets_at(point)
    if asked:
        return next((hit.whole for hit in hits if hit.kind in LAYER_OF), None)
    if focus is None:
        return None
    for hit in hits:
        if hit.whole == focus.whole and hit.part in (Part.TRIGGER, None):
            return focus.whole
    return None

