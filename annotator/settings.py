"""What the user set once for all projects, in one small JSON file that may be missing, old or damaged."""

import getpass
import json
import logging
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from annotator.errors import UserError
from annotator.paths import config_folder

RECENT = 12  # projects that are remembered
TEXT_SIZES = (8.0, 32.0)  # points
MEASURES = (40, 120)  # characters a line
SPACINGS = (1.2, 2.4)  # line pitch in heights of the font's letters
logger = logging.getLogger(__name__)


class Theme(StrEnum):
    """How bright the window is."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Settings of one user on this computer.

    `name` stands in the origin `human:NAME` of what the user makes; empty is the name on this computer. `pipeline` is
    the one for projects without a choice of their own; empty is the app's. `suggest` says whether articles get
    suggestions without being asked. `gazetteer` is the folder of the user's own
    names; empty is the folder `gazetteer` beside the settings. `text_size` is in points, `measure` in
    characters a line, `spacing` the line pitch in heights of the font's letters. `language` is that of the
    window as an ISO 639 code; empty is the system's. `keys` has the keys of actions, by
    their ids, that are not the usual ones. `recent` holds the paths of projects, last opened first, `layout` what the
    window remembers of its parts.
    """

    name: str = ""
    pipeline: str = ""
    suggest: bool = True
    gazetteer: str = ""
    text_size: float = 13.0
    measure: int = 68
    spacing: float = 1.6
    theme: Theme = Theme.SYSTEM
    language: str = ""
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    recent: tuple[str, ...] = ()
    layout: Mapping[str, str] = field(default_factory=dict)

    @property
    def annotator(self) -> str:
        """The name that stands for the user in origins; never empty and without white space at its edges."""
        return self.name.strip() or _name_on_this_computer()

    def opened(self, project: Path) -> "Settings":
        """These settings with a project on top of the recent ones."""
        path = str(project.resolve())
        return replace(self, recent=(path, *(other for other in self.recent if other != path))[:RECENT])

    def forgotten(self, project: Path) -> "Settings":
        """These settings without a project among the recent ones."""
        return replace(self, recent=tuple(path for path in self.recent if Path(path) != project))


def settings_file() -> Path:
    """Where the settings are kept."""
    return config_folder() / "settings.json"


def load() -> Settings:
    """The user's settings. What is missing or makes no sense has its default; nothing is an error."""
    try:
        record = json.loads(settings_file().read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError) as problem:
        logger.warning("Settings cannot be read: %s", problem)
        return Settings()
    if not isinstance(record, dict):
        logger.warning("%s holds no settings", settings_file())
        return Settings()
    values: dict[str, Any] = {}
    for each in fields(Settings):
        try:
            values[each.name] = _read(each.name, record[each.name])
        except KeyError:
            continue
        except (TypeError, ValueError) as problem:
            logger.warning("The setting %s is not understood: %s", each.name, problem)
    return Settings(**values)


def save(settings: Settings) -> None:
    """Keep the settings, whole or not at all; UserError where the folder does not let them be written."""
    path = settings_file()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = path.with_suffix(".new")
        fresh.write_text(json.dumps(asdict(settings), indent=1, ensure_ascii=False), encoding="utf-8")
        fresh.replace(path)
    except OSError as problem:
        raise UserError(
            "The settings cannot be kept in {path} ({reason}).", path=path, reason=problem.strerror) from problem


def _read(name: str, value: object) -> object:
    match name, value:
        case (("name" | "pipeline" | "gazetteer" | "language"), str()) | ("suggest", bool()):
            return value
        case "text_size", int() | float() if not isinstance(value, bool):
            return min(max(float(value), TEXT_SIZES[0]), TEXT_SIZES[1])
        case "measure", int() if not isinstance(value, bool):
            return min(max(value, MEASURES[0]), MEASURES[1])
        case "spacing", int() | float() if not isinstance(value, bool):
            return min(max(float(value), SPACINGS[0]), SPACINGS[1])
        case "keys", dict():
            return {
                name: tuple(key for key in keys if isinstance(key, str))
                for name, keys in value.items() if isinstance(name, str) and isinstance(keys, list)
            }
        case "theme", str():
            return Theme(value)
        case "recent", list():
            return tuple(path for path in value if isinstance(path, str))[:RECENT]
        case "layout", dict():
            return {key: text for key, text in value.items() if isinstance(key, str) and isinstance(text, str)}
    raise TypeError(f"{value!r} is not of its type")


def _name_on_this_computer() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "annotator"
