"""What stays open after a sync, as a person sees it, and the decisions about it.

A decision needs no server: for theirs it is made here at once, for ours the next sync brings it there. Open conflicts
are worked out anew each time from what the server had, so that edits made here meanwhile count.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from annotator.errors import UserError
from annotator.jobs import Job
from annotator.model.annotation import KIND_OF, Entity, Event, Quote, Span
from annotator.model.change import Change, Changes, mended, put
from annotator.model.document import Document, fresh_ids
from annotator.operations.syncing.merging import Ask
from annotator.operations.syncing.troubles import Trouble, Troubled, troubled
from annotator.store.project import Copy, Entry, Project, Stale, Stored
from annotator.sync.identity import Aligned, Base, Known, KnownLink, align
from annotator.sync.mapping import head_key, state_of, suggested_keys
from annotator.sync.plan import Conflict, Plan, Side, plan, settled
from annotator.sync.rebuilding import ORIGIN, rebuilt
from annotator.sync.records import dump_base, load_base, load_seen
from annotator.sync.state import Labelled, Link

TAKE, BOTH = "Take the server's version", "Keep both versions"
ATTEMPTS = 10


@dataclass(frozen=True, slots=True)
class Version:
    """A span as one side, or the base, has it."""

    span: Span
    label: str


@dataclass(frozen=True, slots=True)
class SpanDispute:
    """A span by what it is in the last common state, here and on the server; None where it is not there."""

    base: Version | None
    ours: Version | None
    theirs: Version | None


@dataclass(frozen=True, slots=True)
class LinkVersion:
    """A link as one side has it: its label, and the spans it stands between."""

    label: str
    source: Version
    target: Version


@dataclass(frozen=True, slots=True)
class LinkDispute:
    """A link by what it is in the last common state, here and on the server; None where it is not there."""

    base: LinkVersion | None
    ours: LinkVersion | None
    theirs: LinkVersion | None


@dataclass(frozen=True, slots=True)
class OpenConflict:
    """Spans and links of one article that are decided together, in the order of the text.

    `key` names it as long as nothing about it changes; `both` says that both sides' versions can stand side by side.
    """

    document_id: str
    key: str
    spans: tuple[SpanDispute, ...]
    links: tuple[LinkDispute, ...]
    both: bool = False


@dataclass(frozen=True, slots=True)
class Unsettled:
    """All that a person has to decide, in the order of the list of articles."""

    conflicts: tuple[OpenConflict, ...]
    troubles: tuple[Troubled, ...]


@dataclass(frozen=True, slots=True)
class _Compared:
    """An article beside what the server had of it."""

    copy: Copy
    stored: Stored
    base: Base
    aligned: Aligned
    plan: Plan
    overlapping: bool


def unsettled(project: Project) -> Unsettled:
    """What is open in a project."""
    conflicts: list[OpenConflict] = []
    troubles: list[Troubled] = []
    for copy in project.unsettled():
        if copy.trouble:
            troubles += [troubled(copy)] if copy.trouble != Trouble.APART else []
        elif copy.theirs is not None:
            compared = _compare(project, copy)
            conflicts += [_shown(compared, each) for each in compared.plan.conflicts]
    return Unsettled(tuple(conflicts), tuple(troubles))


def shown(document: Document, aligned: Aligned, conflict: Conflict) -> OpenConflict:
    """A conflict as a person sees it."""
    return OpenConflict(
        document.id, _key(conflict),
        tuple(sorted((_span(aligned, key) for key in conflict.spans), key=_place)),
        tuple(_link(aligned, key) for key in conflict.links))


def asking(decide: Callable[[OpenConflict], Side | None]) -> Ask:
    """Lets somebody decide each conflict during a sync."""
    return lambda document, aligned, conflict: decide(shown(document, aligned, conflict))


def resolve(project: Project, conflict: OpenConflict, side: Side) -> None:
    """Decide a conflict; raises UserError where it is no longer as it was shown."""
    _resolve(project, conflict.document_id, side, lambda key: key == conflict.key)


def keep_both(project: Project, conflict: OpenConflict) -> None:
    """Let both versions stand side by side, where they can: the server's takes the place of ours, which is added anew.

    Raises UserError where they cannot, or the conflict is no longer as it was shown.
    """
    _resolve(project, conflict.document_id, None, lambda key: key == conflict.key)


def resolve_all(project: Project, side: Side, job: Job, document_ids: Iterable[str] | None = None) -> int:
    """Decide all conflicts, or those of some articles, for one side; how many there were."""
    wanted = None if document_ids is None else set(document_ids)
    copies = [
        copy for copy in project.unsettled()
        if copy.theirs is not None and not copy.trouble and (wanted is None or copy.document_id in wanted)
    ]
    number = 0
    for done, copy in enumerate(copies):
        job.report(done, len(copies), copy.document_id)
        number += copy.open
        _resolve(project, copy.document_id, side, lambda key: True)
    return number


def _compare(project: Project, copy: Copy) -> _Compared:
    assert copy.theirs is not None
    stored, base, seen = project.read(copy.document_id), load_base(copy.base), load_seen(copy.theirs)
    aligned = align(
        base, state_of(stored.document, project.schema()), seen.state, overlapping=seen.overlapping,
        suggested=suggested_keys(stored.document))
    made = plan(aligned.base, aligned.ours, aligned.theirs, seen.doubtful)
    return _Compared(copy, stored, base, aligned, made, seen.overlapping)


def _resolve(project: Project, document_id: str, side: Side | None, wanted: Callable[[str], bool]) -> None:
    """Decide conflicts of an article for a side, or for both (None)."""
    for _ in range(ATTEMPTS):
        copy = project.copy_of(document_id)
        if copy is None or copy.theirs is None:
            raise UserError("This conflict is settled already.")
        compared = _compare(project, copy)
        chosen = [each for each in compared.plan.conflicts if wanted(_key(each))]
        if not chosen:
            raise UserError("This conflict is no longer as it was shown; look at the open ones again.")
        changes: Changes = ()
        if side is None:  # new links wait only for what they lead to
            chosen = [replace(each, links=()) for each in chosen]
        if side is not Side.OURS:
            changes = _taken(compared, chosen)
        if side is None:
            changes = (*changes, *(_added_anew(compared, each) for each in chosen))
        if side is not Side.OURS and not _write(project, compared, BOTH if side is None else TAKE, changes):
            continue
        base = _decided(compared, chosen)
        left = len(compared.plan.conflicts) - len(chosen)
        project.keep_copies([replace(copy, base=dump_base(base), open=left, theirs=copy.theirs if left else None)])
        return
    raise UserError("The article keeps being changed by another program; try again when that has ended.")


def _write(project: Project, compared: _Compared, command: str, changes: Changes) -> bool:
    """Write changes here, as one step; whether nobody else wrote meanwhile."""
    document_id = compared.stored.document.id
    try:
        project.write(Entry(command, ((document_id, changes),)), ORIGIN, {document_id: compared.stored.revision})
    except Stale:
        return False
    return True


def _ours(compared: _Compared, conflict: Conflict) -> Entity | Event | Quote | None:
    """The annotation here that can stand beside what the server made of it; None where none can."""
    if len(conflict.spans) != 1 or not all(_is_new(compared.aligned, key) for key in conflict.links):
        return None
    (key,) = conflict.spans
    ours, theirs = (side.spans.get(key) for side in (compared.aligned.ours, compared.aligned.theirs))
    if ours is None or theirs is None or not (compared.overlapping or not ours.span.overlaps(theirs.span)):
        return None
    document, local = compared.stored.document, compared.aligned.local.get(key)
    for item in document.annotations():
        if isinstance(item, Entity | Event | Quote) and head_key(item) == local:
            return item
    return None


def _is_new(aligned: Aligned, key: str) -> bool:
    """Whether one side added a link, which the other does not have."""
    return key not in aligned.base.links and (key in aligned.ours.links) != (key in aligned.theirs.links)


def _added_anew(compared: _Compared, conflict: Conflict) -> Change:
    document, item = compared.stored.document, _ours(compared, conflict)
    if item is None:
        raise UserError("Both versions cannot stand side by side; keep ours or take theirs.")
    return put(document, replace(item, id=next(fresh_ids(document, KIND_OF[type(item)]))))


def _taken(compared: _Compared, chosen: list[Conflict]) -> Changes:
    """The changes that make the server's side of some conflicts here."""
    aligned = compared.aligned
    base = aligned.base
    for conflict in chosen:
        base = settled(base, aligned.ours, aligned.theirs, conflict, Side.THEIRS)
    mine = {key for conflict in chosen for key in (*conflict.spans, *conflict.links)}
    made = plan(base, aligned.ours, aligned.theirs).ours
    edits = replace(
        made, confirmed=None, spans={key: value for key, value in made.spans.items() if key in mine},
        links={key: link for key, link in made.links.items() if key in mine})
    document = compared.stored.document
    return mended(document, rebuilt(document, replace(aligned, base=base), edits).changes)


def _decided(compared: _Compared, chosen: list[Conflict]) -> Base:
    """The base after decisions: in what was decided, the server's side; then ours is a change of our own."""
    spans, links = dict(compared.base.spans), dict(compared.base.links)
    aligned = compared.aligned
    for conflict in chosen:
        for key in conflict.spans:
            value = aligned.theirs.spans.get(key)
            spans.pop(key, None)
            if value is not None:
                spans[key] = Known(value, aligned.local.get(key), aligned.remote.get(key))
        for key in conflict.links:
            link = aligned.theirs.links.get(key)
            links.pop(key, None)
            if link is not None:
                links[key] = KnownLink(link, next(iter(aligned.remote_links.get(key, ())), None))
    return Base(
        spans, {key: each for key, each in links.items() if all(end in spans for end in each.value.ends)},
        compared.base.confirmed)


def _shown(compared: _Compared, conflict: Conflict) -> OpenConflict:
    found = shown(compared.stored.document, compared.aligned, conflict)
    return replace(found, both=_ours(compared, conflict) is not None)


def _key(conflict: Conflict) -> str:
    return "\n".join((*conflict.spans, "", *conflict.links))


def _span(aligned: Aligned, key: str) -> SpanDispute:
    return SpanDispute(*(_version(each.spans.get(key)) for each in (aligned.base, aligned.ours, aligned.theirs)))


def _version(value: Labelled | None) -> Version | None:
    return None if value is None else Version(value.span, value.label)


def _place(dispute: SpanDispute) -> tuple[Span, str]:
    version = dispute.ours or dispute.theirs or dispute.base
    assert version is not None
    return version.span, version.label


def _link(aligned: Aligned, key: str) -> LinkDispute:
    def version(link: Link | None, spans: Callable[[str], Labelled | None]) -> LinkVersion | None:
        ends = [_version(spans(end)) for end in link.ends] if link else []
        if link is None or any(end is None for end in ends):
            return None
        source, target = ends
        assert source is not None
        assert target is not None
        return LinkVersion(link.label, source, target)

    base, ours, theirs = aligned.base, aligned.ours, aligned.theirs
    return LinkDispute(
        version(base.links.get(key), base.spans.get), version(ours.links.get(key), ours.spans.get),
        version(theirs.links.get(key), theirs.spans.get))
