"""Worked examples of documents; `any_documents` has strategies for all others."""

from annotator.model.annotation import (
    Argument,
    DocumentLabel,
    Entity,
    Event,
    Layer,
    Quote,
    Relation,
    Span,
    Speaker,
    SpeakerReference,
    Status,
)
from annotator.model.document import Document, DocumentStatus, Header, Zone

TEXT = 'Storm hits Lund\n\nAna Berg said: "We left Lund at dawn." She thanked 😀 the army.\n'


def span(surface: str, occurrence: int = 0, text: str = TEXT) -> Span:
    """Where a surface stands in a text, the `occurrence`-th time (from 0)."""
    start = -1
    for _ in range(occurrence + 1):
        start = text.index(surface, start + 1)
    return Span(start, start + len(surface))


def storm(status: Status = Status.SUGGESTED, origin: str = "model:test@1") -> Document:
    """A small article with entities, an event, a quote, a relation, a speaker and a label of one status."""
    return Document(
        id="storm",
        text=TEXT,
        header=Header(meta={"title": "Storm hits Lund"}, zones=(Zone("headline", span("Storm hits Lund")),)),
        entities={
            "e1": Entity(id="e1", span=span("Lund"), label="GPE", status=status, origin=origin, score=0.9),
            "e2": Entity(id="e2", span=span("Ana Berg"), label="PERSON", status=status, origin=origin, entity_id="x1"),
            "e3": Entity(id="e3", span=span("Lund", 1), label="GPE", status=status, origin=origin),
        },
        events={
            "v1": Event(
                id="v1", type="Movement.Transport", trigger=span("left"), status=status, origin="rule:events",
                score=0.5,
                arguments=(
                    Argument(role="Artifact", span=span("We")),
                    Argument(role="Origin", span=span("Lund", 1), entity="e3"),
                ),
            ),
        },
        quotes={
            "q1": Quote(
                id="q1", type="direct", content=(span('"We left Lund at dawn."'),), cue=(span("said"),),
                source=(span("Ana Berg"),), speaker=SpeakerReference(name="Ana Berg", entity_id="x1"), status=status,
                origin="rule:quotes", score=0.8, why="said + marks",
            ),
        },
        relations={"r1": Relation(id="r1", label="LocatedIn", source="e2", target="e1", status=status, origin=origin)},
        speakers={"x1": Speaker(id="x1", name="Ana Berg", aliases=("Berg",))},
        labels={"Disaster": DocumentLabel(label="Disaster", status=status, origin=origin)},
    )


def plain(document_id: str, text: str = "Rockets hit a base in Iraq.", **meta: str) -> Document:
    """A document without annotations."""
    return Document(id=document_id, text=text, header=Header(meta=meta))


def place(number: int, status: Status = Status.ACCEPTED, note: str | None = None) -> Entity:
    """An entity that differs from others by its number."""
    return Entity(id=f"e{number}", span=Span(0, 7), label="GPE", status=status, origin="human:ana", note=note)


def full() -> Document:
    """A document with one of everything, and every field filled."""
    span = Span(0, 7)
    header = Header(
        meta={"title": "Rockets hit base", "n": [1, {"deep": None}]}, zones=(Zone("headline", span, {"x": 1}),),
        status=DocumentStatus.IN_PROGRESS, complete=frozenset({Layer.EVENTS}), extra={"corpus": "a"},
    )
    entity = Entity(
        id="e1", span=span, label="GPE", entity_id="x1", status=Status.SUGGESTED, origin="model:m@1", score=0.5,
        why="capital", attributes={"a": [1]}, flag="difficult", note="hm", extra={"k": "v"},
    )
    event = Event(
        id="v1", type="Conflict.Attack", trigger=Span(8, 11), status=Status.REJECTED,
        arguments=(Argument(role="Place", span=span, entity="e1", extra={"z": 0}), Argument(role="Target", span=span)),
    )
    quote = Quote(
        id="q1", type="direct", content=(span, Span(9, 12)), cue=(Span(8, 9),), source=(span,),
        speaker=SpeakerReference(name="Ana", entity_id="x1", extra={"s": True}),
    )
    return Document(
        id="full", text="Rockets hit a base.\r\n\u00a0\U0001f680 \u2028", header=header, entities={"e1": entity},
        events={"v1": event}, quotes={"q1": quote},
        relations={"r1": Relation(id="r1", label="In", source="e1", target="v1")},
        speakers={"x1": Speaker(id="x1", name="Ana", aliases=("A.",), extra={"born": 1970})},
        labels={"Conflict": DocumentLabel(label="Conflict", origin="human:ana")}, time_spent_s=12.5,
    )
