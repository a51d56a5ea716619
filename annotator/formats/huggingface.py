"""Rows for Hugging Face `datasets`: JSONL with features.json beside.

https://huggingface.co/docs/datasets/loading. `Features.from_dict(json.load(open("features.json")))` gives the features
that `load_dataset("json", data_files=…, features=…)` takes.
"""

from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import orjson

from annotator.formats.columns import LAYERS, places, tagged
from annotator.formats.problem import Misfit
from annotator.formats.tokens import tokens
from annotator.formats.writing import Writing, Written, replacing
from annotator.model.annotation import Span
from annotator.model.document import Document

TAGS = {"entities": "ner_tags", "events": "event_tags", "arguments": "argument_tags", "quotes": "quote_tags"}
Names = dict[str, dict[str, int]]
"""The number of every tag, by the column it stands in."""


def new_names() -> Names:
    """Columns in which nothing was tagged yet."""
    return {column: {"O": 0} for column in TAGS.values()}


def row(document: Document, names: Names, misfits: list[Misfit]) -> dict[str, Any]:
    """The row of a document; offsets are code points. Tags it is the first to have are added to the names."""
    found = tokens(document.text)
    record: dict[str, Any] = {
        "id": document.id, "text": document.text, "title": document.title,
        "tokens": [document.surface(token) for token in found],
        "offsets": [[token.start, token.end] for token in found],
    }
    for layer in LAYERS:
        (tags,) = tagged(document, [found], places(document, layer), misfits)
        record[TAGS[layer]] = tags
        known = names[TAGS[layer]]
        for tag in tags:
            if tag not in known:
                for each in (f"B-{tag[2:]}", f"I-{tag[2:]}"):
                    known.setdefault(each, len(known))
    record["entities"] = [{**_span(item.span), "label": item.label} for item in document.entities.values()]
    record["events"] = [
        {
            **_span(item.trigger), "type": item.type,
            "arguments": [{**_span(argument.span), "role": argument.role} for argument in item.arguments],
        }
        for item in document.events.values()
    ]
    record["quotes"] = [
        {
            "type": item.type, "speaker": item.speaker.name if item.speaker else None,
            **{part: [_span(span) for span in getattr(item, part)] for part in ("content", "cue", "source")},
        }
        for item in document.quotes.values()
    ]
    record["labels"] = list(document.labels)
    return record


def features(names: Names) -> dict[str, Any]:
    """The features of the rows as `datasets.Features.from_dict` reads them."""
    text, number = {"dtype": "string", "_type": "Value"}, {"dtype": "int64", "_type": "Value"}
    place = {"start": number, "end": number}
    return {
        "id": text, "text": text, "title": text, "tokens": _list(text), "offsets": _list(_list(number)),
        **{column: _list({"names": list(tags), "_type": "ClassLabel"}) for column, tags in names.items()},
        "entities": [{**place, "label": text}],
        "events": [{**place, "type": text, "arguments": [{**place, "role": text}]}],
        "quotes": [{"type": text, "speaker": text, "content": [place], "cue": [place], "source": [place]}],
        "labels": _list(text),
    }


def write(documents: Iterable[Document], destination: Path, writing: Writing) -> Written:
    """Write train.jsonl, or a file for each part, and features.json into a folder."""
    written, names = Written(), new_names()
    files = {part: destination / f"{part or 'train'}.jsonl" for part in writing.parts or ("",)}
    with replacing([*files.values(), destination / "features.json"]) as places_, ExitStack() as stack:
        streams = {part: stack.enter_context(path.open("wb")) for part, path in zip(files, places_, strict=False)}
        for document in documents:
            part, included = writing.part(document), writing.included(document)
            streams[part].write(
                orjson.dumps(row(included, names, written.misfits), option=orjson.OPT_APPEND_NEWLINE))
            written.count(part, included)
        places_[-1].write_bytes(orjson.dumps(features(names), option=orjson.OPT_INDENT_2))
    return written


def _list(inner: object) -> dict[str, object]:
    return {"feature": inner, "_type": "Sequence"}


def _span(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}
