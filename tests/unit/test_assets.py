"""Files that ship with the app."""

import tomllib

import pytest

from annotator import assets


def test_resource_finds_what_ships() -> None:
    schema = tomllib.loads(assets.resource("schemas", "news.toml").read_text(encoding="utf-8"))
    assert schema["name"] == "news"


@pytest.mark.parametrize("kind", ["schemas", "ontologies", "lexicons", "icons", "themes", "translations", "guide"])
def test_every_kind_of_resource_is_there(kind: str) -> None:
    assert any(path.is_file() for path in assets.resource(kind).rglob("*.*"))


def test_the_notices_are_there() -> None:
    assert "GNU Lesser General Public License" in assets.notices().read_text(encoding="utf-8")
