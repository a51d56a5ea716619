"""Displays of their own for windows of tests and benchmarks."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def display(size: str = "1440x900", *, managed: bool = True) -> Iterator[str]:
    """A virtual screen of a size in pixels, with a window manager; its name. Any number may run side by side."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{size}x24", "-nolisten", "tcp"],
        pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            name = f":{told.readline().strip()}"  # the server chooses a free number, and says it when it is ready
        if name == ":":
            raise RuntimeError("Xvfb did not start")
        manager = subprocess.Popen(
            ["openbox", "--sm-disable"], env={**os.environ, "DISPLAY": name}, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL) if managed else None
        try:
            yield name
        finally:
            if manager is not None:
                manager.kill()
                manager.wait()
    finally:
        server.terminate()
        server.wait()
