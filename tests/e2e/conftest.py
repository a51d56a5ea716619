"""A screen of its own for each test, and programs that end with it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.displays import display
from tests.e2e.driving import App


@pytest.fixture
def screen() -> Iterator[str]:
    """The name of a fresh virtual screen with a window manager."""
    with display() as name:
        yield name


@pytest.fixture
def start(screen: str, tmp_path: Path) -> Iterator[Callable[..., App]]:
    """Starts the program on the screen; whatever runs at the end of the test is ended."""
    running: list[App] = []

    def begin(*arguments: object, **more: object) -> App:
        app = App(screen, tmp_path / "home", *arguments, **more)  # type: ignore[arg-type]
        running.append(app)
        return app

    yield begin
    for app in running:
        app.end()
