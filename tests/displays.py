"""Displays of their own for windows of tests and benchmarks."""

import os
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

READY_S = 60.0


@contextmanager
def display(size: str = "1440x900") -> Iterator[str]:
    """A virtual screen of a size in pixels, with a window manager; its name. Any number may run side by side."""
    # Without -noreset the server starts anew when the last client goes, and takes with it one that is just coming.
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{size}x24", "-nolisten", "tcp", "-noreset"],
        pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            name = f":{told.readline().strip()}"  # the server chooses a free number, and says it when it is ready
        if name == ":":
            raise RuntimeError("Xvfb did not start")
        environment = {**os.environ, "DISPLAY": name}
        manager = subprocess.Popen(
            ["openbox", "--sm-disable"], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            _wait_for_manager(environment)
            yield name
        finally:
            manager.kill()
            manager.wait()
    finally:
        server.terminate()
        server.wait()


def _wait_for_manager(environment: Mapping[str, str]) -> None:
    """A window that comes before its manager gets no focus."""
    end = time.monotonic() + READY_S
    while subprocess.run(["xdotool", "get_num_desktops"], env=environment, capture_output=True, check=False).returncode:
        if time.monotonic() > end:
            raise RuntimeError("openbox did not start")
        time.sleep(0.02)
