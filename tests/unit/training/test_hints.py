"""Vectors that know what rules said, where they said it; and a corpus that is read once."""

from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.ml.models.tok2vec import build_hash_embed_cnn_tok2vec
from spacy.tokens import Doc, DocBin, Span
from thinc.api import Model

from annotator.training.hints import build_hinted, take_vectors
from annotator.training.reading import read_corpus
from tests.unit.training.corpora import NLP, articles

WIDTH = 16


def words() -> Model[list[Doc], Any]:
    return build_hash_embed_cnn_tok2vec(
        width=WIDTH, depth=1, embed_size=200, window_size=1, maxout_pieces=2, subword_features=False,
        pretrained_vectors=None)


def told(label: str) -> Doc:
    """An article with one hint: its third token has a label."""
    doc = NLP.make_doc(articles(1, seed=2)[0].text)
    doc.spans["hint_quotes"] = [Span(doc, 2, 3, label)]
    return doc


def test_a_hint_changes_the_vectors_where_it_stands() -> None:
    model = build_hinted(words(), WIDTH, 1, ["hint_quotes/CUE"])
    model.initialize(X=[told("CUE")])
    cue, source = model.predict([told("CUE"), told("SOURCE")])
    changed = (abs(cue - source) > 1e-6).any(axis=1).tolist()
    assert changed == [1 <= number <= 3 for number in range(len(changed))]  # the encoder looks one token far
    assert cue.shape[1] == WIDTH


def test_words_begin_as_those_of_another_pipeline(tmp_path: Path) -> None:
    known = spacy.blank("en")
    known.add_pipe("tok2vec")
    known.initialize()
    known.to_disk(tmp_path / "known")
    other: Any = known.get_pipe("tok2vec")
    nlp = spacy.blank("en")
    mine: Any = nlp.add_pipe("tok2vec", name="mine")
    mine.model = build_hinted(other.model.copy(), 96, 1, ["hint_events"])
    nlp.initialize()
    assert mine.model.get_ref("words").to_bytes() != other.model.to_bytes()
    take_vectors(str(tmp_path / "known"), "mine")(nlp)
    assert mine.model.get_ref("words").to_bytes() == other.model.to_bytes()


def test_a_corpus_is_read_once_for_all_epochs(tmp_path: Path) -> None:
    docs = articles(3)
    docs[1].spans["events"].attrs["unfinished"] = True
    DocBin(docs=docs).to_disk(tmp_path / "train.spacy")
    read: list[str] = []

    @Language.component("note_reading")
    def note_reading(doc: Doc) -> Doc:
        read.append(doc.text)
        doc.spans["hint_events"] = [doc[:1]]
        return doc

    nlp = spacy.blank("en")
    nlp.add_pipe("note_reading")
    examples = read_corpus(str(tmp_path / "train.spacy"), ["note_reading"])
    for _ in range(2):
        made = list(examples(nlp))
        assert [example.reference.text for example in made] == [doc.text for doc in docs]
        assert all(len(example.predicted.spans["hint_events"]) == 1 for example in made)
    assert read == [doc.text for doc in docs]
    finished = read_corpus(str(tmp_path / "train.spacy"), [], finished=True)
    assert [example.reference.text for example in finished(nlp)] == [docs[0].text, docs[2].text]
