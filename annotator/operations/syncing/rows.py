"""Articles as rows of the server's import."""

import hashlib
import uuid
from collections.abc import Mapping
from dataclasses import dataclass

from annotator.model.annotation import Span
from annotator.model.document import Document
from annotator.model.text import content_hash
from annotator.operations.syncing.linking import Remote
from annotator.operations.syncing.report import SyncReport
from annotator.operations.syncing.types import Types
from annotator.phrases import phrase
from annotator.sync.identity import Base, Known, KnownLink
from annotator.sync.labels import is_sendable
from annotator.sync.mapping import state_of
from annotator.sync.offsets import Offsets
from annotator.sync.remote import RemoteProject
from annotator.sync.state import Labelled, State

META = "annotator"
"""The one key of metadata that we write: the server refuses a batch whose rows have different ones."""


@dataclass(frozen=True, slots=True)
class Row:
    """An article for the import, and what is common with the server once it is there."""

    document_id: str
    values: Mapping[str, object]
    base: Base
    confirmed: bool
    characters: int


def example_uuid(remote: Remote, document: Document) -> str:
    """The id that keeps an article from being imported twice: the same for the same article, text and project."""
    name = "\0".join((remote.url, str(remote.project), remote.workspace, document.id, content_hash(document.text)))
    digest = hashlib.sha256(name.encode("utf-8", "surrogatepass")).digest()
    return str(uuid.UUID(bytes=digest[:16], version=4))  # the server takes no other version


def unsendable(document: Document) -> str:
    """Why the server cannot take an article's text; empty where it can."""
    if not document.text:
        return phrase("The server takes no article without text; {id} stays here.")
    try:
        f"{document.text}{document.id}".encode()
    except UnicodeEncodeError:
        return phrase("The text of {id} has half characters (lone surrogates), which doccano refuses; it stays here.")
    if "\0" in document.text:
        return phrase("The text of {id} has a NUL character, which doccano refuses on most databases; it stays here.")
    return ""


def row_of(document: Document, remote: Remote, record: RemoteProject, types: Types, report: SyncReport) -> Row:
    """The row of an article; annotations that the server cannot take are left out and told."""
    state = state_of(document, types.schema)
    fitting = sendable(state, document.text, record, report)
    names = {key: number for number, key in enumerate(fitting)}
    links = {
        key: link for key, link in state.links.items()
        if all(end in names for end in link.ends) and is_sendable(link.label)
    }
    values = {
        "text": document.text,
        "entities": [
            {"id": names[key], "start_offset": start, "end_offset": end, "label": types.name(value.label)}
            for key, (value, start, end) in fitting.items()
        ],
        "relations": [
            {"id": number, "from_id": names[link.source], "to_id": names[link.target], "type": link.label}
            for number, link in enumerate(links.values())
        ],
        "example_uuid": example_uuid(remote, document),
        META: {"doc": document.id, "rev": content_hash(document.text), "title": sendable_title(document.title)},
    }
    base = Base(
        {key: Known(value, local=key) for key, (value, _, _) in fitting.items()},
        {key: KnownLink(link) for key, link in links.items()})
    return Row(document.id, values, base, state.confirmed, len(document.text))


def sendable_title(title: str) -> str:
    """A title for people to see beside the text."""
    return title.encode("utf-8", "replace").decode().replace("\0", "")


def sendable(
    state: State, text: str, record: RemoteProject, report: SyncReport
) -> dict[str, tuple[Labelled, int, int]]:
    """The spans that the server can take, with its offsets; why others stay here is told."""
    offsets = Offsets.of(text, graphemes=record.graphemes)
    fitting: dict[str, tuple[Labelled, int, int]] = {}
    taken: list[Span] = []
    for key, value in state.spans.items():
        at = offsets.to_server(value.span)
        if at is None:
            report.problem(HALF_CLUSTER)
        elif not is_sendable(value.label):
            report.problem(BAD_LABEL, label=repr(value.label))
        elif not record.overlapping and any(value.span.overlaps(other) for other in taken):
            report.problem(NO_OVERLAP, name=record.name)
        else:
            taken.append(value.span)
            fitting[key] = (value, *at)
    for link in state.links.values():
        if not is_sendable(link.label):
            report.problem(BAD_LABEL, label=repr(link.label))
    return fitting


HALF_CLUSTER = phrase(
    "A span begins or ends inside what the server's project counts as one character (graphemes are on); it stays here.")
BAD_LABEL = phrase("The label {label} is not one that doccano takes; what bears it stays here.")
NO_OVERLAP = phrase(
    "The project {name} allows no overlapping spans, so what overlaps stays here; an administrator can allow them.")


