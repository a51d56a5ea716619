"""Export from a project: what is written, for whom, and what the reports say."""

import os
import subprocess
import sys
from dataclasses import replace
from itertools import chain
from pathlib import Path

import orjson
import pytest
from spacy.tokens import DocBin
from spacy.vocab import Vocab

from annotator.assets import seeds
from annotator.errors import UserError
from annotator.jobs import Cancelled, Job, Progress
from annotator.model.annotation import Status
from annotator.model.document import Document, DocumentStatus, Header
from annotator.operations.exporting import ExportOptions, export
from annotator.operations.importing import import_sources
from annotator.store.project import Project
from annotator.training.split import Split
from tests.documents import storm

ROOT = Path(__file__).parents[3]


def fill(project: Project, *documents: Document) -> None:
    list(project.add(documents, "import:test"))


def records(path: Path) -> list[dict[str, object]]:
    return [orjson.loads(line) for line in path.read_bytes().splitlines()]


def stopping() -> Job:
    """A job that is cancelled as soon as it tells its progress."""
    job = Job(lambda progress: job.cancel())
    return job


def filled(record: dict[str, object]) -> dict[str, object]:
    return {key: value for key, value in record.items() if value}


def test_jsonl_gives_back_id_and_text_code_point_for_code_point(project: Project, tmp_path: Path) -> None:
    text = "\ufeff Head\r\n\r\nno-break\u00a0space \u2028 e\u0301 😀👨‍👩‍👧 אבג\t \n\n"
    source = tmp_path / "strange name é.txt"
    source.write_bytes(text.encode("utf-8"))
    import_sources(project, [source], None, Job())
    export(project, tmp_path / "out.jsonl", ExportOptions("jsonl"), Job())
    (record,) = records(tmp_path / "out.jsonl")
    assert (record["id"], record["text"]) == ("strange name é", text.removeprefix("\ufeff"))


def test_the_gold_comes_back_as_it_was(project: Project, tmp_path: Path) -> None:
    import_sources(project, [seeds() / "gold"], None, Job())
    export(project, tmp_path / "out.jsonl", ExportOptions("jsonl"), Job())
    before = [record for path in sorted((seeds() / "gold").glob("*.jsonl")) for record in records(path)]
    after = records(tmp_path / "out.jsonl")
    assert [filled(record) for record in after] == [filled(record) for record in before]


def test_only_documents_of_the_statuses_are_written(project: Project, tmp_path: Path) -> None:
    done = Document(id="done", text="x", header=Header(status=DocumentStatus.DONE))
    fill(project, storm(), done)
    report = export(project, tmp_path / "o.jsonl", ExportOptions("jsonl", statuses=(DocumentStatus.DONE,)), Job())
    assert report.documents == {"": 1}
    assert [record["id"] for record in records(tmp_path / "o.jsonl")] == ["done"]


def test_suggestions_and_rejections_stay_at_home(project: Project, tmp_path: Path) -> None:
    fill(project, storm(Status.SUGGESTED), replace(storm(Status.REJECTED), id="rejected", text=storm().text + "."))
    report = export(project, tmp_path / "out.jsonl", ExportOptions("jsonl"), Job())
    assert report.annotations == {}
    assert [record["entities"] for record in records(tmp_path / "out.jsonl")] == [[], []]


def test_a_split_makes_a_folder_of_jsonl(project: Project, tmp_path: Path) -> None:
    fill(project, *(Document(id=f"article-{number}", text=f"Text {number}.") for number in range(10)))
    report = export(project, tmp_path / "out", ExportOptions("jsonl", split=Split()), Job())
    assert report.documents == {"train": 6, "dev": 3, "test": 1}
    assert {record["id"] for record in records(tmp_path / "out/test.jsonl")} == {"article-9"}


def test_spacy_is_written_by_another_process(project: Project, tmp_path: Path) -> None:
    fill(project, storm(Status.ACCEPTED), Document(id="article-1", text="Rain in Lund."))
    heard: list[Progress] = []
    report = export(project, tmp_path / "out", ExportOptions("spacy", split=Split(seed=0)), Job(heard.append))
    found = {
        part: [doc.user_data["annotator"]["id"] for doc in
               DocBin().from_disk(tmp_path / "out/corpus" / f"{part}.spacy").get_docs(Vocab())]
        for part in ("train", "dev", "test")
    }
    assert sorted(chain(*found.values())) == ["article-1", "storm"]
    assert found["dev"] == ["article-1"]
    assert report.documents == {part: len(ids) for part, ids in found.items() if ids}
    assert heard[-1].done == heard[-1].total == 2
    assert any("No article fell to" in note for note in report.notes)


def test_a_misfit_is_in_the_report_with_article_and_offset(project: Project, tmp_path: Path) -> None:
    document = storm(Status.ACCEPTED)
    entity = replace(document.entities["e1"], span=replace(document.entities["e1"].span, end=16))
    fill(project, replace(document, entities={**document.entities, "e1": entity}))
    report = export(project, tmp_path / "out", ExportOptions("spacy"), Job())
    (misfit,) = report.misfits
    assert (misfit.document, misfit.annotation, misfit.start, misfit.end) == ("storm", "e1", 11, 16)
    assert "storm, e1 [11, 16) 'Lund\\n': has white space at its edge" in report.sentences[0]


def test_the_importing_process_never_imports_spacy(project: Project, tmp_path: Path) -> None:
    fill(project, storm())
    script = (
        "import sys\nfrom pathlib import Path\nfrom annotator.jobs import Job\n"
        "from annotator.operations.exporting import ExportOptions, export\n"
        "from annotator.store.project import open_project\n"
        f"with open_project(Path({str(project.path)!r}), write=False) as project:\n"
        f"    export(project, Path({str(tmp_path / 'out')!r}), ExportOptions('spacy'), Job())\n"
        "assert 'spacy' not in sys.modules\n"
    )
    run = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert (tmp_path / "out/corpus/train.spacy").exists()


@pytest.mark.parametrize("name", ["jsonl", "spacy"])
def test_a_stopped_export_leaves_what_was_there(project: Project, tmp_path: Path, name: str) -> None:
    fill(project, storm())
    destination = tmp_path / ("out.jsonl" if name == "jsonl" else "out")
    with pytest.raises(Cancelled):
        export(project, tmp_path / "new" / destination.name, ExportOptions(name), stopping())
    assert not (tmp_path / "new").exists()
    export(project, destination, ExportOptions(name), Job())
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file() and "annot" not in path.name}
    with pytest.raises(Cancelled):
        export(project, destination, ExportOptions(name, suggested=True), stopping())
    after = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file() and "annot" not in path.name}
    assert after == before


def test_a_format_that_cannot_be_written_is_refused(project: Project, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be written; these can: jsonl, spacy"):
        export(project, tmp_path / "out", ExportOptions("txt"), Job())


FULL = """
import resource, signal, sys
from pathlib import Path
from annotator.jobs import Job
from annotator.errors import UserError
from annotator.operations.exporting import ExportOptions, export
from annotator.store.project import open_project
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
with open_project(Path(sys.argv[1]), write=False) as project:
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))
    try:
        export(project, Path(sys.argv[2]), ExportOptions(sys.argv[3]), Job())
    except UserError as error:
        print(error)
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no limit of file sizes")
@pytest.mark.parametrize("name", ["jsonl", "spacy"])
def test_a_disk_that_takes_no_more_is_one_sentence(project: Project, tmp_path: Path, name: str) -> None:
    fill(project, storm())
    out = tmp_path / "out"
    command = [sys.executable, "-c", FULL, str(project.path), str(out), name]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert len(run.stdout.splitlines()) == 1
    assert "nothing was exported" in run.stdout
    assert not [path for path in tmp_path.rglob("*") if path.is_file() and "annot" not in path.name]


def test_a_project_is_never_overwritten_and_a_link_is_followed(project: Project, tmp_path: Path) -> None:
    before = project.path.read_bytes()
    with pytest.raises(UserError, match="is an Annotator project"):
        export(project, project.path, ExportOptions(format="jsonl"), Job())
    assert project.path.read_bytes() == before
    (tmp_path / "target.jsonl").write_text("old", "utf-8")
    (tmp_path / "link.jsonl").symlink_to(tmp_path / "target.jsonl")
    export(project, tmp_path / "link.jsonl", ExportOptions(format="jsonl"), Job())
    assert (tmp_path / "link.jsonl").is_symlink()
    assert (tmp_path / "target.jsonl").read_text("utf-8") != "old"


def test_what_is_no_file_is_not_replaced(project: Project, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(UserError, match="is not a file"):
        export(project, tmp_path / "pipe", ExportOptions(format="jsonl"), Job())
    assert (tmp_path / "pipe").is_fifo()
