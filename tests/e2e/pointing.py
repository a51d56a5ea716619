"""A person who corrects suggestions to the gold with the mouse alone."""

import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from annotator.model.annotation import LAYER_OF, Entity, Event, Layer, Quote, Span, Status, spans_of
from annotator.model.document import Document
from annotator.model.target import Part, Target, part_span
from annotator.session import review
from annotator.ui.choices import Act
from tests.e2e.driving import App, document, until
from tests.effort.desk import Sight
from tests.effort.gold import Gold, bare
from tests.effort.screen import seen
from tests.effort.ways import Step, entity_steps, event_steps, quote_steps

APART_S = 0.5
"""Clicks so far apart are no double click."""
MANY = 40
LAYERS = {Layer.ENTITIES: "Entities, key 1", Layer.EVENTS: "Events, key 2", Layer.QUOTES: "Quotes, key 3"}
KINDS = {layer: kind for kind, layer in LAYER_OF.items()}
Point = tuple[float, float]


class Pointer:
    """Points, clicks and drags in the window of a program with an eye."""

    def __init__(self, app: App, project: Path, gold: Gold) -> None:
        self._app = app
        self._project = project
        self._gold = gold

    def work(self) -> None:
        """Correct everything, then accept what was right from the start."""
        self._correct_entities()
        self._correct_events()
        self._correct_quotes()
        while waiting := review.open_suggestions(self._document):
            item = self._document.of(waiting[0].kind)[waiting[0].id]
            assert isinstance(item, Entity | Event | Quote)
            self._from_menu(next(spans_of(item)), "Accept All in the Paragraph")

    @property
    def _document(self) -> Document:
        return document(self._project)

    @property
    def _sight(self) -> Sight:
        return seen(self._app.ask("sight"))

    # Pointing

    def _boxes(self, span: Span) -> list[tuple[float, float, float, float]]:
        """Where a stretch of text stands on the screen, scrolled there with the wheel."""
        page = self._app.ask("text", **_range(Span(0, len(self._gold.document.text))))
        for _ in range(MANY):
            where = self._app.ask("place", **_range(span))
            if where == "here":
                return [(x, y, width, height) for x, y, width, height in self._app.ask("text", **_range(span))]
            middle = page[len(page) // 2]
            self._app.click((middle[0] + middle[2] / 2, middle[1]), button=4 if where == "above" else 5)
            time.sleep(0.05)
        raise AssertionError(f"{span} does not come into sight")

    def _changed(self, act: Callable[[], object], what: str) -> None:
        before = self._document
        act()
        until(lambda: self._document != before, what)

    def _press(self, act: Act, name: str) -> None:
        """Click on a button of the palette, or choose from the list behind the last one."""
        def offered() -> bool:
            return any((each.act, each.name) == (act, name) for each in self._sight.palette)

        until(offered, f"{name} is offered")
        offer = next(each for each in self._sight.palette if (each.act, each.name) == (act, name))
        key = f", key {'Shift+' if offer.key.isupper() else ''}{offer.key.upper()}" if offer.key else ""
        button = self._app.glance("widget", name=offer.title + key)
        if button is None:
            self._app.click_on("More…")
            row = self._app.ask("row", name="Names", text=offer.title)
            self._changed(lambda: self._app.click(row), f"a row does {name}")
        else:
            self._changed(lambda: self._app.click(button), f"a button does {name}")

    def _from_menu(self, span: Span, name: str) -> None:
        """Click on text, then choose from the menu there."""
        x, y, width, height = self._boxes(span)[0]
        self._app.click((x + min(4.0, width / 2), y + height / 2))
        time.sleep(APART_S)
        self._entry((x + min(4.0, width / 2), y + height / 2), name)

    def _entry(self, point: Point, name: str) -> None:
        self._app.click(point, button=3)
        self._changed(lambda: self._app.click(self._app.ask("entry", name=name)), f"{name} in the menu does it")

    def _choose(self, target: Target) -> Point:
        """Click on an annotation, or on a part of one, until that is selected; where that was."""
        item = self._document.of(target.kind)[target.id]
        assert isinstance(item, Entity | Event | Quote)
        span = part_span(item, target.part, target.index)
        assert span is not None
        if target.part is Part.ARGUMENT and ((now := self._sight.target) is None or now.whole != target.whole):
            self._choose(review.target_of(item, Part.TRIGGER))
        boxes = self._boxes(span)
        for number in range(MANY):
            x, y, width, height = boxes[number // 6 % len(boxes)]
            point = x + width * (0.5, 0.3, 0.7)[number % 3], y + height / 2
            self._app.click(point)
            time.sleep(APART_S)
            chosen = self._sight.target
            if chosen == target or (target.part is None and chosen is not None and chosen.whole == target):
                return point
        raise AssertionError(f"{target} cannot be clicked on")

    def _select(self, span: Span) -> None:
        """Drag over text, from whichever end does not mean something else."""
        boxes = self._boxes(span)
        (x, y, _, height), (left, top, width, low) = boxes[0], boxes[-1]
        ends = (x + 1.5, y + height / 2), (left + width - 1.5, top + low / 2)
        for start, end in (ends, ends[::-1]):
            self._app.hover(start)
            if until(lambda: self._app.ask("pointer"), "the pointer has a shape") != "IBeamCursor":
                continue
            self._app.drag(start, end)
            time.sleep(0.1)
            if self._sight.text == span:
                return
        raise AssertionError(f"{span} cannot be selected: {self._sight.text}")

    def _drag_ends(self, target: Target, have: Span, want: Span) -> None:
        """Drag the ends of an annotation, or of a part of one."""
        self._choose(target)
        for start in (True, False):
            if (have.start == want.start) if start else (have.end == want.end):
                continue
            self._boxes(Span(min(have.start, want.start), max(have.end, want.end)))
            x, y, width, height = self._app.ask("text", **_range(want))[0 if start else -1]
            goal = (x + 1, y + height / 2) if start else (x + width - 1, y + height / 2)
            own = self._app.ask("text", **_range(have))[0 if start else -1]
            edge = (own[0] if start else own[0] + own[2], own[1] + own[3] / 2)
            handles = [(hx, hy) for hx, hy, is_start in self._app.ask("handles") if is_start == start]
            nearest = min(handles, key=lambda at: abs(at[0] - edge[0]) + abs(at[1] - edge[1]))
            self._changed(lambda: self._app.drag(nearest, goal), "a drag moves an end")  # noqa: B023

    # Corrections

    def _mark(self, layer: Layer, span: Span, name: str) -> str:
        before = set(self._document.of(KINDS[layer]))
        self._app.click_on(LAYERS[layer])
        self._select(span)
        self._press(Act.MARK, name)
        return next(key for key in self._document.of(KINDS[layer]) if key not in before)

    def _reject(self, items: Iterable[Entity | Event | Quote]) -> None:
        for item in items:
            target = review.target_of(item)
            if target in review.open_suggestions(self._document):
                self._choose(target)
                self._changed(lambda: self._app.click_on("Reject"), "a button rejects")

    def _correct_entities(self) -> None:
        gold, text = self._gold, self._gold.document.text
        wanted = list(gold.document.entities.values())
        for each in wanted:
            here = [entity for entity in _kept(self._document) if isinstance(entity, Entity)]
            if any(gold.is_entity(entity, each) for entity in here):
                continue
            near = [e for e in here if e.span.overlaps(each.span) and not any(gold.is_entity(e, g) for g in wanted)]
            if not near:
                self._mark(Layer.ENTITIES, each.span, each.label)
            for step in entity_steps(text, near[0], each, gold) if near else ():
                target = review.target_of(near[0])
                if step.kind == "move":
                    self._drag_ends(target, near[0].span, each.span)
                else:
                    self._choose(target)
                    self._press(Act.RELABEL, step.name)
        self._reject(
            e for e in _kept(self._document) if isinstance(e, Entity) and not any(gold.is_entity(e, g) for g in wanted))

    def _correct_events(self) -> None:
        taken: set[str] = set()
        for gold in self._gold.document.events.values():
            here = [e.id for e in _kept(self._document) if isinstance(e, Event) and e.trigger == gold.trigger]
            key = here[0] if here else self._mark(Layer.EVENTS, gold.trigger, gold.type)
            taken.add(key)
            for _ in range(MANY):
                event = self._document.events[key]
                steps = event_steps(self._document, event, gold)
                if not steps:
                    break
                self._mend_event(event, steps[0])
        self._reject(e for e in _kept(self._document) if isinstance(e, Event) and e.id not in taken)

    def _mend_event(self, event: Event, step: Step) -> None:
        whole = review.target_of(event)
        part = review.target_of(event, Part.ARGUMENT, step.index)
        match step.kind:
            case "name":
                self._choose(review.target_of(event, Part.TRIGGER))
                self._press(Act.RELABEL, step.name)
            case "move":
                assert step.span is not None
                self._drag_ends(part, event.arguments[step.index].span, step.span)
            case "drop":
                self._entry(self._choose(part), "Delete Annotation or Part")
            case "take":
                assert step.span is not None
                now = self._sight.target
                if now is None or now.whole != whole:
                    self._choose(review.target_of(event, Part.TRIGGER))
                self._select(step.span)
                self._press(Act.ROLE, step.name)

    def _correct_quotes(self) -> None:
        gold, taken = self._gold, set[str]()
        for each in gold.document.quotes.values():
            near = [q for q in _kept(self._document) if isinstance(q, Quote) and q.content[0].overlaps(each.content[0])
                    and q.id not in taken]
            key = near[0].id if near else self._mark(Layer.QUOTES, each.content[0], each.type)
            taken.add(key)
            for _ in range(MANY):
                quote = self._document.quotes[key]
                steps = quote_steps(self._document, quote, each, gold, None)
                if not steps:
                    break
                self._mend_quote(quote, steps[0])
        self._reject(q for q in _kept(self._document) if isinstance(q, Quote) and q.id not in taken)

    def _mend_quote(self, quote: Quote, step: Step) -> None:
        whole = review.target_of(quote)
        match step.kind:
            case "name":
                self._choose(whole)
                self._press(Act.RELABEL, step.name)
            case "speaker":
                self._choose(whole)
                name = next(o.name for o in self._sight.palette
                            if o.act is Act.SPEAKER and bare(o.title) == bare(step.name))
                self._press(Act.SPEAKER, name)
            case "drop":
                part = review.target_of(quote, Part(step.name), step.index)
                self._entry(self._choose(part), "Delete Annotation or Part")
            case "move" | "take":
                assert step.span is not None
                self._choose(whole)
                self._select(step.span)
                self._press(Act.PART, step.name)


def _kept(document: Document) -> Iterator[Entity | Event | Quote]:
    return (item for item in review.layered(document, tuple(Layer)) if item.status is not Status.REJECTED)


def _range(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}
