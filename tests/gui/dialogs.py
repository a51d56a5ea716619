"""Every dialog there is, made as the window makes it."""

import importlib
import pkgutil
from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QDialog

from annotator.session.session import Session
from annotator.settings import Settings
from annotator.store.project import Project
from annotator.ui import dialogs
from annotator.ui.dialogs.chooser import Chooser
from annotator.ui.dialogs.conflicts import ConflictsDialog
from annotator.ui.dialogs.everywhere import MARK, EverywhereDialog, Wish
from annotator.ui.dialogs.exporting import ExportDialog
from annotator.ui.dialogs.form import FormDialog
from annotator.ui.dialogs.guide import GuideDialog
from annotator.ui.dialogs.importing import ImportDialog
from annotator.ui.dialogs.keyboard import KeyboardDialog
from annotator.ui.dialogs.lint import LintDialog
from annotator.ui.dialogs.metadata import MetadataDialog
from annotator.ui.dialogs.new_project import NewProject
from annotator.ui.dialogs.notices import NoticesDialog
from annotator.ui.dialogs.paste import PasteDialog
from annotator.ui.dialogs.pipeline import PipelineDialog
from annotator.ui.dialogs.schema import SchemaDialog
from annotator.ui.dialogs.search import SearchDialog
from annotator.ui.dialogs.settings import SettingsDialog
from annotator.ui.dialogs.sign_in import SignInDialog
from annotator.ui.dialogs.sync import SyncDialog
from annotator.ui.dialogs.train import TrainDialog
from annotator.ui.window import Window

Make = Callable[[Window], QDialog]


def _project(window: Window) -> Project:
    assert window.project is not None
    return window.project


def _session(window: Window) -> Session:
    assert window.editor.session is not None
    return window.editor.session


def _everywhere(window: Window) -> QDialog:
    assert window.editor.document is not None
    return EverywhereDialog(
        _project(window), window.editor.document, _session(window).schema, Wish(MARK, "Balad", "GPE"), window)


def _metadata(window: Window) -> QDialog:
    assert window.editor.document is not None
    return MetadataDialog(window.editor.document, window)


def _search(window: Window) -> QDialog:
    dialog = SearchDialog(window)
    dialog.attend(window.project, window.editor.document, _session(window).schema)
    return dialog


DIALOGS: Mapping[type[QDialog], Make] = {
    Chooser: lambda window: Chooser(window, "What is it?", {"a": "Person", "b": "Place"}),
    ConflictsDialog: lambda window: ConflictsDialog(_project(window), "human:ana", window),
    EverywhereDialog: _everywhere,
    ExportDialog: lambda window: ExportDialog(_project(window), window),
    GuideDialog: GuideDialog,
    ImportDialog: ImportDialog,
    KeyboardDialog: lambda window: KeyboardDialog(_session(window).schema, {}, window),
    LintDialog: lambda window: LintDialog(_project(window), window),
    MetadataDialog: _metadata,
    NewProject: NewProject,
    NoticesDialog: NoticesDialog,
    PasteDialog: PasteDialog,
    PipelineDialog: lambda window: PipelineDialog("en_core_web_sm", window),
    SchemaDialog: lambda window: SchemaDialog(_session(window), window),
    SearchDialog: _search,
    SettingsDialog: lambda window: SettingsDialog(Settings(), window),
    SignInDialog: lambda window: SignInDialog("https://doccano.example.org", window),
    SyncDialog: lambda window: SyncDialog(_project(window), window),
    TrainDialog: lambda window: TrainDialog(_project(window), "", window),
}
BASES = {FormDialog}


def written() -> set[type[QDialog]]:
    """The dialogs that are written in the package, but for what they only derive from."""
    found: set[type[QDialog]] = set()
    for module in pkgutil.iter_modules(dialogs.__path__, f"{dialogs.__name__}."):
        for thing in vars(importlib.import_module(module.name)).values():
            if isinstance(thing, type) and issubclass(thing, QDialog) and thing.__module__ == module.name:
                found.add(thing)
    return found - BASES
