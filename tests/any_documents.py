"""Strategies for documents: whole ones, whose ids lead somewhere, and any that a project may be given."""

from typing import Protocol, TypeVar

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

T = TypeVar("T", bound="Named")

# Lone surrogates and NUL among them: names of files and JSON escapes bring them in.
ANY = st.characters(codec=None, categories=None)
TEXTS = st.text(ANY, max_size=40)
NAMES = st.text(ANY, min_size=1, max_size=6)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | TEXTS,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(NAMES, inner, max_size=2), max_leaves=4,
)
# Names of fields that no release uses.
EXTRA = st.dictionaries(NAMES.map("~{}".format), JSON, max_size=2)
SPANS = st.builds(Span, st.integers(0, 9), st.integers(10, 20))
DECIDED = {
    "status": st.sampled_from(Status), "origin": NAMES, "score": st.none() | st.floats(0, 1), "why": st.none() | TEXTS,
    "attributes": EXTRA, "flag": st.none() | NAMES, "note": st.none() | TEXTS, "extra": EXTRA,
}

stored_entities = st.builds(Entity, id=NAMES, span=SPANS, label=NAMES, entity_id=st.none() | NAMES, **DECIDED)
stored_arguments = st.builds(Argument, role=NAMES, span=SPANS, entity=st.none() | NAMES, extra=EXTRA)
stored_events = st.builds(
    Event, id=NAMES, type=NAMES, trigger=SPANS, arguments=st.lists(stored_arguments, max_size=2).map(tuple), **DECIDED)
stored_references = st.builds(SpeakerReference, name=NAMES, entity_id=st.none() | NAMES, extra=EXTRA)
some_spans = st.lists(SPANS, max_size=2).map(tuple)
stored_quotes = st.builds(
    Quote, id=NAMES, type=NAMES, content=st.lists(SPANS, min_size=1, max_size=2).map(tuple), cue=some_spans,
    source=some_spans, speaker=st.none() | stored_references, **DECIDED,
)
stored_relations = st.builds(Relation, id=NAMES, label=NAMES, source=NAMES, target=NAMES, **DECIDED)
stored_speakers = st.builds(
    Speaker, id=NAMES, name=NAMES, label=NAMES, aliases=st.lists(NAMES, max_size=2).map(tuple), extra=EXTRA)
stored_labels = st.builds(DocumentLabel, label=NAMES, **DECIDED)
stored_headers = st.builds(
    Header, meta=st.dictionaries(NAMES | st.just("title"), JSON, max_size=3),
    zones=st.lists(st.builds(Zone, NAMES, SPANS, EXTRA), max_size=2).map(tuple),
    status=st.sampled_from(DocumentStatus), complete=st.frozensets(st.sampled_from(Layer)), extra=EXTRA,
)
stored_items = st.one_of(
    stored_entities, stored_events, stored_quotes, stored_relations, stored_speakers, stored_labels)


class Named(Protocol):
    """Whatever has an id."""

    @property
    def id(self) -> str: ...


def by_id(values: st.SearchStrategy[T]) -> st.SearchStrategy[dict[str, T]]:
    """A few values as the mapping a document keeps them in."""
    return st.lists(values, max_size=3).map(lambda found: {each.id: each for each in found})


stored_documents = st.builds(
    Document, id=NAMES, text=TEXTS, header=stored_headers, entities=by_id(stored_entities),
    events=by_id(stored_events), quotes=by_id(stored_quotes), relations=by_id(stored_relations),
    speakers=by_id(stored_speakers), labels=by_id(stored_labels),
    time_spent_s=st.floats(0, 1e6),
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
