import json
from pathlib import Path

import pytest

from annotator.store.project import open_project
from tests.documents import storm
from tests.unit.cli.conftest import Command


@pytest.fixture
def project(annotator: Command, articles: Path, tmp_path: Path) -> Path:
    annotator("new", "p.annot")
    annotator("import", "p.annot", articles / "vote.txt")
    with open_project(tmp_path / "p.annot") as opened:
        list(opened.add([storm()], "test"))
    return tmp_path / "p.annot"


def test_hits_stand_below_one_another_in_their_context(annotator: Command, project: Path) -> None:
    found = annotator("search", project, "LUND|Győr", "--regex")
    assert found.returncode == 0, found.stderr
    lines = found.stdout.splitlines()
    assert [line.index("[") for line in lines[:-1]] == [41, 41, 41]
    assert lines[0].split()[:4] == ["Vote", "in", "[Győr]", "Voters"]
    assert lines[-1] == "3 found in 2 articles."


@pytest.mark.parametrize(
    ("options", "matches"),
    [
        (["lund", "--label", "GPE,ORG"], ["Lund", "Lund"]),
        (["--type", "Movement.Transport"], ["left"]),
        (["--speaker", "berg", "--status", "suggested"], ['"We left Lund at dawn."']),
        (["--status", "rejected"], []),
    ],
)
def test_annotations_are_found_as_json(
    annotator: Command, project: Path, options: list[str], matches: list[str]
) -> None:
    report = json.loads(annotator("search", project, *options, "--json").stdout)
    assert [hit["match"] for hit in report["hits"]] == matches
    for hit in report["hits"]:
        assert storm().text[hit["start"] : hit["end"]] == hit["match"]
        assert hit["annotation"]["id"]


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        (["(", "--regex"], 1, "no regular expression"),
        ([], 2, "Give a TEXT"),
        (["--status", "maybe"], 2, "suggested"),
    ],
)
def test_what_cannot_be_looked_for_is_said(
    annotator: Command, project: Path, arguments: list[str], code: int, sentence: str
) -> None:
    found = annotator("search", project, *arguments)
    assert (found.returncode, found.stdout) == (code, "")
    assert sentence in found.stderr
