"""The same corrections with the mouse alone."""

from collections.abc import Callable
from pathlib import Path

import pytest

from annotator.model.annotation import Entity, Event, Layer, Quote, Span, Status
from annotator.model.document import DocumentStatus
from annotator.session import review
from tests.e2e.driving import App, copy_seeds, document, pending, until
from tests.programs import needs

pytestmark = [pytest.mark.slow, needs("Xvfb", "openbox", "xdotool")]


def test_corrections_by_mouse(start: Callable[..., App], tmp_path: Path) -> None:
    seeds = copy_seeds(tmp_path)
    project = seeds.with_suffix(".annot")
    app = start(seeds, eye=True)
    app.wait_for("seeds")
    until(lambda: project.exists() and not pending(project), "every article has its suggestions")
    app.ask("idle")

    decide(app, project)
    drag_an_end(app, project)
    mark_an_event(app, project)
    mark_a_quote(app, project)
    app.click_on("Labels")
    app.click_on("Conflict")
    until(lambda: "Conflict" in document(project).labels, "a button labels the document")
    before = app.ask("article")
    app.click(app.ask("row", name="Articles of the project", text="Flood cuts off"))
    until(lambda: app.ask("article") != before, "a click opens another article")
    assert document(project).header.status is DocumentStatus.IN_PROGRESS
    app.close()
    assert app.errors == ""


def entity(project: Path, number: int) -> Entity:
    """An entity suggestion that nothing else overlaps, on one line: what a click on it means is plain."""
    now = document(project)
    triggers = [event.trigger for event in now.events.values()]
    frames = [span for quote in now.quotes.values() for span in (*quote.content, *quote.cue, *quote.source)]
    free = [
        now.entities[target.id] for target in review.open_suggestions(now, (Layer.ENTITIES,))
        if not any(now.entities[target.id].span.overlaps(span) for span in triggers + frames)
        and " " not in now.surface(now.entities[target.id].span)
    ]
    return free[number]


def click_text(app: App, span: Span) -> None:
    """Click into the middle of a stretch of text."""
    x, y, width, height = app.ask("text", start=span.start, end=span.end)[0]
    app.click((x + width / 2, y + height / 2))


def decide(app: App, project: Path) -> None:
    """Click on suggestions and press the inspector's buttons; relabel by a button of the palette."""
    first, second, third = (entity(project, number) for number in range(3))
    click_text(app, first.span)
    app.click_on("Accept")
    until(lambda: document(project).entities[first.id].status is Status.ACCEPTED, "a button accepts")
    click_text(app, second.span)
    app.click_on("Reject")
    until(lambda: document(project).entities[second.id].status is Status.REJECTED, "a button rejects")
    click_text(app, third.span)
    other = "Facility" if third.label != "FAC" else "Product"
    app.click_on(other)
    until(lambda: document(project).entities[third.id].label != third.label, "a button relabels")
    assert document(project).entities[third.id].status is Status.ACCEPTED


def drag_an_end(app: App, project: Path) -> None:
    """Select an entity's text by dragging, make it one, and drag its end over the next word."""
    text = document(project).text
    start = text.index("coalition troops north")
    app.click_on("Entities")
    app.select_by_mouse(start, start + len("coalition"))
    app.click_on("Organization")

    def made() -> list[Entity]:
        return [e for e in document(project).entities.values() if e.span.start == start and e.label == "ORG"]

    assert until(made, "a button marks what was dragged over")[0].span == Span(start, start + len("coalition"))
    end = next(handle for handle in app.ask("handles") if not handle[2])
    x, y, width, height = app.ask("text", start=start, end=start + len("coalition troops"))[-1]
    app.drag((end[0], end[1]), (x + width - 3, y + height / 2))
    until(lambda: made()[0].span == Span(start, start + len("coalition troops")), "a drag moves the end")


def mark_an_event(app: App, project: Path) -> None:
    """A new event, and an argument of it."""
    text = document(project).text
    trigger = Span(start := text.index("regulations"), start + len("regulations"))
    app.click_on("Events")
    app.select_by_mouse(trigger.start, trigger.end)
    app.click_on("Meeting")

    def made() -> list[Event]:
        return [event for event in document(project).events.values() if event.trigger == trigger]

    assert until(made, "a button marks an event")[0].type == "Contact.Meet"
    filler = Span(start := text.index("accordance"), start + len("accordance"))
    app.select_by_mouse(filler.start, filler.end)
    app.click_on("Use selected text")
    until(lambda: [argument.span for argument in made()[0].arguments] == [filler], "a button fills a role")


def mark_a_quote(app: App, project: Path) -> None:
    """A new quote with its cue and source."""
    text = document(project).text
    content = Span(start := text.index("on condition of"), start + len("on condition"))
    cue = Span(start := text.index("spoke"), start + len("spoke"))
    app.click_on("Quotes")
    app.select_by_mouse(content.start, content.end)
    app.click_on("Indirect")

    def made() -> list[Quote]:
        return [quote for quote in document(project).quotes.values() if quote.content == (content,)]

    assert until(made, "a button marks a quote")[0].type == "indirect"
    app.select_by_mouse(cue.start, cue.end)
    app.click_on("Add the selected text as cue")
    until(lambda: made()[0].cue == (cue,), "a button of the inspector adds the cue")
