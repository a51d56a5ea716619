"""From what a person means to commands of the session: selection, active layer, decisions, labels, ends, frames."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.errors import UserError
from annotator.jobs import Cancelled
from annotator.model.annotation import (
    LAYER_OF,
    DocumentLabel,
    Entity,
    Kind,
    Layer,
    Quote,
    Relation,
    Span,
    Speaker,
    Status,
)
from annotator.model.change import Change, Changes
from annotator.model.document import Document, DocumentStatus
from annotator.model.target import Part, Target, part_span, parts
from annotator.phrases import phrase
from annotator.session import commands, review
from annotator.session.commands import Command
from annotator.session.ends import Edge, Unit, moved
from annotator.session.propagation import Move
from annotator.session.quoting import speaker_letters
from annotator.session.reading import Framed, Reading, place
from annotator.session.session import Announcement, Session
from annotator.store.project import Stored
from annotator.ui.choices import Item, Palette, Situation, palette
from annotator.ui.framing import Framing
from annotator.ui.language import command_name, counted, said, tr
from annotator.ui.steps import turn
from annotator.ui.textview.spans import SpanIndex
from annotator.ui.words import LAYERS

if TYPE_CHECKING:
    from annotator.ui.textview.view import ArticleView

NOTHING_OPEN = phrase("No suggestion is open here any more.")


class Editor(QObject):
    """The open article in hand: what is selected in it, and every edit to it.

    `announced` passes on what the session announces; `situation_changed` tells that the selection, the text selection,
    the active layer or the document is another; `told` carries a sentence for the status bar, `failed` one that says
    why an edit was not made.
    """

    announced = Signal(object)
    situation_changed = Signal()
    layers_changed = Signal(object)
    told = Signal(str)
    failed = Signal(str)

    def __init__(self, view: "ArticleView", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._session: Session | None = None
        self._layer: Layer | None = Layer.ENTITIES
        self._target: Target | None = None
        self._text: Span | None = None
        self._visible = frozenset(Layer)
        self._shown: Document | None = None
        self.reading = Reading(None)
        """The open article's annotations in reading order."""
        self._left = 0  # where the caret stood when the annotation was selected
        self._speakers: tuple[tuple[str, Speaker], ...] = ()
        self._lettered: Document | None = None
        self._linking = False
        self._found: tuple[Reading, SpanIndex, Document] | None = None
        self._moved_from: Entity | None = None
        self.moved_last = ""
        """The id of the entity whose ends were moved last, and how."""
        self.last_move: Move | None = None
        self.frames = Framing(self, view)
        view.selected.connect(self._selected_in_text)
        view.text_selected.connect(self._text_selected)
        view.resized.connect(self.resize)

    # What is in hand

    @property
    def session(self) -> Session | None:
        """The session, if a project is open."""
        return self._session

    @property
    def document(self) -> Document | None:
        """The open article."""
        return self._session.document if self._session else None

    @property
    def writable(self) -> bool:
        """Whether there is an article that may be edited."""
        return self._session is not None and self._session.document is not None and not self._session.read_only

    @property
    def layer(self) -> Layer | None:
        """The active layer; None stands for the document labels."""
        return self._layer

    @property
    def visible(self) -> frozenset[Layer]:
        """The layers that are shown."""
        return self._visible

    @property
    def target(self) -> Target | None:
        """The selected annotation, or part of one. A mention that the caret has left is selected no longer."""
        caret = self._view.caret
        if caret != self._left and self._target is not None and self._target.kind is Kind.ENTITY and not self._text:
            self._left = caret
            entity = self.document.entities.get(self._target.id) if self.document else None
            if entity is None or not entity.span.start <= caret < entity.span.end:
                self._target = None
                self._view.select(None)
        return self._target

    @property
    def linking(self) -> bool:
        """Whether the next letter is to be a relation's label, for a link from the selected annotation."""
        return self._linking and self._target is not None

    @linking.setter
    def linking(self, linking: bool) -> None:
        if linking != self._linking:
            self._linking = linking
            self.situation_changed.emit()

    @property
    def speakers(self) -> tuple[tuple[str, Speaker], ...]:
        """The people and organisations of the article with a letter each, those who are no speakers yet without id."""
        document, before = self.document, self._lettered
        if document is None or before is None or document.id != before.id:
            self._speakers = tuple(speaker_letters(document)) if document else ()
        elif document.entities is not before.entities or document.speakers is not before.speakers:
            self._speakers = tuple(speaker_letters(document, self._speakers))
        self._lettered = document
        return self._speakers

    @property
    def text(self) -> Span | None:
        """The selected text."""
        return self._text

    @property
    def item(self) -> Item | None:
        """The selected annotation itself."""
        target = self.target
        found = self.document.of(target.kind).get(target.id) if self.document and target else None
        return found if isinstance(found, Item) else None

    def situation(self) -> Situation | None:
        """What the person has before them; None while no article is open."""
        if self.document is None:
            return None
        target = self.target
        item = self.document.of(target.kind).get(target.id) if target else None
        speakers = self.speakers if isinstance(item, Quote) else ()
        return Situation(
            self.document, self._layer, target, self._text, self._view.caret, speakers, self.linking)

    def palette(self) -> Palette | None:
        """What the letter keys do now."""
        situation = self.situation()
        return palette(self._session.schema, situation) if self._session and situation else None

    def attach(self, session: Session | None) -> None:
        """Edit through another session, or through none."""
        self._session = session
        self._target = self._text = self._shown = None
        self.reading = Reading(None)
        if session is None:
            self._view.select(None)
            self.situation_changed.emit()
        else:
            session.listen(self._heard)

    # Selection

    def select(self, target: Target | None, *, reveal: bool = True) -> None:
        """Select an annotation; its layer becomes the active one."""
        self._target, self._left = target, self._view.caret  # which may stand anywhere until now
        if target is not None and target.kind is Kind.LABEL:
            self._layer, reveal = None, False
        elif target is not None and target.kind in LAYER_OF:
            self._layer = LAYER_OF[target.kind]
            self._show(self._layer)
        self._view.select(target, reveal=reveal)
        item = self.item
        if reveal and target is not None and item is not None:
            span = part_span(item, target.part, target.index)
            self._view.set_caret(span.start if span else 0, reveal=False)
        self._left, self._linking = self._view.caret, False
        self.situation_changed.emit()

    def select_text(self, span: Span) -> None:
        """Select text, and show it."""
        self._view.set_caret(span.start)
        self._view.select_text(span)
        self._text_selected(span)

    def let_go(self) -> None:
        """Let go of what can be picked, else of the selected text, else of the annotation."""
        if self.linking or self.frames.picks:
            self.linking = False
            self.frames.drop_picks()
        elif self._text is not None:
            self._view.select_text(None)
            self._text_selected(None)
        else:
            self.select(None)

    def activate(self, layer: Layer | None) -> None:
        """Work on another layer; lets go of the annotation, keeps the selected text."""
        self._layer = layer
        self._target = None
        if layer is not None:
            self._show(layer)
        self._view.select(None)
        self.situation_changed.emit()

    def toggle_layer(self, layer: Layer) -> None:
        """Show or hide a layer."""
        self._set_visible(self._visible ^ {layer})
        if layer not in self._visible and self._target is not None and LAYER_OF.get(self._target.kind) is layer:
            self.select(None)

    def _show(self, layer: Layer) -> None:
        if layer not in self._visible:
            self._set_visible(self._visible | {layer})

    def _set_visible(self, layers: frozenset[Layer]) -> None:
        self._visible = layers
        self._view.set_layers(layers)
        self.layers_changed.emit(layers)

    def go_on(self, *, forwards: bool = True) -> None:
        """Select the next or previous open suggestion of the layers that are shown.

        While the document labels are worked on, those come first.
        """
        if self.document is None:
            return
        target = self.target
        label = self._open_label(target, forwards=forwards) if self._layer is None else None
        if label is not None:
            self.select(label)
            return
        start = target.whole if target else self._view.caret
        found = self.reading.neighbour(self.document, start, self._visible, forwards=forwards)
        if self._session is not None and self._session.beginning is not None and (
            not forwards or found is None or not self._is_on(found)
        ):
            whole = self.whole  # it may be in what is still to be read
            found = self.reading.neighbour(whole, start, self._visible, forwards=forwards) if whole else None
        if found is None:
            self.told.emit(tr(NOTHING_OPEN))
        else:
            self.drop_text()
            self.select(found)

    def _open_label(self, beside: Target | None, *, forwards: bool = True) -> Target | None:
        """The suggested document label after or before one; at the end, the first one."""
        labels = self.document.labels if self.document else {}
        way = [Target(Kind.LABEL, name) for name in labels]
        if not forwards:
            way.reverse()
        if beside in way:
            at = way.index(beside)
            way = way[at + 1 :] + way[:at]
        return next((target for target in way if labels[target.id].status is Status.SUGGESTED), None)

    def _is_on(self, target: Target) -> bool:
        """Whether an annotation begins at the caret or after it."""
        item = self.document.of(target.kind).get(target.id) if self.document else None
        return isinstance(item, Framed) and place(item)[0] >= self._view.caret

    def select_at_caret(self) -> None:
        """Select the annotation at the caret; again, the next one there."""
        if self.document is None:
            return
        here = list(dict.fromkeys(review.at(self.document, self._view.caret, self._visible)))
        if not here:
            self.told.emit(tr("There is no annotation at the caret."))
            return
        at = here.index(self._target) + 1 if self._target in here else 0
        self.drop_text()
        self.select(here[at % len(here)], reveal=False)

    def drop_text(self) -> None:
        """Let go of the selected text."""
        if self._text is not None:
            self._text = None
            self._view.select_text(None)

    def _selected_in_text(self, target: Target | None) -> None:
        self._target = target
        self._left, self._linking = self._view.caret, False
        if target is not None and target.kind in LAYER_OF:
            self._layer = LAYER_OF[target.kind]
        self.situation_changed.emit()

    def _text_selected(self, span: Span | None) -> None:
        self._text = span
        self.situation_changed.emit()

    def caret_moved(self) -> None:
        """The caret stands elsewhere."""
        self.situation_changed.emit()

    # Decisions

    def decide(self, status: Status, target: Target | None = None) -> None:
        """Accept or reject the selected annotation, or the one given, and go on to the next open suggestion.

        Without one, accepting goes to the first open suggestion.
        """
        chosen = target or self.target
        if chosen is None:
            if status is Status.ACCEPTED:
                self.go_on()
            else:
                self.told.emit(tr("Select a suggestion first: Tab goes to the next one."))
            return
        item = self.document.of(chosen.kind).get(chosen.id) if self.document else None
        if isinstance(item, Item) and item.status is not status:
            make = {
                Status.ACCEPTED: commands.accept, Status.REJECTED: commands.reject, Status.SUGGESTED: commands.reopen
            }[status]
            if self.do(make([chosen.whole])) is None:
                return
        if status is not Status.SUGGESTED and target is None:
            self.go_on_from(chosen)

    def go_on_from(self, target: Target) -> None:
        """Select the open suggestion after an annotation."""
        document = self.document
        found = self._open_label(target) if target.kind is Kind.LABEL else None
        if found is None and document is not None:
            found = self.reading.neighbour(document, target.whole, self._visible, forwards=True)
        if found is not None:
            self.drop_text()
            self.select(found)
        else:
            self.told.emit(tr(NOTHING_OPEN))

    def delete(self, target: Target | None = None) -> None:
        """Take the selected part out of its frame, or remove the annotation."""
        chosen = target or self.target
        if chosen is None or self._session is None:
            return
        if chosen.part in (Part.ARGUMENT, Part.CUE, Part.SOURCE) or (chosen.part is Part.CONTENT and chosen.index > 0):
            if self.do(commands.remove_part(chosen, self._session.origin)) is not None:
                self.select(chosen.whole, reveal=False)
            return
        self.do(commands.delete([chosen.whole]))

    # Ends

    def move_end(self, edge: Edge, unit: Unit, *, forwards: bool) -> None:
        """Move an end of the selected annotation, or of its selected part; without one, of the selected text."""
        item = self.item
        if self.document is None:
            return
        if item is None or self._target is None:
            if self._text is not None:
                self._view.select_text(moved(self.document.text, self._text, edge, unit, forwards=forwards))
            else:
                self.told.emit(tr("Select an annotation to move its ends."))
            return
        target = self._target
        if isinstance(item, Relation | DocumentLabel):
            self.told.emit(tr("A link and a document label have no ends in the text to move."))
            return
        if target.part is None and isinstance(item, Quote) and edge is Edge.END:
            target = replace(target, part=Part.CONTENT, index=len(item.content) - 1)
        span = part_span(item, target.part, target.index)
        if span is None:
            return
        changed = moved(self.document.text, span, edge, unit, forwards=forwards)
        if changed != span:
            self.resize(target, changed)

    def resize(self, target: Target, span: Span) -> None:
        """Give an annotation, or a part of it, another span."""
        document = self.document
        if self._session is None or document is None:
            return
        entity = document.entities.get(target.id) if target.kind is Kind.ENTITY else None
        if self.do(commands.resize(target, span, self._session.origin)) is not None and entity is not None:
            again = self.moved_last == entity.id and self._moved_from is not None
            before = self._moved_from if again and self._moved_from is not None else entity
            self._moved_from, self.moved_last = before, entity.id
            self.last_move = Move.of(document, before, span)


    # The article as a whole

    def complete(self, layer: Layer | None = None) -> None:
        """Mark a layer, or the active one, complete; if it is already, take that back."""
        chosen = layer or self._layer
        if self.document is None or chosen is None:
            self.told.emit(tr("Choose entities, events or quotes first: 1, 2 or 3."))
            return
        whole = self.whole
        done = whole is not None and whole.header.is_complete(chosen)
        left = self.reading.rows[chosen].open
        if self.do(commands.set_complete(chosen, complete=not done)) is not None and not done and left:
            self.told.emit(counted(
                "{layer} are complete; {count} open suggestion is left undecided.",
                "{layer} are complete; {count} open suggestions are left undecided.", left, layer=tr(LAYERS[chosen])))

    def set_status(self, status: DocumentStatus) -> bool:
        """Say how far the article is; whether that could be done."""
        return self.do(commands.set_status(status)) is not None

    # The session

    def do(self, command: Command) -> Announcement | None:
        """Apply a command to the open article; None, and a sentence in `failed`, where that cannot be done."""
        session = self._session
        if session is None or session.document is None:
            return None
        return self._tried(lambda: session.apply(command))

    def undo(self) -> None:
        """Take the last command back, wherever it was."""
        self._tried_replay("undo")

    def redo(self) -> None:
        """Make again what was taken back last."""
        self._tried_replay("redo")

    def _tried_replay(self, which: str) -> None:
        session = self._session
        if session is None:
            return
        made = self._tried(lambda: turn(self._view, session, undo=which == "undo"))
        if made is not None:
            done = tr("Undone: {command}.") if which == "undo" else tr("Redone: {command}.")
            self.told.emit(done.format(command=command_name(made.command)))

    def _tried(self, edit: Callable[[], Announcement | None]) -> Announcement | None:
        try:
            return edit()
        except UserError as problem:
            self.failed.emit(said(problem))
        except Cancelled:
            self.told.emit(tr("Cancelled: nothing was changed."))
        return None

    def take_whole(self, stored: Stored, reading: Reading, index: SpanIndex) -> None:
        """Take the whole article of which the beginning is open, with what its annotations are found by."""
        session = self._session
        if session is not None:
            self._found = reading, index, stored.document
            self._tried(lambda: session.complete(stored))
            self._found = None

    @property
    def whole(self) -> Document | None:
        """The open article, read to its end first where only the beginning is there yet."""
        session = self._session
        if session is not None and session.beginning is not None:
            self._tried(session.complete)
        return self.document

    def _completed(self, document: Document) -> None:
        """What was shown stays as it is; the rest joins it."""
        reading, index, found = self._found or (None, None, None)
        known = found is document
        self._shown = document
        self.reading = reading if reading is not None and known else Reading(document)
        self._view.document_completed(document, index if index is not None and known else SpanIndex(document))

    def _heard(self, announcement: Announcement) -> None:
        document = announcement.document
        if announcement.completed and document is not None:
            self._completed(document)
            self.announced.emit(announcement)
            self.situation_changed.emit()
            return
        if announcement.opened and document is not None and self._shown is not None and document.id == self._shown.id:
            # Read afresh: the reader stays where they are, and sees only what came or went.
            announcement = replace(announcement, opened=False, changes=differences(self._shown, document))
        self._shown = document
        if announcement.opened:
            self.reading = Reading(document)
            self._target = self._text = self.last_move = self._moved_from = None
            self._linking, self.moved_last = False, ""
        else:
            self.reading.change(announcement.changes)
        if self._target is not None and (document is None or not _there(document, self._target)):
            self._target = None
        if self._session is not None and announcement.schema_changed:
            self._view.set_schema(self._session.schema)
        self.announced.emit(announcement)
        if self._session is not None and announcement.opened:
            self._view.show_document(document, self._session.schema)
        elif document is not None and announcement.changes:
            self._view.document_changed(document, announcement.changes)
        self._view.select(self._target, reveal=False)
        self._left = self._view.caret
        self.situation_changed.emit()


def _there(document: Document, target: Target) -> bool:
    item = document.of(target.kind).get(target.id)
    if not isinstance(item, Item):
        return False
    return target.part is None or any((part, i) == (target.part, target.index) for part, i, _ in parts(item))


def differences(before: Document, after: Document) -> Changes:
    """What makes one state of a document into another."""
    return tuple(
        Change(kind, key, old.get(key), new.get(key))
        for kind in Kind
        if (old := before.of(kind)) is not (new := after.of(kind))
        for key in dict.fromkeys((*old, *new))
        if old.get(key) != new.get(key)
    )
