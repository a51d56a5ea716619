"""Projects here, each synced with one on a real server."""

from contextlib import ExitStack
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

from annotator.assets import resource
from annotator.jobs import Job
from annotator.model.annotation import Entity
from annotator.model.change import Change, put
from annotator.model.document import Document
from annotator.operations.creating import read_schema
from annotator.operations.syncing.linking import Remote, link, link_new
from annotator.operations.syncing.report import SyncReport
from annotator.operations.syncing.running import SyncOptions, sync
from annotator.store.project import Entry, Outcome, Project, create, open_project
from annotator.sync.client import ProjectOnServer, Server
from annotator.sync.remote import RemoteSpan

_numbers = count(1)


@dataclass
class Desk:
    """One annotator's project, and the project on the server it is synced with."""

    project: Project
    server: Server
    remote: Remote
    there: ProjectOnServer = field(init=False)

    def __post_init__(self) -> None:
        self.there = self.server.project(self.remote.project)

    def sync(self, **options: object) -> SyncReport:
        return sync(self.project, self.server, self.remote, SyncOptions(**options), Job())  # type: ignore[arg-type]

    def document(self, key: str) -> Document:
        return self.project.read(key).document

    def words_here(self, key: str) -> list[tuple[str, str]]:
        """The words under the entities here, and their labels, in the order of the text."""
        document = self.document(key)
        found = sorted((entity.span, entity.label) for entity in document.entities.values())
        return [(document.surface(span), label) for span, label in found]

    def edit(self, key: str, *changes: Change) -> None:
        stored = self.project.read(key)
        self.project.write(Entry("Edit", ((key, changes),)), "human:ana", {key: stored.revision})

    def put(self, key: str, item: Entity) -> None:
        self.edit(key, put(self.document(key), item))

    def example(self, key: str) -> int:
        return self.project.examples()[key]

    def spans(self, key: str) -> dict[str, RemoteSpan]:
        """The spans on the server by the words under them, counted in UTF-16 units, and their labels."""
        units = self.document(key).text.encode("utf-16-le")
        marks = self.there.marks(self.example(key))
        assert marks is not None
        return {
            f"{units[2 * each.start : 2 * each.end].decode('utf-16-le')}/{each.label}": each for each in marks.spans}


def new_project(folder: Path, *documents: Document) -> Project:
    """A project with some articles, open."""
    path = folder / f"{next(_numbers)}.annot"
    create(path, read_schema(resource("schemas", "news.toml")))
    project = open_project(path)
    for added in project.add(documents, "test"):
        assert added.outcome is Outcome.ADDED
    return project


def new_desk(project: Project, server: Server) -> Desk:
    """A desk whose project on the server is new."""
    return Desk(project, server, link_new(project, server, f"Sync {next(_numbers)}"))


@dataclass
class Desks:
    """Makes projects here, and on the server; they are closed with the stack."""

    folder: Path
    server: Server
    stack: ExitStack

    def project(self, *documents: Document) -> Project:
        return self.stack.enter_context(new_project(self.folder, *documents))

    def new(self, *documents: Document) -> Desk:
        return new_desk(self.project(*documents), self.server)

    def another(self, number: int, *documents: Document, server: Server | None = None) -> Desk:
        """A desk whose project on the server is there already."""
        project, signed_in = self.project(*documents), server or self.server
        return Desk(project, signed_in, link(project, signed_in, number))


def is_quiet(report: SyncReport) -> bool:
    return report.is_clean and not report.counts
