"""Opens articles: small ones at once, large ones by their beginning, while a thread reads the rest of them."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.jobs import Job
from annotator.session.reading import Reading
from annotator.store.project import Project, Stored
from annotator.ui.bridge import Work
from annotator.ui.editing import Editor
from annotator.ui.garbage import keep
from annotator.ui.textview.spans import SpanIndex

LARGE = 1000
"""Annotations of an article that is worth a thread: to read one takes about 7 µs."""
BEGINNING = 20_000
"""Code points whose annotations are read at once: several pages."""
DELAY_MS = 40
"""The beginning is painted before the thread takes its turns."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """An article as it was read, with what the window finds its annotations by."""

    stored: Stored
    reading: Reading
    index: SpanIndex


def prepared(project: Project, beginning: Stored, job: Job) -> Prepared:
    """The whole article of which the beginning is shown. For a thread of its own."""
    with project.another_connection() as mine:
        stored = mine.read_rest(beginning)
    job.check()
    return Prepared(stored, Reading(stored.document), SpanIndex(stored.document))


class Opening(QObject):
    """Opens one article after the other. `failed` carries a sentence, and a report where it is a bug."""

    failed = Signal(str, str)

    def __init__(self, editor: Editor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._work: Work | None = None
        self._running: set[Work] = set()
        self._timer = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._timer.timeout.connect(self._read_rest)

    @property
    def busy(self) -> bool:
        """Whether the rest of an article is being read, or is about to be."""
        return self._timer.isActive() or bool(self._running)

    def open(self, document_id: str) -> None:
        """Open an article of the session's project; raises UserError where that cannot be done."""
        session = self._editor.session
        if session is None:
            return
        self._let_go()
        row = session.project.row(document_id)
        if row.open + row.decided < LARGE:
            session.open(document_id)
        else:
            session.open_beginning(document_id, BEGINNING)
            self._timer.start()

    def stop(self) -> None:
        """Read nothing any more, and wait until that is so."""
        self._let_go()
        for work in self._running:
            work.stop()
            work.deleteLater()
        self._running.clear()

    def _let_go(self) -> None:
        """Read on for nobody: what is being read may come to its end, and is dropped."""
        self._timer.stop()
        if self._work is not None:
            self._work.cancel()
            self._work = None

    def _read_rest(self) -> None:
        session = self._editor.session
        beginning = session.beginning if session is not None else None
        if session is None or beginning is None:
            return
        project = session.project
        work = self._work = Work(lambda job: prepared(project, beginning, job), self)
        work.finished.connect(lambda found: self._arrived(work, found))
        work.failed.connect(self.failed)
        work.ended.connect(lambda: self._ended(work))
        self._running.add(work)
        work.start()

    def _arrived(self, work: Work, found: Prepared) -> None:
        if work is self._work:
            self._editor.take_whole(found.stored, found.reading, found.index)
            keep()

    def _ended(self, work: Work) -> None:
        self._running.discard(work)
        work.deleteLater()
