"""Jobs in a process of their own, for work that would stall the window or bring heavy libraries into it.

`python -m annotator.apart module:function` reads the function's arguments as one line of JSON from standard input, and
writes lines of JSON to standard output: {"progress": [done, total, what, figures]} any number of times, and then
{"result": …} or {"error": "one sentence"}. The job is cancelled when its standard input is closed, so also when its
owner dies.
"""

import json
import logging
import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import suppress
from importlib import import_module
from typing import IO

import orjson

from annotator.errors import UserError
from annotator.jobs import Cancelled, Job, Progress
from annotator.relaunch import command

AHEAD = 20
"""How many messages wait until they are taken; a process that is faster waits too."""
PATIENCE_S = 5.0
"""How long a cancelled process may tidy up before it is ended."""
LOG = logging.getLogger(__name__)


def run_apart(function: str, arguments: Mapping[str, object], job: Job) -> object:
    """Call `function` ("module:name") with keyword arguments and a `job` in another process; what it returns.

    Arguments and result are JSON values. Blocks until it is done: call it from a job's thread. Progress goes to `job`;
    raises Cancelled when that is stopped, and UserError with the sentence of the error there.
    """
    process = subprocess.Popen(command("annotator.apart", function), stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    lines: queue.Queue[bytes | None] = queue.Queue(AHEAD)
    left = threading.Event()
    try:
        assert process.stdin is not None
        with suppress(OSError):  # it ended at once: its silence says so below
            # Not by orjson: names of files can hold what is no UTF-8.
            process.stdin.write(json.dumps(dict(arguments)).encode() + b"\n")
            process.stdin.flush()
        threading.Thread(target=_pump, args=(process.stdout, lines, left), name="apart", daemon=True).start()
        while True:
            job.check()
            with suppress(queue.Empty):
                line = lines.get(timeout=0.1)
                if line is None:
                    raise UserError("The process of this job has ended; start it again.")
                match orjson.loads(line):
                    case {"progress": [int(done), int(total), str(what), dict(figures)]}:
                        job.report(done, total, what, figures)
                    case {"error": str(sentence)}:
                        raise UserError(sentence)
                    case {"result": result}:
                        return result
    finally:
        left.set()
        _end(process)


def _pump(stream: IO[bytes], lines: "queue.Queue[bytes | None]", left: threading.Event) -> None:
    """Put every line into the queue, and None at the end, until nobody takes them any more."""
    def put(line: bytes | None) -> None:
        while not left.is_set():
            with suppress(queue.Full):
                lines.put(line, timeout=0.1)
                return

    with suppress(ValueError):  # closed by the other thread
        for line in stream:
            put(line)
    put(None)


def _end(process: subprocess.Popen[bytes]) -> None:
    """Let the process tidy up, or end it; nothing of it is left afterwards."""
    assert process.stdin is not None
    assert process.stdout is not None
    with suppress(OSError):
        process.stdin.close()
    try:
        process.wait(PATIENCE_S)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    process.stdout.close()


def main(arguments: list[str]) -> int:
    """Be the process: run one function, answer on standard output, and return the exit code."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C in a terminal is for the one who waits
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not fall between the answers

    def answer(message: object) -> None:
        answers.write(orjson.dumps(message) + b"\n")
        answers.flush()

    def tell(progress: Progress) -> None:
        try:
            answer({"progress": [progress.done, progress.total, progress.what, dict(progress.figures)]})
        except OSError as error:
            raise Cancelled from error  # nobody listens any more

    job = Job(tell)
    lines = _lines()
    module, _, name = arguments[0].partition(":")
    keywords = json.loads(next(lines))
    threading.Thread(target=_cancel_at_end, args=(lines, job), daemon=True).start()
    try:
        result = getattr(import_module(module), name)(**keywords, job=job)
        answer({"result": result})
    except UserError as error:
        answer({"error": str(error)})
    except Cancelled:
        return 1
    except Exception as error:
        LOG.exception("A job in a process of its own failed")
        answer({"error": f"This went wrong inside Annotator, the log has the details: {type(error).__name__}: {error}"})
        return 1
    return 0


def _lines() -> Iterator[bytes]:
    """The lines of standard input, without its buffer: a thread waiting for that would hang the process's end."""
    waiting = b""
    while chunk := os.read(0, 65536):
        waiting += chunk
        *complete, waiting = waiting.split(b"\n")
        yield from complete


def _cancel_at_end(lines: Iterator[bytes], job: Job) -> None:
    for _ in lines:
        continue
    job.cancel()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
