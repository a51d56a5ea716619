"""A newcomer's first article, from the sample folder to a corpus that spaCy trains on."""

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import spacy
from spacy.tokens import DocBin

from annotator.model.annotation import Event, Layer, Quote, Span, Status
from annotator.model.document import DocumentStatus
from annotator.session import review
from annotator.store.project import open_project
from tests.e2e.driving import BAGHDAD, App, annotator, copy_seeds, document, journal, pending, until
from tests.programs import needs

pytestmark = [pytest.mark.slow, needs("Xvfb", "openbox", "xdotool")]


def test_first_article_by_keys(start: Callable[..., App], tmp_path: Path) -> None:
    seeds = copy_seeds(tmp_path)
    project = seeds.with_suffix(".annot")
    app = start(seeds)
    app.wait_for("seeds")
    until(project.exists, "the project is made beside the folder")
    until(lambda: not pending(project), "every article has its suggestions")
    suggested = document(project)
    for layer in Layer:
        assert review.open_count(suggested, layer), layer
    assert suggested.header.status is DocumentStatus.NEW

    decide_entities(app, project)
    add_entity(app, project)
    add_event(app, project)
    add_quote(app, project)
    label_undo_redo(app, project)
    finish(app, project)

    before = document(project)
    app.close()
    assert app.errors == ""

    again = start(project)
    again.wait_for("seeds")
    assert document(project) == before
    again.press("ctrl+z")  # history outlives the window: the last step was to be done
    until(lambda: document(project).header.status is DocumentStatus.IN_PROGRESS, "undo after a restart")
    again.press("ctrl+y")
    until(lambda: document(project) == before, "redo after a restart")
    again.close()
    export(project, tmp_path)


def decide_entities(app: App, project: Path) -> None:
    """Accept, reject, relabel and move an end of the first suggestions, with events and quotes out of sight."""
    first = review.open_suggestions(document(project), (Layer.ENTITIES,))[:4]
    app.press("ctrl+2", "ctrl+3", "ctrl+Home", "Tab", "Return", "BackSpace")

    def statuses() -> list[Status]:
        now = document(project)
        return [now.entities[target.id].status for target in first]

    until(lambda: statuses()[:2] == [Status.ACCEPTED, Status.REJECTED], "Enter accepts, Backspace rejects")
    other = "WORK_OF_ART"
    assert document(project).entities[first[2].id].label != other
    app.press("a")
    until(lambda: document(project).entities[first[2].id].label == other, "a letter relabels")
    assert statuses() == [Status.ACCEPTED, Status.REJECTED, Status.ACCEPTED, Status.SUGGESTED]
    assert document(project).entities[first[2].id].origin.startswith("human:")
    before = document(project).entities[first[2].id].span
    app.press("bracketright")
    until(lambda: document(project).entities[first[2].id].span.end > before.end, "] moves the end")
    app.press("braceright")
    until(lambda: document(project).entities[first[2].id].span == before, "} moves it back")
    app.press("ctrl+braceright")
    until(lambda: document(project).entities[first[2].id].span == Span(before.start, before.end - 1), "by character")
    app.press("ctrl+bracketright", "ctrl+2", "ctrl+3", "Escape", "Escape")
    until(lambda: document(project).entities[first[2].id].span == before, "and back")


def add_entity(app: App, project: Path) -> None:
    """A word nobody suggested becomes an entity."""
    app.press("1")
    span = Span(*app.mark(document(project).text, "barrage"))
    app.press("r")
    made = until(
        lambda: [e for e in document(project).entities.values() if e.span == span], "an entity where text was selected")
    assert [(e.label, e.status) for e in made] == [("PRODUCT", Status.ACCEPTED)]
    app.press("Escape")


def add_event(app: App, project: Path) -> None:
    """A new event takes an argument."""
    text = document(project).text
    app.press("2")
    trigger = Span(*app.mark(text, "regulations"))
    app.press("a")

    def made() -> list[Event]:
        return [event for event in document(project).events.values() if event.trigger == trigger]

    until(made, "an event where text was selected")
    filler = Span(*app.mark(text, "condition of anonymity"))
    app.press("i")
    event = until(lambda: [event for event in made() if event.arguments], "the selected text fills a role")[0]
    assert (event.type, event.status) == ("Conflict.Attack", Status.ACCEPTED)
    assert [(argument.role, argument.span) for argument in event.arguments] == [("Instrument", filler)]
    app.press("Escape")


def add_quote(app: App, project: Path) -> None:
    """A quote gets a second part, a cue, a source and a speaker by name."""
    text = document(project).text
    app.press("3")
    content = Span(*app.mark(text, "just days after"))
    app.press("d")

    def made() -> Quote:
        return until(
            lambda: [quote for quote in document(project).quotes.values() if quote.content[:1] == (content,)],
            "a quote where text was selected")[0]

    made()
    second = Span(*app.mark(text, "two Americans"))
    app.press("c")
    cue = Span(*app.mark(text, "said"))
    app.press("u")
    source = Span(*app.mark(text, "security officials"))
    app.press("s")
    until(lambda: made().source == (source,), "the source is set")
    app.press("comma")
    app.wait_for("Choose")
    app.type("Iraqi security officials")
    app.press("Return")
    until(lambda: made().speaker, "the speaker is set")
    quote = made()
    assert quote.content == (content, second)
    assert (quote.cue, quote.type, quote.status) == ((cue,), "direct", Status.ACCEPTED)
    assert quote.speaker is not None
    assert quote.speaker.name == "Iraqi security officials"
    app.wait_for("seeds")
    app.press("Escape", "Escape")


def label_undo_redo(app: App, project: Path) -> None:
    """A document label by key, taken back and made again."""
    app.press("4", "c")
    until(lambda: "Conflict" in document(project).labels, "a letter labels the document")
    labelled = document(project)
    app.press("ctrl+z")
    until(lambda: "Conflict" not in document(project).labels, "undo")
    app.press("ctrl+shift+z")
    until(lambda: document(project) == labelled, "redo")


def finish(app: App, project: Path) -> None:
    """Mark the layers complete and the article done; the next one opens."""
    app.press("alt+1", "alt+2", "alt+3")
    until(lambda: document(project).header.complete == frozenset(Layer), "all layers are complete")
    app.press("ctrl+Return")
    until(lambda: document(project).header.status is DocumentStatus.DONE, "the article is done")
    with open_project(project, write=False) as opened:
        assert opened.row(BAGHDAD).decided
    assert not {row.document for row in journal(project) if row.action == "do"} - {BAGHDAD}


def export(project: Path, folder: Path) -> None:
    """Both formats by the command line; what the corpus holds is what was made, and spaCy finds no error in it."""
    lines, corpus = folder / "all.jsonl", folder / "corpus"
    home = folder / "home"
    assert annotator("export", project, lines, "--format", "jsonl", home=home).returncode == 0
    assert len(lines.read_text().splitlines()) == len(list((folder / "seeds").glob("*.txt")))
    run = annotator(
        "export", project, corpus, "--format", "spacy", "--include", "suggested", "--split", "40/30/30", home=home)
    assert run.returncode == 0, run.stderr
    files = {part: next(folder.rglob(f"{part}.spacy")) for part in ("train", "dev", "test")}
    vocabulary = spacy.blank("en").vocab
    docs = {part: list(DocBin().from_disk(file).get_docs(vocabulary)) for part, file in files.items()}
    assert sum(map(len, docs.values())) == len(list((folder / "seeds").glob("*.txt")))
    baghdad = next(doc for part in docs.values() for doc in part if doc.text.startswith("Rockets hit base"))
    assert ("barrage", "PRODUCT") in {(entity.text, entity.label_) for entity in baghdad.ents}
    assert baghdad.cats["Conflict"] == 1.0
    config = folder / "config.cfg"
    subprocess.run(
        [sys.executable, "-m", "spacy", "init", "config", config, "--pipeline", "ner"], check=True, capture_output=True)
    checked = subprocess.run(
        [sys.executable, "-m", "spacy", "debug", "data", config, "--paths.train", files["train"], "--paths.dev",
         files["dev"]], capture_output=True, text=True, check=False)
    said = checked.stdout + checked.stderr
    assert "Corpus is loadable" in said, said
    wrong = re.findall(r"^✘ .*$", said, re.MULTILINE)
    # That eleven articles are few is true.
    assert [line for line in wrong if "Low number of examples to train" not in line] == [], said
