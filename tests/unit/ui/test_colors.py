"""The colours of the themes that ship."""

import re
from dataclasses import fields

import pytest

from annotator.assets import resource
from annotator.ui.colors import colors
from annotator.ui.textview.palette import READABLE, TextPalette, contrast, rgb

THEMES = sorted(path.stem for path in resource("themes").glob("*.toml"))
WRITTEN = (
    ("text", "window"), ("text", "base"), ("text", "field"), ("text", "raised"), ("text", "accent_wash"),
    ("muted", "window"), ("muted", "base"), ("muted", "raised"), ("accent", "base"), ("on_accent", "accent"),
    ("on_notice", "notice"), ("good", "base"), ("bad", "base"),
)


def test_there_is_a_light_and_a_dark_theme() -> None:
    assert THEMES == ["dark", "light"]


@pytest.mark.parametrize("theme", THEMES)
def test_a_theme_names_every_colour_in_full(theme: str) -> None:
    assert set(colors(theme, "page")) == {field.name for field in fields(TextPalette)} - {"dark"}
    assert set(colors("light", "window")) == set(colors("dark", "window"))
    for part in ("window", "page"):
        assert all(re.fullmatch("#[0-9a-f]{6}", color) for color in colors(theme, part).values())


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("over", "under"), WRITTEN)
def test_what_is_written_can_be_read(theme: str, over: str, under: str) -> None:
    window = colors(theme, "window")
    assert contrast(rgb(window[over]), rgb(window[under])) >= READABLE
