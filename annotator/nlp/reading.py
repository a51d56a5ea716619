"""From a text to the pipeline's document, with the ends of paragraphs as ends of sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

RUNNING_ON = 2  # lines that go on amid a sentence before a text counts as wrapped


def read(nlp: Language, text: str) -> Doc:
    """The text as the pipeline reads it, told beforehand that no sentence or name goes over a paragraph's end.

    A headline has no full stop: left alone, the parser takes it for the beginning of the first sentence.
    """
    doc = nlp.make_doc(text)
    if nlp.has_pipe("parser"):
        divide(doc)
    return nlp(doc)


def divide(doc: Doc) -> None:
    """Begin a sentence behind every paragraph's end: at each line's end, or at empty lines where lines are wrapped."""
    breaks = [
        (i, doc[i - 1].text.count("\n")) for i in range(1, len(doc)) if doc[i - 1].is_space and not doc[i].is_space
    ]
    running_on = sum(lines == 1 and doc[i].text[:1].islower() and doc[i - 2].is_alpha for i, lines in breaks if i > 1)
    least = 2 if running_on >= RUNNING_ON else 1
    for i, lines in breaks:
        if lines >= least:
            doc[i].is_sent_start = True
