"""Edits to a document as a whole: labels, progress, metadata, removal."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from annotator.model.annotation import DocumentLabel, Kind, Layer, Status
from annotator.model.change import Changes, drop, put
from annotator.model.document import Document, DocumentStatus, Header
from annotator.session.commands.command import Command, mine


def toggle_label(name: str, by: str) -> Command:
    """Set a document label, or take it away where it is set; a suggested one is accepted."""

    def changes(document: Document) -> Changes:
        label = document.labels.get(name)
        if label is not None and label.status is Status.ACCEPTED:
            return (drop(document, Kind.LABEL, name),)
        if label is not None and label.status is Status.SUGGESTED:
            return (put(document, replace(label, status=Status.ACCEPTED)),)
        return (put(document, mine(label, by) if label else DocumentLabel(label=name, origin=by)),)

    return Command(f"Label {name}", changes)


def set_complete(layer: Layer, complete: bool) -> Command:
    """Say that a layer has been gone through to the end, or that it has not."""

    def changes(document: Document) -> Changes:
        header = document.header
        layers = header.complete | {layer} if complete else header.complete - {layer}
        status = header.status
        if not complete and status is DocumentStatus.DONE:
            status, layers = DocumentStatus.IN_PROGRESS, frozenset(Layer) - {layer}
        return (put(document, replace(header, complete=frozenset(layers), status=status)),)

    return Command(f"Mark {layer} {'complete' if complete else 'incomplete'}", changes)


def set_status(status: DocumentStatus) -> Command:
    """Say how far the work on the document is; a done one is complete in all layers."""

    def changes(document: Document) -> Changes:
        complete = frozenset(Layer) if status is DocumentStatus.DONE else document.header.complete
        return (put(document, replace(document.header, status=status, complete=complete)),)

    return Command(f"Mark {status.value.replace('_', ' ')}", changes)


def set_meta(meta: Mapping[str, object]) -> Command:
    """Put the document's metadata in the place of the old."""
    return _header("Edit metadata", lambda header: replace(header, meta=dict(meta)))


def remove_document() -> Command:
    """Take the document out of the project; undo brings it back."""
    return _header("Remove article", lambda header: replace(header, removed=True))


def _header(name: str, alter: Callable[[Header], Header]) -> Command:
    return Command(name, lambda document: (put(document, alter(document.header)),))
