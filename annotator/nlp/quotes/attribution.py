"""Quotes in quotation marks: who is said to have said them, by what stands in the gaps between them."""

from dataclasses import replace

from annotator.nlp.quotes.complements import FINITE
from annotator.nlp.quotes.cues import Cue
from annotator.nlp.quotes.frames import Frame, Segment
from annotator.nlp.quotes.labels import signature
from annotator.nlp.quotes.reading import MARKS, Reading, Saying
from annotator.nlp.quotes.sources import Phrase, phrase_after, phrase_before, subject

Attribution = tuple[Cue, Phrase | None]
LONG = 12  # words: no title and no catchword
LONGEST_TITLE = 6  # words
LEADS = frozenset({",", ":", "--", "—", "–"})
REACH = 45  # tokens between a quotation and its cue, a long name with titles included
ENDINGS = frozenset({",", ".", "?", "!", "—", "–", "--", "-", "…", "...", "....", ";"})


def attributed(reading: Reading, cues: list[Cue]) -> list[Frame]:
    """Frames of everything in quotation marks that reads like speech and has a source near, in order."""
    by_token = {cue.head: cue for cue in cues if "speech" in cue.frames and reading.saying_at[cue.head] < 0}
    places = reading.lexicon.places
    frames: list[Frame] = []
    before: list[Saying] = []  # the chain of the last frame
    for chain in _chains(reading):
        if not _speech_like(reading, chain):
            continue
        content: tuple[Segment, ...] = tuple((saying.mark.start, saying.mark.end) for saying in chain)
        found = _after(reading, chain, by_token) or _before(reading, chain, by_token)
        if found and not (frames and frames[-1].cue is found[0]):
            cue, source = found
            content = _with_what_leads_in(reading, chain[0], cue, content, by_token)
            frames.append(
                Frame(content, cue, source, cue.frames["speech"], f"quotation + “{reading.lower[cue.head]}”")
            )
        elif found or (frames and _continues(reading, before, chain)):
            frames[-1] = replace(frames[-1], content=(*frames[-1].content, *content))
        elif source := signature(reading, chain[-1].last + 1):
            frames.append(Frame(content, None, source, places["signed"], "quotation with a signature"))
        elif frames and _run(reading, before, chain):
            frames.append(Frame(content, None, None, places["after_quotation"], "quotation after a quotation"))
        else:
            continue
        before = chain
    return frames


def _with_what_leads_in(
    reading: Reading, saying: Saying, cue: Cue, content: tuple[Segment, ...], cues: dict[int, Cue]
) -> tuple[Segment, ...]:
    """“The tax “is a mistake,” she said”: the unquoted beginning of the sentence is content too."""
    first = reading.sentence_first[saying.first]
    if cue.head < saying.first or first == saying.first or not _first_letter(reading, saying).islower():
        return content
    if reading.words[saying.first - 1] in (",", ":", ";", "--", "—", "–") or any(
        reading.saying_at[i] >= 0 or i in cues for i in range(first, saying.first)
    ):
        return content
    start = reading.start[first]
    return ((start, content[0][1]), *content[1:])


def _chains(reading: Reading) -> list[list[Saying]]:
    """Quotations that run over paragraphs belong together: not closed, and the next paragraph opens with a mark."""
    chains: list[list[Saying]] = []
    for saying in reading.sayings:
        if chains and not chains[-1][-1].mark.closed:
            before = chains[-1][-1]
            opens = reading.paragraphs[saying.paragraph].first == saying.first
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
    saying = chain[0]
    count = _words(reading, saying)
    if len(chain) > 1 or count > LONG:
        return True
    if count == 0 or (saying.mark.single and count < 3) or _is_title(reading, saying):
        return False
    inner = saying.last - 1 if reading.words[saying.last] in MARKS else saying.last
    following = reading.words[min(saying.last + 1, len(reading) - 1)]
    ends = reading.words[inner] in ENDINGS or (following == "," and count > 2)
    begins = saying.first == reading.sentence_first[saying.first] or reading.words[saying.first - 1] in LEADS
    capital = _first_letter(reading, saying).isupper()
    return (ends and (begins or capital or count > 3)) or (begins and capital and count > 3)


def _is_title(reading: Reading, saying: Saying) -> bool:
    """On “Face the Nation,” · in “The Long Road”: capitals throughout after a preposition or a noun."""
    words = [i for i in range(saying.first, saying.last + 1) if reading.is_word(i)]
    if saying.first == reading.sentence_first[saying.first] or len(words) > LONGEST_TITLE:
        return False
    capitals = all(reading.words[i][0].isupper() for i in words if len(reading.words[i]) > 3)
    return capitals and reading.pos[saying.first - 1] in ("ADP", "NOUN", "PROPN", "DET", "ADJ")


def _first_letter(reading: Reading, saying: Saying) -> str:
    for character in reading.text[saying.mark.start : saying.mark.end]:
        if character.isalpha():
            return character
    return ""


def _after(reading: Reading, chain: list[Saying], cues: dict[int, Cue]) -> Attribution | None:
    """“…,” said X · “…,” X said · “…,” X, a Y of Z, told W."""
    for saying in (chain[-1], chain[0]) if len(chain) > 1 else (chain[0],):
        paragraph = reading.paragraphs[saying.paragraph]
        token = saying.last + 1
        while token <= paragraph.last and (reading.words[token] in LEADS - {":"} or reading.is_blank(token)):
            token += 1
        if token > paragraph.last or reading.saying_at[token] >= 0:
            continue
        ceiling = min(reading.sentence_last[token], token + REACH)
        cue = _first_cue(reading, token, ceiling, cues)
        if cue is None or _announces(reading, saying, cue.head, ceiling):
            continue
        if cue.head > token and not _may_be_subject(reading, token, cue.head):
            continue
        return cue, _source(reading, cue, token, ceiling, after=True)
    return None


def _first_cue(reading: Reading, first: int, last: int, cues: dict[int, Cue]) -> Cue | None:
    """The first cue before a quotation, a stronger pause or another verb."""
    for i in range(first, last + 1):
        if i in cues:
            return cues[i]
        if reading.saying_at[i] >= 0 or reading.words[i] in (";", ":") or _other_verb(reading, i, first):
            return None
    return None


def _announces(reading: Reading, saying: Saying, cue: int, ceiling: int) -> bool:
    """Whether the cue after a finished quotation belongs to what comes next: “….” He said that … · He added: “…”"""
    inner = max(saying.first, saying.last - 1)
    if reading.words[inner] in (",", "?", "!", "—") or cue == ceiling:
        return False
    following = range(cue + 1, min(cue + 12, ceiling) + 1)
    if any(reading.words[i] == ":" for i in following):
        return True
    if reading.lower[cue + 1] in reading.lexicon.conjunctions | reading.lexicon.question_words:
        return True
    return any(reading.dep[i] == "ccomp" and reading.head[i] == cue for i in following)


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


def _before(reading: Reading, chain: list[Saying], cues: dict[int, Cue]) -> Attribution | None:
    """X said: “…” · X told W, “…” · X said that “…”, also from the end of the paragraph before."""
    saying = chain[0]
    token = saying.first - 1
    if saying.first == reading.paragraphs[saying.paragraph].first:
        above = reading.paragraphs[saying.paragraph - 1] if saying.paragraph else None
        if above is None or reading.words[above.last] not in (":", ","):
            return None
        token = above.last
        floor = reading.sentence_first[token]
    else:
        floor = reading.sentence_first[saying.first]
    floor = max(floor, token - REACH)
    for i in range(token, floor - 1, -1):
        if reading.saying_at[i] >= 0:
            return None
        if i in cues:
            cue = cues[i]
            return (cue, _source(reading, cue, floor, token, after=False)) if _leads_to(reading, i, token) else None
        if reading.words[i] == ";":
            return None
    return None


def _leads_to(reading: Reading, cue: int, last: int) -> bool:
    """Whether only an addressee, a time or a place stands between a cue and the quotation it announces."""
    if any(
        reading.tag[i] in FINITE and reading.dep[i] not in ("relcl", "advcl") for i in range(cue + 1, last + 1)
    ):
        return False
    return reading.words[last] in (",", ":") or reading.lower[last] in reading.lexicon.conjunctions or last - cue <= 1


def _source(reading: Reading, cue: Cue, low: int, high: int, *, after: bool) -> Phrase | None:
    """The source of an attribution between two tokens: by the parse where it agrees with them, else by its words."""
    parsed, own = subject(reading, cue.head) if reading.parsed else (None, True)
    if parsed is not None and not _outside(reading, parsed):
        parsed = None
    if parsed is not None and (own and low <= parsed[0] and parsed[1] <= high if after else True):
        return parsed
    before, behind = phrase_before(reading, cue.head, low), phrase_after(reading, cue.tokens[-1], high)
    if after:
        return (behind if cue.head == low else before) or parsed
    return before or behind


def _outside(reading: Reading, source: Phrase) -> bool:
    return reading.saying_at[source[0]] < 0 or source[1] - source[0] > 2


def _continues(reading: Reading, before: list[Saying], chain: list[Saying]) -> bool:
    """“…,” she said. “…”: the second belongs to the first when nothing else stands between than its attribution."""
    left, right = before[-1], chain[0]
    if left.paragraph != right.paragraph:
        return False
    first, last = left.last + 1, right.first - 1
    return first > last or (last - first < REACH and reading.sentence_last[first] >= last - 1)


def _run(reading: Reading, before: list[Saying], chain: list[Saying]) -> bool:
    """A paragraph that is nothing but a quotation, in the paragraph after another one."""
    saying = chain[0]
    paragraph = reading.paragraphs[saying.paragraph]
    if saying.paragraph - before[-1].paragraph not in (0, 1):
        return False
    whole = saying.first <= paragraph.first + 1 and chain[-1].last >= reading.paragraphs[chain[-1].paragraph].last - 1
    return whole and _words(reading, saying) > 3
