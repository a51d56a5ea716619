"""What the mouse does in the article view: events become gestures, and gestures what the view shows or tells."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip

from annotator.model.annotation import Span
from annotator.model.target import Target
from annotator.ui.textview.gestures import Aim, Choose, Gestures, Intent, Join, Resize, Select
from annotator.ui.textview.hover import explain
from annotator.ui.textview.joining import Joining, Judge, link_source

if TYPE_CHECKING:
    from annotator.ui.textview.view import ArticleView

AUTO_SCROLL_MS = 30
REST_MS = 110
"""The pointer rests so long on an annotation before its links are shown."""
FASTEST = 60.0
"""Pixels that a drag beyond the edge scrolls at once, at most."""


class Pointing(QObject):
    """Follows the pointer over a view, with and without a button."""

    def __init__(self, view: "ArticleView") -> None:
        super().__init__(view)
        self._view = view
        self._surface = view.surface
        self._gestures = Gestures(self._surface, QGuiApplication.styleHints().mouseDoubleClickInterval())
        self.judge: Judge | None = None
        """Says why two annotations cannot be linked; without it none can."""
        self.joining: Joining | None = None
        """The link that is being drawn."""
        self._pointed: Target | None = None
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._hover)
        self._auto_scroll = QTimer(self)
        self._auto_scroll.setInterval(AUTO_SCROLL_MS)
        self._auto_scroll.timeout.connect(self._scroll_and_drag)

    @property
    def dragged(self) -> Span | None:
        """The span that an end being moved would make."""
        return self._gestures.dragged

    @property
    def moving(self) -> bool:
        """Whether the button is down and has moved."""
        return self._gestures.moving

    def let_go(self) -> None:
        """Forget the button, and what it began."""
        self._gestures.let_go()
        self.joining = None
        self._auto_scroll.stop()

    def forget(self) -> None:
        """Another document is shown: nothing of it has been pointed at."""
        self.let_go()
        self._pointed = None

    # Buttons

    def press(self, event: QMouseEvent) -> None:
        """Begin a click, a selection, or the move of an end."""
        if event.button() is not Qt.MouseButton.LeftButton or self._surface.document is None:
            event.ignore()
            return
        extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        asked = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        source = link_source(self._surface, event.position(), asked=asked) if self.judge is not None else None
        self._follow(self._gestures.press(
            event.position(), event.timestamp(), self._view.selection, extend=extend,
            by_character=_by_character(event), source=source))

    def double(self, event: QMouseEvent) -> None:
        """Select the word."""
        if event.button() is not Qt.MouseButton.LeftButton or self._surface.document is None:
            event.ignore()
            return
        self._follow(self._gestures.double(event.position(), event.timestamp()))

    def move(self, event: QMouseEvent) -> None:
        """Go on with what the button began; without one, show what could be done here."""
        if self._surface.document is None:
            return
        if not self._gestures.held:
            self._show_pointer(event.position())
            return
        self._follow(self._gestures.move(event.position(), by_character=_by_character(event)))
        outside = not 0 <= event.position().y() < self._view.viewport().height()
        if not outside:
            self._auto_scroll.stop()
        elif self._gestures.moving and not self._auto_scroll.isActive():
            self._auto_scroll.start()

    def release(self, event: QMouseEvent) -> None:
        """End what the button began."""
        if event.button() is not Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self._auto_scroll.stop()
        self._follow(self._gestures.release(event.position()))

    def ask_for_menu(self, event: QContextMenuEvent) -> None:
        """Ask for a menu on what is under the pointer, or by key on what is chosen."""
        view, surface = self._view, self._surface
        if surface.document is None:
            event.ignore()
            return
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            view.menu_asked.emit(surface.focus, view.selection.span, view.caret_on_screen())
            return
        hits = surface.targets_at(QPointF(event.pos()))
        target = surface.focus if surface.focus in hits else next(iter(hits), None)
        if target is not None and target != surface.focus:
            view.choose(target)
        view.menu_asked.emit(target, view.selection.span, event.globalPos())

    # Without a button

    def explain(self, event: QHelpEvent) -> None:
        """Say what the annotation under the pointer is."""
        surface = self._surface
        hits = surface.targets_at(QPointF(event.pos())) if surface.document else []
        text = explain(surface.document, surface.schema, hits[0]) if hits and surface.document else ""
        QToolTip.showText(event.globalPos(), text, self._view.viewport())

    def point_at(self, target: Target | None) -> None:
        """The pointer is on an annotation, or on none; what belongs to it is shown when it stays there."""
        if target != self._pointed:
            self._pointed = target
            self._rest.start()

    def _hover(self) -> None:
        if self._pointed != self._surface.attention.hovered:
            self._surface.set_hovered(self._pointed)
            self._view.viewport().update()

    def _show_pointer(self, point: QPointF) -> None:
        surface, viewport = self._surface, self._view.viewport()
        if self._gestures.handle_at(point) is not None:
            shape = Qt.CursorShape.SizeHorCursor
        elif self.judge is not None and link_source(surface, point, asked=False) is not None:
            shape = Qt.CursorShape.CrossCursor
        elif surface.character_at(point) is None and surface.targets_at(point):
            shape = Qt.CursorShape.PointingHandCursor
        else:
            shape = Qt.CursorShape.IBeamCursor
        if viewport.cursor().shape() is not shape:
            viewport.setCursor(shape)
        hits = surface.targets_at(point)
        self.point_at(hits[0].whole if hits else None)

    # What gestures mean

    def _follow(self, intents: Iterable[Intent]) -> None:
        for intent in intents:
            match intent:
                case Select(selection):
                    self._view.take_selection(selection, reveal=False)
                case Choose(target):
                    self._view.choose(target)
                case Resize(target, span):
                    self._view.resized.emit(target, span)
                case Aim(source, start, point):
                    self._aim(source, start, point)
                case Join(source, point):
                    self._join(source, point)
        self._view.viewport().update()

    def _aim(self, source: Target, start: QPointF, point: QPointF) -> None:
        if self.judge is None:
            return
        if self.joining is None:
            self.joining = Joining(self._surface, self.judge, source, start)
        self.joining.move(point, self._view.selection.span)
        place = self._view.viewport().mapToGlobal(point).toPoint()
        self._view.link_dragged.emit(source, self._surface.offset_at(point), place)

    def _join(self, source: Target, point: QPointF) -> None:
        joining, self.joining = self.joining, None
        if joining is not None:
            joining.move(point, self._view.selection.span)
            if joining.legal is not None:
                self._view.linked.emit(source, joining.legal)

    def _scroll_and_drag(self) -> None:
        """Scroll towards a pointer beyond the edge, the faster the further it is."""
        viewport = self._view.viewport()
        point = QPointF(viewport.mapFromGlobal(self._view.cursor().pos()))
        beyond = point.y() if point.y() < 0 else point.y() - viewport.height()
        self._view.scroll_by(max(-FASTEST, min(FASTEST, beyond)))
        by_character = bool(QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.AltModifier)
        self._follow(self._gestures.move(point, by_character=by_character))


def _by_character(event: QMouseEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
