"""Names that are labelled elsewhere in the article, but not here."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from annotator.model.annotation import Entity, Kind, Span, Status
from annotator.model.change import Changes, put
from annotator.model.cover import Cover
from annotator.model.document import Document, fresh_ids
from annotator.model.occurrences import ends_a_word
from annotator.model.schema import Schema
from annotator.phrases import Sentence
from annotator.session.commands import Command, add_entity
from annotator.session.missing.gap import Advice, Advise, Fix, Gap, GapKind, excerpt

FIRST_WORD = re.compile(r"\w+")
SHORTEST = 2


@dataclass(frozen=True, slots=True)
class Names:
    """The names that are labelled somewhere in a document.

    `first` has, for the first word of each, where it begins in the name, the name, and the label it has most often.
    """

    first: Mapping[str, tuple[tuple[int, str, str], ...]]
    labelled: Cover
    decided: frozenset[Span]
    advice: Mapping[str, Advise]

    @staticmethod
    def of(document: Document, schema: Schema) -> "Names":
        """The names of a document; of labels that the schema lacks, none."""
        votes: dict[str, Counter[str]] = defaultdict(Counter)
        spans: list[Span] = []
        rejected: list[Span] = []
        for entity in document.entities.values():
            if entity.status is Status.REJECTED:
                rejected.append(entity.span)
                continue
            spans.append(entity.span)
            surface = document.surface(entity.span)
            if schema.entity(entity.label) is not None and is_name(surface):
                # What a person accepted weighs more than any number of suggestions.
                votes[surface][entity.label] += 1_000_000 if entity.status is Status.ACCEPTED else 1
        first: dict[str, list[tuple[int, str, str]]] = defaultdict(list)
        for surface in sorted(votes, key=len, reverse=True):
            word = FIRST_WORD.search(surface)
            if word is not None:
                first[word[0]].append((word.start(), surface, votes[surface].most_common(1)[0][0]))
        labels = {label for names in first.values() for _, _, label in names}
        return Names(
            {word: tuple(names) for word, names in first.items()}, Cover(spans), frozenset(rejected),
            {label: _advice(document.text, label) for label in labels})

    def at(self, document: Document, word: str, start: int) -> Iterator[Gap]:
        """The longest name without a label whose first word stands at an offset."""
        text = document.text
        for offset, surface, label in self.first[word]:
            span = Span(start - offset, start - offset + len(surface))
            if span.start < 0 or not text.startswith(surface, span.start) or not ends_a_word(text, span.end):
                continue
            if not self.labelled.touches(span) and span not in self.decided:
                yield Gap(GapKind.NAME, span, None, self.advice[label])
            return


def is_name(surface: str) -> bool:
    """Whether a mention is a name and no number or common noun: it has a letter that is not in lower case."""
    return len(surface) >= SHORTEST and any(sign.isalpha() and not sign.islower() for sign in surface)


def _advice(text: str, label: str) -> Advise:
    def advise(gap: Gap) -> Advice:
        sentence = Sentence(
            "“{text}” is {label} elsewhere, but not here.", text=excerpt(text, gap.span), label=label)
        return Advice(sentence, _mark(gap.span, label), _dismiss(gap.span, label))

    return advise


def _mark(span: Span, label: str) -> Fix:
    return lambda by: add_entity(span, label, by)


def _dismiss(span: Span, label: str) -> Fix:
    def command(by: str) -> Command:
        def changes(document: Document) -> Changes:
            key = next(fresh_ids(document, Kind.ENTITY))
            return (put(document, Entity(id=key, span=span, label=label, status=Status.REJECTED, origin=by)),)

        return Command(f"Not {label}", changes)

    return command
