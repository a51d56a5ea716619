from dataclasses import replace
from pathlib import Path

import pytest

from annotator.model.annotation import Entity, Span, Status
from annotator.model.change import apply
from annotator.model.document import Document
from annotator.model.occurrences import Switches
from annotator.session import propagation
from annotator.session.commands import Refused
from annotator.session.session import Session
from annotator.store.project import open_project
from tests.documents import span, storm

TEXT = "Iraq’s army left Iraq. IRAQ's iraqi guests, Iraq-based, praised Iraq’s\u0301n and O’Iraq."


def article(text: str = TEXT, *entities: Entity) -> Document:
    return Document(id="a", text=text, entities={entity.id: entity for entity in entities})


def entity(key: str, at: Span, label: str = "GPE", status: Status = Status.SUGGESTED) -> Entity:
    return Entity(id=key, span=at, label=label, status=status, origin="model:m@1", score=0.5)


def starts(document: Document, surface: str, switches: Switches) -> list[int]:
    return [each.span.start for each in propagation.to_label(document, surface, "GPE", switches)]


@pytest.mark.parametrize(
    ("switches", "found"),
    [
        (Switches(), [0, 17, 44, 79]),
        (Switches(possessives=False), [17, 44, 79]),
        (Switches(match_case=False), [0, 17, 23, 44, 79]),
        (Switches(whole_words=False), [0, 17, 44, 64, 79]),
        (Switches(match_case=False, whole_words=False), [0, 17, 23, 30, 44, 64, 79]),
    ],
)
def test_the_switches_say_what_counts_as_the_same(switches: Switches, found: list[int]) -> None:
    assert starts(article(), "Iraq", switches) == found


def test_a_letter_before_an_apostrophe_is_no_word() -> None:
    assert starts(article("O’Neill, O and O."), "O", Switches()) == [9, 15]


def test_only_unlabelled_leaves_out_what_touches_an_entity_but_not_what_was_rejected() -> None:
    labelled = entity("e1", Span(17, 21), status=Status.ACCEPTED)
    longer = entity("e2", Span(44, 54), "ORG")
    refused = entity("e3", Span(0, 4), "ORG", Status.REJECTED)
    document = article(TEXT, labelled, longer, refused)
    found = propagation.to_label(document, "Iraq", "GPE", Switches())
    assert [(each.span.start, each.entity) for each in found] == [(0, refused), (79, None)]
    everywhere = propagation.to_label(document, "Iraq", "ORG", Switches(only_unlabelled=False))
    assert [(each.span.start, each.entity, each.inside) for each in everywhere] == [
        (0, refused, False), (17, labelled, False), (44, None, True), (79, None, False)]


def test_each_is_shown_in_its_context() -> None:
    found = propagation.to_label(article("a" * 100 + " Iraq " + "b" * 100), "Iraq", "GPE", Switches())
    assert (found[0].before, found[0].after) == ("a" * 59 + " ", " " + "b" * 59)


def test_what_is_labelled_is_accepted_and_marked(session: Session) -> None:
    spans = [span("Lund"), span("Lund", 1), span("army")]
    session.apply(propagation.label_all(spans, "LOC"))
    document = session.document
    assert document is not None
    made = {each.span: each for each in document.entities.values()}
    assert [(made[at].label, made[at].status, made[at].origin) for at in spans] == [
        ("LOC", Status.ACCEPTED, "propagated")] * 3
    assert document.events["v1"].arguments[1].entity == "e3"


def test_a_suggestion_that_agrees_is_accepted_and_keeps_its_proposer(session: Session) -> None:
    session.apply(propagation.label_all([span("Lund")], "GPE"))
    assert session.document is not None
    assert session.document.entities["e1"] == replace(storm().entities["e1"], status=Status.ACCEPTED)


def test_suggestions_that_contradict_are_rejected(session: Session) -> None:
    session.apply(propagation.label_all([span("Berg")], "PERSON"))
    assert session.document is not None
    assert session.document.entities["e2"].status is Status.REJECTED


def test_a_list_that_is_out_of_date_is_refused(session: Session) -> None:
    with pytest.raises(Refused, match="again"):
        session.apply(propagation.label_all([Span(0, 5000)], "GPE"))


def test_a_rejection_reaches_open_suggestions_of_the_label() -> None:
    document = article(
        TEXT, entity("e1", Span(0, 4)), entity("e2", Span(17, 21), status=Status.ACCEPTED),
        entity("e3", Span(44, 48), "ORG"), entity("e4", Span(79, 83)))
    assert [each.entity and each.entity.id for each in propagation.to_reject(document, "Iraq", "GPE", Switches())] == [
        "e1", "e4"]
    everything = propagation.to_reject(document, "Iraq", "GPE", Switches(only_unlabelled=False))
    assert [each.entity and each.entity.id for each in everything] == ["e1", "e2", "e4"]


def test_a_new_end_reaches_the_mentions_that_stand_alike() -> None:
    text = "Camp Taji fell. At Camp Taji, near Taji, Camp Taji stands."
    taji = [Span(at, at + 4) for at in (5, 24, 35, 46)]
    document = article(
        text, *(entity(f"e{i}", at) for i, at in enumerate(taji)), entity("x", Span(41, 45), "FAC"))
    first = document.entities["e0"]
    move = propagation.Move.of(document, first, Span(0, 9))
    assert move.words == "Camp Taji"
    found = propagation.to_move(document, move, Switches())
    assert [(each.span, each.entity and each.entity.id) for each in found] == [
        (Span(0, 9), "e0"), (Span(19, 28), "e1")]
    overlapping = propagation.to_move(document, move, Switches(only_unlabelled=False))
    assert [(each.span, each.inside) for each in overlapping][-1] == (Span(41, 50), True)


def test_a_shorter_end_stands_within_the_old_words() -> None:
    document = article("Camp Taji fell.", entity("e1", Span(0, 9)))
    move = propagation.Move.of(document, document.entities["e1"], Span(5, 9))
    assert (move.words, move.before, move.after) == ("Camp Taji", Span(0, 9), Span(5, 9))
    assert [each.span for each in propagation.to_move(document, move, Switches())] == [Span(5, 9)]


def test_moved_entities_take_what_points_at_them_along(session: Session) -> None:
    session.apply(propagation.move_all({"e1": span("hits Lund"), "e3": span("left Lund")}))
    document = session.document
    assert document is not None
    assert document.entities["e3"].span == document.events["v1"].arguments[1].span == span("left Lund")
    assert document.entities["e1"].origin == "propagated"


def test_edits_of_many_articles_are_one_step_also_after_closing(path: Path) -> None:
    with open_project(path) as project:
        session = Session(project, "ana")
        session.open("storm")
        announcement = session.apply_all("Mark LOC everywhere", {
            "storm": propagation.label_all([span("army")], "LOC"),
            "other": propagation.label_all([span("dawn"), span("Lund")], "LOC"),
        })
        assert announcement.also == {"other"}
    with open_project(path) as project:
        session = Session(project, "bo")
        assert session.can_undo == "Mark LOC everywhere"
        session.undo()
        assert [replace(each, id="storm") for each in project.documents()] == [storm(), storm()]
        session.redo()
        assert {e.label for e in project.read("other").document.entities.values()} == {"GPE", "PERSON", "LOC"}


def test_one_refusal_leaves_all_articles_as_they_were(session: Session) -> None:
    gone = replace(storm().entities["e1"], id="e99")
    with pytest.raises(Refused):
        session.apply_all("Reject everywhere", {
            "other": propagation.reject_all(["e1"]), "storm": propagation.reject_all([gone.id]),
        })
    assert session.project.read("other").document == replace(storm(), id="other")
    assert session.can_undo is None


def test_a_rejection_everywhere_keeps_the_proposer(session: Session) -> None:
    session.apply(propagation.reject_all(["e1", "e3"]))
    assert session.document is not None
    target = session.document.entities["e1"]
    assert (target.status, target.origin) == (Status.REJECTED, "model:test@1")


def test_marking_all_alike_takes_what_is_beyond_doubt() -> None:
    text = "Ana met Ana Lim. Ana and ana saw Ana, not Ana, Ana’s Ana, Ana Bo."
    places = [at for at in range(len(text)) if text.startswith("Ana", at)]
    first, in_name, suggested, labelled, rejected, possessive, last, _ = (
        Span(at, at + 3) for at in places)
    document = article(
        text,
        entity("e1", Span(in_name.start, in_name.start + 7), "PERSON"),
        entity("e2", suggested, "ORG"),
        entity("e3", labelled, "LOC", Status.ACCEPTED),
        entity("e4", rejected, "PERSON", Status.REJECTED),
    )
    made = apply(document, propagation.mark_alike(first, "PERSON", "human:ana").changes(document))
    accepted = {each.span: each for each in made.entities.values() if each.status is Status.ACCEPTED}
    assert {at: each.label for at, each in accepted.items()} == {
        first: "PERSON", suggested: "PERSON", labelled: "LOC", possessive: "PERSON", last: "PERSON"}
    assert accepted[first].origin == "human:ana"
    assert {accepted[at].origin for at in (suggested, possessive, last)} == {"propagated"}
    assert made.entities["e1"].status is Status.SUGGESTED
    assert made.entities["e4"].status is Status.REJECTED


@pytest.mark.parametrize("status", [Status.ACCEPTED, Status.REJECTED])
def test_suggestions_alike_are_decided_together(status: Status) -> None:
    text = "Iraq, Iraq and Iraq; Iraq"
    spans = [Span(at, at + 4) for at in range(len(text)) if text.startswith("Iraq", at)]
    document = article(
        text, entity("e1", spans[0]), entity("e2", spans[1], "ORG"), entity("e3", spans[2]),
        entity("e4", spans[3], status=Status.ACCEPTED))
    made = apply(document, propagation.decide_alike("e1", status).changes(document))
    assert {key: each.status for key, each in made.entities.items()} == {
        "e1": status, "e2": Status.SUGGESTED, "e3": status, "e4": Status.ACCEPTED}
    assert made.entities["e3"].origin == "model:m@1"
