"""A corpus whose articles were read before they are trained on: parsed and told what rules say, once for all epochs."""

from collections.abc import Callable, Iterator

from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Corpus, Example
from spacy.util import registry

LEFT_OUT = ("tensor", "user_data")


def read_corpus(path: str, readers: list[str]) -> Callable[[Language], Iterator[Example]]:
    """Examples whose predicted side has gone through the components `readers` of the pipeline, which stay as they are.

    What was read is kept, at some 30 kB an article.
    """
    corpus = Corpus(path)
    kept: list[bytes] = []

    def examples(nlp: Language) -> Iterator[Example]:
        for number, example in enumerate(corpus(nlp)):
            if number == len(kept):
                doc = example.predicted
                for name in readers:
                    doc = nlp.get_pipe(name)(doc)
                kept.append(doc.to_bytes(exclude=LEFT_OUT))
            yield Example(Doc(nlp.vocab).from_bytes(kept[number]), example.reference)

    return examples


registry.readers("annotator.ReadCorpus.v1", func=read_corpus)
