"""read(write(document)) == document for UIMA CAS, up to what the registry says it loses."""

from dataclasses import replace

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from annotator.formats.cas import NOT_XML
from annotator.model.document import Document, Header
from tests.any_documents import documents
from tests.interchange import accepted, again, damaged, numbered


def lossy(document: Document, name: str) -> Document:
    """The document as a CAS keeps it."""
    text = NOT_XML.sub("\ufffd", document.text)
    title = NOT_XML.sub("\ufffd", document.title)
    return replace(numbered(document, f"import:{name}"), text=text, header=Header(meta={"title": title}))


@pytest.mark.parametrize("name", ["xmi", "casjson"])
@settings(max_examples=12, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(original=documents())
def test_what_was_written_is_read(name: str, original: Document) -> None:
    document = accepted(original)
    assert again(name, [document]) == [lossy(document, name)]


@pytest.mark.parametrize("name", ["xmi", "casjson"])
@settings(max_examples=12, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(original=documents(), at=st.floats(0, 0.999), put=st.binary(max_size=4))
def test_damaged_files_end_in_documents_and_problems(name: str, original: Document, at: float, put: bytes) -> None:
    for item in damaged(name, original, at, put):
        assert str(item)
