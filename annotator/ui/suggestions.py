"""Suggestions in the background: the pipeline's process, the open article first, then the others."""

import logging
from collections import deque
from dataclasses import dataclass
from subprocess import Popen

from PySide6.QtCore import QObject, Signal

from annotator.jobs import Job, Progress
from annotator.model.annotation import Layer
from annotator.nlp.client import Worker
from annotator.operations.prelabelling import PrelabelOptions, PrelabelReport, prelabel
from annotator.store.project import Project
from annotator.ui.bridge import Work
from annotator.ui.language import counted, tr

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Wish:
    """A run that is waited for: some documents or, with None, all that are pending."""

    documents: tuple[str, ...] | None = None
    again: bool = False


class Suggester(QObject):
    """Runs pre-annotation for one project.

    `arrived` carries the `Arrival` at each article with new suggestions, `changed` tells of another state to show,
    `remarked` that there may be a remark on an article, `told` carries a sentence, `failed` one that says what prevents
    suggestions.
    """

    arrived = Signal(object)
    changed = Signal()
    remarked = Signal()
    told = Signal(str)
    failed = Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project: Project | None = None
        self._worker: Worker | None = None
        self._work: Work | None = None
        self._wishes: deque[_Wish] = deque()
        self._current = ""
        self.remarks: dict[str, str] = {}
        """What a pipeline could not do in single articles, by their ids."""
        self.pipeline = ""
        self.progress = Progress(0, 0)
        self.last = ""

    @property
    def busy(self) -> bool:
        """Whether suggestions are being made."""
        return self._work is not None

    def attach(self, project: Project, pipeline: str, *, begin: bool) -> None:
        """Serve a project with a pipeline ("" is the app's default), and begin with what is pending or wait."""
        self._project, self.pipeline = project, pipeline
        if begin:
            self.all_articles()
        else:
            self._stop_worker()  # it would only fill memory

    def use(self, process: Popen[bytes]) -> None:
        """Work with a process that was started beforehand."""
        self._worker = Worker(process)

    def detach(self) -> None:
        """Stop at once; what was committed stays."""
        self._wishes.clear()
        self._project = None
        if self._work is not None:
            self._work.cancel()
        self._stop_worker()  # ends the wait for an answer
        if self._work is not None:
            self._work.stop()
            self._work.deleteLater()
            self._work = None
        self._stop_worker()  # one that was started meanwhile
        self.last = ""
        self.remarks.clear()
        self.changed.emit()

    def _stop_worker(self) -> None:
        worker, self._worker = self._worker, None
        if worker is not None:
            worker.stop()

    def choose(self, pipeline: str) -> None:
        """Use another pipeline from now on."""
        self.pipeline = pipeline

    def attend(self, document_id: str) -> None:
        """The article that is open: it comes first."""
        self._current = document_id

    def this_article(self) -> None:
        """Suggest afresh for the open article, before anything else."""
        if self._current:
            self._wishes.appendleft(_Wish((self._current,), again=True))
            if self._work is not None:
                self._wishes.insert(1, _Wish())
                self._work.cancel()
            self._next()

    def all_articles(self, *, again: bool = False) -> None:
        """Suggest for all articles that have had none, or for all."""
        wish = _Wish(again=again)
        if wish not in self._wishes:
            self._wishes.append(wish)
        self._next()

    def cancel(self) -> None:
        """Stop, and forget what was waiting."""
        self._wishes.clear()
        if self._work is not None:
            self._work.cancel()

    def _next(self) -> None:
        if self._work is not None or self._project is None or self._project.read_only or not self._wishes:
            return
        wish, project = self._wishes.popleft(), self._project
        self.progress = Progress(0, 0, "")
        work = self._work = Work(lambda job: self._run(job, project, wish), self)
        work.progress.connect(self._report)
        work.finished.connect(self._finish)
        work.failed.connect(self._fail)
        work.cancelled.connect(lambda: self._told(tr("Suggestions cancelled")))
        work.ended.connect(self._end)
        work.start()
        self.changed.emit()

    def _run(self, job: Job, project: Project, wish: _Wish) -> PrelabelReport:
        """In the job's thread."""
        from annotator.operations.prelabelling import pending

        options = PrelabelOptions(self.pipeline or None, tuple(Layer), wish.again)
        with project.another_connection() as mine:
            documents = list(wish.documents) if wish.documents is not None else pending(mine, options)
            if not documents:
                self._stop_worker()  # it would only fill memory
                return PrelabelReport(pipeline=self.pipeline)
            job.report(0, len(documents), "")
            worker = self._worker
            if worker is None or worker.process.poll() is not None:
                self._stop_worker()  # closes the pipes of one that has ended by itself
                worker = self._worker = Worker.start()
                job.check()
            return prelabel(
                mine, [worker], options, job, documents=documents, first=lambda: self._current,
                arrived=self.arrived.emit)

    def _report(self, progress: Progress) -> None:
        self.progress = progress
        self.changed.emit()

    def _finish(self, report: PrelabelReport) -> None:
        name = report.pipeline.removeprefix("model:")
        if report.documents:
            self._told(counted(
                "Suggestions for {count} article ({name})", "Suggestions for {count} articles ({name})",
                report.documents, name=name))
        if report.problems:
            self.failed.emit(
                counted(
                    "No suggestions for {count} article: {problem}", "No suggestions for {count} articles: {problem}",
                    len(report.problems), problem=report.problems[0]),
                "\n".join(report.problems))
        for note, ids in report.notes.items():
            if len(ids) == report.documents > 1:
                self.failed.emit(note, "")
            else:
                self.remarks.update(dict.fromkeys(ids, note))
        self.remarked.emit()

    def _fail(self, sentence: str, report: str) -> None:
        self._wishes.clear()
        self.failed.emit(sentence, report)

    def _told(self, sentence: str) -> None:
        self.last = sentence
        self.told.emit(f"{sentence}.")

    def _end(self) -> None:
        if self._work is not None:
            self._work.deleteLater()
            self._work = None
        self._next()
        self.changed.emit()
