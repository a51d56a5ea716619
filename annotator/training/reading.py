"""A corpus whose articles were read before they are trained on: parsed and told what rules say, once for all epochs."""

from collections.abc import Callable, Iterator

from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Corpus, Example
from spacy.util import registry

LEFT_OUT = ("tensor", "user_data")


def read_corpus(
    path: str, readers: list[str], *, finished: bool = False
) -> Callable[[Language], Iterator[Example]]:
    """Examples whose predicted side has gone through the components `readers` of the pipeline, which stay as they are.

    What was read is kept, at some 30 kB an article. With `finished`, articles whose span groups say "unfinished" are
    left out, for components that know no missing values.
    """
    corpus = Corpus(path)
    kept: list[bytes] = []

    def examples(nlp: Language) -> Iterator[Example]:
        for number, example in enumerate(e for e in corpus(nlp) if not (finished and _is_unfinished(e.reference))):
            if number == len(kept):
                doc = example.predicted
                for name in readers:
                    doc = nlp.get_pipe(name)(doc)
                kept.append(doc.to_bytes(exclude=LEFT_OUT))
            yield Example(Doc(nlp.vocab).from_bytes(kept[number]), example.reference)

    return examples


def _is_unfinished(doc: Doc) -> bool:
    return any(group.attrs.get("unfinished") for group in doc.spans.values())


registry.readers("annotator.ReadCorpus.v1", func=read_corpus)
