"""A whole quote from a caret in it: content, cue, source and speaker where they stand in the usual places."""

from dataclasses import dataclass
from itertools import islice

from annotator.model.annotation import Span, SpeakerReference, Status
from annotator.model.document import Document
from annotator.model.text import words
from annotator.nlp.quotes.lexicon import Lexicon
from annotator.nlp.quotes.marks import Quoted
from annotator.session.quoting.attribution import Attribution, after, before, joined
from annotator.session.quoting.clauses import Clause, clause_at
from annotator.session.quoting.content import Paragraph, continued, paragraph_at, quotation_at
from annotator.session.quoting.phrases import is_cue
from annotator.session.quoting.speakers import speaker_of
from annotator.session.quoting.words import ENDS, Grammar, grammar, sentences, split

LONG = 12  # words: no title and no catchword
TRIES = 12  # words of a selection that may tell what it belongs to
MARKS = "“”„«»‹›\"‟‘’'‚‛` "
DIRECT, INDIRECT, MIXED = "direct", "indirect", "mixed"


@dataclass(frozen=True, slots=True)
class QuoteDraft:
    """The parts of a quote that is not there yet; `type` is "direct", "indirect" or "mixed", for `Schema.map_quote`."""

    type: str
    content: tuple[Span, ...]
    cue: tuple[Span, ...] = ()
    source: tuple[Span, ...] = ()
    speaker: SpeakerReference | None = None


def draft_quote(document: Document, offset: int, lexicon: Lexicon | None) -> QuoteDraft | None:
    """The quote around an offset in code points, or None where nothing there is in quotation marks or reported.

    In marks: over parts that the attribution splits and paragraphs that open with a mark again. Without marks: the
    clause beside a cue. Without a lexicon, for a language without one, by its marks alone.
    """
    text = document.text
    if not 0 <= offset <= len(text):
        return None
    paragraph = paragraph_at(text, offset)
    taken = {span for quote in document.quotes.values() if quote.status is Status.ACCEPTED for span in quote.content}
    quotation = quotation_at(paragraph, offset, taken)
    if lexicon is None:
        if quotation is None:
            return None
        return QuoteDraft(DIRECT, tuple(_span(q) for _, q in continued(text, paragraph, quotation)))
    known = grammar(lexicon.language)
    if quotation is not None and (draft := _quoted(document, paragraph, quotation, lexicon, known)):
        return draft
    clause = clause_at(text, paragraph, offset, lexicon, known)
    if clause is not None:
        return _finished(document, _type(paragraph, clause), clause.content, clause.cue, clause.source, lexicon)
    return _words(document, paragraph, quotation, lexicon, known) if quotation is not None else None


def draft_of(document: Document, content: Span, lexicon: Lexicon | None) -> QuoteDraft:
    """A quote of just these words, with the cue, source and speaker that stand in the usual places beside them."""
    text = document.text
    paragraph = paragraph_at(text, content.start)
    kind = _type(paragraph, Clause((content,)))
    if lexicon is None:
        return QuoteDraft(kind, (content,))
    starts = (start for start, _ in words(text, content.start, content.end))
    drafts = (draft for at in islice(starts, TRIES) if (draft := draft_quote(document, at, lexicon)) is not None)
    fitting = (draft for draft in drafts if not any(content.overlaps(span) for span in (*draft.cue, *draft.source)))
    found = next((draft for draft in fitting if any(content.overlaps(span) for span in draft.content)), None)
    cue, source = (found.cue, found.source) if found else ((), ())
    return _finished(document, kind, (content,), cue, source, lexicon)


def _quoted(
    document: Document, paragraph: Paragraph, quotation: Quoted, lexicon: Lexicon, known: Grammar
) -> QuoteDraft | None:
    """The quote of a quotation; None where it is no more than some words of a reported clause."""
    text = document.text
    if quotation not in paragraph.quotations:
        paragraph = _inside(paragraph, quotation)
    parts = continued(text, paragraph, quotation)
    if len(parts) == 1 and not _speech_like(text, paragraph, quotation):
        return None
    first_paragraph, first = parts[0]
    last_paragraph = parts[-1][0]
    members, found = _with_rest(text, last_paragraph, [each for _, each in parts], lexicon, known)
    if found is None:
        members, found = _with_beginning(text, first_paragraph, members, lexicon, known)
    if found is None:
        found = before(text, first_paragraph, members[0], lexicon, known)
    lower = next(filter(str.isalpha, text[first.start : first.end]), "").islower()
    if lower and not (found and found.source):
        return None
    content, kind = tuple(_span(each) for each in members), DIRECT
    if found is not None and found.end > content[0].end:
        lead = _lead_in(text, first_paragraph, first, lexicon, known)
        if lead is not None:
            content, kind = (Span(lead, content[0].end), *content[1:]), MIXED
    cue, source = (found.cue, found.source) if found else ((), ())
    return _finished(document, kind, content, cue, source, lexicon)


def _words(
    document: Document, paragraph: Paragraph, quotation: Quoted, lexicon: Lexicon, known: Grammar
) -> QuoteDraft:
    """Some words in marks: described it as “…”, called it “…”"""
    tries = (before(document.text, paragraph, quotation, lexicon, known, frame) for frame in ("as", "naming"))
    found = next((each for each in tries if each and each.cue), None)
    cue, source = (found.cue, found.source) if found else ((), ())
    return _finished(document, DIRECT, (_span(quotation),), cue, source, lexicon)


def _inside(paragraph: Paragraph, quotation: Quoted) -> Paragraph:
    """What is quoted around a quotation within it, as if it were a paragraph."""
    for outer in paragraph.quotations:
        if outer.start <= quotation.start and quotation.end <= outer.end:
            inner = Paragraph(outer.start + 1, outer.end - outer.closed, outer.inner)
            return inner if quotation in outer.inner else _inside(inner, quotation)
    return paragraph


def _with_rest(
    text: str, paragraph: Paragraph, members: list[Quoted], lexicon: Lexicon, known: Grammar
) -> tuple[list[Quoted], Attribution | None]:
    """The quotation, those of its paragraph that go on behind its attribution, and that attribution."""
    first: Attribution | None = None
    for quotation in paragraph.quotations:
        if quotation.start < members[-1].end:
            continue
        found = after(text, paragraph, members[-1], lexicon, known)
        if first is not None and found is not None:
            break  # it has an attribution of its own
        first = first or found
        if not joined(text, members[-1], quotation, found, lexicon, known):
            break
        if after(text, paragraph, quotation, lexicon, known) is not None:
            break
        members = [*members, quotation]
    return members, first or after(text, paragraph, members[-1], lexicon, known)


def _with_beginning(
    text: str, paragraph: Paragraph, members: list[Quoted], lexicon: Lexicon, known: Grammar
) -> tuple[list[Quoted], Attribution | None]:
    """The quotation with those of its paragraph before its attribution, where it has none behind it."""
    for quotation in reversed(paragraph.quotations):
        if quotation.end > members[0].start:
            continue
        found = after(text, paragraph, quotation, lexicon, known)
        if not joined(text, quotation, members[0], found, lexicon, known):
            break
        members = [quotation, *members]
        if found is not None:
            return members, found
    return members, None


def _speech_like(text: str, paragraph: Paragraph, quotation: Quoted) -> bool:
    """Whether a quotation is a sentence or the beginning of one, rather than a title or some words of a clause."""
    inner = text[quotation.start : quotation.end].strip(MARKS)
    count, first = len(inner.split()), next(filter(str.isalpha, inner), "")
    if not inner:
        return False
    leading = text[paragraph.start : quotation.start].rstrip()
    begins = not leading or leading[-1] in ',:—–-.?!”"'
    ends = inner[-1] in ".,?!…—–-;" or text[quotation.end : quotation.end + 1] == ","
    if first.islower() and not begins:
        return inner[-1] in ",?!—" and text[quotation.end :].lstrip()[:1].isalpha()
    if begins and leading.endswith(":"):
        return count > 1
    return (begins and (ends or first.isupper())) or (count > LONG and first.isupper())


def _lead_in(
    text: str, paragraph: Paragraph, quotation: Quoted, lexicon: Lexicon, known: Grammar
) -> int | None:
    """Where the unquoted beginning of a quotation's sentence starts: [The tax “is a mistake,”] she said."""
    leading = split(text, paragraph.start, quotation.start)
    if not leading or leading[-1].text in ENDS | frozenset(',:;—–-”"'):
        return None
    inner = text[quotation.start : quotation.end].strip(MARKS)
    first = max(begin for begin, _ in sentences(leading, known))
    reported = any(is_cue(lexicon, known, leading, i, "clause") for i in range(first, len(leading)))
    return leading[first].start if inner[:1].islower() and not reported else None


def _type(paragraph: Paragraph, clause: Clause) -> str:
    """Direct when all of the content is in marks, mixed when some of it is."""
    marked = [_span(each) for each in paragraph.quotations]
    if all(any(each.contains(span) for each in marked) for span in clause.content):
        return DIRECT
    return MIXED if any(each.overlaps(span) for each in marked for span in clause.content) else INDIRECT


def _finished(
    document: Document, kind: str, content: tuple[Span, ...], cue: tuple[Span, ...], source: tuple[Span, ...],
    lexicon: Lexicon,
) -> QuoteDraft:
    return QuoteDraft(kind, content, cue, source, speaker_of(document, content, source, lexicon))


def _span(quotation: Quoted) -> Span:
    return Span(quotation.start, quotation.end)
