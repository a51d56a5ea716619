"""Times of the article view at four sizes, printed as JSON: `python -m tests.benchmarks.article_view [--size S]`.

An article is a synthetic text over and over, with about 19 spans a 1,000 characters in all three layers, some nested
and overlapping. P is one paragraph of 1,000,000 characters, D one page with 400 spans. Milliseconds of wall-clock time,
each until it is painted; "edit" changes an annotation on the page, "linked" paints the page with all links. "bare" is
a QPlainTextEdit that shows the same text without any annotation.
"""

import argparse
import gc
import json
import os
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import cast

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from annotator.model.annotation import Argument, Entity, Event, Kind, Quote, Span, SpeakerReference, Status
from annotator.model.change import Change
from annotator.model.document import Document
from annotator.model.schema import EntityLabel, EventType, QuoteType, Schema
from annotator.model.target import Target
from annotator.model.text import words
from annotator.ui.textview.spans import placed
from annotator.ui.textview.typography import Typography
from annotator.ui.textview.view import ArticleView

SIZES = {"S": 3_400, "M": 100_000, "L": 1_000_000, "XL": 5_000_000, "P": 1_000_000}
DENSE = "D"
LABELS = ("PERSON", "ORG", "GPE", "DATE", "NORP")
SCHEMA = Schema(
    name="benchmark", title="Benchmark",
    entities=tuple(
        EntityLabel(label, label, f"#{i * 40 + 30:02x}7a{200 - i * 30:02x}") for i, label in enumerate(LABELS)),
    events=(EventType("Conflict.Attack", "Attack", "#b02a30"),),
    quotes=(QuoteType("direct", "Direct", "#1e64b4"),))
SENTENCES = (
    "The harbour council of Vellmar voted on Tuesday to close the northern pier after a fire destroyed two warehouses.",
    "“Nobody was hurt, and nobody will lose a job over this,” said mayor Ilse Brandtner, who had come from Kassel.",
    "Fishermen from both banks of the river blocked the road in protest, while police looked on from a distance.",
    "Some of the crews, she added, would be moved to Port Anselm until the end of the year; others will have to wait.",
)


def article(size: int, *, one_paragraph: bool) -> Document:
    """A document of about `size` characters with spans on its words."""
    paragraphs = [" ".join(SENTENCES[(i + k) % 4] for k in range(1 + i % 4)) for i in range(4)]
    joint = " " if one_paragraph else "\n\n"
    block = joint.join(paragraphs) + joint
    text = (block * (size // len(block) + 1))[:size]
    entities: dict[str, Entity] = {}
    events: dict[str, Event] = {}
    quotes: dict[str, Quote] = {}
    at, number = 0, 0
    while (at := text.find(" ", at) + 1) and at < len(text) - 120:
        number += 1
        status = Status.SUGGESTED if number % 3 else Status.ACCEPTED
        word = Span(at, max(at + 1, text.find(" ", at)))
        if number % 7 == 0:
            key = f"v{number}"
            argument = Argument(role="Target", span=Span(word.end + 1, word.end + 14))
            events[key] = Event(id=key, type="Conflict.Attack", trigger=word, arguments=(argument,), status=status)
        elif number % 20 == 1:
            key = f"q{number}"
            quotes[key] = Quote(
                id=key, type="direct", content=(Span(at, at + 70),), cue=(Span(at + 71, at + 75),),
                source=(Span(at + 76, at + 90),), speaker=SpeakerReference(name="Ilse Brandtner"), status=status)
        else:
            key = f"e{number}"
            span = Span(at, at + 22) if number % 11 == 0 else word
            entities[key] = Entity(id=key, span=span, label=LABELS[number % 5], status=status)
        at = word.end + (78 if number % 2 else 42)
    return Document(id="benchmark", text=text, entities=entities, events=events, quotes=quotes)


def dense() -> Document:
    """A page on which 250 words are entities, and 150 pairs of them too: 400 spans in sight, most of them nested."""
    text = "\n\n".join(" ".join(SENTENCES) for _ in range(4))
    found = words(text)[:250]
    spans = [Span(*word) for word in found]
    spans += [Span(found[i][0], found[i + 1][1]) for i in range(150)]
    entities = {
        f"e{i}": Entity(
            id=f"e{i}", span=span, label=LABELS[i % 5], status=Status.SUGGESTED if i % 3 else Status.ACCEPTED)
        for i, span in enumerate(spans)
    }
    return Document(id="dense", text=text, entities=entities)


def measured(work: Callable[[int], object], times: int) -> dict[str, float]:
    """Median, 95th percentile and maximum of the milliseconds that `work` takes, given the number of the run.

    `cpu_p95` counts only the time of the processor, which says more on a machine that does other things too.
    """
    taken, worked = [], []
    for i in range(times):
        begin, working = time.perf_counter(), time.thread_time()
        work(i)
        worked.append((time.thread_time() - working) * 1000)
        taken.append((time.perf_counter() - begin) * 1000)
    return {
        "median": round(statistics.median(taken), 3), "p95": p95(taken), "max": round(max(taken), 2),
        "cpu_p95": p95(worked),
    }


def p95(values: Sequence[float]) -> float:
    """The 95th percentile."""
    return round(sorted(values)[int(0.95 * (len(values) - 1))], 3)


class Bench:
    """A view of one article, and what is done to it."""

    def __init__(self, application: QApplication, document: Document) -> None:
        self.application = application
        self.document = document
        self.view = ArticleView()
        self.view.resize(1000, 800)
        self.view.show()
        self.view.setFocus()
        application.processEvents()
        self.near = [entity for entity in document.entities.values() if entity.span.end < 1200]
        self.quotes = list(document.quotes)[:12]

    def show(self, _: int) -> None:
        """Open the article."""
        self.view.show_document(self.document, SCHEMA)
        self.application.processEvents()

    def edit(self, i: int) -> None:
        """Give an entity on the first page another label."""
        entity = self.document.entities[self.near[i % len(self.near)].id]
        change = Change(
            Kind.ENTITY, entity.id, entity, replace(entity, label=LABELS[i % 5], status=Status.ACCEPTED))
        entities = cast(dict[str, Entity], self.document.entities)
        entities[entity.id] = cast(Entity, change.after)  # the view is measured, not the copying of documents
        self.view.document_changed(self.document, (change,))
        self.application.processEvents()

    def page(self, _: int) -> None:
        """Go down a page."""
        self.view.scroll_by(self.view.viewport().height() - 60)
        self.application.processEvents()

    def jump(self, i: int) -> None:
        """Drag the scroll bar somewhere."""
        bar = self.view.verticalScrollBar()
        bar.setValue(i * 7919 % max(1, bar.maximum()))
        self.application.processEvents()

    def repaint(self, _: int) -> None:
        """Paint the page as it is."""
        self.view.viewport().update()
        self.application.processEvents()

    def resize(self, i: int) -> None:
        """Make the window wider or narrower."""
        self.view.resize(640 + i % 40 * 8, 800)
        self.application.processEvents()

    def cold(self, _: int) -> None:
        """Lay out and paint the page anew."""
        self.view.surface.lay_out_again()
        self.repaint(0)

    def drag(self, i: int) -> None:
        """Select with the mouse."""
        at = QPoint(200 + i * 7 % 500, 60 + i * 13 % 600)
        if i == 0:
            QTest.mousePress(self.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(210, 60))
        QTest.mouseMove(self.view.viewport(), at)
        self.application.processEvents()

    def hit(self, i: int) -> None:
        """Ask what is under the pointer."""
        self.view.surface.targets_at(QPointF(220 + i % 500, 40 + i * 7 % 700))

    def key(self, _: int) -> None:
        """Move the caret."""
        QTest.keyClick(self.view, Qt.Key.Key_Right)
        self.application.processEvents()

    def choose(self, i: int) -> None:
        """Select a quote and go there."""
        self.view.select(Target(Kind.QUOTE, self.quotes[i % len(self.quotes)]))
        self.application.processEvents()


class Bare:
    """A QPlainTextEdit with the same text."""

    def __init__(self, application: QApplication, text: str) -> None:
        self.application = application
        self.text = text
        self.view = QPlainTextEdit()
        self.view.setReadOnly(False)
        self.view.setFont(Typography().body.font)
        self.view.resize(1000, 800)
        self.view.show()
        application.processEvents()

    def show(self, _: int) -> None:
        """Open the text."""
        self.view.setPlainText(self.text)
        self.application.processEvents()

    def edit(self, i: int) -> None:
        """Mark a word, as an annotation would be."""
        cursor = QTextCursor(self.view.document())
        cursor.setPosition(i * 9 % 900)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfWord, QTextCursor.MoveMode.KeepAnchor)
        form = cursor.charFormat()
        form.setBackground(Qt.GlobalColor.yellow)
        cursor.setCharFormat(form)
        self.application.processEvents()

    def page(self, _: int) -> None:
        """Go down a page."""
        bar = self.view.verticalScrollBar()
        bar.setValue(bar.value() + bar.pageStep())
        self.application.processEvents()

    def resize(self, i: int) -> None:
        """Make it wider or narrower."""
        self.view.resize(640 + i % 40 * 8, 800)
        self.application.processEvents()


def bare(application: QApplication, text: str) -> dict[str, object]:
    """The figures of a QPlainTextEdit."""
    bench = Bare(application, text)
    figures: dict[str, object] = {
        "open": measured(bench.show, 3), "edit": measured(bench.edit, 60), "page": measured(bench.page, 60),
        "resize": measured(bench.resize, 20),
    }
    bench.view.close()
    return figures


def run(application: QApplication, name: str) -> dict[str, object]:
    """All figures of one size."""
    document = dense() if name == DENSE else article(SIZES[name], one_paragraph=name == "P")
    bench = Bench(application, document)
    gc.collect()
    gc.freeze()
    figures: dict[str, object] = {
        "characters": len(document.text), "spans": _spans(document),
        "open": measured(bench.show, 7), "edit": measured(bench.edit, 200), "page": measured(bench.page, 200),
        "jump": measured(bench.jump, 100), "repaint": measured(bench.repaint, 100),
        "cold": measured(bench.cold, 40), "resize": measured(bench.resize, 60),
    }
    bench.view.resize(1000, 800)
    bench.view.set_links_shown(True)
    figures["linked"] = measured(bench.cold, 40)
    bench.view.set_links_shown(False)
    bench.view.set_caret(len(document.text) // 2)
    application.processEvents()
    figures |= {
        "hit": measured(bench.hit, 2000), "key": measured(bench.key, 200), "drag": measured(bench.drag, 200),
    }
    if bench.quotes:
        figures["choose"] = measured(bench.choose, 60)
    bench.view.close()
    if name != "P":  # it takes minutes for one paragraph of that length
        figures["bare"] = bare(application, document.text)
    gc.unfreeze()
    return figures


def _spans(document: Document) -> int:
    frames = (document.entities, document.events, document.quotes)
    return sum(len(placed(item)) for items in frames for item in items.values())


def main() -> None:
    """Measure the sizes asked for, each in turn."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", action="append", choices=[*SIZES, DENSE])
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    sizes = parser.parse_args().size or [*SIZES, DENSE]
    json.dump({name: run(application, name) for name in sizes}, sys.stdout, indent=1)
    sys.stdout.write("\n")


if __name__ == "__main__":
    main()
