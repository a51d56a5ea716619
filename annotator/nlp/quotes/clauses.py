"""Reported speech without quotation marks, or with some of its words in them: content by the frame of its cue."""

from collections.abc import Iterator

from annotator.nlp.quotes.cues import Cue
from annotator.nlp.quotes.frames import Frame, Segment, segment
from annotator.nlp.quotes.reading import MARKS, Reading
from annotator.nlp.quotes.sources import PAUSES, Phrase, noun_phrase, phrase_after, phrase_before, subject

TO = "PART"


def reported(reading: Reading, cue: Cue) -> Frame | None:
    """The best frame of a cue whose content is in the grammar of its sentence, or None."""
    if cue.kind == "according":
        return _according(reading, cue)
    if cue.kind == "noun":
        return _of_noun(reading, cue)
    source, own = subject(reading, cue.head) if reading.parsed else (None, True)
    if cue.kind == "adjective":
        return _of_adjective(reading, cue)
    if "clause" in cue.frames:
        frame = _around(reading, cue)
        if frame:
            return frame
    for name, content in _contents(reading, cue):
        score = cue.frames[name]
        return Frame(content, cue, source, score, f"{reading.lower[cue.head]} + {DESCRIPTION[name]}")
    return None


DESCRIPTION = {
    "clause": "clause", "question": "question", "infinitive": "infinitive", "order": "object + infinitive",
    "gerund": "-ing form", "object": "object", "as": "object + as", "naming": "object + name", "preposition": "preposition",
}


def _contents(reading: Reading, cue: Cue) -> Iterator[tuple[str, tuple[Segment, ...]]]:
    """What each frame of a cue finds in the parse, in order of trust."""
    verb, frames = cue.head, cue.frames
    children = [child for child in reading.children[verb] if child > verb]
    clause = next((c for c in children if reading.dep[c] == "ccomp"), None)
    if clause is not None:
        kind = _clause_kind(reading, clause)
        if kind in frames:
            yield from _found(reading, kind, verb, clause)
        if kind == "order_or_naming":
            pass
    infinitive = next((c for c in children if reading.dep[c] == "xcomp"), None)
    if clause is not None and _clause_kind(reading, clause) == "order" and "naming" in frames:
        yield from _found(reading, "naming", verb, clause)
    if infinitive is not None:
        has_to = any(reading.lower[c] == "to" for c in reading.children[infinitive])
        target = next((c for c in children if reading.dep[c] in ("dobj", "dative") and c < infinitive), None)
        if has_to and target is not None and "order" in frames:
            if pieces := segment(reading, reading.left[target], reading.right[infinitive]):
                yield "order", (pieces,)
        if has_to and "infinitive" in frames:
            yield from _found(reading, "infinitive", verb, infinitive)
        if reading.tag[infinitive] == "VBG" and "gerund" in frames:
            yield from _found(reading, "gerund", verb, infinitive)
        if not has_to and "clause" in frames and reading.tag[infinitive] in ("VBD", "VBZ", "VBP", "MD"):
            yield from _found(reading, "clause", verb, infinitive)
    target = next((c for c in children if reading.dep[c] in ("dobj", "oprd", "attr")), None)
    if target is not None and "naming" in frames:
        last = max((reading.right[c] for c in children if reading.dep[c] in ("dobj", "oprd", "ccomp")))
        if pieces := segment(reading, reading.left[target], last):
            yield "naming", (pieces,)
    if target is not None and "as" in frames:
        as_ = next((c for c in (*children, *reading.children[target]) if c > target and reading.lower[c] == "as"), None)
        if as_ is not None and (pieces := segment(reading, reading.left[target], reading.right[as_])):
            yield "as", (pieces,)
    if cue.preposition >= 0:
        last = max(reading.right[cue.preposition], cue.preposition)
        if pieces := segment(reading, cue.preposition + 1, last):
            yield "preposition", (pieces,)
    if target is not None and reading.dep[target] == "dobj" and "object" in frames:
        if reading.pos[target] != "PRON" or reading.lower[target] in ("that", "this", "it"):
            yield from _found(reading, "object", verb, target)


def _clause_kind(reading: Reading, clause: int) -> str:
    """Whether a complement is a clause, an indirect question, or an object with an infinitive."""
    first = reading.left[clause]
    lower = reading.lower[first]
    kids = reading.children[clause]
    if lower in reading.lexicon.question_words and reading.words[first - 1] not in PAUSES:
        return "question"
    finite = reading.tag[clause] in ("VBD", "VBZ", "VBP", "MD") or any(
        reading.tag[k] in ("VBD", "VBZ", "VBP", "MD") and reading.dep[k] in ("aux", "auxpass", "cop") for k in kids
    )
    if not finite:
        if reading.tag[clause] == "VBG" and not any(reading.dep[k] in ("nsubj", "aux") for k in kids):
            return "gerund"
        if any(reading.lower[k] == "to" and reading.dep[k] == "aux" for k in kids):
            return "order" if any(reading.dep[k] in ("nsubj", "nsubjpass") for k in kids) else "infinitive"
        if reading.pos[clause] not in ("VERB", "AUX"):
            return "naming"
    return "clause"


def _found(reading: Reading, name: str, verb: int, head: int) -> Iterator[tuple[str, tuple[Segment, ...]]]:
    first, last = max(reading.left[head], verb + 1), reading.right[head]
    last = min(last, reading.sentence_last[verb]) if reading.saying_at[last] < 0 else last
    first, last = _without_next_report(reading, head, first, last)
    pieces = segment(reading, first, last)
    if pieces:
        yield name, (pieces,)


def _without_next_report(reading: Reading, head: int, first: int, last: int) -> tuple[int, int]:
    """Stops a clause where a coordinated or subordinate clause reports on its own: “…, and the mayor said …”."""
    for token in range(head + 1, last + 1):
        if reading.dep[token] in ("conj", "advcl") and reading.head[token] == head and reading.saying_at[token] < 0:
            has_subject = any(reading.dep[c] in ("nsubj", "nsubjpass") for c in reading.children[token])
            begin = reading.left[token]
            comma = begin > first and ("," in (reading.words[begin - 1], reading.words[max(first, begin - 2)]))
            verb = reading.lower[token] in reading.lexicon.verbs and reading.pos[token] == "VERB"
            if has_subject and comma and verb:
                frames = reading.lexicon.verb_frames.get(reading.lexicon.verbs[reading.lower[token]][0], {})
                if frames.get("clause", 0.0) > 0.9:
                    return first, begin - 1
    return first, last


def _around(reading: Reading, cue: Cue) -> Frame | None:
    """A report in the middle or at the end of what it reports: “The plan, officials said, would fail.”"""
    verb = cue.head
    low, high = reading.sentence_first[verb], reading.sentence_last[verb]
    source, own = subject(reading, verb) if reading.parsed else (None, True)
    if source is None or not own:
        before = phrase_before(reading, verb, low)
        after = phrase_after(reading, verb, high)
        source = before if before and before[1] < verb else after
        if before and after and _comma_before(reading, verb, low) and not _comma_before(reading, before[0], low):
            source = after
    if source is None:
        return None
    group_first, group_last = min(source[0], verb), max(source[1], cue.tokens[-1])
    if group_last - group_first > 50:
        return None
    while group_first - 1 > low and reading.pos[group_first - 1] in ("AUX", "ADV") and source[0] > verb:
        group_first -= 1
    if not _comma_before(reading, group_first, low):
        return None
    tail = _tail(reading, group_last + 1, high, verb)
    if tail is None:
        return None
    before_part = segment(reading, low, group_first - 1)
    if before_part is None or not _has_verb(reading, low, group_first - 2):
        return None
    content: tuple[Segment, ...] = (before_part,)
    if tail < high and (rest := segment(reading, tail + 1, high)):
        content = (*content, rest)
    word = reading.lower[verb]
    return Frame(content, cue, source, cue.frames["clause"], f"clause, then “{word}”")


def _comma_before(reading: Reading, token: int, low: int) -> bool:
    return token - 1 > low and (
        reading.words[token - 1] in (",", "--", "—", "–") or (reading.words[token - 1] in MARKS and reading.words[token - 2] == ",")
    )


def _tail(reading: Reading, token: int, high: int, verb: int) -> int | None:
    """Where the words that attribute end (the last token of them), or None when what follows is reported too.

    Only a time, an addressee or a phrase with a preposition may stand between the cue and the pause.
    """
    if token > high:
        return high
    depth = 0
    for i in range(token, high + 1):
        word = reading.words[i]
        if word in (",", "--", "—", "–"):
            depth += 1
            if i + 1 <= high and reading.tag[i + 1] in ("VBG",):
                return high
            return i
        if word in (".", "?", "!", ";", ":", "…"):
            return high if i >= high - 1 else i
        if i == token and reading.lower[i] in ("that", "whether"):
            return None
        if reading.tag[i] in ("VBD", "VBZ", "VBP", "MD") or reading.tag[i] == "VB":
            sub = any(reading.dep[k] == "mark" or reading.lower[k] in ("who", "which", "as", "when", "while", "after", "before") for k in reading.children[i])
            if not sub:
                return None
            return high
    return high


def _has_verb(reading: Reading, first: int, last: int) -> bool:
    if not reading.tagged:
        return last - first >= 3
    return any(reading.pos[i] in ("VERB", "AUX") for i in range(first, last + 1)) or last - first > 6


def _according(reading: Reading, cue: Cue) -> Frame | None:
    last = cue.tokens[-1]
    source: Phrase | None = None
    for child in reading.children[last]:
        if reading.dep[child] == "pobj":
            source = noun_phrase(reading, child, last)
    low, high = reading.sentence_first[cue.head], reading.sentence_last[cue.head]
    if source is None or source[0] <= last:
        source = phrase_after(reading, last, high)
    if source is None:
        return None
    before = segment(reading, low, cue.head - 1) if cue.head > low else None
    after = segment(reading, source[1] + 1, high) if source[1] < high else None
    # A phrase of a word or two before it (“But according to …”) is no content.
    if before and not _has_verb(reading, low, cue.head - 1):
        before = None
    if before and after and reading.words[min(source[1] + 1, high)] != ",":
        after = None
    content = tuple(piece for piece in (before, after) if piece)
    if not content:
        return None
    return Frame(content, cue, source, cue.frames["clause"], f"{cue.lemma} X")


def _of_noun(reading: Reading, cue: Cue) -> Frame | None:
    """“his claim that …”, “a call for calm”: the source is the possessor, or the subject of its light verb."""
    noun = cue.head
    source: Phrase | None = None
    for child in reading.children[noun]:
        if reading.dep[child] == "poss":
            source = noun_phrase(reading, child, noun)
        elif reading.lower[child] in ("by", "from", "of") and child > noun and source is None and child != cue.preposition:
            for below in reading.children[child]:
                if reading.dep[below] == "pobj":
                    source = noun_phrase(reading, below, noun)
    for child in reading.children[noun]:
        if child < noun or reading.dep[child] not in ("acl", "relcl", "ccomp"):
            continue
        kids = reading.children[child]
        if "clause" in cue.frames and any(reading.dep[k] == "mark" and reading.lower[k] == "that" for k in kids):
            name = "clause"
        elif "infinitive" in cue.frames and any(reading.lower[k] == "to" and reading.dep[k] == "aux" for k in kids):
            name = "infinitive"
        else:
            continue
        if source is None and reading.dep[noun] in ("dobj", "pobj"):
            source, _ = subject(reading, reading.head[noun])
        for _, content in _found(reading, name, noun, child):
            return Frame(content, cue, source, cue.frames[name], f"{reading.lower[noun]} + {DESCRIPTION[name]}")
    if cue.preposition >= 0:
        if source is None and reading.dep[noun] == "dobj":
            source, _ = subject(reading, reading.head[noun])
        pieces = segment(reading, cue.preposition + 1, reading.right[cue.preposition])
        if pieces and source:
            score = cue.frames["preposition"]
            return Frame((pieces,), cue, source, score, f"{reading.lower[noun]} {reading.lower[cue.preposition]} …")
    return None


def _of_adjective(reading: Reading, cue: Cue) -> Frame | None:
    head = reading.head[cue.head] if reading.dep[cue.head] == "acomp" else cue.head
    for child in reading.children[cue.head]:
        if child > cue.head and reading.dep[child] == "ccomp" and _clause_kind(reading, child) == "clause":
            source, _ = subject(reading, head)
            for _, content in _found(reading, "clause", cue.head, child):
                return Frame(content, cue, source, cue.frames["clause"], f"{reading.lower[cue.head]} + clause")
    return None
