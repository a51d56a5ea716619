"""Names of the user's own gazetteer among the entities of an article."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from spacy.tokens import Doc

from annotator.model.annotation import Entity, Span, Status
from annotator.model.suggestion import GAZETTEER
from annotator.nlp.gazetteer import Gazetteer, Listed

SCORE = 0.95  # a person wrote the name down


def with_listed(
    doc: Doc, text: str, entities: Sequence[Entity], gazetteer: Gazetteer
) -> Sequence[Entity]:
    """The entities with those that a gazetteer lists, in order of the text; the same object where it lists none.

    A listed name takes the place of every entity it overlaps, except within a longer one ("Reuters" in "Thomson
    Reuters Foundation"). Names that do not meet token edges are left out: no model could learn them.
    """
    starts, ends = [e.span.start for e in entities], [e.span.end for e in entities]
    dropped: set[int] = set()
    added: list[Entity] = []
    for start, end, name in gazetteer.find(text):
        if doc.char_span(start, end) is None:
            continue
        over = range(bisect_right(ends, start), bisect_left(starts, end))
        if any(starts[i] <= start and end <= ends[i] and ends[i] - starts[i] > end - start for i in over):
            continue
        dropped.update(over)
        added.append(_entity(Span(start, end), name, text[start:end]))
    if not added:
        return entities
    kept = [entity for i, entity in enumerate(entities) if i not in dropped]
    return sorted([*kept, *added], key=lambda entity: entity.span)


def _entity(span: Span, listed: Listed, surface: str) -> Entity:
    what = listed.file if surface == listed.name else f"{listed.file}: {listed.name}"
    return Entity(
        id="",
        span=span,
        label=listed.label,
        status=Status.SUGGESTED,
        origin=GAZETTEER,
        score=SCORE,
        why=f"gazetteer {what}",
    )
