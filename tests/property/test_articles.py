"""Any file of an article ends in its text or in a problem, and text is kept code point for code point."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.formats.problem import Problem
from annotator.formats.registry import format_named
from annotator.jobs import Job
from annotator.model.document import Document

TEXTS = st.text(
    st.one_of(
        st.sampled_from("ab #=-\n\r\t\u00a0\u2028\u0301😀אב"),
        st.characters(codec="utf-8", exclude_categories=["Cc"]),
    ),
    min_size=1,
    max_size=80,
)


def read(name: str, data: bytes) -> list[Document | Problem]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "article")
        path.write_bytes(data)
        return list(format_named(name).read(path, Job()))


@pytest.mark.parametrize("name", ["txt", "markdown"])
@given(text=TEXTS)
def test_text_is_kept(name: str, text: str) -> None:
    for found in read(name, text.encode("utf-8-sig")):
        if isinstance(found, Problem):
            assert not text.strip()
        else:
            assert found.text == text
            zones = [zone.span for zone in found.header.zones]
            assert zones == sorted(zones)
            assert all(found.surface(zone) == found.surface(zone).strip() != "" for zone in zones)


@pytest.mark.parametrize("name", ["txt", "markdown", "html"])
@given(data=st.one_of(st.binary(max_size=300), TEXTS.map(str.encode), TEXTS.map(lambda text: text.encode("utf-16"))))
def test_any_bytes_end_in_a_document_or_a_problem(name: str, data: bytes) -> None:
    found = read(name, data)
    assert found
    assert sum(isinstance(item, Document) for item in found) <= 1


TAGS = st.sampled_from([
    "<p>", "</p>", "<div>", "<h1>", "</h1>", "<br>", "<li>", "<a href=x>", "</a>", "<article>", "<script>", "<!--",
    "-->", "<figcaption>", "&nbsp;", "&#0;", "<title>", "<table>", "<svg>", "<template>", "storm ", "\n", "<p"])


@given(st.lists(TAGS, max_size=30))
def test_any_page_ends_in_its_text_or_a_problem(parts: list[str]) -> None:
    for found in read("html", "".join(parts).encode()):
        if isinstance(found, Document):
            assert found.text.strip()
            assert "\n\n".join(found.surface(zone.span) for zone in found.header.zones) == found.text
