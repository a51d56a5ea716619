"""read(write(document)) == document for brat, up to what the registry says it loses."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, TypeVar

from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.formats.brat_names import escaped, unescaped
from annotator.formats.folder import Names
from annotator.model.annotation import Entity, Event, Quote
from annotator.model.document import Document, Header
from tests.any_documents import documents
from tests.interchange import accepted, again, damaged, numbered

A = TypeVar("A", Entity, Event, Quote)
ORIGIN = "import:brat"


def kept(original: Entity | Event | Quote) -> dict[str, Any]:
    """What brat keeps of an annotation beside its spans and names: attributes that are set, as text, and its note."""
    attributes = {
        name: True if value is True else str(value)
        for name, value in original.attributes.items() if value is not None and value is not False
    }
    return {"attributes": attributes, "note": original.note}


def lossy(document: Document) -> Document:
    """The document as brat keeps it."""
    flat = numbered(document, ORIGIN)
    return replace(
        flat, id=Names().name(document.id), header=Header(), labels={},
        entities=with_kept(flat.entities, document.entities), events=with_kept(flat.events, document.events),
        quotes=with_kept(flat.quotes, document.quotes))


def with_kept(flat: Mapping[str, A], originals: Mapping[str, A]) -> dict[str, A]:
    """Annotations with what brat keeps of their originals."""
    return {
        item.id: replace(item, **kept(before))
        for item, before in zip(flat.values(), originals.values(), strict=True)
    }


@settings(max_examples=60)
@given(documents())
def test_what_was_written_is_read(original: Document) -> None:
    document = accepted(original)
    assert again("brat", [document]) == [lossy(document)]


@given(st.text(st.characters(codec="utf-8"), max_size=10))
def test_any_name_comes_back(name: str) -> None:
    assert escaped(name).isascii()
    assert not set(escaped(name)) & set(" \t:")
    assert unescaped(escaped(name)) == name


@settings(max_examples=60)
@given(documents(), st.floats(0, 0.999), st.binary(max_size=4))
def test_damaged_files_end_in_documents_and_problems(original: Document, at: float, put: bytes) -> None:
    for item in damaged("brat", original, at, put):
        assert str(item)
