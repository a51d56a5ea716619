"""What the user set and what the window remembers: read once, kept at every change, applied to the window's parts."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray

from annotator import settings as user_settings
from annotator.errors import UserError
from annotator.settings import Settings
from annotator.ui import menus
from annotator.ui.language import said, tr
from annotator.ui.textview.palette import DARK, LIGHT
from annotator.ui.theme import Theme

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.ui.window import Window

PLACE = "place:"  # under which the layout remembers the open article of a project


class Preferences:
    """The settings of the user as one window shows and changes them."""

    def __init__(self, window: "Window", theme: Theme, settings: Settings) -> None:
        self._window = window
        self._theme = theme
        self.settings = settings
        theme.changed.connect(self._take_theme)

    def remember(self, settings: Settings) -> None:
        """Keep other settings."""
        if settings.recent != self.settings.recent:
            self._window.start.show_recent(settings.recent)
        self.settings = settings
        try:
            user_settings.save(settings)
        except UserError as problem:
            self._window.tell(said(problem))

    def apply(self) -> None:
        """Let the window look as the settings say."""
        self._theme.choose(self.settings.theme)
        self._window.pane.view.set_reading(self.settings.text_size, self.settings.measure, self.settings.spacing)
        menus.set_keys(self._window.made, self.settings.keys)
        self._take_theme()
        self._window.start.show_recent(self.settings.recent)
        session = self._window.editor.session
        if session is not None:
            session.actor = self.settings.annotator

    def edit(self) -> None:
        """Let the user change the settings."""
        from annotator.ui.dialogs.settings import SettingsDialog

        dialog = SettingsDialog(self.settings, self._window)
        if dialog.exec():
            if dialog.settings.language != self.settings.language:
                self._window.tell(tr("The window speaks the other language from the next start."))
            self.remember(dialog.settings)
            self.apply()

    def edit_keys(self, action_id: str = "") -> None:
        """Show all keys, and let the user change them."""
        from annotator.ui.dialogs.keyboard import KeyboardDialog

        session = self._window.editor.session
        dialog = KeyboardDialog(session.schema if session else None, self.settings.keys, self._window)
        if action_id:
            dialog.choose(action_id)
        dialog.exec()
        if dialog.keys != dict(self.settings.keys):
            self.remember(replace(self.settings, keys=dialog.keys))
            self.apply()

    def zoom(self, by: int) -> None:
        """Make the text larger or smaller by a point; 0 is the normal size."""
        low, high = user_settings.TEXT_SIZES
        size = min(max(self.settings.text_size + by, low), high) if by else Settings().text_size
        self.remember(replace(self.settings, text_size=size))
        self.apply()

    def place(self, project: "Path") -> str:
        """The id of the article that was open last in a project, or an empty string."""
        return self.settings.layout.get(f"{PLACE}{project}", "")

    def keep_place(self, project: "Path", document_id: str) -> None:
        """Remember the open article of a project."""
        places = {key: value for key, value in self.settings.layout.items() if key.startswith(PLACE)}
        others = {key: value for key, value in self.settings.layout.items() if not key.startswith(PLACE)}
        places.pop(f"{PLACE}{project}", None)
        places[f"{PLACE}{project}"] = document_id
        kept = dict(list(places.items())[-user_settings.RECENT :])
        self.remember(replace(self.settings, layout=others | kept))

    def restore_layout(self) -> None:
        """Give the window and its parts the sizes they had."""
        window = self._window
        for key, restore in (
            ("window", window.restoreGeometry), ("panes", window.splitter.restoreState),
            ("inspector", window.inspector.splitter.restoreState),
        ):
            if key in self.settings.layout:
                restore(QByteArray.fromBase64(self.settings.layout[key].encode("ascii", "replace")))
        window.shown.restore()

    def keep_layout(self) -> None:
        """Remember the sizes of the window and its parts."""
        window = self._window
        states = {
            "window": window.saveGeometry(), "panes": window.splitter.saveState(),
            "inspector": window.inspector.splitter.saveState(),
        }
        kept = {key: bytes(state.toBase64().data()).decode("ascii") for key, state in states.items()}
        self.remember(replace(self.settings, layout={**self.settings.layout, **kept}))

    def _take_theme(self) -> None:
        self._window.pane.view.set_palette(DARK if self._theme.tones.dark else LIGHT)
