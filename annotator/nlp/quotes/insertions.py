"""Reports at the end or in the middle of what they report: “The plan, officials said, would fail.”"""

from annotator.nlp.quotes.complements import FINITE, is_finite
from annotator.nlp.quotes.cues import Cue
from annotator.nlp.quotes.frames import Frame, Segment, segment
from annotator.nlp.quotes.reading import MARKS, SENTENCE_END, Reading
from annotator.nlp.quotes.sources import Phrase, is_passive, noun_phrase, phrase_after, phrase_before, subject

BREAKS = frozenset({",", "--", "—", "–"})
REACH = 50  # tokens of an attribution, a long name with title and function included
LEAST = 0.7  # score of the cue's clause frame
LEAST_UNTAGGED = 0.9


def around(reading: Reading, cue: Cue) -> Frame | None:
    """The frame of a cue that stands, with its source, between pauses or between one and the sentence's end."""
    verb = cue.head
    if cue.frames.get("clause", 0.0) < (LEAST if reading.tagged else LEAST_UNTAGGED):
        return None
    if reading.tag[verb] in ("VBG", "VB") or (is_passive(reading, verb) and len(cue.tokens) == 1):
        return None
    low, high = reading.sentence_first[verb], reading.sentence_last[verb]
    source = _source(reading, cue, low, high)
    if source is None:
        return None
    first, last = min(source[0], verb), max(source[1], cue.tokens[-1])
    while source[0] > verb and first - 1 > low and reading.pos[first - 1] in ("AUX", "ADV"):
        first -= 1
    if last - first > REACH or not _pause_before(reading, first, low):
        return None
    last = _attribution_end(reading, last + 1, high)
    before = segment(reading, low, first - 1)
    if last < 0 or before is None:
        return None
    after = segment(reading, last + 1, high) if last < high else None
    if not _is_clause(reading, low, first - 2) and not (after and _goes_on(reading, last + 1)):
        return None
    content: tuple[Segment, ...] = (before, after) if after else (before,)
    score = min(cue.frames["clause"], reading.lexicon.places["inserted"])
    return Frame(content, cue, source, score, f"clause, then “{reading.lower[verb]}”")


def _source(reading: Reading, cue: Cue, low: int, high: int) -> Phrase | None:
    verb = cue.head
    if reading.parsed:
        behind = [c for c in reading.children[verb] if c > verb and reading.dep[c] == "nsubj"]
        if behind and _pause_before(reading, verb, low):  # “the plan, said Lind, …” with two subjects
            return noun_phrase(reading, behind[0], verb)
        source, own = subject(reading, verb)
        if source is not None and own:
            return source
    before = phrase_before(reading, cue.head, low)
    after = phrase_after(reading, cue.tokens[-1], high)
    if before and after and _pause_before(reading, cue.head, low) and not _pause_before(reading, before[0], low):
        return after
    return before or after


def _pause_before(reading: Reading, token: int, low: int) -> bool:
    if token - 1 <= low:
        return False
    word = reading.words[token - 1]
    return word in BREAKS or (word in MARKS and reading.words[token - 2] == ",")


def _attribution_end(reading: Reading, token: int, high: int) -> int:
    """The last token of the words that attribute, or -1 when a clause follows the cue.

    A time, an addressee, a place or a subordinate clause may stand between the cue and the pause.
    """
    lexicon = reading.lexicon
    clause_words = lexicon.conjunctions | (lexicon.question_words - lexicon.subordinators)
    for i in range(token, high + 1):
        if reading.words[i] in BREAKS:
            return high if i < high and reading.tag[i + 1] == "VBG" else i
        if reading.words[i] in SENTENCE_END or reading.words[i] in (";", ":"):
            return i
        if i == token and reading.lower[i] in clause_words:
            return -1
        if reading.tag[i] in FINITE or reading.tag[i] == "VB":
            subordinate = any(
                reading.dep[child] == "mark" or reading.lower[child] in reading.lexicon.subordinators
                for child in reading.children[i]
            )
            return high if subordinate else -1
    return high


def _goes_on(reading: Reading, token: int) -> bool:
    """Whether a clause that an attribution interrupts continues with its verb: “The plan, he said, would fail.”"""
    return reading.tag[token] in FINITE


def _is_clause(reading: Reading, first: int, last: int) -> bool:
    if not reading.tagged:
        return last - first >= 3
    return any(reading.tag[i] in FINITE or is_finite(reading, i) for i in range(first, last + 1))
