"""Small documents, edits and projects that the tests of the store share."""

from pathlib import Path

from annotator.model.annotation import (
    Argument,
    DocumentLabel,
    Entity,
    Event,
    Layer,
    Quote,
    Relation,
    Span,
    Speaker,
    SpeakerReference,
    Status,
)
from annotator.model.change import Change, put
from annotator.model.document import Document, DocumentStatus, Header, Zone
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


def plain(document_id: str, text: str = "Rockets hit a base in Iraq.", **meta: str) -> Document:
    """A document without annotations."""
    return Document(id=document_id, text=text, header=Header(meta=meta))


def place(number: int, status: Status = Status.ACCEPTED, note: str | None = None) -> Entity:
    """An entity that differs from others by its number."""
    return Entity(id=f"e{number}", span=Span(0, 7), label="GPE", status=status, origin="human:ana", note=note)


def full() -> Document:
    """A document with one of everything, and every field filled."""
    span = Span(0, 7)
    header = Header(
        meta={"title": "Rockets hit base", "n": [1, {"deep": None}]}, zones=(Zone("headline", span, {"x": 1}),),
        status=DocumentStatus.IN_PROGRESS, complete=frozenset({Layer.EVENTS}), extra={"corpus": "a"},
    )
    entity = Entity(
        id="e1", span=span, label="GPE", entity_id="x1", status=Status.SUGGESTED, origin="model:m@1", score=0.5,
        why="capital", attributes={"a": [1]}, flag="difficult", note="hm", extra={"k": "v"},
    )
    event = Event(
        id="v1", type="Conflict.Attack", trigger=Span(8, 11), status=Status.REJECTED,
        arguments=(Argument(role="Place", span=span, entity="e1", extra={"z": 0}), Argument(role="Target", span=span)),
    )
    quote = Quote(
        id="q1", type="direct", content=(span, Span(9, 12)), cue=(Span(8, 9),), source=(span,),
        speaker=SpeakerReference(name="Ana", entity_id="x1", extra={"s": True}),
    )
    return Document(
        id="full", text="Rockets hit a base.\r\n\u00a0\U0001f680 \u2028", header=header, entities={"e1": entity},
        events={"v1": event}, quotes={"q1": quote},
        relations={"r1": Relation(id="r1", label="In", source="e1", target="v1")},
        speakers={"x1": Speaker(id="x1", name="Ana", aliases=("A.",), extra={"born": 1970})},
        labels={"Conflict": DocumentLabel(label="Conflict", origin="human:ana")}, time_spent_s=12.5,
    )


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
