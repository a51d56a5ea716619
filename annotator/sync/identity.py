"""Which span of one side is which of the other.

The last common state knows the ids of both sides. What is new on one, or was made anew there (doccano's page cannot
move a span, people delete it and draw another), is known again by place and label.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping
from dataclasses import dataclass, field

from annotator.model.annotation import Span
from annotator.sync.labels import RELATION, Family, family
from annotator.sync.mapping import remote_key
from annotator.sync.state import Labelled, Link, State

ROUNDS = 3
Agree = Callable[[str, str], int | None]
"""How well a span of a side and a key go together, 0 best; None: not at all."""


@dataclass(frozen=True, slots=True)
class Known:
    """A span of the common state: its key here, its id on the server; either may be unknown.

    A `parked` one stands on the server only, as there is no annotation it belongs to; here it counts as there.
    """

    value: Labelled
    local: str | None = None
    remote: int | None = None
    parked: bool = False


@dataclass(frozen=True, slots=True)
class KnownLink:
    """A link of the common state and its id on the server, if that is known."""

    value: Link
    remote: int | None = None
    parked: bool = False


@dataclass(frozen=True, slots=True)
class Base:
    """The last common state of a document, with what its spans and links are called on each side."""

    spans: Mapping[str, Known] = field(default_factory=dict)
    links: Mapping[str, KnownLink] = field(default_factory=dict)
    confirmed: bool = False


@dataclass(frozen=True, slots=True)
class Aligned:
    """Three states with the same keys for the same things, and what those are called on each side.

    The first id of several is the one to keep: the others are the same once more. `parked` are the spans and links that
    count as here, though only the server has them.
    """

    base: State
    ours: State
    theirs: State
    local: Mapping[str, str]
    remote: Mapping[str, int]
    remote_links: Mapping[str, tuple[int, ...]]
    parked: frozenset[str] = frozenset()


def align(
    base: Base, ours: State, theirs: State, *, overlapping: bool = True, suggested: Collection[str] = ()
) -> Aligned:
    """Give both sides the keys of the base, and new ones to what is new.

    `ours` has the keys of `mapping.state_of`, `theirs` those of `mapping.remote_state`. What both added at one place is
    one thing where it says the same, or one says more than the other; else two, which stand side by side. Where the
    server's project is not `overlapping` two cannot, and they get one key, so that the merge finds them in conflict. Of
    what is only `suggested` here, by its keys, what the server has at its place is a later edit.
    """
    values = {key: known.value for key, known in base.spans.items()}
    here = _named(ours, {
        known.local: key for key, known in base.spans.items()
        if known.local is not None and (span := ours.spans.get(known.local)) and span.span.overlaps(known.value.span)})
    there = _named(theirs, {
        remote_key(known.remote): key for key, known in base.spans.items() if known.remote is not None})
    own, other = _Side(ours, here), _Side(theirs, there)
    between = [known.value for known in base.links.values()]
    for side in (own, other):
        side.find_same(values, values, between)
    # What became something else on one side, such as a quote that is an entity now, may have done so on the other too.
    own.find_same({key: other.values[key] for key in values if key in other.values}, values, between)
    other.find_same({key: own.values[key] for key in values if key in own.values}, values, between)
    for side in (own, other):
        side.find_changed(values)
    parked = {key for key, known in base.spans.items() if known.parked} - set(own.keys.values())
    fresh = own.name_new(values)
    around = own.values
    new_here = {key: around[key] for key in fresh.values()}
    links_here = _renamed(ours, own.keys).values()
    other.find_same(new_here, around, links_here, apart=overlapping)
    tentative = {key: new_here[key] for name, key in fresh.items() if name in suggested}
    for key in other.find_changed(tentative, moved=False):
        values[key] = tentative[key]
    if not overlapping:
        other.find_changed(new_here, moved=False)
    other.name_new({*values, *own.keys.values()})
    our_spans = around | {key: values[key] for key in values if key in parked}
    their_spans = other.values
    made_anew = {
        key for name, key in other.keys.items()
        if key in base.spans and base.spans[key].remote not in (None, int(name.removeprefix("#")))}
    links = _Links(base, our_spans)
    links.find(links_here, (
        (int(name.removeprefix("#")), link) for name, link in _renamed(theirs, other.keys).items()))
    # doccano takes links away with their span: who draws the span anew did not mean that.
    lost = {
        key for key, known in base.links.items()
        if key not in links.theirs and not made_anew.isdisjoint(known.value.ends)}
    return Aligned(
        State(values, {key: each.value for key, each in base.links.items() if key not in lost}, base.confirmed),
        State(our_spans, links.ours, ours.confirmed), State(their_spans, links.theirs, theirs.confirmed),
        {key: local for local, key in own.keys.items()},
        {key: int(name.removeprefix("#")) for name, key in other.keys.items()}, links.ids,
        frozenset(parked | links.parked))


def _named(side: State, names: Mapping[str, str]) -> dict[str, str]:
    return {name: key for name, key in names.items() if name in side.spans}


def _always(name: str, key: str) -> int | None:
    return 0


class _Side:
    """The spans of one side, and the keys that were found for them so far."""

    def __init__(self, state: State, keys: dict[str, str]) -> None:
        self.state, self.keys = state, keys

    @property
    def values(self) -> dict[str, Labelled]:
        """The spans by the keys that were found."""
        return {key: self.state.spans[name] for name, key in self.keys.items()}

    def find_same(
        self, values: Mapping[str, Labelled], around: Mapping[str, Labelled], links: Collection[Link], *,
        apart: bool = False,
    ) -> None:
        """Find what is left of some values where it was, with its label; `links` are those between all `around`.

        `apart` keeps quotes apart whose parts contradict each other.
        """
        mine, left = self._without_key(), self._left(values)
        if not mine or not left:
            return
        like = _likeness(self.state.links.values(), self.state.spans), _likeness(links, around)
        if not apart:
            self._pair(mine, left, lambda value: value, *like)
            return
        here, there = _quote_parts(self.state.links.values(), self.state.spans), _quote_parts(links, around)
        self._pair(
            mine, left, lambda value: value, *like,
            lambda name, key: _agreement(here.get(name, {}), there.get(key, {})))

    def find_changed(self, values: Mapping[str, Labelled], *, moved: bool = True) -> set[str]:
        """Find what is left of some values with another label where it was, or with its label beside that: its keys."""
        mine, left = self._without_key(), self._left(values)
        before = set(left)
        if mine and left:
            self._pair(mine, left, lambda value: (value.span, family(value.label)), {}, {})
            if moved:
                self._pair_moved(mine, left)
        return before - left.keys()

    def _without_key(self) -> dict[str, Labelled]:
        return {name: value for name, value in self.state.spans.items() if name not in self.keys}

    def _left(self, values: Mapping[str, Labelled]) -> dict[str, Labelled]:
        taken = set(self.keys.values())
        return {key: value for key, value in values.items() if key not in taken}

    def _pair(
        self, mine: dict[str, Labelled], left: dict[str, Labelled], by: Callable[[Labelled], Hashable],
        mine_like: Mapping[str, int], their_like: Mapping[str, int], agree: Agree = _always,
    ) -> None:
        """Pair what is the same by a measure; of several, those with the same links, then those that agree best."""
        groups: dict[Hashable, list[str]] = defaultdict(list)
        for key, value in left.items():
            groups[by(value)].append(key)
        waiting: list[tuple[str, list[str]]] = []
        for name, value in list(mine.items()):
            group = groups.get(by(value))
            if not group:
                continue
            same = next((key for key in group if their_like.get(key) == mine_like.get(name)), None)
            if same is None:
                waiting.append((name, group))
                continue
            group.remove(same)
            self._take(name, same, mine, left)
        pairs = sorted(
            (rank, at, place, name, key)
            for at, (name, group) in enumerate(waiting) for place, key in enumerate(group)
            if (rank := agree(name, key)) is not None)
        for *_, name, key in pairs:
            if name in mine and key in left:
                self._take(name, key, mine, left)

    def _pair_moved(self, mine: dict[str, Labelled], left: dict[str, Labelled]) -> None:
        """Pair spans of one label that overlap, those that share most first."""
        pairs = sorted(
            (-_shared(value.span, other.span), name, key)
            for name, value in mine.items() for key, other in left.items()
            if value.label == other.label and value.span.overlaps(other.span))
        for _, name, key in pairs:
            if name in mine and key in left:
                self._take(name, key, mine, left)

    def _take(self, name: str, key: str, mine: dict[str, Labelled], left: dict[str, Labelled]) -> None:
        self.keys[name] = key
        del mine[name], left[key]

    def name_new(self, taken: Iterable[str]) -> dict[str, str]:
        """Give a key of its own to every span that has none; the new ones."""
        used, fresh = {*taken, *self.keys.values()}, {}
        for name in self.state.spans:
            if name not in self.keys:
                key = name
                while key in used:
                    key += "'"
                used.add(key)
                self.keys[name] = fresh[name] = key
        return fresh


def _shared(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)


def _quote_parts(links: Iterable[Link], spans: Mapping[str, Labelled]) -> dict[str, dict[str, set[Span]]]:
    """Where the parts of quotes stand, by the labels of the links to them."""
    parts: dict[str, dict[str, set[Span]]] = {}
    for link in links:
        if family(spans[link.source].label) is Family.QUOTE and not link.label.startswith(RELATION):
            parts.setdefault(link.source, {}).setdefault(link.label, set()).add(spans[link.target].span)
    return parts


def _agreement(one: Mapping[str, set[Span]], other: Mapping[str, set[Span]]) -> int | None:
    """How well the parts of two quotes go together: 0 the same, 1 one has more, None they contradict each other."""
    if one == other:
        return 0
    return 1 if all(one[part] <= other[part] or other[part] <= one[part] for part in one.keys() & other) else None


def _likeness(links: Iterable[Link], spans: Mapping[str, Labelled]) -> dict[str, int]:
    """What tells spans of the same place and label apart: where their links lead, and where those of these lead.

    Rounds of colour refinement (Weisfeiler and Leman, 1968); the numbers compare within one process only.
    """
    colours = {key: hash(value) for key, value in spans.items()}
    known = [link for link in links if link.source in spans and link.target in spans]
    for _ in range(ROUNDS):
        around: dict[str, list[tuple[str, bool, int]]] = defaultdict(list)
        for link in known:
            around[link.source].append((link.label, True, colours[link.target]))
            around[link.target].append((link.label, False, colours[link.source]))
        colours |= {key: hash((colours[key], *sorted(values))) for key, values in around.items()}
    return colours


class _Links:
    """Gives links the keys of the base: by id, by what they are, or by their ends where the label was changed."""

    def __init__(self, base: Base, our_spans: Mapping[str, Labelled]) -> None:
        self.base, self.our_spans = base, our_spans
        self.ours: dict[str, Link] = {}
        self.theirs: dict[str, Link] = {}
        self.ids: dict[str, tuple[int, ...]] = {}
        self.parked: set[str] = set()

    def find(self, ours: Iterable[Link], theirs: Iterable[tuple[int, Link]]) -> None:
        """Find the keys of all links; equal ones of the server share one."""
        by_value = {known.value: key for key, known in self.base.links.items()}
        by_id = {known.remote: key for key, known in self.base.links.items() if known.remote is not None}
        there: list[tuple[int, Link]] = []
        for number, link in theirs:
            key = by_id.get(number) or by_value.get(link)
            if key is None or self.theirs.get(key, link) != link:
                there.append((number, link))
            else:
                self._put_theirs(key, number, link)
        here: list[Link] = []
        found = {link: key for key, link in self.theirs.items()}
        for link in ours:
            key = by_value.get(link) or found.get(link)
            if key is None or key in self.ours:
                here.append(link)
            else:
                self.ours[key] = link
        self._park()
        fresh: dict[Link, str] = {}
        for link in here:
            key = self._changed(link, self.ours) or self._new(link, fresh)
            self.ours[key] = link
        found = {link: key for key, link in (*self.theirs.items(), *self.ours.items())}
        for number, link in there:
            key = found.get(link)
            if key is None or self.theirs.get(key, link) != link:
                key = self._changed(link, self.theirs) or self._new(link, fresh)
            self._put_theirs(key, number, link)
            found[link] = key

    def _put_theirs(self, key: str, number: int, link: Link) -> None:
        self.theirs[key] = link
        self.ids[key] = (*self.ids.get(key, ()), number)

    def _park(self) -> None:
        for key, known in self.base.links.items():
            if known.parked and key not in self.ours and all(end in self.our_spans for end in known.value.ends):
                self.ours[key] = known.value
                self.parked.add(key)

    def _changed(self, link: Link, links: Mapping[str, Link]) -> str | None:
        """The link of the base between the same spans that is not there any more, if there is one."""
        for key, known in self.base.links.items():
            if key not in links and known.value.ends == link.ends:
                return key
        return None

    def _new(self, link: Link, fresh: dict[Link, str]) -> str:
        if link not in fresh:
            key = f"{link.source}>{link.target}>{link.label}"
            while key in self.base.links or key in fresh.values():
                key += "'"
            fresh[link] = key
        return fresh[link]


def _renamed(side: State, keys: Mapping[str, str]) -> dict[str, Link]:
    return {name: Link(keys[link.source], keys[link.target], link.label) for name, link in side.links.items()}
