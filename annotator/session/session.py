"""The one door to edit: a session has one document of a project open, applies commands to it, and takes them back.

Every edit is committed, with its journal row, before it is announced; when the commit fails nothing is announced and
the last good state stays.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from annotator.errors import UserError
from annotator.jobs import Job
from annotator.model.annotation import Kind
from annotator.model.change import Change, Changes, apply, compact, inverse, mended, put
from annotator.model.document import Document, DocumentStatus
from annotator.model.schema import Schema
from annotator.session.commands import Command
from annotator.session.schema_edits import SchemaEdit, make
from annotator.store.project import Entry, Project, Rewriting, Stale, Step, Stored

NO_JOB = Job()


@dataclass(frozen=True, slots=True)
class Announcement:
    """What happened to the open document: the command's name, what it changed, and the document as it is now.

    `opened` says that another document stands there than before, or the same one read afresh; `also` are the ids of
    other documents that changed. With `schema_changed`, labels, colours and keys are to be shown afresh. `completed`
    says that the document, of which only the beginning was there, is whole now.
    """

    command: str
    changes: Changes
    document: Document | None
    opened: bool = False
    also: frozenset[str] = frozenset()
    schema_changed: bool = False
    completed: bool = False


# Steps over more documents are made, undone and redone one document at a time.
MANY = 500

# How often an edit is worked out afresh while suggestions arrive for the same document.
ATTEMPTS = 10

Listener = Callable[[Announcement], None]


class Session:
    """An editing session on a project, on the thread that made it. `actor` is the annotator's name."""

    def __init__(self, project: Project, actor: str) -> None:
        self.project = project
        self.actor = actor
        self._schema = project.schema()
        self._stored: Stored | None = None
        self._is_whole = True
        self._listeners: list[Listener] = []

    @property
    def origin(self) -> str:
        """The origin of what this annotator makes: `human:NAME`."""
        return f"human:{self.actor}"

    @property
    def schema(self) -> Schema:
        """The project's schema."""
        return self._schema

    @property
    def document(self) -> Document | None:
        """The open document; only its beginning until it is completed, after `open_beginning`."""
        return self._stored.document if self._stored else None

    @property
    def beginning(self) -> Stored | None:
        """The open document, while only its beginning is there."""
        return None if self._is_whole else self._stored

    @property
    def read_only(self) -> bool:
        """Whether the project can only be looked at."""
        return self.project.read_only

    def listen(self, listener: Listener) -> None:
        """Call a function with every announcement from now on."""
        self._listeners.append(listener)

    def open(self, document_id: str) -> Announcement:
        """Open a document; raises UserError when the project has none of that id."""
        self._hold(self.project.read(document_id))
        return self._announce(Announcement("Open", (), self.document, opened=True))

    def open_beginning(self, document_id: str, end: int) -> Announcement:
        """Open a document with only those annotations that begin before an offset, so that it can be shown at once.

        `complete` is to follow with what `Project.read_rest` finds. An edit before that reads the rest itself.
        """
        self._stored, self._is_whole = self.project.read_beginning(document_id, end), False
        return self._announce(Announcement("Open", (), self.document, opened=True))

    def complete(self, whole: Stored | None = None) -> Announcement | None:
        """Let the open document, of which only the beginning is there, be whole; None when it is already.

        Without what was read of it, or when that is out of date or of another document, it is read here.
        """
        beginning = self.beginning
        if beginning is None:
            return None
        document_id = beginning.document.id
        current = whole is not None and whole.document.id == document_id
        if whole is None or not current or whole.revision != self.project.revision(document_id):
            whole = self.project.read_rest(beginning)
        self._hold(whole)
        return self._announce(Announcement("Open", (), whole.document, completed=True))

    def close(self) -> Announcement:
        """Have no document open."""
        self._hold(None)
        return self._announce(Announcement("Close", (), None, opened=True))

    def refresh(self) -> Announcement | None:
        """Read the open document again if somebody else wrote to it since; None when nothing changed."""
        if self._stored is None:
            return None
        self.complete()
        document_id = self._stored.document.id
        if self.project.revision(document_id) == self._stored.revision:
            return None
        self._hold(self.project.read(document_id))
        return self._announce(Announcement("Refresh", (), self.document, opened=True))

    def take(self, document_id: str, changes: Changes, revision: int) -> Announcement | None:
        """Show what another connection changed in the open document, which stands at a revision by that.

        Cheaper than to read it again, which is done where more was changed than that; None when nothing is new.
        """
        stored = self._stored
        if stored is None or stored.document.id != document_id or stored.revision >= revision:
            return None
        if not self._is_whole:
            return None  # it comes with the rest
        if stored.revision + 1 < revision:
            return self.refresh()
        self._stored = Stored(apply(stored.document, changes), revision)
        return self._announce(Announcement("Refresh", changes, self._stored.document))

    def apply(self, command: Command) -> Announcement:
        """Make an edit to the open document: commit it, then announce it.

        Raises UserError, with nothing changed, when the command refuses, the project is read-only or the disk is full.
        """
        if self._stored is None:
            raise ValueError("no document is open")
        return self.apply_everywhere(command, (self._stored.document.id,))

    def apply_everywhere(self, command: Command, document_ids: Iterable[str]) -> Announcement:
        """Make an edit to many documents as one step that is undone as one."""
        return self.apply_all(command.name, dict.fromkeys(document_ids, command))

    def apply_all(self, name: str, commands: Mapping[str, Command]) -> Announcement:
        """Make an edit of its own to each of many documents, by their ids, as one step of a name, undone as one.

        Raises UserError, with nothing changed anywhere, when one of the commands refuses.
        """
        if len(commands) > MANY:
            return self.reload(name, edit_all(self.project, name, commands, self.actor))
        return self._committed(
            name,
            tuple(commands),
            lambda document: begun(document, commands[document.id].changes(document)),
            lambda entry, revisions: self.project.write(entry, self.actor, revisions) if entry.changes else {},
        )

    @property
    def can_undo(self) -> str | None:
        """The name of the command that undo would take back, whoever gave it and in whichever document."""
        return self.project.undo_command()

    @property
    def can_redo(self) -> str | None:
        """The name of the command that redo would make again."""
        return self.project.redo_command()

    def undo(self) -> Announcement | None:
        """Take the last command back, also one of an earlier session, and open the document it was made in."""
        return self._turn(undo=True)

    def redo(self) -> Announcement | None:
        """Make the command again that was taken back last."""
        return self._turn(undo=False)

    def edit_schema(self, edit: SchemaEdit, job: Job = NO_JOB) -> Announcement:
        """Edit the schema, and the project's annotations with it, as one step; then announce both as opened afresh.

        Raises UserError, with nothing changed, when it is refused. For many articles better done by
        `annotator.session.schema_edits.make` on a connection of another thread, and `reload` afterwards.
        """
        changed = make(self.project, edit, self.actor, job)
        return self.reload(edit.command, changed)

    def reload(self, command: str = "Refresh", changed: frozenset[str] = frozenset()) -> Announcement:
        """Read schema and open document again after a step made outside; `changed` are the documents it changed."""
        before, self._schema = self._schema, self.project.schema()
        if self._stored and self.project.revision(self._stored.document.id) != self._stored.revision:
            self._reread()
        here = self._stored.document.id if self._stored else ""
        return self._announce(Announcement(
            command, (), self.document, opened=True, also=changed - {here}, schema_changed=before != self._schema))

    def _turn(self, *, undo: bool) -> Announcement | None:
        step = self.project.undo_step() if undo else self.project.redo_step()
        if step is not None and is_large(step):
            return self.reload(step.command, replay_step(self.project, step, self.actor, undo=undo))
        return self._replay(self.project.undo_entry() if undo else self.project.redo_entry(), undo=undo)

    def _replay(self, found: tuple[int, Entry] | None, *, undo: bool) -> Announcement | None:
        if found is None:
            return None
        number, entry = found
        made = {key: inverse(changes) if undo else changes for key, changes in entry.changes}
        announcement = self._committed(
            entry.command,
            tuple(made),
            lambda document: compact(_rebased(document, made[document.id])),
            lambda replayed, revisions: self.project.replay(number, replayed, self.actor, revisions, undo=undo),
        )
        if self._stored is None or self._stored.document.id not in made:
            return self._visit(next(iter(made)), announcement)
        return announcement

    def _visit(self, document_id: str, announcement: Announcement) -> Announcement:
        """Open the document that undo or redo changed, unless that took it out of the project."""
        stored = self.project.read(document_id)
        if stored.document.header.removed:
            return announcement
        self._hold(stored)
        return self._announce(replace(announcement, document=stored.document, opened=True))

    def _committed(
        self,
        name: str,
        document_ids: tuple[str, ...],
        edit: Callable[[Document], Changes],
        write: Callable[[Entry, dict[str, int]], dict[str, int]],
    ) -> Announcement:
        """Work the edit out on the documents as they are, commit it, announce it.

        Where another connection wrote meanwhile (suggestions arriving), it is worked out again on what is there now.
        """
        self.complete()
        behind = False
        for _ in range(ATTEMPTS):
            stored = {key: self._current(key) for key in document_ids}
            changes = {key: mended(each.document, edit(each.document)) for key, each in stored.items()}
            changes = {key: made for key, made in changes.items() if made}
            entry = Entry(name, tuple(changes.items()))
            try:
                revisions = write(entry, {key: stored[key].revision for key in changes})
            except Stale:
                behind = True
                self._reread()
            else:
                break
        else:
            raise UserError("The article keeps being changed by another program; try again when that has ended.")
        here = self._stored.document.id if self._stored else None
        if self._stored and here in changes:
            self._stored = Stored(apply(self._stored.document, changes[here]), revisions[here])
        return self._announce(Announcement(
            name, changes.get(here or "", ()), self.document, opened=behind,  # nobody has been told what else came
            also=frozenset(changes) - {here or ""}))

    def _current(self, document_id: str) -> Stored:
        if self._stored and self._stored.document.id == document_id:
            return self._stored
        return self.project.read(document_id)

    def _reread(self) -> None:
        if self._stored:
            self._hold(self.project.read(self._stored.document.id))

    def _hold(self, stored: Stored | None) -> None:
        self._stored, self._is_whole = stored, True

    def _announce(self, announcement: Announcement) -> Announcement:
        for listener in self._listeners:
            listener(announcement)
        return announcement


def edit_all(
    project: Project, name: str, commands: Mapping[str, Command], actor: str, job: Job = NO_JOB
) -> frozenset[str]:
    """Make an edit of its own to each of many documents, one by one, as one step; the ids of those that changed.

    With a connection of its own it may run on any thread; `Session.reload` then shows what came of it. Raises
    UserError, with nothing changed anywhere, when one of the commands refuses.
    """
    step = Rewriting(
        name, lambda document: mended(document, begun(document, commands[document.id].changes(document))),
        ids=tuple(commands))
    return project.rewrite(step, actor, job)


def is_large(step: Step) -> bool:
    """Whether undo or redo of a step is done article by article, which a window does on another thread."""
    return step.schema is not None or step.documents > MANY


def replay_step(project: Project, step: Step, actor: str, job: Job = NO_JOB, *, undo: bool) -> frozenset[str]:
    """Undo or redo a step article by article, with the schema; the ids of those that changed.

    With a connection of its own it may run on any thread; `Session.reload` then shows what came of it.
    """

    def edit(document: Document, changes: Changes) -> Changes:
        return mended(document, compact(_rebased(document, changes)))

    try:
        return project.replay_each(step, actor, edit, job, undo=undo)
    except Stale as error:
        raise UserError("The history was changed by another program meanwhile; try again.") from error


def begun(document: Document, changes: Changes) -> Changes:
    """The changes, and the document's step from new to in progress where they annotate it."""
    annotates = any(change.kind is not Kind.HEADER for change in changes)
    if annotates and document.header.status is DocumentStatus.NEW:
        return (*changes, put(document, replace(document.header, status=DocumentStatus.IN_PROGRESS)))
    return changes


def _rebased(document: Document, changes: Changes) -> Iterable[Change]:
    """The changes as seen from the document as it is now, which suggestions may have altered since."""
    for change in changes:
        before = document.of(change.kind).get(change.id)
        if before != change.after:
            yield Change(change.kind, change.id, before, change.after)
