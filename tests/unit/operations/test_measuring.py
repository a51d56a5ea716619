"""A project in numbers."""

from dataclasses import replace

from annotator.model.annotation import Kind, Status
from annotator.model.document import Document, DocumentStatus, Header
from annotator.operations.measuring import describe
from annotator.store.project import Project
from tests.documents import storm


def test_everything_is_counted(project: Project) -> None:
    done = Document(id="done", text="x", header=Header(status=DocumentStatus.DONE), time_spent_s=90)
    accepted = replace(storm(Status.ACCEPTED, "human:ana"), id="accepted", text=storm().text + ".")
    list(project.add([storm(), accepted, done], "import:test"))
    found = describe(project)
    assert found.documents[DocumentStatus.NEW] == 2
    assert found.documents[DocumentStatus.DONE] == 1
    assert found.labels[Kind.ENTITY]["GPE"] == {Status.SUGGESTED: 2, Status.ACCEPTED: 2, Status.REJECTED: 0}
    assert found.origins[Kind.ENTITY] == {"model:test@1": 3, "human:ana": 3}
    assert found.labels[Kind.LABEL]["Disaster"][Status.ACCEPTED] == 1
    assert found.open_suggestions == 7
    assert found.time_spent_s == 90
    assert found.schema == "news"
