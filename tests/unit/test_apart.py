"""Jobs in another process: their progress, result, errors and end."""

import os
import time
from collections.abc import Callable
from pathlib import Path
from threading import Thread

import pytest

from annotator.apart import run_apart
from annotator.errors import UserError
from annotator.jobs import Cancelled, Job, Progress

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def importable(monkeypatch: pytest.MonkeyPatch) -> None:
    """The other process finds this file's functions."""
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join((str(ROOT), os.environ.get("PYTHONPATH", ""))))


def here(function: Callable[..., object]) -> str:
    return f"tests.unit.test_apart:{function.__name__}"


def double(number: int, job: Job) -> dict[str, int]:
    job.report(1, 2, "half")
    print("noise between the answers")  # noqa: T201 - what a library might do
    return {"number": 2 * number}


def say(text: str, job: Job) -> str:
    return str(text.encode("utf-8", "surrogateescape"))


def refuse(job: Job) -> None:
    raise UserError("The disk is full.")


def fail(job: Job) -> None:
    raise ZeroDivisionError("by nought")


def die(job: Job) -> None:
    os._exit(3)


def linger(place: str, job: Job) -> None:
    """Work until it is cancelled, then tidy up."""
    try:
        while True:
            job.report(0, 0, "lingering")
            time.sleep(0.01)
    finally:
        Path(place).write_text("tidy")


def test_the_result_and_the_progress_come_back() -> None:
    heard: list[Progress] = []
    assert run_apart(here(double), {"number": 21}, Job(heard.append)) == {"number": 42}
    assert heard == [Progress(1, 2, "half")]


def test_an_error_of_the_user_comes_back_as_it_is() -> None:
    with pytest.raises(UserError, match=r"^The disk is full\.$"):
        run_apart(here(refuse), {}, Job())


def test_a_bug_is_told_in_a_sentence() -> None:
    with pytest.raises(UserError, match=r"inside Annotator.*ZeroDivisionError: by nought"):
        run_apart(here(fail), {}, Job())


def test_a_process_that_ends_by_itself_is_told() -> None:
    with pytest.raises(UserError, match=r"has ended"):
        run_apart(here(die), {}, Job())


def test_a_cancelled_job_tidies_up(tmp_path: Path) -> None:
    place = tmp_path / "place"
    job = Job(lambda progress: job.cancel())
    with pytest.raises(Cancelled):
        run_apart(here(linger), {"place": str(place)}, job)
    assert place.read_text() == "tidy"


def test_a_job_can_be_cancelled_from_another_thread(tmp_path: Path) -> None:
    job = Job()
    ended: list[BaseException] = []

    def work() -> None:
        try:
            run_apart(here(linger), {"place": str(tmp_path / "place")}, job)
        except Cancelled as error:
            ended.append(error)

    thread = Thread(target=work)
    thread.start()
    job.cancel()
    thread.join(60)
    assert len(ended) == 1


def test_names_that_are_no_utf8_arrive() -> None:
    assert run_apart(here(say), {"text": os.fsdecode(b"caf\xe9")}, Job()) == str(b"caf\xe9")
