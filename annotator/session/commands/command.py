"""What a command is, and what commands have in common."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from annotator.errors import UserError
from annotator.model.annotation import Annotation, Span, Speaker, Status
from annotator.model.change import Changes
from annotator.model.document import Document, Header
from annotator.model.target import Target
from annotator.model.text import trim

A = TypeVar("A", bound=Annotation)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Command:
    """A named edit: its name stands in the Edit menu and in the journal; `changes` is pure."""

    name: str
    changes: Callable[[Document], Changes]


class Refused(UserError):
    """An edit that cannot be made here, and why."""


def mine(item: A, by: str, **fields: Any) -> A:
    """The annotation with other fields, accepted and its alterer's: nobody else proposed it as it now stands."""
    return replace(item, status=Status.ACCEPTED, origin=by, score=None, why=None, **fields)


def item_of(document: Document, target: Target) -> Annotation:
    """The annotation a target points at; Refused when it is gone."""
    item = document.of(target.kind).get(target.id)
    if item is None or isinstance(item, Header | Speaker):
        raise Refused("The {kind} {id} is no longer there.", kind=target.kind, id=target.id)
    return item


def held(items: Mapping[str, T], key: str) -> T:
    """The item of an id; Refused when it is gone."""
    if key not in items:
        raise Refused("{key} is no longer there.", key=key)
    return items[key]


def checked(document: Document, span: Span) -> Span:
    """The span without white space at its edges, which spaCy would refuse; Refused where nothing else is in it."""
    start, end = trim(document.text, max(0, span.start), min(len(document.text), span.end))
    if start >= end:
        raise Refused("There is no text to mark here: select a word first.")
    return Span(start, end)


def entity_at(document: Document, span: Span) -> str | None:
    """The id of the entity that stands on exactly a span and was not rejected."""
    found = (e.id for e in document.entities.values() if e.span == span and e.status is not Status.REJECTED)
    return next(found, None)
