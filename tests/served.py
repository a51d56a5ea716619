"""What a doccano server would hold of a state, without a server."""

from annotator.sync.offsets import Offsets
from annotator.sync.remote import RemoteMarks, RemoteRelation, RemoteSpan
from annotator.sync.state import State


def served(state: State, text: str, *, graphemes: bool = False, first: int = 1) -> RemoteMarks:
    """The spans and relations of a state as the server would answer them; ids count from `first`."""
    offsets = Offsets.of(text, graphemes=graphemes)
    ids = {key: number for number, key in enumerate(state.spans, first)}
    spans = []
    for key, value in state.spans.items():
        at = offsets.to_server(value.span)
        assert at is not None
        spans.append(RemoteSpan(ids[key], *at, value.label, 1, "then"))
    relations = [
        RemoteRelation(number, ids[link.source], ids[link.target], link.label, 1, "then")
        for number, link in enumerate(state.links.values(), first)
    ]
    return RemoteMarks(tuple(spans), tuple(relations))
