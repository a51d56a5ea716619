from dataclasses import replace

import pytest

from annotator.model.annotation import DocumentLabel, Kind, Layer, Status
from annotator.model.change import apply
from annotator.model.document import Document
from annotator.model.target import Target
from annotator.session import bulk
from annotator.session.commands import Command
from tests.documents import TEXT, span, storm

BODY = bulk.paragraph_at(TEXT, TEXT.index("Berg"))


def statuses(document: Document) -> dict[str, Status]:
    return {item.id: item.status for item in document.annotations() if item.id[0] in "evq"}


def decided(command: Command, document: Document) -> set[str]:
    after = apply(document, command.changes(document))
    return {key for key, status in statuses(after).items() if status is not statuses(document)[key]}


@pytest.mark.parametrize(
    ("offset", "surface"),
    [(0, "Storm hits Lund"), (15, "Storm hits Lund"), (16, ""), (len(TEXT), "")],
)
def test_an_offset_lies_in_one_paragraph(offset: int, surface: str) -> None:
    found = bulk.paragraph_at(TEXT, offset)
    assert TEXT[found.start : found.end] == surface
    assert found.start <= offset <= found.end


def test_a_paragraph_is_decided_as_a_whole_and_what_begins_elsewhere_is_not() -> None:
    assert decided(bulk.accept_in(BODY), storm()) == {"e2", "e3", "v1", "q1"}
    assert decided(bulk.reject_in(BODY, [Layer.ENTITIES]), storm()) == {"e2", "e3"}
    assert decided(bulk.accept_in(span("Storm hits Lund")), storm()) == {"e1"}


def test_what_was_decided_stays() -> None:
    rejected = replace(storm().entities["e2"], status=Status.REJECTED)
    document = replace(storm(), entities={**storm().entities, "e2": rejected})
    assert decided(bulk.accept_in(BODY, [Layer.ENTITIES]), document) == {"e3"}


def test_a_score_parts_the_suggestions_and_those_without_one_are_left() -> None:
    assert set(bulk.open_from(storm(), 0.8)) == {Target(Kind.ENTITY, "e1"), Target(Kind.QUOTE, "q1")}
    assert bulk.open_below(storm(), 0.8) == [Target(Kind.EVENT, "v1")]
    accepting, rejecting = bulk.accept_from(0.8), bulk.reject_below(0.8)
    assert (accepting.name, rejecting.name) == ("Accept all from 80%", "Reject all below 80%")
    assert decided(accepting, storm()) == {"e1", "q1"}
    assert decided(rejecting, storm()) == {"v1"}


def test_what_is_open_includes_document_labels() -> None:
    labels = {
        status.value: DocumentLabel(label=status.value, status=status, origin="model:m@1")
        for status in (Status.SUGGESTED, Status.REJECTED)}
    document = replace(storm(), labels=labels)
    after = apply(document, bulk.accept_open([]).changes(document))
    assert {label.id: label.status for label in after.labels.values()} == {
        "suggested": Status.ACCEPTED, "rejected": Status.REJECTED}
    assert statuses(after) == statuses(document)
