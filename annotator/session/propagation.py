"""Everywhere at once: what a person did to one mention, done to the identical ones that they chose.

What is labelled or moved so is accepted by the person's act, and its origin is `propagated`: it was seen in a list, not
in its place. A rejection keeps the origin of what it rejects, as always. Who did it stands in the journal.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from annotator.model.annotation import Entity, Kind, Span, Status
from annotator.model.change import Change, Changes, apply, compact, put
from annotator.model.cover import Cover
from annotator.model.document import Document, fresh_ids
from annotator.model.occurrences import Occurrence, Switches, around, occurrences, places
from annotator.model.target import Part, Target
from annotator.model.text import trim
from annotator.session.commands import Command, Refused, add_entity, reject, resize
from annotator.session.mentions import mention_of

PROPAGATED = "propagated"


@dataclass(frozen=True, slots=True)
class Move:
    """How a mention got other ends, as both stand in the words that hold them."""

    words: str
    label: str
    before: Span
    after: Span

    @staticmethod
    def of(document: Document, entity: Entity, after: Span) -> "Move":
        """The move of an entity, as it stands now, to another span of its document."""
        start, end = min(entity.span.start, after.start), max(entity.span.end, after.end)
        return Move(
            document.text[start:end], entity.label,
            Span(entity.span.start - start, entity.span.end - start), Span(after.start - start, after.end - start),
        )


def to_label(document: Document, surface: str, label: str, switches: Switches) -> list[Occurrence]:
    """The occurrences of a surface that do not have the label yet, accepted."""
    return [
        each for each in occurrences(document, surface, switches)
        if not (each.entity and each.entity.label == label and each.entity.status is Status.ACCEPTED)
    ]


def to_reject(document: Document, surface: str, label: str, switches: Switches) -> list[Occurrence]:
    """The occurrences of a surface with the label that are not rejected; `only_unlabelled` means open suggestions."""
    everywhere = replace(switches, only_unlabelled=False)
    return [
        each for each in occurrences(document, surface, everywhere)
        if each.entity and each.entity.label == label and each.entity.status is not Status.REJECTED
        and (each.entity.status is Status.SUGGESTED or not switches.only_unlabelled)
    ]


def to_move(document: Document, move: Move, switches: Switches) -> list[Occurrence]:
    """The entities with the label and the words of a move that stand as the moved one did; at their new spans.

    `only_unlabelled` leaves out those that would overlap another entity.
    """
    at = {
        entity.span: entity for entity in document.entities.values()
        if entity.label == move.label and entity.status is not Status.REJECTED
    }
    labelled = Cover(entity.span for entity in document.entities.values() if entity.status is not Status.REJECTED)
    found = []
    for whole in places(document.text, move.words, switches):
        entity = at.get(_within(whole, move.before))
        if entity is None:
            continue
        span = _within(whole, move.after)
        inside = any(part.start < part.end and labelled.touches(part) for part in _grown(entity.span, span))
        if not (inside and switches.only_unlabelled):
            found.append(Occurrence(span, *around(document.text, span), entity, inside))
    return found


def alike(document: Document, span: Span) -> list[Span]:
    """The mentions with the words of a span that may get another label with it, in the same case and as whole words.

    Only where it is beyond doubt: an open suggestion stands on just these words, or an entity with the label of the one
    on the span, or nothing and they are no part of a longer name. What a person rejected there or gave another label
    stays as it is, and so does what lies in another entity.
    """
    found = occurrences(document, document.surface(span), Switches(only_unlabelled=False))
    labels = {each.entity.label for each in found if each.span == span and each.entity}

    def certain(entity: Entity | None, at: Span) -> bool:
        if entity is None:
            return _is_whole(document, at)
        return entity.status is Status.SUGGESTED or (entity.status is Status.ACCEPTED and entity.label in labels)

    return [
        each.span for each in found
        if not each.inside and not each.span.overlaps(span) and certain(each.entity, each.span)
    ]


def _is_whole(document: Document, span: Span) -> bool:
    found = mention_of(document, span.start)
    return found is None or found == span or not found.contains(span)


def mark_alike(span: Span, label: str, by: str) -> Command:
    """Mark an entity, and all mentions `alike` with it, as one step; what stands on one of the spans is relabelled."""

    def changes(document: Document) -> Changes:
        at = Span(*trim(document.text, span.start, span.end))
        first = add_entity(at, label, by).changes(document)
        now = apply(document, first)
        return compact((*first, *label_all(alike(document, at), label).changes(now)))

    return Command(f"Mark all alike {label}", changes)


def decide_alike(entity_id: str, status: Status) -> Command:
    """Accept or reject an entity and the open suggestions of its words and label, as one step."""
    verb = "Accept" if status is Status.ACCEPTED else "Reject"

    def changes(document: Document) -> Changes:
        entity = document.entities.get(entity_id)
        if entity is None:
            raise Refused("The mention is no longer there.")
        found = occurrences(document, document.surface(entity.span), Switches(only_unlabelled=False))
        chosen = [
            each.entity for each in found
            if each.entity and each.entity.label == entity.label and each.entity.status is Status.SUGGESTED
        ]
        return tuple(
            put(document, replace(each, status=status))
            for each in {one.id: one for one in (entity, *chosen)}.values() if each.status is not status)

    return Command(f"{verb} all alike", changes)


def label_all(spans: Iterable[Span], label: str) -> Command:
    """Mark all spans of a document as entities, as `add_entity` does with each; what has the label is only accepted."""
    chosen = sorted(set(spans))

    def changes(document: Document) -> Changes:
        ids = fresh_ids(document, Kind.ENTITY)
        at = {
            entity.span: entity
            # Of several at one place the last stays: one that is not rejected, if there is one.
            for entity in sorted(document.entities.values(), key=lambda each: each.status is not Status.REJECTED)
        }
        covered = Cover(chosen)
        made: dict[str, Entity] = {}
        for span in chosen:
            if not 0 <= span.start < span.end <= len(document.text):
                raise Refused("The article is not as it was when the list was made: make the list again.")
            there = at.get(span) or Entity(id=next(ids), span=span, label=label)
            agrees = there.id in document.entities and there.label == label and there.status is not Status.REJECTED
            made[there.id] = replace(there, status=Status.ACCEPTED) if agrees else replace(
                there, label=label, status=Status.ACCEPTED, origin=PROPAGATED, score=None, why=None)
        contradicted = (
            put(document, replace(other, status=Status.REJECTED))
            for other in document.entities.values()
            if other.status is Status.SUGGESTED and other.id not in made and covered.touches(other.span)
        )
        return (*(put(document, entity) for entity in made.values()), *contradicted)

    return Command(f"Mark {label} everywhere", changes)


def reject_all(entity_ids: Iterable[str]) -> Command:
    """Reject entities of a document."""
    rejection = reject(Target(Kind.ENTITY, key) for key in entity_ids)
    return Command("Reject everywhere", rejection.changes)


def move_all(spans: Mapping[str, Span]) -> Command:
    """Give entities of a document, by their ids, other spans; what points at them follows."""
    chosen = dict(spans)

    def changes(document: Document) -> Changes:
        now = document
        made: list[Change] = []
        for key, span in chosen.items():
            moved = resize(Target(Kind.ENTITY, key, Part.MENTION), span, PROPAGATED).changes(now)
            now = apply(now, moved)
            made.extend(moved)
        return compact(made)

    return Command("Move ends everywhere", changes)


def _within(whole: Span, part: Span) -> Span:
    return Span(whole.start + part.start, whole.start + part.end)


def _grown(before: Span, after: Span) -> tuple[Span, Span]:
    """What a span gained at its start and at its end; either may be empty."""
    return Span(min(after.start, before.start), before.start), Span(before.end, max(before.end, after.end))
