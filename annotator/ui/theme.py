"""Colours, light and dark, and how the window follows the system's choice between them."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from annotator import settings
from annotator.ui.colors import colors


@dataclass(frozen=True, slots=True)
class Tones:
    """The colours of the window (#rrggbb).

    Text stands at least 4.5 : 1 off what it is written on, and what marks something, the `edge` of fields among it,
    3 : 1. `line` only divides. `good`, `bad`, `muted` and `accent` are told apart without seeing red, green or blue.
    """

    dark: bool
    window: str
    base: str
    field: str
    raised: str
    line: str
    edge: str
    text: str
    muted: str
    accent: str
    on_accent: str
    accent_wash: str
    good: str
    bad: str
    notice: str
    on_notice: str


LIGHT = Tones(dark=False, **colors("light", "window"))
DARK = Tones(dark=True, **colors("dark", "window"))


# What is filled in stands out, and so does its edge. Any: PySide6's stub asks for bytes, but it takes strings only.
FIELDS: tuple[Any, ...] = ("QLineEdit", "QPlainTextEdit", "QAbstractSpinBox", "QCheckBox", "QComboBox")
LISTS: tuple[Any, ...] = ("QListView", "QTableView")
FUSION_OUTLINE = 140  # per cent by which Fusion draws an outline darker than the window's colour


class Theme(QObject):
    """The colours in force; `changed` tells when the system or the user chose others."""

    changed = Signal()

    def __init__(self, application: QApplication, choice: settings.Theme) -> None:
        super().__init__(application)
        self._application = application
        self._tones = LIGHT
        self._choice: settings.Theme | None = None
        hints = QGuiApplication.styleHints()
        self.choose(choice)
        hints.colorSchemeChanged.connect(self._take)

    @property
    def tones(self) -> Tones:
        """The colours in force."""
        return self._tones

    def choose(self, choice: settings.Theme) -> None:
        """Follow the system, or stay light or dark whatever it says."""
        if choice is self._choice:
            return
        self._choice = choice
        hints = QGuiApplication.styleHints()
        match choice:
            case settings.Theme.LIGHT:
                hints.setColorScheme(Qt.ColorScheme.Light)
            case settings.Theme.DARK:
                hints.setColorScheme(Qt.ColorScheme.Dark)
            case _:
                hints.unsetColorScheme()
        self._take()

    def _take(self) -> None:
        dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        if self._choice is not settings.Theme.SYSTEM:  # a platform without a scheme of its own reports none
            dark = self._choice is settings.Theme.DARK
        self._tones = DARK if dark else LIGHT
        palette = qt_palette(self._tones)
        self._application.setPalette(palette)
        palette.setColor(QPalette.ColorRole.Window, QColor(self._tones.edge).lighter(FUSION_OUTLINE))
        for name in LISTS:
            self._application.setPalette(palette, name)
        palette.setColor(QPalette.ColorRole.Base, QColor(self._tones.field))
        for name in FIELDS:
            self._application.setPalette(palette, name)
        self._application.setStyleSheet(style_sheet(self._tones))
        self.changed.emit()


def qt_palette(tones: Tones) -> QPalette:
    """The palette that Qt's own controls are drawn with."""
    palette = QPalette()
    role = QPalette.ColorRole
    colors = {
        role.Window: tones.window, role.WindowText: tones.text, role.Base: tones.base, role.AlternateBase: tones.raised,
        role.Text: tones.text, role.Button: tones.raised, role.ButtonText: tones.text, role.BrightText: tones.bad,
        role.Highlight: tones.accent, role.HighlightedText: tones.on_accent, role.Link: tones.accent,
        role.LinkVisited: tones.accent, role.ToolTipBase: tones.raised, role.ToolTipText: tones.text,
        role.PlaceholderText: tones.muted, role.Light: tones.raised, role.Midlight: tones.line, role.Mid: tones.line,
        role.Dark: tones.muted, role.Shadow: "#000000", role.Accent: tones.accent,
    }
    for name, color in colors.items():
        palette.setColor(name, QColor(color))
    for name in (role.WindowText, role.Text, role.ButtonText):
        faded = QColor(tones.muted)
        faded.setAlpha(150)
        palette.setColor(QPalette.ColorGroup.Disabled, name, faded)
    palette.setColor(QPalette.ColorGroup.Disabled, role.Highlight, QColor(tones.line))
    return palette


def style_sheet(tones: Tones) -> str:
    """The few things that a palette cannot say. Names are the objects' own."""
    return f"""
    QMainWindow::separator, QSplitter::handle {{ background: {tones.line}; }}
    QSplitter::handle:horizontal {{ width: 1px; }}
    QSplitter::handle:vertical {{ height: 1px; }}
    QMenuBar {{ background: {tones.window}; border-bottom: 1px solid {tones.line}; }}
    QMenuBar::item {{ padding: 4px 9px; background: transparent; }}
    QMenuBar::item:selected {{ background: {tones.accent_wash}; border-radius: 4px; }}
    QStatusBar {{ border-top: 1px solid {tones.line}; }}
    QStatusBar::item {{ border: none; }}
    QToolTip {{ background: {tones.raised}; color: {tones.text}; border: 1px solid {tones.line}; padding: 4px; }}
    QListView, QTreeView, QTableView {{ border: none; }}
    QPlainTextEdit {{ background: {tones.field}; border: 1px solid {tones.edge}; border-radius: 3px; }}
    QPlainTextEdit:focus {{ border-color: {tones.accent}; }}
    QDialog QListWidget {{ background: {tones.field}; border: 1px solid {tones.edge}; border-radius: 3px; }}
    QLabel[muted="true"] {{ color: {tones.muted}; }}
    QLabel[heading="true"] {{ font-weight: 600; }}
    QFrame#banner {{ background: {tones.notice}; border-bottom: 1px solid {tones.line}; }}
    QFrame#banner QLabel {{ color: {tones.on_notice}; }}
    QWidget#articlePane, QWidget#articleHeader, QWidget#startPage {{ background: {tones.base}; }}
    QWidget#palette {{ background: {tones.raised}; border-top: 1px solid {tones.line}; }}
    QLabel#articleTitle {{ font-size: 11pt; font-weight: 600; }}
    QToolButton#flat {{ border: none; border-radius: 4px; padding: 3px; }}
    QToolButton#flat:hover {{ background: {tones.accent_wash}; }}
    QToolButton#chip {{ border: 1px solid {tones.edge}; border-radius: 8px; padding: 1px 3px; font-size: 8.5pt; }}
    QToolButton#chip:checked {{ background: {tones.accent_wash}; border-color: {tones.accent}; }}
    QToolButton#chip:hover {{ border-color: {tones.accent}; }}
    QToolButton#chip:focus {{ border: 2px solid {tones.accent}; padding: 0px 2px; }}
    """


def shade(color: str, tones: Tones) -> QColor:
    """A colour of the schema, which is chosen for light, so that it stands out on the present base."""
    base = QColor(color)
    if not tones.dark:
        return base
    hue, saturation, lightness = base.hslHueF(), base.hslSaturationF(), base.lightnessF()
    return QColor.fromHslF(max(hue, 0.0), min(saturation, 0.75), max(lightness, 0.66))


def mixed(color: QColor, base: str, share: float) -> QColor:
    """A colour laid over a base, covering `share` of it."""
    under = QColor(base)
    return QColor.fromRgbF(
        color.redF() * share + under.redF() * (1 - share),
        color.greenF() * share + under.greenF() * (1 - share),
        color.blueF() * share + under.blueF() * (1 - share),
    )
