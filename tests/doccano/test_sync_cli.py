"""`annotator doccano push`, `pull` and `sync` against a real server, as a person without a terminal runs them."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from annotator.cli import run
from annotator.model.annotation import Entity
from annotator.model.change import put
from annotator.store.project import Entry, open_project
from tests.doccano.articles import at, story
from tests.doccano.projects import connected
from tests.doccano.server import PASSWORD, USERNAME, Doccano


@pytest.fixture
def project(tmp_path: Path, server: Doccano, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with one article, and the environment of a user who is signed in."""
    monkeypatch.setenv("ANNOTATOR_DOCCANO_USERNAME", USERNAME)
    monkeypatch.setenv("ANNOTATOR_DOCCANO_PASSWORD", PASSWORD)
    path = tmp_path / "news.annot"
    assert run(["new", str(path)]) == 0
    with open_project(path) as opened:
        assert all(opened.add([story()], "test"))
    return path


def said(capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    record: dict[str, Any] = json.loads(capsys.readouterr().out)
    return record


def edit(path: Path, entity: Entity) -> None:
    with open_project(path) as opened:
        stored = opened.read("story")
        opened.write(
            Entry("Edit", (("story", (put(stored.document, entity),)),)), "human:ana", {"story": stored.revision})


def test_a_project_goes_there_and_is_kept_in_step(
    project: Path, server: Doccano, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    capsys.readouterr()
    name = f"Command line {tmp_path.name}"
    assert run(["doccano", "push", str(project), "--url", server.url, "--create", name, "--json"]) == 0
    pushed = said(capsys)
    assert pushed["server"]["article"] == {"added": 1}
    assert pushed["here"] == {}
    edit(project, Entity(id="e9", span=at("dark"), label="DATE", origin="human:ana"))
    assert run(["doccano", "sync", str(project), "--dry-run"]) == 0
    assert "server: story: span DATE “dark” would be added" in capsys.readouterr().out
    assert run(["doccano", "sync", str(project), "--json"]) == 0
    assert said(capsys)["server"] == {"span": {"added": 1}}
    assert run(["doccano", "sync", str(project)]) == 0
    assert "Here: nothing to change." in capsys.readouterr().out
    other = tmp_path / "other.annot"
    assert run(["new", str(other)]) == 0
    capsys.readouterr()
    number = str(pushed["remote"])
    assert run(["doccano", "pull", str(other), "--url", server.url, "--remote", number, "--json"]) == 0
    assert said(capsys)["here"]["article"] == {"added": 1}
    assert PASSWORD.encode() not in project.read_bytes()
    assert run(["doccano", "push", str(project), "--create", f"{name} again", "--json"]) == 0  # on its own server
    told = capsys.readouterr()
    assert f"synced with {name} on {server.url}. With another one, that" in told.err
    assert json.loads(told.out)["server"]["article"] == {"added": 1}


def test_a_collision_stays_open_and_ends_with_one_until_somebody_is_preferred(
    project: Path, server: Doccano, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    capsys.readouterr()
    name = f"Collision {tmp_path.name}"
    assert run(["doccano", "sync", str(project), "--url", server.url, "--create", name, "--json"]) == 0
    number = said(capsys)["remote"]
    with open_project(project) as opened:
        example, army = opened.examples()["story"], opened.read("story").document.entities["e2"]
    with connected(server) as signed_in:
        there = signed_in.project(number)
        marks = there.marks(example)
        assert marks is not None
        span = next(each for each in marks.spans if each.label == "GPE")
        there.relabel_span(example, span, there.add_span_type("LOC"))
    edit(project, replace(army, label="FAC"))
    assert run(["doccano", "sync", str(project), "--json"]) == 1
    (conflict,) = said(capsys)["conflicts"]
    versions = conflict["spans"][0]
    assert [versions[side]["label"] for side in ("base", "ours", "theirs")] == ["GPE", "FAC", "LOC"]
    assert run(["doccano", "sync", str(project)]) == 1
    assert "1 open.\nWhat is open is decided in the window" in capsys.readouterr().out
    assert run(["doccano", "sync", str(project), "--prefer", "remote", "--json"]) == 0
    assert said(capsys)["here"] == {"span": {"changed": 1}}
    with open_project(project) as opened:
        assert opened.read("story").document.entities["e2"].label == "LOC"


def test_what_is_missing_or_contradictory_is_said(
    project: Path, server: Doccano, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["doccano", "sync", str(project), "--url", server.url]) == 1
    assert "Say --remote ID" in capsys.readouterr().err
    assert run(["doccano", "sync", str(project), "--url", server.url, "--remote", "999999"]) == 1
    assert capsys.readouterr().err.count("\n") == 1
    assert run(["doccano", "sync", str(project), "--create", "x", "--remote", "1"]) == 2
    assert run(["doccano", "sync", str(project), "--create", "x", "--dry-run"]) == 2
