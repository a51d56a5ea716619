"""A trainable component that puts frames together: arguments to their triggers, cues and sources to the quoted words.

It runs behind whatever finds the spans, and writes what the app's exports have: the `id_` of each span says which frame
it belongs to, and as what (`v1`, `v1/0`; `q1/content/0`, `q1/cue/0`). Usable without the app:
`nlp.add_pipe("annotator_linker", config={"rules": {"heads_key": "events", "tails_key": "event_args"}})`.

Training reads the same ids from the reference.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, cast

import orjson
from spacy.errors import Errors
from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup
from spacy.training import Example, validate_examples, validate_get_examples
from spacy.util import registry
from spacy.vocab import Vocab
from thinc.api import Config, Model, Optimizer, set_dropout_rate
from thinc.types import Floats2d, Ints2d

from annotator.training.linker_model import Pairs
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
# Least distances in tokens of the features "far away"; 0 is next to each other.
STEPS = (0, 1, 2, 4, 8, 16, 32, 64)
LINES = 3  # so many paragraphs apart and more are one feature

Spans = list[Span]
Pair = tuple[Span, Span]
Link = tuple[int, int, float]


@dataclass(frozen=True, slots=True)
class Rules:
    """Which spans a linker links: tails to heads at most `reach` tokens away.

    `heads` are labels among those of the group, none for all; where heads and tails are of one group, all other labels
    are tails, and a head may be the tail of one before it (words of a quote that goes on). With `several`, a tail may
    belong to more than one head. Ids of frames begin with `prefix`. What rules link in the groups whose keys begin
    with `hints` is known to the model; there are none without it.
    """

    heads_key: str
    tails_key: str
    heads: frozenset[str] = frozenset()
    several: bool = False
    reach: int = 100
    threshold: float = 0.5
    prefix: str = "v"
    hints: str = ""

    @property
    def one_group(self) -> bool:
        """Whether heads and tails stand in one group."""
        return self.heads_key == self.tails_key

    def is_head(self, span: Span) -> bool:
        """Whether a span of the heads' group is a head."""
        return not self.heads or span.label_ in self.heads

    def pairs(self, doc: Doc) -> list[Pair]:
        """All pairs (tail, head) of a document that may be linked."""
        heads = [span for span in doc.spans.get(self.heads_key, ()) if self.is_head(span)]
        return [
            (tail, head)
            for tail in doc.spans.get(self.tails_key, ()) for head in heads
            if _apart(tail, head) <= self.reach and not self._is_forbidden(tail, head)
        ]

    def _is_forbidden(self, tail: Span, head: Span) -> bool:
        """A head goes on from one before it, not the other way round, and never from itself."""
        return self.one_group and self.is_head(tail) and head.end > tail.start


@Language.factory(
    "annotator_linker",
    assigns=["doc.spans"],
    requires=["doc.spans"],
    default_config={
        "model": MODEL, "scorer": {"@scorers": "annotator.links_scorer.v1"},
        "rules": {
            "heads_key": "events", "tails_key": "event_args", "heads": [], "several": False, "reach": 100,
            "threshold": 0.5, "prefix": "v", "hints": "",
        },
    },
    default_score_weights={},
)
def make_linker(
    nlp: Language, name: str, model: Model[Any, Any], rules: dict[str, Any], scorer: Callable[..., Any] | None
) -> "Linker":
    """Make the component; `rules` has the fields of `Rules`."""
    made = Rules(**{**rules, "heads": frozenset(rules.get("heads", ()))})
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
        predicted, gold = (set(_linked(doc, rules)) for doc in (example.predicted, example.reference))
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
        self.model.initialize(X=_never_empty(self.model.ops, sample)[0])

    def predict(self, docs: Iterable[Doc]) -> list[list[Link]]:
        """For each document its links as (number of the tail, number of the head, score) in their groups."""
        docs = list(docs)
        candidates = [_distinct(self.rules.pairs(doc)) for doc in docs]
        batch = [self._pairs(doc, pairs) for doc, pairs in zip(docs, candidates, strict=True)]
        if not any(candidates):
            return [[] for _ in docs]
        scores = iter(_logistic(self.model.ops, self.model.predict(batch)).ravel().tolist())
        return [list(self._chosen(doc, pairs, scores)) for doc, pairs in zip(docs, candidates, strict=True)]

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
        batch, is_dummy = _never_empty(self.model.ops, [self._pairs(doc, pairs) for doc, pairs, _ in gold])
        truth = self.model.ops.asarray2f([[float(linked)] for _, _, answers in gold for linked in answers] or [[0.0]])
        scores, backprop = self.model.begin_update(batch)
        gradient = (_logistic(self.model.ops, scores) - truth) * (0.0 if is_dummy else 1.0)
        backprop(gradient / len(gradient))
        if sgd is not None:
            self.finish_update(sgd)
        losses[self.name] += float(self.model.ops.xp.sum(gradient**2))
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
        pairs = _distinct(self.rules.pairs(doc))
        links = set(_linked(doc, self.rules))
        for key in spans:  # as it was: other components read what was predicted
            del doc.spans[key]
        doc.spans.update(before)
        return doc, pairs, [_key(tail, head) in links for tail, head in pairs]

    def _chosen(self, doc: Doc, pairs: Sequence[Pair], scores: Iterator[float]) -> Iterator[Link]:
        tails = {_place(span): i for i, span in enumerate(doc.spans.get(self.rules.tails_key, ()))}
        heads = {_place(span): i for i, span in enumerate(doc.spans.get(self.rules.heads_key, ()))}
        best: dict[int, list[tuple[float, int]]] = {}
        for (tail, head), score in zip(pairs, scores, strict=False):
            if score >= self.rules.threshold:
                best.setdefault(tails[_place(tail)], []).append((score, heads[_place(head)]))
        for tail_number, found in best.items():
            chosen = found if self.rules.several else [max(found)]
            yield from ((tail_number, head_number, score) for score, head_number in chosen)

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
        spans = list(doc.spans.get(rules.heads_key, ()))
        above = {tail: head for tail, head, _ in links}
        frames: dict[int, str] = {}
        counts: dict[tuple[str, str], int] = {}

        def frame_of(number: int) -> str:
            while number in above:
                number = above[number]
            return frames.setdefault(number, f"{rules.prefix}{len(frames) + 1}") if rules.is_head(spans[number]) else ""

        made = []
        for number, span in enumerate(spans):
            frame, part = frame_of(number), span.label_.lower()
            place = counts.get((frame, part), 0)
            counts[frame, part] = place + 1
            made.append(_named(span, f"{frame}/{part}/{place}" if frame else ""))
        _put(doc, rules.heads_key, made)

    def _pairs(self, doc: Doc, pairs: Sequence[Pair]) -> Pairs:
        ops = self.model.ops
        tails: Any = ops.asarray2i([[tail.start, tail.end] for tail, _ in pairs] or ops.alloc2i(0, 2))
        heads: Any = ops.asarray2i([[head.start, head.end] for _, head in pairs] or ops.alloc2i(0, 2))
        features = ops.asarray2f(self._features(doc, pairs) or ops.alloc2f(0, self._width()))
        return Pairs(doc, cast(Ints2d, tails), cast(Ints2d, heads), features)

    def _width(self) -> int:
        return len(self.cfg["tails"]) + len(self.cfg["heads"]) + 2 * len(STEPS) + LINES + 1 + 4 + 3

    def _features(self, doc: Doc, pairs: Sequence[Pair]) -> list[list[float]]:
        """How each pair lies: its labels, distance and direction, paragraphs between, and what else is between; and
        whether rules link what stands there, or have either without the other.
        """
        lines = [0]
        for token in doc:
            lines.append(lines[-1] + ("\n" in token.text))
        heads = sorted({head.start for _, head in pairs})
        tail_hints, head_hints = (self._hinted(doc, key) for key in (self.rules.tails_key, self.rules.heads_key))
        rows = []
        for tail, head in pairs:
            far = sum(_apart(tail, head) >= step for step in STEPS) - 1
            direction = len(STEPS) if head.start >= tail.start else 0
            low, high = sorted((tail.start, head.start))
            between = sum(low < start < high for start in heads)
            inside = head.start <= tail.start and tail.end <= head.end
            around = tail.start <= head.start and head.end <= tail.end
            row = [float(tail.label_ == label) for label in self.cfg["tails"]]
            row += [float(head.label_ == label) for label in self.cfg["heads"]]
            row += [float(i == far + direction) for i in range(2 * len(STEPS))]
            apart = min(abs(lines[tail.start] - lines[head.start]), LINES)
            row += [float(i == apart) for i in range(LINES + 1)]
            row += [float(inside), float(around), float(between == 0), min(between, 5) / 5]
            of_tail, of_head = self._frames(tail, tail_hints), self._frames(head, head_hints)
            together = bool(of_tail & of_head)
            row += [float(together), float(bool(of_tail) and not together), float(bool(of_head) and not together)]
            rows.append(row)
        return rows

    def _hinted(self, doc: Doc, key: str) -> dict[int, list[tuple[str, str]]]:
        """By token the labels and frames of the hints that cover it."""
        found: dict[int, list[tuple[str, str]]] = {}
        for span in doc.spans.get(self.rules.hints + key, ()) if self.rules.hints else ():
            for at in range(span.start, span.end):
                found.setdefault(at, []).append((span.label_, span.id_.partition("/")[0]))
        return found

    def _frames(self, span: Span, hints: dict[int, list[tuple[str, str]]]) -> set[str]:
        """The frames of hints that a span meets; where all are in one group, of those with its label."""
        return {
            frame for at in range(span.start, span.end) for label, frame in hints.get(at, ())
            if label == span.label_ or not self.rules.one_group}

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


def _place(span: Span) -> tuple[int, int, str]:
    return span.start, span.end, span.label_


def _key(tail: Span, head: Span) -> tuple[int, int, str, int, int, str]:
    return tail.start_char, tail.end_char, tail.label_, head.start_char, head.end_char, head.label_


def _distinct(pairs: Iterable[Pair]) -> list[Pair]:
    """Each pair of places once: an argument of two events stands in the group twice."""
    return list({_key(tail, head): (tail, head) for tail, head in pairs}.values())


def _linked(doc: Doc, rules: Rules) -> Iterator[tuple[int, int, str, int, int, str]]:
    """The links that the ids of a document's spans tell."""
    for tail, head in rules.pairs(doc):
        frame = tail.id_.partition("/")[0]
        if frame and frame == head.id_.partition("/")[0]:
            yield _key(tail, head)


def _apart(one: Span, other: Span) -> int:
    """Tokens between two spans, 0 where they touch or overlap."""
    return max(0, one.start - other.end, other.start - one.end)


def _logistic(ops: Any, scores: Floats2d) -> Floats2d:
    return cast(Floats2d, ops.sigmoid(scores))


def _never_empty(ops: Any, batch: list[Pairs]) -> tuple[list[Pairs], bool]:
    """The batch, with one pair of nothing where it has none: what listens to a shared `tok2vec` must answer it."""
    if any(len(pairs.tails) for pairs in batch):
        return batch, False
    at = next(i for i, pairs in enumerate(batch) if len(pairs.doc))
    one = ops.asarray2i([[0, 1]])
    dummy = Pairs(batch[at].doc, one, one, ops.alloc2f(1, batch[at].features.shape[1]))
    return [*batch[:at], dummy, *batch[at + 1 :]], True


registry.scorers("annotator.links_scorer.v1", func=make_links_scorer)
