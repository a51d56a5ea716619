"""The colours of the article view, derived from a schema's hues so that text stays legible. No Qt."""

from dataclasses import dataclass

from annotator.ui.colors import colors

READABLE = 4.5
"""Least contrast of text, and VISIBLE of what is no text (WCAG 2.2, success criteria 1.4.3 and 1.4.11)."""
VISIBLE = 3.0

Rgb = tuple[float, float, float]


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
        """The shades of a hue on this page: text on `fill` and `tag` on the page stand at least 4.5 : 1 off."""
        hue, page = rgb(color), rgb(self.background)
        fill = self._fill(hue, 0.42 if self.dark else 0.24)
        return Ink(
            fill=hexadecimal(fill),
            faint=hexadecimal(mixed(page, fill, 0.45)),
            wash=hexadecimal(mixed(page, hue, 0.16 if self.dark else 0.085)),
            link=hexadecimal(mixed(page, hue, 0.6)),
            outline=hexadecimal(self._against(hue, page, VISIBLE)),
            tag=hexadecimal(self._against(hue, page, READABLE)),
        )

    def _fill(self, hue: Rgb, part: float) -> Rgb:
        """As much of the hue on the page as leaves the text legible."""
        text, page = rgb(self.text), rgb(self.background)
        while part > 0.02 and contrast(text, mixed(page, hue, part)) < READABLE * 1.2:
            part -= 0.02
        return mixed(page, hue, part)

    def _against(self, hue: Rgb, page: Rgb, least: float) -> Rgb:
        """The hue, drawn towards the text's colour until it stands out enough."""
        text, part = rgb(self.text), 0.0
        shade = hue
        while part < 1.0 and contrast(shade, page) < least:
            part += 0.04
            shade = mixed(hue, text, min(1.0, part))
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
