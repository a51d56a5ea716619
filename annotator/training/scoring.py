"""How well suggestions meet what people accepted, per layer and label: exact spans, and what belongs to what.

Document labels count as one more layer, "labels".
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from annotator.model.annotation import DocumentLabel, Entity, Event, Layer, Quote, Span

ALL = ""
"""The row of a layer as a whole."""
LABELS = "labels"
Scored = Entity | Event | Quote | DocumentLabel
Unit = tuple[str, str, tuple[Span, ...]]


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of one label: how many people accepted, how many were suggested, how many of these are right."""

    wanted: int = 0
    made: int = 0
    right: int = 0

    @property
    def f(self) -> float:
        """The harmonic mean of precision and recall, in [0, 1]."""
        return 2 * self.right / (self.wanted + self.made) if self.right else 0.0


@dataclass(slots=True)
class Scores:
    """Counts by layer and label, document by document."""

    wanted: Counter[tuple[str, str]] = field(default_factory=Counter)
    made: Counter[tuple[str, str]] = field(default_factory=Counter)
    right: Counter[tuple[str, str]] = field(default_factory=Counter)

    def add(self, gold: Iterable[Scored], found: Iterable[Scored], layers: Iterable[str]) -> None:
        """Compare what was found in a document with what was accepted there, in the layers complete in it."""
        counted = set(layers)
        wanted, made = ({unit for unit in units(items) if unit[0] in counted} for items in (gold, found))
        for counter, these in ((self.wanted, wanted), (self.made, made), (self.right, wanted & made)):
            for layer, label, _ in these:
                counter[layer, label] += 1
                counter[layer, ALL] += 1

    def score(self, layer: str, label: str = ALL) -> Score:
        """The counts of a label, or of a whole layer."""
        key = (layer, label)
        return Score(self.wanted[key], self.made[key], self.right[key])


def units(items: Iterable[Scored]) -> Iterator[Unit]:
    """What is right or wrong by itself: entities; triggers, and arguments at their trigger; contents, and cues and
    sources at the first content of their quote; document labels.
    """
    for item in items:
        match item:
            case Entity():
                yield Layer.ENTITIES, item.label, (item.span,)
            case Event():
                yield Layer.EVENTS, item.type, (item.trigger,)
                for argument in item.arguments:
                    yield Layer.EVENTS, f"role {argument.role}", (argument.span, item.trigger)
            case Quote():
                for span in item.content:
                    yield Layer.QUOTES, "CONTENT", (span,)
                for name, spans in (("CUE", item.cue), ("SOURCE", item.source)):
                    for span in spans:
                        yield Layer.QUOTES, name, (span, item.content[0])
            case DocumentLabel():
                yield LABELS, item.label, ()
