"""What each decision costs in keys: pressed in the real window, on a real project file."""

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.model.annotation import Argument, Entity, Event, Kind, Layer, Quote, Relation, Span, Status
from annotator.model.change import drop, put
from annotator.model.document import Document, DocumentStatus
from annotator.model.target import Target
from annotator.store.project import Entry, open_project
from annotator.ui.choices import Act
from annotator.ui.dialogs.chooser import Chooser
from annotator.ui.window import Window
from tests.gui.conftest import Opener, span
from tests.gui.test_window import press

Read = Callable[[str], Document]


def caret_on(window: Window, surface: str) -> None:
    """Put the caret into a word by keys."""
    press(window, "Ctrl+Home", *["Right"] * (span(surface).start + 1))


def key_of(window: Window, name: str, act: Act) -> str:
    palette = window.editor.palette()
    assert palette is not None
    return next(c.key for c in palette.choices if (c.name, c.act) == (name, act) and c.key)


def letter_on(window: Window, surface: str) -> str:
    return next(pick.letter for pick in window.editor.frames.picks if pick.span == span(surface))


def only(items: Iterable[Quote | Event | Entity]) -> Quote | Event | Entity:
    (item,) = items
    return item


@pytest.fixture
def bare(opened: Opener, project_file: Path) -> Window:
    """A window on the first article with its entities accepted and no quote."""
    with open_project(project_file) as project:
        stored = project.read("a0")
        document = stored.document
        e1, e2 = document.entities["e1"], document.entities["e2"]
        items = (
            Entity(id="e1", span=e1.span, label="GPE"), Entity(id="e2", span=e2.span, label="GPE"),
            Entity(id="e3", span=span("Omar Aziz"), label="PERSON"), Entity(id="e4", span=span("Sunday"), label="DATE"),
        )
        changes = tuple(put(document, item) for item in items)
        quote = document.quotes["q1"]
        entry = Entry("Prepare", (("a0", (*changes, drop(document, Kind.QUOTE, quote.id))),))
        project.write(entry, "ana", {"a0": stored.revision})
    return opened(project_file)


def test_enter_with_nothing_selected_goes_to_the_first_suggestion(window: Window, stored: Read) -> None:
    before = stored("a0")
    press(window, "Return")
    assert window.editor.target == Target(Kind.ENTITY, "e1")
    assert stored("a0") == before


def test_a_direct_quote_is_one_key(bare: Window, stored: Read) -> None:
    caret_on(bare, "saw it")
    press(bare, "'")
    quote = only(stored("a0").quotes.values())
    assert isinstance(quote, Quote)
    assert (quote.type, quote.content, quote.cue, quote.source) == (
        "direct", (span("“We saw it,”"),), (span("said"),), (span("Omar Aziz"),))
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.speaker.entity_id) == ("Omar Aziz", "x1")


def test_in_the_layer_of_quotes_a_letter_makes_the_whole_quote(bare: Window, stored: Read) -> None:
    press(bare, "3")
    caret_on(bare, "saw it")
    press(bare, "d", "Shift+B")
    quote = only(stored("a0").quotes.values())
    assert isinstance(quote, Quote)
    assert quote.source == (span("Omar Aziz"),)
    assert quote.speaker is not None
    assert quote.speaker.entity_id == "x2"


def test_of_selected_text_one_key_makes_the_whole_quote(bare: Window, stored: Read) -> None:
    press(bare, "Ctrl+Home", *["Right"] * span("saw").start, *["Shift+Right"] * len("saw it"), "'")
    quote = only(stored("a0").quotes.values())
    assert isinstance(quote, Quote)
    assert (quote.content, quote.cue, quote.source) == ((span("saw it"),), (span("said"),), (span("Omar Aziz"),))


def test_another_source_is_one_letter_more(bare: Window, stored: Read) -> None:
    caret_on(bare, "saw it")
    press(bare, "'")
    another = next(pick for pick in bare.editor.frames.picks if pick.name == "source")
    press(bare, another.letter)
    quote = only(stored("a0").quotes.values())
    assert isinstance(quote, Quote)
    assert quote.source == (another.span,)
    press(bare, "Esc")
    assert not bare.editor.frames.picks
    press(bare, "s")
    assert {pick.name for pick in bare.editor.frames.picks} == {"source"}


def test_an_event_and_its_arguments_by_letters_alone(bare: Window, stored: Read) -> None:
    press(bare, "2")
    caret_on(bare, "hit")
    press(bare, "a")
    press(bare, key_of(bare, "Place", Act.ROLE))
    assert {pick.span for pick in bare.editor.frames.picks} == {span("Balad"), span("Iraq")}
    press(bare, letter_on(bare, "Iraq"))
    event = only(stored("a0").events.values())
    assert isinstance(event, Event)
    assert event.arguments == (Argument(role="Place", span=span("Iraq"), entity="e2"),)
    press(bare, f"Shift+{key_of(bare, 'Life.Die', Act.RELABEL)}")
    event = only(stored("a0").events.values())
    assert isinstance(event, Event)
    assert event.type == "Life.Die"
    assert event.arguments[0].role == "Place"


def test_a_mention_that_the_caret_leaves_is_let_go(bare: Window, stored: Read) -> None:
    caret_on(bare, "Rockets")
    press(bare, "o")
    assert bare.editor.item is not None
    press(bare, "Ctrl+Right", "Right", "a")
    made = [entity.label for entity in stored("a0").entities.values() if entity.span == span("hit")]
    assert made == ["WORK_OF_ART"]
    assert next(e.label for e in stored("a0").entities.values() if e.span == span("Rockets")) == "ORG"


def test_a_suggestion_is_gone_to_from_wherever_the_caret_went(window: Window) -> None:
    press(window, "Ctrl+End", "Tab")
    assert window.editor.target == Target(Kind.ENTITY, "e1")
    assert window.pane.view.caret == span("Balad").start


def test_split_and_merge(bare: Window, stored: Read) -> None:
    press(bare, "Ctrl+Home", *["Right"] * span("Omar Aziz").start, "Space", *["Right"] * 4, "/")
    spans = {entity.span for entity in stored("a0").entities.values()}
    assert {span("Omar"), span("Aziz")} <= spans
    press(bare, "+")
    assert span("Omar Aziz") in {entity.span for entity in stored("a0").entities.values()}
    assert len(stored("a0").entities) == 4


def test_any_label_is_chosen_by_its_name(bare: Window, stored: Read) -> None:
    caret_on(bare, "hit")
    type_into_the_chooser("attack")
    press(bare, ".")
    event = only(stored("a0").events.values())
    assert isinstance(event, Event)
    assert (event.type, event.trigger) == ("Conflict.Attack", span("hit"))


def type_into_the_chooser(text: str) -> None:
    """Type into the dialog that the next key opens, then Enter."""
    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, Chooser) or not dialog.field.hasFocus():
            QTimer.singleShot(5, answer)
            return
        QTest.keyClicks(dialog.field, text)
        QTest.keyClick(dialog.field, Qt.Key.Key_Return)

    QTimer.singleShot(0, answer)


def test_a_speaker_is_typed_who_is_not_in_the_text(bare: Window, stored: Read, qtbot: QtBot) -> None:
    caret_on(bare, "saw it")
    press(bare, "'", "Esc")
    type_into_the_chooser("His mother")
    press(bare, ",")
    quote = only(stored("a0").quotes.values())
    assert isinstance(quote, Quote)
    assert quote.speaker is not None
    assert stored("a0").speakers[quote.speaker.entity_id or ""].name == "His mother"
    bare.activateWindow()
    qtbot.waitUntil(bare.isActiveWindow)
    type_into_the_chooser("nobody")
    press(bare, ",")
    quote = only(stored("a0").quotes.values())
    assert isinstance(quote, Quote)
    assert quote.speaker is None


def test_a_link_is_a_label_and_a_letter(bare: Window, stored: Read) -> None:
    press(bare, "Ctrl+Home", *["Right"] * span("Balad").start, "Space", "-")
    palette = bare.editor.palette()
    assert palette is not None
    for choice in palette.choices:
        if choice.key is not None:
            press(bare, choice.key)
            if bare.editor.frames.picks:
                break
            press(bare, "-")
    pick = bare.editor.frames.picks[0]
    press(bare, pick.letter)
    (relation,) = stored("a0").relations.values()
    assert (relation.source, relation.target, relation.status) == ("e1", pick.id, Status.ACCEPTED)
    assert bare.editor.target == Target(Kind.RELATION, relation.id)
    press(bare, "Del")
    assert not stored("a0").relations
    assert bare.editor.layer is Layer.ENTITIES


def test_a_letter_marks_the_whole_name_at_the_caret(window: Window, stored: Read) -> None:
    caret_on(window, "Aziz")
    press(window, "p")
    assert [e.label for e in stored("a0").entities.values() if e.span == span("Omar Aziz")] == ["PERSON"]


def test_with_shift_a_letter_marks_all_alike_as_one_step(opened: Opener, project_file: Path, stored: Read) -> None:
    text = "Ada met Bo. Ada left, and so did Ada Lim."
    with open_project(project_file) as project:
        list(project.add([Document(id="b", text=text)], "import:txt"))
    window = opened(project_file)
    window.open_article("b")
    press(window, "Ctrl+Home", "Shift+P")
    spans = {each.span.start: each for each in stored("b").entities.values()}
    assert set(spans) == {0, text.index("Ada left")}
    assert window.editor.target == Target(Kind.ENTITY, spans[0].id)
    press(window, "Shift+O")
    assert {each.label for each in stored("b").entities.values()} == {"ORG"}
    press(window, "Ctrl+Z", "Ctrl+Z")
    assert not stored("b").entities


def test_suggestions_alike_are_rejected_by_one_key_and_the_rest_accepted_by_another(
    opened: Opener, project_file: Path, stored: Read
) -> None:
    text = "Iraq, Iraq and Basra."
    spans = [Span(0, 4), Span(6, 10), Span(15, 20)]
    items = [Entity(id=f"e{i}", span=at, label="GPE", status=Status.SUGGESTED) for i, at in enumerate(spans)]
    with open_project(project_file) as project:
        list(project.add([Document(id="b", text=text, entities={item.id: item for item in items})], "import:txt"))
    window = opened(project_file)
    window.open_article("b")
    press(window, "Ctrl+Home", "Tab", "Alt+Backspace")
    assert window.editor.target == Target(Kind.ENTITY, "e2")
    press(window, "Ctrl+Shift+A")
    assert [each.status for each in stored("b").entities.values()] == [
        Status.REJECTED, Status.REJECTED, Status.ACCEPTED]
    press(window, "Ctrl+Z", "Ctrl+Z")
    assert {each.status for each in stored("b").entities.values()} == {Status.SUGGESTED}


def test_another_event_is_one_key_from_the_first(bare: Window, stored: Read) -> None:
    press(bare, "2")
    caret_on(bare, "hit")
    press(bare, "a")
    caret_on(bare, "hurt")
    press(bare, f"Shift+{key_of(bare, 'Life.Injure', Act.MARK)}")
    assert {(each.trigger, each.type) for each in stored("a0").events.values()} == {
        (span("hit"), "Conflict.Attack"), (span("hurt"), "Life.Injure")}
    press(bare, "+")
    assert len(stored("a0").events) == 2, "events of another type are not the same"


def test_the_rare_event_types_have_capital_letters(bare: Window, stored: Read) -> None:
    press(bare, "2")
    caret_on(bare, "hit")
    press(bare, "Shift+F")
    event = only(stored("a0").events.values())
    assert isinstance(event, Event)
    assert event.type == "Justice.Fine"


def test_a_quote_is_split_and_merged(bare: Window, stored: Read) -> None:
    caret_on(bare, "saw it")
    press(bare, "'", "Left", "/")
    first, second = stored("a0").quotes.values()
    assert (first.content, second.content) == ((span("“We"),), (span("saw it,”"),))
    assert first.source == second.source == (span("Omar Aziz"),)
    assert first.speaker == second.speaker
    press(bare, "+")
    quote = only(stored("a0").quotes.values())
    assert isinstance(quote, Quote)
    assert quote.content == (span("“We"), span("saw it,”"))


def test_nobody_and_the_words_of_the_source_speak_by_a_letter(bare: Window, stored: Read) -> None:
    caret_on(bare, "saw it")
    press(bare, "'", "Esc", "n")
    quote = only(stored("a0").quotes.values())
    assert isinstance(quote, Quote)
    assert quote.speaker is None
    caret_on(bare, "Sunday")
    press(bare, "s", "w")
    quote = only(stored("a0").quotes.values())
    assert isinstance(quote, Quote)
    assert quote.source == (span("Sunday"),)
    assert quote.speaker is not None
    assert stored("a0").speakers[quote.speaker.entity_id or ""].name == "Sunday"


def test_with_the_caret_outside_a_quote_a_letter_takes_what_stands_there(bare: Window, stored: Read) -> None:
    caret_on(bare, "saw it")
    press(bare, "'", "Esc")
    caret_on(bare, "hit")
    press(bare, "u")
    quote = only(stored("a0").quotes.values())
    assert isinstance(quote, Quote)
    assert (quote.cue, quote.source) == ((span("hit"),), (span("Omar Aziz"),))
    caret_on(bare, "police")
    press(bare, "s")
    quote = only(stored("a0").quotes.values())
    assert isinstance(quote, Quote)
    assert quote.source == (span("police"),)
    press(bare, "c")
    assert len(quote.content) == 1, "nothing is in quotation marks there"


def test_the_parts_of_a_quote_have_keys_that_can_be_changed(bare: Window, stored: Read) -> None:
    caret_on(bare, "saw it")
    press(bare, "'", "Esc", "Ctrl+Alt+N")
    quote = only(stored("a0").quotes.values())
    assert isinstance(quote, Quote)
    assert quote.speaker is None
    press(bare, "Ctrl+Alt+W")
    quote = only(stored("a0").quotes.values())
    assert isinstance(quote, Quote)
    assert quote.speaker is not None
    assert quote.speaker.name == "Omar Aziz"
    caret_on(bare, "police")
    press(bare, "Ctrl+Alt+S")
    quote = only(stored("a0").quotes.values())
    assert isinstance(quote, Quote)
    assert quote.source == (span("police"),)


@pytest.mark.parametrize("kind", [Kind.ENTITY, Kind.EVENT, Kind.QUOTE, Kind.RELATION])
def test_any_annotation_can_be_flagged_and_commented(
    opened: Opener, project_file: Path, stored: Read, kind: Kind
) -> None:
    text = "Rockets hit Balad in Iraq. “We saw it,” Omar said."
    places = {"e0": span("Balad", text), "e1": span("Iraq", text)}
    document = Document(
        id="b", text=text, entities={key: Entity(id=key, span=at, label="GPE") for key, at in places.items()},
        events={"v1": Event(id="v1", type="Conflict.Attack", trigger=span("hit", text))},
        quotes={"q1": Quote(id="q1", type="direct", content=(span("“We saw it,”", text),))},
        relations={"r1": Relation(id="r1", label="PartOf", source="e0", target="e1")})
    with open_project(project_file) as project:
        list(project.add([document], "import:txt"))
    window = opened(project_file)
    window.open_article("b")
    key = next(iter(document.of(kind)))
    window.editor.select(Target(kind, key))
    press(window, "!", ";")
    field = window.focusWidget()
    assert field is not None
    QTest.keyClicks(field, "whose?")
    press(window, "F6")
    item = stored("b").of(kind)[key]
    assert isinstance(item, Entity | Event | Quote | Relation)
    assert (item.flag, item.note, item.status) == ("difficult", "whose?", Status.ACCEPTED)


def test_one_key_accepts_what_is_open_and_goes_to_the_next_article(window: Window, stored: Read) -> None:
    press(window, "Tab", "Backspace", "Ctrl+Alt+Return")
    assert window.editor.document is not None
    assert window.editor.document.id == "a1"
    done = stored("a0")
    assert done.header.status is DocumentStatus.DONE
    assert {key: done.entities[key].status for key in ("e1", "e2")} == {
        "e1": Status.REJECTED, "e2": Status.ACCEPTED}
    assert done.quotes["q1"].status is Status.ACCEPTED


def test_selected_text_is_a_part_of_the_quote_or_another_quote(bare: Window, stored: Read) -> None:
    caret_on(bare, "saw it")
    press(bare, "'", "Esc")
    press(bare, "Ctrl+Home", *["Right"] * span("Nobody").start, *["Shift+Right"] * len("Nobody was hurt"), "i")
    first, second = stored("a0").quotes.values()
    assert (first.type, second.type, second.content) == ("direct", "indirect", (span("Nobody was hurt"),))
    assert bare.editor.target == Target(Kind.QUOTE, second.id)
    press(bare, "Ctrl+Home", *["Right"] * span("police").start, *["Shift+Right"] * len("police"), "s")
    assert stored("a0").quotes[second.id].source == (span("police"),)
