"""The three-way merge: what each side has to do so that both are the same, and what only a person can decide.

Pure and symmetric: neither side is preferred, and what is in conflict stays on both as it is.
"""

from collections.abc import Collection, Hashable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum, StrEnum
from types import MappingProxyType
from typing import TypeVar

from annotator.sync.labels import family
from annotator.sync.state import Labelled, Link, State

V = TypeVar("V", Labelled, Link)
Node = tuple[bool, str]
"""A span (False) or a link (True) by its key."""


class Side(StrEnum):
    """A side: the project here, or the server."""

    OURS = "ours"
    THEIRS = "theirs"


class Clash(Enum):
    """Both sides changed the same."""

    CLASH = 1


CLASH = Clash.CLASH


@dataclass(frozen=True, slots=True)
class Edits:
    """What one side has to do; None takes a span or link away. `confirmed` is None where it stays."""

    spans: Mapping[str, Labelled | None] = field(default_factory=lambda: MappingProxyType({}))
    links: Mapping[str, Link | None] = field(default_factory=lambda: MappingProxyType({}))
    confirmed: bool | None = None

    def __bool__(self) -> bool:
        return bool(self.spans or self.links or self.confirmed is not None)


@dataclass(frozen=True, slots=True)
class Conflict:
    """Spans and links that both sides changed in ways that exclude each other; they are decided together."""

    spans: tuple[str, ...]
    links: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """The edits of both sides, what stays open, and the state that is common once the edits are made."""

    ours: Edits
    theirs: Edits
    conflicts: tuple[Conflict, ...]
    common: State

    def __bool__(self) -> bool:
        return bool(self.ours or self.theirs)


def plan(base: State, ours: State, theirs: State, doubtful: Collection[str] = ()) -> Plan:
    """Merge two sides that both come from `base`.

    What one side added, changed or took away is taken by the other, also where the other changed something else about
    the same span. Both changed the same: a conflict. One took a span away that the other changed or newly links to: a
    conflict as well. `doubtful` are spans and links whose difference is never taken without asking.
    """
    merging = _Merging(base, ours, theirs, doubtful)
    merging.settle()
    # Two values that both differ from a third are the same: a decision is never in conflict.
    confirmed = ours.confirmed if ours.confirmed != base.confirmed else theirs.confirmed
    return Plan(
        merging.edits(ours, confirmed), merging.edits(theirs, confirmed), merging.conflicts(),
        merging.common(confirmed))


def applied(state: State, edits: Edits) -> State:
    """A side after its edits."""
    return State(
        _with(state.spans, edits.spans), _with(state.links, edits.links),
        state.confirmed if edits.confirmed is None else edits.confirmed)


def agreed(base: State, made: Plan) -> State:
    """What is common while the edits of a plan are not made: the base, but for what both sides have changed alike."""
    spans = _with(made.common.spans, {
        key: base.spans.get(key) for edits in (made.ours, made.theirs) for key in edits.spans})
    links = _with(made.common.links, {
        key: base.links.get(key) for edits in (made.ours, made.theirs) for key in edits.links})
    open_ = made.ours.confirmed is not None or made.theirs.confirmed is not None
    return State(
        spans, {key: link for key, link in links.items() if all(end in spans for end in link.ends)},
        base.confirmed if open_ else made.common.confirmed)


def settled(base: State, ours: State, theirs: State, conflict: Conflict, side: Side) -> State:
    """The base with which `plan` decides a conflict for a side: the other one is taken to have changed nothing."""
    other = theirs if side is Side.OURS else ours
    return State(
        _with(base.spans, {key: other.spans.get(key) for key in conflict.spans}),
        _with(base.links, {key: other.links.get(key) for key in conflict.links}), base.confirmed)


def _with(values: Mapping[str, V], edits: Mapping[str, V | None]) -> dict[str, V]:
    after = dict(values)
    for key, value in edits.items():
        if value is None:
            after.pop(key, None)
        else:
            after[key] = value
    return after


class _Merging:
    """One merge under way: the result of each key, and what is held as it is because a person has to decide."""

    def __init__(self, base: State, ours: State, theirs: State, doubtful: Collection[str]) -> None:
        self.base, self.ours, self.theirs = base, ours, theirs
        self.spans: dict[str, Labelled | None] = {}
        self.links: dict[str, Link | None] = {}
        self.held: dict[Node, set[Node]] = {}
        """What is held, each with what it is decided together with."""
        for key in dict.fromkeys((*base.spans, *ours.spans, *theirs.spans)):
            span = _span(base.spans.get(key), ours.spans.get(key), theirs.spans.get(key))
            if span is CLASH or (key in doubtful and ours.spans.get(key) != theirs.spans.get(key)):
                self._hold((False, key))
            self.spans[key] = None if span is CLASH else span
        for key in dict.fromkeys((*base.links, *ours.links, *theirs.links)):
            link = _link(base.links.get(key), ours.links.get(key), theirs.links.get(key))
            if link is CLASH or (key in doubtful and ours.links.get(key) != theirs.links.get(key)):
                self._hold((True, key))
            self.links[key] = None if link is CLASH else link

    def settle(self) -> None:
        """Hold what cannot be done without something that is held, and what something that stays cannot be without."""
        before = -1
        while before != sum(map(len, self.held.values())) + len(self.held):
            before = sum(map(len, self.held.values())) + len(self.held)
            for key, result in self.links.items():
                self._settle_link((True, key), result)

    def _settle_link(self, node: Node, result: Link | None) -> None:
        ours, theirs = self.ours.links.get(node[1]), self.theirs.links.get(node[1])
        if ours == theirs:  # both sides have what it stands between, whatever is decided about that
            return
        ends = {(False, end) for link in (ours, theirs) if link for end in link.ends}
        for end in ends & self.held.keys():
            self._hold(node, end)
        stays = ends if node in self.held else {(False, end) for end in (result.ends if result else ())}
        for end in stays:
            if self.spans[end[1]] is None:
                self._hold(end, node)

    def _hold(self, node: Node, because: Node | None = None) -> None:
        together = self.held.setdefault(node, set())
        if because is not None:
            together.add(because)
            self.held.setdefault(because, set()).add(node)

    def common(self, confirmed: bool) -> State:
        """The results, and what was common before of all that is held, with the spans that its links stood between."""
        links = {
            key: value for key, result in self.links.items()
            if (value := self.base.links.get(key) if (True, key) in self.held else result) is not None
        }
        needed = {end for key, link in links.items() if (True, key) in self.held for end in link.ends}
        spans: dict[str, Labelled] = {}
        for key, result in self.spans.items():
            kept = (False, key) in self.held or (result is None and key in needed)
            span = self.base.spans.get(key) if kept else result
            if span is not None:
                spans[key] = span
        return State(
            spans, {key: link for key, link in links.items() if all(end in spans for end in link.ends)}, confirmed)

    def edits(self, side: State, confirmed: bool) -> Edits:
        return Edits(
            {k: v for k, v in self.spans.items() if (False, k) not in self.held and side.spans.get(k) != v},
            {k: v for k, v in self.links.items() if (True, k) not in self.held and side.links.get(k) != v},
            None if side.confirmed == confirmed else confirmed)

    def conflicts(self) -> tuple[Conflict, ...]:
        return tuple(
            Conflict(
                tuple(sorted(key for is_link, key in group if not is_link)),
                tuple(sorted(key for is_link, key in group if is_link)))
            for group in self._groups())

    def _groups(self) -> Iterator[set[Node]]:
        left = dict.fromkeys(sorted(self.held))
        while left:
            group: set[Node] = set()
            waiting = [next(iter(left))]
            while waiting:
                node = waiting.pop()
                if node not in group:
                    group.add(node)
                    left.pop(node, None)
                    waiting += self.held[node]
            yield group


def _span(base: Labelled | None, ours: Labelled | None, theirs: Labelled | None) -> Labelled | Clash | None:
    """The merged span. Place and label are merged apart from each other, unless it became another kind of thing."""
    if theirs in (ours, base):
        return ours
    if ours == base:
        return theirs
    if base is None or ours is None or theirs is None:
        return CLASH
    if family(ours.label) is not family(theirs.label):
        return CLASH
    span, label = _field(base.span, ours.span, theirs.span), _field(base.label, ours.label, theirs.label)
    return CLASH if span is CLASH or label is CLASH else Labelled(span, label)


def _link(base: Link | None, ours: Link | None, theirs: Link | None) -> Link | Clash | None:
    """The merged link. Its ends are merged apart from its label."""
    if theirs in (ours, base):
        return ours
    if ours == base:
        return theirs
    if base is None or ours is None or theirs is None:
        return CLASH
    ends, label = _field(base.ends, ours.ends, theirs.ends), _field(base.label, ours.label, theirs.label)
    return CLASH if ends is CLASH or label is CLASH else Link(*ends, label)


F = TypeVar("F", bound=Hashable)


def _field(base: F, ours: F, theirs: F) -> F | Clash:
    if ours in (theirs, base):
        return theirs
    return ours if theirs == base else CLASH
