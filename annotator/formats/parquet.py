"""The rows of `huggingface` as Parquet files, whose metadata `datasets` reads the features from."""

from collections.abc import Iterable
from contextlib import ExitStack
from importlib import import_module
from pathlib import Path
from typing import Any

import orjson

from annotator.formats.huggingface import TAGS, features, new_names, row
from annotator.formats.writing import Writing, Written, replacing
from annotator.model.document import Document

pyarrow: Any = import_module("pyarrow")
parquet: Any = import_module("pyarrow.parquet")

ROWS = 50
"""What stands in memory as Python's own values, which take ten times the space of columns."""
GROUP = 200
"""The rows of a group in the file, whose columns stand in memory at once: in small groups a file is larger."""


def write(documents: Iterable[Document], destination: Path, writing: Writing) -> Written:
    """Write train.parquet, or a file for each part, into a folder."""
    written, names = Written(), new_names()
    files = {part: destination / f"{part or 'train'}.parquet" for part in writing.parts or ("",)}
    schema = _schema()
    with replacing(files.values()) as places, ExitStack() as stack:
        writers = {
            part: stack.enter_context(parquet.ParquetWriter(path, schema, store_schema=False))
            for part, path in zip(files, places, strict=True)
        }
        waiting: dict[str, list[dict[str, Any]]] = {part: [] for part in files}
        columns: dict[str, list[Any]] = {part: [] for part in files}

        def take(part: str) -> None:
            columns[part].append(pyarrow.RecordBatch.from_pylist(waiting[part], schema=schema))
            waiting[part].clear()

        def flush(part: str) -> None:
            take(part)
            writers[part].write_table(pyarrow.Table.from_batches(columns[part], schema=schema))
            columns[part].clear()

        for document in documents:
            part, included = writing.part(document), writing.included(document)
            record = row(included, names, written.misfits)
            for column in TAGS.values():
                record[column] = [names[column][tag] for tag in record[column]]
            waiting[part].append(record)
            if len(waiting[part]) >= ROWS:
                take(part)
            if len(columns[part]) * ROWS >= GROUP:
                flush(part)
            written.count(part, included)
        info = orjson.dumps({"info": {"features": features(names)}}).decode()
        for part, writer in writers.items():
            flush(part)
            writer.add_key_value_metadata({"huggingface": info})  # known only now that all tags are
    return written


def _schema() -> Any:
    text, number = pyarrow.string(), pyarrow.int64()
    place = [("start", number), ("end", number)]
    argument = pyarrow.list_(pyarrow.struct([*place, ("role", text)]))
    spans = pyarrow.list_(pyarrow.struct(place))
    return pyarrow.schema([
        ("id", text), ("text", text), ("title", text), ("tokens", pyarrow.list_(text)),
        ("offsets", pyarrow.list_(pyarrow.list_(number))),
        *((column, pyarrow.list_(number)) for column in TAGS.values()),
        ("entities", pyarrow.list_(pyarrow.struct([*place, ("label", text)]))),
        ("events", pyarrow.list_(pyarrow.struct([*place, ("type", text), ("arguments", argument)]))),
        ("quotes", pyarrow.list_(pyarrow.struct([
            ("type", text), ("speaker", text), ("content", spans), ("cue", spans), ("source", spans)]))),
        ("labels", pyarrow.list_(text)),
    ])
