"""What goes into a project comes out of it, code point for code point."""

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.model.annotation import KIND_OF, Kind
from annotator.model.change import Change
from annotator.model.document import Document, Item
from annotator.store.encoding import dump_changes, load_changes
from annotator.store.project import Outcome, create, open_project
from tests.any_documents import stored_documents, stored_headers, stored_items
from tests.unit.store.samples import ORIGIN, SCHEMA


@settings(deadline=None)
@given(st.lists(stored_documents, max_size=4))
def test_documents_come_back_as_they_were(given_documents: list[Document]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "news.annot"
        create(path, SCHEMA)
        with open_project(path) as project:
            added = list(project.add(given_documents, ORIGIN))
        first = {document.id: document for document in reversed(given_documents)}
        expected = list(dict.fromkeys(document.id for document in given_documents))
        with open_project(path, write=False) as project:
            assert project.ids() == expected
            for document in project.documents():
                same(document, first[document.id])
        for document, outcome in zip(given_documents, added, strict=True):
            refused = outcome.outcome in (Outcome.DUPLICATE, Outcome.CONFLICT)
            assert refused or first[document.id] is document
            assert (outcome.outcome is Outcome.CONFLICT) == (first[document.id].text != document.text)


def same(one: Document, two: Document) -> None:
    """Compare documents, and the order of their items, which equality leaves out."""
    assert one == two
    for kind in Kind:
        assert list(one.of(kind)) == list(two.of(kind))


@given(st.lists(stored_items | stored_headers, max_size=5), st.lists(stored_items | stored_headers, max_size=5))
def test_changes_come_back_as_they_were(before: list[Item], after: list[Item]) -> None:
    made = [Change(kind_of(item), "key", None, item) for item in after]
    taken = [Change(kind_of(item), "key \ud800", item, None) for item in before]
    changed = [Change(kind_of(item), "key", item, item) for item in before]
    changes = (*made, *taken, *changed)
    assert load_changes(dump_changes(changes)) == changes


def kind_of(item: Item) -> Kind:
    """The kind of an item."""
    return KIND_OF.get(type(item), Kind.HEADER)
