"""What is left of a document when annotations of some statuses are left out."""

from dataclasses import replace

from annotator.formats.selection import without
from annotator.model.annotation import Status
from tests.documents import storm


def test_nothing_left_points_at_what_is_gone() -> None:
    document = storm(Status.ACCEPTED)
    rejected = replace(document.entities["e3"], status=Status.REJECTED)
    kept = without(replace(document, entities={**document.entities, "e3": rejected}), {Status.REJECTED})
    assert list(kept.entities) == ["e1", "e2"]
    assert [argument.entity for argument in kept.events["v1"].arguments] == [None, None]
    assert kept.events["v1"].arguments[1].span == rejected.span


def test_a_relation_goes_with_its_end() -> None:
    document = storm(Status.ACCEPTED)
    open_ = replace(document.entities["e1"], status=Status.SUGGESTED)
    kept = without(replace(document, entities={**document.entities, "e1": open_}), {Status.SUGGESTED})
    assert not kept.relations


def test_a_speaker_goes_with_the_suggestions_that_brought_it() -> None:
    assert not without(storm(Status.SUGGESTED), {Status.SUGGESTED}).speakers


def test_a_speaker_of_an_accepted_mention_stays() -> None:
    document = storm(Status.SUGGESTED)
    accepted = replace(document.entities["e2"], status=Status.ACCEPTED)
    kept = without(replace(document, entities={**document.entities, "e2": accepted}), {Status.SUGGESTED})
    assert list(kept.speakers) == ["x1"]


def test_a_document_with_nothing_to_leave_out_is_the_same() -> None:
    document = storm(Status.ACCEPTED)
    assert without(document, {Status.REJECTED}) is document
