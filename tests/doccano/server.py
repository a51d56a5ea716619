"""The real doccano on loopback: installed once into a cache, and started with a database of its own for each use."""

import hashlib
import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from filelock import FileLock

REQUIREMENTS = Path(__file__).with_name("requirements.txt")
USERNAME, PASSWORD = "admin", "a long password"  # of the superuser of every server
READY_S = 180.0
STEP_S = 0.05

# Read before the tests' own empty folders take the place of the user's.
CACHE = Path(
    os.environ.get("ANNOTATOR_DOCCANO_CACHE")
    or Path(os.environ.get("XDG_CACHE_HOME") or "~/.cache").expanduser() / "annotator-tests"
)


class Unavailable(Exception):
    """Why no doccano can be started here."""


@dataclass(frozen=True, slots=True)
class Installation:
    """A doccano that can be started: the Python of its environment, its code, and an empty database."""

    python: Path
    backend: Path
    database: Path


def install() -> Installation:
    """The doccano of the pinned requirements; installed where it is not yet, by one process at a time.

    Raises Unavailable.
    """
    key = hashlib.sha256(REQUIREMENTS.read_bytes()).hexdigest()[:16]
    folder = CACHE / f"doccano-{key}"
    folder.mkdir(parents=True, exist_ok=True)
    with FileLock(folder.with_suffix(".lock")):
        ready = folder / "ready"
        if not ready.exists():
            shutil.rmtree(folder)
            folder.mkdir()
            _install(folder)
            ready.touch()
    return _installation(folder)


def _installation(folder: Path) -> Installation:
    (backend,) = (folder / "venv/lib").glob("python3.*/site-packages/backend")
    return Installation(folder / "venv/bin/python", backend, folder / "template.sqlite3")


def _install(folder: Path) -> None:
    _do([_python(), "-m", "venv", folder / "venv"], "make its environment")
    _do(
        [folder / "venv/bin/python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check",
         "--require-hashes", "-r", REQUIREMENTS],
        "install its packages")
    made = _installation(folder)
    fresh = folder / "fresh.sqlite3"
    environment = _environment(folder, fresh)
    doccano = folder / "venv/bin/doccano"
    _do([doccano, "init"], "make its database", environment)
    _do([doccano, "createuser", "--username", USERNAME, "--password", PASSWORD], "make its user", environment)
    fresh.rename(made.database)


def _python() -> str:
    """A Python that the pinned versions have wheels for."""
    if sys.version.startswith("3.11."):
        return sys.executable
    found = shutil.which("python3.11")
    if found is None:
        raise Unavailable("doccano 1.8.4 needs Python 3.11, which is not on the path")
    return found


def _do(command: list[str | Path], what: str, environment: Mapping[str, str] | None = None) -> None:
    done = subprocess.run(
        command, env=environment, stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8", check=False)
    if done.returncode:
        last = (done.stderr.strip() or done.stdout.strip() or "no output").splitlines()[-1]
        raise Unavailable(f"doccano 1.8.4 could not {what}: {last}")


def _environment(home: Path, database: Path, secret: str | None = None) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "DJANGO"))}
    return kept | {
        "DOCCANO_HOME": str(home), "STANDALONE": "True", "DJANGO_SETTINGS_MODULE": "config.settings.production",
        "DATABASE_URL": f"sqlite:///{database}", "MEDIA_ROOT": str(home / "media"),
        "SECRET_KEY": secret or secrets.token_hex(32),
        "NO_PROXY": "127.0.0.1,localhost", "no_proxy": "127.0.0.1,localhost",
    }


def _free_port() -> int:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        port: int = trial.getsockname()[1]
        return port


@dataclass
class Doccano:
    """A server with its task worker and a database of its own. It listens on 127.0.0.1 only.

    Not by `doccano webserver`, which listens on every address.
    """

    installation: Installation
    folder: Path
    port: int = field(default_factory=_free_port)
    web: "subprocess.Popen[bytes] | None" = None
    worker: "subprocess.Popen[bytes] | None" = None
    _secret: str = field(default_factory=lambda: secrets.token_hex(32))

    def __post_init__(self) -> None:
        (self.folder / "media").mkdir(parents=True)
        shutil.copyfile(self.installation.database, self._database)

    @property
    def url(self) -> str:
        """Its address, without a slash at the end."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def _database(self) -> Path:
        return self.folder / "db.sqlite3"

    def start(self) -> None:
        """Start what does not run, and wait until it answers and takes up tasks."""
        if self.web is None:
            self.web = self._run(
                "web", "gunicorn", "--bind", f"127.0.0.1:{self.port}", "--workers", "2", "--timeout", "120",
                "--chdir", self.installation.backend, "--pythonpath", self.installation.backend,
                "config.wsgi:application")
        if self.worker is None:
            self.worker = self._run(
                "worker", "celery", "--app=config", f"--workdir={self.installation.backend}", "worker",
                "--loglevel=info", "--pool=solo", "--concurrency=1")
        _wait(self._answers, self.web, self.folder / "web.log")
        _wait(self._takes_tasks, self.worker, self.folder / "worker.log")

    def kill_web(self) -> None:
        """Kill the server and all its processes at once, as a power cut does."""
        _kill(self.web)
        self.web = None

    def kill_worker(self) -> None:
        """Kill the task worker."""
        _kill(self.worker)
        self.worker = None

    def stop(self) -> None:
        """End everything; its folder stays."""
        self.kill_web()
        self.kill_worker()

    def _run(self, name: str, module: str, *arguments: str | Path) -> "subprocess.Popen[bytes]":
        with (self.folder / f"{name}.log").open("wb") as log:
            return subprocess.Popen(
                [self.installation.python, "-m", module, *arguments], cwd=self.folder, start_new_session=True,
                env=_environment(self.folder, self._database, self._secret),
                stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT)

    def _answers(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.url}/v1/me", timeout=READY_S):  # noqa: S310 - our own loopback
                return True
        except urllib.error.HTTPError as problem:
            return problem.code == 403
        except OSError:
            return False

    def _takes_tasks(self) -> bool:
        return b"ready." in (self.folder / "worker.log").read_bytes()


@contextmanager
def doccano(folder: Path) -> Iterator[Doccano]:
    """A fresh server that runs and has one superuser; it ends with this. Raises Unavailable."""
    server = Doccano(install(), folder)
    try:
        server.start()
        yield server
    finally:
        server.stop()


@cache
def unavailable() -> str:
    """Why no doccano can be had here; empty where it is installed, or was just now."""
    try:
        install()
    except Unavailable as problem:
        return str(problem)
    return ""


def _kill(process: "subprocess.Popen[bytes] | None") -> None:
    """End a process and what it started; it leads a group of its own."""
    if process is not None:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def _wait(ready: Callable[[], bool], process: "subprocess.Popen[bytes]", log: Path) -> None:
    end = time.monotonic() + READY_S
    while not ready():
        if process.poll() is not None or time.monotonic() > end:
            raise RuntimeError(f"doccano did not start:\n{log.read_text(errors='replace')[-4000:]}")
        time.sleep(STEP_S)
