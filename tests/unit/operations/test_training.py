"""Training data that trains: spaCy's own commands on the exports, and one pipeline out of a project."""

import os
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import orjson
import pytest
from spacy.cli._util import app
from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab
from typer.testing import CliRunner

from annotator.errors import UserError
from annotator.formats import spacy_corpus
from annotator.jobs import Cancelled, Job, Progress
from annotator.model.annotation import Layer
from annotator.model.document import Document
from annotator.nlp.client import Worker
from annotator.operations.checking import check
from annotator.operations.exporting import ExportOptions, export, export_from
from annotator.operations.prelabelling import PrelabelOptions, prelabel
from annotator.operations.training import TrainOptions, train
from annotator.store.project import Project
from annotator.training.lint import Kind
from annotator.training.split import Split
from tests.unit.operations.stories import story, unfinished

ROOT = Path(__file__).parents[3]
LAYERS = ("entities", "events", "quotes", "labels")
SCORES = {"entities": "ents_f", "events": "links_event_args_f", "quotes": "links_quotes_f", "labels": "cats_score"}
FEW_STEPS = ("--training.max_steps", "2", "--training.eval_frequency", "2")
PLAIN = """
import sys
from importlib import metadata
sys.modules["annotator"] = None  # nothing of it can be imported, and no entry point names it
known = (each for found in metadata.distributions() for each in found.entry_points)
others = metadata.EntryPoints(each for each in known if not each.value.startswith("annotator."))
metadata.entry_points = others.select
from spacy.util import load_config, load_model_from_config
for name in sys.argv[1:]:
    nlp = load_model_from_config(load_config(f"configs/{name}.cfg"), auto_fill=True)
    print(name, *nlp.pipe_names)
"""


def fill(project: Project, documents: Iterable[Document]) -> None:
    list(project.add(documents, "import:test"))


def command(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a module in the folder of an export, with this checkout's package."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    line = [sys.executable, *arguments] if arguments[0] == "-c" else [sys.executable, "-m", *arguments]
    return subprocess.run(line, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def spacy(*arguments: str) -> str:
    """Run a command of spaCy here, in this process; what it said."""
    run = CliRunner().invoke(app, arguments)
    assert run.exit_code == 0, run.output + str(run.exception)
    return run.output


def corpus(path: Path) -> list[Doc]:
    return list(DocBin().from_disk(path).get_docs(Vocab()))


def docs(path: Path) -> list[str]:
    return [doc.text.partition(" of")[0] for doc in corpus(path)]


def unlinked(number: int) -> Document:
    """A story with entities and a label alone: what trains in seconds."""
    return replace(story(number), events={}, quotes={})


@pytest.fixture
def mixed(project: Project, tmp_path: Path) -> Path:
    """An export in which some articles are complete in quotes only."""
    fill(project, [*(story(n) for n in range(16)), *(unfinished(n, Layer.QUOTES) for n in range(16, 24))])
    report = export(project, tmp_path / "out", ExportOptions("spacy", split=Split(60, 20, 20)), Job())
    assert set(report.documents) == {"train", "dev", "test"}
    return tmp_path / "out"


def test_a_layer_that_is_not_complete_everywhere_has_a_corpus_of_its_own(mixed: Path) -> None:
    whole, events = docs(mixed / "corpus/train.spacy"), docs(mixed / "corpus/events/train.spacy")
    assert set(events) <= set(whole)
    unfinished_ones = [doc for doc in corpus(mixed / "corpus/events/train.spacy") if doc.spans["events"].attrs]
    assert len(unfinished_ones) == sum(int(title.removeprefix("Story ")) >= 16 for title in events) > 0
    assert all(doc.spans["events"].attrs == {"unfinished": True} for doc in unfinished_ones)
    for part in ("dev", "test"):
        assert all(int(title.removeprefix("Story ")) < 16 for title in docs(mixed / f"corpus/events/{part}.spacy"))
    assert not (mixed / "corpus/quotes").exists()
    assert 'train = "corpus/events/train.spacy"' in (mixed / "configs/events.cfg").read_text("utf-8")
    assert 'train = "corpus/train.spacy"' in (mixed / "configs/quotes.cfg").read_text("utf-8")
    assert orjson.loads((mixed / "labels/entities.json").read_bytes()) == ["GPE", "PERSON"]


@pytest.mark.slow
@pytest.mark.parametrize("name", [*LAYERS, "events_spancat", "quotes_spancat"])
def test_spacy_trains_evaluates_and_debugs_each_config(
    mixed: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(mixed)
    layer = name.removesuffix("_spancat")
    spacy("train", f"configs/{name}.cfg", "--output", "training", *FEW_STEPS)
    test = "corpus/events/test.spacy" if layer == "events" else "corpus/test.spacy"
    spacy("evaluate", "training/model-best", test, "--output", "scores.json")
    assert SCORES[layer] in orjson.loads((mixed / "scores.json").read_bytes())
    said = command(mixed, "spacy", "debug", "data", f"configs/{name}.cfg").stdout  # fails under 100 articles
    assert "Corpus is loadable" in said
    assert "invalid whitespace" not in said


def test_entities_and_labels_need_spacy_alone(mixed: Path) -> None:
    run = command(mixed, "-c", PLAIN, "entities", "labels")
    assert run.stdout.splitlines() == ["entities tok2vec_entities ner", "labels textcat_multilabel"], run.stderr


@pytest.mark.slow
def test_a_corpus_of_several_files_trains(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spacy_corpus, "SHARD", 5)
    fill(project, (story(n) for n in range(24)))
    split = {"train": 70, "dev": 30, "test": 0, "seed": 0}
    options = {"format": "spacy", "suggested": False, "statuses": [], "split": split}
    export_from(str(project.path), str(tmp_path / "out"), options, Job())
    assert len(list((tmp_path / "out/corpus/train").glob("*.spacy"))) > 1
    monkeypatch.chdir(tmp_path / "out")
    spacy("train", "configs/entities.cfg", "--output", "training", *FEW_STEPS)


@pytest.mark.slow
@pytest.mark.parametrize("runner", [("weasel",), ("spacy", "project")])
def test_the_project_runs(project: Project, tmp_path: Path, runner: tuple[str, ...]) -> None:
    fill(project, (unlinked(n) for n in range(12)))
    folder = tmp_path / "out"
    export(project, folder, ExportOptions("spacy", split=Split(60, 20, 20)), Job())
    for config in (folder / "configs").glob("*.cfg"):  # as a user would: in the file
        config.write_text(config.read_text("utf-8").replace("max_steps = 20000", "max_steps = 2"), "utf-8")
    run = command(folder, *runner, "run", "all")
    assert run.returncode == 0, run.stdout + run.stderr
    assert {path.stem for path in (folder / "metrics").iterdir()} == {"entities", "labels"}
    assert "skip" in command(folder, *runner, "run", "train-entities").stdout.lower()


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
