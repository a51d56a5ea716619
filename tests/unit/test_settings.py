"""The user's settings."""

from dataclasses import replace
from pathlib import Path

import pytest

from annotator import settings
from annotator.errors import UserError
from annotator.settings import Settings, Theme


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ANNOTATOR_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def test_what_is_saved_is_loaded() -> None:
    assert settings.load() == Settings()
    mine = Settings(
        name="Änne", pipeline="en_core_web_sm", suggest=False, text_size=15.5, measure=72, theme=Theme.DARK,
        spacing=1.8, keys={"accept": ("Ins", "F4"), "merge": ()}, recent=("/a.annot",), layout={"splitter": "AAEC"})
    settings.save(mine)
    assert settings.load() == mine


@pytest.mark.parametrize("content", ["", "{", "[]", "\xff", '"text"'])
def test_damage_gives_the_defaults(content: str) -> None:
    settings.settings_file().parent.mkdir(parents=True)
    settings.settings_file().write_text(content, encoding="latin-1")
    assert settings.load() == Settings()


def test_one_bad_setting_leaves_the_others() -> None:
    settings.settings_file().parent.mkdir(parents=True)
    settings.settings_file().write_text(
        '{"name": "ana", "theme": "pink", "measure": 4000, "text_size": true, "recent": [1, "/b"], "later": 1}')
    assert settings.load() == Settings(name="ana", measure=settings.MEASURES[1], recent=("/b",))


def test_settings_that_cannot_be_kept_say_so(home: Path) -> None:
    home.write_text("in the way")
    with pytest.raises(UserError, match="settings cannot be kept"):
        settings.save(Settings())


def test_the_annotator_has_a_name_of_some_kind() -> None:
    assert Settings(name=" ana ").annotator == "ana"
    assert Settings().annotator.strip()


def test_recent_projects_stand_once_and_newest_first(tmp_path: Path) -> None:
    mine = Settings()
    for name in ("a", "b", "a"):
        mine = mine.opened(tmp_path / name)
    assert mine.recent == (str(tmp_path / "a"), str(tmp_path / "b"))
    assert mine.forgotten(tmp_path / "a") == replace(mine, recent=(str(tmp_path / "b"),))
    for number in range(settings.RECENT * 2):
        mine = mine.opened(tmp_path / str(number))
    assert len(mine.recent) == settings.RECENT
