"""The window: puts panels and controllers together and passes word between them."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from annotator.errors import UserError
from annotator.model.annotation import Kind, Status, spans_of
from annotator.session import commands
from annotator.session.session import Announcement, Session
from annotator.settings import Settings
from annotator.store.errors import ProjectHeld
from annotator.store.project import Project, open_project
from annotator.ui import accessibility, menus
from annotator.ui.article_work import ArticleWork
from annotator.ui.bulk import Bulk
from annotator.ui.choices import offered, spelled
from annotator.ui.context_menus import ContextMenus
from annotator.ui.editing import Editor
from annotator.ui.feedback import Feedback
from annotator.ui.files import Files
from annotator.ui.finding import Finding
from annotator.ui.icons import Icons
from annotator.ui.language import said, tr
from annotator.ui.pane import ArticlePane
from annotator.ui.panels.articles import Articles
from annotator.ui.panels.banner import Banner
from annotator.ui.panels.inspector import Inspector
from annotator.ui.panels.start import StartPage
from annotator.ui.panels.status import StatusLine
from annotator.ui.paper import Paper
from annotator.ui.preferences import Preferences
from annotator.ui.suggestions import Suggester
from annotator.ui.tasks import Tasks
from annotator.ui.theme import Theme
from annotator.ui.view_switches import ViewSwitches

if TYPE_CHECKING:
    from annotator.operations.prelabelling import Arrival

FRAME = 36  # pixels that the system's frame takes above and below


class Window(QMainWindow):
    """One window on at most one project."""

    editor: Editor
    files: Files
    articles: Articles
    inspector: Inspector
    suggestions: Suggester
    preferences: Preferences
    work: ArticleWork
    bulk: Bulk
    finding: Finding
    paper: Paper
    shown: ViewSwitches
    pane: ArticlePane

    def __init__(self, theme: Theme, icons: Icons, settings: Settings) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setWindowTitle("Annotator")
        self.setAcceptDrops(True)
        self.project: Project | None = None
        self._edited: set[str] = set()  # articles whose rows in the list are to be read again
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._show_edited)
        self.tasks = Tasks(self)
        self.suggestions = Suggester(self)
        self.files = Files(self)
        self.bulk = Bulk(self)
        self.finding = Finding(self)
        self.paper = Paper(self)
        self.shown = ViewSwitches(self)
        accessibility.install()
        self.pane = ArticlePane(theme, icons, self)
        self.editor = self.pane.editor
        self.work = ArticleWork(self)
        accessibility.Reader(self.editor, self.pane.view)
        self.articles = Articles(theme, icons, self)
        self.inspector = Inspector(self.editor, self.pane.gaps, theme, icons, self)
        self.banner = Banner(icons, self)
        self.start = StartPage(icons, self)
        self.status = StatusLine(icons, self)
        self._put_together()
        self.preferences = Preferences(self, theme, settings)
        self.menus = ContextMenus(self)
        self.feedback = Feedback(self)
        self.made = menus.make_actions(self, self.pane)
        menus.fill_menus(self.menuBar(), self.made, self.menus.fill_recent)
        for view in (*self.inspector.lists.values(), self.inspector.labels):
            for name in ("accept", "reject", "delete"):
                view.addAction(self.made[name])
        self._connect()
        self.preferences.apply()
        self.preferences.restore_layout()
        self.show_situation()

    @property
    def settings(self) -> Settings:
        """The user's settings."""
        return self.preferences.settings

    def _put_together(self) -> None:
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        for widget, least in ((self.articles, 130), (self.pane, 340), (self.inspector, 160)):
            self.splitter.addWidget(widget)
            widget.setMinimumWidth(least)
        self.splitter.setSizes([270, 695, max(315, self.inspector.room)])
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setChildrenCollapsible(False)
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self.start)
        self.stack.addWidget(self.splitter)
        whole = QWidget(self)
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.banner)
        layout.addWidget(self.stack, 1)
        self.setCentralWidget(whole)
        self.setStatusBar(self.status)
        room = self.screen().availableGeometry()
        self.resize(min(1360, room.width()), min(860, room.height() - FRAME))

    def _connect(self) -> None:
        self.editor.announced.connect(self._heard)
        self.editor.situation_changed.connect(self.show_situation)
        self.editor.told.connect(self.tell)
        self.editor.failed.connect(self.complain)
        self.articles.chosen.connect(self.open_article)
        self.articles.listed.connect(self.feedback.show_place)
        self.articles.menu_asked.connect(self.menus.on_article)
        self.inspector.menu_asked.connect(self.menus.on_annotation)
        self.pane.view.menu_asked.connect(self.menus.on_text)
        self.pane.view.set_link_judge(self.editor.frames.why_not)
        self.pane.view.linked.connect(self.menus.on_link)
        self.pane.palette_panel.pointed.connect(self.inspector.guideline.show_choice)
        self.pane.gaps.changed.connect(self.feedback.show_place)
        for panel in (self.articles, self.inspector):  # a click says where, the keys go on in the text
            panel.clicked.connect(self._focus_text)
        self.inspector.escaped.connect(self._focus_text)
        self.pane.header.labels_asked.connect(lambda: self.editor.activate(None))
        self.pane.header.chips.menu_asked.connect(self.menus.on_label)
        self.pane.palette_panel.more_asked.connect(self.choose_label)
        self.start.new_asked.connect(self.files.new)
        self.start.open_asked.connect(self.files.open)
        self.start.folder_asked.connect(self.files.open_folder)
        self.start.seeds_asked.connect(self.files.open_seeds)
        self.start.guide_asked.connect(self.made["guide"].trigger)
        self.start.recent_asked.connect(lambda path: self.open_project(Path(path)))
        self.status.cancel_asked.connect(self.cancel_work)
        for worker in (self.tasks, self.suggestions):
            worker.changed.connect(self.feedback.show_work)
            worker.told.connect(self.tell)
            worker.failed.connect(self.complain)
        self.suggestions.arrived.connect(self._suggestions_arrived)
        self.pane.remarks = self.suggestions.remarks
        self.suggestions.remarked.connect(self.pane.show_header)

    # Projects

    def expect(self) -> None:
        """Show the panes, still empty, as a project is about to be opened."""
        self.stack.setCurrentWidget(self.splitter)
        self.pane.show_situation()

    def expect_no_more(self) -> None:
        """Offer to begin otherwise, where what was expected could not be opened."""
        if self.project is None:
            self.stack.setCurrentWidget(self.start)

    def open_project(self, path: Path) -> bool:
        """Open a project in the place of the present one; whether that could be done."""
        if self.project is not None and self.project.path == path.resolve() and not self.project.read_only:
            return True
        try:
            project = _opened(path, self.settings.annotator)
            session = Session(project, self.settings.annotator)
        except UserError as problem:
            if not path.exists():
                self.preferences.remember(self.settings.forgotten(path))
            self.complain(said(problem))
            self.expect_no_more()
            return False
        self.close_project()
        self.project = project
        self.stack.setCurrentWidget(self.splitter)
        self.setWindowTitle(f"{project.path.stem} — Annotator")
        self.setWindowFilePath(str(project.path))
        self.editor.attach(session)
        self.articles.attach(project)
        if project.read_only:
            self.banner.say(project.reason, kind="read-only")
        self.preferences.remember(self.settings.opened(project.path))
        self.feedback.show_saved()
        self.work.open_last()
        self.feedback.show_history()
        self._focus_text()
        QTimer.singleShot(0, self._begin_suggestions)
        self.show_situation()
        return True

    def close_project(self) -> None:
        """Have no project open. Everything is saved already."""
        if self.project is None:
            return
        for dialog in self.findChildren(QDialog):
            if dialog.testAttribute(Qt.WidgetAttribute.WA_DeleteOnClose):  # what it does is about this project
                dialog.close()
        self.work.spend()
        document, session = self.editor.document, self.editor.session
        if document is not None:
            self.preferences.keep_place(self.project.path, document.id)
        self.suggestions.detach()
        self.tasks.stop()
        self.work.stop()
        self.pane.gaps.stop()
        if session is not None:
            session.close()
        self.editor.attach(None)
        self.articles.attach(None)
        self.project.close()
        self.project = None
        self.finding.attend()
        self.banner.unsay("read-only")
        self.stack.setCurrentWidget(self.start)
        self.setWindowTitle("Annotator")
        self.feedback.show_saved()

    def _begin_suggestions(self) -> None:
        project = self.project
        if project is not None and not project.read_only:
            self.suggestions.attach(
                project, project.value("pipeline") or self.settings.pipeline, begin=self.settings.suggest)

    def open_article(self, document_id: str) -> None:
        """Open an article of the project."""
        self.work.open(document_id)

    def choose_pipeline(self) -> None:
        """Choose the pipeline of this project."""
        from annotator.ui.dialogs.pipeline import PipelineDialog

        if self.project is None:
            return
        dialog = PipelineDialog(self.suggestions.pipeline, self)
        if dialog.exec():
            try:
                self.project.set_value("pipeline", dialog.pipeline)
            except UserError as problem:
                self.complain(said(problem))
                return
            self.suggestions.choose(dialog.pipeline)
            if dialog.again:
                self.suggestions.all_articles(again=True)

    # Labels

    def edit_schema(self) -> None:
        """Show the Schema page."""
        from annotator.ui.dialogs.schema import SchemaDialog

        if self.editor.session is not None:
            SchemaDialog(self.editor.session, self).exec()
            self._focus_text()

    def choose_label(self) -> None:
        """Choose by name among all labels and types, those of the palette first."""
        from annotator.ui.dialogs.chooser import choose

        situation, session = self.editor.situation(), self.editor.session
        palette = self.editor.palette()
        if palette is None or situation is None or session is None:
            return
        choices = offered(session.schema, situation)
        chosen = choose(
            self, palette.heading, {str(number): spelled(choice) for number, choice in enumerate(choices)})
        if chosen is not None:
            self.editor.frames.perform(choices[int(chosen)])
        self._focus_text()

    def choose_speaker(self) -> None:
        """Choose the selected quote's speaker by name, or add one."""
        if self.editor.target is not None and self.editor.target.kind is Kind.QUOTE:
            self.inspector.details.choose_speaker()
            self._focus_text()
        else:
            self.tell(tr("Select a quote first."))

    def accept(self) -> None:
        """Do what is offered for the gap in hand, else accept what is selected."""
        if not self.pane.gaps.mend():
            self.editor.decide(Status.ACCEPTED)

    def reject(self) -> None:
        """Say that nothing is missing at the gap in hand, else reject what is selected."""
        if not self.pane.gaps.dismiss():
            self.editor.decide(Status.REJECTED)

    def copy_text(self) -> None:
        """Copy the selected text, or that of the selected annotation, as it is stored."""
        document, span, item = self.editor.document, self.editor.text, self.editor.item
        if span is None and item is not None:
            span = next(spans_of(item), None)  # a link and a document label have none
        if document is not None and span is not None:
            QApplication.clipboard().setText(document.surface(span))

    # What is shown

    def show_situation(self) -> None:
        """Enable what can be done now."""
        self.feedback.show_actions()

    def _heard(self, announcement: Announcement) -> None:
        document = announcement.document
        gone = document is not None and document.header.removed
        self.feedback.show_history()
        if gone or announcement.command == commands.remove_document().name:
            self.articles.reload()
        if gone:
            self.work.leave_removed()
            return
        if document is not None:
            self.suggestions.attend(document.id)
            self._edited |= {document.id, *announcement.also}
            self.finding.attend()
        if document is None or announcement.opened:
            self._show_edited()
        else:  # the text is painted first
            self._later.start()

    def _show_edited(self) -> None:
        """Say in list and status bar how far the articles are."""
        document, edited, self._edited = self.editor.document, self._edited, set()
        if document is not None:
            self.articles.refresh(edited)
            self.articles.show_current(document.id)
        self.feedback.show_place()

    def tell(self, sentence: str) -> None:
        """Say something in the status bar."""
        self.status.say(sentence)
        accessibility.announce(self.status, sentence)

    def complain(self, sentence: str, report: str = "") -> None:
        """Say what could not be done."""
        accessibility.announce(self.banner, sentence)
        if not report:
            self.banner.say(sentence)
            return
        from annotator.ui.dialogs.reports import show_report

        lines = report.splitlines()
        self.banner.say(sentence, button=tr("Details"), do=lambda: show_report(self, tr("Report"), sentence, lines))

    def _suggestions_arrived(self, arrival: "Arrival") -> None:
        session = self.editor.session
        if session is None:
            return
        self.articles.refresh({arrival.document_id})
        try:
            session.take(arrival.document_id, arrival.changes, arrival.revision)
        except UserError as problem:
            self.complain(said(problem))

    def cancel_work(self) -> None:
        """Stop what works in the background; what it finished stays."""
        if self.tasks.busy:
            self.tasks.cancel()
        else:
            self.suggestions.cancel()

    # Looks and help

    def toggle_full_screen(self) -> None:
        """Use the whole screen, or not."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def next_pane(self, by: int) -> None:
        """Put the focus into the next pane: articles, text, list of annotations, details."""
        self.inspector.show_selection()
        panes: list[QWidget] = [
            self.articles.list, self.pane.view, self.inspector.tabs.currentWidget(), self.inspector.details]
        homes: list[QWidget] = [self.articles, self.pane, self.inspector.tabs, self.inspector.details]
        focus: QWidget | None = self.focusWidget()
        while focus is not None and focus not in homes:
            focus = focus.parentWidget()
        here = homes.index(focus) if focus is not None else 0
        for step in range(1, len(panes) + 1):
            there = panes[(here + by * step) % len(panes)]
            if there is self.inspector.details:
                if self.inspector.isVisible() and self.inspector.details.focus_first():
                    return
            elif there.isVisible():
                there.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return

    def _focus_text(self) -> None:
        if not QApplication.keyboardModifiers():
            self.pane.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_about(self) -> None:
        """Say what this is."""
        from annotator.ui.dialogs.about import show_about

        show_about(self)

    # Qt

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        handle = self.windowHandle()
        if handle is not None:
            self.work.watch(handle)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.preferences.keep_layout()
        self.close_project()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = _dropped(event.mimeData().urls())
        if paths:
            event.acceptProposedAction()
            # The source of the drop waits for this handler: dialogs come after it.
            QTimer.singleShot(0, lambda: self.files.dropped(paths))


def _dropped(urls: Sequence[QUrl]) -> list[Path]:
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]


def _opened(path: Path, person: str) -> Project:
    """The project, for reading only where somebody else has it."""
    try:
        return open_project(path, person=person)
    except ProjectHeld:
        return open_project(path, write=False)
