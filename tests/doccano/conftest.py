"""A real doccano for each run of the tests, and others for tests that kill one."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.doccano.desks import Desks
from tests.doccano.projects import connected
from tests.doccano.server import Doccano, doccano, unavailable

FOLDER = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """All of these wait for a server to start."""
    for item in items:
        if item.path.is_relative_to(FOLDER):
            item.add_marker(pytest.mark.slow)


@pytest.fixture(scope="session", autouse=True)
def direct() -> Iterator[None]:
    """Nothing goes through a proxy of the network, nor is a keyring of the user's touched."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("NO_PROXY", "no_proxy"):
            patch.setenv(name, "*")
        patch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
        yield


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Doccano]:
    """A server that all tests of this run share: each makes projects of its own, and nobody stops it."""
    _skip_without()
    with doccano(tmp_path_factory.mktemp("doccano") / "server") as running:
        yield running


@pytest.fixture
def desks(tmp_path: Path, server: Doccano) -> Iterator[Desks]:
    """Projects here that can be synced with the server."""
    with ExitStack() as stack:
        yield Desks(tmp_path, stack.enter_context(connected(server)), stack)


@pytest.fixture
def mortal_server(tmp_path: Path) -> Iterator[Doccano]:
    """A server for one test, which may kill it or its task worker, and start them again."""
    _skip_without()
    with doccano(tmp_path / "mortal") as running:
        yield running


def _skip_without() -> None:
    reason = unavailable()
    if reason:
        pytest.skip(f"No doccano to test against. {reason}.")
