"""Starting Annotator's own processes: by Python, and by the frozen app through the switches that it knows."""

import subprocess
import sys

import orjson
import pytest

from annotator.nlp.frames import LENGTH
from annotator.relaunch import SWITCHES, command


def test_python_runs_the_module() -> None:
    assert command("annotator.apart", "m:f") == [sys.executable, "-m", "annotator.apart", "m:f"]


@pytest.mark.parametrize("module", SWITCHES)
def test_the_frozen_app_runs_itself(module: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert command(module, "m:f") == [sys.executable, SWITCHES[module], "m:f"]


def as_app(module: str, *arguments: str) -> list[str]:
    """What the frozen app would run, with `python -m annotator` in the app's place."""
    return [sys.executable, "-m", "annotator", SWITCHES[module], *arguments]


def test_the_switch_for_the_pipeline_answers() -> None:
    payload = orjson.dumps({"do": "pipelines"})
    run = subprocess.run(
        as_app("annotator.nlp.worker"), input=LENGTH.pack(len(payload)) + payload, capture_output=True, check=True)
    names = [found["name"] for found in orjson.loads(run.stdout[LENGTH.size :])["result"]]
    assert any(name.startswith("en_core_web_") for name in names)


def test_the_switch_for_other_work_answers() -> None:
    run = subprocess.run(
        as_app("annotator.apart", "annotator.operations.training:train_from"), capture_output=True, check=True,
        input=orjson.dumps({"project": "nowhere.annot", "work": "w", "options": {
            "output": "o", "layers": [], "split": {}}}) + b"\n")
    assert "nowhere.annot" in orjson.loads(run.stdout.splitlines()[-1])["error"]
