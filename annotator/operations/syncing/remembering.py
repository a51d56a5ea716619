"""The common state that is remembered of an article: after each write on a side, and in the end."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from annotator.model.document import Document
from annotator.sync.identity import Aligned, Base, Known, KnownLink
from annotator.sync.labels import PARTS
from annotator.sync.mapping import part_key
from annotator.sync.plan import Edits, Plan, agreed
from annotator.sync.remote import RemoteMarks
from annotator.sync.state import Labelled, Link, State


@dataclass(frozen=True, slots=True)
class Comparison:
    """Both sides of an article as they are now, with the plan for them."""

    document: Document
    revision: int
    marks: RemoteMarks
    aligned: Aligned
    plan: Plan
    doubtful: frozenset[str]
    seen: State
    """What the server has, with its own keys."""


def written_here(base: Base, now: Comparison, keys: Mapping[str, str], after: State) -> Base:
    """The base once the plan's edits were made here: what they took from the server is common now.

    `keys` are those of annotations by the spans that stand for them, `after` is what is here now. What the edits
    brought and no annotation shows is parked.
    """
    aligned, edits = now.aligned, now.plan.ours
    local = {key: name for key, name in aligned.local.items() if name in after.spans}
    spans = {key: _parked_span(key, known, now, local) for key, known in base.spans.items() if key not in edits.spans}
    for key, value in edits.spans.items():
        there = aligned.theirs.spans.get(key)
        name = _local(key, value, keys, after) if value is not None else None
        if name is not None:
            local[key] = name
        if value is not None and there is not None:
            spans[key] = Known(there, name, aligned.remote.get(key), name is None)
    shown = {(link.source, link.target, link.label) for link in after.links.values()}

    def is_shown(link: Link) -> bool:
        return (local.get(link.source, ""), local.get(link.target, ""), link.label) in shown

    links = {}
    for key, known in base.links.items():
        if key not in edits.links:
            hidden = key in aligned.ours.links and not is_shown(known.value)
            links[key] = replace(known, parked=known.parked or hidden)
    for key, link in edits.links.items():
        has = aligned.theirs.links.get(key)
        if link is not None and has is not None:
            links[key] = KnownLink(has, _first(aligned, key), not is_shown(link))
    return _whole(spans, links, base.confirmed)


def _parked_span(key: str, known: Known, now: Comparison, local: Mapping[str, str]) -> Known:
    """A span of the base that the edits did not touch, parked where they took away what it belonged to."""
    if key in now.aligned.local and key not in local and key in now.aligned.theirs.spans:
        return replace(known, local=None, parked=True)
    return known


def written_there(
    base: Base, now: Comparison, spans_done: Mapping[str, int | None], links_done: Mapping[str, int | None]
) -> Base:
    """The base once some of the plan's edits were made on the server, by the ids that things have there."""
    aligned, edits = now.aligned, now.plan.theirs
    spans, links = dict(base.spans), dict(base.links)
    for key, number in spans_done.items():
        value = edits.spans.get(key)
        spans.pop(key, None)
        if value is not None:
            spans[key] = Known(value, aligned.local.get(key), number, key in aligned.parked)
    for key, number in links_done.items():
        link = edits.links.get(key)
        links.pop(key, None)
        if link is not None:
            links[key] = KnownLink(link, number, key in aligned.parked)
    return _whole(spans, links, base.confirmed)


def remembered(now: Comparison, *, parked: bool) -> Base:
    """The common state with what its spans and links are called on both sides.

    What the plan still wants to add here has no annotation it could belong to: it is `parked`, unless nothing was to be
    written here.
    """
    aligned, made = now.aligned, now.plan
    left = {
        *(key for key, value in made.ours.spans.items() if value and key not in aligned.ours.spans),
        *(key for key, link in made.ours.links.items() if link and key not in aligned.ours.links),
    } if parked else set()
    made = replace(made, ours=Edits(
        {key: value for key, value in made.ours.spans.items() if key not in left},
        {key: link for key, link in made.ours.links.items() if key not in left}, made.ours.confirmed))
    common = agreed(aligned.base, made)
    left |= aligned.parked
    return Base(
        {
            key: Known(value, aligned.local.get(key), aligned.remote.get(key), key in left)
            for key, value in common.spans.items()
        },
        {
            key: KnownLink(link, next(iter(aligned.remote_links.get(key, ())), None), key in left)
            for key, link in common.links.items()
        },
        common.confirmed)


def _local(key: str, value: Labelled, keys: Mapping[str, str], after: State) -> str | None:
    """What a span is called here; None where nothing here shows it."""
    found = part_key(value.label, value.span) if value.label in PARTS else keys.get(key)
    return found if found is not None and after.spans.get(found) == value else None


def _first(aligned: Aligned, key: str) -> int | None:
    return next(iter(aligned.remote_links.get(key, ())), None)


def _whole(spans: dict[str, Known], links: dict[str, KnownLink], confirmed: bool) -> Base:
    return Base(
        spans, {key: link for key, link in links.items() if all(end in spans for end in link.value.ends)}, confirmed)
