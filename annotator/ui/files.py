"""What the File menu and dropped files do: projects opened and made, articles brought in, data taken out."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from annotator.errors import UserError
from annotator.formats.registry import NO_FIELDS
from annotator.jobs import Job
from annotator.phrases import phrase
from annotator.ui.language import counted, said, tr

if TYPE_CHECKING:
    from annotator.operations.exporting import ExportOptions, ExportReport
    from annotator.operations.importing import ImportReport
    from annotator.operations.opening import Opened
    from annotator.store.project import Project
    from annotator.ui.window import Window

PROJECTS = phrase("Annotator projects (*.annot)")


class Files:
    """The window's dealings with files. Whatever takes long runs as a task beside the window."""

    def __init__(self, window: "Window") -> None:
        self._window = window

    # Projects

    def new(self) -> None:
        """Make a project with a schema, and open it."""
        from annotator.ui.dialogs.new_project import NewProject

        dialog = NewProject(self._window)
        if dialog.exec():
            self._window.open_project(dialog.path)

    def open(self) -> None:
        """Choose a project and open it."""
        name, _ = QFileDialog.getOpenFileName(self._window, tr("Open Project"), self._start(), tr(PROJECTS))
        if name:
            self._window.open_project(Path(name))

    def open_folder(self) -> None:
        """Choose a folder of articles and open the project beside it."""
        name = QFileDialog.getExistingDirectory(self._window, tr("Open Folder of Articles"), self._start())
        if name:
            self.open_paths([Path(name)])

    def open_seeds(self) -> None:
        """Open the sample articles."""
        from annotator.assets import seeds

        try:
            self.open_paths([seeds()])
        except UserError as problem:
            self._window.complain(said(problem))

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Open a project, or the project that belongs to articles and folders, which is made where there is none."""
        if len(paths) == 1 and paths[0].suffix == ".annot":
            self._window.open_project(paths[0])
            return

        def bring(job: Job) -> "Opened":
            from annotator.operations.creating import default_schema
            from annotator.operations.opening import open_paths
            from annotator.ui.schema_texts import translated

            return open_paths(paths, job, lambda: translated(default_schema()))

        self._window.tasks.run(tr("Opening articles"), bring, self._opened, self._window.expect_no_more)

    def _opened(self, opened: "Opened") -> None:
        from annotator.ui.dialogs.reports import import_lines, show_report

        if self._window.open_project(opened.project):
            said, problems = import_lines(opened.report)
            if opened.report.added:
                self._window.tell(said)
            if opened.report.problems:
                self._window.banner.say(
                    counted(
                        "{count} file could not be read as it is.", "{count} files could not be read as they are.",
                        len(opened.report.problems)),
                    button=tr("Details"),
                    do=lambda: show_report(self._window, tr("Import"), said, problems))

    def backup(self) -> None:
        """Save a copy of the project while it is open."""
        project = self._window.project
        if project is None:
            return
        start = str(project.path.with_stem(f"{project.path.stem} copy"))
        name, _ = QFileDialog.getSaveFileName(self._window, tr("Save a Copy"), start, tr(PROJECTS))
        if not name:
            return
        destination = Path(name).with_suffix(".annot")

        def copy(job: Job) -> Path:
            with project.another_connection() as mine:
                mine.backup(destination, job)
            return destination

        self._window.tasks.run(
            tr("Saving a copy"), copy, lambda path: self._window.tell(tr("A copy stands in {path}.", path=path)))

    # Articles in

    def import_files(self) -> None:
        """Choose files or a folder and how to read them."""
        from annotator.ui.dialogs.importing import ImportDialog

        dialog = ImportDialog(self._window)
        if dialog.exec():
            self.import_paths(dialog.sources, dialog.format, dialog.fields)

    def import_paths(
        self, sources: Sequence[Path], format_name: str | None = None, fields: Mapping[str, str] = NO_FIELDS
    ) -> None:
        """Bring articles of files and folders into the project; `fields` says which column or key holds what."""
        project = self._window.project
        if project is None:
            self.open_paths(sources)
            return

        def bring(job: Job) -> "ImportReport":
            from annotator.operations.importing import import_sources

            with project.another_connection() as mine:
                return import_sources(mine, sources, format_name, job, fields)

        self._window.tasks.run(tr("Importing articles"), bring, self._imported)

    def _imported(self, report: "ImportReport") -> None:
        from annotator.ui.dialogs.reports import import_lines, show_report

        self._window.work.came_or_went()
        said, problems = import_lines(report)
        self._window.tell(said)
        if problems:
            show_report(self._window, tr("Import"), said, problems)

    def paste(self) -> None:
        """Make an article of text."""
        from annotator.ui.dialogs.paste import PasteDialog

        project = self._window.project
        if project is None:
            return
        dialog = PasteDialog(self._window)
        if dialog.exec():
            try:
                document_id = dialog.add_to(project)
            except UserError as problem:
                self._window.complain(said(problem))
                return
            self._window.work.came_or_went()
            self._window.open_article(document_id)

    def dropped(self, paths: Sequence[Path]) -> None:
        """Open a dropped project, import anything else."""
        projects = [path for path in paths if path.suffix == ".annot"]
        if projects:
            self._window.open_project(projects[0])
        elif self._window.project is not None and self._window.project.read_only:
            self._window.complain(self._window.project.reason)
        else:
            self.import_paths(paths)

    # Data out

    def export(self) -> None:
        """Choose what to write and where."""
        from annotator.ui.dialogs.exporting import ExportDialog

        project = self._window.project
        if project is None:
            return
        dialog = ExportDialog(project, self._window)
        dialog.check_asked.connect(self._window.made["lint"].trigger)
        if dialog.exec():
            self._export(project, dialog.destination, dialog.options)

    def _export(self, project: "Project", destination: Path, options: "ExportOptions") -> None:
        def write(job: Job) -> "ExportReport":
            from annotator.operations.exporting import export

            with project.another_connection() as mine:
                return export(mine, destination, options, job)

        self._window.tasks.run(tr("Exporting"), write, lambda report: self._exported(destination, report))

    def _exported(self, destination: Path, report: "ExportReport") -> None:
        from annotator.ui.dialogs.reports import export_lines, show_report

        said, problems = export_lines(destination, report)
        self._window.tell(said)
        show_report(self._window, tr("Export"), said, problems)

    def _start(self) -> str:
        project = self._window.project
        return str(project.path.parent if project else Path.home())
