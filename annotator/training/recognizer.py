"""A trainable component for one layer of spans: spaCy's entity recognizer on a span group instead of `doc.ents`.

One pipeline can have several, each over the shared `tok2vec`. Spans of one recognizer never overlap, those of two may.
Usable without the app: `nlp.add_pipe("annotator_spans", config={"spans_key": "quotes"})`.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from spacy.language import Language
from spacy.pipeline import EntityRecognizer
from spacy.tokens import Doc, Span, SpanGroup
from spacy.training import Example
from spacy.util import filter_spans
from spacy.vocab import Vocab
from thinc.api import Config, Model, Optimizer

from annotator.training.pipe import Saved, TrainedPipe

INCORRECT = "incorrect"
Found = list[tuple[int, int, str]]

MODEL = Config().from_str("""
[model]
@architectures = "spacy.TransitionBasedParser.v2"
state_type = "ner"
extra_state_tokens = false
hidden_width = 64
maxout_pieces = 2
use_upper = true

[model.tok2vec]
@architectures = "spacy.HashEmbedCNN.v2"
pretrained_vectors = null
width = 96
depth = 4
embed_size = 2000
window_size = 1
maxout_pieces = 3
subword_features = true
""")["model"]


@Language.factory(
    "annotator_spans",
    assigns=["doc.spans"],
    default_config={
        "model": MODEL, "spans_key": "spans", "only": [], "scorer": {"@scorers": "spacy.spancat_scorer.v1"},
    },
    default_score_weights={"spans_sc_f": None},
)
def make_recognizer(
    nlp: Language, name: str, model: Model[Any, Any], spans_key: str, only: list[str], scorer: Callable[..., Any] | None
) -> "SpanRecognizer":
    """Make the component that finds the spans of `doc.spans[spans_key]`, of the labels in `only` if there are any."""
    return SpanRecognizer(nlp.vocab, model, name, spans_key=spans_key, only=only, scorer=scorer)


class SpanRecognizer(TrainedPipe[Found]):
    """Learns from and writes to one span group, by transitions over BILUO tags as in Lample et al. (2016).

    A reference without the group counts as not annotated; of spans that overlap there the longest is learnt. Where the
    group's `attrs` say "unfinished", what it does not have is unknown but for the spans of "incorrect_" and its key,
    which are known to be wrong.
    """

    def __init__(
        self, vocab: Vocab, model: Model[Any, Any], name: str, *, spans_key: str, only: Sequence[str] = (),
        scorer: Callable[..., Any] | None = None,
    ) -> None:
        self.vocab, self.model, self.name, self.scorer = vocab, model, name, scorer
        self.key, self.only = spans_key, frozenset(only)
        self._entities = EntityRecognizer(vocab, model, name, incorrect_spans_key=INCORRECT)

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels it knows."""
        return tuple(self._entities.labels)

    @property
    def label_data(self) -> Any:
        """What `spacy init labels` writes, and `initialize` takes."""
        return self._entities.label_data

    def initialize(
        self, get_examples: Callable[[], Iterable[Example]], *, nlp: Language | None = None, labels: Any = None
    ) -> None:
        """Prepare for training with the labels of all examples, or with `labels` as `spacy init labels` writes them."""
        self._entities.initialize(lambda: map(self._as_entities, get_examples()), nlp=nlp, labels=labels)

    def update(
        self, examples: Iterable[Example], *, drop: float = 0.0, sgd: Optimizer | None = None,
        losses: dict[str, float] | None = None,
    ) -> dict[str, float]:
        """Learn from a batch; the losses, by the name of the component."""
        as_entities = [self._as_entities(example) for example in examples]
        found: dict[str, float] = self._entities.update(as_entities, drop=drop, sgd=sgd, losses=losses)
        return found

    def score(self, examples: Iterable[Example], **_: Any) -> dict[str, Any]:
        """What the scorer says about predicted documents."""
        return dict(self.scorer(examples, spans_key=self.key)) if self.scorer is not None else {}

    def predict(self, docs: Iterable[Doc]) -> list[Found]:
        """The spans of each document as (first token, end token, label); the documents stay as they are."""
        bare = [_bare(doc) for doc in docs]
        self._entities.set_annotations(bare, self._entities.predict(bare))
        return [[(ent.start, ent.end, ent.label_) for ent in doc.ents] for doc in bare]

    def set_annotations(self, docs: Iterable[Doc], found: Iterable[Found]) -> None:
        """Write predicted spans into the group, in place of those of the same labels."""
        for doc, triples in zip(docs, found, strict=True):
            others = [span for span in doc.spans.get(self.key, ()) if self.only and span.label_ not in self.only]
            mine = [Span(doc, start, end, label=label) for start, end, label in triples]
            spans = sorted([*others, *mine], key=lambda span: (span.start, span.end))
            doc.spans[self.key] = SpanGroup(doc, name=self.key, spans=spans)

    def saved(self) -> dict[str, Saved]:
        """The recognizer underneath, whole."""
        inner = self._entities
        return {"entities": Saved(
            lambda: inner.to_bytes(exclude=["vocab"]), lambda data: inner.from_bytes(data, exclude=["vocab"]))}

    def _as_entities(self, example: Example) -> Example:
        """The same example with the spans of the group as entities of its reference."""
        reference, gold = example.reference, _bare(example.reference)
        if self.key in reference.spans:
            unfinished = reference.spans[self.key].attrs.get("unfinished", False)
            wanted = filter_spans(self._mine(reference, self.key))
            gold.set_ents(
                [Span(gold, span.start, span.end, span.label_) for span in wanted],
                default="missing" if unfinished else "outside")
            right = {(ent.start, ent.end, ent.label_) for ent in gold.ents}
            wrong = {(s.start, s.end, s.label_) for s in self._mine(reference, f"{INCORRECT}_{self.key}")}
            gold.spans[INCORRECT] = [Span(gold, *place) for place in sorted(wrong - right)]
        return Example(_bare(example.predicted), gold)

    def _mine(self, doc: Doc, key: str) -> list[Span]:
        """The spans of a group that have one of its labels."""
        return [span for span in doc.spans.get(key, ()) if not self.only or span.label_ in self.only]


def _bare(doc: Doc) -> Doc:
    """The tokens with their vectors alone: the transition system keeps entities that stand in a document, and lets no
    span go over the start of a sentence, as quotes do.
    """
    bare = Doc(doc.vocab, words=[token.text for token in doc], spaces=[bool(token.whitespace_) for token in doc])
    bare.tensor = doc.tensor
    return bare
