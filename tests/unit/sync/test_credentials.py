"""How the user signs in: what takes precedence, what is kept where, and who may read it."""

import json
import logging
import os
from pathlib import Path

import keyring
import keyring.backend
import pytest

from annotator.errors import UserError
from annotator.sync import credentials
from annotator.sync.credentials import PASSWORD, TOKEN, USERNAME, Login, Place, login_file
from annotator.sync.errors import SignedOut

URL, OTHER = "https://doccano.example.org", "http://127.0.0.1:8000/labels"
HIDDEN, OPEN_SESAME, NEW = "0123456789abcdef0123456789abcdef01234567", "open sesame", "a new one"


class Drawer(keyring.backend.KeyringBackend):
    """A keyring in memory."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


class Jammed(Drawer):
    """A keyring that fails in a way of its own."""

    def get_password(self, service: str, username: str) -> str | None:
        raise RuntimeError("the bus is gone")

    def set_password(self, service: str, username: str, password: str) -> None:
        raise RuntimeError("the bus is gone")


class Sieve(Drawer):
    """A keyring that takes everything and keeps nothing."""

    def set_password(self, service: str, username: str, password: str) -> None: ...


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ANNOTATOR_HOME", str(tmp_path / "home"))
    for name in (USERNAME, PASSWORD, TOKEN):
        monkeypatch.delenv(name, raising=False)
    return tmp_path / "home"


@pytest.fixture
def drawer(monkeypatch: pytest.MonkeyPatch) -> Drawer:
    return use(Drawer(), monkeypatch)


def use(backend: Drawer, monkeypatch: pytest.MonkeyPatch) -> Drawer:
    monkeypatch.setattr(keyring.core, "_keyring_backend", backend)
    return backend


def test_the_keyring_keeps_the_token_and_the_file_only_the_address(drawer: Drawer) -> None:
    assert credentials.keep(URL, HIDDEN) is Place.KEYRING
    assert credentials.find(URL) == Login(token=HIDDEN)
    assert credentials.known() == (URL,)
    assert HIDDEN not in login_file().read_text(encoding="utf-8")
    assert credentials.forget(URL)
    assert not drawer.kept
    with pytest.raises(SignedOut, match=f"annotator doccano login {URL}"):
        credentials.find(URL)


@pytest.mark.parametrize("broken", [Jammed, Sieve])
def test_without_a_keyring_a_file_keeps_it_that_only_the_user_may_read(
    broken: type[Drawer], monkeypatch: pytest.MonkeyPatch
) -> None:
    use(broken(), monkeypatch)
    assert credentials.keep(URL, HIDDEN) is Place.FILE
    assert credentials.keep(OTHER, "other") is Place.FILE
    assert credentials.find(URL) == Login(token=HIDDEN)
    assert credentials.known() == (OTHER, URL)
    if os.name == "posix":
        assert login_file().stat().st_mode & 0o777 == 0o600
        login_file().chmod(0o644)
        credentials.find(URL)
        assert login_file().stat().st_mode & 0o777 == 0o600
    assert credentials.forget(URL)
    assert json.loads(login_file().read_text(encoding="utf-8")) == {OTHER: "other"}
    assert not credentials.forget(URL)


def test_a_new_token_takes_the_place_of_the_old_one(drawer: Drawer, monkeypatch: pytest.MonkeyPatch) -> None:
    use(Sieve(), monkeypatch)
    credentials.keep(URL, "old")
    use(drawer, monkeypatch)
    credentials.keep(URL, NEW)
    assert credentials.find(URL) == Login(token=NEW)
    assert "old" not in login_file().read_text(encoding="utf-8")


def test_the_environment_comes_first(drawer: Drawer, monkeypatch: pytest.MonkeyPatch) -> None:
    credentials.keep(URL, "kept")
    monkeypatch.setenv(USERNAME, "ana")
    with pytest.raises(UserError, match="both"):
        credentials.find(URL)
    monkeypatch.setenv(PASSWORD, OPEN_SESAME)
    assert credentials.find(URL) == Login(username="ana", password=OPEN_SESAME)
    monkeypatch.setenv(TOKEN, HIDDEN)
    assert credentials.find(URL) == Login(token=HIDDEN)


def test_a_keyring_that_fails_is_one_line_of_the_log(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    use(Jammed(), monkeypatch)
    with caplog.at_level(logging.INFO, "annotator.sync.credentials"):
        credentials.keep(URL, HIDDEN)
        credentials.find(URL)
    assert [(record.getMessage(), record.exc_info) for record in caplog.records] == [
        ("The keyring takes nothing: RuntimeError", None), ("The keyring cannot be read: RuntimeError", None)]


@pytest.mark.parametrize("content", ["", "{", "[]", '{"https://doccano.example.org": 3}'])
def test_a_damaged_file_is_nobody_signed_in(content: str, drawer: Drawer) -> None:
    login_file().parent.mkdir(parents=True)
    login_file().write_text(content, encoding="utf-8")
    with pytest.raises(SignedOut):
        credentials.find(URL)
    credentials.keep(URL, HIDDEN)
    assert credentials.find(URL).token == HIDDEN


def test_a_login_shows_nothing() -> None:
    shown = repr(Login(token=HIDDEN, username="ana", password=OPEN_SESAME))
    assert HIDDEN not in shown
    assert OPEN_SESAME not in shown
