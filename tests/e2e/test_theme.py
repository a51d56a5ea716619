"""The window goes dark and light with the desktop while it is open: the setting comes as from a desktop portal."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.e2e.driving import App, copy_seeds, until
from tests.programs import needs

PYTHON = "/usr/bin/python3"
"""The system's own, with its binding of GLib."""
DARK, LIGHT = 1, 2
"""Values of `color-scheme` in org.freedesktop.appearance (XDG Desktop Portal, Settings)."""
PORTAL = """
from gi.repository import Gio, GLib

PLACE, SETTINGS = "/org/freedesktop/portal/desktop", "org.freedesktop.portal.Settings"
SPACE, KEY = "org.freedesktop.appearance", "color-scheme"
node = Gio.DBusNodeInfo.new_for_xml(f'''<node><interface name="{SETTINGS}">
<method name="ReadAll"><arg type="as" direction="in"/><arg type="a{{sa{{sv}}}}" direction="out"/></method>
<signal name="SettingChanged"><arg type="s"/><arg type="s"/><arg type="v"/></signal>
</interface></node>''')
now = 2

def called(connection, sender, path, interface, method, parameters, invocation):
    invocation.return_value(GLib.Variant("(a{sa{sv}})", ({SPACE: {KEY: GLib.Variant("u", now)}},)))
    print("asked", flush=True)

def told(channel, condition):
    global now
    now = int(channel.readline())
    bus.emit_signal(
        None, PLACE, SETTINGS, "SettingChanged", GLib.Variant("(ssv)", (SPACE, KEY, GLib.Variant("u", now))))
    return True

bus = Gio.bus_get_sync(Gio.BusType.SESSION)
bus.register_object(PLACE, node.interfaces[0], called, None, None)
Gio.bus_own_name_on_connection(bus, "org.freedesktop.portal.Desktop", 0, lambda *_: print("there", flush=True), None)
GLib.io_add_watch(GLib.IOChannel(0), GLib.IO_IN, told)
GLib.MainLoop().run()
"""


def _has_glib() -> bool:
    return Path(PYTHON).exists() and subprocess.run(
        [PYTHON, "-c", "from gi.repository import Gio"], capture_output=True, check=False).returncode == 0


pytestmark = [
    pytest.mark.slow, needs("Xvfb", "openbox", "xdotool", "dbus-daemon"),
    pytest.mark.skipif(
        sys.platform != "linux" or not _has_glib(), reason="no GLib for Python; on Debian: apt-get install python3-gi"),
]


class Portal:
    """What a desktop says about itself, on a message bus of its own."""

    def __init__(self) -> None:
        self._bus = subprocess.Popen(
            ["dbus-daemon", "--session", "--nofork", "--print-address"], stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, text=True)
        assert self._bus.stdout is not None
        self.environment = {"DBUS_SESSION_BUS_ADDRESS": self._bus.stdout.readline().strip()}
        self._process = subprocess.Popen(
            [PYTHON, "-c", PORTAL], env={**os.environ, **self.environment}, stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, text=True)
        assert self._process.stdout is not None
        assert self._process.stdout.readline() == "there\n"

    def say(self, scheme: int) -> None:
        """Change the setting, and tell of it."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{scheme}\n")
        self._process.stdin.flush()

    def end(self) -> None:
        """Go away."""
        for process in (self._process, self._bus):
            process.kill()
            process.communicate()


@pytest.fixture
def portal() -> Iterator[Portal]:
    found = Portal()
    yield found
    found.end()


def test_the_window_goes_dark_and_light_with_the_desktop(
    start: Callable[..., App], portal: Portal, tmp_path: Path
) -> None:
    app = start(
        copy_seeds(tmp_path), eye=True, environment={**portal.environment, "XDG_CURRENT_DESKTOP": "GNOME"})
    app.wait_for("seeds")
    app.ask("idle")
    assert app.ask("look")["lightness"] > 150
    portal.say(DARK)
    until(lambda: app.ask("look")["lightness"] < 100, "the window is dark")
    portal.say(LIGHT)
    until(lambda: app.ask("look")["lightness"] > 150, "the window is light again")
    app.close()
    assert app.errors == ""
