"""A real browser without a screen, driven by the WebDriver protocol as chromedriver speaks it.

https://www.w3.org/TR/webdriver2/
"""

import base64
import re
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import requests

WAIT_S = 60.0
ENTER = "\ue007"


@dataclass
class Browser:
    """One window. Places are in pixels from its top left corner."""

    session: str  # the address of the driver's session

    def open(self, url: str) -> None:
        """Load a page."""
        self._post("url", {"url": url})

    def run(self, script: str, *arguments: object) -> Any:
        """What the body of a function gives when it runs in the page."""
        return self._post("execute/sync", {"script": script, "args": list(arguments)})

    def wait(self, script: str, *arguments: object) -> Any:
        """What a script gives as soon as it gives something true."""
        end = time.monotonic() + WAIT_S
        while not (found := self.run(script, *arguments)):
            if time.monotonic() > end:
                raise TimeoutError(f"{script}\n{self.run('return document.body.innerText')}")
            time.sleep(0.05)
        return found

    def drag(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        """Press the mouse at one place and let go of it at another."""
        self._point(
            self._move(start, 0), {"type": "pointerDown", "button": 0}, self._move(end, 300),
            {"type": "pointerUp", "button": 0})

    def click(self, place: tuple[float, float]) -> None:
        """Press and let go."""
        self.drag(place, place)

    def type(self, text: str) -> None:
        """Press and let go the keys of a text, one after the other."""
        keys = [{"type": kind, "value": key} for key in text for kind in ("keyDown", "keyUp")]
        self._post("actions", {"actions": [{"type": "key", "id": "keyboard", "actions": keys}]})

    def picture(self, path: Path) -> None:
        """Save what the window shows."""
        answer = requests.get(f"{self.session}/screenshot", timeout=WAIT_S).json()
        path.write_bytes(base64.b64decode(answer["value"]))

    def _point(self, *actions: Mapping[str, object]) -> None:
        mouse = {"type": "pointer", "id": "mouse", "parameters": {"pointerType": "mouse"}, "actions": list(actions)}
        self._post("actions", {"actions": [mouse]})

    @staticmethod
    def _move(place: tuple[float, float], milliseconds: int) -> Mapping[str, object]:
        x, y = (round(each) for each in place)
        return {"type": "pointerMove", "duration": milliseconds, "x": x, "y": y, "origin": "viewport"}

    def _post(self, command: str, record: Mapping[str, Any]) -> Any:
        answer = requests.post(f"{self.session}/{command}", json=record, timeout=WAIT_S).json()
        if isinstance(answer["value"], dict) and "error" in answer["value"]:
            raise RuntimeError(answer["value"]["message"])
        return answer["value"]


@contextmanager
def chromium() -> Iterator[Browser]:
    """A headless Chromium with an empty profile."""
    with tempfile.TemporaryDirectory(prefix="chromium-", ignore_cleanup_errors=True) as profile:
        driver = subprocess.Popen(
            ["chromedriver", "--port=0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf-8")
        try:
            assert driver.stdout is not None
            port = next(found[1] for line in driver.stdout if (found := re.search(r"successfully on port (\d+)", line)))
            sessions = f"http://127.0.0.1:{port}/session"
            options = {
                # The sandbox does not start for root, as whom CI runs; the pages are our own.
                "args": ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu",
                         "--window-size=1400,900", "--lang=en", f"--user-data-dir={profile}"],
            }
            wanted: dict[str, Any] = {"alwaysMatch": {"browserName": "chrome", "goog:chromeOptions": options}}
            made = requests.post(sessions, json={"capabilities": wanted}, timeout=WAIT_S).json()
            browser = Browser(f"{sessions}/{made['value']['sessionId']}")
            try:
                yield browser
            finally:
                requests.delete(browser.session, timeout=WAIT_S)
        finally:
            driver.terminate()
            driver.wait()
            assert driver.stdout is not None
            driver.stdout.close()
