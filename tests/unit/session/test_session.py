from dataclasses import replace
from pathlib import Path

import pytest

from annotator.errors import UserError
from annotator.model.annotation import Kind, Layer, SpeakerReference, Status
from annotator.model.change import Changes
from annotator.model.document import Document, DocumentStatus
from annotator.model.suggestion import Suggestions, received
from annotator.model.target import Part, Target
from annotator.session import commands
from annotator.session.commands import Refused
from annotator.session.session import Announcement, Session
from annotator.store.project import Entry, Project, ReadOnly, open_project
from tests.documents import span, storm

E1, V1, Q1 = Target(Kind.ENTITY, "e1"), Target(Kind.EVENT, "v1"), Target(Kind.QUOTE, "q1")
BY = "human:ana"


def now(session: Session) -> Document:
    """The open document as shown, after making sure that the file says the same."""
    assert session.document is not None
    assert session.project.read(session.document.id).document == session.document
    return session.document


def test_an_edit_is_on_the_disk_when_it_is_announced(session: Session) -> None:
    heard: list[Announcement] = []

    def check(announcement: Announcement) -> None:
        assert session.project.read("storm").document == announcement.document
        heard.append(announcement)

    session.listen(check)
    session.apply(commands.accept([E1]))
    assert [a.command for a in heard] == ["Accept"]
    assert now(session).entities["e1"].status is Status.ACCEPTED
    assert now(session).header.status is DocumentStatus.IN_PROGRESS


def test_accepting_keeps_the_proposer_and_altering_does_not(session: Session) -> None:
    session.apply(commands.accept([E1]))
    assert now(session).entities["e1"].origin == "model:test@1"
    session.apply(commands.relabel(E1, "LOC", BY))
    entity = now(session).entities["e1"]
    assert (entity.label, entity.origin, entity.score) == ("LOC", BY, None)


def test_undo_and_redo_go_through_everything_also_after_closing(path: Path) -> None:
    steps = [
        commands.accept([E1, V1, Q1]),
        commands.relabel(V1, "Conflict.Attack", BY),
        commands.resize(Target(Kind.ENTITY, "e3", Part.MENTION), span("Lund at"), BY),
        commands.set_argument("v1", "Place", span("dawn"), BY),
        commands.set_speaker("q1", SpeakerReference(name="Bo Ek"), BY),
        commands.delete([Target(Kind.ENTITY, "e2")]),
        commands.toggle_label("Politics", BY),
        commands.set_complete(Layer.EVENTS, True),
        commands.set_status(DocumentStatus.DONE),
    ]
    with open_project(path) as project:
        session = Session(project, "ana")
        session.open("storm")
        states = [now(session)]
        for step in steps:
            session.apply(step)
            states.append(now(session))
    with open_project(path) as project:
        session = Session(project, "bo")
        session.open("storm")
        for step, state in zip(reversed(steps), reversed(states[:-1]), strict=True):
            assert session.can_undo == step.name
            session.undo()
            assert now(session) == state
        assert session.undo() is None
    with open_project(path) as project:
        session = Session(project, "ana")
        session.open("storm")
        for state in states[1:]:
            session.redo()
            assert now(session) == state
        assert session.can_redo is None


def test_undo_opens_the_document_it_concerns(session: Session) -> None:
    session.apply(commands.accept([E1]))
    session.open("other")
    announcement = session.undo()
    assert announcement is not None
    assert announcement.opened
    assert now(session).id == "storm"
    assert now(session).entities["e1"].status is Status.SUGGESTED


def test_a_step_over_many_documents_is_undone_as_one(session: Session) -> None:
    session.apply_everywhere(commands.accept([E1]), ["storm", "other"])
    assert session.project.read("other").document.entities["e1"].status is Status.ACCEPTED
    session.undo()
    assert session.project.read("other").document.entities["e1"].status is Status.SUGGESTED
    assert now(session).entities["e1"].status is Status.SUGGESTED


def test_removing_an_article_can_be_undone(session: Session) -> None:
    session.apply(commands.remove_document())
    assert session.project.ids() == ["other"]
    session.open("other")
    session.undo()
    assert session.project.ids() == ["storm", "other"]
    assert now(session).id == "storm"


def suggest_elsewhere(project: Project) -> tuple[Changes, int]:
    """Take other suggestions for the open article, as the pipeline does from its thread."""
    stored = project.read("storm")
    found = Suggestions(entities=(replace(storm().entities["e1"], span=span("army")),))
    changes = received(stored.document, found, [Layer.ENTITIES])
    entry = Entry("Suggest", (("storm", changes),))
    return changes, project.write(entry, "model:x@1", {"storm": stored.revision}, undoable=False)["storm"]


def test_an_edit_meets_suggestions_that_arrived_meanwhile(session: Session) -> None:
    with session.project.another_connection() as other:
        suggest_elsewhere(other)
    session.apply(commands.add_entity(span("dawn"), "TIME", BY))
    assert {e.span for e in now(session).entities.values()} == {span("army"), span("dawn")}


def test_refresh_shows_what_arrived(session: Session) -> None:
    assert session.refresh() is None
    with session.project.another_connection() as other:
        suggest_elsewhere(other)
    announcement = session.refresh()
    assert announcement is not None
    assert announcement.opened
    assert {e.span for e in now(session).entities.values()} == {span("army")}


def test_what_arrived_is_taken_without_reading_the_article_again(session: Session) -> None:
    before = session.document
    with session.project.another_connection() as other:
        changes, revision = suggest_elsewhere(other)
        announcement = session.take("storm", changes, revision)
    assert announcement is not None
    assert announcement.changes == changes
    assert not announcement.opened
    assert before is not None
    assert now(session).text is before.text
    assert session.take("storm", changes, revision) is None
    session.apply(commands.add_entity(span("dawn"), "TIME", BY))
    assert {e.span for e in now(session).entities.values()} == {span("army"), span("dawn")}


def test_where_more_arrived_than_was_told_the_article_is_read_again(session: Session) -> None:
    with session.project.another_connection() as other:
        suggest_elsewhere(other)
        changes, revision = suggest_elsewhere(other)
        announcement = session.take("storm", changes, revision)
    assert announcement is not None
    assert announcement.opened
    assert {e.span for e in now(session).entities.values()} == {span("army")}


def test_what_arrived_for_another_article_leaves_the_open_one(session: Session) -> None:
    session.open("other")
    with session.project.another_connection() as other:
        changes, revision = suggest_elsewhere(other)
    assert session.take("storm", changes, revision) is None
    assert now(session).id == "other"


def test_an_edit_that_met_suggestions_shows_them_too(session: Session) -> None:
    with session.project.another_connection() as other:
        changes, revision = suggest_elsewhere(other)
    announcement = session.apply(commands.add_entity(span("dawn"), "TIME", BY))
    assert announcement.opened
    assert session.take("storm", changes, revision) is None


def test_undo_after_new_suggestions_leaves_nothing_dangling(session: Session) -> None:
    session.apply(commands.delete([V1]))
    with session.project.another_connection() as other:
        suggest_elsewhere(other)
    session.undo()
    assert [argument.entity for argument in now(session).events["v1"].arguments] == [None, None]


def test_a_command_that_changes_nothing_leaves_no_trace(session: Session) -> None:
    session.apply(commands.accept([E1]))
    session.apply(commands.accept([E1]))
    assert len([row for row in session.project.journal("storm") if row.command == "Accept"]) == 1


def test_a_read_only_project_refuses_and_says_why(path: Path) -> None:
    with open_project(path, write=False) as project:
        session = Session(project, "ana")
        session.open("storm")
        with pytest.raises(ReadOnly, match=r"p\.annot"):
            session.apply(commands.accept([E1]))
        assert session.document == storm()


def test_what_is_gone_is_refused_in_a_sentence(session: Session) -> None:
    with pytest.raises(Refused, match="no longer there"):
        session.apply(commands.accept([Target(Kind.ENTITY, "e99")]))
    with pytest.raises(UserError):
        session.open("nowhere")


class TestCommands:
    def test_a_new_entity_rejects_the_suggestions_it_overlaps(self, session: Session) -> None:
        session.apply(commands.add_entity(span("Ana Berg said"), "ORG", BY))
        document = now(session)
        assert document.entities["e2"].status is Status.REJECTED
        (made,) = [e for e in document.entities.values() if e.origin == BY]
        assert (made.span, made.label, made.status) == (span("Ana Berg said"), "ORG", Status.ACCEPTED)

    def test_an_entity_on_the_same_span_is_relabelled(self, session: Session) -> None:
        session.apply(commands.add_entity(span("Lund"), "ORG", BY))
        assert (len(now(session).entities), now(session).entities["e1"].label) == (3, "ORG")

    def test_blanks_at_the_edges_are_left_out_and_blanks_alone_refused(self, session: Session) -> None:
        document = now(session)
        wide = replace(span("army"), start=span("army").start - 1)
        session.apply(commands.add_entity(wide, "ORG", BY))
        assert any(e.span == span("army") for e in now(session).entities.values())
        with pytest.raises(Refused, match="select a word"):
            session.apply(commands.add_entity(span("\n\n"), "ORG", BY))
        assert document.text == now(session).text

    def test_what_points_at_an_entity_follows_it(self, session: Session) -> None:
        session.apply(commands.resize(Target(Kind.ENTITY, "e3", Part.MENTION), span("Lund at"), BY))
        argument = now(session).events["v1"].arguments[1]
        assert (argument.span, argument.entity) == (span("Lund at"), "e3")

    def test_an_argument_links_to_the_entity_on_its_span(self, session: Session) -> None:
        session.apply(commands.set_argument("v1", "Destination", span("Ana Berg"), BY))
        argument = now(session).events["v1"].arguments[-1]
        assert (argument.role, argument.entity) == ("Destination", "e2")
        session.apply(commands.resize(Target(Kind.EVENT, "v1", Part.ARGUMENT, 2), span("Ana"), BY))
        assert now(session).events["v1"].arguments[-1].entity is None

    def test_a_filler_moves_to_its_new_role(self, session: Session) -> None:
        session.apply(commands.set_argument("v1", "Destination", span("Lund", 1), BY))
        assert [a.role for a in now(session).events["v1"].arguments] == ["Artifact", "Destination"]

    def test_a_quote_is_built_from_parts(self, session: Session) -> None:
        session.apply(commands.add_quote([span("the army")], "indirect", BY, cue=[span("thanked")]))
        (quote,) = [q for q in now(session).quotes.values() if q.origin == BY]
        session.apply(commands.add_part(quote.id, Part.SOURCE, span("She"), BY))
        session.apply(commands.set_speaker(quote.id, SpeakerReference(name="Berg"), BY))
        built = now(session).quotes[quote.id]
        assert (built.source, built.cue) == ((span("She"),), (span("thanked"),))
        assert built.speaker == SpeakerReference(name="Ana Berg", entity_id="x1")

    def test_parts_are_taken_out_but_not_the_last_content(self, session: Session) -> None:
        session.apply(commands.remove_part(Target(Kind.QUOTE, "q1", Part.CUE, 0), BY))
        assert now(session).quotes["q1"].cue == ()
        with pytest.raises(Refused, match="delete the whole quote"):
            session.apply(commands.remove_part(Target(Kind.QUOTE, "q1", Part.CONTENT, 0), BY))
        session.apply(commands.remove_part(Target(Kind.EVENT, "v1", Part.ARGUMENT, 0), BY))
        assert [a.role for a in now(session).events["v1"].arguments] == ["Origin"]

    def test_a_new_speaker_is_added_once_and_a_rename_reaches_all_quotes(self, session: Session) -> None:
        session.apply(commands.set_speaker("q1", SpeakerReference(name="Bo Ek"), BY))
        reference = now(session).quotes["q1"].speaker
        assert reference is not None
        session.apply(commands.rename_speaker(reference.entity_id or "", "Bo Eklund"))
        assert now(session).quotes["q1"].speaker == replace(reference, name="Bo Eklund")
        assert now(session).speakers[reference.entity_id or ""].aliases == ("Bo Ek",)

    def test_merged_speakers_are_one(self, session: Session) -> None:
        session.apply(commands.add_speaker("Berg, A."))
        (new,) = [s.id for s in now(session).speakers.values() if s.name == "Berg, A."]
        session.apply(commands.merge_speakers("x1", new))
        document = now(session)
        assert list(document.speakers) == [new]
        assert document.quotes["q1"].speaker == SpeakerReference(name="Berg, A.", entity_id=new)
        assert document.entities["e2"].entity_id == new
        assert document.speakers[new].aliases == ("Ana Berg", "Berg")

    def test_labels_are_toggled(self, session: Session) -> None:
        session.apply(commands.toggle_label("Disaster", BY))
        assert now(session).labels["Disaster"].status is Status.ACCEPTED
        session.apply(commands.toggle_label("Disaster", BY))
        assert now(session).labels == {}

    def test_done_is_complete_in_all_and_one_layer_less_is_not_done(self, session: Session) -> None:
        session.apply(commands.set_status(DocumentStatus.DONE))
        assert now(session).header.complete == frozenset(Layer)
        session.apply(commands.set_complete(Layer.QUOTES, False))
        header = now(session).header
        assert (header.status, header.complete) == (
            DocumentStatus.IN_PROGRESS, frozenset({Layer.ENTITIES, Layer.EVENTS}))

    def test_a_note_leaves_the_decision_open(self, session: Session) -> None:
        session.apply(commands.annotate(E1, flag="difficult", note="which Lund?"))
        entity = now(session).entities["e1"]
        assert (entity.status, entity.flag, entity.note) == (Status.SUGGESTED, "difficult", "which Lund?")


def test_a_beginning_is_opened_and_completed_with_what_was_read(session: Session) -> None:
    session.open("other")
    heard: list[Announcement] = []
    session.listen(heard.append)
    end = storm().events["v1"].trigger.start
    opened = session.open_beginning("storm", end)
    assert opened.opened
    beginning = session.beginning
    assert beginning is not None
    assert beginning.document == session.document
    everything = session.project.read("storm").document
    assert beginning.document.text == everything.text
    assert beginning.document.header == everything.header
    assert beginning.document.speakers == everything.speakers
    assert beginning.document.labels == everything.labels
    assert set(beginning.document.entities) == {k for k, e in everything.entities.items() if e.span.start < end}
    assert not beginning.document.events
    assert not beginning.document.relations
    whole = session.project.read_rest(beginning)
    assert whole.document.text is beginning.document.text
    announcement = session.complete(whole)
    assert announcement is not None
    assert announcement.completed
    assert session.document is whole.document
    assert session.document == everything
    assert session.beginning is None
    assert session.complete(whole) is None
    assert heard == [opened, announcement]


def test_an_edit_of_a_beginning_meets_the_whole_article(session: Session) -> None:
    session.close()
    session.open_beginning("storm", 0)
    session.apply(commands.reject([V1]))
    assert now(session).events["v1"].status is Status.REJECTED
    session.open_beginning("storm", 0)
    session.undo()
    assert now(session).events["v1"].status is Status.SUGGESTED


def test_what_was_read_before_a_change_does_not_complete_a_beginning(session: Session) -> None:
    session.open_beginning("storm", 5)
    beginning = session.beginning
    assert beginning is not None
    old = session.project.read_rest(beginning)
    with session.project.another_connection() as other:
        changes, revision = suggest_elsewhere(other)
    assert session.take("storm", changes, revision) is None
    session.complete(old)
    assert {e.span for e in now(session).entities.values()} == {span("army")}


def test_what_was_read_of_another_article_does_not_complete_a_beginning(session: Session) -> None:
    session.open_beginning("other", 5)
    other = session.project.read("other")
    session.open_beginning("storm", 5)
    session.complete(other)
    assert now(session).id == "storm"
