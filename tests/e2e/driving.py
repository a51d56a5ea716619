"""The real program in a real window, driven by keys and mouse as a person would, and watched through its files."""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar, cast

from annotator.model.document import Document
from annotator.store.project import JournalRow, open_project

ROOT = Path(__file__).parents[2]
PATIENCE_S = 120.0
"""How long anything may take on a busy machine before it counts as broken; nothing waits longer than it must."""
POLL_S = 0.05
BAGHDAD = "rockets-hit-base-north-of-baghdad"

T = TypeVar("T")


def until(condition: Callable[[], T], what: str) -> T:
    """Wait until a condition gives something true, and return that; fails when it never does."""
    end = time.monotonic() + PATIENCE_S
    while not (found := condition()):
        if time.monotonic() > end:
            raise AssertionError(f"This never came true: {what}")
        time.sleep(POLL_S)
    return found


def copy_seeds(folder: Path) -> Path:
    """A copy of the sample articles, without their gold annotation."""
    seeds = folder / "seeds"
    seeds.mkdir()
    for article in (ROOT / "seeds").glob("*.txt"):
        shutil.copy(article, seeds)
    return seeds


def annotator(*arguments: object, home: Path, environment: Mapping[str, str] | None = None,
              folder: Path | None = None) -> "subprocess.CompletedProcess[str]":
    """Run the program to its end, without a display unless the environment names one."""
    return subprocess.run(
        [sys.executable, "-m", "annotator", *map(str, arguments)], env=program_environment(home, environment),
        cwd=folder, capture_output=True, text=True, check=False)


def program_environment(home: Path, more: Mapping[str, str] | None = None) -> dict[str, str]:
    """The environment of a program whose user keeps everything in one folder."""
    kept = {
        name: value for name, value in os.environ.items()
        if not name.startswith("QT_") and name not in ("DISPLAY", "WAYLAND_DISPLAY")
    }
    return {**kept, "PYTHONPATH": str(ROOT), "ANNOTATOR_HOME": str(home), **(more or {})}


def document(project: Path, document_id: str = BAGHDAD) -> Document:
    """An article as it stands in the file."""
    with open_project(project, write=False) as opened:
        return opened.read(document_id).document


def journal(project: Path, document_id: str | None = None) -> list[JournalRow]:
    """What was done to a project, oldest first."""
    with open_project(project, write=False) as opened:
        return list(opened.journal(document_id))


def pending(project: Path) -> bool:
    """Whether some article still waits for its suggestions."""
    with open_project(project, write=False) as opened:
        return len(opened.suggested()) < len(opened.ids())


class App:
    """The window's program, and the person before it.

    With `eye`, the program tells where things stand on the screen, which a person would see; what is pressed and
    clicked is the same.
    """

    def __init__(
        self, screen: str, home: Path, *arguments: object, eye: bool = False, folder: Path | None = None,
        environment: Mapping[str, str] | None = None, command: tuple[str, ...] = (),
        program: tuple[str, ...] = (sys.executable, "-m", "annotator"),
    ) -> None:
        self.screen, self.home = screen, home
        self._pointed: tuple[int, int] | None = None
        home.mkdir(exist_ok=True)
        self._errors = home / f"errors-{time.monotonic_ns()}"
        with self._errors.open("wb") as errors:
            self.process = subprocess.Popen(
                [*command, *((*program[:-1], "tests.e2e.eye") if eye else program), *map(str, arguments)],
                env=program_environment(home, {"DISPLAY": screen, "QT_QPA_PLATFORM": "xcb", **(environment or {})}),
                cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors)

    # What can be seen

    @property
    def errors(self) -> str:
        """What the program wrote to standard error."""
        return self._errors.read_text()

    @property
    def log(self) -> str:
        """What the program wrote to its log."""
        return "".join(path.read_text() for path in (self.home / "log").glob("*.log"))

    @property
    def titles(self) -> list[str]:
        """The titles of its windows that are on the screen."""
        found = self._xdotool("search", "--onlyvisible", "--pid", str(self.process.pid))
        return [self._xdotool("getwindowname", window) for window in found.split()]

    @property
    def active(self) -> str:
        """The title of the window that takes the keys."""
        return self._xdotool("getactivewindow", "getwindowname")

    def wait_for(self, title: str) -> None:
        """Wait until a window with this in its title takes the keys."""
        try:
            until(lambda: self._is_alive() and title in self.active, f"a window called {title!r} has the focus")
        except AssertionError as error:
            error.add_note(f"There are {self.titles}.\n{self.errors}{self.log}")
            raise

    def ask(self, what: str, **more: object) -> Any:
        """What the eye sees; waits until it sees something."""
        return until(lambda: self._look({"ask": what, **more}), f"the eye sees {what} {more}")

    def glance(self, what: str, **more: object) -> Any:
        """What the eye sees now, None where there is nothing."""
        return self._look({"ask": what, **more})

    def _look(self, question: Mapping[str, object]) -> Any:
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps(question).encode() + b"\n")
        self.process.stdin.flush()
        while "answer" not in (line := self.hear()):
            continue
        return line["answer"]

    def hear(self) -> dict[str, Any]:
        """The next line that the program said; an answer, or an edit that it has shown as done."""
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        assert line, f"the program has ended: {self.errors}"
        return cast(dict[str, Any], json.loads(line))

    def _is_alive(self) -> bool:
        assert self.process.poll() is None, f"the program has ended: {self.errors}"
        return True

    # What the person does

    def press(self, *keys: str, times: int = 1) -> None:
        """Press keys, by their X names, one after the other."""
        self._is_alive()
        for _ in range(times):
            self._xdotool("key", "--delay", "8", *keys)

    def type(self, text: str) -> None:
        """Type plain text."""
        self._xdotool("type", "--delay", "8", text)

    def put_caret(self, offset: int) -> None:
        """Walk the caret to an offset of the text."""
        self.press("ctrl+Home", *["Right"] * offset)

    def mark(self, text: str, phrase: str) -> tuple[int, int]:
        """Select a phrase of the text by keys; its start and end."""
        start = text.index(phrase)
        self.put_caret(start)
        self.press(*["shift+Right"] * len(phrase))
        return start, start + len(phrase)

    def click(self, at: tuple[float, float], *, button: int = 1, times: int = 1) -> None:
        """Click somewhere on the screen."""
        self._move(at)
        self._xdotool("click", "--repeat", str(times), "--delay", "60", str(button))

    def hover(self, at: tuple[float, float]) -> None:
        """Move the pointer somewhere."""
        self._move(at)

    def click_on(self, name: str) -> None:
        """Click on what carries a name."""
        self.click(self.ask("widget", name=name))

    def drag(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        """Press the mouse button at one place, move, and release it at another."""
        self._move(start)
        self._xdotool("mousedown", "1")
        for step in range(1, 9):
            self._move((start[0] + (end[0] - start[0]) * step / 8, start[1] + (end[1] - start[1]) * step / 8))
        self._xdotool("mouseup", "1")

    def select_by_mouse(self, start: int, end: int) -> None:
        """Drag over a range of the text that stands on one line."""
        boxes = self.ask("text", start=start, end=end)
        x, y, width, height = boxes[0]
        self.drag((x + 2, y + height / 2), (x + width - 2, y + height / 2))

    def close(self) -> None:
        """Close the window as its frame does, and wait for the end of the program."""
        until(lambda: "Annotator" in self.active, "the window has the focus")
        self.press("alt+F4")
        assert self.process.wait(PATIENCE_S) == 0, self.errors

    def end(self) -> None:
        """End the program, whatever it does, and free what belongs to it."""
        self.process.kill()
        self.process.wait()
        for stream in (self.process.stdin, self.process.stdout):
            if stream is not None:
                try:
                    stream.close()
                except BrokenPipeError:
                    continue

    def screenshot(self, file: Path) -> None:
        """Keep a picture of the screen, for a person to look at, where ImageMagick is there to take it."""
        if shutil.which("import"):
            subprocess.run(["import", "-display", self.screen, "-window", "root", str(file)], check=True)

    def _move(self, at: tuple[float, float]) -> None:
        place = round(at[0]), round(at[1])
        if place != self._pointed:  # xdotool would wait for a movement that does not come
            self._xdotool("mousemove", "--sync", *map(str, place))
            self._pointed = place

    def _xdotool(self, *arguments: str) -> str:
        run = subprocess.run(
            ["xdotool", *arguments], env={**os.environ, "DISPLAY": self.screen}, capture_output=True, text=True,
            check=False)
        return run.stdout.strip()
