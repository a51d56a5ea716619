"""The corpus of one layer, for `spacy train` and `spacy debug data`: only articles that somebody finished in it."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Corpus, Example
from spacy.util import registry

Reader = Callable[[Language], Iterator[Example]]


def create_reader(path: Path | None, layer: str) -> Reader:
    """A reader of the articles in a corpus exported by the app whose `layer` is complete.

    Spans that are not there count as negatives in events and quotes, so all others would teach what is false. A corpus
    that says nothing about its articles is taken whole. `path` is a `.spacy` file or a folder of them.
    """
    if path is None:
        raise ValueError(f"Say where the corpus of {layer} is: --paths.train and --paths.dev")
    return partial(complete, Corpus(path, max_length=0), layer)


def complete(examples: Callable[[Language], Iterable[Example]], layer: str, nlp: Language) -> Iterator[Example]:
    """The examples whose reference is complete in a layer."""
    return (example for example in examples(nlp) if is_complete(example.reference, layer))


def is_complete(doc: Doc, layer: str) -> bool:
    """Whether an article of a corpus was finished in a layer; a done one is in all."""
    known = doc.user_data.get("annotator")
    if known is None:
        return True
    return known.get("status") == "done" or layer in known.get("complete", ())


registry.readers("annotator.corpus.v1", func=create_reader)
