"""Documents, and what the server has of them, as the same kind of state: labelled spans with links."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from annotator.model.annotation import Argument, Entity, Event, Quote, Relation, Span, Status
from annotator.model.change import target
from annotator.model.document import Document, DocumentStatus
from annotator.model.quote_parts import quote_type
from annotator.model.schema import Schema
from annotator.sync.labels import (
    ARGUMENT,
    CONTENT,
    CONTINUED,
    CUE,
    HEADS,
    QUOTE,
    RELATION,
    SOURCE,
    TRIGGER,
    Family,
    Meaning,
    entity_label,
    meaning,
)
from annotator.sync.offsets import Offsets
from annotator.sync.remote import RemoteMarks, RemoteRelation
from annotator.sync.state import Labelled, Link, State

PREFIXES: Mapping[type, str] = {Entity: "e:", Event: "v:", Quote: "q:"}


def head_key(item: Entity | Event | Quote) -> str:
    """The key of the span that stands for an annotation."""
    return PREFIXES[type(item)] + item.id


def part_key(part: str, span: Span) -> str:
    """The key of the span that arguments, or quotes, share as a part of theirs."""
    return f"{part}:{span.start}-{span.end}"


def remote_key(number: int) -> str:
    """The key of what the server has under an id."""
    return f"#{number}"


def is_there(item: Entity | Event | Quote | Relation | None) -> bool:
    """Whether an annotation is one that the server is to have: what a person rejected is not."""
    return item is not None and item.status is not Status.REJECTED


def suggested_keys(document: Document) -> frozenset[str]:
    """The keys of the spans that stand for what is only suggested in a document."""
    return frozenset(
        head_key(item) for item in document.annotations()
        if isinstance(item, Entity | Event | Quote) and item.status is Status.SUGGESTED)


def filler_key(document: Document, argument: Argument) -> str:
    """The key of the span that an argument leads to."""
    entity = document.entities.get(argument.entity or "")
    if entity is not None and is_there(entity) and entity.span == argument.span:
        return head_key(entity)
    return part_key(ARGUMENT, argument.span)


def parts_of(quote: Quote) -> Iterator[tuple[str, Span]]:
    """The parts of a quote beside the first content, each with the label of its span."""
    for label, spans in ((CONTINUED, quote.content[1:]), (CUE, quote.cue), (SOURCE, quote.source)):
        for span in spans:
            yield label, span


def link_to(part: str) -> str:
    """The label of the link that leads from a quote to a part with a label."""
    return CONTENT if part == CONTINUED else part


def relation_link(document: Document, relation: Relation) -> Link | None:
    """The link of a relation; None where one of its ends is not on the server."""
    source, end = target(document, relation.source), target(document, relation.target)
    if source is None or end is None or not is_there(source) or not is_there(end):
        return None
    plain = isinstance(source, Entity) and isinstance(end, Entity)
    return Link(head_key(source), head_key(end), relation.label if plain else RELATION + relation.label)


def state_of(document: Document, schema: Schema) -> State:
    """A document's annotations but those that were rejected. Keys tell the annotation, or the part and its place."""
    spans: dict[str, Labelled] = {}
    links: dict[Link, None] = {}
    for entity in filter(is_there, document.entities.values()):
        spans[head_key(entity)] = Labelled(entity.span, entity_label(entity.label, schema))
    for event in filter(is_there, document.events.values()):
        key = head_key(event)
        spans[key] = Labelled(event.trigger, TRIGGER + event.type)
        for argument in event.arguments:
            filler = filler_key(document, argument)
            spans.setdefault(filler, Labelled(argument.span, ARGUMENT))
            links[Link(key, filler, argument.role)] = None
    for quote in filter(is_there, document.quotes.values()):
        key = head_key(quote)
        spans[key] = Labelled(quote.content[0], QUOTE + quote.type)
        for label, span in parts_of(quote):
            part = part_key(label, span)
            spans.setdefault(part, Labelled(span, label))
            links[Link(key, part, link_to(label))] = None
    for relation in filter(is_there, document.relations.values()):
        if (link := relation_link(document, relation)) is not None:
            links[link] = None
    numbered = {str(number): link for number, link in enumerate(links)}
    return State(spans, numbered, document.header.status is DocumentStatus.DONE)


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A span of the server that stands nowhere in the text, or has another project's label; it is left alone."""

    id: int
    start: int
    end: int
    label: str | None


def remote_state(
    marks: RemoteMarks, text: str, offsets: Offsets, schema: Schema, *, confirmed: bool
) -> tuple[State, tuple[Unreadable, ...]]:
    """What the server has of a text, in the words of `state_of`, and what cannot be read of it. Keys tell the ids."""
    reading = _Reading(text, schema)
    lost = []
    for mark in marks.spans:
        span = offsets.from_server(mark.start, mark.end)
        if span is None or not mark.label:
            lost.append(Unreadable(mark.id, mark.start, mark.end, mark.label))
        else:
            reading.spans[remote_key(mark.id)] = (span, meaning(mark.label, schema))
    reading.put_together(marks.relations)
    return State(reading.labelled(), reading.links, confirmed), tuple(lost)


class _Reading:
    """The spans of one document on their way to a state."""

    def __init__(self, text: str, schema: Schema) -> None:
        self.text, self.schema = text, schema
        self.spans: dict[str, tuple[Span, Meaning]] = {}
        self.links: dict[str, Link] = {}
        self.head_of: dict[str, str] = {}
        """The first content of a quote by the further ones."""

    def put_together(self, relations: Sequence[RemoteRelation]) -> None:
        known = [
            (remote_key(each.id), Link(remote_key(each.from_id), remote_key(each.to_id), each.type))
            for each in relations if each.type
        ]
        known = [(key, link) for key, link in known if all(end in self.spans for end in link.ends)]
        for _, link in known:
            if link.label.casefold() == CONTENT.casefold() and link.source != link.target:
                self._continue(link)
        for key, link in known:
            self.links[key] = self._link(link)

    def _continue(self, link: Link) -> None:
        """Take the target for a further content of the source, unless either has another place already."""
        source, end = (self.spans[key][1].family for key in link.ends)
        if source is not Family.QUOTE or end not in (Family.QUOTE, Family.CONTENT) or link.source in self.head_of:
            return
        if link.target not in {*self.head_of, *self.head_of.values()}:
            self.head_of[link.target] = link.source

    def _family(self, key: str) -> Family:
        return Family.CONTENT if key in self.head_of else self.spans[key][1].family

    def _link(self, link: Link) -> Link:
        source, end = self._family(link.source), self._family(link.target)
        if source is Family.QUOTE and end is Family.CONTENT:
            return Link(link.source, link.target, CONTENT)
        parts = (Family.CUE, Family.SOURCE)
        contents = (Family.QUOTE, Family.CONTENT)
        if source in contents and end in parts:
            return Link(self.head_of.get(link.source, link.source), link.target, end.value)
        if source in parts and end in contents:  # drawn the other way round
            return Link(self.head_of.get(link.target, link.target), link.source, source.value)
        if end is Family.EVENT and self._is_role(link):
            return Link(link.target, link.source, link.label)
        if source in HEADS and end in HEADS and {source, end} != {Family.ENTITY}:
            role = source is Family.EVENT and end is Family.ENTITY
            if not role and not link.label.startswith(RELATION):
                return self._mention(link, source, end) or Link(link.source, link.target, RELATION + link.label)
        return link

    def _mention(self, link: Link, source: Family, end: Family) -> Link | None:
        """The link from a quote to an entity that somebody took for its cue or source, drawn either way round."""
        label = link.label.capitalize()
        if {source, end} != {Family.QUOTE, Family.ENTITY} or label not in (CUE, SOURCE):
            return None
        ends = link.ends if source is Family.QUOTE else (link.target, link.source)
        return Link(*ends, label)

    def _is_role(self, link: Link) -> bool:
        """Whether a link to an event is one of its arguments, drawn the other way round."""
        source = self._family(link.source)
        if source is Family.ARGUMENT:
            return True
        event = self.schema.event(self.spans[link.target][1].name)
        return source is Family.ENTITY and event is not None and event.role(link.label) is not None

    def labelled(self) -> dict[str, Labelled]:
        continued: dict[str, list[Span]] = {}
        for key, head in self.head_of.items():
            continued.setdefault(head, []).append(self.spans[key][0])
        return {
            key: Labelled(span, self._label(key, span, said, continued)) for key, (span, said) in self.spans.items()}

    def _label(self, key: str, span: Span, said: Meaning, continued: Mapping[str, list[Span]]) -> str:
        if key in self.head_of:
            return CONTINUED
        if said.family is Family.QUOTE and not said.name:
            return QUOTE + quote_type(self.text, [span, *continued.get(key, ())])
        return said.label
