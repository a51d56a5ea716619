"""What of the article is shown beside its text, switched on and off: links, paragraph numbers, the guideline."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.ui.window import Window


class ViewSwitches:
    """The switches of the View menu."""

    def __init__(self, window: "Window") -> None:
        self._window = window
        self.links = False
        self.numbers = False

    @property
    def guideline(self) -> bool:
        """Whether the guideline of the label in hand is shown."""
        return self._window.inspector.guideline.isVisibleTo(self._window.inspector)

    def toggle_links(self) -> None:
        """Show the links of all frames, or only those of the selected one."""
        self.links = not self.links
        self._window.pane.view.set_links_shown(self.links)

    def toggle_numbers(self) -> None:
        """Count paragraphs in the margin, or not."""
        self.numbers = not self.numbers
        self._window.pane.view.set_paragraph_numbers(self.numbers)

    def toggle_guideline(self) -> None:
        """Show the guideline of the label in hand, or not."""
        self._window.inspector.guideline.setVisible(not self.guideline)
