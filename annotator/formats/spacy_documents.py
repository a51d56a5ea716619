"""Documents from what a spaCy corpus says: those of our own export whole, others by their entities, spans and cats."""

from collections.abc import Mapping
from itertools import accumulate

import orjson

from annotator.formats.docbin import ENT_IOB, ENT_KB_ID, ENT_TYPE, ORTH, Bin, Damaged
from annotator.formats.flat import Found, Labelled, unflatten
from annotator.model.annotation import EMPTY, Span
from annotator.model.document import Document
from annotator.model.record import Unreadable, read_document

ORIGIN = "import:spacy"
REJECTED = {"incorrect_spans": "entities", "incorrect_events": "events", "incorrect_quotes": "quotes"}
"""The groups of what a person rejected."""
FRAMES = ("entities", "events", "quotes")


def document_of(found: Bin, name: str, strings: Mapping[int, str]) -> tuple[Document, tuple[Unreadable, ...]]:
    """The document, and what of it could not be read; `strings` by their hashes. Raises Damaged."""
    try:
        words = [strings[key] for key in found.columns[ORTH].tolist()]
    except KeyError as error:
        raise Damaged("holds a token whose text is not in the file") from error
    spaces = [True] * (len(words) - 1) + [False] * bool(words) if found.spaces is None else found.spaces.tolist()
    text = "".join([word + " " if space else word for word, space in zip(words, spaces, strict=True)])
    ours = found.user_data.get("annotator")
    if isinstance(ours, dict):
        return _ours(found, ours, text, strings)
    if not text.strip():
        raise Damaged("holds no text")
    problems: list[Unreadable] = []
    document = _foreign(found, name, text, words, spaces, strings, problems)
    return document, tuple(problems)


def _ours(
    found: Bin, about: Mapping[str, object], text: str, strings: Mapping[int, str]
) -> tuple[Document, tuple[Unreadable, ...]]:
    frames: dict[str, object] = {}
    for name, attributes, _ in found.groups:
        if name in FRAMES or name in REJECTED:
            kind, listed = REJECTED.get(name, name), attributes.get("frames", [])
            before = frames.get(kind, [])
            frames[kind] = before + listed if isinstance(before, list) and isinstance(listed, list) else listed
    record = {**about, **frames}
    try:
        orjson.dumps(record)  # only to know: a project cannot keep bytes, dates or keys that are no texts
        return read_document({**record, "text": text})
    except orjson.JSONEncodeError as error:
        raise Damaged("says about itself what no JSON can hold") from error
    except Unreadable as error:
        raise Damaged(f"{error.field} {error.reason}") from error


def _foreign(
    found: Bin, name: str, text: str, words: list[str], spaces: list[bool], strings: Mapping[int, str],
    problems: list[Unreadable],
) -> Document:
    ends = list(accumulate(len(word) + space for word, space in zip(words, spaces, strict=True)))
    starts = [0, *ends[:-1]]
    stops = [start + len(word) for start, word in zip(starts, words, strict=True)]
    spans: dict[tuple[int, int, str], Labelled] = {}

    def add(start: int, end: int, label: str, kb_id: str = "") -> None:
        place = (start, end, label)
        if place not in spans:
            attributes = {"kb_id": kb_id} if kb_id else EMPTY
            spans[place] = Labelled(str(len(spans)), Span(start, end), label, attributes=attributes)

    for first, last, label, kb_id in _entities(found, strings):
        add(starts[first], stops[last - 1], label or "entity", kb_id)
    for group, _, members in found.groups:
        if group in REJECTED:
            continue
        for _, kb_hash, label_hash, first, last, _, _ in members:
            if not 0 <= first < last <= len(words):
                problems.append(Unreadable(f"spans[{group!r}]", f"has a span of tokens {first} to {last}"))
                continue
            add(starts[first], stops[last - 1], strings.get(label_hash) or group, strings.get(kb_hash, ""))
    labels = [
        label for label, value in found.cats.items()
        if label and isinstance(value, int | float) and value >= 0.5
    ]
    return unflatten(
        Found(id=name, text=text, spans=list(spans.values()), labels=labels, origin=ORIGIN), problems)


def _entities(found: Bin, strings: Mapping[int, str]) -> list[tuple[int, int, str, str]]:
    """First token, the one behind the last, label and knowledge base id of each entity: 3 begins one, 1 is inside."""
    columns = found.columns
    if ENT_IOB not in columns or ENT_TYPE not in columns:
        return []
    inside, types = columns[ENT_IOB].tolist(), columns[ENT_TYPE].tolist()
    kb_ids = columns[ENT_KB_ID].tolist() if ENT_KB_ID in columns else [0] * len(types)
    entities: list[tuple[int, int, str, str]] = []
    start = -1
    for i, iob in enumerate((*inside, 2)):
        if start >= 0 and (iob != 1 or types[i] != types[start]):
            entities.append((start, i, strings.get(types[start], ""), strings.get(kb_ids[start], "")))
            start = -1
        if i < len(types) and (iob == 3 or (iob == 1 and start < 0)) and types[i]:
            start = i
    return entities
