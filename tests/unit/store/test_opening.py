"""Files that are no project, damaged ones, newer and older ones, and those that may not be written."""

import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from annotator.errors import UserError
from annotator.store import database
from annotator.store.migrations import MIGRATIONS, Migration, first
from annotator.store.project import (
    Copy,
    Entry,
    NotAProject,
    Project,
    ProjectDamaged,
    ProjectTooNew,
    ReadOnly,
    open_project,
)
from annotator.store.version import Version
from tests.documents import place, plain
from tests.unit.store.samples import ORIGIN, SCHEMA, edit, fill, new_project

NOBODY = 65534


def one_sentence(error: pytest.ExceptionInfo[UserError]) -> str:
    """What the user reads, which has to be one line."""
    message = str(error.value)
    assert "\n" not in message
    assert message.endswith(".")
    return message


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"", "is an empty file"),
        (b"Rockets hit a base.", "is not an Annotator project"),
        (b"\x00\xff" * 4000, "is not an Annotator project"),
        (b'{"id": "a", "text": "b"}\n', "is not an Annotator project"),
        (b"SQLite for", "is damaged"),
        (b"SQLite format 3\x00", "is damaged"),
    ],
    ids=["empty", "text", "binary", "jsonl", "cut in the magic", "cut in the header"],
)
@pytest.mark.parametrize("write", [True, False], ids=["writing", "reading"])
def test_what_is_no_project_is_told_and_left_alone(tmp_path: Path, content: bytes, what: str, write: bool) -> None:
    path = tmp_path / "news.annot"
    path.write_bytes(content)
    with pytest.raises(UserError, match=what) as error:
        open_project(path, write=write)
    assert "news.annot" in one_sentence(error)
    assert path.read_bytes() == content
    assert [file.name for file in tmp_path.iterdir()] == ["news.annot"]


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(NotAProject, match=r"There is no project news\.annot"):
        open_project(tmp_path / "news.annot")
    with pytest.raises(NotAProject, match="is a folder"):
        open_project(tmp_path)


def test_a_database_of_another_application_is_told(tmp_path: Path) -> None:
    path = tmp_path / "history.sqlite"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE visits (url TEXT)")
    before = path.read_bytes()
    with pytest.raises(NotAProject, match="another application") as error:
        open_project(path)
    one_sentence(error)
    assert path.read_bytes() == before


def many(folder: Path) -> Path:
    """A project of many pages."""
    return new_project(folder, *(plain(f"n{i}", f"{i} " * 3000) for i in range(40)))


@pytest.mark.parametrize("part", [0.02, 0.5, 0.99])
@pytest.mark.parametrize("write", [True, False], ids=["writing", "reading"])
def test_a_truncated_project_is_told(tmp_path: Path, part: float, write: bool) -> None:
    path = many(tmp_path)
    os.truncate(path, int(path.stat().st_size * part))
    with pytest.raises(ProjectDamaged, match="is damaged") as error:
        open_project(path, write=write)
    one_sentence(error)


@pytest.mark.parametrize("page", [1, 2, 3, 5])
def test_an_overwritten_page_is_told(tmp_path: Path, page: int) -> None:
    path = many(tmp_path)
    with path.open("r+b") as file:
        file.seek(4096 * page)
        file.write(os.urandom(4096))
    with pytest.raises(ProjectDamaged, match="is damaged") as error:
        open_project(path)
    one_sentence(error)


def test_a_large_project_is_checked_after_its_process_was_killed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "ALWAYS_CHECKED_BYTES", 1)
    path = many(tmp_path)
    overwrite_a_text(path)
    open_project(path).close()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("INSERT INTO holder VALUES (1, 'ana', 'pc1', 1, '2026-03-14T14:03:00+00:00')")
    with pytest.raises(ProjectDamaged, match="is damaged"):
        open_project(path)


def overwrite_a_text(path: Path) -> None:
    """Damage the link from one page of a long text to the next, which nobody meets who does not read that text."""
    with closing(sqlite3.connect(path)) as connection:
        ((page,),) = connection.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = 'texts'").fetchall()
    with path.open("r+b") as file:
        file.seek(4096 * page)
        while not (block := file.read(4096))[4:].startswith(b"3 3 3 3") and block:
            pass
        file.seek(-4096, os.SEEK_CUR)
        file.write(b"\xff\xff\xff\xff")


def test_a_damaged_record_names_its_article_and_spares_the_others(tmp_path: Path) -> None:
    path = new_project(tmp_path, plain("a"), plain("b", "other"))
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE items SET data = '{\"meta\"' WHERE document = 1")
    with open_project(path) as project:
        with pytest.raises(ProjectDamaged, match="article 'a'") as error:
            project.read("a")
        one_sentence(error)
        assert project.read("b").document == plain("b", "other")


def test_a_newer_project_is_refused_and_a_slightly_newer_one_is_not(tmp_path: Path) -> None:
    path = new_project(tmp_path, plain("a"))
    newest = MIGRATIONS[-1].to
    set_version(path, Version(newest.major, newest.minor + 1))
    with open_project(path) as project:
        edit(project, "a", place(1))
    assert get_version(path) == Version(newest.major, newest.minor + 1)
    set_version(path, Version(newest.major + 1, 0))
    for write in (True, False):
        with pytest.raises(ProjectTooNew, match="newer release") as error:
            open_project(path, write=write)
        one_sentence(error)


def test_a_project_from_before_the_first_release_is_told_from_a_damaged_one(tmp_path: Path) -> None:
    path = new_project(tmp_path)
    for version, kind, reason in (
        (Version(0, 7), NotAProject, "of version 0.7, from before the first release"),
        (Version(0, 0), ProjectDamaged, "its version is missing"),
    ):
        set_version(path, version)
        with pytest.raises(kind, match=reason) as error:
            open_project(path)
        one_sentence(error)


def set_version(path: Path, version: Version) -> None:
    """Make a project one of another version."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {version.packed}")


def get_version(path: Path) -> Version:
    """The version of a project."""
    with closing(sqlite3.connect(path)) as connection:
        return database.version(connection)


def add_priority(connection: sqlite3.Connection) -> None:
    """A step that a later release might take."""
    connection.execute("ALTER TABLE documents ADD COLUMN priority INTEGER NOT NULL DEFAULT 3")
    connection.execute("UPDATE documents SET priority = 5 WHERE id = 'a'")


def fail(connection: sqlite3.Connection) -> None:
    """A step that goes wrong after it has changed something."""
    connection.execute("DELETE FROM documents WHERE id = 'none'")
    connection.execute("ALTER TABLE texts RENAME TO lost")
    raise sqlite3.OperationalError("the power of imagination failed")


def test_an_older_project_is_backed_up_and_brought_up_to_date(tmp_path: Path) -> None:
    path = new_project(tmp_path, plain("a"), plain("b", "other"))
    later = (*MIGRATIONS, Migration(Version(2, 0), add_priority))
    with closing(database.connect(path, "write")) as connection:
        backup = database.migrate(connection, path, later)
        assert connection.execute("SELECT id, priority FROM documents").fetchall() == [("a", 5), ("b", 3)]
        assert database.migrate(connection, path, later) is None
    assert get_version(path) == Version(2, 0)
    assert backup == tmp_path / "news.annot.backup-v1.1"
    assert sorted(file.name for file in tmp_path.iterdir()) == ["news.annot", backup.name]
    with open_project(backup) as project:
        assert project.ids() == ["a", "b"]


def test_a_migration_that_fails_changes_nothing(tmp_path: Path) -> None:
    path = new_project(tmp_path, plain("a"))
    steps = (*MIGRATIONS, Migration(Version(1, 2), add_priority), Migration(Version(2, 0), fail))
    with closing(database.connect(path, "write")) as connection, pytest.raises(sqlite3.OperationalError):
        database.migrate(connection, path, steps)
    assert get_version(path) == MIGRATIONS[-1].to
    with open_project(path) as project:
        assert project.read("a").document == plain("a")


def test_a_project_of_the_first_release_gets_the_table_of_copies(tmp_path: Path) -> None:
    path = new_project(tmp_path, plain("a"))
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript("DROP TABLE copies; PRAGMA user_version = 65536")
    with open_project(path) as project:
        project.keep_copies([Copy("a", 7, b"{}", open=1), Copy("gone", 8, b"{}")])
        assert project.examples() == {"a": 7}
        assert project.copy_of("a") == Copy("a", 7, b"{}", open=1)
        assert project.unsettled() == [Copy("a", 7, b"{}", open=1)]
        project.forget_copy("a")
        assert project.copy_of("a") is None
    assert (tmp_path / "news.annot.backup-v1.0").exists()


def test_the_first_migration_makes_the_tables_of_an_empty_file() -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        first.run(connection)
        names = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    assert {"properties", "holder", "documents", "texts", "items", "journal", "history"} <= names


def test_versions_are_packed_in_order() -> None:
    versions = [Version(1, 0), Version(1, 1), Version(1, 300), Version(2, 0)]
    assert [Version.unpacked(each.packed) for each in versions] == versions
    assert sorted(each.packed for each in versions) == [each.packed for each in versions]


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user can reach, unlike pytest's own."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "projects"
        folder.mkdir()
        Path(name).chmod(0o755)
        yield folder
        folder.chmod(0o755)


@contextmanager
def as_another_user() -> Iterator[None]:
    """Nothing is forbidden to root, so root is nobody for a while."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.mark.skipif(os.name == "nt", reason="permissions of folders are those of POSIX here")
@pytest.mark.parametrize("what", ["file", "folder", "both"])
def test_a_project_that_may_not_be_written_is_opened_for_reading(open_folder: Path, what: str) -> None:
    path = new_project(open_folder, plain("a"))
    path.chmod(0o666 if what == "folder" else 0o444)
    open_folder.chmod(0o777 if what == "file" else 0o555)
    with as_another_user(), open_project(path) as project:
        assert project.read_only
        assert project.holder is None
        assert "news.annot can only be read here" in project.reason
        assert project.read("a").document == plain("a")
        assert_refuses_to_write(project)
    assert [file.name for file in open_folder.iterdir()] == ["news.annot"]


def assert_refuses_to_write(project: Project) -> None:
    """Every method that writes says what the window shows."""
    writing: list[Callable[[], object]] = [
        lambda: edit(project, "a", place(1)),
        lambda: project.replay(1, Entry("Edit", ()), "ana", {}, undo=True),
        lambda: fill(project, plain("b", "other")),
        lambda: list(project.add([plain("c", "third")], ORIGIN)),
        lambda: project.spend("a", 1),
        lambda: project.set_value("pipeline", "x"),
        lambda: project.set_schema(SCHEMA),
    ]
    for write in writing:
        with pytest.raises(ReadOnly) as error:
            write()
        assert one_sentence(error) == project.reason


def test_a_project_opened_for_reading_is_not_written(tmp_path: Path) -> None:
    path = new_project(tmp_path, plain("a"))
    with open_project(path, write=False) as project, project.another_connection() as second:
        assert_refuses_to_write(project)
        assert_refuses_to_write(second)
        assert second.ids() == ["a"]


@pytest.mark.skipif(os.name == "nt", reason="permissions of folders are those of POSIX here")
def test_last_edits_that_cannot_be_read_are_told(open_folder: Path) -> None:
    path = new_project(open_folder, plain("a"))
    log = database.log_file(path)
    with open_project(path) as project:
        edit(project, "a", place(1))
        content, unfinished = path.read_bytes(), log.read_bytes()
    path.write_bytes(content)
    log.write_bytes(unfinished)
    open_folder.chmod(0o555)
    with as_another_user(), pytest.raises(NotAProject, match=r"last edits of news\.annot stand in news\.annot-wal"):
        open_project(path)
