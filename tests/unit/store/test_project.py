"""What a project gives back of what was put in: documents, the list of them, edits, undo, counts, journal."""

from dataclasses import replace
from pathlib import Path

import pytest

from annotator.errors import UserError
from annotator.model.annotation import Kind, Status
from annotator.model.change import apply, drop, inverse, put
from annotator.model.document import DocumentStatus, Header
from annotator.model.schema import EntityLabel
from annotator.store.project import Action, Entry, Project, Stale, create, open_project
from tests.documents import full, place, plain
from tests.unit.store.samples import ORIGIN, SCHEMA, commit, edit, fill, new_project


def test_a_new_project_has_its_schema_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "news.annot"
    create(path, SCHEMA)
    with open_project(path) as project:
        assert project.schema() == SCHEMA
        assert not project.read_only
        assert project.find() == []
    assert [file.name for file in tmp_path.iterdir()] == ["news.annot"]


def test_a_project_is_not_made_over_a_file(tmp_path: Path) -> None:
    path = tmp_path / "thesis.docx"
    path.write_text("years of work")
    with pytest.raises(UserError, match=r"thesis\.docx is there already"):
        create(path, SCHEMA)
    assert path.read_text() == "years of work"
    assert [file.name for file in tmp_path.iterdir()] == ["thesis.docx"]


def test_a_project_in_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="choose a folder"):
        create(tmp_path / "missing" / "news.annot", SCHEMA)


def test_a_document_comes_back_as_it_was(project: Project) -> None:
    fill(project, full())
    assert project.read("full").document == full()
    assert list(project.documents()) == [full()]


def test_texts_and_ids_that_are_no_unicode_come_back(project: Project) -> None:
    document = plain("name\udcff", "lone \ud800 \x00 surrogate", title="\udc80 title", note="\ud8ff", number="1")
    document = replace(document, header=replace(document.header, extra={"large": 1 << 70}))
    fill(project, document)
    assert project.read("name\udcff").document == document
    assert project.ids() == ["name\udcff"]
    assert project.row("name\udcff").title == "? title"


def test_an_unknown_document_is_named(project: Project) -> None:
    for ask in (project.read, project.row):
        with pytest.raises(UserError, match="has no article 'nobody'"):
            ask("nobody")


def test_a_row_tells_the_list_what_it_shows(project: Project) -> None:
    fill(project, plain("a"), full())
    row = project.row("full")
    assert (row.id, row.title, row.status) == ("full", "Rockets hit base", DocumentStatus.IN_PROGRESS)
    assert (row.open, row.decided, row.length) == (1, 4, len(full().text))
    assert row.complete == full().header.complete
    assert project.rows([row.key, project.row("a").key, 999]) == [row, project.row("a")]


def test_a_search_looks_in_title_and_id_whatever_the_case(project: Project) -> None:
    fill(project, plain("Reuters-1", title="Élysée says NO"), plain("afp-2", title="STRASSE 100%"), plain("x", "Oslo"))
    keys = project.find()
    assert project.find("E\u0301LYS") == keys[:1]
    assert project.find("reuters") == keys[:1]
    assert project.find("straße") == project.find("100%") == keys[1:2]
    assert project.find("oslo") == keys[2:]
    assert project.find("100_") == []


def test_a_search_keeps_to_statuses(project: Project) -> None:
    fill(project, plain("a"), plain("b"), plain("c"))
    edit(project, "b", Header(status=DocumentStatus.DONE))
    edit(project, "c", Header(status=DocumentStatus.SKIPPED))
    keys = project.find()
    assert project.find(statuses={DocumentStatus.DONE, DocumentStatus.NEW}) == keys[:2]
    assert [document.id for document in project.documents([DocumentStatus.SKIPPED])] == ["c"]


def test_an_edit_changes_document_row_and_revision(project: Project) -> None:
    fill(project, plain("a"))
    before = project.read("a")
    after = edit(project, "a", place(1, Status.SUGGESTED), place(2))
    assert after == before.revision + 1
    stored = project.read("a")
    assert stored.document == replace(before.document, entities={"e1": place(1, Status.SUGGESTED), "e2": place(2)})
    assert stored.revision == after
    assert (project.row("a").open, project.row("a").decided) == (1, 1)
    edit(project, "a", place(1))
    assert (project.row("a").open, project.row("a").decided) == (0, 2)


def test_items_keep_their_order(project: Project) -> None:
    fill(project, plain("a"))
    edit(project, "a", place(3), place(1), place(2))
    edit(project, "a", place(3, note="changed"))
    document = project.read("a").document
    commit(project, "a", (drop(document, Kind.ENTITY, "e1"), put(document, place(9))))
    assert list(project.read("a").document.entities) == ["e3", "e2", "e9"]


def test_the_title_follows_the_metadata(project: Project) -> None:
    fill(project, plain("a", "First line\nof the text", title="Named"))
    edit(project, "a", Header(meta={"title": "Renamed"}))
    assert (project.row("a").title, len(project.find("renamed"))) == ("Renamed", 1)
    edit(project, "a", Header())
    assert project.row("a").title == "First line"


def test_an_edit_of_what_has_moved_on_is_refused_whole(project: Project) -> None:
    fill(project, plain("a"), plain("b"))
    one, two = project.read("a"), project.read("b")
    edit(project, "b", place(1))
    change = put(one.document, place(7))
    entry = Entry("Both", (("a", (change,)), ("b", (change,))))
    with pytest.raises(Stale):
        project.write(entry, "ana", {"a": one.revision, "b": two.revision})
    assert project.read("a") == one
    assert project.undo_command() == "Edit"


def test_undo_and_redo_reach_over_closing(tmp_path: Path) -> None:
    path = new_project(tmp_path, plain("a"))
    with open_project(path) as project:
        edit(project, "a", place(1), command="First")
        edit(project, "a", place(2), command="Second")
    with open_project(path) as project:
        for expected in (["e1"], []):
            replay(project, undo=True)
            assert list(project.read("a").document.entities) == expected
        assert project.undo_entry() is None
        assert project.redo_command() == "First"
    with open_project(path) as project:
        replay(project, undo=False)
        assert list(project.read("a").document.entities) == ["e1"]
        assert (project.undo_command(), project.redo_command()) == ("First", "Second")


def replay(project: Project, *, undo: bool) -> None:
    """Undo or redo the next entry as it stands."""
    found = project.undo_entry() if undo else project.redo_entry()
    assert found is not None
    number, entry = found
    made = tuple((key, inverse(changes) if undo else changes) for key, changes in entry.changes)
    revisions = {key: project.read(key).revision for key, _ in made}
    project.replay(number, Entry(entry.command, made), "bo", revisions, undo=undo)


def test_a_new_edit_ends_what_could_be_redone(project: Project) -> None:
    fill(project, plain("a"))
    edit(project, "a", place(1))
    replay(project, undo=True)
    edit(project, "a", place(2))
    assert project.redo_entry() is None
    assert [row.action for row in project.journal("a")] == [Action.IMPORT, Action.DO, Action.UNDO, Action.DO]


def test_suggestions_stand_beside_the_history(project: Project) -> None:
    fill(project, plain("a"))
    edit(project, "a", place(1))
    replay(project, undo=True)
    edit(project, "a", place(5, Status.SUGGESTED), undoable=False)
    assert project.undo_entry() is None
    assert project.redo_command() == "Edit"
    assert [row.action for row in project.journal()][-1] is Action.SUGGEST


def test_redo_makes_what_undo_took_away(project: Project) -> None:
    fill(project, plain("a"))
    edit(project, "a", place(1))
    edit(project, "a", place(1, note="meanwhile"), undoable=False)
    found = project.undo_entry()
    assert found is not None
    stored = project.read("a")
    taken = (drop(stored.document, Kind.ENTITY, "e1"),)
    project.replay(found[0], Entry("Edit", (("a", taken),)), "ana", {"a": stored.revision}, undo=True)
    replay(project, undo=False)
    assert project.read("a").document.entities == {"e1": place(1, note="meanwhile")}


def test_an_entry_is_undone_once(project: Project) -> None:
    fill(project, plain("a"))
    edit(project, "a", place(1))
    found = project.undo_entry()
    assert found is not None
    replay(project, undo=True)
    with pytest.raises(Stale):
        project.replay(found[0], Entry("Edit", ()), "ana", {}, undo=True)


def test_an_edit_of_nothing_is_no_step(project: Project) -> None:
    fill(project, plain("a"))
    assert project.write(Entry("Nothing", (("a", ()),)), "ana", {}) == {}
    assert project.undo_entry() is None


def test_a_removed_document_is_out_of_sight_until_undo(project: Project) -> None:
    fill(project, plain("a"), plain("b"))
    edit(project, "a", place(1, Status.SUGGESTED))
    edit(project, "a", Header(removed=True))
    key = project.row("b").key
    assert (project.find(), project.ids(), [each.id for each in project.documents()]) == ([key], ["b"], ["b"])
    assert (project.counts().open, sum(project.counts().documents.values())) == (0, 1)
    with pytest.raises(UserError, match="no article 'a'"):
        project.row("a")
    assert project.read("a").document.header.removed
    replay(project, undo=True)
    assert project.ids() == ["a", "b"]


def test_the_journal_tells_who_did_what_when(project: Project) -> None:
    fill(project, plain("a"), plain("b"))
    revision = edit(project, "a", place(1), command="Add entity")
    assert revision == 2
    imported, done = list(project.journal("a"))
    assert (imported.actor, imported.action, imported.changes) == (ORIGIN, Action.IMPORT, ())
    assert (done.actor, done.command, done.document) == ("ana", "Add entity", "a")
    assert done.changes == (put(plain("a"), place(1)),)
    assert done.time.tzinfo is not None
    assert imported.time <= done.time
    assert [row.document for row in project.journal()] == ["a", "b", "a"]


def test_a_journal_of_many_rows_and_long_changes_is_read_whole(project: Project) -> None:
    fill(project, plain("a"))
    many = [place(i, note="long " * 9) for i in range(200)]
    edit(project, "a", *many)
    for i in range(220):
        edit(project, "a", place(i))
    rows = list(project.journal())
    assert len(rows) == 222
    assert apply(plain("a"), rows[1].changes).entities == {each.id: each for each in many}


def test_counts_are_by_status_kind_label_and_origin(project: Project) -> None:
    fill(project, full(), plain("a"))
    edit(project, "a", place(1), place(2, Status.SUGGESTED))
    counts = project.counts()
    assert counts.documents[DocumentStatus.NEW] == counts.documents[DocumentStatus.IN_PROGRESS] == 1
    assert counts.labels[Kind.ENTITY] == {"GPE": {Status.SUGGESTED: 2, Status.ACCEPTED: 1, Status.REJECTED: 0}}
    assert counts.labels[Kind.EVENT]["Conflict.Attack"][Status.REJECTED] == 1
    assert counts.origins[Kind.ENTITY] == {"model:m@1": 1, "human:ana": 2}
    assert counts.open == 2
    assert Kind.SPEAKER not in counts.labels


def test_values_and_schema_are_kept(tmp_path: Path) -> None:
    path = new_project(tmp_path)
    wider = replace(SCHEMA, entities=(*SCHEMA.entities, EntityLabel("ORG", "Organisation", "#cc6633")))
    with open_project(path) as project:
        assert project.value("pipeline") is None
        project.set_value("pipeline", "en_core_web_md")
        project.set_value("pipeline", "en_core_web_sm")
        project.set_schema(wider)
    with open_project(path) as project:
        assert project.value("pipeline") == "en_core_web_sm"
        assert project.schema() == wider


def test_time_adds_up_and_is_no_edit(project: Project) -> None:
    fill(project, plain("a"))
    before = project.read("a")
    project.spend("a", 2.5)
    project.spend("a", 1.5)
    after = project.read("a")
    assert (after.document.time_spent_s, after.revision) == (4.0, before.revision)
