"""Edits to quotes: their parts and their speaker."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from annotator.model.annotation import Kind, Quote, Span, SpeakerReference
from annotator.model.change import Changes, drop, put
from annotator.model.document import Document, fresh_ids
from annotator.model.target import Part, parts
from annotator.session.commands.command import Command, Refused, checked, held, mine
from annotator.session.commands.relations import redirected
from annotator.session.commands.speakers import known_speaker


def add_quote(
    content: Iterable[Span],
    type_: str,
    by: str,
    cue: Iterable[Span] = (),
    source: Iterable[Span] = (),
    speaker: SpeakerReference | None = None,
    speaker_label: str = "PERSON",
) -> Command:
    """Mark a quote; a speaker that the document does not know yet is added to it with the label given."""
    contents, cues, sources = tuple(content), tuple(cue), tuple(source)

    def changes(document: Document) -> Changes:
        quote = Quote(
            id=next(fresh_ids(document, Kind.QUOTE)),
            type=type_,
            content=tuple(checked(document, span) for span in contents),
            cue=tuple(checked(document, span) for span in cues),
            source=tuple(checked(document, span) for span in sources),
            origin=by,
        )
        reference, coming = known_speaker(document, speaker, speaker_label)
        return (*coming, put(document, replace(quote, speaker=reference)))

    return Command(f"Mark {type_} quote", changes)


def add_part(quote_id: str, part: Part, span: Span, by: str) -> Command:
    """Add a content, cue or source span to a quote; a span that overlaps one of the same part takes its place."""

    def changes(document: Document) -> Changes:
        quote, at = held(document.quotes, quote_id), checked(document, span)
        spans = [other for name, _, other in parts(quote) if name is part and not other.overlaps(at)]
        return (put(document, mine(quote, by, **{part.value: tuple(sorted((*spans, at)))})),)

    return Command(f"Set {part}", changes)


def set_part(quote_id: str, part: Part, span: Span, by: str) -> Command:
    """Let a span be the one content, cue or source of a quote, in the place of all others."""

    def changes(document: Document) -> Changes:
        quote, at = held(document.quotes, quote_id), checked(document, span)
        return (put(document, mine(quote, by, **{part.value: (at,)})),)

    return Command(f"Set {part}", changes)


def set_speaker(quote_id: str, speaker: SpeakerReference | None, by: str, label: str = "PERSON") -> Command:
    """Say whom a quote's source stands for; a name the document does not know yet becomes a new speaker of a label."""

    def changes(document: Document) -> Changes:
        reference, coming = known_speaker(document, speaker, label)
        return (*coming, put(document, mine(held(document.quotes, quote_id), by, speaker=reference)))

    return Command("Set speaker", changes)


def merge_quotes(quote_ids: Iterable[str], by: str) -> Command:
    """Make several quotes one, the first of those given: content, cues and sources united, its type and speaker kept.

    A first quote without a speaker gets that of the next one that has one.
    """
    chosen = tuple(dict.fromkeys(quote_ids))

    def changes(document: Document) -> Changes:
        if len(chosen) < 2:
            raise Refused("Select two quotes to make them one.")
        quotes = [held(document.quotes, key) for key in chosen]
        merged = mine(
            quotes[0], by,
            content=united(span for quote in quotes for span in quote.content),
            cue=united(span for quote in quotes for span in quote.cue),
            source=united(span for quote in quotes for span in quote.source),
            speaker=next((quote.speaker for quote in quotes if quote.speaker), None),
        )
        gone = frozenset(chosen[1:])
        return (
            put(document, merged),
            *redirected(document, gone, merged.id),
            *(drop(document, Kind.QUOTE, key) for key in gone),
        )

    return Command("Merge quotes", changes)


def split_quote(quote_id: str, offset: int, by: str) -> Command:
    """Make a quote two at an offset, in code points, within or between its content spans.

    Cues and sources before the words of the second half are the first one's, those behind their beginning the second
    one's; a half that would have none has those of the other. Both have the speaker. What points at the quote points at
    the first from then on.
    """

    def changes(document: Document) -> Changes:
        quote = held(document.quotes, quote_id)
        first = tuple(Span(each.start, min(each.end, offset)) for each in quote.content if each.start < offset)
        second = tuple(Span(max(each.start, offset), each.end) for each in quote.content if each.end > offset)
        if not first or not second:
            raise Refused("Put the caret into what is said, where it is to be split.")
        halves = [tuple(checked(document, span) for span in half) for half in (first, second)]
        cues, sources = _shared(quote.cue, halves[1]), _shared(quote.source, halves[1])
        return (
            put(document, mine(quote, by, content=halves[0], cue=cues[0], source=sources[0])),
            put(document, Quote(
                id=next(fresh_ids(document, Kind.QUOTE)), type=quote.type, content=halves[1], cue=cues[1],
                source=sources[1], speaker=quote.speaker, origin=by)),
        )

    return Command("Split quote", changes)


def _shared(spans: Sequence[Span], second: Sequence[Span]) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """The cues or sources of the first and of the second half."""
    before = tuple(span for span in spans if span < second[0])
    behind = tuple(span for span in spans if span >= second[0])
    return before or behind, behind or before


def united(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Spans in order, those that overlap made one."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and joined[-1].overlaps(span):
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return tuple(joined)
