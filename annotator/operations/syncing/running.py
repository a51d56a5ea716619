"""A whole sync: compare the lists of articles, bring in what is missing on either side, merge what both have.

Nothing has to be remembered to go on after a crash: whatever was done is seen on both sides the next time.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

import orjson

from annotator.jobs import Job
from annotator.operations.syncing.bringing import Bringing
from annotator.operations.syncing.linking import LABELS, Remote
from annotator.operations.syncing.listing import Listing
from annotator.operations.syncing.merging import Ask, Merging, leave_open
from annotator.operations.syncing.report import SyncReport
from annotator.operations.syncing.troubles import Trouble
from annotator.operations.syncing.types import Types
from annotator.store.project import Project
from annotator.sync.client import ProjectOnServer, Server
from annotator.sync.errors import Gone, NotAllowed, SignedOut, SyncError, Unreachable
from annotator.sync.plan import Side
from annotator.sync.remote import RemoteProject

FAILURES = 3
"""After so many articles in a row that the server fails on, the rest is left for another time."""


class Direction(StrEnum):
    """Which way edits go."""

    BOTH = "both"
    PUSH = "push"
    PULL = "pull"


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


class _Running:
    """One sync under way."""

    def __init__(self, project: Project, server: Server, remote: Remote, options: SyncOptions, job: Job) -> None:
        self.project, self.server, self.remote, self.options, self.job = project, server, remote, options, job
        self.on_server: ProjectOnServer = server.project(remote.project)
        self.report = SyncReport(dry_run=options.dry_run)
        self.listing = Listing(project, self.on_server, remote, self.report, job, options.pull, options.arrived)

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
        self.listing.read()
        missing, proved = self.listing.missing(), set[str]()
        if self.options.push:
            if role.sets_up and (missing or self.listing.found):
                types.add_schema()
            bringing = Bringing(
                self.project, self.on_server, self.remote, record, types, self.report, self.job, self.listing)
            proved = bringing.bring(missing, allowed=role.sets_up)
        merging = Merging(
            self.project, self.on_server, self.remote.workspace, record, types.schema, types, self.report,
            self.options.pull, self.options.push, self.options.dry_run, self.options.ask, self.options.arrived)
        self._merge(merging, [key for key in self.listing.found if key not in proved])
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

    def _merge(self, merging: Merging, keys: list[str]) -> None:
        found = self.listing.found
        names = {found[key].example: key for key in keys}
        failures = 0
        for done, (example, marks) in enumerate(self.on_server.marks_of(names)):
            key = names[example]
            self.job.report(done, len(names), key)
            if marks is None:
                self.listing.trouble(key, example, Trouble.DELETED)
                continue
            try:
                merging.merge(key, example, marks, confirmed=found[key].confirmed)
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
