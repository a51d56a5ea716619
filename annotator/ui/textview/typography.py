"""The type of the page: fonts, line pitch and the widths that follow from them. Lengths are logical pixels."""

from dataclasses import dataclass, replace
from functools import cached_property

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

SERIFS = (
    "Charter", "Source Serif 4", "Source Serif Pro", "Georgia", "Noto Serif", "Cambria", "Liberation Serif",
    "DejaVu Serif", "Times New Roman",
)
SAMPLE = "The minister said on Friday that the talks in Geneva would go on until an agreement is found."
LINKS = 10.0
"""The space for links between the letters of a line and the tags of the next one."""
SPACING = 1.6
"""Line pitch in heights of the font's letters from ascent to descent of a usual face (1.2 em)."""


@dataclass(frozen=True)
class Style:
    """One kind of paragraph: its font, and where a line's letters stand in the pitch."""

    font: QFont
    ascent: float
    descent: float
    pitch: float
    muted: bool = False

    @property
    def lead(self) -> float:
        """The space above a line's letters, where the tags are."""
        return self.pitch - self.ascent - self.descent


@dataclass(frozen=True)
class Typography:
    """All type of a page, for a size of the body text in points, a measure in characters a line and a line spacing.

    `linked` leaves room between the lines for links.
    """

    point_size: float = 13.0
    measure: int = 72
    spacing: float = SPACING
    linked: bool = False

    @cached_property
    def body(self) -> Style:
        """Running text."""
        return self._style(1.0, QFont.Weight.Normal)

    @cached_property
    def headline(self) -> Style:
        """The headline."""
        return self._style(1.55, QFont.Weight.Bold)

    @cached_property
    def aside(self) -> Style:
        """Bylines and captions."""
        return replace(self._style(0.88, QFont.Weight.Normal), muted=True)

    @cached_property
    def tag(self) -> QFont:
        """Labels above a line."""
        font = QFont()
        font.setPointSizeF(max(6.0, self.point_size * 0.54))
        font.setWeight(QFont.Weight.DemiBold)
        return font

    @cached_property
    def caption(self) -> QFont:
        """Speakers' names in the margin."""
        font = QFont()
        font.setPointSizeF(max(6.5, self.point_size * 0.66))
        return font

    @cached_property
    def column(self) -> float:
        """The width of `measure` characters of running text."""
        return QFontMetricsF(self.body.font).horizontalAdvance(SAMPLE) / len(SAMPLE) * self.measure

    @cached_property
    def gap(self) -> float:
        """The space between two paragraphs."""
        return self.body.pitch * 0.62

    def _style(self, scale: float, weight: QFont.Weight) -> Style:
        font = reading_font(self.point_size * scale)
        font.setWeight(weight)
        metrics = QFontMetricsF(font)
        # The em square rather than the face's own ascent and descent: some make room for every script there is.
        em = metrics.height() if font.pixelSize() > 0 else font.pointSizeF() * metrics.fontDpi() / 72
        ascent, descent = min(metrics.ascent(), em * 0.96), min(metrics.descent(), em * 0.28)
        tags = QFontMetricsF(self.tag).height() * 0.9
        factor = self.spacing if scale <= 1 else 1.3 + (self.spacing - SPACING) / 2
        pitch = max((ascent + descent) * factor, ascent + descent + tags)
        if self.linked:
            pitch = max(pitch, ascent + descent + tags + LINKS)
        return Style(font, ascent, descent, round(pitch))


def reading_font(point_size: float) -> QFont:
    """The best serif there is for reading on a screen, with the others behind it."""
    families = [family for family in SERIFS if QFontDatabase.hasFamily(family)]
    font = QFont()
    if families:
        font.setFamilies([*families, font.family()])
    font.setStyleHint(QFont.StyleHint.Serif)
    font.setPointSizeF(point_size)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
