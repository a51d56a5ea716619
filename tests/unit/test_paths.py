"""The user's folders."""

from pathlib import Path

import pytest

from annotator import paths


def test_annotator_home_holds_all_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ANNOTATOR_HOME", str(tmp_path))
    folders = {paths.config_folder(), paths.data_folder(), paths.log_folder()}
    assert len(folders) == 3
    assert {folder.parent for folder in folders} == {tmp_path}


def test_folders_are_the_users_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ANNOTATOR_HOME", raising=False)
    assert all(
        folder.is_absolute() and "annotator" in folder.parts
        for folder in (paths.config_folder(), paths.data_folder(), paths.log_folder()))
