"""Every colour on every ground it is drawn on: what is written can be read, what is marked seen, and told apart.

Contrasts are those of WCAG 2.2 (1.4.3, 1.4.11). What people with a colour-vision deficiency see is simulated after
G. M. Machado, M. M. Oliveira, L. A. F. Fernandes: A Physiologically-based Model for Simulation of Color Vision
Deficiency, IEEE Transactions on Visualization and Computer Graphics 15 (2009), with its matrices for severity 1.0 on
linear RGB. How far two colours are apart is their distance in Oklab (B. Ottosson, 2020) times 100, of which about 2
can just be noticed.
"""

import tomllib
from itertools import combinations, product
from math import dist

import pytest
from PySide6.QtGui import QColor

from annotator.assets import resource
from annotator.model.annotation import Status
from annotator.model.document import DocumentStatus
from annotator.ui import curves, theme
from annotator.ui.textview import palette as pages
from annotator.ui.textview.decoration import MARKS, TAGGED, Look, Shape
from annotator.ui.textview.minimap import EDGE
from annotator.ui.textview.palette import READABLE, VISIBLE, Ink, Rgb, TextPalette, contrast, mixed, rgb
from annotator.ui.theme import Tones

SIGHTS = {
    "full": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
TO_CONES = (
    (0.4122214708, 0.5363325363, 0.0514459929), (0.2119034982, 0.6806995451, 0.1073969566),
    (0.0883024619, 0.2817188376, 0.6299787005))
TO_OKLAB = (
    (0.2104542553, 0.7936177850, -0.0040720468), (1.9779984951, -2.4285922050, 0.4505937099),
    (0.0259040371, 0.7827717662, -0.8086757660))
COMMONEST = ("PERSON", "ORG", "GPE", "LOC", "NORP", "DATE")
THEMES = pytest.mark.parametrize("tones", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
PAGES = pytest.mark.parametrize("page", [pages.LIGHT, pages.DARK], ids=["light", "dark"])
SIGHT = pytest.mark.parametrize("sight", SIGHTS)

WRITTEN = {
    "text": ("window", "base", "field", "raised", "accent_wash", "line"),
    "muted": ("window", "base", "field", "raised", "accent_wash"),
    "accent": ("window", "base", "raised"),  # links
    "on_accent": ("accent",),  # selected text, default buttons
    "on_notice": ("notice",),
    "bad": ("window", "base", "raised"),
}
"""What is written with the tones of a theme, and on which of them."""
MARKED = {
    "good": ("window", "base", "raised", "accent_wash"),  # icons of lists
    "bad": ("base", "raised", "accent_wash"),
    "muted": ("window", "base", "raised", "accent_wash"),
    "accent": ("window", "base", "field", "raised", "accent_wash", "line"),  # focus, progress
    "edge": ("window", "base", "field"),  # of fields, boxes and chips
    "on_notice": ("notice",),
}


def schema_colors() -> list[str]:
    """The colours of all labels and types of the schemas that ship."""
    found = set()
    for path in resource("schemas").glob("*.toml"):
        for section in tomllib.loads(path.read_text(encoding="utf-8")).values():
            found |= {entry["color"] for entry in section if "color" in entry} if isinstance(section, list) else set()
    return sorted(found)


COLORS = [*schema_colors(), "#000000", "#ffffff", "#808080", "#ffff00", "#0000ff", "#00ff00", "#ff0000"]


def times(matrix: tuple[Rgb, ...], color: Rgb) -> Rgb:
    red, green, blue = (sum(part * value for part, value in zip(row, color, strict=True)) for row in matrix)
    return red, green, blue


def seen(color: Rgb, sight: str) -> Rgb:
    """Where a colour lies in Oklab for somebody's sight."""
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in color)
    linear = times(SIGHTS[sight], (red, green, blue))
    long, middle, short = (value ** (1 / 3) for value in times(TO_CONES, (
        min(1.0, max(0.0, linear[0])), min(1.0, max(0.0, linear[1])), min(1.0, max(0.0, linear[2])))))
    return times(TO_OKLAB, (long, middle, short))


def apart(one: str, other: str, sight: str) -> float:
    return 100 * dist(seen(rgb(one), sight), seen(rgb(other), sight))


def inks(page: TextPalette) -> dict[str, Ink]:
    return {color: page.ink(color) for color in COLORS}


@THEMES
def test_what_is_written_in_the_window_can_be_read(tones: Tones) -> None:
    low = {
        (front, ground): value for front, grounds in WRITTEN.items() for ground in grounds
        if (value := contrast(rgb(getattr(tones, front)), rgb(getattr(tones, ground)))) < READABLE
    }
    assert low == {}


@THEMES
def test_what_marks_something_in_the_window_can_be_seen(tones: Tones) -> None:
    low = {
        (front, ground): value for front, grounds in MARKED.items() for ground in grounds
        if (value := contrast(rgb(getattr(tones, front)), rgb(getattr(tones, ground)))) < VISIBLE
    }
    assert low == {}


@THEMES
@pytest.mark.parametrize("color", COLORS)
def test_names_on_chips_and_buttons_of_any_colour_can_be_read(tones: Tones, color: str) -> None:
    shade = theme.shade(color, tones)
    for ground, share in ((tones.base, 0.18), (tones.raised, 0.25)):  # labels in lists, buttons that are on
        under = theme.mixed(shade, ground, share)
        assert contrast(rgb(tones.text), rgb(under.name())) >= READABLE


@PAGES
@pytest.mark.parametrize("color", COLORS)
def test_the_article_can_be_read_on_every_ground(page: TextPalette, color: str) -> None:
    ink, text = page.ink(color), rgb(page.text)
    grounds = [rgb(page.background), rgb(ink.fill), rgb(ink.faint), rgb(ink.wash)]
    selected = [mixed(ground, rgb(page.selection), 190 / 255) for ground in grounds]
    assert min(contrast(text, ground) for ground in (*grounds, *selected)) >= READABLE
    assert contrast(rgb(page.muted), rgb(ink.wash)) >= READABLE


@PAGES
def test_tags_and_names_can_be_read_on_their_grounds(page: TextPalette) -> None:
    all_inks = inks(page).values()
    for ink in all_inks:
        assert contrast(rgb(ink.tag), rgb(page.background)) >= READABLE  # and, the other way round, on a filled tag
        assert contrast(rgb(ink.tag), rgb(ink.faint)) >= READABLE
    for ink, other in product(all_inks, all_inks):
        assert contrast(rgb(ink.tag), rgb(other.wash)) >= READABLE


@PAGES
def test_lines_and_frames_are_seen_on_every_ground(page: TextPalette) -> None:
    all_inks = inks(page).values()
    for ink, other in product(all_inks, all_inks):
        grounds = (page.background, other.fill, other.faint, other.wash)
        assert min(contrast(rgb(ink.outline), rgb(ground)) for ground in grounds) >= VISIBLE
    assert min(contrast(rgb(ink.link), rgb(page.background)) for ink in all_inks) >= VISIBLE
    for front in (page.accent, page.problem, page.caret):
        assert min(contrast(rgb(front), rgb(ink.fill)) for ink in all_inks) >= VISIBLE
        assert contrast(rgb(front), rgb(page.background)) >= READABLE
    word = mixed(rgb(page.background), rgb(page.caret), 150 / 255)
    assert contrast(word, rgb(page.background)) >= VISIBLE


@THEMES
def test_curves_are_seen_and_their_names_read(tones: Tones) -> None:
    for hue in curves.HUES.values():
        line = QColor.fromHsl(hue, 150, 170 if tones.dark else 80).name()
        assert contrast(rgb(line), rgb(tones.base)) >= READABLE
        assert contrast(rgb(line), rgb(tones.window)) >= READABLE


@THEMES
@SIGHT
def test_decisions_are_told_apart_by_everyone(tones: Tones, sight: str) -> None:
    states = (tones.good, tones.bad, tones.muted, tones.accent)
    assert min(apart(one, other, sight) for one, other in combinations(states, 2)) >= 6.0


@PAGES
@SIGHT
def test_the_commonest_labels_and_the_quote_types_are_told_apart_by_everyone(page: TextPalette, sight: str) -> None:
    news = tomllib.loads(resource("schemas", "news.toml").read_text(encoding="utf-8"))
    entities = {each["label"]: each["color"] for each in news["entities"]}
    for group in ([entities[label] for label in COMMONEST], [each["color"] for each in news["quotes"]]):
        for one, other in combinations(map(page.ink, group), 2):
            assert max(apart(one.outline, other.outline, sight), apart(one.fill, other.fill, sight)) >= 3.0


@PAGES
@SIGHT
def test_what_is_chosen_and_what_is_wrong_are_told_apart_by_everyone(page: TextPalette, sight: str) -> None:
    assert apart(page.accent, page.problem, sight) >= 10.0


@PAGES
def test_the_page_in_the_scroll_bar_is_seen(page: TextPalette) -> None:
    edge = mixed(rgb(page.background), rgb(page.muted), EDGE / 255)
    assert contrast(edge, rgb(page.background)) >= VISIBLE


def test_colour_is_never_the_only_sign_of_a_decision() -> None:
    written = {look: MARKS[look].format("LABEL") for look in Look}
    assert written[Look.SUGGESTED] not in (written[Look.ACCEPTED], written[Look.MADE])
    for states in (Status, DocumentStatus):
        shapes = {resource("icons", f"{state.value}.svg").read_text(encoding="utf-8") for state in states}
        assert len(shapes) == len(states)


def test_labels_are_written_wherever_their_colour_is() -> None:
    assert {Shape.BOX, Shape.TRIGGER, Shape.ARGUMENT} <= set(TAGGED)
