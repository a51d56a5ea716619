"""Label Studio's tasks, and the configuration that shows ours."""

from pathlib import Path
from xml.etree import ElementTree as ET

import orjson
import pytest

from annotator.formats import label_studio
from annotator.formats.problem import Problem
from annotator.formats.writing import Writing
from annotator.jobs import Job
from annotator.model.annotation import Status
from annotator.model.document import Document
from annotator.model.schema import EntityLabel, Schema
from tests.documents import storm

SCHEMA = Schema(name="t", title="T", entities=(EntityLabel("GPE", "Place", "#112233"),))


def region(key: str, start: int, end: int, text: str, label: str = "PER") -> dict[str, object]:
    value = {"start": start, "end": end, "text": text, "labels": [label]}
    return {"id": key, "from_name": "label", "to_name": "text", "type": "labels", "value": value}


def read(folder: Path, tasks: object) -> tuple[list[Document], list[str]]:
    path = folder / "project.json"
    path.write_bytes(orjson.dumps(tasks, option=orjson.OPT_INDENT_2))
    found = list(label_studio.read(path, Job()))
    problems = [str(item).removeprefix(f"{path}, ") for item in found if isinstance(item, Problem)]
    return [item for item in found if isinstance(item, Document)], problems


def task(*results: object, text: str = "Ann met Bob", **more: object) -> dict[str, object]:
    return {"id": 7, "data": {"text": text, "source": "wire"}, "annotations": [{"result": list(results)}], **more}


def surfaces(document: Document) -> list[str]:
    return [document.surface(entity.span) for entity in document.entities.values()]


def test_regions_relations_and_choices(tmp_path: Path) -> None:
    link = {"type": "relation", "from_id": "a", "to_id": "b", "direction": "left", "labels": ["MET"]}
    choice = {"type": "choices", "from_name": "c", "to_name": "text", "value": {"choices": ["sport"]}}
    (document,), problems = read(
        tmp_path, [task(region("a", 0, 3, "Ann"), region("b", 8, 11, "Bob"), link, choice)])
    assert (document.id, surfaces(document), document.header.meta) == ("7", ["Ann", "Bob"], {"source": "wire"})
    assert [(r.source, r.label, r.target) for r in document.relations.values()] == [("e2", "MET", "e1")]
    assert (list(document.labels), problems) == (["sport"], [])


@pytest.mark.parametrize(("start", "end"), [(7, 10), (8, 11), (0, 3)], ids=["points", "UTF-16", "elsewhere"])
def test_the_text_of_a_region_tells_its_place(tmp_path: Path, start: int, end: int) -> None:
    (document,), _ = read(tmp_path, [task(region("a", start, end, "Bob"), text="😀 met  Bob")])
    assert surfaces(document) == ["Bob"]


def test_cancelled_work_is_left_out_and_predictions_are_suggestions(tmp_path: Path) -> None:
    cancelled = {"was_cancelled": True, "result": [region("a", 4, 7, "met")]}
    prediction = {"model_version": "m1", "score": 0.5, "result": [region("p", 8, 11, "Bob") | {"score": 0.7}]}
    (document,), _ = read(
        tmp_path, [{"data": {"text": "Ann met Bob"}, "annotations": [cancelled], "predictions": [prediction]}])
    (entity,) = document.entities.values()
    assert (entity.status, entity.origin, entity.score) == (Status.SUGGESTED, "model:m1", 0.7)


def test_what_is_wrong_is_named_and_the_rest_is_read(tmp_path: Path) -> None:
    brush = {"id": "z", "type": "brushlabels", "value": {"rle": []}}
    documents, problems = read(
        tmp_path, [task(region("a", 0, 99, "zzz"), brush, region("b", 0, 3, "Ann")), {"data": {}}, 5])
    assert surfaces(documents[0]) == ["Ann"]
    assert [problem.partition(": ")[0].partition(", ")[2] for problem in problems] == [
        "result[0].value.start", "result[1].type", "data.text"]


def test_the_configuration_has_a_label_for_all_that_occurs(tmp_path: Path) -> None:
    path = tmp_path / "out.json"
    label_studio.write([storm(Status.ACCEPTED)], path, Writing(SCHEMA))
    (task,) = orjson.loads(path.read_bytes())
    view = ET.parse(tmp_path / "out.config.xml").getroot()
    known = {
        (control.get("name"), label.get("value")): label.get("background") for control in view for label in control}
    results = task["annotations"][0]["result"]
    for result in results:
        match result["type"]:
            case "labels":
                assert (result["from_name"], result["value"]["labels"][0]) in known
            case "choices":
                assert ("labels", result["value"]["choices"][0]) in known
            case "relation":
                assert (None, result["labels"][0]) in known
    assert known["entities", "GPE"] == "#112233"


def test_open_suggestions_are_predictions(tmp_path: Path) -> None:
    path = tmp_path / "out.json"
    label_studio.write([storm(Status.SUGGESTED)], path, Writing(SCHEMA, suggested=True))
    (document,) = label_studio.read(path, Job())
    assert isinstance(document, Document)
    assert {entity.status for entity in document.entities.values()} == {Status.SUGGESTED}
    assert {label.status for label in document.labels.values()} == {Status.ACCEPTED}
