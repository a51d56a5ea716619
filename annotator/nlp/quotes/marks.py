"""Quotation marks: which of them open and close what, told apart from apostrophes and feet and inches.

Works on one paragraph, so that an odd mark cannot do harm beyond it. Wrong marks (an opening one where a closing one
belongs) and missing ones are seen from what stands around them. Linear in the length of the paragraph.
"""

import re
from dataclasses import dataclass

OPENING = "“„«‹"
CLOSING = "”»›"
LOW = "„‚"  # closed by a high opening mark: „…“
EITHER = '"‟'
SINGLE = "‘’'‚‛"
DOUBLE = re.compile(f"[{OPENING}{CLOSING}{EITHER}]|``|''")
BRACKETS = "([{—–-/…"
PAUSE = ",.?!…;—–-"
SINGLE_REACH = 600  # code points between two single marks, at most


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words in quotation marks, [start, end) in code points of the text, marks included.

    `opened` and `closed` say whether its mark is there; `inner` holds what is quoted within.
    """

    start: int
    end: int
    opened: bool = True
    closed: bool = True
    single: bool = False
    inner: tuple["Quoted", ...] = ()


def quoted(text: str, start: int, end: int) -> list[Quoted]:
    """What stands in quotation marks between two offsets of a text, outermost only, in order."""
    found: list[Quoted] = []
    inside: int | None = None  # where the open quotation starts
    nested: list[tuple[int, str]] = []
    inner: list[Quoted] = []
    kind = ""
    marks = [match.span() for match in DOUBLE.finditer(text, start, end)]
    closers = _closers_after(text, marks)
    for number, (a, b) in enumerate(marks):
        mark = text[a]
        if inside is None:
            stray = _looks_closing(text, a, b, start, end) and mark not in OPENING
            if stray and mark in EITHER and text[a - 1] == "," and (len(marks) - number) % 2 == 0:
                stray = False  # “she said," We …”: the blank stands on the wrong side of a mark that has its pair
            if _is_inches(text, a, start) or stray:
                if not _is_inches(text, a, start) and (where := _missing_start(text, start, a, found)) < a:
                    found.append(Quoted(where, b, opened=False))
                continue
            inside, kind, inner, nested = a, mark, [], []
            continue
        if nested:
            if mark in CLOSING or mark == nested[-1][1]:
                inner.append(Quoted(nested.pop()[0], b))
                continue
        elif not (kind in LOW and mark == "“") and _opens_within(text, a, b, end, kind, closers[number]):
            nested.append((a, mark))
            continue
        if mark in OPENING and not (kind in LOW and mark == "“") and not _wrong_closing(text, a, b, end):
            # The one before was never closed: it ends where this begins.
            found.append(Quoted(inside, _before(text, inside, a), closed=False, inner=tuple(inner)))
            inside, kind, inner = a, mark, []
            continue
        found.append(Quoted(inside, b, inner=tuple(inner)))
        inside, nested = None, []
    if inside is not None and inside + 1 < end:
        found.append(Quoted(inside, _before(text, inside, end), closed=False, inner=tuple(inner)))
    singles = _singles(text, start, end, found)
    return _with_singles(found, singles)


def _closers_after(text: str, marks: list[tuple[int, int]]) -> list[int]:
    """For each mark, how many marks that only close come after it."""
    counts, count = [0] * len(marks), 0
    for i in range(len(marks) - 1, -1, -1):
        counts[i] = count
        count += text[marks[i][0]] in CLOSING
    return counts


def _looks_opening(text: str, a: int, b: int, start: int, end: int) -> bool:
    before = a == start or text[a - 1].isspace() or text[a - 1] in BRACKETS
    return before and b < end and not text[b].isspace()


def _looks_closing(text: str, a: int, b: int, start: int, end: int) -> bool:
    after = b == end or text[b].isspace() or text[b] in ",.;:?!)]}—–-…"
    return after and a > start and not text[a - 1].isspace()


def _is_inches(text: str, a: int, start: int) -> bool:
    return text[a] == '"' and a > start and text[a - 1].isdigit()


def _opens_within(text: str, a: int, b: int, end: int, kind: str, closers: int) -> bool:
    """Whether a mark inside a quotation opens one within: its own kind needs two closing marks to come."""
    mark = text[a]
    if mark not in OPENING or not _looks_opening(text, a, b, 0, end):
        return False
    return closers >= 1 if mark != kind else closers >= 2 and not _wrong_closing(text, a, b, end)


def _wrong_closing(text: str, a: int, b: int, end: int) -> bool:
    """Whether an opening mark stands where a closing one belongs: after a pause, before the words that attribute."""
    if b >= end or text[b].isspace():
        return True
    i = a - 1
    while i >= 0 and text[i].isspace():
        i -= 1
    return i >= 0 and text[i] in ",?!" and text[b].islower()


def _missing_start(text: str, start: int, a: int, found: list[Quoted]) -> int:
    where = found[-1].end if found else start
    while where < a and (text[where].isspace() or text[where] in ",.;:"):
        where += 1
    return where if where == start else a  # only where the whole paragraph so far can be meant


def _before(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def _singles(text: str, start: int, end: int, outer: list[Quoted]) -> list[Quoted]:
    """What stands in single marks; never across the edge of something in double ones."""
    marks = [i for i in range(start, end) if text[i] in SINGLE]
    edges = sorted(edge for item in outer for edge in (item.start, item.end))
    found: list[Quoted] = []
    opened: int | None = None
    edge = 0
    for i in marks:
        while edge < len(edges) and edges[edge] <= i:
            edge += 1
            opened = None
        if opened is not None and i - opened > SINGLE_REACH:
            opened = None
        if opened is None:
            if _single_opens(text, i, start, end):
                opened = i
        elif _single_closes(text, i, start, end):
            found.append(Quoted(opened, i + 1, single=True))
            opened = None
    return found


def _single_opens(text: str, i: int, start: int, end: int) -> bool:
    if text[i] not in "‘'‚‛" or not _looks_opening(text, i, i + 1, start, end):
        return False
    return text[i + 1].isalnum() or text[i + 1] in '“"[(…'


def _single_closes(text: str, i: int, start: int, end: int) -> bool:
    if text[i] not in "’'" or _possessive(text, i, end):
        return False
    return _looks_closing(text, i, i + 1, start, end) or (i + 1 < end and text[i + 1] in '”"')


def _possessive(text: str, i: int, end: int) -> bool:
    """Whether an apostrophe after an s more likely marks a possessor than an end: “the boys’ game”."""
    return text[i - 1] in "sS" and i + 2 < end and text[i + 1] == " " and text[i + 2].islower()


def _with_singles(found: list[Quoted], singles: list[Quoted]) -> list[Quoted]:
    merged: list[Quoted] = []
    position = 0
    for item in found:
        while position < len(singles) and singles[position].start < item.start:
            merged.append(singles[position])
            position += 1
        within = []
        while position < len(singles) and singles[position].start < item.end:
            within.append(singles[position])
            position += 1
        inner = tuple(sorted((*item.inner, *within), key=lambda q: q.start))
        merged.append(Quoted(item.start, item.end, item.opened, item.closed, item.single, inner))
    merged.extend(singles[position:])
    return merged
