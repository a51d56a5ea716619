"""The reading order that is kept through edits is the one that is made anew."""

from dataclasses import replace

from annotator.model.annotation import Entity, Kind, Layer, Span, Status
from annotator.model.change import apply, drop, put
from annotator.model.document import Document
from annotator.model.target import Target
from annotator.session.reading import Reading


def mention(key: str, start: int, status: Status = Status.SUGGESTED) -> Entity:
    return Entity(id=key, span=Span(start, start + 2), label="PERSON", status=status)


def test_edits_keep_the_order_and_the_count() -> None:
    entities = {f"e{i}": mention(f"e{i}", 30 - 3 * i) for i in range(8)}
    document = Document(id="a", text="x" * 40, entities=entities)
    reading = Reading(document)
    changes = (
        drop(document, Kind.ENTITY, "e3"), put(document, mention("e9", 12)), put(document, mention("e1", 1)),
        put(document, replace(entities["e5"], status=Status.ACCEPTED)),
    )
    reading.change(changes)
    after = apply(document, changes)
    assert reading.rows[Layer.ENTITIES].items == Reading(after).rows[Layer.ENTITIES].items
    assert reading.open == Reading(after).open == 7
    assert reading.neighbour(after, Target(Kind.ENTITY, "e6"), tuple(Layer), forwards=True) == Target(Kind.ENTITY, "e9")
    assert reading.neighbour(after, Target(Kind.ENTITY, "e1"), tuple(Layer), forwards=False) == Target(
        Kind.ENTITY, "e0")


def test_many_edits_at_once_keep_the_order_and_the_count() -> None:
    entities = {f"e{i}": mention(f"e{i}", (i * 37) % 900) for i in range(500)}
    document = Document(id="a", text="x" * 1000, entities=entities)
    reading = Reading(document)
    changes = (
        *(drop(document, Kind.ENTITY, f"e{i}") for i in range(0, 300, 2)),
        *(put(document, replace(entities[f"e{i}"], status=Status.ACCEPTED)) for i in range(1, 200, 2)),
        *(put(document, mention(f"n{i}", 3 * i, Status.SUGGESTED)) for i in range(100)),
    )
    reading.change(changes)
    after = Reading(apply(document, changes))
    assert reading.rows[Layer.ENTITIES].items == after.rows[Layer.ENTITIES].items
    assert reading.open == after.open == 350
