"""Annotations: spans, entities, events, quotes, relations, speakers and document labels, as values."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

EMPTY: Mapping[str, object] = MappingProxyType({})


def empty() -> Mapping[str, object]:
    """The empty mapping, as the default of a field: before Python 3.12 dataclasses take it for a mutable one."""
    return EMPTY


class Layer(StrEnum):
    """What an annotator goes through to the end, one after the other or all at once."""

    ENTITIES = "entities"
    EVENTS = "events"
    QUOTES = "quotes"


class Status(StrEnum):
    """What a person decided about an annotation; what a person makes is accepted from the start."""

    SUGGESTED = "suggested"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


class Kind(StrEnum):
    """The kinds of items a document consists of, apart from its text."""

    ENTITY = "entity"
    EVENT = "event"
    QUOTE = "quote"
    RELATION = "relation"
    SPEAKER = "speaker"
    LABEL = "label"
    HEADER = "header"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range [start, end) in Unicode code points of the stored text."""

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Whether both share at least one character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """What every annotation carries beside its content.

    `origin` says who proposed it: `human:NAME`, `model:NAME@VERSION`, `rule:NAME`, `propagated`, `import:FORMAT` or
    `doccano`. `score` is the proposer's confidence in [0, 1]; `extra` keeps keys of a file that have no meaning here.
    """

    status: Status = Status.ACCEPTED
    origin: str = "import:jsonl"
    score: float | None = None
    why: str | None = None
    attributes: Mapping[str, object] = field(default_factory=empty)
    flag: str | None = None
    note: str | None = None
    extra: Mapping[str, object] = field(default_factory=empty)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity(Decided):
    """A mention: a span with a label, which may name a person or thing by `entity_id`."""

    id: str
    span: Span
    label: str
    entity_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument:
    """A role of an event filled by a span; `entity` is the id of the entity mention that fills it, if one does."""

    role: str
    span: Span
    entity: str | None = None
    extra: Mapping[str, object] = field(default_factory=empty)


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Decided):
    """A trigger with an event type, and its arguments."""

    id: str
    type: str
    trigger: Span
    arguments: tuple[Argument, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerReference:
    """Whom a quote's source stands for: a name and, where known, the id of one of the document's speakers."""

    name: str
    entity_id: str | None = None
    extra: Mapping[str, object] = field(default_factory=empty)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote(Decided):
    """A frame of content, cue and source spans, and the speaker behind the source.

    Content includes its quotation marks; several content spans are one quote that its cue or a paragraph's end splits.
    """

    id: str
    type: str
    content: tuple[Span, ...]
    cue: tuple[Span, ...] = ()
    source: tuple[Span, ...] = ()
    speaker: SpeakerReference | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation(Decided):
    """A labelled link from one annotation to another, by their ids."""

    id: str
    label: str
    source: str
    target: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """A person or organisation of the article that quotes are attributed to."""

    id: str
    name: str
    label: str = "PERSON"
    aliases: tuple[str, ...] = ()
    extra: Mapping[str, object] = field(default_factory=empty)


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentLabel(Decided):
    """A label of the whole document; it is its own id."""

    label: str

    @property
    def id(self) -> str:
        """The label itself: a document carries each label once."""
        return self.label


Annotation = Entity | Event | Quote | Relation | DocumentLabel
Frame = Event | Quote

KIND_OF: Mapping[type, Kind] = MappingProxyType({
    Entity: Kind.ENTITY, Event: Kind.EVENT, Quote: Kind.QUOTE, Relation: Kind.RELATION, Speaker: Kind.SPEAKER,
    DocumentLabel: Kind.LABEL,
})
LAYER_OF: Mapping[Kind, Layer] = MappingProxyType({
    Kind.ENTITY: Layer.ENTITIES, Kind.EVENT: Layer.EVENTS, Kind.QUOTE: Layer.QUOTES,
})


def spans_of(annotation: Annotation | Speaker) -> Iterator[Span]:
    """Every span of an annotation, the one it is known by first (mention, trigger, first content span)."""
    match annotation:
        case Entity():
            yield annotation.span
        case Event():
            yield annotation.trigger
            for argument in annotation.arguments:
                yield argument.span
        case Quote():
            yield from annotation.content
            yield from annotation.cue
            yield from annotation.source


def name_of(annotation: Annotation | Speaker) -> str:
    """The label, event type, quote type or name an annotation is shown with."""
    match annotation:
        case Event() | Quote():
            return annotation.type
        case Speaker():
            return annotation.name
        case _:
            return annotation.label
