"""Sources that label what they said: headlines (“Minister: taxes will rise”), transcripts, signed quotations."""

from annotator.nlp.quotes.complements import FINITE
from annotator.nlp.quotes.cues import Cue
from annotator.nlp.quotes.frames import Frame, segment
from annotator.nlp.quotes.people import people_words
from annotator.nlp.quotes.reading import MARKS, SENTENCE_END, Reading
from annotator.nlp.quotes.sources import Phrase, trimmed

LONGEST_LABEL = 7  # tokens
LONGEST_HEADLINE = 30
DASHES = frozenset({"—", "―", "–", "--", "-"})
NAMES = frozenset({"PERSON", "PER", "ORG", "GPE", "NORP"})


def labelled(reading: Reading, cues: list[Cue]) -> list[Frame]:
    """Frames of the headline and of paragraphs that begin with a speaker's name and a colon."""
    places = reading.lexicon.places
    found: list[Frame] = []
    for number, paragraph in enumerate(reading.paragraphs):
        first, last = paragraph.first, paragraph.last
        if reading.words[first] in MARKS and first < last:
            first += 1
        colon = next((i for i in range(first, min(first + LONGEST_LABEL, last)) if reading.words[i] == ":"), -1)
        if colon > first and (label := trimmed(reading, first, colon - 1)):
            transcript = all(reading.words[i].isupper() for i in range(label[0], label[1] + 1) if reading.is_word(i))
            if transcript and len(reading.words[label[1]]) > 1 and _is_source(reading, label, loose=True):
                score = places["transcript"]
                frame = _frame(reading, colon, last, label, score, "speaker’s name and colon", spoken=True)
            elif number == 0 and last - first < LONGEST_HEADLINE and _is_source(reading, label, loose=False):
                frame = _frame(reading, colon, last, label, places["headline"], "headline with source and colon")
            else:
                continue
            if frame:
                found.append(frame)
        elif number == 0 and last - first < LONGEST_HEADLINE and (frame := _said_at_end(reading, cues, first, last)):
            found.append(frame)
    return found


def _frame(
    reading: Reading, colon: int, last: int, label: Phrase, score: float, why: str, *, spoken: bool = False
) -> Frame | None:
    content = segment(reading, colon + 1, last)
    return Frame((content,), None, label, score, why, spoken) if content else None


def _is_source(reading: Reading, label: Phrase, *, loose: bool) -> bool:
    words = people_words(reading.lexicon.language)
    tokens = range(label[0], label[1] + 1)
    if any(reading.lower[i] in reading.lexicon.not_sources for i in tokens):
        return False
    if any(reading.tag[i] in FINITE or reading.words[i] in SENTENCE_END for i in tokens):
        return False
    if not loose and any(reading.words[i].isdigit() for i in tokens):
        return False
    if loose:
        return True
    last = reading.lower[label[1]]
    known = last in words.roles or last.removesuffix("s") in words.roles or last in words.papers
    return known or any(
        reading.entity_at[i] >= 0 and reading.entities[reading.entity_at[i]].label in NAMES for i in tokens
    )


def _said_at_end(reading: Reading, cues: list[Cue], first: int, last: int) -> Frame | None:
    """“Taxes will rise says minister”, as only headlines have it."""
    for cue in cues:
        if first + 2 < cue.head < last and reading.tag[cue.head] == "VBZ" and cue.frames.get("clause", 0.0) > 0.9:
            after = range(cue.head + 1, last + 1)
            if len(after) > LONGEST_LABEL or any(reading.tag[i] in FINITE for i in after):
                continue
            if not any(reading.tag[i] in FINITE for i in range(first, cue.head)):
                continue
            if any(reading.words[i] == ";" for i in range(first, cue.head)):
                continue
            content, source = segment(reading, first, cue.head - 1), trimmed(reading, cue.head + 1, last)
            if content and source:
                why = f"headline, then “{reading.lower[cue.head]}”"
                return Frame((content,), cue, source, reading.lexicon.places["headline"], why)
    return None


def signature(reading: Reading, token: int) -> Phrase | None:
    """The name after the dash that follows a quotation, in its paragraph or as the next one: “…” — Jane Doe."""
    if token >= len(reading) or reading.words[token] not in DASHES:
        return None
    last = reading.paragraphs[reading.paragraph_of[token]].last
    words = [i for i in range(token + 1, last + 1) if reading.is_word(i)]
    if not 0 < len(words) <= 2 * LONGEST_LABEL or any(reading.tag[i] in FINITE for i in words):
        return None
    return trimmed(reading, token + 1, last) if reading.words[words[0]][0].isupper() else None
