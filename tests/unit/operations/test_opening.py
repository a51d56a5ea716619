"""What the window is opened on: projects, articles, folders, and all of them again."""

import stat
import tempfile
from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import IO

import pytest

from annotator import paths as folders
from annotator.assets import seeds
from annotator.errors import UserError
from annotator.jobs import Job
from annotator.model.change import put
from annotator.model.document import Header
from annotator.operations import opening
from annotator.operations.creating import create_project
from annotator.operations.opening import open_paths
from annotator.store.project import Entry, open_project


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ANNOTATOR_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "a.txt").write_text("Apples.")
    (folder / "b.txt").write_text("Bread.")
    return folder


@pytest.fixture
def locked(articles: Path) -> Iterator[Path]:
    """A folder of articles in a folder that cannot be written, also not by root."""
    holder = articles.parent / "locked"
    holder.mkdir()
    moved = articles.rename(holder / "articles")
    mode = holder.stat().st_mode
    holder.chmod(stat.S_IRUSR | stat.S_IXUSR)
    yield moved
    holder.chmod(mode)


def ids(project: Path) -> list[str]:
    with open_project(project, write=False) as opened:
        return opened.ids()


def test_a_folder_gets_its_project_beside_it(articles: Path) -> None:
    opened = open_paths([articles], Job())
    assert opened.project == articles.with_name("articles.annot")
    assert opened.report.added == ids(opened.project) == ["a", "b"]


def test_opening_a_folder_again_brings_only_what_is_new(articles: Path) -> None:
    open_paths([articles], Job())
    (articles / "c.txt").write_text("Corn.")
    again = open_paths([articles], Job())
    assert (again.report.added, again.report.duplicates) == (["c"], [])
    assert ids(again.project) == ["a", "b", "c"]


def test_a_removed_article_does_not_come_back_by_opening_its_folder(articles: Path) -> None:
    place = open_paths([articles], Job()).project
    with open_project(place) as project:
        stored = project.read("a")
        removal = put(stored.document, Header(removed=True))
        project.write(Entry("Remove", (("a", (removal,)),)), "human:ana", {"a": stored.revision})
    (articles / "c.txt").write_text("Corn.")
    open_paths([articles], Job())
    assert ids(place) == ["b", "c"]


def test_an_article_that_was_changed_is_added_beside_the_old_one(articles: Path) -> None:
    open_paths([articles], Job())
    (articles / "a.txt").write_text("Apricots.")
    report = open_paths([articles], Job()).report
    assert report.renamed == [("a", "a-2")]


def test_what_could_not_be_read_is_told_each_time(articles: Path) -> None:
    (articles / "a.txt").write_bytes(b"")
    assert len(open_paths([articles], Job()).report.problems) == 1


def test_an_article_file_gets_a_project_of_its_name(articles: Path) -> None:
    opened = open_paths([articles / "a.txt", articles / "b.txt"], Job())
    assert opened.project == articles / "a.annot"
    assert ids(opened.project) == ["a", "b"]


def test_a_project_is_opened_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "mine"
    create_project(path)
    assert open_paths([path], Job()).project == path


def test_articles_named_with_a_project_go_into_it(tmp_path: Path, articles: Path) -> None:
    path = tmp_path / "mine.annot"
    create_project(path)
    assert open_paths([path, articles], Job()).project == path
    assert ids(path) == ["a", "b"]


def test_articles_in_a_read_only_folder_have_their_project_in_the_users_folder(
    locked: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = tempfile.TemporaryFile

    def refused(dir: Path) -> AbstractContextManager[IO[bytes]]:  # noqa: A002 - named as in the library
        if dir == locked.parent:  # root may write where the permissions say no
            raise PermissionError(dir)
        return real(dir=dir)

    monkeypatch.setattr(tempfile, "TemporaryFile", refused)
    opened = open_paths([locked], Job())
    assert opened.project.parent.parent == folders.data_folder()
    assert opened.project.name == "articles.annot"
    assert ids(opened.project) == ["a", "b"]
    assert open_paths([locked], Job()).project == opened.project


def test_a_folder_without_articles_makes_no_project(tmp_path: Path) -> None:
    folder = tmp_path / "nothing"
    folder.mkdir()
    with pytest.raises(UserError, match="holds no articles"):
        open_paths([folder], Job())
    assert not folder.with_name("nothing.annot").exists()


def test_two_projects_are_two_windows(tmp_path: Path) -> None:
    for name in ("a.annot", "b.annot"):
        create_project(tmp_path / name)
    with pytest.raises(UserError, match="One window"):
        open_paths([tmp_path / "a.annot", tmp_path / "b.annot"], Job())


def test_what_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="not there"):
        open_paths([tmp_path / "gone"], Job())


def test_the_seeds_are_opened_without_their_gold(tmp_path: Path) -> None:
    link = tmp_path / "seeds"
    link.mkdir()
    for path in seeds().glob("*.txt"):
        (link / path.name).write_bytes(path.read_bytes())
    (link / "gold").mkdir()
    (link / "gold" / "x.jsonl").write_text('{"id": "gold", "text": "no"}')
    assert "gold" not in open_paths([link], Job()).report.added
    assert opening.SUFFIX == ".annot"
