"""What a correct article costs in keys, printed as JSON.

`python -m tests.benchmarks.effort [DATA] [--all] [--sample N] [--seeds NAME] [--only SET]`

Replays, by the real keys in the real window on a real project file, the shortest way that the grammar of keys offers
from our suggestions to the gold, and from nothing. The gold is that of the sample articles and, with the folder DATA
(with `score.py` and `dev/`), of its quotes and entities: N articles of each (10 unless told otherwise), or all. Each
ends with the article done and equal to the gold; what is not equal is listed as `unequal`.

`decisions` are keys that decide something, `by_kind` what for; selecting text counts as one, as one drag would.
Accepting what is right at the end of an article counts as one too (`accepting`), although what is pressed is the key
that does it, finishes the article and opens the next one. `movement` are keys that move the caret, extend a selection
or go to an annotation. `doccano` has the actions of the same article there, with its menu and with preselected labels,
from nothing and from our suggestions as its pre-annotation: see `tests/effort/doccano.py`.

`share` is decisions over those actions. In it, and in `share_of_corrections`, which leaves accepting out, finishing an
article counts in neither tool; in `share_to_done` it counts in both: one key here, two actions there.
"""

import argparse
import importlib.util
import json
import os
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Protocol, cast

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from annotator.assets import resource, seeds
from annotator.jobs import Job
from annotator.model.annotation import Entity, Layer, Quote, Span
from annotator.model.document import Document, DocumentStatus
from annotator.model.record import read_document
from annotator.model.schema import Schema, parse_schema
from annotator.model.text import trim
from annotator.nlp.client import Worker
from annotator.operations.prelabelling import PrelabelOptions, prelabel
from annotator.session.commands.quotes import united
from annotator.settings import Settings, Theme
from annotator.store.project import create, open_project
from annotator.ui.icons import Icons
from annotator.ui.theme import Theme as Colours
from annotator.ui.window import Window
from tests.effort.doccano import Actions, drawn, from_nothing, from_suggestions
from tests.effort.gold import Gold
from tests.effort.seat import Seat
from tests.effort.typist import Typist

TO_FINISH = 2
"""Actions that finish an article in doccano: its check mark, and the next article."""

Record = dict[str, Any]
Trim = Callable[[str, int, int], tuple[int, int]]


class Scorer(Protocol):
    """What is used of the scoring script."""

    LABELS: Mapping[str, Mapping[str, str]]

    def trim(self, text: str, s: int, e: int) -> tuple[int, int]: ...


@dataclass(frozen=True, slots=True)
class Set:
    """Articles of one kind, and the schema that they are annotated by."""

    name: str
    schema: Schema
    gold: list[Gold]


def news() -> Schema:
    """The schema of the sample articles."""
    return parse_schema(resource("schemas", "news.toml").read_text(encoding="utf-8"), "news")


def samples(wanted: str) -> Set:
    """The sample articles whose ids hold a text."""
    found = []
    for file in sorted((seeds() / "gold").glob("*.jsonl")):
        document, problems = read_document(json.loads(file.read_text(encoding="utf-8")))
        assert not problems
        if wanted in document.id:
            found.append(Gold(document))
    return Set("seeds", news(), found)


def developed(folder: Path, count: int | None) -> Iterator[Set]:
    """The quotes and entities of the data folder."""
    specification = importlib.util.spec_from_file_location("scorer", folder / "score.py")
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    scorer = cast("Scorer", module)
    schema = news()
    quotes = records(folder / "dev" / "quotes_polnear.jsonl", count)
    yield Set("quotes_polnear", schema, [
        Gold(quoted(record), (Layer.QUOTES,), speakers=False) for record in quotes])
    for name, table in (("ner_worldwide", "worldwide"), ("ner_uner_pud_news", "pud")):
        labels = scorer.LABELS[table]
        right = {
            gold: frozenset(mine for mine, theirs in labels.items() if theirs == gold) for gold in labels.values()}
        narrow = replace(
            schema, entities=tuple(each for each in schema.entities if each.label in labels), events=(), relations=(),
            event_map={}, role_map={},
            entity_map={theirs: mine for theirs, mine in schema.entity_map.items() if mine in labels})
        yield Set(name, narrow, [
            Gold(named(record, scorer.trim), (Layer.ENTITIES,), right, scorer.trim)
            for record in records(folder / "dev" / f"{name}.jsonl", count)])


def records(path: Path, count: int | None) -> list[Record]:
    """Some records of a file, from all over it."""
    found = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    step = max(1, len(found) // count) if count else 1
    return found[::step][:count]


def quoted(record: Record) -> Document:
    """A document with the quotes of a record, parts that overlap made one as the window would have them."""
    text = record["text"]

    def spans(name: str, each: Record) -> tuple[Span, ...]:
        found = (Span(*trim(text, *span)) for span in each.get(name) or ())
        return united(span for span in found if span.start < span.end)

    quotes = {
        f"q{i}": Quote(
            id=f"q{i}", type=each["type"], content=spans("content", each), cue=spans("cue", each),
            source=spans("source", each))
        for i, each in enumerate(record["quotes"]) if spans("content", each)
    }
    return Document(id=record["id"], text=text, quotes=quotes)


def named(record: Record, cut: Trim) -> Document:
    """A document with the entities of a record, each once."""
    text = record["text"]
    once = {(*cut(text, *span), label): Span(*trim(text, *span)) for *span, label in record["entities"]}
    return Document(id=record["id"], text=text, entities={
        f"e{i}": Entity(id=f"e{i}", span=span, label=label) for i, ((_, _, label), span) in enumerate(once.items())})


class Bench:
    """Windows on projects of a set, with suggestions and without."""

    def __init__(self, application: QApplication, folder: Path, articles: Set) -> None:
        self._application = application
        self._folder = folder
        self._articles = articles

    def project(self, *, suggested: bool) -> Path:
        """A project of the articles."""
        path = self._folder / f"{self._articles.name}-{'suggested' if suggested else 'bare'}.annot"
        create(path, self._articles.schema)
        with open_project(path) as project:
            bare = [Document(id=gold.document.id, text=gold.document.text) for gold in self._articles.gold]
            list(project.add(bare, "import:jsonl"))
            if suggested:
                worker = Worker.start()
                options = PrelabelOptions(None, tuple(self._articles.gold[0].layers))
                report = prelabel(project, [worker], options, Job())
                worker.stop()
                assert not report.problems, report.problems
        return path

    def replay(self, *, suggested: bool) -> Iterator[tuple[Document, Typist, list[str]]]:
        """Each article as it was at first, what was typed, and what is not as in the gold then."""
        colours = Colours(self._application, Theme.LIGHT)
        window = Window(colours, Icons(colours), Settings(name="ana", theme=Theme.LIGHT, suggest=False))
        window.show()
        window.activateWindow()
        window.open_project(self.project(suggested=suggested))
        for gold in self._articles.gold:
            window.open_article(gold.document.id)
            window.pane.view.setFocus()
            window.editor.activate(next(iter(gold.layers)))
            QApplication.processEvents()
            seat = Seat(window)
            first, typist = seat.document(), Typist(seat, gold)
            problems: list[str] = []
            try:
                typist.finish()
            except AssertionError as problem:
                problems.append(str(problem).splitlines()[0])
            assert window.project is not None
            last = window.project.read(gold.document.id).document
            if last.header.status is not DocumentStatus.DONE:
                problems.append(f"{last.header.status}, not done")
            yield first, typist, [*problems, *gold.differences(last)]
            sys.stderr.write(f"{gold.document.id} {typist.decisions.total()} {problems}\n")
        window.close()

    def measured(self) -> Record:
        """The figures of the articles, and of all together."""
        ours = list(self.replay(suggested=True))
        bare = list(self.replay(suggested=False))
        articles = [
            one(gold, *mine, *plain[1:])
            for gold, mine, plain in zip(self._articles.gold, ours, bare, strict=True)
        ]
        kinds = {
            name: dict(sum((run[1].decisions for run in runs), Counter[str]()).most_common())
            for name, runs in (("suggestions", ours), ("nothing", bare))
        }
        return {"set": self._articles.name, "articles": len(articles), **summed(articles), "by_kind": kinds,
                "each": articles}


def one(
    gold: Gold, first: Document, typist: Typist, problems: list[str], bare: Typist, bare_problems: list[str]
) -> Record:
    """The figures of one article."""
    want = drawn(gold.document, gold)
    there: dict[str, Actions] = {
        "suggestions": from_suggestions(drawn(first, gold), want), "nothing": from_nothing(want)}
    return {
        "id": gold.document.id,
        "suggestions": counted(typist),
        "nothing": counted(bare),
        "doccano": {
            name: {"menu": actions.menu, "preselected": actions.preselected} for name, actions in there.items()},
        "unequal": {"suggestions": problems, "nothing": bare_problems},
    }


def counted(typist: Typist) -> dict[str, int]:
    """The keys that were typed."""
    decisions, movement = typist.decisions, typist.movement.total()
    return {"decisions": decisions.total(), "accepting": decisions["accept all"], "movement": movement}


def summed(articles: list[Record]) -> Record:
    """The figures of all articles together, and the shares of them."""
    total: dict[str, dict[str, int]] = {
        way: {key: sum(each[way][key] for each in articles) for key in ("decisions", "accepting", "movement")}
        for way in ("suggestions", "nothing")
    }
    there = {
        way: {key: sum(each["doccano"][way][key] for each in articles) for key in ("menu", "preselected")}
        for way in ("suggestions", "nothing")
    }
    share = {
        f"{mine} over doccano from {theirs}, {key}": round(total[mine]["decisions"] / max(1, there[theirs][key]), 2)
        for mine, theirs in (("suggestions", "nothing"), ("suggestions", "suggestions"), ("nothing", "nothing"))
        for key in ("menu", "preselected")
    }
    corrected = {
        f"suggestions over doccano from {theirs}, {key}": round(
            (total["suggestions"]["decisions"] - total["suggestions"]["accepting"]) / max(1, there[theirs][key]), 2)
        for theirs in ("nothing", "suggestions") for key in ("menu", "preselected")
    }
    finished = {
        f"suggestions over doccano from {theirs}, {key}": round(
            (total["suggestions"]["decisions"] - total["suggestions"]["accepting"] + len(articles))
            / max(1, there[theirs][key] + TO_FINISH * len(articles)), 2)
        for theirs in ("nothing", "suggestions") for key in ("menu", "preselected")
    }
    unequal = sum(bool(each["unequal"][way]) for each in articles for way in ("suggestions", "nothing"))
    return {**total, "doccano": there, "share": share, "share_of_corrections": corrected, "share_to_done": finished,
            "unequal": unequal}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, nargs="?")
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--sample", type=int, default=10)
    parser.add_argument("--seeds", default="", help="only sample articles with this in their id")
    parser.add_argument("--only", default="", help="only sets with this in their name")
    asked = parser.parse_args()
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    application.setStyle("Fusion")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["ANNOTATOR_HOME"] = folder
        sets = [samples(asked.seeds)]
        if asked.data is not None:
            sets += developed(asked.data, None if asked.all else asked.sample)
        figures = [
            Bench(application, Path(folder), each).measured() for each in sets if asked.only in each.name]
    sys.stdout.write(json.dumps(figures, indent=1, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
