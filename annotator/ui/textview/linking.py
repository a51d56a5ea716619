"""The links on a page: which are shown, where they run, and which of them is under a point."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF

from annotator.model.annotation import Kind, Span
from annotator.model.target import Target
from annotator.ui.textview.links import Joint, Segment, TextLine, Wanted, routed
from annotator.ui.textview.picture import NEAREST, STEP
from annotator.ui.textview.related import Attention, Link, links_of

if TYPE_CHECKING:
    from annotator.ui.textview.page import Seen
    from annotator.ui.textview.surface import Surface

REACH = 2.5
"""How far from a line it can still be clicked."""
SIDE = 2.0
"""How far the box of an annotation reaches beyond its letters, above and below."""
HEAD = 3.5
"""Length of the head of an arrow."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A link on the page: what it stands for, its colour, whether it stands out, and its pieces."""

    link: Link
    color: str
    focused: bool
    lines: tuple[QLineF, ...]


def drawn_links(surface: "Surface") -> list[Drawn]:
    """All links that are to be seen on the page, with their way over it."""
    shown = list(shown_links(surface))
    if not shown:
        return []
    page = _Page(surface)
    wanted = [page.wanted(link) for link in shown]
    found: list[Drawn] = []
    for link, pieces in zip(shown, routed(wanted, page.lines, surface.height), strict=True):
        if pieces:
            ink = surface.ink(link.target.kind, link.name)
            focused = surface.attention.holds(*link.frame)
            lines = [QLineF(*piece) for piece in pieces]
            if link.target.kind is Kind.RELATION:
                lines += _head(pieces)
            found.append(Drawn(link, ink.outline if focused else ink.link, focused, tuple(lines)))
    return found


def link_at(links: Sequence[Drawn], point: QPointF) -> Target | None:
    """What the line at a point stands for, if there is one; what stands out comes first."""
    for drawn in sorted(links, key=lambda drawn: not drawn.focused):
        if any(_near(line, point) for line in drawn.lines):
            return drawn.link.target
    return None


def shown_links(surface: "Surface") -> Iterator[Link]:
    """The links to be shown, wherever they run."""
    document, attention = surface.document, surface.attention
    if document is None:
        return
    seen: set[Target] = set()
    for target in _unfolded(surface, attention):
        for link in links_of(document, target, surface.relations, surface.layers):
            if link.target not in seen:
                seen.add(link.target)
                yield link


def _unfolded(surface: "Surface", attention: Attention) -> Iterator[Target]:
    """The annotations whose links are shown: the chosen one first."""
    wholes = [target.whole for target in (attention.focus, attention.hovered) if target is not None]
    if attention.links and (page := surface.page()):
        first, last = page[0].layout.start, page[-1].layout.end
        wholes += [Target(placed.kind, placed.id) for placed in surface.index.between(first, max(first + 1, last))]
    return iter(dict.fromkeys(wholes))


class _Page:
    """The lines of text on the page, and the pieces of spans on them."""

    def __init__(self, surface: "Surface") -> None:
        self._surface = surface
        self._seen: list[tuple[int, Seen]] = []
        self.lines: list[TextLine] = []
        self._tags: dict[Target, tuple[float, float, float]] = {}
        tags = surface.tag_height
        for seen in surface.page():
            if surface.is_gap(seen.chunk):
                continue
            self._seen.append((len(self.lines), seen))
            for number, row in enumerate(seen.layout.rows):
                left, right = seen.layout.edges(number)
                self.lines.append(TextLine(
                    seen.y + row.upper - tags, seen.y + row.lower, seen.x + left, seen.x + right))
            for tag in surface.picture(seen.chunk).tags:
                box = tag.box.translated(seen.x, seen.y)
                for target in (tag.target, *tag.others):
                    self._tags[target] = box.left(), box.right(), box.top()

    def wanted(self, link: Link) -> Wanted:
        """A link as the router asks for it."""
        surface = self._surface
        bracket = None
        if link.target.kind is Kind.QUOTE:
            bracket = round(surface.margin - NEAREST - STEP * surface.lane_of(link.target.id))
        sources = list(self._joints(*link.source))
        tag = link.target if link.target.kind is Kind.RELATION else link.end[0]
        ends = list(self._joints(tag, link.end[1]))
        first = self._seen[0][1].layout.start if self._seen else 0
        return Wanted(
            link.frame, sources, ends, source_above=link.source[1].start < first,
            end_above=link.end[1].start < first, bracket=bracket)

    def _joints(self, target: Target, span: Span) -> Iterator[Joint]:
        tag = self._tags.get(target)
        for base, seen in self._seen:
            if not (seen.layout.start < span.end and span.start < seen.layout.end):
                continue
            for number, box in seen.layout.boxes(span.start, span.end):
                line = self.lines[base + number]
                top, edges = seen.y + box.top() - SIDE, None
                if tag is not None and line.top - 3.0 <= tag[2] <= line.foot:
                    top, edges, tag = tag[2], tag[:2], None  # only over the first line of the span
                yield Joint(
                    base + number, seen.x + box.left(), seen.x + box.right(), top, seen.y + box.bottom(), edges)


def _head(pieces: Sequence[Segment]) -> list[QLineF]:
    """The head of an arrow at the end of the last piece, which stands upright."""
    _, y, x, tip = pieces[-1]
    back = tip - HEAD if tip > y else tip + HEAD
    return [QLineF(x - HEAD + 1, back, x, tip), QLineF(x + HEAD - 1, back, x, tip)]


def _near(line: QLineF, point: QPointF) -> bool:
    left, right = sorted((line.x1(), line.x2()))
    top, foot = sorted((line.y1(), line.y2()))
    return left - REACH <= point.x() <= right + REACH and top - REACH <= point.y() <= foot + REACH
