"""To whom a quotation is attributed: the cue and the source in what stands before, after and between its parts."""

from dataclasses import dataclass

from annotator.model.annotation import Span
from annotator.nlp.quotes.lexicon import Lexicon
from annotator.nlp.quotes.marks import Quoted
from annotator.session.quoting.content import Paragraph, previous_paragraph
from annotator.session.quoting.phrases import (
    LONGEST,
    Cue,
    according,
    cue_at,
    is_cue,
    leading_phrase,
    phrase_after,
    phrase_before,
)
from annotator.session.quoting.words import ENDS, Grammar, Word, sentences, span_of, split

DASHES = frozenset("—–―-")
LONGEST_NAME = 8  # words


@dataclass(frozen=True, slots=True)
class Attribution:
    """A cue and a source; `end` is where the attribution ends in the text."""

    cue: tuple[Span, ...]
    source: tuple[Span, ...]
    end: int


def after(
    text: str, paragraph: Paragraph, quotation: Quoted, lexicon: Lexicon, known: Grammar
) -> Attribution | None:
    """“…,” said X · “…,” X, a Y of Z, told W · “…,” according to X · “…” — X."""
    stop = next((q.start for q in paragraph.quotations if q.start >= quotation.end), paragraph.end)
    gap = split(text, quotation.end, stop)
    first = 0
    while first < len(gap) and not gap[first].is_word and gap[first].text not in ENDS | frozenset(";:"):
        first += 1
    if first >= len(gap) or not gap[first].is_word:
        return None
    last = next((end for start, end in sentences(gap, known) if end > first), len(gap))
    finished = _last_letter(text, quotation) == "."
    if count := according(lexicon, gap, first):
        source = phrase_after(lexicon, known, gap, first + count, last)
        if finished and source and source.end < gap[last - 1].start:
            return None  # “….” According to X, …
        return _made((Span(gap[first].start, gap[first + count - 1].end),), source)
    cues = (i for i in range(first, min(last, first + LONGEST)) if is_cue(lexicon, known, gap, i, "speech"))
    at = next(cues, -1)
    if at < 0:
        return _signature(gap, first, last)
    if any(word.text == ";" for word in gap[first:at]):
        return None
    cue = cue_at(lexicon, gap, at)
    if finished and _announces(lexicon, gap, cue, last):
        return None
    if at > first:
        return _made(cue.spans, phrase_before(lexicon, known, gap, first, cue.first))
    source = phrase_after(lexicon, known, gap, cue.behind, last)
    return None if source is None and gap[at].lower.endswith("ing") else _made(cue.spans, source)


def _signature(gap: list[Word], first: int, last: int) -> Attribution | None:
    """“…” — X"""
    if gap[0].text not in DASHES or not gap[first].is_capital or last - first >= LONGEST_NAME:
        return None
    source = span_of(gap, first, last)
    return Attribution((), (source,), source.end) if source else None


def _last_letter(text: str, quotation: Quoted) -> str:
    return text[quotation.start : quotation.end].rstrip("”“\"'’‘» ")[-1:]


def _made(cue: tuple[Span, ...], source: Span | None) -> Attribution:
    return Attribution(cue, (source,) if source else (), max(cue[-1].end, source.end if source else 0))


def _announces(lexicon: Lexicon, gap: list[Word], cue: Cue, last: int) -> bool:
    """Whether the cue after a finished quotation is of what comes next: “….” She added: “…” · “….” He denied it."""
    behind = [word for word in gap[cue.behind : last] if word.is_word and word.lower not in lexicon.times]
    return cue.first > 0 and (len(behind) > 1 or (last == len(gap) and gap[-1].text in ",:"))


def before(
    text: str, paragraph: Paragraph, quotation: Quoted, lexicon: Lexicon, known: Grammar, frame: str = "speech"
) -> Attribution | None:
    """X said: “…” · X told W, “…” · from the end of the paragraph before, where that ends with a colon.

    With the frames "as" and "naming" also: X described it as “…” · X called it “…”
    """
    start = max((q.end for q in paragraph.quotations if q.end <= quotation.start), default=paragraph.start)
    gap = split(text, start, quotation.start)
    if not gap and start == paragraph.start:
        above = previous_paragraph(text, paragraph)
        gap = split(text, above.start, above.end) if above else []
        if not gap or gap[-1].text not in ":,":
            return None
    if not gap:
        return None
    first = max((begin for begin, _ in sentences(gap, known)), default=0)
    while first < len(gap) and not gap[first].is_word:
        first += 1
    if gap[-1].text in ENDS or first >= len(gap):
        return None
    leads = gap[-1].text in ",:—–-" or gap[-1].lower in lexicon.conjunctions
    cues = [
        i for i in range(first, len(gap))
        if is_cue(lexicon, known, gap, i, frame) and (leads or frame != "speech" or i + 3 > len(gap))
    ]
    if not cues:
        return _by_phrase(gap, first, lexicon, known) or _by_infinitive(gap, first, lexicon, known)
    cue = cue_at(lexicon, gap, cues[-1])
    source = phrase_before(lexicon, known, gap, first, cue.first)
    return Attribution(cue.spans, (source,) if source else (), quotation.start)


def _by_phrase(gap: list[Word], first: int, lexicon: Lexicon, known: Grammar) -> Attribution | None:
    """According to X, “…” · Minister: “…”"""
    if count := according(lexicon, gap, first):
        source = phrase_after(lexicon, known, gap, first + count, len(gap))
        return _made((Span(gap[first].start, gap[first + count - 1].end),), source)
    label = gap[first:-1]
    if gap[-1].text == ":" and 0 < len(label) < LONGEST_NAME and label[-1].is_capital and label[0].is_capital:
        source = span_of(gap, first, len(gap) - 1)
        return Attribution((), (source,), source.end) if source else None
    return None


def _by_infinitive(gap: list[Word], first: int, lexicon: Lexicon, known: Grammar) -> Attribution | None:
    """She liked to say, “…”"""
    at = len(gap) - 2
    if at <= first or gap[-1].text not in ",:" or gap[at - 1].lower != "to" or gap[at].lower not in lexicon.verbs:
        return None
    start = max((i + 1 for i in range(first, at) if gap[i].text == ","), default=first)
    source = leading_phrase(lexicon, known, gap, start, at)
    return Attribution((Span(gap[at].start, gap[at].end),), (source,) if source else (), gap[-1].end)


def joined(
    text: str, left: Quoted, right: Quoted, found: Attribution | None, lexicon: Lexicon, known: Grammar
) -> bool:
    """Whether two quotations of a paragraph are one, because only the attribution stands between them."""
    gap = split(text, left.end, right.start)
    if not gap or not any(word.is_word for word in gap):
        return True
    if found is None or not left.end <= found.end <= right.start or len(gap) > LONGEST:
        return False
    rest = [word for word in gap if word.start >= found.end]
    if gap[-1].text in ",:" and any(word.lower.endswith("ing") and word.lower in lexicon.verbs for word in rest):
        return False  # “…,” she said, adding, “…”
    return len(list(sentences(gap, known))) == 1 and gap[-1].text in frozenset(",.") | DASHES | frozenset(";:")
