"""What would spoil training, found before it: each with the place to jump to.

Documents come one by one and are not kept, so that projects of any size pass.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import blake2b
from typing import NamedTuple

from annotator.model.annotation import Entity, Layer, Span, Status, spans_of
from annotator.model.document import Document, DocumentStatus
from annotator.model.schema import Schema
from annotator.model.target import Part, parts
from annotator.phrases import Sentence

FEW = 10
"""Examples a label should have at least; with fewer hardly anything is learnt, and nothing measured."""
PLACES = 3  # places remembered of a label, and of a string
Boundaries = Callable[[Document], tuple[frozenset[int], frozenset[int]]]


class Kind(StrEnum):
    """What can be wrong."""

    MISALIGNED = "misaligned"
    BLANK = "white space"
    OVERLAP = "overlap"
    FEW = "few examples"
    TWO_LABELS = "two labels"
    EMPTY = "empty"
    DUPLICATE = "duplicate"
    ONE_SIDED = "one side"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at: a sentence, and where. `start` and `end` are code points of the document's text."""

    kind: Kind
    sentence: str
    document: str | None = None
    annotation: str | None = None
    start: int | None = None
    end: int | None = None

    def __str__(self) -> str:
        place = "" if self.document is None else f"{self.document}: "
        return f"{place}{self.sentence}"


class Use(NamedTuple):
    """A label of some sort ("entity", "event", "role", "quote", "label"): a tuple, the key that is hashed fastest."""

    sort: str
    label: str

    def __str__(self) -> str:
        return f"{self.sort} {self.label}"


Place = tuple[str, str, Span | None]
"""Document, annotation and span; none for what belongs to a whole document."""


@dataclass(slots=True)
class Lint:
    """Sees each document once, then tells `findings`.

    `boundaries` gives the starts and ends of a document's tokens, None for no look at tokens; `alike` the first article
    that each is nearly the same as. Accepted annotations count, in events and quotes those of complete articles.
    """

    schema: Schema
    boundaries: Boundaries | None = None
    alike: Mapping[str, str] = field(default_factory=dict)
    counts: Counter[tuple[Use, str]] = field(default_factory=Counter)
    complete: Counter[tuple[str, str]] = field(default_factory=Counter)
    documents: Counter[str] = field(default_factory=Counter)
    _found: list[Finding] = field(default_factory=list)
    _texts: dict[bytes, str] = field(default_factory=dict)
    _surfaces: dict[str, dict[str, list[Place]]] = field(default_factory=dict)
    _surface_counts: Counter[tuple[str, str]] = field(default_factory=Counter)
    _places: dict[Use, list[Place]] = field(default_factory=dict)

    def see(self, document: Document, part: str = "") -> None:
        """Look at a document; `part` is that of the split it falls to."""
        self.documents[part] += 1
        for layer in Layer:
            self.complete[layer.value, part] += document.header.is_complete(layer)
        self.complete["labels", part] += document.header.status is DocumentStatus.DONE or bool(document.labels)
        self._found += self._of_text(document)
        if document.header.status is DocumentStatus.SKIPPED:
            return
        accepted = [a for a in document.annotations() if a.status is Status.ACCEPTED]
        entities = [a for a in accepted if isinstance(a, Entity)]
        self._found += _overlaps(document, entities)
        edges = self.boundaries(document) if self.boundaries is not None and accepted else None
        text = document.text
        for annotation in accepted:
            for span in spans_of(annotation):
                if edges is not None or text[span.start].isspace() or text[span.end - 1].isspace():
                    self._found += _of_span(document, annotation.id, span, edges)
        for entity in entities:
            self._count(Use("entity", entity.label), part, document, entity.id, entity.span)
            surface = " ".join(document.surface(entity.span).split())
            places = self._surfaces.setdefault(surface, {}).setdefault(entity.label, [])
            self._surface_counts[surface, entity.label] += 1
            if len(places) < PLACES:
                places.append((document.id, entity.id, entity.span))
        self._see_frames(document, part)
        for label in document.labels.values():
            if label.status is Status.ACCEPTED:
                self._count(Use("label", label.label), part, document, label.id, None)

    def _see_frames(self, document: Document, part: str) -> None:
        if document.header.is_complete(Layer.EVENTS):
            for event in document.events.values():
                if event.status is Status.ACCEPTED:
                    self._count(Use("event", event.type), part, document, event.id, event.trigger)
                    for argument in event.arguments:
                        self._count(Use("role", argument.role), part, document, event.id, argument.span)
        if document.header.is_complete(Layer.QUOTES):
            for quote in document.quotes.values():
                if quote.status is Status.ACCEPTED:
                    for kind, _, span in parts(quote):
                        self._count(Use("quote", PART_LABELS[kind]), part, document, quote.id, span)

    def findings(self) -> list[Finding]:
        """Everything found, by kind."""
        found = [*self._found, *self._two_labels(), *self._of_labels()]
        order = list(Kind)
        return sorted(found, key=lambda finding: order.index(finding.kind))

    def labels(self, sort: str, part: str | None = None) -> dict[str, int]:
        """The labels of a sort with the number of their examples, in one part or in all, by name."""
        found: Counter[str] = Counter()
        for (use, where), count in self.counts.items():
            if use.sort == sort and part in (None, where):
                found[use.label] += count
        return dict(sorted(found.items()))

    def _count(self, use: Use, part: str, document: Document, key: str, span: Span | None) -> None:
        self.counts[use, part] += 1
        places = self._places.setdefault(use, [])
        if len(places) < PLACES:
            places.append((document.id, key, span))

    def _of_text(self, document: Document) -> Iterator[Finding]:
        if not document.text.strip():
            yield Finding(Kind.EMPTY, Sentence("has no text"), document.id)
            return
        digest = blake2b(document.text.encode("utf-8", "surrogatepass"), digest_size=16).digest()
        first = self._texts.setdefault(digest, document.id)
        if first != document.id:
            yield Finding(Kind.DUPLICATE, Sentence("has the same text as {first}", first=first), document.id)
        elif (like := self.alike.get(document.id, document.id)) != document.id:
            yield Finding(Kind.DUPLICATE, Sentence("has nearly the same text as {like}", like=like), document.id)

    def _two_labels(self) -> Iterator[Finding]:
        for surface, labels in self._surfaces.items():
            if len(labels) < 2:
                continue
            ranked = sorted(labels, key=lambda label: (-self._surface_counts[surface, label], label))
            said = ", ".join(f"{label} {self._surface_counts[surface, label]}" for label in ranked)
            for label in ranked[1:]:
                told = Sentence("“{text}” is {label} here; in all: {labels}", text=surface, label=label, labels=said)
                yield _at(Kind.TWO_LABELS, told, labels[label][0])

    def _of_labels(self) -> Iterator[Finding]:
        uses = {use for use, _ in self.counts}
        split = {part for part in self.documents if part}
        for use in sorted(uses, key=str):
            total = sum(self.counts[use, part] for part in self.documents)
            place = self._places[use][0]
            if total < FEW:
                one = Sentence("{use} has 1 example, {few} are few", use=use, few=FEW)
                more = Sentence("{use} has {count} examples, {few} are few", use=use, count=total, few=FEW)
                yield _at(Kind.FEW, one if total == 1 else more, place)
            missing = [part for part in ("train", "dev") if part in split and not self.counts[use, part]]
            if split and missing:
                where = Sentence("train and dev") if len(missing) > 1 else missing[0]
                yield _at(Kind.ONE_SIDED, Sentence("{use} has no example in {where}", use=use, where=where), place)


def _at(kind: Kind, sentence: str, place: Place) -> Finding:
    document, key, span = place
    return Finding(kind, sentence, document, key, span.start if span else None, span.end if span else None)


def _of_span(
    document: Document, key: str, span: Span, edges: tuple[frozenset[int], frozenset[int]] | None
) -> Iterator[Finding]:
    surface = document.surface(span)
    if surface != surface.strip():
        yield Finding(
            Kind.BLANK, Sentence("“{text}” begins or ends with white space", text=surface),
            document.id, key, span.start, span.end)
    elif edges is not None and not (span.start in edges[0] and span.end in edges[1]):
        yield Finding(
            Kind.MISALIGNED, Sentence("“{text}” begins or ends inside a token", text=surface),
            document.id, key, span.start, span.end)


def _overlaps(document: Document, entities: list[Entity]) -> Iterator[Finding]:
    before: Entity | None = None
    for entity in sorted(entities, key=lambda e: (e.span.start, -e.span.end)):
        if before is not None and entity.span.overlaps(before.span):
            yield Finding(
                Kind.OVERLAP, Sentence("“{text}” overlaps “{other}”",
                                       text=document.surface(entity.span), other=document.surface(before.span)),
                document.id, entity.id, entity.span.start, entity.span.end)
        if before is None or entity.span.end > before.span.end:
            before = entity


PART_LABELS = {Part.CONTENT: "CONTENT", Part.CUE: "CUE", Part.SOURCE: "SOURCE"}
