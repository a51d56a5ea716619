"""Captions with a credit: “The new pier at dusk. Image: Jane Doe.” Discourse corpora count the credit as a source."""

from annotator.nlp.quotes.complements import FINITE
from annotator.nlp.quotes.frames import Frame, segment
from annotator.nlp.quotes.reading import SENTENCE_END, Reading
from annotator.nlp.quotes.sources import trimmed

LONGEST_CREDIT = 8  # tokens
LONGEST_CAPTION = 80


def captioned(reading: Reading) -> list[Frame]:
    """Frames of paragraphs that end in a word for a picture, a colon and a name."""
    found: list[Frame] = []
    for paragraph in reading.paragraphs:
        first, last = paragraph.first, paragraph.last
        if last - first > LONGEST_CAPTION:
            continue
        for colon in range(last - 1, max(first + 1, last - LONGEST_CREDIT) - 1, -1):
            if reading.words[colon] == ":" and reading.lower[colon - 1] in reading.lexicon.credit_words:
                content = segment(reading, first, colon - 2)
                credit = trimmed(reading, colon + 1, last)
                if content and credit and _is_name(reading, *credit):
                    score = reading.lexicon.credit_score
                    found.append(Frame((content,), None, credit, score, "caption with a credit", credit=True))
                break
    return found


def _is_name(reading: Reading, first: int, last: int) -> bool:
    """Whether a phrase is written like a name: a capital first, and nothing that makes it a sentence."""
    tokens = range(first, last + 1)
    ended = any(reading.tag[i] in FINITE or reading.words[i] in SENTENCE_END for i in tokens)
    return reading.words[first][0].isupper() and not ended
