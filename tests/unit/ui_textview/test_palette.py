import tomllib
from pathlib import Path

import pytest

from annotator.ui.textview.palette import DARK, LIGHT, READABLE, VISIBLE, TextPalette, contrast, hexadecimal, rgb

NEWS = Path(__file__).parents[3] / "resources" / "schemas" / "news.toml"
SHIPPED = sorted({
    entry["color"]
    for section in ("entities", "events", "quotes")
    for entry in tomllib.loads(NEWS.read_text(encoding="utf-8"))[section]
})
EXTREME = ["#000000", "#ffffff", "#ffff00", "#0000ff", "#808080"]


def test_contrast_of_black_and_white_is_the_greatest() -> None:
    assert round(contrast(rgb("#000000"), rgb("#ffffff")), 2) == 21.0
    assert contrast(rgb("#123456"), rgb("#123456")) == 1.0


def test_a_colour_survives_being_read_and_written() -> None:
    assert hexadecimal(rgb("#1f5fae")) == "#1f5fae"


@pytest.mark.parametrize("color", [*SHIPPED, *EXTREME])
@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_text_tags_and_outlines_stand_out(palette: TextPalette, color: str) -> None:
    ink, text, page = palette.ink(color), rgb(palette.text), rgb(palette.background)
    assert min(contrast(text, rgb(under)) for under in (ink.fill, ink.faint, ink.wash)) >= READABLE
    assert contrast(rgb(ink.tag), page) >= READABLE
    assert contrast(rgb(ink.outline), page) >= VISIBLE
