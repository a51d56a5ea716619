"""Any edits, undo, redo, arriving suggestions and reopening: the file agrees with what is shown, and no id dangles."""

import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from annotator.assets import resource
from annotator.model.annotation import KIND_OF, Layer, Span, SpeakerReference, Status
from annotator.model.change import target
from annotator.model.document import Document, DocumentStatus
from annotator.model.schema import parse_schema
from annotator.model.suggestion import Suggestions, received
from annotator.model.target import Part, Target, parts
from annotator.session import commands
from annotator.session.commands import Command, Refused
from annotator.session.review import layered
from annotator.session.session import Session
from annotator.store.project import Entry, create, open_project
from tests.documents import TEXT, storm

BY = "human:ana"
SCHEMA = resource("schemas", "news.toml")

spans = st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 12)).map(
    lambda pair: Span(pair[0], min(len(TEXT), sum(pair)))
)


class Editing(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "p.annot"
        create(self.path, parse_schema(SCHEMA.read_text("utf-8"), str(SCHEMA)))
        self.states: list[Document] = []
        self.undone: list[Document] = []
        self.open()
        list(self.project.add([storm()], "test"))
        self.session.open("storm")

    def open(self) -> None:
        self.project = open_project(self.path)
        self.session = Session(self.project, "ana")

    def teardown(self) -> None:
        self.project.close()
        self.folder.cleanup()

    @property
    def document(self) -> Document:
        assert self.session.document is not None
        return self.session.document

    def edit(self, command: Command) -> None:
        before = self.document
        try:
            self.session.apply(command)
        except Refused:
            assert self.document == before
            return
        if self.document != before:
            self.states.append(before)
            self.undone.clear()

    def any_target(self, data: st.DataObject) -> Target | None:
        every = [
            Target(KIND_OF[type(item)], item.id, part, index)
            for item in layered(self.document, tuple(Layer))
            for part, index, _ in parts(item)
        ]
        return data.draw(st.sampled_from(every)) if every else None

    @rule(data=st.data(), span=spans, name=st.sampled_from(["GPE", "ORG", "Conflict.Attack"]))
    def alter(self, data: st.DataObject, span: Span, name: str) -> None:
        chosen = self.any_target(data)
        if chosen is None:
            return
        makers: list[Callable[[Target], Command]] = [
            lambda t: commands.accept([t]),
            lambda t: commands.reject([t]),
            lambda t: commands.delete([t]),
            lambda t: commands.relabel(t, name, BY),
            lambda t: commands.resize(t, span, BY),
            lambda t: commands.remove_part(t, BY),
            lambda t: commands.annotate(t, flag="difficult", note=name),
            lambda t: commands.set_argument(t.id, "Place", span, BY),
            lambda t: commands.add_part(t.id, Part.CUE, span, BY),
            lambda t: commands.set_speaker(t.id, SpeakerReference(name=name), BY),
            lambda t: commands.split_entity(t.id, span.start, BY),
            lambda t: commands.split_event(t.id, span.start, BY),
            lambda t: commands.split_quote(t.id, span.start, BY),
            lambda t: commands.merge_events([t.id, *self.document.events], BY),
            lambda t: commands.merge_entities([t.id, *self.document.entities], BY),
            lambda t: commands.merge_quotes([t.id, *self.document.quotes], BY),
            lambda t: commands.add_relation(t.id, data.draw(st.sampled_from(["e1", "e2", "v1"])), name, BY),
        ]
        self.edit(data.draw(st.sampled_from(makers))(chosen))

    @rule(span=spans, which=st.sampled_from(["entity", "event", "quote"]))
    def add(self, span: Span, which: str) -> None:
        self.edit({
            "entity": commands.add_entity(span, "GPE", BY),
            "event": commands.add_event(span, "Conflict.Attack", BY),
            "quote": commands.add_quote([span], "direct", BY, source=[span], speaker=SpeakerReference(name="Bo")),
        }[which])

    @rule(layer=st.sampled_from(Layer), complete=st.booleans())
    def complete(self, layer: Layer, complete: bool) -> None:
        self.edit(commands.set_complete(layer, complete))

    @rule(status=st.sampled_from(DocumentStatus))
    def status(self, status: DocumentStatus) -> None:
        self.edit(commands.set_status(status))

    @precondition(lambda self: len(self.document.speakers) > 1)
    @rule(data=st.data())
    def merge(self, data: st.DataObject) -> None:
        first, second = data.draw(st.permutations(sorted(self.document.speakers)))[:2]
        self.edit(commands.merge_speakers(first, second))

    @precondition(lambda self: self.states)
    @rule()
    def undo(self) -> None:
        self.undone.append(self.document)
        self.session.undo()
        assert self.document == self.states.pop()

    @precondition(lambda self: self.undone)
    @rule()
    def redo(self) -> None:
        self.states.append(self.document)
        self.session.redo()
        assert self.document == self.undone.pop()

    @rule(span=spans)
    def suggest(self, span: Span) -> None:
        """Suggestions arrive from another connection: what they change cannot be taken back, and is not taken back."""
        with self.project.another_connection() as other:
            stored = other.read("storm")
            entity = replace(storm().entities["e1"], span=span)
            changes = received(stored.document, Suggestions(entities=(entity,)), [Layer.ENTITIES])
            entry = Entry("Suggest", (("storm", changes),))
            other.write(entry, "model:x@1", {"storm": stored.revision}, undoable=False)
        decided = [item for item in self.document.annotations() if item.status is not Status.SUGGESTED]
        self.session.refresh()
        assert [item for item in self.document.annotations() if item.status is not Status.SUGGESTED] == decided
        self.states.clear()
        self.undone.clear()

    @rule()
    def reopen(self) -> None:
        before = self.document
        self.project.close()
        self.open()
        self.session.open("storm")
        assert self.document == before

    @invariant()
    def the_file_agrees(self) -> None:
        assert self.project.read("storm").document == self.document

    @invariant()
    def no_id_dangles(self) -> None:
        document = self.document
        for event in document.events.values():
            assert all(a.entity is None or a.entity in document.entities for a in event.arguments)
        for quote in document.quotes.values():
            assert quote.content
            assert quote.speaker is None or quote.speaker.entity_id in {None, *document.speakers}
        for relation in document.relations.values():
            assert target(document, relation.source)
            assert target(document, relation.target)

    @invariant()
    def the_text_is_as_it_came(self) -> None:
        assert self.document.text == TEXT


TestEditing = Editing.TestCase
TestEditing.settings = settings(max_examples=40, stateful_step_count=25, deadline=None)
