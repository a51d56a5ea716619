"""Corpora of one layer: the articles of an exported corpus that somebody finished in it, or began to."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from spacy.tokens import Doc, DocBin
from spacy.training.corpus import walk_corpus
from spacy.vocab import Vocab

SHARD = 2_000
ATTRIBUTES = ["ENT_IOB", "ENT_TYPE"]
GROUPS = {"events": ("events", "event_args"), "quotes": ("quotes",)}
REJECTED = "incorrect_"


def write_layer(source: Path, destination: Path, layer: str, *, unfinished: bool) -> int:
    """Write the articles of a corpus (a file or a folder of them) that are complete in a layer; how many those are.

    With those `unfinished` in which anything was accepted or rejected: their groups' `attrs` say "unfinished".
    `destination` is a file; where there are many articles, a folder of its name without suffix is written instead.
    """
    shards = list(_shards(_chosen(source, layer, unfinished=unfinished), destination))
    if len(shards) == 1:
        destination.parent.mkdir(parents=True, exist_ok=True)
        shards[0][0].replace(destination)
        shards[0][0].parent.rmdir()
    return sum(count for _, count in shards)


def _shards(chosen: Iterable[Doc], destination: Path) -> Iterator[tuple[Path, int]]:
    folder = destination.with_suffix("")
    docs: list[Doc] = []
    written = 0
    for doc in chosen:
        docs.append(doc)
        if len(docs) == SHARD:
            yield _write(docs, folder / f"{written:04}.spacy")
            docs, written = [], written + 1
    if docs:
        yield _write(docs, folder / f"{written:04}.spacy")


def _chosen(source: Path, layer: str, *, unfinished: bool) -> Iterator[Doc]:
    main = GROUPS[layer][0]
    for path in walk_corpus(source, ".spacy"):
        for doc in DocBin().from_disk(path).get_docs(Vocab()):
            if is_complete(doc, layer):
                yield _with_groups(doc, layer, unfinished=False)
            elif unfinished and (doc.spans.get(main) or doc.spans.get(REJECTED + main)):
                yield _with_groups(doc, layer, unfinished=True)


def _write(docs: list[Doc], path: Path) -> tuple[Path, int]:
    path.parent.mkdir(parents=True, exist_ok=True)
    DocBin(attrs=ATTRIBUTES, docs=docs).to_disk(path)
    return path, len(docs)


def _with_groups(doc: Doc, layer: str, *, unfinished: bool) -> Doc:
    for name in list(doc.spans):
        if name.removeprefix(REJECTED) not in GROUPS[layer]:
            del doc.spans[name]
        else:
            doc.spans[name].attrs.clear()
            if unfinished:
                doc.spans[name].attrs["unfinished"] = True
    doc.set_ents([], default="missing")
    return doc


def is_complete(doc: Doc, layer: str) -> bool:
    """Whether an article of a corpus was finished in a layer; a done one is in all."""
    known = doc.user_data.get("annotator")
    if known is None:
        return True
    return known.get("status") == "done" or layer in known.get("complete", ())
