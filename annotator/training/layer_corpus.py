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

    `destination` is a file; where there are many articles, a folder of its name without suffix is written instead.
    """
    shards = list(_shards(source, layer, destination))
    if len(shards) == 1:
        destination.parent.mkdir(parents=True, exist_ok=True)
        shards[0][0].replace(destination)
        shards[0][0].parent.rmdir()
    return sum(count for _, count in shards)


def _shards(source: Path, layer: str, destination: Path) -> Iterator[tuple[Path, int]]:
    folder = destination.with_suffix("")
    docs: list[Doc] = []
    written = 0
    for doc in _complete(source, layer):
        docs.append(doc)
        if len(docs) == SHARD:
            yield _write(docs, folder / f"{written:04}.spacy")
            docs, written = [], written + 1
    if docs:
        yield _write(docs, folder / f"{written:04}.spacy")


def _complete(source: Path, layer: str) -> Iterator[Doc]:
    for path in walk_corpus(source, ".spacy"):
        for doc in DocBin().from_disk(path).get_docs(Vocab()):
            if is_complete(doc, layer):
                yield _with_groups(doc, layer)


def _write(docs: list[Doc], path: Path) -> tuple[Path, int]:
    path.parent.mkdir(parents=True, exist_ok=True)
    DocBin(attrs=ATTRIBUTES, docs=docs).to_disk(path)
    return path, len(docs)


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
