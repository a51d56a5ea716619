"""Quotation marks and reporting verbs outside any quote, and quotes without a speaker."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from annotator.model.annotation import Kind, Quote, Span, SpeakerReference, Status, spans_of
from annotator.model.change import Changes, put
from annotator.model.cover import Cover
from annotator.model.document import Document, fresh_ids
from annotator.model.schema import Schema
from annotator.model.text import paragraphs
from annotator.nlp.quotes.lexicon import Lexicon
from annotator.nlp.quotes.marks import quoted
from annotator.phrases import Sentence
from annotator.session.commands import Command, Refused, add_quote, set_speaker
from annotator.session.missing.gap import Advice, Advise, Fix, Gap, GapKind, excerpt
from annotator.session.quoting import QuoteDraft, draft_quote
from annotator.session.review import target_of

MARKS = "“”„«»\"‟‘’'‚‛‹›`"
# A paragraph without any of these holds no quotation, and need not be looked at closely.
ANY_MARK = re.compile(f"[{MARKS}]")
WORD = re.compile(r"\w")
# A verb so near to words in marks, in their sentence, reports them as a rule; both are one gap then.
REACH = 80
SENTENCE_END = re.compile(r"[.!?…]\s|[\n\r\u2029]")
DIRECT = "direct"


def unquoted(document: Document, schema: Schema, lexicon: Lexicon | None, verbs: Sequence[Span]) -> Iterator[Gap]:
    """Quotation marks that belong to no quote, and those of the reporting verbs that do not either."""
    if not schema.quotes:
        return
    frames = Cover(span for quote in document.quotes.values() for span in spans_of(quote))
    contents = Cover(span for quote in document.quotes.values() for span in quote.content)
    titles = {entity.span for entity in document.entities.values() if entity.status is not Status.REJECTED}
    marked = [
        span for span in _marked(document.text)
        if not contents.touches(span) and _inner(document.text, span) not in titles
    ]
    advise = _advice(document.text, schema, lexicon)
    for span in marked:
        yield Gap(GapKind.MARKS, span, None, advise)
    for verb in verbs:
        if not frames.touches(verb) and not _is_beside(document.text, verb, marked):
            yield Gap(GapKind.NO_QUOTE, verb, None, advise)


def _advice(text: str, schema: Schema, lexicon: Lexicon | None) -> Advise:
    def advise(gap: Gap) -> Advice:
        span = gap.span
        if gap.kind is GapKind.NO_QUOTE:
            sentence = Sentence(
                "“{text}” reports something, but belongs to no quote.", text=text[span.start : span.end])
            return Advice(sentence, _quote(span, schema, lexicon, marked=False))
        sentence = Sentence("{text} stands in quotation marks, but in no quote.", text=excerpt(text, span))
        return Advice(sentence, _quote(span, schema, lexicon, marked=True), _dismiss(span, _type(schema, DIRECT)))

    return advise


def speakerless(document: Document) -> Iterator[Gap]:
    """Quotes that do not say who speaks; the fix takes whom the source names."""
    mentions = {
        entity.span: entity.entity_id
        for entity in document.entities.values() if entity.status is not Status.REJECTED
    }
    names = {name: speaker.id for speaker in document.speakers.values() for name in (speaker.name, *speaker.aliases)}

    def named(span: Span) -> SpeakerReference | None:
        surface = document.surface(span)
        known = document.speakers.get(mentions.get(span) or names.get(surface) or "")
        if known is not None:
            return SpeakerReference(name=known.name, entity_id=known.id)
        return SpeakerReference(name=surface) if span in mentions else None

    for quote in document.quotes.values():
        if quote.speaker is None and quote.status is not Status.REJECTED:
            speaker = next(filter(None, map(named, quote.source)), None)
            yield Gap(GapKind.NO_SPEAKER, quote.content[0], target_of(quote), _who(document.text, quote, speaker))


def _who(text: str, quote: Quote, speaker: SpeakerReference | None) -> Advise:
    def advise(gap: Gap) -> Advice:
        sentence = Sentence("The quote {text} has no speaker.", text=excerpt(text, gap.span))
        return Advice(sentence, _attribute(quote, speaker) if speaker is not None else None)

    return advise


def _marked(text: str) -> Iterator[Span]:
    """What stands in quotation marks, where there is a word in it."""
    for start, end in paragraphs(text):
        if ANY_MARK.search(text, start, end) is None:
            continue
        for each in quoted(text, start, end):
            if WORD.search(text, each.start, each.end):
                yield Span(each.start, each.end)


def _is_beside(text: str, verb: Span, marked: Sequence[Span]) -> bool:
    """Whether a verb stands in the sentence of words in marks (in order), within them or near."""
    at = bisect_left(marked, verb)
    for span in marked[max(0, at - 1) : at + 1]:
        start, end = (span.end, verb.start) if span < verb else (verb.end, span.start)
        if end - start <= REACH and SENTENCE_END.search(text, start, max(start, end)) is None:
            return True
    return False


def _inner(text: str, span: Span) -> Span:
    """The words without their marks and without a pause before the closing one: “Salt Roads,”."""
    start, end = span.start, span.end
    while start < end and text[start] in MARKS:
        start += 1
    while end > start and text[end - 1] in f"{MARKS},.":
        end -= 1
    return Span(start, end)


def _quote(place: Span, schema: Schema, lexicon: Lexicon | None, *, marked: bool) -> Fix:
    """Makes a quote of what stands at a place, with all its parts where they are as usual, else of the marks alone."""

    def command(by: str) -> Command:
        def changes(document: Document) -> Changes:
            draft = draft_quote(document, place.start, lexicon)
            if draft is not None and not _fits(document, place, draft, marked=marked):
                draft = None
            if draft is None and marked:
                draft = QuoteDraft(DIRECT, (place,))
            if draft is None:
                raise Refused("What is reported here cannot be told: select its words and make them a quote.")
            kind = _type(schema, draft.type)
            return add_quote(draft.content, kind, by, draft.cue, draft.source, draft.speaker).changes(document)

        return Command("Mark quote", changes)

    return command


def _fits(document: Document, place: Span, draft: QuoteDraft, *, marked: bool) -> bool:
    """Whether a draft is about the place, and about no words that are a quote already."""
    contents = Cover(span for quote in document.quotes.values() for span in quote.content)
    about = draft.content if marked else (*draft.content, *draft.cue)
    return any(span.overlaps(place) for span in about) and not any(contents.touches(span) for span in draft.content)


def _type(schema: Schema, kind: str) -> str:
    return schema.map_quote(kind) or schema.quotes[0].type


def _dismiss(span: Span, kind: str) -> Fix:
    def command(by: str) -> Command:
        def changes(document: Document) -> Changes:
            key = next(fresh_ids(document, Kind.QUOTE))
            return (put(document, Quote(id=key, type=kind, content=(span,), status=Status.REJECTED, origin=by)),)

        return Command("Not a quote", changes)

    return command


def _attribute(quote: Quote, speaker: SpeakerReference) -> Fix:
    return lambda by: set_speaker(quote.id, speaker, by)
