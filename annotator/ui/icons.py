"""Icons: our own SVGs in one colour, tinted by the theme when they are loaded and again when it changes."""

from functools import partial

from PySide6.QtCore import QByteArray, QObject, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton

from annotator.assets import resource
from annotator.ui.theme import Theme

SIZES = (16, 32)  # pixels; the second for displays of twice the density


class Icons(QObject):
    """Loads icons in the colours of the theme."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._theme = theme
        self._pixmaps: dict[tuple[str, str, int], QPixmap] = {}
        self._sources: dict[str, str] = {}

    def icon(self, name: str, tone: str = "text") -> QIcon:
        """The icon of a name in a tone of the present theme (a field of `Tones`)."""
        icon = QIcon()
        for size in SIZES:
            icon.addPixmap(self._pixmap(name, getattr(self._theme.tones, tone), size))
        faded = QIcon.Mode.Disabled
        icon.addPixmap(self._pixmap(name, self._theme.tones.line, SIZES[-1]), faded)
        return icon

    def pixmap(self, name: str, color: str, side: int) -> QPixmap:
        """The icon of a name in a colour, `side` device pixels wide and high."""
        return self._pixmap(name, color, side)

    def dress(self, button: QAbstractButton, name: str, tone: str = "text") -> None:
        """Give a button an icon that follows the theme."""
        put = partial(_dress, self, button, name, tone)
        put()
        self._theme.changed.connect(put)
        button.destroyed.connect(partial(_undress, self._theme, put))

    def _pixmap(self, name: str, color: str, side: int) -> QPixmap:
        key = (name, color, side)
        if key not in self._pixmaps:
            self._pixmaps[key] = draw(self._tinted(name, color), side)
        return self._pixmaps[key]

    def _tinted(self, name: str, color: str) -> QByteArray:
        source = self._sources.get(name)
        if source is None:
            source = self._sources[name] = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
        return QByteArray(source.replace("#000", color).replace("#fff", self._theme.tones.base).encode())


def application_icon() -> QIcon:
    """The app's own icon."""
    source = QByteArray(resource("icons", "annotator.svg").read_bytes())
    icon = QIcon()
    for size in (16, 32, 48, 128):
        icon.addPixmap(draw(source, size))
    return icon


def draw(source: QByteArray, side: int) -> QPixmap:
    """An SVG as a square pixmap of `side` device pixels."""
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    try:
        QSvgRenderer(source).render(painter, QRectF(0, 0, side, side))
    finally:
        painter.end()
    return pixmap


def _dress(icons: Icons, button: QAbstractButton, name: str, tone: str) -> None:
    button.setIcon(icons.icon(name, tone))


def _undress(theme: Theme, put: object) -> None:
    theme.changed.disconnect(put)
