"""A copy of a project while it is open."""

from pathlib import Path

import pytest

from annotator.errors import UserError
from annotator.jobs import Cancelled, Job, Progress
from annotator.store.database import log_file
from annotator.store.project import Project, ProjectHeld, open_project
from tests.documents import full, place, plain
from tests.unit.store.samples import edit, fill, new_project


def test_a_copy_is_a_project_of_its_own(project: Project, tmp_path: Path) -> None:
    fill(project, full(), plain("a"))
    edit(project, "a", place(1))
    copy = tmp_path / "elsewhere" / "copy.annot"
    copy.parent.mkdir()
    seen: list[Progress] = []
    project.backup(copy, Job(seen.append))
    edit(project, "a", place(2))
    assert seen[-1].done == seen[-1].total > 0
    assert [file.name for file in copy.parent.iterdir()] == ["copy.annot"]
    with open_project(copy) as other:
        assert other.ids() == project.ids()
        assert other.read("full") == project.read("full")
        assert list(other.read("a").document.entities) == ["e1"]
        assert other.undo_command() == "Edit"


def test_a_copy_never_goes_onto_the_project_itself(project: Project, tmp_path: Path) -> None:
    link, twin = tmp_path / "link.annot", tmp_path / "twin.annot"
    link.symlink_to(project.path)
    twin.hardlink_to(project.path)
    for destination in (project.path, link, twin, tmp_path / "x" / ".." / project.path.name):
        with pytest.raises(UserError, match="onto itself"):
            project.backup(destination)
    assert project.ids() == []


def test_a_copy_replaces_an_older_one_and_its_left_over_log(project: Project, tmp_path: Path) -> None:
    fill(project, plain("a"))
    copy = tmp_path / "copy.annot"
    project.backup(copy)
    with open_project(copy) as old:
        edit(old, "a", place(7))
        content, log = copy.read_bytes(), log_file(copy).read_bytes()
    copy.write_bytes(content)
    log_file(copy).write_bytes(log)
    project.backup(copy)
    with open_project(copy) as new:
        assert new.read("a") == project.read("a")


def test_a_copy_does_not_replace_an_open_project(project: Project, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    other = new_project(tmp_path / "other", plain("b"))
    with open_project(other) as opened:
        with pytest.raises(ProjectHeld):
            project.backup(other)
        assert opened.ids() == ["b"]


def test_a_cancelled_copy_leaves_nothing(project: Project, tmp_path: Path) -> None:
    fill(project, plain("a"))
    job = Job()
    job.cancel()
    with pytest.raises(Cancelled):
        project.backup(tmp_path / "copy.annot", job)
    assert not [file for file in tmp_path.iterdir() if "copy" in file.name]
    edit(project, "a", place(1))


def test_a_copy_that_cannot_be_written_is_told(project: Project, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="choose a folder"):
        project.backup(tmp_path / "missing" / "copy.annot")
    with pytest.raises(UserError, match="is a folder"):
        project.backup(tmp_path)


def test_a_project_opened_for_reading_can_be_copied(project: Project, tmp_path: Path) -> None:
    fill(project, plain("a"))
    with open_project(project.path, write=False) as reader:
        reader.backup(tmp_path / "copy.annot")
    with open_project(tmp_path / "copy.annot") as copy:
        assert copy.ids() == ["a"]
