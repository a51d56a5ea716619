"""What the letter keys and the palette do in the present situation. Pure, no Qt."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from string import ascii_lowercase, ascii_uppercase
from typing import Protocol

from annotator.model.annotation import (
    DocumentLabel,
    Entity,
    Event,
    Layer,
    Quote,
    Relation,
    Span,
    Speaker,
    SpeakerReference,
    Status,
    spans_of,
)
from annotator.model.change import target as end_of
from annotator.model.document import Document
from annotator.model.schema import EventType, Schema
from annotator.model.target import Part, Target, part_span
from annotator.phrases import phrase
from annotator.session.arguing import why_not
from annotator.session.ends import word_span
from annotator.session.mentions import mention_of
from annotator.session.quoting import quotation
from annotator.ui.language import tr
from annotator.ui.words import PARTS as WORDS

GREY = "#808080"
NOBODY = ""  # a choice of this name takes the speaker away
PERSON = "PERSON"  # the label of a speaker of whom nothing else is known
SHOWN = 40  # characters of a text that a heading quotes


class Act(StrEnum):
    """What a choice does."""

    MARK = "mark"
    RELABEL = "relabel"
    ROLE = "role"
    PART = "part"
    SPEAKER = "speaker"
    TOGGLE = "toggle"
    LINK = "link"


KINDS = {Layer.ENTITIES: "entity", Layer.EVENTS: "event", Layer.QUOTES: "quote"}

Item = Entity | Event | Quote | Relation | DocumentLabel
"""What can be selected."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing that can be done now with one key; a capital letter is that letter with Shift.

    `layer` is that of what is marked. `refusal` says why it cannot be done, empty where it can; `current` that it is
    already so.
    """

    act: Act
    name: str
    title: str
    key: str | None
    color: str
    guideline: str = ""
    current: bool = False
    refusal: str = ""
    layer: Layer | None = None


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
    """What a person has before them: the active layer (None: document labels), what is selected, where the caret is.

    `speakers` are the people and organisations of the article by their letters; `linking` says that a link is to be
    made from the selected annotation.
    """

    document: Document
    layer: Layer | None
    target: Target | None = None
    text: Span | None = None
    caret: int = 0
    speakers: tuple[tuple[str, Speaker], ...] = ()
    linking: bool = False

    @property
    def item(self) -> Item | None:
        """The selected annotation."""
        found = self.document.of(self.target.kind).get(self.target.id) if self.target else None
        return found if isinstance(found, Item) else None

    def marked(self, layer: Layer | None = None) -> Span | None:
        """What a new annotation of a layer, or the active one, would stand on.

        The selected text, else the mention or trigger of the selected annotation, else what stands at the caret: the
        name, date or amount for an entity, the quotation for a quote, the word for an event.
        """
        if self.text is not None:
            return self.text
        if layer is Layer.EVENTS and isinstance(self.item, Event):
            return self.elsewhere(self.item) or self.item.trigger
        if isinstance(self.item, Entity | Event):
            return next(spans_of(self.item))
        if (layer or self.layer) is Layer.QUOTES:
            return quotation(self.document.text, self.caret)
        if (layer or self.layer) is Layer.ENTITIES:
            return mention_of(self.document, self.caret)
        return word_span(self.document.text, self.caret)

    def elsewhere(self, event: Event) -> Span | None:
        """The selected text or the word at the caret, where that is no part of an event: the trigger of another one."""
        span = self.text or word_span(self.document.text, self.caret)
        return None if span is None or any(span.overlaps(each) for each in spans_of(event)) else span

    def filler(self, event: Event) -> tuple[Span, Entity | None] | None:
        """What would fill a role of an event: the selected text, else the entity at the caret outside its trigger."""
        entities, rejected = self.document.entities.values(), Status.REJECTED
        if self.text is not None:
            return self.text, next((e for e in entities if e.span == self.text and e.status is not rejected), None)
        caret = self.caret
        here = [
            entity
            for entity in entities
            if (span := entity.span).start <= caret < span.end
            and entity.status is not rejected and not span.overlaps(event.trigger)
        ]
        entity = min(here, key=lambda found: found.span.end - found.span.start, default=None)
        return (entity.span, entity) if entity else None

    @property
    def speaker_words(self) -> str:
        """The selected text, else the words of the selected quote's source: what its speaker may be called."""
        source = next(iter(self.item.source), None) if isinstance(self.item, Quote) else None
        return _words(self.document, self.text or source)

    def speaker(self, name: str) -> tuple[SpeakerReference, str] | None:
        """The reference to a speaker whom a choice names, with the label of who is none so far; None for nobody."""
        if name == NOBODY:
            return None
        for _, speaker in self.speakers:
            if name in (speaker.id, speaker.name):
                return SpeakerReference(name=speaker.name, entity_id=speaker.id or None), speaker.label
        return SpeakerReference(name=name), PERSON


def palette(schema: Schema, situation: Situation) -> Palette:
    """What can be done now."""
    item, document = situation.item, situation.document
    if situation.linking and item is not None:
        return _links(schema, document, item)
    match item:
        case Event():
            return _event(schema, situation, item)
        case Quote() if situation.text is not None:
            return _parts(schema, situation, situation.text)
        case Quote():
            return _quote(schema, situation, item)
        case Relation():
            return _relation(schema, document, item)
        case Entity() if situation.text is None:
            heading = tr("{what} is", what=quoted(document, item.span))
            return Palette(heading, _named(schema, Layer.ENTITIES, Act.RELABEL, current=item.label))
    if situation.layer is None:
        return _labels(schema, document)
    return _mark(schema, situation, situation.layer)


def offered(schema: Schema, situation: Situation) -> tuple[Choice, ...]:
    """All that can be chosen by name now: what the palette shows, then the labels and types of the other layers."""
    now = palette(schema, situation).choices
    there = {(choice.layer, choice.name) for choice in now}
    refusal = "" if situation.marked(Layer.ENTITIES) is not None else tr("Select some text first.")
    others = [
        choice
        for layer in (Layer.ENTITIES, Layer.EVENTS, Layer.QUOTES)
        for choice in _named(schema, layer, Act.MARK, refusal=refusal)
    ]
    others.extend(_labels(schema, situation.document).choices)
    return (*now, *(choice for choice in others if (choice.layer, choice.name) not in there))


def spelled(choice: Choice) -> str:
    """A choice as one line of a list: title, name where it is another, and what kind of thing it is."""
    match choice.act, choice.layer:
        case (Act.MARK | Act.RELABEL), Layer():
            kind = KINDS[choice.layer]
        case Act.TOGGLE, _:
            kind = "article"
        case _:
            kind = str(choice.act)
    name = "" if choice.name in (choice.title, choice.title.rstrip(" *")) else f"   {choice.name}"
    return f"{choice.title}{name}   ({kind})"


def _mark(schema: Schema, situation: Situation, layer: Layer) -> Palette:
    span, refusal = situation.marked(), ""
    if span is not None:
        heading = tr("Mark {text} as", text=quoted(situation.document, span))
    elif layer is Layer.QUOTES:
        heading = tr("Select text, or put the caret into what somebody says, to mark it as")
    else:
        heading, refusal = tr("Select text, or put the caret on a word, to mark it as"), tr("Select some text first.")
    return Palette(heading, _named(schema, layer, Act.MARK, refusal=refusal))


def _quote(schema: Schema, situation: Situation, quote: Quote) -> Palette:
    """Types, parts, the source's words and nobody as speakers by letters; other speakers by capital ones."""
    types = _named(schema, Layer.QUOTES, Act.RELABEL, current=quote.type)
    taken = {choice.key for choice in types}

    def free(key: str) -> str | None:
        return key if key not in taken else None

    parts = tuple(Choice(Act.PART, part, f"{tr(WORDS[part])}…", free(key), GREY, tr(tip)) for part, key, tip in PARTS)
    words = situation.speaker_words
    known = {speaker.name.casefold() for _, speaker in situation.speakers}
    others = (
        *((Choice(Act.SPEAKER, words, f"“{words}”", free("w"), GREY, tr(SAYS)),)
          if words and words.casefold() not in known else ()),
        Choice(Act.SPEAKER, NOBODY, tr("Nobody"), free("n"), GREY, tr("The quote has no speaker."),
               quote.speaker is None),
    )
    current = quote.speaker.entity_id if quote.speaker else None
    speakers = tuple(
        Choice(
            Act.SPEAKER, speaker.id or speaker.name, speaker.name, letter, _color(schema, speaker.label),
            tr("The speaker of the selected quote."), bool(speaker.id) and speaker.id == current)
        for letter, speaker in situation.speakers
    )
    said = quoted(situation.document, quote.content[0])
    return Palette(tr("The quote {text} is", text=said), (*types, *parts, *others, *speakers))


def _words(document: Document, span: Span | None) -> str:
    """A span's text on one line."""
    return " ".join(document.surface(span).split()) if span else ""


def _color(schema: Schema, label: str) -> str:
    definition = schema.entity(label)
    return definition.color if definition else GREY


def _event(schema: Schema, situation: Situation, event: Event) -> Palette:
    """Roles by letters; types by capital ones, for another event where the caret has left this one."""
    document, filler = situation.document, situation.filler(event)
    definition = schema.event(event.type) or EventType(event.type, event.type, GREY)
    keys = keys_of({role.role: role.key for role in definition.roles})
    span = filler[0] if filler else None
    filled = {argument.role for argument in event.arguments if span is None or argument.span == span}
    roles = tuple(
        Choice(
            Act.ROLE, role.role, role.role + (" *" if role.required else ""), keys[role.role], definition.color,
            role.guideline, role.role in filled,
            (why_not(document, schema, event.id, role.role, span) or "") if span else "")
        for role in definition.roles
    )
    other, taken = situation.elsewhere(event), set(keys.values())
    named_so = _named(schema, Layer.EVENTS, Act.MARK) if other else _named(
        schema, Layer.EVENTS, Act.RELABEL, current=event.type)
    types = tuple(
        replace(choice, key=key if (key := (choice.key or "").swapcase()) and key not in taken else None)
        for choice in named_so
    )
    trigger = quoted(document, event.trigger)
    if span is not None:
        begun = tr("{text} is, of the {title} {trigger}, the",
                   text=quoted(document, span), title=definition.title, trigger=trigger)
    else:
        begun = tr("The {title} {trigger} has", title=definition.title, trigger=trigger)
    if other is not None:
        begun = tr("{begun}; with Shift, {text} is", begun=begun, text=quoted(document, other))
    elif span is None:
        begun = tr("{begun}, or is", begun=begun)
    return Palette(begun, (*roles, *types))


PARTS = (
    (Part.CONTENT, "c", phrase("What was said, with its quotation marks.")),
    (Part.CUE, "u", phrase("The word that says it was said.")),
    (Part.SOURCE, "s", phrase("Who is named as having said it.")),
)
SAYS = phrase("These words as the speaker's name.")


def _parts(schema: Schema, situation: Situation, span: Span) -> Palette:
    """What selected text is to the selected quote; or, by the letter of a type, another quote."""
    words, known = situation.speaker_words, {speaker.name for _, speaker in situation.speakers}
    parts = tuple(Choice(Act.PART, part, tr(WORDS[part]), key, GREY, tr(text)) for part, key, text in PARTS)
    speaker = (Choice(Act.SPEAKER, words, tr("Speaker"), "w", GREY, tr(SAYS)),) if words not in known else ()
    taken = {choice.key for choice in (*parts, *speaker)}
    types = (replace(choice, key=choice.key if choice.key not in taken else None)
             for choice in _named(schema, Layer.QUOTES, Act.MARK))
    heading = tr("{text} is a part of the selected quote, or another quote", text=quoted(situation.document, span))
    return Palette(heading, (*parts, *speaker, *types))


def _links(schema: Schema, document: Document, item: Item) -> Palette:
    keys = keys_of({relation.label: relation.key for relation in schema.relations})
    return Palette(
        tr("Link {item} as", item=of(document, item)),
        tuple(
            Choice(
                Act.LINK, relation.label, relation.title, keys[relation.label], relation.color, relation.guideline)
            for relation in schema.relations
        ))


def _relation(schema: Schema, document: Document, item: Relation) -> Palette:
    keys = keys_of({relation.label: relation.key for relation in schema.relations})
    return Palette(
        tr("{what} is", what=of(document, item)),
        tuple(
            Choice(
                Act.RELABEL, relation.label, relation.title, keys[relation.label], relation.color, relation.guideline,
                relation.label == item.label)
            for relation in schema.relations
        ))


def of(document: Document, item: Item) -> str:
    """An annotation by its text; a relation by both of its ends, a document label by itself."""
    if isinstance(item, DocumentLabel):
        return item.label
    if isinstance(item, Relation):
        ends = (end_of(document, item.source), end_of(document, item.target))
        return " → ".join(of(document, end) for end in ends if end is not None)
    return quoted(document, part_span(item, None, 0) or Span(0, 0))


def _labels(schema: Schema, document: Document) -> Palette:
    keys = keys_of({label.label: label.key for label in schema.labels})
    held = {label.label for label in document.labels.values() if label.status is Status.ACCEPTED}
    return Palette(
        tr("This article is about"),
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
    keys = keys_of({name: item.key for name, item in items.items()}, capitals=layer is not Layer.QUOTES)
    return tuple(
        Choice(act, name, item.title, keys[name], item.color, item.guideline, name == current, refusal, layer)
        for name, item in items.items()
    )


def keys_of(wanted: Mapping[str, str | None], *, capitals: bool = False) -> dict[str, str | None]:
    """A letter for each name: the one its schema asks for, else a free one of its own letters, else any, else none.

    With `capitals`, which are pressed with Shift, there are twice as many, the small ones first. Digits stay with the
    layers, whatever a schema asks for.
    """
    letters = ascii_lowercase + (ascii_uppercase if capitals else "")
    keys: dict[str, str | None] = {name: key for name, key in wanted.items() if key and key in letters}
    free = [letter for letter in letters if letter not in keys.values()]
    for name in wanted:
        if name in keys:
            continue
        own = name.rpartition(".")[2].lower()
        small = any(letter in ascii_lowercase for letter in free)
        keys[name] = next((letter for letter in _unique((own if small else own.upper()) + "".join(free))
                           if letter in free), None)
        if keys[name] is not None:
            free.remove(keys[name] or "")
    return keys


def pressed(letter: str) -> str:
    """The keys of a letter, as they are named: a capital one is typed with Shift."""
    return f"Shift+{letter}" if letter.isupper() else letter.upper()


def _unique(letters: Iterable[str]) -> dict[str, None]:
    return dict.fromkeys(letters)


def quoted(document: Document, span: Span) -> str:
    """The text of a span in quotation marks, on one line, shortened in the middle."""
    text = " ".join(document.text[span.start : min(span.end, span.start + 200)].split())
    if span.end - span.start > 200:
        text += "…"
    if len(text) > SHOWN:
        text = f"{text[: SHOWN - 10].rstrip()} … {text[-8:].lstrip()}"
    return tr("“{text}”", text=text.strip("“”"))
