"""Steps over many documents and the schema: all or nothing, one by one, undone as one."""

from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest

from annotator.model.annotation import Kind, Status
from annotator.model.change import Changes, put
from annotator.model.document import Document, Header
from annotator.model.schema import EntityLabel, Schema
from annotator.store import database
from annotator.store.project import Entry, Project, ReadOnly, Rewriting, SchemaChange, Stale, Wanted, open_project
from tests.documents import place, plain
from tests.unit.store.samples import SCHEMA, edit, fill, new_project

WIDER = replace(SCHEMA, entities=(*SCHEMA.entities, EntityLabel("ORG", "Body", "#cc3366")))
PLACES = Wanted(kinds={Kind.ENTITY: frozenset({"GPE"})})


def noted(document: Document) -> Changes:
    """Puts a note on every entity."""
    return tuple(put(document, replace(entity, note="seen")) for entity in document.entities.values())


def as_given(document: Document, changes: Changes) -> Changes:
    return changes


def notes(project: Project) -> list[list[str | None]]:
    return [[entity.note for entity in document.entities.values()] for document in project.documents()]


def test_what_is_wanted_is_found_and_changed(project: Project) -> None:
    fill(project, plain("a"), plain("b"), plain("c"), plain("gone"))
    edit(project, "a", place(1))
    edit(project, "c", place(2, Status.REJECTED))
    edit(project, "gone", place(3), Header(removed=True))
    assert project.rewrite(Rewriting("Note", noted, wanted=PLACES), "ana") == {"a", "c"}
    assert notes(project) == [["seen"], [], ["seen"]]
    assert [row.command for row in project.journal("gone")][-1] == "Edit"
    step = project.undo_step()
    assert step is not None
    assert (step.command, step.documents, step.schema) == ("Note", 2, None)
    assert project.replay_each(step, "bo", as_given, undo=True) == {"a", "c"}
    assert notes(project) == [[None], [], [None]]
    again = project.redo_step()
    assert again is not None
    project.replay_each(again, "bo", as_given, undo=False)
    assert notes(project) == [["seen"], [], ["seen"]]
    assert {row.action.value for row in project.journal("a")} == {"import", "do", "undo", "redo"}


def test_a_step_that_fails_half_way_has_changed_nothing(project: Project) -> None:
    fill(project, plain("a"), plain("b"))
    edit(project, "a", place(1))
    edit(project, "b", place(2))

    def fails(document: Document) -> Changes:
        if document.id == "b":
            raise LookupError
        return noted(document)

    with pytest.raises(LookupError):
        project.rewrite(Rewriting("Note", fails, ids=("a", "b"), schema=lambda _: WIDER), "ana")
    assert notes(project) == [[None], [None]]
    assert project.schema() == SCHEMA
    assert project.undo_command() == "Edit"


def test_a_step_of_the_schema_alone_survives_closing(tmp_path: Path) -> None:
    path = new_project(tmp_path, plain("a"))
    with open_project(path) as project:
        edit(project, "a", place(1))
        project.rewrite(Rewriting("Add", noted, schema=lambda _: WIDER), "ana")
        project.rewrite(Rewriting("Nothing", noted, schema=lambda schema: schema), "ana")
        edit(project, "a", place(2))
    with open_project(path) as project:
        commands = []
        while step := project.undo_step():
            commands.append((step.command, step.schema))
            project.replay_each(step, "bo", as_given, undo=True)
        assert commands == [("Edit", None), ("Add", SchemaChange(SCHEMA, WIDER)), ("Edit", None)]
        assert project.schema() == SCHEMA
        first = project.redo_step()
        assert first is not None
        project.replay_each(first, "bo", as_given, undo=False)
        second = project.redo_step()
        assert second is not None
        project.replay_each(second, "bo", as_given, undo=False)
        assert project.schema() == WIDER
        with pytest.raises(Stale):
            project.replay_each(second, "bo", as_given, undo=False)


def test_the_schema_can_be_undone_when_its_documents_are_gone(project: Project) -> None:
    fill(project, plain("a"))
    edit(project, "a", place(1))
    project.rewrite(Rewriting("Add", noted, ids=("a",), schema=lambda _: WIDER), "ana")
    edit(project, "a", Header(removed=True), undoable=False)
    fill(project, plain("a", "Another text."))
    assert project.undo_command() == "Add"
    step = project.undo_step()
    assert step is not None
    assert project.replay_each(step, "bo", as_given, undo=True) == frozenset()
    assert project.schema() == SCHEMA


def test_a_project_that_can_only_be_read_refuses(tmp_path: Path) -> None:
    path = new_project(tmp_path, plain("a"))

    def widened(schema: Schema) -> Schema:
        return WIDER

    with open_project(path, write=False) as project, pytest.raises(ReadOnly):
        project.rewrite(Rewriting("Add", noted, schema=widened), "ana")


def test_other_threads_wait_for_a_step_however_long_it_takes(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As suggestions arrive while a label is renamed everywhere; SQLite alone would give up after its time-out."""
    monkeypatch.setattr(database, "BUSY_TIMEOUT_S", 0.05)
    fill(project, plain("a"), plain("b"))
    edit(project, "a", place(1))
    stored, begun, end = project.read("b"), Event(), Event()

    def slowly(document: Document) -> Changes:
        begun.set()
        end.wait()
        return noted(document)

    def rename() -> None:
        with project.another_connection() as mine:
            mine.rewrite(Rewriting("Note", slowly, wanted=PLACES), "ana")

    def suggest() -> None:
        changes = (put(stored.document, place(2, Status.SUGGESTED)),)
        with project.another_connection() as mine:
            mine.suggest(Entry("Suggest: entities", (("b", changes),)), "model:test", {"b": stored.revision})

    with ThreadPoolExecutor() as threads:
        renamed = threads.submit(rename)
        begun.wait()
        suggested = threads.submit(suggest)
        early = wait([suggested], timeout=1).done
        end.set()
        assert not early
        renamed.result()
        suggested.result()
    assert notes(project) == [["seen"], [None]]
