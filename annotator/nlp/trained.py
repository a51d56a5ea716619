"""Suggestions out of components that were trained with this app's exports, as values.

A trained component leaves spans in `doc.ents` or in a span group, with ids that say what belongs together (`v1` and
`v1/0`, `q1/content/0`); labels are those of the project it was trained with.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from annotator.model.annotation import (
    Argument,
    DocumentLabel,
    Entity,
    Event,
    Layer,
    Quote,
    Span,
    Speaker,
    SpeakerReference,
    Status,
)
from annotator.nlp.quotes import frames_of_spans

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.tokens import Span as Tokens

GROUPS = {"events": Layer.EVENTS, "quotes": Layer.QUOTES}
FACTORIES = frozenset({"annotator_spans", "spancat", "spancat_singlelabel"})
CLASSIFIERS = {"textcat": True, "textcat_multilabel": False}
"""Factories of components that label whole documents, and whether one label excludes the others."""


def trained_layers(nlp: Language) -> frozenset[Layer]:
    """The layers in which a pipeline has trained components, with labels of a project.

    Events and quotes are told by the span groups of components, entities by the metadata that `annotator train` writes:
    an entity recognizer alone does not say whose labels it has.
    """
    noted = nlp.meta.get("annotator", {})
    named = {layer for layer in Layer if isinstance(noted, dict) and layer.value in noted.get("layers", ())}
    keys = {
        nlp.get_pipe_config(name).get("spans_key") for name in nlp.pipe_names
        if nlp.get_pipe_meta(name).factory in FACTORIES
    }
    return frozenset({layer for layer in named if layer is Layer.ENTITIES} | {
        layer for key, layer in GROUPS.items() if key in keys})


def trained_entities(doc: Doc, origin: str) -> tuple[Entity, ...]:
    """The entities of `doc.ents` as they are."""
    return tuple(
        Entity(id=f"e{number}", span=_span(ent), label=ent.label_, status=Status.SUGGESTED, origin=origin)
        for number, ent in enumerate(doc.ents, 1)
    )


def trained_events(doc: Doc, entities: Sequence[Entity], origin: str) -> tuple[Event, ...]:
    """The events of the groups "events" and "event_args"; arguments that no event claims are left out."""
    at = {entity.span: entity.id for entity in entities}
    arguments: dict[str, list[Argument]] = defaultdict(list)
    for tokens in doc.spans.get("event_args", ()):
        frame, _, rest = tokens.id_.partition("/")
        if rest:
            span = _span(tokens)
            arguments[frame].append(Argument(role=tokens.label_, span=span, entity=at.get(span)))
    return tuple(
        Event(
            id=f"v{number}", type=tokens.label_, trigger=_span(tokens),
            arguments=tuple(arguments[tokens.id_]) if tokens.id_ else (), status=Status.SUGGESTED, origin=origin)
        for number, tokens in enumerate(doc.spans.get("events", ()), 1)
    )


def trained_quotes(doc: Doc, entities: Sequence[Entity], origin: str) -> tuple[tuple[Quote, ...], tuple[Speaker, ...]]:
    """The quotes of the group "quotes" with their speakers; a cue or source that no quote claims is left out.

    Without a linker each content is a quote of its own. Where no source was found, or no cue, those stand that the
    rules gave to the same words (`hints`).
    """
    found: dict[str, dict[str, list[Span]]] = {}
    for number, tokens in enumerate(doc.spans.get("quotes", ())):
        frame = tokens.id_.partition("/")[0] or (f"+{number}" if tokens.label_ == "CONTENT" else "")
        if frame:
            found.setdefault(frame, {}).setdefault(tokens.label_, []).append(_span(tokens))
    parts = sorted((spans for spans in found.values() if spans.get("CONTENT")), key=lambda spans: spans["CONTENT"][0])
    _filled(doc, parts)
    contents = [_joined(sorted(spans["CONTENT"]), doc.text) for spans in parts]
    sources = [spans.get("SOURCE", [None])[0] for spans in parts]
    types, spoken, speakers = frames_of_spans(doc, entities, contents, sources)
    quotes = tuple(
        Quote(
            id=f"q{number}", type=types[number - 1], content=tuple(contents[number - 1]),
            cue=tuple(sorted(spans.get("CUE", ()))), source=tuple(sorted(spans.get("SOURCE", ()))),
            speaker=SpeakerReference(name=speaker.name, entity_id=speaker.id) if speaker else None,
            status=Status.SUGGESTED, origin=origin)
        for number, (spans, speaker) in enumerate(zip(parts, spoken, strict=True), 1)
    )
    return quotes, tuple(speakers)


def trained_labels(nlp: Language, doc: Doc, origin: str) -> tuple[DocumentLabel, ...] | None:
    """The document labels in `doc.cats` that reach the threshold of their component, the likeliest first.

    Where labels exclude each other it is the likeliest alone. None for a pipeline that does not label documents.
    """
    classifiers = [name for name in nlp.pipe_names if nlp.get_pipe_meta(name).factory in CLASSIFIERS]
    found: dict[str, float] = {}
    for name in classifiers:
        pipe: Any = nlp.get_pipe(name)
        exclusive = CLASSIFIERS[nlp.get_pipe_meta(name).factory]
        scores = {label: doc.cats[label] for label in pipe.labels if label in doc.cats}
        enough = {label: score for label, score in scores.items() if score >= pipe.cfg["threshold"]}
        found |= {label: enough[label] for label in sorted(enough, key=lambda each: -enough[each])[: exclusive or None]}
    if not classifiers:
        return None
    return tuple(
        DocumentLabel(label=label, status=Status.SUGGESTED, origin=origin, score=round(score, 3))
        for label, score in sorted(found.items(), key=lambda item: -item[1])
    )


def _filled(doc: Doc, parts: Sequence[dict[str, list[Span]]]) -> None:
    """Give quotes what rules found for most of their words and nothing else did."""
    hints: dict[str, dict[str, list[Span]]] = {}
    for tokens in doc.spans.get("hint_quotes", ()):
        hints.setdefault(tokens.id_.partition("/")[0], {}).setdefault(tokens.label_, []).append(_span(tokens))
    for spans in parts:
        shared = {frame: _shared(spans["CONTENT"], hint.get("CONTENT", ())) for frame, hint in hints.items()}
        best = max(shared, key=lambda frame: shared[frame], default="")
        if best and shared[best] * 2 > sum(span.end - span.start for span in spans["CONTENT"]):
            for label in ("CUE", "SOURCE"):
                if label in hints[best]:
                    spans.setdefault(label, hints[best][label])


def _shared(some: Iterable[Span], others: Iterable[Span]) -> int:
    """The characters that both have."""
    others = list(others)
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in some for b in others)


def _joined(spans: list[Span], text: str) -> list[Span]:
    """Spans of one quote with those put together that only blanks part."""
    made = spans[:1]
    for before, span in pairwise(spans):
        if not text[before.end : span.start].strip(" "):
            made[-1] = Span(made[-1].start, span.end)
        else:
            made.append(span)
    return made


def _span(tokens: Tokens) -> Span:
    return Span(tokens.start_char, tokens.end_char)
