"""What the letter keys and the palette do in the present situation. Pure, no Qt."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from string import ascii_lowercase
from typing import Protocol

from annotator.model.annotation import Entity, Event, Kind, Layer, Quote, Span, Status
from annotator.model.document import Document
from annotator.model.schema import EventType, Schema
from annotator.model.target import Part, Target
from annotator.session.ends import word_span
from annotator.session.quoting import quotation

SHOWN = 40  # characters of a text that a heading quotes


class Act(StrEnum):
    """What a choice does."""

    MARK = "mark"
    RELABEL = "relabel"
    ROLE = "role"
    PART = "part"
    SPEAKER = "speaker"
    TOGGLE = "toggle"


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing that can be done now with one key; a capital letter is that letter with Shift.

    `refusal` says why it cannot be done, empty where it can; `current` that it is already so.
    """

    act: Act
    name: str
    title: str
    key: str | None
    color: str
    guideline: str = ""
    current: bool = False
    refusal: str = ""


@dataclass(frozen=True, slots=True)
class Palette:
    """The choices of a situation under the sentence that they complete."""

    heading: str
    choices: tuple[Choice, ...]

    def by_key(self, key: str) -> Choice | None:
        """The choice of a key."""
        return next((choice for choice in self.choices if choice.key == key), None)


@dataclass(frozen=True, slots=True)
class Situation:
    """What a person has before them: the active layer (None: document labels), what is selected, where the caret is."""

    document: Document
    layer: Layer | None
    target: Target | None = None
    text: Span | None = None
    caret: int = 0

    @property
    def item(self) -> Entity | Event | Quote | None:
        """The selected annotation."""
        found = self.document.of(self.target.kind).get(self.target.id) if self.target else None
        return found if isinstance(found, Entity | Event | Quote) else None

    def marked(self) -> Span | None:
        """What a new annotation would stand on: the selected text, else the word or quotation at the caret."""
        if self.text is not None:
            return self.text
        if self.layer is Layer.QUOTES:
            return quotation(self.document.text, self.caret)
        return word_span(self.document.text, self.caret)

    def filler(self, event: Event) -> tuple[Span, Entity | None] | None:
        """What would fill a role of an event: the selected text, else the entity at the caret outside its trigger."""
        entities = [e for e in self.document.entities.values() if e.status is not Status.REJECTED]
        if self.text is not None:
            return self.text, next((entity for entity in entities if entity.span == self.text), None)
        here = [
            entity
            for entity in entities
            if entity.span.start <= self.caret < entity.span.end and not entity.span.overlaps(event.trigger)
        ]
        entity = min(here, key=lambda found: found.span.end - found.span.start, default=None)
        return (entity.span, entity) if entity else None


def palette(schema: Schema, situation: Situation) -> Palette:
    """What can be done now."""
    item = situation.item
    match item:
        case Event() if (filler := situation.filler(item)) is not None:
            return _roles(schema, situation.document, item, *filler)
        case Quote() if situation.text is not None:
            return _parts(situation.document, situation.text)
        case Entity() | Event() | Quote() if situation.text is None:
            return _relabel(schema, situation.document, item)
    if situation.layer is None:
        return _labels(schema, situation.document)
    return _mark(schema, situation, situation.layer)


def _mark(schema: Schema, situation: Situation, layer: Layer) -> Palette:
    span = situation.marked()
    if span is not None:
        heading, refusal = f"Mark {quoted(situation.document, span)} as", ""
    else:
        what = "a quotation" if layer is Layer.QUOTES else "a word"
        heading, refusal = f"Select text, or put the caret on {what}, to mark it as", "Select some text first."
    return Palette(heading, _named(schema, layer, Act.MARK, refusal=refusal))


def _relabel(schema: Schema, document: Document, item: Entity | Event | Quote) -> Palette:
    match item:
        case Entity():
            what, layer, name = quoted(document, item.span), Layer.ENTITIES, item.label
        case Event():
            what, layer, name = f"The event {quoted(document, item.trigger)}", Layer.EVENTS, item.type
        case Quote():
            what, layer, name = f"The quote {quoted(document, item.content[0])}", Layer.QUOTES, item.type
    said_by = _speakers(schema, document, item) if isinstance(item, Quote) else ()
    return Palette(f"{what} is", (*_named(schema, layer, Act.RELABEL, current=name), *said_by))


def _speakers(schema: Schema, document: Document, quote: Quote) -> tuple[Choice, ...]:
    current = quote.speaker.entity_id if quote.speaker else None
    letters = {key: letter for letter, key in speaker_letters(document).items()}

    def choice(key: str) -> Choice:
        speaker = document.speakers[key]
        label = schema.entity(speaker.label)
        return Choice(
            Act.SPEAKER, key, speaker.name, letters.get(key), label.color if label else "#808080",
            "The speaker of the selected quote.", key == current)

    return tuple(choice(key) for key in document.speakers)


def _roles(schema: Schema, document: Document, event: Event, span: Span, entity: Entity | None) -> Palette:
    definition = schema.event(event.type) or EventType(event.type, event.type, "#808080")
    keys = keys_of({role.role: role.key for role in definition.roles})
    filled = {argument.role for argument in event.arguments if argument.span == span}

    def refusal(fillers: tuple[str, ...], allowed: bool) -> str:
        return "" if allowed else f"Only {', '.join(fillers)} can fill this role."

    return Palette(
        f"{quoted(document, span)} is, of the {definition.title} {quoted(document, event.trigger)}, the",
        tuple(
            Choice(
                Act.ROLE, role.role, role.role, keys[role.role], definition.color, role.guideline, role.role in filled,
                refusal(role.fillers, role.allows(entity.label if entity else None)))
            for role in definition.roles
        ),
    )


def _parts(document: Document, span: Span) -> Palette:
    parts = (
        (Part.CONTENT, "c", "What was said, with its quotation marks."),
        (Part.CUE, "u", "The word that says it was said."),
        (Part.SOURCE, "s", "Who is named as having said it."),
    )
    return Palette(
        f"{quoted(document, span)} is, of the selected quote, the",
        tuple(Choice(Act.PART, part, part.capitalize(), key, "#808080", text) for part, key, text in parts))


def _labels(schema: Schema, document: Document) -> Palette:
    keys = keys_of({label.label: label.key for label in schema.labels})
    held = {label.label for label in document.labels.values() if label.status is Status.ACCEPTED}
    return Palette(
        "This article is about",
        tuple(
            Choice(
                Act.TOGGLE, label.label, label.title, keys[label.label], label.color, label.guideline,
                label.label in held)
            for label in schema.labels
        ))


class Named(Protocol):
    """What labels and types have in common."""

    @property
    def title(self) -> str: ...
    @property
    def color(self) -> str: ...
    @property
    def key(self) -> str | None: ...
    @property
    def guideline(self) -> str: ...


def named(schema: Schema, layer: Layer) -> dict[str, Named]:
    """The labels or types of a layer by name."""
    match layer:
        case Layer.ENTITIES:
            return {entity.label: entity for entity in schema.entities}
        case Layer.EVENTS:
            return {event.type: event for event in schema.events}
        case Layer.QUOTES:
            return {quote.type: quote for quote in schema.quotes}


def _named(schema: Schema, layer: Layer, act: Act, *, current: str = "", refusal: str = "") -> tuple[Choice, ...]:
    items = named(schema, layer)
    keys = keys_of({name: item.key for name, item in items.items()})
    return tuple(
        Choice(act, name, item.title, keys[name], item.color, item.guideline, name == current, refusal)
        for name, item in items.items()
    )


def keys_of(wanted: Mapping[str, str | None]) -> dict[str, str | None]:
    """A letter for each name: the one its schema asks for, else a free one of its own letters, else any, else none.

    Digits stay with the layers, whatever a schema asks for.
    """
    keys: dict[str, str | None] = {name: key for name, key in wanted.items() if key and key in ascii_lowercase}
    free = [letter for letter in ascii_lowercase if letter not in keys.values()]
    for name in wanted:
        if name in keys:
            continue
        own = name.rpartition(".")[2].lower()
        keys[name] = next((letter for letter in _unique(own + "".join(free)) if letter in free), None)
        if keys[name] is not None:
            free.remove(keys[name] or "")
    return keys


def _unique(letters: Iterable[str]) -> dict[str, None]:
    return dict.fromkeys(letters)


def quoted(document: Document, span: Span) -> str:
    """The text of a span in quotation marks, on one line, shortened in the middle."""
    text = " ".join(document.text[span.start : min(span.end, span.start + 200)].split())
    if span.end - span.start > 200:
        text += "…"
    if len(text) > SHOWN:
        text = f"{text[: SHOWN - 10].rstrip()} … {text[-8:].lstrip()}"
    return f"“{text.strip('“”')}”"


def speaker_letters(document: Document) -> dict[str, str]:
    """The id of the speaker of each letter "A", "B", …, in the order they came into the document."""
    return dict(zip(ascii_lowercase.upper(), document.speakers, strict=False))


def kind_of(layer: Layer) -> Kind:
    """The kind of annotations of a layer."""
    return {Layer.ENTITIES: Kind.ENTITY, Layer.EVENTS: Kind.EVENT, Layer.QUOTES: Kind.QUOTE}[layer]
