"""Measure export and import beside what spaCy itself needs, as JSON: `python tests/benchmarks/formats.py [ARTICLES]`.

Times are CPU seconds of this process and those it starts, for ARTICLES articles of 632 tokens with 94 spans (44
entities, 50 in events and quotes), and for JSONL of articles with 20 annotations. Run it on an otherwise idle machine.
"""

import gc
import json
import os
import random
import resource
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import spacy
from spacy.tokens import DocBin, SpanGroup

from annotator.assets import seeds
from annotator.cli.program import ALLOCATIONS
from annotator.formats import jsonl, spacy_corpus
from annotator.formats.registry import format_named
from annotator.formats.writing import Writing
from annotator.jobs import Job
from annotator.model.annotation import Argument, Entity, Event, Quote, Span
from annotator.model.document import Document
from annotator.model.schema import EntityLabel, Schema
from annotator.model.text import words
from annotator.operations.exporting import ExportOptions, export
from annotator.operations.importing import ImportReport, import_files
from annotator.store.project import create, open_project

SCHEMA = Schema(name="bench", title="Benchmark", entities=(EntityLabel("PERSON", "Person", "#3366cc"),))


def vocabulary() -> list[str]:
    """Words of real articles, as often as they occur there."""
    found: list[str] = []
    for path in sorted((seeds() / "gold").glob("*.jsonl")):
        for document in jsonl.read(path, Job()):
            if isinstance(document, Document):
                found += [document.text[start:end] for start, end in words(document.text)]
    return found


def article(number: int, source: list[str], tokens: int, entities: int, frames: bool) -> Document:
    """An article of random words in sentences, with spans on random words."""
    draw = random.Random(number)
    chosen = draw.choices(source, k=tokens * 100 // 108)
    text = " ".join(word + (". " if i % 12 == 11 else "") for i, word in enumerate(chosen))
    places = words(text)
    starts = draw.sample(range(len(places) - 14), entities)

    def span(length: int = 1, start: int | None = None) -> Span:
        first = draw.randrange(len(places) - 14) if start is None else start
        return Span(places[first][0], places[first + length - 1][1])

    return Document(
        id=f"article-{number:06}", text=text,
        entities={f"e{i}": Entity(id=f"e{i}", span=span(1, start), label=draw.choice(("PERSON", "ORG", "GPE")),
                                  origin="model:en_core_web_sm@3.8.0") for i, start in enumerate(starts)},
        events={f"v{i}": Event(id=f"v{i}", type="Conflict.Attack", trigger=span(), origin="human:ana", arguments=(
            Argument(role="Attacker", span=span()), Argument(role="Target", span=span(2))))
            for i in range(10 if frames else 0)},
        quotes={f"q{i}": Quote(id=f"q{i}", type="direct", content=(span(12),), cue=(span(),), source=(span(2),),
                               origin="human:ana") for i in range(6 if frames else 0)},
    )


def seconds(work: Callable[[], object]) -> float:
    """The CPU time of a piece of work, with that of processes it starts."""
    start = sum(os.times()[:4])
    work()
    return round(sum(os.times()[:4]) - start, 3)


def tokenise(documents: list[Document]) -> None:
    """What spaCy needs to make the tokens and set the spans, without writing them."""
    nlp = spacy.blank("en")
    for document in documents:
        doc = nlp.make_doc(document.text)
        ents = [doc.char_span(e.span.start, e.span.end, e.label, "expand") for e in document.entities.values()]
        doc.set_ents(spacy.util.filter_spans([ent for ent in ents if ent is not None]))
        triggers = [
            doc.char_span(s.start, s.end, "X", alignment_mode="expand") for event in document.events.values()
            for s in (event.trigger, *(argument.span for argument in event.arguments))]
        parts = [
            doc.char_span(s.start, s.end, "X", alignment_mode="expand") for quote in document.quotes.values()
            for s in (*quote.content, *quote.cue, *quote.source)]
        doc.spans["events"] = SpanGroup(doc, spans=[s for s in triggers if s])
        doc.spans["quotes"] = SpanGroup(doc, spans=[s for s in parts if s])


def memory() -> int:
    """The most memory so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def fill(path: Path, documents: Iterator[Document]) -> float:
    """Add documents to a new project; the CPU time of the inserts."""
    create(path, SCHEMA)
    with open_project(path) as project:
        return seconds(lambda: [None for _ in project.add(documents, "import:bench")])


def measure(folder: Path, count: int) -> Iterator[tuple[str, object]]:
    """The figures by name."""
    source = vocabulary()
    documents = [article(i, source, 632, 44, True) for i in range(count)]
    inserts = fill(folder / "large.annot", iter(documents))
    floor = seconds(lambda: tokenise(documents)) + count / 1000
    documents.clear()
    yield "articles", count
    yield "spacy_export_floor_s", round(floor, 2)
    writing = Writing(SCHEMA, parts=("train",), part=lambda document: "train")
    with open_project(folder / "large.annot", write=False) as project:
        taken = seconds(lambda: spacy_corpus.write(project.documents(), folder / "out", writing))
    yield "spacy_export_s", taken
    yield "spacy_export_times_floor", round(taken / floor, 2)
    with open_project(folder / "large.annot", write=False) as project:
        taken = seconds(lambda: export(project, folder / "project", ExportOptions("spacy"), Job()))
    yield "spacy_export_with_checks_s", taken  # near duplicates, lint, configurations, and another process
    yield "spacy_export_with_checks_times_floor", round(taken / floor, 2)
    files = sorted((folder / "out/corpus").rglob("*.spacy"))
    vocab = spacy.blank("en").vocab
    yield "spacy_stock_read_s", seconds(
        lambda: [None for file in files for _ in DocBin().from_disk(file).get_docs(vocab)])
    floor = 0.57 * count / 1000 + inserts
    create(folder / "again.annot", SCHEMA)
    with open_project(folder / "again.annot") as project:
        codec = format_named("spacy")
        taken = seconds(lambda: import_files(project, [(file, codec) for file in files], ImportReport(), Job()))
    yield "spacy_import_floor_s", round(floor, 2)
    yield "spacy_import_s", taken
    yield "spacy_import_times_floor", round(taken / floor, 2)
    yield "memory_mb", memory()
    many = count * 2
    fill(folder / "small.annot", (article(i, source, 300, 20, False) for i in range(many)))
    with open_project(folder / "small.annot", write=False) as project:
        taken = seconds(lambda: jsonl.write(project.documents(), folder / "out.jsonl", Writing(SCHEMA)))
    yield "jsonl_export_per_s", round(many / taken)
    create(folder / "third.annot", SCHEMA)
    with open_project(folder / "third.annot") as project:
        report = ImportReport()
        files = [folder / "out.jsonl"]
        taken = seconds(lambda: import_files(project, [(files[0], format_named("jsonl"))], report, Job()))
    yield "jsonl_import_per_s", round(many / taken)
    yield "memory_end_mb", memory()


def main() -> None:
    """Measure in a temporary folder."""
    gc.set_threshold(ALLOCATIONS)  # as the command line does
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    with tempfile.TemporaryDirectory() as folder:
        figures = dict(measure(Path(folder), count))
    sys.stdout.write(json.dumps(figures, indent=1) + "\n")


if __name__ == "__main__":
    main()
