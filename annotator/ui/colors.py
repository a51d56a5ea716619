"""The colours of the themes that ship, from `resources/themes`. No Qt."""

import tomllib

from annotator.assets import resource


def colors(theme: str, part: str) -> dict[str, str]:
    """The colours (#rrggbb) of one part of a theme, by what they are for."""
    return dict(tomllib.loads(resource("themes", f"{theme}.toml").read_text(encoding="utf-8"))[part])
