"""The suggester of quotes: few candidates, the right ones among them, and spancat takes it."""

import spacy
from spacy.training import Example

from annotator.training.suggester import candidates, quote_suggester
from tests.unit.training.corpora import NLP, articles

TEXT = "Mayor\n\n“We will rebuild. It takes time,” said Lind. He said that the port would close, officials told us."


def found(text: str) -> set[str]:
    doc = NLP.make_doc(text)
    return {doc[start:end].text for start, end in candidates(doc, 150)}


def test_marks_and_clauses_are_among_the_candidates() -> None:
    contents = found(TEXT)
    assert {"“We will rebuild. It takes time,”", "that the port would close"} <= contents
    assert not any("\n" in content for content in contents)


def test_candidates_are_far_fewer_than_ngrams() -> None:
    doc = NLP.make_doc(TEXT * 5)
    assert len(set(candidates(doc, 150))) < 4 * len(doc)


def test_spancat_trains_and_predicts_with_it() -> None:
    nlp = spacy.blank("en", vocab=NLP.vocab)
    nlp.add_pipe("spancat", config={
        "spans_key": "quotes", "suggester": {"@misc": "annotator.quote_suggester.v1", "max_length": 40, "ngrams": 2}})
    train = [Example(NLP.make_doc(doc.text), doc) for doc in articles(3)]
    optimizer = nlp.initialize(lambda: train)
    assert nlp.update(train, sgd=optimizer)["spancat"] > 0
    assert all("quotes" in doc.spans for doc in nlp.pipe(["", "One “two three” four."]))


def test_a_batch_without_any_candidate_is_empty() -> None:
    ragged = quote_suggester()([NLP.make_doc(""), NLP.make_doc("\n\n")])
    assert ragged.lengths.tolist() == [0, 0]
    assert ragged.dataXd.shape == (0, 2)
