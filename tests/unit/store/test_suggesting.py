"""Suggestions in a project: beside the history of undo, and noted also where there were none."""

import pytest

from annotator.model.annotation import Status
from annotator.model.change import put
from annotator.store.project import Action, Entry, Project, Stale
from tests.documents import place, plain
from tests.unit.store.samples import edit, fill

PIPELINE = "model:test@1"


def suggest(project: Project, document_id: str, *entities: int, command: str = "Suggest: entities") -> None:
    stored = project.read(document_id)
    changes = tuple(put(stored.document, place(number, Status.SUGGESTED)) for number in entities)
    project.suggest(Entry(command, ((document_id, changes),)), PIPELINE, {document_id: stored.revision})


def test_suggestions_are_no_step_of_undo(project: Project) -> None:
    fill(project, plain("a"))
    edit(project, "a", place(1))
    suggest(project, "a", 2)
    assert list(project.read("a").document.entities) == ["e1", "e2"]
    assert project.undo_command() == "Edit"


def test_who_was_looked_at_is_known_also_where_nothing_was_found(project: Project) -> None:
    fill(project, plain("a"), plain("b", "Other."), plain("c", "Third."))
    suggest(project, "a", 1)
    suggest(project, "a", command="Suggest: quotes")
    suggest(project, "b")
    assert project.suggested() == {"a": {"Suggest: entities", "Suggest: quotes"}, "b": {"Suggest: entities"}}
    rows = [row for row in project.journal() if row.action is Action.SUGGEST]
    assert {row.actor for row in rows} == {PIPELINE}


def test_a_document_that_moved_on_takes_no_stale_suggestions(project: Project) -> None:
    fill(project, plain("a"))
    revision = project.read("a").revision
    changes = (put(project.read("a").document, place(2, Status.SUGGESTED)),)
    edit(project, "a", place(1))
    with pytest.raises(Stale):
        project.suggest(Entry("Suggest: entities", (("a", changes),)), PIPELINE, {"a": revision})
    assert project.suggested() == {}


def test_time_is_summed_over_documents(project: Project) -> None:
    fill(project, plain("a"), plain("b", "Other."))
    project.spend("a", 2.5)
    project.spend("b", 4)
    assert project.time_spent() == 6.5
