"""What both sides changed: base, ours and theirs beside each other in the text, each decided with one key."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import chain

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from annotator.jobs import Job
from annotator.model.annotation import Span
from annotator.operations.syncing.conflicts import (
    LinkVersion,
    OpenConflict,
    Version,
    keep_both,
    resolve,
    resolve_all,
    unsettled,
)
from annotator.operations.syncing.troubles import Trouble, Troubled, keep, sentence, take
from annotator.store.project import Project
from annotator.sync.labels import PARTS, name
from annotator.sync.plan import Side
from annotator.sync.texts import TextChange
from annotator.ui.bridge import Work
from annotator.ui.language import said, tr
from annotator.ui.panels.versions import Marked, VersionColumn, passage_of

QUOTED = 40  # code points of a span that are shown where it is named


@dataclass(frozen=True, slots=True)
class Case:
    """One thing to decide, with the title and text of its article."""

    what: OpenConflict | Troubled
    title: str
    text: str


class ConflictsDialog(QDialog):
    """Goes through what a sync left open. `decided` carries the ids of articles that were written here.

    Keys: 1 ours, 2 theirs, 3 both where they can stand side by side, Down the next one, Up the one before.
    """

    decided = Signal(str)
    opened = Signal(str, object)

    def __init__(self, project: Project, actor: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Decide Conflicts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(980, 480)
        self._project, self._actor = project, actor
        self._work: Work | None = None
        self._cases: list[Case] = []
        self._at = 0
        self.heading = QLabel(self)
        self.heading.setWordWrap(True)
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.columns = {
            name: VersionColumn(title, self)
            for name, title in (("ours", tr("Here")), ("base", tr("Before")), ("theirs", tr("On the server")))
        }
        self.ours_button = self._button(tr("&Keep Ours (1)"), lambda: self.decide(Side.OURS), "1")
        self.theirs_button = self._button(tr("&Take Theirs (2)"), lambda: self.decide(Side.THEIRS), "2")
        self.both_button = self._button(tr("Keep &Both (3)"), lambda: self.decide(None), "3")
        self.previous_button = self._button(tr("&Previous"), lambda: self.step(-1), "Up")
        self.next_button = self._button(tr("&Next"), lambda: self.step(1), "Down")
        self.all_ours_button = self._button(tr("All &Ours"), lambda: self.decide_all(Side.OURS))
        self.all_theirs_button = self._button(tr("All Th&eirs"), lambda: self.decide_all(Side.THEIRS))
        self.go_button = self._button(tr("Show in &Article"), self._go)
        self.close_button = self._button(tr("Close"), self.close)
        self._lay_out()
        self.look()

    def _lay_out(self) -> None:
        columns, decide, more = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        columns.setSpacing(14)
        for column in self.columns.values():
            columns.addWidget(column, 1)
        for button in (self.ours_button, self.theirs_button, self.both_button):
            decide.addWidget(button)
        decide.addStretch(1)
        for button in (self.previous_button, self.next_button, self.go_button):
            decide.addWidget(button)
        for button in (self.all_ours_button, self.all_theirs_button):
            more.addWidget(button)
        more.addStretch(1)
        more.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(10)
        layout.addWidget(self.heading)
        layout.addLayout(columns, 1)
        layout.addLayout(decide)
        layout.addLayout(more)

    def _button(self, text: str, do: Callable[[], object], key: str = "") -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _=False: do())
        if key:
            QShortcut(QKeySequence(key), self, button.click)
        return button

    @property
    def case(self) -> Case | None:
        """What is shown."""
        return self._cases[self._at] if self._cases else None

    def look(self) -> None:
        """Find out what is open now."""
        self._run(lambda mine, job: _cases(mine), self._show_cases)

    def _show_cases(self, cases: list[Case]) -> None:
        self._cases = cases
        self._at = min(self._at, max(len(cases) - 1, 0))
        self._show()

    def step(self, by: int) -> None:
        """Go to another one, around the ends."""
        if self._cases:
            self._at = (self._at + by) % len(self._cases)
            self._show()

    def decide(self, side: Side | None) -> None:
        """Decide what is shown, for a side or for both (None).

        For an article that was deleted on the server, ours brings it there again and theirs removes it here; for one
        with another text there, ours leaves it alone and theirs makes an article of its own with the next sync.
        """
        case = self.case
        if case is None:
            return
        document_id = case.what.document_id

        def work(mine: Project, job: Job) -> list[Case]:
            if isinstance(case.what, Troubled):
                if side is Side.OURS:
                    keep(mine, case.what)
                else:
                    take(mine, case.what, self._actor)
            elif side is None:
                keep_both(mine, case.what)
            else:
                resolve(mine, case.what, side)
            return _cases(mine)

        self._run(work, lambda cases: self._decided(cases, [] if side is Side.OURS else [document_id]))

    def decide_all(self, side: Side) -> None:
        """Decide all conflicts for one side; articles deleted or changed on the server are left to be looked at."""
        ids = list(dict.fromkeys(each.what.document_id for each in self._cases if isinstance(each.what, OpenConflict)))

        def work(mine: Project, job: Job) -> list[Case]:
            resolve_all(mine, side, job)
            return _cases(mine)

        self._run(work, lambda cases: self._decided(cases, ids if side is Side.THEIRS else []))

    def _decided(self, cases: list[Case], written: list[str]) -> None:
        for document_id in written:
            self.decided.emit(document_id)
        self._show_cases(cases)

    def _show(self) -> None:
        case, shown = self.case, {"ours", "base", "theirs"}
        match case:
            case None:
                shown = set()
                self.heading.setText(tr("Nothing is left to decide. What was decided for here goes to the server with "
                                        "the next sync."))
            case Case(Troubled() as about):
                self.heading.setText(f"{self._place()}\n{said(sentence(about, case.text))}")
                self._show_texts(case.text, about.change or TextChange(0, 0, ""))
                shown = {"ours", "theirs"} if about.change else {"ours"}
            case Case(OpenConflict() as conflict):
                self.heading.setText(self._place())
                self._show_conflict(case, conflict)
        for side, column in self.columns.items():
            column.setVisible(side in shown)
        self._show_buttons()

    def _place(self) -> str:
        case = self.case
        return tr("{number} of {count} · {title}", number=self._at + 1, count=len(self._cases),
                  title=case.title if case else "")

    def _show_conflict(self, case: Case, conflict: OpenConflict) -> None:
        links = [each for link in conflict.links for each in (link.base, link.ours, link.theirs) if each is not None]
        versions = [
            *(each for span in conflict.spans for each in (span.base, span.ours, span.theirs) if each is not None),
            *chain.from_iterable((link.source, link.target) for link in links),
        ]
        passage = passage_of(case.text, [version.span for version in versions])
        for side, column in self.columns.items():
            marked = _unique(getattr(span, side) for span in conflict.spans)
            named = [_named(case.text, getattr(link, side)) for link in conflict.links if getattr(link, side)]
            column.show_version(case.text, passage, marked, named)

    def _show_texts(self, text: str, change: TextChange) -> None:
        """Show what differs in the text, as it is here and on the server."""
        for side, whole, differing in (
                ("ours", text, change.span_here), ("theirs", change.there(text), change.span_there)):
            self.columns[side].show_version(whole, passage_of(whole, [differing]), [Marked(differing, "")], ())

    def _show_buttons(self) -> None:
        idle, case = self._work is None, self.case
        ours, theirs = tr("&Keep Ours (1)"), tr("&Take Theirs (2)")
        if case is not None and isinstance(case.what, Troubled):
            if case.what.trouble is Trouble.DELETED:
                ours, theirs = tr("&Bring It There Again (1)"), tr("&Remove It Here Too (2)")
            else:
                ours, theirs = tr("&Keep It Here, Unsynced (1)"), tr("&Take Theirs as an Article (2)")
        self.ours_button.setText(ours)
        self.theirs_button.setText(theirs)
        for button in (self.ours_button, self.theirs_button):
            button.setEnabled(idle and case is not None and not self._project.read_only)
        both = case is not None and isinstance(case.what, OpenConflict) and case.what.both
        self.both_button.setVisible(both)
        self.both_button.setEnabled(both and idle and not self._project.read_only)
        for button in (self.previous_button, self.next_button):
            button.setEnabled(idle and len(self._cases) > 1)
        self.go_button.setEnabled(case is not None)
        any_conflict = any(isinstance(each.what, OpenConflict) for each in self._cases)
        for button in (self.all_ours_button, self.all_theirs_button):
            button.setEnabled(idle and any_conflict and not self._project.read_only)

    def _go(self) -> None:
        case = self.case
        if case is None:
            return
        span = None
        if isinstance(case.what, OpenConflict):
            span = next((each.ours.span for each in case.what.spans if each.ours is not None), None)
        self.opened.emit(case.what.document_id, span)

    def _run(
        self, function: Callable[[Project, Job], list[Case]], done: Callable[[list[Case]], object]
    ) -> None:
        if self._work is not None:
            return
        project = self._project

        def work(job: Job) -> list[Case]:
            with project.another_connection() as mine:
                return function(mine, job)

        returned: list[list[Case]] = []

        def end() -> None:
            self._work = None
            if returned:
                done(returned[0])
            self._show_buttons()

        self._work = Work(work, self)
        self._work.finished.connect(returned.append)
        self._work.failed.connect(lambda sentence, report: self.heading.setText(sentence))
        self._work.ended.connect(end)
        self._show_buttons()
        self._work.start()

    def done(self, result: int) -> None:
        """What was decided stays decided."""
        if self._work is not None:
            self._work.stop()
            self._work = None
        super().done(result)


def _cases(project: Project) -> list[Case]:
    """All that is open, with what it is about."""
    open_ones = unsettled(project)
    found: list[Case] = []
    documents: dict[str, tuple[str, str]] = {}
    everything: list[OpenConflict | Troubled] = [*open_ones.conflicts, *open_ones.troubles]
    for what in everything:
        if what.document_id not in documents:
            document = project.read(what.document_id).document
            documents = {what.document_id: (document.title or document.id, document.text)}
        found.append(Case(what, *documents[what.document_id]))
    return found


def _unique(versions: Iterable[Version | None]) -> list[Marked]:
    found = dict.fromkeys(version for version in versions if version is not None)
    return [Marked(version.span, _called(version.label)) for version in found]


def _called(label: str) -> str:
    """A label as it is called here: an event or quote by its type."""
    return label if label in PARTS else name(label)


def _named(text: str, link: LinkVersion) -> str:
    source, target = (_shortened(text, end.span) for end in (link.source, link.target))
    return f"“{source}” — {link.label} → “{target}”"


def _shortened(text: str, span: Span) -> str:
    words = " ".join(text[span.start : span.end].split())
    return words if len(words) <= QUOTED else f"{words[:QUOTED].rstrip()}…"
