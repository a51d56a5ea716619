"""Measure a project of 100,000 articles and print the figures as JSON: `python tests/benchmarks/store.py`.

Times are in milliseconds, medians where nothing else is said. Run it on an otherwise idle machine.
"""

import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from annotator.model.annotation import Entity, Span, Status
from annotator.model.change import put
from annotator.model.document import Document, DocumentStatus, Header
from annotator.model.schema import EntityLabel, Schema
from annotator.store import database
from annotator.store.project import Entry, Project, create, open_project

ARTICLES = 100_000
ANNOTATIONS = 20_000
SENTENCE = "The minister said on Monday that talks in Geneva would go on. "
SCHEMA = Schema(name="bench", title="Benchmark", entities=(EntityLabel("PERSON", "Person", "#3366cc"),))


def entity(number: int, length: int) -> Entity:
    """A suggestion as a pipeline makes it."""
    start = number * 5 % (length - 4)
    return Entity(
        id=f"e{number}", span=Span(start, start + 4), label="PERSON", status=Status.SUGGESTED,
        origin="model:en_core_web_sm@3.8.0", score=0.98,
    )


def article(number: int, annotations: int = 5) -> Document:
    """An article of 3,000 characters or as many as its annotations need."""
    text = f"Talks go on, day {number}\n\n" + SENTENCE * max(48, annotations // 10)
    header = Header(meta={"title": f"Talks go on, day {number}", "source": "bench"})
    entities = {f"e{i}": entity(i, len(text)) for i in range(annotations)}
    return Document(id=f"article-{number:06}", text=text, header=header, entities=entities)


def milliseconds(work: Callable[[], object], times: int) -> list[float]:
    """How long each of some runs took, sorted."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        taken.append((time.perf_counter() - start) * 1000)
    return sorted(taken)


def median(work: Callable[[], object], times: int = 9) -> float:
    """The median over some runs."""
    return round(statistics.median(milliseconds(work, times)), 2)


def edits(project: Project) -> Callable[[], object]:
    """One edit of one article after the other, each a commit."""
    found = iter(project.ids())

    def edit() -> None:
        stored = project.read(next(found))
        change = put(stored.document, entity(99, len(stored.document.text)))
        project.write(Entry("Add", ((stored.document.id, (change,)),)), "ana", {stored.document.id: stored.revision})

    return edit


def check(path: Path) -> None:
    """The check that a large project gets after it was killed."""
    with closing(database.connect(path, "ro")) as connection:
        database.check_integrity(connection, path)


def measure(path: Path) -> Iterator[tuple[str, object]]:
    """The figures by name."""
    create(path, SCHEMA)
    with open_project(path) as project:
        start = time.perf_counter()
        added = sum(1 for _ in project.add(map(article, range(ARTICLES)), "import:bench"))
        yield "add_articles_per_second", round(added / (time.perf_counter() - start))
        list(project.add([article(ARTICLES, ANNOTATIONS)], "import:bench"))
    yield "articles", ARTICLES
    yield "size_mb", path.stat().st_size // 1_000_000
    yield "open_ms", median(lambda: open_project(path).close())
    yield "open_read_only_ms", median(lambda: open_project(path, write=False).close())
    with open_project(path) as project:
        yield "check_integrity_ms", median(lambda: check(path), 3)
        taken = milliseconds(edits(project), 400)
        yield "edit_ms", round(statistics.median(taken), 2)
        yield "edit_p95_ms", round(taken[len(taken) * 95 // 100], 2)
        yield "find_all_ms", median(project.find)
        yield "find_text_ms", median(lambda: project.find("DAY 9999"))
        yield "find_status_ms", median(lambda: project.find(statuses=[DocumentStatus.DONE]))
        keys = project.find()
        yield "rows_100_ms", median(lambda: project.rows(keys[50_000:50_100]))
        yield "read_5_annotations_ms", median(lambda: project.read("article-050000"))
        yield f"read_{ANNOTATIONS}_annotations_ms", median(lambda: project.read(f"article-{ARTICLES:06}"))
        yield "counts_ms", median(project.counts, 3)
        yield "backup_ms", median(lambda: project.backup(path.with_name("copy.annot")), 1)


def main() -> None:
    """Measure in a temporary folder, or in the one given."""
    with tempfile.TemporaryDirectory(dir=sys.argv[1] if len(sys.argv) > 1 else None) as folder:
        figures = dict(measure(Path(folder) / "bench.annot"))
    figures["processors"] = os.cpu_count()
    sys.stdout.write(json.dumps(figures, indent=1) + "\n")


if __name__ == "__main__":
    main()
