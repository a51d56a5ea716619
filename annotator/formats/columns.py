"""Layers of a document as tags on tokens (BIO), as sequence labellers train on them."""

from collections.abc import Iterable, Iterator, Sequence

from annotator.formats.problem import Misfit
from annotator.formats.tokens import covered
from annotator.model.annotation import Span
from annotator.model.document import Document

Place = tuple[str, Span, str]
"""The id of an annotation or of its part, its span, and its label."""
LAYERS = ("entities", "events", "arguments", "quotes")


def places(document: Document, layer: str) -> Iterator[Place]:
    """What one layer labels: entities, triggers by event type, arguments by role, or the parts of quotes."""
    match layer:
        case "entities":
            yield from ((entity.id, entity.span, entity.label) for entity in document.entities.values())
        case "events":
            yield from ((event.id, event.trigger, event.type) for event in document.events.values())
        case "arguments":
            for event in document.events.values():
                yield from ((event.id, argument.span, argument.role) for argument in event.arguments)
        case _:
            for quote in document.quotes.values():
                for part, spans in (("Content", quote.content), ("Cue", quote.cue), ("Source", quote.source)):
                    yield from ((quote.id, span, part) for span in spans)


def tagged(
    document: Document, sentences: Iterable[Sequence[Span]], found: Iterable[Place], misfits: list[Misfit]
) -> list[list[str]]:
    """The BIO tag of every token, a list a sentence; the longest of overlapping spans counts.

    What tags cannot say is added to the misfits: overlaps, ends inside a token, spans over the end of a sentence.
    """
    rows = list(sentences)
    tokens = [token for row in rows for token in row]
    sentence_of = [i for i, row in enumerate(rows) for _ in row]
    tags = ["O"] * len(tokens)
    taken: dict[int, str] = {}
    ranked = sorted(dict.fromkeys(found), key=lambda place: (place[1].start - place[1].end, place[1].start, place[0]))
    for key, span, label in ranked:
        def report(reason: str, done: str, key: str = key, span: Span = span) -> None:
            misfits.append(Misfit(document.id, key, span.start, span.end, document.surface(span), reason, done))

        touched = covered(tokens, span)
        other = next((taken[i] for i in touched if i in taken), None)
        if not touched:
            report("is nothing but white space", "left out")
            continue
        if other is not None:
            report(f"overlaps {other}", "left out")
            continue
        if tokens[touched[0]].start < span.start or tokens[touched[-1]].end > span.end:
            report("begins or ends inside a token", "widened to the whole of it")
        if sentence_of[touched[0]] != sentence_of[touched[-1]]:
            report("runs over the end of a paragraph", "written as a span in each")
        name = "_".join(label.split()) or "_"
        for i in touched:
            taken[i] = key
            begins = i == touched[0] or sentence_of[i] != sentence_of[i - 1]
            tags[i] = f"{'B' if begins else 'I'}-{name}"
    result, at = [], 0
    for row in rows:
        result.append(tags[at : at + len(row)])
        at += len(row)
    return result


def untagged(tags: Sequence[str]) -> list[tuple[int, int, str]]:
    """The first token, the one behind the last, and the label of each span in the tags of a sentence.

    Reads IOB1, IOB2 (BIO), BIOES and BILOU; a tag without such a letter is taken for one inside.
    """
    spans: list[tuple[int, int, str]] = []
    start, open_label = 0, ""
    for i, tag in enumerate((*tags, "O")):
        prefix, dash, label = tag.partition("-")
        if not dash or prefix not in "BIESLU" or not prefix:
            prefix, label = ("O", "") if tag in ("O", "_", "-", "*") else ("I", tag)
        if open_label and (prefix in "OBSU" or label != open_label):
            spans.append((start, i, open_label))
            open_label = ""
        if prefix == "O" or not label:
            continue
        if not open_label:
            start, open_label = i, label
        if prefix in "ESLU":
            spans.append((start, i + 1, open_label))
            open_label = ""
    return spans
