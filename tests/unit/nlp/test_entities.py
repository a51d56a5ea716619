"""Entities through the public door, on the real English pipeline and on documents with exact input."""

from collections.abc import Sequence

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span

from annotator.model.annotation import Entity, Status
from annotator.nlp import pipeline
from annotator.nlp.entities import suggest_entities

ORIGIN = "model:test@1.0"


@pytest.fixture(scope="module")
def english() -> Language:
    return pipeline.load()


def marked(text: str, names: Sequence[tuple[str, str]], language: str = "en") -> Doc:
    """A document in which a pipeline found these names, in order of the text, each at its next place."""
    doc = spacy.blank(language)(text)
    at, found = 0, []
    for name, label in names:
        start = text.index(name, at)
        at = start + len(name)
        span = doc.char_span(start, at, label)
        assert isinstance(span, Span)
        found.append(span)
    doc.ents = tuple(found)
    return doc


def listed(doc: Doc, entities: tuple[Entity, ...]) -> list[tuple[str, str]]:
    return [(doc.text[entity.span.start : entity.span.end], entity.label) for entity in entities]


def test_the_pipeline_is_named_and_scored() -> None:
    [entity] = suggest_entities(marked("Yesterday Kofi Mensah spoke.", [("Kofi Mensah", "PERSON")]), ORIGIN)
    assert (entity.id, entity.status, entity.origin, entity.why) == ("e1", Status.SUGGESTED, ORIGIN, None)
    assert entity.score is not None
    assert 0 < entity.score < 1


@pytest.mark.parametrize(
    ("text", "names", "wanted"),
    [
        ("“Kofi Mensah” spoke.", [("“Kofi Mensah”", "PERSON")], [("Kofi Mensah", "PERSON")]),
        ("Kofi Mensah’s house", [("Kofi Mensah’s", "PERSON")], [("Kofi Mensah", "PERSON")]),
        ("Minister Kofi Mensah", [("Minister Kofi Mensah", "PERSON")], [("Kofi Mensah", "PERSON")]),
        ("Kofi Mensah\nAccra", [("Kofi Mensah\nAccra", "PERSON")], [("Kofi Mensah", "PERSON"), ("Accra", "GPE")]),
        ("the Grain Board (GBX", [("Grain Board (GBX", "ORG")], [("Grain Board", "ORG"), ("GBX", "ORG")]),
        ("Czech Ida Novak", [("Czech Ida Novak", "PERSON")], [("Czech", "NORP"), ("Ida Novak", "PERSON")]),
        ("Kuwaiti Al-Novi", [("Kuwaiti Al-Novi", "PERSON")], [("Kuwaiti", "NORP"), ("Al-Novi", "PERSON")]),
        ("Chile’s Ida Novak", [("Chile’s Ida Novak", "ORG")], [("Chile", "GPE"), ("Ida Novak", "PERSON")]),
        ("the People’s Tirsk Army", [("People’s Tirsk Army", "ORG")], [("People’s Tirsk Army", "ORG")]),
        ("pro-Hamas rallies", [("pro-Hamas", "ORG")], [("Hamas", "ORG")]),
        ("in east Tirsk city", [("east Tirsk city", "GPE")], [("Tirsk", "GPE")]),
    ],
)
def test_edges_are_cleaned(text: str, names: list[tuple[str, str]], wanted: list[tuple[str, str]]) -> None:
    doc = marked(text, names)
    assert listed(doc, suggest_entities(doc, ORIGIN)) == wanted


def test_a_surname_is_the_person_it_belongs_to() -> None:
    doc = marked("Kofi Mensah came. Later Mensah left.", [("Kofi Mensah", "PERSON"), ("Mensah", "ORG")])
    found = suggest_entities(doc, ORIGIN)
    assert listed(doc, found) == [("Kofi Mensah", "PERSON"), ("Mensah", "PERSON")]
    assert found[1].why is not None
    assert "Kofi Mensah" in found[1].why


def test_an_abbreviation_is_the_organisation_it_stands_for() -> None:
    doc = marked("The National Grain Board (NGB) met. NGB farms grew.", [
        ("National Grain Board", "ORG"), ("NGB", "GPE"), ("NGB", "GPE"),
    ])
    assert [label for _, label in listed(doc, suggest_entities(doc, ORIGIN))] == ["ORG", "ORG", "ORG"]


def test_countries_and_their_people_are_told_apart() -> None:
    doc = marked("Chile and Chilean miners", [("Chile", "ORG"), ("Chilean", "GPE")])
    assert listed(doc, suggest_entities(doc, ORIGIN)) == [("Chile", "GPE"), ("Chilean", "NORP")]


def test_a_title_before_one_mention_speaks_for_all() -> None:
    doc = marked("Mr. Okoro said no. Okoro left. Okoro slept.", [("Okoro", "ORG"), ("Okoro", "ORG"), ("Okoro", "ORG")])
    assert {label for _, label in listed(doc, suggest_entities(doc, ORIGIN))} == {"PERSON"}


def test_names_that_were_missed_are_found_again_with_the_reason() -> None:
    doc = marked("Kofi Mensah came. We saw Kofi Mensah.", [("Kofi Mensah", "PERSON")])
    first, second = suggest_entities(doc, ORIGIN)
    assert (first.why, second.why) == (None, "the same name as “Kofi Mensah”")


def test_a_currency_makes_a_number_money() -> None:
    doc = marked("It cost 600 million euros.", [("600 million", "CARDINAL")])
    assert listed(doc, suggest_entities(doc, ORIGIN)) == [("600 million euros", "MONEY")]


def test_labels_of_conll_stay_labels_of_conll() -> None:
    names = [("Kofi Mensah", "PER"), ("Chile", "ORG"), ("Mensah", "ORG")]
    doc = marked("Kofi Mensah came to Chile. Mensah left.", names)
    assert listed(doc, suggest_entities(doc, ORIGIN)) == [("Kofi Mensah", "PER"), ("Chile", "LOC"), ("Mensah", "PER")]


def test_labels_of_a_users_own_pipeline_are_left_alone() -> None:
    doc = marked("The Falcon hit Chile.", [("Falcon", "AIRCRAFT"), ("Chile", "TARGET")])
    assert listed(doc, suggest_entities(doc, ORIGIN)) == [("Falcon", "AIRCRAFT"), ("Chile", "TARGET")]


def test_other_languages_vote_without_english_words() -> None:
    names = [("Berlin", "LOC"), ("Berlin", "LOC"), ("Berlin", "PER")]
    doc = marked("Berlin wächst. Berlin lebt. Berlin ruht.", names, "de")
    assert {label for _, label in listed(doc, suggest_entities(doc, ORIGIN))} == {"LOC"}


def test_a_pipeline_without_names_finds_none() -> None:
    assert suggest_entities(spacy.blank("en")("Kofi Mensah went to Chile."), ORIGIN) == ()


@pytest.mark.parametrize(
    "text", ["", "\n\n", "KOFI MENSAH WENT TO CHILE.", "ذهب كوفي إلى تشيلي", "“" * 500, "Kofi Mensah " * 2000]
)
def test_odd_texts_raise_nothing_and_mentions_are_clean(english: Language, text: str) -> None:
    doc = english(text)
    last = 0
    for entity in suggest_entities(doc, ORIGIN):
        assert last <= entity.span.start < entity.span.end <= len(text)
        assert doc.char_span(entity.span.start, entity.span.end) is not None
        assert not text[entity.span.start].isspace()
        assert not text[entity.span.end - 1].isspace()
        last = entity.span.end


def test_a_dateline_begins_with_a_place() -> None:
    text = "TIRSK, Novia, March 3 (XNA) — It rained.\nVELMOR (Qax) - It snowed.\nWATCH: It hailed.\nTHE END"
    names = [("XNA", "PERSON"), ("Qax", "ORG"), ("VELMOR", "ORG")]
    doc = marked(text, sorted(names, key=lambda name: text.index(name[0])))
    found = listed(doc, suggest_entities(doc, ORIGIN))
    assert ("TIRSK", "GPE") in found
    assert ("VELMOR", "GPE") in found
    assert not {"WATCH", "THE END", "THE"} & {name for name, _ in found}


def test_a_list_of_organisations_is_taken_apart_but_a_name_with_and_is_not() -> None:
    text = "Velmora, Tirsk and Qaxxan grew. The Ministry of Ports, Roads and Fish grew."
    doc = marked(text, [("Velmora, Tirsk and Qaxxan", "ORG"), ("Ministry of Ports, Roads and Fish", "ORG")])
    assert [name for name, _ in listed(doc, suggest_entities(doc, ORIGIN))] == [
        "Velmora", "Tirsk", "Qaxxan", "Ministry of Ports, Roads and Fish",
    ]


def test_what_a_name_begins_with_tells_its_label() -> None:
    doc = marked("They asked the Ministry of Ports.", [("Ministry of Ports", "GPE")])
    assert listed(doc, suggest_entities(doc, ORIGIN)) == [("Ministry of Ports", "ORG")]


def test_a_persons_name_that_was_cut_in_two_is_one() -> None:
    doc = marked("Ayo Bola Adeyemi left.", [("Ayo Bola", "PERSON"), ("Adeyemi", "PERSON")])
    assert listed(doc, suggest_entities(doc, ORIGIN)) == [("Ayo Bola Adeyemi", "PERSON")]


def test_the_family_name_before_a_hyphenated_given_name_is_the_persons() -> None:
    doc = marked("Kweon Min-jung came. Kweon left. Kweon ate.", [
        ("Kweon Min-jung", "PERSON"), ("Kweon", "ORG"), ("Kweon", "GPE")])
    assert {label for _, label in listed(doc, suggest_entities(doc, ORIGIN))} == {"PERSON"}


def test_sums_that_the_pipeline_missed_are_found_with_their_currency(english: Language) -> None:
    doc = english("Kofi Mensah paid NT$1,500 for rent. Later RM7.8 million came in. Room B2 was free.")
    money = [name for name, label in listed(doc, suggest_entities(doc, ORIGIN)) if label == "MONEY"]
    assert money == ["NT$1,500", "RM7.8 million"]


def test_abbreviations_are_organisations_but_words_in_capitals_are_not(english: Language) -> None:
    text = "Kofi Mensah of Accra said the QXF had paid.\nBANKS WON ALL SEATS"
    found = listed(doc := english(text), suggest_entities(doc, ORIGIN))
    assert ("QXF", "ORG") in found
    assert not {"WON", "ALL"} & {name for name, _ in found}


def test_known_names_are_surer_than_others_and_single_words_less_sure() -> None:
    names = [("Chile", "GPE"), ("Kofi Mensah", "PERSON"), ("Tirsk", "ORG"), ("Velmora Grain", "ORG")]
    doc = marked("Chile, said Kofi Mensah. It was Tirsk. It was Velmora Grain.", names)
    chile, kofi, tirsk, velmora = (entity.score or 0 for entity in suggest_entities(doc, ORIGIN))
    assert chile > kofi > velmora > tirsk


def tagged(text: str, names: Sequence[tuple[str, str]]) -> Doc:
    """A document in which a pipeline found these names, every capitalised word a proper noun."""
    doc = marked(text, names)
    for token in doc:
        token.pos_ = "PROPN" if token.text[:1].isupper() else "X"
    return doc


@pytest.mark.parametrize(
    ("text", "names", "wanted"),
    [
        ("we saw Héctor Novak there", [("Novak", "PERSON")], [("Héctor Novak", "PERSON")]),
        ("we saw Ursula von der Tirsk there", [("Ursula von", "PERSON"), ("Tirsk", "GPE")],
         [("Ursula von der Tirsk", "PERSON")]),
        ("in Chile we saw Boris Tirskow", [("Chile", "GPE")], [("Chile", "GPE"), ("Boris Tirskow", "PERSON")]),
        ("we saw Boris Tirskow there", [("Boris Tirskow", "ORG")], [("Boris Tirskow", "PERSON")]),
        ("we saw Jean-Marc Tirskow there", [("Tirskow", "GPE")], [("Jean-Marc Tirskow", "PERSON")]),
        ("we saw Kim Dol-sun there", [("Kim Dol", "PERSON")], [("Kim Dol-sun", "PERSON")]),
        ("the Kim-led team", [("Kim", "PERSON")], [("Kim", "PERSON")]),
        ("the Boris Institute", [("Boris Institute", "ORG")], [("Boris Institute", "ORG")]),
        ("the Boris Novak Bridge", [("Boris Novak", "PERSON")], [("Boris Novak Bridge", "FAC")]),
        ("we saw Fatou N’Dour there", [("Fatou", "GPE")], [("Fatou N’Dour", "PERSON")]),
        ("in Paris Tirskow shops", [("Paris", "GPE")], [("Paris", "GPE")]),
        ("in Chile Dr. Tirskow spoke", [("Chile", "GPE")], [("Chile", "GPE"), ("Tirskow", "PERSON")]),
    ],
)
def test_a_first_name_begins_a_persons_name(
    text: str, names: list[tuple[str, str]], wanted: list[tuple[str, str]]
) -> None:
    doc = tagged(text, names)
    assert listed(doc, suggest_entities(doc, ORIGIN)) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("in Chile the pupil Qaxo Tirskow won", [("Chile", "GPE"), ("Qaxo Tirskow", "PERSON")]),
        ("in Chile it rains, said Tirskow.", [("Chile", "GPE"), ("Tirskow", "PERSON")]),
        ("in Chile it rains, Police said.", [("Chile", "GPE")]),
        ("in Chile it rains, the Tirskow said.", [("Chile", "GPE")]),
    ],
)
def test_who_has_a_persons_noun_or_speaks_is_a_person(text: str, wanted: list[tuple[str, str]]) -> None:
    doc = tagged(text, [("Chile", "GPE")])
    for token in doc:
        token.pos_ = "NOUN" if token.text == "pupil" else token.pos_
    assert listed(doc, suggest_entities(doc, ORIGIN)) == wanted


def test_known_names_are_whole() -> None:
    doc = tagged("He won a Formula One race for Red Bull.", [("Formula", "PERSON"), ("Red Bull", "ORG")])
    assert listed(doc, suggest_entities(doc, ORIGIN)) == [("Formula One", "EVENT"), ("Red Bull", "ORG")]


def test_an_event_has_its_year() -> None:
    doc = tagged("the 2031 World Cup in Chile", [("2031", "DATE"), ("World Cup", "ORG"), ("Chile", "GPE")])
    assert listed(doc, suggest_entities(doc, ORIGIN)) == [("2031 World Cup", "EVENT"), ("Chile", "GPE")]


def test_what_the_pipeline_says_often_does_not_beat_a_name_that_is_known() -> None:
    text = "UNESCO came. " * 9
    doc = marked(text, [("UNESCO", "GPE")] * 9)
    assert {label for _, label in listed(doc, suggest_entities(doc, ORIGIN))} == {"ORG"}


def test_a_ministers_field_is_no_organisation() -> None:
    doc = marked("Trade and Food Minister Ida Novak met the Food Board.", [
        ("Trade and Food", "ORG"), ("Ida Novak", "PERSON"), ("Food Board", "ORG"),
    ])
    assert listed(doc, suggest_entities(doc, ORIGIN)) == [("Ida Novak", "PERSON"), ("Food Board", "ORG")]


def test_a_company_has_its_legal_form() -> None:
    doc = marked("Velmora SE grew.", [("Velmora", "ORG")])
    assert listed(doc, suggest_entities(doc, ORIGIN)) == [("Velmora SE", "ORG")]


def test_a_dateline_may_have_two_places() -> None:
    doc = marked("TIRSK/OLD VELMOR (XNA) - It rained.", [("TIRSK/OLD VELMOR", "ORG")])
    assert listed(doc, suggest_entities(doc, ORIGIN))[:2] == [("TIRSK", "GPE"), ("OLD VELMOR", "GPE")]


def test_clubs_are_organisations_where_they_play() -> None:
    names = [("Liverpool 2 Fulham", "ORG"), ("Liverpool", "GPE"), ("Liverpool", "GPE")]
    text = "Liverpool 2 Fulham 1\nThe striker and the winger scored by halftime. Liverpool held on. He is in Liverpool."
    found = listed(doc := marked(text, names), suggest_entities(doc, ORIGIN))
    assert found[:3] == [("Liverpool", "ORG"), ("Fulham", "ORG"), ("Liverpool", "ORG")]
    assert found[-1] == ("Liverpool", "GPE")
    quiet = marked("Liverpool held on.", [("Liverpool", "GPE")])
    assert listed(quiet, suggest_entities(quiet, ORIGIN)) == [("Liverpool", "GPE")]


def test_a_city_before_its_club_is_part_of_the_name() -> None:
    text = "A touchdown and an interception by the quarterback gave the Denver Broncos the lead."
    doc = marked(text, [("Denver", "GPE"), ("Broncos", "PRODUCT")])
    assert listed(doc, suggest_entities(doc, ORIGIN)) == [("Denver Broncos", "ORG")]


@pytest.mark.parametrize(
    ("text", "label", "wanted"),
    [
        ("Velmora, the company with two ferries, grew.", "PERSON", "ORG"),
        ("Velmora, a small town in the hills, grew.", "ORG", "GPE"),
        ("Velmora, a farmer, left.", "ORG", "PERSON"),
        ("Velmora smiled. We saw Velmora’s wife.", "ORG", "PERSON"),
        ("Velmora shares fell. Velmora shares rose.", "PERSON", "ORG"),
        ("Lake Velmora is deep.", "PERSON", "LOC"),
        ("They sold FC Velmora in May.", "PERSON", "ORG"),
        ("The Velmora Prize was given.", "PERSON", "WORK_OF_ART"),
    ],
)
def test_what_is_said_about_a_name_tells_its_label(english: Language, text: str, label: str, wanted: str) -> None:
    doc = english(text)
    name = next(name for name in ("Lake Velmora", "FC Velmora", "The Velmora Prize", "Velmora") if name in text)
    places = [i for i in range(len(text)) if text.startswith(name, i)]
    doc.ents = tuple(span for i in places if (span := doc.char_span(i, i + len(name), label)) is not None)
    assert {found for said, found in listed(doc, suggest_entities(doc, ORIGIN)) if said == name} == {wanted}
