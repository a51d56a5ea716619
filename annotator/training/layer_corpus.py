"""Corpora of one layer: the articles of an exported corpus that somebody finished in it."""

from collections.abc import Iterator
from pathlib import Path

from spacy.tokens import Doc, DocBin
from spacy.training.corpus import walk_corpus
from spacy.vocab import Vocab

SHARD = 2_000
ATTRIBUTES = ["ENT_IOB", "ENT_TYPE"]
GROUPS = {"events": ("events", "event_args"), "quotes": ("quotes",)}


def write_layer(source: Path, destination: Path, layer: str) -> int:
    """Write the articles of a corpus (a file or a folder of them) that are complete in a layer; how many those are.

    `destination` becomes a file, or a folder of files where there are many articles.
    """
    shards = 0
    written = 0
    place = destination
    for docs in _shards(source, layer):
        if shards == 1:  # more than one: a folder
            first = destination.read_bytes()
            destination.unlink()
            destination.mkdir(parents=True)
            (destination / "0000.spacy").write_bytes(first)
        place = destination if shards == 0 else destination / f"{shards:04}.spacy"
        place.parent.mkdir(parents=True, exist_ok=True)
        DocBin(attrs=ATTRIBUTES, docs=docs).to_disk(place)
        shards, written = shards + 1, written + len(docs)
    return written


def _shards(source: Path, layer: str) -> Iterator[list[Doc]]:
    docs: list[Doc] = []
    vocab = Vocab()
    for path in walk_corpus(source, ".spacy"):
        for doc in DocBin().from_disk(path).get_docs(vocab):
            if is_complete(doc, layer):
                docs.append(_with_groups(doc, layer))
            if len(docs) == SHARD:
                yield docs
                docs = []
    if docs:
        yield docs


def _with_groups(doc: Doc, layer: str) -> Doc:
    for name in list(doc.spans):
        if name not in GROUPS[layer]:
            del doc.spans[name]
        else:
            doc.spans[name].attrs.clear()
    doc.set_ents([], default="missing")
    return doc


def is_complete(doc: Doc, layer: str) -> bool:
    """Whether an article of a corpus was finished in a layer; a done one is in all."""
    known = doc.user_data.get("annotator")
    if known is None:
        return True
    return known.get("status") == "done" or layer in known.get("complete", ())
