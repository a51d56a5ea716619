"""What the linker knows about a pair of spans besides the words at their ends: how they lie, in the text, among what
rules found, and in the parse.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc, Span, Token

from annotator.training.hints import hashed, marks
from annotator.training.pairs import Pair, Rules, apart

# Least distances in tokens of the features "far away"; 0 is next to each other.
STEPS = (0, 1, 2, 4, 8, 16, 32, 64)
LINES = 3  # so many paragraphs apart and more are one feature
BUCKETS = 128
HASHED = 4
"""Features of the parse that are names, each hashed into BUCKETS columns (Weinberger et al. 2009)."""
TOLD = 6
"""Features of the parse, and of the frame that rules found at the head, that hold or not."""
ALIKE = 0.5
"""The least share of common tokens (Jaccard) with which the frame of rules is that of a head."""
LONGEST_PATH = 6
APART = 2  # so many sentences apart and more are one feature

Table = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Labels:
    """The labels of tails and heads that a linker was trained with."""

    tails: Sequence[str]
    heads: Sequence[str]


def width(labels: Labels, rules: Rules) -> int:
    """The number of features of a pair."""
    lying = len(labels.tails) + len(labels.heads) + 2 * len(STEPS) + LINES + 1 + 4 + 3
    return lying + (HASHED * BUCKETS + TOLD if rules.syntax else 0)


def features(doc: Doc, pairs: Sequence[Pair], labels: Labels, rules: Rules) -> Table:
    """A row for each pair, shape (pairs, features)."""
    table: Table = np.zeros((len(pairs), width(labels, rules)), dtype="f")
    lying = _Lying(doc, pairs, labels, rules)
    syntax = _Syntax(doc, rules) if rules.syntax else None
    for row, (tail, head) in zip(table, pairs, strict=True):
        told = lying.of(tail, head)
        row[: len(told)] = told
        if syntax is not None:
            syntax.tell(row[len(told) :], tail, head)
    return table


class _Lying:
    """How pairs lie: labels, distance and direction, paragraphs between, and what else is between; and whether rules
    link what stands there, or have either without the other.
    """

    def __init__(self, doc: Doc, pairs: Sequence[Pair], labels: Labels, rules: Rules) -> None:
        self.labels, self.rules = labels, rules
        self.lines = [0]
        for token in doc:
            self.lines.append(self.lines[-1] + ("\n" in token.text))
        self.heads = np.asarray(sorted({head.start for _, head in pairs}))
        hints = {key: _frames_at(doc, rules, key) for key in (rules.tails_key, rules.heads_key)}
        self.of_tails = {tail: self._frames(tail, hints[rules.tails_key]) for tail in {tail for tail, _ in pairs}}
        self.of_heads = {head: self._frames(head, hints[rules.heads_key]) for head in {head for _, head in pairs}}

    def of(self, tail: Span, head: Span) -> list[float]:
        """The features of a pair."""
        far = sum(apart(tail, head) >= step for step in STEPS) - 1
        direction = len(STEPS) if head.start >= tail.start else 0
        low, high = sorted((tail.start, head.start))
        between = int(np.searchsorted(self.heads, high) - np.searchsorted(self.heads, low, side="right"))
        inside = head.start <= tail.start and tail.end <= head.end
        around = tail.start <= head.start and head.end <= tail.end
        row = [float(tail.label_ == label) for label in self.labels.tails]
        row += [float(head.label_ == label) for label in self.labels.heads]
        row += [float(i == far + direction) for i in range(2 * len(STEPS))]
        lines = min(abs(self.lines[tail.start] - self.lines[head.start]), LINES)
        row += [float(i == lines) for i in range(LINES + 1)]
        row += [float(inside), float(around), float(between <= 0), min(max(between, 0), 5) / 5]
        of_tail, of_head = self.of_tails[tail], self.of_heads[head]
        together = bool(of_tail & of_head)
        return [*row, float(together), float(bool(of_tail) and not together), float(bool(of_head) and not together)]

    def _frames(self, span: Span, hints: dict[int, list[tuple[str, str]]]) -> set[str]:
        """The frames of hints that a span meets; where all are in one group, of those with its label."""
        return {
            frame for at in range(span.start, span.end) for label, frame in hints.get(at, ())
            if label == span.label_ or not self.rules.one_group}


def _frames_at(doc: Doc, rules: Rules, key: str) -> dict[int, list[tuple[str, str]]]:
    """By token the labels and frames of the hints that cover it."""
    found: dict[int, list[tuple[str, str]]] = {}
    for span in doc.spans.get(rules.hints + key, ()) if rules.hints else ():
        for at in range(span.start, span.end):
            found.setdefault(at, []).append((span.label_, span.id_.partition("/")[0]))
    return found


class _Syntax:
    """How the parse connects pairs: the path from the tail to the head, the word above the tail, what the tail is."""

    def __init__(self, doc: Doc, rules: Rules) -> None:
        self.quoted = [value == "True" for value in marks(doc)]
        self.cues = {
            at for span in (doc.spans.get(rules.hints + rules.tails_key, ()) if rules.hints else ())
            if span.label_ not in rules.heads | rules.phrases for at in range(span.start, span.end)}
        self.entities = {
            at: span.label_ for span in (doc.spans.get(f"{rules.hints}entities", ()) if rules.hints else ())
            for at in range(span.start, span.end)}
        self.sentences, number = [], 0
        for token in doc:
            number += token.is_sent_start is True
            self.sentences.append(number)
        self.roots: dict[Span, Token] = {}
        self.rules, self.hints = rules, _hints(doc, rules)
        self.frames: dict[Span, dict[str, set[int]]] = {}

    def tell(self, row: Table, tail: Span, head: Span) -> None:
        """Write the features of a pair into a row of zeros."""
        for span in (tail, head):
            if span not in self.roots:
                self.roots[span] = span.root
        at, other = self.roots[tail], self.roots[head]
        between = max(-APART, min(APART, self.sentences[at.i] - self.sentences[other.i]))
        names = (
            f"apart {between}" if between else _path(at, other),
            f"{at.dep_} {at.head.lemma_}",
            f"{at.dep_} {at.pos_} {self.entities.get(at.i, '')}",
            f"{at.dep_} {between} {other.dep_} {at.i > other.i}",
        )
        for number, name in enumerate(names):
            row[number * BUCKETS + hashed(f"{number} {name}") % BUCKETS] = 1.0
        if head not in self.frames:
            self.frames[head] = self._frame(head)
        hint = self.frames[head].get(tail.label_, set())
        agrees = not hint.isdisjoint(range(tail.start, tail.end))
        row[HASHED * BUCKETS :] = (
            self.quoted[at.i], at.head.i in self.cues, not between, at.head.i == other.head.i and at.i != other.i,
            agrees, bool(hint) and not agrees)

    def _frame(self, head: Span) -> dict[str, set[int]]:
        """The tokens by label of the frame that rules found for most of what the head is, if any."""
        mine = set(range(head.start, head.end))
        alike = {
            frame: len(mine & parts[head.label_]) / len(mine | parts[head.label_])
            for frame, parts in self.hints.items() if head.label_ in parts}
        best = max(alike, key=lambda frame: alike[frame], default="")
        return self.hints[best] if best and alike[best] >= ALIKE else {}


def _hints(doc: Doc, rules: Rules) -> dict[str, dict[str, set[int]]]:
    """The tokens of the hints by frame and label."""
    found: dict[str, dict[str, set[int]]] = {}
    for key in {rules.heads_key, rules.tails_key} if rules.hints else ():
        for span in doc.spans.get(rules.hints + key, ()):
            parts = found.setdefault(span.id_.partition("/")[0], {})
            parts.setdefault(span.label_, set()).update(range(span.start, span.end))
    return found


def _path(at: Token, other: Token) -> str:
    """The relations from one token up to what stands above both, and down to the other."""
    above = [at, *at.ancestors]
    places = {token.i: number for number, token in enumerate(above)}
    down: list[str] = []
    for token in (other, *other.ancestors):
        if token.i in places:
            path = [*(each.dep_ for each in above[: places[token.i]]), "^", *reversed(down)]
            return " ".join(path) if len(path) <= LONGEST_PATH else f"{path[0]} … {path[-1]}"
        down.append(token.dep_)
    return "none"
