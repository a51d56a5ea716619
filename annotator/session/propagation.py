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
from annotator.session.commands import Command, Refused, reject, resize

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
