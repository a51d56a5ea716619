"""The linker: it learns which span belongs to which, and is the same after a round over the disk."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, SpanGroup
from spacy.training import Example
from thinc.api import Adam

from tests.unit.training.corpora import NLP, articles, batches

TOK2VEC = {"@architectures": "spacy.HashEmbedCNN.v2", "pretrained_vectors": None, "width": 16, "depth": 1,
           "embed_size": 200, "window_size": 1, "maxout_pieces": 2, "subword_features": False}
MODEL = {"@architectures": "annotator.Linker.v1", "hidden_width": 16, "tok2vec": TOK2VEC}
EVENTS: dict[str, object] = {
    "model": MODEL, "rules": {"heads_key": "events", "tails_key": "event_args", "several": True, "prefix": "v"}}
QUOTES: dict[str, object] = {
    "model": MODEL, "rules": {"heads_key": "quotes", "tails_key": "quotes", "heads": ["CONTENT"], "prefix": "q"}}


def with_spans(docs: list[Doc], *keys: str) -> Iterator[Example]:
    """Examples whose prediction has the right spans, without a word on what belongs together."""
    for doc in docs:
        predicted = NLP.make_doc(doc.text)
        for key in keys:
            spans = [predicted.char_span(s.start_char, s.end_char, label=s.label) for s in doc.spans[key]]
            predicted.spans[key] = SpanGroup(predicted, name=key, spans=[span for span in spans if span])
        yield Example(predicted, doc)


def trained(config: dict[str, object], steps: int = 15) -> Language:
    """A pipeline of a linker alone that has learnt from articles."""
    nlp = spacy.blank("en", vocab=NLP.vocab)
    nlp.add_pipe("annotator_linker", name="links", config=config)
    train = [Example(NLP.make_doc(doc.text), doc) for doc in articles(20)]
    optimizer = nlp.initialize(lambda: train)
    optimizer.learn_rate = 0.01
    for _ in range(steps):
        for batch in batches(train):
            nlp.update(batch, sgd=optimizer)
    return nlp


def scores(nlp: Language, *keys: str) -> dict[str, float]:
    examples = list(with_spans(articles(10, seed=1), *keys))
    pipe: Any = nlp.get_pipe("links")
    for example in examples:
        pipe(example.predicted)
    found: dict[str, float] = pipe.score(examples)
    return found


@pytest.mark.parametrize(
    ("config", "keys"), [(EVENTS, ("events", "event_args")), (QUOTES, ("quotes",))], ids=["events", "quotes"])
def test_it_learns_what_belongs_together_and_survives_the_disk(
    config: dict[str, object], keys: tuple[str, ...], tmp_path: Path
) -> None:
    untrained, nlp = trained(config, steps=0), trained(config)
    name = f"links_{keys[-1]}_f"
    assert scores(untrained, *keys)[name] < 0.7
    assert scores(nlp, *keys)[name] > 0.95
    nlp.to_disk(tmp_path / "pipeline")
    again = spacy.load(tmp_path / "pipeline")
    assert scores(again, *keys) == scores(nlp, *keys)
    assert scores(spacy.blank("en").from_config(nlp.config).from_bytes(nlp.to_bytes()), *keys) == scores(nlp, *keys)


def test_ids_say_what_belongs_to_which_frame() -> None:
    nlp = trained(QUOTES)
    (example,) = with_spans(articles(1, seed=2), "quotes")
    doc = nlp.get_pipe("links")(example.predicted)
    frames: dict[str, set[str]] = {}
    for span in doc.spans["quotes"]:
        frame, part, place = span.id_.split("/")
        assert (part, place) == (span.label_.lower(), "0")
        frames.setdefault(frame, set()).add(part)
    assert frames == {f"q{number}": {"content", "cue", "source"} for number in (1, 2, 3)}


def test_a_tail_of_two_heads_stands_twice_and_one_of_none_has_no_id() -> None:
    nlp = trained(EVENTS, steps=0)
    doc = articles(1)[0]
    pipe: Any = nlp.get_pipe("links")
    pipe.set_annotations([doc], [[(0, 0, 0.9), (0, 1, 0.8)]])
    assert [span.id_ for span in doc.spans["events"]] == ["v1", "v2", "v3"]
    assert [span.id_ for span in doc.spans["event_args"]][:3] == ["v1/0", "v2/0", ""]
    assert len(doc.spans["event_args"]) == 7


def test_documents_without_spans_or_text_pass() -> None:
    nlp = trained(EVENTS, steps=0)
    docs = [NLP.make_doc(""), NLP.make_doc("Nothing here.")]
    assert [len(doc.spans["events"]) for doc in nlp.pipe(docs)] == [0, 0]
    losses = nlp.update([Example(NLP.make_doc(doc.text), doc) for doc in docs], sgd=Adam(0.01))
    assert losses == {"links": 0.0}
