"""A whole sync: compare the lists of articles, bring in what is missing on either side, merge what both have.

Nothing has to be remembered to go on after a crash: whatever was done is seen on both sides the next time.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

import orjson

from annotator.jobs import Job
from annotator.model.annotation import EMPTY
from annotator.model.document import Document, DocumentStatus, Header
from annotator.model.text import content_hash
from annotator.operations.syncing.linking import LABELS, Remote
from annotator.operations.syncing.merging import Ask, Merging, leave_open
from annotator.operations.syncing.report import Did, Line, SyncReport, Thing
from annotator.operations.syncing.rows import META, Row, row_of, unsendable
from annotator.operations.syncing.types import Types
from annotator.store.project import Copy, Outcome, Project
from annotator.sync.client import ProjectOnServer, Server
from annotator.sync.errors import Gone, NotAllowed, SignedOut, SyncError, UnknownOutcome, Unreachable
from annotator.sync.identity import Base
from annotator.sync.plan import Side
from annotator.sync.records import dump_base, load_base
from annotator.sync.remote import RemoteExample, RemoteProject

BATCH_ROWS, BATCH_CHARACTERS = 200, 4_000_000
"""Of one import: the server takes a batch whole or not at all, and keeps it in memory."""
FAILURES = 3
"""After so many articles in a row that the server fails on, the rest is left for another time."""
ORIGIN = "import:doccano"


class Direction(StrEnum):
    """Which way edits go."""

    BOTH = "both"
    PUSH = "push"
    PULL = "pull"


class Trouble(StrEnum):
    """What can be the matter with an article as a whole."""

    DELETED = "deleted"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class SyncOptions:
    """How to sync: which way, only to see what would be done, and who decides conflicts.

    `arrived` hears of each article that was written here, from the thread that syncs.
    """

    direction: Direction = Direction.BOTH
    dry_run: bool = False
    ask: Ask = leave_open
    arrived: Callable[[str], None] = field(default=lambda document_id: None)

    @property
    def pull(self) -> bool:
        """Whether anything is written here."""
        return self.direction is not Direction.PUSH

    @property
    def push(self) -> bool:
        """Whether anything is written on the server."""
        return self.direction is not Direction.PULL


def for_side(side: Side) -> Ask:
    """Decides every conflict for one side."""
    return lambda document, aligned, conflict: side


def sync(project: Project, server: Server, remote: Remote, options: SyncOptions, job: Job) -> SyncReport:
    """Sync a project with its project on a server, or report what would be done.

    Progress is in articles. Raises SyncError where nothing more can be done (nobody is signed in, the server or the
    project is gone), Cancelled when the job is stopped; what was done until then stays, and the next sync goes on.
    """
    return _Running(project, server, remote, options, job).run()


@dataclass(slots=True)
class _Found:
    """An article that the server has, with the same text."""

    example: int
    confirmed: bool


class _Running:
    """One sync under way."""

    def __init__(self, project: Project, server: Server, remote: Remote, options: SyncOptions, job: Job) -> None:
        self.project, self.server, self.remote, self.options, self.job = project, server, remote, options, job
        self.on_server: ProjectOnServer = server.project(remote.project)
        self.report = SyncReport(dry_run=options.dry_run)
        self.found: dict[str, _Found] = {}
        self.fresh: list[Document] = []
        self.fresh_copies: dict[str, _Found] = {}

    def run(self) -> SyncReport:
        before = self.server.requests
        self.job.report(0, 0, self.remote.name)
        record, role = self.on_server.record(), self.on_server.role()
        self._advise(record)
        may_add = role.sets_up or record.members_add_labels
        types = Types(
            self.on_server, self.project.schema(), may_add and not self.options.dry_run, *self._labels())
        types.begin()
        if types.gone:
            self._remember_labels(types.known, types.gone)
        self._index()
        missing = [key for key in self.project.hashes() if key not in self.found]
        missing = self._without_trouble(missing)
        pushed: set[str] = set()
        if self.options.push:
            if not self.options.dry_run and role.sets_up and (missing or self.found):
                types.add_schema()
            pushed = self._push(missing, record, types, allowed=role.sets_up)
        merging = Merging(
            self.project, self.on_server, record, types.schema, types, self.report, self.options.pull,
            self.options.push, self.options.dry_run, self.options.ask, self.options.arrived)
        self._merge(merging, [key for key in self.found if key not in pushed])
        self._remember_labels(types.names, frozenset())
        self.report.requests = self.server.requests - before
        return self.report

    def _labels(self) -> tuple[frozenset[str], frozenset[str]]:
        """The labels that were there after the last whole sync, and those that were missing in one since."""
        stored = self.project.value(LABELS)
        there, gone = orjson.loads(stored) if stored else ([], [])
        return frozenset(there), frozenset(gone)

    def _remember_labels(self, there: frozenset[str], gone: frozenset[str]) -> None:
        value = orjson.dumps([sorted(there), sorted(gone)]).decode()
        if not self.options.dry_run and value != self.project.value(LABELS):
            self.project.set_value(LABELS, value)

    def _advise(self, record: RemoteProject) -> None:
        """Say what an administrator should set up differently."""
        if not record.shared:
            self.report.note(
                "In {name} people do not share annotations: only your own go there and come back. An administrator can "
                "switch on “Share annotations across all users”.", name=record.name)
        if not record.relations:
            self.report.note(
                "In {name} relations are switched off: they go there and come back, but the web page does not show "
                "them.", name=record.name)
        if not record.overlapping:
            self.report.note(
                "{name} allows no overlapping spans: an administrator can allow them, so that nothing stays here.",
                name=record.name)

    # What is where

    def _index(self) -> None:
        """Find out which articles both sides have, and take those that only the server has."""
        hashes = self.project.hashes()
        copies = {example: name for name, example in self.project.examples().items() if example}
        taken, removed = set(copies.values()), self.project.removed_copies()
        by_text: dict[str, list[str]] = {}
        for name, found in hashes.items():
            by_text.setdefault(found, []).append(name)
        for example in self.on_server.examples():
            self.job.check()
            text_hash = content_hash(example.text)
            key = copies.get(example.id) or self._same(example, text_hash, hashes, by_text, taken)
            if key is None:
                self._take(example, hashes, removed.get(example.id))
            elif key in self.found:
                self.report.note(
                    "The server has {id} more than once; only the first is synced.", id=key)
            elif hashes.get(key) != text_hash:
                self._trouble(key, example.id, Trouble.TEXT)
            else:
                taken.add(key)
                self.found[key] = _Found(example.id, example.confirmed)
        self._add_fresh()

    def _same(
        self, example: RemoteExample, text_hash: str, hashes: dict[str, str], by_text: dict[str, list[str]],
        taken: set[str],
    ) -> str | None:
        """The article here that an unknown one of the server is: by the name we gave it, or by its text."""
        named = _name_in(example)
        if named in hashes:
            if hashes[named] == text_hash or self.project.copy_of(named):
                return named
            return None
        if (made := self._name_for(example)) in hashes:
            return made
        return next((key for key in by_text.get(text_hash, ()) if key not in taken), None)

    def _name_for(self, example: RemoteExample) -> str:
        """What an article that comes from the server is called here."""
        return _name_in(example) or f"doccano-{self.remote.project}-{example.id}"

    def _take(self, example: RemoteExample, hashes: dict[str, str], removed: str | None) -> None:
        """Take an article that only the server has, to be added with others, unless it was removed here."""
        name = self._name_for(example)
        if name in hashes:
            name = f"doccano-{self.remote.project}-{example.id}"
        if removed is not None or self.project.revision(name) is not None:
            self.report.note(
                "{id} was removed here; it is still on the server, where it can be deleted.", id=removed or name)
            return
        if not self.options.pull or not example.text:
            return
        self.report.add(Line(Side.OURS, name, Did.ADDED, Thing.ARTICLE))
        if self.options.dry_run:
            return
        self.fresh.append(Document(id=name, text=example.text, header=Header(meta=_meta(example) or EMPTY)))
        self.fresh_copies[name] = _Found(example.id, example.confirmed)
        if len(self.fresh) >= BATCH_ROWS:
            self._add_fresh()

    def _add_fresh(self) -> None:
        """Add the articles that were taken. Where this stops half-way, they are known again by name and text."""
        fresh, self.fresh = self.fresh, []
        copies = []
        for added in self.project.add(fresh, ORIGIN, self.job):
            found = self.fresh_copies.pop(added.id)
            if added.outcome is Outcome.CONFLICT:
                self.report.problem(
                    "{id} is here with another text than on the server; rename it here, then sync again.", id=added.id)
                continue
            self.found[added.id] = found
            copies.append(Copy(added.id, found.example, dump_base(Base())))
            self.options.arrived(added.id)
        if copies:
            self.project.keep_copies(copies)

    def _without_trouble(self, missing: list[str]) -> list[str]:
        """The articles that the server does not have yet; those it had are in trouble."""
        examples, left = self.project.examples(), []
        for key in missing:
            copy = self.project.copy_of(key) if key in examples else None
            if copy is None or not copy.example:
                left.append(key)
            elif copy.trouble != Trouble.TEXT and self.on_server.example(copy.example) is None:
                self._trouble(key, copy.example, Trouble.DELETED)
        return left

    def _trouble(self, key: str, example: int, trouble: Trouble) -> None:
        self.report.troubles += 1
        self.report.problem(SENTENCES[trouble], id=key)
        copy = self.project.copy_of(key) or Copy(key, example, dump_base(Base()))
        if not self.options.dry_run and (copy.trouble, copy.example) != (trouble, example):
            self.project.keep_copies([Copy(key, example, copy.base, copy.theirs, copy.open, trouble)])

    # Articles that the server lacks

    def _push(self, missing: list[str], record: RemoteProject, types: Types, *, allowed: bool) -> set[str]:
        """Bring in what the server lacks by its own import; the articles of which all is known to have arrived."""
        if missing and not allowed:
            self.report.problem(
                "{count} articles are not on the server: only an administrator of {name} may add them.",
                count=len(missing), name=record.name)
            return set()
        imported: dict[str, bool] = {}
        for batch in self._batches(missing, record, types):
            self.job.report(len(imported), len(missing), record.name)
            if self.options.dry_run:
                continue
            self.project.keep_copies([Copy(row.document_id, 0, dump_base(row.base)) for row in batch])
            fine = self._import(batch)
            imported |= {row.document_id: fine for row in batch}
        if not imported:
            return set()
        proved = self._arrived(imported)
        self._confirm(proved)
        return proved

    def _batches(self, missing: list[str], record: RemoteProject, types: Types) -> Iterator[list[Row]]:
        batch: list[Row] = []
        characters = 0
        for key in missing:
            document = self.project.read(key).document
            reason = unsendable(document)
            if reason:
                self.report.problem(reason, id=repr(key))
                continue
            row = row_of(document, self.remote, record, types, self.report)
            if self.options.dry_run:
                self._tell_row(row)
                continue
            if batch and (len(batch) == BATCH_ROWS or characters + row.characters > BATCH_CHARACTERS):
                yield batch
                batch, characters = [], 0
            batch.append(row)
            characters += row.characters
        if batch:
            yield batch

    def _tell_row(self, row: Row) -> None:
        self.report.add(Line(Side.THEIRS, row.document_id, Did.ADDED, Thing.ARTICLE))
        self.report.counts[Side.THEIRS, Thing.SPAN, Did.ADDED] += len(row.base.spans)
        self.report.counts[Side.THEIRS, Thing.RELATION, Did.ADDED] += len(row.base.links)

    def _import(self, batch: list[Row]) -> bool:
        """Import a batch; whether the server says that all of it is there."""
        try:
            outcome = self.on_server.import_examples(row.values for row in batch)
        except UnknownOutcome as problem:
            self.report.problem("{problem}", problem=problem.sentence)
            return False
        for each in outcome.problems[:FAILURES]:
            self.report.note("The server says of its import: {problem}", problem=each)
        if not outcome.problems:
            for row in batch:
                self._tell_row(row)
        return not outcome.problems

    def _arrived(self, imported: dict[str, bool]) -> set[str]:
        """Find the imported articles on the server; those whose spans are known to be there as well."""
        proved: set[str] = set()
        hashes = self.project.hashes()
        for example in self.on_server.examples():
            key = _name_in(example)
            if key not in imported or key in self.found:
                continue
            if hashes.get(key) != content_hash(example.text):
                self._trouble(key, example.id, Trouble.TEXT)
                continue
            self.found[key] = _Found(example.id, example.confirmed)
            if imported[key]:
                proved.add(key)
        for key in imported:
            if key not in self.found:
                self.report.problem("{id} has not arrived on the server; sync again.", id=key)
        self._prove(proved)
        return proved

    def _prove(self, keys: set[str]) -> None:
        """Remember that all of some articles has arrived."""
        kept = []
        for key in keys:
            copy = self.project.copy_of(key)
            if copy is not None:
                kept.append(Copy(key, self.found[key].example, copy.base))
            if len(kept) == BATCH_ROWS:
                self.project.keep_copies(kept)
                kept = []
        self.project.keep_copies(kept)
        self.report.documents += len(keys)

    def _confirm(self, keys: set[str]) -> None:
        """Confirm the articles among those just brought in that are done here; one request after the other."""
        rows = self.project.rows(self.project.find(statuses=(DocumentStatus.DONE,)))
        done = [row.id for row in rows if row.id in keys]
        for key in done:
            self.job.check()
            self.on_server.confirm(self.found[key].example, True)
            copy = self.project.copy_of(key)
            if copy is not None:
                base = load_base(copy.base)
                self.project.keep_copies([Copy(key, copy.example, dump_base(Base(base.spans, base.links, True)))])

    # Articles that both have

    def _merge(self, merging: Merging, keys: list[str]) -> None:
        names = {self.found[key].example: key for key in keys}
        failures = 0
        for done, (example, marks) in enumerate(self.on_server.marks_of(names)):
            key = names[example]
            self.job.report(done, len(names), key)
            if marks is None:
                self._trouble(key, example, Trouble.DELETED)
                continue
            try:
                merging.merge(key, example, marks, confirmed=self.found[key].confirmed)
                failures = 0
            except (SignedOut, Unreachable, Gone):
                raise
            except SyncError as problem:
                if isinstance(problem, NotAllowed):
                    self.on_server.record()  # Gone, where the project itself is
                self.report.problem("{id}: {problem}", id=key, problem=problem.sentence)
                failures += 1
                if failures == FAILURES:
                    raise
        self.job.report(len(names), len(names), "")


SENTENCES = {
    Trouble.DELETED: "{id} was deleted on the server; decide whether it goes here too, or back there.",
    Trouble.TEXT: (
        "The text of {id} was changed on the server, so its spans cannot be compared; put the text right there, or "
        "delete the article there, and sync again."),
}


def _name_in(example: RemoteExample) -> str:
    """The id that an article was given by us, or by another project like ours; empty where there is none."""
    ours = example.meta.get(META)
    name = ours.get("doc") if isinstance(ours, dict) else None
    return name if isinstance(name, str) else ""


def _meta(example: RemoteExample) -> dict[str, object]:
    """What the server says about an article, as its metadata here."""
    meta = {key: value for key, value in example.meta.items() if key != META}
    ours = example.meta.get(META)
    if isinstance(ours, dict) and isinstance(ours.get("title"), str):
        meta.setdefault("title", ours["title"])
    return meta
