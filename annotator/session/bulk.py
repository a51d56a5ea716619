"""Many decisions as one: all open suggestions of a paragraph, or above or below a score."""

from collections.abc import Collection

from annotator.model.annotation import Entity, Event, Layer, Quote, Span, Status, spans_of
from annotator.model.change import Changes
from annotator.model.document import Document
from annotator.model.target import Target
from annotator.model.text import paragraphs
from annotator.session.commands import Command, accept, reject
from annotator.session.review import layered, target_of


def paragraph_at(text: str, offset: int) -> Span:
    """The paragraph that holds an offset, in code points; a line break belongs to the one before it."""
    return next(Span(*each) for each in reversed(paragraphs(text)) if each[0] <= max(0, offset))


def open_all(document: Document, layers: Collection[Layer] = tuple(Layer)) -> list[Target]:
    """The open suggestions of some layers of a document, and of its labels."""
    labels = [label for label in document.labels.values() if label.status is Status.SUGGESTED]
    return [target_of(item) for item in (*_open(document, layers), *labels)]


def open_in(document: Document, span: Span, layers: Collection[Layer] = tuple(Layer)) -> list[Target]:
    """The open suggestions that begin in a span: entities by their mention, events by trigger, quotes by content."""
    return [target_of(item) for item in _open(document, layers) if span.start <= next(spans_of(item)).start < span.end]


def open_from(document: Document, score: float, layers: Collection[Layer] = tuple(Layer)) -> list[Target]:
    """The open suggestions whose proposer is confident to at least a score in [0, 1]; not those without a score."""
    return [target_of(item) for item in _open(document, layers) if item.score is not None and item.score >= score]


def open_below(document: Document, score: float, layers: Collection[Layer] = tuple(Layer)) -> list[Target]:
    """The open suggestions whose proposer is less confident than a score in [0, 1]; not those without a score."""
    return [target_of(item) for item in _open(document, layers) if item.score is not None and item.score < score]


def accept_open(layers: Collection[Layer] = tuple(Layer)) -> Command:
    """Accept all open suggestions of a document."""
    return Command("Accept all that is open", lambda document: _accepted(document, open_all(document, layers)))


def accept_in(span: Span, layers: Collection[Layer] = tuple(Layer)) -> Command:
    """Accept the open suggestions that begin in a span, such as a paragraph."""
    return Command("Accept all in the paragraph", lambda document: _accepted(document, open_in(document, span, layers)))


def reject_in(span: Span, layers: Collection[Layer] = tuple(Layer)) -> Command:
    """Reject the open suggestions that begin in a span, such as a paragraph."""
    return Command("Reject all in the paragraph", lambda document: _rejected(document, open_in(document, span, layers)))


def accept_from(score: float, layers: Collection[Layer] = tuple(Layer)) -> Command:
    """Accept the open suggestions of at least a score in [0, 1]; also for many documents."""
    name = f"Accept all from {score:.0%}"
    return Command(name, lambda document: _accepted(document, open_from(document, score, layers)))


def reject_below(score: float, layers: Collection[Layer] = tuple(Layer)) -> Command:
    """Reject the open suggestions below a score in [0, 1]; also for many documents."""
    name = f"Reject all below {score:.0%}"
    return Command(name, lambda document: _rejected(document, open_below(document, score, layers)))


def _open(document: Document, layers: Collection[Layer]) -> list[Entity | Event | Quote]:
    return [item for item in layered(document, layers) if item.status is Status.SUGGESTED]


def _accepted(document: Document, targets: list[Target]) -> Changes:
    return accept(targets).changes(document)


def _rejected(document: Document, targets: list[Target]) -> Changes:
    return reject(targets).changes(document)
