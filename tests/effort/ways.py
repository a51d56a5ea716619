"""What an annotation lacks to be as it should, and the fewest keys that mend it. Pure; offsets are code points.

A step costs one for each key that decides something; selecting text is one more, as one drag of the mouse would be.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from annotator.model.annotation import Argument, Entity, Event, Quote, Span, Status
from annotator.model.document import Document
from annotator.model.target import Part
from annotator.model.text import words
from annotator.nlp.quotes.lexicon import Lexicon
from annotator.session.ends import Edge, Unit, moved, word_span
from annotator.session.mentions import mention_of
from annotator.session.quoting import candidates, part_at
from tests.effort.gold import Gold, bare

FAR = 8
"""Tokens that an end is moved by at most: selecting anew is cheaper long before."""
CHARACTERS = 2
NEVER = 99
KEYS = {
    (Edge.START, False): "[", (Edge.START, True): "{", (Edge.END, True): "]", (Edge.END, False): "}",
}


@dataclass(frozen=True, slots=True)
class Step:
    """One change to a frame: `kind` says which, `cost` in keys.

    "move" presses `keys` on the part `index`, "take" selects `span` and gives it to the part or role `name`, "pick"
    takes it by the letters shown, "drop" deletes the part `index`, "name" gives the whole another type or speaker.
    """

    kind: str
    name: str
    cost: int
    span: Span | None = None
    index: int = 0
    keys: tuple[str, ...] = ()


def ends(text: str, have: Span, want: Span) -> tuple[str, ...] | None:
    """The keys that move the ends of one span to those of another; None where that takes too many."""
    outwards = (
        (Edge.START, want.start) if want.start < have.start else None,
        (Edge.END, want.end) if want.end > have.end else None,
    )
    inwards = (
        (Edge.START, want.start) if want.start > have.start else None,
        (Edge.END, want.end) if want.end < have.end else None,
    )
    keys: list[str] = []
    for edge, goal in filter(None, (*outwards, *inwards)):
        more = _end(text, have, edge, goal)
        if more is None:
            return None
        keys += more
        have = Span(goal, have.end) if edge is Edge.START else Span(have.start, goal)
    return tuple(keys)


def _end(text: str, span: Span, edge: Edge, goal: int) -> list[str] | None:
    best: list[str] | None = None
    keys: list[str] = []
    for _ in range(FAR + 1):
        last = _characters(text, span, edge, goal)
        if last is not None and (best is None or len(keys) + len(last) < len(best)):
            best = [*keys, *last]
        at = span.start if edge is Edge.START else span.end
        forwards = goal > at
        following = moved(text, span, edge, Unit.WORD, forwards=forwards)
        if following == span or at == goal:
            break
        keys.append(KEYS[edge, forwards])
        span = following
    return best


def _characters(text: str, span: Span, edge: Edge, goal: int) -> list[str] | None:
    keys: list[str] = []
    for _ in range(CHARACTERS + 1):
        at = span.start if edge is Edge.START else span.end
        if at == goal:
            return keys
        keys.append(f"Ctrl+{KEYS[edge, goal > at]}")
        span = moved(text, span, edge, Unit.CHARACTER, forwards=goal > at)
        at = span.start if edge is Edge.START else span.end
        if text[at - 1 : at].isspace() if edge is Edge.END else text[at : at + 1].isspace():
            return None  # white space at an end is not kept
    return None


def word_place(text: str, span: Span) -> int | None:
    """Where the caret stands so that a span is the word at it."""
    return next((at for at in range(span.start, span.end) if word_span(text, at) == span), None)


def marking(text: str, span: Span) -> int:
    """Keys that a new trigger costs: a letter, and selecting it unless it is the word at the caret."""
    return 1 if word_place(text, span) is not None else 2


def mention_place(document: Document, span: Span) -> int | None:
    """Where the caret stands so that a span is the name, date or amount at it."""
    spots = (at for at, _ in words(document.text, span.start, span.end))
    return next((at for at in spots if mention_of(document, at) == span), None)


def entity_place(document: Document, event: Event, span: Span) -> int | None:
    """Where the caret stands so that the entity on a span fills a role of an event."""
    return next((at for at in range(span.start, span.end) if _entity_at(document, event, at) == span), None)


def _entity_at(document: Document, event: Event, caret: int) -> Span | None:
    here = (
        entity.span for entity in document.entities.values()
        if entity.status is not Status.REJECTED and entity.span.start <= caret < entity.span.end
        and not entity.span.overlaps(event.trigger)
    )
    return min(here, key=lambda span: span.end - span.start, default=None)


def cost(steps: Sequence[Step]) -> int:
    """What steps cost together."""
    return sum(step.cost for step in steps)


def event_steps(document: Document, event: Event, gold: Event) -> list[Step]:
    """What makes an event the gold one."""
    steps: list[Step] = []
    if event.type != gold.type:
        steps.append(Step("name", gold.type, 1))
    if event.trigger != gold.trigger:
        keys = ends(document.text, event.trigger, gold.trigger)
        steps.append(Step("move", Part.TRIGGER, len(keys) if keys else NEVER, gold.trigger, keys=keys or ()))
    wanted = {argument.span: argument.role for argument in gold.arguments}
    loose = [(i, each) for i, each in enumerate(event.arguments) if each.span not in wanted]
    for argument in gold.arguments:
        here = next((each for each in event.arguments if each.span == argument.span), None)
        if here is not None and here.role == argument.role:
            continue
        take = 1 if entity_place(document, event, argument.span) is not None else 2
        near = _near(document, loose, argument) if here is None else None
        if near is not None and len(near[1]) <= take:
            loose = [entry for entry in loose if entry[0] != near[0]]
            steps.append(Step("move", Part.ARGUMENT, len(near[1]), argument.span, near[0], near[1]))
        else:
            steps.append(Step("take", argument.role, take, argument.span))
    steps.extend(Step("drop", Part.ARGUMENT, 1, each.span, i) for i, each in loose)
    return steps


def _near(
    document: Document, loose: Sequence[tuple[int, Argument]], argument: Argument
) -> tuple[int, tuple[str, ...]] | None:
    found = [
        (i, keys) for i, each in loose if each.role == argument.role and each.span.overlaps(argument.span)
        if (keys := ends(document.text, each.span, argument.span))
    ]
    return min(found, key=lambda entry: len(entry[1]), default=None)


def quote_steps(
    document: Document, quote: Quote, gold: Quote, against: Gold, lexicon: Lexicon | None,
    shown: Collection[tuple[str, Span]] = (), known: Collection[str] = (),
) -> list[Step]:
    """What makes a quote the gold one; `shown` can be picked by a letter now, `known` are speakers with a letter."""
    steps: list[Step] = []
    for part, have, want in ((Part.CUE, quote.cue, gold.cue), (Part.SOURCE, quote.source, gold.source)):
        if have != want:
            by_hand = _part_steps(document.text, part, have, want)
            picked = _picked(document, quote, part, want, lexicon, shown)
            steps.extend(picked if picked and cost(picked) <= cost(by_hand) else by_hand)
    if quote.type != gold.type:
        steps.append(Step("name", gold.type, 1))
    steps.extend(_part_steps(document.text, Part.CONTENT, quote.content, gold.content))
    if not against.is_speaker(quote.speaker, gold.speaker):
        name = gold.speaker.name if gold.speaker else ""
        source = " ".join(document.surface(gold.source[0]).split()) if gold.source else ""
        direct = not name or bare(name) in known or bare(name) == bare(source)
        steps.append(Step("speaker", name, 1 if direct else 2))
    return steps


def point_place(document: Document, quote: Quote, part: Part, span: Span, among: Sequence[Span]) -> int | None:
    """Where the caret stands so that a letter makes what it is in a part of a quote."""
    spots = (at for at, _ in words(document.text, span.start, span.end))
    return next((at for at in spots if part_at(document, quote, part, at, among) == span), None)


def _picked(
    document: Document, quote: Quote, part: Part, want: Sequence[Span], lexicon: Lexicon | None,
    shown: Collection[tuple[str, Span]],
) -> list[Step]:
    if len(want) != 1:
        return []
    if (part.value, want[0]) in shown:
        return [Step("pick", part, 1, want[0])]
    among = candidates(document, quote, part, lexicon)
    if point_place(document, quote, part, want[0], among) is not None:
        return [Step("point", part, 1, want[0])]
    return [Step("pick", part, 2, want[0])] if want[0] in among else []


def _part_steps(text: str, part: Part, have: Sequence[Span], want: Sequence[Span]) -> list[Step]:
    steps, left = list[Step](), [span for span in have if span not in want]
    for span in want:
        if span in have:
            continue
        over = [each for each in left if each.overlaps(span)]
        keys = ends(text, over[0], span) if len(over) == 1 and not _others(have, over[0], span) else None
        left = [each for each in left if each not in over]
        if keys and len(keys) <= 2:
            steps.append(Step("move", part, len(keys), span, list(have).index(over[0]), keys))
        else:
            steps.append(Step("take", part, 2, span))
            over = [each for each in have if each.overlaps(span) and each in want and each != span]
            steps.extend(Step("take", part, 2, each) for each in over)
    for span in left:
        at = list(have).index(span)
        steps.append(Step("drop", part, NEVER if part is Part.CONTENT and at == 0 else 1, span, at))
    return steps


def _others(have: Sequence[Span], mine: Span, span: Span) -> bool:
    return any(each != mine and each.overlaps(span) for each in have)


def word_ends(text: str, start: int, end: int) -> Iterator[int]:
    """Places in a stretch of text where a person would put the caret: the start of each of its words."""
    return (first for first, _ in words(text, start, end))


def entity_steps(text: str, entity: Entity, gold: Entity, against: Gold) -> list[Step]:
    """What makes an entity the gold one."""
    steps: list[Step] = []
    if not against.is_span(entity.span, gold.span):
        keys = ends(text, entity.span, gold.span)
        steps.append(Step("move", Part.MENTION, len(keys) if keys else NEVER, gold.span, keys=keys or ()))
    if entity.label not in against.right_labels(gold.label):
        steps.append(Step("name", min(against.right_labels(gold.label)), 1))
    return steps
