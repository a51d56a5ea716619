"""One writer a project, in one process or several, and who it is."""

import subprocess
import sys
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from annotator.store.holder import Holder
from annotator.store.lock import lock_file
from annotator.store.project import ProjectHeld, open_project
from tests.documents import place, plain
from tests.unit.store.samples import edit, fill, new_project

HOLD = """
import sys
from pathlib import Path
from annotator.store.project import open_project
project = open_project(Path(sys.argv[1]), person="ana")
print("open", flush=True)
sys.stdin.readline()
project.close()
"""


def holding(path: Path) -> subprocess.Popen[str]:
    """Another process that has a project open until its standard input ends."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "open\n"
    return process


def test_a_second_process_is_told_who_has_it_and_may_read(tmp_path: Path) -> None:
    path = new_project(tmp_path, plain("a"))
    with holding(path) as process:
        with pytest.raises(ProjectHeld, match=r"news\.annot is open in another window \(ana on host ") as error:
            open_project(path)
        assert error.value.holder is not None
        assert error.value.holder.pid == process.pid
        with open_project(path, write=False) as project:
            assert project.read_only
            assert project.holder == error.value.holder
            assert project.reason == str(error.value)
            assert project.read("a").document == plain("a")
    with open_project(path, write=False):
        pass
    assert [file.name for file in tmp_path.iterdir()] == ["news.annot"]
    with open_project(path) as project:
        assert not project.read_only
        assert project.holder is None


def test_a_killed_process_holds_nothing(tmp_path: Path) -> None:
    path = new_project(tmp_path, plain("a"))
    with holding(path) as process:
        process.kill()
    assert lock_file(path).exists()
    with open_project(path, write=False) as project:
        assert project.holder is None
    with open_project(path) as project:
        edit(project, "a", place(1))
    assert [file.name for file in tmp_path.iterdir()] == ["news.annot"]


def test_a_second_window_of_the_same_process_is_one_too_many(tmp_path: Path) -> None:
    path = new_project(tmp_path)
    link = tmp_path / "link.annot"
    link.symlink_to(path)
    with open_project(path):
        for name in (path, link):
            with pytest.raises(ProjectHeld):
                open_project(name)
    open_project(link).close()


def test_a_reader_sees_what_the_writer_writes(tmp_path: Path) -> None:
    path = new_project(tmp_path, plain("a"))
    with open_project(path) as writer, open_project(path, write=False) as reader:
        edit(writer, "a", place(1))
        assert reader.read("a") == writer.read("a")


def test_a_job_writes_through_a_connection_of_its_own(tmp_path: Path) -> None:
    path = new_project(tmp_path, plain("a"))
    failures: list[BaseException] = []
    with open_project(path) as project:

        def work() -> None:
            try:
                with project.another_connection() as own:
                    fill(own, *(plain(f"n{i}", str(i)) for i in range(300)))
            except BaseException as error:
                failures.append(error)
                raise

        thread = threading.Thread(target=work)
        thread.start()
        for i in range(30):
            edit(project, "a", place(i))
        thread.join()
        assert not failures
        assert len(project.ids()) == 301
        assert len(project.read("a").document.entities) == 30


def test_the_project_is_held_until_its_last_connection_is_closed(tmp_path: Path) -> None:
    path = new_project(tmp_path, plain("a"))
    project = open_project(path)
    second = project.another_connection()
    project.close()
    with pytest.raises(ProjectHeld) as error:
        open_project(path)
    assert error.value.holder is not None
    edit(second, "a", place(1))
    second.close()
    second.close()
    with pytest.raises(ValueError, match="closed"):
        project.another_connection()
    open_project(path).close()


def test_a_holder_of_another_day_is_told_with_its_date() -> None:
    now = datetime.now(UTC)
    assert str(Holder("ana", "pc1", 7, now)) == f"ana on host pc1 since {now.astimezone():%H:%M}"
    earlier = now - timedelta(days=3)
    assert str(Holder("ana", "pc1", 7, earlier)) == f"ana on host pc1 since {earlier.astimezone():%Y-%m-%d %H:%M}"
