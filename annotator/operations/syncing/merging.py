"""One article brought together: read both sides, plan, write here, write there, read again until nothing is left."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field, replace

from annotator.model.change import apply
from annotator.model.document import Document
from annotator.model.schema import Schema
from annotator.operations.syncing.remembering import Comparison, remembered, written_here, written_there
from annotator.operations.syncing.report import Did, Line, SyncReport, Thing
from annotator.operations.syncing.sending import Sending, repeated
from annotator.operations.syncing.types import Types
from annotator.store.project import Copy, Entry, Project, Stale
from annotator.sync.client import ProjectOnServer
from annotator.sync.errors import Changed, Gone
from annotator.sync.identity import Aligned, Base, align
from annotator.sync.mapping import remote_state, state_of, suggested_keys
from annotator.sync.offsets import Offsets
from annotator.sync.plan import Conflict, Edits, Plan, Side, plan, settled
from annotator.sync.rebuilding import ORIGIN, rebuilt
from annotator.sync.records import Seen, dump_base, dump_seen, load_base, load_seen
from annotator.sync.remote import RemoteMarks, RemoteProject
from annotator.sync.state import State

COMMAND = "Sync with doccano"
ROUNDS = 4

Ask = Callable[[Document, Aligned, Conflict], Side | None]
"""Decides a conflict, or leaves it open."""


def leave_open(document: Document, aligned: Aligned, conflict: Conflict) -> Side | None:
    """Decide nothing."""
    return None


@dataclass(slots=True)
class Merging:
    """Brings articles together, one after the other."""

    project: Project
    server: ProjectOnServer
    workspace: str
    record: RemoteProject
    schema: Schema
    types: Types
    report: SyncReport
    pull: bool = True
    push: bool = True
    dry_run: bool = False
    ask: Ask = leave_open
    arrived: Callable[[str], None] = field(default=lambda document_id: None)

    def merge(self, document_id: str, example: int, marks: RemoteMarks, *, confirmed: bool) -> None:
        """Bring one article together that the server has with the same text. Raises SyncError.

        Edits that somebody makes meanwhile, here or there, are read and taken into account.
        """
        copy = self.project.copy_of(document_id) or Copy(document_id, 0, dump_base(Base()))
        base, unproved = load_base(copy.base), copy.example == 0
        doubted = load_seen(copy.theirs).doubtful if copy.theirs is not None else frozenset()
        first, changed = base, False
        for number in range(ROUNDS):
            now = self.compare(
                document_id, base, marks, confirmed=confirmed, unproved=unproved, doubted=doubted)
            if self.dry_run:
                self._tell(now, now.plan.ours if self.pull else Edits(), now.plan.theirs if self.push else Edits())
                self._count(now)
                return
            before, wrote_here = base, False
            sending = self._sending(now, example, self.report if number == 0 else SyncReport())
            if self.pull and now.plan.ours:
                base, wrote_here = self._write(now, base)
            try:
                wrote_there = self.push and self._send(now, sending)
            finally:  # what was done is known from here on, whatever comes
                if sending.spans or sending.links:
                    base = written_there(base, now, sending.spans, sending.links)
                if base is not before:
                    self.project.keep_copies([replace(copy, base=dump_base(base), example=0 if unproved else example)])
            if not (wrote_here or wrote_there):
                break
            changed = True
            if wrote_there:
                again = self.server.marks(example)
                if again is None:
                    raise Changed("The article was deleted on the server at this moment; sync again.")
                marks = again
                if now.plan.theirs.confirmed is not None:
                    confirmed = now.plan.theirs.confirmed
        if changed:
            now = self.compare(
                document_id, base, marks, confirmed=confirmed, unproved=unproved, doubted=doubted)
        self._keep(now, example, first)

    def compare(
        self, document_id: str, base: Base, marks: RemoteMarks, *, confirmed: bool, unproved: bool = False,
        doubted: Collection[str] = (),
    ) -> Comparison:
        """Both sides with the plan, what was decided in advance included."""
        stored = self.project.read(document_id)
        document = stored.document
        offsets = Offsets.of(document.text, graphemes=self.record.graphemes)
        extra = {span.id for span in repeated(marks)}
        once = RemoteMarks(
            tuple(span for span in marks.spans if span.id not in extra),
            tuple(each for each in marks.relations if not extra & {each.from_id, each.to_id})) if extra else marks
        theirs, unreadable = remote_state(once, document.text, offsets, self.schema, confirmed=confirmed)
        for each in unreadable:
            self.report.note(
                "A span on the server ({start}-{end}, {label}) in {id} lies outside the text or inside a character; it "
                "was left alone.", start=each.start, end=each.end, label=each.label, id=document_id)
        aligned = align(
            base, state_of(document, self.schema), theirs, overlapping=self.record.overlapping,
            suggested=suggested_keys(document))
        if unproved:  # nobody has seen yet that all of the last push arrived
            aligned = replace(aligned, base=State(
                {key: value for key, value in aligned.base.spans.items() if key in aligned.theirs.spans},
                {key: link for key, link in aligned.base.links.items() if key in aligned.theirs.links},
                aligned.base.confirmed))
        doubtful = frozenset((*self._doubtful(aligned), *(
            key for key in doubted if key not in aligned.theirs.spans and key not in aligned.theirs.links)))
        made = plan(aligned.base, aligned.ours, aligned.theirs, doubtful)
        aligned, made, doubtful = self._decide(document, aligned, made, doubtful)
        return Comparison(document, stored.revision, marks, aligned, made, doubtful, theirs)

    def _doubtful(self, aligned: Aligned) -> Iterator[str]:
        """What vanished with its label: the server takes all that bears it away when somebody deletes a label."""
        for key, value in aligned.base.spans.items():
            if key not in aligned.theirs.spans and self.types.lost_span(value.label):
                yield key
        for key, link in aligned.base.links.items():
            if key not in aligned.theirs.links and self.types.lost_link(link.label):
                yield key

    def _decide(
        self, document: Document, aligned: Aligned, made: Plan, doubtful: frozenset[str]
    ) -> tuple[Aligned, Plan, frozenset[str]]:
        base = aligned.base
        for conflict in made.conflicts:
            side = self.ask(document, aligned, conflict)
            if side is not None:
                base = settled(base, aligned.ours, aligned.theirs, conflict, side)
                doubtful -= {*conflict.spans, *conflict.links}
        if base is not aligned.base:
            aligned = replace(aligned, base=base)
            made = plan(base, aligned.ours, aligned.theirs, doubtful)
        return aligned, made, doubtful

    def _write(self, now: Comparison, base: Base) -> tuple[Base, bool]:
        """Make the server's edits here, as one step: the base then, and whether anybody wrote."""
        made = rebuilt(now.document, now.aligned, now.plan.ours)
        after = state_of(apply(now.document, made.changes), self.schema)
        if not made.changes:
            return written_here(base, now, made.keys, after), False
        entry = Entry(COMMAND, ((now.document.id, made.changes),))
        try:
            self.project.write(entry, ORIGIN, {now.document.id: now.revision})
        except Stale:
            return base, True
        self._tell(now, now.plan.ours, Edits())
        self.arrived(now.document.id)
        return written_here(base, now, made.keys, after), True

    def _sending(self, now: Comparison, example: int, report: SyncReport) -> Sending:
        offsets = Offsets.of(now.document.text, graphemes=self.record.graphemes)
        return Sending(
            self.server, self.workspace, self.record, self.types, report, example, now.document.id, offsets, now.marks,
            now.aligned)

    def _send(self, now: Comparison, sending: Sending) -> bool:
        """Make our edits on the server; whether it was written to, or has changed under our hands."""
        try:
            written = sending.remove_repeated()
            if now.plan.theirs and sending.send(now.plan.theirs):
                self._tell(now, Edits(), sending.done(now.plan.theirs))
                return True
        except (Changed, Gone):
            self.types.read()
            return True
        return written

    def _keep(self, now: Comparison, example: int, before: Base) -> None:
        """Remember what is common now, and what the server had where something is open."""
        copy = self.project.copy_of(now.document.id) or Copy(now.document.id, 0, b"")
        base = remembered(now, parked=self.pull)
        conflicts = len(now.plan.conflicts)
        seen = dump_seen(Seen(now.seen, now.doubtful, self.record.overlapping)) if conflicts else None
        data = dump_base(base)
        if (data, example, seen, conflicts, "") != (copy.base, copy.example, copy.theirs, copy.open, copy.trouble):
            self.project.keep_copies([Copy(now.document.id, example, data, seen, conflicts)])
        for key, known in base.spans.items():
            if known.parked and not (key in before.spans and before.spans[key].parked):
                self.report.note(
                    "“{words}” ({label}) in {id} belongs to no annotation yet; it is kept on the server.",
                    label=known.value.label, words=now.document.surface(known.value.span), id=now.document.id)
        self._count(now)

    def _count(self, now: Comparison) -> None:
        self.report.documents += 1
        self.report.conflicts += len(now.plan.conflicts)

    def _tell(self, now: Comparison, ours: Edits, theirs: Edits) -> None:
        """Put edits into the report."""
        for side, edits, state in (
                (Side.OURS, ours, now.aligned.ours), (Side.THEIRS, theirs, now.aligned.theirs)):
            for key, value in edits.spans.items():
                was = state.spans.get(key)
                shown = value or was
                assert shown is not None
                self.report.add(Line(
                    side, now.document.id, _did(was, value), Thing.SPAN, shown.label,
                    now.document.surface(shown.span), was.label if was and value else ""))
            for key, link in edits.links.items():
                had = state.links.get(key)
                last = link or had
                assert last is not None
                self.report.add(Line(
                    side, now.document.id, _did(had, link), Thing.RELATION, last.label,
                    before=had.label if had and link else ""))
            if edits.confirmed is not None:
                self.report.add(Line(
                    side, now.document.id, Did.CHANGED, Thing.STATE, "confirmed" if edits.confirmed else "open"))


def _did(was: object, value: object) -> Did:
    if was is None:
        return Did.ADDED
    return Did.REMOVED if value is None else Did.CHANGED
