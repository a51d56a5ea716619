"""What the answers of a doccano server say, as records of ours."""

from collections.abc import Iterator, Mapping
from typing import Any

from annotator.sync.errors import Unexpected
from annotator.sync.remote import RemoteExample, RemoteProject

KIND = "SequenceLabeling"
"""The type of the projects that spans can be drawn in."""


def record_of(value: object) -> dict[str, Any]:
    """The JSON object that an answer is; raises Unexpected."""
    if not isinstance(value, dict):
        raise Unexpected("The server answered with something else than was asked for; sync again.")
    return value


def records_of(value: object) -> list[Mapping[str, Any]]:
    """The JSON objects of the list that an answer is; raises Unexpected."""
    if not isinstance(value, list):
        raise Unexpected("The server answered with something else than was asked for; sync again.")
    return [record_of(each) for each in value]


def project_of(record: Mapping[str, Any]) -> RemoteProject:
    """The project that a record says."""
    return RemoteProject(
        id=int(record["id"]), name=str(record["name"]), description=str(record.get("description") or ""),
        spans=record.get("project_type") == KIND, graphemes=bool(record.get("grapheme_mode")),
        overlapping=bool(record.get("allow_overlapping")), relations=bool(record.get("use_relation")),
        shared=bool(record.get("collaborative_annotation")),
        members_add_labels=bool(record.get("allow_member_to_create_label_type")),
        random_order=bool(record.get("random_order")))


def example_of(record: Mapping[str, Any]) -> RemoteExample:
    """The document that a record says."""
    meta = record.get("meta")
    return RemoteExample(
        int(record["id"]), str(record.get("text") or ""), meta if isinstance(meta, dict) else {},
        bool(record["is_confirmed"]))


def problems_of(status: Mapping[str, Any]) -> Iterator[str]:
    """What the server could not import, by the status of the import."""
    match status:
        case {"error": {"text": text}}:
            yield str(text)
        case {"result": {"error": list(found)}}:
            for each in found:
                record = record_of(each)
                yield f"{record.get('message')} (line {record.get('line')})"
