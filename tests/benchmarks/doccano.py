"""Measure push, pull and sync against a real doccano and print the figures as JSON.

`python -m tests.benchmarks.doccano [--many]`. All in one run on one machine: 200 articles of about 600 characters with
20 spans and 10 relations each, beside the server's own import and export, beside one GET per document and kind made
four at a time, and beside a client that posts one by one (measured on some, reckoned for all). Times are seconds,
medians of three. `--many` pushes 10,000 articles as well and tells the most memory this process took, in MB.
"""

import json
import random
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from pathlib import Path
from typing import Any

import requests

from annotator.assets import resource as asset
from annotator.jobs import Job
from annotator.model.annotation import Entity, Relation, Span
from annotator.model.document import Document
from annotator.operations.creating import read_schema
from annotator.operations.syncing.linking import Remote, link, link_new
from annotator.operations.syncing.report import SyncReport
from annotator.operations.syncing.rows import row_of
from annotator.operations.syncing.running import SyncOptions, sync
from annotator.operations.syncing.types import Types
from annotator.store.project import Project, create, open_project
from annotator.sync.client import Server, connect
from annotator.sync.credentials import Login
from tests.doccano.projects import token
from tests.doccano.server import Doccano, doccano

ARTICLES, SPANS, RELATIONS, MANY = 200, 20, 10, 10_000
NAIVE = 5
"""Articles that are posted one by one."""
ROUNDS = 3
WORDS = ("talks", "Geneva", "minister", "Monday", "Berg", "army", "😀", "river", "Lund", "said", "storm", "border")
LABELS = ("PERSON", "GPE", "ORG", "DATE", "LOC")
SCHEMA = read_schema(asset("schemas", "news.toml"))
_numbers = count(1)


def article(number: int) -> Document:
    """An article of about 600 characters."""
    draw = random.Random(number)
    words, spans, length = [f"Day {number}:"], [], len(f"Day {number}:")
    while length < 600:
        word = draw.choice(WORDS)
        spans.append(Span(length + 1, length + 1 + len(word)))
        words.append(word)
        length += len(word) + 1
    entities = {
        f"e{i}": Entity(id=f"e{i}", span=span, label=draw.choice(LABELS), origin="human:ana")
        for i, span in enumerate(draw.sample(spans, SPANS), 1)}
    relations = {
        f"r{i}": Relation(id=f"r{i}", label="Related", source=f"e{i}", target=f"e{i + 1}", origin="human:ana")
        for i in range(1, RELATIONS + 1)}
    return Document(id=f"a{number}", text=" ".join(words), entities=entities, relations=relations)


class Bench:
    """A server, and projects to sync with it."""

    def __init__(self, running: Doccano, server: Server, folder: Path) -> None:
        self.url, self.server, self.folder = running.url, server, folder
        self.headers = {"Authorization": f"Token {token(running)}"}

    def project(self, articles: int) -> Project:
        path = self.folder / f"{next(_numbers)}.annot"
        create(path, SCHEMA)
        project = open_project(path)
        for _ in project.add(map(article, range(articles)), "benchmark"):
            pass
        return project

    def sync(self, project: Project, remote: Remote) -> SyncReport:
        report = sync(project, self.server, remote, SyncOptions(), Job())
        assert report.is_clean, report.problems
        return report

    def own_import(self, project: Project, remote: Remote) -> None:
        """The server's import of what a push brings, into an empty project."""
        there = self.server.project(remote.project)
        record, types = there.record(), Types(there, SCHEMA, may_add=False)
        rows = [row_of(document, remote, record, types, SyncReport()) for document in project.documents()]
        assert not there.import_examples(row.values for row in rows).problems

    def own_export(self, remote: Remote) -> None:
        """The server's export of a project with relations."""
        base = f"{self.url}/v1/projects/{remote.project}/download"
        wanted: Any = {"format": "JSONL", "exportApproved": False}
        task = requests.post(base, json=wanted, headers=self.headers, timeout=600).json()["task_id"]
        while True:
            answer = requests.get(base, params={"taskId": task}, headers=self.headers, timeout=600)
            if answer.headers["content-type"].startswith("application/zip") or not answer.text.startswith("{"):
                return
            time.sleep(0.1)

    def one_get_each(self, remote: Remote, examples: list[int]) -> None:
        """One GET per document and kind, four at a time."""
        base = f"{self.url}/v1/projects/{remote.project}/examples"

        def get(path: str) -> None:
            requests.get(f"{base}/{path}", headers=self.headers, timeout=600).json()

        with ThreadPoolExecutor(4) as threads:
            list(threads.map(get, [f"{each}/{kind}" for each in examples for kind in ("spans", "relations")]))

    def naive(self, remote: Remote) -> None:
        """One POST for each document, span and relation, one after the other."""
        base = f"{self.url}/v1/projects/{remote.project}"

        def post(path: str, **values: Any) -> int:
            answer = requests.post(f"{base}/{path}", json=values, headers=self.headers, timeout=600)
            answer.raise_for_status()
            return int(answer.json()["id"])

        label = post("span-types", text="PERSON", background_color="#ffffff")
        kind = post("relation-types", text="Related", background_color="#ffffff")
        for number in range(NAIVE):
            document = article(number)
            example = post("examples", text=document.text)
            ids = {
                key: post(f"examples/{example}/spans", label=label, prob=0.0, start_offset=entity.span.start,
                          end_offset=entity.span.end)
                for key, entity in document.entities.items()}
            for relation in document.relations.values():
                post(f"examples/{example}/relations", type=kind, prob=0.0, from_id=ids[relation.source],
                     to_id=ids[relation.target])

    def new(self, project: Project) -> Remote:
        return link_new(project, self.server, f"Benchmark {next(_numbers)}")


def timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def figures(bench: Bench) -> dict[str, Any]:
    """The times of one round, and the requests made."""
    here = bench.project(ARTICLES)
    imported, remote, fresh, empty = bench.new(here), bench.new(here), bench.project(0), bench.project(0)
    reports: list[SyncReport] = []
    found: dict[str, Any] = {"server_import": timed(lambda: bench.own_import(here, imported))}
    found["push"] = timed(lambda: reports.append(bench.sync(here, remote)))
    examples = list(here.examples().values())
    link(fresh, bench.server, remote.project)
    found["one_get_each"] = timed(lambda: bench.one_get_each(remote, examples))
    found["first_pull"] = timed(lambda: reports.append(bench.sync(fresh, remote)))
    found["sync_nothing_changed"] = timed(lambda: reports.append(bench.sync(fresh, remote)))
    found["one_get_each_again"] = timed(lambda: bench.one_get_each(remote, examples))
    found["server_export"] = timed(lambda: bench.own_export(remote))
    found["naive_client"] = timed(lambda: bench.naive(bench.new(empty))) * ARTICLES / NAIVE
    found["requests"] = dict(zip(
        ("push", "first_pull", "sync_nothing_changed"), (each.requests for each in reports), strict=True))
    return found


def main() -> None:
    """Measure and print."""
    with (
        tempfile.TemporaryDirectory() as folder, doccano(Path(folder, "server")) as running,
        connect(running.url, Login(token=token(running))) as server,
    ):
        bench = Bench(running, server, Path(folder))
        rounds = [figures(bench) for _ in range(ROUNDS)]
        found: dict[str, Any] = {
            name: round(statistics.median(each[name] for each in rounds), 2)
            for name in rounds[0] if name != "requests"}
        found["requests"] = rounds[-1]["requests"]
        gets = statistics.median([each["one_get_each"] for each in rounds]
                                 + [each["one_get_each_again"] for each in rounds])
        found["ratios"] = {
            "push / server_import (goal 1.5)": round(found["push"] / found["server_import"], 2),
            "first_pull / one_get_each (goal 1.5)": round(found["first_pull"] / gets, 2),
            "sync_nothing_changed / one_get_each (goal 1.3)": round(found["sync_nothing_changed"] / gets, 2),
        }
        if "--many" in sys.argv[1:]:
            many = bench.project(MANY)
            before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            found["many"] = {
                "articles": MANY, "push": round(timed(lambda: bench.sync(many, bench.new(many))), 1),
                "peak_mb_before": round(before),
                "peak_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
            }
    sys.stdout.write(json.dumps(found, indent=1) + "\n")


if __name__ == "__main__":
    main()
