"""What is missing in the open article: found beside the window, gone through with one key, mended with another."""

from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.jobs import Job
from annotator.model.annotation import Span
from annotator.model.document import Document
from annotator.model.schema import Schema
from annotator.model.target import Target
from annotator.session.missing import Fix, Gap, lexicon_of, missing
from annotator.session.session import Announcement
from annotator.ui.bridge import Work
from annotator.ui.editing import Editor
from annotator.ui.garbage import keep
from annotator.ui.language import command_name, said, tr
from annotator.ui.textview.marks import Marks
from annotator.ui.textview.view import ArticleView

PAUSE = 200  # milliseconds after an edit before gaps are looked for
LONGEST_PAUSE = 5000
MUCH = 2000
"""So many gaps take their time when garbage is collected."""


class Gaps(QObject):
    """Finds gaps after every edit and goes through them. `changed` tells that there are others, or another in hand."""

    changed = Signal()

    def __init__(self, editor: Editor, view: ArticleView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._view = view
        self._work: Work | None = None
        self._again = False
        self._searched: Document | None = None
        self._hand: tuple[Gap, Target | None, Span | None] | None = None
        self.found: tuple[Gap, ...] = ()
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self._search)
        editor.announced.connect(self._hear)

    def stop(self) -> None:
        """Look for nothing any more."""
        self._timer.stop()
        if self._work is not None:
            self._work.stop()
            self._work = None
        self._take(())

    def _hear(self, announcement: Announcement) -> None:
        if announcement.opened or announcement.document is None:
            self._take(())
        if announcement.schema_changed:
            self._searched = None
        if self._work is not None and announcement.document is not self._searched:
            self._work.cancel()
        self._timer.start()

    def _search(self) -> None:
        session, document = self._editor.session, self._editor.document
        if session is None or document is None or document is self._searched or session.beginning is not None:
            return
        if self._work is not None:
            self._again = True
            return
        schema, self._searched, started = session.schema, document, monotonic()
        work = self._work = Work(lambda job: _found(job, document, schema), self)
        work.finished.connect(lambda found: self._arrived(document, *found))
        work.ended.connect(lambda: self._end(monotonic() - started))
        work.start()

    def _arrived(self, document: Document, found: tuple[Gap, ...], marks: Marks) -> None:
        if document is self._editor.document:
            self._take(found, marks)
            if len(found) > MUCH:
                keep()

    def _end(self, seconds: float) -> None:
        # Where it takes long it is done less often: it takes its turns from the window.
        self._timer.setInterval(max(PAUSE, min(LONGEST_PAUSE, round(2000 * seconds))))
        if self._work is not None:
            self._work.deleteLater()
            self._work = None
        if self._again:
            self._again = False
            self._timer.start()

    def _take(self, found: tuple[Gap, ...], marks: Marks | None = None) -> None:
        self.found = found
        self._view.set_marks(marks or {})
        self.changed.emit()

    @property
    def busy(self) -> bool:
        """Whether gaps are being looked for, or are about to be."""
        return self._work is not None or self._timer.isActive()

    # Going through them

    @property
    def in_hand(self) -> Gap | None:
        """The gap that was gone to, while nothing else has been selected."""
        if self._hand is None:
            return None
        gap, target, text = self._hand
        return gap if (target, text) == (self._editor.target, self._editor.text) else None

    @property
    def heading(self) -> str:
        """What is missing at the gap in hand, and what can be done about it."""
        gap, session = self.in_hand, self._editor.session
        if gap is None or session is None:
            return ""
        offers = [(tr("Enter"), gap.fix), (tr("Backspace"), gap.dismiss)]
        told = [f"{key}: {command_name(fix(session.origin).name)}." for key, fix in offers if fix is not None]
        return " ".join([said(gap.sentence), *told])

    def step(self, *, forwards: bool = True) -> None:
        """Go to the next or previous gap in reading order; from the last one to the first."""
        if not self.found:
            nothing = tr("Nothing is missing here.")
            self._editor.told.emit(nothing if self._work is None else tr("Looking for what is missing…"))
            return
        held = self.in_hand
        if held in self.found:
            at = self.found.index(held) + (1 if forwards else -1)
        else:
            caret = self._view.caret
            before = sum(gap.span.start < caret for gap in self.found)
            at = before if forwards else before - 1
        self.go_to(self.found[at % len(self.found)])

    def go_to(self, gap: Gap) -> None:
        """Show a gap, and offer what closes it."""
        there = gap.target if gap.target is not None and self._is_there(gap.target) else None
        if there is not None:
            self._editor.drop_text()
            self._editor.select(there)
        else:
            self._editor.select(None)
            self._editor.select_text(gap.span)
        self._hand = gap, self._editor.target, self._editor.text
        self._editor.situation_changed.emit()
        self.changed.emit()

    def _is_there(self, target: Target) -> bool:
        document = self._editor.document
        return document is not None and target.id in document.of(target.kind)

    def mend(self) -> bool:
        """Do what is offered for the gap in hand, and go on to the next; whether something was offered."""
        gap = self.in_hand
        return gap is not None and self._apply(gap, gap.fix)

    def dismiss(self) -> bool:
        """Say that nothing is missing at the gap in hand, and go on; whether that can be said of it."""
        gap = self.in_hand
        return gap is not None and self._apply(gap, gap.dismiss)

    def _apply(self, gap: Gap, fix: Fix | None) -> bool:
        session = self._editor.session
        if session is None or not self._editor.writable or fix is None:
            return False
        if self._editor.do(fix(session.origin)) is None:
            return True
        self._hand = None
        at = self.found.index(gap) if gap in self.found else -1
        rest = (*self.found[at + 1 :], *self.found[: max(at, 0)])
        self.found = tuple(each for each in self.found if each is not gap)
        if rest:
            self.go_to(rest[0])
        else:
            self._editor.drop_text()
            self._editor.told.emit(tr("Nothing is missing here any more."))
            self.changed.emit()
        return True


def _found(job: Job, document: Document, schema: Schema) -> tuple[tuple[Gap, ...], Marks]:
    """The gaps, with their marks in the scroll bar. In a thread of its own."""
    found = tuple(missing(document, schema, lexicon_of(document), job))
    return found, {"gap": [gap.span.start for gap in found]} if found else {}
