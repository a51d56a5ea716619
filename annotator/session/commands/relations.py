"""Edits to relations, and relations that follow when what they link becomes something else."""

from collections.abc import Collection, Iterator
from dataclasses import replace

from annotator.model.annotation import Kind, Relation
from annotator.model.change import Change, Changes, drop, put
from annotator.model.change import target as end_of
from annotator.model.document import Document, fresh_ids
from annotator.session.commands.command import Command, Refused, held, mine


def add_relation(source: str, target: str, label: str, by: str) -> Command:
    """Link an annotation to another, by their ids; one of the label between the same ends is taken over, not doubled.

    What the schema allows is asked before, of `annotator.session.relating.why_not`.
    """

    def changes(document: Document) -> Changes:
        _check_ends(document, source, target)
        made = next(
            (r for r in document.relations.values() if (r.label, r.source, r.target) == (label, source, target)), None)
        relation = mine(made, by) if made else Relation(
            id=next(fresh_ids(document, Kind.RELATION)), label=label, source=source, target=target, origin=by)
        return (put(document, relation),)

    return Command(f"Link as {label}", changes)


def relink(relation_id: str, source: str, target: str, by: str) -> Command:
    """Let a relation lead from and to other annotations: another end, or the other way round."""

    def changes(document: Document) -> Changes:
        _check_ends(document, source, target)
        return (put(document, mine(held(document.relations, relation_id), by, source=source, target=target)),)

    return Command("Move a link", changes)


def _check_ends(document: Document, source: str, target: str) -> None:
    if source == target:
        raise Refused("A link needs two annotations: choose another one for its end.")
    for end in (source, target):
        if end_of(document, end) is None:
            raise Refused("{end} is no longer there.", end=end)


def redirected(document: Document, gone: Collection[str], into: str) -> Iterator[Change]:
    """Relations of annotations that become one lead there; none is left that links it to itself or says the same."""
    kept = {(r.label, r.source, r.target) for r in document.relations.values() if not {r.source, r.target} & {*gone}}
    for relation in document.relations.values():
        if relation.source not in gone and relation.target not in gone:
            continue
        source = into if relation.source in gone else relation.source
        target = into if relation.target in gone else relation.target
        if source == target or (relation.label, source, target) in kept:
            yield drop(document, Kind.RELATION, relation.id)
        else:
            kept.add((relation.label, source, target))
            yield put(document, replace(relation, source=source, target=target))
