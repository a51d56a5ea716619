"""Articles that the server lacks, brought in by its own import, and found there again."""

from collections.abc import Iterator
from dataclasses import dataclass

from annotator.jobs import Job
from annotator.model.document import DocumentStatus
from annotator.model.text import content_hash
from annotator.operations.syncing.linking import Remote
from annotator.operations.syncing.listing import Found, Listing, name_in
from annotator.operations.syncing.report import Did, Line, SyncReport, Thing
from annotator.operations.syncing.rows import Row, row_of, unsendable
from annotator.operations.syncing.types import Types
from annotator.store.project import Copy, Project
from annotator.sync.client import ProjectOnServer
from annotator.sync.errors import UnknownOutcome
from annotator.sync.identity import Base
from annotator.sync.plan import Side
from annotator.sync.records import dump_base, load_base
from annotator.sync.remote import RemoteProject

BATCH_ROWS, BATCH_CHARACTERS = 200, 4_000_000
"""Of one import: the server takes a batch whole or not at all, and keeps it in memory."""
MOST_PROBLEMS = 3
"""Of one import that are told in the server's words."""


@dataclass(slots=True)
class Bringing:
    """Brings articles in, batch by batch."""

    project: Project
    server: ProjectOnServer
    remote: Remote
    record: RemoteProject
    types: Types
    report: SyncReport
    job: Job
    listing: Listing

    def bring(self, missing: list[str], *, allowed: bool) -> set[str]:
        """Bring in what the server lacks by its own import; the articles of which all is known to have arrived."""
        if missing and not allowed:
            self.report.problem(
                "Not on the server, where only an administrator of {name} may add them, are articles of here: {count}.",
                count=len(missing), name=self.record.name)
            return set()
        imported: dict[str, bool] = {}
        for batch in self._batches(missing):
            self.job.report(len(imported), len(missing), self.record.name)
            if self.report.dry_run:
                continue
            self.project.keep_copies([Copy(row.document_id, 0, dump_base(row.base)) for row in batch])
            fine = self._import(batch)
            imported |= {row.document_id: fine for row in batch}
        if not imported:
            return set()
        proved = self._arrived(imported)
        self._confirm(proved)
        return proved

    def _batches(self, missing: list[str]) -> Iterator[list[Row]]:
        batch: list[Row] = []
        characters = 0
        for key in missing:
            document = self.project.read(key).document
            reason = unsendable(document)
            if reason:
                self.report.problem(reason, id=repr(key))
                continue
            row = row_of(document, self.remote, self.record, self.types, self.report)
            if self.report.dry_run:
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
            outcome = self.server.import_examples(row.values for row in batch)
        except UnknownOutcome as problem:
            self.report.problem("{problem}", problem=problem.sentence)
            return False
        for each in outcome.problems[:MOST_PROBLEMS]:
            self.report.note("The server says of its import: {problem}", problem=each)
        if not outcome.problems:
            for row in batch:
                self._tell_row(row)
        return not outcome.problems

    def _arrived(self, imported: dict[str, bool]) -> set[str]:
        """Find the imported articles on the server; those whose spans are known to be there as well."""
        proved: set[str] = set()
        hashes = self.project.hashes()
        for example in self.server.examples():
            key = name_in(example)
            if key not in imported or key in self.listing.found:
                continue
            if hashes.get(key) != content_hash(example.text):
                self.listing.text_differs(key, example)
                continue
            self.listing.found[key] = Found(example.id, example.confirmed)
            if imported[key]:
                proved.add(key)
        for key in imported:
            if key not in self.listing.found:
                self.report.problem("{id} has not arrived on the server; sync again.", id=key)
        self._prove(proved)
        return proved

    def _prove(self, keys: set[str]) -> None:
        """Remember that all of some articles has arrived."""
        kept = []
        for key in keys:
            copy = self.project.copy_of(key)
            if copy is not None:
                kept.append(Copy(key, self.listing.found[key].example, copy.base))
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
            self.server.confirm(self.listing.found[key].example, True)
            copy = self.project.copy_of(key)
            if copy is not None:
                base = load_base(copy.base)
                self.project.keep_copies([Copy(key, copy.example, dump_base(Base(base.spans, base.links, True)))])
