"""What a property test needs of a format: writing documents and reading them back, and what a format may lose."""

import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from annotator.formats.problem import Problem
from annotator.formats.registry import format_named
from annotator.formats.selection import without
from annotator.formats.writing import Writing
from annotator.jobs import Job
from annotator.model.annotation import DocumentLabel, Entity, Event, Quote, Relation, Status
from annotator.model.document import Document, Header
from annotator.model.schema import Schema

SCHEMA = Schema(name="test", title="Test")


def written(name: str, documents: Sequence[Document], folder: Path, *, suggested: bool = False) -> Path:
    """The file or folder that documents were written to."""
    codec = format_named(name)
    destination = folder / ("out" if codec.folder else f"out{codec.suffixes[0]}")
    codec.write(documents, destination, Writing(SCHEMA, suggested))
    return destination


def read(name: str, path: Path) -> list[Document | Problem]:
    """What a file holds, or every file of the format in a folder, in the order of their names."""
    codec = format_named(name)
    files = sorted(
        each for each in path.rglob("*") if each.suffix in codec.suffixes) if path.is_dir() else [path]
    return [item for file in files for item in codec.read(file, Job())]


def again(name: str, documents: Sequence[Document]) -> list[Document | Problem]:
    """Documents written and read back."""
    with tempfile.TemporaryDirectory() as folder:
        return read(name, written(name, documents, Path(folder)))


def damaged(name: str, document: Document, at: float, bytes_: bytes) -> list[Document | Problem]:
    """What is read of a document after some bytes of a file were replaced, at a share of its length."""
    with tempfile.TemporaryDirectory() as folder:
        path = written(name, [document], Path(folder))
        files = sorted(each for each in path.rglob("*") if each.is_file()) if path.is_dir() else [path]
        for file in files:
            whole = file.read_bytes()
            start = int(at * len(whole))
            file.write_bytes(whole[:start] + bytes_ + whole[start + len(bytes_) :])
        return read(name, path)


def accepted(document: Document) -> Document:
    """The document as an export takes it."""
    return without(document, {Status.REJECTED, Status.SUGGESTED})


def numbered(document: Document, origin: str, *, scores: bool = False) -> Document:
    """The document as spans with links keep it: ids by order, one origin, and nothing but spans, names and links."""
    ids: dict[str, str] = {}
    for prefix, items in (("e", document.entities), ("v", document.events), ("q", document.quotes)):
        ids |= {key: f"{prefix}{i}" for i, key in enumerate(items, 1)}
    entities = {
        ids[key]: Entity(
            id=ids[key], span=entity.span, label=entity.label, origin=origin, score=entity.score if scores else None)
        for key, entity in document.entities.items()
    }
    events = {
        ids[key]: Event(
            id=ids[key], type=event.type, trigger=event.trigger, origin=origin,
            score=event.score if scores else None,
            arguments=tuple(
                replace(argument, entity=_filler(document, ids, argument.entity, argument.span), extra={})
                for argument in event.arguments))
        for key, event in document.events.items()
    }
    quotes = {
        ids[key]: Quote(
            id=ids[key], type=quote.type, content=quote.content, cue=quote.cue, source=quote.source, origin=origin,
            score=quote.score if scores else None)
        for key, quote in document.quotes.items()
    }
    relations = {
        f"r{i}": Relation(
            id=f"r{i}", label=relation.label, source=ids[relation.source], target=ids[relation.target], origin=origin)
        for i, relation in enumerate(document.relations.values(), 1)
    }
    return Document(
        id=document.id, text=document.text, header=Header(meta=document.header.meta), entities=entities, events=events,
        quotes=quotes, relations=relations,
        labels={label: DocumentLabel(label=label, origin=origin) for label in document.labels},
    )


def _filler(document: Document, ids: Mapping[str, str], entity: str | None, span: object) -> str | None:
    return ids[entity] if entity is not None and document.entities[entity].span == span else None
