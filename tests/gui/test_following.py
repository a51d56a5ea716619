"""What stands beside the text follows an edit when the text has been painted, and then shows all of it."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from annotator.model.annotation import Kind, Layer, Status
from annotator.model.target import Target
from annotator.session import commands
from annotator.ui.window import Window
from tests.gui.conftest import span


class Paints(QObject):
    """The order in which the text and the list of entities are painted, and when the window begins to paint."""

    def __init__(self, window: Window) -> None:
        super().__init__()
        self.seen: list[str] = []
        self._places = {
            window.pane.view.viewport(): "text", window.inspector.lists[Layer.ENTITIES].viewport(): "list"}
        for place in (window, *self._places):
            place.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.UpdateRequest and isinstance(watched, Window):
            self.seen.append("window")
        name = next((name for place, name in self._places.items() if place is watched), None)
        if event.type() is QEvent.Type.Paint and name is not None:
            self.seen.append(name)
        return False


def test_the_text_is_painted_before_the_lists(window: Window) -> None:
    window.editor.select(Target(Kind.ENTITY, "e1"))
    for _ in range(3):
        QApplication.processEvents()
    paints = Paints(window)
    window.editor.decide(Status.REJECTED, Target(Kind.ENTITY, "e1"))
    for _ in range(3):
        QApplication.processEvents()
    assert paints.seen[: paints.seen.index("list")] == ["window", "text", "window"]


def test_lists_show_all_edits_that_were_made_at_once(window: Window) -> None:
    editor, model = window.editor, window.inspector.models[Layer.ENTITIES]
    assert editor.document is not None
    before = set(editor.document.entities)
    editor.do(commands.add_entity(span("We saw"), "PERSON", "human:ana"))
    added = set(editor.document.entities) - before
    editor.do(commands.delete([Target(Kind.ENTITY, "e1")]))
    editor.do(commands.add_entity(span("it"), "PERSON", "human:ana"))
    editor.undo()
    for _ in range(3):
        QApplication.processEvents()
    rows = [target.id for number in range(model.rowCount()) if (target := model.target(number)) is not None]
    assert rows == [item.id for item in editor.reading.rows[Layer.ENTITIES].items]
    assert set(rows) == before - {"e1"} | added
    assert window.inspector.tabs.tabText(0).endswith(str(len(rows)))
