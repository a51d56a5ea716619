"""Reported speech without quotation marks around all of it: the clause beside a cue, in the sentence at an offset."""

from collections.abc import Iterator
from dataclasses import dataclass

from annotator.model.annotation import Span
from annotator.nlp.quotes.lexicon import Lexicon
from annotator.session.quoting.content import Paragraph
from annotator.session.quoting.phrases import (
    SHARING,
    STRONG,
    according,
    cue_at,
    is_cue,
    phrase_after,
    phrase_before,
)
from annotator.session.quoting.words import ENDS, MARK, PAUSES, Grammar, Word, sentences, span_of, split

TAIL = 25  # words of an attribution at the end of its sentence
ADDRESSEE = 12  # words between a cue and the conjunction of its clause


@dataclass(frozen=True, slots=True)
class Clause:
    """Content by its clause, with its cue and source."""

    content: tuple[Span, ...]
    cue: tuple[Span, ...] = ()
    source: tuple[Span, ...] = ()


def clause_at(text: str, paragraph: Paragraph, offset: int, lexicon: Lexicon, known: Grammar) -> Clause | None:
    """The clause that is reported around an offset; None where its sentence has no cue."""
    found = split(text, paragraph.start, paragraph.end)
    for first, last in sentences(found, known):
        if found[last - 1].end >= offset:
            sentence = found[first:last]
            while sentence and (sentence[-1].text in ENDS or sentence[-1].text in PAUSES):
                sentence.pop()
            here = sum(word.end <= offset for word in sentence)
            return _clause(sentence, here, lexicon, known) if sentence else None
    return None


def _clause(found: list[Word], here: int, lexicon: Lexicon, known: Grammar) -> Clause | None:
    cues = [i for i in range(len(found)) if is_cue(lexicon, known, found, i, "clause", STRONG)]
    ahead = [i for i in cues if i >= here]
    behind = sorted((i for i in cues if 0 < i < here), key=lambda i: _rank(found, i, known))
    attempts: list[Iterator[Clause]] = [_according(found, lexicon, known)]
    attempts.extend(_after_cue(found, i, lexicon, known) for i in behind)
    attempts.extend(_before_cue(found, i, here, lexicon, known) for i in ahead)
    attempts.extend(_after_cue(found, i, lexicon, known) for i in ahead if i > 0)
    for attempt in attempts:
        for clause in attempt:
            return clause
    return None


def _rank(found: list[Word], at: int, known: Grammar) -> tuple[int, int]:
    """Of several cues before an offset the last that goes on with the same subject counts, else the outermost."""
    before = found[at - 1]
    if before.lower in SHARING or (before.text == "," and found[at].lower.endswith("ing")):
        return 0, -at
    return (2, at) if before.lower in known.relatives else (1, at)


def _according(found: list[Word], lexicon: Lexicon, known: Grammar) -> Iterator[Clause]:
    at = next((i for i in range(len(found)) if according(lexicon, found, i)), -1)
    if at < 0:
        return
    count = according(lexicon, found, at)
    source = phrase_after(lexicon, known, found, at + count, len(found), leads=at == 0)
    cue = Span(found[at].start, found[at + count - 1].end)
    if source is None:
        return
    end = next((i for i in range(at, len(found)) if found[i].start >= source.end), len(found))
    pieces = (span_of(found, 0, at), span_of(found, end, len(found)))
    if at == 0 or (end < len(found) and found[end].text == ","):
        content = tuple(piece for piece in pieces if piece)
    else:
        content = tuple(piece for piece in pieces[:1] if piece)
    if content:
        yield Clause(content, (cue,), (source,))


def _after_cue(found: list[Word], at: int, lexicon: Lexicon, known: Grammar) -> Iterator[Clause]:
    """X told Y on Monday [that it was over]"""
    cue = cue_at(lexicon, found, at)
    begin = cue.behind
    source = phrase_before(lexicon, known, found, _clause_start(found, at, lexicon, known), cue.first)
    begin = _content_start(found, at, begin, lexicon, known)
    content = span_of(found, begin, _end(found, begin, lexicon, known))
    if content is not None and source is not None:
        yield Clause((content,), cue.spans, (source,))


def _content_start(found: list[Word], at: int, begin: int, lexicon: Lexicon, known: Grammar) -> int:
    """Behind hearer, time and place: told Y on Monday [that …], said in London [it …]"""
    opening = lexicon.conjunctions | (lexicon.question_words & {"whether", "if"})
    told = any("order" in lexicon.verb_frames.get(lemma, {}) for lemma in lexicon.verbs.get(found[at].lower, ()))
    if begin < len(found) and (told or found[begin].lower in known.ends | lexicon.times):
        for i in range(begin, min(begin + ADDRESSEE, len(found))):
            if found[i].lower in opening:
                return i
    while begin < len(found) and (found[begin].lower in lexicon.times or found[begin].text == ","):
        begin += 1
    return begin


def _end(found: list[Word], begin: int, lexicon: Lexicon, known: Grammar) -> int:
    """Where a clause ends before the next cue of the same subject: said he “wanted to play[,”] adding that …"""
    for i in range(begin + 1, len(found) - 1):
        if MARK.fullmatch(found[i].text) and found[i - 1].text in ",." and found[i - 1].end == found[i].start:
            return i + 1
        goes_on = found[i].lower in SHARING or (found[i].text == "," and found[i + 1].lower.endswith("ing"))
        if goes_on and is_cue(lexicon, known, found, i + 1, "clause", STRONG):
            return i
    return len(found)


def _clause_start(found: list[Word], cue: int, lexicon: Lexicon, known: Grammar) -> int:
    """Where the clause of a cue begins: behind the cue before it, and its conjunction."""
    for i in range(cue - 1, 0, -1):
        if found[i].text in ";:" or (found[i].lower in lexicon.conjunctions and i + 1 < cue):
            return i + 1
        if found[i].lower in ("and", "but") and found[i - 1].text == ",":
            return i + 1
    return 0


def _before_cue(found: list[Word], at: int, here: int, lexicon: Lexicon, known: Grammar) -> Iterator[Clause]:
    """[It was over], X said on Monday[, after a long night]"""
    commas = [i for i in range(max(0, at - TAIL), at) if found[i].text in ",—–"]
    cue = cue_at(lexicon, found, at)
    for comma in reversed(commas):
        if comma < here and comma < at - 1 and commas[0] >= here:
            continue
        inverted = comma == at - 1
        source = (
            phrase_after(lexicon, known, found, cue.behind, len(found))
            if inverted else phrase_before(lexicon, known, found, comma + 1, cue.first)
        )
        content = span_of(found, 0, comma)
        if source is None or content is None or (not inverted and not _may_start(found[comma + 1], known)):
            continue
        rest = _rest(found, max(cue.behind, sum(word.start < source.end for word in found)), lexicon)
        yield Clause((content, rest) if rest else (content,), cue.spans, (source,))


def _may_start(word: Word, known: Grammar) -> bool:
    """Whether a word begins a subject rather than an apposition's or a list's next member."""
    return word.is_word and word.lower not in known.relatives and word.lower not in known.openers


def _rest(found: list[Word], behind: int, lexicon: Lexicon) -> Span | None:
    """What follows the attribution in the same sentence: content too, where a comma parts it off."""
    comma = next((i for i in range(behind, min(behind + 5, len(found))) if found[i].text == ","), -1)
    if comma < 0 or comma + 2 >= len(found) or found[comma + 1].lower in lexicon.verbs:
        return None
    return span_of(found, comma + 1, len(found))
