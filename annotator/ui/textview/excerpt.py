"""A part of a document as a document of its own. No Qt."""

from collections.abc import Callable
from dataclasses import replace

from annotator.model.annotation import Event, Quote, Span
from annotator.model.change import target
from annotator.model.document import Document, Header


def excerpt(document: Document, span: Span) -> Document:
    """The text of a span with the annotations that lie in it.

    Parts of frames that lie outside are left out; an event goes with its trigger, a quote with its last content, a
    relation with either end. Metadata and zones stay behind.
    """

    def kept(part: Span) -> Span | None:
        return Span(part.start - span.start, part.end - span.start) if span.contains(part) else None

    entities = {
        key: replace(entity, span=place) for key, entity in document.entities.items() if (place := kept(entity.span))}
    events = {key: event for key, each in document.events.items() if (event := _event(each, kept)) is not None}
    quotes = {key: quote for key, each in document.quotes.items() if (quote := _quote(each, span)) is not None}
    made = replace(
        document, text=document.surface(span), header=Header(), entities=entities, events=events, quotes=quotes,
        relations={}, labels={})
    relations = {
        key: relation for key, relation in document.relations.items()
        if target(made, relation.source) and target(made, relation.target)}
    return replace(made, relations=relations)


def _event(event: Event, kept: Callable[[Span], Span | None]) -> Event | None:
    trigger = kept(event.trigger)
    if trigger is None:
        return None
    arguments = tuple(
        replace(argument, span=place) for argument in event.arguments if (place := kept(argument.span)) is not None)
    return replace(event, trigger=trigger, arguments=arguments)


def _quote(quote: Quote, span: Span) -> Quote | None:
    content, cue, source = (
        tuple(
            Span(max(part.start, span.start) - span.start, min(part.end, span.end) - span.start)
            for part in parts if part.overlaps(span))
        for parts in (quote.content, quote.cue, quote.source))
    return replace(quote, content=content, cue=cue, source=source) if content else None
