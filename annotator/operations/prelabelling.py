"""Pre-annotation: suggestions for the documents of a project, from a pipeline in a process of its own."""

from collections.abc import Callable, Collection, Iterable
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from pathlib import Path

from annotator import settings
from annotator.errors import UserError
from annotator.jobs import Cancelled, Job
from annotator.model.annotation import Layer
from annotator.model.change import Changes
from annotator.model.document import DocumentStatus
from annotator.model.schema import Schema
from annotator.model.suggestion import Suggestions, fitted, received
from annotator.nlp.client import Worker, WorkerGone
from annotator.nlp.gazetteer import read_gazetteer
from annotator.paths import config_folder
from annotator.store.project import Entry, Project, Stale

LABELS = "labels"
COMMAND = "Pre-annotate: "
"""Begins the name of the entries; the layers follow."""


@dataclass(slots=True)
class PrelabelReport:
    """What a run did: documents that took suggestions, suggestions by layer, and what could not be done.

    `suggested` counts document labels too, under LABELS. `notes` are sentences on what a pipeline could not do, each
    with the ids of the documents it concerns.
    """

    pipeline: str = ""
    documents: int = 0
    skipped: int = 0
    suggested: dict[str, int] = field(default_factory=lambda: {layer.value: 0 for layer in Layer} | {LABELS: 0})
    notes: dict[str, list[str]] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)


    def remarks(self) -> list[str]:
        """The notes as sentences, those that do not hold for all documents with the first few that they hold for."""
        return [
            note if len(ids) == self.documents > 1 else f"{note} ({', '.join(ids[:3])}{', …' if ids[3:] else ''})"
            for note, ids in self.notes.items()
        ]


@dataclass(frozen=True, slots=True)
class Arrival:
    """What suggestions changed in a document, and the revision at which it stands with them."""

    document_id: str
    changes: Changes
    revision: int


@dataclass(frozen=True, slots=True)
class PrelabelOptions:
    """What to suggest: with which pipeline (None: the default), which layers, and whether again where it was done.

    `gazetteers` are folders of the user's own names; None stands for those of `gazetteer_folders`.
    """

    pipeline: str | None = None
    layers: tuple[Layer, ...] = tuple(Layer)
    again: bool = False
    gazetteers: tuple[Path, ...] | None = None


def gazetteer_folders(project: Path) -> tuple[Path, ...]:
    """The folders of names that count for a project: beside NAME.annot the folder NAME.gazetteer, then the user's own.

    The user's own is the one of the settings, or `gazetteer` beside the settings. They need not exist.
    """
    chosen = settings.load().gazetteer
    own = Path(chosen).expanduser() if chosen else config_folder() / "gazetteer"
    return (project.with_suffix(".gazetteer"), own)


def pending(project: Project, options: PrelabelOptions) -> list[str]:
    """The documents that would take suggestions, in list order: not skipped, not complete, not done before."""
    done = {} if options.again else {key: _layers(commands) for key, commands in project.suggested().items()}
    wanted = set(options.layers)
    return [
        row.id
        for row in project.rows(project.find(statuses=(DocumentStatus.NEW, DocumentStatus.IN_PROGRESS)))
        if not wanted <= row.complete | done.get(row.id, set())
    ]


def _command(layers: Collection[Layer]) -> str:
    return COMMAND + ", ".join(layer.value for layer in Layer if layer in layers)


def _layers(commands: Iterable[str]) -> set[Layer]:
    """The layers that entries of some commands brought suggestions for."""
    return {layer for command in commands for layer in Layer if layer in command.removeprefix(COMMAND).split(", ")}


def prelabel(
    project: Project,
    workers: Collection[Worker],
    options: PrelabelOptions,
    job: Job,
    *,
    documents: Iterable[str] | None = None,
    first: Callable[[], str | None] = lambda: None,
    arrived: Callable[[Arrival], None] = lambda arrival: None,
) -> PrelabelReport:
    """Take suggestions for documents, the one that `first` names before all others each time one is chosen.

    `documents` are ids, by default all that are pending. `arrived` hears of each document after its suggestions are
    committed. A text that the pipeline fails on is reported and the rest is done; raises Cancelled when the job is
    stopped (workers that are busy then are ended), UserError when the pipeline cannot be used at all. What was
    committed until then stays.
    """
    waiting = dict.fromkeys(pending(project, options) if documents is None else documents)
    gazetteers = gazetteer_folders(project.path) if options.gazetteers is None else options.gazetteers
    read_gazetteer(gazetteers)  # a file that cannot be read is an error before the work, not one for each article
    total, report, schema = len(waiting), PrelabelReport(), project.schema()
    job.report(0, total, "loading the pipeline")
    with ThreadPoolExecutor(len(workers)) as threads:
        loaded = list(threads.map(lambda worker: worker.load(options.pipeline), workers))
        report.pipeline = loaded[0]
        running: dict[Future[Suggestions], tuple[Worker, str]] = {}
        free = list(workers)
        try:
            while waiting or running:
                while free and waiting:
                    key = _next(waiting, first())
                    worker = free.pop()
                    length = _ask(worker, project.text(key), options, gazetteers)
                    running[threads.submit(worker.suggestions, length)] = (worker, key)
                for answer in wait(running, timeout=0.2, return_when=FIRST_COMPLETED).done:
                    worker, key = running.pop(answer)
                    free.append(worker)
                    arrival = _settle(project, key, answer, schema, options, report)
                    if arrival is not None:
                        arrived(arrival)
                    job.report(total - len(waiting) - len(running), total, key)
                job.check()
        except Cancelled:
            for worker, _ in running.values():
                worker.stop()  # a long text would keep it for minutes
            raise
    return report


def _ask(worker: Worker, text: str, options: PrelabelOptions, gazetteers: Collection[Path]) -> int:
    """Send a text off, and keep only its length."""
    worker.ask(options.pipeline, text, options.layers, gazetteers)
    return len(text)


def _next(waiting: dict[str, None], preferred: str | None) -> str:
    key = preferred if preferred in waiting and preferred is not None else next(iter(waiting))
    del waiting[key]
    return key


def _settle(
    project: Project,
    key: str,
    answer: Future[Suggestions],
    schema: Schema,
    options: PrelabelOptions,
    report: PrelabelReport,
) -> Arrival | None:
    """Commit what came for a document, or report why nothing did."""
    try:
        found = fitted(answer.result(), schema)
    except WorkerGone:
        raise
    except UserError as error:
        report.problems.append(f"{key}: {error}")
        report.skipped += 1
        return None
    arrival = _store(project, key, found, options, report.pipeline)
    report.documents += 1
    for layer, items in ((Layer.ENTITIES, found.entities), (Layer.EVENTS, found.events), (Layer.QUOTES, found.quotes)):
        if layer in options.layers:
            report.suggested[layer.value] += len(items)
    report.suggested[LABELS] += len(found.labels or ())
    for note in found.notes:
        report.notes.setdefault(note, []).append(key)
    return arrival


def _store(project: Project, key: str, found: Suggestions, options: PrelabelOptions, pipeline: str) -> Arrival:
    while True:
        stored = project.read(key)
        changes = received(stored.document, found, options.layers)
        try:
            entry = Entry(_command(options.layers), ((key, changes),))
            after = project.suggest(entry, pipeline, {key: stored.revision})
        except Stale:  # the annotator was quicker: fit the suggestions to what is there now
            continue
        return Arrival(key, changes, after.get(key, stored.revision))
