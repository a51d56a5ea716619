"""What every command does around its work: progress, Ctrl-C, errors as sentences, reports as text or JSON."""

import signal
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from types import FrameType

import typer

from annotator.cli.output import NotWritten, write_json, write_lines
from annotator.errors import UserError
from annotator.jobs import Cancelled, Job, Progress

STOPPED = "Stopped; what was finished until then is kept."
FAILED, INTERRUPTED = 1, 130


class Run:
    """One command on its way: the job it works with, and where it says what came of it."""

    def __init__(self, job: Job, end_progress: Callable[[], None], *, as_json: bool) -> None:
        self.job = job
        self.end_progress = end_progress
        self._as_json = as_json

    def report(
        self, record: object, lines: Iterable[str], warnings: Iterable[str] = (), *, failed: bool = False
    ) -> None:
        """Say what came of it: the record as JSON or the lines as text on standard output, warnings on standard error.

        Ends the command with exit code 1 where a part of it `failed`.
        """
        self.end_progress()
        for warning in warnings:
            sys.stderr.write(f"{warning}\n")
        if self._as_json:
            write_json(record)
        else:
            write_lines(lines)
        if failed:
            raise typer.Exit(FAILED)


def silent(progress: Progress) -> str:
    """Nothing of the progress is worth a line that stays."""
    return ""


@contextmanager
def running(*, as_json: bool, stopped: str = STOPPED, told: Callable[[Progress], str] = silent) -> Iterator[Run]:
    """Work inside this: a UserError becomes its sentence and exit code 1, Ctrl-C stops the job and gives 130.

    `stopped` is what is said then. `told` makes a line of what is to stay on standard error, nothing of all else.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a console that cannot show a character must not stop the work
            stream.reconfigure(errors="backslashreplace")
    try:
        with _progress(told) as (listener, end_progress):
            job = Job(listener)
            with _interruptible(job):
                yield Run(job, end_progress, as_json=as_json)
    except NotWritten as error:
        _end(str(error), FAILED, as_json=False, cause=error)
    except UserError as error:
        _end(str(error), FAILED, as_json=as_json, cause=error)
    except (Cancelled, KeyboardInterrupt) as error:
        _end(stopped, INTERRUPTED, as_json=as_json, cause=error)
    except OSError as error:
        if isinstance(error, BrokenPipeError):
            raise
        _end(f"The system refused: {error}.", FAILED, as_json=as_json, cause=error)


@contextmanager
def asking() -> Iterator[None]:
    """Inside this the user is asked: Ctrl-C ends the command at once, since no work is under way."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _end(sentence: str, code: int, *, as_json: bool, cause: BaseException) -> None:
    sys.stderr.write(f"{sentence}\n")
    if as_json:
        with suppress(NotWritten):  # the sentence has been said
            write_json({"error": sentence})
    raise typer.Exit(code) from cause


@contextmanager
def _interruptible(job: Job) -> Iterator[None]:
    """The first Ctrl-C lets the job come to a good end, the second does not wait for it."""
    def stop(number: int, frame: FrameType | None) -> None:
        if job.stop.is_set():
            raise KeyboardInterrupt
        job.cancel()

    before = signal.signal(signal.SIGINT, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


@contextmanager
def _progress(told: Callable[[Progress], str]) -> Iterator[tuple[Callable[[Progress], None], Callable[[], None]]]:
    """What shows progress by a bar on standard error, where that is a terminal, and what takes the bar away."""
    if not sys.stderr.isatty():
        yield partial(_tell, told), _nothing
        return
    from rich.console import Console
    from rich.progress import BarColumn, TaskProgressColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    columns = (BarColumn(), TaskProgressColumn(), TimeRemainingColumn(), TextColumn("{task.description}", markup=False))
    console = Console(stderr=True)
    with Bar(*columns, console=console, transient=True, redirect_stdout=False, redirect_stderr=False) as bar:
        task = bar.add_task("", total=None)

        def show(progress: Progress) -> None:
            if line := told(progress):
                console.print(line, markup=False, highlight=False, soft_wrap=True)
            bar.update(task, completed=progress.done, total=progress.total or None, description=progress.what)

        yield show, bar.stop


def _tell(told: Callable[[Progress], str], progress: Progress) -> None:
    if line := told(progress):
        sys.stderr.write(f"{line}\n")
        sys.stderr.flush()


def _nothing() -> None:
    """There is no bar to take away."""
