"""The model of the linker: a score for each pair of spans, from what stands at their ends and how they lie."""

from dataclasses import dataclass
from typing import Any, cast

from spacy.tokens import Doc
from spacy.util import registry
from thinc.api import Linear, Maxout, Model, chain
from thinc.types import Floats2d, Ints2d

ENDS = 3
"""A span is its first token, its last, and the mean of all."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """The pairs of one document. `tails` and `heads` are rows of (first token, end token), shape (pairs, 2); `features`
    are how they lie, shape (pairs, features).
    """

    doc: Doc
    tails: Ints2d
    heads: Ints2d
    features: Floats2d


def build_linker(tok2vec: Model[list[Doc], list[Floats2d]], hidden_width: int) -> Model[list[Pairs], Floats2d]:
    """A score before the logistic function for each pair of all documents, shape (pairs, 1)."""
    model: Model[list[Pairs], Floats2d] = chain(
        _with_vectors(tok2vec),
        Maxout(nO=hidden_width, nP=2, normalize=True, dropout=0.0),
        Maxout(nO=hidden_width, nI=hidden_width, nP=2, normalize=True, dropout=0.0),
        Linear(nO=1, nI=hidden_width),
    )
    model.set_ref("tok2vec", tok2vec)
    return model


def _with_vectors(tok2vec: Model[list[Doc], list[Floats2d]]) -> Model[list[Pairs], Floats2d]:
    return Model("span_pairs", _forward, init=_init, layers=[tok2vec], refs={"tok2vec": tok2vec})


def _init(model: Model[list[Pairs], Floats2d], *sample: Any, **named: Any) -> None:
    batch = named.get("X") or (sample[0] if sample else None)
    model.get_ref("tok2vec").initialize(X=[pairs.doc for pairs in batch] if batch else None)


def _forward(model: Model[list[Pairs], Floats2d], batch: list[Pairs], is_train: bool) -> tuple[Floats2d, Any]:
    ops = model.ops
    vectors, backwards = model.get_ref("tok2vec")([pairs.doc for pairs in batch], is_train)
    rows = [
        ops.xp.hstack([*_ends(ops, table, pairs.tails), *_ends(ops, table, pairs.heads), pairs.features])
        for table, pairs in zip(vectors, batch, strict=True) if len(pairs.tails)
    ]

    def backprop(gradient: Floats2d) -> list[Doc]:
        tables, start = [], 0
        for table, pairs in zip(vectors, batch, strict=True):
            rows, width = len(pairs.tails), table.shape[1]
            part = gradient[start : start + rows]
            start += rows
            into = ops.alloc2f(*table.shape)
            if rows:
                _add_ends(ops, into, pairs.tails, part[:, : ENDS * width])
                _add_ends(ops, into, pairs.heads, part[:, ENDS * width : 2 * ENDS * width])
            tables.append(into)
        return cast(list[Doc], backwards(tables))

    return cast(Floats2d, ops.xp.vstack(rows)), backprop


def _ends(ops: Any, table: Floats2d, spans: Ints2d) -> tuple[Any, Any, Any]:
    starts, ends = spans[:, 0], spans[:, 1]
    sums = ops.xp.vstack([ops.alloc2f(1, table.shape[1]), ops.xp.cumsum(table, axis=0)])
    return table[starts], table[ends - 1], (sums[ends] - sums[starts]) / _lengths(ops, spans)


def _lengths(ops: Any, spans: Ints2d) -> Any:
    return ops.asarray2f((spans[:, 1:] - spans[:, :1]).astype("f"))


def _add_ends(ops: Any, into: Floats2d, spans: Ints2d, gradient: Floats2d) -> None:
    width = into.shape[1]
    starts, ends = spans[:, 0], spans[:, 1]
    ops.scatter_add(into, starts, ops.as_contig(gradient[:, :width]))
    ops.scatter_add(into, ends - 1, ops.as_contig(gradient[:, width : 2 * width]))
    shares = ops.as_contig(gradient[:, 2 * width :] / _lengths(ops, spans))
    steps = ops.alloc2f(len(into) + 1, width)  # a span's share begins at its first token and stops behind its last
    ops.scatter_add(steps, starts, shares)
    ops.scatter_add(steps, ends, -shares)
    into += ops.xp.cumsum(steps, axis=0)[:-1]


registry.architectures("annotator.Linker.v1", func=build_linker)
