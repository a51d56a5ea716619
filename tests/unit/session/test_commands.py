"""Split, merge and link: what points at an annotation follows it, and one undo takes it back."""

from dataclasses import replace

import pytest

from annotator.model.annotation import Argument, Entity, Event, Kind, Quote, Relation, Span, Speaker, SpeakerReference
from annotator.model.change import apply, inverse, mended
from annotator.model.document import Document
from annotator.model.target import Target
from annotator.session import commands
from annotator.session.commands import Command, Refused

BY = "human:ana"
TEXT = "New York police met Ana Berg, 40. “It ended,” she said. “We won.” Berg left New York."


def at(surface: str, occurrence: int = 0) -> Span:
    start = -1
    for _ in range(occurrence + 1):
        start = TEXT.index(surface, start + 1)
    return Span(start, start + len(surface))


DOCUMENT = Document(
    id="a",
    text=TEXT,
    entities={
        "e1": Entity(id="e1", span=at("New York"), label="GPE"),
        "e2": Entity(id="e2", span=at("police"), label="ORG", entity_id="x1"),
        "e3": Entity(id="e3", span=at("Ana Berg"), label="PERSON"),
        "e4": Entity(id="e4", span=at("Berg"), label="ORG"),
    },
    events={"v1": Event(id="v1", type="Contact.Meet", trigger=at("met"), arguments=(
        Argument(role="Entity", span=at("New York"), entity="e1"),
        Argument(role="Entity", span=at("police"), entity="e2"),
        Argument(role="Entity", span=at("Ana Berg"), entity="e3"),
    ))},
    quotes={
        "q1": Quote(id="q1", type="direct", content=(at("“It ended,”"),), cue=(at("said"),), source=(at("she"),)),
        "q2": Quote(id="q2", type="mixed", content=(at("“We won.”"),), speaker=SpeakerReference(name="Berg")),
    },
    relations={
        "r1": Relation(id="r1", label="PartOf", source="e2", target="e1"),
        "r2": Relation(id="r2", label="MemberOf", source="e3", target="e2"),
        "r3": Relation(id="r3", label="MemberOf", source="e3", target="e1"),
    },
    speakers={"x1": Speaker(id="x1", name="police", label="ORG")},
)


def after(command: Command) -> Document:
    """The document after a command, which its inverse makes as it was."""
    changes = mended(DOCUMENT, command.changes(DOCUMENT))
    done = apply(DOCUMENT, changes)
    assert apply(done, inverse(changes)) == DOCUMENT
    return done


def test_an_entity_is_split_at_the_caret() -> None:
    done = after(commands.split_entity("e3", at("Berg").start, BY))
    assert done.entities["e3"].span == at("Ana")
    (second,) = [e for key, e in done.entities.items() if key not in DOCUMENT.entities]
    assert (second.span, second.label, second.origin) == (at("Berg"), "PERSON", BY)
    argument = done.events["v1"].arguments[2]
    assert (argument.entity, argument.span) == ("e3", at("Ana"))


@pytest.mark.parametrize("offset", [at("Ana Berg").start, at("Ana Berg").end, 0])
def test_an_entity_is_split_inside_only(offset: int) -> None:
    with pytest.raises(Refused, match="inside"):
        commands.split_entity("e3", offset, BY).changes(DOCUMENT)


def test_neighbours_become_one_entity_with_all_that_points_at_them() -> None:
    done = after(commands.merge_entities(["e2", "e1"], BY))
    assert "e1" not in done.entities
    merged = done.entities["e2"]
    assert (merged.span, merged.label, merged.entity_id) == (at("New York police"), "ORG", "x1")
    assert [(a.entity, a.span) for a in done.events["v1"].arguments] == [
        ("e2", at("New York police")), ("e3", at("Ana Berg"))]
    assert list(done.relations) == ["r2"], "no link to itself, none twice"


def test_entities_that_overlap_become_one() -> None:
    done = after(commands.merge_entities(["e4", "e3"], BY))
    assert (done.entities["e4"].span, done.entities["e4"].label) == (at("Ana Berg"), "ORG")
    assert done.relations["r2"].source == "e4"


@pytest.mark.parametrize(("ids", "why"), [(["e1"], "two"), (["e1", "e3"], "side by side"), (["e1", "e9"], "no longer")])
def test_what_cannot_be_merged_is_refused(ids: list[str], why: str) -> None:
    with pytest.raises(Refused, match=why):
        commands.merge_entities(ids, BY).changes(DOCUMENT)


def test_two_quotes_become_one() -> None:
    done = after(commands.merge_quotes(["q1", "q2"], BY))
    quote = done.quotes["q1"]
    assert list(done.quotes) == ["q1"]
    assert (quote.type, quote.content) == ("direct", (at("“It ended,”"), at("“We won.”")))
    assert (quote.cue, quote.source, quote.speaker) == ((at("said"),), (at("she"),), SpeakerReference(name="Berg"))


def test_a_quote_is_split_within_its_content() -> None:
    done = after(commands.split_quote("q1", at("ended").start, BY))
    (second,) = [quote for key, quote in done.quotes.items() if key not in DOCUMENT.quotes]
    assert (done.quotes["q1"].content, second.content) == ((at("“It"),), (at("ended,”"),))
    for half in (done.quotes["q1"], second):
        assert (half.type, half.cue, half.source, half.origin) == ("direct", (at("said"),), (at("she"),), BY)


def test_a_quote_is_split_between_its_parts_and_each_half_keeps_what_is_near() -> None:
    quote = Quote(
        id="q1", type="direct", content=(at("“It ended,”"), at("“We won.”")), cue=(at("said"), at("left")),
        source=(at("she"),), speaker=SpeakerReference(name="Berg"))
    document = replace(DOCUMENT, quotes={"q1": quote})
    done = apply(document, commands.split_quote("q1", at("said").start, BY).changes(document))
    second = done.quotes["q2"]
    assert (done.quotes["q1"].content, second.content) == ((at("“It ended,”"),), (at("“We won.”"),))
    assert (done.quotes["q1"].cue, second.cue) == ((at("said"),), (at("left"),))
    assert (done.quotes["q1"].source, second.source) == ((at("she"),), (at("she"),))
    assert done.quotes["q1"].speaker == second.speaker == SpeakerReference(name="Berg")


@pytest.mark.parametrize("offset", [0, at("“It").start, at("ended,”").end, len(TEXT)])
def test_a_quote_is_split_inside_only(offset: int) -> None:
    with pytest.raises(Refused, match="what is said"):
        commands.split_quote("q1", offset, BY).changes(DOCUMENT)


def test_an_event_is_split_within_its_trigger_and_merged_again() -> None:
    event = replace(DOCUMENT.events["v1"], trigger=at("police met"))
    document = replace(DOCUMENT, events={"v1": event})
    split = apply(document, commands.split_event("v1", at("met").start, BY).changes(document))
    assert {each.trigger for each in split.events.values()} == {at("police"), at("met")}
    assert [each.arguments for each in split.events.values()] == [event.arguments] * 2
    (second,) = set(split.events) - {"v1"}
    merged = apply(split, commands.merge_events([second, "v1"], BY).changes(split))
    assert list(merged.events) == [second]
    assert (merged.events[second].trigger, merged.events[second].arguments) == (at("met"), event.arguments)
    with pytest.raises(Refused, match="inside the trigger"):
        commands.split_event("v1", at("met").start, BY).changes(DOCUMENT)


def test_a_merged_event_has_the_arguments_of_all() -> None:
    other = Event(id="v2", type="Life.Die", trigger=at("left"), arguments=(
        Argument(role="Victim", span=at("Berg"), entity="e4"), Argument(role="Victim", span=at("police")),
        Argument(role="Time", span=at("met"))))
    document = replace(DOCUMENT, events={**DOCUMENT.events, "v2": other})
    merged = apply(document, commands.merge_events(["v1", "v2"], BY).changes(document)).events
    assert list(merged) == ["v1"]
    assert merged["v1"].arguments == (*DOCUMENT.events["v1"].arguments, other.arguments[0])
    with pytest.raises(Refused, match="two events"):
        commands.merge_events(["v1"], BY).changes(document)


def test_a_relation_is_made_once_and_moved() -> None:
    done = after(commands.add_relation("e3", "q1", "Says", BY))
    (made,) = [r for key, r in done.relations.items() if key not in DOCUMENT.relations]
    assert (made.source, made.target, made.label, made.origin) == ("e3", "q1", "Says", BY)
    again = commands.add_relation("e2", "e1", "PartOf", BY).changes(DOCUMENT)
    assert [change.id for change in again] == ["r1"]
    assert after(commands.relink("r1", "e1", "e2", BY)).relations["r1"].target == "e2"


@pytest.mark.parametrize(("source", "target"), [("e1", "e1"), ("e1", "e9"), ("x1", "e1")])
def test_a_relation_needs_two_annotations(source: str, target: str) -> None:
    with pytest.raises(Refused):
        commands.add_relation(source, target, "PartOf", BY).changes(DOCUMENT)


def test_a_new_speaker_gets_the_label_given() -> None:
    done = after(commands.set_speaker("q1", SpeakerReference(name="Port of Lund"), BY, "ORG"))
    reference = done.quotes["q1"].speaker
    assert reference is not None
    assert done.speakers[reference.entity_id or ""].label == "ORG"


def test_relabelling_an_event_keeps_all_its_arguments() -> None:
    event = replace(DOCUMENT.events["v1"], type="Conflict.Attack", origin=BY)
    done = after(commands.relabel(Target(Kind.EVENT, "v1"), "Conflict.Attack", BY))
    assert done.events["v1"] == event
