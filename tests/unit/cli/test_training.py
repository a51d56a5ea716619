"""`annotator train`, `use` and `prelabel` one after the other, as a person at a terminal does."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.model.annotation import Status
from annotator.model.document import Document
from annotator.store.project import open_project
from tests.unit.cli.conftest import Command
from tests.unit.operations.stories import story

LOOK = re.compile(r"(entities|labels) +step +[\d,]+  loss +[\d,.]+  score +[\d.]+%  F: \w")


def told_by_words(number: int) -> Document:
    """A story whose label its words tell."""
    document = story(number)
    return replace(document, text=document.text + ("Guns and bombs." if number % 2 else "Votes and parties."))


@pytest.mark.slow
def test_train_compare_and_suggest_with_it(annotator: Command, tmp_path: Path) -> None:
    annotator("new", "news.annot")
    with open_project(tmp_path / "news.annot") as project:
        fresh = Document(id="fresh", text=told_by_words(99).text)
        list(project.add([*map(told_by_words, range(30)), fresh], "import:test"))
    run = annotator(
        "train", "news.annot", "--layers", "entities,labels", "--max-steps", "60", "--split", "60/20/20")
    assert run.returncode == 0, run.stderr
    looks = [match[1] for line in run.stderr.splitlines() if (match := LOOK.match(line))]
    assert {"entities", "labels"} <= set(looks)
    rows = {line.split()[0]: line.split() for line in run.stdout.splitlines() if " of " in line}
    assert {"entities", "GPE", "PERSON", "labels", "Conflict", "Politics"} <= rows.keys()
    assert rows["labels"][1] == "0.0%"  # the pipeline before labels no documents
    assert float(rows["labels"][2].rstrip("%")) > 50
    command = run.stdout.splitlines()[-1].partition(": annotator ")[2].split()
    assert command[0] == "use"
    assert annotator(*command).returncode == 0
    told = json.loads(annotator("prelabel", "news.annot", "--json").stdout)
    assert told["pipeline"] == "model:en_news@1.0.0"
    with open_project(tmp_path / "news.annot", write=False) as project:
        fresh = project.read("fresh").document
    assert [(label.label, label.status) for label in fresh.labels.values()] == [("Conflict", Status.SUGGESTED)]
    assert {entity.origin for entity in fresh.entities.values()} == {"model:en_news@1.0.0"}


def test_a_pipeline_that_does_not_load_is_not_used(annotator: Command, tmp_path: Path) -> None:
    annotator("new", "news.annot")
    run = annotator("use", "news.annot", "no_such_pipeline")
    assert run.returncode == 1
    assert run.stderr.startswith("The pipeline no_such_pipeline is not installed.")
    with open_project(tmp_path / "news.annot", write=False) as project:
        assert project.value("pipeline") is None
