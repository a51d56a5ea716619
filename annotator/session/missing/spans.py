"""Spans that spaCy refuses: white space at an edge, cut words, entities that overlap."""

from collections.abc import Iterator

from annotator.model.annotation import Entity, Layer, Span, Status
from annotator.model.document import Document
from annotator.model.target import Target, parts
from annotator.model.text import trim
from annotator.phrases import Sentence
from annotator.session.commands import reject, resize
from annotator.session.missing.gap import Advice, Advise, Fix, Gap, GapKind, excerpt
from annotator.session.review import layered, target_of


def refused(document: Document) -> Iterator[Gap]:
    """The spans that cannot be trained with as they stand."""
    text = document.text
    advise = _advice(text)
    for item in layered(document, tuple(Layer)):
        if item.status is Status.REJECTED:
            continue
        for part, index, span in parts(item):
            if text[span.start].isspace() or text[span.end - 1].isspace():
                yield Gap(GapKind.WHITE_SPACE, span, target_of(item, part, index), advise)
            elif _is_cut(text, span.start) or _is_cut(text, span.end):
                yield Gap(GapKind.CUT_WORD, span, target_of(item, part, index), advise)
    yield from _overlaps(document)


def _advice(text: str) -> Advise:
    def advise(gap: Gap) -> Advice:
        assert gap.target is not None
        judge = _blank if gap.kind is GapKind.WHITE_SPACE else _cut
        return judge(text, gap.span, gap.target)

    return advise


def _blank(text: str, span: Span, target: Target) -> Advice:
    start, end = trim(text, span.start, span.end)
    if start == end:
        return Advice(Sentence("This {part} is nothing but white space.", part=target.part))
    sentence = Sentence("“{text}” begins or ends in white space, which spaCy refuses.", text=excerpt(text, span))
    return Advice(sentence, _resized(target, Span(start, end)))


def _cut(text: str, span: Span, target: Target) -> Advice:
    start, end = span.start, span.end
    while _is_cut(text, start):
        start -= 1
    while _is_cut(text, end):
        end += 1
    sentence = Sentence("“{text}” begins or ends within a word, which spaCy refuses.", text=excerpt(text, span))
    return Advice(sentence, _resized(target, Span(start, end)))


def _is_cut(text: str, edge: int) -> bool:
    """Whether a word goes on over an edge, as far as can be told without a tokenizer: in scripts with two cases."""
    return 0 < edge < len(text) and _is_cased(text[edge - 1]) and _is_cased(text[edge])


def _is_cased(sign: str) -> bool:
    return sign.isalpha() and sign.lower() != sign.upper()


def _overlaps(document: Document) -> Iterator[Gap]:
    """Each entity that overlaps one that begins before it; of several, the one that reaches furthest."""
    entities = [entity for entity in document.entities.values() if entity.status is not Status.REJECTED]
    furthest: Entity | None = None
    for entity in sorted(entities, key=lambda each: (each.span.start, -each.span.end)):
        if furthest is not None and entity.span.start < furthest.span.end:
            yield Gap(GapKind.OVERLAP, entity.span, target_of(entity), _overlap(document.text, entity, furthest))
        if furthest is None or entity.span.end > furthest.span.end:
            furthest = entity


def _overlap(text: str, entity: Entity, other: Entity) -> Advise:
    def advise(_: Gap) -> Advice:
        shown, beside = excerpt(text, entity.span), excerpt(text, other.span)
        sentence = Sentence(
            "“{text}” overlaps “{other}”, and spaCy takes only one of two entities.", text=shown, other=beside)
        open_ = [each for each in (entity, other) if each.status is Status.SUGGESTED]
        return Advice(sentence, _rejected(target_of(open_[0])) if len(open_) == 1 else None)

    return advise


def _resized(target: Target, span: Span) -> Fix:
    return lambda by: resize(target, span, by)


def _rejected(target: Target) -> Fix:
    return lambda by: reject([target])
