"""Documents for tests: one worked example, and hypothesis strategies for any."""

from hypothesis import strategies as st

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


# No surrogates: JSON has no place for a lone one.
texts = st.text(
    st.one_of(
        st.sampled_from("ab “”'\n\r\t\u00a0\u2028\u2029\u0301😀אב"),
        st.characters(codec="utf-8"),
    ),
    min_size=1,
    max_size=60,
)
names = st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), min_size=1, max_size=8)
values = st.one_of(st.none(), st.booleans(), st.integers(-(2**53), 2**53), names)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Any document whose ids all lead somewhere."""
    text = draw(texts)
    spans = st.tuples(st.integers(0, len(text) - 1), st.integers(1, len(text))).map(
        lambda pair: Span(min(pair[0], pair[1] - 1), max(pair[0] + 1, pair[1]))
    )
    decided = st.fixed_dictionaries({
        "status": st.sampled_from(Status),
        "origin": names,
        "score": st.none() | st.floats(0, 1),
        "why": st.none() | names,
        "attributes": st.dictionaries(names, values, max_size=2),
        "flag": st.none() | names,
        "note": st.none() | names,
        "extra": st.dictionaries(names.map(lambda name: f"x-{name}"), values, max_size=1),
    })
    speakers = {
        key: Speaker(id=key, name=draw(names), label=draw(names), aliases=tuple(draw(st.lists(names, max_size=2))))
        for key in draw(st.sets(st.sampled_from(["x1", "x2"])))
    }
    entities = {
        key: Entity(
            id=key, span=draw(spans), label=draw(names),
            entity_id=draw(st.none() | st.sampled_from(sorted(speakers))) if speakers else None, **draw(decided))
        for key in draw(st.sets(st.sampled_from(["e1", "e2", "e3"])))
    }
    fillers = st.none() | st.sampled_from(sorted(entities)) if entities else st.none()
    events = {
        key: Event(
            id=key, type=draw(names), trigger=draw(spans), **draw(decided),
            arguments=tuple(
                Argument(role=draw(names), span=draw(spans), entity=draw(fillers))
                for _ in range(draw(st.integers(0, 2)))
            ),
        )
        for key in draw(st.sets(st.sampled_from(["v1", "v2"])))
    }
    known = st.none() | st.sampled_from(sorted(speakers)) if speakers else st.none()
    references = st.none() | st.builds(SpeakerReference, name=names, entity_id=known)
    quotes = {
        key: Quote(
            id=key, type=draw(names), content=tuple(draw(st.lists(spans, min_size=1, max_size=2))),
            cue=tuple(draw(st.lists(spans, max_size=2))), source=tuple(draw(st.lists(spans, max_size=1))),
            speaker=draw(references), **draw(decided))
        for key in draw(st.sets(st.sampled_from(["q1", "q2"])))
    }
    ends = sorted(entities | events | quotes)
    relations = {
        key: Relation(
            id=key, label=draw(names), source=draw(st.sampled_from(ends)), target=draw(st.sampled_from(ends)),
            **draw(decided))
        for key in (draw(st.sets(st.sampled_from(["r1", "r2"]))) if ends else ())
    }
    labels = {name: DocumentLabel(label=name, **draw(decided)) for name in draw(st.sets(names, max_size=2))}
    header = Header(
        meta=draw(st.dictionaries(names, values, max_size=2)),
        zones=tuple(draw(st.lists(st.builds(Zone, kind=names, span=spans), max_size=2))),
        status=draw(st.sampled_from(DocumentStatus)),
        complete=frozenset(draw(st.sets(st.sampled_from(Layer)))),
        extra=draw(st.dictionaries(names.map(lambda name: f"x-{name}"), values, max_size=1)),
    )
    return Document(
        id=draw(names), text=text, header=header, entities=entities, events=events, quotes=quotes, relations=relations,
        speakers=speakers, labels=labels, time_spent_s=draw(st.floats(0, 1e6)))
