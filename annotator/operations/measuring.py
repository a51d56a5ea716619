"""Measuring: how far the work on a project is."""

from collections.abc import Mapping
from dataclasses import dataclass

from annotator.model.annotation import Kind, Status
from annotator.model.document import DocumentStatus
from annotator.store.project import Project


@dataclass(frozen=True, slots=True)
class Description:
    """A project in numbers: documents by status; annotations by kind, label (or type) and status; and by origin.

    `time_spent_s` are the seconds that annotators spent, idle time left out. The last two say how it is open.
    """

    documents: Mapping[DocumentStatus, int]
    labels: Mapping[Kind, Mapping[str, Mapping[Status, int]]]
    origins: Mapping[Kind, Mapping[str, int]]
    open_suggestions: int
    time_spent_s: float
    schema: str
    holder: str | None


def describe(project: Project) -> Description:
    """Count what is in a project; reads every row of its annotations."""
    counts = project.counts()
    return Description(
        documents=counts.documents, labels=counts.labels, origins=counts.origins, open_suggestions=counts.open,
        time_spent_s=project.time_spent(), schema=project.schema().name,
        holder=str(project.holder) if project.holder else None,
    )
