"""Span groups of trained components become events and quotes; the rules stay where nothing was trained."""

from typing import Any

import spacy
from spacy.tokens import Doc, SpanGroup

from annotator.assets import resource
from annotator.model.annotation import Entity, Layer, Status
from annotator.model.schema import parse_schema
from annotator.model.suggestion import fitted
from annotator.nlp.suggest import found_in
from annotator.nlp.trained import trained_events, trained_labels, trained_layers, trained_quotes
from tests.documents import span

TEXT = "Rebels attacked Lund. “We left,” said Ana Berg, “at dawn.” The town is empty, Omar Aziz told us."
ORIGIN = "model:en_news@2.0.0"


def read(**groups: list[tuple[str, str, str]]) -> Doc:
    """The text with span groups of (words, label, id)."""
    doc = spacy.blank("en").make_doc(TEXT)
    for key, rows in groups.items():
        spans = []
        for words, label, name in rows:
            place = span(words, text=TEXT)
            tokens = doc.char_span(place.start, place.end, label=label, span_id=name)
            assert tokens is not None
            spans.append(tokens)
        doc.spans[key] = SpanGroup(doc, name=key, spans=spans)
    return doc


def test_arguments_follow_their_events_and_strays_are_left_out() -> None:
    doc = read(
        events=[("attacked", "Attack", "v1"), ("left", "Move", "v2")],
        event_args=[("Rebels", "Agent", "v1/0"), ("Lund", "Target", "v1/1"), ("dawn", "Time", "")])
    lund = Entity(id="e7", span=span("Lund", text=TEXT), label="GPE")
    attack, move = trained_events(doc, [lund], ORIGIN)
    assert (attack.type, attack.origin, move.arguments) == ("Attack", ORIGIN, ())
    assert [(a.role, a.entity) for a in attack.arguments] == [("Agent", None), ("Target", "e7")]


def test_split_contents_are_one_quote_with_type_and_speaker() -> None:
    doc = read(quotes=[
        ("“We left,”", "CONTENT", "q1/content/0"), ("said", "CUE", "q1/cue/0"), ("Ana Berg", "SOURCE", "q1/source/0"),
        ("“at dawn.”", "CONTENT", "q1/content/1"), ("The town is empty", "CONTENT", "q2/content/0"),
        ("Omar Aziz", "SOURCE", "q2/source/0"), ("told", "CUE", "")])
    (first, second), speakers = trained_quotes(doc, (), ORIGIN)
    assert first.content == (span("“We left,”", text=TEXT), span("“at dawn.”", text=TEXT))
    assert (first.type, second.type, second.cue) == ("direct", "indirect", ())
    assert first.speaker is not None
    assert second.speaker is not None
    assert [first.speaker.name, second.speaker.name] == ["Ana Berg", "Omar Aziz"]
    assert {speaker.id for speaker in speakers} == {first.speaker.entity_id, second.speaker.entity_id}


def test_what_is_trained_is_told_by_components_and_metadata() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("ner")
    assert trained_layers(nlp) == frozenset()
    nlp.meta["annotator"] = {"layers": ["entities", "labels"]}
    nlp.add_pipe("annotator_spans", config={"spans_key": "quotes"})
    assert trained_layers(nlp) == {Layer.ENTITIES, Layer.QUOTES}


def test_labels_of_a_trained_layer_are_not_mapped_again() -> None:
    schema = parse_schema(resource("schemas", "news.toml").read_text(encoding="utf-8"), "news")
    own = schema.events[0].type
    doc = read(events=[("attacked", own, "v1"), ("left", "No.Such.Type", "v2")], quotes=[])
    found = found_in(doc, ORIGIN, trained=[Layer.EVENTS, Layer.QUOTES])
    assert [event.type for event in fitted(found, schema).events] == [own]
    assert found.quotes == ()


def test_without_a_linker_each_content_is_a_quote() -> None:
    quotes, _ = trained_quotes(read(quotes=[("“We left,”", "CONTENT", ""), ("said", "CUE", "")]), (), ORIGIN)
    assert [(quote.content, quote.cue) for quote in quotes] == [((span("“We left,”", text=TEXT),), ())]


def test_document_labels_are_suggested_from_the_threshold_on() -> None:
    nlp = spacy.blank("en")
    assert trained_labels(nlp, nlp.make_doc(TEXT), ORIGIN) is None
    several: Any = nlp.add_pipe("textcat_multilabel", config={"threshold": 0.4})
    one: Any = nlp.add_pipe("textcat")
    for label in ("Conflict", "Politics", "Sport"):
        several.add_label(label)
    one.add_label("Short")
    one.add_label("Long")
    doc = nlp.make_doc(TEXT)
    doc.cats = {"Conflict": 0.4, "Politics": 0.9, "Sport": 0.39, "Short": 0.6, "Long": 0.5, "Weather": 1.0}
    found = trained_labels(nlp, doc, ORIGIN) or ()
    assert [(label.label, label.score) for label in found] == [("Politics", 0.9), ("Short", 0.6), ("Conflict", 0.4)]
    assert {(label.status, label.origin) for label in found} == {(Status.SUGGESTED, ORIGIN)}
