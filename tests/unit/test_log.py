"""The log file."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator import log


@pytest.fixture(autouse=True)
def stopped() -> Iterator[None]:
    yield
    log.stop_log()


def test_records_of_the_package_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ANNOTATOR_HOME", str(tmp_path))
    log.start_log()
    log.start_log()
    logging.getLogger("annotator.somewhere").info("said %s", "once")
    log.stop_log()
    lines = log.log_file().read_text(encoding="utf-8").splitlines()
    assert [line.rpartition(": ")[2] for line in lines] == ["said once"]


def test_a_log_that_cannot_be_written_stops_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("ANNOTATOR_HOME", str(tmp_path / "file"))
    log.start_log()
    logging.getLogger("annotator.somewhere").warning("said aloud")
    assert "said aloud" in capsys.readouterr().err
