"""Addresses of servers, as people type and paste them."""

import pytest

from annotator.errors import UserError
from annotator.sync.client import address


@pytest.mark.parametrize(("typed", "meant"), [
    ("https://doccano.example.org", "https://doccano.example.org"),
    (" https://Doccano.Example.org/ ", "https://doccano.example.org"),
    ("http://127.0.0.1:8000/projects/3/dataset?page=2#x", "http://127.0.0.1:8000"),
    ("https://example.org/labels/auth", "https://example.org/labels"),
    ("https://example.org/labels/v1/", "https://example.org/labels"),
    ("http://[::1]:8000/", "http://[::1]:8000"),
])
def test_any_page_names_the_server(typed: str, meant: str) -> None:
    assert address(typed) == meant
    assert address(meant) == meant


@pytest.mark.parametrize("typed", [
    "", "doccano.example.org", "ftp://example.org", "https://", "http://[::1", "https://example.org:port",
])
def test_anything_else_is_no_address(typed: str) -> None:
    with pytest.raises(UserError, match="begins with https"):
        address(typed)


def test_a_password_in_an_address_is_refused_and_not_repeated() -> None:
    with pytest.raises(UserError) as refusal:
        address("https://ana:secret@example.org")
    assert "secret" not in str(refusal.value)
