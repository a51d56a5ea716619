"""Flat labels Content, Cue and Source of a text, put together into quotes by where they stand.

This is how newsrooms annotate quotes with tools for entities (Guardian and AFP in the JournalismAI Collab Challenge
2021); their guide wants each cue and source beside the content it belongs to.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annotator.model.annotation import Span
from annotator.model.text import paragraphs

MARKS = '"“”„‟«»‹›「」『』'
# Between a quote's attribution and its continuation stands no end of a sentence.
CONTINUES = re.compile(r"[^.!?\n\r]{0,80}")
AWAY = 10**9  # a paragraph further is farther than all within one


@dataclass(frozen=True, slots=True)
class Assembled:
    """The parts of one quote by their keys."""

    content: tuple[str, ...]
    cue: tuple[str, ...] = ()
    source: tuple[str, ...] = ()

    def all(self) -> Iterator[str]:
        """The keys of all parts."""
        yield from self.content
        yield from self.cue
        yield from self.source


def quote_type(text: str, content: Sequence[Span]) -> str:
    """direct, mixed or indirect: content that begins with a quotation mark, holds one, has none."""
    if text[content[0].start] in MARKS + "'‘’":
        return "direct"
    return "mixed" if any(mark in text[span.start : span.end] for span in content for mark in MARKS) else "indirect"


def assemble(text: str, parts: Sequence[tuple[str, str, Span]]) -> tuple[list[Assembled], list[str]]:
    """Quotes from parts (key; content, cue or source; span), and the keys of those that found no content.

    Each cue goes with the source beside it to the nearest content, of its own paragraph if it has any there; content
    with neither goes on with the quote before it when they stand in one sentence.
    """
    contents = sorted(((span, key) for key, part, span in parts if part == "content"), key=lambda pair: pair[0])
    others = sorted(((span, part, key) for key, part, span in parts if part != "content"), key=lambda found: found[0])
    if not contents:
        return [], [key for _, _, key in others]
    starts = [start for start, _ in paragraphs(text)]
    first = [content.start for content, _ in contents]
    own: list[dict[str, list[tuple[Span, str]]]] = [{"cue": [], "source": []} for _ in contents]
    for group in _attributions(text, others, first):
        hull = Span(group[0][0].start, max(span.end for span, _, _ in group))
        at = bisect_right(first, hull.start)
        near = range(max(0, at - 2), min(len(contents), at + 2))
        best = min(near, key=lambda i: (_distance(starts, contents[i][0], hull), i))
        for span, part, key in group:
            own[best][part].append((span, key))
    quotes: list[tuple[list[str], dict[str, list[tuple[Span, str]]], int]] = []
    for (span, key), its in zip(contents, own, strict=True):
        if quotes and not its["cue"] and not its["source"] and quotes[-1][1]["cue"]:
            before = max(s.end for s, _ in (*quotes[-1][1]["cue"], *quotes[-1][1]["source"]))
            if quotes[-1][2] <= before <= span.start and CONTINUES.fullmatch(text, before, span.start):
                quotes[-1][0].append(key)
                continue
        quotes.append(([key], its, span.end))
    return [
        Assembled(tuple(keys), tuple(key for _, key in its["cue"]), tuple(key for _, key in its["source"]))
        for keys, its, _ in quotes
    ], []


def _attributions(
    text: str, others: Sequence[tuple[Span, str, str]], contents: Sequence[int]
) -> Iterator[list[tuple[Span, str, str]]]:
    """Cues and sources in groups that belong together: a cue and a source in one sentence, with no content between."""
    group: list[tuple[Span, str, str]] = []
    for found in others:
        span, part, _ = found
        if group:
            end = max(before.end for before, _, _ in group)
            apart = bisect_right(contents, span.start) != bisect_right(contents, group[-1][0].start)
            if apart or any(part == other for _, other, _ in group) or not CONTINUES.fullmatch(text, end, span.start):
                yield group
                group = []
        group.append(found)
    if group:
        yield group


def _distance(starts: Sequence[int], content: Span, span: Span) -> int:
    gap = max(content.start - span.end, span.start - content.end, 0)
    return gap + AWAY * abs(bisect_right(starts, content.start) - bisect_right(starts, span.start))
