"""The recognizer of span groups: what it learns from, where it writes, and what it leaves alone."""

from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Span, SpanGroup
from spacy.training import Example
from thinc.api import Adam

from tests.unit.training.corpora import NLP, articles, batches, examples
from tests.unit.training.test_linker import TOK2VEC

MODEL = {"@architectures": "spacy.TransitionBasedParser.v2", "state_type": "ner", "extra_state_tokens": False,
         "hidden_width": 16, "maxout_pieces": 2, "use_upper": True, "nO": None, "tok2vec": TOK2VEC}


def trained(steps: int = 12) -> Language:
    """Two recognizers on one group: the quoted words, and cues and sources."""
    nlp = spacy.blank("en", vocab=NLP.vocab)
    nlp.add_pipe("annotator_spans", name="content", config={"spans_key": "quotes", "only": ["CONTENT"], "model": MODEL})
    nlp.add_pipe(
        "annotator_spans", name="parts", config={"spans_key": "quotes", "only": ["CUE", "SOURCE"], "model": MODEL})
    train = list(examples(articles(20)))
    optimizer = nlp.initialize(lambda: train)
    optimizer.learn_rate = 0.01
    for _ in range(steps):
        for batch in batches(train):
            nlp.update(batch, sgd=optimizer)
    return nlp


def test_two_share_a_group_and_survive_the_disk(tmp_path: Path) -> None:
    nlp = trained()
    scores = nlp.evaluate(list(examples(articles(8, seed=1))))
    assert scores["spans_quotes_f"] > 0.9
    assert set(scores["spans_quotes_per_type"]) == {"CONTENT", "CUE", "SOURCE"}
    nlp.to_disk(tmp_path / "pipeline")
    again = spacy.load(tmp_path / "pipeline").evaluate(list(examples(articles(8, seed=1))))
    assert again["spans_quotes_per_type"] == scores["spans_quotes_per_type"]


def test_entities_and_groups_of_others_stay_and_do_not_steer_it() -> None:
    nlp = trained()
    doc, bare = articles(1, seed=3)[0], nlp(articles(1, seed=3)[0].text)
    doc.set_ents([Span(doc, 7, 12, "ORG", kb_id="Q1")])
    before = [(span.start, span.end, span.label_, span.kb_id_) for span in doc.ents]
    events = [(span.start, span.label_) for span in doc.spans["events"]]
    del doc.spans["quotes"]
    for _, pipe in nlp.pipeline:
        doc = pipe(doc)
    assert [(span.start, span.end, span.label_, span.kb_id_) for span in doc.ents] == before
    assert [(span.start, span.label_) for span in doc.spans["events"]] == events
    assert [(s.start, s.end, s.label_) for s in doc.spans["quotes"]] == [
        (s.start, s.end, s.label_) for s in bare.spans["quotes"]]


def test_a_reference_without_the_group_teaches_nothing() -> None:
    nlp = trained(steps=1)
    silent = [Example(NLP.make_doc(doc.text), NLP.make_doc(doc.text)) for doc in articles(3)]
    losses = nlp.update(silent, sgd=Adam(0.01))
    assert losses["content"] == losses["parts"] == 0.0


def test_of_spans_that_overlap_the_longest_is_learnt() -> None:
    docs = articles(10)
    for doc in docs:
        doc.spans["quotes"].append(Span(doc, 9, 15, "CUE", span_id="q9/cue/0"))
    nlp = spacy.blank("en", vocab=NLP.vocab)
    nlp.add_pipe("annotator_spans", name="all", config={"spans_key": "quotes", "model": MODEL})
    train = list(examples(docs))
    optimizer = nlp.initialize(lambda: train)
    assert nlp.update(train, sgd=optimizer)["all"] > 0


def test_a_span_may_go_over_the_start_of_a_sentence() -> None:
    nlp = trained()
    text = articles(1, seed=3)[0].text
    bare, told = nlp(text), nlp.make_doc(text)
    for content in (span for span in bare.spans["quotes"] if span.label_ == "CONTENT"):
        told[content.start + 2].is_sent_start = True
    for _, pipe in nlp.pipeline:
        told = pipe(told)
    assert [(s.start, s.end, s.label_) for s in told.spans["quotes"]] == [
        (s.start, s.end, s.label_) for s in bare.spans["quotes"]]


def test_in_unfinished_articles_only_what_was_decided_is_learnt() -> None:
    nlp = trained()

    def loss(*, rejected: bool) -> float:
        docs = [articles(1, seed=5)[0] for _ in range(2)]
        for doc in docs:
            content = next(span for span in doc.spans["quotes"] if span.label_ == "CONTENT")
            doc.spans["quotes"] = SpanGroup(doc, name="quotes", spans=[], attrs={"unfinished": True})
            doc.spans["incorrect_quotes"] = [content] if rejected else []
        made = [Example(NLP.make_doc(doc.text), doc) for doc in docs]
        return float(nlp.update(made, sgd=Adam(0.01))["content"])

    assert loss(rejected=False) == 0
    assert loss(rejected=True) > 0
