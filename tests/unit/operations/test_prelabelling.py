import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.assets import resource
from annotator.errors import UserError
from annotator.jobs import Cancelled, Job
from annotator.model.annotation import Kind, Layer, Status
from annotator.model.change import apply
from annotator.model.document import Document, DocumentStatus, Header
from annotator.model.schema import parse_schema
from annotator.model.target import Target
from annotator.nlp.client import Worker
from annotator.operations.prelabelling import Arrival, PrelabelOptions, pending, prelabel
from annotator.session import commands
from annotator.session.session import Session
from annotator.store.project import Project, create, open_project

TEXT = "“It rained,” said Maria Lopez in Houston on Monday. Two people died.\n"


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    worker = Worker.start()
    yield worker
    worker.stop()


def make(path: Path, *documents: Document, schema: str = "news") -> Project:
    source = resource("schemas", f"{schema}.toml")
    create(path, parse_schema(source.read_text("utf-8"), str(source)))
    project = open_project(path)
    list(project.add(documents, "test"))
    return project


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    documents = (
        Document(id="a", text=TEXT),
        Document(id="b", text=TEXT.replace("Houston", "Dallas")),
        Document(id="skipped", text=TEXT, header=Header(status=DocumentStatus.SKIPPED)),
        Document(id="arabic", text="افتتح وزير الثقافة المعرض يوم الخميس"),
    )
    with make(tmp_path / "p.annot", *documents) as project:
        yield project


def run(project: Project, worker: Worker, again: bool = False, layers: tuple[Layer, ...] = tuple(Layer)) -> list[str]:
    """The documents that took suggestions, in the order in which they did."""
    arrived: list[str] = []
    prelabel(
        project, [worker], PrelabelOptions(layers=layers, again=again), Job(),
        arrived=lambda arrival: arrived.append(arrival.document_id))
    return arrived


def test_all_open_articles_take_suggestions_in_all_layers(project: Project, worker: Worker) -> None:
    report = prelabel(project, [worker], PrelabelOptions(), Job())
    document = project.read("a").document
    assert report.documents == 3
    assert report.suggested["quotes"] == 2
    assert report.pipeline.startswith("model:en_core_web")
    assert (len(document.events), len(document.quotes)) == (1, 1)
    assert all(item.status is Status.SUGGESTED for item in document.annotations())
    assert document.header.status is DocumentStatus.NEW
    assert project.read("skipped").document.entities == {}
    (remark,) = report.remarks()
    assert "script" in remark
    assert "(arabic)" in remark


def test_what_was_done_is_not_done_again_unless_asked_for(project: Project, worker: Worker) -> None:
    assert run(project, worker) == ["a", "b", "arabic"]
    assert run(project, worker) == []
    assert run(project, worker, again=True) == ["a", "b", "arabic"]
    assert len(project.read("a").document.quotes) == 1


def test_a_layer_that_was_left_out_can_be_caught_up_on(project: Project, worker: Worker) -> None:
    run(project, worker, layers=(Layer.ENTITIES,))
    assert project.read("a").document.quotes == {}
    assert pending(project, PrelabelOptions()) == ["a", "b", "arabic"]
    run(project, worker)
    assert len(project.read("a").document.quotes) == 1


def test_the_open_article_comes_first(project: Project, worker: Worker) -> None:
    arrived: list[Arrival] = []
    prelabel(project, [worker], PrelabelOptions(), Job(), first=lambda: "b", arrived=arrived.append)
    assert arrived[0].document_id == "b"


def test_what_arrives_says_what_it_changed(project: Project, worker: Worker) -> None:
    before = project.read("a")
    arrived: list[Arrival] = []
    prelabel(project, [worker], PrelabelOptions(), Job(), documents=["a"], arrived=arrived.append)
    (arrival,) = arrived
    after = project.read("a")
    assert arrival.revision == after.revision
    assert apply(before.document, arrival.changes) == after.document


def test_decisions_outlive_new_suggestions(project: Project, worker: Worker) -> None:
    run(project, worker)
    session = Session(project, "ana")
    session.open("a")
    quote, event = next(iter(project.read("a").document.quotes)), next(iter(project.read("a").document.events))
    session.apply(commands.reject([Target(Kind.QUOTE, quote)]))
    session.apply(commands.relabel(Target(Kind.EVENT, event), "Life.Injure", session.origin))
    run(project, worker, again=True)
    document = project.read("a").document
    assert [q.status for q in document.quotes.values()] == [Status.REJECTED]
    assert [(v.type, v.status) for v in document.events.values()] == [("Life.Injure", Status.ACCEPTED)]
    assert session.can_undo == "Relabel as Life.Injure"


def test_cancelling_keeps_what_was_committed(project: Project, worker: Worker) -> None:
    job = Job(lambda progress: job.cancel() if progress.done == 1 else None)
    with pytest.raises(Cancelled):
        prelabel(project, [worker], PrelabelOptions(), job)
    assert len(project.read("a").document.quotes) == 1
    assert pending(project, PrelabelOptions()) == ["b", "arabic"]


def test_cancelling_ends_the_reading_of_a_long_text(tmp_path: Path) -> None:
    worker, job = Worker.start(), Job()
    worker.load(None)
    stop = threading.Timer(1.0, job.cancel)
    with make(tmp_path / "long.annot", Document(id="long", text=TEXT * 50_000)) as project:
        stop.start()
        with pytest.raises(Cancelled):
            prelabel(project, [worker], PrelabelOptions(), job)
        assert project.read("long").document.entities == {}
    assert worker.process.poll() is not None


def test_a_pipeline_that_is_not_there_is_a_sentence(project: Project, worker: Worker) -> None:
    with pytest.raises(UserError, match="xx_moon_sm is not installed"):
        prelabel(project, [worker], PrelabelOptions(pipeline="xx_moon_sm"), Job())


def test_several_workers_share_the_work(project: Project, worker: Worker) -> None:
    second = Worker.start()
    report = prelabel(project, [worker, second], PrelabelOptions(), Job())
    second.stop()
    assert report.documents == 3


def test_suggestions_speak_the_schemas_words(tmp_path: Path, worker: Worker) -> None:
    with make(tmp_path / "c.annot", Document(id="a", text=TEXT), schema="conll") as project:
        run(project, worker)
        labels = {entity.label for entity in project.read("a").document.entities.values()}
    assert labels == {"PER", "LOC"}


def test_names_of_gazetteers_beside_the_project_and_of_the_user_are_suggested(
    tmp_path: Path, worker: Worker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ANNOTATOR_HOME", str(tmp_path))
    for folder, name in (("p.gazetteer", "Qaxxan"), ("config/gazetteer", "Velmora"), ("other", "Tirsk")):
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / "ORG.txt").write_text(f"{name}\n", encoding="utf-8")
    text = "Qaxxan and Velmora and Tirsk said nothing.\n"

    def listed(project: Project, options: PrelabelOptions) -> set[str]:
        prelabel(project, [worker], options, Job())
        entities = project.read("a").document.entities.values()
        return {text[e.span.start : e.span.end] for e in entities if e.origin == "rule:gazetteer"}

    with make(tmp_path / "p.annot", Document(id="a", text=text)) as project:
        assert listed(project, PrelabelOptions()) == {"Qaxxan", "Velmora"}
        assert listed(project, PrelabelOptions(again=True, gazetteers=(tmp_path / "other",))) == {"Tirsk"}
        (tmp_path / "other" / "ORG.txt").write_text("Velmora\nTirsk\n", encoding="utf-8")
        assert listed(project, PrelabelOptions(again=True, gazetteers=(tmp_path / "other",))) == {"Tirsk", "Velmora"}


def test_a_gazetteer_may_name_labels_of_the_schema_itself(tmp_path: Path, worker: Worker) -> None:
    (tmp_path / "names").mkdir()
    (tmp_path / "names" / "SHIP.txt").write_text("Qaxxan\n", encoding="utf-8")
    (tmp_path / "names" / "NOSUCH.txt").write_text("Velmora\n", encoding="utf-8")
    schema = """
        name = "ships"
        title = "Ships"
        version = 1

        [[entities]]
        label = "SHIP"
        title = "Ship"
        color = "#c8821e"
        """
    create(tmp_path / "p.annot", parse_schema(schema, "schema"))
    with open_project(tmp_path / "p.annot") as project:
        list(project.add([Document(id="a", text="Qaxxan and Velmora sank.\n")], "test"))
        prelabel(project, [worker], PrelabelOptions(gazetteers=(tmp_path / "names",)), Job())
        assert [e.label for e in project.read("a").document.entities.values()] == ["SHIP"]


def test_a_gazetteer_that_cannot_be_read_is_said_before_the_work(project: Project, tmp_path: Path) -> None:
    (tmp_path / "ORG.txt").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(UserError, match=r"ORG\.txt is not UTF-8"):
        prelabel(project, [], PrelabelOptions(gazetteers=(tmp_path,)), Job())
