"""What becomes of documents that are added."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from annotator.errors import UserError
from annotator.jobs import Cancelled, Job
from annotator.model.change import inverse, put
from annotator.model.document import Document, Header
from annotator.model.record import document_record, read_document
from annotator.store.adding import DOCUMENTS
from annotator.store.project import Added, Entry, Outcome, Project
from tests.documents import full, place, plain
from tests.unit.store.samples import ORIGIN, edit, fill


def test_a_document_is_added_once(project: Project) -> None:
    assert fill(project, plain("a"), plain("a")) == [Added("a", Outcome.ADDED), Added("a", Outcome.DUPLICATE)]
    assert fill(project, plain("a")) == [Added("a", Outcome.DUPLICATE)]
    assert project.ids() == ["a"]


def test_the_same_text_under_another_id_is_added_and_told(project: Project) -> None:
    fill(project, plain("a"))
    assert fill(project, plain("b")) == [Added("b", Outcome.SAME_TEXT, "a")]
    assert project.ids() == ["a", "b"]


def test_another_text_under_the_same_id_is_refused(project: Project) -> None:
    fill(project, full())
    assert fill(project, replace(full(), text="Something else.")) == [Added("full", Outcome.CONFLICT)]
    assert project.read("full").document == full()


def test_texts_that_differ_in_line_breaks_are_not_the_same(project: Project) -> None:
    assert fill(project, plain("a", "x\ny"), plain("b", "x\r\ny"))[1].outcome is Outcome.ADDED


def test_a_removed_document_makes_room_for_a_new_one(project: Project) -> None:
    fill(project, plain("a", "old"), plain("b"))
    edit(project, "a", place(1))
    stored = project.read("b")
    edit(project, "a", Header(removed=True), command="Remove")
    assert fill(project, plain("a", "new")) == [Added("a", Outcome.ADDED)]
    assert project.read("a").document == plain("a", "new")
    assert project.ids() == ["b", "a"]
    assert project.undo_entry() is None, "the removal of what is gone cannot be undone"
    assert project.read("b") == stored
    assert [row.command for row in project.journal("a")] == ["Import", "Edit", "Remove", "Import"]


def test_undo_of_a_step_over_many_leaves_out_what_is_gone(project: Project) -> None:
    fill(project, plain("a"), plain("b", "other"))
    gone = {key: (put(plain(key), Header(removed=True)),) for key in ("a", "b")}
    project.write(Entry("Remove", tuple(gone.items())), "ana", {"a": 1, "b": 1})
    fill(project, plain("a", "new"))
    found = project.undo_entry()
    assert found is not None
    number, entry = found
    assert [key for key, _ in entry.changes] == ["b"]
    project.replay(number, Entry("Remove", (("b", inverse(entry.changes[0][1])),)), "ana", {"b": 2}, undo=True)
    assert project.ids() == ["b", "a"]


def test_a_removed_text_is_no_longer_the_same_text(project: Project) -> None:
    fill(project, plain("a"))
    edit(project, "a", Header(removed=True))
    assert fill(project, plain("b")) == [Added("b", Outcome.ADDED)]


def test_more_than_a_batch_is_added_in_order(project: Project) -> None:
    names = [f"n{i}" for i in range(DOCUMENTS * 2 + 7)]
    added = list(project.add((plain(name, name) for name in names), ORIGIN))
    assert [each.id for each in added] == project.ids() == names


def failing(count: int, error: Exception) -> Iterator[Document]:
    """Some documents, and then an error of their reader."""
    for i in range(count):
        yield plain(f"n{i}", str(i))
    raise error


def test_what_was_read_before_a_failure_is_stored(project: Project) -> None:
    told: list[Added] = []
    with pytest.raises(UserError, match="vanished"):
        told.extend(project.add(failing(DOCUMENTS + 5, UserError("b.txt vanished")), ORIGIN))
    assert len(project.ids()) == DOCUMENTS + 5
    assert [added.id for added in told] == project.ids()[:DOCUMENTS]


def test_a_cancelled_job_keeps_what_it_has(project: Project) -> None:
    job = Job()

    def documents() -> Iterator[Document]:
        yield plain("a", "1")
        job.cancel()
        yield plain("b", "2")
        yield plain("c", "3")

    with pytest.raises(Cancelled):
        list(project.add(documents(), ORIGIN, job))
    assert project.ids() == ["a", "b"]


def test_what_a_file_says_about_spans_is_kept(project: Project) -> None:
    record = document_record(full())
    record["events"][0]["trigger"]["lemma"] = "hit"
    record["quotes"][0]["content"][1]["x"] = {"y": 2**70}
    document, problems = read_document(record)
    assert problems == ()
    fill(project, document)
    assert project.read("full").document == document
    assert document_record(project.read("full").document) == record
