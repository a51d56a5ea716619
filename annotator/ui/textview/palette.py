"""The colours of the article view, derived from a schema's hues so that text stays legible. No Qt."""

import colorsys
from dataclasses import dataclass

from annotator.ui.colors import colors

READABLE = 4.5
"""Least contrast of text, and VISIBLE of what is no text (WCAG 2.2, success criteria 1.4.3 and 1.4.11)."""
VISIBLE = 3.0
STEP = 0.02
"""How much lighter or darker a colour is made at a time."""
SPARE = 1.07
"""More contrast than is asked for: colours are written in 256 steps, and fills made in parts of a fiftieth."""
FAINT = 0.45
"""How much of the fill lies under a suggestion."""

Rgb = tuple[float, float, float]
BLACK: Rgb = (0.0, 0.0, 0.0)
WHITE: Rgb = (1.0, 1.0, 1.0)


@dataclass(frozen=True, slots=True)
class Ink:
    """What one hue of the schema looks like: all #rrggbb, opaque.

    `fill` lies under decided annotations, `faint` under suggestions, `wash` under whole sentences; `link` lines
    are the quietest there are, `outline` is drawn around, `tag` written.
    """

    fill: str
    faint: str
    wash: str
    link: str
    outline: str
    tag: str


@dataclass(frozen=True, slots=True)
class TextPalette:
    """The colours of the page (#rrggbb); `selection` lies under selected text, `accent` marks what is chosen,
    `problem` what is missing or wrong.
    """

    dark: bool
    background: str
    text: str
    muted: str
    caret: str
    selection: str
    accent: str
    problem: str

    def ink(self, color: str) -> Ink:
        """The shades of a hue on this page.

        Text on all grounds, and `tag` on all but the fill, stand at least 4.5 : 1 off; `outline` on all grounds of
        whatever hue, and `link` on the page, 3 : 1.
        """
        hue, page = rgb(color), rgb(self.background)
        most, share = (WHITE, 0.12) if self.dark else (BLACK, 0.085)
        fill, deepest = self._fill(hue), self._fill(most)
        low = (page, mixed(page, deepest, FAINT), mixed(page, most, share))
        return Ink(
            fill=hexadecimal(fill),
            faint=hexadecimal(mixed(page, fill, FAINT)),
            wash=hexadecimal(mixed(page, hue, share)),
            link=hexadecimal(self._against(mixed(page, hue, 0.6), (page,), VISIBLE)),
            outline=hexadecimal(self._against(hue, (page, deepest), VISIBLE)),
            tag=hexadecimal(self._against(hue, low, READABLE)),
        )

    def _fill(self, hue: Rgb) -> Rgb:
        """As much of the hue on the page as leaves the text legible."""
        text, page, part = rgb(self.text), rgb(self.background), 0.42 if self.dark else 0.24
        while part > 0.02 and contrast(text, mixed(page, hue, part)) < READABLE * 1.25:
            part -= 0.02
        return mixed(page, hue, part)

    def _against(self, color: Rgb, grounds: tuple[Rgb, ...], least: float) -> Rgb:
        """The colour, made lighter or darker, and no greyer, until it stands out enough from all grounds."""
        hue, lightness, saturation = colorsys.rgb_to_hls(*color)
        shade, step, end = color, STEP if self.dark else -STEP, 1.0 if self.dark else 0.0
        while lightness != end and min(contrast(shade, ground) for ground in grounds) < least * SPARE:
            lightness = max(0.0, min(1.0, lightness + step))
            shade = colorsys.hls_to_rgb(hue, lightness, saturation)
        return shade


LIGHT = TextPalette(dark=False, **colors("light", "page"))
DARK = TextPalette(dark=True, **colors("dark", "page"))


def rgb(color: str) -> Rgb:
    """Red, green and blue in [0, 1] of #rrggbb."""
    return int(color[1:3], 16) / 255, int(color[3:5], 16) / 255, int(color[5:7], 16) / 255


def hexadecimal(color: Rgb) -> str:
    """The #rrggbb of red, green and blue in [0, 1]."""
    return "#" + "".join(f"{round(255 * part):02x}" for part in color)


def mixed(under: Rgb, over: Rgb, part: float) -> Rgb:
    """`part` of one colour over another."""
    red, green, blue = (low + (high - low) * part for low, high in zip(under, over, strict=True))
    return red, green, blue


def contrast(one: Rgb, other: Rgb) -> float:
    """The contrast ratio of two colours, from 1 to 21 (WCAG 2.2)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: Rgb) -> float:
    """Relative luminance (WCAG 2.2)."""
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in color)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
