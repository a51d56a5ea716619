"""What is found is there, what is mended stays valid, and what is done everywhere can be taken back as one."""

import re
import tempfile
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.assets import resource
from annotator.jobs import Job
from annotator.model.annotation import Entity, Span, Status
from annotator.model.change import apply, mended
from annotator.model.document import Document
from annotator.model.occurrences import Switches, occurrences, places
from annotator.model.schema import parse_schema
from annotator.operations.propagating import find_alike
from annotator.operations.searching import Query, search_document
from annotator.session import propagation
from annotator.session.commands import Refused
from annotator.session.missing import GapKind, lexicon_of, missing
from annotator.session.session import Session
from annotator.store.project import create, open_project
from tests.any_documents import documents, texts

SCHEMA = parse_schema(resource("schemas", "news.toml").read_text("utf-8"), "news.toml")
switches = st.builds(Switches, st.booleans(), st.booleans(), st.booleans(), st.booleans())
# Words that recur, with what may stand around them.
pieces = st.lists(
    st.sampled_from(["Ana", "ana", "’s", "'S", " ", "-", "“", "”", "said", "\u0301", "😀", "ß", "\n", ". "]))


@st.composite
def named(draw: st.DrawFn) -> tuple[str, str]:
    """A text, and a part of it that is not empty."""
    text = draw(pieces.map("".join).filter(bool) | texts)
    start = draw(st.integers(0, len(text) - 1))
    return text, text[start : draw(st.integers(start + 1, len(text)))]


@st.composite
def articles(draw: st.DrawFn) -> Document:
    """Any document, or its annotations over words that report and recur, as far as they fit."""
    document = draw(documents())
    text = draw(st.none() | pieces.map("".join).filter(lambda written: len(written) >= len(document.text)))
    return document if text is None else replace(document, text=text)


@given(named(), switches)
def test_every_occurrence_has_the_surface_and_none_overlap(pair: tuple[str, str], switched: Switches) -> None:
    text, surface = pair
    found = list(places(text, surface, switched))
    for span in found:
        there = text[span.start : span.end]
        assert there == surface if switched.match_case else re.fullmatch(re.escape(surface), there, re.IGNORECASE)
    assert all(a.end <= b.start for a, b in pairwise(found))


@given(named())
def test_without_switches_every_place_is_found_as_by_hand(pair: tuple[str, str]) -> None:
    text, surface = pair
    found, at = [], text.find(surface)
    while at >= 0:
        found.append(at)
        at = text.find(surface, at + len(surface))
    anywhere = Switches(whole_words=False, only_unlabelled=False)
    assert [span.start for span in places(text, surface, anywhere)] == found
    hits = search_document(Document(id="d", text=text), Query(text=surface, match_case=True))
    assert [(hit.span.start, hit.before + hit.match + hit.after in text) for hit in hits] == [(s, True) for s in found]


@given(documents(), switches, st.data())
def test_unlabelled_places_are_those_that_touch_no_entity(
    document: Document, some: Switches, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(document.text) - 1))
    surface = document.text[start : data.draw(st.integers(start + 1, len(document.text)))]
    everything = {o.span for o in occurrences(document, surface, replace(some, only_unlabelled=False))}
    labelled = [e.span for e in document.entities.values() if e.status is not Status.REJECTED]
    unlabelled = {o.span for o in occurrences(document, surface, replace(some, only_unlabelled=True))}
    assert unlabelled == {span for span in everything if not any(span.overlaps(other) for other in labelled)}


@given(articles())
def test_gaps_lie_in_the_text_in_order_and_their_fixes_close_them(document: Document) -> None:
    gaps = missing(document, SCHEMA, lexicon_of(document))
    assert [gap.span.start for gap in gaps] == sorted(gap.span.start for gap in gaps)
    for gap in gaps:
        assert 0 <= gap.span.start <= gap.span.end <= len(document.text)
        assert gap.sentence.endswith(".")
        for make in (gap.fix, gap.dismiss):
            if make is None:
                continue
            try:
                changes = mended(document, make("human:ana").changes(document))
            except Refused:
                continue
            after = apply(document, changes)
            left = [(each.kind, each.span, each.target) for each in missing(after, SCHEMA, lexicon_of(after))]
            # Of three entities over one another, two are left when one is given up.
            assert (gap.kind, gap.span, gap.target) not in left or (
                gap.kind is GapKind.OVERLAP and len(left) < len(gaps))


@given(st.lists(pieces.map("".join).filter(bool), min_size=1, max_size=3), switches)
@settings(max_examples=30)
def test_a_step_over_the_project_is_undone_and_redone_as_one_also_after_closing(
    written: list[str], switched: Switches
) -> None:
    suggested = Entity(id="e1", span=Span(0, 1), label="GPE", status=Status.SUGGESTED, origin="model:m@1")
    articles = [Document(id=str(i), text=text, entities={"e1": suggested}) for i, text in enumerate(written)]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "p.annot"
        create(path, SCHEMA)
        with open_project(path) as project:
            list(project.add(articles, "test"))
            found = list(find_alike(
                project, "Ana", switched, lambda d: propagation.to_label(d, "Ana", "PERSON", switched), Job()))
            chosen = {each.document_id: [o.span for o in each.occurrences] for each in found}
            Session(project, "ana").apply_all(
                "Everywhere", {key: propagation.label_all(spans, "PERSON") for key, spans in chosen.items()})
            after = list(project.documents())
        for document in after:
            made = {e.span for e in document.entities.values() if e.origin == propagation.PROPAGATED}
            assert made == set(chosen.get(document.id, ()))
            assert all(document.surface(span).casefold() == "ana" for span in made)
        with open_project(path) as project:
            session = Session(project, "bo")
            assert (session.undo() is None) == (not chosen)
            assert list(project.documents()) == articles
        with open_project(path) as project:
            session = Session(project, "bo")
            session.redo()
            assert list(project.documents()) == after
            assert session.can_redo is None
