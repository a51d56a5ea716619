"""The window: puts panels and controllers together and passes word between them."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QByteArray, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from annotator import settings as user_settings
from annotator.errors import UserError
from annotator.model.annotation import Kind, Layer, Span
from annotator.model.document import DocumentStatus
from annotator.model.target import Target
from annotator.session import commands, review
from annotator.session.session import Announcement, Session
from annotator.settings import Settings
from annotator.store.errors import ProjectHeld
from annotator.store.project import Project, open_project
from annotator.ui import menus
from annotator.ui.actions import Needs
from annotator.ui.clock import InputWatch
from annotator.ui.editing import Editor
from annotator.ui.files import Files
from annotator.ui.icons import Icons
from annotator.ui.pane import ArticlePane
from annotator.ui.panels.articles import Articles
from annotator.ui.panels.banner import Banner
from annotator.ui.panels.inspector import Inspector
from annotator.ui.panels.start import StartPage
from annotator.ui.panels.status import StatusLine
from annotator.ui.stopwatch import Stopwatch
from annotator.ui.suggestions import Suggester
from annotator.ui.tasks import Tasks
from annotator.ui.textview.palette import DARK, LIGHT
from annotator.ui.theme import Theme

FRAME = 36  # pixels that the system's frame takes above and below
SPEND_EVERY = 30_000  # milliseconds between writing down the time worked


class Window(QMainWindow):
    """One window on at most one project."""

    editor: Editor
    files: Files
    articles: Articles
    inspector: Inspector
    suggestions: Suggester

    def __init__(self, theme: Theme, icons: Icons, settings: Settings) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setWindowTitle("Annotator")
        self.setAcceptDrops(True)
        self.settings = settings
        self.project: Project | None = None
        self._theme = theme
        self._stopwatch = Stopwatch()
        self._input = InputWatch(self._stopwatch, self)
        self.tasks = Tasks(self)
        self.suggestions = Suggester(self)
        self.files = Files(self)
        self.pane = ArticlePane(theme, icons, self)
        self.editor = self.pane.editor
        self.articles = Articles(theme, icons, self)
        self.inspector = Inspector(self.editor, theme, icons, self)
        self.banner = Banner(icons, self)
        self.start = StartPage(icons, self)
        self.status = StatusLine(icons, self)
        self._put_together()
        self.made = menus.make_actions(self, self.pane)
        menus.fill_menus(self.menuBar(), self.made, self._fill_recent)
        for view in self.inspector.lists.values():
            for name in ("accept", "reject", "delete", "next_suggestion", "previous_suggestion"):
                if name in ("accept", "reject", "delete"):
                    view.addAction(self.made[name])
        self._connect()
        self._apply_settings()
        self._restore_layout()
        self.show_situation()

    def _put_together(self) -> None:
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        for widget, width in ((self.articles, 270), (self.pane, 695), (self.inspector, 315)):
            self.splitter.addWidget(widget)
            widget.setMinimumWidth(min(width, 220 if widget is not self.pane else 320))
        self.splitter.setSizes([270, 695, 315])
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
        self._theme.changed.connect(self._take_theme)
        self.editor.announced.connect(self._heard)
        self.editor.situation_changed.connect(self.show_situation)
        self.editor.told.connect(self.tell)
        self.editor.failed.connect(self.complain)
        self.articles.chosen.connect(self.open_article)
        self.articles.listed.connect(self._show_place)
        self.articles.menu_asked.connect(self._article_menu)
        self.inspector.menu_asked.connect(self._annotation_menu)
        self.pane.view.menu_asked.connect(self._text_menu)
        for panel in (self.articles, self.inspector):  # a click says where, the keys go on in the text
            panel.clicked.connect(self._focus_text)
        self.pane.header.labels_asked.connect(lambda: self.editor.activate(None))
        self.pane.header.label_asked.connect(self._toggle_label)
        self.pane.palette_panel.more_asked.connect(self.choose_label)
        self.start.new_asked.connect(self.files.new)
        self.start.open_asked.connect(self.files.open)
        self.start.folder_asked.connect(self.files.open_folder)
        self.start.seeds_asked.connect(self.files.open_seeds)
        self.start.recent_asked.connect(lambda path: self.open_project(Path(path)))
        self.status.cancel_asked.connect(self.cancel_work)
        for worker in (self.tasks, self.suggestions):
            worker.changed.connect(self._show_work)
            worker.told.connect(self.tell)
        self.tasks.failed.connect(self.complain)
        self.suggestions.failed.connect(self._suggestions_failed)
        self.suggestions.arrived.connect(self._suggestions_arrived)
        self._spending = QTimer(self, interval=SPEND_EVERY)
        self._spending.timeout.connect(self.spend)

    # Projects

    def expect(self) -> None:
        """Show the panes, still empty, as a project is about to be opened."""
        self.stack.setCurrentWidget(self.splitter)
        self.pane.show_situation()

    def open_project(self, path: Path) -> bool:
        """Open a project in the place of the present one; whether that could be done."""
        try:
            project, sentence = _opened(path, self.settings.annotator)
            session = Session(project, self.settings.annotator)
        except UserError as problem:
            self._forget(path)
            self.complain(str(problem))
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
            self.banner.say(project.reason or sentence, kind="read-only")
        self._remember(self.settings.opened(project.path))
        self._open_last()
        self.pane.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._spending.start()
        QTimer.singleShot(0, self._begin_suggestions)
        self.show_situation()
        return True

    def expect_no_more(self) -> None:
        """Offer to begin otherwise, where what was expected could not be opened."""
        if self.project is None:
            self.stack.setCurrentWidget(self.start)

    def close_project(self) -> None:
        """Have no project open. Everything is saved already."""
        if self.project is None:
            return
        self._spending.stop()
        self.spend()
        self._keep_place()
        self.suggestions.detach()
        self.tasks.stop()
        session = self.editor.session
        if session is not None:
            session.close()
        self.editor.attach(None)
        self.articles.attach(None)
        self.project.close()
        self.project = None
        self.banner.unsay("read-only")
        self.stack.setCurrentWidget(self.start)

    def _begin_suggestions(self) -> None:
        project = self.project
        if project is not None and not project.read_only:
            self.suggestions.attach(project, project.value("pipeline") or self.settings.pipeline)

    def _open_last(self) -> None:
        assert self.project is not None
        last = self.settings.layout.get(f"place:{self.project.path}", "")
        if last and self.articles.model.place(last) is not None:
            self.open_article(last)
        else:
            self.articles.open_first()
        if self.editor.document is None:
            self.pane.view.show_document(None, self.project.schema())
            self.pane.show_header()
            self.tell("There are no articles yet: import some (Ctrl+I), drop files here, or paste one (Ctrl+V).")

    def _keep_place(self) -> None:
        document = self.editor.document
        if self.project is not None and document is not None:
            layout = dict(self.settings.layout)
            layout[f"place:{self.project.path}"] = document.id
            kept = [key for key in layout if key.startswith("place:")][-user_settings.RECENT :]
            self._remember(replace(self.settings, layout={
                key: value for key, value in layout.items() if not key.startswith("place:") or key in kept}))

    def _forget(self, path: Path) -> None:
        if not path.exists():
            self._remember(self.settings.forgotten(path))

    # Articles

    def open_article(self, document_id: str) -> None:
        """Open an article of the project."""
        session = self.editor.session
        if session is None or (session.document is not None and session.document.id == document_id):
            return
        self.spend()
        try:
            session.open(document_id)
        except UserError as problem:
            self.complain(str(problem))

    def articles_changed(self) -> None:
        """Articles came or went."""
        self.articles.reload()
        if self.editor.document is None:
            self.articles.open_first()
        if self.project is not None and not self.project.read_only:
            self.suggestions.all_articles()
        self.show_situation()

    def finish_article(self) -> None:
        """Mark the article done and go to the next."""
        if self.editor.set_status(DocumentStatus.DONE):
            self._go_to_next("That was the last article of the list.")

    def skip_article(self) -> None:
        """Mark the article skipped and go to the next."""
        if self.editor.set_status(DocumentStatus.SKIPPED):
            self._go_to_next("That was the last article of the list.")

    def resume_article(self) -> None:
        """Take done or skipped back."""
        self.editor.set_status(DocumentStatus.IN_PROGRESS)

    def _go_to_next(self, otherwise: str) -> None:
        if not self.articles.step(1):
            self.tell(otherwise)

    def remove_articles(self) -> None:
        """Take the selected articles out of the project; undo brings them back."""
        from annotator.ui.dialogs.asking import confirmed

        session, ids = self.editor.session, self.articles.selected()
        if session is None or not ids:
            return
        what = "this article" if len(ids) == 1 else f"these {len(ids):,} articles"
        if not confirmed(self, "Remove", f"Remove {what} from the project? Undo brings them back.", "Remove"):
            return
        self.spend()
        try:
            session.apply_everywhere(commands.remove_document(), ids)
        except UserError as problem:
            self.complain(str(problem))

    def edit_metadata(self) -> None:
        """Edit title, source and the like."""
        from annotator.ui.dialogs.metadata import MetadataDialog

        document = self.editor.document
        if document is not None:
            dialog = MetadataDialog(document, self)
            if dialog.exec() and dialog.meta != dict(document.header.meta):
                self.editor.do(commands.set_meta(dialog.meta))

    # Labels

    def choose_label(self) -> None:
        """Choose by name among what the palette offers."""
        from annotator.ui.dialogs.chooser import choose

        palette = self.editor.palette()
        if palette is None:
            return
        names = {str(number): f"{choice.title}   {choice.name}" if choice.title != choice.name else choice.title
                 for number, choice in enumerate(palette.choices)}
        chosen = choose(self, palette.heading, names)
        if chosen is not None:
            self.editor.perform(palette.choices[int(chosen)])
        self.pane.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose_speaker(self) -> None:
        """Choose the selected quote's speaker by name, or add one."""
        if self.editor.target is not None and self.editor.target.kind is Kind.QUOTE:
            self.inspector.details.choose_speaker()
            self.pane.view.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.tell("Select a quote first.")

    def _toggle_label(self, name: str) -> None:
        session = self.editor.session
        if session is not None:
            self.editor.do(commands.toggle_label(name, session.origin))

    # Menus on the spot

    def _menu(self, at: QPoint, names: Sequence[str]) -> None:
        menu = QMenu(self)
        for name in names:
            if name:
                menu.addAction(self.made[name])
            else:
                menu.addSeparator()
        menu.exec(at)
        menu.deleteLater()

    def _text_menu(self, target: Target | None, span: Span | None, at: QPoint) -> None:
        if target is not None and span is None:
            self.editor.select(target, reveal=False)
        names = ("accept", "reject", "reopen", "delete", "", "label", "speaker", "note", "", "copy", "", "done", "skip")
        self._menu(at, names)

    def _annotation_menu(self, target: Target | None, at: QPoint) -> None:
        if target is not None:
            self.editor.select(target)
            self._menu(at, ("accept", "reject", "reopen", "delete", "", "label", "speaker", "note"))

    def _article_menu(self, at: QPoint) -> None:
        self._menu(at, ("done", "skip", "again", "", "suggest", "metadata", "", "remove"))

    def _fill_recent(self, menu: QMenu) -> None:
        menu.clear()
        for path in self.settings.recent:
            menu.addAction(path.replace("&", "&&")).triggered.connect(
                lambda _=False, path=path: self.open_project(Path(path)))
        menu.setEnabled(True)
        if menu.isEmpty():
            menu.addAction("No project was open yet").setEnabled(False)

    # What is shown

    def show_situation(self) -> None:
        """Enable what can be done now and say where one is."""
        editor, there = self.editor, Needs.NOTHING
        session = editor.session
        if session is not None:
            there |= Needs.PROJECT
            if not session.read_only:
                there |= Needs.WRITABLE
        if editor.document is not None:
            there |= Needs.ARTICLE
        if editor.item is not None:
            there |= Needs.SELECTION
        if self.tasks.busy or self.suggestions.busy:
            there |= Needs.JOB
        if session is not None and not session.read_only:
            there |= (Needs.UNDO if self._undo else Needs.NOTHING) | (Needs.REDO if self._redo else Needs.NOTHING)
        menus.update_actions(self, self.made, there)

    _undo: str | None = None
    _redo: str | None = None

    def _show_history(self) -> None:
        session = self.editor.session
        self._undo, self._redo = (session.can_undo, session.can_redo) if session is not None else (None, None)
        for name, verb, command in (("undo", "&Undo", self._undo), ("redo", "&Redo", self._redo)):
            self.made[name].setText(f"{verb} {command}" if command else verb)

    def _heard(self, announcement: Announcement) -> None:
        document = announcement.document
        gone = document is not None and document.header.removed
        came = any(change.kind is Kind.HEADER for change in announcement.changes) or announcement.also
        self._show_history()
        if gone or (came and announcement.command == "Remove article"):
            self.articles.reload()
        if gone:
            self._leave_removed()
            return
        if document is not None:
            self.suggestions.attend(document.id)
            self.articles.refresh({document.id, *announcement.also})
            self.articles.show_current(document.id)
        self._show_place()
        self._show_saved()

    def _leave_removed(self) -> None:
        session = self.editor.session
        if session is not None:
            session.close()
        if not self.articles.step(1) and not self.articles.step(-1):
            self.articles.open_first()

    def _show_place(self) -> None:
        number, count = self.articles.position
        document = self.editor.document
        if document is None:
            self.status.show_place("")
            return
        left = sum(review.open_count(document, layer) for layer in Layer)
        place = f"Article {number:,} of {count:,}" if number else "Not in the filtered list"
        self.status.show_place(f"{place} · {left} open suggestion{'' if left == 1 else 's'}")

    def _show_saved(self) -> None:
        if self.project is None:
            self.status.show_saved("")
        elif self.project.read_only:
            holder = self.project.holder
            self.status.show_saved(f"Read-only: open at {holder.name}" if holder else "Read-only")
        else:
            self.status.show_saved("All changes saved")

    def _show_work(self) -> None:
        if self.tasks.busy:
            progress, title = self.tasks.progress, self.tasks.title
        elif self.suggestions.busy:
            progress, title = self.suggestions.progress, "Suggestions"
            if progress.what == "loading the pipeline":
                title = "Loading the pipeline"
        else:
            self.status.show_work("")
            self.show_situation()
            return
        counted = f"{title} {progress.done:,}/{progress.total:,}" if progress.total else f"{title}…"
        self.status.show_work(counted, progress.done, progress.total, busy=True)
        self.made["cancel"].setEnabled(True)

    def tell(self, sentence: str) -> None:
        """Say something in the status bar."""
        self.status.say(sentence)

    def complain(self, sentence: str, report: str = "") -> None:
        """Say what could not be done."""
        if report:
            from annotator.ui.dialogs.reports import show_report

            self.banner.say(
                sentence, button="Details", do=lambda: show_report(self, "Report", sentence, report.splitlines()))
        else:
            self.banner.say(sentence)

    def _suggestions_failed(self, sentence: str, report: str) -> None:
        self.complain(sentence, report)

    def _suggestions_arrived(self, document_id: str) -> None:
        session = self.editor.session
        if session is None:
            return
        self.articles.refresh({document_id})
        if session.document is not None and session.document.id == document_id:
            session.refresh()

    def cancel_work(self) -> None:
        """Stop what works in the background; what it finished stays."""
        if self.tasks.busy:
            self.tasks.cancel()
        else:
            self.suggestions.cancel()

    def _focus_text(self) -> None:
        if not QApplication.keyboardModifiers():
            self.pane.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def copy_text(self) -> None:
        """Copy the selected text, or that of the selected annotation, as it is stored."""
        document, span = self.editor.document, self.editor.text
        item = self.editor.item
        if span is None and item is not None:
            from annotator.model.annotation import spans_of

            span = next(spans_of(item))
        if document is not None and span is not None:
            QApplication.clipboard().setText(document.surface(span))

    # Settings, help, view

    def edit_settings(self) -> None:
        """Change the user's settings."""
        from annotator.ui.dialogs.settings import SettingsDialog

        dialog = SettingsDialog(self.settings, self)
        if dialog.exec():
            self._remember(dialog.settings)
            self._apply_settings()
            if self.editor.session is not None:
                self.editor.session.actor = self.settings.annotator

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
                self.complain(str(problem))
                return
            self.suggestions.choose(dialog.pipeline)
            if dialog.again:
                self.suggestions.all_articles(again=True)

    def zoom(self, by: int) -> None:
        """Make the text larger or smaller by a point; 0 is the normal size."""
        low, high = user_settings.TEXT_SIZES
        size = min(max(self.settings.text_size + by, low), high) if by else Settings().text_size
        self._remember(replace(self.settings, text_size=size))
        self._apply_settings()

    def toggle_full_screen(self) -> None:
        """Use the whole screen, or not."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def next_pane(self, by: int) -> None:
        """Put the focus into the next pane: articles, text, list of annotations, details."""
        panes: list[QWidget] = [
            self.articles.list, self.pane.view, self.inspector.tabs.currentWidget(), self.inspector.details]
        focus: QWidget | None = self.focusWidget()
        homes: list[QWidget] = [self.articles, self.pane, self.inspector.tabs, self.inspector.details]
        while focus is not None and focus not in homes:
            focus = focus.parentWidget()
        here = homes.index(focus) if focus is not None else 0
        for step in range(1, len(panes) + 1):
            there = panes[(here + by * step) % len(panes)]
            if there is self.inspector.details:
                if self.inspector.details.focus_first():
                    return
            elif there.isVisible():
                there.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return

    def show_keyboard(self) -> None:
        """Show all keys."""
        from annotator.ui.dialogs.keyboard import KeyboardDialog

        KeyboardDialog(self.editor.session.schema if self.editor.session else None, self).exec()

    def show_about(self) -> None:
        """Say what this is."""
        from annotator.ui.dialogs.about import show_about

        show_about(self)

    def _apply_settings(self) -> None:
        self._theme.choose(self.settings.theme)
        self.pane.view.set_reading(self.settings.text_size, self.settings.measure)
        self._take_theme()
        self.start.show_recent(self.settings.recent)

    def _take_theme(self) -> None:
        self.pane.view.set_palette(DARK if self._theme.tones.dark else LIGHT)

    def _remember(self, settings: Settings) -> None:
        self.settings = settings
        try:
            user_settings.save(settings)
        except UserError as problem:
            self.tell(str(problem))

    def _restore_layout(self) -> None:
        layout = self.settings.layout
        for key, restore in (
            ("window", self.restoreGeometry), ("panes", self.splitter.restoreState),
            ("inspector", self.inspector.splitter.restoreState),
        ):
            if key in layout:
                restore(QByteArray.fromBase64(layout[key].encode("ascii", "replace")))

    def _keep_layout(self) -> None:
        states = {
            "window": self.saveGeometry(), "panes": self.splitter.saveState(),
            "inspector": self.inspector.splitter.saveState(),
        }
        kept = {key: bytes(state.toBase64().data()).decode("ascii") for key, state in states.items()}
        self._remember(replace(self.settings, layout={**self.settings.layout, **kept}))

    def spend(self) -> None:
        """Write down the time worked on the open article."""
        seconds, document = self._stopwatch.take(), self.editor.document
        if self.project is not None and document is not None and not self.project.read_only and seconds >= 0.1:
            try:
                self.project.spend(document.id, seconds)
            except UserError as problem:
                self.complain(str(problem))

    # Qt

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        handle = self.windowHandle()
        if handle is not None:
            handle.installEventFilter(self._input)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._keep_layout()
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


def _opened(path: Path, person: str) -> tuple[Project, str]:
    """The project, for reading only where somebody else has it, with the sentence that says so."""
    try:
        return open_project(path, person=person), ""
    except ProjectHeld as held:
        return open_project(path, write=False), str(held)
