"""Training data that trains: spaCy's own commands on the exports, and one pipeline out of a project."""

import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import orjson
import pytest
from spacy.tokens import DocBin
from spacy.vocab import Vocab

from annotator.errors import UserError
from annotator.jobs import Cancelled, Job, Progress
from annotator.model.annotation import Layer
from annotator.model.document import Document
from annotator.nlp.client import Worker
from annotator.operations.checking import check
from annotator.operations.exporting import ExportOptions, export
from annotator.operations.prelabelling import PrelabelOptions, prelabel
from annotator.operations.training import TrainOptions, train
from annotator.store.project import Project
from annotator.training.lint import Kind
from annotator.training.split import Split
from tests.unit.operations.stories import story, unfinished

ROOT = Path(__file__).parents[3]
LAYERS = ("entities", "events", "quotes", "labels")
FEW_STEPS = ("--training.max_steps", "4", "--training.eval_frequency", "2")


def fill(project: Project, documents: Iterable[Document]) -> None:
    list(project.add(documents, "import:test"))


def spacy(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a command of spaCy in the folder of an export, with this checkout's package."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", *arguments]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def docs(path: Path) -> list[str]:
    return [doc.text.partition(" of")[0] for doc in DocBin().from_disk(path).get_docs(Vocab())]


@pytest.fixture
def mixed(project: Project, tmp_path: Path) -> Path:
    """An export in which some articles are complete in quotes only."""
    fill(project, [*(story(n) for n in range(16)), *(unfinished(n, Layer.QUOTES) for n in range(16, 24))])
    report = export(project, tmp_path / "out", ExportOptions("spacy", split=Split(60, 20, 20)), Job())
    assert set(report.documents) == {"train", "dev", "test"}
    return tmp_path / "out"


def test_a_layer_that_is_not_complete_everywhere_has_a_corpus_of_its_own(mixed: Path) -> None:
    whole, events = docs(mixed / "corpus/train.spacy"), docs(mixed / "corpus/events/train.spacy")
    assert set(events) < set(whole)
    assert all(int(title.removeprefix("Story ")) < 16 for title in events)
    assert not (mixed / "corpus/quotes").exists()
    assert 'train = "corpus/events/train.spacy"' in (mixed / "configs/events.cfg").read_text("utf-8")
    assert 'train = "corpus/train.spacy"' in (mixed / "configs/quotes.cfg").read_text("utf-8")
    assert orjson.loads((mixed / "labels/entities.json").read_bytes()) == ["GPE", "PERSON"]


@pytest.mark.slow
@pytest.mark.parametrize("layer", LAYERS)
def test_spacy_trains_evaluates_and_debugs_each_layer(mixed: Path, layer: str) -> None:
    run = spacy(mixed, "spacy", "train", f"configs/{layer}.cfg", "--output", f"training/{layer}", *FEW_STEPS)
    assert run.returncode == 0, run.stdout + run.stderr
    corpus = f"corpus/{layer}/dev.spacy" if layer == "events" else "corpus/dev.spacy"
    run = spacy(mixed, "spacy", "evaluate", f"training/{layer}/model-best", corpus, "--output", "scores.json")
    assert run.returncode == 0, run.stdout + run.stderr
    wanted = {"entities": "ents_f", "events": "links_event_args_f", "quotes": "links_quotes_f", "labels": "cats_score"}
    assert wanted[layer] in orjson.loads((mixed / "scores.json").read_bytes())
    run = spacy(mixed, "spacy", "debug", "data", f"configs/{layer}.cfg")
    assert "Corpus is loadable" in run.stdout, run.stdout + run.stderr
    assert "invalid whitespace" not in run.stdout


@pytest.mark.slow
def test_weasel_runs_the_project(project: Project, tmp_path: Path) -> None:
    fill(project, (story(n) for n in range(12)))
    folder = tmp_path / "out"
    export(project, folder, ExportOptions("spacy"), Job())
    for config in (folder / "configs").glob("*.cfg"):  # as a user would: in the file
        config.write_text(config.read_text("utf-8").replace("max_steps = 20000", "max_steps = 2"), "utf-8")
    for name in ("train-entities", "evaluate-entities"):
        run = spacy(folder, "weasel", "run", name)
        assert run.returncode == 0, run.stdout + run.stderr
    assert (folder / "metrics/entities.json").exists()
    assert "skip" in spacy(folder, "weasel", "run", "train-entities").stdout.lower()


def test_no_layer_without_annotations_is_configured(project: Project, tmp_path: Path) -> None:
    fill(project, [unfinished(1), unfinished(2)])
    report = export(project, tmp_path / "out", ExportOptions("spacy", split=Split(100, 0, 0)), Job())
    assert sorted(path.stem for path in (tmp_path / "out/configs").iterdir()) == ["entities", "labels"]
    assert any("Nothing to train events, quotes with" in note for note in report.notes)
    assert any("No article for dev in entities" in note for note in report.notes)


def test_near_duplicates_fall_to_one_side(project: Project, tmp_path: Path) -> None:
    texts = [story(n).text for n in range(12)]
    fill(project, (
        Document(id=f"{n}-{copy}", text=f"{text}Version {copy}.") for n, text in enumerate(texts) for copy in range(3)))
    export(project, tmp_path / "out", ExportOptions("jsonl", split=Split(50, 25, 25)), Job())
    sides: dict[str, set[str]] = {}
    for path in (tmp_path / "out").glob("*.jsonl"):
        for line in path.read_bytes().splitlines():
            sides.setdefault(orjson.loads(line)["id"].partition("-")[0], set()).add(path.stem)
    assert len(sides) == 12
    assert all(len(found) == 1 for found in sides.values())
    assert len(set.union(*sides.values())) > 1


def test_what_is_checked_is_what_the_export_reports(project: Project, tmp_path: Path) -> None:
    fill(project, [story(1), Document(id="copy", text=story(1).text), Document(id="blank", text="\n")])
    found = check(project, Split(), Job())
    assert {(finding.kind, finding.document) for finding in found} >= {(Kind.DUPLICATE, "copy"), (Kind.EMPTY, "blank")}
    report = export(project, tmp_path / "out", ExportOptions("spacy"), Job())
    assert "copy: has the same text as story-1." in report.sentences


@pytest.mark.slow
def test_one_pipeline_suggests_in_all_layers(project: Project, tmp_path: Path) -> None:
    fill(project, (story(n) for n in range(30)))
    fill(project, [Document(id="new", text=story(99).text)])
    heard: list[Progress] = []
    report = train(project, TrainOptions(tmp_path / "pipeline", max_steps=40), Job(heard.append))
    assert set(report.trained) == set(LAYERS)
    assert report.measured_on == "test"
    rows = {(row.layer, row.label): row for row in report.comparison}
    assert rows["entities", ""].wanted > 0
    assert rows["entities", ""].now > rows["entities", ""].before
    assert {progress.what for progress in heard} >= {*LAYERS, "comparing"}
    assert any("loss" in progress.figures and "score" in progress.figures for progress in heard)
    worker = Worker.start()
    try:
        options = PrelabelOptions(str(tmp_path / "pipeline"), gazetteers=())
        told = prelabel(project, [worker], options, Job(), documents=["new"])
    finally:
        worker.stop()
    document = project.read("new").document
    assert told.pipeline == "model:en_news@1.0.0"
    assert document.entities
    assert {item.origin for item in (*document.entities.values(), *document.quotes.values())} == {told.pipeline}
    assert not [path for path in tmp_path.iterdir() if path.suffix == ".part"]


def test_a_project_without_finished_articles_is_one_sentence(project: Project, tmp_path: Path) -> None:
    fill(project, [Document(id="a", text="Rain in Lund.")])
    with pytest.raises(UserError, match="nothing to train with"):
        train(project, TrainOptions(tmp_path / "pipeline"), Job())
    assert not (tmp_path / "pipeline").exists()


def test_a_folder_of_something_else_is_left_alone(project: Project, tmp_path: Path) -> None:
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos/cat.jpg").write_bytes(b"cat")
    with pytest.raises(UserError, match="not trained here"):
        train(project, TrainOptions(tmp_path / "photos"), Job())
    assert (tmp_path / "photos/cat.jpg").exists()


@pytest.mark.slow
def test_a_stopped_training_leaves_nothing(project: Project, tmp_path: Path) -> None:
    fill(project, (story(n) for n in range(10)))
    job = Job(lambda progress: job.cancel() if progress.what == "entities" else None)
    with pytest.raises(Cancelled):
        train(project, TrainOptions(tmp_path / "pipeline", layers=("entities",)), job)
    assert [path.name for path in tmp_path.iterdir() if "annot" not in path.name] == []
