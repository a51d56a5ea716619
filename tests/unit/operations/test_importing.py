"""Import: what becomes of files, folders, duplicates and what cannot be read."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import orjson
import pytest
import spacy
from spacy.tokens import DocBin
from spacy.tokens import Span as TokenSpan

from annotator.assets import seeds
from annotator.errors import UserError
from annotator.formats.problem import printable
from annotator.jobs import Cancelled, Job, Progress
from annotator.model.annotation import Span
from annotator.operations import importing
from annotator.operations.importing import ImportReport, import_sources
from annotator.store.project import Project, open_project


def bring(project: Project, *sources: Path, format_name: str | None = None) -> ImportReport:
    return import_sources(project, sources, format_name, Job())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of articles, with others below it and what is none of them."""
    root = tmp_path / "articles"
    for name, text in {
        "b.txt": "Bread.", "a.md": "Apples.", "page.html": "<p>Pears.</p>", "sub/c.txt": "Corn.", "README.md": "About.",
        ".hidden.txt": "no", ".git/d.txt": "no", "gold/b.jsonl": '{"id": "g", "text": "no"}', "image.png": "no",
        "more.jsonl": '{"id": "j", "text": "Jam."}\n',
    }.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return root


def test_a_folder_gives_its_articles_in_the_order_of_their_names(project: Project, folder: Path) -> None:
    report = bring(project, folder)
    assert report.added == project.ids() == ["a", "b", "j", "page", "c"]
    assert report.problems == []


def test_the_seeds_are_imported_without_their_gold(project: Project) -> None:
    report = bring(project, seeds())
    assert set(report.added) == {path.stem for path in seeds().glob("*.txt")}
    assert not any(project.read(document_id).document.entities for document_id in report.added)


def test_gold_is_imported_when_it_is_named(project: Project) -> None:
    report = bring(project, seeds() / "gold")
    assert len(report.added) == len(list(seeds().glob("*.txt")))
    assert project.read("rockets-hit-base-north-of-baghdad").document.entities


def test_the_same_article_twice_is_seen(project: Project, folder: Path) -> None:
    added = bring(project, folder).added
    report = bring(project, folder, folder / "b.txt")
    assert report.added == []
    assert report.duplicates == [*added, "b"]
    assert report.problems == []


def test_the_same_text_under_another_name_is_added_and_told(project: Project, folder: Path) -> None:
    (folder / "sub/z.txt").write_text("Bread.")
    report = bring(project, folder)
    assert report.same_text == [("z", "b")]
    assert "z" in project.ids()


def test_another_article_of_the_same_file_name_gets_a_number(project: Project, folder: Path) -> None:
    (folder / "sub/b.txt").write_text("Beer.")
    (folder / "sub/a.txt").write_text("Ale.")
    report = bring(project, folder)
    assert report.renamed == [("a", "a-2"), ("b", "b-2")]
    assert project.read("b-2").document.text == "Beer."
    again = bring(project, folder)
    assert (again.added, again.problems) == ([], [])


def test_the_same_id_with_another_text_in_jsonl_is_refused_and_named(project: Project, tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    path.write_text('{"id": "a", "text": "One."}\n{"id": "a", "text": "Two."}\n{"id": "b", "text": "Three."}\n')
    report = bring(project, path)
    assert report.added == ["a", "b"]
    (problem,) = report.problems
    assert problem.file == str(path)
    assert "'a'" in problem.reason
    assert "refused" in problem.reason


def test_what_cannot_be_read_is_named_and_the_rest_is_imported(project: Project, folder: Path, tmp_path: Path) -> None:
    (folder / "binary.txt").write_bytes(bytes(range(256)))
    (folder / "empty.txt").touch()
    (folder / "latin.txt").write_bytes("Größe und Maß, hieß es.".encode("cp1252"))
    with (folder / "big.txt").open("wb") as stream:
        stream.truncate(50_000_000)
    (folder / "more.jsonl").write_text('{"id": "j", "text": "Jam."}\n{"id": \n{"id": "k", "text": "Kiwi."}\n')
    nothing = tmp_path / "nothing"
    nothing.mkdir()
    report = bring(project, folder, nothing, tmp_path / "gone.txt", folder / "image.png")
    assert {"a", "b", "c", "j", "k", "latin"} < set(report.added)
    assert [(Path(problem.file).name, problem.line) for problem in report.problems] == [
        ("nothing", None), ("gone.txt", None), ("image.png", None), ("big.txt", None), ("binary.txt", None),
        ("empty.txt", None), ("latin.txt", None), ("more.jsonl", 2)]
    assert all("\n" not in str(problem) for problem in report.problems)


def test_a_file_that_vanishes_between_finding_and_reading_is_named(project: Project, folder: Path) -> None:
    def vanish(progress: Progress) -> None:
        (folder / "b.txt").unlink(missing_ok=True)

    report = import_sources(project, [folder], None, Job(vanish))
    assert [problem.file for problem in report.problems] == [str(folder / "b.txt")]
    assert "a" in report.added


def test_a_folder_that_may_not_be_read_is_named(
    project: Project, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.scandir

    def refused(path: str) -> object:  # root may read what the permissions keep from others
        if Path(path) == folder / "sub":
            raise PermissionError(errno.EACCES, "Permission denied", path)
        return real(path)

    monkeypatch.setattr(os, "scandir", refused)
    report = bring(project, folder)
    assert [problem.file for problem in report.problems] == [str(folder / "sub")]
    assert "b" in report.added


def test_a_name_that_is_no_text_still_gives_an_id(project: Project, tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"caf\xe9.txt")
    try:
        path.write_text("Coffee.")
    except OSError:
        return  # this file system has no such names
    assert bring(project, tmp_path / path.name).added == ["caf\ufffd"]


def test_a_format_is_for_files_of_any_name(project: Project, tmp_path: Path) -> None:
    path = tmp_path / "article"
    path.write_text("# Head\n\nText.")
    assert bring(project, path).problems
    assert bring(project, path, format_name="markdown").added == ["article"]
    assert project.read("article").document.title == "Head"


def test_a_format_that_cannot_be_read_is_refused(project: Project, folder: Path) -> None:
    with pytest.raises(UserError, match="jsonl"):
        bring(project, folder, format_name="parquet")


def test_what_the_schema_lacks_is_kept_and_counted(project: Project, tmp_path: Path) -> None:
    record = {
        "id": "a", "text": "One two.", "entities": [{"id": "e1", "start": 0, "end": 3, "label": "SHIP"}],
        "events": [{"type": "Life.Die", "trigger": {"start": 4, "end": 7}, "arguments": [
            {"role": "Crew", "start": 0, "end": 3}, {"role": "Victim", "start": 0, "end": 3}]}],
        "quotes": [{"type": "shouted", "content": [{"start": 0, "end": 3}]}], "labels": [{"label": "Ships"}],
    }
    path = tmp_path / "in.jsonl"
    path.write_bytes(orjson.dumps(record))
    report = bring(project, path)
    assert report.problems == []
    assert report.lacking == {
        "entity label SHIP": 1, "role Crew of Life.Die": 1, "quote type shouted": 1, "document label Ships": 1}
    assert project.read("a").document.entities["e1"].label == "SHIP"


def test_more_problems_than_anyone_reads_are_counted(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "MOST_PROBLEMS", 3)
    path = tmp_path / "in.jsonl"
    path.write_bytes(b"x\n" * 10 + orjson.dumps({"id": "a", "text": "One."}))
    report = bring(project, path)
    assert (len(report.problems), report.more_problems, report.added) == (3, 7, ["a"])


def test_a_stopped_import_keeps_what_was_read(project: Project, folder: Path) -> None:
    job = Job(lambda progress: job.cancel() if progress.what == "b.txt" else None)
    with pytest.raises(Cancelled):
        import_sources(project, [folder], None, job)
    assert project.ids() == ["a", "b"]


def test_progress_grows_to_the_size_of_all_files(project: Project, folder: Path) -> None:
    heard: list[Progress] = []
    import_sources(project, [folder], None, Job(heard.append))
    done = [progress.done for progress in heard]
    assert done == sorted(done)
    assert heard[-1].done == heard[-1].total > 0


def test_the_journal_says_where_articles_came_from(project: Project, folder: Path) -> None:
    bring(project, folder)
    assert {row.document: row.actor for row in project.journal()} == {
        "a": "import:markdown", "b": "import:txt", "j": "import:jsonl", "page": "import:html", "c": "import:txt"}


IMPORT_CORPUS = """
import sys
from pathlib import Path
from annotator.jobs import Job
from annotator.operations.importing import import_sources
from annotator.store.project import open_project

with open_project(Path(sys.argv[1])) as project:
    report = import_sources(project, [Path(sys.argv[2])], None, Job())
print(report.added, [str(problem) for problem in report.problems], "spacy" in sys.modules)
"""


def test_a_spacy_corpus_is_read_without_spacy_in_this_process(project: Project, tmp_path: Path) -> None:
    nlp = spacy.blank("en")
    doc = nlp("Ana left Lund.")
    doc.ents = [TokenSpan(doc, 2, 3, label="GPE")]
    path = tmp_path / os.fsdecode(b"caf\xe9.spacy")
    DocBin(docs=[doc, nlp("")]).to_disk(path)
    project.close()
    run = subprocess.run(
        [sys.executable, "-c", IMPORT_CORPUS, project.path, path], capture_output=True, text=True, check=True)
    shown = printable(path)
    assert run.stdout.strip() == (
        f"['caf\ufffd-1'] ['{shown}, document 2: holds no text; the document was skipped'] False")
    with open_project(project.path) as again:
        document = again.read("caf\ufffd-1").document
        assert [(entity.label, entity.span) for entity in document.entities.values()] == [("GPE", Span(9, 13))]
