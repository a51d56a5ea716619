from itertools import pairwise

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from annotator.model.annotation import Layer, spans_of
from annotator.nlp.pipeline import load
from annotator.nlp.suggest import PIECE, broken, misfit, pieces, suggest

STORY = (
    "Hurricane Ida killed two people in Houston on Monday. “We lost everything,” said Maria Lopez, a nurse. "
    "She said the city had sent no help.\n\n"
)


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load()


def test_all_three_layers_are_found_with_their_origin_and_score(nlp: Language) -> None:
    found = suggest(nlp, STORY)
    assert {entity.label for entity in found.entities} >= {"PERSON", "GPE", "DATE"}
    assert {event.type for event in found.events} == {"Life.Die"}
    assert [(quote.type, quote.speaker and quote.speaker.name) for quote in found.quotes] == [
        ("direct", "Maria Lopez"), ("indirect", "Maria Lopez")]
    for item in (*found.entities, *found.events, *found.quotes):
        assert item.origin.startswith(("model:en_core_web", "rule:"))
        assert item.score is not None
        assert 0 < item.score <= 1


def test_only_the_layers_asked_for_are_looked_for(nlp: Language) -> None:
    found = suggest(nlp, STORY, [Layer.ENTITIES])
    assert found.entities
    assert (found.events, found.quotes) == ((), ())


def test_a_long_text_is_read_in_pieces_and_loses_nothing(nlp: Language) -> None:
    text = STORY * (2 * PIECE // len(STORY))
    once, found = suggest(nlp, STORY), suggest(nlp, text)
    times = len(text) // len(STORY)
    assert len(found.quotes) == len(once.quotes) * times
    assert {text[s.start : s.end] for quote in found.quotes for s in spans_of(quote)} == {
        STORY[s.start : s.end] for quote in once.quotes for s in spans_of(quote)}
    ids = [e.id for e in found.entities] + [v.id for v in found.events] + [q.id for q in found.quotes]
    assert len(set(ids)) == len(ids)
    assert [speaker.name for speaker in found.speakers] == [speaker.name for speaker in once.speakers]


@given(st.text(alphabet="ab \n"), st.integers(1, 9))
def test_pieces_make_up_the_text(text: str, size: int) -> None:
    found = pieces(text, size)
    assert "".join(text[start:end] for start, end in found) == text
    assert all(a[1] == b[0] for a, b in pairwise(found))
    assert all(end - start <= size for start, end in found)


def test_pieces_end_with_paragraphs_where_they_can() -> None:
    assert pieces("aaa\nbbb\nccc", 8) == [(0, 7), (7, 11)]
    assert pieces("aa bb cc", 4) == [(0, 3), (3, 6), (6, 8)]


@pytest.mark.parametrize(
    "text", ["افتتح وزير الثقافة المعرض يوم الخميس", "הנשיא אמר כי הבחירות יתקיימו", "总统说选举将于周日举行"])
def test_a_script_of_another_language_is_said_not_guessed_at(nlp: Language, text: str) -> None:
    found = suggest(nlp, text)
    assert (found.entities, found.events, found.quotes) == ((), (), ())
    assert "script" in found.notes[0]


def test_a_foreign_name_does_not_make_a_foreign_text(nlp: Language) -> None:
    assert misfit(nlp, "The paper الأهرام reported that Cairo voted.") is None
    assert misfit(nlp, "1 234 !") is None
    assert misfit(spacy.blank("ar"), "افتتح وزير الثقافة") is None
    assert misfit(spacy.blank("xx"), "افتتح وزير الثقافة") is None


def test_a_long_run_of_signs_is_cut_so_that_reading_stays_linear(nlp: Language) -> None:
    text = f"Maria Lopez spoke. {'(' * 3000} Tom Reed left."
    cuts = broken(text, pieces(text))
    assert "".join(text[start:end] for start, end in cuts) == text
    assert all("(" * 401 not in text[start:end] for start, end in cuts)
    assert {text[e.span.start : e.span.end] for e in suggest(nlp, text).entities} >= {"Maria Lopez", "Tom Reed"}




def test_what_a_pipeline_lacks_is_said(nlp: Language) -> None:
    with nlp.select_pipes(disable=["parser"]):
        notes = suggest(nlp, STORY).notes
    assert any("no parser" in note for note in notes)
    notes = suggest(spacy.blank("en"), STORY).notes
    assert any("no entities" in note for note in notes)
    notes = suggest(spacy.blank("de"), "Der Minister sagte: „Wir bleiben.“").notes
    assert any("'de'" in note for note in notes)


@pytest.mark.parametrize("text", ["", "\n\n", "x", "“" * 5000, "SHOTS FIRED IN DOWNTOWN HOUSTON, POLICE SAY"])
def test_odd_texts_end_in_suggestions_or_none(nlp: Language, text: str) -> None:
    suggest(nlp, text)
