"""A document: one article with everything that is known about it, as an immutable value."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from annotator.model.annotation import (
    Annotation,
    DocumentLabel,
    Entity,
    Event,
    Kind,
    Layer,
    Quote,
    Relation,
    Span,
    Speaker,
    empty,
)


class DocumentStatus(StrEnum):
    """How far the work on a document is."""

    NEW = "new"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Zone:
    """A part of the text with a function: headline, byline, body or caption."""

    kind: str
    span: Span
    extra: Mapping[str, object] = field(default_factory=empty)


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What belongs to the document as a whole; it is put in one piece.

    A removed document is out of sight and out of every export, but can be brought back by undo.
    """

    meta: Mapping[str, object] = field(default_factory=empty)
    zones: tuple[Zone, ...] = ()
    status: DocumentStatus = DocumentStatus.NEW
    complete: frozenset[Layer] = frozenset()
    removed: bool = False
    extra: Mapping[str, object] = field(default_factory=empty)

    @property
    def title(self) -> str:
        """The title in the metadata, or an empty string."""
        title = self.meta.get("title")
        return title if isinstance(title, str) else ""

    def is_complete(self, layer: Layer) -> bool:
        """Whether a person has gone through a layer to the end; a done document is complete in all."""
        return self.status is DocumentStatus.DONE or layer in self.complete


Item = Entity | Event | Quote | Relation | Speaker | DocumentLabel | Header


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One article: its text, header and annotations by id. Offsets are code points of `text`."""

    id: str
    text: str
    header: Header = Header()
    entities: Mapping[str, Entity] = field(default_factory=dict)
    events: Mapping[str, Event] = field(default_factory=dict)
    quotes: Mapping[str, Quote] = field(default_factory=dict)
    relations: Mapping[str, Relation] = field(default_factory=dict)
    speakers: Mapping[str, Speaker] = field(default_factory=dict)
    labels: Mapping[str, DocumentLabel] = field(default_factory=dict)
    time_spent_s: float = 0.0

    @property
    def title(self) -> str:
        """The title in the metadata, else the headline zone's text, else the first line, else the id."""
        if self.header.title:
            return self.header.title
        for zone in self.header.zones:
            if zone.kind == "headline":
                return self.text[zone.span.start : zone.span.end].strip()
        return self.text.lstrip()[:200].partition("\n")[0].strip() or self.id

    def of(self, kind: Kind) -> Mapping[str, Item]:
        """The items of one kind by id; the header stands under the id ""."""
        match kind:
            case Kind.ENTITY:
                return self.entities
            case Kind.EVENT:
                return self.events
            case Kind.QUOTE:
                return self.quotes
            case Kind.RELATION:
                return self.relations
            case Kind.SPEAKER:
                return self.speakers
            case Kind.LABEL:
                return self.labels
            case _:
                return {"": self.header}

    def annotations(self) -> Iterator[Annotation]:
        """All annotations: entities, events, quotes, relations, then document labels."""
        yield from self.entities.values()
        yield from self.events.values()
        yield from self.quotes.values()
        yield from self.relations.values()
        yield from self.labels.values()

    def surface(self, span: Span) -> str:
        """The stored text under a span."""
        return self.text[span.start : span.end]


PREFIX = {Kind.ENTITY: "e", Kind.EVENT: "v", Kind.QUOTE: "q", Kind.RELATION: "r", Kind.SPEAKER: "x"}


def fresh_ids(document: Document, kind: Kind) -> Iterator[str]:
    """Ids of a kind that the document does not use yet ("e1", "e2", … for entities), without end."""
    taken, number, step = document.of(kind), len(document.of(kind)), 1
    while True:
        number += step
        if (name := f"{PREFIX[kind]}{number}") in taken:
            step *= 2  # many in a row may be taken where others were removed
        else:
            step = 1
            yield name
