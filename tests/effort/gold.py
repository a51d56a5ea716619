"""A gold annotation, and whether a document has it: spans, labels, roles, parts and speakers; not ids and scores."""

import re
from collections import Counter
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from annotator.model.annotation import Entity, Event, Layer, Quote, Span, SpeakerReference, Status
from annotator.model.document import Document
from annotator.session.review import layered

ARTICLE = re.compile(r"^(?:the|an?)\s+")


def exactly(text: str, start: int, end: int) -> tuple[int, int]:
    """A span as it stands."""
    del text
    return start, end


@dataclass(frozen=True, slots=True)
class Gold:
    """What a document is to become in some layers.

    `labels` has, for a label of the gold, those of the schema that are right for it (by default itself alone); `trim`
    takes from an entity's span what its guidelines leave open; without `speakers` the gold does not say who speaks.
    """

    document: Document
    layers: Collection[Layer] = tuple(Layer)
    labels: Mapping[str, frozenset[str]] = field(default_factory=dict)
    trim: Callable[[str, int, int], tuple[int, int]] = exactly
    speakers: bool = True

    def right_labels(self, label: str) -> frozenset[str]:
        """The labels of the schema that are right for one of the gold."""
        return self.labels.get(label, frozenset({label}))

    def is_span(self, span: Span, gold: Span) -> bool:
        """Whether an entity's span is right."""
        text = self.document.text
        return self.trim(text, span.start, span.end) == self.trim(text, gold.start, gold.end)

    def is_entity(self, entity: Entity, gold: Entity) -> bool:
        """Whether an entity is right."""
        return entity.label in self.right_labels(gold.label) and self.is_span(entity.span, gold.span)

    def is_speaker(self, speaker: SpeakerReference | None, gold: SpeakerReference | None) -> bool:
        """Whether a speaker is right."""
        return not self.speakers or _bare(speaker) == _bare(gold)

    def is_quote(self, quote: Quote, gold: Quote) -> bool:
        """Whether a quote is right."""
        return frame(quote) == frame(gold) and self.is_speaker(quote.speaker, gold.speaker)

    def wrong(self, document: Document) -> int:
        """How many entities would be lacking or too much if all that is open were accepted."""
        own = {label: mine for mine in {e.label for e in self.document.entities.values()}
               for label in self.right_labels(mine)}
        text = self.document.text
        have = Counter(
            (self.trim(text, *_ends(each.span)), own.get(each.label, each.label))
            for each in document.entities.values() if each.status is not Status.REJECTED)
        want = Counter((self.trim(text, *_ends(each.span)), each.label) for each in self.document.entities.values())
        return (have - want).total() + (want - have).total()

    def differences(self, document: Document) -> list[str]:
        """What a document has that the gold has not, what it lacks, and what is undecided in it."""
        found = [
            f"undecided: {item.id}" for item in layered(document, self.layers) if item.status is Status.SUGGESTED]
        kept = [item for item in layered(document, self.layers) if item.status is Status.ACCEPTED]
        if Layer.ENTITIES in self.layers:
            found.extend(self._entities([item for item in kept if isinstance(item, Entity)]))
        if Layer.EVENTS in self.layers:
            events = (item for item in kept if isinstance(item, Event))
            found.extend(_unequal(map(event_frame, events), map(event_frame, self.document.events.values())))
        if Layer.QUOTES in self.layers:
            found.extend(_unequal(
                (self._said(item) for item in kept if isinstance(item, Quote)),
                map(self._said, self.document.quotes.values())))
        return found

    def _entities(self, kept: list[Entity]) -> Iterator[str]:
        for gold in self.document.entities.values():
            match = next((entity for entity in kept if self.is_entity(entity, gold)), None)
            if match is None:
                yield f"lacking: {gold.span} {gold.label} {self.document.surface(gold.span)!r}"
            else:
                kept.remove(match)
        yield from (f"too much: {each.span} {each.label} {self.document.surface(each.span)!r}" for each in kept)

    def _said(self, quote: Quote) -> Hashable:
        return (*frame(quote), _bare(quote.speaker) if self.speakers else None)


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def frame(quote: Quote) -> tuple[str, tuple[Span, ...], tuple[Span, ...], tuple[Span, ...]]:
    """A quote by its type and parts."""
    return quote.type, quote.content, quote.cue, quote.source


def bare(name: str) -> str:
    """A name whatever its article and its capitals: “The ministry” at the beginning of a sentence is the ministry."""
    return ARTICLE.sub("", name.casefold())


def _bare(speaker: SpeakerReference | None) -> str | None:
    return bare(speaker.name) if speaker else None


def event_frame(event: Event) -> Hashable:
    """An event by its type, trigger and arguments, whatever their order."""
    return event.type, event.trigger, frozenset((each.role, each.span) for each in event.arguments)


def _unequal(have: Iterable[Hashable], want: Iterable[Hashable]) -> Iterator[str]:
    mine, theirs = Counter(have), Counter(want)
    yield from (f"lacking: {each}" for each in (theirs - mine).elements())
    yield from (f"too much: {each}" for each in (mine - theirs).elements())
