"""A project: the one door to its file.

One process may write a project at a time, through as many connections as it has threads; others may read meanwhile.
"""

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from annotator.errors import UserError
from annotator.jobs import Job
from annotator.model.annotation import Kind
from annotator.model.document import Document, DocumentStatus
from annotator.model.schema import Schema, dump_schema, parse_schema
from annotator.store import (
    adding,
    copies,
    copying,
    counting,
    database,
    documents,
    holder,
    journal,
    properties,
    rewriting,
    searching,
)
from annotator.store.errors import (
    DiskFull,
    NotAProject,
    ProjectDamaged,
    ProjectHeld,
    ProjectTooNew,
    ReadOnly,
    Stale,
    Unwritable,
    damage,
    explained,
)
from annotator.store.holder import Holder
from annotator.store.lock import Lock, acquire, is_held
from annotator.store.values import (
    Action,
    Added,
    Copy,
    Counts,
    Entry,
    JournalRow,
    Outcome,
    Page,
    Rewriting,
    Row,
    SchemaChange,
    Step,
    Stored,
    Text,
    Wanted,
)

__all__ = [
    "Action", "Added", "Copy", "Counts", "Entry", "Holder", "JournalRow", "NotAProject", "Outcome", "Page", "Project",
    "ProjectDamaged", "ProjectHeld", "ProjectTooNew", "ReadOnly", "Rewriting", "Row", "SchemaChange", "Stale", "Step",
    "Stored", "Text", "Unwritable", "Wanted", "create", "is_project", "open_project",
]

SCHEMA = rewriting.SCHEMA
is_project = database.is_project
NO_JOB = Job()


def create(path: Path, schema: Schema) -> None:
    """Make a new, empty project; raises UserError where a file of that name is there or none can be made."""
    path = path.resolve()
    with copying.part_of(path) as part:
        with explained(path):
            connection = database.connect(part, "create")
            try:
                database.make_tables(connection)
                properties.put(connection, SCHEMA, dump_schema(schema))
            finally:
                connection.close()
        try:
            copying.publish(part, path)
        except FileExistsError as error:
            raise UserError(f"{path.name} is there already; open it, or choose another name.") from error
        except OSError as error:
            raise UserError(f"{path.name} cannot be made ({error.strerror}); choose another folder.") from error


def open_project(path: Path, *, write: bool = True, person: str = "") -> "Project":
    """Open a project. Where its file or folder may not be written, it is read-only, with the reason.

    `person` is who others are told has it open; the login name unless given. Raises ProjectHeld when another process
    may write it (open it with `write=False` then), NotAProject, ProjectDamaged, ProjectTooNew.
    """
    path = path.resolve()
    database.inspect(path)
    if not write:
        return _open_for_reading(path, "")
    if not database.may_write(path):
        return _open_for_reading(path, _unwritable(path, "its file is write-protected"))
    try:
        held = acquire(path)
    except OSError as error:
        return _open_for_reading(path, _unwritable(path, error.strerror or "not permitted"))
    if held is None:
        raise ProjectHeld(path, _holder(path))
    try:
        return Project(path, _connect_for_writing(path, person), held)
    except DiskFull:
        held.release()
        return _open_for_reading(path, f"The disk with {path.name} is full: until there is space it can only be read.")
    except Unwritable as error:
        held.release()
        return _open_for_reading(path, _unwritable(path, str(error.__cause__)))
    except BaseException:
        held.release()
        raise


def _unwritable(path: Path, why: str) -> str:
    return f"{path.name} can only be read here ({why}); to change it, copy it to a folder that you may write to."


def _connect_for_writing(path: Path, person: str) -> sqlite3.Connection:
    with explained(path):
        connection = database.connect(path, "write")
        try:
            _check(connection, path, in_use=False)
            database.migrate(connection, path)
            with database.writing(connection):
                holder.enter(connection, holder.this_process(person))
        except BaseException:
            connection.close()
            raise
    return connection


def _open_for_reading(path: Path, reason: str) -> "Project":
    in_use = is_held(path)
    with explained(path):
        connection = database.connect_for_reading(path)
        try:
            _check(connection, path, in_use=in_use)
            database.check_current(connection, path)
            who = holder.current(connection) if in_use else None
        except BaseException:
            connection.close()
            raise
    if not reason:
        reason = str(ProjectHeld(path, who)) if in_use else f"{path.name} was opened for reading only."
    return Project(path, connection, None, reason, who)


def _check(connection: sqlite3.Connection, path: Path, *, in_use: bool) -> None:
    """Raise ProjectTooNew or ProjectDamaged for a project that must not be worked with.

    Whoever closes a project takes the holder's name out of it: one that is there and not in use was killed.
    """
    database.check_version(connection, path)
    was_killed = not in_use and holder.current(connection) is not None
    if was_killed or path.stat().st_size < database.ALWAYS_CHECKED_BYTES:
        database.check_integrity(connection, path)


def _holder(path: Path) -> Holder | None:
    """Who has the project open, as far as its file tells."""
    try:
        with closing(database.connect_for_reading(path)) as connection:
            return holder.current(connection)
    except (sqlite3.Error, UserError):
        return None


class Project:
    """An open project, with one connection, for the thread that opened it. A context manager that closes it.

    Every method raises UserError for what the disk or another program prevents; those that write raise ReadOnly, with
    the sentence in `reason`, where `read_only`. What a write has returned from is on the disk.
    """

    def __init__(
        self, path: Path, connection: sqlite3.Connection, lock: Lock | None, reason: str = "",
        holder: Holder | None = None,
    ) -> None:
        self.path = path
        self.reason = reason
        self.holder = holder
        self._connection = connection
        self._lock = lock
        self._is_open = True

    @property
    def read_only(self) -> bool:
        """Whether it can only be looked at."""
        return self._lock is None

    def another_connection(self) -> "Project":
        """The same project for another thread, to be called there and closed there; it may write if this one may.

        The project stays locked until the last of them is closed.
        """
        if self._lock is None:
            with explained(self.path):
                return Project(self.path, database.connect_for_reading(self.path), None, self.reason, self.holder)
        lock = self._lock.share()
        try:
            with explained(self.path):
                return Project(self.path, database.connect(self.path, "write"), lock)
        except BaseException:
            lock.release()
            raise

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        with explained(self.path), database.reading(self._connection) as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        if self._lock is None:
            raise ReadOnly(self.reason)
        with self._lock.turn, explained(self.path), database.writing(self._connection) as connection:
            yield connection

    def schema(self) -> Schema:
        """The project's own copy of its schema."""
        text = self.value(SCHEMA)
        if text is None:
            raise ProjectDamaged(damage(self.path, "its schema is missing"))
        return parse_schema(text, f"the schema of {self.path.name}")

    def set_schema(self, schema: Schema) -> None:
        """Put another schema in the place of the project's."""
        self.set_value(SCHEMA, dump_schema(schema))

    def value(self, name: str) -> str | None:
        """What the project says about itself under a name, such as "pipeline"; None when it says nothing."""
        with self._reading() as connection:
            return properties.get(connection, name)

    def set_value(self, name: str, value: str) -> None:
        """Let the project say something about itself."""
        with self._writing() as connection:
            properties.put(connection, name, value)

    def find(self, text: str = "", statuses: Collection[DocumentStatus] = ()) -> list[int]:
        """The keys of the documents whose title or id contains a text, whatever the case, in the order of the list.

        Only those of some statuses, if any are given.
        """
        with self._reading() as connection:
            return documents.find(connection, text, statuses)

    def holding(self, wanted: Wanted) -> list[int]:
        """The keys of the documents with an annotation that is wanted, in the order of the list.

        Answered from indexes; documents that are removed may be among them, which `rows` leaves out.
        """
        with self._reading() as connection:
            return searching.holding(connection, wanted)

    def pages(self) -> list[Page]:
        """The list in pieces that can be read whole, with their texts."""
        with self._reading() as connection:
            return searching.pages(connection)

    def texts(self, page: Page, containing: str = "") -> list[Text]:
        """The texts of a piece of the list, or those of them that contain some characters exactly so."""
        with self._reading() as connection:
            return searching.texts(connection, page, containing)

    def rows(self, keys: Sequence[int]) -> list[Row]:
        """The lines of the list for some keys, in their order; documents removed meanwhile are left out."""
        with self._reading() as connection:
            return documents.rows(connection, keys)

    def row(self, document_id: str) -> Row:
        """The line of one document; raises UserError when there is none of that id."""
        with self._reading() as connection:
            found = documents.locate(connection, document_id)
            lines = documents.rows(connection, [found.key]) if found else []
        if not lines:
            raise self._unknown(document_id)
        return lines[0]

    def ids(self, keys: Collection[int] | None = None) -> list[str]:
        """The ids of the documents that are not removed, all or those of some keys, in the order of the list."""
        with self._reading() as connection:
            return documents.ids(connection, keys=keys)

    def read(self, document_id: str) -> Stored:
        """A document whole, also a removed one; raises UserError when there is none of that id."""
        return self._read(document_id)

    def read_beginning(self, document_id: str, end: int) -> Stored:
        """A document with its whole text, but of its annotations only those that begin before an offset.

        What it lacks `read_rest` reads; relations are all left to that. Raises UserError when there is none of that id.
        """
        return self._read(document_id, end=end)

    def read_rest(self, beginning: Stored) -> Stored:
        """The document whole of which the beginning was read; its text is that of the beginning, not another copy."""
        document = beginning.document
        return self._read(document.id, text=document.text)

    def _read(self, document_id: str, *, end: int | None = None, text: str | None = None) -> Stored:
        with self._reading():
            stored = self._stored(document_id, end=end, text=text)
        if stored is None:
            raise self._unknown(document_id)
        return stored

    def text(self, document_id: str) -> str:
        """The text of a document, also of a removed one; raises UserError when there is none of that id."""
        with self._reading() as connection:
            found = documents.locate(connection, document_id)
            if found is not None:
                return documents.read_text(connection, found.key)
        raise self._unknown(document_id)

    def revision(self, document_id: str) -> int | None:
        """The revision at which a document stands: cheap, unlike `read`; None when there is none of that id."""
        with self._reading() as connection:
            found = documents.locate(connection, document_id)
        return found.revision if found else None

    def _stored(self, document_id: str, *, end: int | None = None, text: str | None = None) -> Stored | None:
        try:
            return documents.read(self._connection, document_id, end=end, text=text)
        except (KeyError, TypeError, ValueError) as error:
            raise ProjectDamaged(damage(self.path, f"the annotations of article {document_id!r}")) from error

    def _unknown(self, document_id: str) -> UserError:
        return UserError(f"{self.path.name} has no article {document_id!r}; it may have been removed.")

    def documents(self, statuses: Collection[DocumentStatus] = ()) -> Iterator[Document]:
        """All documents, or those of some statuses, in the order of the list, each as it is when its turn comes."""
        with self._reading() as connection:
            found = documents.ids(connection, statuses)
        for document_id in found:
            document = self.read(document_id).document
            if not document.header.removed:
                yield document

    def add(self, new: Iterable[Document], origin: str, job: Job = NO_JOB) -> Iterator[Added]:
        """Add documents to the end of the list, with their annotations, and tell of each what became of it.

        Told only when it is on the disk, in batches. When reading the documents fails, or the job is cancelled, what
        was read until then is stored. `origin` ("import:jsonl") stands in the journal as who did it.
        """
        batch = adding.Batch()
        try:
            for document in new:
                if batch.put(document):
                    yield from self._store(batch, origin)
                job.check()
        except BaseException:
            self._store(batch, origin)
            raise
        yield from self._store(batch, origin)

    def _store(self, batch: adding.Batch, origin: str) -> list[Added]:
        if not batch:
            return []
        with self._writing() as connection:
            return adding.add(connection, batch.take(), origin)

    def write(
        self, entry: Entry, actor: str, revisions: Mapping[str, int], *, undoable: bool = True
    ) -> dict[str, int]:
        """Make the changes of an entry, all or none, with their journal; the new revisions by document id.

        `revisions` are those at which the documents were read; raises Stale when one has moved on. An undoable entry
        goes on the stack of undo and ends what could be redone. One that is not (suggestions) leaves both alone.
        """
        with self._writing() as connection:
            action = Action.DO if undoable else Action.SUGGEST
            number, step, after = journal.write(connection, entry, actor, revisions, action)
            if undoable and step is not None:
                journal.push(connection, number, entry.command, step)
        return after

    def rewrite(self, step: Rewriting, actor: str, job: Job = NO_JOB) -> frozenset[str]:
        """Make a step over any number of documents and the schema, all or nothing; the ids of those that changed.

        In one transaction, so that no document can move on meanwhile and other connections wait; to be run on a
        connection of its own thread where there are many. Progress is reported in documents; a cancelled job has
        changed nothing.
        """
        with self._writing() as connection:
            return rewriting.rewrite(connection, self._stored, step, actor, job)

    def replay_each(
        self, step: Step, actor: str, edit: rewriting.Replayed, job: Job = NO_JOB, *, undo: bool
    ) -> frozenset[str]:
        """Undo or redo a step of any size document by document, with the schema; the ids of those that changed.

        `edit` is given each document as it is now and the changes to be made. Raises Stale when it is not the next one.
        """
        with self._writing() as connection:
            return rewriting.replay(connection, self._stored, step, actor, edit, job, undo=undo)

    def undo_step(self) -> Step | None:
        """What undo would take back, without its changes: cheap, also where they are many."""
        with self._reading() as connection:
            return rewriting.next_step(connection, undo=True)

    def redo_step(self) -> Step | None:
        """What redo would make again, without its changes: cheap, also where they are many."""
        with self._reading() as connection:
            return rewriting.next_step(connection, undo=False)

    def uses(self, kind: Kind, label: str) -> tuple[int, int]:
        """How many annotations of a kind have a label or type, in how many documents."""
        with self._reading() as connection:
            return rewriting.uses(connection, kind, label)

    def suggest(self, entry: Entry, pipeline: str, revisions: Mapping[str, int]) -> dict[str, int]:
        """Make the changes that bring a pipeline's suggestions, beside the history of undo; the new revisions.

        Documents for which there are none are noted too. Raises Stale when one has moved on.
        """
        with self._writing() as connection:
            number, _, after = journal.write(connection, entry, pipeline, revisions, Action.SUGGEST)
            journal.note_suggested(connection, entry, pipeline, number)
        return after

    def suggested(self) -> dict[str, set[str]]:
        """The commands of the entries by which pipelines looked at each document, by its id, whatever they found."""
        with self._reading() as connection:
            return journal.suggested(connection)

    def undo_entry(self) -> tuple[int, Entry] | None:
        """The newest entry that is done, with its number; its changes are to be inverted for `replay`."""
        with self._reading() as connection:
            return journal.next_step(connection, undo=True)

    def redo_entry(self) -> tuple[int, Entry] | None:
        """The entry that was undone last, with its number; its changes are to be made again by `replay`."""
        with self._reading() as connection:
            return journal.next_step(connection, undo=False)

    def undo_command(self) -> str | None:
        """The command that undo would take back: cheap, for a menu."""
        with self._reading() as connection:
            found = journal.next_command(connection, undo=True)
        return found[1] if found else None

    def redo_command(self) -> str | None:
        """The command that redo would make again: cheap, for a menu."""
        with self._reading() as connection:
            found = journal.next_command(connection, undo=False)
        return found[1] if found else None

    def replay(
        self, number: int, entry: Entry, actor: str, revisions: Mapping[str, int], *, undo: bool
    ) -> dict[str, int]:
        """Undo or redo an entry by making the changes given, which are inverted already; the new revisions.

        Raises Stale when a document has moved on, or the entry was undone or redone elsewhere.
        """
        with self._writing() as connection:
            action = Action.UNDO if undo else Action.REDO
            _, step, after = journal.write(connection, entry, actor, revisions, action, number)
            journal.turn(connection, number, step, undo=undo)
        return after

    def spend(self, document_id: str, seconds: float) -> None:
        """Add to the time that was spent on a document; no edit, so its revision stays."""
        with self._writing() as connection:
            documents.spend(connection, document_id, seconds)

    def time_spent(self) -> float:
        """The seconds spent on all documents that are not removed."""
        with self._reading() as connection:
            return documents.time_spent(connection)

    def counts(self) -> Counts:
        """How many documents and annotations there are; reads all of them."""
        with self._reading() as connection:
            return counting.count(connection)

    def journal(self, document_id: str | None = None) -> Iterator[JournalRow]:
        """What was done, oldest first, to one document or to all."""
        after = 0
        while True:
            with self._reading() as connection:
                page = journal.page(connection, after, document_id)
            if not page:
                return
            yield from page
            after = page[-1].number

    def hashes(self) -> dict[str, str]:
        """The hash of every article's text (`model.text.content_hash`) by its id, in list order."""
        with self._reading() as connection:
            return copies.hashes(connection)

    def examples(self) -> dict[str, int]:
        """The ids of the articles on the server by those here, of those that have a copy there, in list order."""
        with self._reading() as connection:
            return copies.examples(connection)

    def removed_copies(self) -> dict[int, str]:
        """The ids of the articles that were removed here and have a copy on the server, by their ids there."""
        with self._reading() as connection:
            return copies.removed(connection)

    def copy_of(self, document_id: str) -> Copy | None:
        """What is known of an article's copy on the server; None where there is none."""
        with self._reading() as connection:
            return copies.get(connection, document_id)

    def unsettled(self) -> list[Copy]:
        """The copies about which a person has to decide something, in list order."""
        with self._reading() as connection:
            return copies.unsettled(connection)

    def keep_copies(self, kept: Iterable[Copy]) -> None:
        """Remember copies on the server, in the place of what was known of them."""
        with self._writing() as connection:
            copies.put(connection, kept)

    def forget_copy(self, document_id: str) -> None:
        """Take an article to have no copy on the server."""
        with self._writing() as connection:
            copies.drop(connection, document_id)

    def forget_copies(self) -> None:
        """Take no article to have a copy on the server."""
        with self._writing() as connection:
            copies.clear(connection)

    def backup(self, destination: Path, job: Job = NO_JOB) -> None:
        """Write a complete copy as it is now, a project of its own, while this one stays open.

        A file of that name is replaced once the copy is complete. Progress is reported in pages of the file.
        """
        copying.copy(self._connection, self.path, destination, job)

    def close(self) -> None:
        """Let go of the project; its lock is free when the last connection of this process is closed."""
        if not self._is_open:
            return
        self._is_open = False
        try:
            if self._lock is not None and self._lock.is_last:
                # On a full disk the name stays, and the next one to open the project checks it.
                with suppress(sqlite3.Error), database.writing(self._connection):
                    holder.leave(self._connection)
        finally:
            self._connection.close()
            if self._lock is not None:
                self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
