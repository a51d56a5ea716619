"""Documents as labelled spans with labelled links between them, as most annotation tools know them, and back.

An entity is a span with its label. An event is a span `event:TYPE` on its trigger, with a link for each argument, which
bears the role and leads to the entity that fills it or to a span `argument`. A quote is a span `Content:TYPE`, with
links `Content` to its further content, `Cue` and `Source` to spans of these labels. A relation is a link; it is called
`relation:LABEL` where it starts from an event or quote, whose other links are their own.

Parts of quotes that no link binds are put together by where they stand: so flat labels of other tools become quotes.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from annotator.model.annotation import (
    EMPTY,
    Argument,
    DocumentLabel,
    Entity,
    Event,
    Quote,
    Relation,
    Span,
    Status,
    empty,
)
from annotator.model.document import Document, Header
from annotator.model.quote_parts import Assembled, assemble, quote_type
from annotator.model.record import Unreadable

TRIGGER = "event:"
ARGUMENT = "argument"
RELATION = "relation:"
PART = re.compile(r"(content|cue|source)(?::(.+))?", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Labelled:
    """A span with a label; `key` is what links call it."""

    key: str
    span: Span
    label: str
    score: float | None = None
    attributes: Mapping[str, object] = field(default_factory=empty)
    status: Status = Status.ACCEPTED
    origin: str = ""
    """Who proposed it; empty for the file it comes from."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link from one span to another, by their keys."""

    source: str
    target: str
    label: str


@dataclass(frozen=True, slots=True)
class Flat:
    """The spans of a document and the links between them."""

    spans: tuple[Labelled, ...]
    links: tuple[Link, ...]


def flatten(document: Document) -> Flat:
    """The spans and links of a document's annotations; document labels and speakers have no place in them."""
    spans = [_span_of(entity, entity.id, entity.span, entity.label) for entity in document.entities.values()]
    links = []
    for event in document.events.values():
        spans.append(_span_of(event, event.id, event.trigger, TRIGGER + event.type))
        for i, argument in enumerate(event.arguments):
            filler = document.entities.get(argument.entity or "")
            key = filler.id if filler and filler.span == argument.span else f"{event.id}/{i}"
            if filler is None or key != filler.id:
                spans.append(_span_of(event, key, argument.span, ARGUMENT))
            links.append(Link(event.id, key, argument.role))
    for quote in document.quotes.values():
        first, *others = quote.content
        spans.append(_span_of(quote, quote.id, first, f"Content:{quote.type}"))
        for part, places in (("Content", others), ("Cue", quote.cue), ("Source", quote.source)):
            for i, span in enumerate(places):
                key = f"{quote.id}/{part.lower()}/{i}"
                spans.append(_span_of(quote, key, span, f"Content:{quote.type}" if part == "Content" else part))
                links.append(Link(quote.id, key, part))
    for relation in document.relations.values():
        label = relation.label if relation.source in document.entities else RELATION + relation.label
        links.append(Link(relation.source, relation.target, label))
    return Flat(tuple(spans), tuple(links))


def _span_of(item: Entity | Event | Quote, key: str, span: Span, label: str) -> Labelled:
    return Labelled(key, span, label, score=item.score, status=item.status, origin=item.origin)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a file of another tool says about one article."""

    id: str
    text: str
    spans: Sequence[Labelled]
    links: Sequence[Link] = ()
    meta: Mapping[str, object] = field(default_factory=empty)
    labels: Iterable[str] = ()
    origin: str


def unflatten(found: Found, problems: list[Unreadable]) -> Document:
    """The document of spans and links, with ids in their order; links that lead nowhere are added to the problems."""
    return _Building(found, problems).document()


class _Building:
    """One document on its way from spans and links."""

    def __init__(self, found: Found, problems: list[Unreadable]) -> None:
        self._found, self._problems = found, problems
        self._spans = {span.key: span for span in found.spans}
        self._owner: dict[str, str] = {}
        """The annotation that a span belongs to, by the keys of spans."""
        self._links: dict[str, list[Link]] = {}
        for i, link in enumerate(found.links):
            if link.source in self._spans and link.target in self._spans:
                self._links.setdefault(link.source, []).append(link)
            else:
                problems.append(Unreadable(f"relations[{i}]", "leads to a span that is not there"))

    def document(self) -> Document:
        found = self._found
        entities = self._entities()
        quotes = self._quotes()
        events = self._events(entities)
        return Document(
            id=found.id, text=found.text, header=Header(meta=found.meta or EMPTY), entities=entities, events=events,
            quotes=quotes, relations=self._relations(),
            labels={label: DocumentLabel(label=label, origin=found.origin) for label in found.labels},
        )

    def _decided(self, span: Labelled) -> dict[str, Any]:
        return {
            "score": span.score, "attributes": span.attributes or EMPTY, "status": span.status,
            "origin": span.origin or self._found.origin,
        }

    def _entities(self) -> dict[str, Entity]:
        fillers = {
            link.target for key, links in self._links.items() if self._spans[key].label.startswith(TRIGGER)
            for link in links
        }
        entities: dict[str, Entity] = {}
        for span in self._spans.values():
            own = span.label == ARGUMENT and span.key in fillers
            if own or span.label.startswith(TRIGGER) or PART.fullmatch(span.label):
                continue
            key = self._owner[span.key] = f"e{len(entities) + 1}"
            entities[key] = Entity(id=key, span=span.span, label=span.label, **self._decided(span))
        return entities

    def _events(self, entities: Mapping[str, Entity]) -> dict[str, Event]:
        events: dict[str, Event] = {}
        triggers = [span for span in self._spans.values() if span.label.startswith(TRIGGER)]
        for number, span in enumerate(triggers, 1):
            self._owner[span.key] = f"v{number}"
        for span in triggers:
            key = self._owner[span.key]
            arguments = []
            for link in self._links.get(span.key, ()):
                if not link.label.startswith(RELATION):
                    filler = self._owner.get(link.target)
                    arguments.append(Argument(
                        role=link.label, span=self._spans[link.target].span,
                        entity=filler if filler in entities else None))
            events[key] = Event(
                id=key, type=span.label.removeprefix(TRIGGER) or "event", trigger=span.span, arguments=tuple(arguments),
                **self._decided(span))
        return events

    def _quotes(self) -> dict[str, Quote]:
        parts = {key: (match[1].lower(), match[2]) for key, match in self._matches()}
        frames = list(self._linked(parts))
        bound = {key for frame in frames for key in frame.all()}
        loose = [(key, part, self._spans[key].span) for key, (part, _) in parts.items() if key not in bound]
        put_together, without = assemble(self._found.text, loose)
        frames += put_together
        for key in without:
            span = self._spans[key].span
            self._problems.append(Unreadable(
                f"spans {span.start}-{span.end}", f"is the {parts[key][0]} of a quote without content"))
        order = {key: i for i, key in enumerate(self._spans)}
        quotes: dict[str, Quote] = {}
        for frame in sorted(frames, key=lambda frame: order[frame.content[0]]):
            key = f"q{len(quotes) + 1}"
            self._owner.update(dict.fromkeys(frame.all(), key))
            first = self._spans[frame.content[0]]
            content = tuple(self._spans[name].span for name in frame.content)
            quotes[key] = Quote(
                id=key, type=parts[first.key][1] or quote_type(self._found.text, content), content=content,
                cue=tuple(self._spans[name].span for name in frame.cue),
                source=tuple(self._spans[name].span for name in frame.source), **self._decided(first))
        return quotes

    def _matches(self) -> Iterator[tuple[str, re.Match[str]]]:
        for key, span in self._spans.items():
            if match := PART.fullmatch(span.label):
                yield key, match

    def _linked(self, parts: Mapping[str, tuple[str, str | None]]) -> Iterator[Assembled]:
        """The quotes whose parts links bind to their first content."""
        continued = {
            link.target for links in self._links.values() for link in links if link.label.lower() == "content"}
        for key, (part, _) in parts.items():
            if part != "content" or key in continued:
                continue
            own = {"content": [key], "cue": [], "source": []}
            for link in self._links.get(key, ()):
                if link.label.lower() in own and parts.get(link.target, ("",))[0] == link.label.lower():
                    own[link.label.lower()].append(link.target)
            if sum(map(len, own.values())) > 1 or self._spans[key].label.lower() != "content":
                yield Assembled(tuple(own["content"]), tuple(own["cue"]), tuple(own["source"]))

    def _relations(self) -> dict[str, Relation]:
        relations: dict[str, Relation] = {}
        for link in self._found.links:
            source, target = self._owner.get(link.source), self._owner.get(link.target)
            if link.source not in self._spans or link.target not in self._spans or self._is_own(link):
                continue
            if source is None or target is None:
                self._problems.append(Unreadable("relations", f"{link.label!r} leads to no annotation"))
                continue
            key = f"r{len(relations) + 1}"
            label = link.label.removeprefix(RELATION) or "relation"
            relations[key] = Relation(
                id=key, label=label, source=source, target=target, origin=self._found.origin)
        return relations

    def _is_own(self, link: Link) -> bool:
        """Whether a link is a part of an event or quote, and no relation."""
        label = self._spans[link.source].label
        if label.startswith(TRIGGER):
            return not link.label.startswith(RELATION)
        same = self._owner.get(link.source) == self._owner.get(link.target)
        return bool(PART.fullmatch(label)) and same and link.label.lower() in ("content", "cue", "source")
