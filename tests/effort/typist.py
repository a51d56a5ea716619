"""A person who makes a document equal to its gold with as few keys as the window's grammar allows."""

from collections import Counter
from collections.abc import Callable, Iterable
from functools import partial

from annotator.model.annotation import Entity, Event, Kind, Layer, Quote, Span, Status, spans_of
from annotator.model.change import apply
from annotator.model.document import Document
from annotator.model.target import Part, Target, part_span
from annotator.model.text import words
from annotator.session import review
from annotator.session.commands import Command, add_entity
from annotator.session.missing import lexicon_of
from annotator.session.propagation import decide_alike, mark_alike
from annotator.session.quoting import QuoteDraft, candidates, draft_of, draft_quote, speaker_letters
from annotator.ui.choices import Act
from annotator.ui.textview.movement import next_word, previous_word
from tests.effort.desk import Desk, Offer
from tests.effort.gold import Gold, bare
from tests.effort.ways import (
    NEVER,
    Step,
    cost,
    entity_place,
    entity_steps,
    event_steps,
    marking,
    mention_place,
    point_place,
    quote_steps,
    word_ends,
    word_place,
)

LAYER_KEYS = {Layer.ENTITIES: "1", Layer.EVENTS: "2", Layer.QUOTES: "3"}
PART_KEYS = {Part.CONTENT: "c", Part.CUE: "u", Part.SOURCE: "s"}
MANY = 40
"""Steps that one annotation takes at most; more, and something does not work."""


class Typist:
    """Corrects the open article; `decisions` counts keys by what they were for, `movement` the others by their name.

    Selecting text counts as one decision, as dragging over it would, and its keys as movement too.
    """

    def __init__(self, desk: Desk, gold: Gold) -> None:
        self._desk = desk
        self._gold = gold
        self._text = gold.document.text
        self.decisions: Counter[str] = Counter()
        self.movement: Counter[str] = Counter()

    def work(self) -> None:
        """Correct everything, then accept what was right from the start."""
        self.correct()
        if self._open():
            self._decide("accept all", "Ctrl+Shift+A")

    def finish(self) -> None:
        """Correct everything, then accept what was right from the start, and go to the next article, with one key."""
        self.correct()
        accepting = self._open()
        self.decisions["accept all"] += accepting
        self._desk.press("Ctrl+Alt+Return" if accepting else "Ctrl+Return", until=lambda: True)

    def correct(self) -> None:
        """Correct everything."""
        if Layer.ENTITIES in self._gold.layers:
            self._entities()
        if Layer.EVENTS in self._gold.layers:
            self._events()
        if Layer.QUOTES in self._gold.layers:
            self._quotes()

    @property
    def _document(self) -> Document:
        return self._desk.document()

    # Keys

    def _decide(self, why: str, *keys: str) -> None:
        self.decisions[why] += len(keys)
        for key in keys:
            before = self._document
            assert self._desk.press(key, until=partial(self._is_other, before)), f"{key} did nothing ({why})"

    def _is_other(self, before: Document) -> bool:
        return self._document != before

    def _prepare(self, why: str, key: str, until: Callable[[], bool]) -> None:
        """Press a key that decides what the next one does."""
        self.decisions[why] += 1
        assert self._desk.press(key, until=until), f"{key} did nothing ({why})"

    def _go(self, offset: int) -> None:
        """Put the caret somewhere."""
        for _ in range(8):
            sight = self._desk.look()
            if sight.caret == offset and sight.text is None:
                return
            keys = self._way(sight.caret, offset) if sight.text is None else ["Ctrl+Home"]
            goal = offset if sight.text is None else 0
            self.movement.update(keys)
            self._desk.press(*keys, until=lambda goal=goal: self._desk.look().caret == goal)  # type: ignore[misc]
        raise AssertionError(f"The caret does not come to {offset}")

    def _way(self, start: int, goal: int) -> list[str]:
        there, back = self._steps(start, goal), ["Ctrl+Home", *self._steps(0, goal)]
        return min(there, back, key=len)

    def _steps(self, at: int, goal: int) -> list[str]:
        keys: list[str] = []
        while at < goal and (following := next_word(self._text, at)) <= goal:
            keys.append("Ctrl+Right")
            at = following
        while at > goal and (following := previous_word(self._text, at)) >= goal:
            keys.append("Ctrl+Left")
            at = following
        return [*keys, *(["Right"] * (goal - at) or ["Left"] * (at - goal))]

    def _select(self, span: Span) -> None:
        """Select text."""
        self._go(span.start)
        for _ in range(8):
            keys = [f"Shift+{key}" for key in self._steps(self._desk.look().caret, span.end)]
            self.movement.update(keys)
            self._desk.press(*keys, until=lambda: self._desk.look().caret == span.end)
            if self._desk.look().text == span:
                self.decisions["select text"] += 1
                return
        raise AssertionError(f"{span} cannot be selected")

    def _choose(self, target: Target) -> None:
        """Select an annotation, or a part of one, by the caret and the space bar."""
        document = self._document
        item = document.of(target.kind)[target.id]
        assert isinstance(item, Entity | Event | Quote)
        if target.part is None and (now := self._desk.look().target) is not None and now.whole == target:
            return
        span = part_span(item, target.part, target.index)
        assert span is not None
        wanted = target if target.part is not None else review.target_of(item, next(iter(_first_part(item))))

        def place(at: int) -> int:
            here = list(dict.fromkeys(review.at(document, at)))
            return here.index(wanted)

        spots = [span.start, *(start for start, _ in words(self._text, span.start, span.end))]
        self._go(min(spots, key=place))
        for _ in range(MANY):
            before = self._desk.look().target
            if before == wanted:
                return
            self.movement["Space"] += 1
            self._desk.press("Space", until=lambda: self._desk.look().target != before)  # noqa: B023
        raise AssertionError(f"{target} cannot be selected")

    def _letter(self, act: Act, name: str, why: str, *, alike: bool = False) -> None:
        """Take an offer by its letter, or by its name where it has none; `alike` for all mentions that are alike."""
        offer = next((each for each in self._desk.look().palette if (each.act, each.name) == (act, name)), None)
        assert offer is not None, f"{name} is not offered ({why}): {self._desk.look()}"
        assert not offer.refusal, offer.refusal
        if offer.key is not None:
            self._decide(f"{why}, all alike" if alike else why,
                         f"Shift+{offer.key}" if offer.key.isupper() or alike else offer.key)
            return
        lines = self._desk.offered()
        typed = shortest(lines, next(i for i, each in enumerate(lines) if (each.act, each.name) == (act, name)))
        self._ask(f"{why} by name", ".", typed)

    def _ask(self, why: str, key: str, *answers: str) -> None:
        before = self._document
        self.decisions[why] += 1 + sum(len(answer) + 1 for answer in answers)
        self._desk.answer(key, *answers)
        assert self._desk.press(until=partial(self._is_other, before)), f"{answers} did nothing ({why})"

    # Marks

    def _place(self, layer: Layer, span: Span) -> int | None:
        """Where the caret stands so that a letter marks a span without it being selected."""
        match layer:
            case Layer.ENTITIES:
                return mention_place(self._document, span)
            case Layer.EVENTS:
                return word_place(self._text, span)
        return None

    def _mark(self, layer: Layer, span: Span, name: str, *, alike: bool = False) -> None:
        """Mark a span as something new."""
        place = self._place(layer, span)
        if place is not None:
            self._go(place)
        else:
            self._select(span)
        if not any((each.act, each.layer, each.name) == (Act.MARK, layer, name) for each in self._desk.look().palette):
            self._prepare("layer", LAYER_KEYS[layer], lambda: self._free(layer))
        self._letter(Act.MARK, name, f"new {layer}", alike=alike)

    def _free(self, layer: Layer) -> bool:
        sight = self._desk.look()
        return sight.layer is layer and sight.target is None

    def _reject(self, items: Iterable[Entity | Event | Quote]) -> None:
        for item in sorted(items, key=lambda each: next(spans_of(each))):
            target = review.target_of(item)
            now = self._document.of(target.kind)[target.id]
            if isinstance(now, Entity | Event | Quote) and now.status is Status.REJECTED:
                continue
            self._choose(target)
            if isinstance(item, Entity) and self._gain(decide_alike(item.id, Status.REJECTED)) > 1:
                self._decide("reject all alike", "Alt+Backspace")
            else:
                self._decide(f"reject {target.kind}", "Backspace")

    def _gain(self, command: Command) -> int:
        """How many wrong entities fewer there are after a command."""
        document = self._document
        return self._gold.wrong(document) - self._gold.wrong(apply(document, command.changes(document)))

    def _move(self, target: Target, keys: Iterable[str]) -> None:
        self._choose(target)
        self._decide("move an end", *keys)

    # Entities

    def _entities(self) -> None:
        gold = self._gold
        wanted = sorted(gold.document.entities.values(), key=lambda each: each.span)
        for each in wanted:
            here = [entity for entity in self._document.entities.values() if entity.status is not Status.REJECTED]
            if any(gold.is_entity(entity, each) for entity in here):
                continue
            wrong = [
                entity for entity in here
                if entity.span.overlaps(each.span) and not any(gold.is_entity(entity, other) for other in wanted)]
            label = self._label(each)
            ways = [
                (cost(steps := entity_steps(self._text, entity, each, gold)), entity, steps) for entity in wrong]
            fresh = 1 if mention_place(self._document, each.span) is not None else 2
            alike = self._gain(mark_alike(each.span, label, "")) > self._gain(add_entity(each.span, label, ""))
            cheapest = min(ways, key=lambda way: way[0], default=None)
            named = cheapest is not None and [step.kind for step in cheapest[2]] == ["name"]
            if cheapest is None or cheapest[0] > fresh or (alike and not named and cheapest[0] == fresh):
                self._mark(Layer.ENTITIES, each.span, label, alike=alike)
            else:
                self._mend_entity(cheapest[1], cheapest[2], alike=alike)
        left = [e for e in self._document.entities.values() if not any(gold.is_entity(e, other) for other in wanted)]
        self._reject(left)

    def _label(self, entity: Entity) -> str:
        """Of the labels that are right for an entity, one that the schema has."""
        right = self._gold.right_labels(entity.label)
        return next(each.label for each in self._desk.schema.entities if each.label in right)

    def _mend_entity(self, entity: Entity, steps: Iterable[Step], *, alike: bool) -> None:
        target = Target(Kind.ENTITY, entity.id)
        for step in steps:
            if step.kind == "move":
                self._move(target, step.keys)
            else:
                self._choose(target)
                self._letter(Act.RELABEL, step.name, "relabel entity", alike=alike)

    # Events

    def _events(self) -> None:
        taken: set[str] = set()
        wanted = sorted(self._gold.document.events.values(), key=lambda each: each.trigger)
        for gold in wanted:
            document = self._document
            bare = Event(id="", type=gold.type, trigger=gold.trigger)
            fresh = marking(self._text, gold.trigger) + 1 + cost(event_steps(document, bare, gold))
            ways = [
                (cost(event_steps(document, event, gold)), event.trigger != gold.trigger, key)
                for key, event in document.events.items()
                if key not in taken and event.status is not Status.REJECTED and event.trigger.overlaps(gold.trigger)
            ]
            cheapest = min(ways, default=None)
            if cheapest is None or cheapest[0] > fresh + 1:
                before = set(document.events)
                self._mark(Layer.EVENTS, gold.trigger, gold.type)
                made = [e.id for e in self._document.events.values()
                        if e.trigger == gold.trigger and e.status is Status.ACCEPTED and e.id not in taken]
                key = next((key for key in made if key not in before), made[0])
            else:
                key = cheapest[2]
            taken.add(key)
            self._mend_event(key, gold)
        left = [event for key, event in self._document.events.items() if key not in taken]
        self._reject(left)

    def _mend_event(self, key: str, gold: Event) -> None:
        for _ in range(MANY):
            document = self._document
            event = document.events[key]
            steps = event_steps(document, event, gold)
            if not steps:
                return
            step = steps[0]
            match step.kind:
                case "name":
                    self._choose(Target(Kind.EVENT, key))
                    if not any(each.act is Act.RELABEL for each in self._desk.look().palette):
                        self._go(event.trigger.start)
                    self._letter(Act.RELABEL, step.name, "retype event")
                case "move":
                    self._move(Target(Kind.EVENT, key, Part(step.name), step.index), step.keys)
                case "drop":
                    self._choose(Target(Kind.EVENT, key, Part.ARGUMENT, step.index))
                    self._decide("drop argument", "Del")
                case "take":
                    assert step.span is not None
                    self._choose(Target(Kind.EVENT, key))
                    place = entity_place(document, event, step.span)
                    if place is not None:
                        self._go(place)
                    else:
                        self._select(step.span)
                    self._letter(Act.ROLE, step.name, "argument")
        raise AssertionError(f"{gold} takes too many steps")

    # Quotes

    def _quotes(self) -> None:
        taken: set[str] = set()
        gold = self._gold
        wanted = sorted(gold.document.quotes.values(), key=lambda each: each.content)
        for each in wanted:
            fresh, way, at = self._new_quote(each)
            ways = [
                (self._quote_cost(self._document, quote, each), key)
                for key, quote in self._document.quotes.items()
                if key not in taken and quote.status is not Status.REJECTED
                and any(a.overlaps(b) for a in quote.content for b in each.content)
                and not any(gold.is_quote(quote, other) for other in wanted if other is not each)
            ]
            cheapest = min(ways, default=None)
            if cheapest is not None and cheapest[0] <= fresh + 1:
                key = cheapest[1]
            else:
                before = set(self._document.quotes)
                match way:
                    case "letter":
                        self._mark(Layer.QUOTES, each.content[0], each.type)
                    case "selection":
                        self._select(each.content[0])
                        self._decide("draft quote", "'")
                    case "caret":
                        self._go(at)
                        self._decide("draft quote", "'")
                key = next(key for key in self._document.quotes if key not in before)
            taken.add(key)
            self._mend_quote(key, each)
        left = [quote for key, quote in self._document.quotes.items() if key not in taken]
        self._reject(left)

    def _quote_cost(self, document: Document, quote: Quote, gold: Quote) -> int:
        known = {bare(speaker.name) for _, speaker in speaker_letters(document)}
        return cost(quote_steps(document, quote, gold, self._gold, lexicon_of(document), known=known))

    def _new_quote(self, gold: Quote) -> tuple[int, str, int]:
        """What a new quote costs at least, how it is begun for that, and where the caret stands."""
        document = self._document
        lexicon = lexicon_of(document)
        by_hand = Quote(id="", type=gold.type, content=gold.content[:1])
        ways = [(3 + self._quote_cost(document, by_hand, gold), "letter", 0)]
        selected = self._quote_of(draft_of(document, gold.content[0], lexicon))
        if selected is not None:
            ways.append((2 + self._quote_cost(document, selected, gold), "selection", 0))
        tried: set[object] = set()
        for at in (at for span in gold.content for at in word_ends(self._text, span.start, span.end)):
            draft = draft_quote(document, at, lexicon)
            quote = self._quote_of(draft) if draft is not None else None
            if draft is None or quote is None or (draft.content, draft.cue, draft.source) in tried:
                continue
            tried.add((draft.content, draft.cue, draft.source))
            ways.append((1 + self._quote_cost(document, quote, gold), "caret", at))
        return min(ways)

    def _quote_of(self, draft: QuoteDraft) -> Quote | None:
        """The quote that a draft becomes, where the schema has such quotes."""
        kind = self._desk.schema.map_quote(draft.type)
        if kind is None:
            return None
        return Quote(
            id="", type=kind, content=draft.content, cue=draft.cue, source=draft.source, speaker=draft.speaker)

    def _mend_quote(self, key: str, gold: Quote) -> None:
        for _ in range(MANY):
            document, sight = self._document, self._desk.look()
            chosen = sight.target is not None and sight.target.id == key
            shown = {(name, span) for _, name, span in sight.picks} if chosen else set()
            known = {bare(speaker.name) for _, speaker in speaker_letters(document)}
            steps = quote_steps(
                document, document.quotes[key], gold, self._gold, lexicon_of(document), shown, known)
            if not steps:
                return
            assert cost(steps) < NEVER, f"{gold} cannot be reached from {document.quotes[key]}: {steps}"
            self._mend_part(key, steps[0])
        raise AssertionError(f"{gold} takes too many steps")

    def _mend_part(self, key: str, step: Step) -> None:
        match step.kind:
            case "name":
                self._choose(Target(Kind.QUOTE, key))
                self._letter(Act.RELABEL, step.name, "retype quote")
            case "speaker":
                self._choose(Target(Kind.QUOTE, key))
                self._speaker(step.name)
            case "move":
                self._move(Target(Kind.QUOTE, key, Part(step.name), step.index), step.keys)
            case "drop":
                self._choose(Target(Kind.QUOTE, key, Part(step.name), step.index))
                self._decide(f"drop {step.name}", "Del")
            case "take":
                assert step.span is not None
                self._choose(Target(Kind.QUOTE, key))
                self._select(step.span)
                self._decide(f"add {step.name}", PART_KEYS[Part(step.name)])
            case "point":
                assert step.span is not None
                part, document = Part(step.name), self._document
                self._choose(Target(Kind.QUOTE, key))
                quote = document.quotes[key]
                among = candidates(document, quote, part, lexicon_of(document))
                place = point_place(document, quote, part, step.span, among)
                assert place is not None
                self._go(place)
                self._decide(f"point at {part}", PART_KEYS[part])
            case "pick":
                self._choose(Target(Kind.QUOTE, key))
                self._pick(key, step)

    def _pick(self, key: str, step: Step) -> None:
        def letter() -> str | None:
            picks = self._desk.look().picks
            return next((letter for letter, *pick in picks if pick == [step.name, step.span]), None)

        if letter() is None:
            self._go(self._document.quotes[key].content[0].start)
            self._prepare(f"pick {step.name}", PART_KEYS[Part(step.name)], lambda: letter() is not None)
        self._decide(f"pick {step.name}", letter() or "")

    def _speaker(self, name: str) -> None:
        palette = self._desk.look().palette
        offer = next((each for each in palette if each.act is Act.SPEAKER and bare(each.title) == bare(name)), None)
        if offer is not None and offer.key is not None:
            self._decide("speaker", f"Shift+{offer.key}")
        else:
            self._name_speaker(name)

    def _name_speaker(self, name: str) -> None:
        """A speaker without a letter: the words of the source, or others that are selected; else typed."""
        source = next((each for each in self._desk.look().palette if each.act is Act.SPEAKER and each.key == "w"), None)
        if not name:
            self._decide("no speaker", "n")
        elif source is not None and bare(source.name) == bare(name):
            self._decide("speaker of the source", "w")
        elif (at := self._text.casefold().find(bare(name))) >= 0 and len(self._text.casefold()) == len(self._text):
            self._select(Span(at, at + len(bare(name))))
            self._decide("speaker selected", "w")
        else:
            self._ask("speaker by name", ",", name)

    def _open(self) -> bool:
        """Whether there is anything left to accept."""
        return bool(review.open_suggestions(self._document, self._gold.layers))


def _first_part(item: Entity | Event | Quote) -> Iterable[Part]:
    return ({Entity: Part.MENTION, Event: Part.TRIGGER, Quote: Part.CONTENT}[type(item)],)


def shortest(lines: tuple[Offer, ...], place: int) -> str:
    """The shortest text that leaves a line the first of those that have it."""
    texts = [each.line.lower() for each in lines]
    wanted = texts[place]
    found = (
        wanted[start : start + length] for length in range(1, len(wanted) + 1)
        for start in range(len(wanted) - length + 1) if not wanted[start : start + length].count(" ")
    )
    return next(text for text in found if not any(text in other for other in texts[:place]))
