"""The linker: it learns which span belongs to which, and is the same after a round over the disk."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup
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

SPOKEN: dict[str, object] = {
    "model": MODEL, "rules": {
        "heads_key": "quotes", "tails_key": "quotes", "heads": ["CONTENT"], "prefix": "q", "single": ["CUE", "SOURCE"],
        "phrases": ["SOURCE"], "syntax": True}}
READ = (
    ("PROPN VERB PROPN ADP VERB PROPN PUNCT", "nsubj ROOT dobj prep pcomp dobj punct", (1, 1, 1, 1, 3, 4, 1)),
    ("PROPN VERB PUNCT PRON VERB PROPN PUNCT PUNCT", "nsubj ROOT punct nsubj ccomp dobj punct punct",
     (1, 1, 4, 4, 1, 4, 4, 1)))
"""How a parser reads the two sentences that alternate in `article`: parts of speech, relations, heads in them."""


def read(doc: Doc) -> Doc:
    """An article of `corpora` with its parse, without spans."""
    tags: list[str] = []
    relations: list[str] = []
    heads: list[int] = []
    while len(tags) < len(doc):
        for words, above, at in READ:
            heads += [len(tags) + head for head in at]
            tags += words.split()
            relations += above.split()
    spaces = [bool(token.whitespace_) for token in doc]
    return Doc(doc.vocab, [token.text for token in doc], spaces=spaces, pos=tags, deps=relations, heads=heads)


def spoken(steps: int = 15) -> Language:
    """A linker that has learnt to look for sources in the parse."""
    nlp = spacy.blank("en", vocab=NLP.vocab)
    nlp.add_pipe("annotator_linker", name="links", config=SPOKEN)
    train = [Example(read(doc), doc) for doc in articles(20)]
    optimizer = nlp.initialize(lambda: train)
    optimizer.learn_rate = 0.01
    for _ in range(steps):
        for batch in batches(train):
            nlp.update(batch, sgd=optimizer)
    return nlp


def linked(nlp: Language, gold: Doc, *labels: str) -> Doc:
    """An article with only the spans of some labels found, after linking."""
    doc = read(gold)
    doc.spans["quotes"] = SpanGroup(doc, name="quotes", spans=[
        Span(doc, span.start, span.end, label=span.label) for span in gold.spans["quotes"] if span.label_ in labels])
    return nlp.get_pipe("links")(doc)


def frames_of(doc: Doc) -> list[tuple[str, str, str]]:
    return sorted((span.label_, span.text, span.id_) for span in doc.spans["quotes"])


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


def test_a_source_that_nothing_found_is_taken_from_the_parse(tmp_path: Path) -> None:
    nlp = spoken()
    for gold in articles(5, seed=3):
        assert frames_of(linked(nlp, gold, "CONTENT", "CUE")) == frames_of(gold)
    nlp.to_disk(tmp_path / "pipeline")
    again, gold = spacy.load(tmp_path / "pipeline"), articles(1, seed=4)[0]
    assert frames_of(linked(again, gold, "CONTENT")) == [row for row in frames_of(gold) if row[0] != "CUE"]


def test_without_a_parse_it_takes_only_what_was_found() -> None:
    nlp, gold = spoken(), articles(1, seed=3)[0]
    doc = NLP.make_doc(gold.text)
    found = [Span(doc, s.start, s.end, s.label) for s in gold.spans["quotes"] if s.label_ == "CONTENT"]
    doc.spans["quotes"] = [*found, Span(doc, 7, 8, "SOURCE")]
    linked_spans = nlp.get_pipe("links")(doc).spans["quotes"]
    assert {(s.start, s.label_) for s in linked_spans} == {(7, "SOURCE"), *((s.start, "CONTENT") for s in found)}


def test_frames_share_a_source_and_take_one_each() -> None:
    nlp, gold = spoken(steps=0), articles(1)[0]
    doc = read(gold)
    doc.spans["quotes"] = [
        Span(doc, span.start, span.end, label=span.label) for span in gold.spans["quotes"] if span.label_ != "CUE"]
    pipe: Any = nlp.get_pipe("links")
    pipe.set_annotations([doc], [[(0, 1, 0.9), (0, 3, 0.8), (2, 3, 0.7), (4, 5, 0.6)]])
    sources = [(span.start, span.id_) for span in doc.spans["quotes"] if span.label_ == "SOURCE"]
    first, second, third = (span.start for span in gold.spans["quotes"] if span.label_ == "SOURCE")
    assert sources == [(first, "q1/source/0"), (first, "q2/source/0"), (second, ""), (third, "q3/source/0")]


def test_what_calls_every_word_a_span_is_not_linked() -> None:
    nlp, doc = spoken(steps=0), read(articles(1)[0])
    everything = [Span(doc, at, at + size, label="CONTENT") for at in range(len(doc) - 3) for size in (1, 2, 3)]
    doc.spans["quotes"] = everything
    pipe: Any = nlp.get_pipe("links")
    assert pipe.predict([doc]) == [[]]


def test_it_works_with_the_averages_of_its_weights_for_a_while() -> None:
    nlp = spacy.blank("en", vocab=NLP.vocab)
    nlp.add_pipe("annotator_linker", name="links", config=EVENTS)
    train = [Example(NLP.make_doc(doc.text), doc) for doc in articles(5)]
    nlp.initialize(lambda: train)
    optimizer = Adam(0.01, use_averages=True)
    for _ in range(3):
        nlp.update(train, sgd=optimizer)
    pipe: Any = nlp.get_pipe("links")
    before = pipe.to_bytes()
    with nlp.use_params(optimizer.averages):
        assert pipe.to_bytes() != before
    assert pipe.to_bytes() == before
