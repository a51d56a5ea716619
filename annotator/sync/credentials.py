"""How the user signs in to a server: by the environment, the system's keyring, or a file that only they may read.

A token is kept, never a password. Nothing of either is shown, logged, or written into a project.
"""

import json
import logging
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from annotator.errors import UserError
from annotator.paths import config_folder
from annotator.sync.errors import SignedOut

USERNAME, PASSWORD, TOKEN = "ANNOTATOR_DOCCANO_USERNAME", "ANNOTATOR_DOCCANO_PASSWORD", "ANNOTATOR_DOCCANO_TOKEN"
SERVICE = "annotator-doccano"  # the name in the keyring, where the address stands for the user
logger = logging.getLogger(__name__)


class Place(StrEnum):
    """Where a token is kept."""

    KEYRING = "keyring"
    FILE = "file"


@dataclass(frozen=True, slots=True, kw_only=True)
class Login:
    """A token, or a name with its password; neither token nor password is shown by its repr."""

    token: str = field(default="", repr=False)
    username: str = ""
    password: str = field(default="", repr=False)


def login_file() -> Path:
    """Where servers are remembered, with their tokens where there is no keyring."""
    return config_folder() / "doccano.json"


def environment() -> Login | None:
    """The login that the environment gives; it holds for any server. UserError where it is half of one."""
    token, username, password = (os.environ.get(name, "") for name in (TOKEN, USERNAME, PASSWORD))
    if token:
        return Login(token=token)
    if username and password:
        return Login(username=username, password=password)
    if username or password:
        raise UserError(
            "Set both {username} and {password}, or {token}, or none of them.", username=USERNAME, password=PASSWORD,
            token=TOKEN)
    return None


def find(url: str) -> Login:
    """The login for a server: of the environment before that of the keyring, before that of the file. SignedOut."""
    given = environment()
    if given is not None:
        return given
    token = _from_keyring(url) or _read().get(url)
    if token:
        return Login(token=token)
    raise SignedOut("You are not signed in to {url}; sign in with: annotator doccano login {url}", url=url)


def known() -> tuple[str, ...]:
    """The addresses of the servers that were signed in to, the last one first."""
    return tuple(reversed(list(_read())))


def keep(url: str, token: str) -> Place:
    """Keep the token of a server, and say where: in the keyring, or else in the file. UserError."""
    in_keyring = _to_keyring(url, token)
    servers = {other: kept for other, kept in _read().items() if other != url}
    _write(servers | {url: "" if in_keyring else token})
    return Place.KEYRING if in_keyring else Place.FILE


def forget(url: str) -> bool:
    """Forget the token of a server; whether there was one. UserError."""
    servers = dict(_read())
    found = servers.pop(url, None) is not None
    if found:
        _write(servers)
    return _out_of_keyring(url) or found


def _from_keyring(url: str) -> str:
    import keyring

    try:
        return keyring.get_password(SERVICE, url) or ""
    except Exception as problem:  # noqa: BLE001 - every system has its own keyring, and each fails in its own way
        logger.info("The keyring cannot be read: %s", type(problem).__name__)
        return ""


def _to_keyring(url: str, token: str) -> bool:
    import keyring

    try:
        keyring.set_password(SERVICE, url, token)
    except Exception as problem:  # noqa: BLE001 - as above
        logger.info("The keyring takes nothing: %s", type(problem).__name__)
        return False
    return _from_keyring(url) == token  # there is one that forgets all at once


def _out_of_keyring(url: str) -> bool:
    import keyring

    try:
        keyring.delete_password(SERVICE, url)
    except Exception as problem:  # noqa: BLE001 - as above
        logger.info("The keyring has nothing to delete: %s", type(problem).__name__)
        return False
    return True


def _read() -> Mapping[str, str]:
    """Servers and their tokens, which are empty where the keyring has them; oldest first."""
    path = login_file()
    try:
        if os.name == "posix" and path.stat().st_mode & 0o077:
            path.chmod(0o600)
            logger.warning("%s could be read by others; now it cannot", path)
        record = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError):
        logger.warning("%s cannot be read", path)
        return {}
    if not isinstance(record, dict):
        return {}
    return {url: token for url, token in record.items() if isinstance(token, str)}


def _write(servers: Mapping[str, str]) -> None:
    path = login_file()
    fresh = path.with_suffix(".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with suppress(FileNotFoundError):
            fresh.unlink()
        # Nobody else may read it at any moment.
        with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
            json.dump(dict(servers), file, indent=1)
        fresh.replace(path)
    except OSError as problem:
        raise UserError(
            "The login cannot be kept in {path} ({reason}).", path=path, reason=problem.strerror) from problem
