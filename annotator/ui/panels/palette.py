"""The palette: which layer is worked on, and what each letter key does now. Every key is also a button."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFont, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QSizePolicy,
    QStyle,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.model.annotation import Layer
from annotator.phrases import phrase
from annotator.ui.choices import Choice, pressed
from annotator.ui.choices import Palette as Choices
from annotator.ui.language import tr
from annotator.ui.panels.elided import Elided
from annotator.ui.theme import Theme, mixed, shade

LINES = 3  # of buttons before the rest stands behind "More"
GAP = 4  # pixels between buttons
LEAST = 16  # pixels of a text that are left where there is little room
LAYERS: tuple[tuple[Layer | None, str, str], ...] = (
    (Layer.ENTITIES, "1", phrase("Entities")), (Layer.EVENTS, "2", phrase("Events")),
    (Layer.QUOTES, "3", phrase("Quotes")), (None, "4", phrase("Labels")),
)


class KeyButton(QAbstractButton):
    """A button that shows the key that does the same, with a swatch of its label's colour.

    `pointed` tells whether the pointer is on it.
    """

    pointed = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._key = ""
        self._color = ""
        self._shown: object = None
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_choice(self, text: str, key: str, color: str = "", *, checked: bool = False, tip: str = "") -> None:
        """Show another text, key and colour."""
        shown = (text, key, color, tip)
        self.setChecked(checked)
        if shown == self._shown:
            return
        self._shown = shown
        self.setText(text)
        self._key, self._color = f"⇧{key}" if key.isupper() else key.upper(), color
        self.setToolTip(tip)
        spoken = QKeySequence(pressed(key)).toString(QKeySequence.SequenceFormat.NativeText)
        self.setAccessibleName(tr("{text}, key {key}", text=text, key=spoken) if key else text)
        self.updateGeometry()
        self.update()

    def nextCheckState(self) -> None:
        """A click does something; whether that leaves the button checked is for the situation to say."""

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.pointed.emit(True)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.pointed.emit(False)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        key = self._key_width() + 5 if self._key else 0
        swatch = 12 if self._color else 0
        return QSize(metrics.horizontalAdvance(self.text()) + key + swatch + 14, metrics.height() + 8)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self._key_width() + 19 + LEAST, self.sizeHint().width()), self.sizeHint().height())

    def _key_width(self) -> int:
        return max(self.fontMetrics().height(), self.fontMetrics().horizontalAdvance(self._key) + 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        try:
            self._paint(painter)
        finally:
            painter.end()

    def _paint(self, painter: QPainter) -> None:
        tones = self._theme.tones
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        enabled = self.isEnabled()
        color = shade(self._color, tones) if self._color else QColor(tones.accent)
        if self.isChecked():
            painter.setBrush(mixed(color, tones.raised, 0.25))
            painter.setPen(color)
        elif enabled and (self.underMouse() or self.isDown()):
            painter.setBrush(QColor(tones.accent_wash))
            painter.setPen(QColor(tones.line))
        else:
            painter.setBrush(QColor(tones.base))
            painter.setPen(QColor(tones.line))
        painter.drawRoundedRect(rect, 5, 5)
        x = 6.0
        if self._key:
            x = self._paint_key(painter, x)
        if self._color:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color if enabled else QColor(tones.line))
            painter.drawRoundedRect(self._turned(QRectF(x, rect.center().y() - 4, 8, 8)), 2, 2)
            x += 12
        painter.setPen(QColor(tones.text if enabled else tones.muted))
        room = self._turned(QRectF(x, 0, self.width() - x - 4, self.height()))
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, round(room.width()) + 2)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), text)

    def _turned(self, box: QRectF) -> QRectF:
        """A box of the button where it lies in the direction of reading."""
        rect = QStyle.visualRect(self.layoutDirection(), self.rect(), box.toAlignedRect())
        return QRectF(rect) if self.isRightToLeft() else box

    def _paint_key(self, painter: QPainter, x: float) -> float:
        tones = self._theme.tones
        side = self.fontMetrics().height() - 1
        width = self._key_width()
        cap = self._turned(QRectF(x, (self.height() - side) / 2, width, side))
        painter.setPen(QColor(tones.line))
        painter.setBrush(QColor(tones.window))
        painter.drawRoundedRect(cap, 3, 3)
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 0.85)
        painter.setFont(font)
        painter.setPen(QColor(tones.muted))
        painter.drawText(cap, int(Qt.AlignmentFlag.AlignCenter), self._key)
        painter.setFont(self.font())
        return x + width + 5


class Palette(QWidget):
    """Shows the choices of the situation. `chosen` carries the one that was clicked, `layer_asked` a layer.

    `pointed` carries the choice under the pointer, or None when it has left.
    """

    chosen = Signal(object)
    layer_asked = Signal(object)
    more_asked = Signal()
    pointed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._layers: dict[Layer | None, KeyButton] = {}  # events may come before the constructor is through
        super().__init__(parent)
        self.setObjectName("palette")
        self.setAccessibleName(tr("Label palette"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._shown: Choices | None = None
        self._heading = Elided(self)
        self._heading.setProperty("muted", True)
        self._heading.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._field = QWidget(self)  # without a layout: what moves in it moves nothing else in the window
        self._buttons: list[KeyButton] = []
        self._more = QToolButton(self._field)
        self._more.setText(tr("More…"))
        self._more.setToolTip(tr("All of them, by name (.)"))
        self._more.setObjectName("flat")
        self._more.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._more.clicked.connect(self.more_asked)
        first = QHBoxLayout()
        first.setSpacing(GAP)
        for layer, key, text in LAYERS:
            button = KeyButton(theme, self)
            button.show_choice(tr(text), key)
            button.clicked.connect(lambda _=False, layer=layer: self.layer_asked.emit(layer))
            button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            self._layers[layer] = button
            first.addWidget(button)
        first.addSpacing(10)
        first.addWidget(self._heading, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 7, 12, 8)
        layout.setSpacing(6)
        layout.addLayout(first)
        layout.addWidget(self._field)
        self._make_room()
        theme.changed.connect(self.update)

    def show_layer(self, layer: Layer | None) -> None:
        """Mark the layer that is worked on."""
        for each, button in self._layers.items():
            button.setChecked(each is layer)

    def show_choices(self, choices: Choices | None, *, writable: bool) -> None:
        """Show what can be done now."""
        self.setEnabled(choices is not None)
        self._field.setEnabled(writable)
        if choices == self._shown:
            return
        self._shown = choices
        self._heading.set_text(choices.heading if choices else "")
        listed = choices.choices if choices else ()
        while len(self._buttons) < len(listed):
            button = KeyButton(self._theme, self._field)
            button.clicked.connect(partial(self._clicked, len(self._buttons)))
            button.pointed.connect(partial(self._pointed, len(self._buttons)))
            self._buttons.append(button)
        for button, choice in zip(self._buttons, listed, strict=False):
            button.show_choice(
                choice.title, choice.key or "", choice.color, checked=choice.current, tip=_tip(choice))
            button.setEnabled(not choice.refusal)
        self._fit()

    def resizeEvent(self, event: object) -> None:
        del event
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Make room for letters of another size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and self._layers:
            self._make_room()
            self._fit()

    def _make_room(self) -> None:
        # As high for three buttons as for thirty: the text above must not jump.
        height = self._layers[None].sizeHint().height()
        self._field.setFixedHeight(LINES * height + (LINES - 1) * GAP)

    def _fit(self) -> None:
        """Show as many buttons as fit in a few lines, those with a key first."""
        listed = self._shown.choices if self._shown else ()
        width = self._field.width()
        more = self._more.sizeHint().width() + GAP
        line, x, hidden = 1, 0, 0
        wanted = sorted(range(len(listed)), key=lambda number: listed[number].key is None)
        visible: set[int] = set()
        for number in wanted:
            size = self._buttons[number].sizeHint().width() + GAP
            if x and x + size > width + GAP - (more if line == LINES else 0):
                line, x = line + 1, 0
            if line > LINES:
                hidden += 1
                continue
            x += size
            visible.add(number)
        buttons = [self._buttons[number] for number in sorted(visible)]
        self._place([*buttons, self._more] if hidden else buttons)
        for number, button in enumerate(self._buttons):
            button.setVisible(number in visible)
        self._more.setVisible(hidden > 0)

    def _place(self, buttons: Sequence[QAbstractButton]) -> None:
        """Set buttons in lines, like words."""
        room, at, tall = self._field.rect(), QPoint(), 0
        for button in buttons:
            box = QRect(at, button.sizeHint())
            if at.x() and box.right() > room.right():
                box.moveTo(0, at.y() + tall + GAP)
                tall = 0
            button.setGeometry(QStyle.visualRect(self.layoutDirection(), room, box))
            at, tall = QPoint(box.right() + 1 + GAP, box.top()), max(tall, box.height())

    def _pointed(self, number: int, inside: bool) -> None:
        listed = self._shown.choices if self._shown is not None else ()
        self.pointed.emit(listed[number] if inside and number < len(listed) else None)

    def _clicked(self, number: int, checked: bool = False) -> None:
        del checked
        if self._shown is not None and number < len(self._shown.choices):
            self.chosen.emit(self._shown.choices[number])


def _tip(choice: Choice) -> str:
    guideline = " ".join(choice.guideline.split())
    return "\n\n".join(part for part in (choice.name, choice.refusal, guideline) if part)
