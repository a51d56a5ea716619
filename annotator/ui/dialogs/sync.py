"""Sync: with which project of which server, what that would change on each side, and what came of it."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.errors import UserError
from annotator.jobs import Job, Progress
from annotator.operations.syncing.conflicts import unsettled
from annotator.operations.syncing.linking import LinkedElsewhere, Remote, link, link_new, linked, preview, warning
from annotator.operations.syncing.report import Did, SyncReport, Thing
from annotator.operations.syncing.running import Direction, SyncOptions, sync
from annotator.phrases import Sentence, phrase
from annotator.store.project import Project
from annotator.sync import credentials
from annotator.sync.client import address, connect, reach, sign_in
from annotator.sync.errors import SignedOut
from annotator.sync.plan import Side
from annotator.sync.remote import RemoteProject
from annotator.ui.bridge import Work
from annotator.ui.dialogs.sign_in import SignInDialog
from annotator.ui.language import counted, said, tr

T = TypeVar("T")
MOST_SENTENCES = 4
"""How many sentences stand above the list; more of them, such as one for each of many articles, are in it."""
NEW = 0
"""Stands among the projects of a server for one that is to be made."""
DIRECTIONS = {
    Direction.BOTH: phrase("both ways"), Direction.PUSH: phrase("only to the server"),
    Direction.PULL: phrase("only from the server"),
}
SIDES = {Side.OURS: phrase("Here"), Side.THEIRS: phrase("On the server")}
THINGS = {
    Thing.ARTICLE: phrase("article"), Thing.SPAN: phrase("span"), Thing.RELATION: phrase("relation"),
    Thing.STATE: phrase("confirmed state"),
}
DID = {Did.ADDED: phrase("added"), Did.CHANGED: phrase("changed"), Did.REMOVED: phrase("removed")}


@dataclass(frozen=True, slots=True)
class _Begun:
    """What the dialog begins with."""

    servers: tuple[str, ...]
    remote: Remote | None
    open: int


@dataclass(frozen=True, slots=True)
class _Wish:
    """What is chosen; the name is that of a project that is to be made."""

    url: str
    number: int
    direction: Direction
    name: str


@dataclass(frozen=True, slots=True)
class _Entered:
    """A server, signed in; no projects where nobody is signed in."""

    url: str
    user: str
    projects: tuple[RemoteProject, ...]
    kept: credentials.Place | None = None
    signed_in: bool = True


class SyncDialog(QDialog):
    """Syncs beside the window. `arrived` carries the ids of articles that were written here, `ended` tells of the
    end, and whether there are new ones.

    With a project that it was not synced with before, the first press of Sync only looks, and the second one writes.
    `conflicts_asked` is emitted when the person wants to decide what stayed open.
    """

    arrived = Signal(str)
    ended = Signal(bool)
    conflicts_asked = Signal()
    _linked = Signal(object)

    def __init__(self, project: Project, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Sync with doccano"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(720, 520)
        self._project = project
        self._work: Work | None = None
        self._remote: Remote | None = None
        self._url = ""
        self._seen: _Wish | None = None
        self._open = 0
        self._make_fields()
        self._lay_out()
        self._linked.connect(self._take_remote)
        self._show_buttons()
        self._run(self._begin, self._begun)

    def _make_fields(self) -> None:
        self.server = QComboBox(self)
        self.server.setEditable(True)
        self.server.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.server.setAccessibleName(tr("Address of the server"))
        line = self.server.lineEdit()
        assert line is not None
        line.setPlaceholderText("https://doccano.example.org")
        line.setAccessibleName(tr("Address of the server"))
        self.connect_button = self._button(tr("&Connect"), self.enter)
        self.sign_in_button = self._button(tr("Sign &In…"), self.ask_login)
        self.remote = QComboBox(self)
        self.remote.setAccessibleName(tr("Project on the server"))
        self.remote.currentIndexChanged.connect(self._chosen)
        self.name = QLineEdit(self._project.path.stem, self)
        self.name.setAccessibleName(tr("Name of the new project"))
        self.name.setMaxLength(100)
        self.name.textChanged.connect(self._chosen)
        self.direction = QComboBox(self)
        self.direction.setAccessibleName(tr("Direction"))
        for direction, title in DIRECTIONS.items():
            self.direction.addItem(tr(title), direction)
        self.direction.currentIndexChanged.connect(self._chosen)
        self.leaving = QLabel(self)
        self.leaving.setWordWrap(True)
        self.leaving.setTextFormat(Qt.TextFormat.PlainText)
        self.leaving.setProperty("heading", True)
        self.leaving.hide()
        self.said = QLabel(self)
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.said.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.bar = QProgressBar(self)
        self.bar.setAccessibleName(tr("Progress of the sync"))
        self.tree = QTreeWidget(self)
        self.tree.setHeaderLabels([tr("Article"), tr("What"), tr("Label"), tr("Text")])
        self.tree.setAccessibleName(tr("What changes on each side"))
        self.tree.setColumnWidth(0, 160)
        self.look_button = self._button(tr("&Look First"), self.look)
        self.sync_button = self._button(tr("&Sync"), self.sync)
        self.decide_button = self._button(tr("&Decide…"), self.conflicts_asked.emit)
        self.close_button = self._button(tr("Close"), self._close_or_cancel)

    def _lay_out(self) -> None:
        place, buttons, form = QHBoxLayout(), QHBoxLayout(), QFormLayout()
        place.addWidget(self.server, 1)
        place.addWidget(self.connect_button)
        place.addWidget(self.sign_in_button)
        there = QHBoxLayout()
        there.addWidget(self.remote, 1)
        there.addWidget(self.name, 1)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(tr("Server"), place)
        form.addRow(tr("Project"), there)
        form.addRow(tr("Direction"), self.direction)
        buttons.addWidget(self.decide_button)
        buttons.addStretch(1)
        for button in (self.look_button, self.sync_button, self.close_button):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(10)
        layout.addLayout(form)
        layout.addWidget(self.leaving)
        layout.addWidget(self.said)
        layout.addWidget(self.bar)
        layout.addWidget(self.tree, 1)
        layout.addLayout(buttons)

    def _button(self, text: str, do: Callable[[], object]) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _=False: do())
        return button

    # What runs in a thread of work

    def _begin(self, job: Job) -> _Begun:
        with self._project.another_connection() as mine:
            return _Begun(credentials.known(), linked(mine), _open_ones(mine))

    def _begun(self, begun: _Begun) -> None:
        self.server.addItems([url for url in begun.servers if not begun.remote or url != begun.remote.url])
        if begun.remote is not None:
            self.server.insertItem(0, begun.remote.url)
            self._remote = begun.remote
        self.server.setCurrentIndex(0)
        self._show_open(begun.open)
        if self.server.currentText():
            self.enter()
        else:
            self.said.setText(tr("Type the address of a doccano server, then connect."))

    def enter(self) -> None:
        """Connect to the server that is named, and list its projects."""
        text = self.server.currentText().strip()
        if not text:
            self.said.setText(tr("Type the address of a doccano server, then connect."))
            return

        def work(job: Job) -> _Entered:
            url = address(text)
            try:
                login = credentials.find(url)
                with connect(url, login, job) as server:
                    return _Entered(url, server.me().name, server.projects())
            except SignedOut:
                reach(url, job)
                return _Entered(url, "", (), signed_in=False)

        self._url = ""
        self.said.setText(tr("Connecting…"))
        self._run(work, self._entered)

    def ask_login(self) -> None:
        """See that the server answers, ask for name and password, and keep the token that it gives for them."""
        text = self.server.currentText().strip()
        if not text:
            self.said.setText(tr("Type the address of a doccano server, then connect."))
            return

        def work(job: Job) -> str:
            url = address(text)
            reach(url, job)
            return url

        def answered(url: str) -> None:
            self.said.clear()
            self._ask_password(url)

        self.said.setText(tr("Connecting…"))
        self._run(work, answered)

    def _ask_password(self, url: str) -> None:
        dialog = SignInDialog(url, self)
        if not dialog.exec():
            return
        user, password = dialog.user, dialog.password

        def work(job: Job) -> _Entered:
            token = sign_in(url, user, password, job)
            with connect(url, credentials.Login(token=token), job) as server:
                entered = server.me().name, server.projects()
            return _Entered(url, *entered, kept=credentials.keep(url, token))

        self._url = ""
        self.said.setText(tr("Signing in…"))
        self._run(work, self._entered)

    def _entered(self, entered: _Entered) -> None:
        if not entered.signed_in:
            self.said.setText(tr("You are not signed in to {url}.", url=entered.url))
            self._ask_password(entered.url)
            return
        self._url = entered.url
        self.server.setEditText(entered.url)
        before = self._remote.project if self._remote is not None and self._remote.url == entered.url else NEW
        self.remote.blockSignals(True)
        self.remote.clear()
        for project in (each for each in entered.projects if each.spans):
            self.remote.addItem(project.name, project.id)
        self.remote.addItem(tr("New project…"), NEW)
        self.remote.setCurrentIndex(max(self.remote.findData(before), 0))
        self.remote.blockSignals(False)
        told = [tr("Signed in as {user}.", user=entered.user)]
        if entered.kept is credentials.Place.FILE:
            told.append(tr(
                "There is no keyring here, so the token is kept in {path}, which only you may read.",
                path=credentials.login_file()))
        self.said.setText(" ".join(told))
        self._changed()
        if before != NEW and self.remote.currentData() == before and entered.kept is None:
            self.look()

    def look(self) -> None:
        """Find out what a sync would change, and write nothing."""
        wish = self._wish()
        if self._is_nameless(wish):
            return

        def work(job: Job) -> SyncReport | UserError | int:
            with self._project.another_connection() as mine:
                if wish.number == NEW:
                    return 0 if wish.direction is Direction.PULL else sum(mine.counts().documents.values())
                with connect(wish.url, credentials.find(wish.url), job) as server:
                    try:
                        remote = preview(mine, server, wish.number)
                    except LinkedElsewhere as problem:
                        return problem
                    return sync(mine, server, remote, SyncOptions(wish.direction, dry_run=True), job)

        def looked(found: SyncReport | UserError | int) -> None:
            self._seen = wish
            match found:
                case SyncReport():
                    self.show_report(found)
                case UserError():
                    self.said.setText(said(found))
                case _:
                    self.said.setText(counted(
                        "{count} article goes to the new project {name} on {url}.",
                        "{count} articles go to the new project {name} on {url}.", found, name=wish.name, url=wish.url))

        self.tree.clear()
        self.said.setText(tr("Comparing…"))
        self._run(work, looked)

    def sync(self) -> None:
        """Sync with the chosen project, or with one that is made first; what can be decided by nobody stays open."""
        wish = self._wish()
        if self._is_nameless(wish):
            return
        known = self._remote is not None and (self._remote.url, self._remote.project) == (wish.url, wish.number)
        if not known and self._seen != wish:
            self.look()
            return
        options = SyncOptions(wish.direction, arrived=self.arrived.emit)

        def work(job: Job) -> SyncReport:
            url = wish.url
            with self._project.another_connection() as mine, connect(url, credentials.find(url), job) as server:
                new = wish.number == NEW
                remote = link_new(mine, server, wish.name) if new else link(mine, server, wish.number)
                self._linked.emit(remote)
                return sync(mine, server, remote, options, job)

        self._seen = None
        self.tree.clear()
        self.said.setText(tr("Syncing…"))
        self._run(work, self._synced, self._interrupted)

    def _wish(self) -> _Wish:
        number = self.remote.currentData()
        name = self.name.text().strip() if number == NEW else ""
        return _Wish(self._url, number, Direction(self.direction.currentData()), name)

    def _is_nameless(self, wish: _Wish) -> bool:
        if wish.number == NEW and not wish.name:
            self.said.setText(tr("Give the new project a name."))
            return True
        return False

    def _take_remote(self, remote: Remote) -> None:
        """Stay with the project, which may just have been made."""
        self._remote = remote
        if self.remote.findData(remote.project) < 0:
            self.remote.insertItem(0, remote.name, remote.project)
        self.remote.setCurrentIndex(self.remote.findData(remote.project))
        self._changed()

    def _synced(self, report: SyncReport) -> None:
        self.show_report(report)
        self.count_open()
        self.ended.emit(report.counts[Side.OURS, Thing.ARTICLE, Did.ADDED] > 0)

    def _interrupted(self) -> None:
        self.count_open()
        self.ended.emit(True)

    def count_open(self) -> None:
        """Say how many decisions are open."""
        def work(job: Job) -> int:
            with self._project.another_connection() as mine:
                return _open_ones(mine)

        if self._work is None:
            self._run(work, self._show_open)

    def _show_open(self, number: int) -> None:
        self._open = number
        self.decide_button.setText(tr("&Decide {count}…", count=number) if number else tr("&Decide…"))

    # What is shown

    def show_report(self, report: SyncReport) -> None:
        """Show the counts of each side, the changes one by one, and what there is to know."""
        told = [self._counts(report, side) for side in Side]
        if report.conflicts:
            told.append(counted(
                "{count} conflict stays open: decide it.", "{count} conflicts stay open: decide them.",
                report.conflicts))
        known = [*_with_numbers(report.problems), *_with_numbers(report.notes)]
        if len(known) <= MOST_SENTENCES:
            told += known
        self.said.setText("\n".join(told))
        self.tree.clear()
        if len(known) > MOST_SENTENCES:
            self._list(tr("To know ({count})", count=len(known)), known)
        for side in Side:
            lines = [line for line in report.lines if line.side is side]
            if not lines:
                continue
            top = QTreeWidgetItem(self.tree, [f"{tr(SIDES[side])} ({report.of(side):,})"])
            top.setFirstColumnSpanned(True)
            for line in lines:
                what = f"{tr(THINGS[line.thing])} {tr(DID[line.did])}"
                label = f"{line.before} → {line.label}" if line.before else line.label
                QTreeWidgetItem(top, [line.document_id, what, label, " ".join(line.words.split())])
            top.setExpanded(True)
        self.tree.resizeColumnToContents(1)

    def _list(self, title: str, sentences: list[str]) -> None:
        top = QTreeWidgetItem(self.tree, [title])
        top.setFirstColumnSpanned(True)
        for sentence in sentences:
            item = QTreeWidgetItem(top, [sentence])
            item.setFirstColumnSpanned(True)
            item.setToolTip(0, sentence)
        top.setExpanded(True)

    def _counts(self, report: SyncReport, side: Side) -> str:
        parts = [
            f"{number:,} × {tr(THINGS[thing])} {tr(DID[did])}"
            for (where, thing, did), number in sorted(report.counts.items()) if where is side
        ]
        return f"{tr(SIDES[side])}: {', '.join(parts) if parts else tr('nothing changes')}"

    def _chosen(self) -> None:
        """Something else is chosen: what was said is of what was chosen before."""
        if self._work is None:
            self.said.clear()
            self.tree.clear()
        self._changed()

    def _changed(self) -> None:
        before = self._remote
        another = before is not None and bool(self._url) and (before.url, before.project) != (
            self._url, self.remote.currentData())
        if before is not None:
            self.leaving.setText(said(warning(before)))
        self.leaving.setVisible(another)
        self._show_buttons()

    def _show_buttons(self) -> None:
        running, ready = self._work is not None, bool(self._url) and self.remote.count() > 0
        for field in (self.server, self.connect_button, self.sign_in_button, self.remote, self.name, self.direction):
            field.setEnabled(not running)
        self.name.setVisible(self.remote.currentData() == NEW)
        self.look_button.setEnabled(ready and not running)
        self.sync_button.setText(tr("&Sync Now") if ready and self._seen == self._wish() else tr("&Sync"))
        self.sync_button.setEnabled(ready and not running and not self._project.read_only)
        self.decide_button.setEnabled(self._open > 0 and not running)
        self.close_button.setText(tr("Cancel") if running else tr("Close"))
        self.bar.setVisible(running)
        for button, first in ((self.sync_button, True), (self.connect_button, False)):
            button.setDefault(ready is first)

    def _show_progress(self, progress: Progress) -> None:
        self.bar.setRange(0, progress.total)
        self.bar.setValue(progress.done)

    # Work

    def _run(
        self, function: Callable[[Job], T], done: Callable[[T], object], otherwise: Callable[[], object] | None = None
    ) -> None:
        """Run a function in a thread, then hand on what it returns; `otherwise` where it returns nothing."""
        returned: list[T] = []

        def end() -> None:
            self._work = None
            self._show_buttons()  # what comes now may ask something
            if returned:
                done(returned[0])
            elif otherwise is not None:
                otherwise()
            self._show_buttons()

        work = self._work = Work(function, self)
        work.progress.connect(self._show_progress)
        work.failed.connect(lambda sentence, report: self.said.setText(sentence))
        work.cancelled.connect(lambda: self.said.setText(tr("Stopped; what was done stays, and a sync goes on there.")))
        work.finished.connect(returned.append)
        work.ended.connect(end)
        self.bar.setRange(0, 0)
        self._show_buttons()
        work.start()

    def _close_or_cancel(self) -> None:
        if self._work is not None:
            self.said.setText(tr("Stopping…"))
            self._work.cancel()
        else:
            self.close()

    def reject(self) -> None:
        """Escape closes only where nothing runs."""
        if self._work is None:
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing stops the sync; what was done stays."""
        if self._work is not None:
            self._work.stop()
            self._work = None
        super().closeEvent(event)


def _open_ones(project: Project) -> int:
    open_ones = unsettled(project)
    return len(open_ones.conflicts) + len(open_ones.troubles)


def _with_numbers(sentences: Counter[Sentence]) -> list[str]:
    return [said(each) + (f" (× {number:,})" if number > 1 else "") for each, number in sentences.items()]
