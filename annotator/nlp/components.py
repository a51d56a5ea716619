"""The extractors as components of any spaCy pipeline, without the app: `nlp.add_pipe("annotator_quotes")`.

Entry points make the three factories known wherever this package is installed. They belong after the parser and the
entity recognizer, `annotator_entities` before the other two. What they find is written where a corpus exported by the
app has it, so that a component trained with such a corpus can take a factory's place:

- `annotator_entities` repairs `doc.ents` (`ent_id_` is the entity's id) and sets `doc.spans["entities"]`;
- `annotator_events` sets `doc.spans["events"]` (triggers) and `doc.spans["event_args"]`;
- `annotator_quotes` sets `doc.spans["quotes"]`, with the labels CONTENT, CUE and SOURCE.

In full, with scores, reasons and speakers, they stand as native records (JSON values, offsets in code points) in
`doc._.annotator_entities`, `doc._.annotator_events`, `doc._.annotator_quotes` and `doc._.annotator_speakers`. Those
read the span groups' `attrs`, which `Doc.to_bytes` and `DocBin` keep. A span that no token boundary meets is widened.
A language without rules leaves the groups empty.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup

from annotator.model import annotation as model
from annotator.model.record import item_record
from annotator.model.target import Part, parts
from annotator.nlp.entities import suggest_entities
from annotator.nlp.events import suggest_events
from annotator.nlp.pipeline import origin
from annotator.nlp.quotes import suggest_quotes

PART_LABELS = {Part.CONTENT: "CONTENT", Part.CUE: "CUE", Part.SOURCE: "SOURCE"}
ENTITIES, EVENTS, ARGUMENTS, QUOTES = "entities", "events", "event_args", "quotes"
FRAMES, SPEAKERS = "frames", "speakers"
DEFAULTS: dict[str, Any] = {"threshold": 0.0}
Finder = Callable[[Doc, float], None]
T = TypeVar("T", bound=model.Decided)


@dataclass(frozen=True, slots=True)
class Component:
    """A pipe that keeps nothing between documents and has nothing to save; `threshold` is the least score it keeps."""

    find: Finder
    threshold: float

    def __call__(self, doc: Doc) -> Doc:
        """Annotate a document and return it."""
        self.find(doc, self.threshold)
        return doc


@Language.factory(
    "annotator_entities", assigns=["doc.ents", "doc.spans"], requires=["doc.ents"], default_config=DEFAULTS
)
def annotator_entities(nlp: Language, name: str, threshold: float) -> Component:
    """Make the component that repairs the pipeline's entities."""
    return Component(partial(set_entities, of=origin(nlp)), threshold)


@Language.factory(
    "annotator_events", assigns=["doc.spans"], requires=["token.dep", "doc.ents"], default_config=DEFAULTS
)
def annotator_events(nlp: Language, name: str, threshold: float) -> Component:
    """Make the component that finds events with their arguments."""
    return Component(set_events, threshold)


@Language.factory(
    "annotator_quotes", assigns=["doc.spans"], requires=["token.dep", "doc.ents"], default_config=DEFAULTS
)
def annotator_quotes(nlp: Language, name: str, threshold: float) -> Component:
    """Make the component that finds quotes with their speakers."""
    return Component(set_quotes, threshold)


def set_entities(doc: Doc, threshold: float, of: str) -> None:
    """Put the repaired entities of a document into its `ents` and its span group "entities"."""
    found = _from(suggest_entities(doc, of), threshold)
    spans = [(entity.span, entity.label, entity.id) for entity in found]
    _set_group(doc, ENTITIES, spans, {FRAMES: [item_record(entity) for entity in found]})
    taken: set[int] = set()
    chosen: list[Span] = []
    for span in doc.spans[ENTITIES]:
        tokens = set(range(span.start, span.end))
        if not tokens & taken:
            taken |= tokens
            chosen.append(span)
    doc.set_ents(chosen)


def set_events(doc: Doc, threshold: float) -> None:
    """Put the events of a document into its span groups "events" and "event_args"."""
    found = _from(suggest_events(doc, entities_of(doc)), threshold)
    triggers = [(event.trigger, event.type, event.id) for event in found]
    _set_group(doc, EVENTS, triggers, {FRAMES: [item_record(event) for event in found]})
    _set_group(doc, ARGUMENTS, [
        (argument.span, argument.role, f"{event.id}/{i}" + (f"/{argument.entity}" if argument.entity else ""))
        for event in found
        for i, argument in enumerate(event.arguments)
    ])


def set_quotes(doc: Doc, threshold: float) -> None:
    """Put the quotes of a document into its span group "quotes", their speakers beside them."""
    quotes, speakers = suggest_quotes(doc, entities_of(doc))
    found = _from(quotes, threshold)
    spans = [
        (span, PART_LABELS[part], f"{quote.id}/{part}/{i}") for quote in found for part, i, span in parts(quote)
    ]
    records = {FRAMES: [item_record(quote) for quote in found], SPEAKERS: [item_record(s) for s in speakers]}
    _set_group(doc, QUOTES, spans, records)


def entities_of(doc: Doc) -> tuple[model.Entity, ...]:
    """The entities of `doc.ents` as values, with their own ids where they have one."""
    return tuple(
        model.Entity(id=ent.ent_id_ or f"e{number}", span=model.Span(ent.start_char, ent.end_char), label=ent.label_)
        for number, ent in enumerate(doc.ents, 1)
    )


def _from(found: Sequence[T], threshold: float) -> list[T]:
    return [item for item in found if (item.score or 0.0) >= threshold]


def _set_group(
    doc: Doc, name: str, spans: Iterable[tuple[model.Span, str, str]], attrs: dict[str, Any] | None = None
) -> None:
    placed = [
        doc.char_span(span.start, span.end, label=label, span_id=key, alignment_mode="expand")
        for span, label, key in spans
    ]
    doc.spans[name] = SpanGroup(doc, name=name, spans=[span for span in placed if span], attrs=attrs or {})


def _records(doc: Doc, group: str, kind: str) -> tuple[dict[str, Any], ...]:
    return tuple(doc.spans[group].attrs.get(kind, ())) if group in doc.spans else ()


for _name, _group, _kind in (
    ("annotator_entities", ENTITIES, FRAMES),
    ("annotator_events", EVENTS, FRAMES),
    ("annotator_quotes", QUOTES, FRAMES),
    ("annotator_speakers", QUOTES, SPEAKERS),
):
    Doc.set_extension(_name, getter=partial(_records, group=_group, kind=_kind), force=True)
