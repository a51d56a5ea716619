"""From a text to suggestions in all three layers, with one loaded pipeline."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from annotator.model.annotation import Argument, DocumentLabel, Entity, Event, Layer, Quote, Span, Speaker
from annotator.model.suggestion import Suggestions
from annotator.model.text import paragraphs
from annotator.nlp.entities import suggest_entities
from annotator.nlp.events import suggest_events
from annotator.nlp.gazetteer import NO_GAZETTEER, Gazetteer
from annotator.nlp.pipeline import origin
from annotator.nlp.quotes import name_entities, suggest_quotes
from annotator.nlp.reading import read
from annotator.nlp.trained import trained_entities, trained_events, trained_labels, trained_layers, trained_quotes

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

# A parse takes about 1 kB a character; longer texts are read in pieces of whole paragraphs.
PIECE = 50_000
MULTILINGUAL = "xx"
RUN = 400
SIGNS = re.compile(rf"[^\w\s]{{{RUN + 1},}}")
# So many characters at the start of a text tell its script.
SAMPLE = 4_000


def suggest(
    nlp: Language, text: str, layers: Collection[Layer] = tuple(Layer), gazetteer: Gazetteer = NO_GAZETTEER
) -> Suggestions:
    """What the pipeline and the rules find in a text. Offsets are code points of the whole text.

    A long text is read in pieces of at most `PIECE` characters, cut between paragraphs where it can be; pronouns are
    not followed from one piece to the next.
    """
    if (note := misfit(nlp, text)) is not None:
        return Suggestions(notes=(note,))
    found = [
        _shifted(_piece(nlp, text[start:end], layers, gazetteer), start, number)
        for number, (start, end) in enumerate(broken(text, pieces(text)))
    ]
    return found[0] if len(found) == 1 else _joined(found)


def pieces(text: str, size: int = PIECE) -> list[tuple[int, int]]:
    """The [start, end) of consecutive pieces that make up the text, none longer than `size` code points.

    Cut at the end of a paragraph; where one paragraph is longer than a piece, at a blank, else anywhere.
    """
    found, start = [], 0
    ends = [end for _, end in paragraphs(text)]
    at = 0
    while len(text) - start > size:
        while at < len(ends) and ends[at] <= start:
            at += 1
        cut = start
        while at < len(ends) and ends[at] <= start + size:
            cut = ends[at]
            at += 1
        if cut == start:
            cut = text.rfind(" ", start + 1, start + size) + 1 or start + size
        found.append((start, cut))
        start = cut
    return [*found, (start, len(text))]


def broken(text: str, found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The pieces with a cut in every long run of signs, over which spaCy's tokenizer takes time squared."""
    cuts = sorted({
        at for run in SIGNS.finditer(text) for at in range(run.start() + RUN, run.end(), RUN)
    } | {start for start, _ in found})
    return list(pairwise([*cuts, len(text)]))


def misfit(nlp: Language, text: str) -> str | None:
    """Why a pipeline has nothing to say about a text: it is in a script that the pipeline's language is not written in.

    Told by whether letters have upper and lower case, which Latin, Greek and Cyrillic ones do and Arabic, Hebrew and
    Han ones do not.
    """
    letters = [letter for letter in text[:SAMPLE] if letter.isalpha()]
    cased = sum(letter.lower() != letter.upper() for letter in letters)
    if not letters or nlp.lang == MULTILINGUAL:
        return None
    if (cased * 2 > len(letters)) == nlp.vocab.writing_system.get("has_case", True):
        return None
    return f"The text is not written in the script of the pipeline's language ({nlp.lang}): nothing is suggested."


def found_in(
    doc: Doc,
    origin: str,
    layers: Collection[Layer] = tuple(Layer),
    gazetteer: Gazetteer = NO_GAZETTEER,
    trained: Collection[Layer] = (),
) -> Suggestions:
    """What a pipeline (`origin`) found in a document in the layers it was `trained` for, and the rules in others."""
    own = frozenset(trained)
    events: tuple[Event, ...] = ()
    quotes: tuple[Quote, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    entities = trained_entities(doc, origin) if Layer.ENTITIES in own else suggest_entities(doc, origin, gazetteer)
    if Layer.EVENTS in layers:
        events = trained_events(doc, entities, origin) if Layer.EVENTS in own else suggest_events(doc, entities)
    if Layer.QUOTES in layers:
        quotes, speakers = (
            trained_quotes(doc, entities, origin) if Layer.QUOTES in own else suggest_quotes(doc, entities))
    entities = name_entities(doc.text, doc.lang_, entities, speakers)
    return Suggestions(entities, events, quotes, speakers, own=own)


def _piece(nlp: Language, text: str, layers: Collection[Layer], gazetteer: Gazetteer) -> Suggestions:
    doc, of = read(nlp, text), origin(nlp)
    found = found_in(doc, of, layers, gazetteer, trained_layers(nlp))
    return replace(found, labels=trained_labels(nlp, doc, of), notes=tuple(_notes(nlp)))


def _notes(nlp: Language) -> Iterator[str]:
    name = origin(nlp).removeprefix("model:")
    provides = {kind for component in nlp.pipe_names for kind in nlp.get_pipe_meta(component).assigns}
    if not provides & {"doc.ents", "token.ent_type"}:
        yield f"The pipeline {name} finds no entities."
    if {Layer.EVENTS, Layer.QUOTES} <= trained_layers(nlp):
        return
    if nlp.lang != "en":
        yield f"There are no rules for events and quotes in the language {nlp.lang!r} yet: entities only."
    elif "token.dep" not in provides:
        yield f"The pipeline {name} has no parser: events without arguments, and quotes by their marks only."


def _joined(found: list[Suggestions]) -> Suggestions:
    """The suggestions of all pieces as one, with speakers of one name made one."""
    speakers: dict[str, Speaker] = {}
    leads: dict[str, str] = {}
    for speaker in (speaker for part in found for speaker in part.speakers):
        first = speakers.setdefault(speaker.name, speaker)
        leads[speaker.id] = first.id

    def led(key: str | None) -> str | None:
        return None if key is None else leads.get(key)

    return Suggestions(
        entities=tuple(replace(e, entity_id=led(e.entity_id)) for part in found for e in part.entities),
        events=tuple(event for part in found for event in part.events),
        quotes=tuple(
            replace(quote, speaker=quote.speaker and replace(quote.speaker, entity_id=led(quote.speaker.entity_id)))
            for part in found
            for quote in part.quotes
        ),
        speakers=tuple(speakers.values()),
        labels=_best([part.labels for part in found if part.labels is not None]),
        own=found[0].own,
        notes=tuple(dict.fromkeys(note for part in found for note in part.notes)),
    )


def _best(found: list[tuple[DocumentLabel, ...]]) -> tuple[DocumentLabel, ...] | None:
    """The document labels of all pieces, each where it scores highest; None where there are no answers at all."""
    ranked = sorted((label for labels in found for label in labels), key=lambda label: label.score or 0.0)
    return tuple({label.label: label for label in ranked}.values())[::-1] if found else None


def _shifted(found: Suggestions, by: int, piece: int) -> Suggestions:
    """The suggestions of a piece at their place in the whole text, with ids of their own."""
    if not piece:
        return found

    def name(key: str) -> str:
        return f"{key}.{piece}"

    def maybe(key: str | None) -> str | None:
        return None if key is None else name(key)

    def at(span: Span) -> Span:
        return Span(span.start + by, span.end + by)

    def all_at(spans: tuple[Span, ...]) -> tuple[Span, ...]:
        return tuple(map(at, spans))

    def entity(item: Entity) -> Entity:
        return replace(item, id=name(item.id), span=at(item.span), entity_id=maybe(item.entity_id))

    def argument(item: Argument) -> Argument:
        return replace(item, span=at(item.span), entity=maybe(item.entity))

    def event(item: Event) -> Event:
        return replace(
            item, id=name(item.id), trigger=at(item.trigger), arguments=tuple(map(argument, item.arguments)))

    def quote(item: Quote) -> Quote:
        speaker = item.speaker and replace(item.speaker, entity_id=maybe(item.speaker.entity_id))
        return replace(
            item, id=name(item.id), content=all_at(item.content), cue=all_at(item.cue), source=all_at(item.source),
            speaker=speaker)

    return replace(
        found,
        entities=tuple(map(entity, found.entities)),
        events=tuple(map(event, found.events)),
        quotes=tuple(map(quote, found.quotes)),
        speakers=tuple(replace(speaker, id=name(speaker.id)) for speaker in found.speakers),
    )
