"""Entities and events where a text or a pipeline is not what it should be: nothing raises, and time stays linear."""

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from annotator.model.annotation import Layer, Span
from annotator.nlp import pipeline
from annotator.nlp.entities import suggest_entities
from annotator.nlp.events import suggest_events
from annotator.nlp.suggest import suggest

STORY = "Gunmen attacked a convoy near Mosul on Monday, killing three soldiers, said Kofi Mensah of the QXF. "
TAGS = ["tagger", "attribute_ruler", "lemmatizer"]


@pytest.fixture(scope="module")
def english() -> Language:
    return pipeline.load()


def calls(work: Callable[[], object]) -> int:
    """How many Python functions a piece of work calls: its cost, whatever else the computer does meanwhile."""
    count = 0

    def counted(frame: FrameType, event: str, argument: Any) -> None:
        nonlocal count
        count += event == "call"

    sys.setprofile(counted)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


def work(doc: Doc) -> int:
    return calls(lambda: suggest_events(doc, suggest_entities(doc, "model:test@1")))


@pytest.mark.parametrize(
    "unit", [STORY, STORY.replace(". ", " and "), STORY.upper(), "attack ", "Kofi Mensah, ", "(NATO) ", "“ ", "NT$5 "]
)
def test_the_work_grows_with_the_text_and_no_faster(english: Language, unit: str) -> None:
    short, long = (english(unit * (size // len(unit))) for size in (3_000, 12_000))
    assert work(long) < 6 * work(short) + 1_000


def test_a_chain_of_heads_over_a_whole_text_is_read_in_linear_time() -> None:
    nlp = spacy.blank("en")

    def chained(size: int) -> Doc:
        words = ["attack"] * size
        return Doc(
            nlp.vocab, words=words, pos=["NOUN"] * size, tags=["NN"] * size, lemmas=words,
            heads=[max(0, i - 1) for i in range(size)], deps=["ROOT", *["conj"] * (size - 1)],
        )

    assert work(chained(2_000)) < 6 * work(chained(500)) + 1_000


def test_headlines_in_capitals_have_events(english: Language) -> None:
    text = "GUNMEN ATTACK CONVOY NEAR MOSUL, KILL THREE SOLDIERS"
    found = suggest(english, text)
    assert all(Span(0, len(text)).contains(event.trigger) for event in found.events)
    assert found.events


@pytest.mark.slow
def test_one_paragraph_of_200_000_characters_is_read(english: Language) -> None:
    text = (STORY.replace(". ", " and ") * 2_100)[:200_000]
    found = suggest(english, text, [Layer.ENTITIES, Layer.EVENTS])
    assert len(found.events) > 2_000
    assert max(event.trigger.end for event in found.events) > 199_000


@pytest.mark.parametrize("parts", [["parser"], ["ner"], TAGS, ["parser", "ner"], [*TAGS, "parser", "ner"]])
def test_a_pipeline_may_lack_parts(english: Language, parts: list[str]) -> None:
    with english.select_pipes(disable=parts):
        found = suggest(english, STORY)
    assert bool(found.entities) == ("ner" not in parts) or any("QXF" in STORY[e.span.start :] for e in found.entities)
    assert {event.type for event in found.events} >= {"Conflict.Attack"}


def test_another_language_has_entities_and_says_that_it_has_no_rules() -> None:
    german = spacy.blank("de")
    german.add_pipe("entity_ruler").add_patterns([{"label": "PER", "pattern": "Anna Krause"}])  # type: ignore[attr-defined]
    found = suggest(german, "Anna Krause sprach. Dann ging Anna Krause.")
    assert [entity.label for entity in found.entities] == ["PER", "PER"]
    assert found.events == ()
    assert any("'de'" in note for note in found.notes)
