"""Quotes in quotation marks: who is said to have said them, by what stands in the gaps between them."""

from annotator.nlp.quotes.cues import Cue
from annotator.nlp.quotes.frames import Frame, Segment
from annotator.nlp.quotes.reading import MARKS, Reading, Saying
from annotator.nlp.quotes.sources import Phrase, phrase_after, phrase_before, subject

REACH = 45  # tokens between a quotation and its cue, a long name with titles included
ENDINGS = frozenset({",", ".", "?", "!", "—", "–", "--", "-", "…", "...", "....", ";"})


def attributed(reading: Reading, cues: list[Cue]) -> list[Frame]:
    """Frames of everything in quotation marks that a cue with the frame “speech” is beside, in order."""
    by_token = {cue.head: cue for cue in cues if "speech" in cue.frames and reading.saying_at[cue.head] < 0}
    frames: list[Frame] = []
    chains = _chains(reading)
    last: Frame | None = None
    last_chain: list[Saying] = []
    for chain in chains:
        if not _speech_like(reading, chain):
            found = _fragment(reading, chain, by_token)
            if found:
                frames.append(found)
            continue
        found = _after(reading, chain, by_token) or _before(reading, chain, by_token)
        content: tuple[Segment, ...] = tuple((saying.mark.start, saying.mark.end) for saying in chain)
        if found is None:
            if last is not None and _continues(reading, last_chain, chain):
                merged = Frame((*last.content, *content), last.cue, last.source, last.score, last.why)
                frames[frames.index(last)] = merged
                last, last_chain = merged, chain
                continue
            run = _run(reading, last_chain, chain) if last is not None else None
            if run:
                frames.append(Frame(content, None, None, 0.5, "quotation after a quotation"))
                last, last_chain = frames[-1], chain
            continue
        cue, source = found
        if last is not None and last.cue is cue:
            merged = Frame((*last.content, *content), last.cue, last.source, last.score, last.why)
            frames[frames.index(last)] = merged
            last, last_chain = merged, chain
            continue
        last = Frame(content, cue, source, cue.frames["speech"], f"quotation + “{reading.lower[cue.head]}”")
        last_chain = chain
        frames.append(last)
    return frames


def _chains(reading: Reading) -> list[list[Saying]]:
    """Quotations that run over paragraphs belong together: not closed, and the next paragraph opens with a mark."""
    chains: list[list[Saying]] = []
    for saying in reading.sayings:
        if chains and not chains[-1][-1].mark.closed:
            before = chains[-1][-1]
            opens = reading.paragraphs[saying.paragraph].first == saying.first and saying.mark.opened
            ends = before.last >= reading.paragraphs[before.paragraph].last - 1
            if saying.paragraph == before.paragraph + 1 and opens and ends:
                chains[-1].append(saying)
                continue
        chains.append([saying])
    return chains


def _words(reading: Reading, saying: Saying) -> int:
    return sum(reading.is_word(token) for token in range(saying.first, saying.last + 1))


def _speech_like(reading: Reading, chain: list[Saying]) -> bool:
    """Whether a quotation reads like something said rather than a title, a motto or a word held with tongs."""
    if len(chain) > 1:
        return True
    saying = chain[0]
    count = _words(reading, saying)
    if count == 0:
        return False
    inner = saying.last - 1 if reading.words[saying.last] in MARKS else saying.last
    outer = reading.words[min(saying.last + 1, len(reading) - 1)]
    ends = reading.words[inner] in ENDINGS or (outer in (",",) and count > 2)
    begins = saying.first == reading.sentence_first[saying.first] or (
        saying.first > 0 and reading.words[saying.first - 1] in (",", ":", "--", "—", "–")
    )
    capital = _first_letter(reading, saying).isupper()
    if saying.mark.single and count < 3:
        return False
    return (ends and (begins or capital or count > 3)) or (begins and capital and count > 3) or count > 12


def _first_letter(reading: Reading, saying: Saying) -> str:
    for character in reading.text[saying.mark.start : saying.mark.end]:
        if character.isalpha():
            return character
    return ""


def _after(reading: Reading, chain: list[Saying], cues: dict[int, Cue]) -> tuple[Cue, Phrase | None] | None:
    """“…,” said X · “…,” X said · “…,” X, a Y of Z, told W."""
    for saying in (chain[-1], chain[0]) if len(chain) > 1 else (chain[0],):
        paragraph = reading.paragraphs[saying.paragraph]
        token = saying.last + 1
        while token <= paragraph.last and (reading.words[token] in (",", "--", "—", "–") or reading.is_blank(token)):
            token += 1
        if token > paragraph.last or reading.saying_at[token] >= 0:
            continue
        ceiling = min(reading.sentence_last[token], token + REACH)
        for i in range(token, ceiling + 1):
            if reading.saying_at[i] >= 0 or reading.words[i] in (";", ":"):
                break
            cue = cues.get(i)
            if cue is None:
                if _other_verb(reading, i, token):
                    break
                continue
            if i > token and not _may_be_subject(reading, token, i):
                break
            return cue, _source(reading, cue, token, ceiling, after=True)
    return None


def _other_verb(reading: Reading, token: int, begin: int) -> bool:
    """A finite verb outside a relative clause: what follows is a sentence of its own, not an attribution."""
    if reading.tag[token] not in ("VBD", "VBZ", "VBP") or reading.pos[token] != "VERB":
        return False
    return reading.dep[token] != "relcl" and not any(
        reading.lower[i] in ("who", "which", "whose", "that", "as") for i in range(begin, token)
    )


def _may_be_subject(reading: Reading, first: int, cue: int) -> bool:
    if not reading.tagged:
        return cue - first <= 8
    return any(reading.pos[i] in ("NOUN", "PROPN", "PRON") for i in range(first, cue))


def _before(reading: Reading, chain: list[Saying], cues: dict[int, Cue]) -> tuple[Cue, Phrase | None] | None:
    """X said: “…” · X told W, “…” · X said that “…”, also from the end of the paragraph before."""
    saying = chain[0]
    floor = reading.sentence_first[saying.first]
    token = saying.first - 1
    paragraph = reading.paragraphs[saying.paragraph]
    if saying.first == paragraph.first:
        if saying.paragraph == 0:
            return None
        above = reading.paragraphs[saying.paragraph - 1]
        token = above.last
        while token > above.first and (reading.is_blank(token)):
            token -= 1
        if reading.words[token] not in (":", ","):
            return None
        floor = max(reading.sentence_first[token], above.first)
    floor = max(floor, token - REACH)
    for i in range(token, floor - 1, -1):
        if reading.saying_at[i] >= 0:
            return None
        cue = cues.get(i)
        if cue is None:
            if i < token and reading.words[i] in (";",):
                return None
            continue
        if not _leads_to(reading, i, token):
            return None
        return cue, _source(reading, cue, floor, token, after=False)
    return None


def _leads_to(reading: Reading, cue: int, last: int) -> bool:
    """Whether only an addressee, a time or a place stands between a cue and the quotation it announces."""
    pause = reading.words[last] in (",", ":") or reading.lower[last] == "that"
    finite = any(
        reading.tag[i] in ("VBD", "VBZ", "VBP", "MD") and reading.dep[i] not in ("relcl", "advcl")
        for i in range(cue + 1, last + 1)
    )
    if reading.words[last] == ":":
        return True
    return not finite and (pause or last - cue <= 1)


def _source(reading: Reading, cue: Cue, low: int, high: int, *, after: bool) -> Phrase | None:
    source, own = subject(reading, cue.head) if reading.parsed else (None, True)
    if source is not None and (own or not after) and _outside(reading, source):
        if not after or (source[0] >= low and source[1] <= high):
            return source
    if after:
        if cue.head == low:
            return phrase_after(reading, cue.tokens[-1], high) or _fallback(reading, source)
        return phrase_before(reading, cue.head, low) or _fallback(reading, source)
    return phrase_before(reading, cue.head, low) or phrase_after(reading, cue.tokens[-1], high) or _fallback(reading, source)


def _fallback(reading: Reading, source: Phrase | None) -> Phrase | None:
    return source if source is not None and _outside(reading, source) else None


def _outside(reading: Reading, source: Phrase) -> bool:
    return reading.saying_at[source[0]] < 0 or source[1] - source[0] > 2


def _continues(reading: Reading, before: list[Saying], chain: list[Saying]) -> bool:
    """“…,” she said. “…”: the second belongs to the first when nothing else stands between than its attribution."""
    left, right = before[-1], chain[0]
    if left.paragraph != right.paragraph:
        return False
    gap_first, gap_last = left.last + 1, right.first - 1
    if gap_first > gap_last:
        return True
    ends = {reading.sentence_last[i] for i in range(gap_first, gap_last + 1)}
    return len(ends) <= 2 and gap_last - gap_first < REACH and gap_last <= max(
        reading.sentence_last[gap_first], gap_first + 2
    ) + 1


def _run(reading: Reading, before: list[Saying], chain: list[Saying]) -> bool:
    """A paragraph that is nothing but a quotation, in the paragraph after another one."""
    saying = chain[0]
    paragraph = reading.paragraphs[saying.paragraph]
    if saying.paragraph - before[-1].paragraph not in (0, 1):
        return False
    whole = saying.first <= paragraph.first + 1 and chain[-1].last >= reading.paragraphs[chain[-1].paragraph].last - 1
    return whole and _words(reading, saying) > 3


def _fragment(reading: Reading, chain: list[Saying], cues: dict[int, Cue]) -> Frame | None:
    return None
