"""Labels and frames: what letters, buttons and picks do to the open article."""

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.model.annotation import (
    KIND_OF,
    LAYER_OF,
    DocumentLabel,
    Entity,
    Event,
    Kind,
    Layer,
    Quote,
    Relation,
    Span,
    SpeakerReference,
    Status,
    spans_of,
)
from annotator.model.target import Part, Target
from annotator.model.text import trim
from annotator.phrases import phrase
from annotator.session import commands
from annotator.session.commands import Command
from annotator.session.missing import lexicon_of
from annotator.session.propagation import decide_alike, mark_alike
from annotator.session.quoting import candidates, draft_of, draft_quote, part_at
from annotator.session.review import layered
from annotator.session.session import Announcement
from annotator.ui.choices import Act, Choice, Item, Situation, of
from annotator.ui.joins import Join, joins, why_not
from annotator.ui.language import command_name, counted, tr
from annotator.ui.picks import Pick, ends, fillers, parts_of
from annotator.ui.words import PARTS

if TYPE_CHECKING:
    from annotator.ui.editing import Editor
    from annotator.ui.textview.view import ArticleView

KINDS = {Layer.ENTITIES: Kind.ENTITY, Layer.EVENTS: Kind.EVENT, Layer.QUOTES: Kind.QUOTE}
MERGERS = {
    Layer.ENTITIES: commands.merge_entities, Layer.EVENTS: commands.merge_events, Layer.QUOTES: commands.merge_quotes}
NO_DRAFT = phrase("Nothing is quoted or reported at the caret: put it into what somebody says, or select that.")


class Framing(QObject):
    """Makes annotations, fills their parts and links them. `picks_changed` tells that other letters stand in the text.

    Picks stand while the annotation that they are for is selected.
    """

    picks_changed = Signal()

    def __init__(self, editor: "Editor", view: "ArticleView") -> None:
        super().__init__(editor)
        self._editor = editor
        self._view = view
        self._picks: tuple[Pick, ...] = ()
        self._heading = ""

    # Picks

    @property
    def picks(self) -> tuple[Pick, ...]:
        """What can be picked in the text now."""
        target = self._editor.target
        if self._picks and (target is None or target.id != self._picks[0].item):
            self.drop_picks()
        return self._picks

    @property
    def heading(self) -> str:
        """What a pick is for, while there is one to make."""
        return self._heading if self.picks else ""

    def pick(self, letter: str) -> bool:
        """Take what stands under a letter; whether there was something."""
        found = next((pick for pick in self.picks if pick.letter == letter), None)
        if found is not None:
            self.take(found)
        return found is not None

    def take(self, pick: Pick) -> None:
        """Take one of the picks."""
        self.drop_picks()
        match pick.act:
            case Act.ROLE:
                self.set_role(pick.item, pick.name, pick.span, pick.id)
            case Act.PART:
                self._do(lambda by: commands.set_part(pick.item, Part(pick.name), pick.span, by))
                quote = self._editor.item
                if isinstance(quote, Quote):
                    self.offer_parts(quote, (Part.CUE, Part.SOURCE))
            case Act.LINK if pick.id is not None:
                self.link(pick.item, pick.id, pick.name)

    def drop_picks(self) -> None:
        """Offer nothing to pick any more."""
        if self._picks:
            self._show((), "")

    def offer_parts(self, quote: Quote, parts: Collection[Part]) -> bool:
        """Offer other cues or sources for a quote; whether there are any."""
        situation, document, choices = self._editor.situation(), self._editor.document, self._editor.palette()
        if situation is None or document is None or choices is None:
            return False
        taken = {choice.key for choice in choices.choices if choice.key}
        found = parts_of(document, quote, parts, lexicon_of(document), taken)
        names = " / ".join(tr(PARTS[part]) for part in sorted(parts))
        self._show(found, tr("Another {parts}: press its letter", parts=names))
        return bool(found)

    def _show(self, picks: tuple[Pick, ...], heading: str) -> None:
        self._picks, self._heading = picks, heading
        self._view.show_hints((pick.span, pick.letter.upper()) for pick in picks)
        self.picks_changed.emit()

    # Letters and buttons

    def perform(self, choice: Choice) -> None:
        """Do what a letter or a button of the palette stands for."""
        situation = self._editor.situation()
        if situation is None:
            return
        self._editor.linking = False
        if choice.refusal:
            self._editor.told.emit(choice.refusal)
            return
        item = situation.item
        match choice.act, item:
            case Act.TOGGLE, _:
                self._do(lambda by: commands.toggle_label(choice.name, by))
            case Act.RELABEL, _ if situation.target is not None and item is not None:
                whole = situation.target.whole
                if not choice.current or item.status is not Status.ACCEPTED:
                    self._do(lambda by: commands.relabel(whole, choice.name, by))
            case Act.ROLE, Event():
                self._role(situation, item, choice.name)
            case Act.SPEAKER, Quote():
                self._speaker(situation, choice.name)
            case Act.PART, Quote():
                self._part(situation, item, Part(choice.name))
            case Act.LINK, _ if item is not None:
                self._offer_ends(situation, choice.name, item.id)
            case Act.MARK, _:
                self._mark(situation, choice.layer or situation.layer, choice.name)

    def perform_alike(self, choice: Choice) -> bool:
        """Give a label to a mention and to all that are alike in the article; whether a choice can be made so."""
        situation = self._editor.situation()
        span = situation.marked(Layer.ENTITIES) if situation is not None else None
        if choice.layer is not Layer.ENTITIES or choice.act not in (Act.MARK, Act.RELABEL) or span is None:
            return False
        made = self._do(lambda by: mark_alike(span, choice.name, by))
        if made is not None:
            self._editor.drop_text()
            self._select_span(span)
            accepted = [change.after for change in made.changes if change.kind is Kind.ENTITY]
            marked = sum(isinstance(each, Entity) and each.status is Status.ACCEPTED for each in accepted)
            self._editor.told.emit(counted(
                "{label}: no other mention is alike.", "{label}: {count} mentions; undo takes them back.",
                max(marked, 1), label=choice.title))
        return True

    def _select_span(self, span: Span) -> None:
        """Select the mention on a span, white space at its ends aside."""
        document = self._editor.document
        at = Span(*trim(document.text, span.start, span.end)) if document else span
        entities = document.entities.values() if document else ()
        found = next((e.id for e in entities if e.span == at and e.status is Status.ACCEPTED), None)
        if found is not None:
            self._editor.select(Target(Kind.ENTITY, found), reveal=False)

    def decide_alike(self, status: Status) -> None:
        """Accept or reject the selected mention and the suggestions of its words and label, and go on."""
        item, target = self._editor.item, self._editor.target
        if not isinstance(item, Entity) or target is None:
            self._editor.told.emit(tr("Select a mention first: only mentions have others alike."))
            return
        made = self._do(lambda by: decide_alike(item.id, status))
        if made is not None:
            self._editor.go_on_from(target)
            self._editor.told.emit(
                tr("{command}: {count}; undo takes it back.",
                   command=command_name(made.command), count=len(made.changes)))

    def _role(self, situation: Situation, event: Event, role: str) -> None:
        filler = situation.filler(event)
        session = self._editor.session
        if filler is not None:
            self.set_role(event.id, role, filler[0], filler[1].id if filler[1] else None)
        elif session is not None:
            found = fillers(situation.document, session.schema, event.id, role)
            if found:
                self._show(found, tr("{role}: press the letter that stands on it, or select its text first", role=role))
            else:
                self._editor.told.emit(
                    tr("Nothing here can fill {role}: select its text, then press the letter.", role=role))

    def _speaker(self, situation: Situation, name: str) -> None:
        found = situation.speaker(name)
        if found is not None:
            self.set_speaker(*found)
        else:
            self.set_speaker(None)

    def choose_speaker(self, name: str) -> None:
        """Give the selected quote a speaker by id, or by the name of who is none so far."""
        document, situation = self._editor.document, self._editor.situation()
        if document is not None and situation is not None:
            known = document.speakers.get(name)
            if known is not None:
                self.set_speaker(SpeakerReference(name=known.name, entity_id=known.id))
            else:
                self._speaker(situation, name)

    def find_part(self, part: Part) -> None:
        """Take the selected text or what stands at the caret as a part of the selected quote, else offer others."""
        situation = self._editor.situation()
        if situation is not None and isinstance(situation.item, Quote):
            self._part(situation, situation.item, part)

    def speaker_by_words(self) -> None:
        """Let the selected text, else the words of its source, be the selected quote's speaker."""
        situation = self._editor.situation()
        words = situation.speaker_words if situation is not None else ""
        if situation is not None and words:
            self._speaker(situation, words)

    def _part(self, situation: Situation, quote: Quote, part: Part) -> None:
        document = situation.document
        here = None if situation.text is not None else part_at(
            document, quote, part, situation.caret, candidates(document, quote, part, lexicon_of(document)))
        if situation.text is not None:
            self.add_part(part, situation.text)
        elif here is not None and part is Part.CONTENT:
            self.add_part(part, here)
        elif here is not None:
            self.drop_picks()
            self._do(lambda by: commands.set_part(quote.id, part, here, by))
        elif part is Part.CONTENT:
            self._editor.told.emit(
                tr("Put the caret into other words in quotation marks, or select what is said as well."))
        elif not self.offer_parts(quote, (part,)):
            self._editor.told.emit(
                tr("No other {part} is near: select its text, then press the letter.", part=tr(PARTS[part])))

    def _mark(self, situation: Situation, layer: Layer | None, name: str) -> None:
        if layer is Layer.QUOTES and situation.text is None:
            self.draft(name)
            return
        span = situation.marked(layer)
        if span is None or layer is None:
            return
        made = self._do(lambda by: _marking(layer, span, name, by))
        if made is not None:
            self._editor.drop_text()
            self._select_made(made, KINDS[layer])

    def _select_made(self, made: Announcement, kind: Kind) -> None:
        for change in made.changes:
            item = change.after
            if change.kind is kind and isinstance(item, Entity | Event | Quote) and item.status is Status.ACCEPTED:
                self._editor.select(Target(kind, change.id), reveal=False)
                return

    # Quotes

    def draft(self, kind: str | None = None) -> None:
        """Make a quote of the selected text, else of what is said at the caret, with cue, source and speaker as usual.

        `kind` is its type; None takes what the words look like. Other cues and sources are offered to pick.
        """
        editor, session = self._editor, self._editor.session
        situation = editor.situation()
        if session is None or situation is None:
            return
        document = situation.document
        text, lexicon = situation.text, lexicon_of(document)
        draft = draft_of(document, text, lexicon) if text else draft_quote(document, situation.caret, lexicon)
        if draft is None:
            editor.told.emit(tr(NO_DRAFT))
            return
        known = kind or session.schema.map_quote(draft.type)
        if known is None:
            editor.told.emit(tr("The schema of this project has no such quotes."))
            return
        label = next((speaker.label for _, speaker in editor.speakers
                      if draft.speaker and draft.speaker.name in (speaker.name, *speaker.aliases)), "PERSON")
        made = self._do(lambda by: commands.add_quote(
            draft.content, known, by, draft.cue, draft.source, draft.speaker, label))
        if made is None:
            return
        editor.drop_text()
        self._select_made(made, Kind.QUOTE)
        quote = editor.item
        if isinstance(quote, Quote):
            self.offer_parts(quote, (Part.CUE, Part.SOURCE))

    def add_part(self, part: Part, span: Span | None = None) -> None:
        """Add selected text to the selected quote as content, cue or source."""
        editor = self._editor
        item, chosen = editor.item, span or editor.text
        if not isinstance(item, Quote):
            return
        if chosen is None:
            editor.told.emit(tr("Select the text that is the quote's {part} first.", part=tr(PARTS[part])))
            return
        if self._do(lambda by: commands.add_part(item.id, part, chosen, by)) is not None:
            editor.drop_text()
            editor.select(Target(Kind.QUOTE, item.id), reveal=False)

    def set_speaker(self, speaker: SpeakerReference | None, label: str = "PERSON") -> None:
        """Say who speaks in the selected quote; one who is not known yet gets a label."""
        item = self._editor.item
        if isinstance(item, Quote):
            self._do(lambda by: commands.set_speaker(item.id, speaker, by, label))

    # Events

    def set_role(self, event_id: str, role: str, span: Span, entity: str | None) -> None:
        """Let a span, and the entity on it, fill a role of an event."""
        editor = self._editor
        if self._do(lambda by: commands.set_argument(event_id, role, span, by, entity)) is not None:
            editor.drop_text()
            editor.select(Target(Kind.EVENT, event_id), reveal=False)

    def add_argument(self, role: str) -> None:
        """Let the selected text, or the entity at the caret, fill a role of the selected event; else offer picks."""
        situation = self._editor.situation()
        if situation is not None and isinstance(situation.item, Event):
            self._role(situation, situation.item, role)

    # Links

    def begin_link(self) -> None:
        """Choose a relation label by its letter next, then the other end."""
        editor, session = self._editor, self._editor.session
        if editor.item is None or isinstance(editor.item, DocumentLabel) or session is None:
            editor.told.emit(tr("Select the annotation that the link starts from first."))
        elif not session.schema.relations:
            editor.told.emit(tr("The schema of this project has no relations: add some on the Schema page."))
        else:
            editor.linking = True

    def _offer_ends(self, situation: Situation, label: str, source: str) -> None:
        session, item = self._editor.session, situation.item
        if session is None or item is None:
            return
        found = ends(situation.document, session.schema, label, source)
        if found:
            self._show(found, tr("{label} of {item}: press the letter of the other end",
                                 label=label, item=of(situation.document, item)))
        else:
            self._editor.told.emit(tr("Nothing here can be at the other end of {label}.", label=label))

    def why_not(self, source: Target, end: Target | Span) -> str | None:
        """Why nothing can be linked so with the mouse; None where something can."""
        session, document = self._editor.session, self._editor.document
        if session is None or document is None or session.read_only:
            return tr("This project can only be read.")
        return why_not(document, session.schema, source, end)

    def joins(self, source: Target, end: Target | Span) -> list[Join]:
        """All that a link drawn with the mouse could mean, what is possible first."""
        session, document = self._editor.session, self._editor.document
        return joins(document, session.schema, source, end) if session and document else []

    def join(self, join: Join) -> None:
        """Make what a link drawn with the mouse means."""
        match join.act:
            case Act.ROLE:
                self.set_role(join.item, join.name, join.span, join.id)
            case Act.PART:
                part = Part(join.name)
                if self._do(lambda by: commands.add_part(join.item, part, join.span, by)) is not None:
                    self._editor.select(Target(Kind.QUOTE, join.item), reveal=False)
            case Act.LINK if join.id is not None:
                self.link(join.item, join.id, join.name)

    def link(self, source: str, target: str, label: str) -> None:
        """Link an annotation to another."""
        made = self._do(lambda by: commands.add_relation(source, target, label, by))
        if made is not None:
            change = next((change for change in made.changes if change.kind is Kind.RELATION), None)
            if change is not None:
                self._editor.select(Target(Kind.RELATION, change.id), reveal=False)

    # Split and merge

    def split(self) -> None:
        """Make the selected entity, event or quote two at the caret."""
        editor = self._editor
        item, situation = editor.item, editor.situation()
        splitters = {
            Entity: commands.split_entity, Event: commands.split_event, Quote: commands.split_quote}
        split = splitters.get(type(item)) if item is not None else None
        if split is None or item is None or situation is None:
            editor.told.emit(tr("Select an entity, event or quote and put the caret where it is to be split."))
            return
        self._do(lambda by: split(item.id, situation.caret, by))

    def merge(self) -> None:
        """Make the entities, events or quotes that the selected text touches one, or the selected one and the next."""
        editor = self._editor
        document, item = editor.document, editor.item
        if document is None or isinstance(item, Relation | DocumentLabel):
            return
        layer = LAYER_OF[KIND_OF[type(item)]] if item is not None else editor.layer or Layer.ENTITIES
        kind, make = KINDS[layer], MERGERS[layer]
        found = sorted((next(spans_of(each)), each.id) for each in layered(document, [layer])
                       if each.status is not Status.REJECTED)
        text, keys = editor.text, list[str]()
        if text is not None:
            keys = [key for span, key in found if span.overlaps(text)]
        elif item is not None:
            after = [key for span, key in found if (span, key) > (next(spans_of(item)), item.id)]
            keys = [item.id, *(key for key in after if _is_like(item, document.of(kind).get(key)))][:2]
        if self._do(lambda by: make(keys, by)) is not None:
            editor.drop_text()
            editor.select(Target(kind, keys[0]), reveal=False)

    def _do(self, make: Callable[[str], Command]) -> Announcement | None:
        session = self._editor.session
        return self._editor.do(make(session.origin)) if session is not None else None


def _marking(layer: Layer, span: Span, name: str, by: str) -> Command:
    match layer:
        case Layer.ENTITIES:
            return commands.add_entity(span, name, by)
        case Layer.EVENTS:
            return commands.add_event(span, name, by)
        case Layer.QUOTES:
            return commands.add_quote([span], name, by)


def _is_like(item: Item, other: object) -> bool:
    """Whether an annotation may be the next of the same: another mention of an event has its type."""
    return not isinstance(item, Event) or (isinstance(other, Event) and other.type == item.type)
