"""The user's folders on this system. ANNOTATOR_HOME, where it is set, holds all of them."""

import os
from pathlib import Path

import platformdirs

NAME = "annotator"


def config_folder() -> Path:
    """Where settings are kept; it need not exist yet."""
    return _own("config") or platformdirs.user_config_path(NAME, appauthor=False, roaming=True)


def data_folder() -> Path:
    """Where projects are kept that have no place beside their articles; it need not exist yet."""
    return _own("data") or platformdirs.user_data_path(NAME, appauthor=False)


def log_folder() -> Path:
    """Where logs are kept; it need not exist yet."""
    return _own("log") or platformdirs.user_log_path(NAME, appauthor=False)


def _own(kind: str) -> Path | None:
    home = os.environ.get("ANNOTATOR_HOME")
    return Path(home).expanduser() / kind if home else None
