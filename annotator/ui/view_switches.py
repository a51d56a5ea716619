"""What is shown beside the text, switched on and off: links, paragraph numbers, the guideline, the side panels."""

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.ui.window import Window


SHOWN = "shown"  # under which the layout remembers what is shown
LINKS, NUMBERS, GUIDELINE = "links", "numbers", "guideline"


class ViewSwitches:
    """The switches of the View menu, which stay as they are until they are switched again."""

    def __init__(self, window: "Window") -> None:
        self._window = window
        self.links = False
        self.numbers = False

    @property
    def guideline(self) -> bool:
        """Whether the guideline of the label in hand is shown."""
        return self._window.inspector.guideline.isVisibleTo(self._window.inspector)

    def restore(self) -> None:
        """Show what was shown when the window was last open."""
        kept = self._window.preferences.settings.layout.get(SHOWN)
        if kept is None:
            return
        shown = kept.split()
        for name, on, toggle in (
            (LINKS, self.links, self.toggle_links), (NUMBERS, self.numbers, self.toggle_numbers),
            (GUIDELINE, self.guideline, self.toggle_guideline),
        ):
            if (name in shown) != on:
                toggle()

    def _keep(self) -> None:
        on = {LINKS: self.links, NUMBERS: self.numbers, GUIDELINE: self.guideline}
        shown = " ".join(name for name, shown in on.items() if shown)
        preferences = self._window.preferences
        if preferences.settings.layout.get(SHOWN) != shown:
            layout = {**preferences.settings.layout, SHOWN: shown}
            preferences.remember(replace(preferences.settings, layout=layout))

    @property
    def articles(self) -> bool:
        """Whether the list of articles is shown."""
        return self._window.articles.isVisibleTo(self._window.splitter)

    @property
    def inspector(self) -> bool:
        """Whether the inspector is shown."""
        return self._window.inspector.isVisibleTo(self._window.splitter)

    def toggle_links(self) -> None:
        """Show the links of all frames, or only those of the selected one."""
        self.links = not self.links
        self._window.pane.view.set_links_shown(self.links)
        self._keep()

    def toggle_numbers(self) -> None:
        """Count paragraphs in the margin, or not."""
        self.numbers = not self.numbers
        self._window.pane.view.set_paragraph_numbers(self.numbers)
        self._keep()

    def toggle_guideline(self) -> None:
        """Show the guideline of the label in hand, or not."""
        self._window.inspector.guideline.setVisible(not self.guideline)
        self._keep()

    def toggle_articles(self) -> None:
        """Show the list of articles, or leave its room to the text."""
        self._window.articles.setVisible(not self.articles)

    def toggle_inspector(self) -> None:
        """Show the inspector, or leave its room to the text."""
        self._window.inspector.setVisible(not self.inspector)
