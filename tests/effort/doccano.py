"""What the same annotation costs in doccano 1.8, in actions: two for a span by its menu, or one where its label is
preselected and one for each other label; two for a relation, one for a deletion, two for another label. Pure.

Quotes and events are spans with relations there: content to each further part, trigger to each argument, and content
to whom the source stands for where it does not name them. Accepting costs nothing: what is there counts as annotated.
"""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field

from annotator.model.annotation import Layer, Quote, Span, Status
from annotator.model.document import Document
from annotator.session.review import layered
from tests.effort.gold import Gold

Key = tuple[Hashable, str]
"""A place and what it is labelled as."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """What stands on doccano's page: labelled spans, and labelled relations between places."""

    spans: set[Key] = field(default_factory=set)
    relations: set[tuple[Hashable, Hashable, str]] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Actions:
    """What it costs with the menu, and with preselected labels."""

    menu: int
    preselected: int


def drawn(document: Document, gold: Gold) -> Drawn:
    """A document as doccano would have it, rejected annotations left out."""
    page = Drawn()
    text = document.text
    own = {label: mine for mine in {e.label for e in gold.document.entities.values()}
           for label in gold.right_labels(mine)}
    standing = [item for item in layered(document, gold.layers) if item.status is not Status.REJECTED]
    entities = {entity.span for entity in document.entities.values() if entity.status is not Status.REJECTED}

    def place(span: Span) -> Hashable:
        return gold.trim(text, span.start, span.end) if span in entities else (span.start, span.end)

    for item in standing:
        if isinstance(item, Quote):
            _draw_quote(page, item, document, gold, place)
    for entity in document.entities.values() if Layer.ENTITIES in gold.layers else ():
        if entity.status is not Status.REJECTED:
            page.spans.add((place(entity.span), own.get(entity.label, entity.label)))
    for event in document.events.values() if Layer.EVENTS in gold.layers else ():
        if event.status is Status.REJECTED:
            continue
        trigger = place(event.trigger)
        page.spans.add((trigger, event.type))
        for argument in event.arguments:
            if argument.span not in entities:
                page.spans.add((place(argument.span), "argument"))
            page.relations.add((trigger, place(argument.span), argument.role))
    return page


def _draw_quote(
    page: Drawn, quote: Quote, document: Document, gold: Gold, place: Callable[[Span], Hashable]
) -> None:
    head = place(quote.content[0])
    for part, spans in ((quote.type, quote.content), ("cue", quote.cue), ("source", quote.source)):
        for span in spans:
            page.spans.add((place(span), part))
            if span != quote.content[0]:
                page.relations.add((head, place(span), part))
    if gold.speakers and quote.speaker is not None:
        named = any(quote.speaker.name.casefold() in document.surface(span).casefold() for span in quote.source)
        if not named:
            page.relations.add((head, quote.speaker.name, "speaker"))


def from_nothing(want: Drawn) -> Actions:
    """What it costs to draw all of it."""
    return _cost(Drawn(), want)


def from_suggestions(have: Drawn, want: Drawn) -> Actions:
    """What it costs to correct what was drawn beforehand."""
    return _cost(have, want)


def _cost(have: Drawn, want: Drawn) -> Actions:
    missing, extra = want.spans - have.spans, have.spans - want.spans
    relabelled = {place for place, _ in missing} & {place for place, _ in extra}
    new = [key for key in missing if key[0] not in relabelled]
    gone = {place for place, _ in extra} - relabelled
    deleted = sum(key[0] not in relabelled for key in extra)
    # A relation goes with its ends; one to somebody by name goes with its head.
    kept = {each for each in have.relations if each[0] not in gone and each[1] not in gone}
    links, odd = want.relations - kept, kept - want.relations
    renamed = {each[:2] for each in links} & {each[:2] for each in odd}
    drawn_anew = sum(each[:2] not in renamed for each in links)
    removed = sum(each[:2] not in renamed for each in odd)
    rest = deleted + removed + 2 * (len(relabelled) + len(renamed) + drawn_anew)
    return Actions(rest + 2 * len(new), rest + len(new) + len({label for _, label in new}))
