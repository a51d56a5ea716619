"""Documents and annotations of every shape that a project may be given."""

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

entities = st.builds(Entity, id=NAMES, span=SPANS, label=NAMES, entity_id=st.none() | NAMES, **DECIDED)
arguments = st.builds(Argument, role=NAMES, span=SPANS, entity=st.none() | NAMES, extra=EXTRA)
events = st.builds(
    Event, id=NAMES, type=NAMES, trigger=SPANS, arguments=st.lists(arguments, max_size=2).map(tuple), **DECIDED)
references = st.builds(SpeakerReference, name=NAMES, entity_id=st.none() | NAMES, extra=EXTRA)
some_spans = st.lists(SPANS, max_size=2).map(tuple)
quotes = st.builds(
    Quote, id=NAMES, type=NAMES, content=st.lists(SPANS, min_size=1, max_size=2).map(tuple), cue=some_spans,
    source=some_spans, speaker=st.none() | references, **DECIDED,
)
relations = st.builds(Relation, id=NAMES, label=NAMES, source=NAMES, target=NAMES, **DECIDED)
speakers = st.builds(
    Speaker, id=NAMES, name=NAMES, label=NAMES, aliases=st.lists(NAMES, max_size=2).map(tuple), extra=EXTRA)
labels = st.builds(DocumentLabel, label=NAMES, **DECIDED)
headers = st.builds(
    Header, meta=st.dictionaries(NAMES | st.just("title"), JSON, max_size=3),
    zones=st.lists(st.builds(Zone, NAMES, SPANS, EXTRA), max_size=2).map(tuple),
    status=st.sampled_from(DocumentStatus), complete=st.frozensets(st.sampled_from(Layer)), extra=EXTRA,
)
items = st.one_of(entities, events, quotes, relations, speakers, labels)


class Named(Protocol):
    """Whatever has an id."""

    @property
    def id(self) -> str: ...


def by_id(values: st.SearchStrategy[T]) -> st.SearchStrategy[dict[str, T]]:
    """A few values as the mapping a document keeps them in."""
    return st.lists(values, max_size=3).map(lambda found: {each.id: each for each in found})


documents = st.builds(
    Document, id=NAMES, text=TEXTS, header=headers, entities=by_id(entities), events=by_id(events),
    quotes=by_id(quotes), relations=by_id(relations), speakers=by_id(speakers), labels=by_id(labels),
    time_spent_s=st.floats(0, 1e6),
)
