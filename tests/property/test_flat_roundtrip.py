"""read(write(document)) == document for tools of spans and links, up to what the registry says they lose."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.model.document import Document
from tests.any_documents import documents
from tests.interchange import accepted, again, damaged, numbered

FORMATS = ("prodigy", "doccano", "labelstudio")


@pytest.mark.parametrize("name", FORMATS)
@settings(max_examples=40)
@given(original=documents())
def test_what_was_written_is_read(name: str, original: Document) -> None:
    expected = numbered(accepted(original), f"import:{name}", scores=name == "labelstudio")
    assert again(name, [original]) == [expected]


@pytest.mark.parametrize("name", FORMATS)
@settings(max_examples=40)
@given(original=documents(), at=st.floats(0, 0.999), put=st.binary(max_size=4))
def test_a_damaged_file_ends_in_documents_and_problems(name: str, original: Document, at: float, put: bytes) -> None:
    for item in damaged(name, original, at, put):
        assert str(item)
