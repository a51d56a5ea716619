"""Any edits, undo, redo and reopening agree with the same done in memory."""

import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from annotator.model.annotation import Entity, Kind, Span, Status
from annotator.model.change import Changes, apply, drop, inverse, put
from annotator.model.document import Document, DocumentStatus
from annotator.store.project import Entry, Project, create, open_project
from tests.documents import plain
from tests.unit.store.samples import ORIGIN, SCHEMA

IDS = ("a", "b")
numbers = st.integers(0, 3)
documents = st.sampled_from(IDS)

Made = tuple[tuple[str, Changes], ...]


class History(RuleBasedStateMachine):
    """A project, and beside it what its documents and its two stacks should be."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "news.annot"
        create(self.path, SCHEMA)
        self.project: Project = open_project(self.path)
        self.expected: dict[str, Document] = {key: plain(key, key * 30) for key in IDS}
        list(self.project.add(self.expected.values(), ORIGIN))
        self.done: list[Made] = []
        self.undone: list[Made] = []

    def teardown(self) -> None:
        self.project.close()
        self.folder.cleanup()

    def make(self, made: Made, *, undoable: bool = True) -> None:
        revisions = {key: self.project.read(key).revision for key, _ in made}
        self.project.write(Entry("Edit", made), "ana", revisions, undoable=undoable)
        self.remember(made)
        if undoable:
            self.done.append(made)
            self.undone.clear()

    def remember(self, made: Made) -> None:
        for key, changes in made:
            self.expected[key] = apply(self.expected[key], changes)

    @rule(key=documents, number=numbers, status=st.sampled_from(Status), start=st.integers(0, 9))
    def put_entity(self, key: str, number: int, status: Status, start: int) -> None:
        entity = Entity(id=f"e{number}", span=Span(start, 20), label="GPE", status=status)
        self.make(((key, (put(self.expected[key], entity),)),))

    @rule(key=documents, number=numbers)
    def drop_and_put_in_one(self, key: str, number: int) -> None:
        document = self.expected[key]
        if f"e{number}" in document.entities:
            gone = drop(document, Kind.ENTITY, f"e{number}")
            again = put(apply(document, (gone,)), document.entities[f"e{number}"])
            self.make(((key, (gone, again)),))

    @rule(number=numbers)
    def drop_everywhere(self, number: int) -> None:
        made = tuple(
            (key, (drop(document, Kind.ENTITY, f"e{number}"),))
            for key, document in self.expected.items() if f"e{number}" in document.entities
        )
        if made:
            self.make(made)

    @rule(key=documents, status=st.sampled_from(DocumentStatus), title=st.text(max_size=3), removed=st.booleans())
    def put_header(self, key: str, status: DocumentStatus, title: str, removed: bool) -> None:
        document = self.expected[key]
        header = replace(document.header, status=status, meta={"title": title}, removed=removed)
        self.make(((key, (put(document, header),)),))

    @rule(key=documents, number=numbers)
    def suggest(self, key: str, number: int) -> None:
        # Under ids that the edits do not touch: what undo does about those it does, the session decides.
        entity = Entity(id=f"s{number}", span=Span(0, 1), label="GPE", status=Status.SUGGESTED, origin="model:m@1")
        self.make(((key, (put(self.expected[key], entity),)),), undoable=False)

    @precondition(lambda self: self.done)
    @rule()
    def undo(self) -> None:
        found = self.project.undo_entry()
        assert found is not None
        number, entry = found
        assert entry.changes == self.done[-1]
        made = tuple((key, inverse(changes)) for key, changes in entry.changes)
        self.replay(number, made, undo=True)
        self.undone.append(self.done.pop())

    @precondition(lambda self: self.undone)
    @rule()
    def redo(self) -> None:
        found = self.project.redo_entry()
        assert found is not None
        number, entry = found
        assert entry.changes == self.undone[-1]
        self.replay(number, entry.changes, undo=False)
        self.done.append(self.undone.pop())

    def replay(self, number: int, made: Made, *, undo: bool) -> None:
        revisions = {key: self.project.read(key).revision for key, _ in made}
        self.project.replay(number, Entry("Edit", made), "ana", revisions, undo=undo)
        self.remember(made)

    @rule()
    def reopen(self) -> None:
        self.project.close()
        self.project = open_project(self.path)

    @invariant()
    def documents_agree(self) -> None:
        for key, expected in self.expected.items():
            found = self.project.read(key).document
            assert found == expected
            assert list(found.entities) == list(expected.entities)

    @invariant()
    def the_list_agrees(self) -> None:
        visible = {key: each for key, each in self.expected.items() if not each.header.removed}
        assert self.project.ids() == list(visible)
        rows = self.project.rows(self.project.find())
        assert [(row.id, row.title, row.status) for row in rows] == [
            (key, shown_title(each), each.header.status) for key, each in visible.items()]
        for row in rows:
            statuses = [entity.status for entity in visible[row.id].entities.values()]
            assert row.open == statuses.count(Status.SUGGESTED)
            assert row.decided == len(statuses) - row.open
        assert self.project.counts().open == sum(row.open for row in rows)

    @invariant()
    def the_stacks_agree(self) -> None:
        assert (self.project.undo_command() is None) == (not self.done)
        assert (self.project.redo_command() is None) == (not self.undone)


def shown_title(document: Document) -> str:
    """The title of a document as the list shows it."""
    return document.title.encode("utf-8", "replace").decode()


TestHistory = History.TestCase
TestHistory.settings = settings(max_examples=30, stateful_step_count=25, deadline=None)
