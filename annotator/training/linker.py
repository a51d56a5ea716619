"""A trainable component that puts frames together: arguments to their triggers, cues and sources to the quoted words.

It runs behind whatever finds the spans, and writes what the app's exports have: the `id_` of each span says which frame
it belongs to, and as what (`v1`, `v1/0`; `q1/content/0`, `q1/cue/0`). Usable without the app:
`nlp.add_pipe("annotator_linker", config={"rules": {"heads_key": "events", "tails_key": "event_args"}})`.

Training reads the same ids from the reference.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, cast

import numpy as np
import orjson
from numpy.typing import NDArray
from spacy.errors import Errors
from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup
from spacy.training import Example, validate_examples, validate_get_examples
from spacy.util import registry
from spacy.vocab import Vocab
from thinc.api import Config, Model, Optimizer, set_dropout_rate
from thinc.types import Floats2d, Ints2d

from annotator.training import pair_features
from annotator.training.linker_model import Pairs
from annotator.training.pairs import Pair, Rules, Spans, key_of, place_of
from annotator.training.pipe import Saved, TrainedPipe

MODEL = Config().from_str("""
[model]
@architectures = "annotator.Linker.v1"
hidden_width = 64

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
Link = tuple[int, int, float]
Scores = NDArray[np.float32]


@Language.factory(
    "annotator_linker",
    assigns=["doc.spans"],
    requires=["doc.spans"],
    default_config={
        "model": MODEL, "scorer": {"@scorers": "annotator.links_scorer.v1"},
        "rules": {
            "heads_key": "events", "tails_key": "event_args", "heads": [], "several": False, "reach": 100,
            "threshold": 0.5, "prefix": "v", "hints": "", "single": [], "phrases": [], "near": 25, "syntax": False,
        },
    },
    default_score_weights={},
)
def make_linker(
    nlp: Language, name: str, model: Model[Any, Any], rules: dict[str, Any], scorer: Callable[..., Any] | None
) -> "Linker":
    """Make the component; `rules` has the fields of `Rules`."""
    sets = {field: frozenset(rules.get(field, ())) for field in ("heads", "single", "phrases")}
    made = Rules(**{**rules, **sets})
    return Linker(nlp.vocab, model, name, rules=made, scorer=scorer)


def make_links_scorer() -> Callable[..., dict[str, Any]]:
    """A scorer of links: `links_KEY_p`, `_r` and `_f`, KEY that of the tails. A link is right when both its spans and
    their labels are.
    """
    return score_links


def score_links(examples: Iterable[Example], *, rules: Rules, **_: Any) -> dict[str, Any]:
    """Precision, recall and F of the links of a linker, None where there are none in the references."""
    right = made = wanted = 0
    for example in examples:
        predicted, gold = (set(rules.links(doc)) for doc in (example.predicted, example.reference))
        right, made, wanted = right + len(predicted & gold), made + len(predicted), wanted + len(gold)
    name = f"links_{rules.tails_key}"
    if not wanted:
        return {f"{name}_p": None, f"{name}_r": None, f"{name}_f": None}
    return {
        f"{name}_p": right / made if made else 0.0, f"{name}_r": right / wanted,
        f"{name}_f": 2 * right / (made + wanted),
    }


class Linker(TrainedPipe[list[Link]]):
    """The component; see the module. `model` gives a score for each pair of spans."""

    def __init__(
        self, vocab: Vocab, model: Model[list[Pairs], Floats2d], name: str = "annotator_linker", *, rules: Rules,
        scorer: Callable[..., Any] | None = score_links,
    ) -> None:
        self.vocab, self.model, self.name = vocab, model, name
        self.rules, self.scorer = rules, scorer
        self.cfg: dict[str, Any] = {"heads": [], "tails": []}

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels of tails it was trained with."""
        return tuple(self.cfg["tails"])

    @property
    def label_data(self) -> dict[str, list[str]]:
        """What `spacy init labels` writes, and `initialize` takes."""
        return {"heads": list(self.cfg["heads"]), "tails": list(self.cfg["tails"])}

    def initialize(
        self, get_examples: Callable[[], Iterable[Example]], *, nlp: Language | None = None,
        labels: dict[str, list[str]] | None = None,
    ) -> None:
        """Prepare for training with the labels of all examples, or with given ones."""
        validate_get_examples(get_examples, "Linker.initialize")
        if labels is None:
            heads, tails = set(), set()
            for example in get_examples():
                for tail, head in self.rules.pairs(example.reference):
                    heads.add(head.label_)
                    tails.add(tail.label_)
            labels = {"heads": sorted(heads), "tails": sorted(tails)}
        self.cfg.update(labels)
        sample = [self._pairs(*self._gold(example)[:2]) for example in islice(get_examples(), 10)]
        if not any(len(pairs.doc) for pairs in sample):
            raise ValueError(Errors.E923.format(name=self.name))
        self.model.initialize(X=_never_empty(self.model.ops, sample))

    def predict(self, docs: Iterable[Doc]) -> list[list[Link]]:
        """For each document its links as (number of the tail, number of the head, score) in their groups."""
        docs = list(docs)
        candidates = [self.rules.pairs(doc) for doc in docs]
        batch = [self._pairs(doc, pairs) for doc, pairs in zip(docs, candidates, strict=True)]
        if not any(candidates):
            return [[] for _ in docs]
        scores = _on_cpu(self.model.predict(batch))
        ends = np.cumsum([len(pairs) for pairs in candidates])[:-1]
        return [
            list(self._chosen(doc, pairs, each))
            for doc, pairs, each in zip(docs, candidates, np.split(scores, ends), strict=True)]

    def set_annotations(self, docs: Iterable[Doc], links: Iterable[list[Link]]) -> None:
        """Write the links into the ids of the spans; a tail without a head gets none."""
        for doc, found in zip(docs, links, strict=True):
            if self.rules.one_group:
                self._set_one_group(doc, found)
            else:
                self._set_two_groups(doc, found)

    def update(
        self, examples: Iterable[Example], *, drop: float = 0.0, sgd: Optimizer | None = None,
        losses: dict[str, float] | None = None,
    ) -> dict[str, float]:
        """Learn from a batch: which pairs of the spans in the references belong together."""
        losses = {} if losses is None else losses
        losses.setdefault(self.name, 0.0)
        examples = list(examples)
        validate_examples(examples, "Linker.update")
        if not any(len(example.predicted) for example in examples):
            return losses
        set_dropout_rate(self.model, drop)
        gold = [self._gold(example) for example in examples]
        batch = _never_empty(self.model.ops, [self._pairs(doc, pairs) for doc, pairs, _ in gold])
        scores, backprop = self.model.begin_update(batch)
        gradient = self._gradient(_on_cpu(scores), gold)
        mean: Any = gradient.reshape(-1, 1) / max(1, _decisions(gold, self.rules))
        backprop(self.model.ops.asarray2f(mean))
        if sgd is not None:
            self.finish_update(sgd)
        losses[self.name] += float((gradient**2).sum())
        return losses

    def score(self, examples: Iterable[Example], **_: Any) -> dict[str, Any]:
        """What the scorer says about predicted documents."""
        return dict(self.scorer(examples, rules=self.rules)) if self.scorer is not None else {}

    def _gold(self, example: Example) -> tuple[Doc, list[Pair], list[bool]]:
        """A document with the reference's spans on the predicted tokens, its pairs, and whether each is linked."""
        doc = example.predicted
        reference = example.reference
        spans: dict[str, Spans] = {}
        for key in dict.fromkeys((self.rules.heads_key, self.rules.tails_key)):
            placed = (
                doc.char_span(s.start_char, s.end_char, label=s.label, span_id=s.id)
                for s in reference.spans.get(key, ()))
            spans[key] = [span for span in placed if span is not None]
        before = {key: doc.spans[key] for key in spans if key in doc.spans}
        for key, group in spans.items():
            doc.spans[key] = SpanGroup(doc, name=key, spans=group)
        pairs = self.rules.pairs(doc)
        links = set(self.rules.links(doc))
        for key in spans:  # as it was: other components read what was predicted
            del doc.spans[key]
        doc.spans.update(before)
        return doc, pairs, [key_of(tail, head) in links for tail, head in pairs]

    def _chosen(self, doc: Doc, pairs: Sequence[Pair], scores: Scores) -> Iterator[Link]:
        tails = {place_of(span): i for i, span in enumerate(self.rules.tails(doc))}
        heads = {place_of(span): i for i, span in enumerate(doc.spans.get(self.rules.heads_key, ()))}
        best: dict[int, list[tuple[float, int]]] = {}
        for (tail, head), score in zip(pairs, _logistic(scores).tolist(), strict=True):
            if score >= self.rules.threshold and tail.label_ not in self.rules.single:
                best.setdefault(tails[place_of(tail)], []).append((score, heads[place_of(head)]))
        for tail_number, found in best.items():
            chosen = found if self.rules.several else [max(found)]
            yield from ((tail_number, head_number, score) for score, head_number in chosen)
        for rows in _decided(pairs, self.rules).values():
            shares = _shares(scores[rows])
            if shares.sum() >= self.rules.threshold:
                tail, head = pairs[rows[int(shares.argmax())]]
                yield tails[place_of(tail)], heads[place_of(head)], float(shares.sum())

    def _gradient(self, scores: Scores, gold: Sequence[tuple[Doc, list[Pair], list[bool]]]) -> Scores:
        """By how much each score is too high: of the pairs that stand for themselves, and of those that compete."""
        gradient: Scores = np.zeros_like(scores)
        start = 0
        for _, pairs, answers in gold:
            mine, truth = scores[start : start + len(pairs)], np.asarray(answers, dtype="f")
            wrong = _logistic(mine) - truth
            for rows in _decided(pairs, self.rules).values():
                right = truth[rows] > 0
                wrong[rows] = shares = _shares(mine[rows])
                if right.any():
                    wrong[np.asarray(rows)[right]] -= shares[right] / shares[right].sum()
            gradient[start : start + len(pairs)] = wrong
            start += len(pairs)
        return gradient

    def _set_two_groups(self, doc: Doc, links: Sequence[Link]) -> None:
        rules = self.rules
        heads, tails = list(doc.spans.get(rules.heads_key, ())), list(doc.spans.get(rules.tails_key, ()))
        names = [f"{rules.prefix}{number}" for number in range(1, len(heads) + 1)]
        counts = [0] * len(heads)
        made = []
        linked: dict[int, list[int]] = {}
        for tail, head, _ in links:
            linked.setdefault(tail, []).append(head)
        for number, tail in enumerate(tails):
            for head in linked.get(number, ()):
                made.append(_named(tail, f"{names[head]}/{counts[head]}"))
                counts[head] += 1
            if number not in linked:
                made.append(_named(tail, ""))
        _put(doc, rules.heads_key, [_named(head, name) for head, name in zip(heads, names, strict=True)])
        _put(doc, rules.tails_key, made)

    def _set_one_group(self, doc: Doc, links: Sequence[Link]) -> None:
        rules = self.rules
        spans, tails = list(doc.spans.get(rules.heads_key, ())), rules.tails(doc)
        above = {tail: head for tail, head, _ in links if tails[tail].label_ not in rules.single}
        frames: dict[int, str] = {}
        counts: dict[tuple[str, str], int] = {}

        def frame_of(number: int) -> str:
            while number in above:
                number = above[number]
            is_head = number < len(spans) and rules.is_head(spans[number])
            return frames.setdefault(number, f"{rules.prefix}{len(frames) + 1}") if is_head else ""

        def named(span: Span, frame: str) -> Span:
            part = span.label_.lower()
            place = counts.get((frame, part), 0)
            counts[frame, part] = place + 1
            return _named(span, f"{frame}/{part}/{place}" if frame else "")

        taken: dict[tuple[str, str], tuple[float, int]] = {}
        for tail, head, score in links:
            if tails[tail].label_ in rules.single:
                place = frame_of(head), tails[tail].label_
                taken[place] = max(taken.get(place, (0.0, tail)), (score, tail))
        of: dict[int, list[str]] = {}
        for (frame, _), (_, tail) in taken.items():
            of.setdefault(tail, []).append(frame)
        made = []
        for number, span in enumerate(tails):
            if span.label_ not in rules.single:
                made.append(named(span, frame_of(number)))
            elif number < len(spans) or number in of:
                made += [named(span, frame) for frame in of.get(number, [""])]
        _put(doc, rules.heads_key, sorted(made, key=lambda span: (span.start, span.end)))

    def _pairs(self, doc: Doc, pairs: Sequence[Pair]) -> Pairs:
        ops = self.model.ops
        tails: Any = ops.asarray2i([[tail.start, tail.end] for tail, _ in pairs] or ops.alloc2i(0, 2))
        heads: Any = ops.asarray2i([[head.start, head.end] for _, head in pairs] or ops.alloc2i(0, 2))
        labels = pair_features.Labels(self.cfg["tails"], self.cfg["heads"])
        features: Any = pair_features.features(doc, pairs, labels, self.rules)
        return Pairs(doc, cast(Ints2d, tails), cast(Ints2d, heads), ops.asarray2f(features))

    def saved(self) -> dict[str, Saved]:
        """The labels it knows and the weights of its model."""
        return {
            "cfg": Saved(lambda: orjson.dumps(self.cfg), lambda data: self.cfg.update(orjson.loads(data))),
            "model": Saved(self.model.to_bytes, self.model.from_bytes),
        }


def _named(span: Span, name: str) -> Span:
    return Span(span.doc, span.start, span.end, label=span.label, span_id=name)


def _put(doc: Doc, key: str, spans: Spans) -> None:
    attrs = dict(doc.spans[key].attrs) if key in doc.spans else {}
    doc.spans[key] = SpanGroup(doc, name=key, spans=spans, attrs=attrs)


def _decided(pairs: Sequence[Pair], rules: Rules) -> dict[tuple[int, int, str], list[int]]:
    """The pairs that compete: those of a head with the tails of one label, of which it takes one or none."""
    found: dict[tuple[int, int, str], list[int]] = {}
    for number, (tail, head) in enumerate(pairs):
        if tail.label_ in rules.single:
            found.setdefault((head.start, head.end, tail.label_), []).append(number)
    return found


def _decisions(gold: Sequence[tuple[Doc, list[Pair], list[bool]]], rules: Rules) -> int:
    return sum(
        len(_decided(pairs, rules)) + sum(tail.label_ not in rules.single for tail, _ in pairs) for _, pairs, _ in gold)


def _on_cpu(scores: Floats2d) -> Scores:
    """The scores of pairs, wherever the model is."""
    table: Any = scores
    flat: Scores = (table if isinstance(table, np.ndarray) else table.get()).ravel()
    return flat


def _logistic(scores: Scores) -> Scores:
    likely: Scores = np.reciprocal(1 + np.exp(-np.clip(scores, -50, 50)))
    return likely


def _shares(scores: Scores) -> Scores:
    """How likely each of several is, where the score of none of them is 0: mention ranking with a dummy, as in Lee et
    al. (2017).
    """
    highest = max(0.0, float(scores.max()))
    powers = np.exp(scores - highest)
    shares: Scores = powers / (powers.sum() + np.exp(-highest))
    return shares


def _never_empty(ops: Any, batch: list[Pairs]) -> list[Pairs]:
    """The batch, with one pair of nothing where it has none: what listens to a shared `tok2vec` must answer it."""
    if any(len(pairs.tails) for pairs in batch):
        return batch
    at = next(i for i, pairs in enumerate(batch) if len(pairs.doc))
    one = ops.asarray2i([[0, 1]])
    dummy = Pairs(batch[at].doc, one, one, ops.alloc2f(1, batch[at].features.shape[1]))
    return [*batch[:at], dummy, *batch[at + 1 :]]


registry.scorers("annotator.links_scorer.v1", func=make_links_scorer)
