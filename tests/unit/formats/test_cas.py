"""UIMA CAS as INCEpTION exports it, with and without its type system."""

from pathlib import Path

from annotator.formats import cas
from annotator.formats.problem import Problem
from annotator.formats.writing import Writing
from annotator.jobs import Job
from annotator.model.annotation import Status
from annotator.model.document import Document
from annotator.model.schema import Schema
from tests.documents import storm


def read(path: Path) -> tuple[list[Document], list[str]]:
    found = list(cas.read_xmi(path, Job()))
    problems = [str(item).removeprefix(f"{path}: ") for item in found if isinstance(item, Problem)]
    return [item for item in found if isinstance(item, Document)], problems


def written(folder: Path) -> Path:
    cas.write_xmi([storm(Status.ACCEPTED)], folder / "out", Writing(Schema(name="t", title="T")))
    return folder / "out"


def test_all_layers_come_back_with_their_links(tmp_path: Path) -> None:
    (document,), problems = read(written(tmp_path) / "storm.xmi")
    assert problems == []
    assert [document.surface(entity.span) for entity in document.entities.values()] == ["Lund", "Ana Berg", "Lund"]
    (event,), (quote,) = document.events.values(), document.quotes.values()
    assert [(a.role, a.entity) for a in event.arguments] == [("Artifact", None), ("Origin", "e3")]
    assert [document.surface(span) for span in (*quote.cue, *quote.source)] == ["said", "Ana Berg"]
    assert list(document.labels) == ["Disaster"]


def test_offsets_are_utf16_units_in_the_file(tmp_path: Path) -> None:
    folder = written(tmp_path)
    units = len(storm().text.encode("utf-16-le")) // 2
    assert f'end="{units}"' in (folder / "storm.xmi").read_text(encoding="utf-8")


def test_without_a_type_system_the_known_layers_are_read_and_it_is_said(tmp_path: Path) -> None:
    folder = written(tmp_path)
    (folder / "TypeSystem.xml").unlink()
    (document,), problems = read(folder / "storm.xmi")
    assert len(document.entities) == 3
    assert problems == ["has no TypeSystem.xml beside it, so only named entities and Annotator's own layers are read"]
