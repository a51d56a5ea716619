"""What the palette offers in each situation."""

from dataclasses import replace
from string import ascii_letters, ascii_lowercase, ascii_uppercase

import pytest

from annotator.assets import resource
from annotator.model.annotation import Argument, DocumentLabel, Entity, Event, Kind, Layer, Quote, Span, Speaker, Status
from annotator.model.document import Document
from annotator.model.schema import Schema, parse_schema
from annotator.model.target import Target
from annotator.ui.choices import NOBODY, Act, Choice, Situation, keys_of, offered, palette, quoted, spelled

TEXT = "Rockets hit Balad in Iraq. “We saw it,” said Omar."


def span(part: str) -> Span:
    return Span(TEXT.index(part), TEXT.index(part) + len(part))


@pytest.fixture(scope="module")
def schema() -> Schema:
    return parse_schema(resource("schemas", "news.toml").read_text(encoding="utf-8"), "news.toml")


DOCUMENT = Document(
    id="a",
    text=TEXT,
    entities={
        "e1": Entity(id="e1", span=span("Balad"), label="GPE"),
        "e2": Entity(id="e2", span=span("Omar"), label="PERSON", status=Status.REJECTED),
    },
    events={"v1": Event(id="v1", type="Conflict.Attack", trigger=span("hit"), arguments=(
        Argument(role="Place", span=span("Iraq")),))},
    quotes={"q1": Quote(id="q1", type="direct", content=(span("“We saw it,”"),))},
    speakers={"x1": Speaker(id="x1", name="Omar"), "x2": Speaker(id="x2", name="Ana")},
    labels={"Conflict": DocumentLabel(label="Conflict")},
)
EVENT, QUOTE, ENTITY = Target(Kind.EVENT, "v1"), Target(Kind.QUOTE, "q1"), Target(Kind.ENTITY, "e1")


def shown(schema: Schema, situation: Situation) -> tuple[set[Act], dict[str, Choice]]:
    choices = palette(schema, situation).choices
    return {choice.act for choice in choices}, {choice.name: choice for choice in choices}


@pytest.mark.parametrize(
    ("situation", "act", "name", "heading"),
    [
        (Situation(DOCUMENT, Layer.ENTITIES, caret=2), Act.MARK, "ORG", "Mark “Rockets” as"),
        (Situation(DOCUMENT, Layer.ENTITIES, text=span("Balad in Iraq")), Act.MARK, "GPE", "Mark “Balad in Iraq” as"),
        (Situation(DOCUMENT, Layer.EVENTS, caret=9), Act.MARK, "Conflict.Attack", "Mark “hit” as"),
        (Situation(DOCUMENT, Layer.QUOTES, caret=TEXT.index("saw")), Act.MARK, "direct", "Mark “We saw it,” as"),
        (Situation(DOCUMENT, Layer.ENTITIES, ENTITY), Act.RELABEL, "FAC", "“Balad” is"),
        (Situation(DOCUMENT, Layer.QUOTES, QUOTE), Act.RELABEL, "mixed", "The quote “We saw it,” is"),
        (Situation(DOCUMENT, Layer.QUOTES, QUOTE, span("said")), Act.PART, "cue",
         "“said” is a part of the selected quote, or another quote"),
        (Situation(DOCUMENT, None), Act.TOGGLE, "Conflict", "This article is about"),
    ])
def test_choices_follow_the_situation(
    schema: Schema, situation: Situation, act: Act, name: str, heading: str
) -> None:
    acts, choices = shown(schema, situation)
    assert act in acts
    assert acts <= {act, Act.PART, Act.SPEAKER, *([Act.MARK] if act is Act.PART else [])}
    assert name in choices
    assert palette(schema, situation).heading == heading


@pytest.mark.parametrize(
    "situation",
    [
        Situation(DOCUMENT, Layer.EVENTS, EVENT, text=span("Balad")),
        Situation(DOCUMENT, Layer.EVENTS, EVENT, caret=TEXT.index("Balad") + 1),
    ], ids=["selected", "caret"])
def test_an_event_offers_roles_for_what_could_fill_them(schema: Schema, situation: Situation) -> None:
    acts, choices = shown(schema, situation)
    assert acts == {Act.ROLE, Act.MARK}
    assert choices["Place"].refusal == ""
    assert choices["Instrument"].refusal.startswith("Instrument takes")


def test_an_event_offers_roles_by_letters_and_types_by_capital_ones(schema: Schema) -> None:
    found = palette(schema, Situation(DOCUMENT, Layer.EVENTS, EVENT, caret=8))
    roles = [choice for choice in found.choices if choice.act is Act.ROLE]
    types = [choice for choice in found.choices if choice.act is Act.RELABEL]
    assert found.heading == "The Attack “hit” has, or is"
    assert {choice.refusal for choice in roles} == {""}
    assert all((choice.key or "a").islower() for choice in roles)
    rare = {event.type for event in schema.events if (event.key or "").isupper()}
    assert {choice.name for choice in types if (choice.key or "A").islower()} <= rare
    assert found.by_key("P") != found.by_key("p")
    keys = [choice.key for choice in found.choices if choice.key]
    assert len(keys) == len(set(keys))


def test_where_the_caret_has_left_an_event_capital_letters_mark_another(schema: Schema) -> None:
    for caret, text, said in (
        (TEXT.index("Rockets"), None, "with Shift, “Rockets” is"), (0, span("Balad"), "with Shift, “Balad” is"),
    ):
        situation = Situation(DOCUMENT, Layer.EVENTS, EVENT, text, caret)
        found = palette(schema, situation)
        assert said in found.heading
        attack = found.by_key("A")
        assert attack is not None
        assert (attack.act, attack.name, attack.current) == (Act.MARK, "Conflict.Attack", False)
    for caret in (TEXT.index("hit"), TEXT.index("Iraq")):
        attack = palette(schema, Situation(DOCUMENT, Layer.EVENTS, EVENT, caret=caret)).by_key("A")
        assert attack is not None
        assert (attack.act, attack.current) == (Act.RELABEL, True)


def test_a_quote_offers_the_speakers_by_capital_letters(schema: Schema) -> None:
    letters = (("A", Speaker(id="x1", name="Omar")), ("C", Speaker(id="", name="Ana", label="ORG")))
    situation = Situation(DOCUMENT, Layer.QUOTES, QUOTE, speakers=letters)
    speakers = [
        (choice.key, choice.title) for choice in palette(schema, situation).choices if choice.act is Act.SPEAKER]
    assert speakers == [("n", "Nobody"), ("A", "Omar"), ("C", "Ana")]
    found = situation.speaker("Ana")
    assert found is not None
    assert (found[0].entity_id, found[1]) == (None, "ORG")
    assert situation.speaker(NOBODY) is None


def test_the_words_of_the_source_and_those_selected_are_offered_as_the_speaker(schema: Schema) -> None:
    quote = Quote(id="q1", type="direct", content=(span("“We saw it,”"),), source=(span("Omar"),))
    document = replace(DOCUMENT, quotes={"q1": quote})
    words = palette(schema, Situation(document, Layer.QUOTES, QUOTE)).by_key("w")
    assert words is not None
    assert (words.act, words.name) == (Act.SPEAKER, "Omar")
    selected = Situation(document, Layer.QUOTES, QUOTE, span("Iraq"))
    words = palette(schema, selected).by_key("w")
    assert words is not None
    found = selected.speaker(words.name)
    assert found is not None
    assert found[0].name == "Iraq"
    assert selected.speaker("") is None
    known = Situation(document, Layer.QUOTES, QUOTE, speakers=(("A", Speaker(id="x1", name="Omar")),))
    assert palette(schema, known).by_key("w") is None, "Omar has a letter"


def test_a_link_asks_for_its_label(schema: Schema) -> None:
    acts, choices = shown(schema, Situation(DOCUMENT, Layer.ENTITIES, ENTITY, linking=True))
    assert acts == {Act.LINK}
    assert {choice.key for choice in choices.values()} <= set(ascii_lowercase)


def test_a_rejected_entity_fills_no_role(schema: Schema) -> None:
    situation = Situation(DOCUMENT, Layer.EVENTS, EVENT, caret=TEXT.index("Omar"))
    event = situation.item
    assert isinstance(event, Event)
    assert situation.filler(event) is None


def test_everything_is_offered_by_name_what_the_palette_shows_first(schema: Schema) -> None:
    situation = Situation(DOCUMENT, Layer.ENTITIES, ENTITY)
    found = offered(schema, situation)
    assert found[: len(schema.entities)] == palette(schema, situation).choices
    assert {choice.name for choice in found} >= {event.type for event in schema.events} | {"direct", "Conflict"}
    assert len({spelled(choice) for choice in found}) == len(found)


def test_what_is_so_already_is_marked(schema: Schema) -> None:
    _, labels = shown(schema, Situation(DOCUMENT, Layer.ENTITIES, ENTITY))
    assert [name for name, choice in labels.items() if choice.current] == ["GPE"]
    _, roles = shown(schema, Situation(DOCUMENT, Layer.EVENTS, EVENT, text=span("Iraq")))
    assert [name for name, choice in roles.items() if choice.current] == ["Place", "Conflict.Attack"]
    _, held = shown(schema, Situation(DOCUMENT, None))
    assert [name for name, choice in held.items() if choice.current] == ["Conflict"]


def test_without_a_word_nothing_can_be_marked(schema: Schema) -> None:
    empty = Document(id="b", text=" ")
    _, choices = shown(schema, Situation(empty, Layer.ENTITIES))
    assert {choice.refusal for choice in choices.values()} == {"Select some text first."}


@pytest.mark.parametrize("name", ["news", "conll", "plover"])
def test_every_key_is_a_letter_and_stands_once(name: str) -> None:
    schema = parse_schema(resource("schemas", f"{name}.toml").read_text(encoding="utf-8"), name)
    for situation in (
        Situation(DOCUMENT, Layer.ENTITIES), Situation(DOCUMENT, Layer.EVENTS), Situation(DOCUMENT, Layer.QUOTES),
        Situation(DOCUMENT, None),
    ):
        found = palette(schema, situation)
        keys = [choice.key for choice in found.choices if choice.key is not None]
        assert len(set(keys)) == len(keys) == len(found.choices)
        assert set(keys) <= set(ascii_letters)
        assert len(set(keys) & set(ascii_uppercase)) == max(0, len(found.choices) - 26)
        assert all(found.by_key(choice.key) is choice for choice in found.choices if choice.key)


def test_a_schema_has_its_keys_and_digits_stay_with_the_layers() -> None:
    assert keys_of({"ORG": "o", "ORDINAL": "1", "OTHER": None}) == {"ORG": "o", "ORDINAL": "r", "OTHER": "t"}


def test_long_texts_are_shortened_in_the_middle() -> None:
    text = "one " * 200
    assert len(quoted(Document(id="c", text=text), Span(0, len(text)))) < 50
