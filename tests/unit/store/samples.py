"""Projects and edits that the tests of the store share."""

from pathlib import Path

from annotator.model.annotation import Entity
from annotator.model.change import Change, put
from annotator.model.document import Document, Header
from annotator.model.schema import EntityLabel, Schema
from annotator.store.project import Added, Entry, Project, create, open_project

SCHEMA = Schema(name="tiny", title="Tiny", entities=(EntityLabel("GPE", "Place", "#3366cc"),))
ORIGIN = "import:test"


def new_project(folder: Path, *documents: Document) -> Path:
    """The file of a project with some documents, closed."""
    path = folder / "news.annot"
    create(path, SCHEMA)
    with open_project(path) as project:
        fill(project, *documents)
    return path


def fill(project: Project, *documents: Document) -> list[Added]:
    """Add documents to an open project."""
    return list(project.add(documents, ORIGIN))


def edit(
    project: Project, document_id: str, *items: Entity | Header, command: str = "Edit", undoable: bool = True
) -> int:
    """Put items into a document as it is; its new revision."""
    stored = project.read(document_id)
    changes = tuple(put(stored.document, item) for item in items)
    return commit(project, document_id, changes, command, undoable=undoable)


def commit(
    project: Project, document_id: str, changes: tuple[Change, ...], command: str = "Edit", *, undoable: bool = True
) -> int:
    """Make changes to a document as it is; its new revision."""
    revisions = {document_id: project.read(document_id).revision}
    return project.write(Entry(command, ((document_id, changes),)), "ana", revisions, undoable=undoable)[document_id]
