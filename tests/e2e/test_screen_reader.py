"""What a screen reader hears, over AT-SPI as Orca listens, from the real program."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from typing import Any

import pytest

from tests.e2e.driving import PATIENCE_S, App, copy_seeds, until
from tests.programs import needs

LAUNCHER = next((path for path in map(Path, (
    "/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")) if path.exists()), None)
PYTHON = "/usr/bin/python3"
"""The system's own, which has what Orca is written with."""
BINDING = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
EAR = BINDING + """, GLib
import json, time

def text_of(thing, depth=0):
    if thing is None or depth > 12:
        return None
    if thing.get_role_name() == "text" and (thing.get_name() or "").startswith("Article:"):
        return thing
    each = (text_of(thing.get_child_at_index(i), depth + 1) for i in range(thing.get_child_count()))
    return next((found for found in each if found is not None), None)

def article():
    desktop = Atspi.get_desktop(0)
    each = (desktop.get_child_at_index(i) for i in range(desktop.get_child_count()))
    return next((found for app in each if (found := text_of(app)) is not None), None)

def look():
    found = article()
    if found is None:
        return None
    text = found.get_text_iface()
    states = found.get_state_set()
    return {
        "name": found.get_name(), "description": found.get_description(), "caret": text.get_caret_offset(),
        "text": text.get_text(0, text.get_character_count()),
        "selected": [(s.start_offset, s.end_offset) for i in range(text.get_n_selections())
                     for s in [text.get_selection(i)]],
        "read_only": states.contains(Atspi.StateType.READ_ONLY), "focused": states.contains(Atspi.StateType.FOCUSED)}

def heard(event):
    print(json.dumps({"event": event.type, "said": event.any_data if isinstance(event.any_data, str) else "",
                      "at": event.detail1}), flush=True)

def asked(channel, condition):
    channel.readline()
    print(json.dumps({"seen": look()}), flush=True)
    return True

listener = Atspi.EventListener.new(heard)
for kind in ("object:announcement", "object:property-change", "object:text-caret-moved"):
    listener.register(kind)
GLib.io_add_watch(GLib.IOChannel(0), GLib.IO_IN, asked)
Atspi.event_main()
"""


def _can_listen() -> bool:
    return LAUNCHER is not None and Path(PYTHON).exists() and subprocess.run(
        [PYTHON, "-c", BINDING], capture_output=True, check=False).returncode == 0


pytestmark = [
    pytest.mark.slow, needs("Xvfb", "openbox", "xdotool", "dbus-daemon"),
    pytest.mark.skipif(
        sys.platform != "linux" or not _can_listen(),
        reason="no AT-SPI; on Debian: apt-get install at-spi2-core gir1.2-atspi-2.0 python3-gi"),
]


class Ear:
    """Listens to what programs tell assistive technology on one message bus."""

    def __init__(self, environment: dict[str, str]) -> None:
        self.process = subprocess.Popen(
            [PYTHON, "-c", EAR], env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self._lines: Queue[dict[str, Any]] = Queue()
        Thread(target=self._listen, daemon=True).start()
        self.heard: list[dict[str, Any]] = []

    def _listen(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._lines.put(json.loads(line))

    def look(self) -> Any:
        """The article as it is now; None where there is none yet."""
        assert self.process.stdin is not None
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        while "seen" not in (line := self._lines.get(timeout=PATIENCE_S)):
            self.heard.append(line)
        return line["seen"]

    def announced(self) -> str:
        """The last announcement."""
        try:
            while True:
                self.heard.append(self._lines.get_nowait())
        except Empty:
            said = [line["said"] for line in self.heard if line["event"].startswith("object:announcement")]
            return said[-1] if said else ""


@pytest.fixture
def bus() -> Iterator[dict[str, str]]:
    """The environment of programs that share a message bus of their own with assistive technology on it."""
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        text=True)
    assert daemon.stdout is not None
    address = {"DBUS_SESSION_BUS_ADDRESS": daemon.stdout.readline().strip()}
    launcher = subprocess.Popen(
        [str(LAUNCHER), "--launch-immediately"], env={**os.environ, **address}, stderr=subprocess.DEVNULL)
    yield address
    for process in (launcher, daemon):
        process.terminate()
        process.wait()
    daemon.stdout.close()


def test_the_article_and_the_annotation_at_the_caret_are_read_out(
    start: Callable[..., App], screen: str, bus: dict[str, str], tmp_path: Path
) -> None:
    seeds = copy_seeds(tmp_path)
    app = start(seeds, eye=True, environment={**bus, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"})
    app.wait_for("seeds")
    app.ask("idle")
    ear = Ear({**os.environ, **bus, "DISPLAY": screen})
    try:
        seen = until(ear.look, "the article is found")
        stored = (seeds / "rockets-hit-base-north-of-baghdad.txt").read_bytes().decode()
        assert seen["text"].split() == stored.split()[-len(seen["text"].split()):]
        assert seen["name"].startswith("Article: ")
        assert (seen["read_only"], seen["focused"], seen["selected"]) == (True, True, [])
        app.press("Tab")
        said = until(ear.announced, "the suggestion is read out")
        assert "Suggestion" in said
        assert ear.look()["description"] == said
        app.press("ctrl+Home", "Right", "Right", "Right")
        until(lambda: ear.look()["caret"] == 3, "the caret is followed")
        app.press("ctrl+Home", "shift+Right", "shift+Right")
        until(lambda: ear.look()["selected"] == [[0, 2]], "the selection is known")
        assert "object:text-caret-moved" in {line["event"] for line in ear.heard}
        app.close()
        assert app.errors == ""
    finally:
        ear.process.kill()
        ear.process.communicate()
