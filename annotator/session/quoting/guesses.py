"""What may be the cue and the source of a quote, the likeliest first, and what stands at the caret."""

from collections.abc import Iterable

from annotator.model.annotation import Quote, Span, Status, spans_of
from annotator.model.document import Document
from annotator.model.target import Part
from annotator.nlp.quotes.lexicon import Lexicon
from annotator.session.ends import word_span
from annotator.session.mentions import mention_of
from annotator.session.quoting.attribution import after, before
from annotator.session.quoting.content import (
    Paragraph,
    next_paragraph,
    paragraph_at,
    previous_paragraph,
    quotation,
)
from annotator.session.quoting.phrases import cue_at, is_cue, phrase_after, phrase_before
from annotator.session.quoting.words import Grammar, Word, grammar, sentences, split

MOST = 26  # as many as there are letters
SPEAKING = ("PERSON", "PER", "ORG", "GPE", "NORP")


def candidates(document: Document, quote: Quote, part: Part, lexicon: Lexicon | None) -> list[Span]:
    """What may be the cue or the source of a quote, the likeliest first and at most MOST; none for other parts.

    For a source the phrases beside a cue, then mentions of people, bodies and places, then pronouns, by their nearness.
    """
    if lexicon is None or part not in (Part.CUE, Part.SOURCE):
        return []
    text, known = document.text, grammar(lexicon.language)
    first, last = quote.content[0], quote.content[-1]
    home = paragraph_at(text, first.start)
    end = home if last.end <= home.end else paragraph_at(text, last.start)
    around = [each for each in (previous_paragraph(text, home), home, end, next_paragraph(text, end)) if each]
    likely: list[Span] = []
    for paragraph in dict.fromkeys((home, end)):
        for marked in paragraph.quotations:
            if any(span.overlaps(Span(marked.start, marked.end)) for span in quote.content):
                for found in (after(text, paragraph, marked, lexicon, known),
                              before(text, paragraph, marked, lexicon, known)):
                    likely.extend((found.cue if part is Part.CUE else found.source) if found else ())
    near = sorted(
        (span for paragraph in dict.fromkeys(around)
         for span in _in_paragraph(document, paragraph, part, quote, lexicon, known)),
        key=lambda span: _distance(span, quote),
    )
    return list(dict.fromkeys((*likely, *near)))[:MOST]


def part_at(document: Document, quote: Quote, part: Part, caret: int, among: Iterable[Span]) -> Span | None:
    """What a caret outside a quote stands in, as its content, cue or source; None within the quote or where no word is.

    As content what is in quotation marks there; as cue or source the longest `among` the candidates, else the word or
    name.
    """
    if any(span.start <= caret < span.end for span in spans_of(quote)):
        return None
    if part is Part.CONTENT:
        return quotation(document.text, caret)
    here = [span for span in among if span.start <= caret < span.end]
    if here:
        return max(here, key=lambda span: span.end - span.start)
    return word_span(document.text, caret) if part is Part.CUE else mention_of(document, caret)


def _distance(span: Span, quote: Quote) -> tuple[int, int]:
    parts = (*quote.cue, *quote.content) if quote.cue else quote.content
    return min(max(span.start - each.end, each.start - span.end, 0) for each in parts), span.start


def _in_paragraph(
    document: Document, paragraph: Paragraph, part: Part, quote: Quote, lexicon: Lexicon, known: Grammar
) -> list[Span]:
    found = split(document.text, paragraph.start, paragraph.end)
    outside = [word for word in found if not any(s.start <= word.start < s.end for s in quote.content)]
    cues = [i for i in range(len(outside)) if is_cue(lexicon, known, outside, i, "speech")]
    if part is Part.CUE:
        return [cue_at(lexicon, outside, i).spans[0] for i in cues]
    phrases = [span for i in cues for span in _beside(outside, i, lexicon, known)]
    mentions = [
        entity.span for entity in document.entities.values()
        if entity.label in SPEAKING and entity.status is not Status.REJECTED
        and paragraph.start <= entity.span.start < paragraph.end
        and not any(span.overlaps(entity.span) for span in quote.content)
    ]
    pronouns = [Span(word.start, word.end) for word in outside if word.lower in known.pronouns]
    return [*phrases, *mentions, *pronouns]


def _beside(found: list[Word], cue: int, lexicon: Lexicon, known: Grammar) -> list[Span]:
    """The phrases before and after a cue within its sentence, not across a quotation that was left out."""
    first, last = next(((a, b) for a, b in sentences(found, known) if a <= cue < b), (cue, cue + 1))
    spans = (phrase_before(lexicon, known, found, first, cue), phrase_after(lexicon, known, found, cue + 1, last))
    return [span for span in spans if span]
