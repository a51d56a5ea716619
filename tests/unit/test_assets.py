"""Files that ship with the app."""

import tomllib

from annotator import assets


def test_resource_finds_what_ships() -> None:
    schema = tomllib.loads(assets.resource("schemas", "news.toml").read_text(encoding="utf-8"))
    assert schema["name"] == "news"
