"""Articles with every trap that doccano has for them."""

from annotator.model.annotation import (
    Argument,
    DocumentLabel,
    Entity,
    Event,
    Quote,
    Relation,
    Span,
    Speaker,
    SpeakerReference,
    Status,
)
from annotator.model.document import Document, DocumentStatus, Header

TRAPS = {
    "plain": "Ann met Bob in Paris.",
    "edges": " \n Ann met Bob. \r\n",
    "emoji": "Ann 👩‍👩‍👧 met 😀 Bob in cafe\u0301 Zed.",
    "crlf": "A\r\nBob met Eve\rand Zoe\nagain\r\n",
    "rtl": "\u202bשלום Bob\u202c met עליזה.",
    "scripts": "नमस्ते Bob, \u1112\u1161\u11ab Eve, 🇩🇪🇫🇷 Zed.",
    "invisible": "\ufeffBob\u200b met\u00a0Eve\u2028<b>Zed</b> &amp; \\uFFFE\x1f",
    "blank": "   ",
}
WORDS = ("Bob", "Eve", "Zed", "Ann", "עליזה", "नमस्ते", "café", "Paris")


def trap(name: str) -> Document:
    """An article with a trap in its text, and entities on all its names."""
    text = TRAPS[name]
    found = [Span(at, at + len(word)) for word in WORDS if (at := text.find(word)) >= 0]
    return Document(id=name, text=text, entities={
        f"e{i}": Entity(id=f"e{i}", span=span, label="PERSON", origin="human:ana") for i, span in enumerate(found, 1)})


STORY = '😀 Ana Berg said: "We left Lund." She thanked the army. "It was cold," Berg added, "and dark."'


def at(words: str, number: int = 0, text: str = STORY) -> Span:
    """Where words stand, the `number`-th time from 0."""
    start = -1
    for _ in range(number + 1):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def story() -> Document:
    """An article with all layers, shared spans, several content pieces, and much that doccano has no place for."""
    return Document(
        id="story", text=STORY, header=Header(meta={"title": "Cold"}, status=DocumentStatus.IN_PROGRESS),
        entities={
            "e1": Entity(id="e1", span=at("Ana Berg"), label="PERSON", entity_id="x1", origin="model:m@1", score=0.9,
                         why="a name", note="the major", attributes={"gender": "f"}),
            "e2": Entity(id="e2", span=at("Lund"), label="GPE", origin="human:ana"),
            "e3": Entity(id="e3", span=at("army"), label="ORG", status=Status.SUGGESTED, origin="model:m@1", score=0.4),
            "e4": Entity(id="e4", span=at("cold"), label="ORG", status=Status.REJECTED, origin="model:m@1"),
        },
        events={
            "v1": Event(id="v1", type="Movement.Transport", trigger=at("left"), origin="rule:events", arguments=(
                Argument(role="Artifact", span=at("We")),
                Argument(role="Origin", span=at("Lund"), entity="e2"))),
            "v2": Event(id="v2", type="Contact.Phone-Write", trigger=at("said"), arguments=(
                Argument(role="Entity", span=at("Ana Berg"), entity="e1"),
                Argument(role="Entity", span=at("We")))),
        },
        quotes={
            "q1": Quote(id="q1", type="direct", content=(at('"We left Lund."'),), cue=(at("said"),),
                        source=(at("Ana Berg"),), speaker=SpeakerReference(name="Ana Berg", entity_id="x1")),
            "q2": Quote(id="q2", type="direct", content=(at('"It was cold,"'), at('"and dark."')), cue=(at("added"),),
                        source=(at("Berg", 1),), speaker=SpeakerReference(name="Ana Berg", entity_id="x1"),
                        status=Status.SUGGESTED, origin="rule:quotes", score=0.8),
        },
        relations={
            "r1": Relation(id="r1", label="LocatedIn", source="e1", target="e2"),
            "r2": Relation(id="r2", label="Causes", source="v1", target="v2"),
        },
        speakers={"x1": Speaker(id="x1", name="Ana Berg", aliases=("Berg",))},
        labels={"Disaster": DocumentLabel(label="Disaster", origin="human:ana")},
    )
